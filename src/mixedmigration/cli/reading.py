"""Reading a file for a command, and what its report comes to."""

import argparse
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, cast

from .ending import FOUND, GOOD, UsageError
from .helping import READ
from .progress import counted

if TYPE_CHECKING:
    from mixedmigration.checks import Report
    from mixedmigration.declaration.kind import Plain
    from mixedmigration.entities import Entity
    from mixedmigration.errors import Issue
    from mixedmigration.sources import Loaded, Source

__all__ = [
    "READS",
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

READS = f"a {READ} file, each also with .gz"
"""What a file to read may be."""
FAIL_ON = ("error", "finding", "never")
"""What `--fail-on` may name."""


def add_source(command: argparse.ArgumentParser) -> None:
    """Let a command take the name of a published dataset, and the encoding of its file."""
    command.add_argument(
        "--source", metavar="SLUG", help="the published dataset; by default it is recognised by its columns"
    )
    command.add_argument(
        "--mapping",
        metavar="FILE.toml",
        help="how the columns of a table of your own are read; mixedmigration sources scaffold writes a first one",
    )
    command.add_argument(
        "--map",
        metavar="MAP.toml",
        help="which question of a form of your own fills which field; mixedmigration sources scaffold FORM.xlsx "
        "writes a first one",
    )
    command.add_argument(
        "--form",
        metavar="FORM.xlsx",
        help="with --map, the form itself, for exports that print codes in place of labels",
    )
    command.add_argument(
        "--encoding",
        metavar="NAME",
        help="encoding of a CSV file, such as utf-16 or cp1252; by default the one that the dataset has, or UTF-8",
    )


def source_of(options: argparse.Namespace) -> "str | Source[Entity] | None":
    """Give the source that was asked for: a published one, a mapping, a question map, or none.

    Raises:
        UsageError: Two of them are given, or a form without a map.
        ValidationError: The mapping, the map or the form cannot be carried out.
        FormatError: The mapping, the map or the form cannot be read.
    """
    asked = {name: getattr(options, name, None) for name in ("source", "mapping", "map")}
    if sum(value is not None for value in asked.values()) > 1:
        raise UsageError(
            "--source names a published dataset, --mapping and --map your own way to read one; give one of them"
        )
    form: str | None = getattr(options, "form", None)
    if form is not None and asked["map"] is None:
        raise UsageError("--form needs --map, which says which question of the form fills which field")
    if asked["map"] is not None:
        from mixedmigration.formats.xlsform import read_xlsform
        from mixedmigration.sources import questionnaire

        return questionnaire(asked["map"], form=None if form is None else read_xlsform(form))
    if asked["mapping"] is not None:
        from mixedmigration.sources import mapping

        return mapping(asked["mapping"])
    return asked["source"]


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
        options: Of the command; `source`, `mapping`, `encoding` and `format` are looked at.

    Raises:
        FormatError: The file cannot be read as what it says it is.
        SourceError: The dataset is not known, or not recognised.
        UsageError: Both a source and a mapping are given.
        ValidationError: The mapping cannot be carried out.
    """
    from mixedmigration.sources import load

    source = source_of(options)
    with counted(options.format == "text") as told:
        return load(path, source, on_error="collect", encoding=options.encoding, progress=told)


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
