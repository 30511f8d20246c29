"""Readers of fields that only organisations and initiatives have."""

from mixedmigration.declaration import read
from mixedmigration.values import InitiativeId, OrganisationId, Unlisted
from mixedmigration.vocabularies import (
    InitiativeKind,
    NameKind,
    OrganisationKind,
    OrganisationPlaceKind,
    OrganisationRelationKind,
    PersonRole,
    PublicationSeries,
)


def initiative_id(value: InitiativeId | str) -> InitiativeId:
    """Read initiative id."""
    return read.attempt(value, InitiativeId)  # type: ignore[no-any-return]


def initiative_kind(value: InitiativeKind | Unlisted | str | None) -> InitiativeKind | Unlisted | None:
    """Read initiative kind."""
    return read.attempt(value, InitiativeKind | Unlisted | None)  # type: ignore[no-any-return]


def name_kind(value: NameKind | Unlisted | str | None) -> NameKind | Unlisted | None:
    """Read name kind."""
    return read.attempt(value, NameKind | Unlisted | None)  # type: ignore[no-any-return]


def organisation_id(value: OrganisationId | str) -> OrganisationId:
    """Read organisation id."""
    return read.attempt(value, OrganisationId)  # type: ignore[no-any-return]


def organisation_kind(value: OrganisationKind | Unlisted | str | None) -> OrganisationKind | Unlisted | None:
    """Read organisation kind."""
    return read.attempt(value, OrganisationKind | Unlisted | None)  # type: ignore[no-any-return]


def organisation_place_kind(
    value: OrganisationPlaceKind | Unlisted | str | None,
) -> OrganisationPlaceKind | Unlisted | None:
    """Read organisation place kind."""
    return read.attempt(value, OrganisationPlaceKind | Unlisted | None)  # type: ignore[no-any-return]


def person_role(value: PersonRole | Unlisted | str | None) -> PersonRole | Unlisted | None:
    """Read person role."""
    return read.attempt(value, PersonRole | Unlisted | None)  # type: ignore[no-any-return]


def publication_series(value: PublicationSeries | Unlisted | str | None) -> PublicationSeries | Unlisted | None:
    """Read publication series."""
    return read.attempt(value, PublicationSeries | Unlisted | None)  # type: ignore[no-any-return]


def required_organisation_relation_kind(
    value: OrganisationRelationKind | Unlisted | str,
) -> OrganisationRelationKind | Unlisted:
    """Read organisation relation kind."""
    return read.attempt(value, OrganisationRelationKind | Unlisted)  # type: ignore[no-any-return]
