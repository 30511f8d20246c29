import sys

import pytest

from mixedmigration.declaration import fields_of, unchecked
from mixedmigration.entities import ProtectionIncident
from mixedmigration.errors import FormatError, MissingExtraError
from mixedmigration.formats import arrow
from mixedmigration.formats.columns import columns_of
from mixedmigration.query import Collection
from mixedmigration.values import Citation, Edition
from tests.formats.trial import Leg, Payment, Trial

pa = pytest.importorskip("pyarrow")


def incident(number, **values):
    return ProtectionIncident(id=f"protection-incident:my-table:{number}", **values)


def foul_incident():
    """No class of ours takes such a text; it can only be forced in."""
    values = {name: getattr(incident(1), name) for name in fields_of(ProtectionIncident)}
    return unchecked(ProtectionIncident, {**values, "causes_reported": "\ud800"})


RECORDS = Collection(
    ProtectionIncident,
    [
        incident(
            1, date="2024-02", dead=4, country="LBY", causes=["drowning"], position={"latitude": 1, "longitude": 2}
        ),
        incident(2, extras={"/Notes": "x"}, citations=[Citation(edition=Edition(dataset="my-table"), row=7)]),
        incident(3, dead=0, causes_reported="é💛"),
    ],
)
PARTS = Collection(
    Trial, [Trial(id="trial:a:1", legs=(Leg(payments=(Payment(amount=5),)),)), Trial(id="trial:a:2", parts=())]
)


@pytest.fixture
def no_pyarrow(monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)


def test_a_code_is_dictionary_encoded_and_a_date_has_its_days():
    schema = arrow.schema(ProtectionIncident)
    assert pa.types.is_dictionary(schema.field("country").type)
    assert schema.field("causes").type == pa.list_(pa.string())
    assert (schema.field("date").type, schema.field("date_earliest").type) == (pa.string(), pa.date32())
    assert schema.field("dead").type == pa.int64()


def test_the_schema_says_what_the_records_are():
    metadata = arrow.schema(ProtectionIncident).metadata
    assert metadata[b"mixedmigration.type"] == b"protection-incident"
    assert metadata[b"mixedmigration.schema_version"] == b"1"


def test_each_column_says_what_its_field_means_and_how_sensitive_it_is():
    schema = arrow.schema(ProtectionIncident)
    for name, field in fields_of(ProtectionIncident).items():
        found = [column for column in schema.names if column.split(".")[0] == name]
        assert found, name
        for column in found:
            metadata = schema.field(column).metadata
            assert metadata[b"mixedmigration.meaning"].decode() == field.about.meaning
            assert metadata[b"mixedmigration.sensitivity"].decode() == field.about.sensitivity.slug


def test_an_empty_collection_knows_its_columns():
    empty = pa.table(Collection(ProtectionIncident))
    assert empty.num_rows == 0
    assert empty.schema.equals(pa.table(RECORDS).schema, check_metadata=True)
    assert empty.schema.names == [column.name for column in columns_of(ProtectionIncident)]


def test_more_records_than_a_batch_holds_are_all_there(monkeypatch):
    monkeypatch.setattr(arrow, "BATCH", 2)
    assert arrow.table(ProtectionIncident, RECORDS).column("id").to_pylist() == [record.id for record in RECORDS]


def test_a_collection_is_arrow_data_for_whoever_asks():
    assert pa.table(RECORDS).column("dead").to_pylist() == [4, None, 0]


def test_a_collection_of_parts_is_arrow_data_too():
    assert pa.table(Collection(Payment, [Payment(amount=5)])).column("amount").to_pylist() == [5]


@pytest.mark.parametrize("name", ["duckdb", "pandas", "narwhals"])
def test_an_engine_takes_a_collection_as_it_is(name):
    engine = pytest.importorskip(name)
    if name == "duckdb":
        records = RECORDS
        assert engine.sql("select sum(dead), count(*) from records").fetchall() == [(4, 3)]
        assert len(records) == 3
    elif name == "pandas":
        assert engine.DataFrame.from_arrow(RECORDS)["id"].tolist() == [record.id for record in RECORDS]
    else:
        stable = pytest.importorskip("narwhals.stable.v2")
        assert stable.from_arrow(RECORDS, backend="pyarrow")["dead"].to_list() == [4, None, 0]


def test_half_of_a_character_pair_is_refused_by_our_error():
    foul = foul_incident()
    with pytest.raises(FormatError, match="half of a character pair"):
        arrow.table(ProtectionIncident, [foul])


def plain(schema, name):
    kind = schema.field(name).type
    return kind.value_type if pa.types.is_dictionary(kind) else kind


@pytest.mark.parametrize(
    "records", [RECORDS, PARTS, Collection(ProtectionIncident)], ids=["incidents", "trials", "none"]
)
def test_nanoarrow_makes_the_same_data(records, monkeypatch):
    pytest.importorskip("nanoarrow")
    with monkeypatch.context() as patch:
        patch.setitem(sys.modules, "pyarrow", None)
        stream = arrow.stream(records.entity, records)
    made, expected = pa.table(stream), arrow.table(records.entity, records)
    assert made.to_pylist() == expected.to_pylist()
    assert made.schema.metadata == expected.schema.metadata
    assert [made.schema.field(name).metadata for name in made.schema.names] == [
        expected.schema.field(name).metadata or None for name in expected.schema.names
    ]
    assert [made.schema.field(name).type for name in made.schema.names] == [
        plain(expected.schema, name) for name in expected.schema.names
    ]


def test_nanoarrow_refuses_half_of_a_character_pair_too(no_pyarrow):
    pytest.importorskip("nanoarrow")
    foul = foul_incident()
    with pytest.raises(FormatError, match="half of a character pair"):
        arrow.stream(ProtectionIncident, [foul])


def test_without_either_the_extra_is_named(no_pyarrow, monkeypatch):
    monkeypatch.setitem(sys.modules, "nanoarrow", None)
    with pytest.raises(MissingExtraError, match=r"mixedmigration\[arrow\]"):
        arrow.stream(ProtectionIncident, RECORDS)
