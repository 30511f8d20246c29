"""Strategies give what the library accepts, of every kind there is, and Hypothesis knows them by itself."""

# ruff: noqa: RUF009 - `field` gives an attrs field

import copy
import pickle
import subprocess
import sys
from collections import Counter
from enum import EnumType
from pathlib import Path
from typing import ClassVar, NewType

import attrs
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from hypothesis.statistics import collector

import mixedmigration
from mixedmigration import values as value_rooms
from mixedmigration import vocabularies as word_rooms
from mixedmigration.checks import Report
from mixedmigration.declaration import Record, Role, Rule, Sensitivity, about, checked, draft, fields_of, plain_of
from mixedmigration.declaration.read import attempt
from mixedmigration.entities import Entity, ProtectionIncident, Route
from mixedmigration.errors import CODES, InvalidValueError, Issue, Severity, ValidationError
from mixedmigration.formats import draft_of
from mixedmigration.query import Collection, Dataset
from mixedmigration.testing import registration, strategies
from mixedmigration.testing.kind_strategies import entities
from mixedmigration.values import Country, DatePrecision, IncidentId, NoAnswer, PartialDate, Period, Unlisted, Url
from mixedmigration.values.extras import segments
from mixedmigration.vocabularies import Region, Status

registration.register()


def field(annotation, **options):
    said = about("Something.", sensitivity=Sensitivity.PUBLIC, role=Role.NONE)
    return attrs.field(converter=lambda value: attempt(value, annotation), metadata=said, **options)


@attrs.frozen(kw_only=True)
class Payment(Record):
    amount: int | NoAnswer | None = field(int | NoAnswer | None, default=None)
    share: float | None = field(float | None, default=0.5)


@attrs.frozen(kw_only=True)
class Journey(Entity):
    """Has kinds of fields, and rules, that today's entities do not have."""

    type_slug: ClassVar[str] = "test-journey"

    id: IncidentId = field(IncidentId)
    name: str = field(str)
    left: PartialDate | NoAnswer | None = field(PartialDate | NoAnswer | None, default=None)
    arrived: PartialDate | NoAnswer | None = field(PartialDate | NoAnswer | None, default=None)
    status: Status | Unlisted | NoAnswer | None = field(Status | Unlisted | NoAnswer | None, default=None)
    along: frozenset[Country] = field(frozenset[Country], default=frozenset())
    passed: frozenset[Country] = field(frozenset[Country], default=frozenset())
    payments: tuple[Payment, ...] = field(tuple[Payment, ...], default=())
    told: bool | NoAnswer | None = field(bool | NoAnswer | None, default=None)

    _rules: ClassVar[tuple[Rule, ...]] = (
        Rule(
            code="period/reversed",
            reads=("left", "arrived"),
            holds=lambda left, arrived: left.sort_key <= arrived.sort_key,
            expected="an arrival no earlier than the departure",
            blames=("left", "arrived"),
        ),
        Rule(
            code="value/type",
            reads=("passed", "along"),
            holds=lambda passed, along: passed <= along,
            expected="countries along the way",
            blames=("passed",),
        ),
    )


CLASSES = [*entities(), Payment]
assert Journey in CLASSES
VALUES = [
    offered
    for offered in (getattr(value_rooms, name) for name in value_rooms.__all__)
    if isinstance(offered, (type, NewType))
]
WORDS = [word_rooms.get(slug) for slug in word_rooms.available()]
by_name = {"ids": lambda made: made.__name__}


def drawn(strategy, count=50):
    """Give examples, the cheap way: none of them fails."""
    found = []

    @settings(max_examples=count, database=None, derandomize=True, phases=[Phase.generate])
    @given(strategy)
    def gather(value):
        found.append(value)

    gather()
    return found


# ------------------------------------------------------------------------------------------------------------ records


@pytest.mark.parametrize("cls", CLASSES, **by_name)
@given(data=st.data())
def test_a_record_is_read_again_unchanged(cls, data):
    record = data.draw(strategies.records(cls))
    plain = plain_of(record)
    again = checked(draft(cls, plain))
    assert again == record
    assert hash(again) == hash(record)
    assert plain_of(again) == plain


@pytest.mark.parametrize("cls", CLASSES, **by_name)
@settings(max_examples=20)
@given(data=st.data())
def test_a_record_survives_pickling_and_copying(cls, data):
    record = data.draw(strategies.records(cls))
    for twin in (pickle.loads(pickle.dumps(record)), copy.copy(record), copy.deepcopy(record), attrs.evolve(record)):
        assert twin == record
        assert hash(twin) == hash(record)


@pytest.mark.parametrize("cls", CLASSES, **by_name)
def test_each_field_is_drawn_with_its_default_and_without(cls):
    records = drawn(strategies.records(cls), 100)
    for name, said in fields_of(cls).items():
        held = {getattr(record, name) == said.default for record in records}
        assert held == ({False} if said.is_required else {False, True}), name


def test_fields_that_a_rule_binds_are_often_known_together():
    incidents = drawn(strategies.incidents(), 200)
    assert sum(1 for one in incidents if one.date and one.reported_on) > 20
    assert sum(1 for one in incidents if one.date and one.period) > 10


@pytest.mark.parametrize("entity", entities(), **by_name)
def test_an_entity_of_any_kind_can_be_asked_for(entity):
    asked = settings(phases=[Phase.generate], max_examples=1_000, database=None)
    assert type(find(strategies.records(Entity), lambda record: type(record) is entity, settings=asked)) is entity


def test_an_override_takes_the_place_of_a_field():
    fatal = strategies.incidents(dead=st.integers(1, 9), country=st.just("LBY"), date=st.just("2024-03"))
    for incident in drawn(fatal, 20):
        assert 1 <= incident.dead <= 9
        assert (incident.country, incident.date) == (Country("LBY"), PartialDate("2024-03"))


def test_overrides_that_cannot_be_true_together_say_so():
    with pytest.raises(ValidationError, match="incident/reported-before"):
        drawn(strategies.incidents(date=st.just("2024-03"), reported_on=st.just("2023")), 1)


@given(strategies.incidents(reported_on=st.just("2024-03"), period=st.just("2023")))
def test_fields_that_were_asked_for_stay_and_others_give_way(incident):
    assert (incident.reported_on, incident.period) == (PartialDate("2024-03"), Period("2023"))


def test_an_override_of_no_field_is_refused_with_the_near_name():
    with pytest.raises(InvalidValueError, match="did you mean dead") as caught:
        strategies.incidents(deat=st.just(1))
    assert caught.value.code == "key/unknown"


@given(strategies.records(Entity))
def test_what_stands_in_extras_claims_no_field_that_was_read(record):
    fields = fields_of(type(record))
    for key in record.extras:
        name, *deeper = segments(key)
        assert deeper or name not in fields or getattr(record, name) == fields[name].default


@pytest.mark.parametrize("cls", CLASSES, **by_name)
def test_nothing_is_drawn_and_thrown_away(cls):
    told = []

    @settings(max_examples=60, database=None)
    @given(strategies.records(cls))
    def draw(record):
        assert record is not None

    with collector.with_value(told.append):
        draw()
    cases = told[0]["generate-phase"]["test-cases"]
    assert Counter(case["status"] for case in cases)["invalid"] == 0
    retries = [event for case in cases for event in case["events"] if "filter" in event]
    assert all("not_yet_in_unique_list" in event for event in retries), "only the keys of a mapping may be drawn again"


# ------------------------------------------------------------------------------------------------------------- values


@pytest.mark.parametrize("made", [*VALUES, *WORDS], **by_name)
@settings(max_examples=30)
@given(data=st.data())
def test_every_public_type_of_values_and_words_is_drawn(made, data):
    value = data.draw(strategies.values_of(made))
    assert isinstance(value, str if isinstance(made, NewType) else made)
    for twin in (pickle.loads(pickle.dumps(value)), copy.copy(value), copy.deepcopy(value)):
        assert twin == value
        assert hash(twin) == hash(value)


def test_what_is_none_of_ours_is_refused():
    with pytest.raises(TypeError, match="no kind of value"):
        strategies.values_of(complex)


@pytest.mark.parametrize("word", [Status, Status | Unlisted | NoAnswer | None, tuple[Region | Unlisted, ...]], ids=str)
def test_all_words_and_all_ways_to_have_none_are_drawn(word):
    found = set()
    for value in drawn(strategies.values_of(word), 800):
        found |= set(value) if isinstance(value, tuple) else {value}
    kinds = {type(value) for value in found}
    if word is not Status:
        assert Unlisted in kinds
    if NoAnswer in getattr(word, "__args__", ()):
        assert None in found
        assert set(NoAnswer) <= found
    assert found >= set(Status) if Region not in kinds else len(found & set(Region)) > len(Region) / 2


CORNERS = {
    "each precision of a date": (strategies.partial_dates(), lambda d: d.precision is DatePrecision.QUARTER),
    "a date about which nobody is sure": (strategies.partial_dates(), lambda d: d.approximate and d.uncertain),
    "the first day of the calendar": (strategies.partial_dates(), lambda d: str(d) == "0001-01-01"),
    "a leap day": (strategies.partial_dates(), lambda d: (d.month, d.day) == (2, 29)),
    "a period without start": (strategies.periods(), lambda p: p.start is None),
    "a period without end": (strategies.periods(), lambda p: p.end is None),
    "the north pole": (strategies.positions(), lambda p: p.latitude == 90),
    "the antimeridian": (strategies.positions(), lambda p: p.longitude == -180),
    "null island": (strategies.positions(), lambda p: p.is_null_island),
    "a place without a name": (strategies.places(), lambda p: p.name is None),
    "a place with areas": (strategies.places(), lambda p: bool(p.areas)),
    "an estimate without a best": (strategies.estimates(), lambda e: e.best is None and None not in (e.low, e.high)),
    "a total of nothing known": (strategies.totals(), lambda t: t.known == 0 < t.unknown),
    "raw input in raw input": (strategies.extras(), lambda e: any(isinstance(v, tuple) and v for v in e.values())),
    "the widest number": (strategies.whole_numbers(), lambda n: n == 2**63 - 1),
    "a correction": (strategies.whole_numbers(), lambda n: -13 <= n < 0),
    "text of nothing": (strategies.texts(), lambda t: t == ""),
    "text with a line end": (strategies.texts(), lambda t: "\n" in t),
    "an id with an ordinal": (strategies.ids("x"), lambda name: "#" in name),
    "a stateless person's country": (strategies.countries(), lambda c: not c.is_country),
}


@pytest.mark.parametrize(("strategy", "is_corner"), CORNERS.values(), ids=CORNERS.keys())
def test_corners_are_drawn(strategy, is_corner):
    assert find(strategy, is_corner, settings=settings(max_examples=3000, database=None)) is not None


@given(strategies.partial_dates(PartialDate("2024-03").earliest, PartialDate("2024-05").latest))
def test_dates_can_be_kept_within_days(date):
    assert date.overlaps("2024-03/2024-05")


@given(strategies.texts(), strategies.labels(), strategies.slugs())
def test_text_can_be_written_to_a_file(text, label, slug):
    assert (text + label).encode() is not None
    assert label.strip()
    assert slug == slug.lower()


# ---------------------------------------------------------------------------------------------------------- documents


@pytest.mark.parametrize("cls", entities(), **by_name)
@given(data=st.data())
def test_a_document_is_read_whole(cls, data):
    made = draft_of(data.draw(strategies.plain_documents(cls)))
    assert made.complaints == []
    assert made.cls is cls


@pytest.mark.parametrize("cls", entities(), **by_name)
@settings(max_examples=150)
@given(data=st.data())
def test_the_one_fault_of_a_document_is_told_and_nothing_else(cls, data):
    faulty = data.draw(strategies.faulty_documents(cls))
    made = draft_of(faulty.document, cls)
    assert not made.is_whole
    told = Counter((said.code, said.at) for said in made.complaints)
    assert told.pop((faulty.code, faulty.path), 0) == 1, (faulty.code, faulty.path, told)
    name = segments(faulty.path)[0]
    assert not told or (list(told) == [("field/required", f"/{name}")] and fields_of(cls)[name].is_required)


@settings(max_examples=100)
@given(strategies.faulty_documents(Payment))
def test_a_part_has_faulty_documents_too(faulty):
    assert [(said.code, said.at) for said in draft(Payment, faulty.document).complaints] == [(faulty.code, faulty.path)]


def test_faults_of_many_kinds_are_planted():
    codes = {faulty.code for faulty in drawn(strategies.faulty_documents(ProtectionIncident), 250)}
    assert codes <= set(CODES)
    assert len(codes) > 8


# -------------------------------------------------------------------------------------------------------- registration


@pytest.mark.parametrize("made", [made for made in VALUES if not isinstance(made, EnumType)] + CLASSES, **by_name)
@settings(max_examples=10)
@given(data=st.data())
def test_hypothesis_knows_each_type(made, data):
    if made is Journey or made is Payment:
        st.register_type_strategy(made, strategies.records(made))  # declared here, so registered here
    value = data.draw(st.from_type(made))
    assert isinstance(value, str if isinstance(made, NewType) else made)


@given(st.from_type(Entity), st.from_type(Url | None), st.from_type(list[Region]))
def test_hypothesis_knows_entities_of_any_kind_and_what_is_made_of_our_types(entity, url, regions):
    assert isinstance(entity, Entity)
    assert url is None or url.startswith("http")
    assert all(isinstance(region, Region) for region in regions)


FIRST = "import hypothesis\nfrom mixedmigration.entities import Entity, ProtectionIncident, Route"
LAST = "from mixedmigration.entities import Entity, ProtectionIncident, Route\nimport hypothesis"
USED = """
from hypothesis import given, settings, strategies as st
from mixedmigration.values import Country, IncidentId, Period
for made in (ProtectionIncident, Route, Entity, Country, Period, ProtectionIncident | None):
    @settings(database=None, max_examples=3, deadline=None)
    @given(st.from_type(made), st.from_type(IncidentId))
    def law(value, identifier):
        assert isinstance(value, made), made
        assert identifier.startswith("protection-incident:")
    law()
assert "ProtectionIncident" not in repr(st.from_type(__import__("typing").Mapping[str, int]))
from mixedmigration.query import Collection
@settings(database=None, max_examples=3, deadline=None)
@given(st.from_type(Collection[ProtectionIncident]))
def law(records):
    assert records.entity is ProtectionIncident
law()
import inspect, mixedmigration.entities.incident as room
assert "class ProtectionIncident" in inspect.getsource(room)
"""
WEIGHED = """
import sys
before = set(sys.modules)
import hypothesis
print(*sorted(name for name in set(sys.modules) - before if name.startswith("mixedmigration.")))
"""


@pytest.fixture
def run(tmp_path):
    """Run a program in a new interpreter in which the package is installed, as far as entry points go."""
    installed = tmp_path / "site" / "the_hook-1.dist-info"
    installed.mkdir(parents=True)
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: the-hook\nVersion: 1\n")
    (installed / "entry_points.txt").write_text(
        "[hypothesis]\nmixedmigration = mixedmigration.testing.registration:register\n"
    )
    source = Path(mixedmigration.__file__).parents[1]
    path = f"import sys; sys.path[:0] = [{str(source)!r}, {str(installed.parent)!r}]\n"

    def run(program):
        command = [sys.executable, "-W", "error", "-c", path + program]
        done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return run


@pytest.mark.parametrize("order", [FIRST, LAST], ids=["hypothesis first", "entities first"])
def test_installing_the_package_is_all_the_set_up_there_is(run, order):
    run(order + USED)


def test_importing_hypothesis_loads_next_to_nothing_of_ours(run):
    assert run(WEIGHED).split() == ["mixedmigration.testing", "mixedmigration.testing.registration"]


def test_a_message_about_a_strategy_stays_short():
    for cls in CLASSES:
        assert len(repr(strategies.records(cls))) < 200
        assert len(repr(strategies.faulty_documents(cls))) < 200


@settings(max_examples=20)
@given(
    st.from_type(Collection[Route]),
    st.from_type(Collection),
    st.from_type(Dataset),
    st.from_type(Issue),
    st.from_type(Report),
    st.from_type(ValidationError),
)
def test_what_records_are_gathered_in_and_what_came_of_reading_can_be_asked_for(
    routes, some, dataset, issue, report, error
):
    assert routes.entity is Route
    assert {type(record) for record in some} <= {some.entity}
    assert len(list(dataset)) == len(dataset)
    assert CODES[issue.code].severity is issue.severity
    assert report.rows == report.records + report.set_aside
    assert all(told.severity is Severity.ERROR for told in error.issues)


def test_a_collection_does_not_stand_for_any_sequence():
    assert "Collection" not in repr(st.from_type(__import__("typing").Sequence[int]))


def test_registering_again_changes_nothing():
    before = list(sys.meta_path)
    registration.register()
    assert sys.meta_path == before
