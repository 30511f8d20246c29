"""What a check found in one interview of a survey table, before anything is read into records."""

from collections.abc import Iterable, Iterator

import attrs

from mixedmigration.errors import CODES, Issue
from mixedmigration.formats.survey_table import SurveyRow, SurveyTable

from .check import NotRun

__all__ = ["USUAL", "SurveyColumns", "SurveyFinding", "SurveyFindings"]


@attrs.frozen(kw_only=True)
class SurveyColumns:
    """Which columns of an export say what its server and its enumerators noted.

    Source:
        Exports of Ona and KoboToolbox; MMC, cleaningkit 2026.07, defaults of its functions; the questions
        are those of 4Mi core.
    """

    uuid: str = "_uuid"
    """The interview's own id."""
    enumerator: str = "username"
    """Who interviewed; often exported under a name or a number, and never shown by a summary."""
    day: str = "today"
    """The day of the interview."""
    place: str = "Q14"
    """Where the interview took place."""
    start: str = "start"
    """When the form was opened, by the clock of the device."""
    end: str = "end"
    """When the form was closed."""
    duration: str = "_duration"
    """Seconds between the two."""
    amounts: tuple[tuple[str, str], ...] = (("Q141_3", "Q141_1"), *((f"S{n}_3", f"S{n}_1") for n in range(1, 5)))
    """Each column with an amount of money and the one with its currency; only amounts of one currency are compared."""


USUAL = SurveyColumns()
"""The columns of an export of Ona, KoboToolbox and 4Mi core."""


@attrs.frozen
class SurveyFinding:
    """What is unlikely in one interview.

    Examples:
        >>> print(SurveyFinding("survey/duration", 7, "u7", ("_duration",), "it took 4 minutes"))
        row 7, column _duration: it took 4 minutes [survey/duration]
    """

    code: str
    """Slug in the registry of issue codes."""
    row: int
    """Row of the export."""
    uuid: str = attrs.field(repr=False)
    """The interview's own id; blank where the export has none."""
    columns: tuple[str, ...]
    """The columns to look at; nothing where it is the whole interview."""
    message: str
    """What was found, in words that hold no answer."""
    rule: str = ""
    """The rule that found it, where many share a code."""

    def __str__(self) -> str:
        where = f", column{'s' if len(self.columns) > 1 else ''} {', '.join(self.columns)}" if self.columns else ""
        return f"row {self.row}{where}: {self.message} [{self.code}]"

    def issue(self) -> Issue:
        """Give the finding as an issue of a report; it is put at the first of its columns."""
        said = CODES[self.code]
        column = self.columns[0] if self.columns else None
        return Issue(said.slug, said.severity, "", self.message, self.row, column, said.mend)


@attrs.frozen
class SurveyFindings:
    """What some checks found, and what they could not look at; iterating gives the findings."""

    found: tuple[SurveyFinding, ...] = ()
    """The findings, check by check."""
    not_run: tuple[NotRun, ...] = ()
    """Checks that lacked a column, or that are meant for another survey."""

    def __iter__(self) -> Iterator[SurveyFinding]:
        return iter(self.found)

    def __len__(self) -> int:
        return len(self.found)

    def __bool__(self) -> bool:
        return True

    @staticmethod
    def joined(parts: "Iterable[SurveyFindings]") -> "SurveyFindings":
        """Put the findings of several checks together.

        Args:
            parts: What each of them gave.
        """
        told = tuple(parts)
        return SurveyFindings(
            tuple(one for part in told for one in part.found), tuple(one for part in told for one in part.not_run)
        )


def finder(table: SurveyTable, code: str, uuid: str) -> "_Finder":
    """Give what makes the findings of one code in a table.

    Args:
        table: The export.
        code: Slug in the registry of issue codes.
        uuid: The column with the interviews' ids.
    """
    return _Finder(code, table.place(uuid))


@attrs.frozen
class _Finder:
    code: str
    place: int | None

    def __call__(self, row: SurveyRow, columns: Iterable[str], message: str, rule: str = "") -> SurveyFinding:
        uuid = "" if self.place is None else row.cells[self.place].strip()
        return SurveyFinding(self.code, row.number, uuid, tuple(columns), message, rule)


def lacking(table: SurveyTable, code: str, columns: Iterable[str]) -> tuple[NotRun, ...]:
    """Say that a check did not run where the table lacks one of its columns.

    Args:
        table: The export.
        code: The check's code.
        columns: What it needs.
    """
    absent = [column for column in columns if table.place(column) is None]
    said = f"the export has no column {' or '.join(absent)}"
    return (NotRun(code, said),) if absent else ()
