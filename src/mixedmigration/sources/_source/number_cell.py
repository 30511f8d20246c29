"""Cells of numbers in a declared notation: what parts the thousands, and what stands before the decimals.

"1.234" is a thousand for one table and one and a bit for another. Nothing is taken from
the look of a cell: a separator counts only where the column declares it.
"""

import re
from functools import lru_cache

import attrs

from mixedmigration.declaration.kind import finite, whole
from mixedmigration.errors import InvalidValueError

__all__ = ["NumberCell", "WholeNumberCell"]


@lru_cache(maxsize=64)
def _pattern(thousands: str, decimal: str) -> re.Pattern[str]:
    """Match a whole cell; groups are three digits each, as publishers write them."""
    grouped = rf"|[0-9]{{1,3}}(?:{re.escape(thousands)}[0-9]{{3}}){{1,5}}" if thousands else ""
    decimals = rf"(?:{re.escape(decimal)}(?P<decimals>[0-9]{{1,20}}))?" if decimal else ""
    return re.compile(rf"(?P<sign>[+-]?)(?P<whole>[0-9]{{1,18}}{grouped}){decimals}", re.ASCII)


def _parts(cell: str, thousands: str, decimal: str, expected: str) -> tuple[str, str, str]:
    """Give sign, digits before and digits behind the decimal sign; a typographic minus is a minus."""
    found = _pattern(thousands, decimal).fullmatch(cell.replace("\u2212", "-"))
    if found is None:
        raise InvalidValueError(
            "number/unreadable", expected, cell, "declare how the column parts thousands and decimals"
        )
    parts = found.groupdict(default="")
    digits = parts["whole"].replace(thousands, "") if thousands else parts["whole"]
    return parts["sign"], digits, parts.get("decimals", "")


def _notation(thousands: str, decimal: str) -> str:
    by = {" ": "a blank"}
    parted = f", thousands parted by {by.get(thousands, thousands)}" if thousands else ""
    return parted + (f", decimals behind {decimal}" if decimal else "")


@attrs.frozen
class WholeNumberCell:
    """A whole number, as of people; "12,0" is one where the decimal sign is declared.

    Examples:
        >>> WholeNumberCell(thousands=".").read("1.234")
        1234
    """

    thousands: str = ""
    """What parts the thousands; nothing where it is empty."""
    decimal: str = ""
    """What stands before decimals, which must all be 0; nothing where it is empty."""

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return f"a whole number{_notation(self.thousands, self.decimal)}"

    def read(self, cell: str) -> int:
        """Give the number.

        Raises:
            InvalidValueError: The cell is no number in this notation, or not a whole one.
        """
        sign, digits, decimals = _parts(cell, self.thousands, self.decimal, self.says)
        if decimals.strip("0"):
            raise InvalidValueError("number/whole", "a whole number", cell)
        return whole(int(f"{sign}{digits}"))


@attrs.frozen
class NumberCell:
    """A number with or without decimals.

    Examples:
        >>> NumberCell(decimal=",").read("36,82685")
        36.82685
    """

    thousands: str = ""
    """What parts the thousands; nothing where it is empty."""
    decimal: str = "."
    """What stands before the decimals."""

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return f"a number{_notation(self.thousands, self.decimal)}"

    def read(self, cell: str) -> float:
        """Give the number.

        Raises:
            InvalidValueError: The cell is no number in this notation.
        """
        sign, digits, decimals = _parts(cell, self.thousands, self.decimal, self.says)
        return finite(float(f"{sign}{digits}.{decimals or '0'}"))
