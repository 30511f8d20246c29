"""Countries in a text of somebody else's words, beside which the text itself is kept."""

import re

import attrs

from mixedmigration.errors import InvalidValueError, UnknownTermError
from mixedmigration.values import Country

from .cell import LONGEST_LIST

__all__ = ["NamedCountriesCell"]

_EXCEPT = re.compile(r"\b(?:except|excluding|excluded|exempt|other than|not|non|without|apart from)\b", re.IGNORECASE)
_MOST = 200
"""Pieces that are looked up."""


@attrs.frozen
class NamedCountriesCell:
    """Countries that stand by themselves in a list; what is no country's name is left to the text.

    Nothing is taken from a sentence, nor from a text that says whom it leaves out.

    Examples:
        >>> NamedCountriesCell().read("Czech Republic, DDR and Bosnia and Herzegovina")
        (Country('CZE'), Country('DDR'), Country('BIH'))
        >>> (
        ...     NamedCountriesCell().read("Those transiting through Romania"),
        ...     NamedCountriesCell().read("all but not Kenya"),
        ... )
        (None, None)
    """

    says = "the countries that a list names; the text is kept beside them"

    def read(self, cell: str) -> tuple[Country, ...] | None:
        """Give the countries in order; None where the text lists none."""
        if len(cell) > LONGEST_LIST or _EXCEPT.search(cell):
            return None
        found = dict[Country, None]()
        for piece in re.split(r"[,;/\n&]", cell)[:_MOST]:
            found.update(dict.fromkeys(_countries(piece)))
        return tuple(found) or None


def _countries(piece: str) -> list[Country]:
    """Give the country that a piece names, else those on both sides of its "and"."""
    words = piece.split()
    if not words:
        return []
    try:
        return [Country.resolve(" ".join(words))]
    except (InvalidValueError, UnknownTermError):
        pass
    for place in (place for place, word in enumerate(words) if word.casefold() in ("and", "or")):
        left, right = " ".join(words[:place]), " ".join(words[place + 1 :])
        sides = [*_countries(left), *_countries(right)]
        if sides:
            return sides
    return []
