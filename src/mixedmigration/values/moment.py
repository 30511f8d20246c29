"""A moment as a clock showed it: day and time, with the offset from UTC where it is told.

A device writes when an interview began in its own time zone. Whether it was night there is read
from the local time, and how long it took from the difference of two moments; so both are kept.
"""

import re
from datetime import datetime, timedelta, timezone
from typing import final

import attrs

from mixedmigration.errors import InvalidValueError

__all__ = ["Moment"]

_FORM = re.compile(
    r"([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2})(:[0-9]{2})?(?:\.([0-9]{1,9}))?"
    r"(Z|[+-][0-9]{2}(?::?[0-9]{2})?)?"
)
_EXPECTED = "a moment such as 2024-03-31T09:30:00+03:00"


def _offset(text: str | None) -> str:
    if not text or text == "Z":
        return "+00:00" if text else ""
    return f"{text[:3]}:{text[-2:] if len(text) > 3 else '00'}"


def _read(value: object) -> datetime:
    if isinstance(value, datetime):
        return _plain(value)
    found = _FORM.fullmatch(value) if isinstance(value, str) and len(value) <= 40 else None
    if found is None:
        raise InvalidValueError("date/unreadable", _EXPECTED, value)
    day, minutes, seconds, fraction, offset = found.groups()
    text = f"{day}T{minutes}{seconds or ':00'}.{(fraction or '').ljust(6, '0')[:6]}{_offset(offset)}"
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        raise InvalidValueError("date/impossible", "a day and a time that there are", value) from None


def _plain(value: datetime) -> datetime:
    """Give a moment of our own with a fixed offset; the NaT of pandas calls itself a datetime and is none."""
    offset = value.utcoffset() if type(value.year) is int else None
    if type(value.year) is not int or (offset and offset % timedelta(minutes=1)):
        raise InvalidValueError("date/unreadable", f"{_EXPECTED}, with an offset in whole minutes")
    zone = None if offset is None else timezone(offset)
    parts = value.year, value.month, value.day, value.hour, value.minute, value.second, value.microsecond
    return datetime(*parts, tzinfo=zone)


@final
@attrs.frozen(init=False, repr=False, eq=False)
class Moment:
    """A day and time as they were told, such as `2024-03-31T09:30:00+03:00`, with or without an offset.

    Made from its text form of ISO 8601 or from a `datetime`. The offset stays as told: two moments
    are equal when they are written the same, and `seconds_until` says how far apart they are.
    Fractions below a microsecond are left out.

    Raises:
        InvalidValueError: The text is not of that form (`date/unreadable`), or there is no such
            day or time (`date/impossible`).

    Source:
        ISO 8601-1:2019, 5.4.2.1 (date and time of day with an offset from UTC).

    Examples:
        >>> began = Moment("2024-03-31T09:30:00.000+03:00")
        >>> began, began.hour, str(began.day)
        (Moment('2024-03-31T09:30:00+03:00'), 9, '2024-03-31')
        >>> began.seconds_until("2024-03-31T07:00:00Z")
        1800.0
    """

    local: datetime
    """Day and time as the clock showed them, with the offset from UTC where it is told."""

    def __init__(self, moment: "str | datetime") -> None:
        object.__setattr__(self, "local", _read(moment))

    @property
    def has_offset(self) -> bool:
        """Whether the offset from UTC is told."""
        return self.local.tzinfo is not None

    @property
    def hour(self) -> int:
        """Hour of the local clock, from 0 to 23."""
        return self.local.hour

    @property
    def day(self) -> str:
        """Local calendar day, as `YYYY-MM-DD`."""
        return self.local.date().isoformat()

    def seconds_until(self, other: "Moment | str | datetime") -> float | None:
        """Say how many seconds later another moment is; negative where it is earlier.

        Args:
            other: Another moment, or its text form.

        Returns:
            None where only one of the two tells its offset, so that nobody can say.

        Raises:
            InvalidValueError: The other is no moment.

        Examples:
            >>> Moment("2024-03-31T09:30").seconds_until("2024-03-31T09:30:00Z") is None
            True
        """
        later = other if isinstance(other, Moment) else Moment(other)
        if self.has_offset is not later.has_offset:
            return None
        return (later.local - self.local) / timedelta(seconds=1)

    @property
    def sort_key(self) -> tuple[str, str]:
        """Key for a total order by the local clock, then by the text."""
        return self.local.replace(tzinfo=None).isoformat(), str(self)

    def __str__(self) -> str:
        return self.local.isoformat()

    def __repr__(self) -> str:
        return f"Moment({str(self)!r})"

    def __eq__(self, other: object) -> bool:
        return str(self) == str(other) if isinstance(other, Moment) else NotImplemented

    def __hash__(self) -> int:
        return hash(str(self))

    def __reduce__(self) -> tuple[type["Moment"], tuple[str]]:
        """Travel as text, so that a pickle is judged when it arrives."""
        return Moment, (str(self),)
