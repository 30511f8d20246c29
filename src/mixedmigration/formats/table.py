"""A publisher's table, whatever file it comes in, as rows of text.

Nothing is interpreted here: a number is its digits, a blank is a blank. Each row says what
was wrong with it and is still a row, so that nobody loses count. Only a file that cannot be
trusted as a whole is refused.
"""

from collections import Counter
from collections.abc import Container, Generator, Iterable, Iterator, Mapping
from contextlib import closing
from itertools import chain, islice
from typing import TypeAlias, TypeGuard, cast

from mixedmigration.declaration.complaint import Complaint
from mixedmigration.declaration.kind import Plain
from mixedmigration.errors import FormatError
from mixedmigration.errors._counts import count_of
from mixedmigration.errors.exceptions import shown
from mixedmigration.values.extras import pointer

from ._cell_text import cells_of, is_carried, json_text_of
from ._csv_record import CsvRecord, csv_records, is_foul, readable
from ._file_grid import file_grid
from ._json_text import decode
from ._stream import READABLE, PathText, is_path, lines_of, name_of, read_bytes, suffix_of
from ._table_row import Raw, Table, TableRow
from .grid import Frame, Grid, flat, frame_grid, is_frame
from .header import PLAIN, SEARCHED, Header
from .nested import Nesting

__all__ = ["Raw", "Rows", "Source", "Table", "TableRow", "open_table"]

Rows: TypeAlias = Iterable[Mapping[str, object]]
"""Rows that are in memory already."""
Source: TypeAlias = "PathText | Rows | Frame | Grid"
"""A file, rows, a frame of pandas, Polars, pyarrow or DuckDB, or the cells of a file that was opened before."""

PEEKED = 100
"""Rows that are looked at for column names, where no header gives them."""


def open_table(
    source: Source,
    *,
    encoding: str = "utf-8",
    delimiter: str | None = None,
    sheet: str | None = None,
    header: Header = PLAIN,
    nesting: Nesting | None = None,
) -> Table:
    """Open a table and read its column names.

    Args:
        source: Path of a `.csv`, `.json`, `.jsonl`, `.ndjson`, `.xlsx` or `.parquet` file,
            perhaps with `.gz`; rows in memory, as mappings from column to value; or a frame
            of pandas, Polars, pyarrow or DuckDB.
        encoding: Encoding of a CSV file; UTF-8 may start with a byte order mark.
        delimiter: What stands between the cells of a CSV file. None takes whichever of
            `,` `;` and tab is most frequent in the header.
        sheet: Which sheet of a workbook; None takes the first one that is not hidden.
        header: Where the column names of a CSV file or a workbook stand.
        nesting: Where the records of a JSON file are, whose values get columns of their own
            however deep they lie; None takes a list of objects, each value as it stands.

    Returns:
        The table; nothing but its header has been read, except of a workbook.

    Raises:
        FormatError: The file cannot be opened or is not what it says it is, or two of its
            columns have one name.
        MissingExtraError: The package that reads the format is not installed.

    Examples:
        >>> table = open_table([{"country": "Libya", "dead": 3.0}, {"country": "Tunisia", "dead": None}])
        >>> table.columns
        ('country', 'dead')
        >>> [row.cells["dead"] for row in table.rows()]
        ['3', '']
    """
    if is_path(source):
        suffix = suffix_of(source, (*READABLE, ".xlsx", ".parquet", ".geojson"))
        if suffix == ".geojson":
            raise _no_table(source)
        if suffix == ".csv":
            return _from_csv(source, encoding, delimiter, header)
        if suffix in (".xlsx", ".parquet"):
            return _from_grid(file_grid(source, suffix, sheet), header)
        return _from_json(source, nesting) if suffix == ".json" else _from_lines(source, nesting)
    if isinstance(source, Grid) or is_frame(source):
        return _from_grid(source if isinstance(source, Grid) else frame_grid(source), header)
    if not _are_rows(source):
        raise FormatError("rows", f"expected a path or rows, not {type(source).__name__}")
    return _from_memory([_flat_row(row, nesting) for row in source] if nesting else source, header)


def _no_table(path: PathText) -> FormatError:
    """Say why a GeoJSON file is none of ours, and that others are no tables."""
    from .geojson import first_of

    first_of(path)
    hint = "bring the properties of its features into a .csv or .json file"
    return FormatError(name_of(path), "holds no records of ours, and GeoJSON of others is not read", hint=hint)


def _are_rows(source: object) -> TypeGuard[Rows]:
    return isinstance(source, Iterable) and not isinstance(source, (bytes, bytearray, Mapping))


def _is_row(row: object) -> TypeGuard[Mapping[str, object]]:
    return isinstance(row, Mapping) and all(is_carried(key) for key in cast("Mapping[object, object]", row))


# CSV ------------------------------------------------------------------------------------------------------------------


def _from_csv(path: PathText, encoding: str, delimiter: str | None, header: Header) -> Table:
    name = name_of(path)

    def records() -> Generator[CsvRecord]:
        return csv_records(path, encoding, delimiter)

    with closing(records()) as first:
        above, named, below = _top(first, header, name)
    columns = _columns(named, name, header)
    labels = _labels(columns, below.cells, header) if below else {}
    top = {record.number for record in (named, *([below] if labels and below else ()))}
    titles = tuple(" ".join(filter(None, map(str.strip, record.cells))) for record in above)
    start = named.number
    table = Table(name, columns, lambda table: _csv_rows(table, records(), start, top))
    table.labels, table.titles, table.header = labels, titles, tuple(named.cells)
    return table


def _top(
    records: Iterable[CsvRecord], header: Header, name: str
) -> tuple[list[CsvRecord], CsvRecord, CsvRecord | None]:
    """Give the rows above the column names, the names, and the row below them."""
    above = list[CsvRecord]()
    filled = (record for record in records if _has_text(record.cells))
    for record in filled:
        if header.is_found(record.cells) or record.is_foul or record.fault:
            return above, record, next(filled, None) if header.has_labels else None
        above.append(record)
        if len(above) >= SEARCHED:
            break
    if above and header.is_like is not None:
        return [], above[0], above[1] if len(above) > 1 and header.has_labels else None
    if above:
        raise FormatError(name, f"has no row with the columns {', '.join(header.names)}")
    raise FormatError(name, "has no header")


def _has_text(cells: Iterable[str]) -> bool:
    for cell in cells:  # noqa: SIM110 # asked of every row, where a generator costs as much as the answer
        if cell and not cell.isspace():
            return True
    return False


def _columns(record: CsvRecord, name: str, header: Header = PLAIN) -> tuple[str, ...]:
    where = f"row {record.number}"
    if record.fault or record.is_foul:
        hint = "save the file as UTF-8, or name its encoding"
        raise FormatError(name, "the header cannot be read as text", where, "" if record.fault else hint)
    columns = header.told_apart(record.cells)
    twice = [column for column, count in Counter(columns).items() if count > 1]
    if twice:
        listed = ", ".join(ascii(column) for column in twice[:5])
        raise FormatError(name, f"columns with the same name: {listed}", where, "rename one of each")
    return columns


def _labels(columns: tuple[str, ...], cells: Iterable[str], header: Header) -> dict[str, str]:
    below = dict(zip(columns, cells, strict=False))
    return {column: cell for column, cell in below.items() if cell.strip()} if header.are_labels(below) else {}


def _csv_rows(table: Table, records: Iterator[CsvRecord], start: int, top: Container[int]) -> Iterator[TableRow]:
    columns, width = table.columns, len(table.columns)
    for record in records:
        if not _has_text(record.cells):
            table.blank_rows += 1
        elif record.number < start or record.number in top:
            continue
        elif record.fault or len(record.cells) != width:
            yield _distrusted(record, width)
        else:
            cells = dict(zip(columns, record.cells, strict=True))
            yield _foul_row(record.number, cells) if record.is_foul else TableRow(record.number, cells, (), cells)


def _distrusted(record: CsvRecord, width: int) -> TableRow:
    raw = tuple(map(readable, record.cells))
    expected = record.fault or f"{count_of(width, 'cell')}, as in the header, not {len(raw):,}"
    return TableRow(record.number, {}, (Complaint("row/ragged", "", expected, raw, is_shown=False),), raw)


def _foul_row(number: int, cells: dict[str, str]) -> TableRow:
    text = {column: readable(cell) if is_foul(cell) else cell for column, cell in cells.items()}
    foul = [column for column, cell in cells.items() if is_foul(cell)]
    said = (
        Complaint("cell/encoding", pointer(column), _torn(cells[column]), text[column], is_shown=False)
        for column in foul
    )
    return TableRow(number, text, tuple(said), text)


def _torn(cell: str) -> str:
    """Say what was expected in place of the first sign that is no text: a byte tells nothing of anybody."""
    place = next(at for at, sign in enumerate(cell) if sign == "\0" or "\ud800" <= sign <= "\udfff")
    byte = f"0x{ord(cell[place]) & 0xFF:02X}"
    return f"text in the file's encoding in place of the byte {byte}, sign {place + 1} of the cell"


# JSON -----------------------------------------------------------------------------------------------------------------


def _from_json(path: PathText, nesting: Nesting | None) -> Table:
    name = name_of(path)
    document = decode(read_bytes(path), name, is_literal=True)
    items, beside = nesting.records_of(document) if nesting else (document, dict[str, Plain]())
    if not isinstance(items, list):
        raise FormatError(name, "expected a list of objects")
    columns = _union(_leaves(item, nesting) for item in items if isinstance(item, dict))

    def rows(table: Table) -> Iterator[TableRow]:
        for number, item in enumerate(items, 1):
            if (row := _json_row(table, number, item, nesting)) is not None:
                yield row

    table = Table(name, columns, rows)
    table.titles = tuple(f"{key}: {json_text_of(value)}" for key, value in beside.items())
    return table


def _leaves(item: dict[str, Plain], nesting: Nesting | None) -> dict[str, Plain]:
    return cast("dict[str, Plain]", nesting.leaves_of(item)) if nesting else item


def _json_cells(item: dict[str, Plain], nesting: Nesting | None) -> dict[str, str]:
    leaves = _leaves(item, nesting)
    if {*map(type, leaves.values())} == _TEXT:
        return cast("dict[str, str]", leaves)
    return {key: json_text_of(value) for key, value in leaves.items()}


_TEXT = {str}
"""The types of the values of an object that is a row of text already."""


def _from_lines(path: PathText, nesting: Nesting | None) -> Table:
    name = name_of(path)
    with closing(_items(path)) as first:
        peeked = (item for _, _, item in islice(first, PEEKED))
        columns = _union(_leaves(item, nesting) for item in peeked if isinstance(item, dict))

    def rows(table: Table) -> Iterator[TableRow]:
        for number, line, item in _items(path):
            if isinstance(item, FormatError):
                complaint = Complaint("record/unreadable", "", f"a JSON object ({item.reason})", line, is_shown=False)
                yield TableRow(number, {}, (complaint,), line)
            elif not line:
                table.blank_rows += 1
            elif (row := _json_row(table, number, item, nesting)) is not None:
                yield row

    return Table(name, columns, rows)


def _items(path: PathText) -> Generator[tuple[int, str, "Plain | FormatError"]]:
    """Yield number, text and value of each line; the error in place of the value where it is no JSON."""
    for number, line in lines_of(path):
        text = (line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line).strip(b" \t")
        try:
            yield number, text.decode("utf-8", "backslashreplace"), decode(text, "the line", True) if text else None
        except FormatError as error:
            yield number, text.decode("utf-8", "backslashreplace"), error


def _json_row(table: Table, number: int, item: Plain, nesting: Nesting | None) -> TableRow | None:
    if not isinstance(item, dict):
        raw = json_text_of(item)
        return TableRow(number, {}, (Complaint("record/shape", "", "an object", raw, is_shown=False),), raw)
    cells = _json_cells(item, nesting)
    if _has_text(cells.values()):
        return TableRow(number, _in_order(table, cells), (), cells)
    table.blank_rows += 1
    return None


def _in_order(table: Table, cells: dict[str, str]) -> dict[str, str]:
    """Put cells into the table's order and fill the absent ones; note columns that are new."""
    if tuple(cells) == table.columns:
        return cells
    filled = dict.fromkeys(table.columns, "") | cells
    if len(filled) > len(table.columns):
        known = {*table.columns, *table.late_columns}
        table.late_columns += tuple(key for key in cells if key not in known)
    return filled


def _union(rows: Iterable[Mapping[str, object]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(rows)))


# memory ---------------------------------------------------------------------------------------------------------------


def _flat_row(row: object, nesting: Nesting) -> Mapping[str, object]:
    leaves = nesting.leaves_of(row) if _is_row(row) else cast("Mapping[str, object]", row)
    return {key: flat(value) for key, value in leaves.items()} if _is_row(leaves) else leaves


def _from_memory(source: Rows, header: Header) -> Table:
    rest = iter(source)
    is_once = rest is source
    first = list(islice(rest, PEEKED))
    named = (filter(is_carried, row) for row in first if isinstance(row, Mapping))  # pyright: ignore[reportUnnecessaryIsInstance]
    left = [chain(first, rest)] if is_once else None
    columns = tuple(dict.fromkeys(chain.from_iterable(named)))
    labels = _labels_in_memory(columns, first[0], header) if first and header.has_labels else {}

    def rows(table: Table) -> Iterator[TableRow]:
        if left is not None and not left:
            raise FormatError(table.name, "these rows were read before, and come only once", hint="give a list of rows")
        for number, row in enumerate(left.pop() if left else source, 1):
            if number > 1 or not labels:
                yield from _memory_row(table, number, row)

    table = Table("rows", columns, rows)
    table.labels, table.is_once = labels, is_once
    return table


def _labels_in_memory(columns: tuple[str, ...], row: object, header: Header) -> dict[str, str]:
    """Give the first of several rows where it holds labels."""
    if not _is_row(row):
        return {}
    cells, foul = cells_of(row)
    return {} if foul else _labels(columns, [cells.get(column, "") for column in columns], header)


def _memory_row(table: Table, number: int, row: object) -> Iterator[TableRow]:
    if not _is_row(row):
        yield _no_row(number, row)
        return
    cells, foul = cells_of(row)
    if not _has_text(cells.values()) and not foul:
        table.blank_rows += 1
        return
    said = (
        Complaint("value/type", pointer(column), "text, a number, a date or nothing", is_shown=False) for column in foul
    )
    yield TableRow(number, _in_order(table, cells), tuple(said), cells)


def _no_row(number: int, row: object) -> TableRow:
    """Set a row aside whole: it is no mapping, or nobody can say of which column a value of it is."""
    if not isinstance(row, Mapping):
        said = Complaint("record/shape", "", "a mapping from column name to value", is_shown=False)
        return TableRow(number, {}, (said,), type(row).__name__)
    keys = cast("Mapping[object, object]", row)
    foul = next(key for key in keys if not is_carried(key))
    what = "broken text" if isinstance(foul, str) else shown(foul)
    expected = f"a mapping from column names that are text, and one is {what}"
    cells, _ = cells_of({str(key): value for key, value in keys.items() if is_carried(key)})
    return TableRow(number, {}, (Complaint("record/shape", "", expected, is_shown=False),), cells)


# workbooks, Parquet and frames ----------------------------------------------------------------------------------------


def _from_grid(grid: Grid, header: Header) -> Table:
    if not _has_text(grid.header) and not header.names:
        raise FormatError(grid.name, "has no header")
    above, named, below = _top(_texts(grid), header, grid.name)
    columns = _columns(named, grid.name, header)
    labels = _labels(columns, below.cells, header) if below else {}
    top = {below.number} if labels and below else set[int]()

    def rows(table: Table) -> Iterator[TableRow]:
        for number, cells in grid.rows():
            if number not in top and (number > named.number or not above):
                yield from _memory_row(table, number, dict(zip(columns, map(flat, cells), strict=False)))

    table = Table(grid.name, columns, rows)
    table.labels, table.header = labels, tuple(named.cells)
    table.titles = tuple(" ".join(filter(None, map(str.strip, record.cells))) for record in above)
    return table


def _texts(grid: Grid) -> Iterator[CsvRecord]:
    """Give the header and the rows of a grid as text, as far as they are text."""
    yield CsvRecord(grid.header_row, list(grid.header), False)
    for number, cells in grid.rows():
        yield CsvRecord(number, [cell if isinstance(cell, str) else "" for cell in cells], False)
