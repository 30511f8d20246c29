"""Cells that hold either a publisher's own labels or free text, and do not say which."""

import attrs

from mixedmigration.vocabularies import Word
from mixedmigration.vocabularies.label import LONGEST

__all__ = ["WholeLabelsCell"]


@attrs.frozen
class WholeLabelsCell:
    """Words of a vocabulary, where the whole cell is its labels; free text is left to another field.

    Examples:
        >>> from mixedmigration.vocabularies import CauseOfDeath
        >>> cause = WholeLabelsCell(CauseOfDeath, "iom-missing-migrants")
        >>> cause.read("Drowning"), cause.read("Presumed drowning")
        ((CauseOfDeath.DROWNING,), None)
    """

    words: type[Word]
    publisher: str

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return f"words of the vocabulary {self.words.vocabulary()}, where the whole cell is its labels"

    def read(self, cell: str) -> tuple[Word, ...] | None:
        """Give the words in order; None where a part of the cell is no label."""
        pieces = self.words.split(cell, publisher=self.publisher) if len(cell) <= LONGEST else (cell,)
        found = tuple(piece for piece in pieces if isinstance(piece, self.words))
        return found if len(found) == len(pieces) else None
