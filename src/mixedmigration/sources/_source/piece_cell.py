"""Cells that hold several things behind one another, of which a column reads one."""

import attrs

from .cell import CellReader, TextCell

__all__ = ["PieceCell"]


@attrs.frozen
class PieceCell:
    """One piece of a cell that is cut at the last places where a sign stands.

    Examples:
        >>> label = "Is the country party - or not? - Presence Value - Legal Framework"
        >>> PieceCell(" - ", 3, 0).read(label), PieceCell(" - ", 3, 2).read(label)
        ('Is the country party - or not?', 'Legal Framework')
    """

    sign: str
    """What stands between the pieces."""
    pieces: int
    """How many there are, counted from the end: what is before them belongs to the first."""
    place: int
    """Which is read, from 0."""
    one: CellReader = attrs.field(factory=TextCell)
    """How it is read."""

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return f"{self.one.says}, piece {self.place + 1} of {self.pieces} parted by {self.sign.strip()}"

    def read(self, cell: str) -> object:
        """Give the piece; the whole cell as the first one where it has fewer, and nothing for the others.

        Raises:
            InvalidValueError: The piece is no such value.
            UnknownTermError: The word is not in its vocabulary.
        """
        found = [piece.strip() for piece in cell.rsplit(self.sign, self.pieces - 1)]
        if len(found) < self.pieces:
            found = [cell]
        return self.one.read(found[self.place]) if self.place < len(found) and found[self.place] else None
