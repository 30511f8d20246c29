"""Cells in which a table says, in words of its own, that there is no answer, or why."""

import attrs

from mixedmigration.values import NoAnswer
from mixedmigration.vocabularies.label import LONGEST, key

from .cell import CellReader

__all__ = ["AnswerCell"]


@attrs.frozen
class AnswerCell:
    """A value, or a word that stands for none.

    Examples:
        >>> from mixedmigration.sources._source.number_cell import WholeNumberCell
        >>> AnswerCell(WholeNumberCell(), unknown=("s/d",)).read("S/D") is None
        True
    """

    answer: CellReader
    """How an answer is read."""
    unknown: tuple[str, ...] = ()
    """Words that say that nothing was recorded, as "n/a" does; they never mean 0."""
    reasons: tuple[tuple[str, NoAnswer], ...] = ()
    """Words that say why there is no answer."""
    labels: tuple[tuple[str, object], ...] = ()
    """The table's own labels, each with the value it stands for."""

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        words = [*self.unknown, *(label for label, _ in self.reasons)]
        none = f"; no answer where it says {' or '.join(words)}" if words else ""
        return f"{self.answer.says}{', or a label of the table' if self.labels else ''}{none}"

    def read(self, cell: str) -> object:
        """Give the value, the reason why there is none, or None where nothing was recorded.

        Raises:
            InvalidValueError: It is no such value.
            UnknownTermError: The word is not in its vocabulary.
        """
        said = key(cell) if len(cell) <= LONGEST else ""
        if said in map(key, self.unknown):
            return None
        for label, meaning in (*self.reasons, *self.labels):
            if key(label) == said:
                return meaning
        return self.answer.read(cell)
