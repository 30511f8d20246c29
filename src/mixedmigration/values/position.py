"""A point on the globe, with how closely the source knows it.

Positions are decimal degrees of WGS 84, latitude first, as publishers print them. A
position can put people in danger; whether it may be shown is the record's affair.
"""

import re
from decimal import Decimal
from typing import Literal, TypedDict

import attrs

from mixedmigration.errors import InvalidValueError
from mixedmigration.vocabularies import PositionPrecision

__all__ = ["CoordinateOrder", "Position"]

CoordinateOrder = Literal["latlon", "lonlat"]
"""Which of two numbers in one cell comes first."""


class GeoPoint(TypedDict):
    """A GeoJSON point. Source: RFC 7946, 3.1.2; longitude comes first."""

    type: Literal["Point"]
    coordinates: tuple[float, float]


def _degrees(value: object, limit: int, name: str) -> float:
    """Judge one coordinate; whole numbers become floats and -0.0 becomes 0.0."""
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise InvalidValueError("value/type", f"{name} as a number", value)
    if not -limit <= value <= limit:  # so NaN is refused too
        hint = "are latitude and longitude exchanged?" if -180 <= value <= 180 else ""
        known = value if isinstance(value, float) or abs(value) < 10**15 else None  # Python refuses to print huge ones
        raise InvalidValueError("position/range", f"{name} from -{limit} to {limit} degrees", known, hint)
    return float(value) + 0.0


def _latitude(value: float) -> float:
    return _degrees(value, 90, "latitude")


def _longitude(value: float) -> float:
    return _degrees(value, 180, "longitude")


def _precision(value: PositionPrecision | str | None) -> PositionPrecision | None:
    if value is None or isinstance(value, PositionPrecision):
        return value
    return PositionPrecision.find(value)


@attrs.frozen
class Position:
    """A point in decimal degrees of WGS 84, north and east positive.

    Raises:
        InvalidValueError: A coordinate is no number (`value/type`) or is not on the
            globe (`position/range`).
        UnknownTermError: The precision is no word of `PositionPrecision`.

    Examples:
        >>> off_jijel = Position(36.82685051, 5.735223597, "approximate")
        >>> print(off_jijel)
        36.82685051, 5.735223597 (approximate)
        >>> off_jijel.__geo_interface__
        {'type': 'Point', 'coordinates': (5.735223597, 36.82685051)}
    """

    latitude: float = attrs.field(converter=_latitude)
    """Degrees from -90 (south) to 90 (north)."""
    longitude: float = attrs.field(converter=_longitude)
    """Degrees from -180 (west) to 180 (east)."""
    precision: PositionPrecision | None = attrs.field(default=None, converter=_precision)
    """How closely it is known; None where the source does not say."""

    @classmethod
    def parse(cls, text: str, order: CoordinateOrder = "latlon") -> "Position":
        """Read a cell that holds both coordinates in decimal degrees.

        Read are two numbers with a comma, a semicolon or blanks between them, in brackets
        or not, with or without the precision in brackets after them as `str` writes it,
        and the `POINT (5.7 36.8)` of well-known text, in which the longitude always comes
        first. Refused are decimal commas, degrees with minutes, letters for north or east,
        and heights.

        Args:
            text: The cell.
            order: Which coordinate comes first; publishers nearly always write latitude first.

        Raises:
            InvalidValueError: It is no such pair (`position/unreadable`) or not on the
                globe (`position/range`).

        Source:
            OGC 06-103r4, Simple Feature Access, clause 7 (well-known text).

        Examples:
            >>> Position.parse("36.82685051, 5.735223597")
            Position(latitude=36.82685051, longitude=5.735223597, precision=None)
            >>> Position.parse("POINT (5.735223597 36.82685051)") == Position.parse("36.82685051 5.735223597")
            True
        """
        _judge_order(order)
        plain = _plain(text)
        found = _PAIR.fullmatch(plain)
        if found is None and (point := _POINT.fullmatch(plain)):
            return cls(float(point[2]), float(point[1]))
        if found is None or _may_be_decimal_comma(found):
            raise _unreadable(text)
        first, second = float(found["first"]), float(found["second"])
        latitude, longitude = (first, second) if order == "latlon" else (second, first)
        return cls(latitude, longitude, _word(found["precision"], text))

    @property
    def is_null_island(self) -> bool:
        """Whether both coordinates are zero, as in a placeholder."""
        return self.latitude == 0 == self.longitude

    @property
    def has_whole_degree(self) -> bool:
        """Whether latitude or longitude is a whole number of degrees, as in a placeholder."""
        return self.latitude.is_integer() or self.longitude.is_integer()

    @property
    def has_equal_components(self) -> bool:
        """Whether both coordinates are the same number, as in a slip of the hand."""
        return self.latitude == self.longitude

    @property
    def __geo_interface__(self) -> GeoPoint:
        """The GeoJSON point, longitude first, that geographic packages understand."""
        return {"type": "Point", "coordinates": (self.longitude, self.latitude)}

    def __str__(self) -> str:
        precision = f" ({self.precision.slug})" if self.precision else ""
        return f"{_written(self.latitude)}, {_written(self.longitude)}{precision}"


LONGEST_TEXT = 1000
_NUMBER = r"[+-]?[0-9]{1,3}(?:\.[0-9]+)?"
_PAIR = re.compile(
    rf"(?P<open>[(\[])? ?(?P<first>{_NUMBER})(?P<between> ?[,;] ?| )(?P<second>{_NUMBER}) ?(?(open)[)\]])"
    r"(?: \((?P<precision>[a-z-]+)\))?"
)
_POINT = re.compile(rf"(?:SRID=4326; ?)?POINT ?\( ?({_NUMBER}) ({_NUMBER}) ?\)", re.IGNORECASE)


def _judge_order(order: object) -> None:
    if order not in ("latlon", "lonlat"):
        raise InvalidValueError("value/type", "an order: latlon or lonlat", order)


def _plain(text: object) -> str:
    """Take away stray blanks, and write the typographic minus as a plain one."""
    if not isinstance(text, str) or len(text) > LONGEST_TEXT:
        raise _unreadable(text)
    return " ".join(text.replace("\u2212", "-").split())


def _may_be_decimal_comma(found: re.Match[str]) -> bool:
    """Say whether "36,5" may be one number: no blank after the comma, and not two points."""
    return found["between"] == "," and not ("." in found["first"] and "." in found["second"])


def _unreadable(text: object) -> InvalidValueError:
    hint = "write latitude and longitude with decimal points, such as 36.8269, 5.7352"
    return InvalidValueError("position/unreadable", "two coordinates in decimal degrees", text, hint)


def _word(slug: str | None, text: str) -> PositionPrecision | None:
    if slug is None:
        return None
    for word in PositionPrecision:
        if word.slug == slug:
            return word
    raise _unreadable(text)


def _written(degrees: float) -> str:
    """Write all digits that tell this number from its neighbours, and no exponent."""
    return format(Decimal(repr(degrees)), "f")
