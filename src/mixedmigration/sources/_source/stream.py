"""The rows of one file as they are read: documents of ours, or a publisher's table."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from os import PathLike, fspath
from typing import TypeAlias

import attrs

from mixedmigration.checks import NotRun, Report, findings_of, not_run
from mixedmigration.declaration import issue_of, keep_homeless, unchecked
from mixedmigration.entities import Entity
from mixedmigration.errors import SourceError
from mixedmigration.formats import DocumentRow, documents, draft_of, is_document_file
from mixedmigration.formats.files import kind_of
from mixedmigration.formats.grid import Frame

from .gathering import Gathered
from .layout import Source
from .opening import opened
from .read_row import ReadRow, SetAside
from .reading import Reader

__all__ = ["Asked", "Rows", "Stream", "open_stream", "subject_of"]

Rows: TypeAlias = "str | PathLike[str] | Iterable[Mapping[str, object]] | Frame"
"""What can be loaded: a file, rows or a frame."""
Asked: TypeAlias = tuple[tuple[Source[Entity], ...], tuple[SourceError, ...]]
"""The sources whose layouts a table is held against, and why others could not be asked."""


def _nothing() -> None:
    return None


@attrs.define
class Stream:
    """Rows of one file, with what is known of the whole."""

    rows: Iterator[ReadRow]
    """Each row with its record, or set aside."""
    reader: Reader | None = None
    """What reads a publisher's table; None for files of ours."""
    notes: tuple[str, ...] = ()
    """What else a report should say."""
    said: Callable[[], type[Entity] | None] = _nothing
    """Gives what a file of ours says that it holds, which nobody needs to know while there are records."""

    @property
    def source(self) -> str | None:
        """The source and its layout; None for files of ours."""
        return f"{self.reader.source.slug}, layout {self.reader.layout.name}" if self.reader else None

    def entity_of(self, records: Iterable[Entity], subject: str) -> type[Entity]:
        """Give what the records are, or would be if there were any.

        Args:
            records: What was read.
            subject: The file's name, for messages.

        Raises:
            SourceError: They are of several kinds.
        """
        if self.reader:
            return self.reader.entity
        kinds = {type(record) for record in records}
        if len(kinds) > 1:
            names = ", ".join(sorted(kind.type_slug for kind in kinds))
            raise SourceError(subject, f"it holds records of several kinds: {names}", "use sources.load_dataset")
        return next(iter(kinds)) if kinds else self.said() or Entity

    def report(self, gathered: Gathered, subject: str) -> Report:
        """Say what came of all rows, and of the file as a whole.

        Args:
            gathered: What came of the rows.
            subject: The file's name.
        """
        reader = self.reader
        return Report(
            subject=subject,
            source=self.source,
            rows=gathered.rows_of_records + gathered.rows_set_aside,
            records=len(gathered.records),
            set_aside=len(gathered.set_aside),
            rows_of_records=gathered.rows_of_records if reader and reader.is_regrouped else None,
            issues=tuple(gathered.issues),
            further=dict(gathered.further),
            cleaned=dict(reader.cleaned) if reader else {},
            inferred=dict(sorted(reader.inferred.items())) if reader else {},
            unmapped=reader.unmapped if reader else (),
            notes=(*(reader.layout.notes if reader else ()), *self.notes),
            blank_rows=reader.table.blank_rows if reader else 0,
            blank_parts=reader.blank_parts if reader else 0,
            not_run=_once((*(not_run(reader.entity, reader.absent) if reader else ()), *gathered.not_run)),
        )


def _once(skipped: tuple[NotRun, ...]) -> tuple[NotRun, ...]:
    """Tell of each check once that it was not run, with the first reason."""
    return tuple({one.code: one for one in reversed(skipped)}.values())[::-1]


def subject_of(source: Rows) -> str:
    """Name what is read in a report: the file without its folders."""
    if isinstance(source, (str, PathLike)):
        return fspath(source).replace("\\", "/").rpartition("/")[2]
    return "rows"


def open_stream(
    given: Rows,
    source: Source[Entity] | None,
    asked: Callable[[], Asked],
    entity: type[Entity] | None = None,
    strict: bool = False,
    encoding: str | None = None,
    is_whole: bool = False,
) -> Stream:
    """Open a file, and find out what it is; of its rows none is read yet.

    Args:
        given: A path, rows, or a frame.
        source: The source that the caller named; None takes what is ours as ours, and recognises the rest.
        asked: Gives the sources whose layouts are tried where none was named.
        entity: What the records must be.
        strict: Whether unknown keys of our own formats refuse a record.
        encoding: Encoding of a CSV file; None takes the one that the source declares, or UTF-8.
        is_whole: Whether all rows are read in any case.

    Raises:
        FormatError: The file cannot be read as what it says it is.
        SourceChangedError: The publisher's columns moved.
        SourceError: No layout has its columns, or two have, or its records are others than asked for.
    """
    if source is None and is_document_file(given, encoding):
        rows = (_document_row(row, entity, strict) for row in documents(given, encoding))
        return Stream(rows, said=lambda: entity or kind_of(given, encoding))
    sources, failures = asked() if source is None else ((source,), ())
    notes = tuple(f"The source {failure.source} was not asked: {failure.reason}." for failure in failures)
    try:
        table, fit = opened(given, sources, encoding)
    except SourceError as error:
        error.hint = "; ".join(filter(None, (error.hint, *notes)))
        raise
    _judge_entity(fit.source, entity)
    reader = Reader(fit, table)
    return Stream(reader.rows(is_whole), reader, notes)


def _document_row(row: DocumentRow, entity: type[Entity] | None, strict: bool) -> ReadRow:
    if row.document is None:
        issues = tuple(issue_of(said, row.number) for said in row.complaints)
        return ReadRow(row.number, None, SetAside(row=row.number, issues=issues, raw=row.raw), issues)
    made = draft_of(row.document, entity, strict=strict)
    issues = tuple(issue_of(said, row.number) for said in (*row.complaints, *made.complaints))
    if made.is_lost:
        return ReadRow(row.number, None, SetAside(row=row.number, issues=issues, raw=row.document), issues)
    keep_homeless(made)
    record = unchecked(made.cls, made.values)
    assert isinstance(record, Entity)
    return ReadRow(row.number, record, None, (*issues, *findings_of(record, row.number)))


def _judge_entity(source: Source[Entity], entity: type[Entity] | None) -> None:
    """Refuse a publisher's table of other records than the caller asks for."""
    if entity is not None and not issubclass(source.entity, entity):
        reason = f"its rows are records of the kind {source.entity.type_slug}, and {entity.__name__} was asked for"
        raise SourceError(source.slug, reason, "leave out entity, or name another file")
