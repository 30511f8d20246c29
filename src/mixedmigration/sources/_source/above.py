"""What is told once for a whole table: in a title above its columns, or in the name of its file."""

from collections.abc import Iterable

import attrs

from mixedmigration.errors import InvalidValueError, UnknownTermError
from mixedmigration.formats.table import Table
from mixedmigration.values import Country

from .layout import Column, Layout

__all__ = ["CountryInTitleCell", "with_titles"]

_LONGEST = 300
"""Characters of a title that are looked through."""
_MOST = 40
"""Words of a title that are looked through, since each that names no country is looked up with care."""
_WORDS = 5
"""Words of a country's name at most."""
_SHORT = 3
"""Letters of words that are taken for no country, since `IN` and `TO` are codes too."""


def with_titles(layout: Layout, table: Table) -> Layout:
    """Give the layout with the values that the table tells once, as if the layout had declared them.

    The titles are asked first, from the top, then the name of the file.

    Args:
        layout: As it fits the table.
        table: The table.
    """
    if not layout.above:
        return layout
    told = {column.to: value for column in layout.above if (value := _told(column, (*table.titles, table.name)))}
    return attrs.evolve(layout, constants={**told, **layout.constants})


def _told(column: Column, texts: Iterable[str]) -> object:
    for text in texts:
        try:
            value = column.reads.read(text)
        except (InvalidValueError, UnknownTermError):
            continue
        if value:
            return value
    return None


@attrs.frozen
class CountryInTitleCell:
    """The one country that is named in a title or in the name of a file.

    Examples:
        >>> CountryInTitleCell().read("demig_policy_south_africa.xlsx")
        (Country('ZAF'),)
        >>> CountryInTitleCell().read("Policies of Turkey and Germany"), CountryInTitleCell().read("Policy in force")
        ((), ())
    """

    says = "the one country that is named in it"

    def read(self, cell: str) -> tuple[Country, ...]:
        """Give the country; nothing where none is named, or more than one."""
        words = _words(cell[:_LONGEST])[:_MOST]
        found, place = dict[Country, None](), 0
        while place < len(words):
            country, taken = _named(words[place : place + _WORDS])
            if country is not None:
                found[country] = None
            place += taken
        return tuple(found) if len(found) == 1 else ()


def _words(text: str) -> list[str]:
    for sign in "_-–—.,;:()[]/|":
        text = text.replace(sign, " ")
    return text.split()


def _named(words: list[str]) -> tuple[Country | None, int]:
    """Give the country that these words start with, and how many of them name it; the longest name wins."""
    for length in range(len(words), 0, -1):
        name = " ".join(words[:length])
        if len(name) > _SHORT or name in ("UK", "USA"):
            try:
                return Country.resolve(name), length
            except (InvalidValueError, UnknownTermError):
                continue
    return None, 1
