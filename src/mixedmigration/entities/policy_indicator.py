"""A policy indicator: a coded fact about the rules of a country in a year."""

from typing import ClassVar

import attrs

from mixedmigration.declaration import Role, Sensitivity, about, read
from mixedmigration.values import Country, PartialDate, PolicyIndicatorId, Url
from mixedmigration.vocabularies import Openness

from . import _policy_readers as read_as
from . import _reading as shared
from .entity import Entity

__all__ = ["PolicyIndicator"]

_PUBLIC, _LOW = Sensitivity.PUBLIC, Sensitivity.LOW
_NONE, _FREE = Role.NONE, Role.FREE_TEXT


@attrs.frozen(kw_only=True)
class PolicyIndicator(Entity):
    """A fact about the rules of a country in a year, as a dataset codes it.

    What the code means is said in words (`presence`, `openness`), since 1 may stand for open in
    one dataset and for restrictive in another; the published code stays in `coding`.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> said = PolicyIndicator(
        ...     id="policy-indicator:apla:arg-1990-q5", country="ARG", year="1990", presence=True, openness="open"
        ... )
        >>> said.openness
        Openness.OPEN
    """

    type_slug: ClassVar[str] = "policy-indicator"
    date_field: ClassVar[str | None] = "year"

    id: PolicyIndicatorId = attrs.field(
        converter=read_as.policy_indicator_id,
        metadata=about("The name by which the record is found again.", sensitivity=_PUBLIC, role=_NONE),
    )
    country: Country | None = attrs.field(
        default=None,
        converter=read.country,
        metadata=about("Country whose rules are coded.", sensitivity=_PUBLIC, role=_NONE),
    )
    year: PartialDate | None = attrs.field(
        default=None,
        converter=read.partial_date,
        metadata=about("Year for which they are coded.", sensitivity=_PUBLIC, role=_NONE),
    )
    indicator: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The indicator's code or number in its dataset.", sensitivity=_PUBLIC, role=_NONE),
    )
    label: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("What the indicator asks, as printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    dimension: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about(
            "Part of the dataset that the indicator belongs to, as printed, such as its legal framework.",
            sensitivity=_PUBLIC,
            role=_NONE,
        ),
    )
    presence: bool | None = attrs.field(
        default=None,
        converter=read.flag,
        metadata=about("Whether the rule is there.", sensitivity=_PUBLIC, role=_NONE),
    )
    openness: Openness | None = attrs.field(
        default=None,
        converter=read_as.openness,
        metadata=about(
            "On which side the rule, or its absence, stands.",
            sensitivity=_PUBLIC,
            role=_NONE,
            source="APLA, where 1 is restrictive and 0 is open",
        ),
    )
    score: float | None = attrs.field(
        default=None,
        converter=shared.number,
        metadata=about("The score, where the dataset gives a number instead.", sensitivity=_PUBLIC, role=_NONE),
    )
    coding: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about(
            "The published codes as they stand in the dataset, such as Yes, 1.", sensitivity=_PUBLIC, role=_NONE
        ),
    )
    source_reported: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The law or text it rests on, as printed.", sensitivity=_LOW, role=_FREE),
    )
    comment: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("What those who coded it add.", sensitivity=_LOW, role=_FREE),
    )
    urls: tuple[Url, ...] = attrs.field(
        default=(),
        converter=read.urls,
        metadata=about("Web addresses of the law or text.", sensitivity=_PUBLIC, role=_NONE),
    )
