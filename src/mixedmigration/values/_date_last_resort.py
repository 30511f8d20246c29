"""The last resort for spelt-out dates: python-dateutil, on a short lead.

It is asked only where the caller declared an order and the text names an English month
in letters, and so can only meet what our own readers leave: a clock time that stands
before the date, or one without minutes. It fills what is missing from a default, and
takes stray words for time zones; so two defaults are compared, every word has to be one
that belongs in a date, and every number outside the clock has to be the day or the year.
"""

import re
from datetime import datetime
from typing import Literal

from mixedmigration.vocabularies.label import fold

from ._calendar_names import months, weekdays
from ._date_parts import LONGEST_TEXT, DateParts

_CLOCK = re.compile(r"[0-9]{1,2}(?::[0-9]{2}){1,2}(?: ?[ap]m\b)?|[0-9]{1,2} ?[ap]m\b")
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"[0-9]+")
_JOINING = frozenset(["at", "on", "of", "st", "nd", "rd", "th", "am", "pm"])
_DEFAULTS = (datetime(2000, 1, 1), datetime(2012, 2, 2))  # noqa: DTZ001 - nothing of them is ever kept
_RAISED = (ValueError, ArithmeticError, TypeError, LookupError, AttributeError)


def read_last_resort(text: str, order: Literal["dmy", "mdy", "ymd"]) -> DateParts | None:
    """Read a day as python-dateutil does; None where that would not be certain."""
    plain = fold(text) if len(text) <= LONGEST_TEXT and text.isascii() else ""
    words = set(_WORD.findall(plain))
    named = words & months().keys()
    if len(named) != 1 or not words <= {*months(), *weekdays(), *_JOINING} or set(plain) & set("+-/"):
        return None
    found = _agreed(plain, order)
    if found is None or found.month != months()[next(iter(named))] or not _weekday_fits(words, found):
        return None
    numbers = sorted(_NUMBER.findall(_CLOCK.sub(" ", plain)), key=len)
    is_told = len(numbers) == 2 and len(numbers[0]) <= 2 and numbers[1] == f"{found.year:04}"
    return DateParts(found.year, found.month, found.day) if is_told and int(numbers[0]) == found.day else None


def _agreed(plain: str, order: str) -> datetime | None:
    """Read twice with different defaults; None unless year, month and day come from the text."""
    from dateutil import parser

    try:
        first, second = (
            parser.parse(plain, default=default, dayfirst=order == "dmy", yearfirst=order == "ymd", ignoretz=True)
            for default in _DEFAULTS
        )
    except _RAISED:
        return None
    return first if first.date() == second.date() else None


def _weekday_fits(words: set[str], found: datetime) -> bool:
    return all(weekdays()[word] == found.weekday() for word in words & weekdays().keys())
