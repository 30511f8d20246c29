"""Excel's day numbers, in the 1900 system with the leap day that 1900 never had."""

import re
from datetime import date

from ._date_parts import LONGEST_TEXT, ambiguous, impossible, unreadable

LAST_SERIAL = 2_958_465
"""31 December 9999. Source: Microsoft, Excel specifications and limits."""
NO_SUCH_DAY = 60
"""29 February 1900, which Excel kept for the sake of Lotus 1-2-3."""

_BEFORE = date(1899, 12, 31).toordinal()
_NUMBER = re.compile(r"[0-9]{1,7}(?:\.[0-9]{1,20})?")


def day_of_serial(serial: object) -> date:
    """Give the day of a serial number, whatever the time of day.

    Raises:
        InvalidValueError: It is no number, or no day of the system.
    """
    if isinstance(serial, bool) or not isinstance(serial, (int, float)):
        raise unreadable(serial, "Excel's day numbers are numbers, such as 45292 for 2024-01-01")
    if not 1 <= serial < LAST_SERIAL + 1:  # so infinity and NaN are refused too
        raise impossible(serial, f"Excel's day numbers run from 1 to {LAST_SERIAL}")
    number = int(serial)
    if number == NO_SUCH_DAY:
        raise impossible(serial, "Excel's day 60 is 29 February 1900, which there was not")
    return date.fromordinal(_BEFORE + number - (number > NO_SUCH_DAY))


def day_of_serial_text(text: str) -> date | None:
    """Give the day of a serial number in a cell of text; None where it holds something else.

    Raises:
        InvalidValueError: No such day, or a number that is more likely a year.
    """
    plain = text.strip() if len(text) <= LONGEST_TEXT else ""
    if _NUMBER.fullmatch(plain) is None:
        return None
    day = day_of_serial(float(plain))
    if re.fullmatch(r"(?:19|20)[0-9]{2}", plain):
        raise ambiguous(text, (f"the day number of {day}", f"the year {plain}"), "write 2024 as 2024-XX to mean a year")
    return day
