"""Records inside records: an interview holds the person and the journey it is about.

Such a record has an id of its own and can also be held apart. Which entities hold others
follows from their declaration.
"""

from collections.abc import Iterator

from mixedmigration.declaration import PartKind, Record, fields_of
from mixedmigration.declaration.kind import Kind, ManyKind, OptionalKind, ReasonedKind
from mixedmigration.declaration.per_class import PerClass
from mixedmigration.values.extras import pointer
from mixedmigration.values.shape import is_several

from .entity import Entity

__all__ = ["embedded_in", "kinds_in", "part_classes", "parts_of"]


def _part(kind: Kind) -> type[Record] | None:
    """Give the class of the parts that a field holds, one or several."""
    while isinstance(kind, (OptionalKind, ReasonedKind, ManyKind)):
        kind = kind.inner
    return kind.cls if isinstance(kind, PartKind) else None


def _parts_of(cls: type[Record]) -> dict[str, type[Record]]:
    parts = {name: _part(field.kind) for name, field in fields_of(cls).items()}
    return {name: part for name, part in parts.items() if part is not None}


_PARTS = PerClass(_parts_of)
"""The fields of each class that hold parts, and the class of those."""


def _classes_of(cls: type[Record]) -> frozenset[type[Record]]:
    """Walk the declaration; a class that holds itself is walked once."""
    seen, ahead = set[type[Record]](), [cls]
    while ahead:
        part = ahead.pop()
        if part not in seen:
            seen.add(part)
            ahead += _PARTS[part].values()
    return frozenset(seen)


def _kinds_of(cls: type[Record]) -> frozenset[type[Entity]]:
    held = frozenset[type[Record]]().union(*(_CLASSES[part] for part in _PARTS[cls].values()))
    return frozenset(part for part in held if issubclass(part, Entity))


_CLASSES = PerClass(_classes_of)
_KINDS = PerClass(_kinds_of)


def part_classes(cls: type[Record]) -> frozenset[type[Record]]:
    """Give a class and the classes of its parts, at any depth.

    Examples:
        >>> from mixedmigration.entities import Route
        >>> sorted(part.__name__ for part in part_classes(Route))
        ['Route', 'RouteLabel', 'Succession', 'Waypoint']
    """
    return _CLASSES[cls]


def kinds_in(cls: type[Record]) -> frozenset[type[Entity]]:
    """Give the entities that records of a class may hold, at any depth.

    Examples:
        >>> from mixedmigration.entities import Route
        >>> kinds_in(Route)
        frozenset()
    """
    return _KINDS[cls]


def parts_of(record: Record) -> Iterator[tuple[str, str, Record]]:
    """Yield the parts that a record holds directly: their JSON Pointer, the field, and the part.

    Examples:
        >>> from mixedmigration.entities import Route
        >>> route = Route(id="route:my-table:1", labels=[{"label": "Small boats", "publisher": "my-table"}])
        >>> [(at, part.label) for at, _, part in parts_of(route)]
        [('/labels/0', 'Small boats')]
    """
    for name in _PARTS[type(record)]:
        held: object = getattr(record, name)
        if isinstance(held, Record):
            yield pointer(name), name, held
        elif is_several(held):
            for place, part in enumerate(held):
                if isinstance(part, Record):
                    yield f"{pointer(name)}/{place}", name, part


def embedded_in(record: Record) -> Iterator[tuple[str, Entity]]:
    """Yield the records that a record holds, at any depth, with their JSON Pointers.

    Args:
        record: An entity, or a part of one.
    """
    if not _KINDS[type(record)]:
        return
    for at, _, part in parts_of(record):
        if isinstance(part, Entity):
            yield at, part
        for below, inner in embedded_in(part):
            yield at + below, inner
