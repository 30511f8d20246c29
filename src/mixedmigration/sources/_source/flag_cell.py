"""Cells that say yes or no, in the words that the table uses for it."""

import attrs

from mixedmigration.errors import InvalidValueError
from mixedmigration.vocabularies.label import LONGEST, key

__all__ = ["FlagCell"]


@attrs.frozen
class FlagCell:
    """Yes or no; a word that is declared as neither is refused.

    Examples:
        >>> FlagCell(yes=("sí",), no=("no",)).read("SI")
        True
    """

    yes: tuple[str, ...]
    """The words for yes; case and accents make no difference."""
    no: tuple[str, ...]
    """The words for no, likewise."""

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return f"yes where it says {' or '.join(self.yes)}, no where it says {' or '.join(self.no)}"

    def read(self, cell: str) -> bool:
        """Give true for yes.

        Raises:
            InvalidValueError: The cell is neither.
        """
        said = key(cell) if len(cell) <= LONGEST else ""
        for words, meaning in ((self.yes, True), (self.no, False)):
            if said in map(key, words):
                return meaning
        raise InvalidValueError("value/type", f"one of {', '.join((*self.yes, *self.no))}", cell)
