"""Policies in order of time: a table of what happened to them, and a picture of when they applied.

A date keeps the width that it was told with, a policy whose end nobody knows goes on, and what
the record does not settle is shown as unsettled. Table and picture say what `status_on` says.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING

import attrs

from mixedmigration.entities import PolicyEvent
from mixedmigration.entities.policy_event import Milestone
from mixedmigration.errors import MissingExtraError, QueryError, UnknownIdError
from mixedmigration.errors._counts import count_of
from mixedmigration.values import Country, PartialDate, Unlisted
from mixedmigration.vocabularies import MilestoneKind, PolicyForce, PolicyRelationKind

from .collection import Collection
from .table import NOTHING, Table, cell

if TYPE_CHECKING:
    import pandas

__all__ = ["Timeline", "TimelineRow", "chain", "timeline"]

WIDEST_EVENT = 36
"""Characters of the name of an event that the table shows."""
DRAWN = 40
"""Events that a notebook shows as a picture at most."""


@attrs.frozen(kw_only=True)
class TimelineRow:
    """One thing that happened to one policy."""

    event: PolicyEvent
    """The policy."""
    milestone: Milestone | None
    """What happened; None where the record of the policy tells of nothing."""
    status: PolicyForce | None
    """Whether the policy applied from then on; None where no date says when that was."""

    @property
    def date(self) -> PartialDate | None:
        """When it happened, as far as it is known."""
        return self.milestone.date if self.milestone is not None else None

    @property
    def what(self) -> str:
        """What happened, in words; planned and uncertain steps say so."""
        step = self.milestone
        if step is None:
            return "nothing recorded"
        mark = "planned: " if step.is_planned else "perhaps: " if step.is_uncertain else ""
        who = step.country.name if step.country is not None else step.party
        return mark + str(step.kind).lower() + (f" ({who})" if who else "")

    def cells(self) -> tuple[str, ...]:
        """Give the row as text: date, precision, event, milestone, jurisdiction, status."""
        when = self.date
        return (
            "unknown" if when is None else str(when),
            NOTHING if when is None else str(when.precision),
            cell(name_of(self.event), widest=WIDEST_EVENT),
            cell(self.what),
            cell(", ".join(country.name for country in self.event.jurisdictions) or None),
            NOTHING if self.status is None else str(self.status).lower(),
        )


_HEADINGS = ("date", "precision", "event", "milestone", "jurisdiction", "status")


@attrs.frozen(kw_only=True)
class Timeline:
    """What happened to policies, in order of time.

    A step without a date stands behind the step that it followed. A date in the table is no more
    precise than its source; rows of the same date stand in the order of the events.

    Examples:
        >>> steps = [
        ...     {"kind": "announced"},
        ...     {"kind": "in-force", "date": "2022-10"},
        ...     {"kind": "suspended", "date": "2023-01-05"},
        ... ]
        >>> event = PolicyEvent(id="policy-event:my-table:1", title="Parole", jurisdictions=["USA"], milestones=steps)
        >>> print(timeline(Collection(PolicyEvent, [event])))
        date        precision  event   milestone  jurisdiction   status
        ----------  ---------  ------  ---------  -------------  ------------
        unknown     –          Parole  announced  United States  –
        2022-10     month      Parole  in force   United States  in force
        2023-01-05  day        Parole  suspended  United States  not in force
    """

    events: tuple[PolicyEvent, ...]
    """The policies, in the order in which something first happened to them."""
    rows: tuple[TimelineRow, ...]
    """What happened, in order of time."""

    def __iter__(self) -> Iterator[TimelineRow]:
        return iter(self.rows)

    def __len__(self) -> int:
        return len(self.rows)

    def _table(self) -> Table:
        return Table(_HEADINGS, tuple(row.cells() for row in self.rows), (False,) * len(_HEADINGS))

    def __str__(self) -> str:
        return self._table().text()

    def _repr_html_(self) -> str:
        title = f"Timeline of {count_of(len(self.events), 'policy event')}"
        drawn = attrs.evolve(self, events=self.events[:DRAWN])
        more = len(self.events) - DRAWN
        note = f"<p>{count_of(more, 'more policy is', 'more policies are')} in the table.</p>" if more > 0 else ""
        return f"<div>{drawn.to_svg() if self.events else ''}{note}{self._table().html(title)}</div>"

    def to_svg(self, width: int = 960) -> str:
        """Draw one bar for each policy, as a picture that needs nothing else.

        A full bar is a time in which the policy was in force, a pale one a time of which the record
        does not settle it, a hatched one a suspension, a dotted line a policy of which no day is
        settled. A bar that fades out has no end that is known. Marks are steps, hollow where they
        were planned or are uncertain; a line through a mark is as wide as its date. Ink takes the
        colour of the text around it.

        Args:
            width: Width in pixels, from 480 on.

        Returns:
            An SVG document, ready for a page or a file.
        """
        from ._timeline_picture import picture

        return picture(self.events, max(width, 480))

    def to_frame(self) -> "pandas.DataFrame":
        """Give the rows as a data frame, with ids, codes and the first and last day of each date.

        Raises:
            MissingExtraError: pandas is not installed.
        """
        try:
            import pandas
        except ImportError:
            raise MissingExtraError("Timeline.to_frame()", "pandas") from None
        return pandas.DataFrame([_plain(row) for row in self.rows])


def _plain(row: TimelineRow) -> dict[str, object]:
    when, step = row.date, row.milestone
    kind = step.kind if step is not None else None
    return {
        "date": None if when is None else str(when),
        "earliest": None if when is None else when.earliest.isoformat(),
        "latest": None if when is None else when.latest.isoformat(),
        "precision": None if when is None else str(when.precision),
        "event": row.event.id,
        "title": row.event.title,
        "milestone": kind.label if isinstance(kind, Unlisted) else None if kind is None else kind.slug,
        "country": step.country.code if step is not None and step.country is not None else None,
        "is_planned": step.is_planned if step is not None else None,
        "is_uncertain": step.is_uncertain if step is not None else None,
        "jurisdictions": "|".join(country.code for country in row.event.jurisdictions),
        "status": None if row.status is None else row.status.slug,
    }


def name_of(event: PolicyEvent) -> str:
    """Give what a policy is called; its id where it has no title."""
    return event.title or event.id


_Key = tuple[date, date, str]
_LAST: _Key = (date.max, date.max, "~")


def timeline(events: Collection[PolicyEvent]) -> Timeline:
    """Give what happened to policies, in order of time.

    Args:
        events: The policies.

    Raises:
        QueryError: The records are no policy events.
    """
    _judge(events)
    ordered = sorted(events, key=_first_key)
    rows = [(key, row) for event in ordered for key, row in _rows_of(event)]
    return Timeline(events=tuple(ordered), rows=tuple(row for _, row in sorted(rows, key=lambda pair: pair[0])))


def _judge(events: Collection[PolicyEvent]) -> None:
    if not issubclass(events.entity, PolicyEvent):
        raise QueryError(f"this is asked of policy events, and these are records of {events.entity.__name__}")


def _first_key(event: PolicyEvent) -> _Key:
    return min((step.date.sort_key for step in event.milestones if step.date is not None), default=_LAST)


def _rows_of(event: PolicyEvent) -> Iterator[tuple[_Key, TimelineRow]]:
    """Yield the steps of a policy; one without a date is put behind the one that it followed."""
    reached = _first_key(event)
    if not event.milestones:
        yield _LAST, TimelineRow(event=event, milestone=None, status=None)
    for step in event.milestones:
        reached = max(reached, step.date.sort_key) if step.date is not None else reached
        yield reached, TimelineRow(event=event, milestone=step, status=_status(event, step))


def _status(event: PolicyEvent, step: Milestone) -> PolicyForce | None:
    """Say whether a policy applied once a step was taken: at the end of its date, or after a last day."""
    if step.date is None:
        return None
    day = step.date.latest
    if isinstance(step.kind, MilestoneKind) and step.kind.stops and day < date.max:
        day += timedelta(days=1)
    country: Country | None = step.country
    return event.status_on(PartialDate(day), country).answer


_LOOSE = (PolicyRelationKind.RELATED,)
"""Relations that do not make one policy of two."""


def chain(events: Collection[PolicyEvent], event: str) -> Collection[PolicyEvent]:
    """Give the events that one policy is made of, or that changed, followed or answered it.

    Args:
        events: The policies among which to look.
        event: Id of any event of the chain.

    Returns:
        The events, the earliest first.

    Raises:
        QueryError: The records are no policy events.
        UnknownIdError: None of them has this id.

    Examples:
        >>> first = PolicyEvent(id="policy-event:my-table:1", title="Control")
        >>> then = PolicyEvent(id="policy-event:my-table:2", related=[{"kind": "prolongs", "event": first.id}])
        >>> other = PolicyEvent(id="policy-event:my-table:3")
        >>> len(chain(Collection(PolicyEvent, [first, then, other]), first.id))
        2
    """
    _judge(events)
    ties: dict[str, set[str]] = {one.id: set() for one in events}
    if event not in ties:
        raise UnknownIdError(f"no event has the id {event!r}")
    for one in events:
        for said in one.related:
            if said.event in ties and said.kind not in _LOOSE:
                ties[one.id].add(said.event)
                ties[said.event].add(one.id)
    found, ahead = {event}, [event]
    while ahead:
        new = ties[ahead.pop()] - found
        found |= new
        ahead += new
    held = sorted((one for one in events if one.id in found), key=_first_key)
    return Collection(events.entity, held)
