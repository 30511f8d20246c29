"""Groups share out the records: none is dropped, and none counted twice unless one asks for it."""

import pickle

import pytest

from mixedmigration.errors import QueryError
from mixedmigration.query import Collection, field
from mixedmigration.values import Country, NoAnswer, Total, Unlisted
from mixedmigration.vocabularies import RouteName
from tests.query.trips import ProtectionIncident, incidents, trips

f = field
LBY, TUN = Country("LBY"), Country("TUN")
SIX = incidents(
    {"country": "TUN", "dead": 1, "missing": 0, "date": "2023-05", "routes": ["central-mediterranean"]},
    {"country": "LBY", "dead": 4000, "missing": 10, "date": "2023", "routes": ["central-mediterranean", "darien"]},
    {"country": "TUN", "missing": 5, "date": "2024-02-01", "routes": ["darien", "central-mediterranean"]},
    {"dead": 3, "missing": 1, "date": "2022"},
    {"country": "EGY", "date": "2024"},
    {"country": "LBY", "dead": 2, "missing": 2},
)


def rows(table):
    return [(row.key, row.records, *(total.value for total in row.totals)) for row in table]


def test_rows_stand_in_the_order_of_their_keys_and_what_is_not_recorded_last():
    table = SIX.group_by("country").total("dead", "missing")
    assert rows(table) == [(Country("EGY"), 1, 0, 0), (LBY, 2, 4002, 12), (TUN, 2, 1, 5), (None, 1, 3, 1)]
    assert table[2].total("dead") == Total(1, 1, 1)


def test_the_table_of_the_design_prints():
    table = SIX.group_by("country").total("dead", "missing").sort_by("-dead")
    assert str(table).splitlines() == [
        "country       records            dead  dead unknown      missing  missing unknown",
        "------------  -------  --------------  ------------  -----------  ---------------",
        "Libya               2           4,002             0           12                0",
        "not recorded        1               3             0            1                0",
        "Tunisia             2      at least 1             1            5                0",
        "Egypt               1               –             1            –                1",
        "------------  -------  --------------  ------------  -----------  ---------------",
        "together            6  at least 4,006             2  at least 18                1",
    ]


def test_a_table_tells_how_it_came_about():
    table = SIX.where(f("dead") >= 1).group_by("country").total("dead", "missing").sort_by("-dead").head(1)
    assert table.explain() == (
        "protection incidents where dead is at least 1, grouped by country, "
        "people dead and missing summed where known, sorted by dead, most first, 1 of them taken by their place"
    )
    assert SIX.group_by("routes", each=True).count().sort_by("-records").explain() == (
        "protection incidents, grouped by routes, in a group for each of several values, counted, "
        "sorted by records, most first"
    )


def test_groups_may_have_several_fields():
    table = SIX.group_by("country", "date.year").count()
    assert rows(table) == [
        ((Country("EGY"), 2024), 1),
        ((LBY, 2023), 1),
        ((LBY, None), 1),
        ((TUN, 2023), 1),
        ((TUN, 2024), 1),
        ((None, 2022), 1),
    ]
    assert "2,023" not in str(table)


def test_several_values_are_one_group_for_each_combination():
    both = (RouteName.CENTRAL_MEDITERRANEAN, RouteName.DARIEN)
    table = SIX.group_by("routes").count()
    assert rows(table) == [(both[:1], 1), (both, 2), (None, 3)]
    assert not table.is_overlapping
    assert "Central Mediterranean, " in str(table)


def test_a_record_may_be_counted_for_each_of_its_values_and_the_table_says_so():
    table = SIX.group_by("routes", each=True).total("missing")
    assert rows(table) == [(RouteName.CENTRAL_MEDITERRANEAN, 3, 15), (RouteName.DARIEN, 2, 15), (None, 3, 3)]
    assert table.is_overlapping
    assert "rows overlap" in str(table)
    assert table.whole.records == 6
    assert table.whole.total("missing").value == 18


def test_a_value_named_twice_counts_once():
    records = incidents({"routes": ["darien", "darien"]})
    assert rows(records.group_by("routes", each=True).count()) == [(RouteName.DARIEN, 1)]
    assert rows(records.group_by("routes").count()) == [((RouteName.DARIEN,), 1)]


def test_reasons_for_no_answer_stand_apart_before_what_is_not_recorded():
    records = trips({"age": 30}, {}, {"age": NoAnswer.DONT_KNOW}, {"age": NoAnswer.REFUSED}, {"age": 4})
    table = records.group_by("age").count()
    assert [row.key for row in table] == [4, 30, NoAnswer.REFUSED, NoAnswer.DONT_KNOW, None]
    assert "no answer: refused" in str(table)


def test_a_list_that_is_complete_may_be_empty():
    assert [row.key for row in incidents({}, {"dead": 0, "inferred": ["dead"]}).group_by("inferred").count()] == [
        (),
        ("dead",),
    ]


def test_iterating_gives_the_records_of_each_group():
    groups = SIX.group_by("country")
    assert len(groups) == 4
    assert {key: len(records) for key, records in groups} == {Country("EGY"): 1, LBY: 2, TUN: 2, None: 1}
    assert all(records.entity is ProtectionIncident for _, records in groups)


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        (("-records", "country"), [LBY, TUN, Country("EGY"), None]),
        (("dead",), [TUN, None, LBY, Country("EGY")]),
        (("-dead",), [LBY, None, TUN, Country("EGY")]),
        (("-country",), [TUN, LBY, Country("EGY"), None]),
    ],
)
def test_rows_are_sorted_with_unknowns_last(keys, expected):
    assert [row.key for row in SIX.group_by("country").total("dead").sort_by(*keys)] == expected


def test_a_head_still_says_what_all_come_to():
    table = SIX.group_by("country").total("dead").head(1)
    assert len(table) == 1
    assert table.whole.records == 6
    assert "3 more groups are not shown" in str(table)
    assert len(SIX.group_by("country").count().head(-5)) == 0


def test_rows_are_given_as_plain_data():
    assert SIX.group_by("country").total("dead").to_dicts() == [
        {"country": "EGY", "records": 1, "dead": None, "dead_unknown": 1},
        {"country": "LBY", "records": 2, "dead": 4002, "dead_unknown": 0},
        {"country": "TUN", "records": 2, "dead": 1, "dead_unknown": 1},
        {"country": None, "records": 1, "dead": 3, "dead_unknown": 0},
    ]
    assert SIX.group_by("routes").count().to_dicts()[0] == {"routes": ["central-mediterranean"], "records": 1}
    assert SIX.group_by("date").count().to_dicts()[0] == {"date": "2022", "records": 1}
    refused = trips({"age": NoAnswer.REFUSED}).group_by("age").count().to_dicts()
    assert refused == [{"age": {"no_answer": "refused"}, "records": 1}]


def test_a_row_is_asked_by_the_name_of_its_column():
    row = SIX.group_by("country", "date.year").total("dead")[1]
    assert (row["country"], row["date.year"], row["records"], row["dead"]) == (LBY, 2023, 1, Total(4000, 1, 0))
    assert row.key == (LBY, 2023)
    with pytest.raises(QueryError, match="no column"):
        row["missing"]
    with pytest.raises(QueryError, match="not summed"):
        row.total("missing")


def test_values_that_are_not_public_are_shown_only_when_one_asks_for_it():
    table = trips({"name": "Somebody"}, {"name": "Else"}).group_by("name").count()
    for text in (str(table), repr(table), table._repr_html_()):
        assert "Somebody" not in text
        assert "Else" not in text
    assert "reveal" in str(table)
    assert "Somebody" in str(table.reveal())
    assert "Somebody" in table.reveal()._repr_html_()
    assert [row.key for row in table] == ["Else", "Somebody"]


def test_html_is_escaped():
    table = incidents({"incident_group": "<b>"}).group_by("incident_group").count()
    assert "<b>" not in table._repr_html_()
    assert "&lt;b&gt;" in table._repr_html_()


def test_a_table_is_a_value():
    table = SIX.group_by("country").total("dead")
    assert pickle.loads(pickle.dumps(table)) == table
    assert table == SIX.group_by("country").total("dead")
    assert table != SIX.group_by("country").total("missing")
    assert hash(table) == hash(SIX.group_by("country").total("dead"))
    assert table.sort_by("-dead") != table
    assert repr(table) == "Grouped ProtectionIncident by country: 4 groups of 6 records"
    assert len(table[:2]) == 2


def test_no_records_make_no_groups():
    table = Collection(ProtectionIncident).group_by("country").total("dead")
    assert len(table) == 0
    assert table.whole.total("dead") == Total(0, 0, 0)
    assert "together" in str(table)


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        (lambda: SIX.group_by(), "at least one field"),
        (lambda: SIX.group_by("contry"), "did you mean country"),
        (lambda: SIX.group_by("position"), "cannot be grouped by"),
        (lambda: SIX.group_by("citations"), "cannot be grouped by"),
        (lambda: SIX.group_by("extras"), "cannot be grouped by"),
        (lambda: SIX.group_by(7), "by its path"),
        (lambda: SIX.group_by("country").total(), "at least one field"),
        (lambda: SIX.group_by("country").total("country"), "no counts"),
        (lambda: SIX.group_by("country").total("dread"), "did you mean dead"),
        (lambda: SIX.group_by("country").total("dead").sort_by("missing"), "no column"),
        (lambda: SIX.group_by("country").total("dead").sort_by(), "at least one column"),
        (lambda: Collection(ProtectionIncident).group_by("contry"), "did you mean country"),
        (lambda: Collection(ProtectionIncident).group_by("country").count().sort_by("x"), "no column"),
    ],
)
def test_what_cannot_be_grouped_is_refused(ask, says):
    with pytest.raises(QueryError, match=says):
        ask()


def test_unlisted_labels_stand_behind_words():
    records = trips({"via": Unlisted("ice")}, {"via": "sea"})
    assert [str(row.key) for row in records.group_by("via").count()] == ["Sea", "ice"]
