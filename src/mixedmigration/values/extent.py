"""Where on the globe a country lies, roughly: a few boxes, and how far a position is from them.

A box is no border. Boxes hold parts of the neighbours and of the sea, so a position inside
says little; one that is far from all boxes of a country is not in it, nor off its coast.
"""

from collections.abc import Iterable
from functools import cache
from math import asin, atan2, cos, degrees, radians, sin, sqrt

import attrs

from .country import Country
from .position import Position

__all__ = ["EARTH_RADIUS", "Box", "Extent", "distance_between"]

EARTH_RADIUS = 6371.0088
"""Kilometres. Source: mean radius of the Earth (R1) of the ellipsoid GRS 80, as IUGG gives it (Moritz, 2000)."""


@attrs.frozen
class Box:
    """A part of the globe between two parallels and two meridians; it does not cross the 180th.

    Examples:
        >>> libya = Box(19.4, 9.2, 33.2, 25.2)
        >>> libya.holds(32.9, 13.2), round(libya.distance(34.2, 13.2))
        (True, 111)
    """

    south: float
    """Least latitude, in degrees."""
    west: float
    """Least longitude."""
    north: float
    """Greatest latitude."""
    east: float
    """Greatest longitude."""

    def holds(self, latitude: float, longitude: float) -> bool:
        """Say whether a point lies in the box or on its edge.

        Args:
            latitude: Degrees, north positive.
            longitude: Degrees from -180 to 180, east positive.
        """
        return self.south <= latitude <= self.north and self.west <= longitude <= self.east

    def distance(self, latitude: float, longitude: float) -> float:
        """Give the great-circle distance from a point to the box, in kilometres.

        Args:
            latitude: Degrees, north positive.
            longitude: Degrees from -180 to 180, east positive.

        Returns:
            0 where the box holds the point.
        """
        if self.west <= longitude <= self.east:
            return EARTH_RADIUS * radians(max(self.south - latitude, latitude - self.north, 0.0))
        aside = radians(min((self.west - longitude) % 360, (longitude - self.east) % 360))
        nearest = degrees(atan2(sin(radians(latitude)), cos(radians(latitude)) * cos(aside)))
        return _apart(latitude, min(max(nearest, self.south), self.north), aside)


@attrs.frozen
class Extent:
    """Where a country, or several, lie: inside one of the boxes.

    Source:
        Natural Earth 4.1.0, Admin 0 countries, 1:10 million (public domain); see
        `tools/country_extents.py`.

    Examples:
        >>> canaries = Position(28.1, -15.4)
        >>> extent = Extent.of(Country("ESP"))
        >>> extent.holds(canaries), round(extent.distance(Position(14.7, -17.4)))
        (True, 1434)
        >>> Extent.of(Country("UNK")) is None
        True
    """

    boxes: tuple[Box, ...]
    """At least one, the largest first."""
    has_coast: bool = True
    """Whether any of it lies by the sea; lakes do not count."""

    @staticmethod
    def of(country: Country) -> "Extent | None":
        """Give the extent of a country; that of its successors where it is no more.

        Territories overseas and areas whose status is not settled lie in the extent of each
        country that a publisher may count them with.

        Args:
            country: Any country or special code.

        Returns:
            None for what is nowhere in particular, such as unknown, stateless or a group of countries.
        """
        return _of(country.code)

    @staticmethod
    def of_all(countries: Iterable[Country]) -> "Extent | None":
        """Give the extent of several countries together.

        Args:
            countries: Any countries.

        Returns:
            None where the extent of any of them is not known, or where there are none.
        """
        found = [Extent.of(country) for country in countries]
        known = [extent for extent in found if extent is not None]
        if not known or len(known) < len(found):
            return None
        boxes = dict.fromkeys(box for extent in known for box in extent.boxes)
        return Extent(tuple(boxes), any(extent.has_coast for extent in known))

    def holds(self, position: Position) -> bool:
        """Say whether a position lies in one of the boxes.

        Args:
            position: Any position.
        """
        latitude, longitude = position.latitude, position.longitude
        for box in self.boxes:  # noqa: SIM110 # asked of every record, where a generator costs more than the answer
            if box.south <= latitude <= box.north and box.west <= longitude <= box.east:
                return True
        return False

    def distance(self, position: Position) -> float:
        """Give the great-circle distance from a position to the nearest box, in kilometres.

        Args:
            position: Any position.

        Returns:
            0 where a box holds it.
        """
        latitude, longitude = position.latitude, position.longitude
        return min(box.distance(latitude, longitude) for box in self.boxes)


def distance_between(one: Position, other: Position) -> float:
    """Give the great-circle distance between two positions, in kilometres.

    Args:
        one: Any position.
        other: Any position.

    Examples:
        >>> round(distance_between(Position(35.5, 12.6), Position(32.9, 13.2)))  # Lampedusa and Tripoli
        294
    """
    return _apart(one.latitude, other.latitude, radians(one.longitude - other.longitude))


def _apart(latitude: float, other: float, aside: float) -> float:
    """Give the distance of two points by the haversine formula; `aside` is in radians."""
    up, here, there = radians(other - latitude), radians(latitude), radians(other)
    half = sin(up / 2) ** 2 + cos(here) * cos(there) * sin(aside / 2) ** 2
    return 2 * EARTH_RADIUS * asin(min(1.0, sqrt(half)))


@cache
def _of(code: str) -> Extent | None:
    from ._country_extents import EXTENTS, LANDLOCKED

    if code in EXTENTS:
        return Extent(tuple(Box(*sides) for sides in EXTENTS[code]), code not in LANDLOCKED)
    return Extent.of_all(Country(code).successors)
