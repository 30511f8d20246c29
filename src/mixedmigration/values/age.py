"""How old a person is: in whole years, or as a band, as forms and publishers give it.

One form asks for the age, the next ticks "18-24" or "60 or more". Both are ages: a band keeps
its two ends and is never made a number. Questions are answered from what is certain.
"""

import re
from typing import final

import attrs

from mixedmigration.errors import InvalidValueError

__all__ = ["Age"]

OLDEST = 130
"""Years that nobody has reached. Source: the longest verified life is of 122 years (Jeanne Calment, 1875 to 1997)."""

_FORM = re.compile(r"([0-9]{1,3})(?:-([0-9]{1,3})|(\+))?")
_EXPECTED = "an age such as 34, 18-24 or 60+"


def _years(text: str, value: object) -> int:
    years = int(text)
    if years > OLDEST:
        raise InvalidValueError("number/range", f"an age of at most {OLDEST} years", value)
    return years


def _ends(value: object) -> tuple[int, int | None]:
    if isinstance(value, int) and not isinstance(value, bool):
        if not 0 <= value <= OLDEST:
            raise InvalidValueError("number/range", f"an age from 0 to {OLDEST} years", value)
        return int(value), int(value)
    found = _FORM.fullmatch(value) if isinstance(value, str) and len(value) <= 7 else None
    if found is None:
        raise InvalidValueError("age/unreadable", _EXPECTED, value)
    low = _years(found[1], value)
    if found[3]:
        return low, None
    high = low if found[2] is None else _years(found[2], value)
    if high < low:
        raise InvalidValueError("age/unreadable", "an age band whose first year is the lower one", value)
    return low, high


@final
@attrs.frozen(init=False, repr=False)
class Age:
    """An age in completed years, such as `34`, or a band with both ends included, such as `18-24` or `60+`.

    Made from whole years or from its text form. There is no `<`, because a band may be neither
    below nor above a number: ask `at_least`, `possibly_at_least`, `within` or `overlaps`, or sort
    by `sort_key`.

    Raises:
        InvalidValueError: The text is not of that form (`age/unreadable`), or nobody is so old
            (`number/range`).

    Examples:
        >>> Age(34), Age("18-24"), Age("60+")
        (Age('34'), Age('18-24'), Age('60+'))
        >>> Age("18-24").at_least(18), Age("15-24").at_least(18), Age("15-24").possibly_at_least(18)
        (True, False, True)
        >>> Age("18-24").years is None
        True
    """

    low: int
    """The lowest age it may be."""
    high: int | None
    """The highest age it may be; None where the band is open."""

    def __init__(self, age: "int | str") -> None:
        low, high = _ends(age)
        object.__setattr__(self, "low", low)
        object.__setattr__(self, "high", high)

    @classmethod
    def between(cls, low: int, high: int | None = None) -> "Age":
        """Make a band from its ends, both included.

        Args:
            low: The lowest age.
            high: The highest age; None where there is no upper end.

        Raises:
            InvalidValueError: An end is no age, or they are the wrong way round.

        Examples:
            >>> Age.between(18, 24), Age.between(60)
            (Age('18-24'), Age('60+'))
        """
        first = cls(low)
        return cls(f"{first}+") if high is None else cls(f"{first}-{cls(high)}")

    @property
    def years(self) -> int | None:
        """The age in years; None for a band."""
        return self.low if self.low == self.high else None

    @property
    def is_band(self) -> bool:
        """Whether only a band is known."""
        return self.low != self.high

    @property
    def sort_key(self) -> tuple[int, int]:
        """Key for a total order: by the lower end, then by the upper; an open band stands last.

        Examples:
            >>> [str(age) for age in sorted(map(Age, ["60+", "18-24", "18"]), key=lambda age: age.sort_key)]
            ['18', '18-24', '60+']
        """
        return self.low, OLDEST + 1 if self.high is None else self.high

    def at_least(self, years: int) -> bool:
        """Say whether the person is certainly that old or older.

        Raises:
            InvalidValueError: `years` is no age.
        """
        return self.low >= Age(years).low

    def possibly_at_least(self, years: int) -> bool:
        """Say whether the person may be that old or older.

        Raises:
            InvalidValueError: `years` is no age.
        """
        return self.high is None or self.high >= Age(years).low

    def within(self, band: "Age | int | str") -> bool:
        """Say whether the age certainly lies in a band.

        Raises:
            InvalidValueError: `band` is no age.

        Examples:
            >>> Age("18-24").within("15-24"), Age("15-24").within("18-24"), Age("60+").within("18-59")
            (True, False, False)
        """
        other = band if isinstance(band, Age) else Age(band)
        return self.low >= other.low and self.sort_key[1] <= other.sort_key[1]

    def overlaps(self, band: "Age | int | str") -> bool:
        """Say whether the age may lie in a band.

        Raises:
            InvalidValueError: `band` is no age.

        Examples:
            >>> Age("15-24").overlaps("18-24"), Age(17).overlaps("18-24")
            (True, False)
        """
        other = band if isinstance(band, Age) else Age(band)
        return self.low <= other.sort_key[1] and other.low <= self.sort_key[1]

    def __str__(self) -> str:
        if self.high is None:
            return f"{self.low}+"
        return f"{self.low}-{self.high}" if self.is_band else str(self.low)

    def __repr__(self) -> str:
        return f"Age({str(self)!r})"

    def __reduce__(self) -> tuple[type["Age"], tuple[str]]:
        """Travel as text, so that a pickle is judged when it arrives."""
        return Age, (str(self),)
