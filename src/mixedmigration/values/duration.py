"""How long something lasted: a number of days or years, or a band, as forms give it.

"How long were you held?" is answered with "Less than one month" or "1-3 months" as often as with a
number. A band keeps its two ends and is never made a number.

The text form is that of a duration of ISO 8601 with one unit, or two of them joined by `/`, with
`..` for an end that is open (as in EDTF): `P10D`, `P1M/P3M`, `P5Y/..`, `../P1M`.
"""

import re
from typing import final

import attrs

from mixedmigration.errors import InvalidValueError
from mixedmigration.errors._counts import count_of
from mixedmigration.vocabularies.label import fold

__all__ = ["Duration"]

_SPAN = re.compile(r"P([0-9]{1,5})([DWMY])")
_EXPECTED = "a duration such as P10D, P1M/P3M, P5Y/.. or ../P1M"
_FEWEST = {"D": 1, "W": 7, "M": 28, "Y": 365}
_MOST = {"D": 1, "W": 7, "M": 31, "Y": 366}
"""Days that a unit has at least and at most. Source: the Gregorian calendar."""
_NAMES = {"D": "day", "W": "week", "M": "month", "Y": "year"}

Span = tuple[int, str]
"""A number and its unit."""


def _span(text: str, value: object) -> Span | None:
    if text == "..":
        return None
    found = _SPAN.fullmatch(text)
    if found is None:
        raise InvalidValueError("duration/unreadable", _EXPECTED, value)
    return int(found[1]), found[2]


def _ends(value: object) -> tuple[Span | None, Span | None]:
    if not isinstance(value, str) or len(value) > 20:
        raise InvalidValueError("duration/unreadable", _EXPECTED, value)
    first, slash, last = value.partition("/")
    low = _span(first, value)
    high = _span(last, value) if slash else low
    if low is None and high is None:
        raise InvalidValueError("duration/unreadable", _EXPECTED, value)
    if low is not None and high is not None and _days(low, _FEWEST) > _days(high, _MOST):
        raise InvalidValueError("duration/unreadable", "a band whose first end is the shorter one", value)
    return low, high


def _days(span: Span, of: dict[str, int]) -> int:
    return span[0] * of[span[1]]


@final
@attrs.frozen(init=False, repr=False)
class Duration:
    """A length of time in days, weeks, months or years, or a band with both ends included.

    There is no `<`, because a month has 28 to 31 days and a band has two ends: ask `at_least` or
    `possibly_at_least`, or sort by `sort_key`.

    Raises:
        InvalidValueError: The text is not of that form (`duration/unreadable`).

    Examples:
        >>> held = Duration("P1M/P3M")
        >>> held.in_words, held.fewest_days, held.most_days
        ('1 month to 3 months', 28, 93)
        >>> held.at_least("P2W"), held.at_least("P2M"), held.possibly_at_least("P2M")
        (True, False, True)
        >>> Duration.parse("More than 5 years")
        Duration('P5Y/..')
    """

    low: tuple[int, str] | None
    """The shorter end as number and unit; None where the band has no lower end."""
    high: tuple[int, str] | None
    """The longer end as number and unit; None where the band has no upper end."""

    def __init__(self, text: str) -> None:
        low, high = _ends(text)
        object.__setattr__(self, "low", low)
        object.__setattr__(self, "high", high)

    @classmethod
    def of_days(cls, days: int) -> "Duration":
        """Make the duration of a number of days.

        Raises:
            InvalidValueError: It is no whole number from 0 to 99,999.

        Examples:
            >>> Duration.of_days(10)
            Duration('P10D')
        """
        if isinstance(days, bool) or not isinstance(days, int) or not 0 <= days <= 99_999:  # pyright: ignore[reportUnnecessaryIsInstance]
            raise InvalidValueError("number/range", "a number of days from 0 to 99,999", days)
        return cls(f"P{days}D")

    @classmethod
    def parse(cls, text: str) -> "Duration":
        """Read a length or a band as an English form words it, or the text form.

        Read are "10 days", "Less than 1 month", "1-3 months", "6 months to 1 year", "between 1 and
        3 months", "More than 5 years", "5+ years" and "one year or more". "More than" and "at least" are
        read alike, as are "less than" and "up to": ends of bands are as close as that.

        Args:
            text: The label.

        Raises:
            InvalidValueError: It has no such reading (`duration/unreadable`).

        Examples:
            >>> Duration.parse("Less than one month"), Duration.parse("6 months - 1 year")
            (Duration('../P1M'), Duration('P6M/P1Y'))
        """
        if isinstance(text, str) and _SPAN.match(text.removeprefix("../")):  # pyright: ignore[reportUnnecessaryIsInstance]
            return cls(text)
        return cls(_worded(text))

    @property
    def fewest_days(self) -> int:
        """Days that it lasted at the least."""
        return 0 if self.low is None else _days(self.low, _FEWEST)

    @property
    def most_days(self) -> int | None:
        """Days that it lasted at the most; None where the band has no upper end."""
        return None if self.high is None else _days(self.high, _MOST)

    @property
    def sort_key(self) -> tuple[float, float, str]:
        """Key for a total order: by the lower end, then by the upper; an open band stands last."""
        most = self.most_days
        return self.fewest_days, float("inf") if most is None else most, str(self)

    def at_least(self, other: "Duration | str") -> bool:
        """Say whether it certainly lasted as long as another, or longer.

        Raises:
            InvalidValueError: The other is no duration.
        """
        least = other if isinstance(other, Duration) else Duration(other)
        if self.low == least.low == least.high and self.low is not None:
            return True
        return least.most_days is not None and self.fewest_days >= least.most_days

    def possibly_at_least(self, other: "Duration | str") -> bool:
        """Say whether it may have lasted as long as another, or longer.

        Raises:
            InvalidValueError: The other is no duration.
        """
        least = other if isinstance(other, Duration) else Duration(other)
        return self.most_days is None or self.most_days >= least.fewest_days

    @property
    def in_words(self) -> str:
        """The length in English, such as `1 month to 3 months`."""
        if self.low is None:
            return f"up to {_named(self.high)}"
        if self.high is None:
            return f"{_named(self.low)} or more"
        return _named(self.low) if self.low == self.high else f"{_named(self.low)} to {_named(self.high)}"

    def __str__(self) -> str:
        low, high = (".." if end is None else f"P{end[0]}{end[1]}" for end in (self.low, self.high))
        return low if self.low == self.high else f"{low}/{high}"

    def __repr__(self) -> str:
        return f"Duration({str(self)!r})"

    def __reduce__(self) -> tuple[type["Duration"], tuple[str]]:
        """Travel as text, so that a pickle is judged when it arrives."""
        return Duration, (str(self),)


def _named(span: Span | None) -> str:
    assert span is not None
    return count_of(span[0], _NAMES[span[1]])


_N = r"([0-9]{1,5}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_UNIT = r"(day|week|month|year)s?"
_LESS = r"(?:less than|shorter than|fewer than|under|up to|at most|within|below|<=|<|≤)"
_MORE = r"(?:more than|longer than|over|at least|above|>=|>|≥)"
_NO_MORE = r"(?:no|not) (?:more|longer) than"
_NO_LESS = r"(?:no|not) (?:less|shorter) than"
_TO = r"(?: to | and | - | ?- ?)(?:less than |under )?"
_BUT = r",?(?: but| and)? (?:less than|under) "
_FORMS: tuple[tuple[str, str], ...] = (
    ("exact", rf"{_N} ?{_UNIT}"),
    ("band", rf"(?:between |from )?{_N} ?(?:{_UNIT})?{_TO}{_N} ?{_UNIT}"),
    ("band", rf"(?:more than |over |at least ){_N} ?{_UNIT}{_BUT}{_N} ?{_UNIT}"),
    ("low", rf"(?:{_MORE}|{_NO_LESS}) ?{_N} ?{_UNIT}"),
    ("low", rf"{_N} ?{_UNIT} (?:or|and) (?:more|longer|over|above)"),
    ("low", rf"{_N} (?:or|and) more {_UNIT}"),
    ("low", rf"{_N} ?\+ ?{_UNIT}"),
    ("low", rf"{_N} ?{_UNIT} ?\+"),
    ("high", rf"(?:{_LESS}|{_NO_MORE}) ?{_N} ?{_UNIT}"),
    ("high", rf"{_N} ?{_UNIT} or (?:less|shorter)"),
)
_NUMBERS = {
    word: str(place)
    for place, word in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
_LETTERS = {"day": "D", "week": "W", "month": "M", "year": "Y"}


def _worded(text: object) -> str:
    if not isinstance(text, str) or len(text) > 100 or any(sign.isnumeric() and not sign.isascii() for sign in text):
        raise InvalidValueError("duration/unreadable", "a length of time such as 1-3 months", text)
    folded = fold(text)
    for shape, pattern in _FORMS:
        if found := re.fullmatch(pattern, folded):
            return _text_form(shape, list(found.groups()))
    raise InvalidValueError("duration/unreadable", "a length of time such as 1-3 months", text)


def _text_form(shape: str, parts: "list[str | None]") -> str:
    last = f"P{_digits(parts[-2])}{_LETTERS[parts[-1] or '']}"
    match shape:
        case "low":
            return f"{last}/.."
        case "high":
            return f"../{last}"
        case "band":
            return f"P{_digits(parts[0])}{_LETTERS[parts[1] or parts[3] or '']}/{last}"
        case _:
            return last


def _digits(text: str | None) -> str:
    return _NUMBERS.get(text or "", "1" if text in ("a", "an") else text or "")
