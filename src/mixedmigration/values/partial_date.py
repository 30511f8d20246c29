"""A day as far as it is known: to the year, the quarter, the month or the day.

Half of the field's dates are not days: a report of "February 2019", a policy of 1951, an
arrival in the first quarter. A partial date keeps exactly what was said, has a first and
a last day it may mean, and answers questions from those instead of pretending to a day.

The text form is EDTF level 1 (Library of Congress, 4 February 2019) with `YYYY-Qn` added
and seasons, decades, negative and long years left out.
"""

from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, final

import attrs

from mixedmigration.errors import InvalidValueError

from ._date_last_resort import read_last_resort
from ._date_parts import DateParts, days_of, unreadable
from ._date_precision import DatePrecision, precision_of
from ._date_spelling import ORDERS, NumericOrder, read_spelling
from ._day_questions import DayQuestions, Reach
from ._edtf_text import read_edtf
from ._excel_serial import day_of_serial, day_of_serial_text

if TYPE_CHECKING:
    from .period import Period

__all__ = ["DateOrder", "DatePrecision", "PartialDate"]

DateOrder = Literal["dmy", "mdy", "ymd", "excel"]
"""In which order a column writes day, month and year; or that it holds Excel's day numbers."""


@final
@attrs.frozen(init=False, repr=False)
class PartialDate(DayQuestions):
    """A day as far as it is known, such as `2024-03-31`, `2024-03`, `2024-Q1` or `2024`.

    Made from its text form or from a `datetime.date`; a `datetime` gives its day as
    written, in whatever time zone it was written. Spellings other than the text form are
    read by `PartialDate.parse`. A trailing `~` says approximate, `?` uncertain, `%` both.
    Digits that EDTF leaves unspecified (`2024-XX`, `2024-03-XX`) are read as the coarser
    date that they are.

    There is no `<`, because a month is neither before nor after one of its days: ask
    `before`, `possibly_before`, `within` or `overlaps`, or sort by `sort_key`.

    Raises:
        InvalidValueError: The text is not of that form (`date/unreadable`), has no such
            day in the calendar (`date/impossible`) or, as `2020-21`, could be a season or
            two years (`date/ambiguous`).

    Examples:
        >>> report = PartialDate("2024-03")
        >>> report.earliest, report.latest
        (datetime.date(2024, 3, 1), datetime.date(2024, 3, 31))
        >>> report.before("2024-04"), report.before("2024"), report.overlaps("2024")
        (True, False, True)
        >>> PartialDate("2023-02-29")
        Traceback (most recent call last):
        ...
        mixedmigration.errors.exceptions.InvalidValueError: ... month 2 of 2023 has days 1 to 28
    """

    precision: DatePrecision
    """How closely the day is known."""
    earliest: date
    """First day that it may mean."""
    latest: date
    """Last day that it may mean."""
    approximate: bool
    """The source says about then (`~`); the days do not widen, as nobody says by how much."""
    uncertain: bool
    """The source is not sure of it (`?`)."""

    def __init__(self, text: str | date) -> None:
        if type(text) is str and len(text) == 10 and text[5] != "W":  # the W is an ISO week
            try:
                day = date.fromisoformat(text)
            except ValueError:
                pass  # the slow path says why
            else:
                _fill(self, DatePrecision.DAY, day, day, False, False)
                return
        _fill(self, *(_known(str.__str__(text)) if isinstance(text, str) else _judged(_day_parts(text), text)))

    @classmethod
    def of(
        cls,
        year: int,
        month: int | None = None,
        day: int | None = None,
        *,
        quarter: int | None = None,
        approximate: bool = False,
        uncertain: bool = False,
    ) -> "PartialDate":
        """Make a date from its parts.

        Args:
            year: From 1 to 9999.
            month: From 1 to 12; None where only the year or the quarter is known.
            day: From 1 to the length of the month; needs a month.
            quarter: From 1 to 4, in place of month and day.
            approximate: Whether the source says about then.
            uncertain: Whether the source is not sure of it.

        Raises:
            InvalidValueError: There is no such day, or the parts do not go together.

        Examples:
            >>> PartialDate.of(2023, 6), PartialDate.of(2023, quarter=2, approximate=True)
            (PartialDate('2023-06'), PartialDate('2023-Q2~'))
        """
        given = [year, *(part for part in (month, day, quarter) if part is not None)]
        if any(type(part) is not int for part in given):
            raise unreadable(tuple(given), "year, month, day and quarter are whole numbers")
        if (day is not None and month is None) or (quarter is not None and month is not None):
            raise unreadable(tuple(given), "a day needs its month, and a quarter stands alone with its year")
        parts = DateParts(year, month, day, quarter, bool(approximate), bool(uncertain))
        return date_of(parts, tuple(given))

    @classmethod
    def parse(cls, text: str | date | float, order: DateOrder | None = None) -> "PartialDate":
        """Read a date in any spelling of the field that can mean one thing only.

        Read are the text form; years, months and days in digits; month names of English,
        Arabic, Dutch, French, German, Greek, Italian, Portuguese, Romanian, Russian,
        Spanish, Turkish and Ukrainian; quarters; a weekday before the date; a time of day
        after it, which is left out without moving the day; and "circa" before it.

        What a spelling leaves open is refused, unless the order is declared or a weekday
        in the text fits exactly one of the readings. A declared order is binding, except
        that a four-digit year in first place is always followed by month and day.
        Two-digit years need a declared order: 69 to 99 are of the 20th century, 00 to 68
        of the 21st (POSIX). The result never depends on today's date.

        Args:
            text: A cell as the publisher wrote it, or a `datetime.date`.
            order: The order of day, month and year in this column; "excel" where numbers
                are Excel's day numbers (of the 1900 system), and may then be `int` or `float`.

        Raises:
            InvalidValueError: No spelling that we read (`date/unreadable`), several
                readings (`date/ambiguous`, with all of them), no such day
                (`date/impossible`), or another weekday (`date/weekday`).

        Examples:
            >>> PartialDate.parse("Quarter 1, 2024"), PartialDate.parse("5 de enero de 2020")
            (PartialDate('2024-Q1'), PartialDate('2020-01-05'))
            >>> PartialDate.parse("Fri, 01/02/2026 - 12:00")
            PartialDate('2026-01-02')
            >>> PartialDate.parse("01/02/2026", order="dmy")
            PartialDate('2026-02-01')
            >>> PartialDate.parse("01/02/2026")
            Traceback (most recent call last):
            ...
            mixedmigration.errors.exceptions.InvalidValueError: ... could be 2026-02-01 or 2026-01-02; ...
        """
        if order is not None:
            _judge_order(order)
        if isinstance(text, str):
            return _read(str.__str__(text), order)
        if order == "excel" and isinstance(text, (int, float)):
            return cls(day_of_serial(text))
        return cls(text)  # type: ignore[arg-type]  # a number without that order is refused there

    @classmethod
    def from_excel(cls, serial: float) -> "PartialDate":
        """Read a day number of Excel's 1900 system; the time of day is left out.

        Numbers below 60 count from 1 January 1900 and those above 60 skip the
        29 February 1900 that Excel believes in; 60 itself is refused.

        Args:
            serial: From 1 (1 January 1900) to 2958465 (31 December 9999).

        Raises:
            InvalidValueError: It is no number, or no day of that system.

        Source:
            Microsoft, "Excel incorrectly assumes that the year 1900 is a leap year";
            ECMA-376-1:2016, 18.17.4.1 (1900 date base system).

        Examples:
            >>> PartialDate.from_excel(45292)
            PartialDate('2024-01-01')
        """
        return cls(day_of_serial(serial))

    @property
    def year(self) -> int:
        """Calendar year."""
        return self.earliest.year

    @property
    def quarter(self) -> int | None:
        """Quarter it lies in, from 1 to 4; None where only the year is known."""
        return None if self.precision is DatePrecision.YEAR else (self.earliest.month + 2) // 3

    @property
    def month(self) -> int | None:
        """Month, from 1 to 12; None where it is not known."""
        return self.earliest.month if self.precision in (DatePrecision.MONTH, DatePrecision.DAY) else None

    @property
    def day(self) -> int | None:
        """Day of the month; None where it is not known."""
        return self.earliest.day if self.precision is DatePrecision.DAY else None

    @property
    def sort_key(self) -> tuple[date, date, str]:
        """Key for a total order: by first day, then by last day, then by text.

        So a day stands before the month that it opens, and that before its year. It is
        an order for lists, and says nothing about what happened first.

        Examples:
            >>> [str(d) for d in sorted(map(PartialDate, ["2024", "2023-12", "2024-01"]), key=lambda d: d.sort_key)]
            ['2023-12', '2024-01', '2024']
        """
        return (self.earliest, self.latest, str(self))

    def truncated_to(self, precision: DatePrecision | Literal["year", "quarter", "month", "day"]) -> "PartialDate":
        """Give the coarser date that includes this one; marks are kept.

        Args:
            precision: Not finer than this date's own: nothing is ever made up.

        Raises:
            InvalidValueError: The precision is finer than what is known, or no precision.

        Examples:
            >>> PartialDate("2024-05-17").truncated_to("quarter")
            PartialDate('2024-Q2')
        """
        wanted = precision_of(precision)
        if wanted.is_finer_than(self.precision):
            hint = "a date is never made more precise than its source"
            raise InvalidValueError("value/type", f"a precision no finer than {self.precision}", precision, hint)
        return date_of(_coarser(self, wanted), str(self))

    def as_period(self) -> "Period":
        """Give the period of all the days that it may mean.

        Examples:
            >>> PartialDate("2024-02").as_period().days
            29
        """
        from .period import Period

        return Period(self)

    @property
    def _reach(self) -> Reach:
        first, last = self.earliest.toordinal(), self.latest.toordinal()
        return Reach(first, last, first, last)

    def __str__(self) -> str:
        iso = self.earliest.isoformat()
        if self.precision is DatePrecision.DAY and not (self.approximate or self.uncertain):
            return iso
        mark = _MARKS[self.approximate, self.uncertain]
        if self.precision is DatePrecision.QUARTER:
            return f"{iso[:4]}-Q{self.quarter}{mark}"
        return iso[: _LENGTHS[self.precision]] + mark

    def __repr__(self) -> str:
        return f"PartialDate({str(self)!r})"

    def __reduce__(self) -> tuple[type["PartialDate"], tuple[str]]:
        """Travel as text, so that a pickle is small and is judged when it arrives."""
        return PartialDate, (str(self),)


_MARKS = {(False, False): "", (True, False): "~", (False, True): "?", (True, True): "%"}
_LENGTHS = {DatePrecision.YEAR: 4, DatePrecision.MONTH: 7, DatePrecision.DAY: 10}
_FORMS = "write it as 2024-03-31, 2024-03, 2024-Q1 or 2024"
_set = object.__setattr__

Known = tuple[DatePrecision, date, date, bool, bool]
"""What a date is made of, in the order of its fields."""


def _fill(
    made: PartialDate, precision: DatePrecision, earliest: date, latest: date, approximate: bool, uncertain: bool
) -> None:
    _set(made, "precision", precision)
    _set(made, "earliest", earliest)
    _set(made, "latest", latest)
    _set(made, "approximate", approximate)
    _set(made, "uncertain", uncertain)


def _judged(parts: DateParts, value: object) -> Known:
    earliest, latest = days_of(parts, value)
    if parts.day is not None:
        precision = DatePrecision.DAY
    elif parts.month is not None:
        precision = DatePrecision.MONTH
    else:
        precision = DatePrecision.YEAR if parts.quarter is None else DatePrecision.QUARTER
    return precision, earliest, latest, parts.approximate, parts.uncertain


@lru_cache(maxsize=8192)
def _known(text: str) -> Known:
    parts = read_edtf(text)
    if parts is None:
        raise unreadable(text, f"{_FORMS}; other spellings are read by PartialDate.parse")
    return _judged(parts, text)


def _day_parts(value: object) -> DateParts:
    if not isinstance(value, date):
        raise unreadable(value, _FORMS)
    given = (value.year, value.month, value.day)
    if any(type(part) is not int for part in given):  # such as the NaT of pandas, which calls itself a datetime
        raise unreadable(value, _FORMS)
    return DateParts(*given)


def date_of(parts: DateParts, value: object) -> PartialDate:
    """Make a date from parts that a text gave.

    Args:
        parts: What was read.
        value: Where it was read, for the message of a refusal.

    Raises:
        InvalidValueError: The calendar has no such day.
    """
    made = PartialDate.__new__(PartialDate)
    _fill(made, *_judged(parts, value))
    return made


def _judge_order(order: object) -> None:
    if not (isinstance(order, str) and order in (*ORDERS, "excel")):
        raise InvalidValueError("value/type", "an order: dmy, mdy, ymd or excel", order)


@lru_cache(maxsize=8192)
def _read(text: str, order: DateOrder | None) -> PartialDate:
    if order == "excel":
        day = day_of_serial_text(text)
        return PartialDate(day) if day is not None else date_of(read_spelling(text, None), text)
    return date_of(_spelt(text, order), text)


def _spelt(text: str, order: NumericOrder | None) -> DateParts:
    try:
        return read_spelling(text, order)
    except InvalidValueError as error:
        parts = read_last_resort(text, order) if order is not None and error.code == "date/unreadable" else None
        if parts is None:
            raise
        return parts


def _coarser(known: PartialDate, wanted: DatePrecision) -> DateParts:
    is_month = wanted in (DatePrecision.MONTH, DatePrecision.DAY)
    return DateParts(
        known.year,
        known.month if is_month else None,
        known.day if wanted is DatePrecision.DAY else None,
        known.quarter if wanted is DatePrecision.QUARTER else None,
        known.approximate,
        known.uncertain,
    )
