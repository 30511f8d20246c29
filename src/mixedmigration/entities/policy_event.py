"""A policy event: a law, a programme, an agreement or a control at a border, and what became of it.

What is known of policies is mostly when something happened to them, and often only roughly: a
year, a month, or that it happened at all. The milestones keep that, and whether a policy was in
force is answered from them without filling the gaps.
"""

from collections.abc import Iterable, Mapping
from typing import ClassVar

import attrs

from mixedmigration.declaration import Role, Rule, Sensitivity, about, read
from mixedmigration.values import Country, Language, NoAnswer, OrganisationId, PartialDate, PolicyEventId, Unlisted, Url
from mixedmigration.vocabularies import (
    CompactObjective,
    PolicyAct,
    PolicyLevel,
    Region,
)

from . import _policy_readers as read_as
from . import _reading as shared
from ._identifier import Identifier, identifiers
from ._in_time import Days
from ._policy_order import is_in_order, starts_first
from ._policy_status import PolicyStatus, status_during, status_on
from .entity import Entity
from .milestone import Milestone
from .policy_measure import PolicyMeasure, PolicyRelation

__all__ = ["Milestone", "PolicyEvent", "PolicyMeasure", "PolicyRelation", "PolicyStatus"]

_PUBLIC, _LOW = Sensitivity.PUBLIC, Sensitivity.LOW
_NONE, _FREE = Role.NONE, Role.FREE_TEXT


def _milestones(value: Iterable[Milestone | Mapping[str, object]]) -> tuple[Milestone, ...]:
    return read.attempt(value, tuple[Milestone, ...])  # type: ignore[no-any-return]


def _policy_measures(value: Iterable[PolicyMeasure | Mapping[str, object]]) -> tuple[PolicyMeasure, ...]:
    return read.attempt(value, tuple[PolicyMeasure, ...])  # type: ignore[no-any-return]


def _policy_relations(value: Iterable[PolicyRelation | Mapping[str, object]]) -> tuple[PolicyRelation, ...]:
    return read.attempt(value, tuple[PolicyRelation, ...])  # type: ignore[no-any-return]


def _party(country: Country | str | None) -> Country | None:
    return country if country is None or isinstance(country, Country) else Country(country)


def _not_related(event: str, others: tuple[PolicyRelation, ...]) -> bool:
    return all(other.event != event for other in others)


@attrs.frozen(kw_only=True)
class PolicyEvent(Entity):
    """A policy that was made, with what it does and what became of it.

    The steps in its life stand in order of time. Whether it was in force on a day is asked with
    `status_on`, which answers from these steps alone and says where they do not settle it.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> event = PolicyEvent(
        ...     id="policy-event:my-table:7",
        ...     title="Controls at the border",
        ...     jurisdictions=["FRA"],
        ...     milestones=[{"kind": "in-force", "date": "2006-10-21"}, {"kind": "ended", "date": "2006-10"}],
        ... )
        >>> print(event.status_on("2006-10-21").answer, event.status_on("2006-10-25").answer, sep="; ")
        In force; Unknown
    """

    type_slug: ClassVar[str] = "policy-event"

    id: PolicyEventId = attrs.field(
        converter=read_as.policy_event_id,
        metadata=about("The name by which the record is found again.", sensitivity=_PUBLIC, role=_NONE),
    )
    title: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("What the policy is called.", sensitivity=_PUBLIC, role=_NONE),
    )
    summary: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("What it is about, in a sentence.", sensitivity=_LOW, role=_FREE),
    )
    description: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("What it says or does, in the words of the source.", sensitivity=_LOW, role=_FREE),
    )
    description_language: Language | None = attrs.field(
        default=None,
        converter=read.language,
        metadata=about(
            "The language of title, summary and description.",
            sensitivity=_PUBLIC,
            role=_NONE,
            source="ISO 639-1, two letters",
        ),
    )
    kind: PolicyAct | Unlisted | None = attrs.field(
        default=None,
        converter=read_as.policy_act,
        metadata=about("What kind of act it is.", sensitivity=_PUBLIC, role=_NONE),
    )
    level: PolicyLevel | Unlisted | NoAnswer | None = attrs.field(
        default=None,
        converter=read_as.policy_level,
        metadata=about(
            "At which level it was made.", sensitivity=_PUBLIC, role=_NONE, source="DEMIG POLICY, version 1.3"
        ),
    )
    jurisdictions: tuple[Country, ...] = attrs.field(
        default=(),
        converter=read.countries,
        metadata=about("Countries whose policy it is.", sensitivity=_PUBLIC, role=_NONE),
    )
    bodies: tuple[OrganisationId, ...] = attrs.field(
        default=(),
        converter=shared.organisations,
        metadata=about("Unions of states and other bodies whose policy it is.", sensitivity=_PUBLIC, role=_NONE),
    )
    regions: tuple[Region | Unlisted, ...] = attrs.field(
        default=(),
        converter=read.regions,
        metadata=about("Regions for which it was made.", sensitivity=_PUBLIC, role=_NONE),
    )
    carried_out_in: tuple[Country, ...] = attrs.field(
        default=(),
        converter=read.countries,
        metadata=about(
            "Countries where it is carried out, where these are others than those whose policy it is.",
            sensitivity=_PUBLIC,
            role=_NONE,
        ),
    )
    issued_by: tuple[OrganisationId, ...] = attrs.field(
        default=(),
        converter=shared.organisations,
        metadata=about("Organisations that made it.", sensitivity=_PUBLIC, role=_NONE),
    )
    issued_by_reported: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Who made it, as printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    is_binding: bool | None = attrs.field(
        default=None,
        converter=read.flag,
        metadata=about("Whether it binds by law.", sensitivity=_PUBLIC, role=_NONE),
    )
    legal_basis: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("On which power or law it rests, as printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    milestones: tuple[Milestone, ...] = attrs.field(
        default=(),
        converter=_milestones,
        metadata=about(
            "What happened to it, in order of time; one without a date stands where it belongs.",
            sensitivity=_PUBLIC,
            role=_NONE,
        ),
    )
    as_of: PartialDate | None = attrs.field(
        default=None,
        converter=read.partial_date,
        metadata=about(
            "Until when the record was kept: what came later it cannot tell.", sensitivity=_PUBLIC, role=_NONE
        ),
    )
    measures: tuple[PolicyMeasure, ...] = attrs.field(
        default=(),
        converter=_policy_measures,
        metadata=about("What it does, one by one.", sensitivity=_PUBLIC, role=_NONE),
    )
    related: tuple[PolicyRelation, ...] = attrs.field(
        default=(),
        converter=_policy_relations,
        metadata=about("Other events that it changes, follows or answers.", sensitivity=_PUBLIC, role=_NONE),
    )
    compact_objectives: tuple[CompactObjective, ...] = attrs.field(
        default=(),
        converter=read_as.compact_objectives,
        metadata=about(
            "Objectives of the Global Compact for Migration that it serves.",
            sensitivity=_PUBLIC,
            role=_NONE,
            source="UN General Assembly resolution 73/195",
        ),
    )
    identifiers: tuple[Identifier, ...] = attrs.field(
        default=(),
        converter=identifiers,
        metadata=about("Numbers of the act, such as the symbol of a UN document.", sensitivity=_PUBLIC, role=_NONE),
    )
    source_reported: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Where the publisher has it from, as printed.", sensitivity=_LOW, role=_FREE),
    )
    urls: tuple[Url, ...] = attrs.field(
        default=(),
        converter=read.urls,
        metadata=about("Web addresses of texts and reports.", sensitivity=_PUBLIC, role=_NONE),
    )

    _rules: ClassVar[tuple[Rule, ...]] = (
        Rule(
            code="policy/order",
            reads=("milestones",),
            holds=is_in_order,
            expected="milestones in order of time, none certainly before the one ahead of it",
            blames=("milestones",),
        ),
        Rule(
            code="policy/never-started",
            reads=("milestones",),
            holds=starts_first,
            expected="a policy that came into force before it was suspended, resumed or ended",
            blames=("milestones",),
        ),
        Rule(
            code="policy/itself",
            reads=("id", "related"),
            holds=_not_related,
            expected="other events than this one",
            blames=("related",),
        ),
    )

    def status_on(self, day: Days, country: Country | str | None = None) -> PolicyStatus:
        """Say whether the policy was in force on a day, and on what the answer rests.

        Every day that a milestone may mean is thought through. The answer is certain only
        where it is the same for all of them; else it is unknown. A policy counts as in force
        on its first and on its last day. Where the record names no end, a policy that came into
        force goes on, up to the day until which the record was kept (`as_of`). Steps that were
        only planned or are uncertain, and withdrawals of parties that nobody names, may not
        have happened. That a date is marked approximate or uncertain takes no part.

        Args:
            day: A day as far as it is known; of a month or year it is one unknown day.
            country: Ask it for one party, so that its own steps count, such as a withdrawal.

        Returns:
            The answer, the milestones it rests on, and the reason in words.

        Raises:
            InvalidValueError: `day` is no date, or `country` no code of a country.

        Examples:
            >>> event = PolicyEvent(id="policy-event:my-table:8", milestones=[{"kind": "ended", "date": "2025"}])
            >>> print(event.status_on("2024-06-01"))
            unknown: nothing says when it came into force; ended 2025
            >>> print(event.status_on("2026-01-01"))
            not in force: ended 2025
        """
        return status_on(self.milestones, self.as_of, day, _party(country))

    def status_during(self, days: Days, country: Country | str | None = None) -> PolicyStatus:
        """Say whether the policy was in force at some time within some days; see `status_on`.

        Args:
            days: A date or a period with two ends; all its days are meant.
            country: Ask it for one party.

        Returns:
            The answer, the milestones it rests on, and the reason in words.

        Raises:
            InvalidValueError: `days` is no date and no period, or has an open end; `country` is
                no code of a country.

        Examples:
            >>> event = PolicyEvent(
            ...     id="policy-event:my-table:9",
            ...     milestones=[{"kind": "in-force", "date": "2015-09"}, {"kind": "ended", "date": "2016"}],
            ... )
            >>> print(event.status_during("2015").answer, event.status_during("2017").answer, sep="; ")
            In force; Not in force
        """
        return status_during(self.milestones, self.as_of, days, _party(country))
