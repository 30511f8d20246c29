"""A survey export as it stands: labels, rows and columns."""

import copy
import pickle

import pytest

from mixedmigration.errors import FormatError
from mixedmigration.formats.survey_table import read_survey, write_survey
from tests.shared import data

LABELS = {
    "blank ids": ({"_uuid": "", "_id": "", "Q1": "Words?"}, True),
    "names of columns": ({"_uuid": "_uuid", "_id": "_id", "Q1": "Words?"}, True),
    "names in words": ({"_uuid": "UUID", "_id": "id", "Q1": "Words?"}, True),
    "an interview": ({"_uuid": "u1", "_id": "168", "Q1": "Libya"}, False),
    "an interview whose id lost its digits": ({"_uuid": "u1", "_id": "########", "Q1": "Libya"}, False),
    "an interview without a uuid": ({"_uuid": "", "_id": "168", "Q1": "Libya"}, False),
    "an interview with an odd uuid": ({"_uuid": "amina", "_id": "", "Q1": "Libya"}, False),
    "an interview with a day and no id": ({"_uuid": "", "today": "2024-03-01", "Q1": "Libya"}, False),
    "nothing of the server": ({"Q1": "Words?"}, False),
}


@pytest.mark.parametrize(("row", "are_labels"), LABELS.values(), ids=LABELS.keys())
def test_the_row_of_labels_is_known_by_what_the_server_did_not_fill(row, are_labels):
    table = read_survey([row])
    assert (len(table.rows), bool(table.labels)) == ((0, True) if are_labels else (1, False))


def test_whether_there_are_labels_can_be_said():
    rows = [{"Q1": "Words?"}, {"Q1": "Libya"}]
    assert read_survey(rows, has_labels=True).label("Q1") == "Words?"
    assert len(read_survey([{"_uuid": "", "Q1": "x"}], has_labels=False).rows) == 1


def test_rows_are_numbered_as_in_the_file(tmp_path):
    path = tmp_path / "export.csv"
    path.write_text("_uuid,Q1\n_uuid,Words\nu1,x\n,\nu2,y\n")
    assert [row.number for row in read_survey(path).rows] == [3, 5]


def test_a_row_that_fits_no_columns_is_set_aside_and_written_back(tmp_path):
    path = tmp_path / "export.csv"
    path.write_text("_uuid,Q1\nu1,x\nu2,y,z\nu3,w\n")
    table = read_survey(path)
    assert [row.number for row in table.set_aside] == [3]
    assert table.set_aside[0].issues[0].code == "row/ragged"
    write_survey(table, tmp_path / "again.csv")
    assert (tmp_path / "again.csv").read_text() == path.read_text()
    with pytest.raises(FormatError):
        write_survey(table, tmp_path / "again.xlsx")


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_a_table_is_read_as_it_was_written(suffix, tmp_path):
    rows = [
        {"_uuid": "", "Q1": "What?", "Q78/A, b (c)": "A, b (c)"},
        {"_uuid": "007", "Q1": "=1+1", "Q78/A, b (c)": ""},
        {"_uuid": "1e5", "Q1": "a\nb _x0041_ é", "Q78/A, b (c)": "A, b (c)"},
    ]
    table = read_survey(rows)
    write_survey(table, tmp_path / f"export{suffix}")
    again = read_survey(tmp_path / f"export{suffix}")
    assert (again.columns, again.labels) == (table.columns, table.labels)
    assert [row.cells for row in again.rows] == [row.cells for row in table.rows]


def test_stray_blanks_in_the_name_of_a_column_do_not_count():
    table = read_survey([{" Q13 \n": "Libya", "Q31": "Sudan"}])
    assert table.column("Q13") == ("Libya",)
    assert table.place("q13") is None
    with pytest.raises(FormatError, match="Q99"):
        table.column("Q99")


def test_columns_of_one_answer_of_several_are_known_by_their_question():
    columns = ["Q78", "Q78/War/violence", "R63/No", "R63/Robbery", "Border/crossing", "How did you go / come?"]
    answers = read_survey([dict.fromkeys(columns, "x")]).answer_columns()
    assert answers == {"Q78/War/violence": "War/violence", "R63/No": "No", "R63/Robbery": "Robbery"}


def test_the_groups_of_the_returnee_tool_are_known():
    import json

    codebook = json.loads(data("mmc/returnee-codebook.json").read_text(encoding="utf-8"))
    table = read_survey([dict.fromkeys(dict.fromkeys(codebook["columns"]), "x")])
    stems = {name.partition("/")[0] for name in table.answer_columns()}
    assert len(stems) == 38


def test_it_can_be_copied_pickled_and_compared():
    table = read_survey([{"_uuid": "u1", "Q1": "x"}])
    assert pickle.loads(pickle.dumps(table)) == copy.deepcopy(table) == table
    assert hash(table) == hash(copy.copy(table))
