import pytest

from mixedmigration.cli.app import main
from tests.cli.runs import document, sample, table

CANARY = "CANARY"
SENSITIVE = {
    "Location of death": f"near {CANARY}\x1b[31m",
    "Information Source": CANARY,
    "Country of Origin": f"{CANARY}land",
    "Region of Origin": f"{CANARY} region",
    "URL": f"www.{CANARY}.example",
    "Coordinates": f"{CANARY}, {CANARY}",
}
"""Cells of fields that are not public, which messages must not repeat."""


@pytest.fixture
def canaries(tmp_path):
    return table(tmp_path, SENSITIVE, {}, extra={"Our notes": f"told by {CANARY}"})


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize("command", ["load", "check", "convert"])
def test_no_sensitive_value_is_shown_unless_asked_for(command, form, canaries, tmp_path, capsys):
    target = [str(tmp_path / "out.json")] if command == "convert" else []
    more = ["--limit-issues", "9"] if command != "convert" else ["--set-aside", str(tmp_path / "aside.jsonl")]
    main([command, canaries, *target, *more, "--format", form])
    out, err = capsys.readouterr()
    assert out
    assert CANARY not in out + err
    assert "\x1b" not in out + err


def test_reveal_shows_the_values_and_warns(canaries, capsys):
    assert main(["check", canaries, "--reveal"]) == 1
    out, err = capsys.readouterr()
    assert f"value: '{CANARY}, {CANARY}'" in out
    assert "people in danger" in err


def test_reveal_for_a_machine_keeps_the_document_pure(canaries, capsys):
    _, told = document(capsys, "check", canaries, "--reveal")
    assert f"{CANARY}, {CANARY}" in [issue["value"] for issue in told["report"]["issues"]]


def test_a_country_that_needs_mending_is_shown_with_near_names(tmp_path, capsys):
    main(["check", table(tmp_path, {"Country of Origin": "Eritera"}), "--reveal"])
    assert "value: 'Eritera', near to ERI (Eritrea)" in capsys.readouterr().out


@pytest.mark.parametrize("width", [80, 100, 120])
def test_a_report_fits_the_terminal_and_says_what_to_do(width, monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", str(width))
    main(["check", sample()])
    out = capsys.readouterr().out
    assert max(map(len, out.splitlines())) <= width
    assert out.index("Errors:") < out.index("Findings:")
    assert out.count("To do: ") == len([line for line in out.splitlines() if line[:8].strip().isdigit()])


def test_hostile_names_of_columns_cannot_reach_the_terminal(tmp_path, capsys):
    path = table(tmp_path, {}, extra={"\x1b]0;owned\x07\u202egnp": "1", "x" * 3000: "2"})
    main(["check", path])
    out = capsys.readouterr().out
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert "\\x1b]0;owned" in out
    assert max(map(len, out.splitlines())) <= 100


def test_the_same_file_gives_the_same_document_each_time(capsys):
    assert document(capsys, "check", sample()) == document(capsys, "check", sample())
