"""Apply a reviewed cleaning log to the survey export that it was written from; the export stays as it is."""

import argparse
from typing import TYPE_CHECKING

from mixedmigration.errors._counts import count_of

from .printing import say, say_json, terminal_width
from .reading import add_fail_on, add_limit, report_document, status_of

if TYPE_CHECKING:
    from mixedmigration.checks.cleaning import AppliedLog

__all__ = ["EPILOGUE", "HELP", "configure", "run"]

HELP = "apply a reviewed cleaning log to a survey export"
EPILOGUE = "mixedmigration check EXPORT --logical mmc --cleaning-log LOG.xlsx writes a log to review."
LISTED = 3
"""Lines of each code that are told one by one."""


def configure(command: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    command.add_argument("file", metavar="EXPORT", help="the export, .csv or .xlsx")
    command.add_argument("log", metavar="LOG", help="the reviewed log, .csv or .xlsx")
    command.add_argument("--to", metavar="OUT", required=True, help="where the clean export goes, .csv or .xlsx")
    add_fail_on(command, "error")
    add_limit(command, LISTED)


def run(options: argparse.Namespace) -> int:
    """Apply the log, write the clean export, and tell which lines were refused.

    Raises:
        UsageError: The clean export would be written over the export or the log.
        FormatError: The export or the log cannot be read.
        ValidationError: The log has a line that cannot be read.
    """
    from mixedmigration.checks.cleaning import apply_log
    from mixedmigration.formats.cleaning_log import read_cleaning_log
    from mixedmigration.formats.survey_table import read_survey, write_survey

    from .writing import judge_file

    judge_file(options.to, options.file, options.log)
    applied = apply_log(read_cleaning_log(options.log), read_survey(options.file))
    write_survey(applied.table, options.to)
    if options.format == "json":
        say_json(_document(applied, options))
    else:
        limit: int = LISTED if options.limit_issues is None else options.limit_issues
        say(applied.report.text(terminal_width(), limit))
        say(f"\nwrote {count_of(len(applied.table.rows), 'interview')} to {options.to}")
    return status_of(applied.report, options.fail_on)


def _document(applied: "AppliedLog", options: argparse.Namespace) -> dict[str, object]:
    counts = {name: len(getattr(applied, name)) for name in ("changes", "refused", "unchanged", "kept", "undecided")}
    return {
        "command": "apply-log",
        "report": report_document(applied.report, options.limit_issues),
        "lines": counts,
        "written": {"path": options.to, "interviews": len(applied.table.rows)},
    }
