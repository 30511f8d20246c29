"""A position is on the globe, keeps its digits, and is read in a declared order only."""

import copy
import csv
import gzip
import json
import pickle

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mixedmigration.errors import InvalidValueError, UnknownTermError
from mixedmigration.values.position import Position
from mixedmigration.vocabularies import PositionPrecision
from tests.shared import data

CELLS = {
    "IOM": ("36.82685051, 5.735223597", (36.82685051, 5.735223597)),
    "IOM 2020": ("38.610762461670, 26.651187816406", (38.61076246167, 26.651187816406)),
    "south and west": ("-12.5, -77.25", (-12.5, -77.25)),
    "a typographic minus": ("−12.5, −77.25", (-12.5, -77.25)),
    "no blank": ("36.8,5.7", (36.8, 5.7)),
    "blanks only": ("36.8 5.7", (36.8, 5.7)),
    "a semicolon": ("36.8;5.7", (36.8, 5.7)),
    "brackets": ("(36.8, 5.7)", (36.8, 5.7)),
    "stray blanks": (" 36.8 ,\u00a0 5.7\n", (36.8, 5.7)),
    "whole degrees": ("36, 5", (36.0, 5.0)),
    "well-known text": ("POINT (5.7 36.8)", (36.8, 5.7)),
    "well-known text with its reference": ("SRID=4326;POINT(5.7 36.8)", (36.8, 5.7)),
    "a plus": ("+36.8, +5.7", (36.8, 5.7)),
}

NO_CELLS = {
    "one number": ("36.8", "position/unreadable"),
    "three numbers": ("36.8, 5.7, 120", "position/unreadable"),
    "decimal commas": ("36,8, 5,7", "position/unreadable"),
    "decimal commas with a blank": ("36,8 5,7", "position/unreadable"),
    "one decimal comma, perhaps": ("36,5", "position/unreadable"),
    "degrees and minutes": ("36°49'36\" N, 5°44'06\" E", "position/unreadable"),
    "letters": ("36.8 N, 5.7 E", "position/unreadable"),
    "an exponent": ("3.68e1, 5.7", "position/unreadable"),
    "infinity": ("inf, 5.7", "position/unreadable"),
    "Arabic-Indic digits": ("٣٦, ٥", "position/unreadable"),
    "a point with height": ("POINT Z (5.7 36.8 10)", "position/unreadable"),
    "an empty point": ("POINT EMPTY", "position/unreadable"),
    "another reference": ("SRID=3857;POINT(5.7 36.8)", "position/unreadable"),
    "an unknown precision": ("36.8, 5.7 (nearby)", "position/unreadable"),
    "half a bracket": ("(36.8, 5.7", "position/unreadable"),
    "words": ("off Jijel", "position/unreadable"),
    "blank": ("", "position/unreadable"),
    "nothing": (None, "position/unreadable"),
    "a pair": ((36.8, 5.7), "position/unreadable"),
    "long": ("1" * 100_000, "position/unreadable"),
    "exchanged": ("106.2849, 31.7114", "position/range"),
    "off the globe": ("10, 181", "position/range"),
}


def named(table):
    return [pytest.param(*row, id=name) for name, row in table.items()]


def refusal(make, *args):
    with pytest.raises(InvalidValueError) as caught:
        make(*args)
    return caught.value


@pytest.mark.parametrize(("cell", "degrees"), named(CELLS))
def test_a_cell_holds_latitude_and_longitude(cell, degrees):
    assert Position.parse(cell) == Position(*degrees)


@pytest.mark.parametrize(("cell", "code"), named(NO_CELLS))
def test_a_cell_that_is_not_certain_is_refused(cell, code):
    error = refusal(Position.parse, cell)
    assert error.code == code
    assert error.hint or code == "position/range"


def test_longitude_comes_first_only_where_that_is_declared():
    assert Position.parse("5.7, 36.8", order="lonlat") == Position(36.8, 5.7)
    assert Position.parse("POINT (5.7 36.8)", order="lonlat") == Position(36.8, 5.7)
    assert refusal(Position.parse, "5.7, 36.8", "xy").code == "value/type"


@pytest.mark.parametrize(
    ("latitude", "longitude"),
    [
        (90.1, 0),
        (-90.1, 0),
        (0, 180.1),
        (0, -180.1),
        (float("nan"), 0),
        (0, float("inf")),
        (10**400, 0),
        (0, -(10**5000)),
    ],
    ids=lambda n: f"{n:.5}" if isinstance(n, float) else f"{n.bit_length()} bits",
)
def test_a_point_off_the_globe_is_refused(latitude, longitude):
    error = refusal(Position, latitude, longitude)
    assert error.code == "position/range"
    assert str(error)


@pytest.mark.parametrize("value", [True, "36.8", None, b"1", 1j, [1]], ids=repr)
def test_a_coordinate_is_a_number(value):
    assert refusal(Position, value, 0).code == refusal(Position, 0, value).code == "value/type"


def test_the_poles_and_the_date_line_are_on_the_globe():
    assert str(Position(90, -180)) == "90.0, -180.0"
    assert str(Position(-90, 180)) == "-90.0, 180.0"


def test_there_is_one_zero():
    assert str(Position(-0.0, -0.0)) == "0.0, 0.0"
    assert hash(Position(-0.0, 0)) == hash(Position(0, 0.0))


def test_whole_numbers_become_floats():
    assert type(Position(36, 5).latitude) is float


def test_a_precision_is_a_word_or_its_slug():
    assert Position(36.8, 5.7, "locality") == Position(36.8, 5.7, PositionPrecision.LOCALITY) != Position(36.8, 5.7)
    with pytest.raises(UnknownTermError):
        Position(36.8, 5.7, "somewhere")


def test_placeholders_are_told():
    assert Position(0, 0).is_null_island
    assert not Position(0, 0.1).is_null_island
    assert Position(36, 5.7).has_whole_degree
    assert Position(36.8, 5).has_whole_degree
    assert not Position(36.8, 5.7).has_whole_degree
    assert Position(36.8, 36.8).has_equal_components
    assert not Position(36.8, 5.7).has_equal_components


def test_geographic_packages_get_longitude_first():
    assert json.dumps(Position(36.8, 5.7).__geo_interface__) == '{"type": "Point", "coordinates": [5.7, 36.8]}'


def test_each_position_of_the_website_file_is_read():
    with data("iom-missing-migrants/website-2026-05-06.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [row["Coordinates"] for row in csv.DictReader(file)]
    assert len([Position.parse(cell) for cell in cells]) == 238


def test_each_position_of_the_api_is_read_but_one():
    rows = json.loads(gzip.decompress(data("iom-missing-migrants/api-2014-2025.json.gz").read_bytes()))
    cells = [row["location_coodinates"] for row in rows]
    read = [Position.parse(cell) for cell in cells if cell.strip()]
    assert len(cells) - len(read) == 1
    assert sum(point.has_equal_components for point in read) == 6
    assert sum(point.has_whole_degree for point in read) == 1119


def tried(make, *args):
    """Give what was made, or the code of our refusal."""
    try:
        return make(*args), None
    except InvalidValueError as error:
        return None, error.code


precisions = st.one_of(st.none(), st.sampled_from(PositionPrecision))
positions = st.builds(Position, st.floats(-90, 90), st.floats(-180, 180), precisions)


@given(positions)
@example(Position(5e-324, -2.2250738585072014e-308))
def test_the_text_form_keeps_all_digits(made):
    assert Position.parse(str(made)) == made
    assert hash(Position.parse(str(made))) == hash(made)


@given(positions)
def test_a_position_survives_copies_and_pickles(made):
    for again in (copy.copy(made), copy.deepcopy(made), pickle.loads(pickle.dumps(made))):
        assert again == made


nearly = st.text(st.sampled_from("0123456789.,;-+ ()POINT²٣°"), max_size=30)


@given(st.one_of(st.none(), st.integers(), st.binary(), st.text(), nearly), st.sampled_from(["latlon", "lonlat"]))
def test_nothing_but_our_refusal_comes_out_of_a_cell(cell, order):
    made, code = tried(Position.parse, cell, order)
    assert code in {None, "position/unreadable", "position/range"}
    assert made is None or Position.parse(str(made)) == made


@given(st.one_of(st.none(), st.integers(), st.floats(), st.decimals(), st.text(), st.binary()))
def test_nothing_but_our_refusal_comes_out_of_a_number(value):
    made, code = tried(Position, value, value)
    assert code in {None, "value/type", "position/range"}
    assert made is None or made.has_equal_components
