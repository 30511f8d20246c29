"""Loading: from a file to records, a report and the rows set aside.

Rows in are records plus rows set aside, always. Whatever could not be read is in the
report with its row and column, and nothing of it is gone.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain
from os import PathLike, fspath
from typing import Any, Generic, Literal, TypeAlias, TypeVar, overload

import attrs

from mixedmigration.checks import NotRun, Report, findings_across, findings_of, not_run
from mixedmigration.declaration import issue_of, keep_homeless, unchecked
from mixedmigration.entities import Entity, ProtectionIncident
from mixedmigration.errors import Issue, Severity, SourceError, ValidationError
from mixedmigration.formats import DocumentRow, documents, draft_of, is_document_file
from mixedmigration.formats.grid import Frame
from mixedmigration.formats.table import Table
from mixedmigration.query import Collection

from . import registry
from ._source import Reader, ReadRow, SetAside, Source
from ._source.opening import opened

__all__ = ["Loaded", "iter_load", "load"]

E = TypeVar("E", bound=Entity)
E_co = TypeVar("E_co", bound=Entity, covariant=True)
Rows: TypeAlias = "str | PathLike[str] | Iterable[Mapping[str, object]] | Frame"
Progress: TypeAlias = Callable[[int], None]
"""Told how many rows have been read."""

CAP = 100_000
"""Errors that are kept, and findings; beyond it they are counted by code."""


@attrs.frozen(kw_only=True)
class Loaded(Generic[E_co]):
    """What came of a file; `len(records) + len(set_aside)` is the number of rows read."""

    records: Collection[E_co]
    """What could be read, in the order of the file."""
    report: Report
    """What is wrong or unlikely, and what was cleaned and inferred."""
    set_aside: tuple[SetAside, ...]
    """The rows that are no records, each with its issues."""

    def __str__(self) -> str:
        return str(self.report)

    def _repr_html_(self) -> str:
        return self.report._repr_html_() + self.records._repr_html_()  # pyright: ignore[reportPrivateUsage] # notebooks name it so


class _Stream:
    """Rows of one file as they are read, with what is known of the whole."""

    def __init__(self, rows: Iterator[ReadRow], entity: type[Entity] | None, source: str | None) -> None:
        self.rows, self.entity, self.source = rows, entity, source
        self.reader: Reader | None = None
        self.table: Table | None = None


def _subject(source: Rows) -> str:
    if isinstance(source, (str, PathLike)):
        return fspath(source).replace("\\", "/").rpartition("/")[2]
    return "rows"


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


def _open(
    path_or_rows: Rows, source: "str | Source[Entity] | None", entity: type[Entity] | None, strict: bool
) -> _Stream:
    if source is None and is_document_file(path_or_rows):
        rows = (_document_row(row, entity, strict) for row in documents(path_or_rows))
        return _Stream(rows, entity, None)
    table, fit = opened(path_or_rows, registry.all_sources() if source is None else (registry.get(source),))
    reader = Reader(fit, table)
    stream = _Stream(reader.rows(), fit.source.entity, f"{fit.source.slug}, layout {fit.layout.name}")
    stream.reader, stream.table = reader, table
    return stream


@overload
def iter_load(
    path_or_rows: Rows,
    source: Literal["arvig", "iom-missing-migrants"],
    *,
    strict: bool = ...,
    on_issue: Callable[[Issue], None] | None = ...,
) -> Iterator[ProtectionIncident | SetAside]: ...
@overload
def iter_load(
    path_or_rows: Rows,
    source: Source[E],
    *,
    strict: bool = ...,
    on_issue: Callable[[Issue], None] | None = ...,
) -> Iterator[E | SetAside]: ...
@overload
def iter_load(
    path_or_rows: Rows,
    source: str | None = ...,
    *,
    entity: type[E],
    strict: bool = ...,
    on_issue: Callable[[Issue], None] | None = ...,
) -> Iterator[E | SetAside]: ...
@overload
def iter_load(
    path_or_rows: Rows,
    source: str | None = ...,
    *,
    strict: bool = ...,
    on_issue: Callable[[Issue], None] | None = ...,
) -> Iterator[Entity | SetAside]: ...
def iter_load(
    path_or_rows: Rows,
    source: "str | Source[E] | None" = None,
    *,
    entity: type[Entity] | None = None,
    strict: bool = False,
    on_issue: Callable[[Issue], None] | None = None,
) -> Iterator[Entity | SetAside]:
    """Read a file of any size, one record or row set aside at a time, in bounded memory.

    Args:
        path_or_rows: A path, or mappings from column to cell.
        source: The published dataset, by slug or declaration; None recognises it by its columns.
        entity: What the records must be, for our own formats.
        strict: Whether unknown keys of our own formats refuse a record.
        on_issue: Told each issue as it is met; checks across records are not run.

    Yields:
        Records and rows set aside, in the order of the file.

    Raises:
        SourceError: The dataset is not known, or not recognised.
        SourceChangedError: The publisher's columns moved.
        FormatError: The file cannot be read as what it says it is.

    Examples:
        >>> from mixedmigration.testing import samples
        >>> sum(1 for row in iter_load(samples.path("iom-missing-migrants")))
        240
    """
    for row in _open(path_or_rows, source, entity, strict).rows:
        for issue in row.issues if on_issue else ():
            on_issue(issue)  # type: ignore[misc]
        given = row.record if row.record is not None else row.set_aside
        assert given is not None
        yield given


@attrs.define
class _Gathered:
    """What has come of the rows read so far."""

    records: list[Entity] = attrs.field(factory=list[Entity])
    rows: list[int] = attrs.field(factory=list[int])
    set_aside: list[SetAside] = attrs.field(factory=list[SetAside])
    not_run: tuple[NotRun, ...] = ()
    """Checks across records for which these gave no ground."""
    issues: list[Issue] = attrs.field(factory=list[Issue])
    further: Counter[str] = attrs.field(factory=Counter[str])
    kept: Counter[Severity] = attrs.field(factory=Counter[Severity])
    """How many issues are kept, errors and findings apart, so that no crowd of findings hides an error."""

    def take(self, row: ReadRow) -> None:
        if row.record is not None:
            self.records.append(row.record)
            self.rows.append(row.number)
        elif row.set_aside is not None:
            self.set_aside.append(row.set_aside)
        self.add(row.issues)

    def add(self, issues: Iterable[Issue]) -> None:
        for issue in issues:
            if self.kept[issue.severity] < CAP:
                self.kept[issue.severity] += 1
                self.issues.append(issue)
            else:
                self.further[issue.code] += 1


@overload
def load(
    path_or_rows: Rows,
    source: Literal["arvig", "iom-missing-migrants"],
    *,
    on_error: Literal["raise", "collect"] = ...,
    strict: bool = ...,
    progress: Progress | None = ...,
) -> Loaded[ProtectionIncident]: ...
@overload
def load(
    path_or_rows: Rows,
    source: Source[E],
    *,
    on_error: Literal["raise", "collect"] = ...,
    strict: bool = ...,
    progress: Progress | None = ...,
) -> Loaded[E]: ...
@overload
def load(
    path_or_rows: Rows,
    source: str | None = ...,
    *,
    entity: type[E],
    on_error: Literal["raise", "collect"] = ...,
    strict: bool = ...,
    progress: Progress | None = ...,
) -> Loaded[E]: ...
@overload
def load(
    path_or_rows: Rows,
    source: str | None = ...,
    *,
    on_error: Literal["raise", "collect"] = ...,
    strict: bool = ...,
    progress: Progress | None = ...,
) -> Loaded[Entity]: ...
def load(
    path_or_rows: Rows,
    source: "str | Source[E] | None" = None,
    *,
    entity: type[Entity] | None = None,
    on_error: Literal["raise", "collect"] = "raise",
    strict: bool = False,
    progress: Progress | None = None,
) -> Loaded[Any]:
    """Read a whole file into validated records, and tell everything that is wrong with it.

    The smallest wrong part is set aside, a field before a row; its raw input stays in the
    record's `extras`. Findings (what is merely unlikely) never raise.

    Args:
        path_or_rows: A path (`.csv`, `.json`, `.jsonl`, each also `.gz`), or mappings from
            column to cell.
        source: The published dataset, by slug or declaration. None reads our own formats,
            and recognises a published layout by its columns.
        entity: What the records must be, for our own formats.
        on_error: `raise` raises once when anything was set aside, with all issues and with what
            was read in `.loaded`; `collect` gives it with the report.
        strict: Whether unknown keys of our own formats refuse a record.
        progress: Called now and then with the number of rows read.

    Returns:
        The records, the report, and the rows set aside, in the order of the file.

    Raises:
        ValidationError: Something was set aside, and `on_error` is `raise`.
        SourceError: The dataset is not known, or not recognised.
        SourceChangedError: The publisher's columns moved.
        FormatError: The file cannot be read as what it says it is.

    Examples:
        >>> from mixedmigration.testing import samples
        >>> loaded = load(samples.path("iom-missing-migrants"), on_error="collect")
        >>> len(loaded.records) + len(loaded.set_aside) == loaded.report.rows
        True
    """
    stream = _open(path_or_rows, source, entity, strict)
    gathered = _Gathered()
    for count, row in enumerate(stream.rows, start=1):
        gathered.take(row)
        if progress is not None and count % 500 == 0:
            progress(count)
    if progress is not None:
        progress(len(gathered.records) + len(gathered.set_aside))
    columns = stream.reader.columns if stream.reader else None
    across, without_ground = findings_across(gathered.records, gathered.rows, columns)
    gathered.add(across)
    gathered.not_run = without_ground
    loaded = _loaded(_subject(path_or_rows), stream, gathered, entity)
    if on_error == "raise":
        _raise(loaded, gathered)
    return loaded


def _raise(loaded: Loaded[Entity], gathered: _Gathered) -> None:
    if gathered.kept[Severity.ERROR] or gathered.set_aside:
        raise ValidationError(loaded.report.subject, loaded.report.errors, loaded)


def _loaded(subject: str, stream: _Stream, gathered: _Gathered, entity: type[Entity] | None) -> Loaded[Entity]:
    known = stream.entity or entity or _entity_of(gathered.records)
    reader = stream.reader
    report = Report(
        subject=subject,
        source=stream.source,
        rows=len(gathered.records) + len(gathered.set_aside),
        records=len(gathered.records),
        set_aside=len(gathered.set_aside),
        issues=tuple(gathered.issues),
        further=dict(gathered.further),
        cleaned=dict(reader.cleaned) if reader else {},
        inferred=dict(sorted(reader.inferred.items())) if reader else {},
        unmapped=reader.unmapped if reader else (),
        notes=reader.layout.notes if reader else (),
        blank_rows=stream.table.blank_rows if stream.table else 0,
        not_run=(*_not_run(reader), *gathered.not_run),
    )
    return Loaded(records=Collection(known, gathered.records), report=report, set_aside=tuple(gathered.set_aside))


def _not_run(reader: Reader | None) -> tuple[NotRun, ...]:
    return not_run(reader.entity, reader.absent) if reader else ()


def _entity_of(records: list[Entity]) -> type[Entity]:
    kinds = {type(record) for record in records}
    if len(kinds) > 1:
        names = ", ".join(sorted(kind.type_slug for kind in kinds))
        raise SourceError("this file", f"it holds records of several kinds: {names}", "name the entity that you want")
    return next(chain(kinds, (Entity,)))
