"""Records as a frame of pandas, Polars, pyarrow or DuckDB, and the records of a frame.

A frame has one row for each record and the columns of `columns_of`. Counts with gaps stay
whole numbers in every engine. A list of parts is a column of structs, and on request a
child table of its own, for engines that cannot look into such a column.
"""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from typing import Any, Literal, TypeAlias

from mixedmigration.declaration import Record
from mixedmigration.errors import MissingExtraError, QueryError
from mixedmigration.errors.exceptions import shown

from ._column_cells import Filled, fill, fill_branch
from .arrow import part_table, stream, table
from .columns import ColumnType

__all__ = ["Engine", "to_frame"]

Engine: TypeAlias = Literal["pandas", "polars", "pyarrow", "duckdb"]
"""Whose frame it is to be."""


def to_frame(entity: type[Record], records: Sequence[Record], engine: Engine, part: str | None = None) -> Any:
    """Give records as a frame.

    Args:
        entity: The class of the records.
        records: The records, perhaps none.
        engine: Whose frame.
        part: Dotted name of a list of parts, for the child table of that list.

    Returns:
        A `pandas.DataFrame`, `polars.DataFrame`, `pyarrow.Table`, or a relation of DuckDB's
        default connection.

    Raises:
        QueryError: The engine is none of these, or the entity has no such list of parts.
        MissingExtraError: The engine is not installed, or nothing that makes Arrow data is.
        FormatError: A text holds half of a character pair.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> to_frame(ProtectionIncident, [], "excel")
        Traceback (most recent call last):
        ...
        mixedmigration.errors.exceptions.QueryError: 'excel' is no engine of ours; did you mean ...?
    """
    if not isinstance(engine, str) or engine not in _MAKERS:  # pyright: ignore[reportUnnecessaryIsInstance]
        raise QueryError(f"{shown(engine)} is no engine of ours", tuple(_MAKERS))
    return _MAKERS[engine](entity, records, part)


def _engine(name: str) -> Any:
    try:
        return import_module(name)
    except ImportError:
        raise MissingExtraError(f"a frame of {name}", name) from None


def _to_pyarrow(entity: type[Record], records: Sequence[Record], part: str | None) -> Any:
    return table(entity, records) if part is None else part_table(entity, records, part)


def _to_polars(entity: type[Record], records: Sequence[Record], part: str | None) -> Any:
    return _engine("polars").DataFrame(stream(entity, records, part))


def _to_duckdb(entity: type[Record], records: Sequence[Record], part: str | None) -> Any:
    return _engine("duckdb").from_arrow(stream(entity, records, part))


def _to_pandas(entity: type[Record], records: Sequence[Record], part: str | None) -> Any:
    pd = _engine("pandas")
    try:
        pa: Any = import_module("pyarrow")
    except ImportError:
        filled = fill(entity, records) if part is None else fill_branch(entity, records, part)
        return _nullable(pd, filled)
    made = _to_pyarrow(entity, records, part)

    def dtype_of(kind: Any) -> Any:
        return None if pa.types.is_dictionary(kind) else pd.ArrowDtype(kind)  # None makes a category

    return made.to_pandas(types_mapper=dtype_of)


_DTYPES: Mapping[ColumnType, str] = {
    ColumnType.TEXT: "string",
    ColumnType.CODE: "category",
    ColumnType.WHOLE: "Int64",
    ColumnType.NUMBER: "Float64",
    ColumnType.FLAG: "boolean",
}


def _nullable(pd: Any, filled: Sequence[Filled]) -> Any:
    """Make a frame of pandas without pyarrow: with its own dtypes that know gaps, and objects for the rest."""
    columns: dict[str, Any] = {}
    for one in filled:
        dtype = "object" if one.lengths is not None else _DTYPES.get(one.column.type, "object")
        columns[one.column.name] = pd.Series(one.values(), dtype=dtype)
    return pd.DataFrame(columns)


_MAKERS: Mapping[str, Callable[[type[Record], Sequence[Record], str | None], Any]] = {
    "pandas": _to_pandas,
    "polars": _to_polars,
    "pyarrow": _to_pyarrow,
    "duckdb": _to_duckdb,
}
