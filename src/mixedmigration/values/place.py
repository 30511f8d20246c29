"""Where something happened or someone was, as far as the source says.

A place is not a country: it may be a sea area, a border, a village or "off the coast of
Zuwara". Its name stays as it was given; country, kind and admin areas are held beside it
only where the source states them.
"""

import attrs

from mixedmigration.errors import InvalidValueError
from mixedmigration.vocabularies import PlaceKind

from .country import Country
from .shape import is_list
from .text import words

__all__ = ["AdminArea", "Place"]


def _level(value: object) -> int:
    if type(value) is not int or not 1 <= value <= 5:
        raise InvalidValueError("number/range", "an administrative level from 1 to 5", value)
    return value


def _country(value: Country | str | None) -> Country | None:
    return value if value is None or isinstance(value, Country) else Country(value)


def _kind(value: PlaceKind | str | None) -> PlaceKind | None:
    return value if value is None or isinstance(value, PlaceKind) else PlaceKind(value)


@attrs.frozen(kw_only=True)
class AdminArea:
    """A district, province or other unit below the country.

    Raises:
        InvalidValueError: A part is not of its form, or neither name nor code is given.

    Examples:
        >>> AdminArea(level=1, name="Agadez", code="NE001", version="COD-AB 2023").code
        'NE001'
    """

    level: int = attrs.field(converter=_level)
    """1 for the units directly below the country, 2 for those below, down to 5."""
    name: str | None = attrs.field(default=None, converter=words)
    """Name as given."""
    code: str | None = attrs.field(default=None, converter=words)
    """P-code or the national statistical code, as text: leading zeros count."""
    version: str | None = attrs.field(default=None, converter=words)
    """Which list the code comes from, and its edition."""

    def __attrs_post_init__(self) -> None:
        if self.name is None and self.code is None:
            raise InvalidValueError("text/blank", "a name or a code of the administrative area")


def _areas(value: object) -> tuple[AdminArea, ...]:
    areas = tuple(area for area in value if isinstance(area, AdminArea)) if is_list(value) else ()
    if not is_list(value) or len(areas) < len(value):
        raise InvalidValueError("value/type", "a list of administrative areas", value)
    return areas


@attrs.frozen(kw_only=True)
class Place:
    """A place as its source names it.

    Raises:
        InvalidValueError: A part is not of its form, or nothing at all is given.
        UnknownTermError: `kind` is no slug of the vocabulary of places.

    Examples:
        >>> str(Place(name="Off the coast of Zuwara", country="LBY", kind="sea"))
        'Off the coast of Zuwara'
    """

    name: str | None = attrs.field(default=None, converter=words)
    """Name or description as given, in its own language."""
    country: Country | None = attrs.field(default=None, converter=_country)
    """Country the source names for it."""
    kind: PlaceKind | None = attrs.field(default=None, converter=_kind)
    """Land, sea, border crossing, facility."""
    areas: tuple[AdminArea, ...] = attrs.field(default=(), converter=_areas)
    """Administrative areas, from the largest to the smallest."""

    def __attrs_post_init__(self) -> None:
        if not (self.name or self.country or self.kind or self.areas):
            raise InvalidValueError("text/blank", "a name, country, kind or administrative area of the place")

    def __str__(self) -> str:
        return self.name or str(self.country or self.kind or self.areas[-1].name or self.areas[-1].code)
