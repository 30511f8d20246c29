"""The spellings of dates in the field: numbers with an order, month names, quarters.

A reading is taken only when it is the only one. What a spelling leaves open is settled
by the order the caller declares, or by a weekday that fits exactly one of the readings;
else it is refused with its candidates. Nothing is ever filled in from today's date.
"""

import re
from datetime import date
from typing import Literal, NamedTuple

from mixedmigration.errors import InvalidValueError
from mixedmigration.vocabularies.label import fold

from ._calendar_names import months, weekdays
from ._date_parts import LONGEST_TEXT, DateParts, ambiguous, days_of, impossible, unreadable
from ._edtf_text import SEASONS, read_edtf

NumericOrder = Literal["dmy", "mdy", "ymd"]
ORDERS: tuple[NumericOrder, ...] = ("dmy", "mdy", "ymd")
PIVOT = 69
"""Two-digit years from here on are of the 20th century, those below of the 21st.

Source: POSIX.1-2017, strptime, conversion %y.
"""

WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
"""Names for messages; those of `strftime` follow the machine's language."""

_CIRCA = re.compile(r"(?:circa|ca|c|about|around|approximately|approx|vers|hacia)\b\.? ?")
_WEEKDAY = re.compile(r"([^\W\d_]+(?:-feira|'[^\W\d_]+)?)\.?,? ")
_CLOCK = re.compile(
    r"(?:(?<=[0-9])t|,? (?:- ?|at )?)(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})(?:[.,][0-9]{1,9})?)?"
    r"(?: ?(?P<half>[ap]\.?m\.?))?(?: ?(?:z|utc|gmt|[+-](?P<ahead>[0-9]{2})(?::?(?P<ahead_minute>[0-9]{2}))?))?$"
)
_NUMBERS = re.compile(r"([0-9]{1,4})([-/. ])([0-9]{1,2})\2([0-9]{1,4})\.?")
_YEAR_MONTH = re.compile(r"([0-9]{4})(?:-([0-9]{2})|[/.]([0-9]{1,2}))")
_MONTH_YEAR = re.compile(r"([0-9]{1,2})[-/.]([0-9]{4})")
_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+")
_GAPS = frozenset(["", " ", ",", ", ", ".", ". ", ".,", "., ", "-", "/"])
"""What may stand between the words and numbers of one date."""
_FILLERS = frozenset(
    ["de", "del", "of", "the", "le", "el", "il", "di", "st", "nd", "rd", "th", "er", "re", "ere", "eme"]
)
_QUARTER_WORDS = frozenset(["q", "quarter", "quartal", "t", "trim", "trimestre", "trimester"])
_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4,
    "premier": 1, "deuxieme": 2, "troisieme": 3, "quatrieme": 4,
    "primer": 1, "segundo": 2, "tercer": 3, "cuarto": 4,
}  # fmt: skip
_SEASON_WORDS = frozenset([*SEASONS.values(), "fall"])


class Token(NamedTuple):
    """A word or a number of a date, with what it is taken for."""

    kind: str
    """`n` one or two digits, `y` four digits, `m` month, `q` the word quarter, `o` ordinal, `?` unknown."""
    number: int
    text: str


def read_spelling(text: str, order: NumericOrder | None) -> DateParts:
    """Read a date in any spelling that is certain.

    Raises:
        InvalidValueError: It is unreadable, ambiguous, impossible, or belied by its weekday.
    """
    if len(text) > LONGEST_TEXT:
        raise unreadable(text, f"a date has at most {LONGEST_TEXT} characters")
    plain = _plain(text)
    without = _CIRCA.sub("", plain, count=1) if _CIRCA.match(plain) else plain
    parts = read_edtf(without.upper()) or _read_day(without, order, text) or _read_words(without, order, text)
    if parts is None:
        raise unreadable(text, _hint(text, without))
    return parts if without is plain else parts._replace(approximate=True)


def _plain(text: str) -> str:
    """Fold a text, and refuse digits other than 0 to 9, which folding might turn into them."""
    if any(sign.isnumeric() and not sign.isascii() for sign in text):
        raise unreadable(text, "write it with the digits 0 to 9")
    return fold(text.replace("،", ",").replace("\u200e", "").replace("\u200f", ""))


def _hint(text: str, plain: str) -> str:
    words = set(_TOKEN.findall(plain))
    if text.strip() and not text.strip().strip("#"):
        return "the spreadsheet's column was too narrow and the value is lost; ask for the file again"
    if words & _SEASON_WORDS:
        return "a season has no agreed first day; write its months as a period"
    if words & months().keys() and not any(len(word) == 4 for word in words if word.isdigit()):
        return "write the year with four digits"
    return "write it as 2024-03-31, 2024-03, 2024-Q1 or 2024, with no other words around it"


def _read_day(plain: str, order: NumericOrder | None, text: str) -> DateParts | None:
    """Read a date with or without a weekday before it and a clock time after it."""
    rest, has_clock = _without_clock(plain, text)
    rest, weekday = _without_weekday(rest)
    if weekday is None and not has_clock:
        return _read_numbers(rest, order, None, text)
    parts = _read_numbers(rest, order, weekday, text) or _read_words(rest, order, text, weekday)
    if parts is None or parts.day is None:
        return None
    day = days_of(parts, text)[0]
    if weekday is not None and day.weekday() != weekday:
        raise _belied(text, [day])
    return parts


def _without_weekday(plain: str) -> tuple[str, int | None]:
    found = _WEEKDAY.match(plain)
    weekday = weekdays().get(found[1]) if found else None
    return (plain, None) if found is None or weekday is None else (plain[found.end() :], weekday)


def _without_clock(plain: str, text: str) -> tuple[str, bool]:
    """Take away the time of day; the day stays as written, whatever the offset says."""
    found = _CLOCK.search(plain)
    if found is None:
        return plain, False
    hour, minute, second, ahead, ahead_minute = (
        int(found[name] or 0) for name in ("hour", "minute", "second", "ahead", "ahead_minute")
    )
    is_hour = 1 <= hour <= 12 if found["half"] else hour <= 23
    if not is_hour or minute > 59 or second > 60 or ahead > 14 or ahead_minute > 59:
        raise unreadable(text, "there is no such time of day, or no such offset from UTC")
    return plain[: found.start()], True


def _belied(text: str, days: list[date]) -> InvalidValueError:
    hint = " and ".join(f"{day} is a {WEEKDAY_NAMES[day.weekday()]}" for day in days)
    return InvalidValueError("date/weekday", "a date that falls on the weekday named", text, hint)


def _read_numbers(plain: str, order: NumericOrder | None, weekday: int | None, text: str) -> DateParts | None:
    """Read a date written in digits only."""
    if found := _YEAR_MONTH.fullmatch(plain):
        return DateParts(int(found[1]), int(found[2] or found[3]))
    if found := _MONTH_YEAR.fullmatch(plain):
        return DateParts(int(found[2]), int(found[1]))
    if order is not None and re.fullmatch(r"[0-9]{8}", plain):
        return _compact(plain, order)
    found = _NUMBERS.fullmatch(plain)
    if found is None:
        return None
    first, _, second, third = found.groups()
    if len(first) == 4 and len(third) <= 2:  # no publisher writes year, day, month
        return DateParts(int(first), int(second), int(third))
    if len(first) <= 2 and len(third) == 4:
        readings = {
            "dmy": DateParts(int(third), int(second), int(first)),
            "mdy": DateParts(int(third), int(first), int(second)),
        }
        return _settled(readings, order, weekday, text)
    if len(first) <= 2 and len(third) <= 2:
        return _settled(_short_years(first, second, third), order, weekday, text, is_short=True)
    return None


def _compact(plain: str, order: NumericOrder) -> DateParts:
    if order == "ymd":
        return DateParts(int(plain[:4]), int(plain[4:6]), int(plain[6:]))
    first, second, year = int(plain[:2]), int(plain[2:4]), int(plain[4:])
    return DateParts(year, second, first) if order == "dmy" else DateParts(year, first, second)


def _short_years(first: str, second: str, third: str) -> dict[str, DateParts]:
    readings: dict[str, DateParts] = {}
    if len(third) == 2:
        readings["dmy"] = DateParts(_century(third), int(second), int(first))
        readings["mdy"] = DateParts(_century(third), int(first), int(second))
    if len(first) == 2:
        readings["ymd"] = DateParts(_century(first), int(second), int(third))
    return readings


def _century(two_digits: str) -> int:
    return int(two_digits) + (1900 if int(two_digits) >= PIVOT else 2000)


def _settled(
    readings: dict[str, DateParts], order: str | None, weekday: int | None, text: str, *, is_short: bool = False
) -> DateParts:
    """Choose the one reading that order and weekday leave.

    A declared order is binding: where its reading is impossible, no other is tried.
    """
    days = {name: day for name, parts in readings.items() if (day := _day(parts)) is not None}
    if order is not None:
        return _declared(readings, days, order, text)
    if not days:
        raise impossible(text, "in no order of day, month and year is this a day of the calendar")
    if is_short:
        raise ambiguous(text, map(str, days.values()), "write the year with four digits, or state the order")
    if weekday is not None and weekday not in {day.weekday() for day in days.values()}:
        raise _belied(text, list(dict.fromkeys(days.values())))
    agreeing = {day: name for name, day in days.items() if weekday is None or day.weekday() == weekday}
    if len(agreeing) > 1:
        raise ambiguous(text, map(str, agreeing), "state the order of day, month and year")
    return readings[next(iter(agreeing.values()))]


def _declared(readings: dict[str, DateParts], days: dict[str, date], order: str, text: str) -> DateParts:
    if order not in readings:
        raise unreadable(text, f"the order {order} was declared, and the year does not stand where it says")
    if order not in days:
        others = " or ".join(f"{day} in the order {name}" for name, day in days.items())
        raise impossible(text, f"no such day in the order {order}" + (f"; it would be {others}" if others else ""))
    return readings[order]


def _day(parts: DateParts) -> date | None:
    try:
        return days_of(parts, None)[0]
    except InvalidValueError:
        return None


def tokens_of(plain: str) -> list[Token]:
    """Cut a folded text into words and numbers; empty where something else stands between them."""
    before, *between, after = _TOKEN.split(plain) if _TOKEN.search(plain) else ("?", "")
    if before or not _GAPS.issuperset(between) or after not in ("", "."):
        return []
    words = _TOKEN.findall(plain)
    tokens: list[Token] = []
    while words:
        pair = " ".join(words[:2])
        length = 2 if len(words) > 1 and pair in months() else 1
        tokens.append(_token(" ".join(words[:length])))
        words = words[length:]
    return [token for token in tokens if token.text not in _FILLERS]


def _token(word: str) -> Token:
    if word.isdigit():
        kind = {1: "n", 2: "n", 4: "y"}.get(len(word), "?")
        return Token(kind, int(word) if kind != "?" else 0, word)
    if word in months():
        return Token("m", months()[word], word)
    if word in _ORDINALS:
        return Token("o", _ORDINALS[word], word)
    return Token("q" if word in _QUARTER_WORDS else "?", 0, word)


def _read_words(plain: str, order: NumericOrder | None, text: str, weekday: int | None = None) -> DateParts | None:
    """Read a date with a month in letters, or a quarter."""
    tokens = tokens_of(plain)
    number = [token.number for token in tokens]
    match "".join(token.kind for token in tokens):
        case "my":
            return DateParts(number[1], number[0])
        case "ym":
            return DateParts(number[0], number[1])
        case "nmy":
            return DateParts(number[2], number[1], number[0])
        case "mny":
            return DateParts(number[2], number[0], number[1])
        case "ymn":
            return DateParts(number[0], number[1], number[2])
        case "qny":
            return DateParts(number[2], quarter=number[1])
        case "nqy" | "oqy":
            return DateParts(number[2], quarter=number[0])
        case "yqn":
            return DateParts(number[0], quarter=number[2])
        case "ynq" | "yoq":
            return DateParts(number[0], quarter=number[1])
        case "nmn" | "mnn" as shape:
            return _short_year_in_words(tokens, shape, order, text)
        case "mn":
            return _day_or_year(tokens, text)
        case _:
            return None


def _short_year_in_words(tokens: list[Token], shape: str, order: NumericOrder | None, text: str) -> DateParts:
    """Read "05-Jan-20": the month is in letters, so an order only tells the day from the year."""
    month = tokens[shape.index("m")]
    first, last = (token.text for token in tokens if token.kind == "n")
    readings: dict[str, DateParts] = {}
    if len(last) == 2:
        readings["dmy"] = readings["mdy"] = DateParts(_century(last), month.number, int(first))
    if len(first) == 2 and shape == "nmn":
        readings["ymd"] = DateParts(_century(first), month.number, int(last))
    return _settled(readings, order, None, text, is_short=True)


def _day_or_year(tokens: list[Token], text: str) -> DateParts:
    month, number = tokens
    if len(number.text) == 2 and number.number <= 31:
        meanings = (f"{_century(number.text)}-{month.number:02}", f"day {number.number} of month {month.number}")
        raise ambiguous(text, meanings, "write the year with four digits")
    raise unreadable(text, "write the year with four digits")
