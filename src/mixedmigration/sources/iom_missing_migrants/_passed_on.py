"""The same incidents as others passed them on, with less in them: two Kaggle tables and a tidy one."""

from mixedmigration.sources._source import Column, Control, Layout, PublishedId
from mixedmigration.sources._source.cell import CountCell, CountryCell, DateCell, PositionCell, RegionCell, TextCell
from mixedmigration.sources._source.number_cell import WholeNumberCell
from mixedmigration.sources._source.several_cell import SeveralCell
from mixedmigration.sources._source.value_cell import MonthOfYearCell
from mixedmigration.sources._source.year_cell import YearCell
from mixedmigration.values import PartialDate

from . import _column as column

__all__ = ["KAGGLE_2017", "KAGGLE_2023", "TIDY"]

_NUMBER = WholeNumberCell(thousands=",", decimal=".")
_GDI = "iom-gdi"


def _is_same_month(month: PartialDate, date: PartialDate) -> bool:
    return (month.year, month.month) == (date.year, date.month)


KAGGLE_2017 = Layout(
    name="kaggle-2017",
    edition="table on Kaggle, 2014 to 2017",
    identified_by=PublishedId(header="id", form="[0-9]{1,9}"),
    cleaning=column.CLEANING,
    constants=column.CONSTANTS,
    notes=(
        "Its ids are numbers of the table, which no later layout prints: they do not lead to later records.",
        "Instead of a source quality from 1 to 5 it says whether a record is verified; the word is kept in extras.",
        "No place in words, no routes, survivors, women, men or children, and no web addresses.",
        "Nationalities are free text; what is no country is reported and kept.",
    ),
    columns=(
        column.date("date", DateCell("dmy")),
        *column.harmed("dead", "missing", _NUMBER),
        *column.causes_in_words("cause_of_death"),
        *column.origin_regions("region_origin"),
        column.origin_countries("affected_nationality"),
        Column(header="incident_region", to="regions", reads=RegionCell(column.SLUG)),
        Column(header="source", to="reported_by", reads=TextCell()),
        *column.degrees("lat", "lon"),
    ),
)

KAGGLE_2023 = Layout(
    name="kaggle-2023",
    edition="table on Kaggle, 2014 to 2023",
    identified_by=None,
    never_has=("Main ID", "Incident ID", "Web ID", "Website Date", "Incident Date", "Reported Date"),
    cleaning=column.CLEANING,
    constants=column.CONSTANTS,
    notes=(
        "No ids: a row's id is derived from its cells, so it leads to no other edition, and changes when a cell does.",
        "Rows that say the same word for word (641 in the edition of 2023) may be one event printed twice or two "
        "events; all are kept, numbered, and reported as identical.",
        "The rows of one event have no main id in common, so split and cumulative rows cannot be put together.",
        "No day: a date is known to its month, and nothing is known of the order of events within it.",
        "No country of incident, no web addresses and no source quality.",
        "Whoever passed it on filled the blanks of survivors, women, men and children with 0: where such a column has "
        "no blank, its zeros are read as not known.",
    ),
    columns=(
        *column.kinds("Incident Type"),
        Column(header="Incident year", to="date.year", reads=YearCell()),
        Column(header="Reported Month", to="date.month", reads=MonthOfYearCell()),
        *column.harmed("Number of Dead", "Minimum Estimated Number of Missing", _NUMBER),
        column.total("Total Number of Dead and Missing", _NUMBER),
        *column.people(
            "Number of Survivors",
            "Number of Females",
            "Number of Males",
            "Number of Children",
            _NUMBER,
            may_be_filled=True,
        ),
        *column.origin_regions("Region of Origin"),
        column.origin_countries("Country of Origin"),
        column.causes("Cause of Death"),
        *column.regions("Region of Incident", "UNSD Geographical Grouping"),
        column.place("Location of death"),
        Column(header="Coordinates", to="position", reads=PositionCell()),
        column.routes("Migration route"),
        Column(header="Information Source", to="reported_by", reads=TextCell()),
    ),
)

TIDY = Layout(
    name="tidy",
    edition="table of IOM's Global Data Institute, package gdidata, 2014 to 2025",
    identified_by=None,
    cleaning=column.CLEANING,
    constants=column.CONSTANTS,
    notes=(
        "Its column `dead` is the number of dead and missing together, as a comparison with the API shows; how many "
        "of them died is not printed, so `dead` and `missing` are not known.",
        "No ids: a row's id is derived from its cells, so it leads to no other edition, and rows that say the same "
        "word for word are kept, numbered, and reported as identical.",
        "Routes are groupings of the Institute, coarser than IOM's; `Undefined` names none and is kept as it is.",
        "No sources, web addresses, source quality, women, men or children.",
    ),
    columns=(
        column.date("t", DateCell("ymd")),
        Control(
            header="m",
            of=("date",),
            reads=DateCell("ymd"),
            agrees=_is_same_month,
            code="cell/disagrees",
            expected="the first day of the month of t",
        ),
        *column.kinds("type"),
        column.routes("route", _GDI),
        Column(header="geo", to="country", reads=CountryCell("iom")),
        Column(
            header="dead",
            to="dead_and_missing_reported",
            reads=CountCell(),
            note="Dead and missing together, whatever the column is called.",
        ),
        column.causes("cause"),
        Column(header="surv", to="survivors", reads=CountCell()),
        Column(header="nat", to="origin_countries", reads=SeveralCell(CountryCell("iom"), ",", tuple)),
        column.place("location"),
        *column.degrees("lat", "lon"),
    ),
)
