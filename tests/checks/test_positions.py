"""Positions that are on the globe and still wrong."""

import pytest

from mixedmigration.checks import check, findings_of
from mixedmigration.checks.positions import FAR, FAR_FROM_ROUTE, FAR_INLAND
from mixedmigration.entities import ProtectionIncident
from mixedmigration.errors import CODES
from mixedmigration.values import Country, Position
from mixedmigration.values._country_extents import EXTENTS
from mixedmigration.values.extent import Extent, distance_between
from mixedmigration.vocabularies import RouteName
from tests.shared import data
from tools import route_countries


def incident(position, country=None, *routes, ordinal=1):
    latitude, longitude = position
    return ProtectionIncident(
        id=f"protection-incident:my-table:{ordinal}",
        position={"latitude": latitude, "longitude": longitude},
        country=country,
        routes=routes,
    )


def codes(record):
    return [issue.code for issue in findings_of(record)]


PLANTED = {
    "exchanged, in Mali": ((-8.0029, 12.6392), "MLI", (), "position/swapped"),
    "exchanged, in Yemen": ((44.8207, 16.5487), "YEM", (), "position/swapped"),
    "exchanged, off Lampedusa": ((12.61, 35.52), "ITA", (), "position/swapped"),
    "exchanged, in Chad, which has no coast": ((16.7333, 10.4659), "TCD", (), "position/swapped"),
    "exchanged, and a sign lost, in Tanzania": ((32.7689, 9.3096), "TZA", (), "position/swapped"),
    "exchanged, where only the route is named": (
        (-4.0957, 14.5224), None, ("sahara-desert-crossing",), "position/swapped"),
    "an eastern longitude in Texas": ((31.7114, 106.2849), "USA", (), "position/sign"),
    "an eastern longitude, where only the route is named": (
        (32.7099, 115.0322), None, ("us-mexico-border-crossing",), "position/sign"),
    "an eastern longitude off Tenerife": ((28.04, 16.73), "ESP", (), "position/sign"),
    "a northern latitude in Chile": ((19.2756, -68.6495), "CHL", (), "position/sign"),
    "a western longitude off Libya": ((32.9378, -12.0891), "LBY", (), "position/sign"),
    "both signs in Brazil": ((2.5307, 44.3028), "BRA", (), "position/sign"),
    "a latitude of 8 in Arizona": ((8.07, -110.83), "USA", (), "position/far-from-country"),
    "a position of Türkiye in Mexico": ((38.7012, 44.2425), "MEX", (), "position/far-from-country"),
    "the other end of the route": ((33.0148, 12.549), "DJI", (), "position/far-from-country"),
    "inland, in the neighbour's neighbour": ((27.7542, 13.9105), "NER", (), "position/far-from-country"),
    "the Atlantic on a route of the Mediterranean": (
        (-1.9238, -37.0452), None, ("eastern-mediterranean",), "position/far-from-route"),
    "twice the same number": ((17.18004537, 17.18004537), "YEM", (), "position/equal"),
    "nothing at all": ((0.0, 0.0), "LBY", (), "position/null-island"),
    "a whole degree": ((35.0, 18.4), "ITA", (), "position/whole-degree"),
}  # fmt: skip
"""Twenty faults; all of them lie within -90 to 90 and -180 to 180. No position is that of a real incident's person."""


def test_there_are_twenty_planted_faults():
    assert len(PLANTED) == 20


@pytest.mark.parametrize(("position", "country", "routes", "code"), PLANTED.values(), ids=PLANTED.keys())
def test_a_planted_fault_gets_its_code_and_no_other(position, country, routes, code):
    assert codes(incident(position, country, *routes)) == [code]


CLEAN = {
    "off Libya": ((34.1203, 12.8816), "LBY"),
    "in Malta's waters, halfway to Crete": ((34.5333, 18.1033), "MLT"),
    "off El Hierro": ((27.4411, -18.3302), "ESP"),
    "490 km south of El Hierro": ((23.5503, -18.1518), "ESP"),
    "off Mayotte": ((-12.9044, 44.7316), "MYT"),
    "off Mayotte, counted with France": ((-12.9044, 44.7316), "FRA"),
    "in French Guiana, counted with France": ((4.9312, -52.3144), "FRA"),
    "off Guadeloupe": ((16.1702, -61.1903), "GLP"),
    "in New Caledonia": ((-21.3102, 165.4009), "NCL"),
    "in the Rio Grande": ((28.7061, -100.5122), "USA"),
    "across the Rio Grande": ((28.7061, -100.5122), "MEX"),
    "off Puerto Rico, counted with the United States": ((18.1503, -67.8102), "USA"),
    "in the Aleutians, east of the 180th meridian": ((52.8112, 173.1504), "USA"),
    "off Fiji, west of the 180th meridian": ((-17.5101, 179.9412), "FJI"),
    "off Fiji, east of the 180th meridian": ((-17.5101, -179.2412), "FJI"),
    "in Chukotka": ((65.5103, -172.4106), "RUS"),
    "in the Andaman Sea": ((10.6103, 95.2204), "MMR"),
    "off Christmas Island": ((-10.2103, 105.3504), "AUS"),
    "in the Timor Sea": ((-11.3103, 126.3504), "AUS"),
    "in the Sahara": ((20.9103, 13.2204), "NER"),
    "in Western Sahara": ((23.7103, -15.9204), "ESH"),
    "in Western Sahara, counted with Morocco": ((22.1103, -16.7204), "MAR"),
    "in Kosovo, counted with Serbia": ((42.6603, 21.1604), "SRB"),
    "in the Darien": ((8.2103, -77.5204), "PAN"),
    "off Cape Town": ((-34.9103, 18.2204), "ZAF"),
    "in Tierra del Fuego": ((-54.1103, -68.2204), "ARG"),
    "in Svalbard": ((78.2103, 15.6204), "NOR"),
    "where the country is unknown": ((31.7114, 106.2849), "UNK"),
    "in a country that is no more": ((55.7103, 37.6204), "SUN"),
}


@pytest.mark.parametrize(("position", "country"), CLEAN.values(), ids=CLEAN.keys())
def test_a_position_in_or_off_its_country_is_no_finding(position, country):
    assert codes(incident(position, country)) == []


def test_the_route_is_not_asked_where_position_and_country_agree():
    """Boats that set out for the Canary Islands drift as far as the Caribbean."""
    drifted = incident((11.2366, -60.5954), "TTO", "western-africa-atlantic-route-to-the-canary-islands")
    assert codes(drifted) == []


def test_an_unlisted_route_is_not_held_against_a_position():
    assert codes(incident((31.7114, 106.2849), None, {"unlisted": "Made-up Ring Route"})) == ["term/unlisted"]


def test_a_route_across_a_continent_holds_every_country_of_it():
    assert codes(incident((52.5203, 13.4204), None, "intra-european-routes")) == []
    assert codes(incident((-12.0103, 96.8204), None, "intra-european-routes")) == ["position/far-from-route"]


@pytest.mark.parametrize("country", sorted(EXTENTS))
def test_a_clean_position_in_the_middle_of_any_box_is_no_finding(country):
    for box in Extent.of(Country(country)).boxes:
        latitude, longitude = (box.south + box.north) / 2 + 0.0123, (box.west + box.east) / 2 + 0.0234
        assert not {"position/swapped", "position/sign", "position/far-from-country"} & set(
            codes(incident((min(latitude, 90), min(longitude, 180)), country))
        )


def test_a_message_gives_no_coordinate_away():
    [found] = findings_of(incident((-8.0029, 12.6392), "MLI"))
    assert found.message == "the position is about 2,700 km from Mali; with the two exchanged it is in or off it"


def test_the_same_spot_in_four_countries_was_copied():
    spot = (33.01479981, 12.54897854)
    records = [incident(spot, country, ordinal=n) for n, country in enumerate(("LBY", "DZA", "TUN", "DJI"), 1)]
    report = check(records)
    assert report.by_code == {"position/shared": 2, "position/far-from-country": 1}
    assert {issue.path for issue in report} == {"/position"}


def test_the_same_spot_in_three_countries_may_be_where_they_meet():
    spot = (36.2144, -3.4196)
    assert not check([incident(spot, code, ordinal=n) for n, code in enumerate(("MAR", "ESP", "DZA"), 1)]).by_code


class TestNotRun:
    def test_a_check_without_country_and_route_says_so(self):
        skipped = {one.code: one.why for one in check([incident((34.12, 12.88))]).not_run}
        assert skipped["position/far-from-country"] == "no record has country"
        assert skipped["position/swapped"] == "no record has country or routes"
        assert "position/equal" not in skipped

    def test_a_route_is_enough_for_an_exchange(self):
        skipped = {one.code for one in check([incident((34.12, 12.88), None, "central-mediterranean")]).not_run}
        assert "position/swapped" not in skipped
        assert {"position/far-from-country", "position/shared"} <= skipped

    def test_without_positions_none_runs(self):
        skipped = {one.code for one in check([ProtectionIncident(id="protection-incident:a:1", dead=1)]).not_run}
        assert {code for code in CODES if code.startswith("position/") and CODES[code].severity == "finding"} <= skipped


class TestExtents:
    def test_every_iso_country_has_one(self):
        import pycountry

        assert {country.alpha_3 for country in pycountry.countries} <= EXTENTS.keys()

    def test_all_boxes_lie_on_the_globe_and_are_no_larger_than_half_of_it(self):
        for code, boxes in EXTENTS.items():
            for south, west, north, east in boxes:
                assert -90 <= south < north <= 90, code
                assert -180 <= west < east <= 180, code
                assert east - west < 180 or code == "ATA", code

    def test_the_distance_to_a_box_is_the_great_circle_to_its_nearest_point(self):
        libya = Extent.of(Country("LBY"))
        grid = [Position(19.4 + 13.8 * i / 60, 9.2 + 16 * j / 60) for i in range(61) for j in range(61)]
        for spot in (Position(52.5, 13.4), Position(14.7, -17.4), Position(-33.9, 151.2), Position(15.4, 44.2)):
            nearest = min(distance_between(spot, point) for point in grid)
            assert libya.distance(spot) == pytest.approx(nearest, rel=0.01)

    def test_distances_go_across_the_180th_meridian(self):
        assert Extent.of(Country("FJI")).distance(Position(-17.5, -178.0)) < 100

    def test_landlocked_countries_have_no_coast(self):
        assert not Extent.of(Country("NER")).has_coast
        assert Extent.of(Country("LBY")).has_coast
        assert FAR_INLAND < FAR < FAR_FROM_ROUTE


def test_the_countries_of_the_routes_are_those_of_the_gazetteer():
    assert route_countries.TARGET.read_text(encoding="utf-8") == route_countries.module(), (
        "run python tools/route_countries.py --write"
    )


@pytest.fixture(scope="module")
def api():
    from mixedmigration.sources import load

    return load(data("iom-missing-migrants/api-2014-2025.json.gz"), "iom-missing-migrants", on_error="collect")


def at_the_border(api):
    """The positions on one route, with their rows."""
    border = RouteName("us-mexico-border-crossing")
    return [
        (at, record.position) for at, record in enumerate(api.records, 1) if record.position and border in record.routes
    ]


class TestReal:
    def test_positive_longitudes_of_the_us_mexico_border_are_signs(self, api):
        rows = {issue.row for issue in api.report if issue.code == "position/sign"}
        wrong = {at for at, position in at_the_border(api) if position.longitude > 0}
        assert len(wrong) == 3
        assert wrong <= rows

    def test_a_latitude_of_8_on_the_us_mexico_border_is_far(self, api):
        rows = {issue.row: issue.code for issue in api.report if issue.code.startswith("position/")}
        wrong = [at for at, position in at_the_border(api) if int(position.latitude) == 8]
        assert [rows.get(at) for at in wrong] == ["position/far-from-country"]

    def test_most_exchanged_positions_are_told_in_west_africa(self, api):
        """Bamako stands there as -8.0, 12.6: a whole series of rows was exchanged."""
        assert api.report.by_code["position/swapped"] > 250

    def test_where_a_position_lies_is_judged_once(self, api):
        lies = {"swapped", "sign", "far-from-country", "far-from-route", "equal", "null-island"}
        rows = [issue.row for issue in api.report if issue.code.removeprefix("position/") in lies]
        assert len(rows) == len(set(rows))
