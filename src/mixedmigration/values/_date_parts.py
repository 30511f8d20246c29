"""What a spelling of a date says, part by part, and how the calendar judges it.

Every reader of dates ends here: what it found becomes days, or one of four refusals.
"""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from mixedmigration.errors import InvalidValueError

EXPECTED = "a date such as 2024-03-31, 2024-03, 2024-Q1 or 2024"
LONGEST_TEXT = 200
"""Characters a date may have at most; no spelling of the field comes near."""

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


class DateParts(NamedTuple):
    """The parts that a text gives; None is a part it does not give."""

    year: int
    month: int | None = None
    day: int | None = None
    quarter: int | None = None
    approximate: bool = False
    uncertain: bool = False


def month_length(year: int, month: int) -> int:
    """Give the number of days of a month in the Gregorian calendar."""
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and is_leap else _LENGTHS[month - 1]


def days_of(parts: DateParts, value: object) -> tuple[date, date]:
    """Give the first and the last day that the parts allow.

    Raises:
        InvalidValueError: The calendar has no such day.
    """
    if not 1 <= parts.year <= 9999:
        raise impossible(value, "years run from 1 to 9999")
    if parts.quarter is not None:
        return _quarter_days(parts.year, parts.quarter, value)
    if parts.month is None:
        return date(parts.year, 1, 1), date(parts.year, 12, 31)
    if not 1 <= parts.month <= 12:
        raise impossible(value, f"there is no month {parts.month}")
    length = month_length(parts.year, parts.month)
    if parts.day is None:
        return date(parts.year, parts.month, 1), date(parts.year, parts.month, length)
    if not 1 <= parts.day <= length:
        raise impossible(value, f"month {parts.month} of {parts.year} has days 1 to {length}")
    day = date(parts.year, parts.month, parts.day)
    return day, day


def _quarter_days(year: int, quarter: int, value: object) -> tuple[date, date]:
    if not 1 <= quarter <= 4:
        raise impossible(value, "quarters run from 1 to 4")
    last = 3 * quarter
    return date(year, last - 2, 1), date(year, last, _LENGTHS[last - 1])


def unreadable(value: object, hint: str = "write it as 2024-03-31, 2024-03, 2024-Q1 or 2024") -> InvalidValueError:
    """Make the refusal of what is no date in a spelling we read."""
    return InvalidValueError("date/unreadable", EXPECTED, value, hint)


def impossible(value: object, hint: str) -> InvalidValueError:
    """Make the refusal of a day that no calendar has."""
    return InvalidValueError("date/impossible", "a day of the calendar", value, hint)


def ambiguous(value: object, candidates: Iterable[str], mend: str) -> InvalidValueError:
    """Make the refusal of what could be several dates, naming them all."""
    hint = f"could be {' or '.join(dict.fromkeys(candidates))}; {mend}"
    return InvalidValueError("date/ambiguous", "a date that can be read in one way only", value, hint)
