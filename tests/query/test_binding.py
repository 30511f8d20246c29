"""A question that cannot be asked is refused before there is any record."""

from datetime import date

import pytest

from mixedmigration.errors import QueryError
from mixedmigration.query import Bound, Collection, attribute, bind, field, paths_of
from mixedmigration.values import Country, NoAnswer, PartialDate, Period, Unlisted
from mixedmigration.vocabularies import PlaceKind, RouteName, SourceQuality, Status
from tests.query.trips import Leg, ProtectionIncident, Trip

f = field


@pytest.mark.parametrize(
    ("asked", "read"),
    [
        (f("country") == "LBY", Country("LBY")),
        (f("country") == "LY", Country("LBY")),
        (f("country").is_in(["LBY", Country("TUN")]), (Country("LBY"), Country("TUN"))),
        (f("date") == "2023-06", PartialDate("2023-06")),
        (f("date") == date(2023, 6, 1), PartialDate("2023-06-01")),
        (f("date").within("2023"), PartialDate("2023")),
        (f("date").within("2023-01/2023-06"), Period("2023-01/2023-06")),
        (f("date").within("2023-01/.."), Period("2023-01/..")),
        (f("date").before(date(2023, 6, 1)), PartialDate("2023-06-01")),
        (f("date").after(Period("2023")), Period("2023")),
        (f("period").overlaps("2023"), PartialDate("2023")),
        (f("date.earliest").within("2023"), PartialDate("2023")),
        (f("date.earliest") >= "2023-06-01", date(2023, 6, 1)),
        (f("period.start").before("2023"), PartialDate("2023")),
        (f("routes").contains("darien"), RouteName.DARIEN),
        (f("routes").contains(Unlisted("Sharks")), Unlisted("Sharks")),
        (f("status") == "confirmed", Status.CONFIRMED),
        (f("dead") >= 1, 1),
        (f("dead") >= 0.5, 0.5),
        (f("position.latitude") > 30, 30),
        (f("position.latitude") == 30, 30.0),
        (f("source_quality.level") >= 4, 4),
        (f("date.precision") == "day", "day"),
        (f("country.kind") == "iso", "iso"),
        (f("country.is_country") == True, True),  # noqa: E712 - that is how it is asked
        (f("country.name").contains("ib"), "ib"),
        (f("id").contains("2014"), "2014"),
        (f("place.country") == "LBY", Country("LBY")),
        (f("dead_estimate.low") > 7, 7),
        (f("inferred").contains("dead"), "dead"),
    ],
    ids=lambda value: repr(value),
)
def test_a_value_is_read_as_the_field_reads_it(asked, read):
    bound = bind(asked, ProtectionIncident)
    assert bound.predicate.operand == read
    assert type(bound.predicate.operand) is type(read) or isinstance(read, str)


def test_a_region_of_a_country_is_a_word():
    region = Country("LBY").m49_region
    assert bind(f("country.m49_region") == region.slug, ProtectionIncident).predicate.operand is region


def test_a_quality_is_a_word_and_its_level_a_number():
    bound = bind((f("source_quality") == "several-media") & (f("source_quality.level") == 3), ProtectionIncident)
    assert [part.operand for part in bound.predicate.parts] == [SourceQuality.SEVERAL_MEDIA, 3]


def test_what_is_asked_of_parts_is_read_by_the_part():
    bound = bind(f("legs").any(f("via").contains("sea")), Trip)
    assert bound.predicate.part.operand is PlaceKind("sea")
    assert bind(f("citations").all(f("edition.dataset") == "my-table"), ProtectionIncident).entity is ProtectionIncident


def test_binding_what_is_bound_changes_nothing():
    asked = ~((f("country") == "LBY") | f("date").within("2023")) & f("routes").contains("darien")
    bound = bind(asked, ProtectionIncident)
    assert bind(bound, ProtectionIncident) == bound == bind(bound.predicate, ProtectionIncident)
    assert isinstance(bound, Bound)


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (f("dread") >= 1, "ProtectionIncident has no field 'dread'; did you mean dead"),
        (f("latitude") >= 1, "did you mean position.latitude"),
        (
            f("position.lattitude") >= 1,
            "ProtectionIncident.position has no field 'lattitude'; did you mean position.latitude",
        ),
        (f("dead.value") >= 1, "ProtectionIncident.dead has no field 'value'"),
        (f("date.yaer") == 2023, "did you mean date.year"),
        (f("dead") >= "one", "dead cannot be compared with 'one': expected a whole number"),
        (f("dead") == 1.5, "expected a whole number"),
        (f("dead") == True, "expected a whole number"),  # noqa: E712 - that is how it is asked
        (f("dead") >= True, "cannot be compared"),
        (f("dead") >= float("nan"), "finite"),
        (f("dead") >= float("inf"), "finite"),
        (f("dead") == 10**30, "64 bits"),
        (f("dead") >= 10**30, "64 bits"),
        (f("dead").is_in([1, "two"]), "expected a whole number"),
        (f("dead").contains(1), "use =="),
        (f("dead").within("2023"), "no date and no period"),
        (f("dead").no_answer(), "never holds a reason.*is_none"),
        (f("dead").is_unlisted(), "open vocabulary"),
        (f("dead").any(f("x") == 1), "ask it directly"),
        (f("status").is_unlisted(), "open vocabulary"),
        (f("status") == "confirmd", "did you mean"),
        (f("status") > "confirmed", "numbers and days"),
        (f("reported_by") > "a", "numbers and days"),
        (f("reported_by").contains(7), "expected text"),
        (f("country") == "Libya", "names and other codes are read by Country.resolve"),
        (f("country") == 434, "cannot be compared"),
        (f("country.m49_region") == "Africa", "cannot be compared"),
        (f("country.kind") == "isle", "one of iso"),
        (f("date") > "2023", "possibly_before"),
        (f("period") <= "2023", "possibly_before"),
        (f("date") == "June", "cannot be compared"),
        (f("date").within("June 2023"), "expected a date"),
        (f("date").within(2023), "a date or a period"),
        (f("date").within("2023-05/2023-03"), "exchange"),
        (f("date.earliest") >= "soon", "cannot be compared"),
        (f("date.latest") <= "2023", "one day"),
        (f("routes") == "darien", "several values.*contains"),
        (f("routes").is_in(["darien"]), "several values"),
        (f("routes").contains("dariel"), "did you mean darien"),
        (f("routes").any(f("slug") == "darien"), "use .contains"),
        (f("routes.slug") == "darien", "use .contains"),
        (f("citations") == 1, "use .any"),
        (f("citations").contains(1), "use .any"),
        (f("citations.row") == 1, "citations lists several parts.*any"),
        (f("position") == "here", "ask for one of its parts"),
        (f("extras") == "x", "ask for one of its parts"),
        (f("id") == "7", "type:authority:local-id"),
        (f("citations").any(f("rowe") == 1), "Citation has no field 'rowe'; did you mean row"),
    ],
    ids=lambda value: repr(value),
)
def test_what_cannot_be_asked_is_refused_of_an_empty_collection_too(asked, says):
    with pytest.raises(QueryError, match=says):
        bind(asked, ProtectionIncident)
    with pytest.raises(QueryError, match=says):
        Collection(ProtectionIncident).where(f("dead").is_none() | ~asked)


@pytest.mark.parametrize(
    "asked",
    [
        f("age").no_answer(NoAnswer.REFUSED),
        f("nationality.m49_region").no_answer(),
        f("legs").any(f("days").no_answer()),
    ],
    ids=repr,
)
def test_a_reason_can_be_asked_for_where_one_may_stand(asked):
    assert bind(asked, Trip).predicate == asked


@pytest.mark.parametrize("thing", [None, 7, "dead >= 1", True, f("dead"), lambda record: True])
def test_only_predicates_are_bound(thing):
    with pytest.raises(QueryError, match="predicate"):
        bind(thing, ProtectionIncident)


def test_a_part_can_be_asked_by_itself():
    assert bind(f("days") >= 1, Leg).entity is Leg


def test_a_path_is_as_public_as_its_least_public_step():
    assert attribute(ProtectionIncident, "country.name").is_public
    assert not attribute(ProtectionIncident, "place.name").is_public
    assert not attribute(Trip, "name").is_public


def test_each_path_can_be_found_and_taken_from_a_record():
    for entity in (ProtectionIncident, Trip, Leg):
        for path in paths_of(entity):
            assert attribute(entity, path).path == path


def test_years_and_levels_are_numbers_that_nobody_sums():
    for path in ("date.year", "period.days", "source_quality.level"):
        assert attribute(ProtectionIncident, path).is_number
        assert not attribute(ProtectionIncident, path).is_count
    assert attribute(ProtectionIncident, "dead_estimate.low").is_count
