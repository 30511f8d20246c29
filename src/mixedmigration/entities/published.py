"""What is told of a publication: its dates by their role, its files, and what it is related to."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

import attrs

from mixedmigration.declaration import Record, Role, Rule, Sensitivity, about, read
from mixedmigration.values import (
    Language,
    PartialDate,
    PublicationId,
    Unlisted,
    Url,
)
from mixedmigration.vocabularies import (
    DateRole,
    PublicationRelationKind,
)

from . import _publication_readers as read_as
from . import _reading as shared
from ._identifier import Identifier, identifiers
from ._instant import is_instant, is_instant_of

__all__ = ["PublicationDate", "PublishedFile", "RelatedItem"]

_PUBLIC, _LOW = Sensitivity.PUBLIC, Sensitivity.LOW
_NONE, _FREE = Role.NONE, Role.FREE_TEXT

_CITED = (DateRole.PUBLISHED, DateRole.EVENT, DateRole.LAUNCHED, DateRole.POSTED, DateRole.SUBMITTED, DateRole.LISTED)
"""Which date is cited, the best first; when a page was changed or read is never it."""


@attrs.frozen(kw_only=True)
class PublicationDate(Record):
    """A date of a publication, and what it is the date of.

    A moment keeps the zone it was given with, or none. Its day is that of the text: a post of
    21:02 in New York keeps the American day.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> PublicationDate(role="posted", date="2025-11-04", instant="2025-11-04T21:02").instant
        '2025-11-04T21:02'
    """

    role: DateRole = attrs.field(
        converter=read_as.required_date_role,
        metadata=about("What happened on the date.", sensitivity=_PUBLIC, role=_NONE),
    )
    date: PartialDate | None = attrs.field(
        default=None,
        converter=read.partial_date,
        metadata=about(
            "The date as far as it is known, in the zone in which it was written.", sensitivity=_PUBLIC, role=_NONE
        ),
    )
    instant: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about(
            "The moment, in ISO 8601, with its zone where one is given: 2025-11-04T21:02.",
            sensitivity=_PUBLIC,
            role=_NONE,
        ),
    )
    is_planned: bool | None = attrs.field(
        default=None,
        converter=read.flag,
        metadata=about("Whether it was still to come when the source told of it.", sensitivity=_PUBLIC, role=_NONE),
    )
    as_printed: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about(
            "The date as printed, where more can be read from it than the date.", sensitivity=_PUBLIC, role=_NONE
        ),
    )

    _rules: ClassVar[tuple[Rule, ...]] = (
        Rule(
            code="publication/instant",
            reads=("instant",),
            holds=is_instant,
            expected="a moment in ISO 8601 such as 2025-11-04T21:02 or 2025-11-04T21:02:00Z",
            blames=("instant",),
        ),
        Rule(
            code="publication/instant",
            reads=("date", "instant"),
            holds=is_instant_of,
            expected="a moment of the date beside it",
            blames=("instant",),
        ),
    )


@attrs.frozen(kw_only=True)
class PublishedFile(Record):
    """A file in which a publication can be had.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> PublishedFile(url="https://example.org/report_es.pdf", language="es").language
        'es'
    """

    url: Url | None = attrs.field(
        default=None,
        converter=shared.url,
        metadata=about("Where the file is.", sensitivity=_PUBLIC, role=_NONE),
    )
    name: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Name of the file or of its link, as printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    language: Language | None = attrs.field(
        default=None,
        converter=read.language,
        metadata=about("Language of the file.", sensitivity=_PUBLIC, role=_NONE, source="ISO 639-1, two letters"),
    )
    media_type: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about(
            "Media type, such as application/pdf.", sensitivity=_PUBLIC, role=_NONE, source="IANA media types"
        ),
    )
    size: int | None = attrs.field(
        default=None,
        converter=read.count,
        metadata=about("Size.", sensitivity=_PUBLIC, role=_NONE, unit="bytes"),
    )


@attrs.frozen(kw_only=True)
class RelatedItem(Record):
    """Another publication, and what this one is to it; with its id, or as printed.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> RelatedItem(kind="announces", title="Mixed Migration Review 2025").kind
        PublicationRelationKind.ANNOUNCES
    """

    _mutual: ClassVar[frozenset[str]] = frozenset(
        {"announces", "cites", "launches", "quotes", "refers-to", "reviews", "translation-of", "version-of"}
    )

    kind: PublicationRelationKind | Unlisted = attrs.field(
        converter=read_as.required_publication_relation_kind,
        metadata=about("What the publication is to the other item.", sensitivity=_PUBLIC, role=_NONE),
    )
    publication: PublicationId | None = attrs.field(
        default=None,
        converter=shared.publication,
        metadata=about("Id of the other publication.", sensitivity=_PUBLIC, role=_NONE),
    )
    title: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The other item as printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    url: Url | None = attrs.field(
        default=None,
        converter=shared.url,
        metadata=about("Where the other item is.", sensitivity=_PUBLIC, role=_NONE),
    )
    identifiers: tuple[Identifier, ...] = attrs.field(
        default=(),
        converter=identifiers,
        metadata=about("Numbers of the other item.", sensitivity=_PUBLIC, role=_NONE),
    )
    note: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("What is said of the other item, as on the card of a link.", sensitivity=_LOW, role=_FREE),
    )


def publication_dates(value: Iterable[PublicationDate | Mapping[str, object]]) -> tuple[PublicationDate, ...]:
    """Read dates of a publication, in the order given."""
    return read.attempt(value, tuple[PublicationDate, ...])  # type: ignore[no-any-return]


def published_files(value: Iterable[PublishedFile | Mapping[str, object]]) -> tuple[PublishedFile, ...]:
    """Read files of a publication, in the order given."""
    return read.attempt(value, tuple[PublishedFile, ...])  # type: ignore[no-any-return]


def related_items(value: Iterable[RelatedItem | Mapping[str, object]]) -> tuple[RelatedItem, ...]:
    """Read what a publication is related to, in the order given."""
    return read.attempt(value, tuple[RelatedItem, ...])  # type: ignore[no-any-return]


def date_to_cite(dates: Iterable[PublicationDate]) -> PartialDate | None:
    """Give the date that a list of literature prints; None where no date is of a kind that is cited.

    Args:
        dates: All dates of a publication.

    Examples:
        >>> date_to_cite([PublicationDate(role="listed", date="2025"), PublicationDate(role="event", date="2024-11")])
        PartialDate('2024-11')
    """
    told = tuple(dates)
    return next((one.date for role in _CITED for one in told if one.role is role and one.date is not None), None)
