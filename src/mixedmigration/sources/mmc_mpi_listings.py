"""Listing lines of the Mixed Migration Centre and the Migration Policy Institute, as their sites print them.

Somebody writes them down: a line each, with what stands in the list in columns that end with
`_raw`. Nothing in them is a form: dates are months, quarters or moments, and lists are cut short.
"""

from mixedmigration.entities import Publication
from mixedmigration.entities.publication import Contributor, Publisher
from mixedmigration.formats.nested import Nesting
from mixedmigration.vocabularies import (
    ContributorRole,
    DateRole,
    IdentifierScheme,
    PublicationFormat,
    PublicationKind,
    PublicationSeries,
)

from ._source import Column, Layout, Source
from ._source.cell import AddressesCell, CellReader, DateCell, TextCell
from ._source.cleaning import BLANKS
from ._source.implied_cell import ImpliedCell
from ._source.instant_cell import InstantCell
from ._source.language_cell import LanguageCell
from ._source.names_cell import CountryNamesCell
from ._source.parts_cell import PartsCell
from ._source.pick_cell import PickCell
from ._source.several_cell import SeveralCell
from ._source.term_cell import RegionTermCell
from ._source.title_cell import CountriesAndMoreCell, PartOfSeveralCell, QuarterCell, TextBehindCell
from ._source.value_cell import PeriodCell

__all__ = ["SOURCE"]

_SLUG = "mmc-mpi-listings"
_UPDATES = (
    PublicationSeries.QUARTERLY_UPDATE,
    PublicationSeries.MONTHLY_SUMMARY,
    PublicationSeries.MHUB_TREND_BULLETIN,
)
"""Series whose issues tell at fixed intervals what happened."""


def _column(header: str, to: str, reads: CellReader, note: str = "") -> Column:
    return Column(header=header, to=to, reads=reads, is_optional=True, note=note)


def _types() -> tuple[Column, ...]:
    """Read the type line, which holds kinds, forms and series side by side."""
    updates = (
        Column(
            header="type_raw",
            to="kind",
            reads=ImpliedCell(PublicationKind.PERIODIC_UPDATE, series),
            is_inferred=True,
        )
        for series in _UPDATES
    )
    return (
        Column(
            header="type_raw",
            to="kind",
            reads=PickCell(PublicationKind, others=(PublicationFormat, PublicationSeries)),
        ),
        *updates,
        Column(header="type_raw", to="formats", reads=PickCell(PublicationFormat, is_list=True, is_open=False)),
        Column(header="type_raw", to="series", reads=PickCell(PublicationSeries, is_open=False)),
        Column(header="type_raw", to="kind_reported", reads=TextCell()),
    )


def _dates() -> tuple[Column, ...]:
    """Read the date of a line: the one that a list prints, and the moment of a post."""
    return (
        Column(
            header="date_raw",
            to="dates.0.date",
            reads=DateCell(),
            note="Lists do not say what the date is the date of; that of a post is when it was posted.",
        ),
        Column(header="date_raw", to="dates.0.instant", reads=InstantCell()),
        Column(header="date_raw", to="dates.0.as_printed", reads=TextCell()),
        Column(header="type_raw", to="dates.0.role", reads=ImpliedCell(DateRole.POSTED, PublicationKind.POST)),
        Column(header="date_raw", to="period", reads=QuarterCell(), is_inferred=True),
        _column("covers_raw", "period", PeriodCell()),
        _column("period_raw", "period", PeriodCell()),
    )


LINES = Layout(
    name="lines",
    edition="lines written down from pages of MMC, MPI, IOM DTM and ReliefWeb",
    identified_by=None,
    cleaning=(BLANKS,),
    constants={"dates.0.role": DateRole.LISTED, "identifiers.0.scheme": IdentifierScheme.RELIEFWEB},
    notes=(
        "No ids: a line's id is derived from all it says, and changes when a word does.",
        "A quarter that is printed as the date of an update is also the time that it covers.",
    ),
    columns=(
        Column(header="title", to="title", reads=TextCell()),
        Column(header="title", to="part", reads=PartOfSeveralCell("part")),
        Column(header="title", to="parts", reads=PartOfSeveralCell("parts")),
        _column("subtitle", "subtitle", TextCell()),
        *_types(),
        *_dates(),
        Column(header="publisher_raw", to="publishers", reads=PartsCell(Publisher, "name")),
        _column(
            "authors_raw",
            "contributors",
            PartsCell(Contributor, "name", {"role": ContributorRole.AUTHOR}, before="By", last="and"),
        ),
        _column("region_raw", "regions", SeveralCell(RegionTermCell("mmc"), ",", tuple)),
        _column("country_raw", "countries", CountriesAndMoreCell("names", CountryNamesCell())),
        _column("country_raw", "country_count", CountriesAndMoreCell("count")),
        _column("country_raw", "countries_complete", CountriesAndMoreCell("is_complete")),
        Column(header="languages_raw/*", to="languages.*", reads=LanguageCell()),
        _column("round_raw", "issue", TextBehindCell("Round")),
        _column("reliefweb_id", "identifiers.0.value", TextCell()),
        _column("url", "urls", AddressesCell()),
    ),
)

SOURCE: Source[Publication] = Source(
    slug=_SLUG,
    title="Listing lines of publications",
    publisher="Mixed Migration Centre (MMC) and Migration Policy Institute (MPI), as written down",
    entity=Publication,
    layouts=(LINES,),
    nesting=Nesting(),
    notes=(
        "A line may lack a title, a publisher or a date: what it does not print is not known.",
        "Names of publishers are as printed: MMP was the Mixed Migration Platform, and is IOM's project too.",
    ),
)
"""Listing lines as the library knows them."""
