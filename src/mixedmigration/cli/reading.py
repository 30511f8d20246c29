"""Reading a file for a command, and what its report comes to."""

import argparse
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, cast

from .ending import FOUND, GOOD, UsageError
from .progress import counted

if TYPE_CHECKING:
    from mixedmigration.checks import Report
    from mixedmigration.declaration.kind import Plain
    from mixedmigration.entities import Entity
    from mixedmigration.errors import Issue
    from mixedmigration.sources import Loaded, Source

__all__ = [
    "add_fail_on",
    "add_limit",
    "add_source",
    "at_most",
    "plainly",
    "read",
    "report_document",
    "source_of",
    "status_of",
]

FAIL_ON = ("error", "finding", "never")
"""What `--fail-on` may name."""


def add_source(command: argparse.ArgumentParser) -> None:
    """Let a command take the name of a published dataset."""
    command.add_argument(
        "--source", metavar="SLUG", help="the published dataset; by default it is recognised by its columns"
    )
    command.add_argument(
        "--mapping",
        metavar="FILE.toml",
        help="how the columns of a table of your own are read; mixedmigration sources scaffold writes a first one",
    )


def source_of(options: argparse.Namespace) -> "str | Source[Entity] | None":
    """Give the source that was asked for: a published one, a mapping, or none.

    Raises:
        UsageError: Both are given.
        ValidationError: The mapping cannot be carried out.
        FormatError: The mapping cannot be read.
    """
    if options.mapping is None:
        slug: str | None = options.source
        return slug
    if options.source is not None:
        raise UsageError("--source names a published dataset and --mapping your own way to read one; give one of them")
    from mixedmigration.sources import mapping

    return mapping(options.mapping)


def add_fail_on(command: argparse.ArgumentParser, default: str) -> None:
    """Let a command take what counts as a failure."""
    command.add_argument(
        "--fail-on",
        choices=FAIL_ON,
        default=default,
        help=f"end with status 1 if something was set aside (error), or also if something is unlikely (finding); "
        f"{default} by default",
    )


def add_limit(command: argparse.ArgumentParser, default: int) -> None:
    """Let a command take how many issues it lists."""
    command.add_argument(
        "--limit-issues",
        metavar="N",
        type=at_most,
        help=f"issues of each code that are listed, 0 for a table of codes; {default} by default, all in JSON",
    )


def at_most(text: str) -> int:
    """Read a number of things to show.

    Raises:
        ArgumentTypeError: It is no whole number from 0.

    Examples:
        >>> at_most("3")
        3
    """
    if not (text.isascii() and text.isdigit() and len(text) < 10):
        raise argparse.ArgumentTypeError("expected a whole number from 0")
    return int(text)


def read(path: str, options: argparse.Namespace) -> "Loaded[Entity]":
    """Read a whole file, whatever is wrong with it.

    Args:
        path: The file.
        options: Of the command; `source`, `mapping` and `format` are looked at.

    Raises:
        FormatError: The file cannot be read as what it says it is.
        SourceError: The dataset is not known, or not recognised.
        UsageError: Both a source and a mapping are given.
        ValidationError: The mapping cannot be carried out.
    """
    from mixedmigration.sources import load

    source = source_of(options)
    with counted(options.format == "text") as told:
        return load(path, source, on_error="collect", progress=told)


def status_of(report: "Report", fail_on: str) -> int:
    """Give the exit status that a report comes to.

    Args:
        report: What was read.
        fail_on: `error`, `finding` or `never`.
    """
    from mixedmigration.errors import Severity

    is_error = report.set_aside > 0 or any(tally.severity is Severity.ERROR for tally in report.tallies)
    is_found = {"error": is_error, "finding": is_error or len(report) > 0, "never": False}[fail_on]
    return FOUND if is_found else GOOD


def report_document(report: "Report", limit: int | None = None, reveal: bool = False) -> dict[str, object]:
    """Give a report as plain data for machines, always with the same keys.

    Args:
        report: What was read.
        limit: Issues of each code at most; None gives all that the report keeps.
        reveal: Whether each issue carries its value, under `value`.
    """
    document = report.to_dict()
    told = cast("list[dict[str, object]]", document["issues"])
    seen: dict[str, int] = {}
    kept: list[dict[str, object]] = []
    for issue, plain in zip(report.issues, told, strict=True):
        seen[issue.code] = seen.get(issue.code, 0) + 1
        if limit is None or seen[issue.code] <= limit:
            kept.append(_with_value(plain, issue) if reveal else plain)
    return document | {"issues": kept, "issues_total": len(report), "issues_left_out": len(report) - len(kept)}


def _with_value(plain: dict[str, object], issue: "Issue") -> dict[str, object]:
    return plain | {"value": plainly(issue.reveal())}


def plainly(value: object) -> "Plain":
    """Give raw input as JSON can hold it.

    Examples:
        >>> plainly(("a", {1: None}))
        ['a', {'1': None}]
    """
    if value is None or isinstance(value, (str, bool, int)):
        return value
    if isinstance(value, Mapping):
        return {str(key): plainly(item) for key, item in cast("Mapping[object, object]", value).items()}
    if isinstance(value, (list, tuple)):
        return [plainly(item) for item in cast("Sequence[object]", value)]
    return str(value)
