"""Records that go on from an earlier one: a control at a border that prolongs another without a gap.

It is declared, and worked out in order of time once all rows are read, since a list need not be
printed in that order: the order of its rows makes no difference.
"""

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import attrgetter

import attrs

from mixedmigration.declaration import fields_of, unchecked
from mixedmigration.entities import Entity
from mixedmigration.values import PartialDate
from mixedmigration.values.shape import is_list

from .read_row import ReadRow
from .way import found_at

__all__ = ["Sequel", "followed"]


@attrs.frozen(kw_only=True)
class Sequel:
    """When a record goes on from an earlier one, and where the link to it stands."""

    to: str
    """The list of parts that the link is added to; it is named in `inferred`."""
    says: Mapping[str, object] = attrs.field(hash=False)
    """What the part says beside the id."""
    names: str
    """The field of the part that holds the id of the earlier record."""
    shared: str
    """A field of several values, of which both records have one in common."""
    starts: str
    """The dotted way to the first day of a record."""
    ends: str
    """The dotted way to its last day."""
    within: int = 1
    """A later record starts at most so many days behind the last day of the earlier one."""
    note: str = ""
    """The rule in words, with its limits."""


@attrs.frozen
class _Span:
    """The days of a record, as numbers of days, which have no last one."""

    place: int
    """The place of its row among the rows that were read."""
    id: str
    start: int
    end: int
    shared: tuple[object, ...]

    @property
    def order(self) -> tuple[int, int, int, str]:
        """Of two that end on one day, the one that started last goes before; then the shorter id, then the letters."""
        return (self.end, -self.start, len(self.id), self.id)


def followed(sequel: Sequel, rows: Iterable[ReadRow]) -> Iterator[ReadRow]:
    """Link records to the earlier ones that they go on from, and yield all rows in the order of the file.

    All rows are held until the last is read, since the earlier record may come last. What was set
    aside is linked to nothing. A link leads to a record that started before, so links never go round.

    Args:
        sequel: As the layout declares it.
        rows: What came of each row.
    """
    held = list(rows)
    links = _links(sequel, held)
    for place, row in enumerate(held):
        yield attrs.evolve(row, record=_linked(sequel, row.record, links[place])) if place in links else row


def _links(sequel: Sequel, rows: Iterable[ReadRow]) -> dict[int, tuple[str, ...]]:
    """Give the ids of the records that each one goes on from, by the place of its row."""
    spans = sorted(_spans(sequel, rows), key=attrgetter("start"))
    known: dict[object, list[_Span]] = {}
    links: dict[int, tuple[str, ...]] = {}
    for _, same in groupby(spans, key=attrgetter("start")):
        beginning = tuple(same)  # none of them goes on from another
        for own in beginning:
            found = (_earlier(known.get(one, []), own, sequel.within) for one in own.shared)
            if earlier := tuple(dict.fromkeys(span.id for span in found if span is not None)):
                links[own.place] = earlier
        for own in beginning:
            for one in own.shared:
                insort(known.setdefault(one, []), own, key=attrgetter("order"))
    return links


def _earlier(spans: list[_Span], own: _Span, within: int) -> _Span | None:
    """Give the one that ended last of those that started before, and from which a record may go on.

    Args:
        spans: The records that started before, in their order.
        own: The record.
        within: How many days behind the last day of the other it may start.
    """
    at = bisect_left(spans, own.end, key=attrgetter("end"))
    if not at or spans[at - 1].end < own.start - within:
        return None
    return spans[bisect_left(spans, spans[at - 1].end, key=attrgetter("end"))]


def _spans(sequel: Sequel, rows: Iterable[ReadRow]) -> Iterator[_Span]:
    """Give the days of each record of which the first and the last are known."""
    for place, row in enumerate(rows):
        if row.record is None:
            continue
        values = {name: getattr(row.record, name) for name in fields_of(type(row.record))}
        start, end = (_day(found_at(values, way)) for way in (sequel.starts, sequel.ends))
        shared = values[sequel.shared]
        if start is not None and end is not None and is_list(shared):
            yield _Span(place, str(values["id"]), start, end, tuple(dict.fromkeys(shared)))


def _linked(sequel: Sequel, record: Entity | None, ids: tuple[str, ...]) -> Entity:
    """Give a record with links to others."""
    assert record is not None
    fields = fields_of(type(record))
    values: dict[str, object] = {name: getattr(record, name) for name in fields}
    links = fields[sequel.to].kind.read([{**sequel.says, sequel.names: id_} for id_ in ids], "", [])
    held = values[sequel.to]
    values[sequel.to] = (*(held if is_list(held) else ()), *(links if is_list(links) else ()))
    values["inferred"] = record.inferred | {sequel.to}
    made = unchecked(type(record), values)
    assert isinstance(made, Entity)
    return made


def _day(value: object) -> int | None:
    """Give the number of a day, where the date is known to its day."""
    if isinstance(value, PartialDate) and value.earliest == value.latest:
        return value.earliest.toordinal()
    return None
