"""What was in force in a country, for whom, and when: with three answers, and what each rests on.

Whether a policy is for a group and whether it was in force are two questions, and each may be
open. A policy counts as in force for the group only where both are settled; where one is settled
against it, it does not count; all else is unknown, and says why.
"""

from collections.abc import Iterator

import attrs

from mixedmigration.entities import PolicyEvent
from mixedmigration.entities.policy_event import Milestone, PolicyMeasure, PolicyStatus
from mixedmigration.errors import InvalidValueError, QueryError, UnknownTermError
from mixedmigration.errors._counts import count_of
from mixedmigration.values import Country, NoAnswer, PartialDate, Period, Unlisted
from mixedmigration.vocabularies import PolicyForce, PolicyTargetGroup, PolicyTargetOrigin

from .collection import Collection
from .table import Table, cell

__all__ = ["InForce", "PolicyAnswer", "in_force"]

WIDEST_EVENT, WIDEST_REASON = 40, 90
"""Characters of the name of an event, and of what an answer rests on, that the table shows."""
_ANSWERS = {True: PolicyForce.IN_FORCE, False: PolicyForce.NOT_IN_FORCE, None: PolicyForce.UNKNOWN}

Target = PolicyTargetGroup | Country


@attrs.frozen(kw_only=True)
class PolicyAnswer:
    """The answer for one policy."""

    event: PolicyEvent
    """The policy."""
    answer: PolicyForce
    """Whether it was in force for those asked about."""
    status: PolicyStatus
    """Whether it was in force at all."""
    is_for_target: bool | None
    """Whether it is made for those asked about; None where the record does not say."""
    why: str
    """On what the answer rests, in words."""

    @property
    def rests_on(self) -> tuple[Milestone, ...]:
        """The steps that the answer rests on."""
        return self.status.rests_on


@attrs.frozen(kw_only=True)
class InForce:
    """What was in force, what was not, and what the records do not settle.

    Examples:
        >>> steps = [{"kind": "ended", "date": "2025"}]
        >>> event = PolicyEvent(
        ...     id="policy-event:my-table:1",
        ...     title="Parole",
        ...     jurisdictions=["USA"],
        ...     milestones=steps,
        ...     measures=[{"nationalities": ["HTI"]}],
        ... )
        >>> asked = in_force(Collection(PolicyEvent, [event]), "USA", target="HTI", during="2024-06-01")
        >>> print(asked)
        policy  in force  rests on
        ------  --------  ------------------------------------------------
        Parole  unknown   nothing says when it came into force; ended 2025
        United States, nationals of Haiti, 2024-06-01: 0 in force, 1 unknown, 0 not
    """

    country: Country
    """The country asked about."""
    target: PolicyTargetGroup | Country | None
    """The group or nationality asked about."""
    days: Period
    """The days asked about."""
    answers: tuple[PolicyAnswer, ...]
    """One for each policy of the country: in force first, then unknown, then not."""
    unplaced: int = 0
    """How many policies name no country at all, so that nobody can say whether they hold there."""

    def _those(self, answer: PolicyForce) -> Collection[PolicyEvent]:
        return Collection(PolicyEvent, [one.event for one in self.answers if one.answer is answer])

    @property
    def in_force(self) -> Collection[PolicyEvent]:
        """Policies that were in force for those asked about."""
        return self._those(PolicyForce.IN_FORCE)

    @property
    def unknown(self) -> Collection[PolicyEvent]:
        """Policies of which the records do not settle it."""
        return self._those(PolicyForce.UNKNOWN)

    @property
    def not_in_force(self) -> Collection[PolicyEvent]:
        """Policies that were not in force, or are for others."""
        return self._those(PolicyForce.NOT_IN_FORCE)

    def __iter__(self) -> Iterator[PolicyAnswer]:
        return iter(self.answers)

    def __len__(self) -> int:
        return len(self.answers)

    def _table(self) -> Table:
        rows = tuple(
            (
                cell(one.event.title or one.event.id, widest=WIDEST_EVENT),
                {True: "yes", False: "no", None: "unknown"}[one.answer.is_in_force],
                cell(one.why, widest=WIDEST_REASON),
            )
            for one in self.answers
        )
        return Table(("policy", "in force", "rests on"), rows, (False,) * 3, self._notes())

    def _notes(self) -> tuple[str, ...]:
        counts = ", ".join(
            f"{len(found):,} {said}"
            for found, said in ((self.in_force, "in force"), (self.unknown, "unknown"), (self.not_in_force, "not"))
        )
        asked = ", ".join(filter(None, (self.country.name, _target_words(self.target), str(self.days))))
        one, several = (f"more {verb} no country, and may hold there" for verb in ("names", "name"))
        further = count_of(self.unplaced, one, several) if self.unplaced else ""
        return tuple(note for note in (f"{asked}: {counts}", further) if note)

    def __str__(self) -> str:
        return self._table().text()

    def _repr_html_(self) -> str:
        return self._table().html("What was in force")


def _target_words(target: Target | None) -> str:
    if isinstance(target, Country):
        return f"nationals of {target.name}"
    return "" if target is None else str(target).lower()


def in_force(
    events: Collection[PolicyEvent],
    country: Country | str,
    *,
    target: PolicyTargetGroup | Country | str | None = None,
    during: PartialDate | Period | str,
) -> InForce:
    """Say what was in force in a country at some time within some days.

    Args:
        events: The policies.
        country: The country whose policy it is, or where it is carried out.
        target: A group, by word, slug or label, or a nationality, by country or code; None asks
            for whomever a policy is made.
        during: A day, or a stretch of days with two ends.

    Raises:
        QueryError: The records are no policy events, or the target is neither group nor country.
        InvalidValueError: `country` is no code of a country, or `during` no date or period.
    """
    if not issubclass(events.entity, PolicyEvent):
        raise QueryError(f"this is asked of policy events, and these are records of {events.entity.__name__}")
    place = country if isinstance(country, Country) else Country(country)
    wanted = _target_of(target) if target is not None else None
    days = during if isinstance(during, Period) else Period(during)
    found = [_answer(event, place, wanted, days) for event in events if _is_of(event, place)]
    order = [PolicyForce.IN_FORCE, PolicyForce.UNKNOWN, PolicyForce.NOT_IN_FORCE]
    found.sort(key=lambda one: order.index(one.answer))
    unplaced = sum(not (event.jurisdictions or event.carried_out_in) for event in events)
    return InForce(country=place, target=wanted, days=days, answers=tuple(found), unplaced=unplaced)


def _is_of(event: PolicyEvent, country: Country) -> bool:
    return country in event.jurisdictions or country in event.carried_out_in


def _target_of(target: object) -> Target:
    """Read a group or a nationality; a group goes first.

    Raises:
        QueryError: It is neither.
    """
    if isinstance(target, (PolicyTargetGroup, Country)):
        return target
    if isinstance(target, str):
        try:
            return PolicyTargetGroup.find(target)
        except (UnknownTermError, InvalidValueError):
            pass
        try:
            return Country(target)
        except (UnknownTermError, InvalidValueError):
            pass
    near = PolicyTargetGroup.suggest(target)
    raise QueryError(f"{target!r} is no group that policies are made for, and no code of a country", near)


def _answer(event: PolicyEvent, country: Country, target: Target | None, days: Period) -> PolicyAnswer:
    status = event.status_during(days, country)
    is_for = _is_for(event, target, country) if target is not None else True
    settled = (status.is_in_force, is_for)
    answer = _ANSWERS[False if False in settled else None if None in settled else True]
    why = status.reason
    if is_for is False:
        why = "it is made for others"
    elif is_for is None and status.is_in_force is not False:
        why = f"{why}; whom it is made for is not settled"
    if country not in event.jurisdictions and answer is not PolicyForce.NOT_IN_FORCE:
        why += f"; carried out there, a policy of {', '.join(one.name for one in event.jurisdictions) or 'others'}"
    return PolicyAnswer(event=event, answer=answer, status=status, is_for_target=is_for, why=why)


def _is_for(event: PolicyEvent, target: Target, country: Country) -> bool | None:
    """Say whether any measure is made for a group or nationality; None where the record does not settle it."""
    said = [_meets(measure, target, country) for measure in event.measures]
    if True in said:
        return True
    return None if None in said or not said else False


def _meets(measure: PolicyMeasure, target: Target, country: Country) -> bool | None:
    return _names(measure, target, country) if isinstance(target, Country) else _groups(measure, target)


def _names(measure: PolicyMeasure, nation: Country, country: Country) -> bool | None:
    """Say whether a measure is for people of a nationality."""
    if measure.nationalities:
        return nation in measure.nationalities
    origin = measure.target_origin
    if origin is PolicyTargetOrigin.EVERYONE:
        return True
    if origin is PolicyTargetOrigin.ALL_FOREIGN:
        return nation is not country
    if origin is PolicyTargetOrigin.CITIZENS:
        return nation is country
    return None


def _groups(measure: PolicyMeasure, group: PolicyTargetGroup) -> bool | None:
    """Say whether a measure is for all of a group; for a part of it only, that is not settled."""
    if isinstance(measure.target_groups, NoAnswer):
        return None
    said = [_holds(named, group) for named in measure.target_groups]
    if True in said:
        return True
    return None if None in said or not said else False


def _holds(named: PolicyTargetGroup | Unlisted, group: PolicyTargetGroup) -> bool | None:
    if isinstance(named, Unlisted) or named is PolicyTargetGroup.SPECIFIC_CATEGORIES:
        return None
    if group.is_within(named):
        return True
    return None if named.is_within(group) else False
