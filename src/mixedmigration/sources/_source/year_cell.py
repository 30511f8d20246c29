"""Cells that hold a year and nothing else."""

import re

import attrs

from mixedmigration.errors import InvalidValueError

__all__ = ["YearCell"]

_YEAR = re.compile(r"([12][0-9]{3})(?:\.0)?", re.ASCII)


@attrs.frozen
class YearCell:
    """A year of four digits, also as programs write it that take it for a decimal.

    Examples:
        >>> YearCell().read("2023"), YearCell().read("2023.0")
        (2023, 2023)
    """

    says = "a year of four digits"

    def read(self, cell: str) -> int:
        """Give the year.

        Raises:
            InvalidValueError: It is anything else.
        """
        found = _YEAR.fullmatch(cell)
        if found is None:
            raise InvalidValueError("date/unreadable", "a year of four digits, such as 2023", cell)
        return int(found[1])
