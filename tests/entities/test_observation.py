"""An observation: a figure with its qualifier, its baseline and its dimensions."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.declaration import draft, plain_of, questions_of
from mixedmigration.entities import Observation, build
from mixedmigration.entities.observation import Dimension
from mixedmigration.errors import ValidationError
from mixedmigration.values import Unlisted
from mixedmigration.vocabularies import ChangeDirection, DimensionName, Measure, PeriodLength, Qualifier, Unit
from tests.entities.whole import anything, holds_as_a_value, is_read_or_refused, issues, unfilled

ID = "observation:my-table:7"
WHOLE = {
    "id": ID,
    "measure": "irregular-crossings",
    "measure_reported": "crossings",
    "unit": "percent",
    "value": 90.0,
    "qualifier": "more-than",
    "low": 85.0,
    "high": 95.5,
    "is_rounded": True,
    "is_provisional": False,
    "is_projection": False,
    "change": "decrease",
    "baseline": {
        "period": "2022",
        "value": 1000.0,
        "words": "before the programme",
        "observation": "observation:my-table:6",
    },
    "period": "2023/2024",
    "period_length": "fiscal-year",
    "as_of": "2025-10-29",
    "countries": ["USA"],
    "regions": ["mpi/north-america"],
    "place": {"name": "the border"},
    "origin_countries": ["CUB", "HTI", "NIC", "VEN"],
    "origin_regions": ["mmc/latin-america-and-the-caribbean"],
    "destination_countries": ["USA"],
    "destination_regions": ["m49/northern-america"],
    "routes": ["darien"],
    "dimensions": [{"name": "sex", "is_all": True}, {"name": {"unlisted": "Desk"}, "value": "7"}],
    "counted_by": "organisation:my-table:cbp",
    "counted_by_reported": "the authorities",
    "subject_organisation": "organisation:my-table:mmc",
    "subject_initiative": "initiative:my-table:4mi",
    "subject_policy_event": "policy-event:my-table:chnv",
    "subject_publication": "publication:my-table:report",
    "published_in": "publication:my-table:post",
    "statement": "dropped by over 90%",
    "statement_language": "en",
    "note": "For those groups.",
}


def test_the_example_fills_each_field():
    assert unfilled(Observation, WHOLE) == set()


def test_it_is_a_value():
    holds_as_a_value(build(Observation, WHOLE))
    assert plain_of(build(Observation, WHOLE)) == WHOLE


def test_values_are_read_as_what_they_are():
    made = build(Observation, WHOLE)
    assert (made.measure, made.unit) == (Measure.IRREGULAR_CROSSINGS, Unit.PERCENT)
    assert (made.qualifier, made.change) == (Qualifier.MORE_THAN, ChangeDirection.DECREASE)
    assert made.period_length is PeriodLength.FISCAL_YEAR


WORDS = {
    "more than 100 enumerators": {"value": 100, "qualifier": "more-than", "unit": "enumerators"},
    "747 returnees": {"value": 747, "unit": "returnees"},
    "164 countries": {"value": 164, "unit": "countries", "qualifier": "exactly"},
    "more than 90 percent (decrease)": {"value": 90, "qualifier": "more-than", "unit": "percent", "change": "decrease"},
    "at least 15 percent (decrease)": {"value": 15, "qualifier": "at-least", "unit": "percent", "change": "decrease"},
    "about 1.5 percent": {"value": 1.5, "qualifier": "about", "unit": "percent"},
    "hundreds of events": {"qualifier": "hundreds", "unit": "events"},
    "10 to 20 persons": {"low": 10, "high": 20, "unit": "persons"},
    "at least 10 boats": {"low": 10, "unit": "boats"},
    "up to 20": {"high": 20},
    "15 (10 to 20) persons": {"value": 15, "low": 10, "high": 20, "unit": "persons"},
    "100,000 interviews": {"value": 100_000, "unit": "interviews"},
    "3 buses": {"value": 3, "unit": Unlisted("Buses")},
    "1 year": {"value": 1, "unit": "years"},
    "1 country": {"value": 1, "unit": "countries"},
    "1 percentage point (increase)": {"value": 1, "unit": "percentage-points", "change": "increase"},
    "at least 1 person": {"low": 1, "unit": "persons"},
    "1 to 2 persons": {"low": 1, "high": 2, "unit": "persons"},
    "0 boats": {"value": 0, "unit": "boats"},
    "1.5 years": {"value": 1.5, "unit": "years"},
    "20 US dollars": {"value": 20, "unit": "us-dollars"},
    "1 buses": {"value": 1, "unit": Unlisted("Buses")},
    "no figure": {},
}


@pytest.mark.parametrize(("words", "fields"), WORDS.items(), ids=WORDS)
def test_a_figure_is_written_as_its_source_would_say_it(words, fields):
    assert Observation(id=ID, **fields).in_words == words
    assert "in_words" in questions_of(Observation)


RANGES = {
    "below the range": ({"low": 10, "value": 9}, {"/low"}),
    "above the range": ({"high": 10, "value": 11}, {"/high"}),
    "a range turned round": ({"low": 11, "high": 10}, {"/low", "/high"}),
}


@pytest.mark.parametrize(("fields", "at"), RANGES.values(), ids=RANGES)
def test_a_range_holds_its_figure(fields, at):
    with pytest.raises(ValidationError) as caught:
        Observation(id=ID, **fields)
    assert {(issue.code, issue.path) for issue in caught.value.issues} == {("estimate/order", path) for path in at}


def test_a_range_may_be_one_figure():
    assert Observation(id=ID, low=10, value=10, high=10).in_words == "10 (10 to 10)"


def test_loading_keeps_the_figure_and_sets_the_end_aside():
    made = draft(Observation, {"id": ID, "low": 10, "value": 9})
    assert (made.values["value"], made.values["low"]) == (9.0, None)


def test_a_dimension_is_one_part_or_all_of_them():
    assert Dimension(name="sex", is_all=True).name is DimensionName.SEX
    assert Dimension(name="sex", value="female", is_all=False).value == "female"
    with pytest.raises(ValidationError, match="one part or all"):
        Dimension(name="sex", value="female", is_all=True)


def test_a_figure_is_not_its_own_baseline():
    assert issues(Observation, WHOLE, baseline={"observation": ID}) == {("observation/itself", "/baseline")}


@pytest.mark.parametrize("value", [float("nan"), float("inf"), "100", True, 2**70])
def test_a_figure_is_a_finite_number(value):
    assert {path for _, path in issues(Observation, WHOLE, value=value)} == {"/value"}


def test_whole_numbers_stay_exact():
    assert Observation(id=ID, value=2**53).value == 2**53


@given(st.floats(-1e15, 1e15), st.floats(-1e15, 1e15), st.floats(-1e15, 1e15))
def test_only_ascending_ranges_are_kept(low, value, high):
    is_whole = draft(Observation, {"id": ID, "low": low, "value": value, "high": high}).is_whole
    assert is_whole is (low <= value <= high)


@given(st.sampled_from(sorted(WHOLE)), anything)
def test_whatever_is_given_is_read_or_refused_in_our_words(field, value):
    is_read_or_refused(Observation, WHOLE, field, value)
