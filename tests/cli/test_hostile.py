import gzip
import json
from pathlib import Path

import pytest

from mixedmigration.cli.app import main
from tests.cli.runs import sample
from tests.shared import corpus

HOSTILE = {
    "empty.csv": b"",
    "empty.json": b"",
    "blank.csv": b"\n\n  \n",
    "binary.csv": bytes(range(256)) * 40,
    "binary.json": bytes(range(256)) * 40,
    "binary.jsonl": bytes(range(256)) * 40,
    "utf16.csv": "Incident ID,Región\n1,2\n".encode("utf-16"),
    "nul.csv": b"a,b\n\0,\0\n",
    "truncated.csv.gz": gzip.compress(b"a,b\n1,2\n" * 5000)[:40],
    "fake.csv.gz": b"not packed at all",
    "bomb.json.gz": gzip.compress(b" " * 200_000_000),
    "open-quote.csv": b'a,b\n"1,2\n',
    "deep.json": b"[" * 100_000,
    "deep.jsonl": b'{"type":"protection-incident","schema_version":1,"id":' + b"[" * 5000 + b"\n",
    "twice.json": b'{"type":"protection-incident","type":"x","schema_version":1}',
    "nan.jsonl": b'{"type":"protection-incident","schema_version":1,"id":"protection-incident:a:1","dead":NaN}\n',
    "version.jsonl": b'{"type":"protection-incident","schema_version":99,"id":"protection-incident:a:1"}\n',
    "lists.jsonl": b"[]\n[]\n",
    "numbers.json": b"[1, 2, 3]",
    "digits.json": b"[" + b"9" * 10_000 + b"]",
    "surrogate.json": b'[{"type":"protection-incident","schema_version":1,"id":"\\ud800"}]',
    "unknown.csv": b"name,colour\nx,y\n",
    "same-columns.csv": b"a,a\n1,2\n",
    "picture.png": b"\x89PNG",
    "no-suffix": b"a,b\n",
    "mixed.jsonl": b'{"type":"protection-incident","schema_version":1,"id":"protection-incident:a:1"}\n'
    b'{"type":"elephant","schema_version":1,"id":"elephant:a:1"}\n',
}


def tried(arguments, capsys):
    """Run, and see to it that it ends as promised, with nothing of Python in what is said."""
    status = main(arguments)
    out, err = capsys.readouterr()
    assert status in (0, 1, 2)
    assert "Traceback" not in err
    assert "fault of mixedmigration" not in err
    assert "\x1b" not in out + err
    return status, out, err


@pytest.mark.parametrize("command", ["load", "check", "convert"])
@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_file_ends_in_a_sentence(name, command, tmp_path, capsys):
    path = tmp_path / name
    path.write_bytes(HOSTILE[name])
    target = [str(tmp_path / "out" / "o.jsonl")] if command == "convert" else []
    (tmp_path / "out").mkdir()
    status, out, err = tried([command, str(path), *target], capsys)
    if status == 2:
        assert out == ""
        assert err.startswith("mixedmigration: ")
        assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize(
    "where", ["a folder", "nothing", "a folder that is not there", "NUL in the name", "a long name"]
)
def test_a_path_that_is_no_file_ends_in_a_sentence(where, tmp_path, capsys):
    paths = {
        "a folder": str(tmp_path),
        "nothing": "",
        "a folder that is not there": str(tmp_path / "x" / "y.csv"),
        "NUL in the name": "a\0b.csv",
        "a long name": "x" * 5000 + ".csv",
    }
    for arguments in (
        ["check", paths[where]],
        ["load", sample(), "--to", paths[where]],
        ["convert", paths[where], "o.json"],
    ):
        status, _, err = tried(arguments, capsys)
        assert status == 2
        assert err.count("\n") == 1


def test_the_parsing_suite_ends_in_sentences(capsys):
    for path in sorted(corpus("JSONTestSuite/test_parsing").glob("*.json"))[::3]:
        tried(["check", str(path), "--format", "json"], capsys)


@pytest.mark.parametrize("text", ["", "\0", "x" * 100_000, "\ud800", "--", "🐫", "\x1b[31m"])
def test_whatever_is_asked_for_is_answered(text, capsys):
    for arguments in (
        ["describe", text],
        ["vocabulary", text],
        ["vocabulary", f"--find={text}"],
        ["vocabulary", "country", f"--find={text}"],
        ["vocabulary", "incident-status", f"--language={text}"],
        ["sources", "describe", text],
        ["load", f"--sample={text}"],
        ["check", sample(), f"--source={text}", "--fail-on=never"],
        ["check", sample(), f"--limit-issues={text}"],
    ):
        tried(arguments, capsys)


def test_a_document_with_broken_characters_is_still_one_document(tmp_path, capsys):
    path = tmp_path / "broken.csv"
    path.write_bytes(Path(sample()).read_bytes().replace(b"Drowning", b"Dr\xf6wning\xff", 3))
    main(["check", str(path), "--format", "json", "--reveal"])
    told = json.loads(capsys.readouterr().out)
    assert told["report"]["issues_by_code"]["cell/encoding"] == 3
