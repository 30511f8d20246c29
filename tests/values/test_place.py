"""A place keeps the name it was given, and claims nothing more."""

import pytest

from mixedmigration.errors import InvalidValueError, MixedMigrationError
from mixedmigration.values import AdminArea, Country, Place
from mixedmigration.vocabularies import PlaceKind


def test_a_name_is_enough() -> None:
    place = Place(name="Off the coast of Zuwara")
    assert (place.country, place.kind, place.areas) == (None, None, ())
    assert str(place) == "Off the coast of Zuwara"


def test_codes_and_slugs_are_read() -> None:
    place = Place(country="LBY", kind=PlaceKind.SEA.slug)
    assert place.country is Country("LBY")
    assert place.kind is PlaceKind.SEA


def test_a_place_without_anything_is_none() -> None:
    with pytest.raises(InvalidValueError):
        Place()


def test_an_area_needs_a_name_or_a_code() -> None:
    assert AdminArea(level=1, code="05").code == "05"
    with pytest.raises(InvalidValueError):
        AdminArea(level=1)


@pytest.mark.parametrize("level", [0, 6, "1", True, 1.0])
def test_levels_run_from_one_to_five(level: object) -> None:
    with pytest.raises(InvalidValueError):
        AdminArea(level=level, name="Agadez")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "parts",
    [
        {"name": ""},
        {"name": " "},
        {"name": 5},
        {"country": "Libya"},
        {"country": 5},
        {"kind": "moon"},
        {"kind": 5},
        {"areas": "Agadez"},
        {"areas": ["Agadez"]},
    ],
)
def test_parts_of_another_kind_are_refused_by_our_errors(parts: dict[str, object]) -> None:
    with pytest.raises(MixedMigrationError):
        Place(**parts)  # type: ignore[arg-type]
