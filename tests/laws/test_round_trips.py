"""What is written is read back equal, in every format of ours."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.declaration import unchecked
from mixedmigration.formats import documents, draft_of, dump, from_json, is_document_file, to_json
from mixedmigration.formats.converter import structure, unstructure
from mixedmigration.testing.strategies import records
from tests.laws.registered import EVERY
from tests.shared import few

FILES = [
    ("x.json", "files"),
    ("x.jsonl", "files"),
    ("x.jsonl.gz", "files"),
    ("x.csv", "files"),
    ("x.csv", "json"),
    ("x.csv.gz", "files"),
]


def read_back(path):
    given = []
    for row in documents(path):
        assert not row.complaints, row.complaints
        made = draft_of(row.document)
        assert not made.complaints, made.complaints
        given.append(unchecked(made.cls, made.values))
    return given


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


@pytest.mark.parametrize(("name", "nested"), FILES, ids=lambda part: str(part))
@pytest.mark.parametrize("entity", EVERY, ids=lambda cls: cls.__name__)
@few(10)
@given(data=st.data())
def test_a_file_gives_the_same_records(entity, name, nested, data):
    given = data.draw(st.lists(records(entity), max_size=3, unique_by=lambda record: record.id))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        dump(given, path, nested=nested)
        first = path.read_bytes()
        assert is_document_file(path)
        assert read_back(path) == given
        dump(given, path, nested=nested)
        assert path.read_bytes() == first


@pytest.mark.parametrize("entity", EVERY, ids=lambda cls: cls.__name__)
@given(data=st.data())
def test_the_converter_gives_the_same_record(entity, data):
    record = data.draw(records(entity))
    assert structure(unstructure([record]), list[entity]) == [record]
