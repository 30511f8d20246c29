"""Who made a publication, and who brought it out, named as they are printed."""

from collections.abc import Iterable, Mapping

import attrs

from mixedmigration.declaration import Record, Role, Sensitivity, about, read
from mixedmigration.values import (
    OrganisationId,
    Unlisted,
)
from mixedmigration.vocabularies import (
    ContributorRole,
)

from . import _publication_readers as read_as
from . import _reading as shared
from ._identifier import Identifier, identifiers

__all__ = ["Contributor", "Publisher"]

_PUBLIC, _LOW = Sensitivity.PUBLIC, Sensitivity.LOW
_NONE, _FREE = Role.NONE, Role.FREE_TEXT


@attrs.frozen(kw_only=True)
class Contributor(Record):
    """Somebody who wrote, edited or spoke, named as printed.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> Contributor(name="Kathleen Newland", given="Kathleen", family="Newland", role="author").family
        'Newland'
    """

    name: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The name as printed; none where only the position is told.", sensitivity=_PUBLIC, role=_NONE),
    )
    given: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Given names, where they can be told.", sensitivity=_PUBLIC, role=_NONE),
    )
    family: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Family name, where it can be told.", sensitivity=_PUBLIC, role=_NONE),
    )
    role: ContributorRole | Unlisted | None = attrs.field(
        default=None,
        converter=read_as.contributor_role,
        metadata=about("What the contributor did.", sensitivity=_PUBLIC, role=_NONE),
    )
    position: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("What the contributor is by profession, as printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    affiliation: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The organisation the contributor works for, as printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    organisation: OrganisationId | None = attrs.field(
        default=None,
        converter=shared.organisation,
        metadata=about(
            "Id of the organisation that contributed, or that the contributor works for.",
            sensitivity=_PUBLIC,
            role=_NONE,
        ),
    )
    is_organisation: bool | None = attrs.field(
        default=None,
        converter=read.flag,
        metadata=about("Whether the contributor is an organisation and not a person.", sensitivity=_PUBLIC, role=_NONE),
    )
    identifiers: tuple[Identifier, ...] = attrs.field(
        default=(),
        converter=identifiers,
        metadata=about("Numbers of the contributor, such as an ORCID iD.", sensitivity=_PUBLIC, role=_NONE),
    )


@attrs.frozen(kw_only=True)
class Publisher(Record):
    """Who published it, by id, by name as printed, or both.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> Publisher(name="MMC").name
        'MMC'
    """

    name: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The name as printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    organisation: OrganisationId | None = attrs.field(
        default=None,
        converter=shared.organisation,
        metadata=about("Id of the organisation.", sensitivity=_PUBLIC, role=_NONE),
    )
    identifiers: tuple[Identifier, ...] = attrs.field(
        default=(),
        converter=identifiers,
        metadata=about(
            "Numbers of the publisher, such as that of a ReliefWeb source.", sensitivity=_PUBLIC, role=_NONE
        ),
    )


def contributors(value: Iterable[Contributor | Mapping[str, object]]) -> tuple[Contributor, ...]:
    """Read contributors, in the order given."""
    return read.attempt(value, tuple[Contributor, ...])  # type: ignore[no-any-return]


def publishers(value: Iterable[Publisher | Mapping[str, object]]) -> tuple[Publisher, ...]:
    """Read publishers, in the order given."""
    return read.attempt(value, tuple[Publisher, ...])  # type: ignore[no-any-return]


def authors_of(told: Iterable[Contributor]) -> tuple[str, ...]:
    """Give the names of those who wrote it, as printed; a contributor without a role is none of them.

    Args:
        told: Everybody who contributed.

    Examples:
        >>> authors_of([Contributor(name="Kathleen Newland", role="author"), Contributor(name="MMC")])
        ('Kathleen Newland',)
    """
    return tuple(one.name for one in told if one.role is ContributorRole.AUTHOR and one.name is not None)
