"""A length of time: a number of days, or a band as forms give it."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.errors import InvalidValueError
from mixedmigration.values import Duration

WORDED = {
    "10 days": "P10D",
    "a week": "P1W",
    "one year": "P1Y",
    "Less than 1 month": "../P1M",
    "less than one month": "../P1M",
    "< 1 week": "../P1W",
    "up to 6 months": "../P6M",
    "1-3 months": "P1M/P3M",
    "1 - 3 months": "P1M/P3M",
    "1 to 3 months": "P1M/P3M",
    "1–3 Months": "P1M/P3M",
    "between 1 and 3 months": "P1M/P3M",
    "6 months - 1 year": "P6M/P1Y",
    "6 months to one year": "P6M/P1Y",
    "More than 5 years": "P5Y/..",
    "5+ years": "P5Y/..",
    "5 years or more": "P5Y/..",
    "over 10 years": "P10Y/..",
    "P5Y/..": "P5Y/..",
    "../P1M": "../P1M",
    "P10D": "P10D",
}
UNREADABLE = [
    "",
    "long",
    "months",
    "3",
    "3 months ago",
    "1-3",
    "P",
    "PT5H",
    "P1M2D",
    "P-1D",
    "../..",
    "P3M/P1M",
    "P1M/",
    "/P1M",
    "3 hours",
    "٣ months",
    "P999999D",
    "3 months to 1 month",
    "since 2019",
    "a" * 10**5,
]

spans = st.builds(lambda number, unit: f"P{number}{unit}", st.integers(0, 99_999), st.sampled_from("DWMY"))


@st.composite
def durations(draw):
    low, high = draw(spans), draw(spans)
    shape = draw(st.sampled_from(["one", "band", "from", "to"]))
    if shape == "band":
        try:
            return Duration(f"{low}/{high}")
        except InvalidValueError:
            return Duration(f"{high}/{low}")
    return Duration({"one": low, "from": f"{low}/..", "to": f"../{high}"}[shape])


@pytest.mark.parametrize(("label", "text"), WORDED.items())
def test_the_wording_of_a_form_is_read(label, text):
    assert str(Duration.parse(label)) == text


AS_PRINTED = {
    "From 2 to 5 years": "P2Y/P5Y", "1 to less than 3 months": "P1M/P3M", "1 week to less than 1 month": "P1W/P1M",
    "More than 1 year but less than 2 years": "P1Y/P2Y", "more than 3 months, less than 6 months": "P3M/P6M",
    "Longer than 5 years": "P5Y/..", "5 or more years": "P5Y/..", "5 years +": "P5Y/..", "10+ years": "P10Y/..",
    "≥5 years": "P5Y/..", "No less than 2 weeks": "P2W/..", "No more than 3 months": "../P3M", "≤ 1 month": "../P1M",
    "Within 1 month": "../P1M", "less than a week": "../P1W", "Under 6 months": "../P6M",
    "Between 1 and 2 years": "P1Y/P2Y",
}  # fmt: skip


@pytest.mark.parametrize(("label", "text"), AS_PRINTED.items())
def test_bands_are_read_as_surveys_print_them(label, text):
    assert str(Duration.parse(label)) == text


@pytest.mark.parametrize(
    "label", ["A few days", "2-5", "1/3 months", "half a year", "1.5 years", "more than 2 years but less than 1 year"]
)
def test_what_may_be_read_in_several_ways_is_refused(label):
    with pytest.raises(InvalidValueError):
        Duration.parse(label)


@pytest.mark.parametrize("label", UNREADABLE, ids=lambda label: ascii(label[:20]))
def test_what_is_no_length_of_time_is_refused(label):
    with pytest.raises(InvalidValueError) as caught:
        Duration.parse(label)
    assert caught.value.code == "duration/unreadable"


@pytest.mark.parametrize("thing", [None, 3, b"P1D", [], "1-3 months"])
def test_the_door_takes_the_text_form_only(thing):
    with pytest.raises(InvalidValueError):
        Duration(thing)


@pytest.mark.parametrize("days", [-1, 100_000, True, 1.5, "10", None])
def test_a_number_of_days_is_whole_and_not_below_zero(days):
    with pytest.raises(InvalidValueError):
        Duration.of_days(days)


def test_a_month_has_28_to_31_days():
    assert (Duration("P1M").fewest_days, Duration("P1M").most_days) == (28, 31)
    assert Duration("P28D").possibly_at_least("P1M")
    assert not Duration("P28D").at_least("P1M")
    assert Duration("P31D").at_least("P1M")
    assert not Duration("P27D").possibly_at_least("P1M")


def test_the_same_length_is_at_least_itself():
    assert Duration("P3M").at_least("P3M")
    assert Duration("P3M/..").at_least("P3M")
    assert not Duration("P1M/P3M").at_least("P1M/P3M")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("P1D", "1 day"),
        ("P10D", "10 days"),
        ("P1M/P3M", "1 month to 3 months"),
        ("P5Y/..", "5 years or more"),
        ("../P1M", "up to 1 month"),
    ],
)
def test_it_says_itself_in_words(text, words):
    assert Duration(text).in_words == words


def test_a_list_of_bands_is_sorted_from_short_to_long():
    told = ["P5Y/..", "P1M/P3M", "../P1M", "P1Y", "P1M"]
    assert [str(one) for one in sorted(map(Duration, told), key=lambda one: one.sort_key)] == [
        "../P1M",
        "P1M",
        "P1M/P3M",
        "P1Y",
        "P5Y/..",
    ]


@given(durations())
def test_a_duration_comes_back_from_its_text_and_from_a_pickle(duration):
    assert Duration(str(duration)) == Duration.parse(str(duration)) == duration
    assert pickle.loads(pickle.dumps(duration)) == copy.deepcopy(duration) == duration
    assert hash(Duration(str(duration))) == hash(duration)


@given(durations(), durations())
def test_what_is_certain_is_possible(one, other):
    if one.at_least(other):
        assert one.possibly_at_least(other)


@given(
    st.text()
    | st.none()
    | st.integers()
    | st.binary()
    | st.from_regex(r"[a-z<>+0-9 -]{0,20} (days|months)", fullmatch=True)
)
def test_reading_raises_nothing_foreign(label):
    for read in (Duration, Duration.parse):
        try:
            made = read(label)
        except InvalidValueError:
            continue
        assert made.fewest_days >= 0
