"""What came of a row of a table: a record, or the row set aside with its reasons."""

from collections.abc import Iterable, Iterator, Mapping

import attrs

from mixedmigration.entities import Entity
from mixedmigration.errors import Issue
from mixedmigration.formats.table import TableRow

__all__ = ["ReadRow", "SetAside", "told_once_a_row"]


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


def told_once_a_row(given: Iterable[tuple[TableRow, ReadRow]]) -> Iterator[ReadRow]:
    """Yield what comes of each row, or of each part of one; what is said of the columns of a row is said once.

    Args:
        given: Each row with what comes of it; the parts of one row have its number.
    """
    last, said = 0, set[Issue]()
    for row, read in given:
        if not row.printed:
            yield read
            continue
        is_first, last = row.number != last, row.number
        said = set[Issue]() if is_first else said
        issues = tuple(_as_printed(issue, row.printed) for issue in read.issues)
        new = tuple(issue for issue in issues if issue not in said)
        said.update(issues)
        yield attrs.evolve(read, issues=new, rows=1 if is_first else 0)


def _as_printed(issue: Issue, printed: Mapping[str, str]) -> Issue:
    """Name the column that is printed, where a row of a wide table was read as a long one."""
    return attrs.evolve(issue, column=printed.get(issue.column or "", issue.column))
