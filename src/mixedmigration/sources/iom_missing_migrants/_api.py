"""What the project's API gave year by year, 2014 to 2025, as the Humanitarian Data Exchange reads it."""

from mixedmigration.sources._source import Column, Layout, PublishedId
from mixedmigration.sources._source.cell import CountryCell, DateCell, PositionCell

from . import _column as column

__all__ = ["API"]

_POSITION = "location_coodinates"
"""Spelt so by the publisher."""

API = Layout(
    name="api",
    edition="API of 2014 to 2025",
    identified_by=PublishedId(header="web_id", form=column.ID),
    cleaning=column.CLEANING,
    constants=column.CONSTANTS,
    columns=(
        column.date("reported_date", DateCell("ymd")),
        *column.harmed("number_dead", "number_missing"),
        column.total("total_dead_and_missing"),
        *column.people("number_of_survivors", "number_of_female", "number_of_male", "number_of_children"),
        *column.causes_in_words("cause_death"),
        Column(header="country_of_incident", to="country", reads=CountryCell("name")),
        *column.regions("region", "unsd_geographic_grouping"),
        column.place("location_description"),
        Column(header=_POSITION, to="position", reads=PositionCell()),
        column.routes("migration_route"),
        *column.reports("information_source", "url", "source_quality"),
        *column.origin_regions("region_origin", is_optional=True),
        column.origin_countries("country_origin", is_optional=True),
    ),
)
