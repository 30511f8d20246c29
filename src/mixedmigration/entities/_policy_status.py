"""Whether a policy was in force, thought through from its milestones.

Each milestone may have happened on any day that its date may mean, and the milestones stand in
order of time. An answer is certain where it is the same however the days are chosen. So a
closer date can settle an unknown answer, and can never turn a certain one round.
"""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import attrs

from mixedmigration.errors import InvalidValueError
from mixedmigration.values import Country, PartialDate, Period
from mixedmigration.vocabularies import MilestoneKind, PolicyForce

from ._in_time import Days, asked
from ._policy_words import left_open, out_of_force, still_in_force

if TYPE_CHECKING:
    from .policy_event import Milestone

__all__ = ["PolicyStatus", "status_during", "status_on"]

_FIRST_DAY, _LAST_DAY = date.min.toordinal(), date.max.toordinal()
_IN, _NOT, _UNKNOWN = PolicyForce.IN_FORCE, PolicyForce.NOT_IN_FORCE, PolicyForce.UNKNOWN
_FINAL = (MilestoneKind.ENDED, MilestoneKind.WITHDRAWN, MilestoneKind.PARTY_WITHDREW)


@attrs.frozen(kw_only=True)
class PolicyStatus:
    """Whether a policy was in force, and on what the answer rests.

    Examples:
        >>> from mixedmigration.entities.policy_event import PolicyEvent
        >>> event = PolicyEvent(id="policy-event:my-table:1", milestones=[{"kind": "in-force", "date": "2023"}])
        >>> print(event.status_on("2024-06-01"))
        in force: in force 2023; no end is recorded
        >>> event.status_on("2023-06-01").is_in_force is None
        True
    """

    answer: PolicyForce
    """In force, not in force, or unknown."""
    rests_on: "tuple[Milestone, ...]"
    """The milestones that the answer rests on, in order."""
    reason: str
    """Why, in words."""
    days: Period
    """The days that were asked about."""
    country: Country | None = None
    """The party that was asked about, where it was one."""

    @property
    def is_in_force(self) -> bool | None:
        """True, false, or None where it is not known."""
        return self.answer.is_in_force

    def __str__(self) -> str:
        return f"{str(self.answer).lower()}: {self.reason}"


class _Step(NamedTuple):
    """A milestone with the first and the last day on which it may have happened, given its neighbours."""

    milestone: "Milestone"
    first: int
    last: int
    is_idle: bool
    """Whether it may not have happened at all, or not for the party asked about."""

    @property
    def starts(self) -> bool:
        kind = self.milestone.kind
        return isinstance(kind, MilestoneKind) and kind.starts

    @property
    def is_switch(self) -> bool:
        kind = self.milestone.kind
        return isinstance(kind, MilestoneKind) and (kind.starts or kind.stops)

    @property
    def counts_from(self) -> int:
        """First day on which it may have taken effect; an end takes effect on the day after."""
        return self.first + (not self.starts)

    def must_count_on(self, day: int) -> bool:
        """Whether it has taken effect by a day, whenever it happened."""
        return not self.is_idle and self.last + (not self.starts) <= day


class _Case(NamedTuple):
    """One way in which it may have been: the switch that was the last, or none yet, and what follows from it."""

    at: int | None
    answer: PolicyForce


class _Life:
    """The steps of a policy that concern whoever is asked about, and how far the record reaches."""

    def __init__(self, milestones: "tuple[Milestone, ...]", as_of: PartialDate | None, country: Country | None) -> None:
        steps = _steps(milestones, country)
        self.switches = [step for step in steps if step.is_switch]
        self.origins = [step for step in steps if _brings_about(step.milestone) and not step.is_idle]
        self.as_of = as_of
        self.kept_until = _LAST_DAY if as_of is None else as_of.earliest.toordinal()

    def cases(self, first: int, last: int) -> list[_Case]:
        """Give what may have been the case on a day from the first to the last."""
        found: list[_Case] = []
        if not any(step.must_count_on(first) for step in self.switches):
            found.append(_Case(None, self._before(last)))
        for at, step in enumerate(self.switches):
            day = max(first, step.counts_from)
            if day <= last and not any(later.must_count_on(day) for later in self.switches[at + 1 :]):
                found.append(_Case(at, self._after(step, last)))
        return found

    def _before(self, day: int) -> PolicyForce:
        """Say what was before the first switch."""
        if day > self.kept_until:
            return _UNKNOWN
        first = self.switches[0].milestone.kind if self.switches else None
        is_new = first in (MilestoneKind.IN_FORCE, MilestoneKind.WITHDRAWN)
        return _NOT if is_new or any(step.first > day for step in self.origins) else _UNKNOWN

    def _after(self, step: _Step, day: int) -> PolicyForce:
        """Say what is after a switch, as long as no other follows."""
        if day > self.kept_until and step.milestone.kind not in _FINAL:
            return _UNKNOWN
        return _IN if step.starts else _NOT

    def may_stay_out(self, first: int, last: int) -> bool:
        """Say whether it may have been out of force from the first to the last day."""
        return any(
            case.answer is not _IN
            and not any(
                s.starts and s.must_count_on(last) for s in self.switches[0 if case.at is None else case.at + 1 :]
            )
            for case in self.cases(first, first)
        )

    def status(
        self, answer: PolicyForce, cases: Iterable[_Case], days: Period, country: Country | None
    ) -> PolicyStatus:
        """Give the answer with what it rests on."""
        cases = list(cases)
        lasting = [self.switches[case.at] for case in cases if case.at is not None]
        after = max((case.at for case in cases if case.at is not None), default=-1) + 1
        coming = self.switches[after : after + 1]
        unborn = coming if self.switches and _is_birth(self.switches[0].milestone) else self.origins
        is_before = any(case.at is None for case in cases)
        named = [*lasting, *(unborn if is_before and answer is _NOT and not lasting else coming)]
        milestones = tuple(step.milestone for step in named)
        reason = self._reason(answer, [step.milestone for step in lasting], milestones, is_before, days)
        return PolicyStatus(answer=answer, rests_on=milestones, reason=reason, days=days, country=country)

    def _reason(
        self,
        answer: PolicyForce,
        lasting: "list[Milestone]",
        named: "tuple[Milestone, ...]",
        is_before: bool,
        days: Period,
    ) -> str:
        if answer is _IN:
            return still_in_force(lasting, named[len(lasting)] if len(named) > len(lasting) else None)
        if answer is _NOT:
            return out_of_force(lasting, named[len(lasting) :] if is_before or not lasting else ())
        is_late = days.latest is not None and days.latest.toordinal() > self.kept_until
        is_dated = any(_is_birth(step.milestone) and step.milestone.date is not None for step in self.switches)
        return left_open(named, self.as_of if is_late else None, is_dated or not is_before)


def _is_birth(milestone: "Milestone") -> bool:
    return milestone.kind in (MilestoneKind.IN_FORCE, MilestoneKind.WITHDRAWN)


def _brings_about(milestone: "Milestone") -> bool:
    return isinstance(milestone.kind, MilestoneKind) and milestone.kind.brings_about


def _is_of_nobody_named(milestone: "Milestone") -> bool:
    """Say whether it is about parties of which none is named by its country."""
    return milestone.country is None and (milestone.party is not None or milestone.kind is MilestoneKind.PARTY_WITHDREW)


def _steps(milestones: "tuple[Milestone, ...]", country: Country | None) -> list[_Step]:
    """Give the milestones that concern whoever is asked about, each with the days it may have happened on."""
    concerned = [
        milestone
        for milestone in milestones
        if milestone.country in (None, country) and (country is not None or not _is_of_nobody_named(milestone))
    ]
    idle = [bool(m.is_planned or m.is_uncertain) or _is_of_nobody_named(m) for m in concerned]
    days = [milestone.date for milestone in concerned]
    firsts = [_FIRST_DAY if day is None else day.earliest.toordinal() for day in days]
    lasts = [_LAST_DAY if day is None else day.latest.toordinal() for day in days]
    firsts = _pushed(firsts, idle)
    lasts = [-day for day in reversed(_pushed([-day for day in reversed(lasts)], idle[::-1]))]
    return [_Step(*step) for step in zip(concerned, firsts, lasts, idle, strict=True)]


def _pushed(days: list[int], idle: list[bool]) -> list[int]:
    """Move each day to that of the steps ahead of it, since steps stand in order of time."""
    reached, pushed = -_LAST_DAY, list[int]()
    for day, is_idle in zip(days, idle, strict=True):
        pushed.append(max(day, reached))
        reached = reached if is_idle else pushed[-1]
    return pushed


def _ends(days: Days) -> tuple[Period, int, int]:
    period = asked(days)
    if period.earliest is None or period.latest is None:
        raise InvalidValueError("value/type", "days with a first and a last one", days)
    return period, period.earliest.toordinal(), period.latest.toordinal()


def _agreed(cases: Iterable[_Case]) -> PolicyForce:
    answers = {case.answer for case in cases}
    return answers.pop() if len(answers) == 1 else _UNKNOWN


def status_on(
    milestones: "tuple[Milestone, ...]", as_of: PartialDate | None, day: Days, country: Country | None
) -> PolicyStatus:
    """Say whether a policy was in force on a day.

    Args:
        milestones: What happened to it, in order of time.
        as_of: Until when the record was kept.
        day: The day, as far as it is known.
        country: The party that is asked about, where it is one.

    Raises:
        InvalidValueError: `day` is no date.
    """
    period, first, last = _ends(day)
    if period.start != period.end:
        hint = "ask a stretch of days with status_during"
        raise InvalidValueError("value/type", "one day, as far as it is known", day, hint)
    life = _Life(milestones, as_of, country)
    cases = life.cases(first, last)
    return life.status(_agreed(cases), cases, period, country)


def status_during(
    milestones: "tuple[Milestone, ...]", as_of: PartialDate | None, days: Days, country: Country | None
) -> PolicyStatus:
    """Say whether a policy was in force at some time within some days.

    Args:
        milestones: What happened to it, in order of time.
        as_of: Until when the record was kept.
        days: A date or a period with two ends; all its days are meant.
        country: The party that is asked about, where it is one.

    Raises:
        InvalidValueError: `days` is no date and no period, or has an open end.
    """
    period, first, last = _ends(days)
    life = _Life(milestones, as_of, country)
    cases = life.cases(first, last)
    known = min(last, life.kept_until)
    if first <= known and not life.may_stay_out(first, known):
        in_force = [case for case in cases if case.answer is not _NOT]
        return life.status(_IN, in_force, period, country)
    answer = _agreed(cases)
    return life.status(answer if answer is _NOT else _UNKNOWN, cases, period, country)
