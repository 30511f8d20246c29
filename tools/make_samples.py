"""Write the synthetic samples into `src/mixedmigration/testing/data/`.

    python tools/make_samples.py [folder]

Every person, place, event, number and address in them is made up; only the layout and the
publishers' own labels are real. The year 2031 had not come when this was written. The same
program writes the same bytes each time: of `random`, only `random()` is used, which gives
the same numbers on every release of Python.
"""

import csv
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import NamedTuple, TypeVar

from mixedmigration.testing import survey

T = TypeVar("T")
Row = dict[str, str]

ROWS = 240
SEED = 2031
YEAR = 2031
FOLDER = Path(__file__).parents[1] / "src" / "mixedmigration" / "testing" / "data"

COLUMNS = (
    "Main ID",
    "Incident ID",
    "Region",
    "Incident Date",
    "Year",
    "Reported Month",
    "Number Dead",
    "Minimum Estimated Number of Missing",
    "Number of Survivors",
    "Number of Females",
    "Number of Males",
    "Number of Children",
    "Region of Origin",
    "Cause of Death",
    "Country of Origin",
    "Location of death",
    "Information Source",
    "Coordinates",
    "Migration route",
    "URL",
    "UNSD Geographical Grouping",
    "Source Quality",
)
"""The columns of the layout `website-2026`."""

DROWNING = "Drowning"
HARSH = "Harsh environmental conditions / lack of adequate shelter, food, water"
VEHICLE = "Vehicle accident / death linked to hazardous transport"
SICKNESS = "Sickness / lack of access to adequate healthcare"
UNCLEAR = "Mixed or unknown"


class Stretch(NamedTuple):
    """A part of the world, with what its rows say."""

    route: str
    region: str
    grouping: str
    box: tuple[float, float, float, float]
    """South, north, west, east."""
    places: tuple[str, ...]
    """All made up."""
    origins: tuple[tuple[str, str], ...]
    causes: tuple[str, ...]
    is_sea: bool


WEST = (("Northern Africa", "Morocco"), ("Northern Africa", "Algeria"), ("Sub-Saharan Africa (P)", "Unknown"))
HORN = (("Eastern Africa", "Ethiopia"), ("Eastern Africa", "Somalia"), ("Eastern Africa (P)", "Unknown"))
CENTRAL = (("Eastern Africa", "Sudan"), ("Mixed", "Mixed"), ("Unknown", "Unknown"), ("Northern Africa", "Egypt"))
ASIA = (("Southern Asia", "Afghanistan"), ("Southern Asia", "Pakistan"), ("Unknown", "Unknown"))
AMERICA = (
    ("Central America", "Honduras"),
    ("South America", "Venezuela (Bolivarian Republic of)"),
    ("Latin America / Caribbean (P)", "Unknown"),
)

STRETCHES = (
    Stretch("Central Mediterranean", "Mediterranean", "Uncategorized", (32.9, 36.2, 11.2, 19.8),
            ("Off the coast of Marsa Zuhur", "Near the shoal of Bir Qamar", "North of Ras Tarfaya al-Wahmi"),
            CENTRAL, (DROWNING, DROWNING, UNCLEAR), True),
    Stretch("Western Mediterranean", "Mediterranean", "Uncategorized", (35.2, 36.8, -5.2, 2.8),
            ("Off Cabo Ficticio", "Beach of Playa Inventada", "Near the breakwater of Puerto Ejemplo"),
            WEST, (DROWNING,), True),
    Stretch("Western Africa / Atlantic route to the Canary Islands", "Northern Africa", "Uncategorized",
            (19.2, 28.4, -19.8, -14.2), ("South-west of Punta Imaginaria", "Adrift beyond Banc d'Essai"),
            WEST, (HARSH, DROWNING, f"{DROWNING},{HARSH}"), True),
    Stretch("Eastern Mediterranean", "Mediterranean", "Uncategorized", (35.6, 39.4, 25.8, 28.2),
            ("Off the islet of Paradeigma", "Near Ornek Burnu"), ASIA, (DROWNING, UNCLEAR), True),
    Stretch("Eastern Route to/from EHOA", "Eastern Africa", "Eastern Africa", (10.8, 13.2, 42.4, 45.6),
            ("Off the beach of Ras Mithal", "Landing place of Khor Tajriba"), HORN, (DROWNING, HARSH), True),
    Stretch("Sahara Desert crossing", "Northern Africa", "Northern Africa", (19.4, 26.6, 2.2, 14.6),
            ("Desert between Bir Wahm and Tin Exemple", "Pits of Djebel Echantillon"),
            (("Western Africa", "Guinea"), ("Sub-Saharan Africa (P)", "Unknown"), ("Middle Africa", "Chad")),
            (HARSH, SICKNESS, f"{HARSH},{VEHICLE}"), False),
    Stretch("Türkiye-Europe land route", "Western Asia", "Western Asia", (37.2, 41.6, 26.6, 44.4),
            ("Mountain pass of Numune Gedigi", "River bank at Deneme"), ASIA, (HARSH, VEHICLE), False),
    Stretch("Western Balkans", "Europe", "Southern Europe", (43.2, 45.8, 15.6, 19.4),
            ("Forest of Primjer", "Crossing of the stream Izmisljena"), ASIA, (DROWNING, VEHICLE), False),
    Stretch("Darien", "Central America", "Central America", (7.8, 8.9, -77.9, -77.1),
            ("Camp of Quebrada Inventada", "Trail above Loma Ejemplo"), AMERICA, (DROWNING, SICKNESS), False),
    Stretch("US-Mexico border crossing", "North America", "Northern America", (31.2, 32.6, -114.8, -106.4),
            ("Ranch of Arroyo Ficticio", "Wash below Sample Peak"),
            (("Central America", "Mexico"), *AMERICA), (HARSH, VEHICLE, UNCLEAR), False),
)  # fmt: skip

WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
OUTLETS = ("Example Harbour News", "Sample Coast Radio", "Demo Relief Society", "Test Valley Courier")


class Dice:
    """Chance that is the same each time."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)

    def number(self, low: int, high: int) -> int:
        """Give a whole number, both ends included."""
        return low + int(self._random.random() * (high - low + 1))

    def one_of(self, things: tuple[T, ...]) -> T:
        return things[self.number(0, len(things) - 1)]

    def comes(self, share: float) -> bool:
        return self._random.random() < share

    def between(self, low: float, high: float) -> float:
        return low + self._random.random() * (high - low)


def _id(number: int) -> str:
    return f"{YEAR}.MMP{number:04d}"


def _printed(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]}, {day:%m/%d/%Y} - 12:00"


def _address(dice: Dice) -> str:
    return f"https://example.org/reports/{dice.number(100000, 999999)}"


def _people(dice: Dice, stretch: Stretch) -> Row:
    """Count people so that no check finds anything: parts never exceed the dead and missing."""
    dead = dice.number(1, 4) if dice.comes(0.8) else dice.number(5, 40)
    missing = dice.number(1, 60) if stretch.is_sea and dice.comes(0.4) else 0
    is_presumed = missing and dice.comes(0.4)
    total = missing + (0 if is_presumed else dead)
    females = dice.number(0, total // 2) if dice.comes(0.3) else None
    males = dice.number(0, total - (females or 0)) if dice.comes(0.6) else None
    children = dice.number(0, total // 3) if dice.comes(0.2) else None
    survivors = dice.number(1, 180) if stretch.is_sea and dice.comes(0.6) else None
    return {
        "Number Dead": "" if is_presumed else str(dead),
        "Minimum Estimated Number of Missing": str(missing),
        "Number of Survivors": "" if survivors is None else str(survivors),
        "Number of Females": "" if females is None else str(females),
        "Number of Males": "" if males is None else str(males),
        "Number of Children": "" if children is None else str(children),
    }


def _row(dice: Dice, number: int) -> Row:
    stretch = dice.one_of(STRETCHES)
    day = date(YEAR, 1, 2) + timedelta(days=number * 360 // ROWS)
    south, north, west, east = stretch.box
    region, country = dice.one_of(stretch.origins)
    return {
        "Main ID": _id(number),
        "Incident ID": _id(number),
        "Region": stretch.region,
        "Incident Date": _printed(day),
        "Year": str(YEAR),
        "Reported Month": MONTHS[day.month - 1],
        **_people(dice, stretch),
        "Region of Origin": region,
        "Cause of Death": dice.one_of(stretch.causes),
        "Country of Origin": country,
        "Location of death": f"{dice.one_of(stretch.places)} (made-up place {number})",
        "Information Source": ", ".join(dict.fromkeys(dice.one_of(OUTLETS) for _ in range(dice.number(1, 2)))),
        "Coordinates": f"{dice.between(south, north):.8f}, {dice.between(west, east):.8f}",
        "Migration route": "" if dice.comes(0.08) else stretch.route,
        "URL": ", ".join(_address(dice) for _ in range(dice.number(0, 3))),
        "UNSD Geographical Grouping": stretch.grouping,
        "Source Quality": str(dice.number(1, 5)),
    }


DIRT: dict[int, Row] = {
    # cleaned in silence, and counted
    5: {"Location of death": "Near Cap de l&#039;Exemple, C&ocirc;te Imaginaire (made-up place 5)"},
    9: {"Location of death": "Bodies found at Wadi Namudhaj (made-up place 9)\n"},
    13: {"Information Source": "Example\u00a0Harbour  News"},
    17: {"Number Dead": "1,022", "Minimum Estimated Number of Missing": "0", "Number of Females": "1,004"},
    # kept, and found worth a look
    21: {"Number Dead": "1", "Minimum Estimated Number of Missing": "0", "Number of Females": "2",
         "Number of Males": "1", "Number of Children": ""},
    26: {"Number Dead": "1", "Minimum Estimated Number of Missing": "0", "Number of Females": "", "Number of Males": "",
         "Number of Children": "3"},
    31: {"Coordinates": "8, -77"},
    36: {"Coordinates": "24.00000000, 9.50000000"},
    41: {"Migration route": "Made-up Ring Route"},
    46: {"Number Dead": "0", "Minimum Estimated Number of Missing": "0", "Number of Females": "", "Number of Males": "",
         "Number of Children": ""},
    51: {"Country of Origin": "Sudan, Eritrea, Ethiopia", "Region of Origin": "Eastern Africa"},
    56: {"Country of Origin": "Mixed/Unknown", "Region of Origin": "Mixed"},
    # one event in two rows, and a correction of it
    60: {"Number Dead": "6", "Minimum Estimated Number of Missing": "12"},
    61: {"Main ID": _id(60), "Number Dead": "", "Minimum Estimated Number of Missing": "4"},
    62: {"Main ID": _id(60), "Number Dead": "0", "Minimum Estimated Number of Missing": "-3", "Number of Survivors": "",
         "Number of Females": "", "Number of Males": "", "Number of Children": ""},
    110: {"Main ID": _id(109)},
    # one part of the row is set aside
    70: {"Country of Origin": "Eritera", "Region of Origin": "Eastern Africa"},
    80: {"Coordinates": "36.82N 5.73E"},
    90: {"Incident Date": "Sun, 02/30/2031 - 12:00", "Year": "2031", "Reported Month": "February"},
    100: {"Year": "2013"},
    120: {"URL": "https://example.org/reports/500001, www.example.org/reports/500002, https://example.org/reports/500003",
          "Cause of Death": f"{DROWNING},{HARSH}"},
    130: {"Number of Survivors": "about 40"},
    140: {"Incident ID": "to be assigned"},
    150: {"Source Quality": "7"},
}  # fmt: skip
"""What is wrong with a row, by its number; only here do rows differ from the clean ones."""

RAGGED = 200
"""The row that lost its quotes, so that a comma in its place name makes a cell too many."""


def rows() -> Iterator[list[str]]:
    """Yield the cells of each row, the header first."""
    yield list(COLUMNS)
    dice = Dice(SEED)
    for number in range(1, ROWS + 1):
        row = _row(dice, number) | DIRT.get(number, {})
        cells = [row[column] for column in COLUMNS]
        if number == RAGGED:
            cells[COLUMNS.index("Location of death") : COLUMNS.index("Location of death") + 1] = [
                "Off Cabo",
                "Ficticio",
            ]
        yield cells


INTERVIEWS = 60
QUIRKS = {
    "stray-blanks": 3,
    "token-spelling": 2,
    "common-country": 2,
    "unknown-label": 2,
    "narrow-column": 1,
    "reversed-days": 1,
    "unreadable-number": 1,
    "duplicate-uuid": 1,
    "blank-row": 1,
}
"""What is wrong with the interviews, and how often."""


def interviews() -> survey.Export:
    """Give made-up interviews as 4Mi would export them, a few of them unlikely."""
    drawn = survey.draw(survey.core_form(), INTERVIEWS, seed=SEED, slips=2)
    return survey.export(drawn, label_row=True, quirks=QUIRKS, seed=SEED)


def write(folder: Path) -> None:
    """Write every sample into a folder."""
    (folder / "mmc-4mi-synthetic.csv").write_text(interviews().to_csv(), encoding="utf-8", newline="")
    with (folder / "iom-missing-migrants.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows())


if __name__ == "__main__":
    write(Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER)
