"""A collection is an immutable sequence that knows its entity and how it came about."""

import copy
import pickle
import re
from collections.abc import Mapping, Sequence

import pytest

from mixedmigration.errors import AmbiguousIdError, MixedMigrationError, QueryError, UnknownIdError
from mixedmigration.query import Collection, field
from mixedmigration.values import Country, NoAnswer, Total, Unlisted
from mixedmigration.vocabularies import RouteName
from tests.query.trips import Leg, ProtectionIncident, Trip, incident, incidents, numbers, trip, trips

f = field
REFUSED = NoAnswer.REFUSED
FOUR = incidents({"dead": 1, "country": "LBY"}, {"dead": 0}, {}, {"dead": 7, "country": "TUN"})


def test_it_is_a_sequence():
    assert isinstance(FOUR, Sequence)
    assert len(FOUR) == 4
    assert FOUR[0].dead == 1
    assert FOUR[-1] in FOUR
    assert next(reversed(FOUR)) == FOUR[3]
    assert FOUR.index(FOUR[2]) == 2
    with pytest.raises(IndexError):
        FOUR[4]


def test_a_slice_is_a_collection():
    assert FOUR[1:3] == Collection(ProtectionIncident, [FOUR[1], FOUR[2]])
    assert isinstance(FOUR[:0], Collection)
    assert numbers(FOUR[::-1]) == [4, 3, 2, 1]


def test_it_counts_its_records_or_one_of_them():
    assert FOUR.count() == 4
    assert FOUR.count(FOUR[0]) == 1
    assert FOUR.count(None) == 0


def test_text_is_no_place_and_the_error_says_where_ids_are_looked_up():
    with pytest.raises(TypeError, match="by_id"):
        FOUR["dead"]


def test_it_knows_its_entity_when_it_is_empty():
    empty = Collection(ProtectionIncident)
    assert empty.entity is ProtectionIncident
    assert empty.where(f("dead") >= 1).entity is ProtectionIncident
    assert empty != Collection(Trip)
    assert repr(empty) == "Collection[ProtectionIncident] of 0 records"


def test_equality_is_that_of_the_records_however_they_were_found():
    same = FOUR.where(f("dead") >= 1)
    assert same == Collection(ProtectionIncident, [FOUR[0], FOUR[3]])
    assert hash(same) == hash(Collection(ProtectionIncident, [FOUR[0], FOUR[3]]))
    assert same != FOUR
    assert list(FOUR) != FOUR


def test_records_are_taken_from_anything_that_gives_them():
    assert Collection(ProtectionIncident, iter(FOUR)) == FOUR == Collection(ProtectionIncident, FOUR)


@pytest.mark.parametrize("records", [[trip()], [None], ["x"], [ProtectionIncident]])
def test_records_of_another_sort_are_refused(records):
    with pytest.raises(QueryError, match="record 0 is no ProtectionIncident"):
        Collection(ProtectionIncident, records)


@pytest.mark.parametrize("entity", [int, None, "Trip", Country])
def test_what_is_no_entity_is_refused(entity):
    with pytest.raises(QueryError, match="records of one entity"):
        Collection(entity, [])


def test_parts_can_be_collected_too():
    legs = Collection(Leg, [Leg(days=1), Leg(days=REFUSED)])
    assert str(legs.total("days")) == "at least 1 (1 of 2 gives no figure)"
    with pytest.raises(QueryError, match="no id"):
        _ = legs.by_id


def test_it_survives_pickling_and_copying_with_its_story():
    kept = FOUR.where(f("dead") >= 1)
    for twin in (pickle.loads(pickle.dumps(kept)), copy.copy(kept), copy.deepcopy(kept)):
        assert twin == kept
        assert twin.explain() == kept.explain()


def test_it_cannot_be_changed():
    with pytest.raises((AttributeError, TypeError)):
        FOUR[0] = FOUR[1]
    with pytest.raises(AttributeError):
        FOUR.entity = Trip


@pytest.mark.parametrize("condition", [None, True, "dead >= 1", f("dead"), 7])
def test_where_takes_a_predicate_or_a_function(condition):
    with pytest.raises(QueryError, match="where takes"):
        FOUR.where(condition)


def test_a_function_that_forgets_the_record_is_found_out():
    with pytest.raises(QueryError, match="neither true nor false"):
        FOUR.where(lambda record: f("dead") >= 1)


def test_first_is_the_first_or_none():
    assert numbers([FOUR.first(f("dead") >= 2)]) == [4]
    assert FOUR.first(f("dead") >= 8) is None
    assert FOUR.first() == FOUR[0]
    assert Collection(Trip).first() is None
    assert FOUR.first(lambda record: record.dead == 0) == FOUR[1]


def test_one_is_the_only_one():
    assert FOUR.one(f("dead") == 7) == FOUR[3]
    with pytest.raises(QueryError, match="found none: protection incidents where dead is 9"):
        FOUR.one(f("dead") == 9)
    with pytest.raises(QueryError, match="found 2"):
        FOUR.one(f("dead") >= 1)
    with pytest.raises(QueryError, match="found 4"):
        FOUR.one()


def test_totals_keep_their_gaps():
    assert FOUR.total("dead") == Total(8, 3, 1)
    assert str(FOUR.total(f("dead"))) == "at least 8 (1 of 4 gives no figure)"
    assert str(FOUR.where(f("dead").is_known()).total("dead")) == "8"
    assert FOUR.total("dead", "missing") == {"dead": Total(8, 3, 1), "missing": Total(0, 0, 4)}
    assert trips({"age": REFUSED}, {"age": 3}).total("age") == Total(3, 1, 1)


@pytest.mark.parametrize(
    "name", ["country", "date", "routes", "position.latitude", "date.year", "source_quality.level"]
)
def test_only_counts_are_summed(name):
    with pytest.raises(QueryError, match=f"{name} holds no counts"):
        FOUR.total(name)


def test_sums_are_exact_beyond_64_bits():
    assert incidents({"dead": 2**63 - 1}, {"dead": 2**63 - 1}).total("dead").value == 2**64 - 2


def test_values_stand_one_for_each_record():
    records = trips({"age": 3}, {"age": REFUSED}, {})
    assert records.values("age") == (3, REFUSED, None)
    assert FOUR.values("country.alpha_2") == ("LY", None, None, "TN")


def test_distinct_values_are_known_and_stand_once():
    assert trips({"age": 3}, {"age": REFUSED}, {}, {"age": 3}, {"age": 2}).distinct("age") == (3, 2)
    routes = incidents({"routes": ["darien", Unlisted("x")]}, {"routes": ["darien"]}, {}).distinct("routes")
    assert routes == (RouteName.DARIEN, Unlisted("x"))


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (("dead",), [2, 1, 4, 3]),
        (("-dead",), [4, 1, 2, 3]),
        (("country",), [1, 4, 2, 3]),
        (("-country",), [4, 1, 2, 3]),
        (("id",), [1, 2, 3, 4]),
        (("country.is_country", "-dead"), [4, 1, 2, 3]),
    ],
)
def test_sorting_puts_unknowns_last_either_way(keys, expected):
    assert numbers(FOUR.sort_by(*keys)) == expected


def test_dates_are_sorted_by_their_first_then_their_last_day():
    records = incidents({"date": "2024"}, {"date": "2024-01-01"}, {}, {"date": "2024-01"}, {"date": "2023-Q4"})
    assert numbers(records.sort_by("date")) == [5, 2, 4, 1, 3]
    assert numbers(records.sort_by("-date")) == [1, 4, 2, 5, 3]


def test_words_stand_before_unlisted_labels_and_reasons_last():
    records = trips({}, {"via": Unlisted("a")}, {"via": "sea"}, {"via": "land"})
    assert numbers(records.sort_by("via")) == [4, 3, 2, 1]


@pytest.mark.parametrize(
    ("keys", "says"),
    [
        ((), "at least one"),
        (("routes",), "several values"),
        (("position",), "parts"),
        (("-dread",), "did you mean dead"),
        (("",), "names of fields"),
        (("-",), "names of fields"),
        ((None,), "names of fields"),
        (("--dead",), "no field"),
    ],
)
def test_what_has_no_order_is_refused(keys, says):
    with pytest.raises(QueryError, match=says):
        FOUR.sort_by(*keys)


def test_it_tells_how_it_came_about():
    asked = FOUR.where(f("dead") >= 1).where(lambda record: True).sort_by("-dead", "date", "country")[:1]
    assert asked.explain() == (
        "protection incidents where dead is at least 1, of these those where the function <lambda> says so, "
        "sorted by dead, most first, then by date, earliest first, then by country, from A to Z, "
        "1 of them taken by their place"
    )
    assert FOUR.explain() == "protection incidents"
    assert FOUR.unknown(f("dead") >= 1).explain().endswith("where it is unknown whether dead is at least 1")


ID = "protection-incident:my-table:1"


def by_id(*ids, **values):
    return Collection(ProtectionIncident, [ProtectionIncident(id=text, **values) for text in ids]).by_id


def test_a_record_is_found_by_its_id():
    found = FOUR.by_id
    assert isinstance(found, Mapping)
    assert found[ID] is FOUR[0]
    assert found.get(ID) is FOUR[0]
    assert ID in found
    assert dict(found) == {record.id: record for record in FOUR}
    assert len(found) == 4
    assert FOUR.by_id is found


@pytest.mark.parametrize(
    "unknown", ["protection-incident:my-table:9", "", "x", None, 7, ID + "#1#1", ID + "#2", "a" * 10**5]
)
def test_an_unknown_id_is_a_key_error_of_ours(unknown):
    with pytest.raises(UnknownIdError) as caught:
        FOUR.by_id[unknown]
    assert isinstance(caught.value, KeyError)
    assert isinstance(caught.value, MixedMigrationError)
    assert isinstance(caught.value, QueryError)
    assert len(str(caught.value)) < 400
    assert unknown not in FOUR.by_id
    assert FOUR.by_id.get(unknown) is None
    assert FOUR.by_id.get(unknown, 7) == 7
    assert pickle.loads(pickle.dumps(caught.value)).nearest == caught.value.nearest


def test_near_ids_are_offered():
    with pytest.raises(UnknownIdError, match="did you mean protection-incident:my-table:1"):
        FOUR.by_id["protection-incident:my-tabel:1"]
    with pytest.raises(UnknownIdError, match="did you mean protection-incident:my-table:4"):
        FOUR.by_id["4"]


def test_a_published_id_of_several_rows_is_ambiguous():
    found = by_id(ID, ID + "#2", ID + "#3", ID + "0")
    with pytest.raises(AmbiguousIdError) as caught:
        found[ID]
    assert caught.value.nearest == (ID + "#1", ID + "#2", ID + "#3")
    assert isinstance(caught.value, KeyError)
    assert found[ID + "#1"].id == ID
    assert found[ID + "#2"].id == ID + "#2"
    assert ID in found
    assert list(found) == [ID + "#1", ID + "#2", ID + "#3", ID + "0"]
    assert [record.id for record in found.values()] == [ID, ID + "#2", ID + "#3", ID + "0"]


def test_an_ambiguous_id_is_not_taken_for_an_absent_one():
    with pytest.raises(AmbiguousIdError):
        by_id(ID, ID + "#2").get(ID)


def test_the_first_row_may_be_asked_for_by_its_ordinal_always():
    assert by_id(ID)[ID + "#1"].id == ID


def test_an_id_whose_first_row_is_not_here_is_still_ambiguous():
    with pytest.raises(AmbiguousIdError) as caught:
        by_id(ID + "#2")[ID]
    assert caught.value.nearest == (ID + "#2",)


def test_different_records_with_exactly_one_id_cannot_be_looked_up():
    found = Collection(ProtectionIncident, [incident(1, dead=1), incident(1, dead=2), incident(2)]).by_id
    with pytest.raises(AmbiguousIdError, match="2 different records"):
        found[ID]
    assert found.ambiguous == (ID,)
    assert list(found) == ["protection-incident:my-table:2"]
    assert len(dict(found)) == len(found) == 1
    assert ID in found


def test_the_same_record_twice_is_one_record():
    assert Collection(ProtectionIncident, [incident(1), incident(1)]).by_id[ID] == incident(1)


def test_hidden_fields_are_never_shown():
    records = trips({"name": "Somebody", "age": 3, "legs": [Leg(bribes=77), Leg()]}, {"name": "Else"})
    for text in (repr(records), str(records), records.show(), records._repr_html_()):
        assert "Somebody" not in text
        assert "77" not in text
    assert "2 of Leg" in records.show()
    with pytest.raises(QueryError, match="not public"):
        records.show("name")


def test_a_table_of_text_shows_what_is_known_and_says_what_is_not_shown():
    *lines, last = FOUR.show(rows=2).splitlines()
    assert lines == [
        "id                              country  dead",
        "------------------------------  -------  ----",
        "protection-incident:my-table:1  Libya       1",
        "protection-incident:my-table:2  –           0",
        "2 of 4 records",
    ]
    assert re.fullmatch(r"fields not shown: \d+ that are not public, \d+ with nothing recorded here", last)


def test_a_table_of_text_fits_a_terminal_and_keeps_ids_whole():
    records = incidents(
        *[{"incident_group": "x" * 60, "dead": 1, "routes": ["darien", "central-mediterranean"] * 2}] * 2
    )
    text = records.show()
    assert max(map(len, text.splitlines())) <= 120
    assert "protection-incident:my-table:1 " in text
    assert "x…" in text


def test_an_empty_collection_has_an_empty_table():
    assert "0 records" in Collection(ProtectionIncident).show()
    assert "of 0 records" in Collection(ProtectionIncident)._repr_html_()


def test_in_a_notebook_a_wide_table_is_moved_by_itself_and_its_caption_stays_in_sight():
    page = Collection(ProtectionIncident)._repr_html_()
    container, _, rest = page.partition("<table>")
    assert "overflow-x: auto" in container
    assert 'tabindex="0"' in container  # so that the keyboard moves it too
    caption = rest.partition("</caption>")[0]
    assert "text-align: left" in caption
    assert "position: sticky; left: 0" in caption
    assert "color" not in page  # what is not said is right on dark ground too


def test_html_is_escaped_and_lines_are_kept_whole():
    records = incidents({"incident_group": "<script>alert(1)</script>\n\x1b[31mred \u202eback"})
    assert "<script>" not in records._repr_html_()
    assert "&lt;script&gt;" in records._repr_html_()
    assert "\x1b" not in records.show("incident_group")
    assert "\u202e" not in records.show("incident_group")
    assert len(records.show("incident_group").splitlines()) == 4
