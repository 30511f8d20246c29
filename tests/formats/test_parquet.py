import sys
from contextlib import suppress

import pytest

from mixedmigration.entities import ProtectionIncident
from mixedmigration.errors import FormatError, MissingExtraError
from mixedmigration.formats import documents, dump, is_document_file
from mixedmigration.formats.table import open_table
from mixedmigration.query import Collection
from mixedmigration.sources.load import load
from tests.formats.trial import Trial

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")


def incident(number, **values):
    return ProtectionIncident(id=f"protection-incident:my-table:{number}", **values)


RECORDS = Collection(ProtectionIncident, [incident(n, dead=n, date="2024-02", extras={"/x": n}) for n in range(5)])


def test_a_file_loads_equal(tmp_path):
    dump(RECORDS, tmp_path / "x.parquet")
    assert load(tmp_path / "x.parquet").records == RECORDS


def test_the_file_says_what_it_holds(tmp_path):
    dump(RECORDS, tmp_path / "x.parquet")
    schema = pq.read_schema(tmp_path / "x.parquet")
    assert schema.metadata[b"mixedmigration.type"] == b"protection-incident"
    assert schema.field("dead").metadata[b"mixedmigration.meaning"] == b"People who died."
    assert pa.types.is_struct(schema.field("citations").type.value_type)


def test_an_empty_file_keeps_its_columns(tmp_path):
    dump(Collection(ProtectionIncident), tmp_path / "x.parquet")
    assert is_document_file(tmp_path / "x.parquet")
    assert list(documents(tmp_path / "x.parquet")) == []
    assert "dead" in pq.read_schema(tmp_path / "x.parquet").names
    dump([], tmp_path / "y.parquet")
    assert is_document_file(tmp_path / "y.parquet")


def rewritten(path, change):
    table = pq.read_table(path)
    pq.write_table(change(table), path)


def test_a_newer_schema_version_is_refused_by_name(tmp_path):
    dump(RECORDS, tmp_path / "x.parquet")
    newer = {b"mixedmigration.type": b"protection-incident", b"mixedmigration.schema_version": b"99"}
    rewritten(tmp_path / "x.parquet", lambda table: table.replace_schema_metadata(newer))
    with pytest.raises(FormatError, match="schema version 99 of protection-incident"):
        load(tmp_path / "x.parquet")


def test_rows_of_a_newer_schema_version_are_set_aside_where_only_they_say_so(tmp_path):
    dump(RECORDS, tmp_path / "x.parquet")

    def newer(table):
        return table.set_column(1, "schema_version", pa.array([99] * 5)).replace_schema_metadata(None)

    rewritten(tmp_path / "x.parquet", newer)
    loaded = load(tmp_path / "x.parquet", on_error="collect")
    assert {issue.code for issue in loaded.report.issues} == {"record/version"}
    assert len(loaded.set_aside) == 5


def test_a_publisher_s_file_is_a_table(tmp_path):
    pq.write_table(pa.table({"Dead": [3, None], "Note": ["x", "y"]}), tmp_path / "x.parquet")
    assert not is_document_file(tmp_path / "x.parquet")
    table = open_table(tmp_path / "x.parquet")
    assert table.columns == ("Dead", "Note")
    assert [row.cells["Dead"] for row in table.rows()] == ["3", ""]
    assert [row.cells["Dead"] for row in table.rows()] == ["3", ""]


def test_records_of_two_types_are_refused_and_the_old_file_stays(tmp_path):
    dump(RECORDS, tmp_path / "x.parquet")
    before = (tmp_path / "x.parquet").read_bytes()
    with pytest.raises(FormatError, match="one type"):
        dump([*RECORDS, Trial(id="trial:a:1")], tmp_path / "x.parquet")
    assert (tmp_path / "x.parquet").read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == ["x.parquet"]


@pytest.mark.parametrize("content", [b"", b"PAR1", b"PAR1" * 10, b"\0" * 100, b"a,b\n1,2\n"], ids=repr)
def test_what_is_no_parquet_is_refused(content, tmp_path):
    (tmp_path / "x.parquet").write_bytes(content)
    with pytest.raises(FormatError, match=r"x\.parquet"):
        open_table(tmp_path / "x.parquet")
    assert not is_document_file(tmp_path / "x.parquet")


def test_any_byte_of_a_file_may_be_wrong(tmp_path):
    dump(RECORDS, tmp_path / "x.parquet")
    good = (tmp_path / "x.parquet").read_bytes()
    for at in range(0, len(good), len(good) // 100):
        raw = bytearray(good)
        raw[at] ^= 0xFF
        (tmp_path / "x.parquet").write_bytes(raw)
        with suppress(FormatError):
            list(open_table(tmp_path / "x.parquet").rows())
        with suppress(FormatError):
            list(documents(tmp_path / "x.parquet"))


def test_a_missing_package_is_named(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(MissingExtraError, match="pyarrow"):
        dump(RECORDS, tmp_path / "x.parquet")
    with pytest.raises(MissingExtraError, match="pyarrow"):
        load(tmp_path / "x.parquet")
    assert not list(tmp_path.iterdir())
