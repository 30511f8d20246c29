"""Files: the suffix names the format, and a file is never half there."""

import errno
import gzip
import hashlib
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from mixedmigration.declaration import unchecked
from mixedmigration.entities import ProtectionIncident
from mixedmigration.errors import FormatError
from mixedmigration.formats import documents, draft_of, dump, is_document_file
from mixedmigration.values import Citation, Edition

NAMES = ["x.json", "x.jsonl", "x.csv", "x.json.gz", "x.jsonl.gz", "x.csv.gz", "X.JSONL.GZ"]


def incidents(count):
    edition = Edition(dataset="my-table")
    return [
        ProtectionIncident(
            id=f"protection-incident:my-table:{n}", dead=n, citations=[Citation(edition=edition, row=n + 1)]
        )
        for n in range(count)
    ]


def read(path):
    return [unchecked(made.cls, made.values) for row in documents(path) for made in [draft_of(row.document)]]


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("count", [0, 1, 3])
def test_the_suffix_names_the_format(tmp_path, name, count):
    dump(iter(incidents(count)), tmp_path / name)
    assert read(tmp_path / name) == incidents(count)
    assert is_document_file(tmp_path / name)
    assert not [path.name for path in tmp_path.iterdir() if path.name.endswith(".tmp")]


@pytest.mark.parametrize("name", ["x.txt", "x", "x.xls", "x.feather", "x.gz", "x.csv.zip", "x.ndjson"])
def test_another_suffix_is_refused_with_those_that_are_known(tmp_path, name):
    with pytest.raises(FormatError, match=r"\.csv, \.json, \.jsonl"):
        dump([], tmp_path / name)


def test_a_json_file_is_one_document_or_a_list(tmp_path):
    (tmp_path / "x.json").write_text('{"type": "protection-incident", "schema_version": 1, "id": "x"}')
    (row,) = documents(tmp_path / "x.json")
    assert row.number == 1
    assert is_document_file(tmp_path / "x.json")
    (tmp_path / "x.json").write_text('[{"id": "x"}, 5]')
    assert [row.document for row in documents(tmp_path / "x.json")] == [{"id": "x"}, None]


def test_a_json_file_holds_a_document_on_each_line(tmp_path):
    dump(incidents(2), tmp_path / "x.json")
    lines = (tmp_path / "x.json").read_text().splitlines()
    assert (len(lines), lines[0], lines[-1]) == (4, "[", "]")


def test_a_broken_line_is_a_row_and_reading_goes_on(tmp_path):
    dump(incidents(2), tmp_path / "x.jsonl")
    path = tmp_path / "x.jsonl"
    path.write_bytes(b'{"type": \n\n5\n\xff\n{"a":1,"a":2}\n' + path.read_bytes() + b'{"type":')
    rows = list(documents(path))
    assert [row.number for row in rows] == [1, 3, 4, 5, 6, 7, 8]
    codes = [row.complaints[0].code if row.complaints else "" for row in rows]
    unreadable = "record/unreadable"
    assert codes == [unreadable, "record/shape", unreadable, unreadable, "", "", unreadable]
    assert rows[2].raw == "\\xff"


def test_a_line_without_end_is_refused(tmp_path):
    (tmp_path / "x.jsonl").write_bytes(b"[" + b"1," * 2**23)
    with pytest.raises(FormatError, match="16 MB"):
        list(documents(tmp_path / "x.jsonl"))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.csv", "Incident ID,Number of Dead\n1,2\n"),
        ("x.json", '[{"type": "x", "id": 1}]'),
        ("x.json", "[" + '{"a": 1},' * 10_000 + "{}]"),
        ("x.json", "{"),
        ("x.jsonl", '{"a": 1}\n'),
        ("x.txt", "x"),
        ("absent", None),
    ],
)
def test_a_publishers_table_is_no_file_of_ours(tmp_path, name, content):
    if content is not None:
        (tmp_path / name).write_text(content)
    assert not is_document_file(tmp_path / name)


@pytest.mark.parametrize("source", [None, 5, [], [{"type": "x"}], b"x.json", "x\0.json"], ids=repr)
def test_what_is_no_path_is_no_file_of_ours(source):
    assert not is_document_file(source)


@pytest.mark.parametrize("item", [None, 5, {"id": "x"}, "x"], ids=repr)
@pytest.mark.parametrize("name", NAMES)
def test_what_is_no_record_is_not_written(tmp_path, name, item):
    with pytest.raises(FormatError, match="item 2"):
        dump([*incidents(1), item], tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_packed_file_holds_no_trace_of_the_time(tmp_path):
    dump(incidents(2), tmp_path / "x.jsonl.gz")
    first = (tmp_path / "x.jsonl.gz").read_bytes()
    assert first[4:8] == b"\0\0\0\0"
    os.utime(tmp_path / "x.jsonl.gz", (0, 0))
    dump(incidents(2), tmp_path / "y.jsonl.gz")
    assert (tmp_path / "y.jsonl.gz").read_bytes() == first
    assert gzip.decompress(first).count(b"\n") == 2


# Never half there


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("call", ["fsync", "replace", "write"])
def test_a_disk_that_fails_leaves_the_old_files(tmp_path, monkeypatch, name, call):
    dump(incidents(3), tmp_path / name)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir()}

    def fail(*_):
        raise OSError(errno.ENOSPC, "No space left on device")

    def records():
        yield from incidents(2)
        fail()

    if call != "write":
        monkeypatch.setattr(os, call, fail)
    with pytest.raises(OSError, match="No space"):
        dump(records() if call == "write" else incidents(5), tmp_path / name)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == before


def test_records_that_stop_coming_leave_the_old_file(tmp_path):
    def failing():
        yield from incidents(3)
        raise FormatError("x.jsonl", "the line is cut off")

    for name in NAMES:
        dump(incidents(1), tmp_path / name)
        with pytest.raises(FormatError):
            dump(failing(), tmp_path / name)
        assert read(tmp_path / name) == incidents(1)


def test_a_link_and_the_mode_of_the_old_file_stay(tmp_path):
    (tmp_path / "real.jsonl").touch(mode=0o600)
    (tmp_path / "x.jsonl").symlink_to(tmp_path / "real.jsonl")
    dump(incidents(1), tmp_path / "x.jsonl")
    assert (tmp_path / "x.jsonl").is_symlink()
    assert (tmp_path / "real.jsonl").stat().st_mode & 0o777 == 0o600
    assert read(tmp_path / "real.jsonl") == incidents(1)


def test_what_a_killed_program_left_is_removed_later(tmp_path):
    old, new = tmp_path / f".x.jsonl.{'a' * 16}.tmp", tmp_path / f".x.jsonl.{'b' * 16}.tmp"
    other = tmp_path / ".x.jsonl.mine.tmp"
    for path in (old, new, other):
        path.touch()
    os.utime(old, (0, 0))
    os.utime(other, (0, 0))
    dump([], tmp_path / "x.jsonl")
    assert (old.exists(), new.exists(), other.exists()) == (False, True, True)


WRITE_FOR_EVER = """
import sys
sys.path[:0] = sys.argv[2:]
from tests.formats.test_files import dump, incidents
two = [incidents(300), incidents(600)]
print("ready", flush=True)
while True:
    for records in two:
        dump(records, sys.argv[1])
"""
ROOT = Path(__file__).resolve().parents[2]


def program(text, *arguments, **environment):
    return subprocess.Popen(
        [sys.executable, "-c", text, *arguments, str(ROOT), str(ROOT / "src")],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, **environment},
    )


@pytest.mark.skipif(os.name != "posix", reason="kills a process")
@pytest.mark.parametrize("name", ["x.jsonl", "x.json.gz"])
def test_a_killed_program_leaves_a_whole_file(tmp_path, name):
    for delay in (0.05, 0.11, 0.23):
        with program(WRITE_FOR_EVER, str(tmp_path / name)) as writer:
            assert writer.stdout.readline() == "ready\n"
            time.sleep(delay)
            writer.send_signal(signal.SIGKILL)
        if (tmp_path / name).exists():
            assert len(list(documents(tmp_path / name))) in (300, 600)


WRITE_ONCE = """
import sys
sys.path[:0] = sys.argv[1:]
import hashlib, os, tempfile
from tests.formats.test_csv import DEEP, incident
from mixedmigration.formats import dump, to_json
record = incident(inferred={"dead", "missing", "date", "id"}, extras={"/" + key: {key: 1} for key in "qwerty"})
digest = hashlib.sha256((to_json(DEEP) + to_json(record)).encode())
with tempfile.TemporaryDirectory() as folder:
    for name in ("x.json", "x.jsonl.gz", "x.csv", "y.csv.gz"):
        dump([DEEP if name[0] == "y" else record], os.path.join(folder, name))
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), "rb") as file:
            digest.update(name.encode() + file.read())
print(digest.hexdigest())
"""


def test_files_are_the_same_bytes_on_every_run():
    digests = set()
    for seed in ("0", "1", "2", "3"):
        with program(WRITE_ONCE, PYTHONHASHSEED=seed, TZ="Asia/Kathmandu" if seed == "3" else "UTC") as writer:
            digests.add(writer.stdout.read())
        assert writer.returncode == 0
    assert len(digests) == 1
    assert len(digests.pop().strip()) == len(hashlib.sha256().hexdigest())
