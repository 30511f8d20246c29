"""Asking all checks of records, one by one and all together."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from mixedmigration.declaration import Record
from mixedmigration.entities import Entity
from mixedmigration.errors import Issue

from . import incidents
from .check import Check, NotRun
from .records import findings_of_any, identical, unread
from .report import Report

__all__ = ["check", "checks_of", "findings_of", "not_run"]

_ALL = (*incidents.CHECKS,)


@cache
def checks_of(entity: type[Record]) -> tuple[Check, ...]:
    """Give the checks that look at one record of an entity.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> "count/negative" in {check.code for check in checks_of(ProtectionIncident)}
        True
    """
    return tuple(one for one in _ALL if issubclass(entity, one.entity))


def findings_of(record: Entity, row: int | None = None, columns: Mapping[str, str] | None = None) -> Iterator[Issue]:
    """Yield what is unlikely in one record.

    Args:
        record: Any entity.
        row: Row or item it came from.
        columns: The publisher's column of each field, where it came from a table.
    """
    yield from findings_of_any(record, row, columns)
    for one in checks_of(type(record)):
        message = one.finds(record)
        if message is not None:
            yield one.issue(message, row, columns.get(one.reads[0]) if columns else None)


def not_run(entity: type[Record], absent: frozenset[str]) -> tuple[NotRun, ...]:
    """Say which checks cannot run where some fields are absent.

    Args:
        entity: What the records are.
        absent: Fields that no record has.
    """
    lacking = ((one.code, [name for name in one.reads if name in absent]) for one in checks_of(entity))
    return tuple(NotRun(code, f"no record has {' or '.join(names)}") for code, names in lacking if names)


def _absent(records: list[Entity], entity: type[Record]) -> frozenset[str]:
    read = {name for one in checks_of(entity) for name in one.reads}
    return frozenset(name for name in read if all(getattr(record, name) is None for record in records))


def _row(record: Entity) -> int | None:
    return record.citations[0].row if record.citations else None


def check(records: Iterable[Entity]) -> Report:
    """Ask every check of records, one by one and against each other.

    Args:
        records: Entities; a `Collection` is one such iterable.

    Returns:
        A report of findings; rows are those of the records' first citations.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> incident = ProtectionIncident(id="protection-incident:my-table:7", dead=1, missing=-1)
        >>> sorted(check([incident]).by_code)
        ['count/negative', 'count/nobody']
    """
    known = list(records)
    rows = [_row(record) for record in known]
    issues = [
        issue for record, row in zip(known, rows, strict=True) for issue in (*findings_of(record, row), *unread(record))
    ]
    issues += identical(known, rows)
    skipped = [one for entity in {type(record) for record in known} for one in not_run(entity, _absent(known, entity))]
    return Report(
        subject=f"{len(known):,} records",
        rows=len(known),
        records=len(known),
        issues=tuple(issues),
        not_run=tuple(skipped),
    )
