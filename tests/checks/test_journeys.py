"""What is unlikely in a journey by itself."""

import pytest

from mixedmigration.checks import check, findings_of
from mixedmigration.entities import Journey


def journey(number=1, **fields):
    return Journey(id=f"journey:my-table:{number}", **fields)


def told(**fields):
    return {issue.code.removeprefix("journey/"): issue for issue in findings_of(journey(**fields))}


def costs(*amounts, currency="EUR"):
    money = ({"amount": str(amount), "currency": currency} for amount in amounts)
    return [journey(number, total_cost=cost) for number, cost in enumerate(money, 1)]


class TestDestination:
    def test_going_where_one_set_out_from_is_told(self):
        assert set(told(destination="SDN", country_of_departure="SDN")) == {"destination-departure"}

    @pytest.mark.parametrize("destination", ["ITA", "refused", None])
    def test_another_country_or_none_is_not(self, destination):
        value = {"no_answer": "refused"} if destination == "refused" else destination
        assert told(destination=value, country_of_departure="SDN") == {}


class TestLegs:
    def test_a_leg_that_begins_elsewhere_than_the_one_before_ended_is_told(self):
        legs = [{"to_country": "NER"}, {"from_country": "DZA", "to_country": "LBY"}]
        assert told(legs=legs)["legs-gap"].message == "leg 2 begins in another country than leg 1 ended"

    @pytest.mark.parametrize("begin", [{}, {"from_country": "NER"}, {"from_country": {"no_answer": "refused"}}])
    def test_the_same_country_or_none_is_not(self, begin):
        assert told(legs=[{"to_country": "NER"}, begin]) == {}

    def test_the_country_of_a_place_counts(self):
        legs = [{"to_place": {"name": "Agadez", "country": "NER"}}, {"from_country": "DZA"}]
        assert "legs-gap" in told(legs=legs)


class TestSpeed:
    DAYS = ("2023-05-01", "2023-05-02")

    def leg(self, modes=("truck",), distance=4_000, departed=DAYS[0], arrived=DAYS[1]):
        return [{"modes": modes, "distance_km": distance, "departed": departed, "arrived": arrived}]

    def test_more_than_1500_km_a_day_over_land_or_sea_is_told(self):
        assert told(legs=self.leg())["speed"].message == "leg 1 is too far for 2 days over land or sea"
        assert told(legs=self.leg(distance=3_000)) == {}

    @pytest.mark.parametrize("modes", [("air",), ("truck", "air"), ("air-directly",), (), {"no_answer": "refused"}])
    def test_by_air_or_nobody_knows_how_it_is_not(self, modes):
        assert told(legs=self.leg(modes=modes)) == {}

    @pytest.mark.parametrize("departed", ["2023-04", "2023", "2023-05-01~", None])
    def test_days_that_may_have_been_more_are_not(self, departed):
        assert told(legs=self.leg(departed=departed)) == {}


class TestStays:
    def stays(self, second):
        return [{"country": "LBY", "arrived": "2020-01", "left": "2021-06"}, second]

    def test_two_countries_at_the_same_time_are_told(self):
        stays = self.stays({"country": "TUN", "arrived": "2020-09", "left": "2022"})
        assert told(stays=stays)["stays-overlap"].message == "stays 1 and 2 are in different countries at the same time"

    @pytest.mark.parametrize(
        "second",
        [
            {"country": "TUN", "arrived": "2021-06", "left": "2022"},
            {"country": "TUN", "arrived": "2021", "left": "2022"},
            {"country": "LBY", "arrived": "2020-09", "left": "2022"},
            {"country": "TUN", "arrived": "2020-09"},
            {"arrived": "2020-09", "left": "2022"},
            {"country": "TUN", "arrived": "2020-09~", "left": "2022"},
        ],
        ids=["one after the other", "perhaps so", "one country", "no end", "no country", "about"],
    )
    def test_what_may_follow_is_not(self, second):
        assert told(stays=self.stays(second)) == {}


class TestCost:
    def legs(self, *amounts):
        return [{"cost": {"amount": amount, "currency": currency}} for amount, currency in amounts]

    def test_legs_that_cost_more_than_the_whole_are_told(self):
        total = {"amount": "500", "currency": "EUR"}
        assert "cost" in told(total_cost=total, legs=self.legs(("300", "EUR"), ("201", "EUR")))
        assert told(total_cost=total, legs=self.legs(("300", "EUR"), ("200", "EUR"), ("90000", "CFA"))) == {}

    def test_a_cost_far_from_the_others_in_its_currency_is_told(self):
        journeys = [*costs(*range(900, 920), 99_999), *costs(*range(500_000, 500_020), currency="XOF")]
        found = [issue for issue in check(journeys) if issue.code == "journey/cost-outlier"]
        assert len(found) == 1
        assert "99" not in found[0].message
        assert found[0].path == "/total_cost"

    def test_few_costs_are_not_compared(self):
        [why] = [one.why for one in check(costs(1, 2, 3)).not_run if one.code == "journey/cost-outlier"]
        assert why == "fewer than five costs are in one currency"


def test_a_check_without_its_fields_is_not_run():
    skipped = {one.code for one in check([journey(country_of_departure="SDN")]).not_run}
    assert {"journey/destination-departure", "journey/legs-gap", "journey/speed", "journey/stays-overlap"} <= skipped
