"""References: where a record names another by its id.

Nothing lists them. A field whose annotation is the type of an id refers to a record of
that kind, whether it stands in the entity, in a part of it, or in a list.
"""

from collections.abc import Iterator, Mapping
from typing import NewType, get_args

import attrs

from mixedmigration.declaration import Record, fields_of
from mixedmigration.declaration.per_class import PerClass
from mixedmigration.values import Unlisted, identifier
from mixedmigration.values.extras import pointer
from mixedmigration.values.shape import is_several
from mixedmigration.vocabularies import Word

from .embedded import part_classes, parts_of
from .entity import Entity

__all__ = ["Reference", "entity_classes", "kinds_named_by", "references_of"]


@attrs.frozen(kw_only=True)
class Reference:
    """One record names another."""

    holder: Entity
    """The record that names: the innermost one, where records hold records."""
    target: str = attrs.field(repr=False)
    """The id that it gives."""
    id_type: NewType
    """The type of id that the field is for."""
    at: str
    """JSON Pointer from the outermost record to the id."""
    relation: tuple[str, ...]
    """Names of the fields that lead there from the holder."""
    words: tuple[str, ...]
    """Slugs of the words beside it, which say what it means, such as `part-of`."""
    is_public: bool
    """Whether the id may be shown."""
    is_mutual: bool
    """Whether two records may rightly name each other so."""


def entity_classes() -> Mapping[str, type[Entity]]:
    """Give every declared entity by its slug, ours and those of others.

    Examples:
        >>> entity_classes()["route"].__name__
        'Route'
    """
    found: dict[str, type[Entity]] = {}
    ahead: list[type[Entity]] = [Entity]
    while ahead:
        cls = ahead.pop()
        ahead += cls.__subclasses__()
        if cls.type_slug and _is_declared(cls):
            found.setdefault(cls.type_slug, cls)
    return found


def _is_declared(cls: type[Entity]) -> bool:
    try:
        return "id" in fields_of(cls)
    except TypeError:  # an undecorated twin
        return False


def kinds_named_by(id_type: NewType) -> frozenset[str]:
    """Give the slugs of the entities that have ids of this type; empty where this release has none.

    Examples:
        >>> from mixedmigration.values import RouteId
        >>> "route" in kinds_named_by(RouteId)
        True
    """
    return frozenset(slug for slug, cls in entity_classes().items() if fields_of(cls)["id"].annotation is id_type)


def _id_type(annotation: object) -> NewType | None:
    """Give the type of id that stands in an annotation, however deep."""
    if isinstance(annotation, NewType):
        is_ours = annotation.__module__ == identifier.__name__
        return annotation if is_ours or kinds_named_by(annotation) else None
    return next((found for each in get_args(annotation) if (found := _id_type(each)) is not None), None)


def _id_fields(cls: type[Record]) -> Mapping[str, tuple[NewType, bool]]:
    """Give the fields that hold ids of other records, with their type and whether they are public."""
    found = {name: (_id_type(field.annotation), field.is_public) for name, field in fields_of(cls).items()}
    own = {"id"} if issubclass(cls, Entity) else set[str]()
    return {name: (kind, public) for name, (kind, public) in found.items() if kind is not None and name not in own}


_IDS = PerClass(_id_fields)


def _leads_anywhere(cls: type[Record]) -> bool:
    """Say whether a class, or a part of it, has a field for ids; where not, its records are not walked."""
    return any(_IDS[part] for part in part_classes(cls))


_LEADS = PerClass(_leads_anywhere)


def references_of(record: Entity) -> Iterator[Reference]:
    """Yield where a record, or one that it holds, names another by its id.

    Examples:
        >>> from mixedmigration.entities import Route
        >>> route = Route(id="route:my-table:1", parents=["route:my-table:2"])
        >>> [(found.at, found.target) for found in references_of(route)]
        [('/parents/0', 'route:my-table:2')]
    """
    if _LEADS[type(record)]:
        yield from _found(record, record, "", (), is_public=True)


def _found(
    record: Record, holder: Entity, at: str, relation: tuple[str, ...], *, is_public: bool
) -> Iterator[Reference]:
    words, mutual = _words(record), _mutual_in(record)
    for name, (id_type, public) in _IDS[type(record)].items():
        held: object = getattr(record, name)
        for place, target in _texts(held):
            yield Reference(
                holder=holder,
                target=target,
                id_type=id_type,
                at=at + pointer(name) + place,
                relation=(*relation, name),
                words=words,
                is_public=is_public and public,
                is_mutual=name in mutual or not mutual.isdisjoint(words) or _has_unlisted(record),
            )
    for below, name, part in parts_of(record):
        if _LEADS[type(part)]:
            inner, led = (part, ()) if isinstance(part, Entity) else (holder, (*relation, name))
            public = is_public and fields_of(type(record))[name].is_public
            yield from _found(part, inner, at + below, led, is_public=public)


def _texts(held: object) -> Iterator[tuple[str, str]]:
    """Yield ids and, in a list, their place in it."""
    if isinstance(held, str):
        yield "", held
    elif is_several(held):
        yield from ((f"/{place}", one) for place, one in enumerate(held) if isinstance(one, str))


def _mutual_in(record: Record) -> frozenset[str]:
    mutual: frozenset[str] = getattr(record, "_mutual", frozenset[str]())
    return mutual


def _has_unlisted(record: Record) -> bool:
    """Say whether a part holds a label that is in no vocabulary, so that nobody knows what its reference means."""
    if isinstance(record, Entity):
        return False
    return any(isinstance(getattr(record, name), Unlisted) for name in fields_of(type(record)))


def _words(record: Record) -> tuple[str, ...]:
    """Give the words of a part: they say what its reference means, such as "part of" or "funds"."""
    if isinstance(record, Entity):
        return ()
    values: list[object] = [getattr(record, name) for name in fields_of(type(record))]
    return tuple(value.slug for value in values if isinstance(value, Word))
