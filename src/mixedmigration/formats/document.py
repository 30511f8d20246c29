"""The wire form of a record: one object of plain values, which says what it is.

Every file format of ours holds this same object: JSON as it is, JSON Lines one to a line,
CSV flattened. Reading it never raises; it gives a draft with all that is wrong.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeGuard, TypeVar, cast

import attrs

from mixedmigration.declaration import Draft, draft, fields_of, plain_of
from mixedmigration.declaration.complaint import Complaint
from mixedmigration.declaration.kind import Plain
from mixedmigration.entities import Entity
from mixedmigration.values.extras import DEEPEST, pointer

from .migration import migrated

__all__ = ["DocumentRow", "document_of", "draft_of", "entity_named", "entity_slugs"]

E = TypeVar("E", bound=Entity)

TYPE, VERSION = "type", "schema_version"


@attrs.frozen
class DocumentRow:
    """One document of a file, or what stands in its place."""

    number: int
    """Line, row (as a spreadsheet numbers it), or item from 1."""
    document: dict[str, Plain] | None = attrs.field(repr=False)
    """The object as it was read; None where it is none."""
    complaints: tuple[Complaint, ...] = ()
    """Why there is no document, or what else was wrong with its row."""
    raw: object = attrs.field(default=None, repr=False)
    """What was given: the text of a line, the cells of a row, or the item."""


def _subclasses(cls: type[Entity]) -> Iterator[type[Entity]]:
    for child in cls.__subclasses__():
        yield child
        yield from _subclasses(child)


def _is_declared(cls: type[Entity]) -> bool:
    try:
        return bool(cls.type_slug and fields_of(cls))
    except TypeError:  # an undecorated twin, or a base
        return False


def _entities() -> dict[str, type[Entity]]:
    declared = [cls for cls in _subclasses(Entity) if _is_declared(cls)]
    declared.sort(key=_is_ours)  # the last one with a slug wins
    return {cls.type_slug: cls for cls in declared}


def _is_ours(cls: type[Entity]) -> bool:
    return cls.__module__.rpartition(".")[0] == Entity.__module__.rpartition(".")[0]


def entity_named(slug: object) -> type[Entity] | None:
    """Give the entity with that name in ids and files, or None.

    Examples:
        >>> entity_named("protection-incident").__name__
        'ProtectionIncident'
    """
    return _entities().get(slug) if isinstance(slug, str) else None


def entity_slugs() -> tuple[str, ...]:
    """Give the names of all entities, in alphabetical order."""
    return tuple(sorted(_entities()))


def document_of(entity: Entity) -> dict[str, Plain]:
    """Give the wire form of a record.

    Returns:
        `type`, `schema_version`, `id`, and the fields that differ from their default, in the
        order of the declaration.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> document_of(ProtectionIncident(id="protection-incident:my-table:7", dead=4))
        {'type': 'protection-incident', 'schema_version': 1, 'id': 'protection-incident:my-table:7', 'dead': 4}
    """
    return {TYPE: entity.type_slug, VERSION: entity.schema_version, **plain_of(entity)}


def draft_of(document: object, entity: type[Entity] | None = None, strict: bool = False) -> Draft:
    """Read a document as far as it can be read.

    Args:
        document: The object. It may leave out `schema_version`, which is then this release's,
            and `type`, where `entity` is given.
        entity: What it must be; None takes it from `type`.
        strict: Whether a key that the entity does not declare refuses the record, instead of
            being kept in `extras`.

    Returns:
        The draft; it is lost where the document is no object, of another type, or newer.

    Examples:
        >>> draft_of({"type": "protection-incident", "schema_version": 99}).complaints[0].code
        'record/version'
    """
    if not _has_names(document):
        return _lost(entity, Complaint("record/shape", "", "an object with named fields", is_shown=False))
    entity = entity if entity is not None and entity.type_slug else None  # `Entity` itself is any of them
    cls = entity or entity_named(document.get(TYPE))
    slug = document.get(TYPE, cls.type_slug if cls else None)
    if cls is None or slug != cls.type_slug:
        expected = entity.type_slug if entity else f"one of {', '.join(entity_slugs())}"
        return _lost(entity, Complaint("record/type", pointer(TYPE), expected, slug, is_shown=_is_slug(slug)))
    version = document.get(VERSION, cls.schema_version)
    if type(version) is not int or not 1 <= version <= cls.schema_version:
        expected = f"a whole number from 1 to {cls.schema_version}"
        return _lost(
            cls, Complaint("record/version", pointer(VERSION), expected, version, is_shown=type(version) is int)
        )
    fields = {key: value for key, value in document.items() if key not in (TYPE, VERSION)}
    made = draft(cls, migrated(fields, cls, version))
    if strict:
        made.complaints[:] = [said.strict for said in made.complaints]
    made.complaints += _too_deep(made)
    return made


def _lost(entity: type[Entity] | None, complaint: Complaint) -> Draft:
    cls = entity or Entity
    return Draft(cls, {name: field.default for name, field in fields_of(cls).items()}, [complaint])


def _has_names(document: object) -> TypeGuard[Mapping[str, object]]:
    return isinstance(document, Mapping) and all(
        isinstance(key, str) for key in cast("Mapping[object, object]", document)
    )


def _is_slug(value: object) -> bool:
    return isinstance(value, str) and len(value) < 40 and value.isascii() and value.replace("-", "").isalnum()


def _too_deep(made: Draft) -> Iterable[Complaint]:
    """Complain of raw input that `extras` could hold and no file could."""
    expected = f"at most {DEEPEST} levels of lists and objects where no field is"
    return [
        Complaint("record/shape", at, expected, is_shown=False)
        for at, value in made.homeless().items()
        if is_deeper(value, DEEPEST)
    ]


def is_deeper(value: object, levels: int) -> bool:
    """Tell whether lists and objects are nested deeper than that."""
    if isinstance(value, Mapping):
        items: Iterable[object] = cast("Mapping[object, object]", value).values()
    elif isinstance(value, (list, tuple)):
        items = cast("list[object]", value)
    else:
        return False
    return not levels or any(is_deeper(item, levels - 1) for item in items)
