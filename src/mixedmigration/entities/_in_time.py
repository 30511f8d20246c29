"""Whether something held on a date, where it is only roughly known from when to when."""

from datetime import date
from typing import TypeAlias

from mixedmigration.errors import InvalidValueError
from mixedmigration.values import PartialDate, Period

__all__ = ["Days", "asked", "held_on"]

Days: TypeAlias = PartialDate | Period | date | str
"""A date or a period, or the text of one."""


def asked(days: Days) -> Period:
    """Read the days that a question is about.

    Args:
        days: A date or a period, or the text of one.

    Raises:
        InvalidValueError: It is no date and no period.
    """
    if isinstance(days, Period):
        return days
    if isinstance(days, (PartialDate, str, date)):
        return Period(days)
    raise InvalidValueError("date/unreadable", "a date or a period, or the text of one", days)


def held_on(period: Period | None, as_of: PartialDate | None, days: Days) -> bool | None:
    """Say whether something held at some time within some days.

    Args:
        period: From when to when it held; an open end goes on.
        as_of: When it was said to hold.
        days: The days asked about.

    Returns:
        True where it held on one of the days at least, whatever the dates left open mean
        exactly; False where it held on none; None where that is not known.

    Raises:
        InvalidValueError: `days` is no date and no period.

    Examples:
        >>> held_on(Period("2011/.."), None, "2012"), held_on(Period("2011/.."), None, "2010")
        (True, False)
        >>> held_on(Period("2011/.."), None, "2011-06-01"), held_on(None, PartialDate("2025-11"), "2014")
        (None, None)
    """
    wanted = asked(days)
    if period is None:
        return True if as_of is not None and wanted.contains(as_of) else None
    if not period.overlaps(wanted):
        return False
    return True if _surely(period, as_of, wanted) else None


def _surely(period: Period, as_of: PartialDate | None, wanted: Period) -> bool:
    known = [said for said in (period.start, period.end, as_of) if said is not None]
    if any(wanted.contains(said) for said in known):
        return True
    first = period.start.latest if period.start is not None else date.min
    until = period.end or as_of
    last = until.earliest if until is not None else date.max
    return first <= last and (wanted.latest or date.max) >= first and (wanted.earliest or date.min) <= last
