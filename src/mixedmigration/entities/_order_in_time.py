"""What comes first in time, as far as nobody can doubt it."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, TypeGuard

from mixedmigration.declaration.complaint import Complaint
from mixedmigration.values import PartialDate

if TYPE_CHECKING:
    from .leg import Leg

__all__ = ["in_order", "late_legs"]


def _is_certain(date: object) -> TypeGuard[PartialDate]:
    return isinstance(date, PartialDate) and not (date.approximate or date.uncertain)


def in_order(first: PartialDate, then: PartialDate) -> bool:
    """Say whether one date may come first, whatever their days are; "about" and "perhaps" leave doubt.

    Args:
        first: What should come first.
        then: What should follow.
    """
    return not (_is_certain(first) and _is_certain(then) and then.before(first))


_ENDS = (("departed", "depart", "departs"), ("arrived", "arrive", "arrives"))


def late_legs(started: object, legs: "Iterable[Leg]") -> Iterator[Complaint]:
    """Complain of each date of a leg that lies before the start, or before a date of an earlier leg.

    Args:
        started: When the journey began, if that is known.
        legs: The legs in order of travel.

    Yields:
        A complaint that names both legs by their places, and shows no date.
    """
    latest = started if _is_certain(started) else None
    who = "the journey began"
    for place, leg in enumerate(legs):
        ahead, told = latest, who
        for field, verb, verbs in _ENDS:
            date = getattr(leg, field)
            if not _is_certain(date):
                continue
            if latest is not None and date.before(latest):
                code = "journey/legs-order" if told.startswith("legs/") else "journey/before-start"
                yield Complaint(
                    code, f"/legs/{place}/{field}", f"legs/{place} to {verb} no earlier than {told}", is_shown=False
                )
            elif ahead is None or date.earliest >= ahead.earliest:
                ahead, who = date, f"legs/{place} {verbs}"
        latest = ahead
