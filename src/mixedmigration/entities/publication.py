"""A publication: a report, an update, an article, a webinar, a podcast or a post.

Lists print little of a publication, and print it roughly: a month, names in order, "Libya + 4".
All of that is kept as it was said, so that nothing has to be made up for a citation.
"""

from collections.abc import Mapping
from typing import ClassVar

import attrs

from mixedmigration.declaration import Derived, Role, Rule, Sensitivity, about, read
from mixedmigration.values import (
    Country,
    InitiativeId,
    Language,
    PartialDate,
    Period,
    Place,
    PublicationId,
    Unlisted,
    Url,
)
from mixedmigration.vocabularies import (
    DateRole,
    PublicationFormat,
    PublicationKind,
    PublicationSeries,
    Region,
    Theme,
)

from . import _publication_readers as read_as
from . import _reading as shared
from ._identifier import Identifier, identifiers
from .citing import CitationStyle, cite
from .contributor import Contributor, Publisher, authors_of, contributors, publishers
from .entity import Entity
from .published import (
    PublicationDate,
    PublishedFile,
    RelatedItem,
    date_to_cite,
    publication_dates,
    published_files,
    related_items,
)

__all__ = ["Contributor", "Identifier", "Publication", "PublicationDate", "PublishedFile", "Publisher", "RelatedItem"]

_PUBLIC, _LOW = Sensitivity.PUBLIC, Sensitivity.LOW
_NONE, _FREE = Role.NONE, Role.FREE_TEXT


def _is_part(part: int, parts: int) -> bool:
    return 1 <= part <= parts


def _names_no_more(countries: tuple[Country, ...], count: int) -> bool:
    return count >= len(set(countries))


def _not_related(publication: str, others: tuple[RelatedItem, ...]) -> bool:
    return all(other.publication != publication for other in others)


@attrs.frozen(kw_only=True)
class Publication(Entity):
    """Something that was published: a report, an article, a webinar, a post.

    Names of authors and words of titles stay as printed. Each date says what it is the date of;
    `date` is the one to cite.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> brief = Publication(
        ...     id="publication:my-table:1",
        ...     title="Global Governance of International Migration 2.0",
        ...     subtitle="What Lies Ahead?",
        ...     kind="policy-brief",
        ...     contributors=[{"name": "Kathleen Newland", "role": "author"}],
        ...     dates=[{"role": "published", "date": "2019-02"}, {"role": "posted", "date": "2019-03-01"}],
        ... )
        >>> brief.date, brief.authors
        (PartialDate('2019-02'), ('Kathleen Newland',))
    """

    type_slug: ClassVar[str] = "publication"
    date_field: ClassVar[str | None] = "date"

    id: PublicationId = attrs.field(
        converter=read_as.publication_id,
        metadata=about("The name by which the record is found again.", sensitivity=_PUBLIC, role=_NONE),
    )
    title: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Title as printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    subtitle: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Subtitle as printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    title_language: Language | None = attrs.field(
        default=None,
        converter=read.language,
        metadata=about(
            "Language of title and subtitle.", sensitivity=_PUBLIC, role=_NONE, source="ISO 639-1, two letters"
        ),
    )
    kind: PublicationKind | Unlisted | None = attrs.field(
        default=None,
        converter=read_as.publication_kind,
        metadata=about("What kind of publication it is.", sensitivity=_PUBLIC, role=_NONE),
    )
    kind_reported: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The type line as printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    formats: tuple[PublicationFormat | Unlisted, ...] = attrs.field(
        default=(),
        converter=read_as.publication_formats,
        metadata=about("In which forms it comes: to read, to hear, to watch.", sensitivity=_PUBLIC, role=_NONE),
    )
    series: PublicationSeries | Unlisted | None = attrs.field(
        default=None,
        converter=read_as.publication_series,
        metadata=about("The series it is an issue of.", sensitivity=_PUBLIC, role=_NONE),
    )
    container_title: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The journal, book or site in which it stands, as printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    volume: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Volume, as printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    issue: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Issue, episode or round, as printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    edition: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Edition, as printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    part: int | None = attrs.field(
        default=None,
        converter=read.count,
        metadata=about("Which part it is, where it comes in several.", sensitivity=_PUBLIC, role=_NONE),
    )
    parts: int | None = attrs.field(
        default=None,
        converter=read.count,
        metadata=about("In how many parts it comes.", sensitivity=_PUBLIC, role=_NONE),
    )
    pages: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Pages in the volume, as printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    contributors: tuple[Contributor, ...] = attrs.field(
        default=(),
        converter=contributors,
        metadata=about("Authors, editors, speakers, in the order printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    publishers: tuple[Publisher, ...] = attrs.field(
        default=(),
        converter=publishers,
        metadata=about("Who published it, in the order printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    publisher_place: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Where it was published, as printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    dates: tuple[PublicationDate, ...] = attrs.field(
        default=(),
        converter=publication_dates,
        metadata=about(
            "When it was published, posted, held, each date with what it is the date of.",
            sensitivity=_PUBLIC,
            role=_NONE,
        ),
    )
    period: Period | None = attrs.field(
        default=None,
        converter=read.period,
        metadata=about("The time that it covers, both ends included.", sensitivity=_PUBLIC, role=_NONE),
    )
    place: Place | None = attrs.field(
        default=None,
        converter=read.place,
        metadata=about("Where the event took place.", sensitivity=_PUBLIC, role=_NONE),
    )
    regions: tuple[Region | Unlisted, ...] = attrs.field(
        default=(),
        converter=read.regions,
        metadata=about("Regions it is about, each of its publisher's scheme.", sensitivity=_PUBLIC, role=_NONE),
    )
    countries: tuple[Country, ...] = attrs.field(
        default=(),
        converter=read.countries,
        metadata=about("Countries it is about.", sensitivity=_PUBLIC, role=_NONE),
    )
    primary_country: Country | None = attrs.field(
        default=None,
        converter=read.country,
        metadata=about("The country it is mainly about.", sensitivity=_PUBLIC, role=_NONE),
    )
    countries_complete: bool | None = attrs.field(
        default=None,
        converter=read.flag,
        metadata=about("Whether all countries it is about are named.", sensitivity=_PUBLIC, role=_NONE),
    )
    country_count: int | None = attrs.field(
        default=None,
        converter=read.count,
        metadata=about(
            "How many countries it is about in all, where only some are named.",
            sensitivity=_PUBLIC,
            role=_NONE,
            unit="countries",
        ),
    )
    themes: tuple[Theme | Unlisted, ...] = attrs.field(
        default=(),
        converter=shared.themes,
        metadata=about("What it is about, each theme of its publisher's scheme.", sensitivity=_PUBLIC, role=_NONE),
    )
    keywords: tuple[str, ...] = attrs.field(
        default=(),
        converter=shared.texts,
        metadata=about("Keywords and hash tags, as printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    nationalities: tuple[Country, ...] = attrs.field(
        default=(),
        converter=read.countries,
        metadata=about(
            "Nationalities of the people it is about, where it names some.", sensitivity=_PUBLIC, role=_NONE
        ),
    )
    languages: tuple[Language, ...] = attrs.field(
        default=(),
        converter=shared.languages,
        metadata=about(
            "Languages it is published in.", sensitivity=_PUBLIC, role=_NONE, source="ISO 639-1, two letters"
        ),
    )
    abstract: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("What it is about, in the words of its publisher.", sensitivity=_LOW, role=_FREE),
    )
    abstract_language: Language | None = attrs.field(
        default=None,
        converter=read.language,
        metadata=about(
            "Language of abstract and text.", sensitivity=_PUBLIC, role=_NONE, source="ISO 639-1, two letters"
        ),
    )
    text: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The text itself, of a post.", sensitivity=_LOW, role=_FREE),
    )
    files: tuple[PublishedFile, ...] = attrs.field(
        default=(),
        converter=published_files,
        metadata=about("Files to download.", sensitivity=_PUBLIC, role=_NONE),
    )
    identifiers: tuple[Identifier, ...] = attrs.field(
        default=(),
        converter=identifiers,
        metadata=about("Its numbers: DOI, ISBN, ReliefWeb.", sensitivity=_PUBLIC, role=_NONE),
    )
    urls: tuple[Url, ...] = attrs.field(
        default=(),
        converter=read.urls,
        metadata=about("Web addresses of its page.", sensitivity=_PUBLIC, role=_NONE),
    )
    image_description: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("What its picture shows, as printed.", sensitivity=_LOW, role=_FREE),
    )
    related: tuple[RelatedItem, ...] = attrs.field(
        default=(),
        converter=related_items,
        metadata=about("Other publications it belongs to, announces, answers.", sensitivity=_PUBLIC, role=_NONE),
    )
    initiatives: tuple[InitiativeId, ...] = attrs.field(
        default=(),
        converter=shared.initiatives,
        metadata=about("Ids of the initiatives it comes from.", sensitivity=_PUBLIC, role=_NONE),
    )
    thread_position: int | None = attrs.field(
        default=None,
        converter=read.count,
        metadata=about(
            "Its place in a thread of posts, from 1 for the one that opens it.", sensitivity=_PUBLIC, role=_NONE
        ),
    )

    _rules: ClassVar[tuple[Rule, ...]] = (
        Rule(
            code="publication/part",
            reads=("part", "parts"),
            holds=_is_part,
            expected="a part from 1 to the number of parts",
            blames=("part", "parts"),
        ),
        Rule(
            code="publication/countries",
            reads=("countries", "country_count"),
            holds=_names_no_more,
            expected="no fewer countries in all than are named",
            blames=("country_count",),
        ),
        Rule(
            code="publication/itself",
            reads=("id", "related"),
            holds=_not_related,
            expected="other publications than this one",
            blames=("related",),
        ),
    )
    _derived: ClassVar[Mapping[str, Derived]] = {
        "date": Derived(
            PartialDate | None,
            about("When it came out, or the date that comes nearest to it.", sensitivity=_PUBLIC, role=_NONE),
        ),
        "authors": Derived(
            tuple[str, ...],
            about("Names of the authors as printed, in order.", sensitivity=_PUBLIC, role=_NONE),
        ),
    }

    @property
    def date(self) -> PartialDate | None:
        """When it came out; else when it was held, launched or posted; else the date that a list prints."""
        return date_to_cite(self.dates)

    @property
    def authors(self) -> tuple[str, ...]:
        """Names of the authors as printed, in order; a contributor without a role is none."""
        return authors_of(self.contributors)

    def cite(self, style: CitationStyle = "apa") -> str:
        """Write it as a reference for a list of literature.

        Args:
            style: `apa` (7th edition), `chicago` (17th edition, bibliography) or `bibtex`.

        Returns:
            Plain text on one line; for BibTeX an entry of several lines.

        Raises:
            InvalidValueError: There is no such style.

        Examples:
            >>> review = Publication(id="publication:my-table:2", title="Mixed Migration Review", dates=[])
            >>> review.cite("chicago")
            'Mixed Migration Review. n.d.'
        """
        return cite(self, style)

    def dated(self, role: DateRole | str) -> tuple[PublicationDate, ...]:
        """Give the dates of one role, in order.

        Args:
            role: What happened on the date, such as `posted`.

        Raises:
            UnknownTermError: There is no such role.
        """
        wanted = role if isinstance(role, DateRole) else DateRole(role)
        return tuple(said for said in self.dates if said.role is wanted)
