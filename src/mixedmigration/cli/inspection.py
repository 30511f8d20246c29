"""Check a file: tells everything that is wrong or unlikely, row by row, and writes nothing."""

import argparse

from .printing import complain, say, say_json, terminal_width
from .reading import READS, add_fail_on, add_limit, add_source, read, report_document, status_of
from .surveying import add_survey, is_survey, surveyed

__all__ = ["EPILOGUE", "HELP", "configure", "run"]

HELP = "say what is wrong or unlikely in a file"
EPILOGUE = "Values are shown only where their field is public; --reveal shows all of those that need mending."
LISTED = 3
"""Issues of each code that are told row by row."""
WARNING = "--reveal shows values of the file, which may tell of people in danger; keep them on this machine"


def configure(command: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    command.add_argument("file", metavar="FILE", help=READS)
    add_source(command)
    add_fail_on(command, "error")
    add_limit(command, LISTED)
    add_survey(command)
    command.add_argument("--reveal", action="store_true", help="show the values behind the issues that are listed")


def run(options: argparse.Namespace) -> int:
    """Read and tell.

    Raises:
        MixedMigrationError: The file cannot be read, or the options do not go together.
    """
    reveal: bool = options.reveal
    if reveal:
        complain(WARNING)
    report = surveyed(options) if is_survey(options) else read(options.file, options).report
    if options.format == "json":
        say_json({"command": "check", "report": report_document(report, options.limit_issues, reveal)})
    else:
        limit = LISTED if options.limit_issues is None else options.limit_issues
        say(report.text(terminal_width(), limit, reveal))
    return status_of(report, options.fail_on)
