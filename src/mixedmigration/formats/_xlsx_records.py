"""The records of our own workbooks: written cell by cell, and found again on their sheets."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any, BinaryIO

import attrs

from mixedmigration.declaration.complaint import Complaint
from mixedmigration.declaration.kind import CodedKind
from mixedmigration.entities import Entity
from mixedmigration.errors import FormatError
from mixedmigration.errors._counts import count_of
from mixedmigration.values.extras import pointer

from ._csv_layout import (
    Branch,
    Document,
    Flat,
    Group,
    Lists,
    Node,
    columns_of,
    flatten,
    layout_of,
    unflatten,
    unflatten_part,
)
from ._xlsx_dictionary import explain
from ._xlsx_sheet import Sheet, new_book, sheet_of
from .columns import Leaf as TypedLeaf
from .columns import Node as TypedNode
from .columns import nodes_of
from .csv import is_ours
from .dictionary import describe
from .document import TYPE, VERSION, DocumentRow, document_of, entity_named, entity_slugs
from .xlsx import Workbook, grid_of, harden

# Writing --------------------------------------------------------------------------------------------------------------


def write_xlsx(records: Iterable[Entity], file: BinaryIO, name: str, entity: type[Entity] | None = None) -> None:
    """Write records of one type.

    Args:
        records: The records.
        file: Where to write.
        name: The file's name, for messages.
        entity: What they are, for a workbook without records.

    Raises:
        MissingExtraError: XlsxWriter is not installed.
        FormatError: They are of several types, two with lists of parts have one id, a text is
            too long for a cell, or there are too many rows for a sheet.
    """
    left = iter(records)
    first = next(left, None)
    kind = type(first) if first is not None else entity
    with new_book(file, name) as book:
        _Writer(book, kind if kind is not None and kind.type_slug else None, name).write(
            chain([] if first is None else [first], left)
        )


class _Writer:
    """Writes a workbook."""

    def __init__(self, book: Any, entity: type[Entity] | None, name: str) -> None:
        self._book, self._entity, self._name = book, entity, name
        self._nodes = layout_of(entity) if entity is not None else ()
        header = [TYPE, VERSION, *(columns_of(self._nodes) if self._nodes else ["id"])]
        slug = entity.type_slug if entity is not None else "records"
        self._main = Sheet(book, slug, header, {VERSION: int, **_types(self._nodes)})
        self._children: dict[str, Sheet] = {}
        self._seen: dict[str, bool] = {}

    def write(self, records: Iterable[Entity]) -> None:
        """Write all records, then the sheets that explain them."""
        for record in records:
            if type(record) is not self._entity:
                reason = f"one workbook holds one type, and here are {record.type_slug} and others"
                raise FormatError(self._name, reason, hint="use .jsonl, or one file for each")
            self._record(record)
        if self._entity is not None:
            self._explain(self._entity)

    def _record(self, record: Entity) -> None:
        document = document_of(record)
        flat = flatten(self._nodes, document, is_nested=False)
        name = str(document["id"])
        if name in self._seen and (flat.lists or self._seen[name]):
            reason = f"two records have the id {name}, and child sheets could not tell them apart"
            raise FormatError(self._name, reason, hint="use .parquet or .jsonl")
        self._seen[name] = bool(flat.lists)
        self._main.row({**flat.cells, TYPE: record.type_slug, VERSION: str(record.schema_version)}, name)
        self._lists(flat, name, ())

    def _lists(self, flat: Flat, record: str, above: tuple[int, ...]) -> None:
        for branch, items in flat.lists:
            for index, item in enumerate(items):
                place = (*above, index)
                inner = flatten(branch.nodes, item, is_nested=False)
                keys = zip(branch.header, (record, *map(str, place)), strict=False)
                self._child(branch).row({**inner.cells, **dict(keys)}, record)
                self._lists(inner, record, place)

    def _child(self, branch: Branch) -> Sheet:
        if branch.path not in self._children:
            types = {**dict.fromkeys(branch.header[1 : 1 + branch.depth], int), **_types(branch.nodes)}
            self._children[branch.path] = Sheet(self._book, branch.path, branch.header, types)
        return self._children[branch.path]

    def _explain(self, entity: type[Entity]) -> None:
        ranges = explain(self._book, describe(entity))
        for column, vocabulary in _vocabularies(nodes_of(entity)):
            self._main.offer(column, ranges[vocabulary])


def _types(nodes: Iterable[Node]) -> dict[str, type]:
    """Give the type of each column whose cells are no text."""
    types: dict[str, type] = {}
    for node in nodes:
        if isinstance(node, Group):
            types |= _types(node.nodes)
        elif isinstance(node, Branch):
            types[node.column] = int
        elif node.form == "one":
            types[node.column] = node.type
    return types


def _vocabularies(nodes: Iterable[TypedNode]) -> Iterator[tuple[str, str]]:
    """Yield the columns of one word, with their vocabulary."""
    for node in nodes:
        if isinstance(node, TypedLeaf):
            if isinstance(node.kind, CodedKind) and not node.main.is_list:
                yield node.main.name, node.kind.words.vocabulary()
        elif hasattr(node, "given"):
            yield from _vocabularies(node.nodes)


# Reading --------------------------------------------------------------------------------------------------------------


def our_sheet(book: Workbook) -> str | None:
    """Give the sheet that holds records of ours, by its header; None where there is none."""
    slugs = {sheet_of(slug) for slug in entity_slugs()}
    named = [name for name in book.names if name in slugs]
    for name in dict.fromkeys((*named, *book.visible[:1])):
        if is_ours([harden(cell) for cell in grid_of(book, name).header]):
            return name
    return None


def read_xlsx(book: Workbook) -> Iterator[DocumentRow]:
    """Yield the documents of a workbook of ours, with the parts on its other sheets.

    Raises:
        FormatError: It holds no sheet of ours, or a sheet is damaged.
    """
    name = our_sheet(book)
    if name is None:
        raise FormatError(book.name, "has no sheet with the header of records of ours", hint="name the source")
    parts = _PartRows(book)
    for number, cells in _text_rows(book, name):
        yield _document_row(number, cells, parts)
    yield from parts.orphans()


def _text_rows(book: Workbook, sheet: str) -> Iterator[tuple[int, dict[str, str]]]:
    for number, row in grid_of(book, sheet).mappings():
        cells = {harden(column): harden(str(cell)) for column, cell in row.items() if cell and column.strip()}
        if cells:
            yield number, cells


def _document_row(number: int, cells: dict[str, str], parts: "_PartRows") -> DocumentRow:
    rest = dict(cells)
    slug, version = rest.pop(TYPE, ""), rest.pop(VERSION, "")
    entity = entity_named(slug)
    is_number = version.isascii() and version.isdigit() and len(version) < 10
    document: Document = {TYPE: slug, VERSION: int(version) if is_number else version}
    said: list[Complaint] = []
    if entity is not None:
        nodes = layout_of(entity)
        document |= unflatten(nodes, rest, _RowParts(parts, rest.get("id", ""), (), said))
        known = set(columns_of(nodes))
        rest = {column: cell for column, cell in rest.items() if column not in known}
    document |= {column: cell.removeprefix("\\") for column, cell in rest.items()}
    return DocumentRow(number, document, tuple(said), cells)


_Key = tuple[str, str, tuple[int, ...]]


class _PartRows:
    """The rows of all sheets of parts, by list, record and place in the lists above."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._read: set[str] = set()
        self._rows: dict[_Key, dict[int, tuple[int, dict[str, str]]]] = {}
        self._lost: list[DocumentRow] = []

    def take(self, branch: Branch, record: str, above: tuple[int, ...], count: int) -> list[tuple[int, dict[str, str]]]:
        """Give index and cells of each row of one list; they stay where their number is not as announced."""
        if branch.path not in self._read:
            self._read.add(branch.path)
            self._load(branch)
        key = (branch.path, record, above)
        rows = self._rows.get(key, {})
        if count and len(rows) == count:
            del self._rows[key]
        return [(index, rows[index][1]) for index in sorted(rows)]

    def _load(self, branch: Branch) -> None:
        sheet = sheet_of(branch.path)
        if sheet not in self._book.names:
            return
        keys = branch.header[1 : 1 + branch.depth]
        for number, cells in _text_rows(self._book, sheet):
            places = [cells.get(key, "") for key in keys]
            if all(place.isascii() and place.isdigit() and len(place) < 10 for place in places):
                above = tuple(map(int, places))
                rows = self._rows.setdefault((branch.path, cells.get(branch.header[0], ""), above[:-1]), {})
                if above[-1] not in rows:
                    rows[above[-1]] = (number, cells)
                    continue
            self._lost.append(_orphan(branch.path, number, cells))

    def orphans(self) -> Iterator[DocumentRow]:
        """Yield the rows that no record took."""
        yield from self._lost
        for (path, _, _), rows in self._rows.items():
            for number, cells in rows.values():
                yield _orphan(path, number, cells)


def _orphan(path: str, number: int, cells: dict[str, str]) -> DocumentRow:
    expected = f"a record that has this row of the sheet {sheet_of(path)}"
    return DocumentRow(number, None, (Complaint("row/orphan", "", expected, is_shown=False),), cells)


@attrs.frozen
class _RowParts(Lists):
    """The lists of one record, or of one of its parts."""

    rows: _PartRows
    record: str
    above: tuple[int, ...]
    said: list[Complaint]

    def take(self, branch: Branch, count: int) -> list[Document] | None:
        """Give that many parts, or complain and give None."""
        rows = self.rows.take(branch, self.record, self.above, count)
        if len(rows) != count:
            expected = f"{count_of(count, 'row')} on the sheet {sheet_of(branch.path)}, not {len(rows):,}"
            self.said.append(Complaint("field/unread", pointer(*branch.path.split(".")), expected, is_shown=False))
            return None
        return [
            unflatten_part(branch, cells, _RowParts(self.rows, self.record, (*self.above, index), self.said))
            for index, cells in rows
        ]
