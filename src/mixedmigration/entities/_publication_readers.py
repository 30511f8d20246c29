"""Readers of fields that only publications have."""

from collections.abc import Iterable

from mixedmigration.declaration import read
from mixedmigration.values import PublicationId, Unlisted
from mixedmigration.vocabularies import (
    ContributorRole,
    DateRole,
    PublicationFormat,
    PublicationKind,
    PublicationRelationKind,
    PublicationSeries,
)


def contributor_role(value: ContributorRole | Unlisted | str | None) -> ContributorRole | Unlisted | None:
    """Read contributor role."""
    return read.attempt(value, ContributorRole | Unlisted | None)  # type: ignore[no-any-return]


def publication_formats(
    value: Iterable[PublicationFormat | Unlisted | str],
) -> tuple[PublicationFormat | Unlisted, ...]:
    """Read publication formats."""
    return read.attempt(value, tuple[PublicationFormat | Unlisted, ...])  # type: ignore[no-any-return]


def publication_id(value: PublicationId | str) -> PublicationId:
    """Read publication id."""
    return read.attempt(value, PublicationId)  # type: ignore[no-any-return]


def publication_kind(value: PublicationKind | Unlisted | str | None) -> PublicationKind | Unlisted | None:
    """Read publication kind."""
    return read.attempt(value, PublicationKind | Unlisted | None)  # type: ignore[no-any-return]


def publication_series(value: PublicationSeries | Unlisted | str | None) -> PublicationSeries | Unlisted | None:
    """Read publication series."""
    return read.attempt(value, PublicationSeries | Unlisted | None)  # type: ignore[no-any-return]


def required_date_role(value: DateRole | str) -> DateRole:
    """Read date role."""
    return read.attempt(value, DateRole)  # type: ignore[no-any-return]


def required_publication_relation_kind(
    value: PublicationRelationKind | Unlisted | str,
) -> PublicationRelationKind | Unlisted:
    """Read publication relation kind."""
    return read.attempt(value, PublicationRelationKind | Unlisted)  # type: ignore[no-any-return]
