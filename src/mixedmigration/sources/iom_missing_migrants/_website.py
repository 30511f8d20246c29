"""The tables that IOM's own site gave to whoever pressed "download", 2020 and 2026."""

from mixedmigration.sources._source import Column, Layout, PublishedId
from mixedmigration.sources._source.cell import CountCell, DateCell, MonthCell, PositionCell

from . import _column as column

__all__ = ["WEBSITE_2020", "WEBSITE_2026"]


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
        column.date("Reported Date", DateCell(), "The month is a name."),
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

WEBSITE_2026 = Layout(
    name="website-2026",
    edition="download from the project's website, 2026",
    identified_by=PublishedId(header="Incident ID", form=column.ID, group="Main ID"),
    cleaning=column.CLEANING,
    constants=column.CONSTANTS,
    columns=(
        column.date("Incident Date", DateCell("mdy"), "Month before day, as the weekday printed with it confirms."),
        column.year("Year", "Incident Date", CountCell()),
        column.month("Reported Month", "Incident Date", MonthCell()),
        *column.harmed("Number Dead", "Minimum Estimated Number of Missing"),
        *column.people("Number of Survivors", "Number of Females", "Number of Males", "Number of Children"),
        *column.origin("Region of Origin", "Country of Origin"),
        column.causes("Cause of Death"),
        *column.regions("Region", "UNSD Geographical Grouping"),
        column.place("Location of death"),
        Column(header="Coordinates", to="position", reads=PositionCell()),
        column.routes("Migration route"),
        *column.reports("Information Source", "URL", "Source Quality"),
    ),
)
