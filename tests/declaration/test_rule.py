"""A rule is asked only when all that it looks at is known."""

import pytest

from mixedmigration.declaration import Rule
from mixedmigration.declaration.complaint import REFUSED
from mixedmigration.values import NoAnswer

RULE = Rule(
    code="period/reversed", reads=("a", "b"), holds=lambda a, b: a <= b, expected="b after a", blames=("b", "a")
)


def test_it_holds_or_blames_the_fields_in_its_order():
    assert RULE.judge({"a": 1, "b": 2}) == ()
    assert [(said.code, said.at, said.value) for said in RULE.judge({"a": 2, "b": 1})] == [
        ("period/reversed", "/b", 1),
        ("period/reversed", "/a", 2),
    ]


@pytest.mark.parametrize("unknown", [None, REFUSED, *NoAnswer])
@pytest.mark.parametrize("field", ["a", "b"])
def test_it_is_not_asked_of_what_is_unknown(unknown, field):
    assert RULE.judge({"a": 2, "b": 1} | {field: unknown}) == ()


def test_a_zero_and_an_empty_list_are_known():
    assert len(RULE.judge({"a": 0, "b": -1})) == 2
    assert len(RULE.judge({"a": (1,), "b": ()})) == 2
