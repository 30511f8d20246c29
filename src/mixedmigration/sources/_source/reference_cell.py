"""Cells that hold the id of a record of another dataset of the same publisher."""

import attrs

from mixedmigration.errors import InvalidValueError
from mixedmigration.values import make_id

__all__ = ["ReferenceCell"]


@attrs.frozen
class ReferenceCell:
    """A publisher's id, read as the id that our record of it has.

    Examples:
        >>> ReferenceCell("organisation", "reliefweb-sources").read("1503")
        'organisation:reliefweb-sources:1503'
    """

    kind: str
    """The slug of the entity."""
    authority: str
    """The slug of the source of those records."""
    longest: int = 300

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return f"the id of a {self.kind} of {self.authority}"

    def read(self, cell: str) -> str:
        """Give our id.

        Raises:
            InvalidValueError: It is no id.
        """
        if len(cell) > self.longest:
            raise InvalidValueError("id/malformed", f"an id of at most {self.longest} characters", cell)
        return make_id(self.kind, self.authority, cell)
