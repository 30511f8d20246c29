"""Checking a survey export at a terminal."""

import pytest

from mixedmigration.cli.app import main
from mixedmigration.formats.cleaning_log import read_cleaning_log
from tests.cli.runs import document
from tests.shared import data

CANARY = "CANARY"
EXPORT = f"""\
_uuid,today,username,_duration,Q13,Q31
_uuid,,,,Country?,Nationality?
u1,2024-03-01,{CANARY},60,{CANARY},{CANARY}
"""


@pytest.fixture
def export(tmp_path):
    (tmp_path / "export.csv").write_text(EXPORT)
    return str(tmp_path / "export.csv")


@pytest.mark.parametrize("form", ["text", "json"])
def test_an_export_is_checked_by_the_list_that_ships(export, form, capsys):
    assert main(["check", export, "--logical", "mmc", "--fail-on", "finding", "--format", form]) == 1
    out = capsys.readouterr().out
    assert "survey/logical" in out
    assert "survey/duration" in out
    assert CANARY not in out


def test_an_export_is_checked_by_a_list_of_ones_own(export, capsys):
    rules = str(data("mmc/logical_checks_mmc.xlsx"))
    status, told = document(capsys, "check", export, "--logical", rules)
    assert status == 0
    assert told["report"]["issues_by_code"] == {"survey/duration": 1, "survey/logical": 1}


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_the_findings_become_a_cleaning_log(export, suffix, tmp_path, capsys):
    target = tmp_path / f"log{suffix}"
    assert main(["check", export, "--logical", "mmc", "--cleaning-log", str(target)]) == 0
    assert [line.question for line in read_cleaning_log(target)] == ["Q13", "Q31", "_duration"]
    assert CANARY not in capsys.readouterr().out


WRONG = {
    "a log without a list": ["--cleaning-log", "log.xlsx"],
    "a source as well": ["--logical", "mmc", "--source", "arvig"],
    "a list that is none": ["--logical", "nowhere.xlsx"],
}


@pytest.mark.parametrize("more", WRONG.values(), ids=WRONG.keys())
def test_what_does_not_go_together_is_bad_use(export, more, capsys):
    assert main(["check", export, *more]) == 2
    assert capsys.readouterr().err


def test_a_rule_that_cannot_be_read_is_named(export, tmp_path, capsys):
    (tmp_path / "rules.csv").write_text("check_id,description,check_to_perform,columns_to_clean\nbad,d,across(Q1),\n")
    assert main(["check", export, "--logical", str(tmp_path / "rules.csv")]) == 2
    assert "the rule bad" in capsys.readouterr().err
