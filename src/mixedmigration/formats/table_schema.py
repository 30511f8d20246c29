"""Table Schema and Data Package: what the columns of our CSV hold, for tools that read tables.

Both are descriptors of Frictionless Data in version 1, which tools of version 2 read too.
The columns are those of `formats.csv`, walked from the entity's declaration each time.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import TypeAlias

import attrs

from mixedmigration.declaration import About, PartKind, Record, fields_of
from mixedmigration.declaration.annotation import kind_of
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
from mixedmigration.entities import Entity
from mixedmigration.errors import FormatError
from mixedmigration.values import Country, NoAnswer

from . import _cell_pattern as cells
from ._csv_cell import NULL
from ._csv_layout import KEYS, Branch, Group, Leaf, Node, layout_of
from ._schema_values import ANNOTATION, Schema, meaning_of, narrowed, sentence
from .csv import Nested, child_path
from .document import TYPE, VERSION

__all__ = ["data_package", "table_schema"]

_TYPES: Mapping[type, str] = {int: "integer", float: "number", Decimal: "number", bool: "boolean", date: "date"}


def table_schema(entity: type[Entity], nested: Nested = "files") -> dict[str, Plain]:
    """Give the Table Schema of an entity's main CSV file.

    Text that would be taken for something else stands behind a backslash, and the items of
    a list between `|`; no tool undoes that but ours. All else is typed.

    Args:
        entity: The entity.
        nested: Where lists of parts stand, as it was said to `dump`: in files of their own, or
            as JSON in one cell.

    Returns:
        A new dictionary each time, with the same content each time.

    Raises:
        TypeError: The class is no declared entity.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> schema = table_schema(ProtectionIncident)
        >>> next(field for field in schema["fields"] if field["name"] == "dead")["type"]
        'integer'
    """
    if not (issubclass(entity, Entity) and entity.type_slug):
        raise TypeError(f"{entity!r} is no declared entity")
    head = [
        _described(TYPE, "string", "What the row is a record of.", required=True, enum=[entity.type_slug]),
        _described(VERSION, "integer", "Version of the schema it was written with.", required=True, minimum=1),
    ]
    fields = [*head, *_fields(layout_of(entity), _of_record(entity), nested)]
    return _table(fields, "id")


def data_package(
    entity: type[Entity], path: str = "", *, nested: Nested = "files", lists: Iterable[str] | None = None
) -> dict[str, Plain]:
    """Give the Data Package of an entity's CSV files: the main one and those of its lists of parts.

    Args:
        entity: The entity.
        path: Path of the main file from the descriptor; by default the entity's name and `.csv`.
        nested: Where lists of parts stand, as it was said to `dump`.
        lists: Dotted names of the lists that have a file, since `dump` writes only those that are
            needed; None takes all.

    Returns:
        The descriptor, to be written as `datapackage.json` beside the files.

    Raises:
        TypeError: The class is no declared entity.
        FormatError: The entity has no list of that name.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> package = data_package(ProtectionIncident, "incidents.csv")
        >>> [resource["path"] for resource in package["resources"]]
        ['incidents.csv', 'incidents.place.areas.csv', 'incidents.citations.csv']
    """
    schema = table_schema(entity, nested)
    main = path or f"{entity.type_slug}.csv"
    first = _resource(main, entity.type_slug, schema)
    known = {branch.path: (branch, said) for branch, said in _lists(layout_of(entity), _of_record(entity))}
    wanted = (known if lists is None else list(lists)) if nested == "files" else ()
    for name in wanted:
        if name not in known:
            raise FormatError(name, f"is no list of parts of {entity.type_slug}")
    children: list[Plain] = [
        _resource(child_path(main, name), f"{entity.type_slug}.{name}", _child_schema(*known[name], entity.type_slug))
        for name in wanted
    ]
    return {
        "profile": "tabular-data-package",
        "name": entity.type_slug,
        "title": sentence(entity.type_slug),
        "description": meaning_of(entity),
        "resources": [first, *children],
    }


def _resource(path: str, name: str, schema: Schema) -> Schema:
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": path,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "quoteChar": '"', "doubleQuote": True, "header": True},
        "schema": schema,
    }


def _table(fields: Iterable[Schema], *key: str) -> Schema:
    return {"fields": list(fields), "missingValues": ["", NULL], "primaryKey": list(key)}


def _child_schema(branch: Branch, parts: "_Parts", main: str) -> Schema:
    """Describe the file of a list of parts."""
    record, *places = branch.header[: len(KEYS) + branch.depth - 1]
    said = "Place in the list, from 0."
    fields = [
        _described(record, "string", "Id of the record that the row belongs to.", required=True),
        *(_described(place, "integer", said, required=True, minimum=0) for place in places),
        *_fields(branch.nodes, parts, "files"),
    ]
    reference: Schema = {"resource": main, "fields": ["id"]}
    key: Schema = {"fields": [record], "reference": reference}
    return {**_table(fields, record, *places), "foreignKeys": [key]}


# The walk: columns as the layout has them, beside what the declaration says of them -----------------------------------


@attrs.frozen
class _Part:
    """What stands behind a column or a group of columns."""

    kind: Kind
    about: About
    is_required: bool
    part: str = ""
    """Dotted name below the field, where the column holds a part of its value."""
    asked: Mapping[str, Plain] = attrs.field(factory=dict[str, Plain])
    """What the value asks of the part besides its kind."""

    @property
    def meaning(self) -> str:
        """What the column says about the world."""
        return f"{self.about.meaning} Here: its {self.part}." if self.part else self.about.meaning


_Parts: TypeAlias = Mapping[str, _Part]


def _of_record(cls: type[Record]) -> _Parts:
    return {name: _Part(field.kind, field.about, field.is_required) for name, field in fields_of(cls).items()}


def _below(said: _Part, kind: Kind) -> _Parts:
    """Give the parts of a value of several parts."""
    if isinstance(kind, PartKind):
        parts = _of_record(kind.cls)
        return {
            name: attrs.evolve(part, is_required=part.is_required and said.is_required) for name, part in parts.items()
        }
    assert isinstance(kind, StructKind)
    required = {part.name for part in attrs.fields(kind.type) if part.default is attrs.NOTHING}
    above = f"{said.part}." if said.part else ""
    return {
        name: _Part(
            part, said.about, said.is_required and name in required, above + name, narrowed(kind.type, name, {})
        )
        for name, part in kind.parts.items()
    }


def _bare(kind: Kind) -> tuple[Kind, bool]:
    """Take off what says that there may be nothing; tell whether a reason may stand there."""
    is_reasoned = False
    while isinstance(kind, (OptionalKind, ReasonedKind)):
        is_reasoned |= isinstance(kind, ReasonedKind)
        kind = kind.inner
    return kind, is_reasoned


def _item(kind: Kind) -> Kind:
    assert isinstance(kind, ManyKind)
    return _bare(kind.inner)[0]


def _lists(nodes: Iterable[Node], parts: _Parts) -> Iterator[tuple[Branch, _Parts]]:
    """Yield the lists of parts with what their items hold, outer before inner."""
    for node in nodes:
        if isinstance(node, Leaf):
            continue
        said = parts[node.key]
        kind = _bare(said.kind)[0]
        if isinstance(node, Branch):
            inner = _below(attrs.evolve(said, is_required=True), _item(kind))
            yield node, inner
        else:
            inner = _below(said, kind)
        yield from _lists(node.nodes, inner)


def _fields(nodes: Iterable[Node], parts: _Parts, nested: Nested) -> Iterator[Schema]:
    """Yield the description of each column, in order."""
    for node in nodes:
        said = parts[node.key]
        kind, is_reasoned = _bare(said.kind)
        if isinstance(node, Leaf):
            yield _leaf(node, said, kind, is_reasoned)
        elif isinstance(node, Group):
            if node.has_head:
                reasons: list[Plain] = [f"!{reason.slug}" for reason in NoAnswer] if is_reasoned else []
                yield _described(node.column, "string", said.meaning, said.about, enum=["{}", *reasons])
            yield from _fields(node.nodes, _below(said, kind), nested)
        else:
            yield _branch(node, said, is_reasoned, nested)


def _branch(node: Branch, said: _Part, is_reasoned: bool, nested: Nested) -> Schema:
    meaning = f"{said.meaning} Their number; the rows of {node.path} hold them."
    if nested == "json":
        meaning = f"{said.meaning} As JSON."
        return _described(node.column, "any" if is_reasoned else "array", meaning, said.about)
    if is_reasoned:
        return _described(node.column, "string", meaning, said.about, pattern=f"[0-9]{{1,9}}|{cells.REASONS}")
    return _described(node.column, "integer", meaning, said.about, minimum=0)


def _leaf(leaf: Leaf, said: _Part, kind: Kind, is_reasoned: bool) -> Schema:
    if leaf.form == "json":
        type_ = "object" if isinstance(kind, ScalarKind) else "any"
        return _described(leaf.column, type_, f"{said.meaning} As JSON.", said.about)
    if isinstance(kind, ManyKind):
        pattern = cells.of_list(*_bare(kind.inner), is_reasoned)
        return _described(leaf.column, "string", f"{said.meaning} With | between several.", said.about, pattern=pattern)
    required = said.is_required or None
    if is_reasoned or (isinstance(kind, CodedKind) and kind.is_open):
        pattern = cells.of_value(kind, is_reasoned)
        return _described(leaf.column, "string", said.meaning, said.about, required=required, pattern=pattern)
    if enum := _enum(kind):
        return _described(leaf.column, "string", said.meaning, said.about, required=required, enum=enum)
    return _typed(leaf, said, kind)


def _enum(kind: Kind) -> list[Plain]:
    if isinstance(kind, CodedKind):
        return [word.slug for word in kind.words]
    return [country.code for country in Country.all()] if kind == kind_of(Country) else []


def _typed(leaf: Leaf, said: _Part, kind: Kind) -> Schema:
    assert isinstance(kind, ScalarKind)
    type_ = _TYPES.get(kind.type, "string")
    bounds = {key: said.asked[key] for key in ("minimum", "maximum") if key in said.asked}
    pattern = cells.of_value(kind, False) if type_ == "string" else ""
    schema = _described(
        leaf.column, type_, said.meaning, said.about, required=said.is_required or None, pattern=pattern, **bounds
    )
    if type_ == "boolean":
        schema |= {"trueValues": ["true", "TRUE"], "falseValues": ["false", "FALSE"]}
    return schema


def _described(name: str, type_: str, meaning: str, about: About | None = None, **constraints: Plain) -> Schema:
    """Describe one column; constraints that say nothing are left out."""
    kept: Schema = {key: value for key, value in constraints.items() if value not in (None, "", [])}
    schema: Schema = {"name": name, "type": type_, "description": meaning}
    if kept:
        schema["constraints"] = kept
    if about is not None:
        said: Schema = {"sensitivity": about.sensitivity.slug, "role": about.role.value}
        schema[ANNOTATION] = said | ({"unit": about.unit} if about.unit else {})
    return schema
