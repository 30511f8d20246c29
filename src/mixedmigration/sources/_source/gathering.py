"""What has come of the rows of a file so far: records, rows set aside, issues, and how many rows each of them was."""

from collections import Counter
from collections.abc import Iterable

import attrs

from mixedmigration.checks import NotRun
from mixedmigration.entities import Entity
from mixedmigration.errors import Issue, Severity

from .read_row import ReadRow, SetAside

__all__ = ["Gathered"]


@attrs.define
class Gathered:
    """What has come of the rows read so far."""

    most: int
    """Errors that are kept, and findings; beyond it they are counted by code."""
    records: list[Entity] = attrs.field(factory=list[Entity])
    rows: list[int] = attrs.field(factory=list[int])
    """The row of each record; the first, where it was made of several."""
    rows_of_records: int = 0
    """Rows of the file that the records were made of."""
    set_aside: list[SetAside] = attrs.field(factory=list[SetAside])
    rows_set_aside: int = 0
    """Rows of the file that were set aside."""
    not_run: tuple[NotRun, ...] = ()
    """Checks across records for which these gave no ground."""
    issues: list[Issue] = attrs.field(factory=list[Issue])
    further: Counter[str] = attrs.field(factory=Counter[str])
    """How many issues are not kept, by code."""
    kept: Counter[Severity] = attrs.field(factory=Counter[Severity])
    """How many issues are kept, errors and findings apart, so that no crowd of findings hides an error."""

    def take(self, row: ReadRow) -> None:
        """Add what came of a row.

        Args:
            row: A row, several that were put together, or a part of one.
        """
        if row.record is not None:
            self.records.append(row.record)
            self.rows.append(row.number)
            self.rows_of_records += row.rows
        elif row.set_aside is not None:
            self.set_aside.append(row.set_aside)
            self.rows_set_aside += row.rows
        self.add(row.issues)

    def add(self, issues: Iterable[Issue]) -> None:
        """Add issues, as far as there is room; the others are counted.

        Args:
            issues: Errors and findings.
        """
        for issue in issues:
            if self.kept[issue.severity] < self.most:
                self.kept[issue.severity] += 1
                self.issues.append(issue)
            else:
                self.further[issue.code] += 1
