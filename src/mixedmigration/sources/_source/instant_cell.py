"""Cells that hold a day and a clock time, as posts and feeds print them."""

import re

import attrs

from mixedmigration.errors import InvalidValueError
from mixedmigration.values import PartialDate

__all__ = ["InstantCell"]

_ISO = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})T([0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,9})?)?)(Z|[+-][0-9]{2}:?[0-9]{2})?",
    re.ASCII,
)
_CLOCK = re.compile(
    r"\b([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?(?: ?([AaPp])\.?[Mm]\.?)?(?: (Z|GMT|UTC|UT|[+-][0-9]{4}))?$", re.ASCII
)
_LONGEST = 100


@attrs.frozen
class InstantCell:
    """The moment that a cell tells, with its zone where one is printed; none where it tells a date only.

    Examples:
        >>> InstantCell().read("November 4, 2025 at 9:02 PM"), InstantCell().read("Quarter 1, 2024")
        ('2025-11-04T21:02', None)
        >>> InstantCell().read("Tue, 10 May 2022 15:07:21 -0400")
        '2022-05-10T15:07:21-04:00'
    """

    says = "the moment, where a clock time is printed with the date"

    def read(self, cell: str) -> str | None:
        """Give the moment in ISO 8601, or None.

        Raises:
            InvalidValueError: There is a clock time, and no such day or time.
        """
        if len(cell) > _LONGEST:
            return None
        if found := _ISO.fullmatch(cell):
            return f"{found[1]}T{found[2]}{_zone(found[3])}"
        clock = _CLOCK.search(cell)
        if clock is None:
            return None
        day = PartialDate.parse(cell)
        if day.earliest != day.latest:
            return None
        seconds = f":{clock[3]}" if clock[3] else ""
        return f"{day.earliest.isoformat()}T{_hour(cell, clock):02}:{clock[2]}{seconds}{_zone(clock[5])}"


def _hour(cell: str, clock: re.Match[str]) -> int:
    hour, half = int(clock[1]), (clock[4] or "").lower()
    if hour > 23 or (half and not 1 <= hour <= 12):
        raise InvalidValueError("publication/instant", "a clock time", cell)
    return hour if not half else hour % 12 + (12 if half == "p" else 0)


def _zone(zone: str | None) -> str:
    if zone in (None, ""):
        return ""
    if zone in ("Z", "GMT", "UTC", "UT"):
        return "Z"
    assert zone is not None
    return zone if ":" in zone else f"{zone[:3]}:{zone[3:]}"
