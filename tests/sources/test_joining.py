"""Rows of one thing become one record: nothing that they say is lost, and every row is counted once."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.entities import PolicyEvent
from mixedmigration.sources import Column, Layout, Source, iter_load, load
from mixedmigration.sources._source.cell import CountryCell, TextCell, WordCell
from mixedmigration.sources._source.joining import Joining
from mixedmigration.sources._source.several_cell import SeveralCell
from mixedmigration.vocabularies import PolicyLevel, PolicyTool

LAWS = Source(
    slug="laws",
    title="Made-up laws",
    publisher="Nobody",
    entity=PolicyEvent,
    layouts=(
        Layout(
            name="list",
            edition="1",
            identified_by=None,
            cleaning=(),
            placeholder=("Country",),
            joining=Joining(by=("Country", "Law"), letters=10, lists=("measures",), texts=("summary",)),
            columns=(
                Column(header="Country", to="jurisdictions", reads=SeveralCell(CountryCell("name"), "", tuple)),
                Column(header="Law", to="title", reads=TextCell()),
                Column(header="Says", to="summary", reads=TextCell()),
                Column(header="Level", to="level", reads=WordCell(PolicyLevel, "demig-policy", is_open=False)),
                Column(header="Does", to="measures.0.description", reads=TextCell()),
                Column(header="Tool", to="measures.0.tool", reads=WordCell(PolicyTool, "demig-policy", is_open=False)),
            ),
        ),
    ),
)


def row(country="Kenya", law="Act of 1999", says="", does="eases", level="", tool="", **more):
    return {"Country": country, "Law": law, "Says": says, "Level": level, "Does": does, "Tool": tool, **more}


def read(*rows):
    return load(list(rows), LAWS, on_error="collect")


def does(record):
    return [measure.description for measure in record.measures]


def test_rows_of_one_law_are_measures_of_one_event_that_cites_all_its_rows():
    [first, other] = read(row(does="a"), row("Ghana", does="b"), row(does="c")).records
    assert (does(first), does(other)) == (["a", "c"], ["b"])
    assert ([said.row for said in first.citations], [said.row for said in other.citations]) == ([1, 3], [2])


def test_only_so_many_letters_of_a_cell_count():
    assert len(read(row(law="Act of 1999"), row(law="ACT  of 1998, part 2")).records) == 1
    assert len(read(row(law="Act of 1999"), row(law="Act of 2001")).records) == 2


def test_a_row_whose_key_is_blank_stands_alone():
    assert len(read(row(law=""), row(law="")).records) == 2


def test_texts_that_differ_stand_below_each_other_and_equal_ones_once():
    [record] = read(row(says="One."), row(says="One."), row(says="Two."), row(says="")).records
    assert record.summary == "One.\n\nTwo."


def test_what_a_later_row_adds_is_taken():
    [record] = read(row(), row(level="National policy")).records
    assert record.level is PolicyLevel.NATIONAL


def test_what_differs_and_cannot_be_joined_is_kept_and_told():
    loaded = read(row(level="National policy"), row(level="Multi- or bilateral policy"), row(law="Act of 199"))
    [record] = loaded.records
    assert record.level is PolicyLevel.NATIONAL
    assert record.extras["/rows/2/level"] == "multi-or-bilateral"
    assert record.extras["/rows/3/title"] == "Act of 199"
    told = [(issue.code, issue.row, issue.column) for issue in loaded.report.findings]
    assert told == [("row/differs", 2, "Level"), ("row/differs", 3, "Law")]


def test_a_cell_that_was_refused_is_kept_under_the_measure_of_its_row():
    loaded = read(row(tool="Expulsion"), row(tool="a word that nobody knows"))
    [record] = loaded.records
    assert [measure.tool for measure in record.measures] == [PolicyTool.EXPULSION, None]
    assert record.extras["/measures/1/tool"] == "a word that nobody knows"
    [issue] = loaded.report.errors
    assert (issue.path, issue.row, issue.column) == ("/measures/1/tool", 2, "Tool")


def test_columns_without_a_field_are_kept_of_every_row():
    [record] = read(row(Notes="first"), row(Notes="second"), row(Notes="first")).records
    assert sorted(value for at, value in record.extras.items() if at.endswith("/Notes")) == ["first", "second"]


def test_the_id_is_that_of_the_first_row_alone():
    assert read(row(does="a"), row(does="b")).records[0].id == read(row(does="a")).records[0].id


def test_the_report_says_of_how_many_rows_the_records_were_made():
    report = read(row(does="a"), row(does="b"), row("Ghana"), {"Country": "Kenya"}, {"Country": ""}).report
    assert (report.rows, report.rows_of_records, report.records, report.set_aside) == (4, 3, 2, 1)
    assert "4 rows = 3 of 2 records + 1 set aside" in str(report)
    assert (report.to_dict()["rows_of_records"], report.blank_rows) == (3, 1)


def test_a_table_of_one_record_a_row_says_no_more_than_before():
    report = load([{"a": "1"}, {"a": "2"}], source=_plain()).report
    assert (report.rows_of_records, "rows_of_records" in report.to_dict()) == (None, False)
    assert "2 rows = 2 records" in str(report)


def _plain():
    column = Column(header="a", to="title", reads=TextCell())
    layout = Layout(name="one", edition="1", identified_by=None, columns=(column,), cleaning=())
    return Source(slug="plain", title="Plain", publisher="Nobody", entity=PolicyEvent, layouts=(layout,))


def test_row_by_row_gives_the_same_records_in_the_order_of_their_first_rows():
    rows = [row(does="a"), row("Ghana"), {"Country": "Kenya"}, row(does="b")]
    given = list(iter_load(rows, LAWS))
    assert [getattr(one, "id", None) for one in given] == [read(*rows).records[0].id, read(*rows).records[1].id, None]


CELLS = st.fixed_dictionaries(
    {
        "Country": st.sampled_from(["Kenya", "Ghana", "", "Atlantis"]),
        "Law": st.sampled_from(["Act of 1999", "Decree", ""]),
        "Says": st.sampled_from(["", "One.", "Two."]),
        "Level": st.sampled_from(["", "National policy", "Multi- or bilateral policy", "galactic"]),
        "Does": st.sampled_from(["", "eases", "tightens"]),
        "Tool": st.sampled_from(["", "Expulsion", "magic"]),
    }
)


@given(st.lists(CELLS, max_size=12))
def test_every_row_is_in_one_record_or_set_aside_or_blank_and_no_word_is_lost(rows):
    loaded = load([row(law="", does="", country=""), *rows], LAWS, on_error="collect")
    report = loaded.report
    cited = Counter(said.row for record in loaded.records for said in record.citations)
    cited.update(one.row for one in loaded.set_aside)
    assert set(cited.values()) <= {1}
    assert len(cited) == report.rows == report.rows_of_records + report.set_aside
    assert report.rows + report.blank_rows == len(rows) + 1
    held = " ".join(
        [*(str(record.extras[at]) for record in loaded.records for at in record.extras)]
        + [str(text) for record in loaded.records for text in (record.title, record.summary)]
        + [str(part) for record in loaded.records for one in record.measures for part in (one.description, one.tool)]
    )
    for cells in rows:
        if any(cell for name, cell in cells.items() if name != "Country"):
            assert all(cells[name] in held for name in ("Law", "Says", "Does"))
            assert cells["Level"] != "galactic" or "galactic" in held
            assert cells["Tool"] != "magic" or "magic" in held


@pytest.mark.parametrize("count", [1, 2, 5])
def test_rows_that_say_the_same_are_as_many_measures(count):
    [record] = read(*[row()] * count).records
    assert len(record.measures) == len(record.citations) == count
