"""Load a file into validated records: says what came of it, and writes them where you like."""

import argparse
from typing import TYPE_CHECKING

from .ending import UsageError
from .helping import CITATIONS, WRITTEN
from .printing import say, say_json, terminal_width
from .reading import READS, add_fail_on, add_limit, add_source, read, report_document, status_of
from .writing import beside, judge_target, told, write

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mixedmigration.entities import Entity
    from mixedmigration.sources import Loaded

__all__ = ["EPILOGUE", "HELP", "configure", "run"]

HELP = "read a file into validated records; say what is in it and what is wrong with it"
EPILOGUE = "Try it offline: mixedmigration load --sample"
SAMPLE = "iom-missing-migrants"
"""The sample that is loaded where none is named."""
LISTED = 0
"""Issues of each code that are told row by row; none, so that each code is one line."""


def configure(command: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    command.add_argument("file", nargs="?", metavar="FILE", help=READS)
    command.add_argument(
        "--sample",
        nargs="?",
        const=SAMPLE,
        metavar="NAME",
        help=f"read a sample that comes with the package ({SAMPLE})",
    )
    add_source(command)
    command.add_argument(
        "--to",
        metavar="OUT",
        help=f"write the records to a {WRITTEN} file, each also with .gz; {CITATIONS} for publications",
    )
    add_fail_on(command, "never")
    add_limit(command, LISTED)


def run(options: argparse.Namespace) -> int:
    """Load, tell, and write if asked.

    Raises:
        UsageError: Neither or both of FILE and `--sample` are given.
        MixedMigrationError: The file cannot be read.
    """
    path, target = _path(options), options.to
    if target is not None:
        judge_target(target, path)
    loaded = read(path, options)
    if target is not None:
        write(loaded.records, target)
    if options.format == "json":
        say_json(_document(loaded, options))
    else:
        say("\n".join(_lines(loaded, options)))
    return status_of(loaded.report, options.fail_on)


def _path(options: argparse.Namespace) -> str:
    if (options.file is None) == (options.sample is None):
        raise UsageError("load needs a FILE or --sample, and not both; see mixedmigration load --help")
    if options.file is not None:
        return str(options.file)
    from mixedmigration.testing import samples

    return str(samples.path(options.sample))


def _document(loaded: "Loaded[Entity]", options: argparse.Namespace) -> dict[str, object]:
    from .summary import summary_of

    written = None
    if options.to is not None:
        children = beside(options.to, loaded.records.entity)
        written = {"path": options.to, "beside": children, "records": len(loaded.records)}
    return {
        "command": "load",
        "report": report_document(loaded.report, options.limit_issues),
        "summary": summary_of(loaded.records).to_dict(),
        "written": written,
    }


def _lines(loaded: "Loaded[Entity]", options: argparse.Namespace) -> "Iterator[str]":
    from mixedmigration.checks.report_text import headline_of, issues_of
    from mixedmigration.formats.prose import paragraph

    from .summary import summary_of

    width = terminal_width()
    limit: int = LISTED if options.limit_issues is None else options.limit_issues
    yield from headline_of(loaded.report, width)
    yield ""
    yield from summary_of(loaded.records).lines(width)
    yield from issues_of(loaded.report, width, limit)
    yield ""
    if options.to is not None:
        yield from told(len(loaded.records), options.to, beside(options.to, loaded.records.entity))
    yield from paragraph(_ending(loaded, options), width)


def _ending(loaded: "Loaded[Entity]", options: argparse.Namespace) -> str:
    keep = "" if options.to is not None else "--to FILE.jsonl writes the records."
    own = "This sample is made up; try a file of your own." if options.sample is not None else ""
    more = "mixedmigration check tells more of each issue." if not own and len(loaded.report) else ""
    return " ".join(filter(None, (keep, own, more)))
