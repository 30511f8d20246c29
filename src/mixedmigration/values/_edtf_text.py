"""The text form of partial dates: EDTF level 1, as far as our four precisions go.

Source: Library of Congress, Extended Date/Time Format (EDTF) Specification, 4 February
    2019, levels 0 and 1 (now ISO 8601-2:2019). Ours is `YYYY-Qn`, which EDTF lacks at
    level 1; its own level-2 codes for quarters, 33 to 36, are read and written as `Qn`.
"""

import re

from ._date_parts import DateParts, ambiguous, impossible, unreadable

_FORM = re.compile(r"([0-9]{4})(?:-Q([0-9])|-([0-9]{2}|XX)(?:-([0-9]{2}|XX))?)?([?~%]?)")

SEASONS = {21: "spring", 22: "summer", 23: "autumn", 24: "winter"}
"""EDTF level 1 codes of seasons, which we know only in order to refuse them."""


def read_edtf(text: str) -> DateParts | None:
    """Read EDTF text; None where the text has another form.

    Raises:
        InvalidValueError: The form fits, and the content is nothing that we hold.
    """
    found = _FORM.fullmatch(text)
    if found is None:
        return None
    year, quarter, month, day, mark = found.groups()
    marks = (mark in ("~", "%"), mark in ("?", "%"))
    if quarter is not None:
        return DateParts(int(year), None, None, int(quarter), *marks)
    if month is None or month == "XX":
        if day not in (None, "XX"):
            raise unreadable(text, "a known day in an unknown month is no stretch of days; keep the year")
        return DateParts(int(year), None, None, None, *marks)
    if day is None and int(month) > 12:
        return DateParts(int(year), None, None, _quarter(int(year), int(month), text), *marks)
    return DateParts(int(year), int(month), None if day in (None, "XX") else int(day), None, *marks)


def _quarter(year: int, code: int, text: str) -> int:
    if 33 <= code <= 36:
        return code - 32
    years = f"the years {year} to {year - year % 100 + code}" if year % 100 < code else ""
    if code in SEASONS and years:
        meanings = (f"the {SEASONS[code]} of {year}", years)
        raise ambiguous(text, meanings, "write the months as a period, such as 2024-03/2024-05, or the two years")
    if code in SEASONS:
        raise unreadable(text, f"the {SEASONS[code]} of {year} has no agreed first day; write its months as a period")
    raise impossible(
        text, f"there is no month {code}" + (f"; are {years} meant? write them as a period" if years else "")
    )
