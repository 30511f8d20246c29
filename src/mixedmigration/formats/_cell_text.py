"""Every cell of a table as text, whoever made the table; nothing is rounded, guessed or repaired."""

import math
from collections.abc import Mapping
from datetime import date, datetime, time
from decimal import Decimal
from numbers import Integral, Real

from mixedmigration.declaration.kind import Plain

from ._json_text import Literal


class NotTextError(Exception):
    """The value has no one way to be written as a cell."""


def text_of(value: object) -> str:
    """Write a value of a row in memory as a cell.

    Nothing (None, NaN, NaT, NA) is an empty cell; a whole float, as frames hold counts in
    columns with gaps, loses its `.0`; a moment at midnight, as frames hold days, is a day.

    Raises:
        NotTextError: It is none of text, number, truth value, date or nothing, or is text that no
            file can carry.

    Examples:
        >>> text_of(3.0), text_of(None), text_of(True), text_of("  x ")
        ('3', '', 'true', '  x ')
    """
    if isinstance(value, str):
        return _carried(value)
    if value is None or type(value).__name__ in ("NAType", "NaTType"):
        return ""
    if isinstance(value, bool) or type(value).__name__ in ("bool_", "bool"):
        return "true" if value else "false"
    if isinstance(value, (date, time)):
        is_day = isinstance(value, datetime) and value.tzinfo is None and value.time() == time()
        return value.date().isoformat() if is_day and isinstance(value, datetime) else value.isoformat()
    return _number(value)


def is_carried(text: object) -> bool:
    """Tell whether it is text that a file can carry: without halves of character pairs."""
    return isinstance(text, str) and (text.isascii() or not any("\ud800" <= sign <= "\udfff" for sign in text))


def _carried(text: str) -> str:
    if not is_carried(text):
        raise NotTextError("text with half of a character pair")
    return str(text)


def _number(value: object) -> str:
    try:
        if isinstance(value, Integral):
            return str(int(value))
        if isinstance(value, Decimal):
            return "" if value.is_nan() else str(value)
        if isinstance(value, Real):
            number = float(value)
            if math.isnan(number):
                return ""
            return str(int(number)) if number.is_integer() and abs(number) < 2**63 else repr(number)
    except (ValueError, OverflowError, ArithmeticError):  # digits without end
        pass
    raise NotTextError(type(value).__name__)


def json_text_of(value: Plain) -> str:
    """Write a value of a JSON document as a cell; lists and objects become compact JSON.

    Examples:
        >>> json_text_of({"a": [True, None]})
        '{"a":[true,null]}'
    """
    if isinstance(value, str):
        return str(value)
    if value is None:
        return ""
    return _compact(value)


def _compact(value: Plain) -> str:
    import json

    if isinstance(value, Literal):
        return str(value)
    if isinstance(value, dict):
        return (
            "{"
            + ",".join(f"{json.dumps(key, ensure_ascii=False)}:{_compact(item)}" for key, item in value.items())
            + "}"
        )
    if isinstance(value, list):
        return "[" + ",".join(map(_compact, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


def cells_of(row: Mapping[str, object]) -> tuple[dict[str, str], list[str]]:
    """Write a row in memory as cells, and name the columns whose value cannot be written.

    Args:
        row: Values by column name.
    """
    cells: dict[str, str] = {}
    foul: list[str] = []
    for column, value in row.items():
        try:
            cells[column] = text_of(value)
        except NotTextError:
            cells[column] = value.encode(errors="backslashreplace").decode() if isinstance(value, str) else ""
            foul.append(column)
    return cells, foul
