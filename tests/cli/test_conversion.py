import json
import os
import stat
import sys

import pytest

from mixedmigration.cli.app import main
from mixedmigration.sources import load
from tests.cli.runs import document, sample, table


def converted(capsys, tmp_path, target, *more):
    return document(capsys, "convert", sample(), str(tmp_path / target), *more)


@pytest.mark.parametrize("target", ["out.jsonl", "out.jsonl.gz", "out.json", "out.csv", "OUT.JSONL"])
def test_every_row_is_a_record_or_counted(target, tmp_path, capsys):
    status, told = converted(capsys, tmp_path, target)
    assert status == 1
    report = told["report"]
    assert report["rows"] == told["written"]["records"] + told["set_aside"]["rows"] == 240
    assert len(load(tmp_path / target, on_error="collect").records) == told["written"]["records"]


def test_row_by_row_or_at_once_the_records_are_the_same(tmp_path, capsys):
    converted(capsys, tmp_path, "a.jsonl")
    converted(capsys, tmp_path, "b.json")
    assert (
        load(tmp_path / "a.jsonl", on_error="collect").records == load(tmp_path / "b.json", on_error="collect").records
    )


@pytest.mark.parametrize("target", ["out.jsonl", "out.json"])
def test_rows_set_aside_are_kept_with_their_reasons(target, tmp_path, capsys):
    aside = tmp_path / "aside.jsonl"
    _, told = converted(capsys, tmp_path, target, "--set-aside", str(aside))
    lines = [json.loads(line) for line in aside.read_text(encoding="utf-8").splitlines()]
    assert len(lines) == told["set_aside"]["rows"] == 1
    assert set(lines[0]) == {"row", "codes", "issues"}
    assert lines[0]["codes"] == ["row/ragged"]


def test_what_such_a_row_held_is_written_only_when_asked_for(tmp_path, capsys):
    aside = tmp_path / "aside.jsonl"
    assert main(["convert", sample(), str(tmp_path / "out.jsonl"), "--set-aside", str(aside), "--reveal"]) == 1
    assert "people in danger" in capsys.readouterr().err
    line = json.loads(aside.read_text(encoding="utf-8"))
    assert len(line["raw"]) > 10


@pytest.mark.skipif(sys.platform == "win32", reason="files there have no owner's mode")
def test_the_file_of_rows_set_aside_is_for_its_owner_only(tmp_path, capsys):
    aside = tmp_path / "aside.jsonl"
    converted(capsys, tmp_path, "out.jsonl", "--set-aside", str(aside))
    assert stat.S_IMODE(os.stat(aside).st_mode) == 0o600


def test_a_person_is_told_where_the_rest_is(tmp_path, capsys):
    main(["convert", sample(), str(tmp_path / "out.jsonl")])
    assert "1 row is not in it; --set-aside FILE.jsonl keeps" in capsys.readouterr().out


def test_the_files_beside_a_csv_file_are_named(tmp_path, capsys):
    _, told = converted(capsys, tmp_path, "out.csv")
    assert told["written"]["beside"] == [str(tmp_path / "out.citations.csv")]
    main(["convert", sample(), str(tmp_path / "out.csv")])
    assert f"Part of it stands in {tmp_path / 'out.citations.csv'}; keep" in capsys.readouterr().out


def test_a_clean_conversion_says_no_more_than_it_must(tmp_path, capsys):
    assert main(["convert", table(tmp_path, {}), str(tmp_path / "out.csv")]) == 0
    out = capsys.readouterr().out
    assert "no issues" in " ".join(out.split())
    assert "not in it" not in out


def test_no_file_is_written_over_that_is_still_needed(tmp_path, capsys):
    path, out = table(tmp_path, {}), str(tmp_path / "out.jsonl")
    for arguments in (
        [path, path],
        [path, out, "--set-aside", path],
        [path, out, "--set-aside", out],
        [path, out, "--set-aside", str(tmp_path)],
        [path, out, "--reveal"],
        [str(tmp_path / "a.citations.csv"), str(tmp_path / "a.csv")],
    ):
        assert main(["convert", *arguments]) == 2
    assert not os.path.exists(out)


def test_an_old_file_stays_when_the_new_one_cannot_be_made(tmp_path, capsys):
    target = tmp_path / "out.jsonl"
    target.write_text("old\n")
    broken = tmp_path / "broken.csv"
    broken.write_text('Incident ID\n"never closed\n')
    assert main(["convert", str(broken), str(target)]) == 2
    assert target.read_text() == "old\n"
    assert sorted(os.listdir(tmp_path)) == ["broken.csv", "out.jsonl"]
