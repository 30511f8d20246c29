"""The workbook that IOM gives to analysts, by its column names (`No. dead`, `No. minors`)."""

from mixedmigration.sources._source import Column, Layout
from mixedmigration.sources._source.cell import CountryCell, DateCell, TextCell
from mixedmigration.sources._source.cleaning import for_blank
from mixedmigration.sources._source.number_cell import WholeNumberCell

from . import _column as column

__all__ = ["SPREADSHEET"]

_NUMBER = WholeNumberCell(thousands=",", decimal=".")

SPREADSHEET = Layout(
    name="spreadsheet",
    edition="workbook of incidents as analysts pass it on, Europe and the Mediterranean, 2014 to 2026",
    identified_by=column.JOINED_IDS,
    cleaning=(*column.CLEANING, for_blank("NA")),
    constants=column.CONSTANTS,
    notes=(
        "NA stands for a blank cell. In the columns of dead and of missing it therefore means that none was reported.",
        column.JOINED,
    ),
    columns=(
        *column.kinds("Incident Type"),
        column.date("Incident date", DateCell("ymd")),
        column.year("Incident year", "Incident date"),
        column.month("Incident month", "Incident date"),
        *column.harmed("No. dead", "No. missing", _NUMBER),
        column.total("No. dead/missing", _NUMBER),
        *column.people("No. survivors", "No. Female", "No. Male", "No. minors", _NUMBER),
        *column.origin_regions("Region of Origin"),
        column.origin_countries("Country of Origin"),
        column.causes("Cause of death (category)"),
        Column(header="Cause of death (reported)", to="causes_reported", reads=TextCell()),
        Column(header="Country of Incident", to="country", reads=CountryCell("name")),
        *column.regions("Region of Incident", "UNSD region"),
        column.place("Location of death"),
        *column.degrees("Latitude", "Longitude"),
        column.routes("Route"),
        *column.reports("Source", "Link", "Source Quality"),
    ),
)
