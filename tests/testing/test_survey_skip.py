"""Skip logic is read as XLSForm means it, and refused where it is outside of what is read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.errors import InvalidValueError
from mixedmigration.testing.survey_answer import NOT_PUT, Choice, Drawn
from mixedmigration.testing.survey_skip import both, condition

ANSWERS = {
    "sex": Drawn(chosen=(Choice("f", "Female"),)),
    "why": Drawn(chosen=(Choice("war"), Choice("work")), is_many=True),
    "age": Drawn(30),
    "town": Drawn("Ras Mithal"),
    "skipped": NOT_PUT,
}
HOLD = {
    "${sex} = 'f'": True,
    '${sex} = "f"': True,
    "${sex} = 'Female'": False,
    "${sex}!='f'": False,
    "'f' = ${sex}": True,
    "selected(${why}, 'war')": True,
    "selected( ${why} , 'wa')": False,
    "selected(${sex}, 'f')": True,
    "selected(${skipped}, 'f')": False,
    "not(selected(${why}, 'war'))": False,
    "count-selected(${why}) = 2": True,
    "count-selected(${skipped}) > 0": False,
    "${age} >= 30 and ${age} < 31": True,
    "${age} > 30 or ${sex} = 'f'": True,
    "${age} = 30.0": True,
    "${age} = '30'": True,
    "${skipped} < 5": False,
    "${skipped} > 5": False,
    "${skipped} = ''": True,
    "${skipped} != ''": False,
    "${town} != ''": True,
    "${town} > 3": False,
    "(${age} > 90 or ${age} < 40) and not(${sex} = 'm')": True,
    "${age} > 90 and ${age} < 40 or ${sex} = 'f'": True,
    "${sex} = 'm' and (${age} > 90 or ${sex} = 'f')": False,
    "${nobody} = 'x'": False,
    "${why} = 'war work'": True,
    "${age}\n>\t-1": True,
}
OUTSIDE = (
    "", "   ", "x", "${age}", "${age} >", "= 3", "${age} = 3 )", "(${age} = 3", "selected(${why})",
    "selected('x', 'y')",
    "selected(${why}, ${sex})", "${age} + 1 = 3", "today() > 3", "${age} = 3 and", "not ${age} = 3", "${age} == 3",
    "${} = 3", "${a b} = 3", "'open = 3", "regex(${town}, '.*')", "${age} = 3 or or ${age} = 4", "(" * 200 + ")" * 200,
    "${age} = 3;", "\x00", "${age} = ３",
)  # fmt: skip


@pytest.mark.parametrize(("text", "holds"), HOLD.items())
def test_a_condition_holds(text, holds):
    assert condition(text).holds(ANSWERS) is holds


@pytest.mark.parametrize("text", OUTSIDE, ids=lambda text: ascii(text)[:30])
def test_what_is_outside_is_refused(text):
    with pytest.raises(InvalidValueError):
        condition(text)


@given(
    st.text(max_size=60) | st.lists(st.sampled_from([*"()=<>,'", "${a}", " and ", "not", "selected", "1"])).map("".join)
)
def test_any_text_is_read_or_refused(text):
    try:
        read = condition(text)
    except InvalidValueError:
        return
    assert read.holds(ANSWERS) in (True, False)


def test_a_long_condition_is_refused_at_once():
    with pytest.raises(InvalidValueError):
        condition("${a} = 1 and " * 10_000)


def test_both_are_needed_where_a_section_has_a_condition_too():
    old, woman = condition("${age} > 40"), condition("${sex} = 'f'")
    assert both(old, None) is both(None, old) is old
    assert both(None, None) is None
    assert not both(old, woman).holds(ANSWERS)
    assert both(old, woman).asks == {"age", "sex"}
    assert condition(both(old, woman).text).holds(ANSWERS | {"age": Drawn(50)})
