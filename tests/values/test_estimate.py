"""An estimate keeps what is not known in sight, and so does a sum."""

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.errors import InvalidValueError
from mixedmigration.values.estimate import Estimate, Total

CELLS = {
    "a number": ("12", (12, 12, 12)),
    "IOM's comma": ("1,022", (1022, 1022, 1022)),
    "a range": ("100-150", (100, None, 150)),
    "a range with an en dash": ("100–150", (100, None, 150)),
    "a range in words": ("100 to 150", (100, None, 150)),
    "between": ("between 1,000 and 1,500 people", (1000, None, 1500)),
    "at least": ("at least 12", (12, None, None)),
    "or more": ("12 or more", (12, None, None)),
    "plus": ("12+", (12, None, None)),
    "more than": ("more than 100", (101, None, None)),
    "over": ("Over 100 persons", (101, None, None)),
    "greater": ("> 100", (101, None, None)),
    "fewer than": ("fewer than 5", (None, None, 4)),
    "less than": ("<5", (None, None, 4)),
    "up to": ("up to 5", (None, None, 5)),
    "no more than": ("no more than 5", (None, None, 5)),
    "or fewer": ("5 or fewer", (None, None, 5)),
    "about": ("about 40", (None, 40, None)),
    "tilde": ("~30", (None, 30, None)),
    "approximately": ("Approximately 40", (None, 40, None)),
    "all three": ("about 120, 100 to 150", (100, 120, 150)),
    "French: more than": ("plus de 100", (101, None, None)),
    "French: at least": ("au moins 12", (12, None, None)),
    "French: up to": ("jusqu’à 12", (None, None, 12)),
    "French: between": ("entre 10 et 20", (10, None, 20)),
    "Spanish: more than": ("más de 100", (101, None, None)),
    "Spanish: at least": ("al menos 12", (12, None, None)),
    "Spanish: about": ("unos 40", (None, 40, None)),
    "a correction": ("-13", (-13, -13, -13)),
}

NO_CELLS = {
    "a share": ("over 90 %", "number/unreadable"),
    "a share in words": ("more than 90 percent", "number/unreadable"),
    "nearly": ("nearly 40", "number/unreadable"),
    "dozens": ("dozens", "number/unreadable"),
    "hundreds": ("hundreds of people", "number/unreadable"),
    "a decimal": ("12.5", "number/unreadable"),
    "a German thousand": ("more than 1.000", "number/unreadable"),
    "a comma in the wrong place": ("1,02", "number/unreadable"),
    "two numbers": ("100 and 150", "number/unreadable"),
    "a superscript": ("12²", "number/unreadable"),
    "Arabic-Indic digits": ("١٢", "number/unreadable"),
    "too many digits": ("9" * 16, "number/unreadable"),
    "very many digits": ("9" * 100_000, "number/unreadable"),
    "boats": ("12 boats", "number/unreadable"),
    "blank": ("", "number/unreadable"),
    "nothing": (None, "number/unreadable"),
    "a number of Python": (12, "number/unreadable"),
    "upside down": ("150-100", "estimate/order"),
    "best outside": ("about 90, 100 to 150", "estimate/order"),
}


def named(table):
    return [pytest.param(*row, id=name) for name, row in table.items()]


def refusal(make, *args, **kwargs):
    with pytest.raises(InvalidValueError) as caught:
        make(*args, **kwargs)
    return caught.value


@pytest.mark.parametrize(("cell", "parts"), named(CELLS))
def test_a_cell_with_a_qualifier_is_read(cell, parts):
    assert Estimate.parse(cell) == Estimate(*parts)


@pytest.mark.parametrize(("cell", "code"), named(NO_CELLS))
def test_a_cell_that_is_not_certain_is_refused(cell, code):
    assert refusal(Estimate.parse, cell).code == code


def test_low_best_and_high_ascend():
    for parts in ((2, 1, None), (None, 2, 1), (2, None, 1), (1, 3, 2)):
        assert refusal(Estimate, *parts).code == "estimate/order"
    assert Estimate(1, 1, 2)


def test_an_estimate_says_something():
    assert refusal(Estimate).code == "value/type"


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (True, "value/type"),
        ("12", "value/type"),
        (3.0, "number/whole"),
        (float("nan"), "number/whole"),
        (10**41, "number/range"),
        (-(10**5000), "number/range"),
    ],
    ids=["flag", "text", "float", "nan", "large", "huge"],
)
def test_a_part_is_a_whole_number(value, code):
    for make in (Estimate, Estimate.exactly, lambda v: Total(v, 1, 0), lambda v: Total.of([v])):
        error = refusal(make, value)
        assert error.code == code
        assert str(error)


def test_an_exact_estimate_is_one_number():
    assert Estimate.exactly(12).is_exact
    assert str(Estimate.exactly(1200)) == "1,200"
    assert Estimate(12, None, 12).is_exact
    assert not Estimate(best=12).is_exact
    assert refusal(Estimate.exactly, None).code == "value/type"


def tried(make, *args):
    """Give what was made, or the code of our refusal."""
    try:
        return make(*args), None
    except InvalidValueError as error:
        return None, error.code


counts = st.integers(-(10**15) + 1, 10**15 - 1)


@st.composite
def estimates(draw):
    numbers = sorted(draw(st.lists(counts, min_size=3, max_size=3)))
    kept = draw(st.sets(st.sampled_from([0, 1, 2]), min_size=1))
    return Estimate(*(number if place in kept else None for place, number in enumerate(numbers)))


@given(estimates())
def test_the_text_form_round_trips(made):
    assert Estimate.parse(str(made)) == made
    assert hash(Estimate.parse(str(made))) == hash(made)
    assert copy.deepcopy(made) == pickle.loads(pickle.dumps(made)) == made


nearly = st.text(st.sampled_from("0123456789,.-+~<>≥ about more than²"), max_size=30)


@given(st.one_of(st.none(), st.integers(), st.binary(), st.text(), nearly))
def test_nothing_but_our_refusal_comes_out(cell):
    made, code = tried(Estimate.parse, cell)
    assert code in {None, "number/unreadable", "number/range", "estimate/order"}
    assert made is None or Estimate.parse(str(made)) == made


# --------------------------------------------------------------------------------------------------------------- totals


@pytest.mark.parametrize(
    ("total", "printed"),
    [
        (Total(3006, 87, 151), "at least 3,006 (151 of 238 give no figure)"),
        (Total(642, 10, 0), "642"),
        (Total(17846, 10, 0), "17,846"),
        (Total(0, 0, 238), "no figure (238 of 238 give none)"),
        (Total(0, 3, 1), "at least 0 (1 of 4 gives no figure)"),
        (Total(0, 0, 0), "0"),
        (Total(5, 2000, 1000), "at least 5 (1,000 of 3,000 give no figure)"),
    ],
)
def test_a_total_prints_what_is_not_known(total, printed):
    assert str(total) == printed


def test_a_total_is_no_number():
    total = Total.of([600, 42])
    assert total.value == 642
    assert total.is_complete
    assert total != 642
    with pytest.raises(TypeError):
        int(total)  # type: ignore[call-overload]


def test_totals_are_added_with_their_gaps():
    assert Total.of([1, None]) + Total.of([2]) == Total(3, 2, 1)
    assert sum([Total.of([1, None]), Total.of([2])]) == Total(3, 2, 1)
    for other in (5, None, "x"):
        with pytest.raises(TypeError):
            Total.of([1]) + other


def test_a_total_without_figures_has_no_value():
    assert refusal(Total, 5, 0, 3).code == "number/range"
    assert refusal(Total, 5, -1, 3).code == "number/range"
    assert refusal(Total, 5, 1, -3).code == "number/range"
    assert refusal(Total, None, 1, 0).code == "value/type"


@given(st.lists(st.none() | st.integers(-100, 10**6)), st.lists(st.none() | st.integers(-100, 10**6)))
def test_the_total_of_two_parts_is_the_total_of_the_whole(one, other):
    whole = Total.of(one + other)
    assert Total.of(one) + Total.of(other) == whole
    assert whole.known + whole.unknown == len(one + other)
    assert whole.is_complete == (None not in one + other)
    assert pickle.loads(pickle.dumps(whole)) == whole
