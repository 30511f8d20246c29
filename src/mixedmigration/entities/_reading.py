"""Readers of fields that policies, publications, organisations and figures have in common."""

from collections.abc import Iterable

from mixedmigration.declaration import read
from mixedmigration.values import InitiativeId, Language, OrganisationId, PolicyEventId, PublicationId, Unlisted, Url
from mixedmigration.vocabularies import Region, Theme


def number(value: float | None) -> float | None:
    """Read a number, whole or not."""
    return read.attempt(value, float | None)  # type: ignore[no-any-return]


def url(value: Url | str | None) -> Url | None:
    """Read a web address."""
    return read.attempt(value, Url | None)  # type: ignore[no-any-return]


def texts(value: Iterable[str]) -> tuple[str, ...]:
    """Read texts in order, each kept exactly as given."""
    return read.attempt(value, tuple[str, ...])  # type: ignore[no-any-return]


def languages(value: Iterable[Language | str]) -> tuple[Language, ...]:
    """Read codes of languages, in order."""
    return read.attempt(value, tuple[Language, ...])  # type: ignore[no-any-return]


def themes(value: Iterable[Theme | Unlisted | str]) -> tuple[Theme | Unlisted, ...]:
    """Read what something is about."""
    return read.attempt(value, tuple[Theme | Unlisted, ...])  # type: ignore[no-any-return]


def region(value: Region | Unlisted | str | None) -> Region | Unlisted | None:
    """Read a region of one scheme."""
    return read.attempt(value, Region | Unlisted | None)  # type: ignore[no-any-return]


def organisation(value: OrganisationId | str | None) -> OrganisationId | None:
    """Read the id of an organisation."""
    return read.attempt(value, OrganisationId | None)  # type: ignore[no-any-return]


def organisations(value: Iterable[OrganisationId | str]) -> tuple[OrganisationId, ...]:
    """Read ids of organisations, in order."""
    return read.attempt(value, tuple[OrganisationId, ...])  # type: ignore[no-any-return]


def initiative(value: InitiativeId | str | None) -> InitiativeId | None:
    """Read the id of an initiative."""
    return read.attempt(value, InitiativeId | None)  # type: ignore[no-any-return]


def initiatives(value: Iterable[InitiativeId | str]) -> tuple[InitiativeId, ...]:
    """Read ids of initiatives, in order."""
    return read.attempt(value, tuple[InitiativeId, ...])  # type: ignore[no-any-return]


def publication(value: PublicationId | str | None) -> PublicationId | None:
    """Read the id of a publication."""
    return read.attempt(value, PublicationId | None)  # type: ignore[no-any-return]


def policy_event(value: PolicyEventId | str | None) -> PolicyEventId | None:
    """Read the id of a policy event."""
    return read.attempt(value, PolicyEventId | None)  # type: ignore[no-any-return]
