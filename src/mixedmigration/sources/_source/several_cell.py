"""Cells of several values, joined by a declared separator."""

from collections.abc import Callable, Iterable

import attrs

from mixedmigration.declaration.complaint import Complaint, complaint_of
from mixedmigration.errors import InvalidValueError, UnknownTermError

from .cell import LONGEST_LIST, CellReader, Partly

__all__ = ["SeveralCell"]


@attrs.frozen
class SeveralCell:
    """Several values of one kind; without a separator, the cell is a list of one.

    Examples:
        >>> from mixedmigration.sources._source.cell import CountryCell
        >>> SeveralCell(CountryCell(), ";", tuple).read("Malí; Senegal")
        (Country('MLI'), Country('SEN'))
    """

    one: CellReader
    """How one value is read."""
    separator: str
    """What joins them; empty where the cell holds one value."""
    container: Callable[[Iterable[object]], tuple[object, ...] | frozenset[object]]
    """`tuple` for a list in order, `frozenset` for a set."""

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return f"{self.one.says}; several joined by {self.separator}" if self.separator else self.one.says

    def read(self, cell: str) -> object:
        """Give the values in order; refuse only the pieces that are none.

        Raises:
            InvalidValueError: The cell is longer than any list.
        """
        if len(cell) > LONGEST_LIST:  # each piece that is refused is looked up with care
            raise InvalidValueError("value/type", f"a list of at most {LONGEST_LIST:,} characters", cell)
        pieces = cell.split(self.separator) if self.separator else [cell]
        read: list[object] = []
        complaints: list[Complaint] = []
        for place, piece in enumerate(piece.strip() for piece in pieces if piece.strip()):
            try:
                read.append(self.one.read(piece))
            except (InvalidValueError, UnknownTermError) as error:
                complaints.append(complaint_of(error, f"/{place}"))
        made = self.container(read)
        return Partly(made, tuple(complaints)) if complaints else made
