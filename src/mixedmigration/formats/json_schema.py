"""JSON Schema: what a document of ours may hold, for programs that do not know this library.

It is walked from the entity's declaration each time, in draft 2020-12. It says everything
that the draft can say, and what it cannot is listed in the documentation: rules between
fields, and numbers written as 4.0.
"""

from typing import cast

import attrs

from mixedmigration.declaration import Field, PartKind, Record, fields_of
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

from . import _schema_values as values
from ._schema_patterns import identifier
from ._schema_values import ANNOTATION
from .document import TYPE, VERSION

__all__ = ["ANNOTATION", "DIALECT", "json_schema"]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
"""The draft of JSON Schema that we write."""


def json_schema(entity: type[Record], strict: bool = False) -> dict[str, Plain]:
    """Give the JSON Schema of an entity's documents, or of a part of an entity.

    Every document that `to_json` writes is valid, and so is every other one that `from_json`
    reads; keys that the entity does not declare are allowed, since reading keeps them.

    Args:
        entity: The class.
        strict: Whether such keys are refused, as `from_json(…, strict=True)` does.

    Returns:
        A new dictionary each time, with the same content each time.

    Raises:
        TypeError: The class is no declared entity or part.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> schema = json_schema(ProtectionIncident)
        >>> schema["$id"], schema["required"]
        ('urn:mixedmigration:schema:protection-incident:1', ['type', 'id'])
        >>> schema["properties"]["date"]["anyOf"]
        [{'$ref': '#/$defs/partial-date'}, {'type': 'null'}]
    """
    walk = _Walk(is_strict=strict)
    body = walk.record(entity)
    version = f":{entity.schema_version}" if issubclass(entity, Entity) else ""
    return {
        "$schema": DIALECT,
        "$id": f"urn:mixedmigration:schema:{values.slug_of(entity)}{version}{':strict' if strict else ''}",
        **(_as_document(entity, body) if issubclass(entity, Entity) else body),
        "$defs": {name: walk.shared[name] for name in sorted(walk.shared)},
    }


def _as_document(entity: type[Entity], body: values.Schema) -> values.Schema:
    """Put before the fields what a document says of itself."""
    head: values.Schema = {
        TYPE: {"const": entity.type_slug, "description": "What the document is a record of."},
        VERSION: {
            "const": entity.schema_version,
            "description": "Version of this schema; this one where it is absent.",
        },
    }
    properties = head | cast(values.Schema, body["properties"])
    return {**body, "properties": properties, "required": [TYPE, *cast("list[Plain]", body["required"])]}


def _as_part(entity: type[Entity], body: values.Schema) -> values.Schema:
    """Allow an entity inside of another to say of itself what it would say alone; it need not."""
    return {**body, "properties": cast(values.Schema, _as_document(entity, body)["properties"])}


@attrs.define
class _Walk:
    """Goes through the declared fields, and gathers what several of them share."""

    is_strict: bool
    shared: dict[str, values.Schema] = attrs.field(factory=dict[str, values.Schema])
    _named: dict[str, type] = attrs.field(factory=dict[str, type])
    """Which class stands behind a name that is shared."""

    def record(self, cls: type[Record]) -> values.Schema:
        """Describe a record by its fields."""
        fields = fields_of(cls)
        required: list[Plain] = [field.name for field in fields.values() if field.is_required]
        return {
            "title": values.sentence(values.slug_of(cls)),
            "description": values.meaning_of(cls),
            "type": "object",
            "properties": {name: self._field(cls, field) for name, field in fields.items()},
            "required": required,
            **({"additionalProperties": False} if self.is_strict else {}),
        }

    def _field(self, cls: type[Record], field: Field) -> values.Schema:
        schema = self._own(cls, field) or self._kind(field.kind)
        if field.default not in (attrs.NOTHING, None):
            schema["default"] = field.kind.plain(field.default)
        said = field.about
        about: values.Schema = {"sensitivity": said.sensitivity.slug, "role": said.role.value}
        about |= {"unit": said.unit} if said.unit else {}
        about |= {"source": said.source} if said.source else {}
        return {"description": said.meaning, **schema, ANNOTATION: about}

    def _own(self, cls: type[Record], field: Field) -> values.Schema | None:
        """Describe the two fields whose values depend on the class."""
        slug: str = getattr(cls, "type_slug", "")
        if field.name == "id" and slug:
            return identifier(slug)
        if field.name == "inferred" and issubclass(cls, Entity):
            return {"type": "array", "items": {"enum": list(fields_of(cls))}}
        return None

    def _kind(self, kind: Kind) -> values.Schema:
        """Describe a kind of value, in place or by reference."""
        if isinstance(kind, OptionalKind):
            return _or_null(self._kind(kind.inner))
        if isinstance(kind, ReasonedKind):
            return self._reasoned(kind)
        if isinstance(kind, ManyKind):
            return {"type": "array", "items": self._kind(kind.inner)}
        if isinstance(kind, CodedKind):
            words = self._share(*values.vocabulary(kind.words))
            return {"anyOf": [words, self._share(*values.unlisted())]} if kind.is_open else words
        if isinstance(kind, StructKind):
            return self._struct(kind)
        if isinstance(kind, PartKind):
            return self._part(kind.cls)
        assert isinstance(kind, ScalarKind)
        return self._share(*values.scalar(kind))

    def _reasoned(self, kind: ReasonedKind) -> values.Schema:
        inner, reason = self._kind(kind.inner), self._share(*values.no_answer())
        if isinstance(kind.inner, PartKind):  # a part lets unknown keys through, that of a reason among them
            is_reason: values.Schema = {"type": "object", "required": ["no_answer"], "maxProperties": 1}
            return {"if": is_reason, "then": reason, "else": inner}
        return {"anyOf": [inner, reason]}

    def _share(self, name: str, schema: values.Schema) -> values.Schema:
        if not name:
            return schema
        if self.shared.setdefault(name, schema) != schema:
            raise TypeError(f"two different schemas would share the name {name}")
        return {"$ref": f"#/$defs/{name}"}

    def _name(self, cls: type) -> str:
        """Give the name of a class, which no other class of the schema may have."""
        name = values.slug_of(cls)
        if name in self.shared and self._named.get(name) is not cls:
            raise TypeError(f"{cls!r} and something else would share the name {name}")
        self._named[name] = cls
        return name

    def _struct(self, kind: StructKind) -> values.Schema:
        parts = {name: values.narrowed(kind.type, name, self._kind(part)) for name, part in kind.parts.items()}
        schema: values.Schema = {"type": "object", "properties": dict(parts), **values.needs(kind.type)}
        return self._share(
            *values.titled(
                self._name(kind.type), values.meaning_of(kind.type), schema | {"additionalProperties": False}
            )
        )

    def _part(self, cls: type[Record]) -> values.Schema:
        name = self._name(cls)
        if name not in self.shared:
            self.shared[name] = {}  # a part may hold itself
            body = self.record(cls)
            self.shared[name] = _as_part(cls, body) if issubclass(cls, Entity) else body
        return {"$ref": f"#/$defs/{name}"}


def _or_null(schema: values.Schema) -> values.Schema:
    """Allow null, which says the same as an absent key."""
    if isinstance(schema.get("type"), str) and "enum" not in schema:
        return {**schema, "type": [schema["type"], "null"]}
    either = schema["anyOf"] if set(schema) == {"anyOf"} else [schema]
    assert isinstance(either, list)
    return {"anyOf": [*either, {"type": "null"}]}
