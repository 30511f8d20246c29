"""Cells that name several countries, parted by commas, "and" or other signs between names."""

import re

import attrs

from mixedmigration.values import Country

from .cell import CountriesCell, Partly

__all__ = ["CountryNamesCell"]

_AND = re.compile(r" and ", re.IGNORECASE)


@attrs.frozen
class CountryNamesCell:
    """Countries by their names, parted by commas, semicolons, slashes or "and".

    Examples:
        >>> CountryNamesCell().read("Hungary and Slovenia; Bosnia and Herzegovina")
        (Country('HUN'), Country('SVN'), Country('BIH'))
    """

    says = "countries by their names, joined by commas, semicolons, slashes or and"

    def read(self, cell: str) -> object:
        """Give the countries; refuse only the names that are none.

        Raises:
            UnknownTermError: The cell is longer than any list of countries.
        """
        whole = CountriesCell().read(cell)
        if not isinstance(whole, Partly):
            return whole
        return CountriesCell().read(_parted(cell))


def _parted(cell: str) -> str:
    """Put commas in place of other signs; a name that holds "and" itself stays whole."""
    pieces = list[str]()
    for piece in re.split(r"[;/&\n,]", cell):
        known = Country.split(piece.strip())
        pieces.append(piece if all(isinstance(one, Country) for one in known) else _AND.sub(", ", piece))
    return ", ".join(piece.strip() for piece in pieces if piece.strip())
