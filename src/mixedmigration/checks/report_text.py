"""A report in words: one block for each kind of issue, with what a person can do about it.

Errors come first, because something was set aside for them. A value stands here only where
the issue's own message shows it, or where somebody asked for it by name.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from mixedmigration.errors import CODES, Issue, Severity
from mixedmigration.formats.prose import WIDTH, columns, listed, paragraph
from mixedmigration.values import Country

if TYPE_CHECKING:
    from .report import Report, Tally

__all__ = ["headline_of", "issues_of", "lines_of", "notes_of"]

MOST_COLUMNS = 3
"""Columns that a heading names before it says how many more there are."""
MOST_NOTED = 12
"""Columns or fields that a note names."""
SHORT = 40
"""Characters of a column's name in a note that names many."""
_TITLES = {
    Severity.ERROR: "Errors: what could not be read was set aside",
    Severity.FINDING: "Findings: unlikely, or worth a look; the records stay whole",
}
_INSIDE = " " * 10


def lines_of(report: "Report", width: int = WIDTH, examples: int = 1, reveal: bool = False) -> Iterator[str]:
    """Yield the lines of a report.

    Args:
        report: What was read or checked.
        width: Characters of a line.
        examples: Issues of each code that are told row by row; with 0, each code is one row of a table.
        reveal: Whether the value behind each of those is shown; it may be sensitive.
    """
    yield from headline_of(report, width)
    yield from issues_of(report, width, examples, reveal)


def headline_of(report: "Report", width: int = WIDTH) -> Iterator[str]:
    """Yield the lines of the headline: rows in, records out, rows set aside.

    Args:
        report: What was read or checked.
        width: Characters of a line.
    """
    yield from paragraph(report.headline, width, then="  ")


def issues_of(report: "Report", width: int = WIDTH, examples: int = 1, reveal: bool = False) -> Iterator[str]:
    """Yield the lines below the headline: a block for each code, then what else is to be said.

    Args:
        report: What was read or checked.
        width: Characters of a line.
        examples: Issues of each code that are told row by row; with 0, each code is one row of a table.
        reveal: Whether the value behind each of those is shown; it may be sensitive.
    """
    tallies = report.tallies
    shown = _first_issues(report, examples)
    for severity, title in _TITLES.items():
        of_severity = [tally for tally in tallies if tally.severity is severity]
        if of_severity:
            yield ""
            yield from paragraph(title, width)
        if not examples:
            yield from columns(map(_cells, of_severity), width, right=(0,))
            continue
        for tally in of_severity:
            yield from _block(tally, shown.get(tally.code, []), width, reveal)
    notes = list(notes_of(report))
    if notes:
        yield ""
    for note in notes:
        yield from paragraph(note, width, then="  ")


def _first_issues(report: "Report", examples: int) -> dict[str, list[Issue]]:
    shown: dict[str, list[Issue]] = {}
    for issue in report.issues:
        of_code = shown.setdefault(issue.code, [])
        if len(of_code) < examples:
            of_code.append(issue)
    return shown


def _cells(tally: "Tally") -> tuple[str, ...]:
    where = listed(tally.columns, MOST_COLUMNS)
    return f"{tally.count:,}", tally.code, f"{where}: {_rows(tally).lower()}" if tally.rows else where, tally.mend


def _block(tally: "Tally", issues: Iterable[Issue], width: int, reveal: bool) -> Iterator[str]:
    code = CODES[tally.code]
    where = f", in {listed(tally.columns, MOST_COLUMNS)}" if tally.columns else ""
    yield from paragraph(f"{tally.code}{where}", width, f"{tally.count:>8,}  ", _INSIDE)
    yield from paragraph(code.meaning, width, _INSIDE)
    told = list(issues)
    if tally.rows and tally.count > len(told):
        yield from paragraph(_rows(tally), width, _INSIDE)
    for issue in told:
        yield from _issue(issue, width, reveal)
    yield from paragraph(f"To do: {tally.mend}", width, _INSIDE, f"{_INSIDE}  ")


def _rows(tally: "Tally") -> str:
    rows = ", ".join(map(str, tally.rows))
    return f"{'Row' if tally.count == 1 else 'Rows'} {rows}{', …' if tally.count > len(tally.rows) else ''}"


def _issue(issue: Issue, width: int, reveal: bool) -> Iterator[str]:
    place = f"Row {issue.row}: " if issue.row is not None else ""
    hint = f" ({issue.hint})" if issue.hint and issue.hint != CODES[issue.code].mend else ""
    yield from paragraph(f"{place}{issue.message}{hint}", width, _INSIDE, f"{_INSIDE}  ")
    if reveal and issue.reveal() is not None:
        yield from paragraph(f"value: {_value(issue)}", width, f"{_INSIDE}  ", f"{_INSIDE}    ")


def _value(issue: Issue) -> str:
    """Write the value behind an issue; what may be meant tells of the value too, so it stands here and nowhere else."""
    value = issue.reveal()
    if not isinstance(value, str):
        return str(value)
    near = Country.suggest(value, 3) if issue.code == "country/unknown" else ()
    return f"{value!r}, near to {', '.join(near)}" if near else repr(value)


def notes_of(report: "Report") -> Iterator[str]:
    """Yield what else is to be said of a report, one sentence each.

    Args:
        report: What was read or checked.
    """
    yield from (f"Mind: {note}" for note in report.notes)
    if report.inferred:
        counts = (f"{name} {count:,}" for name, count in report.inferred.items())
        yield f"Inferred from a rule of the layout: {listed(counts, MOST_NOTED)}."
    if report.cleaned:
        yield f"Cleaned: {listed(_cleaned(report), MOST_NOTED)}."
    if report.unmapped:
        yield f"Columns without a field, kept in extras: {listed(report.unmapped, MOST_NOTED)}."
    if report.blank_rows:
        yield f"Blank rows passed over: {report.blank_rows:,}."
    if report.blank_parts:
        yield f"Blocks of columns that are blank in a row, and no record: {report.blank_parts:,}."
    yield from _not_run(report)


def _cleaned(report: "Report") -> Iterator[str]:
    """Yield what was cleaned in each column; where there are many columns, those with most cells first, in short."""
    cleaned = list(report.cleaned.items())
    is_long = len(cleaned) > MOST_NOTED
    for (column, what), count in sorted(cleaned, key=lambda item: -item[1]) if is_long else cleaned:
        name = f"{column[: SHORT - 1].rstrip()}…" if is_long and len(column) > SHORT else column
        yield f"{' '.join(name.split())} {what} {count:,}"


def _not_run(report: "Report") -> Iterator[str]:
    """Yield the checks that could not run, those with the same reason together."""
    by_reason: dict[str, list[str]] = {}
    for skipped in report.not_run:
        by_reason.setdefault(skipped.why, []).append(skipped.code)
    for why, codes in by_reason.items():
        yield f"Not checked, because {why}: {listed(dict.fromkeys(codes), MOST_NOTED)}."
