"""Where an answer goes: a dotted path through an entity, its parts and its lists.

`journey.drivers` is a field of a part, `journey.itinerary.0.country` one of the first item of
a list of parts. All of it is walked from the entity's declaration, so a new field has its
path on the day it is declared.
"""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from types import MappingProxyType

from mixedmigration.declaration import Field, PartKind, fields_of
from mixedmigration.declaration.kind import CodedKind, Kind, ManyKind, ScalarKind, StructKind
from mixedmigration.entities import Entity
from mixedmigration.entities.answer import Answer, ScaleAnswer
from mixedmigration.values import Extras, Rating

from .target import WHOLE, Target, bare, parts_of

__all__ = [
    "MOST_ITEMS",
    "item_kind",
    "list_of",
    "near_paths",
    "path_target",
    "paths_of",
    "reason_home",
]

MOST_ITEMS = 99
"""Items of a list that a path can name; a form with a hundred stops has not been seen."""
DEEPEST = 8
"""Names in a path at most."""

_KNOWN: dict[type, Mapping[str, Target]] = {}


def path_target(entity: type[Entity], path: object) -> Target | None:
    """Find what a dotted path names, or None where that can hold no answer.

    Args:
        entity: The entity that the path starts from.
        path: Names of fields and parts, and numbers of items from 0, joined by dots.

    Examples:
        >>> from mixedmigration.entities import Route
        >>> path_target(Route, "labels.1.publisher").path, path_target(Route, "labels.publisher")
        (('labels', '1', 'publisher'), None)
    """
    if not isinstance(path, str) or len(path) > 300:
        return None
    names = tuple(path.split("."))
    found: Kind = PartKind(entity)
    field: Field | None = None
    for name in names[: DEEPEST + 1]:
        step = _step(found, name, field)
        if step is None:
            return None
        found, field = step
    if field is None or len(names) > DEEPEST or not _holds_answers(bare(found)[0]):
        return None
    return Target(names, found, field)


def _fields(kind: PartKind) -> Mapping[str, Field]:
    """Give the fields of a part that answers can fill: no id, nothing that follows from it, and no answers by question."""
    own = {"id", *fields_of(Entity)} if issubclass(kind.cls, Entity) else set[str]()
    return {
        name: field
        for name, field in fields_of(kind.cls).items()
        if name not in own and _part_of(field.kind) not in (Answer, ScaleAnswer)
    }


def _part_of(kind: Kind) -> type | None:
    inner, _ = bare(kind)
    inner = bare(inner.inner)[0] if isinstance(inner, ManyKind) else inner
    return inner.cls if isinstance(inner, PartKind) else None


def _has_parts(kind: Kind) -> bool:
    """Say whether items of a list can be told part by part."""
    inner, _ = bare(kind)
    return isinstance(inner, (PartKind, StructKind))


def reason_home(entity: type[Entity], path: tuple[str, ...]) -> Target | None:
    """Give the innermost value on a path that can be a reason for no answer, the end of it first.

    A person who refuses to name the town they come from leaves no reason in a town's name,
    which is text, but in the place that it is a part of.

    Args:
        entity: The entity that the path starts from.
        path: Names and numbers, as in a target.

    Returns:
        The value, or None where no value on the path can be one.
    """
    found: Kind = PartKind(entity)
    field: Field | None = None
    home: Target | None = None
    for place, name in enumerate(path, 1):
        step = _step(found, name, field)
        if step is None or step[1] is None:
            break
        found, field = step[0], step[1]
        if bare(found)[1]:
            home = Target(path[:place], found, field)
    return home


def _step(kind: Kind, name: str, field: Field | None) -> tuple[Kind, Field | None] | None:
    inner, _ = bare(kind)
    if isinstance(inner, ManyKind):
        is_item = name.isascii() and name.isdigit() and int(name[:3]) <= MOST_ITEMS and str(int(name[:3])) == name
        return (inner.inner, field) if is_item and _has_parts(inner.inner) else None
    if isinstance(inner, PartKind):
        below = _fields(inner).get(name)
        return (below.kind, below) if below is not None else None
    part = parts_of(inner).get(name)
    return (part, field) if part is not None else None


def _holds_answers(kind: Kind) -> bool:
    if isinstance(kind, ManyKind):
        return _holds_answers(bare(kind.inner)[0])
    if isinstance(kind, ScalarKind):
        return kind.type is not Extras
    return isinstance(kind, CodedKind) or (isinstance(kind, StructKind) and kind.type in (*WHOLE, Rating))


def paths_of(entity: type[Entity]) -> Mapping[str, Target]:
    """Give every path that can hold an answer, in the order of the fields; items of lists as the first one.

    Examples:
        >>> from mixedmigration.entities import Route
        >>> [path for path in paths_of(Route) if path.startswith("waypoints")][:2]
        ['waypoints.0.place', 'waypoints.0.place.name']
    """
    known = _KNOWN.get(entity)
    if known is None:
        found = (target for name in _below(PartKind(entity), (), ()) if (target := path_target(entity, name)))
        known = _KNOWN[entity] = MappingProxyType({target.name: target for target in found})
    return known


def _below(kind: Kind, path: tuple[str, ...], seen: tuple[type, ...]) -> Iterator[str]:
    """Yield candidate paths below a kind; a part inside of itself is not entered again."""
    inner, _ = bare(kind)
    if path:
        yield ".".join(path)
    if len(path) >= DEEPEST:
        return
    if isinstance(inner, ManyKind) and _has_parts(inner.inner):
        yield from _below(inner.inner, (*path, "0"), seen)
    elif not (isinstance(inner, PartKind) and inner.cls in seen):
        now = (*seen, inner.cls) if isinstance(inner, PartKind) else seen
        parts = {name: f.kind for name, f in _fields(inner).items()} if isinstance(inner, PartKind) else parts_of(inner)
        for name, part in parts.items():
            yield from _below(part, (*path, name), now)


def near_paths(entity: type[Entity], path: object) -> tuple[str, ...]:
    """Give the paths that may have been meant, best first."""
    known, text = paths_of(entity), str(path)[:100]
    last = text.rpartition(".")[2]
    same = [name for name in known if name.rpartition(".")[2] == last]
    return tuple(dict.fromkeys([*same, *get_close_matches(text, known, n=3)]))[:3]


def item_kind(target: Target) -> Kind:
    """Give the kind of one answer: of one item, where the field is a list."""
    kind, _ = bare(target.kind)
    return kind.inner if isinstance(kind, ManyKind) else target.kind


def list_of(target: Target) -> tuple[tuple[str, ...], int] | None:
    """Give the list that a target is in an item of, and which item, counted from 0; None where it is in none."""
    place = next((at for at in range(len(target.path) - 1, -1, -1) if target.path[at].isdigit()), None)
    return None if place is None else (target.path[:place], int(target.path[place]))
