"""Which typed columns an entity has in frames and in Parquet, walked from its declaration.

One mapping serves every engine. A value is a column; a value of several parts is a column
for each, with dots in its name; several values are a list; a list of parts is a list of
structs, whose columns are those of the child table. Beside them stand companions: the first
and last day of a partial date, the ends of an age, an exact amount as a plain number, the reason
for no answer. Codes are what an engine keeps once
and points to; a label that no vocabulary has stands among them as `~label`, as in our CSV.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import cast

import attrs

from mixedmigration.declaration import About, PartKind, Record, fields_of
from mixedmigration.declaration.kind import CodedKind, Kind, ManyKind, ScalarKind, StructKind
from mixedmigration.errors import QueryError
from mixedmigration.values import Age, Country, Duration, Extras, PartialDate, Period

from ._bare_kind import bare

__all__ = ["Branch", "Column", "ColumnType", "Group", "Leaf", "Node", "branches_of", "columns_of", "nodes_of"]

TYPE, VERSION = "type", "schema_version"


class ColumnType(Enum):
    """What the cells of a column are."""

    TEXT = "text"
    """Text of any length."""
    CODE = "code"
    """Text of a short list, which engines keep once and point to."""
    WHOLE = "whole"
    """A whole number of 64 bits."""
    NUMBER = "number"
    """A floating point number of 64 bits, always finite."""
    FLAG = "flag"
    """True or false."""
    DAY = "day"
    """A day of the calendar."""
    PARTS = "parts"
    """A struct of the columns in `parts`."""


@attrs.frozen
class Column:
    """One column, as every engine has it."""

    name: str
    """Its name; a part comes after its whole and a dot."""
    type: ColumnType
    """What its cells are, or the items of its cells."""
    is_list: bool = False
    """Whether each cell holds several."""
    parts: "tuple[Column, ...]" = ()
    """The columns of a struct."""
    about: About | None = None
    """What the field behind it means and how it must be treated."""
    vocabulary: str | None = None
    """Slug of the vocabulary that its codes come from."""
    is_derived: bool = False
    """Whether it follows from another column, and is not read back."""


@attrs.frozen
class Leaf:
    """A field that is one column, with its companions."""

    key: str
    """Name of the field."""
    main: Column
    """The column of the value itself."""
    kind: Kind
    """The kind of one value; of the whole field where it is written as JSON."""
    is_json: bool = False
    """Whether the whole field is written as JSON text."""
    is_optional: bool = False
    """Whether there may be no value."""
    is_set: bool = False
    """Whether the items have no order."""
    reason: Column | None = None
    """Why there is no value."""
    item_reasons: Column | None = None
    """Why there is no item, in a list as long as the main one."""
    span: tuple[Column, ...] = ()
    """What follows from the value and can be reckoned with, such as the first and last day of a date."""
    tells: tuple[str, ...] = ()
    """For each of those, the attribute of the value that it comes from; empty for the value as a number."""

    @property
    def columns(self) -> tuple[Column, ...]:
        """All of its columns, the main one first."""
        others = (self.reason, self.item_reasons)
        return (self.main, *self.span, *(column for column in others if column is not None))


@attrs.frozen
class Group:
    """A value of several parts: columns of their own, with dots in their names."""

    key: str
    """Name of the field."""
    nodes: "tuple[Node, ...]"
    """Its parts."""
    is_optional: bool = False
    """Whether there may be no value."""
    given: Column | None = None
    """Whether there is one, where all its parts may be absent."""
    reason: Column | None = None
    """Why there is none."""

    @property
    def columns(self) -> tuple[Column, ...]:
        """All of its columns."""
        heads = (column for column in (self.given, self.reason) if column is not None)
        return (*heads, *(column for node in self.nodes for column in node.columns))


@attrs.frozen
class Branch:
    """A list of parts: one column of structs, which is a child table too."""

    key: str
    """Name of the field."""
    main: Column
    """The column of the value itself."""
    kind: Kind
    """The kind of one item."""
    nodes: "tuple[Node, ...]"
    """Its parts."""
    path: str
    """Dotted name from the entity, which is the child table's."""
    depth: int
    """Lists of parts it stands in, itself included."""
    is_optional: bool = False
    """Whether there may be no value."""
    is_set: bool = False
    """Whether the items have no order."""
    reason: Column | None = None
    """Why there is no value."""

    @property
    def columns(self) -> tuple[Column, ...]:
        """The list, and why there is none."""
        return (self.main,) if self.reason is None else (self.main, self.reason)


Node = Leaf | Group | Branch


_NODES: dict[type[Record], tuple[Node, ...]] = {}


def nodes_of(entity: type[Record]) -> tuple[Node, ...]:
    """Give the columns of an entity or part as a tree.

    Raises:
        TypeError: Two columns would have one name; the declaration is wrong.
    """
    if entity not in _NODES:
        _NODES[entity] = _nodes(entity)
    return _NODES[entity]


def _nodes(entity: type[Record]) -> tuple[Node, ...]:
    fields = fields_of(entity).values()
    nodes = tuple(_node(field.name, field.name, field.kind, field.about, "", 0) for field in fields)
    _judge_names(entity, nodes)
    return nodes


def _judge_names(entity: type[Record], nodes: Sequence[Node]) -> None:
    for names in (
        [TYPE, VERSION, *(column.name for node in nodes for column in node.columns)],
        *([column.name for node in branch.nodes for column in node.columns] for branch in branches_of(nodes)),
    ):
        twice = [name for name, count in Counter(names).items() if count > 1]
        if twice:
            raise TypeError(f"{entity.__name__} would have several columns of the name {', '.join(twice)}")


def columns_of(entity: type[Record]) -> tuple[Column, ...]:
    """Give the columns of an entity or part, in order.

    Those of an entity start with its type and its schema version, as all files of ours say.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> [(column.name, column.type.value) for column in columns_of(ProtectionIncident) if "date" in column.name][:4]
        [('date', 'text'), ('date_earliest', 'day'), ('date_latest', 'day'), ('date_basis', 'code')]
    """
    slug = getattr(entity, "type_slug", None)
    heads = () if slug is None else (Column(TYPE, ColumnType.CODE), Column(VERSION, ColumnType.WHOLE))
    return (*heads, *(column for node in nodes_of(entity) for column in node.columns))


_NAMES: dict[type[Record], frozenset[str]] = {}


def names_of(entity: type[Record]) -> frozenset[str]:
    """Give the names of the columns of an entity or part."""
    if entity not in _NAMES:
        _NAMES[entity] = frozenset(column.name for column in columns_of(entity))
    return _NAMES[entity]


def branches_of(nodes: Iterable[Node]) -> Iterator[Branch]:
    """Yield the lists of parts, outer before inner."""
    for node in nodes:
        if isinstance(node, Branch):
            yield node
        if not isinstance(node, Leaf):
            yield from branches_of(node.nodes)


def branch_of(entity: type[Record], path: str) -> Branch:
    """Find a list of parts by its dotted name.

    Raises:
        QueryError: The entity has no such list.
    """
    found = {branch.path: branch for branch in branches_of(nodes_of(entity))}
    if not isinstance(path, str) or path not in found:  # pyright: ignore[reportUnnecessaryIsInstance]
        raise QueryError(f"{entity.__name__} has no list of parts of that name", tuple(found))
    return found[path]


# From a kind to its columns -------------------------------------------------------------------------------------------

_TYPES: dict[type[object], ColumnType] = {
    date: ColumnType.DAY,
    int: ColumnType.WHOLE,
    float: ColumnType.NUMBER,
    bool: ColumnType.FLAG,
    Country: ColumnType.CODE,
}


_DAYS = (("earliest", ColumnType.DAY), ("latest", ColumnType.DAY))
_BESIDE: dict[type[object], tuple[tuple[str, ColumnType], ...]] = {
    PartialDate: _DAYS,
    Period: _DAYS,
    Age: (("low", ColumnType.WHOLE), ("high", ColumnType.WHOLE)),
    Duration: (("fewest_days", ColumnType.WHOLE), ("most_days", ColumnType.WHOLE)),
    Decimal: (("number", ColumnType.NUMBER),),
}
"""Values whose text says more than one can reckon with, and the columns for that beside it."""


def _type_of(kind: ScalarKind) -> ColumnType:
    made = cast("type[object]", kind.type)
    return ColumnType.CODE if issubclass(made, Enum) else _TYPES.get(made, ColumnType.TEXT)


def _parts(kind: StructKind | PartKind, about: About) -> Iterator[tuple[str, Kind, About]]:
    """Yield name, kind and description of each part; that of a value is its field's own."""
    if isinstance(kind, StructKind):
        yield from ((name, part, about) for name, part in kind.parts.items())
    else:
        yield from ((name, field.kind, field.about) for name, field in fields_of(kind.cls).items())


def _node(key: str, column: str, kind: Kind, about: About, above: str, depth: int) -> Node:
    inner, is_optional, is_reasoned = bare(kind)
    reason = Column(f"{column}_no_answer", ColumnType.CODE, about=about) if is_reasoned else None
    if isinstance(inner, (StructKind, PartKind)):
        nodes = tuple(
            _node(name, f"{column}.{name}", part, said, above, depth) for name, part, said in _parts(inner, about)
        )
        given = Column(f"{column}_is_given", ColumnType.FLAG, about=about) if isinstance(inner, PartKind) else None
        return Group(key, nodes, is_optional, given, reason)
    if isinstance(inner, ManyKind) and isinstance(inner.inner, (StructKind, PartKind)):
        path = f"{above}.{column}" if above else column
        parts = _parts(inner.inner, about)
        nodes = tuple(_node(name, name, part, said, path, depth + 1) for name, part, said in parts)
        columns = tuple(part for node in nodes for part in node.columns)
        main = Column(column, ColumnType.PARTS, True, columns, about)
        is_set = inner.container is frozenset
        return Branch(key, main, inner.inner, nodes, path, depth + 1, is_optional, is_set, reason)
    return _leaf(key, column, inner, about, is_optional, reason)


def _leaf(key: str, column: str, kind: Kind, about: About, is_optional: bool, reason: Column | None) -> Leaf:
    if not isinstance(kind, ManyKind):
        return _single(key, column, kind, about, is_optional, reason)
    item, _, is_reasoned = bare(kind.inner)
    if not isinstance(item, (ScalarKind, CodedKind)) or _is_json(item):
        return Leaf(key, Column(column, ColumnType.TEXT, about=about), kind, True, is_optional, reason=reason)
    one = _single(key, column, item, about, is_optional, reason)
    reasons = Column(f"{column}_items_no_answer", ColumnType.CODE, True, about=about) if is_reasoned else None
    main = attrs.evolve(one.main, is_list=True)
    is_set = kind.container is frozenset
    return attrs.evolve(one, main=main, is_set=is_set, item_reasons=reasons, span=(), tells=())


def _single(key: str, column: str, kind: Kind, about: About, is_optional: bool, reason: Column | None) -> Leaf:
    if isinstance(kind, CodedKind):
        main = Column(column, ColumnType.CODE, about=about, vocabulary=kind.words.vocabulary())
        return Leaf(key, main, kind, False, is_optional, reason=reason)
    if not isinstance(kind, ScalarKind) or _is_json(kind):
        return Leaf(key, Column(column, ColumnType.TEXT, about=about), kind, True, is_optional, reason=reason)
    beside = _BESIDE.get(kind.type, ())
    span = tuple(Column(f"{column}_{name}", type_, about=about, is_derived=True) for name, type_ in beside)
    tells = tuple("" if name == "number" else name for name, _ in beside)
    main = Column(column, _type_of(kind), about=about)
    return Leaf(key, main, kind, False, is_optional, reason=reason, span=span, tells=tells)


def _is_json(kind: Kind) -> bool:
    return isinstance(kind, ScalarKind) and kind.type is Extras
