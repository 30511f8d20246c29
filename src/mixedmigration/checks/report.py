"""A report: what was read, what is wrong or unlikely, and what a person can do about it.

It never shows a sensitive value. `reveal()` is the explicit, local way to see the cells
that need mending.
"""

import csv
import html
import io
from collections.abc import Iterator, Mapping, Sequence
from os import PathLike
from typing import TYPE_CHECKING

import attrs

from mixedmigration.errors import CODES, Issue, MissingExtraError, Severity
from mixedmigration.errors._counts import count_of
from mixedmigration.formats.prose import WIDTH

from .check import NotRun
from .report_text import lines_of, notes_of

if TYPE_CHECKING:
    import pandas

__all__ = ["Report", "Tally"]

CAP = 100_000
"""Issues that a report keeps; beyond it, it counts them by code."""


@attrs.frozen
class Tally:
    """All issues of one code: how many, where first, one in words, and what to do."""

    code: str
    """Slug in the registry of issue codes."""
    severity: Severity
    """Whether something was set aside for it."""
    count: int
    """How many issues there are, also those that a report does not keep."""
    rows: tuple[int, ...]
    """The first rows, at most five."""
    columns: tuple[str, ...]
    """The columns, or fields, in which they are."""
    example: str
    """What the first one says."""
    mend: str
    """What a person can do about it."""


@attrs.frozen(kw_only=True)
class Report:
    """What came of reading or checking records; iterating gives its issues.

    Examples:
        >>> report = Report(subject="my.csv", rows=3, records=3)
        >>> print(report)
        my.csv: 3 rows = 3 records + 0 set aside; no issues
    """

    subject: str
    """What was read or checked."""
    rows: int
    """Rows or items read; always the sum of the rows of records and of those set aside."""
    records: int
    """Records that were made."""
    set_aside: int = 0
    """Rows that are no records."""
    rows_of_records: int | None = None
    """Rows of which the records were made, where a record is made of several or a row makes several; else None."""
    source: str | None = None
    """Source and layout by which the columns were read."""
    issues: tuple[Issue, ...] = attrs.field(default=(), repr=False)
    """Errors and findings, in the order of rows."""
    further: Mapping[str, int] = attrs.field(factory=dict[str, int], hash=False)
    """How many issues were not kept, by code."""
    cleaned: Mapping[tuple[str, str], int] = attrs.field(factory=dict[tuple[str, str], int], hash=False, repr=False)
    """Routine cleaning: how many cells of a column had what taken away."""
    inferred: Mapping[str, int] = attrs.field(factory=dict[str, int], hash=False)
    """How often a field followed from a rule of the layout, such as a blank that means 0."""
    unmapped: tuple[str, ...] = ()
    """Columns without a field; their cells travel in `extras`."""
    blank_rows: int = 0
    """Rows without a single cell, which are not rows of data."""
    blank_parts: int = 0
    """Blocks of columns, such as those of an indicator, that are blank in a row and therefore no record."""
    not_run: tuple[NotRun, ...] = ()
    """Checks that lacked a field."""
    notes: tuple[str, ...] = ()
    """What the layout costs whoever counts with it, such as days or ids that it does not print."""

    def __iter__(self) -> Iterator[Issue]:
        return iter(self.issues)

    def __len__(self) -> int:
        return len(self.issues) + sum(self.further.values())

    def __bool__(self) -> bool:
        return True

    @property
    def errors(self) -> tuple[Issue, ...]:
        """The issues for which something was set aside."""
        return tuple(issue for issue in self.issues if issue.severity is Severity.ERROR)

    @property
    def findings(self) -> tuple[Issue, ...]:
        """The issues of records that stay whole."""
        return tuple(issue for issue in self.issues if issue.severity is Severity.FINDING)

    @property
    def by_code(self) -> Mapping[str, int]:
        """How many issues there are of each code, exactly, errors first and then by number."""
        return {tally.code: tally.count for tally in self.tallies}

    @property
    def tallies(self) -> tuple[Tally, ...]:
        """The issues by code, errors first, then the most frequent."""
        groups: dict[str, list[Issue]] = {code: [] for code in self.further}
        for issue in self.issues:
            groups.setdefault(issue.code, []).append(issue)
        tallies = [_tally(code, group, self.further.get(code, 0)) for code, group in groups.items()]
        return tuple(sorted(tallies, key=lambda tally: (tally.severity is Severity.FINDING, -tally.count, tally.code)))

    @property
    def headline(self) -> str:
        """One sentence: rows in, records out, rows set aside."""
        through = f" ({self.source})" if self.source else ""
        issues = count_of(len(self), "issue") if len(self) else "no issues"
        records = count_of(self.records, "record")
        if self.rows_of_records is not None:
            records = f"{self.rows_of_records:,} of {records}"
        count = f"{count_of(self.rows, 'row')} = {records} + {self.set_aside:,} set aside"
        return f"{self.subject}{through}: {count}; {issues}"

    def __str__(self) -> str:
        return self.text()

    def text(self, width: int = WIDTH, examples: int = 1, reveal: bool = False) -> str:
        """Write the report for a terminal, one block for each kind of issue.

        Args:
            width: Characters of a line.
            examples: Issues of each code that are told row by row.
            reveal: Whether the value behind each of those is shown; it may be sensitive.

        Examples:
            >>> print(Report(subject="my.csv", rows=1, records=1, blank_rows=2).text(40))
            my.csv: 1 row = 1 record + 0 set aside;
              no issues
            <BLANKLINE>
            Blank rows passed over: 2.
        """
        return "\n".join(lines_of(self, width, examples, reveal))

    def reveal(self) -> tuple[tuple[Issue, object], ...]:
        """Give each issue with the value that caused it; values may be sensitive, keep them local."""
        return tuple((issue, issue.reveal()) for issue in self.issues)

    def to_dict(self) -> dict[str, object]:
        """Give the report as plain data for machines; values of issues are not in it."""
        plain: dict[str, object] = {
            name: getattr(self, name) for name in ("subject", "source", "rows", "records", "set_aside", "blank_rows")
        }
        if self.rows_of_records is not None:
            plain |= {"rows_of_records": self.rows_of_records, "blank_parts": self.blank_parts}
        told: dict[str, object] = {
            "issues": [dict(zip(_COLUMNS, _line(issue), strict=True)) for issue in self.issues],
            "issues_by_code": dict(self.by_code),
            "further": dict(self.further),
            "inferred": dict(self.inferred),
            "cleaned": [{"column": column, "what": what, "cells": n} for (column, what), n in self.cleaned.items()],
            "unmapped": list(self.unmapped),
            "notes": list(self.notes),
            "not_run": [{"code": skipped.code, "why": skipped.why} for skipped in self.not_run],
        }
        return plain | told

    def to_csv(self, path: str | PathLike[str] | None = None) -> str:
        """Write the issues as CSV, one a line, and give the text.

        Args:
            path: Where to write it; None gives the text only.
        """
        from mixedmigration.formats._csv_cell import write_cell

        out = io.StringIO(newline="")
        writer = csv.writer(out)
        writer.writerow(_COLUMNS)
        for issue in self.issues:  # a table may call its columns anything, also =1+1
            writer.writerow([write_cell(cell) if isinstance(cell, str) and cell else cell for cell in _line(issue)])
        if path is not None:
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(out.getvalue())
        return out.getvalue()

    def to_frame(self) -> "pandas.DataFrame":
        """Give the issues as a pandas data frame, one a row.

        Returns:
            Columns code, severity, row, column, path, message, hint.

        Raises:
            MissingExtraError: pandas is not installed.
        """
        try:
            import pandas
        except ImportError:
            raise MissingExtraError("Report.to_frame()", "pandas") from None
        return pandas.DataFrame([_line(issue) for issue in self.issues], columns=list(_COLUMNS))

    def _repr_html_(self) -> str:
        head = "".join(f"<th>{name}</th>" for name in _HEADINGS)
        rows = "".join(f"<tr>{_cells(tally)}</tr>" for tally in self.tallies)
        notes = "".join(f"<p>{html.escape(note)}</p>" for note in notes_of(self))
        return f"<p><b>{html.escape(self.headline)}</b></p><table><tr>{head}</tr>{rows}</table>{notes}"


_COLUMNS = ("code", "severity", "row", "column", "path", "message", "hint")
_HEADINGS = ("code", "severity", "how many", "first rows", "where", "example", "what to do")


def _line(issue: Issue) -> tuple[object, ...]:
    return (issue.code, issue.severity.value, issue.row, issue.column, issue.path, issue.message, issue.hint)


def _tally(code: str, issues: Sequence[Issue], further: int) -> Tally:
    rows = tuple(issue.row for issue in issues[:5] if issue.row is not None)
    columns = tuple(dict.fromkeys(issue.column or issue.path or "record" for issue in issues))
    said = CODES[code]
    example = issues[0].message if issues else said.meaning
    return Tally(code, said.severity, len(issues) + further, rows, columns, example, said.mend)


def _texts(tally: Tally) -> tuple[str, ...]:
    rows = ", ".join(map(str, tally.rows)) + (", …" if tally.count > len(tally.rows) > 0 else "")
    columns = ", ".join(tally.columns[:3]) + (", …" if len(tally.columns) > 3 else "")
    return (tally.code, tally.severity.value, f"{tally.count:,}", rows, columns, tally.example, tally.mend)


def _cells(tally: Tally) -> str:
    return "".join(f"<td>{html.escape(text)}</td>" for text in _texts(tally))
