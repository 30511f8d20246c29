"""Whether the milestones of a policy can stand as they are listed."""

import re
from datetime import date
from typing import TYPE_CHECKING

from mixedmigration.vocabularies import MilestoneKind

if TYPE_CHECKING:
    from .policy_event import Milestone

__all__ = ["is_clock_time", "is_in_order", "starts_first"]

_CLOCK = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]|24:00")


def is_clock_time(text: str) -> bool:
    """Say whether text is a clock time with hours and minutes of two digits.

    Args:
        text: What was given.

    Examples:
        >>> is_clock_time("08:00"), is_clock_time("8:00"), is_clock_time("24:00")
        (True, False, True)
    """
    return _CLOCK.fullmatch(text) is not None


def is_in_order(milestones: "tuple[Milestone, ...]") -> bool:
    """Say whether no milestone certainly came before one that is listed ahead of it.

    Args:
        milestones: As listed.
    """
    reached, clock = date.min, ""
    for milestone in milestones:
        if milestone.date is None:
            continue
        if milestone.date.latest < reached:
            return False
        if milestone.date.earliest > reached or milestone.date.day is None:
            clock = ""
        if milestone.date.earliest == milestone.date.latest == reached and (milestone.time or "24:00") < clock:
            return False
        reached = max(reached, milestone.date.earliest)
        clock = milestone.time or clock
    return True


def starts_first(milestones: "tuple[Milestone, ...]") -> bool:
    """Say whether nothing is suspended, resumed or ended ahead of what first puts it into force.

    Args:
        milestones: As listed; where none puts it into force, nothing is said against them.
    """
    kinds = [milestone.kind for milestone in milestones if milestone.country is None]
    if MilestoneKind.IN_FORCE not in kinds:
        return True
    ahead = kinds[: kinds.index(MilestoneKind.IN_FORCE)]
    return not {MilestoneKind.SUSPENDED, MilestoneKind.RESUMED, MilestoneKind.ENDED}.intersection(ahead)
