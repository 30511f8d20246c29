"""Causes of death, on the cells that IOM prints."""

import pytest

from mixedmigration.errors import UnknownTermError
from mixedmigration.vocabularies import CauseOfDeath
from tests.vocabularies.words import cells

HARSH = "Harsh environmental conditions / lack of adequate shelter, food, water"
SICK = "Sickness / lack of access to adequate healthcare"


def test_there_are_seven_causes():
    assert [word.name for word in CauseOfDeath] == [
        "DROWNING",
        "MIXED_OR_UNKNOWN",
        "VEHICLE_ACCIDENT",
        "HARSH_CONDITIONS",
        "SICKNESS",
        "VIOLENCE",
        "ACCIDENTAL_DEATH",
    ]


@pytest.mark.parametrize(
    "cell", ["Presumed drowning", "Drowned", "Mostly starvation, dehydration, and beatings by crew members", "Unknown"]
)
def test_a_reported_cause_is_not_read_as_a_category(cell):
    with pytest.raises(UnknownTermError):
        CauseOfDeath.find(cell)


def test_a_reported_cause_leads_to_its_category_as_a_suggestion_only():
    assert CauseOfDeath.suggest("Presumed drowning") == ("Drowning",)


def test_a_label_with_commas_is_found_in_a_cell_joined_by_commas():
    assert CauseOfDeath.split(f"{HARSH},{SICK}", "iom-missing-migrants") == (
        CauseOfDeath.HARSH_CONDITIONS,
        CauseOfDeath.SICKNESS,
    )
    assert CauseOfDeath.split(f"Drowning,{HARSH},Violence") == (
        CauseOfDeath.DROWNING,
        CauseOfDeath.HARSH_CONDITIONS,
        CauseOfDeath.VIOLENCE,
    )


@pytest.mark.parametrize(
    ("file", "column", "joined"),
    [("iom-missing-migrants/website-2026-05-06.csv", "Cause of Death", 0), ("iom-gdi/iom_mmp.csv.gz", "cause", 10)],
)
def test_each_published_category_is_a_word(file, column, joined):
    split = [CauseOfDeath.split(cell, "iom-missing-migrants") for cell in cells(file, column)]
    assert {part for parts in split for part in parts} == set(CauseOfDeath)
    assert sum(len(parts) > 1 for parts in split) == joined


def test_reported_causes_of_the_api_are_mostly_no_categories():
    reported = cells("iom-missing-migrants/api-2014-2025.json.gz", "cause_death")
    reading = CauseOfDeath.crosswalk().reading("iom-missing-migrants")
    read = {cell: word for cell in reported if (word := reading.read(cell)[0])}
    assert set(read.values()) == set(CauseOfDeath)
    assert all(cell.strip().casefold() in (word.label().casefold(), word.slug) for cell, word in read.items())
