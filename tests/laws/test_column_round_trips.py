"""What is written by columns is read back equal, by whichever engine held it."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.declaration import unchecked
from mixedmigration.formats import documents, draft_of, dump, is_document_file
from mixedmigration.formats.frames import to_frame
from mixedmigration.testing.strategies import records
from tests.laws.registered import EVERY
from tests.shared import few

NEEDED = {".parquet": ["pyarrow"], ".xlsx": ["python_calamine", "xlsxwriter"], ".geojson": []}
FILES = ["x.parquet", "x.parquet.gz", "x.xlsx", "x.xlsx.gz", "x.geojson", "x.geojson.gz"]


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


@pytest.mark.parametrize("engine", ["pyarrow", "pandas", "polars", "duckdb"])
@pytest.mark.parametrize("entity", EVERY, ids=lambda cls: cls.__name__)
@few(12)
@given(data=st.data())
def test_a_frame_gives_the_same_records(entity, engine, data):
    pytest.importorskip(engine)
    pytest.importorskip("pyarrow")
    given = data.draw(several(entity))
    frame = to_frame(entity, given, engine)
    assert is_document_file(frame)
    assert read_back(frame) == given


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("entity", EVERY, ids=lambda cls: cls.__name__)
@few(8)
@given(data=st.data())
def test_a_file_gives_the_same_records(entity, name, data):
    for package in NEEDED[Path(name.removesuffix(".gz")).suffix]:
        pytest.importorskip(package)
    given = data.draw(several(entity))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        dump(given, path)
        first = path.read_bytes()
        assert is_document_file(path)
        assert read_back(path) == given
        dump(given, path)
        assert path.read_bytes() == first
