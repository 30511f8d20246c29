"""Cells that hold a level of a scale by its number."""

import attrs

from mixedmigration.errors import InvalidValueError
from mixedmigration.vocabularies import Word

from .number_cell import WholeNumberCell

__all__ = ["LevelCell"]

_NUMBER = WholeNumberCell(decimal=".")


@attrs.frozen
class LevelCell:
    """A word of a closed vocabulary by its number, also as programs write it that take it for a decimal.

    Examples:
        >>> from mixedmigration.vocabularies import SourceQuality
        >>> level = LevelCell(SourceQuality, "iom-missing-migrants")
        >>> level.read("4") is level.read("4.0")
        True
    """

    words: type[Word]
    publisher: str

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return f"a word of the vocabulary {self.words.vocabulary()} by its number"

    def read(self, cell: str) -> Word:
        """Give the word.

        Raises:
            UnknownTermError: It is no level of the scale, or several in one cell.
        """
        try:
            number = str(_NUMBER.read(cell))
        except InvalidValueError:
            number = cell
        return self.words.find(number, publisher=self.publisher)
