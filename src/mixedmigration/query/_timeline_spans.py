"""When a policy applied, day for day, as stretches in which the answer stays the same."""

from collections.abc import Iterator
from datetime import date

import attrs

from mixedmigration.entities import PolicyEvent
from mixedmigration.entities.policy_event import Milestone, PolicyStatus
from mixedmigration.values import PartialDate
from mixedmigration.vocabularies import MilestoneKind, PolicyForce

__all__ = ["Span", "dated", "spans_of"]


@attrs.frozen(kw_only=True)
class Span:
    """Days in a row of which `status_on` says the same."""

    first: int | None
    """First day, as an ordinal; None where it has no beginning."""
    last: int | None
    """Last day; None where it has no end."""
    is_in_force: bool | None
    """Whether the policy applied; None where the record does not settle it."""
    is_suspended: bool
    """Whether it did not apply because it was suspended."""
    reason: str
    """Why, in words."""


def dated(event: PolicyEvent) -> Iterator[tuple[Milestone, PartialDate]]:
    """Yield the steps of a policy that have a date, with it."""
    for step in event.milestones:
        if step.date is not None:
            yield step, step.date


def spans_of(event: PolicyEvent) -> list[Span]:
    """Cut all time into stretches in which a policy applied, did not, or nobody can say.

    Answers change only at the bounds of dates, so one day of each stretch is asked.

    Args:
        event: The policy.
    """
    bounds = {day for _, when in dated(event) for day in _bounds(when)}
    bounds |= set(_bounds(event.as_of)) if event.as_of is not None else set()
    starts = sorted(day for day in bounds if 1 < day <= date.max.toordinal())
    days = [starts[0] - 1, *starts] if starts else [date.max.toordinal() // 2]
    found: list[Span] = []
    for at, day in enumerate(days):
        said = event.status_on(PartialDate(date.fromordinal(day)))
        last = days[at + 1] - 1 if at + 1 < len(days) else None
        span = Span(
            first=None if at == 0 else day,
            last=last,
            is_in_force=said.is_in_force,
            is_suspended=_is_suspended(said),
            reason=str(said),
        )
        if found and _are_alike(found[-1], span):
            found[-1] = attrs.evolve(found[-1], last=last)
        else:
            found.append(span)
    return found


def _bounds(when: PartialDate) -> tuple[int, ...]:
    first, last = when.earliest.toordinal(), when.latest.toordinal()
    return first, first + 1, last, last + 1


def _is_suspended(said: PolicyStatus) -> bool:
    is_out = said.answer is PolicyForce.NOT_IN_FORCE
    return is_out and any(step.kind is MilestoneKind.SUSPENDED for step in said.rests_on[:1])


def _are_alike(one: Span, other: Span) -> bool:
    return one.is_in_force is other.is_in_force and one.is_suspended is other.is_suspended
