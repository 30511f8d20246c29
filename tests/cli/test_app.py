import json
import re
import sys

import pytest

from mixedmigration.cli.app import main
from mixedmigration.cli.dictionary import SUFFIXES as CODEBOOKS
from mixedmigration.cli.ending import ended
from mixedmigration.errors import FormatError
from mixedmigration.formats import SUFFIXES
from mixedmigration.formats.files import OPENED
from tests.cli.runs import process, sample, table

COMMANDS = ("load", "check", "convert", "describe", "vocabulary", "sources")

STATUSES = {
    "a sample is loaded, and by default nothing fails": (["load", "--sample"], 0),
    "something was set aside": (["load", "--sample", "--fail-on", "error"], 1),
    "something is unlikely": (["load", "--sample", "--fail-on", "finding"], 1),
    "check fails on errors by default": (["check", "SAMPLE"], 1),
    "check may be told never to fail": (["check", "SAMPLE", "--fail-on", "never"], 0),
    "convert fails on errors by default": (["convert", "SAMPLE", "OUT.jsonl"], 1),
    "convert may be told never to fail": (["convert", "SAMPLE", "OUT.json", "--fail-on", "never"], 0),
    "no command": ([], 2),
    "an unknown command": (["lod"], 2),
    "an unknown option": (["load", "--fast"], 2),
    "an unknown level": (["check", "SAMPLE", "--fail-on", "always"], 2),
    "a number of issues that is none": (["check", "SAMPLE", "--limit-issues", "-1"], 2),
    "neither file nor sample": (["load"], 2),
    "file and sample": (["load", "--sample", "iom-missing-migrants", "x.csv"], 2),
    "an unknown sample": (["load", "--sample", "nobody"], 2),
    "an unknown source": (["load", "--sample", "--source", "nobody"], 2),
    "a file that is not there": (["check", "nowhere.csv"], 2),
    "an unknown suffix": (["convert", "SAMPLE", "OUT.docx"], 2),
    "an unknown entity": (["describe", "nobody"], 2),
    "an unknown vocabulary": (["vocabulary", "nothing"], 2),
    "an unknown label": (["vocabulary", "route", "--find", "nowhere"], 2),
    "a label in no vocabulary": (["vocabulary", "--find", "nowhere"], 2),
    "describe without a source": (["sources", "describe"], 2),
    "a source without describe": (["sources", "list", "x"], 2),
    "help": (["--help"], 0),
    "help of a command": (["load", "--help"], 0),
    "version": (["--version"], 0),
}


@pytest.mark.parametrize(("arguments", "status"), STATUSES.values(), ids=STATUSES.keys())
def test_the_exit_status_says_how_it_went(arguments, status, tmp_path, capsys):
    places = {"SAMPLE": sample(), "OUT.jsonl": "o.jsonl", "OUT.json": "o.json", "OUT.docx": "o.docx"}
    put = [str(tmp_path / places[a]) if a.startswith("OUT") else places.get(a, a) for a in arguments]
    assert main(put) == status
    out, err = capsys.readouterr()
    assert "Traceback" not in out + err
    if status == 2:
        assert out == ""
        assert "mixedmigration" in err


def test_an_error_of_ours_is_one_line(capsys):
    assert main(["check", "nowhere.csv"]) == 2
    assert capsys.readouterr().err == "mixedmigration: nowhere.csv: cannot be read: No such file or directory\n"


def test_findings_alone_do_not_fail_a_check(tmp_path, capsys):
    path = table(tmp_path, {"Number Dead": "-3"})
    assert main(["check", path]) == 0
    assert main(["check", path, "--fail-on", "finding"]) == 1


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help_with_an_example_or_a_warning(command, capsys):
    assert main([command, "--help"]) == 0
    text = capsys.readouterr().out
    assert "--format" in text
    assert "usage: mixedmigration" in text


SUFFIXES_TOLD = {
    "load": (*SUFFIXES, *OPENED),
    "check": OPENED,
    "convert": (*SUFFIXES, *OPENED),
    "describe": CODEBOOKS,
}


@pytest.mark.parametrize("command", SUFFIXES_TOLD)
def test_help_names_each_suffix_that_can_be_read_or_written(command, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "1000")
    assert main([command, "--help"]) == 0
    words = set(re.findall(r"(?:\.[a-z]+)+", capsys.readouterr().out))
    assert words >= set(SUFFIXES_TOLD[command])


def test_help_follows_the_formats_and_keeps_no_list_of_its_own(capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "1000")
    monkeypatch.setattr("mixedmigration.formats.SUFFIXES", (".stone", ".papyrus"))
    assert main(["convert", "--help"]) == 0
    assert "names the format: .stone or .papyrus, each also with .gz" in capsys.readouterr().out


def test_help_and_version_load_nothing_heavy():
    heavy = ("cattrs", "pycountry", "dateutil", "tqdm", "csv", "hypothesis", "mixedmigration.entities")
    program = (
        "import sys; from mixedmigration.cli.app import main; main(['--help']); main(['--version']);"
        f"print([name for name in {heavy!r} if name in sys.modules])"
    )
    import subprocess

    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert result.stdout.splitlines()[-1] == "[]"


def test_the_version_is_that_of_the_package(capsys):
    import mixedmigration

    main(["--version"])
    assert capsys.readouterr().out == f"mixedmigration {mixedmigration.__version__}\n"


def test_a_fault_of_ours_is_owned_without_a_word_of_the_data(capsys):
    def work():
        raise KeyError("CANARY of a person")

    assert ended(work) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert "fault of mixedmigration" in err
    assert "KeyError in test_app.py" in err
    assert "CANARY" not in err


def test_debug_prints_the_traceback(capsys):
    def work():
        raise FormatError("a.csv", "is no table")

    assert ended(work, debug=True) == 2
    err = capsys.readouterr().err
    assert "Traceback" in err
    assert err.endswith("mixedmigration: a.csv: is no table\n")


@pytest.mark.parametrize(
    ("error", "status"),
    [(KeyboardInterrupt(), 130), (BrokenPipeError(), 141), (MemoryError(), 2), (OSError(28, "full"), 2)],
)
def test_whatever_happens_ends_with_a_status(error, status, capsys):
    def work():
        raise error

    assert ended(work) == status
    assert "Traceback" not in capsys.readouterr().err


def test_a_reader_that_goes_away_is_no_error():
    import os
    import subprocess

    from tests.cli.runs import SOURCE

    path = os.pathsep.join(filter(None, [str(SOURCE), os.environ.get("PYTHONPATH", "")]))
    command = [sys.executable, "-m", "mixedmigration", "vocabulary", "country", "--format", "json"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=os.environ | {"PYTHONPATH": path}
    ) as running:
        running.stdout.read(1)
        running.stdout.close()
        err = running.stderr.read()
        assert running.wait(30) in (0, 141)
    assert err == b""


def test_python_dash_m_runs_the_command_line():
    result = process("vocabulary", "incident-status", "--format", "json", capture_output=True, text=True)
    assert result.returncode == 0
    assert result.stderr == ""
    assert [term["slug"] for term in json.loads(result.stdout)["terms"]] == ["confirmed", "alleged"]
