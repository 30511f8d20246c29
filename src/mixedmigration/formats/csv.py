"""Our own CSV: one record to a row, flat, safe in spreadsheets, and read back equal.

Parts have dotted columns. A list of parts stands in a child file beside the main one,
`incidents.citations.csv` beside `incidents.csv`, and the main row says how many there are;
on request it stands as JSON in one cell instead.
"""

import csv
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from itertools import chain
from typing import Any, BinaryIO, Literal, TypeAlias

import attrs

from mixedmigration.declaration.complaint import Complaint
from mixedmigration.declaration.kind import Plain
from mixedmigration.entities import Entity
from mixedmigration.errors import FormatError
from mixedmigration.errors._counts import count_of
from mixedmigration.values.extras import pointer

from ._csv_layout import (
    Branch,
    Document,
    Flat,
    Lists,
    branches_of,
    columns_of,
    flatten,
    layout_of,
    unflatten,
    unflatten_part,
)
from ._csv_record import WIDEST_CELL, CsvRecord, csv_records, is_torn, readable
from ._replacing import replacing
from ._stream import PathText, name_of
from .document import TYPE, VERSION, DocumentRow, document_of, entity_named, entity_slugs

__all__ = ["Nested", "child_path", "is_ours", "kind_of_header", "read_csv", "write_csv"]

Nested: TypeAlias = Literal["files", "json"]
"""Where lists of parts go: to files beside the main one, or as JSON into one cell."""


def is_ours(columns: Sequence[str]) -> bool:
    """Tell from its header whether a CSV file is one of ours.

    Examples:
        >>> is_ours(["type", "schema_version", "id", "dead"]), is_ours(["Incident ID", "Number of Dead"])
        (True, False)
    """
    return {TYPE, VERSION, "id"} <= set(columns)


def kind_of_header(columns: Sequence[str]) -> type[Entity] | None:
    """Give the one entity that has exactly these columns; None where none has, or several.

    Examples:
        >>> kind_of_header(["type", "schema_version", "id"]) is None
        True
    """
    named = filter(None, map(entity_named, entity_slugs()))
    found = [entity for entity in named if [TYPE, VERSION, *columns_of(layout_of(entity))] == list(columns)]
    return found[0] if len(found) == 1 else None


def child_path(path: PathText, field: str) -> str:
    """Give the path of the child file that holds a list of parts.

    Args:
        path: The main file.
        field: Dotted name of the list.

    Examples:
        >>> child_path("incidents.csv.gz", "citations")
        'incidents.citations.csv.gz'
    """
    text = os.fspath(path)
    ends = len(".csv.gz") if text.lower().endswith(".gz") else len(".csv")
    return f"{text[:-ends]}.{field}{text[-ends:]}"


# Writing --------------------------------------------------------------------------------------------------------------


class _Writer:
    """Writes rows of one file and refuses what could not be read back."""

    def __init__(self, file: BinaryIO, header: Sequence[str]) -> None:
        self._file = file
        self._header = header
        self._rows: Any = csv.writer(self, lineterminator="\r\n")
        self._rows.writerow(header)

    def write(self, text: str) -> None:
        """Take a row from the csv writer."""
        self._file.write(text.encode())

    def row(self, cells: Mapping[str, str], record: str) -> None:
        """Write one row."""
        row = [cells.get(column, "") for column in self._header]
        if any(len(cell) > WIDEST_CELL for cell in row):
            raise FormatError(record, "a cell is larger than 1 MB", hint="use .jsonl")
        try:
            self._rows.writerow(row)
        except UnicodeEncodeError:
            raise FormatError(record, "a text holds half of a character pair, which no file can carry") from None


class _Children:
    """Writes the child files that are needed."""

    def __init__(self, path: PathText, branches: Iterable[Branch], stack: ExitStack) -> None:
        self._path = path
        self._stack = stack
        self._writers: dict[str, _Writer] = {}
        for branch in branches:
            if os.path.exists(child_path(path, branch.path)):  # an older one must not stay as it is
                self._writer(branch)

    def _writer(self, branch: Branch) -> _Writer:
        if branch.path not in self._writers:
            file = self._stack.enter_context(replacing(child_path(self._path, branch.path)))
            self._writers[branch.path] = _Writer(file, branch.header)
        return self._writers[branch.path]

    def rows(self, flat: Flat, record: str, above: tuple[int, ...] = ()) -> None:
        """Write the rows of all lists of a record, and of their lists."""
        for branch, items in flat.lists:
            for index, item in enumerate(items):
                place = (*above, index)
                inner = flatten(branch.nodes, item, is_nested=False)
                keys = zip(branch.header, (record, *map(str, place)), strict=False)
                self._writer(branch).row({**inner.cells, **dict(keys)}, record)
                self.rows(inner, record, place)


def write_csv(
    records: Iterable[Entity], path: PathText, nested: Nested = "files", entity: type[Entity] | None = None
) -> None:
    """Write records of one type.

    Args:
        records: The records.
        path: The main file, perhaps with `.gz`.
        nested: Where lists of parts go.
        entity: What they are, for the header of a file without records.

    Raises:
        FormatError: They are of several types, two with lists of parts have one id, or a
            text cannot be written.
        OSError: The system refuses to write.
    """
    left = iter(records)
    first = next(left, None)
    kind = type(first) if first is not None else entity
    nodes = layout_of(kind) if kind is not None and kind.type_slug else ()
    header = [TYPE, VERSION, *(columns_of(nodes) if nodes else ["id"])]
    with ExitStack() as stack:  # the main file was opened first, so it takes its name last
        main = _Writer(stack.enter_context(replacing(path)), header)
        children = _Children(path, branches_of(nodes), stack)
        seen: dict[str, bool] = {}
        for record in chain([] if first is None else [first], left):
            if type(record) is not kind:
                reason = f"one CSV file holds one type, and here are {record.type_slug} and others"
                raise FormatError(name_of(path), reason, hint="use .jsonl, or one file for each")
            document = document_of(record)
            flat = flatten(nodes, document, nested == "json")
            name = str(document["id"])
            _once(seen, name, bool(flat.lists), path)
            main.row({**flat.cells, TYPE: record.type_slug, VERSION: str(record.schema_version)}, name)
            children.rows(flat, name)


def _once(seen: dict[str, bool], name: str, has_lists: bool, path: PathText) -> None:
    """Refuse two records with one id where child files could not tell whose rows are whose."""
    if name in seen and (has_lists or seen[name]):
        reason = f"two records have the id {name}, and child files could not tell them apart"
        raise FormatError(name_of(path), reason, hint='use nested="json", or .jsonl')
    seen[name] = has_lists


# Reading --------------------------------------------------------------------------------------------------------------


def read_csv(path: PathText, encoding: str = "utf-8") -> Iterator[DocumentRow]:
    """Yield the documents of a CSV file of ours, with their child files.

    The child files are read first, and as a whole. A row of theirs that belongs to no record
    comes last, as a row without a document.

    Args:
        path: The main file.
        encoding: Encoding of the files, where somebody saved them anew.

    Raises:
        FormatError: A file cannot be read as CSV, or it is none of ours.
    """
    records = _with_text(csv_records(path, encoding, ","))
    header = next(records, None)
    columns = tuple(header.cells) if header is not None and not header.fault else ()
    if header is None or not is_ours(columns) or len(set(columns)) < len(columns) or any(map(is_torn, columns)):
        raise FormatError(name_of(path), "has not the header of a CSV file of ours", hint="name the source")
    child_rows = _ChildRows(path, encoding)
    for record in records:
        if record.fault or len(record.cells) != len(columns):
            raw = tuple(map(readable, record.cells))
            expected = record.fault or f"{count_of(len(columns), 'cell')}, as in the header, not {len(raw):,}"
            yield DocumentRow(record.number, None, (Complaint("row/ragged", "", expected, is_shown=False),), raw)
        else:
            yield _row(record.number, dict(zip(columns, record.cells, strict=True)), child_rows)
    yield from child_rows.orphans()


def _with_text(records: Iterator[CsvRecord]) -> Iterator[CsvRecord]:
    return (record for record in records if any(record.cells))


def _row(number: int, cells: dict[str, str], child_rows: "_ChildRows") -> DocumentRow:
    raw = {column: readable(cell) if is_torn(cell) else cell for column, cell in cells.items()}
    torn = {column: raw[column] for column, cell in cells.items() if is_torn(cell)}
    whole = {column: cell for column, cell in cells.items() if column not in torn and cell}
    slug, version = whole.pop(TYPE, ""), whole.pop(VERSION, "")
    entity = entity_named(slug)
    document: Document = {TYPE: slug, VERSION: int(version) if version.isascii() and version.isdigit() else version}
    said: list[Complaint] = []
    if entity is None:
        document.update(whole)
    else:
        nodes = layout_of(entity)
        lists = _RowLists(child_rows, whole.get("id", ""), (), said)
        document.update(unflatten(nodes, whole, lists))
        known = set(columns_of(nodes))
        document.update({column: _text(cell) for column, cell in whole.items() if column not in known})
    for column, text in torn.items():
        at = pointer(*column.split("."))
        said.append(Complaint("cell/encoding", at, "text in UTF-8", text, is_shown=False))
        extras = document.setdefault("extras", {})
        if isinstance(extras, dict):
            extras[at] = text
    return DocumentRow(number, document, tuple(said), raw)


def _text(cell: str) -> Plain:
    return cell[1:] if cell.startswith("\\") else cell


@attrs.frozen
class _ChildRow:
    number: int
    index: int
    cells: dict[str, str]


class _ChildRows:
    """The rows of all child files, by list, record and place in the lists above."""

    def __init__(self, path: PathText, encoding: str) -> None:
        self._path, self._encoding = path, encoding
        self._read: set[str] = set()
        self._rows: dict[tuple[str, str, tuple[int, ...]], dict[int, _ChildRow]] = {}
        self._lost: list[DocumentRow] = []

    def take(self, branch: Branch, record: str, above: tuple[int, ...], count: int) -> "list[_ChildRow]":
        """Give the rows of one list in order; they stay here where there is another number of them than announced."""
        self._load(branch)
        rows = self._rows.get((branch.path, record, above), {})
        if count and len(rows) == count:
            del self._rows[branch.path, record, above]
        return [rows[index] for index in sorted(rows)]

    def name(self, branch: Branch) -> str:
        """Name a child file in a message."""
        return name_of(child_path(self._path, branch.path))

    def _load(self, branch: Branch) -> None:
        path = child_path(self._path, branch.path)
        if branch.path in self._read:
            return
        self._read.add(branch.path)
        if not os.path.exists(path):
            return
        records = _with_text(csv_records(path, self._encoding, ","))
        header = next(records, None)
        if header is None or tuple(header.cells[: 1 + branch.depth]) != branch.header[: 1 + branch.depth]:
            raise FormatError(name_of(path), f"has not the header of a child file for {branch.path}")
        for record in records:
            self._keep(branch, record, header.cells)

    def _keep(self, branch: Branch, record: CsvRecord, columns: list[str]) -> None:
        cells = dict(zip(columns, record.cells, strict=False))
        keys = record.cells[1 : 1 + branch.depth]
        is_good = not record.fault and len(record.cells) == len(columns) and not any(map(is_torn, record.cells))
        if is_good and all(key.isascii() and key.isdigit() and len(key) < 10 for key in keys):
            place = tuple(map(int, keys))
            rows = self._rows.setdefault((branch.path, record.cells[0], place[:-1]), {})
            if place[-1] not in rows:
                rows[place[-1]] = _ChildRow(record.number, place[-1], cells)
                return
        raw = {column: readable(cell) for column, cell in cells.items()}
        self._lost.append(self._orphan(branch.path, record.number, raw))

    def _orphan(self, branch: str, number: int, cells: dict[str, str]) -> DocumentRow:
        expected = f"a record of {name_of(self._path)} that has this row of {name_of(child_path(self._path, branch))}"
        return DocumentRow(number, None, (Complaint("row/orphan", "", expected, is_shown=False),), cells)

    def orphans(self) -> Iterator[DocumentRow]:
        """Yield the rows that no record took."""
        yield from self._lost
        for (branch, _, _), rows in self._rows.items():
            for row in rows.values():
                yield self._orphan(branch, row.number, row.cells)


class _RowLists(Lists):
    """The lists of one record, or of one of its parts."""

    def __init__(self, rows: _ChildRows, record: str, above: tuple[int, ...], said: list[Complaint]) -> None:
        self._rows, self._record, self._above, self._said = rows, record, above, said

    def take(self, branch: Branch, count: int) -> list[Document] | None:
        """Give that many parts, or complain and give None."""
        rows = self._rows.take(branch, self._record, self._above, count)
        if len(rows) != count:
            expected = f"{count_of(count, 'row')} in {self._rows.name(branch)}, not {len(rows):,}"
            self._said.append(Complaint("field/unread", pointer(*branch.path.split(".")), expected, is_shown=False))
            return None
        return [self._part(branch, row.index, row.cells) for row in rows]

    def _part(self, branch: Branch, index: int, cells: dict[str, str]) -> Document:
        inner = _RowLists(self._rows, self._record, (*self._above, index), self._said)
        return unflatten_part(branch, cells, inner)
