"""What is unlikely in an interview, each check for the questionnaires it is meant for."""

import random

import pytest

from mixedmigration.checks import check, findings_of
from mixedmigration.entities import Interview

CORE, RETURNEE = "4mi-core", "4mi-returnee"
REFUSED = {"no_answer": "refused"}


def interview(number=1, instrument=CORE, profile=None, journey=None, **fields):
    return Interview(
        id=f"interview:my-table:{number}",
        instrument=instrument,
        profile=None if profile is None else {"id": f"migrant-profile:my-table:{number}", **profile},
        journey=None if journey is None else {"id": f"journey:my-table:{number}", **journey},
        **fields,
    )


def told(*names, **fields):
    found = {issue.code: issue for issue in findings_of(interview(**fields))}
    return {name: found[name] for name in names if name in found} if names else found


WAY = {"country_of_departure": "NGA", "transit_countries": ["NER"]}


class TestCountryOfInterview:
    HOME = {"country": "LBY", "profile": {"nationalities": ["LBY"]}}  # noqa: RUF012 # never changed

    def test_the_country_of_nationality_is_told(self):
        assert set(told(**self.HOME)) == {"interview/own-country"}

    def test_one_of_two_nationalities_is_enough(self):
        assert "interview/own-country" in told(country="LBY", profile={"nationalities": ["SDN", "LBY"]})

    @pytest.mark.parametrize(
        "scope",
        [{"instrument": RETURNEE}, {"journey": {"migrant_return": {"country": "IRN"}}}],
        ids=["a returnee tool", "a return"],
    )
    def test_who_returned_is_at_home_as_a_matter_of_course(self, scope):
        assert told(**self.HOME, **scope) == {}

    @pytest.mark.parametrize("nationalities", [["SDN"], [], REFUSED, None])
    def test_another_nationality_or_none_is_not_told(self, nationalities):
        assert told(country="LBY", profile={"nationalities": nationalities}) == {}

    def test_an_unknown_country_is_nobodys_own(self):
        assert told(profile={"nationalities": ["LBY"]}) == {}

    def test_the_country_of_departure_is_told(self):
        assert set(told(country="NGA", journey=WAY)) == {"interview/own-departure"}
        assert told(country="NGA", journey=WAY, instrument=RETURNEE) == {}

    def test_a_questionnaire_of_ones_own_is_checked_as_people_on_their_way(self):
        assert set(told(**self.HOME, instrument="my-tool")) == {"interview/own-country"}


class TestDestination:
    def test_the_country_of_nationality_is_told(self):
        found = told(profile={"nationalities": ["SDN"]}, journey={"destination": "SDN"})
        assert found["journey/destination-nationality"].path == "/journey/destination"

    def test_the_country_of_departure_is_told_inside_an_interview_too(self):
        found = told(journey=WAY | {"destination": "NGA"})
        assert found["journey/destination-departure"].path == "/journey/destination"

    @pytest.mark.parametrize("destination", ["ITA", REFUSED, None])
    def test_another_country_or_none_is_not_told(self, destination):
        assert told(profile={"nationalities": ["SDN"]}, journey={"destination": destination}) == {}


PLACES = {
    "a stop": ("journey/stop-off-route", lambda country: {"journey": WAY | {"itinerary": [{"country": country}]}}),
    "an abuse": ("journey/abuse-off-route", lambda country: {"journey": WAY, "abuses": [abuse(countries=[country])]}),
    "a place of abuse": (
        "journey/abuse-off-route",
        lambda country: {"journey": WAY, "abuses": [abuse(places=[{"name": "a town", "country": country}])]},
    ),
    "a risk": ("journey/risk-off-route", lambda country: {"journey": WAY, "risks": [{"country": country}]}),
    "a place of risk": (
        "journey/risk-off-route",
        lambda country: {"journey": WAY, "risks": [{"place": {"name": "a town", "country": country}}]},
    ),
}


def abuse(**fields):
    return {"types": ["robbery"], **fields}


class TestRoute:
    @pytest.mark.parametrize(("code", "fields"), PLACES.values(), ids=PLACES.keys())
    def test_a_country_off_the_way_is_told(self, code, fields):
        found = told(country="LBY", **fields("SDN"))
        assert set(found) == {code}
        assert "SDN" not in found[code].message
        assert "Sudan" not in found[code].message

    @pytest.mark.parametrize("country", ["LBY", "NGA", "NER"], ids=["interview", "departure", "passed through"])
    @pytest.mark.parametrize(("code", "fields"), PLACES.values(), ids=PLACES.keys())
    def test_a_country_on_the_way_is_not(self, code, fields, country):
        assert told(country="LBY", **fields(country)) == {}

    @pytest.mark.parametrize("transit", [None, REFUSED], ids=["not recorded", "refused"])
    def test_a_way_that_is_not_told_is_not_judged(self, transit):
        journey = {"country_of_departure": "NGA", "transit_countries": transit, "itinerary": [{"country": "SDN"}]}
        assert told(country="LBY", journey=journey) == {}

    @pytest.mark.parametrize("way", [{"transit_countries": []}, {"went_directly": True}])
    def test_whoever_went_directly_passed_no_country(self, way):
        journey = {"country_of_departure": "NGA", "itinerary": [{"country": "NER"}], **way}
        assert "journey/stop-off-route" in told(country="LBY", journey=journey)

    def test_legs_and_stays_are_on_the_way(self):
        journey = {"country_of_departure": "NGA", "legs": [{"to_country": "TCD"}], "stays": [{"country": "SDN"}]}
        assert told(country="LBY", journey=journey, risks=[{"country": "TCD"}, {"country": "SDN"}]) == {}

    def test_the_message_counts_the_places(self):
        risks = [{"country": "NER"}, {"country": "SDN"}, {"country": "EGY"}]
        [found] = told(country="LBY", journey=WAY, risks=risks).values()
        assert found.message == "dangerous place 2, 3 of 3 are in a country that is not on the way"


class TestMinors:
    @pytest.mark.parametrize("age", [17, "12-17", "0-4"])
    @pytest.mark.parametrize("instrument", [CORE, RETURNEE])
    def test_a_child_in_a_questionnaire_for_adults_is_told(self, age, instrument):
        assert set(told(profile={"age": age}, instrument=instrument)) == {"interview/minor"}

    @pytest.mark.parametrize("age", [18, "15-24", "60+", REFUSED, None])
    def test_who_may_be_an_adult_is_not(self, age):
        assert told(profile={"age": age}) == {}

    @pytest.mark.parametrize("instrument", ["children-on-the-move", None])
    def test_other_questionnaires_may_be_for_children(self, instrument):
        assert told(profile={"age": 15}, instrument=instrument) == {}


class TestTime:
    @pytest.mark.parametrize(
        "later",
        [
            {"journey": {"started": "2024-05"}},
            {"journey": {"legs": [{"departed": "2024-04-02"}]}},
            {"journey": {"migrant_return": {"arrived": "2025"}}},
            {"abuses": [abuse(date="2024-06")]},
        ],
        ids=["start", "leg", "return", "abuse"],
    )
    def test_what_lies_after_the_interview_is_told(self, later):
        assert "interview/before-journey" in told(date="2024-04-01", **later)
        assert "interview/before-journey" in told(started="2024-04-01T10:00:00Z", **later)

    @pytest.mark.parametrize("started", ["2024", "2024-04", "2024-04-01", "2024-05~", REFUSED, None])
    def test_what_may_lie_before_is_not(self, started):
        assert told(date="2024-04-01", journey={"started": started}) == {}


class TestNotRun:
    def skipped(self, *interviews):
        return {one.code: one.why for one in check(interviews).not_run}

    def test_where_all_returned_it_says_that_it_is_not_meant_for_them(self):
        records = [interview(instrument=RETURNEE, country="AFG", profile={"nationalities": ["AFG"]}, journey={})]
        assert self.skipped(*records)["interview/own-country"] == (
            "it is meant for people on their way, and all interviews tell of a return"
        )

    def test_where_no_way_is_told_it_says_so(self):
        records = [interview(country="LBY", journey={"itinerary": [{"country": "SDN"}]})]
        why = "no interview tells such places and the countries passed through"
        assert self.skipped(*records)["journey/stop-off-route"] == why

    def test_where_a_field_is_absent_it_is_named_once(self):
        report = check([interview(country="LBY")])
        assert [one.why for one in report.not_run if one.code == "interview/own-country"] == ["no record has profile"]

    def test_one_interview_that_has_it_is_enough(self):
        records = [interview(1, country="LBY"), interview(2, country="LBY", profile={"nationalities": ["SDN"]})]
        assert "interview/own-country" not in self.skipped(*records)

    def test_checks_of_journeys_say_what_journeys_lack(self):
        assert self.skipped(interview(journey={"destination": "ITA"}))["journey/legs-gap"] == "no journey has legs"


def test_costs_of_interviews_are_compared():
    costs = [*range(900, 920), 99_999]
    records = [
        interview(at, journey={"total_cost": {"amount": str(cost), "currency": "EUR"}}) for at, cost in enumerate(costs)
    ]
    [found] = [issue for issue in check(records) if issue.code == "journey/cost-outlier"]
    assert found.path == "/journey/total_cost"


# MMC's rules on typed records -----------------------------------------------------------------------------------------

WORDS = ("LBY", "SDN", "NER", "EGY", "TCD", None, None)


def oracle(row):
    """Say by hand which rules hold; blanks are no answers."""
    flags = set()
    if row["here"] is not None and row["here"] == row["nationality"]:
        flags.add("interview/own-country")
    if row["here"] is not None and row["here"] == row["departure"]:
        flags.add("interview/own-departure")
    if row["destination"] is not None and row["destination"] == row["nationality"]:
        flags.add("journey/destination-nationality")
    if row["destination"] is not None and row["destination"] == row["departure"]:
        flags.add("journey/destination-departure")
    way = {row["here"], row["departure"], *row["transit"]}
    for code, place in (("stop", "stop"), ("risk", "risk")):
        if row[place] is not None and row[place] not in way:
            flags.add(f"journey/{code}-off-route")
    return flags


@pytest.mark.parametrize("seed", range(3))
def test_typed_rules_give_the_flags_of_a_hand_written_oracle(seed):
    dice = random.Random(seed)
    names = ("here", "nationality", "departure", "destination", "stop", "risk")
    for number in range(150):
        row = {name: dice.choice(WORDS) for name in names}
        row["transit"] = [word for word in dice.choices(WORDS, k=2) if word]
        record = interview(
            number,
            country=row["here"],
            profile={"nationalities": [row["nationality"]] if row["nationality"] else None},
            journey={
                "country_of_departure": row["departure"],
                "destination": row["destination"],
                "transit_countries": row["transit"],
                "itinerary": [{"country": row["stop"]}],
            },
            risks=[{"country": row["risk"]}],
        )
        assert {issue.code for issue in findings_of(record)} == oracle(row), row
