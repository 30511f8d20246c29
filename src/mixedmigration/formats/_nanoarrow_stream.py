"""Arrow data made by nanoarrow, for those who do not have pyarrow.

One batch, and only what nanoarrow offers in public; it has no arrays of codes, so codes are
plain text here. Nothing is read with it.
"""

from array import array
from collections.abc import Mapping, Sequence
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any, cast

from mixedmigration.errors import FormatError, MissingExtraError

from ._column_cells import Filled
from .columns import Column, ColumnType

if TYPE_CHECKING:
    from .arrow import Stream

_EPOCH = date(1970, 1, 1).toordinal()
_LARGEST = 2**31 - 1
"""Bytes of text, or items, that one column may hold: its offsets have 32 bits."""


def nanoarrow_stream(filled: Sequence[Filled], metadata: Mapping[str, str]) -> "Stream":
    """Give columns as one array of structs, which hands itself over as a stream.

    Args:
        filled: The columns.
        metadata: What the schema says.

    Raises:
        MissingExtraError: nanoarrow is not installed.
        FormatError: A text holds half of a character pair, or there is too much text for one batch.
    """
    try:
        na: Any = import_module("nanoarrow")
    except ImportError:
        raise MissingExtraError("Arrow data", "mixedmigration[arrow]") from None
    kind = na.Schema(na.struct([_schema(na, one.column) for one in filled]), metadata=dict(metadata))
    length = _rows(filled[0]) if filled else 0
    try:
        made = na.c_array_from_buffers(kind, length, [None], children=[_array(na, one) for one in filled])
    except UnicodeEncodeError:
        raise FormatError("records", "a text holds half of a character pair, which no column can carry") from None
    return cast("Stream", na.Array(made))


def _rows(filled: Filled) -> int:
    return len(filled.cells) if filled.lengths is None else len(filled.lengths)


def _schema(na: Any, column: Column) -> Any:
    from .arrow import column_metadata

    return na.Schema(_type(na, column), name=column.name, nullable=True, metadata=column_metadata(column))


def _type(na: Any, column: Column) -> Any:
    item = _item_type(na, column)
    return na.list_(na.Schema(item, name="item", nullable=True)) if column.is_list else item


def _item_type(na: Any, column: Column) -> Any:
    match column.type:
        case ColumnType.TEXT | ColumnType.CODE:
            return na.string()
        case ColumnType.WHOLE:
            return na.int64()
        case ColumnType.NUMBER:
            return na.float64()
        case ColumnType.FLAG:
            return na.bool_()
        case ColumnType.DAY:
            return na.date32()
        case ColumnType.PARTS:
            return na.struct([_schema(na, part) for part in column.parts])


def _array(na: Any, filled: Filled) -> Any:
    kind = _item_type(na, filled.column)
    if filled.column.type is ColumnType.PARTS:
        children = [_array(na, part) for part in filled.parts]
        items = na.c_array_from_buffers(kind, _rows(filled.parts[0]), [None], children=children)
    else:
        buffers = [_bits(cell is not None for cell in filled.cells), *_buffers(filled.column.type, filled.cells)]
        items = na.c_array_from_buffers(kind, len(filled.cells), buffers)
    if filled.lengths is None:
        return items
    buffers = [
        _bits(length is not None for length in filled.lengths),
        _offsets(length or 0 for length in filled.lengths),
    ]
    return na.c_array_from_buffers(_type(na, filled.column), len(filled.lengths), buffers, children=[items])


def _bits(flags: Any) -> bytes:
    """Pack truth values into bits, the lowest first."""
    text = "".join("1" if flag else "0" for flag in flags)
    return int(text[::-1] or "0", 2).to_bytes((len(text) + 7) // 8, "little")


def _offsets(lengths: Any) -> "array[int]":
    offsets = array("i", [0])
    at = 0
    for length in lengths:
        at += length
        if at > _LARGEST:
            raise FormatError(
                "records", "one column holds more than 2 GB, which needs several batches", hint="install pyarrow"
            )
        offsets.append(at)
    return offsets


def _buffers(kind: ColumnType, cells: Sequence[Any]) -> list[Any]:
    if kind in (ColumnType.TEXT, ColumnType.CODE):
        texts = [b"" if cell is None else cell.encode() for cell in cells]
        return [_offsets(map(len, texts)), b"".join(texts)]
    if kind is ColumnType.FLAG:
        return [_bits(cells)]
    if kind is ColumnType.DAY:
        return [array("i", [0 if cell is None else cell.toordinal() - _EPOCH for cell in cells])]
    return [array("q" if kind is ColumnType.WHOLE else "d", [cell or 0 for cell in cells])]
