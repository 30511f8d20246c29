"""From a type to made-up values of it: the same walk over kinds that reads and writes fields.

A field says its type once; this room says for each kind of type what to draw. It knows no
entity and no field.
"""

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import TypeAlias, TypeGuard, TypeVar, overload

from hypothesis import strategies as st

from mixedmigration.declaration import PartKind, fields_of
from mixedmigration.declaration.annotation import kind_of
from mixedmigration.declaration.kind import CodedKind, Kind, ManyKind, OptionalKind, ReasonedKind, ScalarKind
from mixedmigration.entities import Entity
from mixedmigration.formats import entity_named, entity_slugs
from mixedmigration.values import (
    AdminArea,
    Age,
    Citation,
    Country,
    Currency,
    Duration,
    Edition,
    Estimate,
    Extras,
    IdParts,
    IncidentId,
    Language,
    Moment,
    Money,
    NoAnswer,
    PartialDate,
    Period,
    Place,
    Position,
    Rating,
    Total,
    Unlisted,
    Url,
)
from mixedmigration.values.language import CODES as LANGUAGES

from . import told_strategies as told
from . import value_strategies as drawn
from .text_strategies import texts, urls

__all__ = ["EVER", "Span", "entities", "of_kind", "values_of"]

T = TypeVar("T")
Span: TypeAlias = tuple[date, date]
"""First and last day on which the dates of a record lie, so that they often go together."""
Drawn: TypeAlias = st.SearchStrategy[object]

EVER: Span = (date.min, date.max)
"""All days of the calendar."""


def entities() -> tuple[type[Entity], ...]:
    """Give the entities that are known now, in the order of their names in ids.

    Examples:
        >>> [entity.__name__ for entity in entities()][:1]
        ['Initiative']
    """
    found = (entity_named(slug) for slug in entity_slugs())
    return tuple(entity for entity in found if entity is not None)


_VALUES: Mapping[object, Callable[[Span], Drawn]] = {
    str: lambda span: texts(),
    int: lambda span: drawn.whole_numbers(),
    float: lambda span: st.floats(allow_nan=False, allow_infinity=False),
    bool: lambda span: st.booleans(),
    date: lambda span: st.dates(*span),
    Language: lambda span: st.sampled_from(sorted(LANGUAGES)),
    Url: lambda span: urls(),
    PartialDate: lambda span: drawn.partial_dates(*span),
    Period: lambda span: drawn.periods(*span),
    Country: lambda span: drawn.countries(),
    Extras: lambda span: drawn.extras(),
    Position: lambda span: drawn.positions(),
    Estimate: lambda span: drawn.estimates(),
    Place: lambda span: drawn.places(),
    AdminArea: lambda span: drawn.admin_areas(),
    Edition: lambda span: drawn.editions(),
    Citation: lambda span: drawn.citations(),
    Age: lambda span: told.ages(),
    Duration: lambda span: told.durations(),
    Moment: lambda span: told.moments(),
    Decimal: lambda span: told.amounts(),
    Currency: lambda span: told.currencies(),
    Money: lambda span: told.money(),
    Rating: lambda span: told.ratings(),
}
"""The values that a field may hold."""

_OTHERS: Mapping[object, Callable[[], Drawn]] = {
    Total: drawn.totals,
    IdParts: drawn.id_parts,
    Unlisted: drawn.unlisted,
    NoAnswer: lambda: st.sampled_from(NoAnswer),
}
"""The values that no field holds by themselves."""


@cache
def _by_kind() -> Mapping[Kind, Callable[[Span], Drawn]]:
    return {kind_of(annotation): strategy for annotation, strategy in _VALUES.items()}


_MADE: dict[tuple[Kind, Span, int], Drawn] = {}
LONGEST = 3
"""Items of a list at the top of a record; one fewer in each part below it, so that records of parts stay small."""


def of_kind(kind: Kind, span: Span = EVER, depth: int = 0) -> Drawn:
    """Give made-up values of a kind.

    Args:
        kind: As a field's declaration says it.
        span: The days on which dates lie.
        depth: In how many parts the field stands, one within the other.

    Raises:
        TypeError: Nothing is known of the values of that kind.
    """
    if (kind, span, depth) not in _MADE:
        _MADE[kind, span, depth] = _of_kind(kind, span, depth)
    return _MADE[kind, span, depth]


def _of_kind(kind: Kind, span: Span, depth: int) -> Drawn:
    match kind:
        case OptionalKind():
            return st.none() | of_kind(kind.inner, span, depth)
        case ReasonedKind():
            return of_kind(kind.inner, span, depth) | st.sampled_from(NoAnswer)
        case CodedKind():
            return drawn.words(kind.words) | drawn.unlisted() if kind.is_open else drawn.words(kind.words)
        case ManyKind():
            return _several(kind, span, depth)
        case PartKind():
            return st.deferred(lambda: _part(kind, span, depth))
        case _:
            return _value(kind, span)


def _several(kind: ManyKind, span: Span, depth: int) -> Drawn:
    items, most = of_kind(kind.inner, span, depth), max(1, LONGEST - depth)
    if kind.container is frozenset:
        return st.frozensets(items, max_size=most + 1)
    return st.lists(items, max_size=most).map(tuple)


def _part(kind: PartKind, span: Span, depth: int) -> Drawn:
    from .record_strategies import records_within  # a part may hold parts of its own class

    return records_within(kind.cls, span, depth + 1)


def _value(kind: Kind, span: Span) -> Drawn:
    if kind in _by_kind():
        return _by_kind()[kind](span)
    if _is_id(kind):
        return st.sampled_from(_named(kind)).flatmap(drawn.ids)
    if isinstance(kind, ScalarKind) and issubclass(kind.type, Enum):
        return st.sampled_from(kind.type)
    raise TypeError(f"no values are known of {kind!r}: add their strategy to `_VALUES`")


def _is_id(kind: Kind) -> bool:
    """Tell whether a kind is read at the same door as the id of an incident."""
    known = kind_of(IncidentId)
    assert isinstance(known, ScalarKind)
    return isinstance(kind, ScalarKind) and kind.door is known.door


def _named(kind: Kind) -> list[str]:
    """Name the entities whose id is of this kind."""
    return [cls.type_slug for cls in entities() if fields_of(cls)["id"].kind == kind] or ["record"]


def _is_enumeration(annotation: object) -> TypeGuard[type[Enum]]:
    return isinstance(annotation, type) and issubclass(annotation, Enum)


@overload
def values_of(annotation: type[T]) -> st.SearchStrategy[T]: ...
@overload
def values_of(annotation: object) -> st.SearchStrategy[object]: ...
def values_of(annotation: object) -> st.SearchStrategy[object]:
    """Give made-up values of a type, as it stands behind a field.

    Args:
        annotation: A value's class, a vocabulary, an entity or a part of one, or what a field
            may hold: `Country | NoAnswer | None`, `tuple[Region | Unlisted, ...]`.

    Raises:
        TypeError: Nothing of ours is of that type.

    Examples:
        >>> from hypothesis import find
        >>> find(values_of(Country | NoAnswer | None), lambda value: isinstance(value, NoAnswer))
        <NoAnswer.REFUSED: 'refused'>
    """
    if annotation in _OTHERS:
        return _OTHERS[annotation]()
    if _is_enumeration(annotation):
        return st.sampled_from(annotation)
    if annotation is Entity:
        from .record_strategies import records

        return records(Entity)
    return of_kind(kind_of(annotation))
