"""A policy indicator: a coded fact about a country's rules in a year, with the code and what it means."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.declaration import plain_of
from mixedmigration.entities import PolicyIndicator, build
from mixedmigration.values import Country, PartialDate
from mixedmigration.vocabularies import Openness
from tests.entities.whole import anything, holds_as_a_value, is_read_or_refused, issues, unfilled

ID = "policy-indicator:my-table:arg-1990-q5"
WHOLE = {
    "id": ID,
    "country": "ARG",
    "year": "1990",
    "indicator": "Q5",
    "label": "Is the country party to the convention?",
    "dimension": "Legal Framework",
    "presence": True,
    "openness": "open",
    "score": 0.5,
    "coding": "Yes, 0",
    "source_reported": "Law 22439 of 1981",
    "comment": "Ratified later.",
    "urls": ["https://example.org/law"],
}


def test_the_example_fills_each_field():
    assert unfilled(PolicyIndicator, WHOLE) == set()


def test_it_is_a_value():
    holds_as_a_value(build(PolicyIndicator, WHOLE))
    assert plain_of(build(PolicyIndicator, WHOLE)) == WHOLE


def test_values_are_read_as_what_they_are():
    made = build(PolicyIndicator, WHOLE)
    assert (made.country, made.year, made.openness) == (Country("ARG"), PartialDate("1990"), Openness.OPEN)


def test_an_indicator_without_a_code_is_not_coded_and_says_so():
    made = PolicyIndicator(id=ID, country="ARG", year="1990")
    assert made.presence is made.openness is made.score is None


@pytest.mark.parametrize("code", [1, 0, "1", "yes", "restrictiv"])
def test_a_bare_code_is_no_word(code):
    assert issues(PolicyIndicator, WHOLE, openness=code)


def test_what_a_code_means_is_looked_up_by_its_publisher():
    assert (Openness.find("1", "apla"), Openness.find("0", "apla")) == (Openness.RESTRICTIVE, Openness.OPEN)


@given(st.sampled_from(sorted(WHOLE)), anything)
def test_whatever_is_given_is_read_or_refused_in_our_words(field, value):
    is_read_or_refused(PolicyIndicator, WHOLE, field, value)
