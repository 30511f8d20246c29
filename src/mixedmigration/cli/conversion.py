"""Convert a file into one of our formats. Rows that are no records are counted, told, and kept if you say where."""

import argparse
import os
from collections import Counter
from collections.abc import Iterator
from contextlib import ExitStack
from typing import TYPE_CHECKING, TextIO

import attrs

from mixedmigration.errors._counts import count_of

from .ending import UsageError
from .helping import CITATIONS, WRITTEN
from .printing import complain, say, say_json, terminal_width
from .progress import counted
from .reading import READS, add_fail_on, add_source, plainly, read, report_document, source_of, status_of
from .writing import beside, judge_file, judge_target, refusal, told, write

if TYPE_CHECKING:
    from mixedmigration.checks import Report
    from mixedmigration.entities import Entity
    from mixedmigration.errors import Issue
    from mixedmigration.sources import SetAside

__all__ = ["EPILOGUE", "HELP", "configure", "run"]

HELP = "read a file and write its records in another format"
EPILOGUE = (
    f"The suffix of OUT names the format: {WRITTEN}, each also with .gz; {CITATIONS} for publications. "
    "A .jsonl file is written row by row, so IN may be larger than the memory; checks across rows are then left out."
)
STREAMED = (".jsonl", ".jsonl.gz")
KEPT = 1000
"""Issues of each code that a streamed conversion keeps; beyond it they are counted."""
WARNING = "--reveal writes whole rows, which may tell of people in danger; keep the file on this machine"


def configure(command: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    command.add_argument("file", metavar="IN", help=READS)
    command.add_argument("out", metavar="OUT", help="the file to write; an older one is replaced")
    add_source(command)
    add_fail_on(command, "error")
    command.add_argument("--set-aside", metavar="FILE.jsonl", help="write row number and reasons of each row set aside")
    command.add_argument("--reveal", action="store_true", help="write also what such a row held")


def run(options: argparse.Namespace) -> int:
    """Read, write, and tell what became of every row.

    Raises:
        UsageError: A file cannot be written, or would be written over.
        MixedMigrationError: The file cannot be read, or the format not be written.
    """
    _judge(options)
    if options.reveal:
        complain(WARNING)
    with ExitStack() as files:
        rejects = _Rejects(_opened(options.set_aside, files), options.reveal)
        is_streamed = str(options.out).lower().endswith(STREAMED)
        report, children = _streamed(options, rejects) if is_streamed else _at_once(options, rejects)
    _tell(report, children, options)
    return status_of(report, options.fail_on)


def _judge(options: argparse.Namespace) -> None:
    judge_target(options.out, options.file)
    if options.set_aside is not None:
        judge_file(options.set_aside, options.file, options.out)
    elif options.reveal:
        raise UsageError("--reveal says what --set-aside FILE.jsonl shall hold; name that file too")


def _opened(path: str | None, files: ExitStack) -> TextIO | None:
    """Open the file of rows set aside, for its owner only, since it may hold raw rows."""
    if path is None:
        return None
    try:
        return files.enter_context(
            open(path, "w", encoding="utf-8", opener=lambda name, flags: os.open(name, flags, 0o600))
        )
    except OSError as error:
        raise refusal(path, error) from error


@attrs.frozen
class _Rejects:
    """Takes rows set aside, one line of JSON each."""

    file: TextIO | None
    reveal: bool

    def take(self, row: "SetAside") -> None:
        import json

        if self.file is None:
            return
        issues = [{"code": issue.code, "column": issue.column, "message": issue.message} for issue in row.issues]
        line: dict[str, object] = {"row": row.row, "codes": [issue.code for issue in row.issues], "issues": issues}
        if self.reveal:
            line["raw"] = plainly(row.reveal())
        self.file.write(f"{json.dumps(line)}\n")


def _at_once(options: argparse.Namespace, rejects: _Rejects) -> "tuple[Report, list[str]]":
    loaded = read(options.file, options)
    for row in loaded.set_aside:
        rejects.take(row)
    write(loaded.records, options.out)
    return loaded.report, beside(options.out, loaded.records.entity)


@attrs.define
class _Tale:
    """What a streamed conversion remembers."""

    records: int = 0
    set_aside: int = 0
    issues: "list[Issue]" = attrs.field(factory=list["Issue"])
    counts: Counter[str] = attrs.field(factory=Counter[str])
    further: Counter[str] = attrs.field(factory=Counter[str])

    def take(self, issue: "Issue") -> None:
        self.counts[issue.code] += 1
        if self.counts[issue.code] > KEPT:
            self.further[issue.code] += 1
        else:
            self.issues.append(issue)


def _streamed(options: argparse.Namespace, rejects: _Rejects) -> "tuple[Report, list[str]]":
    from mixedmigration.checks import Report

    tale = _Tale()
    write(_records(options, rejects, tale), options.out)
    report = Report(
        subject=os.path.basename(options.file),
        rows=tale.records + tale.set_aside,
        records=tale.records,
        set_aside=tale.set_aside,
        issues=tuple(tale.issues),
        further=dict(tale.further),
    )
    return report, []


def _records(options: argparse.Namespace, rejects: _Rejects, tale: _Tale) -> "Iterator[Entity]":
    from mixedmigration.sources import SetAside, iter_load

    source = source_of(options)
    with counted(options.format == "text") as told:
        rows = iter_load(options.file, source, encoding=options.encoding, on_issue=tale.take)
        for number, row in enumerate(rows, start=1):
            if told is not None and number % 500 == 0:
                told(number)
            if isinstance(row, SetAside):
                tale.set_aside += 1
                rejects.take(row)
            else:
                tale.records += 1
                yield row


def _tell(report: "Report", children: list[str], options: argparse.Namespace) -> None:
    if options.format == "text":
        say("\n".join(_lines(report, children, options)))
        return
    say_json(
        {
            "command": "convert",
            "report": report_document(report),
            "written": {"path": options.out, "beside": children, "records": report.records},
            "set_aside": {"path": options.set_aside, "rows": report.set_aside},
        }
    )


def _lines(report: "Report", children: list[str], options: argparse.Namespace) -> Iterator[str]:
    from mixedmigration.checks.report_text import headline_of
    from mixedmigration.formats.prose import columns, paragraph

    width = terminal_width()
    yield from headline_of(report, width)
    rows = [(f"{tally.count:,}", tally.severity.value, tally.code, tally.mend) for tally in report.tallies]
    yield from columns(rows, width, right=(0,))
    yield from told(report.records, options.out, children)
    if report.set_aside:
        yield _aside(report, options)
    if len(report):
        yield from paragraph("mixedmigration check tells each issue with its row.", width)


def _aside(report: "Report", options: argparse.Namespace) -> str:
    rows = count_of(report.set_aside, "row is", "rows are")
    if options.set_aside is None:
        return f"{rows} not in it; --set-aside FILE.jsonl keeps their row numbers and reasons."
    return f"{rows} not in it; the reasons are in {options.set_aside}."
