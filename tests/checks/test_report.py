"""A report counts exactly, names what to do, and shows nothing that is not public."""

import csv
import io
import json
import pickle
import sys

import pytest

from mixedmigration.checks import Report
from mixedmigration.errors import CODES, Issue, MissingExtraError, Severity


def issue(code, row=None, column=None, message="a sentence", **more):
    said = CODES[code]
    return Issue(code, said.severity, "/dead", message, row, column, said.mend, **more)


ISSUES = (
    *(issue("count/negative", row, "Missing", f"missing is -{row}") for row in range(2, 9)),
    issue("date/impossible", 4, "Day", value="30 February"),
    issue("record/identical"),
)
REPORT = Report(
    subject="my.csv",
    rows=10,
    records=9,
    set_aside=1,
    source="made-up, layout one",
    issues=ISSUES,
    cleaned={("Place", "line ends"): 3},
    inferred={"dead": 2},
    unmapped=("Notes",),
    blank_rows=1,
)


def test_the_headline_is_the_conservation_of_rows():
    assert REPORT.headline == "my.csv (made-up, layout one): 10 rows = 9 records + 1 set aside; 9 issues"


def test_errors_come_before_findings_and_many_before_few():
    assert list(REPORT.by_code.items()) == [("date/impossible", 1), ("count/negative", 7), ("record/identical", 1)]


def test_a_tally_names_the_first_rows_and_what_to_do():
    [_, negative, _] = REPORT.tallies
    assert (negative.count, negative.rows[:3], negative.columns) == (7, (2, 3, 4), ("Missing",))
    assert negative.mend == CODES["count/negative"].mend


def test_it_is_iterable_and_counts_what_was_not_kept():
    report = Report(subject="x", rows=1, records=1, issues=ISSUES[:2], further={"count/negative": 5, "id/repeated": 1})
    assert list(report) == list(ISSUES[:2])
    assert len(report) == 8
    assert report.by_code["count/negative"] == 7
    assert report.by_code["id/repeated"] == 1


def test_an_empty_report_is_still_a_report():
    report = Report(subject="x", rows=0, records=0)
    assert (bool(report), len(report), str(report)) == (True, 0, "x: 0 rows = 0 records + 0 set aside; no issues")


def test_errors_and_findings_are_told_apart():
    assert [one.code for one in REPORT.errors] == ["date/impossible"]
    assert len(REPORT.findings) == 8
    assert {one.severity for one in REPORT.findings} == {Severity.FINDING}


@pytest.mark.parametrize(
    "text", ["count/negative", "7", "Read it together", "dead 2", "line ends 3", "Notes", "blank rows"]
)
def test_it_prints_what_a_person_can_act_on(text):
    assert text.lower() in " ".join(str(REPORT).lower().split())


def test_values_come_out_only_when_asked_for():
    outputs = (str(REPORT), repr(REPORT), REPORT._repr_html_(), REPORT.to_csv(), json.dumps(REPORT.to_dict()))
    assert not [text for text in outputs if "30 February" in text]
    assert (ISSUES[7], "30 February") in REPORT.reveal()


def test_csv_has_a_line_for_each_issue(tmp_path):
    path = tmp_path / "report.csv"
    text = REPORT.to_csv(path)
    assert path.read_bytes().decode() == text
    lines = list(csv.DictReader(io.StringIO(text)))
    assert [line["code"] for line in lines] == [one.code for one in ISSUES]
    assert lines[0]["row"] == "2"


@pytest.mark.parametrize("column", ["=1+1", "@x", "\uff1d1"])
def test_no_cell_of_its_csv_is_a_live_formula(column):
    report = Report(subject="my.csv", rows=1, records=1, set_aside=0, issues=(issue("count/negative", 2, column),))
    assert f",\\{column}," in report.to_csv()


def test_plain_data_is_json():
    plain = json.loads(json.dumps(REPORT.to_dict()))
    assert (plain["rows"], plain["records"], plain["set_aside"]) == (10, 9, 1)
    assert plain["issues_by_code"]["count/negative"] == 7
    assert plain["cleaned"] == [{"column": "Place", "what": "line ends", "cells": 3}]


def test_html_escapes_what_publishers_print():
    report = Report(subject="<b>", rows=1, records=1, issues=(issue("count/negative", 1, "<script>", "<i>"),))
    html = report._repr_html_()
    assert "<script>" not in html
    assert "<i>" not in html


def test_a_frame_has_a_row_for_each_issue():
    pandas = pytest.importorskip("pandas")
    frame = REPORT.to_frame()
    assert isinstance(frame, pandas.DataFrame)
    assert (len(frame), list(frame.columns)) == (9, ["code", "severity", "row", "column", "path", "message", "hint"])


def test_without_pandas_the_error_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingExtraError, match="pandas"):
        REPORT.to_frame()


def test_it_survives_pickling():
    assert str(pickle.loads(pickle.dumps(REPORT))) == str(REPORT)
