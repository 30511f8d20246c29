"""Laws of questions: three values, nothing lost in groups, order without loss."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.query import Collection, bind, field
from mixedmigration.query.attribute import attribute, is_askable, paths_of
from mixedmigration.query.memory import both, compiled, either, is_unknown_in, negation, value_of
from mixedmigration.testing.strategies import records as made_up
from mixedmigration.values import NoAnswer, Total, Unlisted
from tests.laws.registered import EVERY
from tests.query.trips import Leg, ProtectionIncident, Trip, incident, trip
from tests.shared import few

f = field
ANSWERS = (True, False, None)
COUNTS = st.none() | st.integers(-3, 5)
DATES = st.sampled_from([None, "2022", "2023", "2023-Q2", "2023-05", "2023-05-17", "2023-06~", "2024-01-01"])
COUNTRIES = st.sampled_from([None, "LBY", "TUN", "EGY", "UNK"])
ROUTES = st.lists(st.sampled_from(["darien", "central-mediterranean", Unlisted("Sharks")]), max_size=3)
AGES = st.none() | st.integers(0, 90) | st.sampled_from(list(NoAnswer))
LEGS = st.lists(st.builds(Leg, days=st.none() | st.integers(0, 3) | st.just(NoAnswer.REFUSED)), max_size=3)

incidents = st.lists(
    st.fixed_dictionaries({"dead": COUNTS, "missing": COUNTS, "date": DATES, "country": COUNTRIES, "routes": ROUTES}),
    max_size=8,
).map(lambda rows: Collection(ProtectionIncident, [incident(n, **row) for n, row in enumerate(rows, 1)]))
trips = st.lists(st.fixed_dictionaries({"age": AGES, "legs": LEGS}), max_size=6).map(
    lambda rows: Collection(Trip, [trip(n, **row) for n, row in enumerate(rows, 1)])
)

DAYS = st.sampled_from(["2023", "2023-05", "2023-05-17", "2023-01/2023-05", "2023-06/.."])
conditions = st.one_of(
    st.builds(
        lambda name, n: f(name) >= n, st.sampled_from(["dead", "missing", "dead_and_missing"]), st.integers(-1, 3)
    ),
    st.builds(lambda n: f("dead") == n, st.integers(-1, 3)),
    st.builds(lambda n: f("dead") != n, st.integers(-1, 3)),
    st.builds(lambda codes: f("country").is_in(codes), st.lists(st.sampled_from(["LBY", "TUN"]), max_size=2)),
    st.builds(lambda slug: f("routes").contains(slug), st.sampled_from(["darien", "central-mediterranean"])),
    st.builds(lambda days: f("date").within(days), DAYS),
    st.builds(lambda days: f("date").overlaps(days), DAYS),
    st.builds(lambda days: f("date").possibly_before(days), DAYS),
    st.builds(lambda days: f("date").after(days), DAYS),
    st.sampled_from([f("dead").is_known(), f("routes").is_none(), f("routes").is_unlisted(), f("date.month") == 5]),
)
predicates = st.recursive(
    conditions,
    lambda inner: st.one_of(
        st.builds(lambda a, b: a & b, inner, inner),
        st.builds(lambda a, b: a | b, inner, inner),
        inner.map(lambda a: ~a),
    ),
    max_leaves=5,
)
of_legs = st.builds(
    lambda n, asks_all: f("legs").all(f("days") >= n) if asks_all else f("legs").any(f("days") >= n),
    st.integers(0, 3),
    st.booleans(),
)


def answers(records, predicate):
    test = compiled(bind(predicate, records.entity))
    return [test(record) for record in records]


@pytest.mark.parametrize(("a", "b"), list(product(ANSWERS, repeat=2)))
def test_the_tables_are_those_of_kleene(a, b):
    order = {False: 0, None: 1, True: 2}
    assert both([a, b]) is min(a, b, key=order.__getitem__)
    assert either([a, b]) is max(a, b, key=order.__getitem__)
    assert order[negation(a)] == 2 - order[a]


@given(incidents, predicates, predicates)
def test_de_morgan(records, p, q):
    assert answers(records, ~(p & q)) == answers(records, ~p | ~q)
    assert answers(records, ~(p | q)) == answers(records, ~p & ~q)


@given(incidents, predicates)
def test_true_false_and_unknown_share_out_the_records(records, p):
    shares = [records.where(p), records.where(~p), records.unknown(p)]
    found = [record.id for share in shares for record in share]
    assert sorted(found) == sorted(record.id for record in records)
    assert records.unknown(p) == records.unknown(~p)


@given(trips, of_legs)
def test_what_is_asked_of_parts_shares_out_the_records_too(records, p):
    assert len(records.where(p)) + len(records.where(~p)) + len(records.unknown(p)) == len(records)
    assert all(
        not record.legs for record in records.unknown(p) if all(isinstance(leg.days, int) for leg in record.legs)
    )


@given(trips, st.integers(0, 3))
def test_all_is_not_any_that_is_not(records, n):
    asked = f("days") >= n
    assert answers(records, f("legs").all(asked)) == answers(records, ~f("legs").any(~asked))


@given(trips)
def test_known_none_and_no_answer_share_out_the_records(records):
    asked = [f("age").is_known(), f("age").is_none(), f("age").no_answer()]
    assert [sum(one) for one in zip(*(answers(records, p) for p in asked), strict=True)] == [1] * len(records)


@given(predicates)
def test_binding_is_idempotent_and_changes_no_sentence(p):
    bound = bind(p, ProtectionIncident)
    assert bind(bound, ProtectionIncident) == bound
    assert bind(bound.predicate, ProtectionIncident) == bound
    assert bound.predicate.explain() == p.explain()
    assert bound.predicate.fields() == p.fields()


@given(
    incidents,
    st.lists(st.sampled_from(["country", "routes", "date.year", "dead"]), min_size=1, max_size=2, unique=True),
)
def test_groups_add_up_to_the_whole(records, fields):
    table = records.group_by(*fields).total("dead", "missing")
    for name in ("dead", "missing"):
        assert sum((row.total(name) for row in table), Total(0, 0, 0)) == records.total(name) == table.whole.total(name)
    assert sum(row.records for row in table) == len(records)


@given(incidents)
def test_each_record_stands_in_a_group_for_each_of_its_values(records):
    table = records.group_by("routes", each=True).count()
    assert sum(row.records for row in table) == sum(max(1, len(set(record.routes))) for record in records)


@given(incidents, st.sampled_from(["dead", "-dead", "date", "-date", "country", "-country", "date.month"]))
def test_sorting_is_a_stable_permutation_with_unknowns_last(records, key):
    in_order = records.sort_by(key)
    assert sorted(record.id for record in in_order) == sorted(record.id for record in records)
    values = in_order.values(key.removeprefix("-"))
    known = [value for value in values if value is not None]
    assert list(values) == known + [None] * (len(values) - len(known))
    place = {record.id: number for number, record in enumerate(records)}
    rows = list(zip(values, (place[record.id] for record in in_order), strict=True))
    assert all(rows.index((a, at)) < rows.index((b, to)) for a, at in rows for b, to in rows if a == b and at < to)
    assert in_order.sort_by(key) == in_order


@given(incidents)
def test_sorting_numbers_puts_them_in_order(records):
    known = [value for value in records.sort_by("dead").values("dead") if value is not None]
    assert known == sorted(known)
    known = [value for value in records.sort_by("-dead").values("dead") if value is not None]
    assert known == sorted(known, reverse=True)


@given(st.lists(st.tuples(st.integers(1, 4), st.none() | st.integers(2, 3)), unique=True, max_size=8))
def test_each_record_is_found_by_an_id_that_is_listed(ids):
    texts = [f"protection-incident:my-table:{n}" + (f"#{ordinal}" if ordinal else "") for n, ordinal in ids]
    records = Collection(ProtectionIncident, [ProtectionIncident(id=text) for text in texts])
    found = dict(records.by_id)
    assert sorted(record.id for record in found.values()) == sorted(texts)
    assert all(key in records.by_id for key in found)
    assert len(records.by_id) == len(records)


# Every field of every entity -----------------------------------------------------------------------------------------


def of_any(entity):
    return st.lists(made_up(entity), min_size=1, max_size=3, unique_by=lambda record: record.id).map(
        lambda records: Collection(entity, records)
    )


def asked_of(found, records):
    """Give a question to a field: a comparison with a value that a record has, or what its parts know."""
    values = [value for value in map(value_of(found), records) if not is_unknown_in(found)(value)]
    values = [value for value in values if not isinstance(value, int) or abs(value) < 2**63]  # a sum may be longer
    if found.part is not None:
        inside = f(next(iter(paths_of(found.part)))).is_known()
        return f(found.path).any(inside)
    if found.is_many:
        items = [item for value in values for item in value if not isinstance(item, NoAnswer)]
        return f(found.path).contains(items[0]) if items and is_askable(found.item) else None
    return f(found.path) == values[0] if values and is_askable(found.kind) else None


@pytest.mark.parametrize("entity", EVERY, ids=lambda cls: cls.__name__)
@few(10)
@given(data=st.data())
def test_each_field_is_known_declined_or_not_recorded(entity, data):
    records = data.draw(of_any(entity))
    for path in paths_of(entity):
        asked = [f(path).is_known(), f(path).is_none()]
        asked += [f(path).no_answer()] if attribute(entity, path).is_reasoned else []
        given = [answers(records, p) for p in asked]
        assert [sum(one) for one in zip(*given, strict=True)] == [1] * len(records), path


@pytest.mark.parametrize("entity", EVERY, ids=lambda cls: cls.__name__)
@few(10)
@given(data=st.data())
def test_every_question_to_every_field_shares_out_the_records(entity, data):
    records = data.draw(of_any(entity))
    for path in paths_of(entity):
        found = attribute(entity, path)
        if (asked := asked_of(found, records)) is not None:
            said = answers(records, asked)
            assert answers(records, ~asked) == [negation(answer) for answer in said], path
            assert [answer is None for answer in said] == answers(records, ~f(path).is_known()) or found.part, path
            assert asked.explain()


@pytest.mark.parametrize("entity", EVERY, ids=lambda cls: cls.__name__)
def test_no_parts_are_unknown_or_an_answer_as_the_declaration_says(entity):
    for path in paths_of(entity):
        found = attribute(entity, path)
        if found.part is not None:
            inside = f(next(iter(paths_of(found.part)))).is_known()
            holder = _Holder(found.names)
            expected = (False, True) if found.is_complete else (None, None)
            asked = (f(path).any(inside), f(path).all(inside))
            assert tuple(compiled(bind(one, entity))(holder) for one in asked) == expected, path


class _Holder:
    """Stands for a record in which nothing but one empty list is known."""

    def __init__(self, names):
        setattr(self, names[0], _Holder(names[1:]) if len(names) > 1 else ())
