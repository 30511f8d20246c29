"""Which columns an entity has in CSV, walked from its declaration.

A field of one value is a column, a value of several parts is a column for each with dots in
its name, a list of values is one column, and a list of parts is a table of its own.
"""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TypeAlias, cast

import attrs

from mixedmigration.declaration import PartKind, fields_of
from mixedmigration.declaration.kind import (
    CodedKind,
    Kind,
    ManyKind,
    OptionalKind,
    Plain,
    ReasonedKind,
    ScalarKind,
    StructKind,
)
from mixedmigration.values import Extras

from ._csv_cell import NULL, read_cell, read_json_cell, read_list, write_cell, write_list

Document: TypeAlias = dict[str, Plain]
KEYS = ("record", "index")
"""The first columns of a child table; the second is repeated, with a number, at each level."""


@attrs.frozen
class Leaf:
    """One column."""

    key: str
    column: str
    type: type
    """Type of the plain form, for cells that are no text."""
    form: str
    """`one` value, a `list` of values, or `json`."""
    is_reasoned: bool = False
    """Whether the value may be a reason for no answer."""
    has_reasons: bool = False
    """Whether the items of a list may be such reasons."""
    is_open: bool = False
    """Whether it may hold a label that no vocabulary has."""

    def write(self, value: Plain) -> str:
        """Give the cell."""
        if self.form == "json" and value is not None:
            import json

            return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
        if self.form == "list" and isinstance(value, list):
            return write_list(value, self.type is Decimal)
        return write_cell(value, self.type is Decimal)

    def read(self, cell: str) -> Plain:
        """Give the plain value of a cell that is not empty."""
        if self.form == "json":
            return read_json_cell(cell)
        if self.form == "list" and not (cell[0] == "!" and self.is_reasoned):
            return read_list(cell, self.type, self.has_reasons, self.is_open)
        return read_cell(cell, self.type, self.is_reasoned, self.is_open)


@attrs.frozen
class Group:
    """Columns of the parts of one value."""

    key: str
    column: str
    """A column that says why there are no parts (`!refused`), or that there is one without any (`{}`)."""
    has_head: bool
    """Whether that column is needed."""
    nodes: "tuple[Node, ...]"


@attrs.frozen
class Branch:
    """A list of parts: a column that counts them, or holds them as JSON, and a table of their own."""

    key: str
    column: str
    nodes: "tuple[Node, ...]"
    depth: int
    """Lists of parts it stands in, itself included."""
    path: str
    """Dotted name from the entity, which is the child file's."""
    is_reasoned: bool = False
    """Whether a reason for no answer may stand in place of the list."""

    @property
    def header(self) -> tuple[str, ...]:
        """The columns of its table."""
        return (*KEYS, *(f"index_{level}" for level in range(2, self.depth + 1)), *columns_of(self.nodes))


Node: TypeAlias = "Leaf | Group | Branch"


_LAYOUTS: dict[type, tuple[Node, ...]] = {}


def layout_of(entity: type) -> tuple[Node, ...]:
    """Give the columns of an entity, as a tree."""
    if entity not in _LAYOUTS:
        fields = fields_of(entity).values()
        _LAYOUTS[entity] = tuple(_node(field.name, field.name, field.kind, "", 0) for field in fields)
    return _LAYOUTS[entity]


def columns_of(nodes: Iterable[Node]) -> Iterator[str]:
    """Yield the names of the columns, in order."""
    for node in nodes:
        if not isinstance(node, Group) or node.has_head:
            yield node.column
        if isinstance(node, Group):
            yield from columns_of(node.nodes)


def branches_of(nodes: Iterable[Node]) -> Iterator[Branch]:
    """Yield the lists of parts, outer before inner."""
    for node in nodes:
        if isinstance(node, Branch):
            yield node
        if not isinstance(node, Leaf):
            yield from branches_of(node.nodes)


def _bare(kind: Kind) -> tuple[Kind, bool]:
    """Take off "may be absent" and "or a reason for no answer"; tell whether the latter was there."""
    is_reasoned = False
    while isinstance(kind, (OptionalKind, ReasonedKind)):
        is_reasoned |= isinstance(kind, ReasonedKind)
        kind = kind.inner
    return kind, is_reasoned


def _parts(kind: StructKind | PartKind) -> Mapping[str, Kind]:
    if isinstance(kind, StructKind):
        return kind.parts
    return {name: field.kind for name, field in fields_of(kind.cls).items()}


def _node(key: str, column: str, kind: Kind, above: str, depth: int) -> Node:
    bare, is_reasoned = _bare(kind)
    path = f"{above}.{column}" if above else column
    if isinstance(bare, (StructKind, PartKind)):
        nodes = tuple(_node(name, f"{column}.{name}", part, above, depth) for name, part in _parts(bare).items())
        return Group(key, column, is_reasoned or isinstance(bare, PartKind), nodes)
    if isinstance(bare, ManyKind):
        if isinstance(bare.inner, (StructKind, PartKind)):
            parts = _parts(bare.inner)
            nodes = tuple(_node(name, name, part, path, depth + 1) for name, part in parts.items())
            return Branch(key, column, nodes, depth + 1, path, is_reasoned)
        item, has_reasons = _bare(bare.inner)
        form = "json" if is_reasoned and has_reasons else "list"  # one reason, or a list of one reason?
        return attrs.evolve(_leaf(key, column, item, is_reasoned, form), has_reasons=has_reasons)
    return _leaf(key, column, bare, is_reasoned, "one")


def _leaf(key: str, column: str, kind: Kind, is_reasoned: bool, form: str) -> Leaf:
    if isinstance(kind, CodedKind):
        return Leaf(key, column, str, form, is_reasoned, is_open=kind.is_open)
    if isinstance(kind, ScalarKind) and kind.type is not Extras:
        return Leaf(key, column, kind.type, form, is_reasoned)
    return Leaf(key, column, str, "json")


# From a document to cells and back -------------------------------------------------------------------------------------


@attrs.define
class Flat:
    """The cells of one row, and the lists of parts that have rows of their own."""

    cells: dict[str, str]
    lists: list[tuple[Branch, list[Document]]]


def flatten(nodes: Iterable[Node], document: Document, is_nested: bool, flat: Flat | None = None) -> Flat:
    """Write a document as cells.

    Args:
        nodes: The layout.
        document: The object with the keys of the nodes.
        is_nested: Whether lists of parts become JSON in one cell.
        flat: Where to write, for parts of a document.
    """
    flat = Flat({}, []) if flat is None else flat
    for node in nodes:
        if node.key not in document:
            continue
        value = document[node.key]
        if isinstance(node, Leaf):
            flat.cells[node.column] = node.write(value)
        elif isinstance(node, Group):
            _flatten_group(node, value, is_nested, flat)
        else:
            _flatten_list(node, value, is_nested, flat)
    return flat


def _flatten_group(node: Group, value: Plain, is_nested: bool, flat: Flat) -> None:
    if not isinstance(value, dict) or "no_answer" in value:
        flat.cells[node.column] = write_cell(value)
        return
    before = len(flat.cells)
    flatten(node.nodes, value, is_nested, flat)
    if len(flat.cells) == before:
        flat.cells[node.column] = "{}"


def _flatten_list(node: Branch, value: Plain, is_nested: bool, flat: Flat) -> None:
    if not isinstance(value, list):
        flat.cells[node.column] = write_cell(value)
        return
    if is_nested:
        flat.cells[node.column] = Leaf(node.key, node.column, str, "json").write(value)
        return
    flat.cells[node.column] = str(len(value))
    flat.lists.append((node, cast(list[Document], value)))


class Lists:
    """Where the lists of parts are found again; the one here has none beside the main table."""

    def take(self, branch: Branch, count: int) -> list[Document] | None:
        """Give that many parts, or None where there are not that many."""
        return None


def unflatten(nodes: Iterable[Node], cells: Mapping[str, str], lists: Lists) -> Document:
    """Read cells as a document.

    Args:
        nodes: The layout.
        cells: Text by column.
        lists: Where the lists of parts are found.
    """
    document: Document = {}
    for node in nodes:
        cell = cells.get(node.column, "")
        if isinstance(node, Leaf):
            if cell:
                document[node.key] = node.read(cell)
        elif isinstance(node, Group):
            _unflatten_group(node, cell, cells, lists, document)
        elif cell:
            document[node.key] = _unflatten_list(node, cell, lists)
    return document


def unflatten_part(branch: Branch, cells: Mapping[str, str], lists: Lists) -> Document:
    """Read a row of a table of parts; a column that the part does not have stays under its own name.

    Args:
        branch: The list of parts.
        cells: Text by column, the keys among them.
        lists: Where the part's own lists are found.
    """
    others = cells.keys() - set(branch.header)
    kept: Document = {name: cell.removeprefix("\\") for name, cell in cells.items() if name in others and cell}
    return unflatten(branch.nodes, cells, lists) | kept


def _unflatten_group(node: Group, head: str, cells: Mapping[str, str], lists: Lists, document: Document) -> None:
    parts = unflatten(node.nodes, cells, lists)
    if parts or head == "{}":
        document[node.key] = parts
    elif head:
        document[node.key] = read_cell(head, str, True, False)


def _unflatten_list(node: Branch, cell: str, lists: Lists) -> Plain:
    if cell[0] == "!" and node.is_reasoned:
        return read_cell(cell, str, True, False)
    if cell == NULL or not (cell.isascii() and cell.isdigit()) or len(cell) > 9:
        return read_json_cell(cell)
    found = lists.take(node, int(cell))
    return cell if found is None else cast("list[Plain]", found)
