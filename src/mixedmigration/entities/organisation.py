"""An organisation: who it is, what it belongs to, who pays for it, and from when to when.

Organisations change names, hosts and parents, and pages tell of them as of the day they were
read. Each relation therefore says when it held, or only when it was said.
"""

from collections.abc import Iterable, Mapping
from typing import ClassVar

import attrs

from mixedmigration.declaration import Derived, Record, Role, Rule, Sensitivity, about, read
from mixedmigration.values import Country, OrganisationId, PartialDate, Period, Place, Unlisted, Url
from mixedmigration.vocabularies import (
    NameKind,
    OrganisationKind,
    OrganisationPlaceKind,
    OrganisationRelationKind,
    Region,
    Theme,
)

from . import _organisation_readers as read_as
from . import _reading as shared
from ._identifier import Identifier, identifiers
from ._in_time import Days, held_on
from ._naming import OrganisationName, PersonInRole, organisation_names, people_in_roles, shown_name
from .entity import Entity

__all__ = ["Organisation", "OrganisationName", "OrganisationPlace", "OrganisationRelation", "PersonInRole"]

_PUBLIC, _LOW = Sensitivity.PUBLIC, Sensitivity.LOW
_NONE, _FREE = Role.NONE, Role.FREE_TEXT


@attrs.frozen(kw_only=True)
class OrganisationRelation(Record):
    """What an organisation is to another one, and when.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> hosted = OrganisationRelation(kind="hosted-by", name="Danish Refugee Council", as_of="2025-11")
        >>> hosted.holds_on("2025-11"), hosted.holds_on("2014")
        (True, None)
    """

    _mutual: ClassVar[frozenset[str]] = frozenset({"funded-by", "funds", "partner-of", "related", "sister-of"})

    kind: OrganisationRelationKind | Unlisted = attrs.field(
        converter=read_as.required_organisation_relation_kind,
        metadata=about("What the organisation is to the other.", sensitivity=_PUBLIC, role=_NONE),
    )
    organisation: OrganisationId | None = attrs.field(
        default=None,
        converter=shared.organisation,
        metadata=about("Id of the other organisation.", sensitivity=_PUBLIC, role=_NONE),
    )
    name: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The other organisation as printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    period: Period | None = attrs.field(
        default=None,
        converter=read.period,
        metadata=about("When it was so.", sensitivity=_PUBLIC, role=_NONE),
    )
    as_of: PartialDate | None = attrs.field(
        default=None,
        converter=read.partial_date,
        metadata=about(
            "When it is said to be so; it may have been so before and after.", sensitivity=_PUBLIC, role=_NONE
        ),
    )
    note: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("What the source says of it.", sensitivity=_LOW, role=_FREE),
    )

    def holds_on(self, date: "Days") -> bool | None:
        """Say whether it was so on all days of a date or period; None where that is not known.

        Args:
            date: A date or period, or its text.

        Raises:
            InvalidValueError: `date` is no date and no period.
        """
        return held_on(self.period, self.as_of, date)


@attrs.frozen(kw_only=True)
class OrganisationPlace(Record):
    """A seat, hub or office of an organisation, and in whose offices it sits.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> OrganisationPlace(kind="headquarters", place={"name": "Washington, DC", "country": "USA"}).kind
        OrganisationPlaceKind.HEADQUARTERS
    """

    kind: OrganisationPlaceKind | Unlisted | None = attrs.field(
        default=None,
        converter=read_as.organisation_place_kind,
        metadata=about("What is there: its seat, a hub, an office.", sensitivity=_PUBLIC, role=_NONE),
    )
    name: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("What it is called.", sensitivity=_PUBLIC, role=_NONE),
    )
    place: Place | None = attrs.field(
        default=None,
        converter=read.place,
        metadata=about("Where it is, in the source's words.", sensitivity=_PUBLIC, role=_NONE),
    )
    region: Region | Unlisted | None = attrs.field(
        default=None,
        converter=shared.region,
        metadata=about("The region it sits in or works on.", sensitivity=_PUBLIC, role=_NONE),
    )
    hosted_by: OrganisationId | None = attrs.field(
        default=None,
        converter=shared.organisation,
        metadata=about("Id of the organisation in whose offices it sits.", sensitivity=_PUBLIC, role=_NONE),
    )
    hosted_by_reported: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("In whose offices it sits, as printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    period: Period | None = attrs.field(
        default=None,
        converter=read.period,
        metadata=about("When it was so.", sensitivity=_PUBLIC, role=_NONE),
    )
    as_of: PartialDate | None = attrs.field(
        default=None,
        converter=read.partial_date,
        metadata=about("When it is said to be so.", sensitivity=_PUBLIC, role=_NONE),
    )


def _organisation_relations(
    value: Iterable[OrganisationRelation | Mapping[str, object]],
) -> tuple[OrganisationRelation, ...]:
    return read.attempt(value, tuple[OrganisationRelation, ...])  # type: ignore[no-any-return]


def _organisation_places(value: Iterable[OrganisationPlace | Mapping[str, object]]) -> tuple[OrganisationPlace, ...]:
    return read.attempt(value, tuple[OrganisationPlace, ...])  # type: ignore[no-any-return]


def _not_before(founded: PartialDate, dissolved: PartialDate) -> bool:
    return not dissolved.before(founded)


def _not_related(organisation: str, others: tuple[OrganisationRelation, ...]) -> bool:
    return all(other.organisation != organisation for other in others)


@attrs.frozen(kw_only=True)
class Organisation(Entity):
    """A body that works, publishes, decides or gives money in the field.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> centre = Organisation(
        ...     id="organisation:my-table:mmc",
        ...     names=[{"text": "Mixed Migration Centre", "kind": "official"}, {"text": "MMC", "kind": "acronym"}],
        ...     relations=[{"kind": "part-of", "name": "Danish Refugee Council", "as_of": "2025"}],
        ... )
        >>> centre.name, [said.name for said in centre.relations_on("2025", kind="part-of")]
        ('Mixed Migration Centre', ['Danish Refugee Council'])
    """

    type_slug: ClassVar[str] = "organisation"

    id: OrganisationId = attrs.field(
        converter=read_as.organisation_id,
        metadata=about("The name by which the record is found again.", sensitivity=_PUBLIC, role=_NONE),
    )
    names: tuple[OrganisationName, ...] = attrs.field(
        default=(),
        converter=organisation_names,
        metadata=about("Its names: official, short, former, in several languages.", sensitivity=_PUBLIC, role=_NONE),
    )
    kind: OrganisationKind | Unlisted | None = attrs.field(
        default=None,
        converter=read_as.organisation_kind,
        metadata=about(
            "What kind of body it is.", sensitivity=_PUBLIC, role=_NONE, source="IATI, ReliefWeb and ROR, side by side"
        ),
    )
    founded: PartialDate | None = attrs.field(
        default=None,
        converter=read.partial_date,
        metadata=about("When it was founded.", sensitivity=_PUBLIC, role=_NONE),
    )
    dissolved: PartialDate | None = attrs.field(
        default=None,
        converter=read.partial_date,
        metadata=about("When it ceased to be.", sensitivity=_PUBLIC, role=_NONE),
    )
    description: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("What it is and does.", sensitivity=_LOW, role=_FREE),
    )
    mission: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("What it is for, in its own words.", sensitivity=_LOW, role=_FREE),
    )
    objectives: tuple[str, ...] = attrs.field(
        default=(),
        converter=shared.texts,
        metadata=about("What it wants to reach, one by one, in its own words.", sensitivity=_LOW, role=_FREE),
    )
    independence: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("What it says of its independence.", sensitivity=_LOW, role=_FREE),
    )
    relations: tuple[OrganisationRelation, ...] = attrs.field(
        default=(),
        converter=_organisation_relations,
        metadata=about("Other organisations it is part of, hosted by, funded by.", sensitivity=_PUBLIC, role=_NONE),
    )
    people: tuple[PersonInRole, ...] = attrs.field(
        default=(),
        converter=people_in_roles,
        metadata=about("People who founded it or stand for it in public.", sensitivity=_PUBLIC, role=_NONE),
    )
    places: tuple[OrganisationPlace, ...] = attrs.field(
        default=(),
        converter=_organisation_places,
        metadata=about("Its seat, hubs and offices.", sensitivity=_PUBLIC, role=_NONE),
    )
    countries: tuple[Country, ...] = attrs.field(
        default=(),
        converter=read.countries,
        metadata=about("Countries where it works.", sensitivity=_PUBLIC, role=_NONE),
    )
    regions: tuple[Region | Unlisted, ...] = attrs.field(
        default=(),
        converter=read.regions,
        metadata=about("Regions where it works or which it works on.", sensitivity=_PUBLIC, role=_NONE),
    )
    themes: tuple[Theme | Unlisted, ...] = attrs.field(
        default=(),
        converter=shared.themes,
        metadata=about("What it works on.", sensitivity=_PUBLIC, role=_NONE),
    )
    identifiers: tuple[Identifier, ...] = attrs.field(
        default=(),
        converter=identifiers,
        metadata=about("Its numbers: ROR, ReliefWeb, IATI.", sensitivity=_PUBLIC, role=_NONE),
    )
    website: Url | None = attrs.field(
        default=None,
        converter=shared.url,
        metadata=about("Its website.", sensitivity=_PUBLIC, role=_NONE),
    )
    email: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Its address for the public; never that of a person.", sensitivity=_PUBLIC, role=_NONE),
    )

    _rules: ClassVar[tuple[Rule, ...]] = (
        Rule(
            code="organisation/dissolved-before",
            reads=("founded", "dissolved"),
            holds=_not_before,
            expected="an end no earlier than the founding",
            blames=("dissolved",),
        ),
        Rule(
            code="organisation/itself",
            reads=("id", "relations"),
            holds=_not_related,
            expected="other organisations than this one",
            blames=("relations",),
        ),
    )
    _derived: ClassVar[Mapping[str, Derived]] = {
        "name": Derived(
            str | None, about("The name to show: the official one, else the first.", sensitivity=_PUBLIC, role=_NONE)
        ),
    }

    @property
    def name(self) -> str | None:
        """The name to show: the official one, else the first; None where there is none."""
        return shown_name(self.names)

    @property
    def acronyms(self) -> tuple[str, ...]:
        """Its acronyms, which other bodies may have too."""
        return tuple(name.text for name in self.names if name.kind is NameKind.ACRONYM)

    def relations_on(
        self, date: "Days", kind: OrganisationRelationKind | str | None = None, *, possibly: bool = False
    ) -> tuple[OrganisationRelation, ...]:
        """Give the relations that held on a date.

        Args:
            date: A date or period, or its text.
            kind: Only those of this kind.
            possibly: Whether to give those too that may have held, since nobody says when.

        Returns:
            Relations in the order of the record.

        Raises:
            InvalidValueError: `date` is no date and no period.
            UnknownTermError: There is no such kind of relation.

        Examples:
            >>> centre = Organisation(
            ...     id="organisation:my-table:mmc", relations=[{"kind": "funded-by", "name": "Ford Foundation"}]
            ... )
            >>> len(centre.relations_on("2024")), len(centre.relations_on("2024", possibly=True))
            (0, 1)
        """
        wanted = OrganisationRelationKind(kind) if isinstance(kind, str) else kind
        answers = (True, None) if possibly else (True,)
        return tuple(said for said in self.relations if wanted in (None, said.kind) and said.holds_on(date) in answers)
