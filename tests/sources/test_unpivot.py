"""A wide table is read as a long one: each block that is not blank is a record, and every row is counted once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.entities import PolicyIndicator
from mixedmigration.errors import SourceChangedError
from mixedmigration.sources import Column, Layout, Source, describe, iter_load, load
from mixedmigration.sources._source.cell import CountryCell, DateCell, TextCell
from mixedmigration.sources._source.cleaning import BLANKS
from mixedmigration.sources._source.flag_cell import FlagCell
from mixedmigration.sources._source.unpivot import CODE, Blocks

WIDE = Source(
    slug="wide",
    title="Made-up answers",
    publisher="Nobody",
    entity=PolicyIndicator,
    layouts=(
        Layout(
            name="wide",
            edition="1",
            identified_by=None,
            derived_from=("Country", "Year", CODE),
            cleaning=(BLANKS,),
            placeholder=("Country", "Year"),
            columns=(
                Column(header="Country", to="country", reads=CountryCell("name")),
                Column(header="Year", to="year", reads=DateCell()),
            ),
            blocks=Blocks(
                columns=(
                    Column(header="*/there", to="presence", reads=FlagCell(("yes",), ("no",))),
                    Column(header="*/note", to="comment", reads=TextCell(), is_optional=True),
                ),
                told=(Column(header=CODE, to="indicator", reads=TextCell()),),
            ),
        ),
    ),
)


def read(*rows, **options):
    return load(list(rows), WIDE, on_error="collect", **options)


def row(country="Peru", year="1990", **cells):
    return {"Country": country, "Year": year} | {name.replace("_", "/"): cell for name, cell in cells.items()}


def test_each_block_of_a_row_is_a_record_with_the_row_it_stands_in():
    loaded = read(row(Q1_there="yes", Q1_note="a", Q2_there="no", Q2_note=""))
    told = [(one.indicator, one.presence, one.comment, str(one.year)) for one in loaded.records]
    assert told == [("Q1", True, "a", "1990"), ("Q2", False, None, "1990")]
    assert {said.row for one in loaded.records for said in one.citations} == {1}


def test_blocks_that_are_blank_give_no_record_and_are_counted():
    report = read(row(Q1_there="yes", Q2_there=""), row(year="1991", Q1_there="", Q2_there=" ")).report
    assert (report.rows, report.records, report.rows_of_records, report.set_aside) == (2, 1, 1, 1)
    assert report.blank_parts == 3
    assert "blank in a row, and no record: 3." in " ".join(str(report).split())
    assert report.to_dict()["blank_parts"] == 3


def test_a_row_without_any_block_is_a_placeholder():
    [one] = read(row(Q1_there=""), row(Q1_there="yes")).set_aside
    assert ([issue.code for issue in one.issues], one.row) == (["row/placeholder"], 1)


def test_an_issue_names_the_column_that_is_printed():
    [issue] = read(row(Q1_there="yes", Q2_there="perhaps")).report.errors
    assert (issue.row, issue.column, issue.path) == (1, "Q2/there", "/presence")


def test_what_was_refused_is_kept_with_its_own_record():
    first, second = read(row(Q1_there="yes", Q2_there="perhaps")).records
    assert (dict(first.extras), second.extras["/presence"]) == ({}, "perhaps")


def test_what_is_wrong_with_a_column_of_the_whole_row_is_said_once():
    loaded = read(row(country="Atlantis", Q1_there="yes", Q2_there="no"), row(country="Atlantis", Q1_there="yes"))
    told = [(issue.code, issue.row, issue.column) for issue in loaded.report.errors]
    assert told == [("country/unknown", 1, "Country"), ("country/unknown", 2, "Country")]
    assert {one.extras["/country"] for one in loaded.records} == {"Atlantis"}


def test_columns_of_no_block_travel_with_every_record_of_their_row():
    loaded = read(row(Q1_there="yes", Q2_there="no") | {"Coder": "A"})
    assert [one.extras["/Coder"] for one in loaded.records] == ["A", "A"]
    assert loaded.report.unmapped == ("Coder",)


def test_blocks_are_found_in_the_order_of_the_table_whatever_they_are_called():
    found = [one.indicator for one in read(row(LA10_there="yes", Q1_there="no", b_there="no")).records]
    assert found == ["LA10", "Q1", "b"]


def test_a_block_may_lack_a_column():
    assert [one.comment for one in read(row(Q1_there="yes", Q1_note="x", Q2_there="no")).records] == ["x", None]


def test_the_same_row_has_the_same_ids_whenever_it_is_read():
    rows = [row(Q1_there="yes", Q2_there="no"), row(year="1991", Q1_there="yes")]
    ids = [one.id for one in read(*rows).records]
    assert len(set(ids)) == 3
    assert ids == [*[one.id for one in read(*reversed(rows)).records][1:], read(rows[1]).records[0].id]


def test_a_table_without_blocks_has_moved():
    with pytest.raises(SourceChangedError, match=r"\*/there") as caught:
        load([{"Country": "Peru", "Year": "1990"}], WIDE)
    assert caught.value.absent == ("*/there",)


def test_row_by_row_gives_the_same_records():
    rows = [row(Q1_there="yes", Q2_there="no"), row(year="1991", Q1_there="yes")]
    assert list(iter_load(rows, WIDE)) == list(read(*rows).records)


def test_columns_of_blocks_are_described_by_their_pattern():
    [layout] = describe(WIDE).layouts
    assert [column.header for column in layout.columns][-2:] == ["*/there", "*/note"]
    assert layout.told_once == ("indicator",)
    assert "told once" in str(describe(WIDE))


CELL = st.sampled_from(["", " ", "yes", "no", "perhaps"])
ROW = st.fixed_dictionaries(
    {
        "Country": st.sampled_from(["Peru", "Atlantis", ""]),
        "Year": st.sampled_from(["1990", "soon", ""]),
        "Q1/there": CELL,
        "Q1/note": st.sampled_from(["", "a note"]),
        "Q2/there": CELL,
    }
)


@given(st.lists(ROW, max_size=8))
def test_every_row_and_every_block_is_accounted_for_and_no_cell_is_lost(rows):
    loaded = load([row(Q1_there="yes", Q1_note="", Q2_there="no"), *rows], WIDE, on_error="collect")
    report = loaded.report
    assert report.rows == report.rows_of_records + report.set_aside
    assert report.rows + report.blank_rows == len(rows) + 1
    assert report.records + report.blank_parts == 2 * (report.rows + report.blank_rows) - _unasked(rows)
    cells = [cells[name] for cells in rows for name in ("Q1/there", "Q2/there") if cells[name].strip()]
    said = [one.extras.get("/presence", {True: "yes", False: "no"}.get(one.presence)) for one in loaded.records]
    assert sorted(filter(None, said)) == sorted(["yes", "no", *cells])


def _unasked(rows):
    """Blocks of rows that are blank in every cell, which are no rows."""
    return sum(2 for cells in rows if not any(cell.strip() for cell in cells.values()))
