"""Reports of ReliefWeb, saved from its API, version 1 or 2."""

from mixedmigration.entities import Publication
from mixedmigration.sources._source import Column, Layout, Source
from mixedmigration.sources._source.answer_cell import AnswerCell
from mixedmigration.sources._source.cell import AddressesCell, DateCell, TextCell, WordCell
from mixedmigration.sources._source.implied_cell import ImpliedCell
from mixedmigration.sources._source.instant_cell import InstantCell
from mixedmigration.sources._source.language_cell import LanguageCell
from mixedmigration.sources._source.number_cell import WholeNumberCell
from mixedmigration.sources._source.reference_cell import ReferenceCell
from mixedmigration.sources._source.url_cell import UrlCell
from mixedmigration.vocabularies import DateRole, IdentifierScheme, PublicationKind, Theme

from ._column import CLEANING, COUNTRY, ID, NESTING, ORGANISATIONS, PUBLISHER, REPORTS, URL, field

__all__ = ["SOURCE"]

_WORDS = "reliefweb"
"""Whose labels they are, in the vocabularies."""


def _dates() -> tuple[Column, ...]:
    """Read the three dates, each with the moment that the API gives."""
    names = ("original", "created", "changed")
    return tuple(
        column
        for place, name in enumerate(names)
        for column in (
            field(f"date/{name}", f"dates.{place}.date", DateCell("ymd")),
            field(f"date/{name}", f"dates.{place}.instant", InstantCell()),
        )
    )


def _sources() -> tuple[Column, ...]:
    """Read who published it: ReliefWeb calls them sources."""
    return (
        field("source/*/name", "publishers.*.name", TextCell()),
        field("source/*/id", "publishers.*.organisation", ReferenceCell("organisation", ORGANISATIONS)),
        field("source/*/id", "publishers.*.identifiers.0.value", TextCell()),
        field("source/*/id", "publishers.*.identifiers.0.scheme", ImpliedCell(IdentifierScheme.RELIEFWEB)),
    )


def _disasters() -> tuple[Column, ...]:
    """Read the disasters it is filed under; the report's own number is the first identifier."""
    return (
        field("disaster/*/glide", "identifiers.*+1.value", TextCell()),
        field("disaster/*/glide", "identifiers.*+1.scheme", ImpliedCell(IdentifierScheme.GLIDE)),
        field("disaster/*/name", "keywords.*", TextCell()),
        field("disaster_type/*/name", "keywords.*+100", TextCell()),
        field("vulnerable_group/*/name", "keywords.*+200", TextCell()),
    )


def _files() -> tuple[Column, ...]:
    return (
        field("file/*/url", "files.*.url", UrlCell()),
        field("file/*/filename", "files.*.name", TextCell()),
        field("file/*/mimetype", "files.*.media_type", TextCell()),
        field("file/*/filesize", "files.*.size", WholeNumberCell()),
    )


API = Layout(
    name="api",
    edition="API of ReliefWeb, versions 1 and 2",
    identified_by=ID,
    cleaning=CLEANING,
    constants={
        "dates.0.role": DateRole.PUBLISHED,
        "dates.1.role": DateRole.POSTED,
        "dates.2.role": DateRole.UPDATED,
        "identifiers.0.scheme": IdentifierScheme.RELIEFWEB,
    },
    notes=(
        "What a query did not ask for is not in the file: an absent field says nothing.",
        "`date/original` is when the report came out, `date/created` when ReliefWeb posted it.",
    ),
    columns=(
        Column(header="id", to="identifiers.0.value", reads=TextCell()),
        field("title", "title", TextCell(), is_optional=False),
        field("format/0/name", "kind", WordCell(PublicationKind, _WORDS), "A second format is in extras."),
        field("format/0/name", "kind_reported", TextCell()),
        *_dates(),
        *_sources(),
        field("primary_country/iso3", "primary_country", COUNTRY),
        field("country/*/iso3", "countries.*", COUNTRY),
        field("theme/*/name", "themes.*", WordCell(Theme, _WORDS)),
        field("language/*/code", "languages.*", AnswerCell(LanguageCell(), unknown=("ot",))),
        field("body", "abstract", TextCell()),
        *_disasters(),
        *_files(),
        field("url", "urls", AddressesCell()),
        field("url_alias", "urls", AddressesCell()),
        field("origin", "urls", AddressesCell(), "The report on its publisher's own site."),
    ),
)

SOURCE: Source[Publication] = Source(
    slug=REPORTS,
    title="Reports of ReliefWeb",
    publisher=PUBLISHER,
    entity=Publication,
    layouts=(API,),
    url=URL,
    nesting=NESTING,
    notes=(
        "ReliefWeb passes on what others publish: rights and errors are theirs.",
        "Countries and themes are ReliefWeb's tags, and its primary country is one of them.",
        "Load the sources too (reliefweb-sources): publishers are linked to them by their numbers.",
    ),
)
"""Reports as the library knows them."""
