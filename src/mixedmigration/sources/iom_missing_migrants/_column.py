"""What the columns of the Missing Migrants Project mean in every layout, whatever each calls them."""

from mixedmigration.sources._source import Blank, Column, Control, PublishedId
from mixedmigration.sources._source.cell import (
    AddressesCell,
    CellReader,
    CountCell,
    CountriesCell,
    OriginBasisCell,
    PlaceCell,
    RegionCell,
    TextCell,
    WordsCell,
)
from mixedmigration.sources._source.cleaning import BLANKS, HTML_ENTITIES, LINE_ENDS
from mixedmigration.sources._source.implied_cell import ImpliedCell
from mixedmigration.sources._source.label_cell import WholeLabelsCell
from mixedmigration.sources._source.level_cell import LevelCell
from mixedmigration.sources._source.number_cell import NumberCell
from mixedmigration.sources._source.value_cell import MonthOfYearCell
from mixedmigration.sources._source.year_cell import YearCell
from mixedmigration.values import PartialDate
from mixedmigration.vocabularies import (
    CauseOfDeath,
    DateBasis,
    IncidentKind,
    IncidentType,
    RouteName,
    SourceQuality,
)

__all__ = [
    "CLEANING",
    "CONSTANTS",
    "ID",
    "JOINED",
    "JOINED_IDS",
    "OWN_ID",
    "SLUG",
    "causes",
    "causes_in_words",
    "date",
    "degrees",
    "harmed",
    "kinds",
    "month",
    "origin_countries",
    "origin_regions",
    "people",
    "place",
    "regions",
    "reports",
    "routes",
    "total",
    "year",
]

SLUG = "iom-missing-migrants"
ID = r"[0-9]{4}\.MMP[0-9]{3,10}"
"""A year, the project's mark and three to ten digits, as in 2014.MMP00007."""
_MOST = 15
"""Ids that one row may join, so that the id made of them stays within its length."""
OWN_ID = PublishedId(header="Incident ID", form=ID, group="Main ID")
"""The id of each row and that of its event, in the layouts that print both."""
JOINED_IDS = PublishedId(header="Incident ID", form=rf"{ID}(?:, ?{ID}){{0,{_MOST - 1}}}", group="Main ID")
"""The same where rows of one event were joined: the id is then a list."""
JOINED = (
    "Where the rows of one event were joined, the incident id is a list, labels are joined by commas, and a source "
    "quality such as 4,5 or 45 is two levels in one and is set aside."
)
"""What joined rows cost."""

CLEANING = (HTML_ENTITIES, LINE_ENDS, BLANKS)
CONSTANTS = {"types": (IncidentType.DEATH_OR_DISAPPEARANCE,), "date_basis": DateBasis.BEST_KNOWN}
"""What follows from any layout of the project; a column of types may say more of the date."""

_FILLED = (
    "Somebody filled its blanks with 0 where a table has no blank in it: a 0 there is read as a blank, not as none."
)
"""What a 0 is worth where a column may have been filled."""
_NONE_REPORTED = "Blank where none was reported; IOM's totals count it as 0."
_MONTH_ONLY = "IOM guarantees month and year only."
_LAST_DAY = "A cumulative row carries the last day of its range; the range itself is not printed."


def _is_sum(total: int, dead: int, missing: int) -> bool:
    return total == dead + missing


def _is_year(year: int, date: PartialDate) -> bool:
    return date.year == year


def _is_month(month: int, date: PartialDate) -> bool:
    return date.month in (month, None)


def date(header: str, reads: CellReader, note: str = "", *also: str) -> Column:
    """Read the date of an incident, as well as it is known.

    Args:
        header: The column's name.
        reads: In which order it is printed.
        note: What confirms that order.
        also: Other names under which the column is printed.
    """
    return Column(header=header, to="date", reads=reads, note=f"{note} {_MONTH_ONLY}".strip(), also=also)


def year(header: str, beside: str, reads: CellReader | None = None) -> Control:
    """Compare a column of years with the date.

    Args:
        header: The column's name.
        beside: The name of the column of dates.
        reads: How the layout prints years.
    """
    return Control(
        header=header,
        of=("date",),
        reads=reads or YearCell(),
        agrees=_is_year,
        code="cell/disagrees",
        expected=f"the year of {beside}",
    )


def month(header: str, beside: str, reads: CellReader | None = None) -> Control:
    """Compare a column of months with the date.

    Args:
        header: The column's name.
        beside: The name of the column of dates.
        reads: How the layout prints months.
    """
    return Control(
        header=header,
        of=("date",),
        reads=reads or MonthOfYearCell(),
        agrees=_is_month,
        code="cell/disagrees",
        expected=f"the month of {beside}",
    )


def harmed(dead: str, missing: str, reads: CellReader | None = None) -> tuple[Column, ...]:
    """Read the numbers of dead and of missing, of which a blank one counts as 0.

    Args:
        dead: The name of the column of dead.
        missing: The name of the column of missing.
        reads: How the layout prints numbers.
    """
    named = ((dead, "dead"), (missing, "missing"))
    return tuple(
        Column(header=header, to=to, reads=reads or CountCell(), blank=Blank.ZERO, note=_NONE_REPORTED)
        for header, to in named
    )


def total(header: str, reads: CellReader | None = None) -> Control:
    """Compare the sum that IOM prints with the numbers of dead and of missing.

    Args:
        header: The column's name.
        reads: How the layout prints numbers.
    """
    return Control(
        header=header,
        of=("dead", "missing"),
        reads=reads or CountCell(),
        agrees=_is_sum,
        code="count/total-differs",
        expected="the sum of dead and missing",
    )


def people(
    survivors: str,
    females: str,
    males: str,
    children: str,
    reads: CellReader | None = None,
    *,
    may_be_filled: bool = False,
) -> tuple[Column, ...]:
    """Read the numbers that IOM leaves blank where they are not known.

    Args:
        survivors: The name of the column of survivors.
        females: Of women and girls.
        males: Of men and boys.
        children: Of children.
        reads: How the layout prints numbers.
        may_be_filled: Whether somebody may have filled the blanks with 0.
    """
    named = ((survivors, "survivors"), (females, "females"), (males, "males"), (children, "children"))
    note = _FILLED if may_be_filled else ""
    return tuple(
        Column(header=header, to=to, reads=reads or CountCell(), may_be_filled=may_be_filled, note=note)
        for header, to in named
    )


def kinds(header: str) -> tuple[Column, ...]:
    """Read whether a row is one event, a part of one, or several; and what its date is the date of.

    Args:
        header: The column's name.
    """
    last_day = ImpliedCell(DateBasis.END_OF_PERIOD, IncidentKind.CUMULATIVE_INCIDENT, SLUG)
    return (
        Column(header=header, to="kinds", reads=WordsCell(IncidentKind, SLUG)),
        Column(header=header, to="date_basis", reads=last_day, is_inferred=True, note=_LAST_DAY),
    )


def regions(incident: str, unsd: str) -> tuple[Column, ...]:
    """Read the project's own region and that of the United Nations, each of its scheme.

    Args:
        incident: The name of the column of the project's regions.
        unsd: The name of the column of the United Nations' regions.
    """
    return (
        Column(header=incident, to="regions", reads=RegionCell(SLUG)),
        Column(header=unsd, to="regions", reads=RegionCell("m49", SLUG)),
    )


def origin_regions(header: str, *, is_optional: bool = False) -> tuple[Column, Column]:
    """Read the regions where the people came from, and whether they are presumed.

    Args:
        header: The name of the column, in which IOM marks what is presumed.
        is_optional: Whether a table of the layout may lack it.
    """
    return (
        Column(header=header, to="origin_regions", reads=RegionCell(SLUG, "m49"), is_optional=is_optional),
        Column(header=header, to="origin_basis", reads=OriginBasisCell(), is_optional=is_optional),
    )


def origin_countries(header: str, *, is_optional: bool = False) -> Column:
    """Read the countries where the people came from.

    Args:
        header: The column's name.
        is_optional: Whether a table of the layout may lack it.
    """
    return Column(header=header, to="origin_countries", reads=CountriesCell(), is_optional=is_optional)


def causes(header: str) -> Column:
    """Read IOM's categories of causes.

    Args:
        header: The column's name.
    """
    return Column(header=header, to="causes", reads=WordsCell(CauseOfDeath, SLUG))


def causes_in_words(header: str) -> tuple[Column, Column]:
    """Read causes in the source's words; a cell that is nothing but IOM's labels is read as them too.

    Args:
        header: The column's name.
    """
    note = "The cause in the source's words; where it is nothing but IOM's labels it fills `causes` as well."
    return (
        Column(header=header, to="causes_reported", reads=TextCell(), note=note),
        Column(header=header, to="causes", reads=WholeLabelsCell(CauseOfDeath, SLUG)),
    )


def place(header: str) -> Column:
    """Read where it happened, in the source's words.

    Args:
        header: The column's name.
    """
    return Column(header=header, to="place", reads=PlaceCell())


def degrees(latitude: str, longitude: str) -> tuple[Column, ...]:
    """Read a position of which each coordinate has a column.

    Args:
        latitude: The name of the column of latitudes.
        longitude: The name of the column of longitudes.
    """
    return (
        Column(header=latitude, to="position.latitude", reads=NumberCell()),
        Column(header=longitude, to="position.longitude", reads=NumberCell()),
    )


def routes(header: str, publisher: str = SLUG) -> Column:
    """Read the routes, by the labels of whoever grouped the incidents.

    Args:
        header: The column's name.
        publisher: Whose labels they are.
    """
    return Column(header=header, to="routes", reads=WordsCell(RouteName, publisher))


def reports(reported_by: str, urls: str, quality: str) -> tuple[Column, ...]:
    """Read who reported it, where, and how well that supports the record.

    Args:
        reported_by: The name of the column of sources.
        urls: The name of the column of web addresses.
        quality: The name of the column of levels from 1 to 5.
    """
    return (
        Column(header=reported_by, to="reported_by", reads=TextCell()),
        Column(header=urls, to="urls", reads=AddressesCell()),
        Column(header=quality, to="source_quality", reads=LevelCell(SourceQuality, SLUG)),
    )
