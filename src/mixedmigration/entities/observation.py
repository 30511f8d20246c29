"""An observation: one published figure, with everything that has to be known to read it.

Figures in running text carry qualifiers and baselines, figures in tables dimensions and units.
Neither is left out here, since a figure without them says something else.
"""

from collections.abc import Iterable, Mapping
from typing import ClassVar

import attrs

from mixedmigration.declaration import Derived, Record, Role, Rule, Sensitivity, about, read
from mixedmigration.values import (
    Country,
    InitiativeId,
    Language,
    ObservationId,
    OrganisationId,
    PartialDate,
    Period,
    Place,
    PolicyEventId,
    PublicationId,
    Unlisted,
)
from mixedmigration.vocabularies import (
    ChangeDirection,
    DimensionName,
    Measure,
    PeriodLength,
    Qualifier,
    Region,
    RouteName,
    Unit,
)

from . import _observation_readers as read_as
from . import _reading as shared
from ._figure_words import figure_in_words
from .entity import Entity

__all__ = ["Baseline", "Dimension", "Observation"]

_PUBLIC, _LOW = Sensitivity.PUBLIC, Sensitivity.LOW
_NONE, _FREE = Role.NONE, Role.FREE_TEXT


def _is_one_or_all(value: str, is_all: bool) -> bool:
    return not is_all


@attrs.frozen(kw_only=True)
class Dimension(Record):
    """By what a figure is parted, and which part it is.

    All parts together is said, not left out: a figure without a sex is not one of both sexes.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> Dimension(name="sex", is_all=True).name
        DimensionName.SEX
    """

    name: DimensionName | Unlisted = attrs.field(
        converter=read_as.required_dimension_name,
        metadata=about("By what the figure is parted.", sensitivity=_PUBLIC, role=_NONE),
    )
    value: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Which part it is, as printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    is_all: bool | None = attrs.field(
        default=None,
        converter=read.flag,
        metadata=about("Whether it is all parts together.", sensitivity=_PUBLIC, role=_NONE),
    )

    _rules: ClassVar[tuple[Rule, ...]] = (
        Rule(
            code="observation/all-and-one",
            reads=("value", "is_all"),
            holds=_is_one_or_all,
            expected="either one part or all of them",
            blames=("is_all",),
        ),
    )


@attrs.frozen(kw_only=True)
class Baseline(Record):
    """What a change is measured from: a figure, a time, or words.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> Baseline(words="before the programme").words
        'before the programme'
    """

    period: Period | None = attrs.field(
        default=None,
        converter=read.period,
        metadata=about("The time it is measured from.", sensitivity=_PUBLIC, role=_NONE),
    )
    value: float | None = attrs.field(
        default=None,
        converter=shared.number,
        metadata=about("The figure it is measured from.", sensitivity=_PUBLIC, role=_NONE),
    )
    words: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("What it is measured from, in the words of the source.", sensitivity=_PUBLIC, role=_NONE),
    )
    observation: ObservationId | None = attrs.field(
        default=None,
        converter=read_as.baseline_observation,
        metadata=about("Id of the figure it is measured from.", sensitivity=_PUBLIC, role=_NONE),
    )


def _dimensions(value: Iterable[Dimension | Mapping[str, object]]) -> tuple[Dimension, ...]:
    return read.attempt(value, tuple[Dimension, ...])  # type: ignore[no-any-return]


def _baseline(value: Baseline | Mapping[str, object] | None) -> Baseline | None:
    return read.attempt(value, Baseline | None)  # type: ignore[no-any-return]


def _is_no_more(low: float, high: float) -> bool:
    return low <= high


def _is_other(observation: str, baseline: Baseline) -> bool:
    return baseline.observation != observation


def _ascending(low: str, high: str) -> Rule:
    return Rule(
        code="estimate/order",
        reads=(low, high),
        holds=_is_no_more,
        expected="a range in ascending order that holds the figure",
        blames=("low", "high") if (low, high) == ("low", "high") else (low if low != "value" else high,),
    )


@attrs.frozen(kw_only=True)
class Observation(Entity):
    """One figure that somebody published, with what it counts, of whom, where and when.

    The words around a figure are a part of it: "more than 100" has the value 100 and the
    qualifier more-than. A fall "by over 90 %" has the value 90, the unit percent, the change
    decrease and a baseline.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> figure = Observation(
        ...     id="observation:my-table:1", measure="staff", unit="enumerators", value=100, qualifier="more-than"
        ... )
        >>> print(figure.in_words)
        more than 100 enumerators
    """

    type_slug: ClassVar[str] = "observation"
    date_field: ClassVar[str | None] = "period"

    id: ObservationId = attrs.field(
        converter=read_as.observation_id,
        metadata=about("The name by which the record is found again.", sensitivity=_PUBLIC, role=_NONE),
    )
    measure: Measure | Unlisted | None = attrs.field(
        default=None,
        converter=read_as.measure,
        metadata=about("What is counted.", sensitivity=_PUBLIC, role=_NONE),
    )
    measure_reported: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("What is counted, as printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    unit: Unit | Unlisted | None = attrs.field(
        default=None,
        converter=read_as.unit,
        metadata=about("What one of it is: a person, a case, a crossing.", sensitivity=_PUBLIC, role=_NONE),
    )
    value: float | None = attrs.field(
        default=None,
        converter=shared.number,
        metadata=about(
            "The figure; of a change or share the number of percent. None where only words are given.",
            sensitivity=_PUBLIC,
            role=_NONE,
        ),
    )
    qualifier: Qualifier | Unlisted | None = attrs.field(
        default=None,
        converter=read_as.qualifier,
        metadata=about("What the words around it say: more than, about, up to.", sensitivity=_PUBLIC, role=_NONE),
    )
    low: float | None = attrs.field(
        default=None,
        converter=shared.number,
        metadata=about("Lower end of the range, where one is given.", sensitivity=_PUBLIC, role=_NONE),
    )
    high: float | None = attrs.field(
        default=None,
        converter=shared.number,
        metadata=about("Upper end of the range, where one is given.", sensitivity=_PUBLIC, role=_NONE),
    )
    is_rounded: bool | None = attrs.field(
        default=None,
        converter=read.flag,
        metadata=about("Whether the publisher rounded it.", sensitivity=_PUBLIC, role=_NONE),
    )
    is_provisional: bool | None = attrs.field(
        default=None,
        converter=read.flag,
        metadata=about("Whether the publisher calls it provisional.", sensitivity=_PUBLIC, role=_NONE),
    )
    is_projection: bool | None = attrs.field(
        default=None,
        converter=read.flag,
        metadata=about("Whether it tells of a time that was still to come.", sensitivity=_PUBLIC, role=_NONE),
    )
    change: ChangeDirection | None = attrs.field(
        default=None,
        converter=read_as.change_direction,
        metadata=about(
            "Whether it is a growth or a fall by this figure; none where it is no change.",
            sensitivity=_PUBLIC,
            role=_NONE,
        ),
    )
    baseline: Baseline | None = attrs.field(
        default=None,
        converter=_baseline,
        metadata=about("What a change is measured from.", sensitivity=_PUBLIC, role=_NONE),
    )
    period: Period | None = attrs.field(
        default=None,
        converter=read.period,
        metadata=about("The time it covers, both ends included.", sensitivity=_PUBLIC, role=_NONE),
    )
    period_length: PeriodLength | None = attrs.field(
        default=None,
        converter=read_as.period_length,
        metadata=about("How long that time is, and by whose calendar.", sensitivity=_PUBLIC, role=_NONE),
    )
    as_of: PartialDate | None = attrs.field(
        default=None,
        converter=read.partial_date,
        metadata=about("When it was so, or was said to be so.", sensitivity=_PUBLIC, role=_NONE),
    )
    countries: tuple[Country, ...] = attrs.field(
        default=(),
        converter=read.countries,
        metadata=about("Countries where it was counted.", sensitivity=_PUBLIC, role=_NONE),
    )
    regions: tuple[Region | Unlisted, ...] = attrs.field(
        default=(),
        converter=read.regions,
        metadata=about("Regions where it was counted, each of its scheme.", sensitivity=_PUBLIC, role=_NONE),
    )
    place: Place | None = attrs.field(
        default=None,
        converter=read.place,
        metadata=about("Where it was counted, in the source's words.", sensitivity=_PUBLIC, role=_NONE),
    )
    origin_countries: tuple[Country, ...] = attrs.field(
        default=(),
        converter=read.countries,
        metadata=about("Countries that the people come from.", sensitivity=_PUBLIC, role=_NONE),
    )
    origin_regions: tuple[Region | Unlisted, ...] = attrs.field(
        default=(),
        converter=read.regions,
        metadata=about("Regions that the people come from.", sensitivity=_PUBLIC, role=_NONE),
    )
    destination_countries: tuple[Country, ...] = attrs.field(
        default=(),
        converter=read.countries,
        metadata=about("Countries that the people go to.", sensitivity=_PUBLIC, role=_NONE),
    )
    destination_regions: tuple[Region | Unlisted, ...] = attrs.field(
        default=(),
        converter=read.regions,
        metadata=about("Regions that the people go to.", sensitivity=_PUBLIC, role=_NONE),
    )
    routes: tuple[RouteName | Unlisted, ...] = attrs.field(
        default=(),
        converter=read.routes,
        metadata=about("Migration routes it was counted on.", sensitivity=_PUBLIC, role=_NONE),
    )
    dimensions: tuple[Dimension, ...] = attrs.field(
        default=(),
        converter=_dimensions,
        metadata=about(
            "By what it is parted: sex, age, procedure, and which part it is.", sensitivity=_PUBLIC, role=_NONE
        ),
    )
    counted_by: OrganisationId | None = attrs.field(
        default=None,
        converter=shared.organisation,
        metadata=about("Id of the organisation that counted.", sensitivity=_PUBLIC, role=_NONE),
    )
    counted_by_reported: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Who counted, as printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    subject_organisation: OrganisationId | None = attrs.field(
        default=None,
        converter=shared.organisation,
        metadata=about("Id of the organisation it tells of.", sensitivity=_PUBLIC, role=_NONE),
    )
    subject_initiative: InitiativeId | None = attrs.field(
        default=None,
        converter=shared.initiative,
        metadata=about("Id of the initiative it tells of.", sensitivity=_PUBLIC, role=_NONE),
    )
    subject_policy_event: PolicyEventId | None = attrs.field(
        default=None,
        converter=shared.policy_event,
        metadata=about("Id of the policy event it tells of.", sensitivity=_PUBLIC, role=_NONE),
    )
    subject_publication: PublicationId | None = attrs.field(
        default=None,
        converter=shared.publication,
        metadata=about("Id of the publication it tells of.", sensitivity=_PUBLIC, role=_NONE),
    )
    published_in: PublicationId | None = attrs.field(
        default=None,
        converter=shared.publication,
        metadata=about("Id of the publication it stands in.", sensitivity=_PUBLIC, role=_NONE),
    )
    statement: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The few words of the source that give it.", sensitivity=_LOW, role=_FREE),
    )
    statement_language: Language | None = attrs.field(
        default=None,
        converter=read.language,
        metadata=about("Language of the statement.", sensitivity=_PUBLIC, role=_NONE, source="ISO 639-1, two letters"),
    )
    note: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("What has to be known to read it.", sensitivity=_LOW, role=_FREE),
    )

    _rules: ClassVar[tuple[Rule, ...]] = (
        _ascending("low", "value"),
        _ascending("value", "high"),
        _ascending("low", "high"),
        Rule(
            code="observation/itself",
            reads=("id", "baseline"),
            holds=_is_other,
            expected="another figure as the baseline",
            blames=("baseline",),
        ),
    )
    _derived: ClassVar[Mapping[str, Derived]] = {
        "in_words": Derived(
            str, about("The figure with its qualifier and unit, in English.", sensitivity=_PUBLIC, role=_NONE)
        ),
    }

    @property
    def in_words(self) -> str:
        """The figure with its qualifier and unit, in English.

        Examples:
            >>> Observation(id="observation:my-table:2", value=90, unit="percent", change="decrease").in_words
            '90 percent (decrease)'
        """
        return figure_in_words(self.value, self.low, self.high, self.qualifier, self.unit, self.change)
