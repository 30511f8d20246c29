"""Countries in a text of somebody else's words, beside which the text itself is kept."""

import re
from collections.abc import Iterator

import attrs

from mixedmigration.errors import InvalidValueError, UnknownTermError
from mixedmigration.values import Country

from .cell import LONGEST_LIST

__all__ = ["NamedCountriesCell"]

_BETWEEN = re.compile(r"[,;/\n&]")
_AND = re.compile(r"\s(?:and|or)\s", re.IGNORECASE)
_MOST = 200
"""Countries that are looked up; there are not many more."""


@attrs.frozen
class NamedCountriesCell:
    """The countries of a text that lists countries and nothing else.

    A list that is read is read whole, so that a country that is not in it was not meant. Of a
    sentence, a list that goes on with "and others", or one with a name that is no country's,
    nothing is taken, and all of it is left to the text.

    Examples:
        >>> NamedCountriesCell().read("Czech Republic, DDR and Bosnia and Herzegovina")
        (Country('CZE'), Country('DDR'), Country('BIH'))
        >>> NamedCountriesCell().read("Those transiting through Romania"), NamedCountriesCell().read("Kenya and others")
        (None, None)
    """

    says = "the countries of a list of nothing else; the text is kept beside them"

    def read(self, cell: str) -> tuple[Country, ...] | None:
        """Give the countries in order; None where the text is no list of countries, or not only that."""
        if len(cell) > LONGEST_LIST:
            return None
        found = dict[Country, None]()
        for place, country in enumerate(_listed(cell)):
            if country is None or place == _MOST:
                return None
            found[country] = None
        return tuple(found) or None


def _listed(text: str) -> Iterator[Country | None]:
    """Yield the countries of a list, and None for what is none; a comma may stand before the "and"."""
    for piece in _BETWEEN.split(text):
        names = [" ".join(name.split()) for name in _AND.split(f" {piece} ")]
        names = names[1:] if not names[0] else names
        place = 0
        while place < len(names):
            both = _country(" and ".join(names[place : place + 2])) if place + 1 < len(names) else None
            yield both or (_country(names[place]) if names[place] else None)
            place += 2 if both else 1


def _country(name: str) -> Country | None:
    try:
        return Country.resolve(name)
    except (InvalidValueError, UnknownTermError):
        return None
