"""What the checks of a survey found, counted by enumerator, day or place, as a table to print."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import attrs

from mixedmigration.errors import FormatError, InvalidValueError
from mixedmigration.formats.prose import WIDTH
from mixedmigration.formats.prose import columns as laid_out
from mixedmigration.formats.survey_table import SurveyTable

from .survey_finding import SurveyColumns, SurveyFindings

__all__ = ["SummaryRow", "SurveySummary", "summary_of"]

UNKNOWN = "(blank)"
"""The group of interviews whose cell is blank."""


@attrs.frozen
class SummaryRow:
    """The interviews of one enumerator, day or place."""

    group: str
    """Which one."""
    interviews: int
    """How many interviews."""
    flagged: int
    """How many of them have a finding."""
    codes: tuple[tuple[str, int], ...]
    """How many of them have a finding of each code."""

    @property
    def share(self) -> float:
        """Which part of the interviews has a finding."""
        return self.flagged / self.interviews if self.interviews else 0.0


@attrs.frozen
class SurveySummary:
    """Interviews and findings by group, those with the largest part of findings first."""

    by: str
    """What the groups are: `enumerator`, `day` or `place`."""
    rows: tuple[SummaryRow, ...]
    """One for each group."""

    def __iter__(self) -> Iterator[SummaryRow]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def __str__(self) -> str:
        return self.text()

    def text(self, width: int = WIDTH) -> str:
        """Write the table for a terminal.

        Args:
            width: Characters of a line.
        """
        cells = [(self.by, "interviews", "flagged", "percent", "what was found")]
        cells += [
            (row.group, f"{row.interviews:,}", f"{row.flagged:,}", f"{row.share:.0%}".rstrip("%"), _words(row))
            for row in self.rows
        ]
        return "\n".join(laid_out(cells, width, indent="", right=(1, 2, 3)))


def _words(row: SummaryRow) -> str:
    return ", ".join(f"{code.partition('/')[2]} {count:,}" for code, count in row.codes)


def summary_of(
    table: SurveyTable, findings: SurveyFindings, columns: SurveyColumns, by: str, reveal: bool = False
) -> SurveySummary:
    """Count findings by enumerator, day or place.

    Args:
        table: The export.
        findings: What its checks found.
        columns: Which column holds each of them.
        by: `enumerator`, `day` or `place`.
        reveal: Whether enumerators stand under the names of the export.

    Raises:
        InvalidValueError: `by` is another word.
        FormatError: The export does not have that column.
    """
    named = {"enumerator": columns.enumerator, "day": columns.day, "place": columns.place}
    if by not in named:
        raise InvalidValueError("value/type", "enumerator, day or place", by)
    if table.place(named[by]) is None:
        raise FormatError(table.name, f"has no column {named[by]}, so there is no summary by {by}")
    groups = [_group(cell, by) for cell in table.column(named[by])]
    names = _names(groups, by, reveal)
    rows = {row.number: names[group] for row, group in zip(table.rows, groups, strict=True)}
    counted = _counted(rows, findings)
    return SurveySummary(by, tuple(sorted(counted, key=lambda row: (-row.share, -row.flagged, row.group))))


def _group(cell: str, by: str) -> str:
    text = " ".join(cell.split())
    return text[:10] if by == "day" and text[:4].isdigit() else text


def _names(groups: Sequence[str], by: str, reveal: bool) -> Mapping[str, str]:
    known = [group for group in dict.fromkeys(groups) if group]
    if by != "enumerator" or reveal:
        return {group: group for group in known} | {"": UNKNOWN}
    return {group: f"enumerator {number}" for number, group in enumerate(known, 1)} | {"": UNKNOWN}


def _counted(rows: Mapping[int, str], findings: SurveyFindings) -> Iterator[SummaryRow]:
    flagged = {(one.row, one.code) for one in findings if one.row in rows}
    by_code = Counter((rows[row], code) for row, code in flagged)
    whole = Counter(rows[row] for row in {row for row, _ in flagged})
    for group, interviews in Counter(rows.values()).items():
        codes = {code: count for (name, code), count in by_code.items() if name == group}
        ordered = sorted(codes.items(), key=lambda item: (-item[1], item[0]))
        yield SummaryRow(group, interviews, whole[group], tuple(ordered))
