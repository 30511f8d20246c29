"""From records to columns: the cells of every column, as plain Python has them.

Records are walked field by field and not one by one, so that a column costs one pass, and a
code that a thousand records share is written once.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain
from operator import attrgetter
from typing import TypeAlias, cast

import attrs

from mixedmigration.declaration import Record
from mixedmigration.declaration.kind import CodedKind, Kind, Plain
from mixedmigration.values import NoAnswer

from .columns import Branch, Column, ColumnType, Group, Leaf, Node, branch_of, columns_of, nodes_of

Cell: TypeAlias = object
"""None, text, a number, a truth value or a day; the column says which."""


@attrs.frozen
class Filled:
    """A column with its cells."""

    column: Column
    cells: Sequence[Cell]
    """One for each row; for a list, one for each item of all rows, and none for structs."""
    lengths: tuple[int | None, ...] | None = None
    """Items of each row of a list; None where there is no list."""
    parts: "tuple[Filled, ...]" = ()
    """The columns of structs, for all items of all rows."""

    def values(self) -> list[Cell]:
        """Give one value for each row, with lists as lists and structs as dicts."""
        cells: Sequence[Cell] = self.cells
        if self.column.type is ColumnType.PARTS:
            names = [part.column.name for part in self.parts]
            cells = [
                dict(zip(names, row, strict=True)) for row in zip(*(part.values() for part in self.parts), strict=True)
            ]
        if self.lengths is None:
            return list(cells)
        rest = iter(cells)
        return [None if length is None else [next(rest) for _ in range(length)] for length in self.lengths]


def fill(entity: type[Record], records: Sequence[Record]) -> list[Filled]:
    """Give all columns of records, in the order of `columns_of`."""
    slug = getattr(entity, "type_slug", None)
    filled = _of_nodes(nodes_of(entity), records)
    if slug is None:
        return filled
    kind, version = columns_of(entity)[:2]
    versions = [getattr(entity, "schema_version", 1)] * len(records)
    return [Filled(kind, [slug] * len(records)), Filled(version, versions), *filled]


def fill_branch(entity: type[Record], records: Iterable[Record], path: str) -> list[Filled]:
    """Give the columns of a child table: which record, which place in it, and the parts.

    Raises:
        QueryError: The entity has no such list of parts.
    """
    branch = branch_of(entity, path)
    found = [
        (str(getattr(record, "id", number)), *place, item)
        for number, record in enumerate(records)
        for place, item in _items(nodes_of(entity), record, branch, ())
    ]
    names = ("record", "index", *(f"index_{level}" for level in range(2, branch.depth + 1)))
    types = (ColumnType.TEXT, *(ColumnType.WHOLE for _ in range(branch.depth)))
    keys = [
        Filled(Column(name, kind), [row[at] for row in found])
        for at, (name, kind) in enumerate(zip(names, types, strict=True))
    ]
    return [*keys, *_of_nodes(branch.nodes, [row[-1] for row in found])]


def _items(
    nodes: Iterable[Node], owner: object, wanted: Branch, above: tuple[int, ...]
) -> Iterator[tuple[tuple[int, ...], object]]:
    """Yield the items of a list of parts with their places in the lists above."""
    for node in nodes:
        if isinstance(node, Leaf) or (value := _known(getattr(owner, node.key))) is None:
            continue
        if isinstance(node, Group):
            yield from _items(node.nodes, value, wanted, above)
            continue
        for index, item in enumerate(_in_order(value, node)):
            if node is wanted:
                yield (*above, index), item
            else:
                yield from _items(node.nodes, item, wanted, (*above, index))


def _of_nodes(nodes: Iterable[Node], owners: Sequence[object]) -> list[Filled]:
    has_gaps = None in owners
    return [filled for node in nodes for filled in _of_node(node, _values(node.key, owners, has_gaps))]


def _values(key: str, owners: Sequence[object], has_gaps: bool) -> list[object]:
    get = attrgetter(key)
    return [None if owner is None else get(owner) for owner in owners] if has_gaps else list(map(get, owners))


def _of_node(node: Node, values: list[object]) -> Iterator[Filled]:
    reasons: list[Cell] = []
    if node.reason is not None:
        reasons = [value.slug if isinstance(value, NoAnswer) else None for value in values]
        values = [_known(value) for value in values]
    if isinstance(node, Leaf):
        yield from _of_leaf(node, values)
    elif isinstance(node, Branch):
        yield _of_branch(node, values)
    elif node.given is not None:
        yield Filled(node.given, [value is not None for value in values])
    if node.reason is not None:
        yield Filled(node.reason, reasons)
    if isinstance(node, Leaf) and node.item_reasons is not None:
        yield _item_reasons(node, node.item_reasons, values)
    if isinstance(node, Group):
        yield from _of_nodes(node.nodes, values)


def _known(value: object) -> object:
    return None if isinstance(value, NoAnswer) else value


def _of_leaf(leaf: Leaf, values: list[object]) -> Iterator[Filled]:
    write = _writer(leaf)
    if leaf.main.is_list:
        many = [None if value is None else _in_order(value, leaf) for value in values]
        items = [_known(item) for some in many if some is not None for item in some]
        yield Filled(leaf.main, _written(write, items), _lengths(many))
        return
    yield Filled(leaf.main, _written(write, values))
    for column, name in zip(leaf.span, leaf.tells, strict=True):
        yield Filled(column, [None if value is None else _told(value, name) for value in values])


def _told(value: object, name: str) -> Cell:
    return getattr(value, name) if name else float(cast(Decimal, value))


def _in_order(value: object, node: Leaf | Branch) -> Sequence[object]:
    """Give several values as a list; those of a set are sorted, so that files are the same each time."""
    if not node.is_set:
        return cast("tuple[object, ...]", value)
    items = cast("frozenset[object]", value)
    return sorted(items, key=lambda item: repr(item.slug if isinstance(item, NoAnswer) else node.kind.plain(item)))


def _lengths(many: Iterable[Sequence[object] | None]) -> tuple[int | None, ...]:
    return tuple(None if some is None else len(some) for some in many)


def _item_reasons(leaf: Leaf, column: Column, values: list[object]) -> Filled:
    many = [None if value is None else _in_order(value, leaf) for value in values]
    items = list(chain.from_iterable(some for some in many if some is not None))
    return Filled(column, [item.slug if isinstance(item, NoAnswer) else None for item in items], _lengths(many))


def _of_branch(branch: Branch, values: list[object]) -> Filled:
    many = [None if value is None else _in_order(value, branch) for value in values]
    items = [item for some in many if some is not None for item in some]
    return Filled(branch.main, (), _lengths(many), tuple(_of_nodes(branch.nodes, items)))


# One cell -------------------------------------------------------------------------------------------------------------

_AS_THEY_ARE = (ColumnType.WHOLE, ColumnType.NUMBER, ColumnType.FLAG, ColumnType.DAY)


def _written(write: "Callable[[object], Cell] | None", values: list[object]) -> Sequence[Cell]:
    return values if write is None else [None if value is None else write(value) for value in values]


def _writer(leaf: Leaf) -> "Callable[[object], Cell] | None":
    """Give what writes a value that is there; None where it is its own cell."""
    kind = leaf.kind
    if leaf.is_json:
        return lambda value: _json(kind.plain(value))
    if leaf.main.type in _AS_THEY_ARE:
        return None
    return (
        _remembered(kind)
        if leaf.main.type is ColumnType.CODE or leaf.span
        else cast("Callable[[object], Cell]", kind.plain)
    )


def _json(plain: Plain) -> str:
    if plain == {}:
        return "{}"
    return json.dumps(plain, ensure_ascii=False, separators=(",", ":"))


def _remembered(kind: Kind) -> "Callable[[object], Cell]":
    seen: dict[object, Cell] = {}
    is_coded = isinstance(kind, CodedKind)

    def write(value: object) -> Cell:
        if value not in seen:
            plain = kind.plain(value)
            seen[value] = f"~{plain['unlisted']}" if is_coded and isinstance(plain, dict) else plain
        return seen[value]

    return write
