"""The whole dataset as the project's page of downloads gives it: all years in one workbook or CSV file."""

from mixedmigration.sources._source import Column, Layout
from mixedmigration.sources._source.cell import CountryCell, DateCell, PositionCell
from mixedmigration.sources._source.number_cell import WholeNumberCell
from mixedmigration.sources._source.year_cell import YearCell

from . import _column as column

__all__ = ["DOWNLOAD_2022", "DOWNLOAD_2024"]

_NUMBER = WholeNumberCell(thousands=",", decimal=".")

DOWNLOAD_2022 = Layout(
    name="download-2022",
    edition="download of all years, 2022 and 2023",
    identified_by=column.JOINED_IDS,
    cleaning=column.CLEANING,
    constants=column.CONSTANTS,
    notes=("No country of incident.", "Titles of articles are kept in extras.", column.JOINED),
    columns=(
        *column.kinds("Incident Type"),
        column.date("Website Date", DateCell("ymd")),
        column.year("Incident year", "Website Date"),
        column.month("Reported Month", "Website Date"),
        *column.harmed("Number of Dead", "Minimum Estimated Number of Missing", _NUMBER),
        column.total("Total Number of Dead and Missing", _NUMBER),
        *column.people("Number of Survivors", "Number of Females", "Number of Males", "Number of Children", _NUMBER),
        *column.origin_regions("Region of Origin"),
        column.origin_countries("Country of Origin", is_optional=True),
        column.causes("Cause of Death"),
        *column.regions("Region of Incident", "UNSD Geographical Grouping"),
        column.place("Location of death"),
        Column(
            header="Coordinates",
            to="position",
            reads=PositionCell(),
            note="Well-known text, in which the longitude comes first; a plain pair starts with the latitude.",
        ),
        column.routes("Migration route"),
        *column.reports("Information Source", "URL", "Source Quality"),
    ),
)

DOWNLOAD_2024 = Layout(
    name="download-2024",
    edition="download of all years, 2024 and 2025",
    identified_by=column.JOINED_IDS,
    cleaning=column.CLEANING,
    constants=column.CONSTANTS,
    notes=(column.JOINED,),
    columns=(
        *column.kinds("Incident Type"),
        column.date("Incident Date", DateCell("ymd")),
        column.year("Incident Year", "Incident Date", YearCell()),
        column.month("Month", "Incident Date"),
        *column.harmed("Number of Dead", "Minimum Estimated Number of Missing", _NUMBER),
        column.total("Total Number of Dead and Missing", _NUMBER),
        *column.people("Number of Survivors", "Number of Females", "Number of Males", "Number of Children", _NUMBER),
        *column.origin_regions("Region of Origin"),
        column.origin_countries("Country of Origin"),
        column.causes("Cause of Death"),
        Column(header="Country of Incident", to="country", reads=CountryCell("name")),
        *column.regions("Region of Incident", "UNSD Geographical Grouping"),
        column.place("Location of Incident"),
        Column(header="Coordinates", to="position", reads=PositionCell()),
        column.routes("Migration Route"),
        *column.reports("Information Source", "URL", "Source Quality"),
    ),
)
