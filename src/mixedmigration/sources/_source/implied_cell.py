"""Cells from which something follows by a rule of the layout, though it is not what they print."""

import attrs

from mixedmigration.vocabularies import Word
from mixedmigration.vocabularies.label import LONGEST

__all__ = ["ImpliedCell"]


@attrs.frozen
class ImpliedCell:
    """A value that holds where a cell says a word, or wherever it says anything.

    Examples:
        >>> from mixedmigration.vocabularies import DateBasis, IncidentKind
        >>> last_day = ImpliedCell(DateBasis.END_OF_PERIOD, IncidentKind.CUMULATIVE_INCIDENT, "iom-missing-migrants")
        >>> last_day.read("Cumulative Incident"), last_day.read("Split Incident")
        (DateBasis.END_OF_PERIOD, None)
    """

    value: object
    """What follows."""
    where: Word | None = None
    """The word from which it follows; None where any cell will do."""
    publisher: str | None = None
    """Whose label of the word the cell prints."""
    separator: str = ","
    """What joins several words in a cell."""

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return f"{self.value}, where it says {self.where}" if self.where else f"{self.value}, wherever it is not blank"

    def read(self, cell: str) -> object:
        """Give what follows, or None where nothing does."""
        if self.where is None:
            return self.value
        words = type(self.where).split(cell, self.publisher, self.separator) if len(cell) <= LONGEST else ()
        return self.value if self.where in words else None
