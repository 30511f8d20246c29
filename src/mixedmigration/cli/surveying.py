"""Checking a survey export as it stands, and writing down what was found for a reviewer."""

import argparse
from typing import TYPE_CHECKING

from .ending import UsageError

if TYPE_CHECKING:
    from mixedmigration.checks import Report

__all__ = ["add_survey", "is_survey", "surveyed"]

MMC = "mmc"
"""Stands for the list of logical checks that ships."""


def add_survey(command: argparse.ArgumentParser) -> None:
    """Let a command take a list of logical checks and a cleaning log."""
    command.add_argument(
        "--logical",
        metavar="RULES.xlsx",
        help=f"check FILE as the export of a survey, by this list of logical checks ({MMC} for MMC's, of 4Mi core) and "
        "for the quality of its interviews",
    )
    command.add_argument(
        "--instrument",
        metavar="NAME",
        help="with --logical, the questionnaire of the export, such as 4mi-core or 4mi-returnee; rules that are meant "
        "for others are not run",
    )
    command.add_argument(
        "--cleaning-log",
        metavar="LOG.xlsx",
        help="with --logical, write what was found as a cleaning log, .xlsx or .csv; it holds answers, keep it local",
    )


def is_survey(options: argparse.Namespace) -> bool:
    """Tell whether the file is to be checked as a survey.

    Raises:
        UsageError: Options were given that do not go together.
    """
    if options.logical is None:
        for name in ("cleaning_log", "instrument"):
            if getattr(options, name) is not None:
                told = name.replace("_", "-")
                raise UsageError(f"--{told} needs --logical, which says by which list the export is checked")
        return False
    if any(getattr(options, name) is not None for name in ("source", "mapping", "map", "form")):
        raise UsageError("--logical checks the table as exported; leave out --source, --mapping, --map and --form")
    return True


def surveyed(options: argparse.Namespace) -> "Report":
    """Check the file as a survey, and write the cleaning log if one was asked for.

    Raises:
        FormatError: The file or the list cannot be read.
        ValidationError: A rule of the list cannot be read.
    """
    from mixedmigration.checks.cleaning import cleaning_log_of
    from mixedmigration.checks.logical import read_rules
    from mixedmigration.checks.survey import check_survey
    from mixedmigration.formats.cleaning_log import write_cleaning_log
    from mixedmigration.formats.survey_table import read_survey

    table = read_survey(options.file, encoding=options.encoding or "utf-8")
    rules = None if options.logical == MMC else read_rules(options.logical)
    checked = check_survey(table, rules=rules, instrument=options.instrument)
    if options.cleaning_log is not None:
        write_cleaning_log(cleaning_log_of((*table.issues, *checked.findings), table), options.cleaning_log)
    return checked.report
