"""What CONTRIBUTING says of the habits and the rooms is what the tools do."""

import ast
import re
import tomllib

import pytest

from tests.house.source import ROOT

CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SESSIONS = {
    node.name: ast.get_docstring(node)
    for node in ast.parse((ROOT / "noxfile.py").read_text(encoding="utf-8")).body
    if isinstance(node, ast.FunctionDef) and any("session" in ast.unparse(d) for d in node.decorator_list)
}


def test_the_list_of_habits_is_the_list_of_sessions():
    listed = dict(re.findall(r"^\| `(\w+)` \| (.+) \|$", CONTRIBUTING, re.MULTILINE))
    assert listed == SESSIONS


def test_each_session_is_one_line_in_the_list():
    assert all(text and "\n" not in text and text.endswith(".") for text in SESSIONS.values())


def test_the_noxfile_stays_a_list():
    assert len((ROOT / "noxfile.py").read_text(encoding="utf-8").splitlines()) < 200


def test_each_floor_has_a_row_in_the_room_table():
    contract = next(c for c in PROJECT["tool"]["importlinter"]["contracts"] if c["id"] == "floors")
    floors = [name.strip() for layer in contract["layers"] for name in layer.split("|")]
    assert sorted(re.findall(r"\| `(\w+)/` \|", CONTRIBUTING)) == sorted(floors)


@pytest.mark.parametrize("page", ["README.md", "CONTRIBUTING.md"])
def test_the_second_command_is_named(page):
    assert 'python -m pip install -e ".[test]" && python -m pytest' in (ROOT / page).read_text(encoding="utf-8")


def test_no_warning_is_let_through_by_the_blanket():
    filters = PROJECT["tool"]["pytest"]["ini_options"]["filterwarnings"]
    assert filters[0] == "error"
    assert all(re.fullmatch(r"ignore:.+:\w+(:[\w.]+)?", line) for line in filters[1:]), "name the text and the class"


def test_the_version_is_the_same_everywhere():
    citation = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    assert f"version: {PROJECT['project']['version']}\n" in citation


def test_ci_runs_the_second_command_and_every_habit_that_is_no_test_run():
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert 'pip install --quiet -e ".[test]"' in script
    assert "python -m pytest\n" in script
    named = set(re.search(r"nox .*-s (.+)", script)[1].split())
    assert set(SESSIONS) - named == {"tests", "laws", "lowest", "engines", "coverage", "news"}
