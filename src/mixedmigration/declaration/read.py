"""The readers of fields: one plain function for each type that a field may have.

A reader gives the value, or a marker that the engine gathers, so that all that is wrong
comes out together. Its signature says what may be given to a constructor; what it
accepts follows from the type alone.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from mixedmigration.values import (
    Citation,
    Country,
    Estimate,
    Extras,
    IncidentId,
    Language,
    PartialDate,
    Period,
    Place,
    Position,
    RouteId,
    Unlisted,
    Url,
)
from mixedmigration.values.shape import is_iterable, is_several
from mixedmigration.vocabularies import (
    CauseOfDeath,
    DateBasis,
    IncidentKind,
    IncidentType,
    Match,
    OriginBasis,
    Perpetrator,
    Region,
    RouteName,
    SourceQuality,
    Status,
    TravelMode,
)

from .annotation import kind_of
from .complaint import Complaints, Refused

__all__ = [
    "attempt",
    "causes",
    "citations",
    "count",
    "countries",
    "country",
    "date_basis",
    "estimate",
    "extras",
    "field_names",
    "flag",
    "incident_id",
    "incident_kinds",
    "incident_types",
    "label",
    "language",
    "match",
    "named_place",
    "origin_basis",
    "partial_date",
    "period",
    "perpetrators",
    "place",
    "position",
    "regions",
    "route_id",
    "route_ids",
    "route_name",
    "routes",
    "source_quality",
    "status",
    "text",
    "travel_modes",
    "urls",
]


def attempt(value: object, annotation: object) -> Any:
    """Read a value as what its annotation says, or give a marker that holds the complaints.

    Args:
        value: What was given to the constructor.
        annotation: The type of the field.

    Returns:
        The value, or a `Refused`; typed as the value, since the engine takes every marker
        out before anyone else sees the record.

    Examples:
        >>> attempt("KEN", Country)
        Country('KEN')
    """
    if is_iterable(value) and not is_several(value):
        value = tuple(value)
    complaints: Complaints = []
    read = kind_of(annotation).read(value, "", complaints)
    return Refused(value, tuple(said.strict for said in complaints)) if complaints else read


def text(value: str | None) -> str | None:
    """Read text, kept exactly as given."""
    return attempt(value, str | None)  # type: ignore[no-any-return]


def count(value: int | None) -> int | None:
    """Read a number of people; it may be negative, as publishers write corrections."""
    return attempt(value, int | None)  # type: ignore[no-any-return]


def partial_date(value: PartialDate | date | str | None) -> PartialDate | None:
    """Read a date known to the year, quarter, month or day."""
    return attempt(value, PartialDate | None)  # type: ignore[no-any-return]


def period(value: Period | str | None) -> Period | None:
    """Read a period, both ends included."""
    return attempt(value, Period | None)  # type: ignore[no-any-return]


def country(value: Country | str | None) -> Country | None:
    """Read a country by its code."""
    return attempt(value, Country | None)  # type: ignore[no-any-return]


def countries(value: Iterable[Country | str]) -> tuple[Country, ...]:
    """Read countries by their codes, in order."""
    return attempt(value, tuple[Country, ...])  # type: ignore[no-any-return]


def estimate(value: Estimate | Mapping[str, int] | None) -> Estimate | None:
    """Read a range of a count."""
    return attempt(value, Estimate | None)  # type: ignore[no-any-return]


def place(value: Place | Mapping[str, object] | None) -> Place | None:
    """Read a place."""
    return attempt(value, Place | None)  # type: ignore[no-any-return]


def position(value: Position | Mapping[str, object] | None) -> Position | None:
    """Read a position on the globe."""
    return attempt(value, Position | None)  # type: ignore[no-any-return]


def language(value: Language | str | None) -> Language | None:
    """Read the code of a language."""
    return attempt(value, Language | None)  # type: ignore[no-any-return]


def urls(value: Iterable[str]) -> tuple[Url, ...]:
    """Read web addresses, in order."""
    return attempt(value, tuple[Url, ...])  # type: ignore[no-any-return]


def citations(value: Iterable[Citation | Mapping[str, object]]) -> tuple[Citation, ...]:
    """Read where a record came from."""
    return attempt(value, tuple[Citation, ...])  # type: ignore[no-any-return]


def extras(value: Extras | Mapping[str, object]) -> Extras:
    """Read raw input that has no home."""
    return attempt(value, Extras)  # type: ignore[no-any-return]


def field_names(value: Iterable[str]) -> frozenset[str]:
    """Read names of fields."""
    return attempt(value, frozenset[str])  # type: ignore[no-any-return]


def incident_id(value: IncidentId | str) -> IncidentId:
    """Read the id of a protection incident."""
    return attempt(value, IncidentId)  # type: ignore[no-any-return]


def incident_kinds(value: Iterable[IncidentKind | Unlisted | str]) -> tuple[IncidentKind | Unlisted, ...]:
    """Read whether rows are split or cumulative."""
    return attempt(value, tuple[IncidentKind | Unlisted, ...])  # type: ignore[no-any-return]


def incident_types(value: Iterable[IncidentType | Unlisted | str]) -> tuple[IncidentType | Unlisted, ...]:
    """Read what happened."""
    return attempt(value, tuple[IncidentType | Unlisted, ...])  # type: ignore[no-any-return]


def causes(value: Iterable[CauseOfDeath | Unlisted | str]) -> tuple[CauseOfDeath | Unlisted, ...]:
    """Read categories of causes of death."""
    return attempt(value, tuple[CauseOfDeath | Unlisted, ...])  # type: ignore[no-any-return]


def perpetrators(value: Iterable[Perpetrator | Unlisted | str]) -> tuple[Perpetrator | Unlisted, ...]:
    """Read reported perpetrators."""
    return attempt(value, tuple[Perpetrator | Unlisted, ...])  # type: ignore[no-any-return]


def routes(value: Iterable[RouteName | Unlisted | str]) -> tuple[RouteName | Unlisted, ...]:
    """Read names of migration routes."""
    return attempt(value, tuple[RouteName | Unlisted, ...])  # type: ignore[no-any-return]


def regions(value: Iterable[Region | Unlisted | str]) -> tuple[Region | Unlisted, ...]:
    """Read regions, each of its own scheme."""
    return attempt(value, tuple[Region | Unlisted, ...])  # type: ignore[no-any-return]


def status(value: Status | str | None) -> Status | None:
    """Read whether an incident is confirmed."""
    return attempt(value, Status | None)  # type: ignore[no-any-return]


def date_basis(value: DateBasis | str | None) -> DateBasis | None:
    """Read what a date is the date of."""
    return attempt(value, DateBasis | None)  # type: ignore[no-any-return]


def origin_basis(value: OriginBasis | str | None) -> OriginBasis | None:
    """Read whether origins are reported or presumed."""
    return attempt(value, OriginBasis | None)  # type: ignore[no-any-return]


def source_quality(value: SourceQuality | str | None) -> SourceQuality | None:
    """Read how well a publisher's sources support an incident."""
    return attempt(value, SourceQuality | None)  # type: ignore[no-any-return]


def flag(value: bool | None) -> bool | None:
    """Read whether something is so."""
    return attempt(value, bool | None)  # type: ignore[no-any-return]


def label(value: str) -> str:
    """Read a label that has to be there, kept exactly as given."""
    return attempt(value, str)  # type: ignore[no-any-return]


def match(value: Match | str) -> Match:
    """Read how a publisher's label relates to what it is a label of."""
    return attempt(value, Match)  # type: ignore[no-any-return]


def named_place(value: Place | Mapping[str, object]) -> Place:
    """Read a place that has to be there."""
    return attempt(value, Place)  # type: ignore[no-any-return]


def route_id(value: RouteId | str) -> RouteId:
    """Read the id of a route."""
    return attempt(value, RouteId)  # type: ignore[no-any-return]


def route_ids(value: Iterable[RouteId | str]) -> tuple[RouteId, ...]:
    """Read ids of routes, in order."""
    return attempt(value, tuple[RouteId, ...])  # type: ignore[no-any-return]


def route_name(value: RouteName | Unlisted | str | None) -> RouteName | Unlisted | None:
    """Read the word for a route."""
    return attempt(value, RouteName | Unlisted | None)  # type: ignore[no-any-return]


def travel_modes(value: Iterable[TravelMode | Unlisted | str]) -> tuple[TravelMode | Unlisted, ...]:
    """Read by what people travel."""
    return attempt(value, tuple[TravelMode | Unlisted, ...])  # type: ignore[no-any-return]
