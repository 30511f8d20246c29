"""A stretch of days from one date to another, both included; one end may be open.

Publishers report by month, quarter and year, and people's journeys run from one roughly
known day to another. A period covers every day from the first day of its start to the
last day of its end, so `2023-01/2023-03` is the first quarter of 2023.
"""

from datetime import MAXYEAR, date
from typing import TYPE_CHECKING, final

import attrs

from mixedmigration.errors import InvalidValueError

from ._date_parts import LONGEST_TEXT, unreadable
from ._day_questions import DayQuestions, Reach
from ._period_spelling import read_single, read_spelt_period
from .partial_date import DateOrder, PartialDate

if TYPE_CHECKING:
    from ._day_questions import Days

__all__ = ["Period"]

OPEN = ".."
"""How an open end is written. Source: EDTF (2019), level 1, extended interval."""
_HINT = "write it as 2023-01/2023-03, 2023-06, 2023-01/.. or ../2023"
_BEFORE_ALL = 0
_AFTER_ALL = date(MAXYEAR, 12, 31).toordinal() + 1


@final
@attrs.frozen(init=False, repr=False)
class Period(DayQuestions):
    """A stretch of days, such as `2023-01/2023-03`, `2023-06`, `2023-01/..` or `../2023`.

    Made from its text form, or from one partial date, whose days it then covers; from two
    ends it is made by `Period.between`. The text form is an EDTF interval, or a single
    date where both ends are the same. Spellings such as "12-14 April 2026" are read by
    `Period.parse`.

    Raises:
        InvalidValueError: An end is no partial date, both ends are open, or it certainly
            ends before it starts (`period/reversed`).

    Examples:
        >>> spring = Period("2023-03/2023-05")
        >>> spring.earliest, spring.latest, spring.days
        (datetime.date(2023, 3, 1), datetime.date(2023, 5, 31), 92)
        >>> spring.contains("2023-04"), spring.overlaps("2023"), Period("2023-06/..").contains(spring)
        (True, True, False)
        >>> Period("2023-05/2023-03")
        Traceback (most recent call last):
        ...
        mixedmigration.errors.exceptions.InvalidValueError: ...; exchange or correct the two dates
    """

    start: PartialDate | None
    """When it starts; None where that is open."""
    end: PartialDate | None
    """When it ends, included; None where that is open."""

    def __init__(self, text: str | date | PartialDate) -> None:
        _fill(self, *_ends_of(text), text)

    @classmethod
    def between(cls, start: PartialDate | date | str | None, end: PartialDate | date | str | None) -> "Period":
        """Make the period from one date to another, both included.

        Args:
            start: First date, as a value or as its text form; None where it is open.
            end: Last date, likewise. Not both are open.

        Raises:
            InvalidValueError: An end is no date, both are open, or it ends before it starts.

        Examples:
            >>> Period.between("2023-06-15", PartialDate("2023-09")), Period.between(None, "2023")
            (Period('2023-06-15/2023-09'), Period('../2023'))
        """
        return _period_of(_end(start), _end(end), (start, end))

    @classmethod
    def parse(cls, text: str | date, order: DateOrder | None = None) -> "Period":
        """Read a period in a spelling of the field that can mean one thing only.

        Read are the text form, any spelling of one date that `PartialDate.parse` reads,
        and two of them with a dash or "to", "until" or "through" between them, of which
        the first may leave out what the second says. "Ongoing" and "present" leave the
        end open.

        Args:
            text: A cell as the publisher wrote it, or a `datetime.date`.
            order: The order of day, month and year in this column.

        Raises:
            InvalidValueError: It is unreadable, ambiguous, impossible or reversed.

        Examples:
            >>> Period.parse("12-14 April 2026"), Period.parse("Jan to Mar 2024"), Period.parse("February 2019")
            (Period('2026-04-12/2026-04-14'), Period('2024-01/2024-03'), Period('2019-02'))
        """
        single = read_single(text, order)
        if isinstance(single, PartialDate):
            return cls(single)
        if single.code != "date/unreadable" or not isinstance(text, str) or len(text) > LONGEST_TEXT:
            raise single
        ends = _interval_ends(text.strip()) or read_spelt_period(text, order)
        if ends is None:
            raise single
        return _period_of(*ends, text)

    @property
    def earliest(self) -> date | None:
        """First day; None where the start is open."""
        return None if self.start is None else self.start.earliest

    @property
    def latest(self) -> date | None:
        """Last day, included; None where the end is open."""
        return None if self.end is None else self.end.latest

    @property
    def days(self) -> int | None:
        """Number of days, both ends included; None where an end is open."""
        if self.start is None or self.end is None:
            return None
        return (self.end.latest - self.start.earliest).days + 1

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """Key for a total order: by first day, then by last day, then by text.

        An open start stands first and an open end last.
        """
        return (self.earliest or date.min, self.latest or date.max, str(self))

    def contains(self, other: "Days") -> bool:
        """Say whether all days of the other, or all that it may mean, are days of this period.

        Raises:
            InvalidValueError: `other` is text that is neither a date nor a period.

        Examples:
            >>> Period("2023").contains("2023-06/2023-08"), Period("2023-06").contains("2023")
            (True, False)
        """
        return other.within(self) if isinstance(other, DayQuestions) else _days(other).within(self)

    @property
    def _reach(self) -> Reach:
        first = _BEFORE_ALL if self.start is None else self.start.earliest.toordinal()
        last = _AFTER_ALL if self.end is None else self.end.latest.toordinal()
        return Reach(first, first, last, last)

    def __str__(self) -> str:
        if self.start == self.end:
            return str(self.start)
        return f"{self.start or OPEN}/{self.end or OPEN}"

    def __repr__(self) -> str:
        return f"Period({str(self)!r})"

    def __reduce__(self) -> tuple[type["Period"], tuple[str]]:
        """Travel as text, so that a pickle is small and is judged when it arrives."""
        return Period, (str(self),)


def _days(other: object) -> Period:
    if isinstance(other, (str, date)):
        return Period(other)
    raise unreadable(other, _HINT)


def _end(value: PartialDate | date | str | None) -> PartialDate | None:
    return value if value is None or isinstance(value, PartialDate) else PartialDate(value)


def _ends_of(value: object) -> tuple[PartialDate | None, PartialDate | None]:
    if isinstance(value, PartialDate):
        return value, value
    if isinstance(value, str) and "/" in value:
        ends = _interval_ends(str.__str__(value))
        if ends is None:
            raise unreadable(value, _HINT)
        return ends
    if isinstance(value, (str, date)):
        day = PartialDate(value)
        return day, day
    raise unreadable(value, _HINT)


def _interval_ends(text: str) -> tuple[PartialDate | None, PartialDate | None] | None:
    """Read an EDTF interval; None where the text is none."""
    ends = text.split("/") if len(text) <= LONGEST_TEXT else []
    if len(ends) != 2 or not all(ends):
        return None
    start, end = (None if end == OPEN else PartialDate(end) for end in ends)
    return start, end


def _period_of(start: PartialDate | None, end: PartialDate | None, value: object) -> Period:
    made = Period.__new__(Period)
    _fill(made, start, end, value)
    return made


def _fill(made: Period, start: PartialDate | None, end: PartialDate | None, value: object) -> None:
    if start is None and end is None:
        raise unreadable(value, "one of the two ends has to be known")
    if start is not None and end is not None and end.latest < start.earliest:
        hint = "exchange or correct the two dates"
        raise InvalidValueError("period/reversed", "a period that does not end before it starts", value, hint)
    object.__setattr__(made, "start", start)
    object.__setattr__(made, "end", end)
