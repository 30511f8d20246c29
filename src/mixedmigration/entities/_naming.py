"""Names of organisations and of what they run, and the people who stand for them."""

from collections.abc import Iterable, Mapping

import attrs

from mixedmigration.declaration import Record, Role, Sensitivity, about, read
from mixedmigration.values import Language, PartialDate, Period, Unlisted
from mixedmigration.vocabularies import NameKind, PersonRole

from . import _organisation_readers as read_as
from ._identifier import Identifier, identifiers

__all__ = ["OrganisationName", "PersonInRole", "organisation_names", "people_in_roles", "shown_name"]

_PUBLIC = Sensitivity.PUBLIC
_NONE = Role.NONE


@attrs.frozen(kw_only=True)
class OrganisationName(Record):
    """A name of an organisation, or of something that it runs.

    Acronyms are names and never keys: MMP was the Mixed Migration Platform and is IOM's Missing
    Migrants Project.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> OrganisationName(text="MMC", kind="acronym").kind
        NameKind.ACRONYM
    """

    text: str = attrs.field(
        converter=read.label,
        metadata=about("The name, letter by letter.", sensitivity=_PUBLIC, role=_NONE),
    )
    kind: NameKind | Unlisted | None = attrs.field(
        default=None,
        converter=read_as.name_kind,
        metadata=about("What kind of name it is.", sensitivity=_PUBLIC, role=_NONE),
    )
    language: Language | None = attrs.field(
        default=None,
        converter=read.language,
        metadata=about("Its language.", sensitivity=_PUBLIC, role=_NONE, source="ISO 639-1, two letters"),
    )
    period: Period | None = attrs.field(
        default=None,
        converter=read.period,
        metadata=about("When it was the name.", sensitivity=_PUBLIC, role=_NONE),
    )


@attrs.frozen(kw_only=True)
class PersonInRole(Record):
    """A person who stands for an organisation or initiative in public.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> PersonInRole(name="Kathleen Newland", role="founder").role
        PersonRole.FOUNDER
    """

    name: str = attrs.field(
        converter=read.label,
        metadata=about("The name as printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    role: PersonRole | Unlisted | None = attrs.field(
        default=None,
        converter=read_as.person_role,
        metadata=about("What the person is to it.", sensitivity=_PUBLIC, role=_NONE),
    )
    title: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The position as printed.", sensitivity=_PUBLIC, role=_NONE),
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
    identifiers: tuple[Identifier, ...] = attrs.field(
        default=(),
        converter=identifiers,
        metadata=about("Numbers of the person, such as an ORCID iD.", sensitivity=_PUBLIC, role=_NONE),
    )


def organisation_names(value: Iterable[OrganisationName | Mapping[str, object]]) -> tuple[OrganisationName, ...]:
    """Read names, in order."""
    return read.attempt(value, tuple[OrganisationName, ...])  # type: ignore[no-any-return]


def people_in_roles(value: Iterable[PersonInRole | Mapping[str, object]]) -> tuple[PersonInRole, ...]:
    """Read people with their roles, in order."""
    return read.attempt(value, tuple[PersonInRole, ...])  # type: ignore[no-any-return]


def shown_name(names: tuple[OrganisationName, ...]) -> str | None:
    """Give the official name, else the first; None where there is none.

    Args:
        names: Names in order.
    """
    official = (name.text for name in names if name.kind is NameKind.OFFICIAL)
    return next(official, names[0].text if names else None)
