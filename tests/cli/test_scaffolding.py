import json
import tomllib

import pytest

from mixedmigration.cli.app import main
from tests.cli.runs import document
from tests.sources import stranger


@pytest.fixture
def table(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return str(stranger.table(tmp_path))


@pytest.fixture
def mapped(table, tmp_path, capsys):
    """The stranger's mapping, written by the command and edited by hand."""
    assert main(["sources", "scaffold", table, "--encoding", "cp1252", "--out", "map.toml"]) == 0
    path = tmp_path / "map.toml"
    path.write_text(stranger.edited(path.read_text(encoding="utf-8")), encoding="utf-8")
    capsys.readouterr()
    return str(path)


def test_a_first_mapping_is_printed(table, capsys):
    assert main(["sources", "scaffold", table, "--encoding", "cp1252"]) == 0
    told = tomllib.loads(capsys.readouterr().out)
    assert told["columns"]["Fecha"] == {"to": "date", "order": "dmy"}


def test_a_first_mapping_is_told_to_machines(table, capsys):
    status, told = document(capsys, "sources", "scaffold", table, "--encoding", "cp1252", "--out", "map.toml")
    assert (status, told["command"], told["written"]) == (0, "sources", "map.toml")
    assert "País" in tomllib.loads(told["mapping"])["columns"]


def test_a_mapping_that_is_there_already_is_never_replaced(table, tmp_path, capsys):
    (tmp_path / "map.toml").write_text("mine", encoding="utf-8")
    assert main(["sources", "scaffold", table, "--encoding", "cp1252", "--out", "map.toml"]) == 2
    assert "there already" in capsys.readouterr().err
    assert (tmp_path / "map.toml").read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["sources", "scaffold"], "scaffold FILE"),
        (["sources", "list", "x"], "scaffold FILE"),
        (["sources", "--out", "x.toml"], "--out"),
        (["sources", "scaffold", "nowhere.csv"], "nowhere.csv"),
        (["sources", "scaffold", "incidentes.csv"], "encoding"),
        (["sources", "scaffold", "incidentes.csv", "--entity", "rout"], "did you mean route"),
        (["sources", "scaffold", "incidentes.csv", "--out", "incidentes.csv"], "written over"),
        (["sources", "scaffold", "incidentes.csv", "--out", "no/folder.toml"], "no such folder"),
        (["check", "incidentes.csv", "--mapping", "nowhere.toml"], "nowhere.toml"),
        (["check", "incidentes.csv", "--mapping", "incidentes.csv"], "not text in UTF-8"),
        (["load", "incidentes.csv", "--mapping", "a.toml", "--source", "iom-missing-migrants"], "one of them"),
    ],
)
def test_bad_use_is_one_sentence(arguments, why, table, capsys):
    assert main(arguments) == 2
    err = capsys.readouterr().err
    assert why in err
    assert len(err.splitlines()) == 1


def test_what_is_wrong_with_a_mapping_is_told_with_its_lines(table, tmp_path, capsys):
    text = 'slug = "T"\nentity = "protection-incident"\n[columns]\nFecha = { to = "dat" }\n'
    (tmp_path / "map.toml").write_text(text, encoding="utf-8")
    assert main(["check", table, "--mapping", "map.toml"]) == 2
    err = capsys.readouterr().err
    assert "map.toml has 2 issues" in err
    assert "columns.Fecha.to (line 4) is 'dat'" in err
    assert "did you mean date?" in err


def test_a_table_is_checked_by_its_mapping(table, mapped, capsys):
    status, told = document(capsys, "check", table, "--mapping", mapped)
    assert (status, told["report"]["source"]) == (0, "incidentes, layout mapping")
    assert (told["report"]["records"], told["report"]["unmapped"]) == (8, ["Notas"])


def test_a_table_is_loaded_by_its_mapping(table, mapped, capsys):
    status, told = document(capsys, "load", table, "--mapping", mapped, "--to", "out.json")
    assert (status, told["written"]["records"]) == (0, 8)


@pytest.mark.parametrize("target", ["out.jsonl", "out.json"])
def test_a_table_is_converted_by_its_mapping(table, mapped, target, tmp_path, capsys):
    status, told = document(capsys, "convert", table, target, "--mapping", mapped)
    assert (status, told["report"]["records"]) == (0, 8)
    text = (tmp_path / target).read_text(encoding="utf-8")
    records = [json.loads(line) for line in text.splitlines()] if target.endswith("l") else json.loads(text)
    assert records[0]["country"] == "TUN"
    assert "Ana Ficticia" not in text
