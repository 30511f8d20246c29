"""Kinds of place, on the ones that Frontex prints."""

import pytest

from mixedmigration.errors import UnknownTermError
from mixedmigration.vocabularies import PlaceKind
from tests.vocabularies.words import cells


def test_each_border_type_of_detections_is_a_word():
    found = {PlaceKind.find(cell, "frontex") for cell in cells("iom-gdi/frontex.csv.gz", "type")}
    assert found == {PlaceKind.LAND, PlaceKind.SEA}


def test_an_unknown_kind_is_no_kind():
    with pytest.raises(UnknownTermError):
        PlaceKind.find("unknown", "frontex-sir")


def test_a_border_crossing_is_at_a_border():
    assert PlaceKind.BORDER_CROSSING.is_within(PlaceKind.BORDER)
