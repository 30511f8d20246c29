"""Cells that hold a clock time."""

import re

import attrs

from mixedmigration.errors import InvalidValueError

__all__ = ["ClockCell"]

_CLOCK = re.compile(r"([0-9]{1,2})[:.hH]([0-9]{2})(?::[0-9]{2})?(?: ?[hH])?", re.ASCII)
_LATEST = (24, 0)


@attrs.frozen
class ClockCell:
    """A clock time of 24 hours, whose hour may have one digit; seconds are not kept.

    Examples:
        >>> ClockCell().read("8:00"), ClockCell().read("23.59"), ClockCell().read("0:00:00")
        ('08:00', '23:59', '00:00')
    """

    says = "a clock time of 24 hours"

    def read(self, cell: str) -> str:
        """Give the time as HH:MM.

        Raises:
            InvalidValueError: It is no clock time.
        """
        found = _CLOCK.fullmatch(cell)
        hour, minute = (int(found[1]), int(found[2])) if found else _LATEST[:1] * 2
        if found is None or minute > 59 or (hour, minute) > _LATEST:
            raise InvalidValueError("policy/clock-time", "a clock time such as 8:00 or 23:59", cell)
        return f"{hour:02}:{minute:02}"
