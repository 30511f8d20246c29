"""What a policy does, and how it stands to other policies."""

from typing import ClassVar

import attrs

from mixedmigration.declaration import Record, Role, Sensitivity, about, read
from mixedmigration.values import Country, NoAnswer, PolicyEventId, Unlisted
from mixedmigration.vocabularies import (
    BorderScope,
    ChangeMagnitude,
    PolicyArea,
    PolicyReason,
    PolicyRelationKind,
    PolicyTargetGroup,
    PolicyTargetOrigin,
    PolicyTool,
    Restrictiveness,
)

from . import _policy_readers as read_as
from . import _reading as shared

__all__ = ["PolicyMeasure", "PolicyRelation"]

_PUBLIC, _LOW = Sensitivity.PUBLIC, Sensitivity.LOW
_NONE, _FREE = Role.NONE, Role.FREE_TEXT


@attrs.frozen(kw_only=True)
class PolicyMeasure(Record):
    """One thing that a policy does, to one group, in one direction.

    An act of parliament that eases family reunion and tightens detention has two measures. What a
    source calls not applicable, as DEMIG does the direction of an event that changes no policy, is a
    reason for no answer, and neither a direction nor a blank.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> PolicyMeasure(area="exit", tool="expulsion", direction="more-restrictive").tool
        PolicyTool.EXPULSION
        >>> PolicyMeasure(tool="contextual-elements", direction=NoAnswer.NOT_APPLICABLE).direction
        <NoAnswer.NOT_APPLICABLE: 'not-applicable'>
    """

    description: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("What the measure does, in the words of the source.", sensitivity=_LOW, role=_FREE),
    )
    area: PolicyArea | Unlisted | NoAnswer | None = attrs.field(
        default=None,
        converter=read_as.policy_area,
        metadata=about(
            "Part of migration policy that it belongs to.",
            sensitivity=_PUBLIC,
            role=_NONE,
            source="DEMIG POLICY, version 1.3",
        ),
    )
    tool: PolicyTool | Unlisted | NoAnswer | None = attrs.field(
        default=None,
        converter=read_as.policy_tool,
        metadata=about("By which means it works.", sensitivity=_PUBLIC, role=_NONE, source="DEMIG POLICY, version 1.3"),
    )
    target_groups: tuple[PolicyTargetGroup | Unlisted, ...] | NoAnswer = attrs.field(
        default=(),
        converter=read_as.policy_target_groups,
        metadata=about("Whom it is made for.", sensitivity=_PUBLIC, role=_NONE, source="DEMIG POLICY, version 1.3"),
    )
    target_origin: PolicyTargetOrigin | Unlisted | NoAnswer | None = attrs.field(
        default=None,
        converter=read_as.policy_target_origin,
        metadata=about(
            "From where those are whom it is made for.",
            sensitivity=_PUBLIC,
            role=_NONE,
            source="DEMIG POLICY, version 1.3",
        ),
    )
    nationalities: tuple[Country, ...] = attrs.field(
        default=(),
        converter=read.countries,
        metadata=about("Nationalities that it is made for, where it names some.", sensitivity=_PUBLIC, role=_NONE),
    )
    nationalities_reported: str | NoAnswer | None = attrs.field(
        default=None,
        converter=read_as.nationalities_reported,
        metadata=about("The nationalities as printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    direction: Restrictiveness | Unlisted | NoAnswer | None = attrs.field(
        default=None,
        converter=read_as.restrictiveness,
        metadata=about(
            "In which direction it changes their rights; one of four values, and no number.",
            sensitivity=_PUBLIC,
            role=_NONE,
            source="DEMIG POLICY, version 1.3",
        ),
    )
    magnitude: ChangeMagnitude | Unlisted | NoAnswer | None = attrs.field(
        default=None,
        converter=read_as.change_magnitude,
        metadata=about("How much it changes.", sensitivity=_PUBLIC, role=_NONE, source="DEMIG POLICY, version 1.3"),
    )
    border_scopes: tuple[BorderScope | Unlisted, ...] = attrs.field(
        default=(),
        converter=read_as.border_scopes,
        metadata=about("At which borders it applies.", sensitivity=_PUBLIC, role=_NONE),
    )
    neighbours: tuple[Country, ...] = attrs.field(
        default=(),
        converter=read.countries,
        metadata=about("Countries at whose common border it applies.", sensitivity=_PUBLIC, role=_NONE),
    )
    scope_reported: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Where it applies, in the original wording.", sensitivity=_LOW, role=_FREE),
    )
    reasons: tuple[PolicyReason | Unlisted, ...] = attrs.field(
        default=(),
        converter=read_as.policy_reasons,
        metadata=about("Why it was taken, as its makers say.", sensitivity=_PUBLIC, role=_NONE),
    )
    reasons_reported: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The reasons in the original wording.", sensitivity=_LOW, role=_FREE),
    )


@attrs.frozen(kw_only=True)
class PolicyRelation(Record):
    """Another policy event that this one changes, follows or answers.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> PolicyRelation(kind="prolongs", event="policy-event:schengen-border-controls:2").kind
        PolicyRelationKind.PROLONGS
    """

    _mutual: ClassVar[frozenset[str]] = frozenset({"related", "responds-to"})

    kind: PolicyRelationKind | Unlisted = attrs.field(
        converter=read_as.required_policy_relation_kind,
        metadata=about("What this event does to the other, or owes to it.", sensitivity=_PUBLIC, role=_NONE),
    )
    event: PolicyEventId | None = attrs.field(
        default=None,
        converter=shared.policy_event,
        metadata=about("Id of the other event.", sensitivity=_PUBLIC, role=_NONE),
    )
    title: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The other event as printed, where it has no record.", sensitivity=_PUBLIC, role=_NONE),
    )
    note: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("What the source says of it.", sensitivity=_LOW, role=_FREE),
    )
