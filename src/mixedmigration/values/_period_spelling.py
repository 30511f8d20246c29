"""The spellings of periods: two dates with a dash or a word between them.

The first of the two may leave out what the second says, as in "12-14 April 2026" or
"January to March 2024". Whatever is not certain is refused.
"""

import re
from collections.abc import Callable
from datetime import date

from mixedmigration.errors import InvalidValueError
from mixedmigration.vocabularies.label import fold

from ._date_parts import DateParts
from ._date_spelling import tokens_of
from .partial_date import DateOrder, PartialDate, date_of

Ends = tuple[PartialDate | None, PartialDate | None]
Numbers = list[int]

_BETWEEN_WORDS = re.compile(r" (?:to|until|till|through|-) ")
_OPEN = frozenset(["present", "ongoing"])

# By the shapes of both sides (n day, m month, q quarter, y year): how the first side borrows from the second.
_BORROWED: dict[tuple[str, str], Callable[[Numbers, Numbers], tuple[DateParts, DateParts]]] = {
    ("n", "nmy"): lambda a, b: (DateParts(b[2], b[1], a[0]), DateParts(b[2], b[1], b[0])),
    ("mn", "ny"): lambda a, b: (DateParts(b[1], a[0], a[1]), DateParts(b[1], a[0], b[0])),
    ("nm", "nmy"): lambda a, b: (DateParts(b[2], a[1], a[0]), DateParts(b[2], b[1], b[0])),
    ("mn", "mny"): lambda a, b: (DateParts(b[2], a[0], a[1]), DateParts(b[2], b[0], b[1])),
    ("m", "my"): lambda a, b: (DateParts(b[1], a[0]), DateParts(b[1], b[0])),
    ("qn", "qny"): lambda a, b: (DateParts(b[2], quarter=a[1]), DateParts(b[2], quarter=b[1])),
}


def read_spelt_period(text: str, order: DateOrder | None) -> Ends | None:
    """Read the two ends of a period; None where no two sides can be told apart.

    Raises:
        InvalidValueError: One of the sides is no date that can be read in one way only.
    """
    sides = _sides(text)
    if sides is None:
        return None
    first, last = sides
    if last in _OPEN:
        return PartialDate.parse(first, order), None
    a, b = tokens_of(first), tokens_of(last)
    shapes = ("".join(token.kind for token in a), "".join(token.kind for token in b))
    borrow = _BORROWED.get(shapes)
    if borrow is None:
        return PartialDate.parse(first, order), PartialDate.parse(last, order)
    start, end = borrow([token.number for token in a], [token.number for token in b])
    return date_of(start, text), date_of(end, text)


def _sides(text: str) -> tuple[str, str] | None:
    plain = fold(text)
    sides = _BETWEEN_WORDS.split(plain.removeprefix("from "))
    if len(sides) == 1:
        sides = plain.split("-")
    return (sides[0].strip(), sides[1].strip()) if len(sides) == 2 else None


def read_single(text: str | date, order: DateOrder | None) -> PartialDate | InvalidValueError:
    """Read a period that is one month, quarter, year or day; give the refusal where it is none."""
    try:
        return PartialDate.parse(text, order)
    except InvalidValueError as error:
        return error
