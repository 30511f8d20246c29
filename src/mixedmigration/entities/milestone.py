"""Something that happened to a policy: it was announced, came into force, was suspended, ended."""

from typing import ClassVar

import attrs

from mixedmigration.declaration import Record, Role, Rule, Sensitivity, about, read
from mixedmigration.values import Country, PartialDate, Unlisted
from mixedmigration.vocabularies import (
    MilestoneKind,
)

from . import _policy_readers as read_as
from ._policy_order import is_clock_time
from ._policy_words import happened

__all__ = ["Milestone"]

_PUBLIC, _LOW = Sensitivity.PUBLIC, Sensitivity.LOW
_NONE, _FREE = Role.NONE, Role.FREE_TEXT


@attrs.frozen(kw_only=True)
class Milestone(Record):
    """Something that happened to a policy: it was adopted, came into force, was suspended, ended.

    A step that ends a policy carries its last day in force.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> Milestone(kind="in-force", date="2006-10-21", time="08:00").date.precision.value
        'day'
    """

    kind: MilestoneKind | Unlisted = attrs.field(
        converter=read_as.required_milestone_kind,
        metadata=about("What happened.", sensitivity=_PUBLIC, role=_NONE),
    )
    date: PartialDate | None = attrs.field(
        default=None,
        converter=read.partial_date,
        metadata=about(
            "When it happened, as far as it is known; none where it happened and nobody says when.",
            sensitivity=_PUBLIC,
            role=_NONE,
        ),
    )
    time: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Local clock time on that day, as HH:MM.", sensitivity=_PUBLIC, role=_NONE),
    )
    country: Country | None = attrs.field(
        default=None,
        converter=read.country,
        metadata=about(
            "The party it is about, where it is about one and not about the whole policy.",
            sensitivity=_PUBLIC,
            role=_NONE,
        ),
    )
    party: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about(
            "The parties it is about as printed, where they are no single country.", sensitivity=_PUBLIC, role=_NONE
        ),
    )
    is_planned: bool | None = attrs.field(
        default=None,
        converter=read.flag,
        metadata=about("Whether it was still to come when the source told of it.", sensitivity=_PUBLIC, role=_NONE),
    )
    is_uncertain: bool | None = attrs.field(
        default=None,
        converter=read.flag,
        metadata=about(
            "Whether the source leaves open that it happened, as where nearly all of several acts were undone.",
            sensitivity=_PUBLIC,
            role=_NONE,
        ),
    )
    note: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("What the source says of it.", sensitivity=_LOW, role=_FREE),
    )

    _rules: ClassVar[tuple[Rule, ...]] = (
        Rule(
            code="policy/clock-time",
            reads=("time",),
            holds=is_clock_time,
            expected="a clock time such as 08:00, from 00:00 to 24:00",
            blames=("time",),
        ),
    )

    def __str__(self) -> str:
        return happened(self)
