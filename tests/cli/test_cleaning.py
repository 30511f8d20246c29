"""Applying a cleaning log at a terminal, and loading an export by a question map."""

import json

import pytest

from mixedmigration.cli.app import main
from mixedmigration.formats.survey_table import read_survey
from mixedmigration.testing import samples
from tests.cli.runs import document

CANARY = "CANARY"
EXPORT = f"""\
_uuid,Q25,Q31
_uuid,Age?,Nationality?
u-1,24,{CANARY}
u-2,31,Mali
"""
LOG = f"""\
Survey UUID,Question number,Old value,Action taken,New value
u-1,Q31,{CANARY},recoded,{CANARY}2
u-2,Q31,{CANARY},recoded,Niger
u-1,Q25,24,no_action,
"""
MAP = 'slug = "ours"\n[questions]\nQ25 = "profile.age"\nQ31 = "profile.nationalities"\n'


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "export.csv").write_text(EXPORT)
    (tmp_path / "log.csv").write_text(LOG)
    (tmp_path / "map.toml").write_text(MAP)
    return tmp_path


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_log_is_applied_and_no_answer_is_shown(folder, form, capsys):
    out = folder / "clean.csv"
    status = main(
        ["apply-log", str(folder / "export.csv"), str(folder / "log.csv"), "--to", str(out), "--format", form]
    )
    assert status == 1  # a line was refused
    said = capsys.readouterr().out
    assert CANARY not in said
    assert "cleaning/old-value" in said
    assert read_survey(out).column("Q31") == (f"{CANARY}2", "Mali")
    assert read_survey(out).labels == ("_uuid", "Age?", "Nationality?")
    assert (folder / "export.csv").read_text() == EXPORT


def test_the_document_counts_the_lines(folder, capsys):
    arguments = ["apply-log", str(folder / "export.csv"), str(folder / "log.csv"), "--to", str(folder / "o.xlsx")]
    status, told = document(capsys, *arguments, "--fail-on", "never")
    assert status == 0
    assert told["lines"] == {"changes": 1, "refused": 1, "unchanged": 0, "kept": 1, "undecided": 0}
    assert told["written"]["interviews"] == 2


@pytest.mark.parametrize("target", ["export.csv", "log.csv", "clean.txt"])
def test_nothing_is_written_over_what_was_given(folder, target, capsys):
    arguments = [str(folder / "export.csv"), str(folder / "log.csv"), "--to", str(folder / target)]
    assert main(["apply-log", *arguments]) == 2
    assert capsys.readouterr().err
    assert (folder / "export.csv").read_text() == EXPORT


def test_an_export_of_ones_own_is_loaded_by_a_map(folder, capsys):
    out = folder / "interviews.jsonl"
    arguments = ["load", str(folder / "export.csv"), "--map", str(folder / "map.toml"), "--to", str(out)]
    assert main(arguments) == 0
    assert CANARY not in capsys.readouterr().out
    first, second = map(json.loads, out.read_text().splitlines())
    assert (first["profile"]["age"], second["profile"]["nationalities"]) == ("24", ["MLI"])


def test_an_export_of_4mi_is_loaded_by_its_name(capsys):
    status, told = document(capsys, "load", str(samples.path("mmc-4mi")), "--source", "mmc-4mi")
    assert status == 0
    assert told["report"]["records"] == 60


@pytest.mark.parametrize(
    "more", [["--map", "m.toml", "--source", "mmc-4mi"], ["--form", "f.xlsx"], ["--map", "nowhere.toml"]]
)
def test_what_does_not_go_together_is_bad_use(folder, more, capsys):
    assert main(["load", str(folder / "export.csv"), *more]) == 2
    assert capsys.readouterr().err


def test_a_check_may_name_the_questionnaire(capsys):
    arguments = ["check", str(samples.path("mmc-4mi")), "--logical", "mmc", "--instrument"]
    _, told = document(capsys, *arguments, "4mi-core")
    assert told["report"]["issues_by_code"]["survey/logical"] == 2
    _, told = document(capsys, *arguments, "4mi-returnee")
    assert any("another questionnaire" in one["why"] for one in told["report"]["not_run"])
    assert main(["check", str(samples.path("mmc-4mi")), "--instrument", "4mi-core"]) == 2
