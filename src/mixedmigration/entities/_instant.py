"""A moment as a post prints it: a day and a clock time, with its zone where one is given.

It stays text, since a moment without a zone is no moment of the world and must not become one.
"""

import re
from datetime import date, datetime

from mixedmigration.values import PartialDate

__all__ = ["is_instant", "is_instant_of"]

_ISO = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)?", re.ASCII)


def is_instant(text: str) -> bool:
    """Say whether text is a moment in ISO 8601, with or without a zone.

    Args:
        text: What was given.

    Examples:
        >>> is_instant("2025-11-04T21:02"), is_instant("2025-11-04T21:02:00.123Z"), is_instant("2025-11-04")
        (True, True, False)
    """
    if len(text) > 40 or _ISO.fullmatch(text) is None:
        return False
    try:
        datetime.fromisoformat(text[:19])
    except ValueError:
        return False
    return True


def is_instant_of(day: PartialDate, text: str) -> bool:
    """Say whether a moment lies on a date, by the day that stands in its text.

    Args:
        day: The date, as far as it is known.
        text: A moment; where it is none, nothing is said against it here.

    Examples:
        >>> (
        ...     is_instant_of(PartialDate("2025-11"), "2025-11-04T21:02"),
        ...     is_instant_of(PartialDate("2025-11-05"), "2025-11-04T21:02"),
        ... )
        (True, False)
    """
    return not is_instant(text) or day.overlaps(date.fromisoformat(text[:10]))
