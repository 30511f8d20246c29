"""From a row of columns back to the document it was written from, whichever engine held it.

Engines change cells on their way: a gap makes a whole number a float, a day a moment at
midnight, nothing a NaN. Each cell is read by what its column says; what is not of the kind
stays as it is, for the engine to refuse.
"""

import math
from collections.abc import Iterable, Mapping
from decimal import Decimal
from numbers import Integral, Real
from typing import cast

import attrs

from mixedmigration.declaration import PartKind
from mixedmigration.declaration.complaint import Complaint
from mixedmigration.declaration.kind import CodedKind, Plain
from mixedmigration.errors import FormatError
from mixedmigration.values.extras import pointer

from ._cell_text import NotTextError, text_of
from ._json_text import DEEPEST, decode
from .columns import TYPE, VERSION, Branch, ColumnType, Group, Leaf, Node, names_of, nodes_of
from .document import DocumentRow, entity_named

Row = Mapping[str, object]
Document = dict[str, Plain]


_OF_EVERY = frozenset((TYPE, VERSION))


def is_missing(value: object) -> bool:
    """Tell whether a cell holds nothing, as any engine writes nothing.

    Examples:
        >>> is_missing(None), is_missing(float("nan")), is_missing("")
        (True, True, False)
    """
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return True
    return isinstance(value, float) and math.isnan(value)


def document_row(number: int, row: Row) -> DocumentRow:
    """Read a row of our columns.

    Args:
        number: Row, from 1.
        row: A value for each column.
    """
    kind, version = _text(row.get(TYPE)), _typed(row.get(VERSION), ColumnType.WHOLE)
    entity = entity_named(kind)
    document: Document = {TYPE: kind, VERSION: version}
    said: list[Complaint] = []
    known = _OF_EVERY
    if entity is not None:
        document |= _Reader(said).document(nodes_of(entity), row)
        known = names_of(entity)
    others = [column for column in row if column not in known]
    document |= {column: _plain(row[column]) for column in others if not is_missing(row[column])}
    return DocumentRow(number, document, tuple(said), document)


def _text(value: object) -> Plain:
    return None if is_missing(value) else _typed(value, ColumnType.TEXT)


@attrs.frozen
class _Reader:
    """Reads one row and gathers what is wrong with it."""

    said: list[Complaint]

    def document(self, nodes: Iterable[Node], row: Row) -> Document:
        """Read the columns of nodes; what a row does not have is absent."""
        document: Document = {}
        for node in nodes:
            value = self._value(node, row)
            reason = None if node.reason is None else _text(row.get(node.reason.name))
            if reason is not None:
                value = self._reasoned(node, value, reason)
            if value is not None or (node.is_optional and (isinstance(node, Group) or node.main.name in row)):
                document[node.key] = value
        return document

    def _reasoned(self, node: Node, value: Plain, reason: Plain) -> Plain:
        if value is None:
            return {"no_answer": reason}
        assert node.reason is not None
        expected = "no reason for no answer where there is an answer"
        self.said.append(Complaint("cell/disagrees", pointer(node.reason.name), expected, reason, is_shown=False))
        return value

    def _value(self, node: Node, row: Row) -> Plain:
        if isinstance(node, Group):
            return self._group(node, row)
        value = row.get(node.main.name)
        if value is None or is_missing(value):
            return None
        if isinstance(node, Branch):
            items = _items(value)
            return _plain(value) if items is None else [self._part(node, item) for item in items]
        if node.main.is_list:
            return _list(node, value, row)
        return _cell(node, value)

    def _group(self, group: Group, row: Row) -> Plain:
        parts = self.document(group.nodes, row)
        is_given = group.given is not None and not is_missing(given := row.get(group.given.name)) and bool(given)
        if not is_given and all(part is None for part in parts.values()):
            return None
        return {name: part for name, part in parts.items() if part is not None or group.given is not None}

    def _part(self, branch: Branch, item: object) -> Plain:
        if not isinstance(item, Mapping):
            return _plain(item)
        row = cast(Row, item)
        parts = self.document(branch.nodes, row)
        known = {column.name for column in branch.main.parts}
        parts |= {name: _plain(row[name]) for name in row if name not in known and not is_missing(row[name])}
        is_value = not isinstance(branch.kind, PartKind)
        return {name: part for name, part in parts.items() if part is not None} if is_value else parts


def _list(leaf: Leaf, value: object, row: Row) -> Plain:
    items = _items(value)
    if items is None:
        return _plain(value)
    read = [None if is_missing(item) else _cell(leaf, item) for item in items]
    reasons = _items(row.get(leaf.item_reasons.name)) if leaf.item_reasons is not None else None
    for place, reason in enumerate(reasons or ()):
        if place < len(read) and read[place] is None and not is_missing(reason):
            read[place] = {"no_answer": _text(reason)}
    return read


def _items(value: object) -> list[object] | None:
    """Give the items of a list, as any engine holds one; None where it is none."""
    if isinstance(value, (list, tuple)):
        return list(cast("list[object]", value))
    made = getattr(value, "tolist", None) or getattr(value, "to_list", None)
    items: object = made() if callable(made) else None
    return cast("list[object]", items) if isinstance(items, list) else None


def _cell(leaf: Leaf, value: object) -> Plain:
    if leaf.is_json:
        return _from_json(value) if isinstance(value, str) else _plain(value)
    read = _typed(value, leaf.main.type)
    is_open = isinstance(leaf.kind, CodedKind) and leaf.kind.is_open
    return {"unlisted": read[1:]} if is_open and isinstance(read, str) and read[:1] == "~" else read


def _from_json(text: str) -> Plain:
    try:
        return decode(text, "the cell")
    except FormatError:
        return text


def _typed(value: object, kind: ColumnType) -> Plain:
    """Read a cell that is there, by the type of its column; what does not fit stays as it is."""
    if isinstance(value, str):
        return str(value)
    if type(value).__name__ in ("bool", "bool_"):
        return bool(value)
    if kind is ColumnType.WHOLE and isinstance(value, (Integral, Real, Decimal)):
        return _whole(value)
    if kind is ColumnType.NUMBER and isinstance(value, (Real, Decimal)):
        return _number(value)
    return _plain(value)


def _whole(value: Integral | Real | Decimal) -> Plain:
    if isinstance(value, Integral):
        return int(value)
    number = float(value)
    return int(number) if number.is_integer() and abs(number) <= 2**53 else number


def _number(value: Real | Decimal) -> Plain:
    try:
        return float(value)
    except OverflowError:
        return str(value)


def _plain(value: object, left: int = DEEPEST) -> Plain:
    """Give what JSON has of a cell that is of no kind we asked for; what it has not is named by its type."""
    if is_missing(value):
        return None
    if isinstance(value, (bool, int, float)):
        return value
    if left and isinstance(value, Mapping):
        return {str(key): _plain(item, left - 1) for key, item in cast("Mapping[object, object]", value).items()}
    if left and not isinstance(value, str) and (items := _items(value)) is not None:
        return [_plain(item, left - 1) for item in items]
    try:
        return text_of(value)
    except NotTextError:
        return {"unreadable": type(value).__name__}
