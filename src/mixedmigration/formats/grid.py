"""Tables that are no text: workbooks, Parquet files and frames in memory, as rows of cells.

Frames are known by where their classes come from, so that nothing is imported that the user
does not use. Whether the rows are records of ours or a publisher's is asked elsewhere.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Protocol, cast, runtime_checkable

import attrs

from mixedmigration.errors import FormatError

from ._cell_text import NotTextError, text_of

__all__ = ["Frame", "Grid", "frame_grid", "is_frame"]

NAME = "the frame"


@runtime_checkable
class Frame(Protocol):
    """A table in memory: of pandas, Polars, pyarrow or DuckDB, or a `Collection`'s own."""

    @property
    def columns(self) -> Any:
        """Its columns, or their names."""
        ...


@attrs.frozen
class Grid:
    """Rows of cells below a header."""

    name: str
    """What it is, for messages."""
    header: tuple[str, ...]
    """Column names as they stand, perhaps empty or twice the same."""
    header_row: int
    """Where they stand."""
    rows: Callable[[], Iterator[tuple[int, tuple[object, ...]]]] = attrs.field(repr=False)
    """Gives the rows from the start, with their numbers."""
    slug: str = ""
    """Which entity of ours its schema says it holds."""
    version: int | None = None
    """The schema version that its schema says."""

    def mappings(self) -> Iterator[tuple[int, dict[str, object]]]:
        """Yield the rows as mappings from column to cell."""
        for number, cells in self.rows():
            yield number, dict(zip(self.header, cells, strict=False))


_LIBRARIES = {
    "pandas": ("DataFrame",),
    "polars": ("DataFrame", "LazyFrame"),
    "pyarrow": ("Table", "RecordBatch"),
    "duckdb": ("DuckDBPyRelation",),
    "_duckdb": ("DuckDBPyRelation",),
}


def _library(source: object) -> str:
    for cls in type(source).__mro__:
        library = cls.__module__.partition(".")[0]
        if cls.__name__ in _LIBRARIES.get(library, ()):
            return library.strip("_")
    return ""


def is_frame(source: object) -> bool:
    """Tell whether something is a table of pandas, Polars, pyarrow or DuckDB.

    Examples:
        >>> is_frame([{"dead": 4}]), is_frame("incidents.csv")
        (False, False)
    """
    return bool(_library(source))


def frame_grid(source: object) -> Grid:
    """Give a frame as rows of cells.

    Args:
        source: A table of pandas, Polars, pyarrow or DuckDB.

    Raises:
        FormatError: Its columns have no names, or its library cannot give the rows.
    """
    try:
        return _MAKERS[_library(source)](source)
    except FormatError:
        raise
    except Exception as error:  # noqa: BLE001 # whatever another library raises
        raise _unread(error) from None


def _unread(error: Exception) -> FormatError:
    return FormatError(NAME, f"its library could not give the rows ({type(error).__name__})")


def _grid(names: Iterable[object], columns: Callable[[], Iterable[Iterable[object]]]) -> Grid:
    return _row_grid(names, lambda: zip(*columns(), strict=True))


def _row_grid(names: Iterable[object], tuples: Callable[[], Iterable[tuple[object, ...]]]) -> Grid:
    header = tuple(_named(name) for name in names)

    def rows() -> Iterator[tuple[int, tuple[object, ...]]]:
        try:
            yield from enumerate(tuples(), 1)
        except Exception as error:  # noqa: BLE001 # whatever another library raises
            raise _unread(error) from None

    return Grid(NAME, header, 1, rows)


def _named(name: object) -> str:
    try:
        return text_of(name)
    except NotTextError:
        reason = f"a column is named by {type(name).__name__} and not by text"
        raise FormatError(NAME, reason, hint="give it one row of names") from None


def _of_pandas(frame: Any) -> Grid:
    named = frame.reset_index() if any(name is not None for name in frame.index.names) else frame
    places = range(len(named.columns))
    return _grid(list(named.columns), lambda: [named.iloc[:, at].tolist() for at in places])


def _of_polars(frame: Any) -> Grid:
    held = frame.collect() if hasattr(frame, "collect") else frame
    return _grid(held.columns, lambda: [column.to_list() for column in held.get_columns()])


def _of_pyarrow(frame: Any) -> Grid:
    grid = _grid(frame.schema.names, lambda: [column.to_pylist() for column in frame.columns])
    return with_metadata(grid, frame.schema.metadata)


def _of_duckdb(frame: Any) -> Grid:
    return _row_grid(frame.columns, frame.fetchall)


_MAKERS: Mapping[str, Callable[[Any], Grid]] = {
    "pandas": _of_pandas,
    "polars": _of_polars,
    "pyarrow": _of_pyarrow,
    "duckdb": _of_duckdb,
}


def with_metadata(grid: Grid, metadata: Mapping[bytes, bytes] | None) -> Grid:
    """Add what the metadata of an Arrow schema says of the records.

    Args:
        grid: The rows.
        metadata: As pyarrow gives it.
    """
    said = metadata or {}
    slug = said.get(b"mixedmigration.type", b"").decode("utf-8", "replace")
    version = said.get(b"mixedmigration.schema_version", b"")
    return attrs.evolve(grid, slug=slug, version=int(version) if version.isdigit() and len(version) < 10 else None)


def flat(value: object) -> object:
    """Give a cell that holds several values as JSON text, and any other as it is.

    Examples:
        >>> flat(["a", None]), flat(3.0)
        ('["a", null]', 3.0)
    """
    if type(value).__name__ in ("ndarray", "Series"):
        return flat(cast(Any, value).tolist())
    if isinstance(value, (list, tuple, Mapping)):
        several = cast(object, value)
        try:
            return json.dumps(several, ensure_ascii=False, default=_json_text)
        except (TypeError, ValueError, RecursionError):
            return several
    return value


def _json_text(value: object) -> str:
    try:
        return text_of(value)
    except NotTextError:
        raise TypeError from None
