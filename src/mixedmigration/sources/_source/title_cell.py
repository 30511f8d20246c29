"""What titles and listing lines say in passing: which part of several it is, how many countries more."""

import re
from typing import Literal

import attrs

from mixedmigration.values import Country, DatePrecision, PartialDate, Period

from .cell import CellReader

__all__ = ["CountriesAndMoreCell", "PartOfSeveralCell", "QuarterCell", "TextBehindCell"]

_PART = re.compile(r"\bpart ([0-9]{1,2}) of ([0-9]{1,2})\b", re.IGNORECASE)
_MORE = re.compile(r"(.{1,200}?) ?\+ ?([0-9]{1,3})", re.DOTALL)
_LONGEST = 2_000


@attrs.frozen
class PartOfSeveralCell:
    """Which part of how many, where a title says so.

    Examples:
        >>> PartOfSeveralCell("parts").read("Smuggling, risks, and abuses (part 3 of 3)")
        3
    """

    gives: Literal["part", "parts"]

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return "the number in (part 3 of 3), where the title has it"

    def read(self, cell: str) -> int | None:
        """Give the number; None where the title names no parts, or impossible ones."""
        found = _PART.search(cell[:_LONGEST])
        if found is None or not 1 <= int(found[1]) <= int(found[2]):
            return None
        return int(found[1 if self.gives == "part" else 2])


@attrs.frozen
class CountriesAndMoreCell:
    """Countries of a list that leaves some out: "Libya + 4".

    Examples:
        >>> [CountriesAndMoreCell(gives).read("Libya + 4") for gives in ("count", "is_complete")]
        [5, False]
    """

    gives: Literal["names", "count", "is_complete"]
    one: CellReader | None = None
    """How the names are read."""

    says = "countries, and how many more there are behind +"

    def read(self, cell: str) -> object:
        """Give the countries named, their number in all, or whether all are named; the latter two only with a +.

        Raises:
            UnknownTermError: A name is no country's.
        """
        found = _MORE.fullmatch(cell)
        names = found[1] if found else cell
        if self.gives == "names":
            return self.one.read(names) if self.one else ()
        if found is None:
            return None
        pieces = Country.split(names)
        return len(pieces) + int(found[2]) if self.gives == "count" else False


@attrs.frozen
class QuarterCell:
    """The quarter that a periodic update covers, where the list prints a quarter for its date.

    Examples:
        >>> QuarterCell().read("Quarter 1, 2024"), QuarterCell().read("May 2018")
        (Period('2024-Q1'), None)
    """

    says = "the quarter, where the date is one"

    def read(self, cell: str) -> Period | None:
        """Give the quarter as a period, or None.

        Raises:
            InvalidValueError: It is no date.
        """
        return Period.parse(cell) if PartialDate.parse(cell).precision is DatePrecision.QUARTER else None


@attrs.frozen
class TextBehindCell:
    """The text behind a word that stands before it, as the 3 in "Round 3"; a cell without the word as it is.

    Examples:
        >>> TextBehindCell("Round").read("Round 3")
        '3'
    """

    word: str

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return f"the text behind {self.word}"

    def read(self, cell: str) -> str:
        """Give the text."""
        start = f"{self.word} "
        return cell[len(start) :].strip() or cell if cell.casefold().startswith(start.casefold()) else cell
