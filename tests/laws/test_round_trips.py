"""What is written is read back equal: in every format of ours, and by whichever engine held it.

One draw goes through every way out and in, since drawing costs more than most ways do.
"""

import tempfile
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given, note
from hypothesis import strategies as st

from mixedmigration.declaration import unchecked
from mixedmigration.formats import documents, draft_of, dump, from_json, is_document_file, to_json
from mixedmigration.formats.converter import structure, unstructure
from mixedmigration.formats.frames import to_frame
from mixedmigration.testing.strategies import records
from tests.laws.registered import EVERY
from tests.shared import few


class File(NamedTuple):
    """A kind of file, how its lists are written, and what must be installed for it."""

    name: str
    nested: str = "files"
    needs: tuple[str, ...] = ()


FILES = [
    File("x.json"),
    File("x.jsonl"),
    File("x.jsonl.gz"),
    File("x.csv"),
    File("x.csv", nested="json"),
    File("x.csv.gz"),
    File("x.geojson"),
    File("x.geojson.gz"),
    File("x.parquet", needs=("pyarrow",)),
    File("x.parquet.gz", needs=("pyarrow",)),
    File("x.xlsx", needs=("python_calamine", "xlsxwriter")),
    File("x.xlsx.gz", needs=("python_calamine", "xlsxwriter")),
]
ENGINES = ["pyarrow", "pandas", "polars", "duckdb"]


def installed(*packages):
    return all(find_spec(package) for package in packages)


def read_back(source):
    given = []
    for row in documents(source):
        assert not row.complaints, row.complaints
        made = draft_of(row.document)
        assert not made.complaints, made.complaints
        given.append(unchecked(made.cls, made.values))
    return given


def several(entity):
    return st.lists(records(entity), max_size=3, unique_by=lambda record: record.id)


@pytest.mark.parametrize("entity", EVERY, ids=lambda cls: cls.__name__)
@given(data=st.data())
def test_json_gives_the_same_record(entity, data):
    record = data.draw(records(entity))
    text = to_json(record)
    again = from_json(text)
    assert again == record
    assert hash(again) == hash(record)
    assert to_json(again) == text
    assert from_json(text.encode(), entity, strict=True) == record


@pytest.mark.parametrize("entity", EVERY, ids=lambda cls: cls.__name__)
@given(data=st.data())
def test_the_converter_gives_the_same_record(entity, data):
    record = data.draw(records(entity))
    assert structure(unstructure([record]), list[entity]) == [record]


def goes_through(records, path, nested):
    """Write, read back, and write again: the same records, and the same bytes."""
    dump(records, path, nested=nested)
    first = path.read_bytes()
    assert is_document_file(path)
    assert read_back(path) == records
    dump(records, path, nested=nested)
    assert path.read_bytes() == first


@pytest.mark.parametrize("entity", EVERY, ids=lambda cls: cls.__name__)
@few(10)
@given(data=st.data())
def test_every_file_gives_the_same_records(entity, data):
    given = data.draw(several(entity))
    with tempfile.TemporaryDirectory() as folder:
        for file in FILES:
            if installed(*file.needs):
                note(f"in {file.name}, lists as {file.nested}")
                goes_through(given, Path(folder) / file.name, file.nested)


@pytest.mark.parametrize("entity", EVERY, ids=lambda cls: cls.__name__)
@few(10)
@given(data=st.data())
def test_every_frame_gives_the_same_records(entity, data):
    pytest.importorskip("pyarrow")
    given = data.draw(several(entity))
    for engine in filter(installed, ENGINES):
        note(f"as {engine}")
        frame = to_frame(entity, given, engine)
        assert is_document_file(frame)
        assert read_back(frame) == given
