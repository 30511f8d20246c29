"""A journey: its way in order, what cannot be, and how it is told in a few lines."""

import copy
import pickle
from datetime import date, timedelta
from itertools import pairwise

import attrs
import pytest
from hypothesis import given

from mixedmigration.declaration import draft, fields_of, plain_of, questions_of
from mixedmigration.entities import Interview, Journey, build
from mixedmigration.entities.intention import Intention
from mixedmigration.entities.leg import Leg
from mixedmigration.entities.migrant_return import Return
from mixedmigration.entities.reintegration import Progress, Reintegration
from mixedmigration.entities.smuggling import Smuggling
from mixedmigration.entities.stay import Stay
from mixedmigration.entities.stop import Stop
from mixedmigration.errors import ValidationError
from mixedmigration.testing.strategies import records
from mixedmigration.values import Country, Duration, Money, NoAnswer, PartialDate, Rating, Unlisted
from mixedmigration.vocabularies import Agreement, Driver, IncidentType, ReturnMode, ReturnReason, TravelMode

ID = "journey:my-table:7"
REINTEGRATION = {
    "place": {"name": "Herat"},
    "was_assisted": True,
    "assistance": ["unconditional-cash"],
    "assistance_other": "a letter",
    "providers": ["ngo"],
    "providers_other": "a shrine",
    "usefulness": {"label": "Useful"},
    "needs": ["job"],
    "needs_other": "rest",
    "challenges": ["debt", "housing"],
    "challenges_other": "cold",
    "housing": "Tent",
    "housing_other": "a shed",
    "has_health_care": False,
    "progress": [{"area": "work", "rating": {"label": "A little", "step": 2, "steps": 4}}],
    "satisfaction": {"step": 2, "steps": 5},
    "feels_safe": "disagree",
    "feels_economically_secure": "strongly-disagree",
    "feels_socially_secure": "neither",
    "is_better_off": {"unlisted": "Somewhat agree"},
    "belongs": "agree",
    "contributes": {"no_answer": "refused"},
    "can_talk": "strongly-agree",
    "ties": {"label": "The same"},
    "stress": {"label": "Often"},
}
RETURN = {
    "country": "IRN",
    "arrived": "2024-03",
    "days_since": 30,
    "mode": "deportation",
    "mode_other": "in a bus",
    "choice": {"label": "No choice", "step": 1, "steps": 4},
    "reasons": ["legal-status"],
    "reasons_other": "tired",
    "legal_reasons": ["not-allowed-to-stay"],
    "legal_reasons_other": "a raid",
    "living_reasons": ["discrimination"],
    "living_reasons_other": "rent",
    "origin_reasons": [],
    "origin_reasons_other": "peace",
    "personal_reasons": ["homesickness"],
    "personal_reasons_other": "mother",
    "was_detained": True,
    "detention_length": "../P1M",
    "detention_country": "IRN",
    "was_influenced": False,
    "influences": ["contacts-at-home"],
    "influences_other": "a neighbour",
    "with_family": False,
    "family_stay_reasons": ["unwilling"],
    "family_stay_reasons_other": "school",
    "information_sources": ["other-migrants"],
    "information_sources_other": "radio",
    "informed": {"label": "Not at all"},
    "was_assisted": True,
    "assistance": ["food"],
    "assistance_other": "soap",
    "providers": ["un-otherwise"],
    "providers_other": "a mosque",
    "assistance_needed_programme": False,
    "prepared": {"label": "Not at all"},
    "preparations": ["savings"],
    "preparations_other": "none",
    "travel_modes": ["land"],
    "travel_modes_other": "on a cart",
    "stopped_a_month": False,
    "border_events": ["pushback"],
    "border_events_other": "shots",
    "felt_safe": "strongly-disagree",
    "reintegration": REINTEGRATION,
}
SMUGGLING = {
    "used": True,
    "use": "Yes, for the entire journey",
    "services": ["documents"],
    "services_other": "food",
    "payment": "in-instalments",
    "payment_other": "gold",
    "payments": [{"amount": "300", "currency": "EUR"}, {"amount": "5000", "currency": "CFA"}],
    "payments_basis": "instalment",
    "intended": False,
    "reasons": ["Thought it would be easier"],
    "reasons_other": "fear",
    "borders": ["Egypt/Libya", "West - Togo/Burkina Faso"],
    "officials_involved": True,
    "officials": ["Police at a border"],
    "officials_other": "a guard",
}
LEG = {
    "from_country": "NER",
    "from_place": {"name": "Agadez"},
    "to_country": "LBY",
    "to_place": {"name": "Sabha"},
    "modes": ["truck", {"unlisted": "Camel cart"}],
    "modes_other": "a cart",
    "departed": "2023-05",
    "arrived": "2023-05-20",
    "crossing": "irregular",
    "smuggler_used": True,
    "cost": {"amount": "300", "currency": "EUR"},
    "distance_km": 900.5,
}
STAY = {
    "country": "LBY",
    "place": {"name": "Tripoli"},
    "arrived": "2023-06",
    "left": "2023-12",
    "length": "P6M",
    "status": "irregular",
    "status_other": "no paper",
    "earned": True,
    "work_kinds": ["casual-work"],
    "work_kinds_other": "odd jobs",
    "sectors": ["construction"],
    "sectors_other": "walls",
    "income": {"amount": "200", "currency": "LYD"},
    "was_school_age": False,
    "had_schooling": False,
    "skills": ["languages"],
    "skills_other": "patience",
    "had_family_along": False,
    "expectations": ["work"],
    "expectations_other": "rest",
    "expectations_met": {"label": "Not at all"},
}
WHOLE = {
    "id": ID,
    "respondent": "migrant-profile:my-table:7",
    "country_of_departure": "NGA",
    "place_of_departure": {"name": "Kano"},
    "started": "2023-04",
    "went_directly": False,
    "transit_countries": ["NER", "LBY"],
    "itinerary": [
        {"country": "NER", "place": {"name": "Agadez"}, "order": 1, "reasons": ["To rest"], "reasons_other": "a truck"}
    ],
    "legs": [LEG],
    "stays": [STAY],
    "drivers": ["economic", "other"],
    "drivers_other": "a feud",
    "route_reasons": ["safest"],
    "route_reasons_other": "a cousin",
    "destination": "ITA",
    "destination_reasons": ["Job opportunities"],
    "destination_reasons_other": "the sea",
    "is_ended": False,
    "financing_initial": ["borrowing"],
    "financing_initial_other": "a cow",
    "financing_later": ["work"],
    "financing_later_other": "luck",
    "had_enough_money": False,
    "total_cost": {"amount": "1200", "currency": "USD"},
    "total_cost_basis": "known",
    "smuggling": SMUGGLING,
    "information_sources": ["diaspora"],
    "information_sources_other": "songs",
    "previous_attempts": 1,
    "migrates_regularly": False,
    "migrant_return": RETURN,
    "intention": {
        "plan": "leave",
        "plan_other": "soon",
        "country": "DEU",
        "country_other": "north",
        "conditions": "if I can pay",
    },
}

IMPOSSIBLE = {
    "arrives before it departs": ([("2023-05-10", "2023-05-09")], {("journey/leg-reversed", "/legs/0/arrived")}),
    "arrives in an earlier month": ([("2023-05", "2023-04-30")], {("journey/leg-reversed", "/legs/0/arrived")}),
    "departs before the one before arrives": (
        [("2023-05-01", "2023-05-10"), ("2023-05-09", "2023-05-20")],
        {("journey/legs-order", "/legs/1/departed")},
    ),
    "arrives before the one before does, with no departure told": (
        [("2023-05-01", "2023-05-10"), (None, "2023-05-02")],
        {("journey/legs-order", "/legs/1/arrived")},
    ),
    "an undated leg lies between": (
        [(None, "2023-05-10"), (None, None), ("2023-04", None)],
        {("journey/legs-order", "/legs/2/departed")},
    ),
    "a leg of which only the year is told lies between": (
        [("2023-05-01", "2023-05-10"), ("2023", None), ("2023-05-05", None)],
        {("journey/legs-order", "/legs/2/departed")},
    ),
    "departs before the journey began": ([("2022-12", None)], {("journey/before-start", "/legs/0/departed")}),
    "all of it": (
        [("2022-12", None), ("2023-05-10", "2023-05-01"), ("2023-05-09", None)],
        {
            ("journey/before-start", "/legs/0/departed"),
            ("journey/leg-reversed", "/legs/1/arrived"),
            ("journey/legs-order", "/legs/2/departed"),
        },
    ),
}
POSSIBLE = {
    "the same day": [("2023-05-10", "2023-05-10"), ("2023-05-10", None)],
    "a month and a day of it": [("2023-05", "2023-05-01"), ("2023-05", "2023-06")],
    "a year and a month of it": [("2023-02", "2023"), ("2023-03", None)],
    "about then": [("2023-05-10", "2023-05-09~"), ("2023-05-01~", None)],
    "not sure": [("2023-05-10?", "2023-05-09"), ("2022?", None)],
    "not told": [({"no_answer": "refused"}, "2023-05-09"), (None, None)],
    "before the start of a journey of that year": [("2023-01-05", None)],
}


def legs(dates):
    pairs = (zip(("departed", "arrived"), told, strict=True) for told in dates)
    return [{name: told for name, told in pair if told is not None} for pair in pairs]


def of(dates, started="2023"):
    return {"id": ID, "started": started, "legs": legs(dates)}


def issues(plain):
    with pytest.raises(ValidationError) as caught:
        build(Journey, plain)
    return caught.value.issues


def test_the_example_fills_each_field():
    assert WHOLE.keys() == fields_of(Journey).keys() - {"citations", "extras", "inferred"}
    for plain, cls in (
        (LEG, Leg),
        (STAY, Stay),
        (SMUGGLING, Smuggling),
        (RETURN, Return),
        (REINTEGRATION, Reintegration),
        (WHOLE["itinerary"][0], Stop),
        (WHOLE["intention"], Intention),
        (REINTEGRATION["progress"][0], Progress),
    ):
        assert plain.keys() == fields_of(cls).keys()


def test_values_are_read_as_what_they_are():
    journey = build(Journey, WHOLE)
    assert journey.legs[0].modes == (TravelMode.TRUCK, Unlisted("Camel cart"))
    assert journey.legs[0].cost == Money(300, "EUR")
    assert journey.drivers == (Driver.ECONOMIC, Driver.OTHER)
    assert journey.stays[0].length == Duration("P6M")
    assert journey.smuggling.payments == (Money(300, "EUR"), Money(5000, "CFA"))
    assert journey.migrant_return.mode is ReturnMode.DEPORTATION
    assert journey.migrant_return.choice == Rating("No choice", 1, 4)
    assert journey.migrant_return.personal_reasons == (ReturnReason.HOMESICKNESS,)
    assert journey.migrant_return.border_events == (IncidentType.PUSHBACK,)
    assert journey.migrant_return.reintegration.is_better_off == Unlisted("Somewhat agree")
    assert journey.migrant_return.reintegration.belongs is Agreement.AGREE
    assert journey.intention.country == Country("DEU")


def test_its_plain_form_reads_back_equal():
    journey = build(Journey, WHOLE)
    assert build(Journey, plain_of(journey)) == journey
    assert pickle.loads(pickle.dumps(journey)) == copy.deepcopy(journey) == journey
    assert hash(build(Journey, WHOLE)) == hash(journey)


def test_a_journey_is_whole_without_legs():
    journey = Journey(id=ID)
    assert plain_of(journey) == {"id": ID}
    assert journey.countries == ()
    assert journey.smuggling is None
    assert Journey(id=ID, smuggling=NoAnswer.REFUSED).smuggling is NoAnswer.REFUSED


class TestOrder:
    @pytest.mark.parametrize("case", IMPOSSIBLE)
    def test_what_cannot_be_is_refused_at_the_date_that_is_wrong(self, case):
        dates, expected = IMPOSSIBLE[case]
        assert {(issue.code, issue.path) for issue in issues(of(dates))} == expected

    @pytest.mark.parametrize("case", POSSIBLE)
    def test_what_may_be_is_kept(self, case):
        journey = build(Journey, of(POSSIBLE[case]))
        assert len(journey.legs) == len(POSSIBLE[case])

    def test_both_legs_are_named(self):
        [issue] = issues(of([("2023-05-01", "2023-05-10"), (None, None), ("2023-05-09", None)]))
        assert "legs/2" in issue.message
        assert "legs/0" in issue.message
        assert issue.message == "expected legs/2 to depart no earlier than legs/0 arrives"

    def test_no_date_is_shown(self):
        for case in IMPOSSIBLE:
            for issue in issues(of(IMPOSSIBLE[case][0])):
                assert "202" not in str(issue)
                assert "202" not in issue.message

    def test_the_class_itself_refuses_as_well(self):
        with pytest.raises(ValidationError):
            Leg(departed="2023-05-10", arrived="2023-05-09")
        with pytest.raises(ValidationError):
            Journey(id=ID, legs=[Leg(arrived="2023-05-10"), Leg(departed="2023-05-09")])
        with pytest.raises(ValidationError):
            Stay(arrived="2023-05", left="2022")

    @pytest.mark.parametrize("case", IMPOSSIBLE)
    def test_loading_sets_the_wrong_date_aside_and_nothing_else(self, case):
        dates, expected = IMPOSSIBLE[case]
        made = draft(Journey, of(dates))
        assert not made.is_lost
        told = of(dates)["legs"]
        for place, leg in enumerate(made.values["legs"]):
            for name in ("departed", "arrived"):
                blamed = f"/legs/{place}/{name}" in {path for _, path in expected}
                kept = getattr(leg, name)
                assert kept == (None if blamed or name not in told[place] else PartialDate(told[place][name]))
        homeless = {path: told[int(path.split("/")[2])][path.split("/")[3]] for _, path in expected}
        assert made.homeless() == homeless

    def test_within_an_interview_too(self):
        plain = {"id": "interview:my-table:7", "journey": of([("2023-05-01", "2023-05-10"), ("2023-05-09", None)])}
        made = draft(Interview, plain)
        assert made.homeless() == {"/journey/legs/1/departed": "2023-05-09"}
        assert made.values["journey"].legs[1].departed is None

    def test_a_stay_left_before_it_began(self):
        [issue] = issues({"id": ID, "stays": [{}, {"arrived": "2023-05", "left": "2023-04"}]})
        assert (issue.code, issue.path) == ("journey/stay-reversed", "/stays/1/left")

    def test_a_number_of_attempts_is_not_below_zero(self):
        [issue] = issues({"id": ID, "previous_attempts": -1})
        assert (issue.code, issue.path) == ("number/range", "/previous_attempts")


class TestCountries:
    @pytest.mark.parametrize(
        ("plain", "codes"),
        [
            ({}, ""),
            ({"country_of_departure": {"no_answer": "refused"}, "transit_countries": {"no_answer": "refused"}}, ""),
            ({"country_of_departure": "NGA"}, "NGA"),
            ({"country_of_departure": "NGA", "transit_countries": ["NGA", "NER", "DZA"]}, "NGA NER DZA"),
            ({"country_of_departure": "NGA", "transit_countries": []}, "NGA"),
            ({"itinerary": [{"country": "NER"}, {"country": "NER"}, {"country": "LBY"}]}, "NER LBY"),
            ({"transit_countries": ["NER"], "itinerary": [{"country": "TCD"}]}, "NER"),
            (
                {"legs": [{"from_country": "NGA", "to_country": "NER"}, {"from_country": "NER", "to_country": "LBY"}]},
                "NGA NER LBY",
            ),
            ({"legs": [{"to_country": "NER"}, {"to_country": "NER"}, {"to_country": "NGA"}]}, "NER NGA"),
            ({"transit_countries": ["NER"], "legs": [{"to_country": "LBY"}]}, "NER LBY"),
            ({"transit_countries": ["NER"], "legs": [{"from_country": "NER", "to_country": "LBY"}]}, "NER LBY"),
            ({"destination": "ITA", "country_of_departure": "LBY"}, "LBY"),
        ],
    )
    def test_they_stand_in_the_order_travelled(self, plain, codes):
        assert " ".join(country.code for country in build(Journey, {"id": ID, **plain}).countries) == codes

    def test_they_can_be_asked_for_like_a_field(self):
        assert questions_of(Journey)["countries"].is_derived


TOWNS = [
    ("Kano", "NGA"),
    ("Zinder", "NER"),
    ("Agadez", "NER"),
    ("Arlit", "NER"),
    ("Assamaka", "NER"),
    ("In Guezzam", "DZA"),
    ("Tamanrasset", "DZA"),
    ("Ghardaïa", "DZA"),
    ("Debdeb", "DZA"),
    ("Ghadames", "LBY"),
    ("Tripoli", "LBY"),
    ("Zuwara", "LBY"),
    ("Lampedusa", "ITA"),
]
TOLD = """\
journey:my-table:7
  Route  Kano, Nigeria → Zinder, Niger → Agadez, Niger → Arlit, Niger → Assamaka, Niger
         → In Guezzam, Algeria → Tamanrasset, Algeria → Ghardaïa, Algeria →
         Debdeb, Algeria → Ghadames, Libya → Tripoli, Libya → Zuwara, Libya →
         Lampedusa, Italy
  Legs   12
  Days   63 to 93 (2023-02-27 to 2023-05)
  Cost   21,000 CFA; 30,000.00 DZD; 22,000.00 NGN (1 of 12 legs gives none)
  In all 1,200.00 USD, as told for the whole journey
  Modes  Truck (8), Bus (4), On foot (4)"""


def long_journey():
    day, made = date(2023, 3, 1), []
    for place, ((name, country), (next_name, next_country)) in enumerate(pairwise(TOWNS)):
        currency = ("NGN", "CFA", "DZD")[place % 3]
        made.append(
            {
                "from_place": {"name": name, "country": country},
                "from_country": country,
                "to_place": {"name": next_name, "country": next_country},
                "to_country": next_country,
                "modes": ["truck"] if place % 3 else ["bus", "foot"],
                "departed": str(day),
                "arrived": "2023-05" if place == 11 else str(day + timedelta(3)),
                "cost": {"no_answer": "refused"}
                if place == 4
                else {"amount": str(1000 * (place + 1)), "currency": currency},
            }
        )
        day += timedelta(5)
    return {
        "id": ID,
        "country_of_departure": "NGA",
        "started": "2023-02-27",
        "legs": made,
        "total_cost": {"amount": "1200", "currency": "USD"},
    }


class TestSummary:
    def test_twelve_legs_and_three_currencies_fit_a_few_lines(self):
        assert build(Journey, long_journey()).summary() == TOLD

    def test_no_line_is_wider_than_a_page(self):
        assert max(map(len, TOLD.splitlines())) <= 88

    def test_what_is_not_told_is_said_so(self):
        lines = Journey(id=ID).summary().splitlines()
        assert [line.split(maxsplit=1) for line in lines[1:]] == [
            [name, "not told"] for name in ("Route", "Legs", "Days", "Cost", "Modes")
        ]

    def test_countries_passed_through_make_a_route(self):
        journey = Journey(id=ID, country_of_departure="MLI", transit_countries=["NER", "DZA"])
        assert "Route  Mali → Niger → Algeria" in journey.summary()

    @pytest.mark.parametrize(
        ("started", "dates", "days"),
        [
            ("2023-05-01", [(None, "2023-05-31")], "30 (2023-05-01 to 2023-05-31)"),
            ("2023-05-01", [(None, "2023-05-01")], "0 (2023-05-01 to 2023-05-01)"),
            ("2023-05", [(None, "2023-05")], "0 to 30 (2023-05 to 2023-05)"),
            ("2023", [("2023-05", "2023-06-15")], "0 to 165 (2023 to 2023-06-15)"),
            (None, [("2023-05-01", None)], "not told"),
        ],
    )
    def test_days_are_a_range_where_dates_are_partial(self, started, dates, days):
        assert f"  Days   {days}\n" in build(Journey, of(dates, started)).summary()

    def test_a_place_of_one_country_is_told_once(self):
        plain = {
            "id": ID,
            "legs": [{"to_place": {"name": "Sabha", "country": "LBY"}, "to_country": "LBY"}, {"from_country": "LBY"}],
        }
        assert "Route  Sabha, Libya\n" in build(Journey, plain).summary()

    def test_the_whole_record_shows_nothing_of_it(self):
        shown = repr(build(Journey, long_journey()))
        assert not any(town in shown for town, _ in TOWNS)


@given(records(Journey))
def test_every_made_up_journey_comes_back_equal_and_can_be_told(journey):
    assert build(Journey, plain_of(journey)) == journey
    assert attrs.evolve(journey) == journey
    assert journey.summary().startswith(journey.id)
    assert set(journey.countries) <= set(Country.all())
