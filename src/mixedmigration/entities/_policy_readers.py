"""Readers of fields that only policy events and indicators have."""

from collections.abc import Iterable

from mixedmigration.declaration import read
from mixedmigration.values import NoAnswer, PolicyEventId, PolicyIndicatorId, Unlisted
from mixedmigration.vocabularies import (
    BorderScope,
    ChangeMagnitude,
    CompactObjective,
    MilestoneKind,
    Openness,
    PolicyAct,
    PolicyArea,
    PolicyLevel,
    PolicyReason,
    PolicyRelationKind,
    PolicyTargetGroup,
    PolicyTargetOrigin,
    PolicyTool,
    Restrictiveness,
)


def border_scopes(value: Iterable[BorderScope | Unlisted | str]) -> tuple[BorderScope | Unlisted, ...]:
    """Read border scopes."""
    return read.attempt(value, tuple[BorderScope | Unlisted, ...])  # type: ignore[no-any-return]


def change_magnitude(
    value: ChangeMagnitude | Unlisted | NoAnswer | str | None,
) -> ChangeMagnitude | Unlisted | NoAnswer | None:
    """Read change magnitude."""
    return read.attempt(value, ChangeMagnitude | Unlisted | NoAnswer | None)  # type: ignore[no-any-return]


def compact_objectives(value: Iterable[CompactObjective | str]) -> tuple[CompactObjective, ...]:
    """Read compact objectives."""
    return read.attempt(value, tuple[CompactObjective, ...])  # type: ignore[no-any-return]


def nationalities_reported(value: str | NoAnswer | None) -> str | NoAnswer | None:
    """Read nationalities as printed."""
    return read.attempt(value, str | NoAnswer | None)  # type: ignore[no-any-return]


def openness(value: Openness | str | None) -> Openness | None:
    """Read openness."""
    return read.attempt(value, Openness | None)  # type: ignore[no-any-return]


def policy_act(value: PolicyAct | Unlisted | str | None) -> PolicyAct | Unlisted | None:
    """Read policy act."""
    return read.attempt(value, PolicyAct | Unlisted | None)  # type: ignore[no-any-return]


def policy_area(value: PolicyArea | Unlisted | NoAnswer | str | None) -> PolicyArea | Unlisted | NoAnswer | None:
    """Read policy area."""
    return read.attempt(value, PolicyArea | Unlisted | NoAnswer | None)  # type: ignore[no-any-return]


def policy_event_id(value: PolicyEventId | str) -> PolicyEventId:
    """Read policy event id."""
    return read.attempt(value, PolicyEventId)  # type: ignore[no-any-return]


def policy_indicator_id(value: PolicyIndicatorId | str) -> PolicyIndicatorId:
    """Read policy indicator id."""
    return read.attempt(value, PolicyIndicatorId)  # type: ignore[no-any-return]


def policy_level(value: PolicyLevel | Unlisted | NoAnswer | str | None) -> PolicyLevel | Unlisted | NoAnswer | None:
    """Read policy level."""
    return read.attempt(value, PolicyLevel | Unlisted | NoAnswer | None)  # type: ignore[no-any-return]


def policy_reasons(value: Iterable[PolicyReason | Unlisted | str]) -> tuple[PolicyReason | Unlisted, ...]:
    """Read policy reasons."""
    return read.attempt(value, tuple[PolicyReason | Unlisted, ...])  # type: ignore[no-any-return]


def policy_target_groups(
    value: Iterable[PolicyTargetGroup | Unlisted | str] | NoAnswer,
) -> tuple[PolicyTargetGroup | Unlisted, ...] | NoAnswer:
    """Read policy target groups."""
    return read.attempt(value, tuple[PolicyTargetGroup | Unlisted, ...] | NoAnswer)  # type: ignore[no-any-return]


def policy_target_origin(
    value: PolicyTargetOrigin | Unlisted | NoAnswer | str | None,
) -> PolicyTargetOrigin | Unlisted | NoAnswer | None:
    """Read policy target origin."""
    return read.attempt(value, PolicyTargetOrigin | Unlisted | NoAnswer | None)  # type: ignore[no-any-return]


def policy_tool(value: PolicyTool | Unlisted | NoAnswer | str | None) -> PolicyTool | Unlisted | NoAnswer | None:
    """Read policy tool."""
    return read.attempt(value, PolicyTool | Unlisted | NoAnswer | None)  # type: ignore[no-any-return]


def required_milestone_kind(value: MilestoneKind | Unlisted | str) -> MilestoneKind | Unlisted:
    """Read milestone kind."""
    return read.attempt(value, MilestoneKind | Unlisted)  # type: ignore[no-any-return]


def required_policy_relation_kind(value: PolicyRelationKind | Unlisted | str) -> PolicyRelationKind | Unlisted:
    """Read policy relation kind."""
    return read.attempt(value, PolicyRelationKind | Unlisted)  # type: ignore[no-any-return]


def restrictiveness(
    value: Restrictiveness | Unlisted | NoAnswer | str | None,
) -> Restrictiveness | Unlisted | NoAnswer | None:
    """Read restrictiveness."""
    return read.attempt(value, Restrictiveness | Unlisted | NoAnswer | None)  # type: ignore[no-any-return]
