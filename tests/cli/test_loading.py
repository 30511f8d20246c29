import gzip
import json
from pathlib import Path

import pytest

from mixedmigration.cli.app import main
from mixedmigration.sources import load
from mixedmigration.testing import samples
from tests.cli.runs import document, process, sample, table
from tests.shared import data


@pytest.mark.parametrize("width", [80, 100, 120])
def test_the_first_command_fits_the_terminal_and_needs_nothing_else(width, monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", str(width))
    assert main(["load", "--sample"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    assert max(map(len, out.splitlines())) <= width
    assert "240 rows" in out
    assert "give no figure" in out
    assert "date/impossible" in out


@pytest.mark.parametrize("width", [1, 30, 5000])
def test_a_strange_terminal_gets_a_sane_width(width, monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", str(width))
    assert main(["load", "--sample", "--limit-issues", "2"]) == 0
    longest = max(map(len, capsys.readouterr().out.splitlines()))
    assert 40 <= longest <= 120


def test_a_machine_gets_one_document_with_stable_keys(capsys):
    status, told = document(capsys, "load", "--sample")
    assert status == 0
    assert set(told) == {"command", "report", "summary", "written"}
    assert set(told["summary"]) == {"records", "totals", "by_country", "by_route", "by_year"}
    report = told["report"]
    assert report["rows"] == report["records"] + report["set_aside"]
    assert report["issues_total"] == len(report["issues"]) == sum(report["issues_by_code"].values())
    assert told["written"] is None


def test_the_summary_is_what_the_library_counts(capsys):
    _, told = document(capsys, "load", "--sample")
    records = load(samples.path("iom-missing-migrants"), on_error="collect").records
    for name in ("dead", "missing", "dead_and_missing", "survivors"):
        total = records.total(name)
        said = told["summary"]["totals"][name]
        assert (said["value"], said["unknown"], said["text"]) == (total.value, total.unknown, str(total))
    assert sum(row["records"] for row in told["summary"]["by_year"]) == len(records)


def test_fewer_issues_may_be_listed_and_none_is_forgotten(capsys):
    _, told = document(capsys, "load", "--sample", "--limit-issues", "0")
    assert told["report"]["issues"] == []
    assert told["report"]["issues_left_out"] == told["report"]["issues_total"] > 0


@pytest.mark.parametrize("suffix", [".jsonl", ".json", ".csv", ".jsonl.gz"])
def test_the_records_are_written_and_load_again(suffix, tmp_path, capsys):
    target = tmp_path / f"records{suffix}"
    assert main(["load", "--sample", "--to", str(target)]) == 0
    assert f"Wrote 239 records to {target}.\n" in capsys.readouterr().out
    before, after = load(sample(), on_error="collect").records, load(target, on_error="collect").records
    assert [record.id for record in after] == [record.id for record in before]
    whole = {record.id for record in before if not record.unread}
    assert [one for one in after if one.id in whole] == [one for one in before if one.id in whole]


def test_a_file_is_never_written_over_while_it_is_read(tmp_path, capsys):
    path = table(tmp_path, {})
    before = Path(path).read_bytes()
    assert main(["load", path, "--to", path]) == 2
    assert main(["load", path, "--to", str(tmp_path)]) == 2
    assert main(["load", path, "--to", str(tmp_path / "none" / "x.jsonl")]) == 2
    assert Path(path).read_bytes() == before


def test_an_empty_file_of_ours_has_a_summary_of_nothing(tmp_path, capsys):
    path = tmp_path / "none.jsonl"
    path.write_text("")
    status, told = document(capsys, "load", str(path))
    assert status == 0
    assert told["summary"]["records"] == 0
    assert main(["load", str(path)]) == 0


def test_a_file_packed_by_somebody_else_is_read(tmp_path, capsys):
    path = tmp_path / "incidents.csv.gz"
    path.write_bytes(gzip.compress(Path(sample()).read_bytes()))
    status, told = document(capsys, "load", str(path), "--source", "iom-missing-migrants")
    assert (status, told["report"]["rows"]) == (0, 240)


def test_the_published_file_of_2026_comes_to_its_publishers_total(capsys):
    _, told = document(capsys, "load", str(data("iom-missing-migrants/website-2026-05-06.csv")))
    totals = told["summary"]["totals"]
    assert totals["dead"]["text"] == "642"
    assert totals["survivors"]["text"] == "at least 3,006 (151 of 238 give no figure)"


def test_a_terminal_without_our_signs_gets_plainer_ones():
    result = process("load", "--sample", capture_output=True, env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"})
    assert result.returncode == 0
    assert result.stderr == b""
    assert result.stdout.isascii()


def test_what_a_pipe_gets_has_no_progress_in_it():
    result = process("load", "--sample", "--format", "json", capture_output=True)
    assert result.stderr == b""
    assert json.loads(result.stdout)["command"] == "load"


@pytest.mark.parametrize("command", [["load"], ["check", "--fail-on", "never"], ["convert", "--fail-on", "never"]])
def test_a_file_in_another_encoding_is_read_where_it_is_named(tmp_path, capsys, command):
    text = Path(sample()).read_text(encoding="utf-8-sig")
    (tmp_path / "x.csv").write_text(text, encoding="utf-16")
    name, *options = command
    out = [str(tmp_path / "x.jsonl")] if name == "convert" else []
    assert main([name, str(tmp_path / "x.csv"), *out, *options]) == 2
    assert "--encoding utf-16" in capsys.readouterr().err
    assert main([name, str(tmp_path / "x.csv"), *out, *options, "--encoding", "utf-16"]) == 0
