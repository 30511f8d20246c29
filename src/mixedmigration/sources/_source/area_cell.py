"""Cells that name a district or another unit below the country, or give its official code."""

import re

import attrs

from mixedmigration.errors import InvalidValueError
from mixedmigration.values import AdminArea

__all__ = ["AreaCodeCell", "AreaNameCell"]


@attrs.frozen
class AreaNameCell:
    """An administrative area of one level, by its name.

    Examples:
        >>> AreaNameCell(1).read("Sachsen").name
        'Sachsen'
    """

    level: int
    """1 for the units directly below the country."""

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return f"the name of an administrative area of level {self.level}"

    def read(self, cell: str) -> AdminArea:
        """Give the area."""
        return AdminArea(level=self.level, name=cell)


@attrs.frozen
class AreaCodeCell:
    """An administrative area of one level, by its code, which is text: leading zeros count.

    Examples:
        >>> AreaCodeCell(5, "ARS", "[0-9]{12}").read("073140000000").code
        '073140000000'
    """

    level: int
    """1 for the units directly below the country."""
    version: str
    """Which list the code comes from."""
    form: str
    """The regular expression that a whole code matches."""

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return f"the code of an administrative area of level {self.level} ({self.version}), kept as text"

    def read(self, cell: str) -> AdminArea:
        """Give the area.

        Raises:
            InvalidValueError: The code has another form, as when a program took its leading zero.
        """
        if len(cell) > len(self.form) + 100 or re.fullmatch(self.form, cell) is None:
            hint = "a spreadsheet may have taken leading zeros away: read the column as text"
            raise InvalidValueError("id/malformed", f"a code of the list {self.version}", cell, hint)
        return AdminArea(level=self.level, code=cell, version=self.version)
