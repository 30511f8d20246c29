"""From the annotation of a field to its kind: a type is declared once and read one way."""

import types
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from typing import Union, cast, get_args, get_origin, get_type_hints

import attrs

from mixedmigration.errors import InvalidValueError
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
    IncidentId,
    InitiativeId,
    InterviewId,
    JourneyId,
    Language,
    Moment,
    Money,
    NoAnswer,
    ObservationId,
    OrganisationId,
    PartialDate,
    Period,
    Place,
    PolicyEventId,
    PolicyIndicatorId,
    Position,
    ProfileId,
    PublicationId,
    Rating,
    RouteId,
    Unlisted,
    Url,
    read_amount,
    read_currency,
    read_id,
    read_language,
    read_url,
)
from mixedmigration.values.text import text
from mixedmigration.vocabularies import Match, Word

from .kind import (
    CodedKind,
    Kind,
    ManyKind,
    OptionalKind,
    Plain,
    ReasonedKind,
    ScalarKind,
    StructKind,
    finite,
    flag,
    whole,
)

__all__ = ["kind_of"]


def _identifier(value: object) -> str:
    read_id(value)
    return text(value)


def _day(value: object) -> date:
    if type(value) is date:
        return value
    read = PartialDate(text(value))
    if str(read) != read.earliest.isoformat():
        raise InvalidValueError("date/unreadable", "a day such as 2024-03-31", value)
    return read.earliest


def _door(made: type, *from_texts: type) -> Callable[[object], object]:
    """Make a door that lets values through and reads those types; nothing else."""

    def door(value: object) -> object:
        if isinstance(value, made):
            return value
        if isinstance(value, from_texts or str):
            return made(value)
        raise InvalidValueError("value/type", f"{made.__name__} or its text", value)

    return door


def _match(value: object) -> Match:
    if isinstance(value, str) and value in list(Match):
        return Match(value)
    raise InvalidValueError("term/unknown", _ONE_MATCH, value)


def _extras(value: object) -> Extras:
    if value is None:
        raise InvalidValueError("value/type", "an object from JSON Pointer to raw input", value)
    return value if isinstance(value, Extras) else Extras(value)  # type: ignore[arg-type]


def _thawed(value: object) -> Plain:
    if isinstance(value, Extras):
        return {key: _thawed(value[key]) for key in sorted(value)}
    return [_thawed(item) for item in value] if isinstance(value, tuple) else value  # type: ignore[return-value]


def _as_is(value: object) -> Plain:
    return value  # type: ignore[return-value]


def _code(value: object) -> Plain:
    return value.code if isinstance(value, Country) else None


_ONE_MATCH = f"one of {', '.join(Match)}"

_SCALARS: dict[object, ScalarKind] = {
    str: ScalarKind(str, "text", text, _as_is),
    int: ScalarKind(int, "a whole number", whole, _as_is),
    float: ScalarKind(float, "a number", finite, _as_is),
    bool: ScalarKind(bool, "true or false", flag, _as_is),
    date: ScalarKind(date, "a day such as 2024-03-31", _day, str, is_recurring=True),
    Language: ScalarKind(str, "the code of a language, such as de", read_language, _as_is, is_recurring=True),
    Url: ScalarKind(str, "a web address", read_url, _as_is),
    Match: ScalarKind(Match, _ONE_MATCH, _match, str),
    PartialDate: ScalarKind(
        PartialDate, "a date such as 2024-03-31, 2024-03 or 2024", _door(PartialDate, str, date), str, is_recurring=True
    ),
    Period: ScalarKind(Period, "a period such as 2024-01/2024-03", _door(Period, str), str, is_recurring=True),
    Country: ScalarKind(Country, "a country code such as KEN", _door(Country, str), _code, is_recurring=True),
    Age: ScalarKind(Age, "an age such as 34, 18-24 or 60+", _door(Age, str, int), str, is_recurring=True),
    Duration: ScalarKind(
        Duration, "a duration such as P10D, P1M/P3M or P5Y/..", _door(Duration, str), str, is_recurring=True
    ),
    Moment: ScalarKind(Moment, "a moment such as 2024-03-31T09:30:00+03:00", _door(Moment, str, datetime), str),
    Decimal: ScalarKind(Decimal, "an amount as text, such as 12.50", read_amount, lambda value: f"{value:f}"),
    Currency: ScalarKind(str, "the code of a currency, such as EUR", read_currency, _as_is, is_recurring=True),
    Extras: ScalarKind(Extras, "an object from JSON Pointer to raw input", _extras, _thawed),
}

_IDS = {
    IncidentId: "an id of the form type:authority:local-id",
    InitiativeId: "an id such as initiative:mixedmigration:4mi",
    InterviewId: "an id such as interview:mmc-4mi:1f0c",
    JourneyId: "an id such as journey:mmc-4mi:1f0c",
    ObservationId: "an id such as observation:mixedmigration:4mi-enumerators",
    OrganisationId: "an id such as organisation:mixedmigration:mmc",
    PolicyEventId: "an id such as policy-event:mixedmigration:chnv-parole",
    PolicyIndicatorId: "an id such as policy-indicator:apla:arg-1990-12",
    ProfileId: "an id such as migrant-profile:mmc-4mi:1f0c",
    PublicationId: "an id such as publication:mixedmigration:mmr-2018",
    RouteId: "an id such as route:mixedmigration:darien",
}
"""What is expected of the id of each kind of record."""

_SCALARS.update({kind: ScalarKind(str, expected, _identifier, _as_is) for kind, expected in _IDS.items()})

_STRUCTS = (Position, Estimate, Place, AdminArea, Money, Rating, Edition, Citation)
"""Values of several parts, whose plain form is an object."""


@cache
def kind_of(annotation: object) -> Kind:
    """Give the kind of a field from its annotation.

    Args:
        annotation: A type as it stands behind a field: a value, a vocabulary, a part,
            `tuple[X, ...]`, `frozenset[X]`, `X | None`, `X | NoAnswer | None`, `X | Unlisted`.

    Raises:
        TypeError: No kind is known for the annotation; the declaration is wrong.

    Examples:
        >>> kind_of(int | None).expected
        'a whole number'
    """
    if annotation in _SCALARS:
        return _SCALARS[annotation]
    if get_origin(annotation) in (Union, types.UnionType):
        return _union(list(get_args(annotation)))
    if get_origin(annotation) in (tuple, frozenset):
        if get_origin(annotation) is tuple and get_args(annotation)[1:] != (...,):
            raise _unknown(annotation)
        return ManyKind(kind_of(get_args(annotation)[0]), get_origin(annotation))  # type: ignore[arg-type]
    if isinstance(annotation, type):
        return _of_class(cast("type[object]", annotation))
    raise _unknown(annotation)


def _of_class(made: type[object]) -> Kind:
    if issubclass(made, Word):
        return CodedKind(made, is_open=False)
    return _struct(made) if made in _STRUCTS else _part(made)


def _unknown(annotation: object) -> TypeError:
    return TypeError(f"no kind of value is known for the annotation {annotation!r}")


def _union(members: list[object]) -> Kind:
    if types.NoneType in members:
        members.remove(types.NoneType)
        return OptionalKind(_union(members))
    if NoAnswer in members:
        members.remove(NoAnswer)
        return ReasonedKind(_union(members))
    if Unlisted in members:
        members.remove(Unlisted)
        return CodedKind(members[0], is_open=True)  # type: ignore[arg-type]
    if len(members) > 1:
        raise TypeError(f"a field holds one kind of value, not {members}")
    return kind_of(members[0])


def _struct(made: type[object]) -> StructKind:
    hints = get_type_hints(made)
    parts = {part.name: kind_of(hints[part.name]) for part in attrs.fields(cast("type[attrs.AttrsInstance]", made))}
    return StructKind(made, parts)


def _part(made: type[object]) -> Kind:
    from .record import PartKind, Record

    if issubclass(made, Record):
        return PartKind(made)
    raise _unknown(made)
