"""Each quirk stands where its record says, everything else is as in the plain export."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.errors import InvalidValueError
from mixedmigration.formats.table import open_table
from mixedmigration.testing import survey
from mixedmigration.testing.survey import Quirk
from tests.shared import data, few

CORE = survey.core_form()
SURVEY = survey.draw(CORE, 60, seed=8)
PLAIN = survey.export(SURVEY)
CELLS = ("stray-blanks", "text-for-number", "token-spelling", "reversed-days", "unreadable-number", "unknown-label")
PLANTED = (*CELLS, "common-country", "narrow-column", "duplicate-uuid", "blank-row", "blank-header")
ALL = {
    **survey.AS_SEEN,
    "blank-row": 3,
    "blank-header": 1,
    "text-for-number": 5,
    "common-country": 6,
    "reversed-days": 5,
    "unreadable-number": 4,
    "unknown-label": 7,
    "duplicate-uuid": 2,
}


def as_told(made, plain):
    """What the records say is true of the export, and all other cells are those of the plain one."""
    told = {(one.row, one.column): one for one in made.quirks if one.row > 1 and one.column}
    for at, row in enumerate(made.interview_rows):
        for column, before in zip(made.columns, plain.columns, strict=True):
            cell, truth = made.cell(row, column), plain.cell(plain.interview_rows[at], before)
            one = told.pop((row, column), None)
            assert (cell, truth) == ((one.cell, one.truth) if one else (cell, cell)), (row, column)
            assert one is None or repr(cell) != repr(truth)
    assert not told


@few(20)
@given(st.dictionaries(st.sampled_from(PLANTED), st.integers(1, 2), max_size=5), st.booleans(), st.integers())
def test_quirks_are_where_they_are_told_and_nowhere_else(quirks, label_row, seed):
    made = survey.export(SURVEY, quirks=quirks, label_row=label_row, seed=seed)
    as_told(made, PLAIN)
    assert len(made.rows) == len(SURVEY) + label_row + quirks.get("blank-row", 0)
    found = Counter(one.quirk.value for one in made.quirks)
    assert {kind: found[kind] for kind in quirks if kind != "narrow-column"} == {
        kind: count for kind, count in quirks.items() if kind != "narrow-column"
    }


@pytest.fixture(scope="module")
def returnee():
    return survey.draw(survey.returnee_form(data("mmc/returnee-codebook.json")), 740, seed=1)


@pytest.fixture(scope="module")
def untidy(returnee):
    return survey.export(returnee, quirks=ALL, label_row=True, seed=6)


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_every_record_is_true_of_the_file_that_is_read_back(untidy, suffix, tmp_path):
    table = open_table(untidy.write(tmp_path / f"export{suffix}"))
    assert table.columns == untidy.columns
    rows = {row.number: row.cells for row in table.rows()}
    blank = [one.row for one in untidy.quirks if one.quirk is Quirk.BLANK_ROW]
    assert table.blank_rows == len(blank) == 3
    assert not rows.keys() & {*blank}
    assert sorted(rows) == sorted([2, *untidy.interview_rows])
    for one in untidy.quirks:
        if one.row > 1 and one.column:
            assert rows[one.row][one.column] == str(one.cell)
    headers = [one for one in untidy.quirks if one.row == 1]
    assert all(untidy.header[untidy.columns.index(one.column)] == one.cell for one in headers)


def test_the_untidy_export_is_otherwise_the_plain_one(untidy, returnee):
    as_told(untidy, survey.export(returnee))


def test_quirks_come_as_often_as_they_were_seen(untidy):
    found = Counter(one.quirk for one in untidy.quirks)
    assert found[Quirk.PLACEHOLDER] == 14
    assert found[Quirk.LINE_END_IN_HEADER] == 7
    assert found[Quirk.NUMBERED_HEADER] in (43, 44), "the nameless column may be one of them"
    assert found[Quirk.LOST_PRECISION] == 18
    assert found[Quirk.STRAY_BLANKS] == 59
    assert found[Quirk.TOKEN_SPELLING] == 18


def test_a_narrow_column_leaves_no_day_a_round_number_and_a_count(untidy):
    rows = {one.row for one in untidy.quirks if one.quirk is Quirk.NARROW_COLUMN}
    assert len(rows) == 18
    for row in rows:
        truth = untidy.interview_at(row)
        assert untidy.cell(row, "today") == untidy.cell(row, "_submission_time") == "########"
        assert untidy.cell(row, "When did you arrive in Afghanistan?") in ("########", "")
        assert untidy.cell(row, "_id") == 168000000 != truth["_id"].value
        assert untidy.cell(row, "num_of_days") in (truth["num_of_days"].value, "")
    others = [row for row in untidy.interview_rows if row not in rows]
    assert all(isinstance(untidy.cell(row, "num_of_days"), str) for row in others)
    assert all(isinstance(untidy.cell(row, "_id"), int) for row in others)


def test_one_option_holds_another_label_than_its_column(untidy):
    told = [one for one in untidy.quirks if one.quirk is Quirk.ANOTHER_LABEL]
    assert {(one.column, one.cell, one.truth) for one in told} == {("R69/Nothing", "None of these", "Nothing")}
    chosen = [row for row in untidy.interview_rows if "Nothing" in untidy.interview_at(row)["R69"].labels]
    assert [one.row for one in told] == chosen


def test_a_repeated_uuid_is_that_of_an_earlier_row(untidy):
    for one in untidy.quirks:
        if one.quirk is Quirk.DUPLICATE_UUID:
            first = next(row for row in untidy.interview_rows if untidy.cell(row, "_uuid") == one.cell)
            assert first < one.row


def test_a_reversed_day_lies_after_the_interview(untidy):
    told = [one for one in untidy.quirks if one.quirk is Quirk.REVERSED_DAYS]
    assert all(str(one.cell) > untidy.interview_at(one.row)["today"].value.isoformat() for one in told)


def test_faults_are_those_of_which_something_must_be_said(untidy):
    silent = {one.quirk for one in untidy.quirks} - {one.quirk for one in untidy.faults}
    assert {Quirk.STRAY_BLANKS, Quirk.TEXT_FOR_NUMBER, Quirk.LABEL_ROW, Quirk.COMMON_COUNTRY} <= silent
    assert {Quirk.NARROW_COLUMN, Quirk.UNKNOWN_LABEL, Quirk.DUPLICATE_UUID} <= {one.quirk for one in untidy.faults}


@pytest.mark.parametrize(
    "quirks",
    [["misspelt"], ["label-row"], ["placeholder"], {"blank-row": 61}, {"another-label": 1}, {"duplicate-uuid": 60}],
)
def test_a_quirk_that_cannot_be_planted_is_refused(quirks):
    with pytest.raises(InvalidValueError):
        survey.export(SURVEY, quirks=quirks)


def test_the_values_are_not_in_the_text_of_a_record(untidy):
    assert all(str(one.cell) not in repr(one) for one in untidy.quirks if one.quirk is Quirk.UNREADABLE_NUMBER)
