"""Milestones of a policy, and the reason for an answer, in English."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mixedmigration.values import PartialDate

    from .policy_event import Milestone

__all__ = ["happened", "left_open", "out_of_force", "still_in_force"]


def happened(milestone: "Milestone") -> str:
    """Say what happened and when.

    Args:
        milestone: The milestone.

    Examples:
        >>> from mixedmigration.entities.policy_event import Milestone
        >>> happened(Milestone(kind="party-withdrew", country="USA"))
        'party withdrew (United States), date unknown'
    """
    who = milestone.country.name if milestone.country is not None else milestone.party
    what = str(milestone.kind).lower() + (f" ({who})" if who else "")
    if milestone.is_planned or milestone.is_uncertain:
        what = f"{'planned' if milestone.is_planned else 'perhaps'}: {what}"
    if milestone.date is None:
        return f"{what}, date unknown"
    return f"{what} {milestone.date}{f' {milestone.time}' if milestone.time else ''}"


def still_in_force(since: "Sequence[Milestone]", following: "Milestone | None") -> str:
    """Say since when it was in force, and what came next.

    Args:
        since: What put it into force.
        following: What came next, and had not come yet.
    """
    began = "; ".join(map(happened, since))
    return f"{began}; then {happened(following)}" if following is not None else f"{began}; no end is recorded"


def out_of_force(since: "Sequence[Milestone]", before: "Sequence[Milestone]") -> str:
    """Say what took it out of force, or before what the days asked about lie.

    Args:
        since: What took it out of force.
        before: What had not come yet.
    """
    parts = [happened(milestone) for milestone in since]
    if before:
        parts.append(f"before {' and '.join(map(happened, before))}")
    return "; ".join(parts)


def left_open(known: "Sequence[Milestone]", kept_until: "PartialDate | None", is_start_told: bool) -> str:
    """Say why the record does not settle it.

    Args:
        known: The milestones that come into question.
        kept_until: Until when the record was kept, where that is the reason.
        is_start_told: Whether the record tells when it came into force, or nothing hangs on it.
    """
    if kept_until is not None:
        why = f"the record was kept until {kept_until}"
    else:
        why = "the dates leave it open" if is_start_told else "nothing says when it came into force"
    return "; ".join([why, *map(happened, known)])
