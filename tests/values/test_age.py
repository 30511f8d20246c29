"""An age: in whole years or as a band, as forms give it."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.errors import InvalidValueError
from mixedmigration.values import Age

YEARS = st.integers(0, 130)
READ = {
    34: (34, 34),
    "34": (34, 34),
    "0": (0, 0),
    "18-24": (18, 24),
    "60+": (60, None),
    "7-7": (7, 7),
    "130": (130, 130),
}
UNREADABLE = [
    "",
    " 34",
    "34 ",
    "thirty",
    "18–24",
    "18 - 24",
    "24-18",
    "-5",
    "+60",
    "60++",
    "18-24+",
    "3.5",
    "٣٤",
    "³",
    "1e2",
]
OTHER_THINGS = [None, b"34", 3.5, True, [34], {"low": 3}, object(), "3" * 100_000, "34\x00", float("nan")]


@st.composite
def ages(draw):
    low, high = sorted([draw(YEARS), draw(YEARS)])
    return draw(st.sampled_from([Age(low), Age.between(low, high), Age.between(low)]))


@pytest.mark.parametrize(("given_as", "ends"), READ.items())
def test_an_age_is_read_with_its_two_ends(given_as, ends):
    assert (Age(given_as).low, Age(given_as).high) == ends


@pytest.mark.parametrize("text", UNREADABLE)
def test_what_is_no_age_is_refused(text):
    with pytest.raises(InvalidValueError) as caught:
        Age(text)
    assert caught.value.code == "age/unreadable"


@pytest.mark.parametrize("thing", OTHER_THINGS, ids=lambda thing: type(thing).__name__)
def test_what_is_no_text_is_refused_too(thing):
    with pytest.raises(InvalidValueError):
        Age(thing)


@pytest.mark.parametrize("years", [131, -1, 10**30, "131", "999", "18-200", "200+"])
def test_nobody_is_so_old(years):
    with pytest.raises(InvalidValueError) as caught:
        Age(years)
    assert caught.value.code == "number/range"


def test_a_band_is_never_made_a_number():
    assert Age("18-24").years is None
    assert Age("18-24").is_band
    assert Age("60+").years is None
    assert Age(34).years == 34
    assert not Age("7-7").is_band


def test_a_band_that_straddles_a_limit_is_only_possibly_above_it():
    straddling = Age("15-24")
    assert not straddling.at_least(18)
    assert straddling.possibly_at_least(18)
    assert not Age("15-17").possibly_at_least(18)
    assert Age("60+").possibly_at_least(130)


def test_a_limit_that_is_no_age_is_refused():
    for ask in (Age(3).at_least, Age(3).possibly_at_least, Age(3).within, Age(3).overlaps):
        with pytest.raises(InvalidValueError):
            ask(-1)


def test_ages_have_no_less_than():
    with pytest.raises(TypeError):
        Age(3) < Age(4)  # noqa: B015


@given(ages())
def test_an_age_comes_back_from_its_text_and_from_a_pickle(age):
    assert Age(str(age)) == age
    assert hash(Age(str(age))) == hash(age)
    assert eval(repr(age), {"Age": Age}) == age
    assert pickle.loads(pickle.dumps(age)) == copy.deepcopy(age) == age


@given(ages(), ages())
def test_being_within_implies_overlapping_and_is_asked_of_the_ends(one, other):
    assert one.overlaps(other) == other.overlaps(one)
    if one.within(other):
        assert one.overlaps(other)
    if one.within(other) and other.within(one):
        assert one == other


@given(ages(), YEARS)
def test_what_is_certain_is_possible(age, years):
    if age.at_least(years):
        assert age.possibly_at_least(years)
    assert age.possibly_at_least(age.low)
    assert age.at_least(age.low)


@given(st.text() | st.integers() | st.floats() | st.binary() | st.none())
def test_reading_raises_nothing_foreign(thing):
    try:
        age = Age(thing)
    except InvalidValueError:
        return
    assert str(age) == str(thing) or age.low == age.high
