"""A protection incident: an event known to have happened, in which people on the move were harmed or targeted.

What a respondent tells of their own journey is testimony and has its own place; it is
never counted here. Publishers write one event as several rows (split and cumulative
incidents): each row is a record, and the incident group holds them together.
"""

from collections.abc import Mapping
from typing import ClassVar

import attrs

from mixedmigration.declaration import Derived, Role, Rule, Sensitivity, about, read
from mixedmigration.values import (
    Country,
    Estimate,
    IncidentId,
    Language,
    PartialDate,
    Period,
    Place,
    Position,
    Unlisted,
    Url,
)
from mixedmigration.vocabularies import (
    CauseOfDeath,
    DateBasis,
    IncidentKind,
    IncidentType,
    OriginBasis,
    Perpetrator,
    Region,
    RouteName,
    SourceQuality,
    Status,
)

from .entity import Entity

__all__ = ["ProtectionIncident"]

_PUBLIC, _LOW, _MODERATE, _HIGH = Sensitivity.PUBLIC, Sensitivity.LOW, Sensitivity.MODERATE, Sensitivity.HIGH
_QUASI, _FREE, _NONE = Role.QUASI_IDENTIFIER, Role.FREE_TEXT, Role.NONE


def _not_before(date: PartialDate, reported_on: PartialDate) -> bool:
    return not date.after(reported_on)


def _inside(date: PartialDate, period: Period) -> bool:
    return date.overlaps(period)


def _is_sum(dead: int, missing: int, together: int) -> bool:
    return dead + missing == together


@attrs.frozen(kw_only=True)
class ProtectionIncident(Entity):
    """An event known to have happened, in which people on the move died, went missing, were harmed or targeted.

    `types` says which: a demonstration against people on the move is an event of which publishers
    tell beside attacks, and is no harm by itself (`IncidentType.is_harm`).

    Counts are numbers of people. None is "not recorded", never zero; a negative number is a
    publisher's correction of another row and stays as it is. Dates are local calendar days of
    the place, as far as they are known.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> incident = ProtectionIncident(
        ...     id="protection-incident:my-table:7", date="2024-03", country="LBY", dead=4, missing=12
        ... )
        >>> incident.dead_and_missing
        16
    """

    type_slug: ClassVar[str] = "protection-incident"
    date_field: ClassVar[str | None] = "date"

    id: IncidentId = attrs.field(
        converter=read.incident_id,
        metadata=about("The name by which the record is found again.", sensitivity=_PUBLIC, role=_NONE),
    )
    incident_group: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about(
            "The publisher's own id, shared by all rows that tell of one event.", sensitivity=_PUBLIC, role=_NONE
        ),
    )
    kinds: tuple[IncidentKind | Unlisted, ...] = attrs.field(
        default=(),
        converter=read.incident_kinds,
        metadata=about(
            "Whether the row is one event, a part of one, or several told together.", sensitivity=_PUBLIC, role=_NONE
        ),
    )
    types: tuple[IncidentType | Unlisted, ...] = attrs.field(
        default=(),
        converter=read.incident_types,
        metadata=about("What was done to people, or happened to them.", sensitivity=_PUBLIC, role=_NONE),
    )
    status: Status | None = attrs.field(
        default=None,
        converter=read.status,
        metadata=about("Whether the event is confirmed or alleged.", sensitivity=_PUBLIC, role=_NONE),
    )
    date: PartialDate | None = attrs.field(
        default=None,
        converter=read.partial_date,
        metadata=about("When it happened, as far as it is known.", sensitivity=_PUBLIC, role=_QUASI),
    )
    date_basis: DateBasis | None = attrs.field(
        default=None,
        converter=read.date_basis,
        metadata=about("What the date is the date of.", sensitivity=_PUBLIC, role=_NONE),
    )
    period: Period | None = attrs.field(
        default=None,
        converter=read.period,
        metadata=about(
            "The time that a cumulative record covers, both ends included.", sensitivity=_PUBLIC, role=_QUASI
        ),
    )
    reported_on: PartialDate | None = attrs.field(
        default=None,
        converter=read.partial_date,
        metadata=about("When it was reported.", sensitivity=_PUBLIC, role=_QUASI),
    )
    country: Country | None = attrs.field(
        default=None,
        converter=read.country,
        metadata=about("Country in or off which it happened.", sensitivity=_PUBLIC, role=_QUASI),
    )
    regions: tuple[Region | Unlisted, ...] = attrs.field(
        default=(),
        converter=read.regions,
        metadata=about(
            "Regions in which it happened, each of its publisher's scheme.", sensitivity=_PUBLIC, role=_NONE
        ),
    )
    place: Place | None = attrs.field(
        default=None,
        converter=read.place,
        metadata=about("Where it happened, in the source's words.", sensitivity=_LOW, role=_FREE),
    )
    position: Position | None = attrs.field(
        default=None,
        converter=read.position,
        metadata=about("Where it happened on the globe (WGS 84).", sensitivity=_LOW, role=_QUASI, unit="degrees"),
    )
    routes: tuple[RouteName | Unlisted, ...] = attrs.field(
        default=(),
        converter=read.routes,
        metadata=about("Migration routes on which it happened.", sensitivity=_PUBLIC, role=_QUASI),
    )
    dead: int | None = attrs.field(
        default=None,
        converter=read.count,
        metadata=about("People who died.", sensitivity=_PUBLIC, role=_NONE, unit="people"),
    )
    dead_estimate: Estimate | None = attrs.field(
        default=None,
        converter=read.estimate,
        metadata=about("Range of those who died, where one is given.", sensitivity=_PUBLIC, role=_NONE, unit="people"),
    )
    missing: int | None = attrs.field(
        default=None,
        converter=read.count,
        metadata=about(
            "People who disappeared and are presumed dead; for IOM a minimum.",
            sensitivity=_PUBLIC,
            role=_NONE,
            unit="people",
        ),
    )
    missing_estimate: Estimate | None = attrs.field(
        default=None,
        converter=read.estimate,
        metadata=about(
            "Range of those who disappeared, where one is given.", sensitivity=_PUBLIC, role=_NONE, unit="people"
        ),
    )
    dead_and_missing_reported: int | None = attrs.field(
        default=None,
        converter=read.count,
        metadata=about(
            "People who died or disappeared, where the publisher prints only one number for both.",
            sensitivity=_PUBLIC,
            role=_NONE,
            unit="people",
        ),
    )
    injured: int | None = attrs.field(
        default=None,
        converter=read.count,
        metadata=about("People who were injured.", sensitivity=_PUBLIC, role=_NONE, unit="people"),
    )
    survivors: int | None = attrs.field(
        default=None,
        converter=read.count,
        metadata=about("People who were there and survived.", sensitivity=_PUBLIC, role=_NONE, unit="people"),
    )
    females: int | None = attrs.field(
        default=None,
        converter=read.count,
        metadata=about("Women and girls among the dead and missing.", sensitivity=_PUBLIC, role=_NONE, unit="people"),
    )
    males: int | None = attrs.field(
        default=None,
        converter=read.count,
        metadata=about("Men and boys among the dead and missing.", sensitivity=_PUBLIC, role=_NONE, unit="people"),
    )
    children: int | None = attrs.field(
        default=None,
        converter=read.count,
        metadata=about("Children among the dead and missing.", sensitivity=_PUBLIC, role=_NONE, unit="people"),
    )
    causes: tuple[CauseOfDeath | Unlisted, ...] = attrs.field(
        default=(),
        converter=read.causes,
        metadata=about("Categories of the causes of death.", sensitivity=_PUBLIC, role=_NONE),
    )
    causes_reported: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The causes of death in the source's words.", sensitivity=_LOW, role=_FREE),
    )
    perpetrators: tuple[Perpetrator | Unlisted, ...] = attrs.field(
        default=(),
        converter=read.perpetrators,
        metadata=about("Who is reported to have done it.", sensitivity=_LOW, role=Role.SENSITIVE),
    )
    origin_countries: tuple[Country, ...] = attrs.field(
        default=(),
        converter=read.countries,
        metadata=about("Countries that the people affected came from.", sensitivity=_MODERATE, role=_QUASI),
    )
    origin_regions: tuple[Region | Unlisted, ...] = attrs.field(
        default=(),
        converter=read.regions,
        metadata=about("Regions that the people affected came from.", sensitivity=_MODERATE, role=_QUASI),
    )
    origin_basis: OriginBasis | None = attrs.field(
        default=None,
        converter=read.origin_basis,
        metadata=about("Whether the origins are reported or presumed.", sensitivity=_PUBLIC, role=_NONE),
    )
    description: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("What happened, in the source's words and language.", sensitivity=_HIGH, role=_FREE),
    )
    description_language: Language | None = attrs.field(
        default=None,
        converter=read.language,
        metadata=about(
            "The language of the description.", sensitivity=_PUBLIC, role=_NONE, source="ISO 639-1, two letters"
        ),
    )
    source_quality: SourceQuality | None = attrs.field(
        default=None,
        converter=read.source_quality,
        metadata=about(
            "How well the publisher's sources support the record.",
            sensitivity=_PUBLIC,
            role=_NONE,
            source="IOM Missing Migrants Project, levels 1 to 5",
        ),
    )
    reported_by: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Who reported it, as the publisher names them.", sensitivity=_LOW, role=_FREE),
    )
    urls: tuple[Url, ...] = attrs.field(
        default=(),
        converter=read.urls,
        metadata=about("Web addresses of the reports.", sensitivity=_LOW, role=_FREE),
    )

    _rules: ClassVar[tuple[Rule, ...]] = (
        Rule(
            code="incident/reported-before",
            reads=("date", "reported_on"),
            holds=_not_before,
            expected="a report no earlier than the event",
            blames=("reported_on",),
        ),
        Rule(
            code="incident/outside-period",
            reads=("date", "period"),
            holds=_inside,
            expected="a period that holds the date",
            blames=("period",),
        ),
        Rule(
            code="count/total-differs",
            reads=("dead", "missing", "dead_and_missing_reported"),
            holds=_is_sum,
            expected="the sum of dead and missing",
            blames=("dead_and_missing_reported",),
        ),
    )
    _derived: ClassVar[Mapping[str, Derived]] = {
        "dead_and_missing": Derived(
            int | None,
            about(
                "People who died or disappeared: both numbers together, or the one that is printed for both.",
                sensitivity=_PUBLIC,
                role=_NONE,
                unit="people",
            ),
        ),
    }

    @property
    def dead_and_missing(self) -> int | None:
        """People who died or disappeared: the sum of both, else the one number printed for both, else None."""
        if self.dead is None or self.missing is None:
            return self.dead_and_missing_reported
        return self.dead + self.missing
