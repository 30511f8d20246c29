"""An initiative: a programme, project, council, journal or research pillar that organisations run."""

from collections.abc import Mapping
from typing import ClassVar

import attrs

from mixedmigration.declaration import Derived, Role, Rule, Sensitivity, about, read
from mixedmigration.values import Country, InitiativeId, OrganisationId, PartialDate, Unlisted, Url
from mixedmigration.vocabularies import InitiativeKind, PublicationSeries, Region, Theme

from . import _organisation_readers as read_as
from . import _reading as shared
from ._identifier import Identifier, identifiers
from ._naming import OrganisationName, PersonInRole, organisation_names, people_in_roles, shown_name
from .entity import Entity

__all__ = ["Initiative"]

_PUBLIC, _LOW = Sensitivity.PUBLIC, Sensitivity.LOW
_NONE, _FREE = Role.NONE, Role.FREE_TEXT


def _not_before(started: PartialDate, ended: PartialDate) -> bool:
    return not ended.before(started)


def _is_other(initiative: str, whole: str) -> bool:
    return initiative != whole


@attrs.frozen(kw_only=True)
class Initiative(Entity):
    """A programme, project, council, journal or research pillar that organisations run under a name.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> fourmi = Initiative(
        ...     id="initiative:my-table:4mi",
        ...     names=[{"text": "4Mi"}],
        ...     kind="data-collection",
        ...     run_by=["organisation:my-table:mmc"],
        ...     started="2014",
        ... )
        >>> fourmi.name, fourmi.started
        ('4Mi', PartialDate('2014'))
    """

    type_slug: ClassVar[str] = "initiative"

    id: InitiativeId = attrs.field(
        converter=read_as.initiative_id,
        metadata=about("The name by which the record is found again.", sensitivity=_PUBLIC, role=_NONE),
    )
    names: tuple[OrganisationName, ...] = attrs.field(
        default=(),
        converter=organisation_names,
        metadata=about("Its names: official, short, former, in several languages.", sensitivity=_PUBLIC, role=_NONE),
    )
    kind: InitiativeKind | Unlisted | None = attrs.field(
        default=None,
        converter=read_as.initiative_kind,
        metadata=about("What kind of thing it is.", sensitivity=_PUBLIC, role=_NONE),
    )
    is_flagship: bool | None = attrs.field(
        default=None,
        converter=read.flag,
        metadata=about("Whether those who run it call it their flagship.", sensitivity=_PUBLIC, role=_NONE),
    )
    run_by: tuple[OrganisationId, ...] = attrs.field(
        default=(),
        converter=shared.organisations,
        metadata=about("Ids of the organisations that run it.", sensitivity=_PUBLIC, role=_NONE),
    )
    partners: tuple[OrganisationId, ...] = attrs.field(
        default=(),
        converter=shared.organisations,
        metadata=about("Ids of the organisations that work on it with them.", sensitivity=_PUBLIC, role=_NONE),
    )
    funded_by: tuple[OrganisationId, ...] = attrs.field(
        default=(),
        converter=shared.organisations,
        metadata=about("Ids of the organisations that pay for it.", sensitivity=_PUBLIC, role=_NONE),
    )
    part_of: InitiativeId | None = attrs.field(
        default=None,
        converter=shared.initiative,
        metadata=about("Id of the initiative that it is a part of.", sensitivity=_PUBLIC, role=_NONE),
    )
    started: PartialDate | None = attrs.field(
        default=None,
        converter=read.partial_date,
        metadata=about("When it began.", sensitivity=_PUBLIC, role=_NONE),
    )
    started_in: tuple[Region | Unlisted, ...] = attrs.field(
        default=(),
        converter=read.regions,
        metadata=about("Regions in which it began.", sensitivity=_PUBLIC, role=_NONE),
    )
    ended: PartialDate | None = attrs.field(
        default=None,
        converter=read.partial_date,
        metadata=about("When it ended.", sensitivity=_PUBLIC, role=_NONE),
    )
    as_of: PartialDate | None = attrs.field(
        default=None,
        converter=read.partial_date,
        metadata=about("When it is said to be going on.", sensitivity=_PUBLIC, role=_NONE),
    )
    series: PublicationSeries | Unlisted | None = attrs.field(
        default=None,
        converter=read_as.publication_series,
        metadata=about("The series that it publishes, or is.", sensitivity=_PUBLIC, role=_NONE),
    )
    description: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("What it is and does.", sensitivity=_LOW, role=_FREE),
    )
    people: tuple[PersonInRole, ...] = attrs.field(
        default=(),
        converter=people_in_roles,
        metadata=about("People who stand for it in public.", sensitivity=_PUBLIC, role=_NONE),
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
        metadata=about("What it is about.", sensitivity=_PUBLIC, role=_NONE),
    )
    identifiers: tuple[Identifier, ...] = attrs.field(
        default=(),
        converter=identifiers,
        metadata=about("Its numbers, such as an ISSN of a journal.", sensitivity=_PUBLIC, role=_NONE),
    )
    urls: tuple[Url, ...] = attrs.field(
        default=(),
        converter=read.urls,
        metadata=about("Web addresses of its pages.", sensitivity=_PUBLIC, role=_NONE),
    )

    _rules: ClassVar[tuple[Rule, ...]] = (
        Rule(
            code="initiative/ended-before",
            reads=("started", "ended"),
            holds=_not_before,
            expected="an end no earlier than the start",
            blames=("ended",),
        ),
        Rule(
            code="initiative/itself",
            reads=("id", "part_of"),
            holds=_is_other,
            expected="another initiative than this one",
            blames=("part_of",),
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
