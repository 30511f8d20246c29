"""The tables that the map on IOM's own site gave to whoever pressed "download", 2020, 2021 and 2026."""

from mixedmigration.sources._source import Column, Layout, PublishedId
from mixedmigration.sources._source.cell import CountCell, DateCell, MonthCell, PositionCell
from mixedmigration.sources._source.number_cell import WholeNumberCell
from mixedmigration.sources._source.value_cell import NamedMonthDateCell
from mixedmigration.sources._source.year_cell import YearCell

from . import _column as column

__all__ = ["WEBSITE_2020", "WEBSITE_2021", "WEBSITE_2026"]

_NUMBER = WholeNumberCell(thousands=",", decimal=".")
_WEEKDAY = "Month before day, as the weekday printed with it confirms."

WEBSITE_2020 = Layout(
    name="website-2020",
    edition="download from the project's website, 2019 and 2020",
    identified_by=PublishedId(header="Web ID", form="[0-9]{1,9}"),
    cleaning=column.CLEANING,
    constants=column.CONSTANTS,
    notes=(
        "No country of incident, no origin and no type of incident: cumulative and split rows cannot be told apart.",
        "Its ids are numbers of the website, which no later layout prints: they do not lead to later records.",
    ),
    columns=(
        column.date(
            "Reported Date", NamedMonthDateCell(), "The month is a name; the column of years confirms the year."
        ),
        column.year("Reported Year", "Reported Date"),
        column.month("Reported Month", "Reported Date"),
        *column.harmed("Number Dead", "Minimum Estimated Number of Missing"),
        column.total("Total Dead and Missing"),
        *column.people("Number of Survivors", "Number of Females", "Number of Males", "Number of Children"),
        *column.causes_in_words("Cause of Death"),
        *column.regions("Region of Incident", "UNSD Geographical Grouping"),
        column.place("Location Description"),
        Column(header="Location Coordinates", to="position", reads=PositionCell()),
        column.routes("Migration Route"),
        *column.reports("Information Source", "URL", "Source Quality"),
    ),
)

WEBSITE_2021 = Layout(
    name="website-2021",
    edition="download from the project's website, 2021 and 2022",
    identified_by=column.OWN_ID,
    cleaning=column.CLEANING,
    constants=column.CONSTANTS,
    notes=("No country of incident, no origin and no type of incident.",),
    columns=(
        column.date("Incident Date", DateCell("mdy"), _WEEKDAY),
        column.year("Year", "Incident Date", YearCell()),
        column.month("Reported Month", "Incident Date", MonthCell()),
        *column.harmed("Number Dead", "Minimum Estimated Number of Missing", _NUMBER),
        column.total("Total Number of Dead and Missing", _NUMBER),
        *column.people("Number of Survivors", "Number of Females", "Number of Males", "Number of Children", _NUMBER),
        column.causes("Cause of Death"),
        *column.regions("Region", "UNSD Geographical Grouping"),
        column.place("Location of death"),
        Column(header="Coordinates", to="position", reads=PositionCell()),
        column.routes("Migrantion route"),
        *column.reports("Information Source", "URL", "Source Quality"),
    ),
)
"""Its column of routes is spelt so by the publisher."""

WEBSITE_2026 = Layout(
    name="website-2026",
    edition="download from the project's website, 2026",
    identified_by=column.OWN_ID,
    cleaning=column.CLEANING,
    constants=column.CONSTANTS,
    columns=(
        column.date("Incident Date", DateCell("mdy"), _WEEKDAY),
        column.year("Year", "Incident Date", CountCell()),
        column.month("Reported Month", "Incident Date", MonthCell()),
        *column.harmed("Number Dead", "Minimum Estimated Number of Missing"),
        *column.people("Number of Survivors", "Number of Females", "Number of Males", "Number of Children"),
        *column.origin_regions("Region of Origin"),
        column.origin_countries("Country of Origin"),
        column.causes("Cause of Death"),
        *column.regions("Region", "UNSD Geographical Grouping"),
        column.place("Location of death"),
        Column(header="Coordinates", to="position", reads=PositionCell()),
        column.routes("Migration route"),
        *column.reports("Information Source", "URL", "Source Quality"),
    ),
)
