"""Every file that a release has written loads for ever."""

import csv
from pathlib import Path

import pytest

from mixedmigration.declaration import fields_of, unchecked
from mixedmigration.entities import ProtectionIncident
from mixedmigration.formats import documents, draft_of, dump
from mixedmigration.formats.migration import migrated
from tests.laws.registered import REAL

GOLDEN = Path(__file__).resolve().parents[1] / "golden"
BY_ENTITY = [path for path in sorted(GOLDEN.glob("v*/*.jsonl")) if path.name != "incidents.jsonl"]
MAIN = ("incidents.json", "incidents.jsonl", "incidents.csv", "incidents-nested.csv")


def read(path):
    given = []
    for row in documents(path):
        made = draft_of(row.document)
        assert (row.complaints, made.complaints) == ((), [])
        given.append(unchecked(made.cls, made.values))
    return given


def cells(path):
    """Give the cells of a CSV file by column, as they are written, escapes and all."""
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file)
    return {column: [row[place] for row in rows] for place, column in enumerate(header)}


@pytest.mark.parametrize("name", MAIN)
def test_version_1_is_read_and_written_again_byte_for_byte(tmp_path, name):
    records = read(GOLDEN / "v1" / name)
    assert len(records) == 3
    dump(records, tmp_path / name, nested="json" if "nested" in name else "files")
    for path in tmp_path.iterdir():
        golden = GOLDEN / "v1" / path.name
        if path.name in ("incidents.csv", "incidents-nested.csv"):  # which have a column for each field there is today
            written, before = cells(path), cells(golden)
            newer = {column: written.pop(column) for column in [*written] if column not in before}
            assert written == before
            assert list(written) == list(before)
            assert not any(cell for column in newer.values() for cell in column)
        else:
            assert path.read_bytes() == golden.read_bytes()


def test_all_files_of_version_1_are_tried(tmp_path):
    for name in MAIN:
        dump(read(GOLDEN / "v1" / name), tmp_path / name, nested="json" if "nested" in name else "files")
    known = {path.name for path in (GOLDEN / "v1").iterdir()} - {path.name for path in BY_ENTITY}
    assert {path.name for path in tmp_path.iterdir()} == known


@pytest.mark.parametrize("path", BY_ENTITY, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_records_of_an_entity_are_read_and_while_the_version_is_the_same_written_byte_for_byte(tmp_path, path):
    records = read(path)
    assert records
    assert {record.type_slug for record in records} == {path.stem}
    if path.parent.name == f"v{records[0].schema_version}":
        dump(records, tmp_path / path.name)
        assert (tmp_path / path.name).read_bytes() == path.read_bytes()


def test_each_entity_has_a_golden_file_of_its_version():
    present = {(path.parent.name, path.stem) for path in BY_ENTITY}
    wanted = {(f"v{entity.schema_version}", entity.type_slug) for entity in REAL}
    assert wanted <= present, "run python -m tests.golden.make"


def test_all_formats_hold_the_same_records():
    assert len({tuple(read(GOLDEN / "v1" / name)) for name in MAIN}) == 1


FIELDS_OF_VERSION_1 = 34


def test_every_field_of_version_1_is_in_the_golden_files():
    record = read(GOLDEN / "v1" / "incidents.jsonl")[1]
    known = [name for name, field in fields_of(ProtectionIncident).items() if getattr(record, name) != field.default]
    assert len(known) >= FIELDS_OF_VERSION_1


def test_older_fields_are_brought_to_the_present_version_step_by_step():
    class Third:
        type_slug = "third"
        schema_version = 3

    steps = {
        ("third", 1): lambda fields: {**fields, "b": fields["a"]},
        ("third", 2): lambda fields: {**fields, "c": fields["b"]},
    }
    given = {"a": 1}
    assert migrated(given, Third, 1, steps) == {"a": 1, "b": 1, "c": 1}
    assert migrated({"b": 2}, Third, 2, steps) == {"b": 2, "c": 2}
    assert migrated(given, Third, 3, steps) == given == {"a": 1}
