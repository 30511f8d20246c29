"""The gazetteer of routes, and what publishers' labels mean, on the labels and incidents that they print."""

import html
from collections import Counter, defaultdict
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration import knowledge
from mixedmigration.declaration import checked, draft, plain_of
from mixedmigration.entities import Route
from mixedmigration.errors import UnknownTermError
from mixedmigration.formats.json import from_json, to_json
from mixedmigration.knowledge._route_geography import ON_THE_MAP, SPOTS
from mixedmigration.query import field
from mixedmigration.values import Country
from mixedmigration.vocabularies import Match, PositionPrecision, RouteName, TravelMode
from tests.vocabularies.words import cells, rows
from tools import route_page

IOM = "iom-missing-migrants"
API = "iom-missing-migrants/api-2014-2025.json.gz"
WEBSITE = "iom-missing-migrants/website-2026-05-06.csv"
FRONTEX = "iom-gdi/frontex.csv.gz"
ROUTES = knowledge.routes()


def means(label, publisher=None, edition=None):
    return {found.route.name: found.match.value for found in knowledge.routes_of(label, publisher, edition)}


def read(label, publisher=None, edition=None):
    return [found.route.name for found in knowledge.routes_of(label, publisher, edition) if found.is_read]


def test_each_word_has_a_record_in_the_order_of_the_vocabulary():
    assert [route.name for route in ROUTES] == list(RouteName)
    assert [route.id for route in ROUTES] == [f"route:mixedmigration:{word.slug}" for word in RouteName]
    assert len(ROUTES.by_id) == len(RouteName)


def test_they_are_made_once():
    assert knowledge.routes() is ROUTES


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name.slug)
def test_a_record_reads_back_equal(route):
    assert checked(draft(Route, plain_of(route))) == route
    assert from_json(to_json(route)) == route
    assert hash(checked(draft(Route, plain_of(route)))) == hash(route)


@pytest.mark.parametrize("asked", [RouteName.DARIEN, "darien", "route:mixedmigration:darien"])
def test_a_route_is_found_by_word_slug_or_id(asked):
    assert knowledge.route(asked).name is RouteName.DARIEN


@pytest.mark.parametrize(
    "asked", ["Darien Gap", "darian", "route:my-table:darien", "", None, 7, b"darien", "x" * 10_000]
)
def test_nothing_else_finds_a_route(asked):
    with pytest.raises(UnknownTermError):
        knowledge.route(asked)


def test_labels_are_those_of_the_words_and_no_second_list():
    for route in ROUTES:
        printed = [(a.label, a.publisher, a.edition, a.match, a.is_local) for a in route.name.term.aliases]
        kept = [(s.label, s.publisher or "", s.edition or "", s.match, bool(s.is_local)) for s in route.labels]
        assert kept == printed


def test_parents_are_known_and_those_of_the_words():
    for route in ROUTES:
        assert [ROUTES.by_id[parent].name for parent in route.parents] == list(route.name.broader)


def test_a_route_is_merged_into_one_of_its_parents_and_succeeded_by_other_routes():
    for route in ROUTES:
        assert {one.route for one in route.merged_into} <= set(route.parents)
        assert {one.route for one in route.succeeded_by} <= set(ROUTES.by_id) - {route.id}


def test_a_change_is_no_earlier_than_the_last_edition_that_it_ends():
    for route in ROUTES:
        for one in (*route.merged_into, *route.succeeded_by):
            last = max(said.edition for said in route.labels_of(one.publisher))
            first = min(
                said.edition for said in ROUTES.by_id[one.route].labels_of(one.publisher) if said.match.is_readable
            )
            assert str(one.since) >= max(first, last)


def test_all_say_how_people_travel_where_it_is_known():
    unknown = [route.name.slug for route in ROUTES if not route.modes]
    assert unknown == ["afghanistan-to-south-southeast-asia"]
    assert {type(mode) for route in ROUTES for mode in route.modes} == {TravelMode}


def test_each_says_where_it_leads():
    for route in ROUTES:
        assert route.countries or (route.departure_regions and route.arrival_regions), route.name
        assert len(set(route.countries)) == len(route.countries)
        if route.has_country_order:
            ends = route.arrival_countries or route.arrival_regions
            assert route.departure_countries, route.name
            assert ends, route.name
            assert route.countries[: len(route.departure_countries)] == route.departure_countries


def test_a_finer_route_leads_through_countries_of_the_wider_one():
    for route in ROUTES:
        for parent in map(ROUTES.by_id.__getitem__, route.parents):
            if parent.countries:
                assert set(route.countries) <= set(parent.countries), (route.name, parent.name)


def test_positions_are_rounded_to_a_tenth_of_a_degree_and_say_how_close_they_are():
    for waypoint in chain.from_iterable(route.waypoints for route in ROUTES):
        position = waypoint.position
        assert (round(position.latitude, 1), round(position.longitude, 1)) == (position.latitude, position.longitude)
        assert position.precision in {PositionPrecision.LOCALITY, PositionPrecision.SEA_AREA}
        assert waypoint.place.name


def test_waypoints_lie_in_countries_of_their_route():
    for route in ROUTES:
        found = {waypoint.place.country for waypoint in route.waypoints} - {None}
        known = set(route.countries)
        assert found <= known or route.departure_regions or route.arrival_regions, (route.name, found - known)


def test_every_spot_is_on_a_route():
    named = {name for where in ON_THE_MAP.values() for name in where.spots.replace(" > ", "; ").split("; ")}
    assert named - {""} == set(SPOTS)


def test_ordered_waypoints_make_a_line_and_others_points():
    assert knowledge.route("darien").__geo_interface__["type"] == "LineString"
    assert knowledge.route("central-mediterranean").__geo_interface__["type"] == "MultiPoint"


def test_routes_can_be_asked_like_other_records():
    found = ROUTES.where(field("modes").contains("sea") & field("arrival_countries").contains("GRC"))
    assert [route.name for route in found] == [RouteName.EASTERN_MEDITERRANEAN_ROUTE, RouteName.EASTERN_MEDITERRANEAN]
    darien_gap = ROUTES.where(field("labels").any(field("label") == "Darien Gap"))
    assert [route.name for route in darien_gap] == [RouteName.DARIEN]


# What labels mean

MEET = [
    ("Horn Africa to Yemen", "2020", "narrower"),
    ("Horn of Africa to Yemen crossing", "2023", "narrower"),
    ("Eastern Route to/from EHOA", "2025", "exact"),
]


@pytest.mark.parametrize(("label", "edition", "match"), MEET)
def test_three_labels_of_three_editions_meet_in_the_eastern_route(label, edition, match):
    assert means(label, IOM, edition)[RouteName.EASTERN_ROUTE_EHOA] == match


def test_the_eastern_route_of_today_is_not_read_as_the_crossing_of_before():
    assert read("Eastern Route to/from EHOA", IOM, "2025") == [RouteName.EASTERN_ROUTE_EHOA]
    assert means("Eastern Route to/from EHOA", IOM, "2025")[RouteName.HORN_OF_AFRICA_TO_YEMEN] == "broader"


def test_a_label_of_2020_that_was_split_is_broader_than_what_became_of_it():
    assert means("Central America to US", IOM, "2020") == {
        RouteName.CENTRAL_AMERICA_TO_US: "exact",
        RouteName.US_MEXICO_BORDER_CROSSING: "broader",
        RouteName.DARIEN: "broader",
        RouteName.CENTRAL_AMERICAN: "narrower",
    }
    assert read("Central America to US", IOM, "2020") == [RouteName.CENTRAL_AMERICA_TO_US]
    assert {one.route for one in knowledge.route("central-america-to-us").succeeded_by} == {
        "route:mixedmigration:us-mexico-border-crossing",
        "route:mixedmigration:darien",
    }


def test_what_is_merely_related_is_a_candidate_and_nothing_more():
    found = knowledge.routes_of("Central Mediterranean Route", "mmc")
    assert [(one.route.name, one.match, one.is_read) for one in found] == [
        (RouteName.NORTHERN_ROUTE_EHOA, Match.RELATED, False)
    ]


def test_a_label_of_one_publisher_is_a_candidate_until_the_publisher_is_named():
    (candidate,) = knowledge.routes_of("Southern Route")
    assert (candidate.route.name, candidate.is_read, candidate.only) == (
        RouteName.ROUTE_TO_SOUTHERN_AFRICA,
        False,
        "mmc",
    )
    assert read("Southern Route", "mmc") == [RouteName.ROUTE_TO_SOUTHERN_AFRICA]


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name.slug)
def test_what_is_read_is_what_the_vocabulary_reads_and_comes_first(route):
    for said in route.labels:
        try:
            word = RouteName.find(said.label, said.publisher, said.edition)
        except UnknownTermError:
            word = None
        found = knowledge.routes_of(said.label, said.publisher, said.edition)
        assert [one.route.name for one in found if one.is_read] == [word] * (word is not None)
        assert word is None or found[0].route.name is word
        assert len({one.route for one in found}) == len(found)
        assert route in [one.route for one in found]


@pytest.mark.parametrize("word", RouteName)
def test_a_label_is_never_made_more_precise(word):
    for said in knowledge.route(word).labels:
        if said.match.is_readable:
            for other, match in means(said.label, said.publisher, said.edition).items():
                assert other is word or match == ("broader" if other.is_within(word) else "narrower")


@pytest.mark.parametrize(("publisher", "label"), [(p, one) for p, some in knowledge.NO_ROUTE.items() for one in some])
def test_a_label_that_names_no_route_is_refused_with_the_reason(publisher, label):
    with pytest.raises(UnknownTermError, match="names no route"):
        knowledge.routes_of(label, publisher)


@given(
    st.none() | st.integers() | st.binary() | st.text(), st.none() | st.text() | st.integers(), st.none() | st.text()
)
def test_any_other_label_is_refused_in_our_words(label, publisher, edition):
    with pytest.raises(UnknownTermError):
        knowledge.routes_of(label, publisher, edition)


@pytest.mark.parametrize(
    "label", ["x" * 1_000_000, "Darien" + " " * 2_000, "Other" + " " * 2_000 + "x", "\ud800", "\x00"]
)
def test_hostile_labels_are_refused(label):
    with pytest.raises(UnknownTermError):
        knowledge.routes_of(label, "frontex")


# On published data


ONLY_IN_DOWNLOADS = {"2025": {"Horn of Africa to Yemen crossing"}, "2026": set()}
"""Labels that the download of all years printed and the API no longer did."""


def test_each_label_of_iom_was_seen_in_the_edition_that_it_names():
    seen = {"2025": cells(API, "migration_route"), "2026": cells(WEBSITE, "Migration route")}
    for edition, labels in seen.items():
        kept = {
            said.label
            for route in ROUTES
            for said in route.labels_of(IOM, edition)
            if said.edition == edition and said.match.is_readable
        }
        assert kept == labels | ONLY_IN_DOWNLOADS[edition]


PUBLISHED = {
    "IOM's API": (API, "migration_route", IOM),
    "IOM's website": (WEBSITE, "Migration route", IOM),
    "IOM's grouping": ("iom-gdi/iom_mmp.csv.gz", "route", "iom-gdi"),
    "Frontex": (FRONTEX, "route", "frontex"),
}


@pytest.mark.parametrize(("file", "column", "publisher"), PUBLISHED.values(), ids=PUBLISHED)
def test_the_table_of_the_page_has_every_label_of_the_data(file, column, publisher):
    assert cells(file, column) <= route_page.rows(publisher).keys()


def test_incidents_of_a_route_happened_in_or_off_countries_along_it():
    """All but 73 of 15,180: slips, and people found far away, such as a boat for the Canaries off Brazil."""
    happened = defaultdict(Counter)
    for row in rows(API):
        if row["migration_route"] and row["country_of_incident"]:
            country = Country.resolve(html.unescape(row["country_of_incident"]))
            happened[RouteName.find(row["migration_route"], IOM)][country] += 1
    assert len(happened) == 30
    outside = Counter()
    for word, counts in happened.items():
        along = set(knowledge.route(word).countries)
        outside[word] = sum(n for country, n in counts.items() if country not in along)
        assert outside[word] <= max(3, 0.1 * counts.total()), word
    assert (outside.total(), sum(counts.total() for counts in happened.values())) == (73, 15_180)


def test_the_modes_are_those_under_which_frontex_counts():
    counted = defaultdict(Counter)
    for row in rows(FRONTEX):
        if row["route"] != "Other":
            counted[RouteName.find(row["route"], "frontex")][TravelMode.find(row["type"], "frontex")] += 1
    for word, types in counted.items():
        main = {mode for mode, n in types.items() if n > types.total() / 100}
        assert main == set(knowledge.route(word).modes), word


def test_the_page_of_routes_is_up_to_date():
    current = route_page.PAGE.read_text(encoding="utf-8")
    assert current == route_page.page(), "run: python tools/route_page.py --write"
