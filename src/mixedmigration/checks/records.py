"""What is worth a look in a record of any kind: unlisted words, unread fields, repeated ids."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from operator import attrgetter

from mixedmigration.declaration import PartKind, Record, fields_of
from mixedmigration.declaration.kind import CodedKind, Kind, ManyKind, OptionalKind, ReasonedKind, ScalarKind
from mixedmigration.declaration.per_class import PerClass
from mixedmigration.entities import Entity
from mixedmigration.errors import CODES, Issue
from mixedmigration.values import Unlisted, read_id
from mixedmigration.values.shape import is_several

__all__ = ["finding", "findings_of_any", "identical", "unlisted_within", "unread"]


def finding(code: str, path: str, message: str, row: int | None, column: str | None = None) -> Issue:
    """Make the issue that a finding is.

    Args:
        code: Slug in the registry of issue codes.
        path: JSON Pointer to the field, or nothing for the whole record.
        message: What was found, in words that name no sensitive value.
        row: Row or item the record came from.
        column: The publisher's name of the field.
    """
    said = CODES[code]
    return Issue(code, said.severity, path, message, row, column, said.mend)


def _coded_of(cls: type[Record]) -> tuple[tuple[str, bool], ...]:
    """Name the fields that may hold unlisted words, and whether they are public."""
    named = ((field.name, field.is_public, _innermost(field.kind)) for field in fields_of(cls).values())
    return tuple((name, public) for name, public, kind in named if isinstance(kind, CodedKind) and kind.is_open)


def _innermost(kind: Kind) -> Kind:
    while isinstance(kind, (OptionalKind, ReasonedKind, ManyKind)):
        kind = kind.inner
    return kind


_CODED = PerClass(_coded_of)


def findings_of_any(
    record: Entity, row: int | None = None, columns: Mapping[str, str] | None = None
) -> Iterator[Issue]:
    """Yield what is worth a look in a record, whatever its kind.

    Args:
        record: Any entity.
        row: Row or item it came from.
        columns: The publisher's column of each field, where it came from a table.
    """
    columns = columns or {}
    for name, is_public in _CODED[type(record)]:
        held: object = getattr(record, name)
        if not held:
            continue
        for word in held if is_several(held) else (held,):
            if type(word) is Unlisted:
                label = f"{word.label!r} is" if is_public else "a label is"
                yield finding("term/unlisted", f"/{name}", f"{label} in no vocabulary", row, columns.get(name))
    if "#" in record.id:  # type: ignore[attr-defined]
        identifier = read_id(record.id)  # type: ignore[attr-defined]
        message = f"this is row {identifier.ordinal} with the id {identifier.local}"
        yield finding("id/repeated", "/id", message, row, columns.get("id"))


def unlisted_within(record: Record, at: str = "") -> Iterator[Issue]:
    """Yield a finding for each unlisted word in the parts of a record; whoever loads a table is told of its columns.

    Args:
        record: The record, or a part of one.
        at: JSON Pointer to it.
    """
    cls = type(record)
    if at:
        for name, _ in _CODED[cls]:
            held: object = getattr(record, name)
            if any(isinstance(word, Unlisted) for word in (held if is_several(held) else (held,))):
                yield finding("term/unlisted", f"{at}/{name}", "a label is in no vocabulary", None)
    for name in _PARTS[cls]:
        part: object = getattr(record, name)
        if isinstance(part, Record):
            yield from unlisted_within(part, f"{at}/{name}")
        elif is_several(part):
            for place, one in enumerate(part):
                if isinstance(one, Record):
                    yield from unlisted_within(one, f"{at}/{name}/{place}")


def _parts_of(cls: type[Record]) -> tuple[str, ...]:
    return tuple(field.name for field in fields_of(cls).values() if isinstance(_innermost(field.kind), PartKind))


_PARTS = PerClass(_parts_of)


def unread(record: Entity) -> Iterator[Issue]:
    """Yield a finding for each declared field that could not be read when the record was loaded."""
    for name in sorted(record.unread):
        yield finding("field/unread", f"/{name}", f"part of {name} could not be read", None)


def identical(records: Iterable[Entity], rows: Iterable[int | None]) -> Iterator[Issue]:
    """Yield a finding for each record that says exactly what an earlier one said.

    Ids and citations take no part.

    Args:
        records: The records, in order.
        rows: The row or item of each.
    """
    firsts: dict[object, tuple[Entity, int]] = {}
    alike: dict[object, dict[object, int]] = {}
    for place, (record, row) in enumerate(zip(records, rows, strict=True), start=1):
        here, (hint, whole) = row if row is not None else place, _SAID[type(record)]
        key = (type(record), hint(record))
        if key not in firsts:
            firsts[key] = record, here
            continue
        if key not in alike:
            first, there = firsts[key]
            alike[key] = {whole(first): there}
        seen, said = alike[key], whole(record)
        if said in seen:
            yield finding("record/identical", "", f"row {seen[said]} says the same", row)
        else:
            seen[said] = here


def _said_of(cls: type[Record]) -> tuple[Callable[[Record], object], Callable[[Record], object]]:
    """Give two questions: what a record says in numbers and bare texts, and all that it says.

    The first is asked of every record, because such values are compared quickly; the second only
    of those that answer the first alike.
    """
    fields = [field for name, field in fields_of(cls).items() if name not in ("id", "citations")]
    bare = [field.name for field in fields if _is_bare(field.kind)]
    return attrgetter(*bare) if bare else _nothing, attrgetter(*(field.name for field in fields))


def _is_bare(kind: Kind) -> bool:
    inner = _innermost(kind)
    return isinstance(inner, ScalarKind) and inner.type in (str, int, float, bool)


def _nothing(record: Record) -> object:
    return None


_SAID = PerClass(_said_of)
