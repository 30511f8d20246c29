"""All checks of a survey export at once: the list of logical checks and the quality of the interviews.

They work on the table as exported, so that a mistake is found while the interview can still
be asked about, and whether or not its answers have a field of ours.
"""

from collections.abc import Iterable, Sequence

import attrs

from mixedmigration.formats.survey_table import SurveyTable

from .check import NotRun
from .logical import LogicalRule, in_short, logical_findings
from .mmc_rules import mmc_rules
from .quality import Thresholds, quality_findings
from .report import CAP, Report
from .survey_finding import USUAL, SurveyColumns, SurveyFinding, SurveyFindings
from .survey_summary import SurveySummary, summary_of

__all__ = ["CheckedSurvey", "check_survey"]


@attrs.frozen
class CheckedSurvey:
    """A survey export and what its checks found."""

    table: SurveyTable
    """The export; it is as it was."""
    findings: SurveyFindings = attrs.field(repr=lambda findings: f"<{len(findings):,}>")
    """What was found, and what could not be looked at."""
    columns: SurveyColumns = attrs.field(default=USUAL, repr=False)
    """Which columns hold ids, enumerators and times."""
    notes: tuple[str, ...] = attrs.field(default=(), repr=False)
    """What is to be said of the checks themselves."""

    def __str__(self) -> str:
        return str(self.report)

    @property
    def not_run(self) -> tuple[NotRun, ...]:
        """Checks that lacked a column, or that are meant for another questionnaire."""
        return self.findings.not_run

    @property
    def report(self) -> Report:
        """The findings as a report; it holds no answer."""
        table = self.table
        issues = [*(issue for row in table.set_aside for issue in row.issues), *table.issues]
        issues += (one.issue() for one in sorted(self.findings, key=_row))
        further: dict[str, int] = {}
        for issue in issues[CAP:]:
            further[issue.code] = further.get(issue.code, 0) + 1
        return Report(
            subject=table.name,
            rows=len(table.rows) + len(table.set_aside),
            records=len(table.rows),
            set_aside=len(table.set_aside),
            issues=tuple(issues[:CAP]),
            further=further,
            not_run=in_short(self.not_run),
            notes=(*self.notes, *(("the row under the header holds labels",) if table.labels else ())),
        )

    def summary(self, by: str = "enumerator", *, reveal: bool = False) -> SurveySummary:
        """Count the findings by enumerator, day or place.

        Args:
            by: `enumerator`, `day` or `place`.
            reveal: Whether enumerators stand under the names of the export, and not as `enumerator 1`.

        Raises:
            InvalidValueError: `by` is another word.
            FormatError: The export does not have that column.
        """
        return summary_of(self.table, self.findings, self.columns, by, reveal)


def _row(finding: SurveyFinding) -> int:
    return finding.row


def check_survey(
    table: SurveyTable,
    *,
    rules: Iterable[LogicalRule] | None = None,
    instrument: str | None = None,
    thresholds: Thresholds | None = None,
    columns: SurveyColumns = USUAL,
) -> CheckedSurvey:
    """Ask the logical checks and the checks of quality of a survey export.

    Args:
        table: The export, as `read_survey` gives it.
        rules: A list of logical checks; None takes MMC's for 4Mi core.
        instrument: The questionnaire that the export is of, such as `4mi-core`. Rules that are meant for
            others are then not run, and said to be so. Where it is None, the columns alone decide.
        thresholds: Where the checks of quality begin to tell; None takes those of MMC.
        columns: Which columns hold ids, enumerators and times.

    Examples:
        >>> from mixedmigration.formats.survey_table import read_survey
        >>> rows = [{"_uuid": "u1", "Q13": "Libya", "Q31": "Libya"}, {"_uuid": "u2", "Q13": "Libya", "Q31": "Sudan"}]
        >>> checked = check_survey(read_survey(rows))
        >>> [(one.row, one.rule) for one in checked.findings]
        [(1, 'check_country_02')]
    """
    asked: Sequence[LogicalRule] = mmc_rules() if rules is None else tuple(rules)
    parts = (
        logical_findings(table, asked, instrument=instrument, columns=columns),
        quality_findings(table, thresholds=thresholds, columns=columns),
    )
    notes = getattr(rules, "notes", ())
    return CheckedSurvey(table, SurveyFindings.joined(parts), columns, tuple(notes))
