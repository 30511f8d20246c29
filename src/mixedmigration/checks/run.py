"""Asking all checks of records, one by one and all together."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from mixedmigration.declaration import Record
from mixedmigration.declaration.per_class import PerClass
from mixedmigration.entities import Entity
from mixedmigration.entities.entity import each_record
from mixedmigration.errors import Issue
from mixedmigration.errors._counts import count_of
from mixedmigration.errors.exceptions import shown
from mixedmigration.values.shape import is_iterable

from . import datasets, dates, incidents, interviews, journeys, positions
from .check import Check, CheckAcross, NotRun
from .duplicates import CHECKS as _DUPLICATES
from .publications import CHECKS as _PUBLICATIONS
from .records import finding, findings_of_any, identical, unlisted_within, unread
from .references import Whole, reference_findings
from .report import Report

__all__ = ["check", "checks_across", "checks_of", "findings_across", "findings_of", "not_run"]

_ALL = (
    *incidents.CHECKS, *positions.CHECKS, *dates.CHECKS, *datasets.CHECKS, *journeys.CHECKS, *interviews.CHECKS
)  # fmt: skip
_ACROSS = (*positions.ACROSS, *dates.ACROSS, *_DUPLICATES, *_PUBLICATIONS, *journeys.ACROSS, *interviews.ACROSS)


def checks_of(entity: type[Record]) -> tuple[Check, ...]:
    """Give the checks that look at one record of an entity.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> "count/negative" in {check.code for check in checks_of(ProtectionIncident)}
        True
    """
    return tuple(one for one in _ALL if issubclass(entity, one.entity))


def checks_across(entity: type[Record]) -> tuple[CheckAcross, ...]:
    """Give the checks that hold records of an entity against each other.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> [one.codes for one in checks_across(ProtectionIncident)][-1]
        ('record/possible-duplicate', 'record/also-in-dataset')
    """
    return tuple(one for one in _ACROSS if issubclass(entity, one.entity))


_Judges = Callable[[Any], tuple[str, str] | None]


def _judgements_of(entity: type[Record]) -> tuple[tuple[_Judges, Mapping[str, Check]], ...]:
    """Give each judgement that several checks share, with its checks by code."""
    shared: dict[_Judges, dict[str, Check]] = {}
    for one in checks_of(entity):
        if one.judges is not None:
            shared.setdefault(one.judges, {})[one.code] = one
    return tuple(shared.items())


def _alone_of(entity: type[Record]) -> tuple[tuple[Callable[[Any], str | None], Check], ...]:
    """Give the checks that judge by themselves, each with its question, which is asked of every record."""
    return tuple((one.finds, one) for one in checks_of(entity) if one.judges is None)


_JUDGEMENTS = PerClass(_judgements_of)
_ALONE = PerClass(_alone_of)


def findings_of(record: Entity, row: int | None = None, columns: Mapping[str, str] | None = None) -> Iterator[Issue]:
    """Yield what is unlikely in one record.

    Args:
        record: Any entity.
        row: Row or item it came from.
        columns: The publisher's column of each field, where it came from a table.
    """
    yield from findings_of_any(record, row, columns)
    entity, columns = type(record), columns or {}
    for judges, by_code in _JUDGEMENTS[entity]:
        verdict = judges(record)
        if verdict is not None:
            one = by_code[verdict[0]]
            yield one.issue(verdict[1], row, columns.get(one.field))
    for finds, one in _ALONE[entity]:
        message = finds(record)
        if message is not None:
            yield one.issue(message, row, columns.get(one.field))


def findings_across(
    records: Sequence[Entity], rows: Sequence[int | None], columns: Mapping[str, str] | None = None
) -> tuple[tuple[Issue, ...], tuple[NotRun, ...]]:
    """Hold records against each other.

    Args:
        records: The records, in order.
        rows: The row or item of each.
        columns: The publisher's column of each field, where they came from a table.

    Returns:
        What is unlikely between them, and the checks that these records gave no ground for.
    """
    issues, skipped = list(identical(records, rows)), list[NotRun]()
    for entity in {type(record): None for record in records}:
        alike = [(record, row) for record, row in zip(records, rows, strict=True) if type(record) is entity]
        told = [record for record, _ in alike]
        skipped += _without_ground(entity, told)
        names = [f"row {row}" if row is not None else str(record.id) for record, row in alike]  # type: ignore[attr-defined]
        for one in checks_across(entity):
            why = one.lacks(told) if one.lacks is not None else None
            skipped += [NotRun(code, why) for code in one.codes if why is not None]
            for found in one.finds(told, names) if why is None else ():
                column = (columns or {}).get(found.path.removeprefix("/"))
                issues.append(finding(found.code, found.path, found.message, alike[found.at][1], column))
    return tuple(issues), tuple(skipped)


def not_run(entity: type[Record], absent: frozenset[str]) -> tuple[NotRun, ...]:
    """Say which checks cannot run where some fields are absent.

    Args:
        entity: What the records are.
        absent: Fields that no record has.
    """
    lacking: dict[str, list[str]] = {}
    for codes, reads, one_of in _asked(entity):
        names = _lacking(reads, one_of, absent)
        for code in codes:  # several checks may share a code; one that can run is enough
            lacking[code] = [] if not names or lacking.get(code) == [] else [*lacking.get(code, ()), *names]
    return tuple(NotRun(code, f"no record has {' or '.join(names)}") for code, names in lacking.items() if names)


def _without_ground(entity: type[Record], records: Sequence[Entity]) -> Iterator[NotRun]:
    """Say which checks of one record could find nothing in any of these; one that can run is enough for its code."""
    whys: dict[str, list[str | None]] = {}
    for one in checks_of(entity):
        whys.setdefault(one.code, []).append(one.lacks(records) if one.lacks is not None else None)
    for code, told in whys.items():
        if told[0] is not None and None not in told:
            yield NotRun(code, told[0])


_Asked = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
"""Codes, the fields that they need, and further ones of which one is enough."""


def _asked(entity: type[Record]) -> list[_Asked]:
    alone: list[_Asked] = [((one.code,), one.reads, one.one_of) for one in checks_of(entity)]
    return alone + [(one.codes, one.reads, one.one_of) for one in checks_across(entity)]


def _lacking(reads: Iterable[str], one_of: Sequence[str], absent: frozenset[str]) -> list[str]:
    """Name the absent fields for want of which a check cannot run."""
    names = [name for name in reads if name in absent]
    return names or (list(one_of) if one_of and absent.issuperset(one_of) else [])


def _absent(records: list[Entity], entity: type[Record]) -> frozenset[str]:
    read = {name for _, reads, one_of in _asked(entity) for name in (*reads, *one_of)}
    alike = [record for record in records if type(record) is entity]
    return frozenset(name for name in read if all(getattr(record, name) in (None, ()) for record in alike))


def _row(record: Entity) -> int | None:
    return record.citations[0].row if record.citations else None


def _known(given: object) -> list[str | Entity]:
    if not is_iterable(given):
        raise TypeError(f"known is a list of ids or records, not {shown(given)}")
    found = list[str | Entity]()
    for number, one in enumerate(given, start=1):
        if not isinstance(one, (str, Entity)):
            raise TypeError(f"known is a list of ids or records, and item {number} is {shown(one)}")
        found.append(one)
    return found


def check(records: Iterable[Entity], *, known: Iterable[str | Entity] | None = None) -> Report:
    """Ask every check of records, one by one and against each other.

    References between records are judged where the records are all there is: those of a
    `Dataset`, and any where `known` says what else there is.

    Args:
        records: Entities; a `Collection` or a `Dataset` is one such iterable.
        known: Ids, or records, that references may lead to as well.

    Returns:
        A report of findings; rows are those of the records' first citations.

    Raises:
        TypeError: Something that was given is no record, or in `known` neither an id nor a record.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> incident = ProtectionIncident(id="protection-incident:my-table:7", dead=1, missing=-1)
        >>> sorted(check([incident]).by_code)
        ['count/negative', 'count/nobody']
    """
    found = list(each_record(records))
    others = None if known is None else _known(known)
    rows = [_row(record) for record in found]
    issues = [
        issue
        for record, row in zip(found, rows, strict=True)
        for issue in (*findings_of(record, row), *unlisted_within(record), *unread(record))
    ]
    across, without_ground = findings_across(found, rows)
    issues += [*across, *datasets.told_twice(found)]
    if others is not None or isinstance(records, Whole):
        issues += reference_findings(found, rows, others or ())
    kinds = dict.fromkeys(map(type, found))
    skipped = [one for entity in kinds for one in not_run(entity, _absent(found, entity))]
    return Report(
        subject=count_of(len(found), "record"),
        rows=len(found),
        records=len(found),
        issues=tuple(issues),
        not_run=(*skipped, *(one for one in without_ground if one.code not in {two.code for two in skipped})),
    )
