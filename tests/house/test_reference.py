"""The reference tells of every public room, command, suffix, source and error, so that no page falls behind."""

import re

import pytest

from mixedmigration import errors, sources
from mixedmigration.cli.app import main
from mixedmigration.formats import SUFFIXES
from tests.house.source import PACKAGE, dotted, is_public, modules
from tests.house.test_rooms import names_listed
from tools import room_pages

PAGES = room_pages.pages()
FLOORS = [path.name for path in sorted(PACKAGE.iterdir()) if (path / "__init__.py").exists()]


def public_rooms(floor):
    paths = [path for path in modules() if (PACKAGE / floor) in path.parents and is_public(path)]
    return {dotted(path): path for path in paths if path != PACKAGE / floor / "__init__.py" and names_listed(path)}


def told_rooms(floor):
    return re.findall(r"automodule:: (\S+)\n   :members:\n", PAGES[f"{floor}.md"])


@pytest.mark.parametrize("floor", FLOORS)
def test_each_public_room_stands_once_on_the_page_of_its_floor(floor):
    assert sorted(told_rooms(floor)) == sorted(public_rooms(floor))


@pytest.mark.parametrize("floor", FLOORS)
def test_each_name_that_a_floor_offers_stands_on_its_page(floor):
    in_rooms = {name for path in public_rooms(floor).values() for name in names_listed(path)}
    rooms = {room.rpartition(".")[2] for room in public_rooms(floor)}
    at_the_door = re.search(rf"automodule:: {PACKAGE.name}\.{floor}\n   :members: (.+)\n", PAGES[f"{floor}.md"])
    told = in_rooms | rooms | set(at_the_door[1].split(", ") if at_the_door else ())
    assert set(names_listed(PACKAGE / floor / "__init__.py") or ()) <= told


def test_each_floor_is_in_the_index():
    index = PAGES["index.md"].splitlines()
    assert set(FLOORS) <= set(index)
    assert len(PAGES) == len(FLOORS) + 1


def test_the_pages_are_written_when_the_documentation_is_built():
    """A page that is in no commit cannot be an old one."""
    assert "room_pages.pages()" in (room_pages.ROOT / "docs" / "conf.py").read_text(encoding="utf-8")


# Pages that people write ----------------------------------------------------------------------------------------------


def page(name):
    return (room_pages.ROOT / "docs" / "reference" / f"{name}.md").read_text(encoding="utf-8")


def helped(arguments, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "200")
    assert main([*arguments, "--help"]) == 0
    return capsys.readouterr().out


def test_the_page_of_the_command_line_names_each_command_and_option(capsys, monkeypatch):
    told = page("command-line")
    commands = re.findall(r"^    ([a-z-]+)(?: |$)", helped([], capsys, monkeypatch), re.MULTILINE)
    assert {"load", "apply-log", "sources"} <= set(commands)
    assert [command for command in commands if f"`{command}" not in told] == []
    for command in commands:
        options = set(re.findall(r"^  (--[a-z-]+)", helped([command], capsys, monkeypatch), re.MULTILINE))
        assert "--format" in options
        assert [option for option in sorted(options) if option not in told] == [], command


def test_the_page_of_the_wire_format_names_each_suffix_that_can_be_written():
    assert [suffix for suffix in SUFFIXES if f"`{suffix}`" not in page("wire-format")] == []


def test_the_page_of_sources_names_each_of_ours():
    own = [slug for slug in sources.available() if slug in sources.registry._OWN]
    assert [slug for slug in own if f"`{slug}`" not in page("sources")] == []


def test_the_page_of_errors_names_each_error():
    names = [name for name in errors.__all__ if name.endswith("Error") and name != "MixedMigrationError"]
    assert [name for name in names if f"`{name}`" not in page("errors")] == []
