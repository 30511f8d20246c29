"""Loading: from a file to records, a report and the rows set aside.

Rows in are records plus rows set aside, always. Whatever could not be read is in the
report with its row and column, and nothing of it is gone.
"""

from collections.abc import Callable, Iterator
from typing import Any, Generic, Literal, TypeAlias, TypeVar, overload

import attrs

from mixedmigration.checks import Report, findings_across
from mixedmigration.entities import (
    Entity,
    Interview,
    Organisation,
    PolicyEvent,
    PolicyIndicator,
    ProtectionIncident,
    Publication,
)
from mixedmigration.entities.entity import judge_entity
from mixedmigration.errors import InvalidValueError, Issue, Severity, ValidationError
from mixedmigration.errors.exceptions import shown
from mixedmigration.query import Collection

from . import registry
from ._source import ReadRow, SetAside, Source
from ._source.gathering import Gathered
from ._source.stream import Rows, Stream, open_stream, subject_of
from ._source.uncollected import uncollected

__all__ = ["Loaded", "iter_load", "load"]

E = TypeVar("E", bound=Entity)
E_co = TypeVar("E_co", bound=Entity, covariant=True)
Progress: TypeAlias = Callable[[int], None]
"""Told how many rows have been read."""

CAP = 100_000
"""Errors that are kept, and findings; beyond it they are counted by code."""


@attrs.frozen(kw_only=True)
class Loaded(Generic[E_co]):
    """What came of a file; `len(records) + len(set_aside)` is the number of rows read.

    Where a source makes a record of several rows, or several of one row, the report says of how
    many rows the records were made: `rows_of_records + len(set_aside)` is then that number.
    """

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


def _opened(
    path_or_rows: Rows,
    source: "str | Source[Entity] | None",
    entity: type[Entity] | None,
    strict: bool,
    encoding: str | None,
    told: object,
    is_whole: bool,
) -> Stream:
    """Open a file, after a look at what else was given.

    Raises:
        TypeError: Something given is not of the kind that it takes.
    """
    if entity is not None:
        judge_entity(entity)
    if encoding is not None and not isinstance(encoding, str):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"encoding is the name of one, such as 'utf-16', not {shown(encoding)}")
    if told is not None and not callable(told):
        raise TypeError(f"a function is told how the reading goes on, not {shown(told)}")
    named = None if source is None else registry.get(source)
    return open_stream(path_or_rows, named, registry.asked, entity, strict, encoding, is_whole)


@overload
def iter_load(
    path_or_rows: Rows,
    source: Literal["arvig", "iom-missing-migrants"],
    *,
    strict: bool = ...,
    encoding: str | None = ...,
    on_issue: Callable[[Issue], None] | None = ...,
) -> Iterator[ProtectionIncident | SetAside]: ...
@overload
def iter_load(
    path_or_rows: Rows,
    source: Literal["mmc-4mi"],
    *,
    strict: bool = ...,
    encoding: str | None = ...,
    on_issue: Callable[[Issue], None] | None = ...,
) -> Iterator[Interview | SetAside]: ...
@overload
def iter_load(
    path_or_rows: Rows,
    source: Literal["demig-policy", "schengen-border-controls"],
    *,
    strict: bool = ...,
    encoding: str | None = ...,
    on_issue: Callable[[Issue], None] | None = ...,
) -> Iterator[PolicyEvent | SetAside]: ...
@overload
def iter_load(
    path_or_rows: Rows,
    source: Literal["apla"],
    *,
    strict: bool = ...,
    encoding: str | None = ...,
    on_issue: Callable[[Issue], None] | None = ...,
) -> Iterator[PolicyIndicator | SetAside]: ...
@overload
def iter_load(
    path_or_rows: Rows,
    source: Literal["bluesky", "mmc-mpi-listings", "reliefweb-reports"],
    *,
    strict: bool = ...,
    encoding: str | None = ...,
    on_issue: Callable[[Issue], None] | None = ...,
) -> Iterator[Publication | SetAside]: ...
@overload
def iter_load(
    path_or_rows: Rows,
    source: Literal["reliefweb-sources"],
    *,
    strict: bool = ...,
    encoding: str | None = ...,
    on_issue: Callable[[Issue], None] | None = ...,
) -> Iterator[Organisation | SetAside]: ...
@overload
def iter_load(
    path_or_rows: Rows,
    source: Source[E],
    *,
    strict: bool = ...,
    encoding: str | None = ...,
    on_issue: Callable[[Issue], None] | None = ...,
) -> Iterator[E | SetAside]: ...
@overload
def iter_load(
    path_or_rows: Rows,
    source: str | None = ...,
    *,
    entity: type[E],
    strict: bool = ...,
    encoding: str | None = ...,
    on_issue: Callable[[Issue], None] | None = ...,
) -> Iterator[E | SetAside]: ...
@overload
def iter_load(
    path_or_rows: Rows,
    source: str | None = ...,
    *,
    strict: bool = ...,
    encoding: str | None = ...,
    on_issue: Callable[[Issue], None] | None = ...,
) -> Iterator[Entity | SetAside]: ...
def iter_load(
    path_or_rows: Rows,
    source: "str | Source[E] | None" = None,
    *,
    entity: type[Entity] | None = None,
    strict: bool = False,
    encoding: str | None = None,
    on_issue: Callable[[Issue], None] | None = None,
) -> Iterator[Entity | SetAside]:
    """Read a file of any size, one record or row set aside at a time, in bounded memory.

    What cannot be opened or recognised is refused at once; the rows are read as they are asked for.
    Where a layout joins rows or links their records, as those of DEMIG and of the border controls
    do, all rows are read and held before the first record is given.

    Args:
        path_or_rows: A path, or mappings from column to cell.
        source: The published dataset, by slug or declaration; None recognises it by its columns.
        entity: What the records must be, for our own formats.
        strict: Whether unknown keys of our own formats refuse a record.
        encoding: Encoding of a CSV file; None takes the one that the source declares, or UTF-8.
        on_issue: Told each issue as it is met; checks across records are not run.

    Returns:
        An iterator of records and rows set aside, in the order of the file.

    Raises:
        TypeError: `entity`, `encoding` or `on_issue` is not of the kind that it takes.
        SourceError: The dataset is not known, or not recognised, or holds no such records.
        SourceChangedError: The publisher's columns moved.
        FormatError: The file cannot be read as what it says it is.

    Examples:
        >>> from mixedmigration.testing import samples
        >>> sum(1 for row in iter_load(samples.path("iom-missing-migrants")))
        240
    """
    stream = _opened(path_or_rows, source, entity, strict, encoding, on_issue, is_whole=False)
    return _given(stream.rows, on_issue)


def _given(rows: Iterator[ReadRow], on_issue: Callable[[Issue], None] | None) -> Iterator[Entity | SetAside]:
    for row in rows:
        for issue in row.issues if on_issue else ():
            on_issue(issue)  # type: ignore[misc]
        given = row.record if row.record is not None else row.set_aside
        assert given is not None
        yield given


@overload
def load(
    path_or_rows: Rows,
    source: Literal["arvig", "iom-missing-migrants"],
    *,
    on_error: Literal["raise", "collect"] = ...,
    strict: bool = ...,
    encoding: str | None = ...,
    progress: Progress | None = ...,
) -> Loaded[ProtectionIncident]: ...
@overload
def load(
    path_or_rows: Rows,
    source: Literal["mmc-4mi"],
    *,
    on_error: Literal["raise", "collect"] = ...,
    strict: bool = ...,
    encoding: str | None = ...,
    progress: Progress | None = ...,
) -> Loaded[Interview]: ...
@overload
def load(
    path_or_rows: Rows,
    source: Literal["demig-policy", "schengen-border-controls"],
    *,
    on_error: Literal["raise", "collect"] = ...,
    strict: bool = ...,
    encoding: str | None = ...,
    progress: Progress | None = ...,
) -> Loaded[PolicyEvent]: ...
@overload
def load(
    path_or_rows: Rows,
    source: Literal["apla"],
    *,
    on_error: Literal["raise", "collect"] = ...,
    strict: bool = ...,
    encoding: str | None = ...,
    progress: Progress | None = ...,
) -> Loaded[PolicyIndicator]: ...
@overload
def load(
    path_or_rows: Rows,
    source: Literal["bluesky", "mmc-mpi-listings", "reliefweb-reports"],
    *,
    on_error: Literal["raise", "collect"] = ...,
    strict: bool = ...,
    encoding: str | None = ...,
    progress: Progress | None = ...,
) -> Loaded[Publication]: ...
@overload
def load(
    path_or_rows: Rows,
    source: Literal["reliefweb-sources"],
    *,
    on_error: Literal["raise", "collect"] = ...,
    strict: bool = ...,
    encoding: str | None = ...,
    progress: Progress | None = ...,
) -> Loaded[Organisation]: ...
@overload
def load(
    path_or_rows: Rows,
    source: Source[E],
    *,
    on_error: Literal["raise", "collect"] = ...,
    strict: bool = ...,
    encoding: str | None = ...,
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
    encoding: str | None = ...,
    progress: Progress | None = ...,
) -> Loaded[E]: ...
@overload
def load(
    path_or_rows: Rows,
    source: str | None = ...,
    *,
    on_error: Literal["raise", "collect"] = ...,
    strict: bool = ...,
    encoding: str | None = ...,
    progress: Progress | None = ...,
) -> Loaded[Entity]: ...
def load(
    path_or_rows: Rows,
    source: "str | Source[E] | None" = None,
    *,
    entity: type[Entity] | None = None,
    on_error: Literal["raise", "collect"] = "raise",
    strict: bool = False,
    encoding: str | None = None,
    progress: Progress | None = None,
) -> Loaded[Any]:
    """Read a whole file into validated records, and tell everything that is wrong with it.

    The smallest wrong part is set aside, a field before a row; its raw input stays in the
    record's `extras`. Findings (what is merely unlikely) never raise. Python's garbage collector
    rests until all is read, since nothing of it is garbage; with `iter_load` it goes on.

    Args:
        path_or_rows: A path (`.csv`, `.json`, `.jsonl`, `.xlsx`, `.parquet`, and `.geojson` of
            ours, each also `.gz`), a frame, or mappings from column to cell.
        source: The published dataset, by slug or declaration. None reads our own formats,
            and recognises a published layout by its columns.
        entity: What the records must be, for our own formats.
        on_error: `raise` raises once when anything was set aside, with all issues and with what
            was read in `.loaded`; `collect` gives it with the report.
        strict: Whether unknown keys of our own formats refuse a record.
        encoding: Encoding of a CSV file; None takes the one that the source declares, or UTF-8.
        progress: Called now and then with the number of rows read.

    Returns:
        The records, the report, and the rows set aside, in the order of the file.

    Raises:
        ValidationError: Something was set aside, and `on_error` is `raise`.
        InvalidValueError: `on_error` is neither of the two.
        TypeError: `entity`, `encoding` or `progress` is not of the kind that it takes.
        SourceError: The dataset is not known, or not recognised, or holds no such records.
        SourceChangedError: The publisher's columns moved.
        FormatError: The file cannot be read as what it says it is.

    Examples:
        >>> from mixedmigration.testing import samples
        >>> loaded = load(samples.path("iom-missing-migrants"), on_error="collect")
        >>> len(loaded.records) + len(loaded.set_aside) == loaded.report.rows
        True
    """
    if on_error not in ("raise", "collect"):  # a slip of the pen would otherwise pass over every error
        raise InvalidValueError("term/unknown", "raise or collect as on_error", on_error)
    with uncollected():
        stream = _opened(path_or_rows, source, entity, strict, encoding, progress, is_whole=True)
        gathered = _gathered(stream, progress)
    subject = subject_of(path_or_rows)
    records = Collection(stream.entity_of(gathered.records, subject), gathered.records)
    report, set_aside = stream.report(gathered, subject), tuple(gathered.set_aside)
    loaded = Loaded[Entity](records=records, report=report, set_aside=set_aside)
    if on_error == "raise":
        _raise(loaded, gathered)
    return loaded


def _gathered(stream: Stream, progress: Progress | None) -> Gathered:
    """Read all rows, and hold the records against each other."""
    gathered = Gathered(most=CAP)
    for count, row in enumerate(stream.rows, start=1):
        gathered.take(row)
        if progress is not None and count % 500 == 0:
            progress(count)
    if progress is not None:
        progress(len(gathered.records) + len(gathered.set_aside))
    columns = stream.reader.columns if stream.reader else None
    across, gathered.not_run = findings_across(gathered.records, gathered.rows, columns)
    gathered.add(across)
    return gathered


def _raise(loaded: Loaded[Entity], gathered: Gathered) -> None:
    if gathered.kept[Severity.ERROR] or gathered.set_aside:
        raise ValidationError(loaded.report.subject, loaded.report.errors, loaded)
