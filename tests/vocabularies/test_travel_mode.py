"""Modes of travel, on the labels of Frontex and of the 4Mi returnee questionnaire."""

import pytest

from mixedmigration.errors import UnknownTermError
from mixedmigration.vocabularies import TravelMode
from tests.vocabularies.words import cells

RETURNEES = {
    "By land": "land",
    "By land/sea": "land-or-sea",
    "By airplane, directly from the country of migration": "air-directly",
    "By airplane and land/sea": "air-and-land-or-sea",
}
NOT_MODES = ["facility", "mixed", "unknown", "Irregular", ""]


def test_each_border_type_of_detections_is_a_word():
    found = {TravelMode.find(cell, "frontex") for cell in cells("iom-gdi/frontex.csv.gz", "type")}
    assert found == {TravelMode.LAND, TravelMode.SEA}


@pytest.mark.parametrize(("label", "slug"), RETURNEES.items())
def test_each_answer_of_returnees_is_a_word_of_its_own(label, slug):
    assert TravelMode.find(label, "mmc-4mi", "returnee").slug == slug


def test_an_answer_that_holds_a_comma_is_found_whole_in_a_cell():
    assert [word.slug for word in TravelMode.split(",".join(RETURNEES), "mmc-4mi")] == list(RETURNEES.values())


def test_by_land_or_sea_is_made_neither():
    assert TravelMode.LAND_OR_SEA not in {TravelMode.LAND, TravelMode.SEA}
    assert TravelMode.LAND.is_within(TravelMode.LAND_OR_SEA)
    assert not TravelMode.LAND_OR_SEA.is_within(TravelMode.LAND)


def test_a_boat_may_be_at_sea_or_on_a_river():
    assert not TravelMode.BOAT.is_within(TravelMode.SEA)
    assert TravelMode.BOAT.is_within(TravelMode.LAND_OR_SEA)


@pytest.mark.parametrize("label", NOT_MODES)
def test_kinds_of_place_and_ways_of_entry_are_no_modes(label):
    with pytest.raises(UnknownTermError):
        TravelMode.find(label, "frontex-sir")
