"""What came of a row of a table: a record, or the row set aside with its reasons."""

import attrs

from mixedmigration.entities import Entity
from mixedmigration.errors import Issue

__all__ = ["ReadRow", "SetAside"]


@attrs.frozen(kw_only=True)
class SetAside:
    """A row that is no record, with the reasons; its cells show only on request."""

    row: int
    """Row as a spreadsheet numbers it (the header is row 1), or item of a list from 1."""
    issues: tuple[Issue, ...]
    _raw: object = attrs.field(default=None, repr=False, eq=False, alias="raw")

    def reveal(self) -> object:
        """Give the row as it was read; it may be sensitive, keep it local."""
        return self._raw


@attrs.frozen
class ReadRow:
    """What came of one row, or of several that were put together, or of a part of one."""

    number: int
    """The row; the first, where it is several."""
    record: Entity | None
    set_aside: SetAside | None
    issues: tuple[Issue, ...]
    """Errors and findings, of a record or of a row set aside."""
    rows: int = 1
    """How many rows of the table it is; 0 for what else came of a row that has been counted."""
