"""Parquet: records by columns, typed, small and quick, for whoever has pyarrow.

The schema says which entity the file holds and of which schema version, and what each field
means. A newer version than this release knows is refused by name.
"""

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any, BinaryIO

from mixedmigration.declaration import Record
from mixedmigration.errors import FormatError, MissingExtraError

from ._stream import PathText, name_of, read_bytes
from .arrow import batches, schema
from .grid import Grid, with_metadata

__all__ = ["parquet_grid", "write_parquet"]

FREE = 64 * 2**20
"""Unpacked bytes up to which nobody asks how well a file was packed."""
TIGHTEST = 300
"""Unpacked bytes for each packed one, beyond which a file is taken for a bomb."""
ROWS = 16_384
"""Rows that are read at once."""


def _pyarrow(name: str) -> tuple[Any, Any]:
    try:
        return import_module("pyarrow"), import_module("pyarrow.parquet")
    except ImportError:
        raise MissingExtraError(f"Parquet ({name})", "pyarrow") from None


def write_parquet(entity: type[Record], records: Iterable[Record], file: BinaryIO, name: str) -> None:
    """Write records of one type; they may come one by one.

    Args:
        entity: The class of the records.
        records: The records.
        file: Where to write.
        name: The file's name, for messages.

    Raises:
        MissingExtraError: pyarrow is not installed.
        FormatError: A text holds half of a character pair.
    """
    _, parquet = _pyarrow(name)
    with parquet.ParquetWriter(file, schema(entity), compression="zstd") as writer:
        for batch in batches(entity, records):
            writer.write_batch(batch)


def parquet_grid(path: PathText) -> Grid:
    """Open a Parquet file of anybody's as rows of cells.

    Args:
        path: The file, perhaps packed with gzip as a whole.

    Raises:
        MissingExtraError: pyarrow is not installed.
        FormatError: It cannot be opened, is no Parquet, or would unpack to far more than it weighs.
    """
    name = name_of(path)
    pa, parquet = _pyarrow(name)
    data = read_bytes(path)

    def opened() -> Any:
        try:
            return parquet.ParquetFile(pa.BufferReader(data))
        except Exception as error:  # noqa: BLE001 # pyarrow raises errors of many kinds
            raise _foul(name, error) from None

    file = opened()
    _judge_size(file.metadata, len(data), name)

    def rows() -> Iterator[tuple[int, tuple[object, ...]]]:
        try:
            cells = (row for batch in opened().iter_batches(ROWS) for row in _rows(batch))
            yield from enumerate(cells, 1)
        except FormatError:
            raise
        except Exception as error:  # noqa: BLE001 # as above
            raise _foul(name, error) from None

    grid = Grid(name, tuple(file.schema_arrow.names), 1, rows)
    return with_metadata(grid, file.schema_arrow.metadata)


def _rows(batch: Any) -> Iterable[tuple[object, ...]]:
    if not batch.num_columns:
        return ()
    return zip(*(column.to_pylist() for column in batch.columns), strict=True)


def _judge_size(metadata: Any, size: int, name: str) -> None:
    unpacked = sum(metadata.row_group(at).total_byte_size for at in range(metadata.num_row_groups))
    if unpacked > FREE and unpacked > TIGHTEST * size:
        raise FormatError(name, "unpacks to far more than it weighs", hint="unpack it yourself if it is yours")


def _foul(name: str, error: Exception) -> FormatError:
    return FormatError(name, f"cannot be read as Parquet ({type(error).__name__})")
