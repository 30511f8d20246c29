"""Dates of CSL: parts from the year down, with words beside them for what is no day."""

import re
from collections.abc import Mapping
from typing import Any, cast

from mixedmigration.declaration.kind import Plain
from mixedmigration.errors import InvalidValueError
from mixedmigration.values import DatePrecision, PartialDate

__all__ = ["date_variable", "read_date", "said_date"]

_QUARTER = re.compile(r"\s*(?:q|quarter\s*)([1-4])\s*", re.IGNORECASE)
_SEASONS = {"1": "Spring", "2": "Summer", "3": "Autumn", "4": "Winter"}
"""Source: Citation Style Language 1.0.2, appendix II, seasons."""
_NUMBER = re.compile(r"[0-9]{1,4}", re.ASCII)


def date_variable(date: PartialDate) -> dict[str, Plain]:
    """Write a date; a quarter is its year with the quarter as a season in words.

    Args:
        date: The date.

    Examples:
        >>> date_variable(PartialDate("2024-03")), date_variable(PartialDate("2024-Q1~"))
        ({'date-parts': [[2024, 3]]}, {'date-parts': [[2024]], 'season': 'Quarter 1', 'circa': True})
    """
    parts = [date.year, *(part for part in (date.month, date.day) if part is not None)]
    made: dict[str, Plain] = {"date-parts": [cast(Plain, parts)]}
    if date.precision is DatePrecision.QUARTER:
        made["season"] = f"Quarter {date.quarter}"
    if date.approximate or date.uncertain:
        made["circa"] = True
    return made


def read_date(value: object) -> dict[str, Plain] | None:
    """Read a date as far as it can be read.

    A stretch of days is the coarser date that includes it, with both ends as printed. A season
    has no place in our dates: it is the year, and stands beside it as printed.

    Args:
        value: What the item holds: an object, or text in EDTF or any spelling.

    Returns:
        `date` and `as_printed` as far as they are known; None where nothing could be read.

    Examples:
        >>> read_date({"date-parts": [["2024", "03"]]}), read_date({"literal": "in press"})
        ({'date': '2024-03'}, {'as_printed': 'in press'})
        >>> read_date({"date-parts": [[2024, 1, 2], [2024, 1, 5]]})
        {'date': '2024-01', 'as_printed': '2024-01-02/2024-01-05'}
        >>> read_date({"date-parts": [[2024, 13]]}) is None
        True
    """
    if isinstance(value, str):
        return said_date(value)
    if not isinstance(value, Mapping):
        return None
    said = cast("Mapping[str, Any]", value)
    if said.get("date-parts"):
        return _of_parts(said)
    words = next((said[key] for key in ("literal", "raw") if isinstance(said.get(key), str)), None)
    return said_date(words) if words is not None else None


def said_date(text: str) -> dict[str, Plain] | None:
    """Read a date in words; text that is none is kept as printed, and blank text says nothing.

    Args:
        text: The words.

    Examples:
        >>> said_date("March 2025"), said_date("forthcoming"), said_date(" ")
        ({'date': '2025-03'}, {'as_printed': 'forthcoming'}, None)
    """
    if not text.strip():
        return None
    try:
        return {"date": str(PartialDate.parse(text))}
    except InvalidValueError:
        return {"as_printed": text}


def _of_parts(said: Mapping[str, Any]) -> dict[str, Plain] | None:
    try:
        ends = [_date_of(parts) for parts in said["date-parts"]]
        quarter, season = _season_of(said.get("season"))
    except (InvalidValueError, TypeError):
        return None
    mark = "~" if said.get("circa") not in (None, False, 0, "0", "false", "") else ""
    if len(ends) == 1 and quarter and ends[0].precision is DatePrecision.YEAR:
        return {"date": f"{ends[0]}-Q{quarter}{mark}"}
    if len(ends) == 1:
        printed = f"{season} {ends[0].year}" if season else None
        return {"date": f"{ends[0]}{mark}", **({"as_printed": printed} if printed else {})}
    if len(ends) != 2:
        return None
    together = _including(*ends)
    return {**({"date": f"{together}{mark}"} if together else {}), "as_printed": f"{ends[0]}/{ends[1]}"}


def _date_of(parts: Any) -> PartialDate:
    """Make a date of its parts, which may be numbers or digits; 0 and empty text are no parts.

    Raises:
        InvalidValueError: There is no such date.
        TypeError: The parts are no list.
    """
    if not isinstance(parts, (list, tuple)):
        raise TypeError("no list of parts")
    given = [_number(part) for part in cast("list[object]", parts) if part not in (0, "", "0", None)]
    if not 1 <= len(given) <= 3:
        raise InvalidValueError("date/unreadable", "a year, and perhaps a month and a day")
    return PartialDate.of(*given)


def _number(part: object) -> int:
    if isinstance(part, str) and _NUMBER.fullmatch(part.strip()):
        return int(part)
    if isinstance(part, float) and part.is_integer():
        return int(part)
    if type(part) is not int:
        raise InvalidValueError("date/unreadable", "a number as part of a date")
    return part


def _season_of(season: object) -> tuple[str | None, str | None]:
    """Give the quarter that stands in place of a season, or the season in words."""
    if season is None:
        return None, None
    text = str(season) if isinstance(season, (str, int)) else ""
    quarter = _QUARTER.fullmatch(text) if len(text) < 40 else None
    return (quarter[1], None) if quarter else (None, _SEASONS.get(text.strip(), text) or None)


def _including(first: PartialDate, last: PartialDate) -> PartialDate | None:
    """Give the closest date that two dates share."""
    for precision in (DatePrecision.DAY, DatePrecision.MONTH, DatePrecision.YEAR):
        try:
            if first.truncated_to(precision) == last.truncated_to(precision):
                return first.truncated_to(precision)
        except InvalidValueError:  # one of them is not known as closely
            continue
    return None
