"""A route: names by publisher and edition, countries, waypoints, and which route took the place of which."""

import copy
import pickle

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.declaration import checked, draft, fields_of, plain_of, questions_of
from mixedmigration.entities import Route, build
from mixedmigration.entities.route import RouteLabel, Succession, Waypoint
from mixedmigration.errors import ValidationError
from mixedmigration.values import Country, PartialDate, Position, Unlisted
from mixedmigration.vocabularies import Match, Region, RouteName, TravelMode

ID = "route:my-table:channel"
WHOLE = {
    "id": ID,
    "name": "english-channel-to-the-uk",
    "description": "Across the Channel.",
    "modes": ["sea", {"unlisted": "By kayak"}],
    "countries": ["FRA", "BEL", "GBR"],
    "has_country_order": True,
    "is_two_way": False,
    "departure_countries": ["FRA", "BEL"],
    "arrival_countries": ["GBR"],
    "departure_regions": ["m49/western-europe"],
    "arrival_regions": ["m49/northern-europe"],
    "waypoints": [
        {"place": {"name": "Calais", "country": "FRA"}, "position": {"latitude": 51.0, "longitude": 1.9}},
        {"place": {"name": "Dover"}, "position": {"latitude": 51.1, "longitude": 1.3, "precision": "locality"}},
    ],
    "has_waypoint_order": True,
    "parents": ["route:my-table:to-the-uk"],
    "merged_into": [{"route": "route:my-table:to-the-uk", "publisher": "my-table", "since": "2025"}],
    "succeeded_by": [{"route": "route:my-table:lorries"}],
    "labels": [
        {"label": "Small boats", "publisher": "my-table", "edition": "2020", "match": "narrower", "is_local": True},
        {"label": "Channel"},
    ],
    "named_in": "2020/2025",
}


def issues(**changes):
    with pytest.raises(ValidationError) as caught:
        build(Route, WHOLE | changes)
    return {(issue.code, issue.path) for issue in caught.value.issues}


def test_the_example_fills_each_field():
    entitys_own = {"citations", "extras", "inferred"}
    assert WHOLE.keys() == fields_of(Route).keys() - entitys_own
    assert WHOLE["labels"][0].keys() == fields_of(RouteLabel).keys()
    assert WHOLE["merged_into"][0].keys() == fields_of(Succession).keys()
    assert WHOLE["waypoints"][0].keys() == fields_of(Waypoint).keys()


def test_values_are_read_as_what_they_are():
    route = build(Route, WHOLE)
    assert route.name is RouteName.ENGLISH_CHANNEL_TO_UK
    assert route.modes == (TravelMode.SEA, Unlisted("By kayak"))
    assert route.countries == (Country("FRA"), Country("BEL"), Country("GBR"))
    assert route.departure_regions == (Region("m49/western-europe"),)
    assert route.waypoints[0].position == Position(51.0, 1.9)
    assert route.merged_into[0].since == PartialDate("2025")
    assert route.labels[0].match is Match.NARROWER
    assert route.labels[1] == RouteLabel(label="Channel", match=Match.EXACT)


def test_a_route_needs_only_its_id():
    route = Route(id=ID)
    assert route.labels == route.countries == route.waypoints == ()
    assert route.has_country_order is route.is_two_way is route.has_waypoint_order is None
    assert plain_of(route) == {"id": ID}


def test_its_plain_form_reads_back_equal():
    route = build(Route, WHOLE)
    assert plain_of(route) == WHOLE | {"labels": [WHOLE["labels"][0], {"label": "Channel"}]}
    assert checked(draft(Route, plain_of(route))) == route


def test_the_class_and_a_mapping_make_the_same():
    assert Route(**WHOLE) == build(Route, WHOLE)


@pytest.mark.parametrize("again", [lambda r: pickle.loads(pickle.dumps(r)), copy.copy, copy.deepcopy, attrs.evolve])
def test_it_can_be_kept_in_sets_pickled_and_copied(again):
    route = build(Route, WHOLE)
    assert again(route) == route
    assert {route, again(route)} == {route}


def test_all_that_is_wrong_is_said_at_once():
    labels = [{"label": "A", "match": "same"}, {"publisher": "my-table"}]
    ends = {"departure_countries": ["FRA"], "arrival_countries": []}
    assert issues(modes=["swimming"], labels=labels, countries=["FRA", "Atlantis"], is_two_way="yes", **ends) == {
        ("term/unknown", "/modes/0"),
        ("term/unknown", "/labels/0/match"),
        ("value/type", "/labels/1"),
        ("country/unknown", "/countries/1"),
        ("value/type", "/is_two_way"),
    }


@pytest.mark.parametrize("field", ["departure_countries", "arrival_countries"])
def test_a_route_starts_and_ends_in_countries_along_it(field):
    assert issues(**{field: ["DEU"]}) == {("route/off-route", f"/{field}")}


def test_where_the_countries_along_it_are_not_known_its_ends_may_be():
    assert Route(id=ID, arrival_countries=["GBR"]).arrival_countries == (Country("GBR"),)


ITSELF = {"parents": [ID], "merged_into": [{"route": ID}], "succeeded_by": [{"route": ID}]}


@pytest.mark.parametrize("field", ITSELF)
def test_a_route_is_neither_its_own_parent_nor_its_own_successor(field):
    assert issues(**{field: ITSELF[field]}) == {("route/itself", f"/{field}")}


@pytest.mark.parametrize("match", ["Exact", "skos:exactMatch", "", 1, None, b"exact"])
def test_a_match_is_one_of_five_words(match):
    with pytest.raises(ValidationError):
        RouteLabel(label="A", match=match)


def test_an_id_of_another_entity_is_refused():
    with pytest.raises(ValidationError, match="starts with route:"):
        Route(id="protection-incident:my-table:7")


def test_the_countries_on_the_way_are_those_at_neither_end():
    route = Route(id=ID, countries=["ETH", "DJI", "YEM"], departure_countries=["ETH"], arrival_countries=["YEM"])
    assert route.transit_countries == (Country("DJI"),)
    assert Route(id=ID, countries=["ETH", "DJI"]).transit_countries == ()
    assert "transit_countries" in questions_of(Route)


def test_labels_of_an_edition_include_those_that_hold_for_all():
    labels = [("A", "one", "2020"), ("B", "one", None), ("C", "one", "2023"), ("D", "two", "2020")]
    made = [RouteLabel(label=label, publisher=who, edition=when) for label, who, when in labels]
    route = Route(id=ID, labels=made)
    assert [said.label for said in route.labels_of("one")] == ["A", "B", "C"]
    assert [said.label for said in route.labels_of("one", "2020")] == ["A", "B"]
    assert route.labels_of("three") == ()


def test_ordered_waypoints_are_a_line_longitude_first():
    assert build(Route, WHOLE).__geo_interface__ == {"type": "LineString", "coordinates": ((1.9, 51.0), (1.3, 51.1))}


NO_LINES = {
    "no order": ({"has_waypoint_order": False}, 2),
    "an order that nobody knows": ({"has_waypoint_order": None}, 2),
    "one position": ({"waypoints": WHOLE["waypoints"][:1]}, 1),
    "a place without position": ({"waypoints": [WHOLE["waypoints"][0], {"place": {"name": "Dover"}}]}, 1),
    "no waypoints": ({"waypoints": []}, 0),
}


@pytest.mark.parametrize(("changes", "count"), NO_LINES.values(), ids=NO_LINES)
def test_other_waypoints_are_points(changes, count):
    geometry = build(Route, WHOLE | changes).__geo_interface__
    assert (geometry["type"], len(geometry["coordinates"])) == ("MultiPoint", count)


def test_nothing_of_a_route_is_sensitive_but_what_nobody_classified():
    assert [name for name, field in fields_of(Route).items() if not field.is_public] == ["citations", "extras"]


texts = st.text(st.characters(exclude_categories=["Cs"]), min_size=1)
labels = st.builds(
    RouteLabel,
    label=texts,
    publisher=st.none() | texts,
    edition=st.none() | texts,
    match=st.sampled_from(Match),
    is_local=st.none() | st.booleans(),
)
some_routes = st.builds(
    Route,
    id=st.just(ID),
    name=st.none() | st.sampled_from(RouteName),
    modes=st.lists(st.sampled_from(TravelMode)),
    countries=st.lists(st.sampled_from(["FRA", "BEL", "GBR", "XKX"])),
    labels=st.lists(labels, max_size=4),
    is_two_way=st.none() | st.booleans(),
)


@given(some_routes)
def test_every_route_reads_back_equal_from_its_plain_form(route):
    again = checked(draft(Route, plain_of(route)))
    assert again == route
    assert hash(again) == hash(route)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from(sorted(WHOLE)), anything)
def test_whatever_is_given_is_read_or_refused_in_our_words(field, value):
    made = draft(Route, WHOLE | {field: value})
    if made.is_whole:
        route = checked(made)
        assert checked(draft(Route, plain_of(route))) == route
    else:
        with pytest.raises(ValidationError):
            build(Route, WHOLE | {field: value})
