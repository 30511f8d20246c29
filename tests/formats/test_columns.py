from collections import Counter

import attrs
import pytest

from mixedmigration.declaration import fields_of
from mixedmigration.entities import ProtectionIncident, Route
from mixedmigration.errors import QueryError
from mixedmigration.formats._column_cells import fill, fill_branch
from mixedmigration.formats._column_rows import document_row, is_missing
from mixedmigration.formats.columns import ColumnType, branch_of, branches_of, columns_of, nodes_of
from mixedmigration.values import NoAnswer, Unlisted
from tests.formats.trial import Leg, Payment, Trial

ENTITIES = [ProtectionIncident, Route, Trial]
COLUMNS = {column.name: column for column in columns_of(Trial)}


def one(**values):
    return Trial(id="trial:my-table:1", **values)


def cells(record):
    return {filled.column.name: filled.values()[0] for filled in fill(type(record), [record])}


@pytest.mark.parametrize("entity", ENTITIES, ids=lambda cls: cls.__name__)
def test_each_field_has_its_columns_and_no_two_have_one_name(entity):
    names = [column.name for column in columns_of(entity)]
    assert names[:3] == ["type", "schema_version", "id"]
    assert max(Counter(names).values()) == 1
    assert [node.key for node in nodes_of(entity)] == list(fields_of(entity))
    assert [filled.column for filled in fill(entity, [])] == list(columns_of(entity))


@pytest.mark.parametrize(
    ("name", "kind", "is_list"),
    [
        ("id", ColumnType.TEXT, False),
        ("told", ColumnType.FLAG, False),
        ("told_no_answer", ColumnType.CODE, False),
        ("share", ColumnType.NUMBER, False),
        ("texts", ColumnType.TEXT, True),
        ("answers", ColumnType.WHOLE, True),
        ("answers_items_no_answer", ColumnType.CODE, True),
        ("dates", ColumnType.TEXT, True),
        ("status", ColumnType.CODE, False),
        ("household_is_given", ColumnType.FLAG, False),
        ("household.size", ColumnType.WHOLE, False),
        ("household.words", ColumnType.CODE, True),
        ("legs", ColumnType.PARTS, True),
        ("citations", ColumnType.PARTS, True),
        ("extras", ColumnType.TEXT, False),
    ],
)
def test_a_kind_gives_its_type_of_column(name, kind, is_list):
    assert (COLUMNS[name].type, COLUMNS[name].is_list) == (kind, is_list)


def test_a_partial_date_has_its_first_and_last_day_beside_it():
    incident = ProtectionIncident(id="protection-incident:my-table:1", date="2024-02~", period="2024-01/..")
    found = cells(incident)
    assert found["date"] == "2024-02~"
    assert (str(found["date_earliest"]), str(found["date_latest"])) == ("2024-02-01", "2024-02-29")
    assert (str(found["period_earliest"]), found["period_latest"]) == ("2024-01-01", None)


def test_what_is_derived_is_not_read_back():
    row = {**cells(one()), "date_earliest": "x"}
    assert "date_earliest" in document_row(1, row).document
    incident = ProtectionIncident(id="protection-incident:my-table:1", date="2024-02")
    row = {**cells(incident), "date_earliest": "1900-01-01"}
    assert document_row(1, row).document["date"] == "2024-02"


def test_a_reason_for_no_answer_stands_beside_the_blank():
    found = cells(one(told=NoAnswer.REFUSED, answers=(1, NoAnswer.DONT_KNOW), status=Unlisted("Open")))
    assert (found["told"], found["told_no_answer"]) == (None, "refused")
    assert (found["answers"], found["answers_items_no_answer"]) == ([1, None], [None, "dont-know"])
    assert found["status"] == "~Open"


def test_a_reason_beside_an_answer_is_told():
    row = document_row(1, {**cells(one(told=True)), "told_no_answer": "refused"})
    assert row.document["told"] is True
    assert [(said.code, said.at) for said in row.complaints] == [("cell/disagrees", "/told_no_answer")]


def test_a_list_of_parts_is_a_child_table_too():
    legs = (Leg(to="KEN", payments=(Payment(amount=5), Payment(amount=6))), Leg(payments=(Payment(amount=7),)))
    found = {filled.column.name: filled.values() for filled in fill_branch(Trial, [one(legs=legs)], "legs.payments")}
    assert found["record"] == ["trial:my-table:1"] * 3
    assert (found["index"], found["index_2"]) == ([0, 0, 1], [0, 1, 0])
    assert found["amount"] == [5, 6, 7]
    assert [branch.path for branch in branches_of(nodes_of(Trial))] == [
        "household.payments",
        "legs",
        "legs.payments",
        "parts",
        "citations",
    ]


def test_a_list_that_is_none_is_refused_with_those_that_are():
    with pytest.raises(QueryError, match="did you mean"):
        branch_of(Trial, "leg")


@pytest.mark.parametrize("value", [None, float("nan"), type("NAType", (), {})(), type("NaTType", (), {})()])
def test_whatever_an_engine_writes_for_nothing_is_nothing(value):
    assert is_missing(value)


@pytest.mark.parametrize(
    ("column", "value", "read"),
    [
        ("household.size", 3.0, 3),
        ("household.size", 3.5, 3.5),
        ("household.size", True, True),
        ("household.size", "3", "3"),
        ("share", 1, 1.0),
        ("status", b"x", {"unreadable": "bytes"}),
        ("id", 7, 7),
    ],
)
def test_a_cell_is_read_by_its_column_and_never_repaired(column, value, read):
    document = document_row(1, {"type": "trial", "schema_version": 1, "id": "trial:a:1", column: value}).document
    for key in column.split("."):
        document = document[key]
    assert document == read
    assert type(document) is type(read)


@pytest.mark.parametrize("type_", [None, 5, "no-such", float("nan")])
def test_a_row_of_no_entity_of_ours_is_a_document_all_the_same(type_):
    assert document_row(1, {"type": type_, "schema_version": 1, "x": 1}).document["x"] == 1


def test_a_column_says_what_its_field_means():
    dead = next(column for column in columns_of(ProtectionIncident) if column.name == "dead")
    assert dead.about == fields_of(ProtectionIncident)["dead"].about
    assert attrs.has(type(dead))
