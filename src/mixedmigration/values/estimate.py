"""How many people, where nobody could count them: ranges, and sums with gaps.

A source says "more than 100" or "between 40 and 60", and a sum over incidents lacks
those that give no figure. Both keep what is not known in sight.
"""

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

import attrs

from mixedmigration.errors import InvalidValueError
from mixedmigration.vocabularies.label import fold

__all__ = ["Estimate", "Total"]

LARGEST = 10**15 - 1
"""Larger than any count of people can be; keeps reading and printing cheap."""


LARGEST_SUM = 10**40
"""Larger than any sum of counts of 64 bits; keeps printing cheap."""


def _count(value: object, largest: int = LARGEST) -> int | None:
    if value is None:
        return None
    if isinstance(value, float):
        raise InvalidValueError("number/whole", "a whole number", value, "people are counted in whole numbers")
    if isinstance(value, bool) or not isinstance(value, int):
        raise InvalidValueError("value/type", "a whole number", value)
    if abs(value) > largest:
        raise InvalidValueError("number/range", f"a number of at most {largest:,}", None)
    return int(value)


def _part(value: int | None) -> int | None:
    return _count(value)


@attrs.frozen
class Estimate:
    """A number of people that lies from `low` to `high`, most likely at `best`.

    Each is a whole number or None, where nothing is said; at least one is given. Bounds
    are included: "more than 100" people are at least 101, "fewer than 5" at most 4.

    Raises:
        InvalidValueError: A part is no whole number, none is given, or they are not in
            ascending order (`estimate/order`).

    Examples:
        >>> print(Estimate(100, 120, 150))
        about 120, 100 to 150
        >>> Estimate(low=150, high=100)
        Traceback (most recent call last):
        ...
        mixedmigration.errors.exceptions.InvalidValueError: a tuple was refused: ...

    """

    low: int | None = attrs.field(default=None, converter=_part)
    """The smallest number it may be; None where no lower bound is given."""
    best: int | None = attrs.field(default=None, converter=_part)
    """The most likely number; None where the source names none."""
    high: int | None = attrs.field(default=None, converter=_part)
    """The largest number it may be; None where no upper bound is given."""

    def __attrs_post_init__(self) -> None:
        given = [part for part in (self.low, self.best, self.high) if part is not None]
        if not given:
            raise InvalidValueError("value/type", "at least one of low, best and high")
        if given != sorted(given):
            expected = "low, best and high in ascending order"
            raise InvalidValueError("estimate/order", expected, (self.low, self.best, self.high))

    @classmethod
    def exactly(cls, number: int) -> "Estimate":
        """Make the estimate of a number that is known.

        Raises:
            InvalidValueError: It is no whole number.

        Examples:
            >>> print(Estimate.exactly(12))
            12
        """
        return cls(number, number, number)

    @classmethod
    def parse(cls, text: str) -> "Estimate":
        """Read a count with its qualifier, in English, French or Spanish.

        Read are "12", "100-150", "between 100 and 150", "at least 12", "12+",
        "more than 100", "fewer than 5", "up to 5", "about 40", "~30" and their like, and what
        `str` writes. Commas may group digits in threes. Words that leave the bound open
        ("nearly", "dozens") and shares ("over 90 %") are refused.

        Args:
            text: The cell; "people" or "persons" may follow the number.

        Raises:
            InvalidValueError: It has no such reading (`number/unreadable`), or the range is
                upside down (`estimate/order`).

        Examples:
            >>> Estimate.parse("more than 100")
            Estimate(low=101, best=None, high=None)
            >>> Estimate.parse("between 1,000 and 1,500 people")
            Estimate(low=1000, best=None, high=1500)
        """
        plain = _plain(text)
        best, _, bounds = plain.partition(", ") if _ABOUT.match(plain) else ("", "", plain)
        if best and bounds:  # "about 120, 100 to 150", as `str` writes it
            return attrs.evolve(_read(bounds, text), best=_read(best, text).best)
        return _read(best or bounds, text)

    @property
    def is_exact(self) -> bool:
        """Whether there is only one number that it can be."""
        return self.low is not None and self.low == self.high

    def __str__(self) -> str:
        if self.low is not None and self.low == self.best == self.high:
            return f"{self.low:,}"
        about = [] if self.best is None else [f"about {self.best:,}"]
        return ", ".join([*about, *_bounds(self.low, self.high)])


def _bounds(low: int | None, high: int | None) -> list[str]:
    if low is not None and high is not None:
        return [f"{low:,} to {high:,}"]
    if low is not None:
        return [f"at least {low:,}"]
    return [] if high is None else [f"at most {high:,}"]


_N = r"(-?(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,15}))"
_ABOUT_WORDS = r"about|around|approximately|approx\.?|circa|ca\.?|some|environ|aproximadamente|unos|unas"
_ABOUT = re.compile(rf"(?:{_ABOUT_WORDS}) |~")
_Shape = Literal["exact", "range", "low", "above", "high", "below", "best"]
# On folded text, so without accents and with one kind of dash.
_PATTERNS: tuple[tuple[_Shape, str], ...] = (
    ("exact", _N),
    ("range", rf"{_N}(?: to | - |-){_N}"),
    ("range", rf"(?:between {_N} and|entre {_N} et|entre {_N} y) {_N}"),
    ("low", rf"(?:at least|a minimum of|no fewer than|no less than|au moins|al menos|por lo menos|≥) ?{_N}"),
    ("low", rf"{_N}(?:\+| or more| and more)"),
    ("above", rf"(?:more than|over|above|plus de|mas de|>) ?{_N}"),
    ("high", rf"(?:at most|up to|a maximum of|no more than|not more than|≤) ?{_N}"),
    ("high", rf"(?:au plus|jusqu'a|hasta|como maximo) {_N}"),
    ("high", rf"{_N} (?:or fewer|or less)"),
    ("below", rf"(?:fewer than|less than|under|below|moins de|menos de|<) ?{_N}"),
    ("best", rf"(?:(?:{_ABOUT_WORDS}) |~ ?){_N}"),
)


@cache
def _shapes() -> tuple[tuple[_Shape, re.Pattern[str]], ...]:
    return tuple((shape, re.compile(pattern)) for shape, pattern in _PATTERNS)


def _plain(text: object) -> str:
    """Fold a text, and refuse digits other than 0 to 9, which folding might turn into them."""
    if not isinstance(text, str) or len(text) > 200 or any(s.isnumeric() and not s.isascii() for s in text):
        raise _unreadable(text)
    return fold(text).removesuffix(" people").removesuffix(" persons")


def _unreadable(text: object) -> InvalidValueError:
    hint = "write it as 12, 100-150, at least 12, more than 100, fewer than 5 or about 40"
    return InvalidValueError("number/unreadable", "a number of people, with its qualifier", text, hint)


def _read(plain: str, text: str) -> Estimate:
    for shape, pattern in _shapes():
        if found := pattern.fullmatch(plain):
            return _made(shape, [int(number.replace(",", "")) for number in found.groups() if number])
    raise _unreadable(text)


def _made(shape: _Shape, numbers: list[int]) -> Estimate:
    number = numbers[0]
    match shape:
        case "exact":
            return Estimate.exactly(number)
        case "range":
            return Estimate(low=number, high=numbers[1])
        case "low":
            return Estimate(low=number)
        case "above":
            return Estimate(low=number + 1)
        case "high":
            return Estimate(high=number)
        case "below":
            return Estimate(high=number - 1)
        case "best":
            return Estimate(best=number)


def _known(value: int) -> int:
    number = _count(value, LARGEST_SUM)
    if number is None:
        raise InvalidValueError("value/type", "a whole number", value)
    return number


@attrs.frozen
class Total:
    """A sum over records, of which some may give no figure.

    It is neither an `int` nor equal to one: take `value` when you have looked at
    `unknown`. Totals can be added.

    Raises:
        InvalidValueError: A part is no whole number, a number of records is negative, or
            there is a value although no record gives one.

    Examples:
        >>> print(Total(3006, known=87, unknown=151))
        at least 3,006 (151 of 238 give no figure)
        >>> print(Total.of([600, 42]), Total.of([None, None]), sep=" | ")
        642 | no figure (2 of 2 give none)
    """

    value: int = attrs.field(converter=_known)
    """Sum of the figures that are known; 0 where none is."""
    known: int = attrs.field(converter=_known)
    """Records that give a figure."""
    unknown: int = attrs.field(converter=_known)
    """Records that give none."""

    def __attrs_post_init__(self) -> None:
        if self.known < 0 or self.unknown < 0:
            raise InvalidValueError("number/range", "a number of records from 0", (self.known, self.unknown))
        if self.value and not self.known:
            raise InvalidValueError("number/range", "the value 0 where no record gives a figure", self.value)

    @classmethod
    def of(cls, figures: Iterable[int | None]) -> "Total":
        """Add up figures; None is a record that gives none.

        Raises:
            InvalidValueError: A figure is no whole number.

        Examples:
            >>> Total.of([3, None, 4])
            Total(value=7, known=2, unknown=1)
        """
        given = [_count(figure, LARGEST_SUM) for figure in figures]
        known = [figure for figure in given if figure is not None]
        return cls(sum(known), len(known), len(given) - len(known))

    @property
    def is_complete(self) -> bool:
        """Whether every record gives a figure."""
        return self.unknown == 0

    def __add__(self, other: "Total") -> "Total":
        if not isinstance(other, Total):  # pyright: ignore[reportUnnecessaryIsInstance]
            return NotImplemented
        return Total(self.value + other.value, self.known + other.known, self.unknown + other.unknown)

    def __radd__(self, other: Literal[0]) -> "Total":
        """Let `sum` start from its 0."""
        return self if type(other) is int and other == 0 else NotImplemented

    def __str__(self) -> str:
        asked = self.known + self.unknown
        if self.is_complete:
            return f"{self.value:,}"
        verb = "gives" if self.unknown == 1 else "give"
        if not self.known:
            return f"no figure ({self.unknown:,} of {asked:,} {verb} none)"
        return f"at least {self.value:,} ({self.unknown:,} of {asked:,} {verb} no figure)"
