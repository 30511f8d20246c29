"""Cells of values that read themselves: periods, estimates, pairs of coordinates, addresses, ids."""

from typing import Literal

import attrs

from mixedmigration.declaration.kind import ScalarKind
from mixedmigration.errors import InvalidValueError
from mixedmigration.values import Estimate, PartialDate, Period, Position

from .number_cell import NumberCell

A_YEAR = 2000
"""Any year, to read the name of a month with."""

__all__ = ["EstimateCell", "MonthOfYearCell", "NamedMonthDateCell", "PairCell", "PeriodCell", "ScalarCell"]


@attrs.frozen
class ScalarCell:
    """A value whose plain form is text, such as a web address or an id."""

    kind: ScalarKind

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return self.kind.expected

    def read(self, cell: str) -> object:
        """Give the value.

        Raises:
            InvalidValueError: It is no such value.
            UnknownTermError: The word is not in its vocabulary.
        """
        return self.kind.door(cell)


@attrs.frozen
class PeriodCell:
    """A stretch of days, or one date that covers its own days."""

    order: Literal["dmy", "mdy", "ymd", "excel"] | None = None

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return f"a period, in the order {self.order}" if self.order else "a period, ambiguous ones refused"

    def read(self, cell: str) -> Period:
        """Give the period.

        Raises:
            InvalidValueError: It is unreadable, ambiguous, impossible or reversed.
        """
        return Period.parse(cell, order=self.order)


@attrs.frozen
class EstimateCell:
    """A count with its qualifier, such as "more than 100"."""

    says = "a number with its qualifier, such as more than 100"

    def read(self, cell: str) -> Estimate:
        """Give the estimate.

        Raises:
            InvalidValueError: It has no such reading.
        """
        return Estimate.parse(cell)


@attrs.frozen
class MonthOfYearCell:
    """A month by its number, or by its name in any language in which we read dates.

    Examples:
        >>> MonthOfYearCell().read("marzo"), MonthOfYearCell().read("3")
        (3, 3)
    """

    says = "a month by its number or name"

    def read(self, cell: str) -> int:
        """Give its number, from 1 to 12.

        Raises:
            InvalidValueError: It is no month.
        """
        if cell.isascii() and cell.isdigit() and len(cell) <= 2 and 1 <= int(cell) <= 12:
            return int(cell)
        expected = "a month by its number or name"
        if not cell or cell[0].isdigit() or cell[-1].isdigit():
            raise InvalidValueError("date/unreadable", expected, cell)
        try:
            read = PartialDate.parse(f"{cell} {A_YEAR}")
        except InvalidValueError:
            read = None
        if read is None or read.month is None or read.day is not None:
            raise InvalidValueError("date/unreadable", expected, cell)
        return read.month


@attrs.frozen
class NamedMonthDateCell:
    """A date whose month is a name; the day stands before it where the year has two digits.

    Spreadsheets print "13-Jan-20" for a date that was "January 13, 2020". Digits alone have
    no such order, and are refused where they are ambiguous.

    Examples:
        >>> date = NamedMonthDateCell()
        >>> date.read("13-Jan-20") == date.read("January 13, 2020")
        True
    """

    says = "a date whose month is a name, the day before a year of two digits"

    def read(self, cell: str) -> PartialDate:
        """Give the date with the precision it was printed in.

        Raises:
            InvalidValueError: It is no date, ambiguous or impossible.
        """
        is_named = any(character.isalpha() for character in cell)
        return PartialDate.parse(cell, order="dmy" if is_named else None)


@attrs.frozen
class PairCell:
    """Latitude and longitude in one cell, in a declared notation.

    Examples:
        >>> PairCell(decimal=",", separator=";").read("36,8269; 5,7352")
        Position(latitude=36.8269, longitude=5.7352, precision=None)
    """

    order: Literal["latlon", "lonlat"] = "latlon"
    decimal: str = "."
    separator: str = ","

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        names = "latitude and longitude" if self.order == "latlon" else "longitude and latitude"
        return f"{names} in degrees, parted by {self.separator}, decimals behind {self.decimal}"

    def read(self, cell: str) -> Position:
        """Give the position.

        Raises:
            InvalidValueError: It is no pair of coordinates on the globe.
        """
        pieces = [piece.strip() for piece in cell.strip("()[] ").split(self.separator)]
        if len(pieces) != 2:
            raise InvalidValueError("position/unreadable", self.says, cell)
        number = NumberCell(decimal=self.decimal)
        try:
            first, second = map(number.read, pieces)
        except InvalidValueError:
            raise InvalidValueError("position/unreadable", self.says, cell) from None
        return Position(first, second) if self.order == "latlon" else Position(second, first)
