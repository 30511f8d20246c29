"""What each record answers to one question: its values, why there are none, or nothing at all.

A question may stand anywhere in the record: behind a dot, in a part, or in each of a list
of parts. However often a value is given there, one record answers it once.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import TypeAlias

import attrs

from mixedmigration.declaration import PartKind, questions_of
from mixedmigration.declaration.kind import (
    CodedKind,
    Kind,
    ManyKind,
    OptionalKind,
    ReasonedKind,
    ScalarKind,
    StructKind,
)
from mixedmigration.entities import Entity
from mixedmigration.errors import QueryError
from mixedmigration.errors.exceptions import shown
from mixedmigration.values import Moment, NoAnswer, PartialDate, Period, Rating, Unlisted

from .attribute import Attribute, attribute, is_askable
from .several import is_several

__all__ = ["Answers", "Asked", "answers_of", "asked"]

Answers: TypeAlias = frozenset[object] | NoAnswer | None
"""The values given, of which there are none where "none of these" is the answer; a reason; None for not recorded."""

_PARTED: Mapping[type | None, tuple[str, ...]] = {Period: ("start", "end"), Moment: ("hour",)}
"""Values so fine that hardly two are alike, and what of them can be counted."""
_SHARED = frozenset({"id", "citations", "extras", "inferred"})
"""Fields of every entity, which no short name means where the entity stands inside another."""


@attrs.frozen
class Asked:
    """A question found in the declaration of an entity."""

    entity: type
    """The entity whose records answer it."""
    path: str
    """Names joined by dots, from the entity on; it may lead through lists of parts."""
    steps: tuple[Attribute, ...] = attrs.field(repr=False)
    """Each name of the path, found where it stands."""

    @property
    def leaf(self) -> Kind:
        """The kind of one value."""
        return self.steps[-1].item

    @property
    def is_public(self) -> bool:
        """Whether its values may be shown whatever they are."""
        return all(step.is_public for step in self.steps)

    @property
    def is_many(self) -> bool:
        """Whether one record may give several values."""
        return any(step.is_many for step in self.steps)

    @property
    def is_reasoned(self) -> bool:
        """Whether a reason may stand in place of a value."""
        return any(step.is_reasoned for step in self.steps)


def asked(entity: type, name: str) -> Asked:
    """Find a question by its path, or by the end of its path where only one question of the entity has it.

    Args:
        entity: The entity whose records are asked.
        name: A path from the entity on (`profile.sex`), or the end of one (`sex`).

    Raises:
        QueryError: There is no such field, several are meant, or its values cannot be counted
            one by one; candidates are named.

    Examples:
        >>> from mixedmigration.entities import Route
        >>> asked(Route, "waypoints.place.country").is_many
        True
        >>> asked(Route, "publisher").path
        Traceback (most recent call last):
        ...
        mixedmigration.errors.exceptions.QueryError: Route has several fields 'publisher'; did you mean ...
    """
    return _asked(entity, name)


@cache
def _asked(entity: type, name: str) -> Asked:
    path = _whole_path(entity, name)
    steps = tuple(_steps(entity, path.split(".")))
    found = Asked(entity, path, steps)
    if steps[-1].scalar in _PARTED or not (is_askable(found.leaf) or _class_of(found.leaf) is Rating):
        behind = _behind(found)
        raise QueryError(f"{path} is {found.leaf.expected} and cannot be counted: name one of its parts", behind[:5])
    return found


def _behind(found: Asked) -> tuple[str, ...]:
    """Name what can be counted of a value of several parts."""
    if (scalar := found.steps[-1].scalar) in _PARTED:
        return tuple(f"{found.path}.{name}" for name in _PARTED[scalar])
    inside = _class_of(found.leaf)
    return tuple(path for path in paths_inside(found.entity) if inside and path.startswith(f"{found.path}."))


def _steps(entity: type, names: list[str]) -> Iterator[Attribute]:
    """Find each name where it stands; a list is walked into as its items are."""
    owner = entity
    for name in names:
        step = attribute(owner, name)
        yield step
        owner = _owner_of(step.item)


def _owner_of(kind: Kind) -> type:
    """Give the class from which the next name of a path starts."""
    if isinstance(kind, CodedKind):
        return kind.words
    return kind.type if isinstance(kind, ScalarKind) else _class_of(kind) or type(None)


def _whole_path(entity: type, name: str) -> str:
    """Complete a path that leaves out how it starts.

    Raises:
        QueryError: Nothing ends so, or several paths do.
    """
    names, known = name.split("."), paths_inside(entity)
    for length in range(len(names), 0, -1):
        head, rest = ".".join(names[:length]), names[length:]
        meant = [path for path in known if path == head] or [path for path in known if path.endswith(f".{head}")]
        if len(meant) > 1:
            raise QueryError(f"{entity.__name__} has several fields {shown(head)}", tuple(meant))
        if meant:
            return ".".join([*meant, *rest])
    attribute(entity, name)  # raises, with near names
    return name


@cache
def paths_inside(entity: type) -> tuple[str, ...]:
    """Give the path of each declared field of an entity, at any depth, also through lists of parts.

    Examples:
        >>> from mixedmigration.entities import Route
        >>> [path for path in paths_inside(Route) if path.startswith("waypoints.")][:2]
        ['waypoints.place', 'waypoints.position']
    """
    return tuple(_paths(entity, "", ()))


def _paths(owner: type, prefix: str, above: tuple[type, ...]) -> Iterator[str]:
    for name, field in questions_of(owner).items():
        if above and issubclass(owner, Entity) and name in _SHARED:
            continue
        yield f"{prefix}{name}"
        inside = _inside(field.kind)
        if isinstance(inside, PartKind) and inside.cls not in (*above, owner):
            yield from _paths(inside.cls, f"{prefix}{name}.", (*above, owner))


def _inside(kind: Kind) -> Kind:
    while isinstance(kind, (OptionalKind, ReasonedKind, ManyKind)):
        kind = kind.inner
    return kind


def _class_of(kind: Kind) -> type | None:
    if isinstance(kind, PartKind):
        return kind.cls
    return kind.type if isinstance(kind, StructKind) else None


def answers_of(found: Asked) -> Callable[[object], Answers]:
    """Give the function that takes a record's answers to a question.

    A date answers with its year. An empty list is the answer "none" where the field says
    None for what was not recorded; where it cannot, nothing was recorded. Of a list of
    parts, one with an answer is enough; a reason counts where no part has any.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> incident = ProtectionIncident(id="protection-incident:my-table:7", date="2024-03", causes=["drowning"])
        >>> answers_of(asked(ProtectionIncident, "date"))(incident)
        frozenset({2024})
        >>> answers_of(asked(ProtectionIncident, "routes"))(incident) is None
        True
    """
    steps = [(step.path, step.is_complete) for step in found.steps]
    is_date = isinstance(found.leaf, ScalarKind) and issubclass(found.leaf.type, PartialDate)

    def answers(value: object, place: int) -> Answers:
        if value is None or isinstance(value, NoAnswer):
            return value
        if is_several(value):
            if not value:
                return frozenset[object]() if steps[place - 1][1] else None
            return _together(answers(item, place) for item in value)
        if place == len(steps):
            return frozenset([value.year if is_date and isinstance(value, PartialDate) else value])
        return None if isinstance(value, Unlisted) else answers(getattr(value, steps[place][0]), place + 1)

    return lambda record: answers(record, 0)


def _together(several: Iterable[Answers]) -> Answers:
    """Put the answers of several parts together: values before reasons, and the first reason that there is."""
    known = list(several)
    given = [one for one in known if isinstance(one, frozenset)]
    if given:
        return frozenset[object]().union(*given)
    return next((reason for reason in NoAnswer if reason in known), None)
