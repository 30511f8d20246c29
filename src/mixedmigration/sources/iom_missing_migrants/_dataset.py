"""IOM Missing Migrants Project: people who died or disappeared while migrating.

The project prints one dataset in several layouts. A blank number of dead or of missing
means that none was reported, and IOM's own totals count it as 0; a blank number of
survivors, women, men or children means that it is not known.
"""

from mixedmigration.entities import ProtectionIncident
from mixedmigration.sources._source import Source

from ._api import API
from ._column import SLUG
from ._download import DOWNLOAD_2022, DOWNLOAD_2024
from ._passed_on import KAGGLE_2017, KAGGLE_2023, TIDY
from ._spreadsheet import SPREADSHEET
from ._website import WEBSITE_2020, WEBSITE_2021, WEBSITE_2026

__all__ = ["SOURCE"]

SOURCE: Source[ProtectionIncident] = Source(
    slug=SLUG,
    title="Missing Migrants Project",
    publisher="International Organization for Migration (IOM)",
    entity=ProtectionIncident,
    layouts=(
        API,
        WEBSITE_2020,
        WEBSITE_2021,
        DOWNLOAD_2022,
        DOWNLOAD_2024,
        SPREADSHEET,
        KAGGLE_2017,
        KAGGLE_2023,
        TIDY,
        WEBSITE_2026,
    ),
    licence="CC-BY-4.0",
    url="https://missingmigrants.iom.int/downloads",
    notes=(
        "Dead and missing are minimums: many deaths are never recorded.",
        "Some rows come from 4Mi interviews: adding them to incidents told in a 4Mi export counts people twice.",
        "Several rows may tell of one event: they share an incident group, where the layout prints ids.",
        "A negative number corrects another row of the same incident.",
        "The layouts hold the same incidents: load one of them, never add two.",
        "Columns of years, months and totals are compared with what they repeat, and not kept.",
    ),
)
"""The Missing Migrants Project as the library knows it."""
