"""Records as Arrow tables: typed columns that pandas, Polars, DuckDB and others take over as they are.

pyarrow makes them where it is installed, else nanoarrow, which is small. The schema says what
the records are, of which version, what each field means and how it must be treated.
"""

import inspect
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from itertools import islice
from typing import Any, Protocol, cast

from mixedmigration.declaration import Record
from mixedmigration.errors import FormatError, MissingExtraError

from ._column_cells import Filled, fill, fill_branch
from .columns import Column, ColumnType, columns_of

__all__ = ["Stream", "batches", "part_table", "schema", "stream", "table"]

BATCH = 65_536
"""Records that are turned into columns at once."""
PREFIX = "mixedmigration."
"""Before the names of our metadata."""


class Stream(Protocol):
    """Whatever hands over Arrow data by the Arrow PyCapsule protocol."""

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """Give the data as a capsule."""
        ...


def pyarrow(feature: str) -> Any:
    """Give pyarrow.

    Args:
        feature: What it is needed for.

    Raises:
        MissingExtraError: It is not installed.
    """
    try:
        return import_module("pyarrow")
    except ImportError:
        raise MissingExtraError(feature, "pyarrow") from None


def table_metadata(entity: type[Record]) -> dict[str, str]:
    """Say what the records are, for the metadata of a schema."""
    slug, version = getattr(entity, "type_slug", ""), getattr(entity, "schema_version", 1)
    meaning = (inspect.getdoc(entity) or entity.__name__).split("\n", 1)[0]
    said = {"type": slug, "schema_version": str(version), "meaning": meaning}
    return {PREFIX + key: text for key, text in said.items() if text}


def column_metadata(column: Column) -> dict[str, str]:
    """Say what a column means and how it must be treated, for the metadata of a field.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> dead = next(column for column in columns_of(ProtectionIncident) if column.name == "dead")
        >>> column_metadata(dead)["mixedmigration.unit"]
        'people'
    """
    about = column.about
    if about is None:
        return {}
    said = {
        "meaning": about.meaning,
        "sensitivity": about.sensitivity.slug,
        "role": about.role.value,
        "unit": about.unit,
        "source": about.source,
        "vocabulary": column.vocabulary,
        "derived": "true" if column.is_derived else None,
    }
    return {PREFIX + key: text for key, text in said.items() if text}


# With pyarrow ---------------------------------------------------------------------------------------------------------


def schema(entity: type[Record]) -> Any:
    """Give the Arrow schema of an entity, with its metadata; a `pyarrow.Schema`.

    Args:
        entity: An entity or a part of one.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    pa = pyarrow("an Arrow schema")
    return pa.schema([_field(pa, column) for column in columns_of(entity)], table_metadata(entity))


def _field(pa: Any, column: Column, is_nested: bool = False) -> Any:
    return pa.field(column.name, _type(pa, column, is_nested), metadata=column_metadata(column) or None)


def _type(pa: Any, column: Column, is_nested: bool = False) -> Any:
    item = _item_type(pa, column, is_nested)
    return pa.list_(item) if column.is_list else item


def _item_type(pa: Any, column: Column, is_nested: bool = False) -> Any:
    """Give the type of a cell, or of an item; inside of lists engines stumble over dictionaries, so codes are text."""
    match column.type:
        case ColumnType.CODE if column.is_list or is_nested:
            return pa.string()
        case ColumnType.TEXT:
            return pa.string()
        case ColumnType.CODE:
            return pa.dictionary(pa.int32(), pa.string())
        case ColumnType.WHOLE:
            return pa.int64()
        case ColumnType.NUMBER:
            return pa.float64()
        case ColumnType.FLAG:
            return pa.bool_()
        case ColumnType.DAY:
            return pa.date32()
        case ColumnType.PARTS:
            return pa.struct([_field(pa, part, is_nested=True) for part in column.parts])


def _array(pa: Any, filled: Filled, is_nested: bool = False) -> Any:
    kind = _item_type(pa, filled.column, is_nested)
    if filled.column.type is ColumnType.PARTS:
        arrays = [_array(pa, part, is_nested=True) for part in filled.parts]
        items = pa.StructArray.from_arrays(arrays, fields=[kind.field(at) for at in range(len(arrays))])
    else:
        items = pa.array(filled.cells, kind)
    if filled.lengths is None:
        return items
    return pa.ListArray.from_arrays(
        pa.array(_starts(filled.lengths), pa.int32()), items, type=_type(pa, filled.column, is_nested)
    )


def _starts(lengths: Sequence[int | None]) -> list[int | None]:
    """Give where each list starts, None where there is none, and where the last one ends."""
    starts: list[int | None] = []
    at = 0
    for length in lengths:
        starts.append(None if length is None else at)
        at += length or 0
    return [*starts, at]


def _batch(pa: Any, filled: Sequence[Filled], metadata: Mapping[str, str]) -> Any:
    try:
        arrays = [_array(pa, one) for one in filled]
    except UnicodeEncodeError:
        raise FormatError("records", "a text holds half of a character pair, which no column can carry") from None
    made = pa.schema([_field(pa, one.column) for one in filled], metadata)
    return pa.RecordBatch.from_arrays(arrays, schema=made)


def batches(entity: type[Record], records: Iterable[Record]) -> Iterator[Any]:
    """Yield record batches of at most 65,536 records; `pyarrow.RecordBatch`es.

    Args:
        entity: The class of the records.
        records: The records, which may come one by one.

    Raises:
        MissingExtraError: pyarrow is not installed.
        FormatError: A text holds half of a character pair.
    """
    pa = pyarrow("Arrow record batches")
    metadata, left = table_metadata(entity), iter(records)
    while some := list(islice(left, BATCH)):
        yield _batch(pa, fill(entity, some), metadata)


def table(entity: type[Record], records: Iterable[Record]) -> Any:
    """Give records as one `pyarrow.Table`; it knows its columns even when there are no records.

    Args:
        entity: The class of the records.
        records: The records.

    Raises:
        MissingExtraError: pyarrow is not installed.
        FormatError: A text holds half of a character pair.
    """
    pa = pyarrow("an Arrow table")
    return pa.Table.from_batches(batches(entity, records), schema=schema(entity))


def part_table(entity: type[Record], records: Iterable[Record], part: str) -> Any:
    """Give a list of parts of all records as a child table; a `pyarrow.Table`.

    Its first columns are `record`, the id of the record, and `index`, the place in its list
    from 0; a list inside of a list has `index_2` too.

    Args:
        entity: The class of the records.
        records: The records.
        part: Dotted name of the list.

    Raises:
        MissingExtraError: pyarrow is not installed.
        QueryError: The entity has no such list of parts.
        FormatError: A text holds half of a character pair.
    """
    pa = pyarrow("an Arrow table")
    return pa.Table.from_batches([_batch(pa, fill_branch(entity, records, part), table_metadata(entity))])


# For whoever asks -----------------------------------------------------------------------------------------------------


def stream(entity: type[Record], records: Sequence[Record], part: str | None = None) -> Stream:
    """Give records as whatever can hand over Arrow data here.

    Without pyarrow it is made by nanoarrow, in one batch, and codes are plain text.

    Args:
        entity: The class of the records.
        records: The records.
        part: Dotted name of a list of parts, for the child table.

    Raises:
        MissingExtraError: Neither pyarrow nor nanoarrow is installed.
        QueryError: The entity has no such list of parts.
        FormatError: A text holds half of a character pair.
    """
    try:
        import_module("pyarrow")
    except ImportError:
        from ._nanoarrow_stream import nanoarrow_stream

        filled = fill(entity, records) if part is None else fill_branch(entity, records, part)
        return nanoarrow_stream(filled, table_metadata(entity))
    made = table(entity, records) if part is None else part_table(entity, records, part)
    return cast(Stream, made)
