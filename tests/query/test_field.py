"""A field is the beginning of a question, and refuses to be anything else."""

import pickle

import pytest

from mixedmigration.errors import QueryError
from mixedmigration.query import field
from mixedmigration.query.predicate import Condition, Operator
from mixedmigration.values import NoAnswer

f = field


@pytest.mark.parametrize(
    ("predicate", "operator"),
    [
        (f("dead") == 1, Operator.EQUAL),
        (f("dead") != 1, Operator.NOT_EQUAL),
        (f("dead") < 1, Operator.LESS),
        (f("dead") <= 1, Operator.AT_MOST),
        (f("dead") > 1, Operator.MORE),
        (f("dead") >= 1, Operator.AT_LEAST),
        (f("dead").contains(1), Operator.CONTAINS),
        (f("dead").within(1), Operator.WITHIN),
        (f("dead").overlaps(1), Operator.OVERLAPS),
        (f("dead").before(1), Operator.BEFORE),
        (f("dead").possibly_before(1), Operator.POSSIBLY_BEFORE),
        (f("dead").after(1), Operator.AFTER),
        (f("dead").possibly_after(1), Operator.POSSIBLY_AFTER),
    ],
    ids=lambda value: value.name if isinstance(value, Operator) else "",
)
def test_a_comparison_is_plain_data(predicate, operator):
    assert predicate == Condition("dead", operator, 1)


def test_a_number_may_stand_on_the_left():
    assert (1 <= f("dead")) == (f("dead") >= 1)  # noqa: SIM300 - that is what is tested


def test_several_values_are_kept_in_order():
    assert f("dead").is_in([2, 1]) == Condition("dead", Operator.IS_IN, (2, 1))


@pytest.mark.parametrize("path", ["", ".", "dead.", "a b", "dead;", None, 7, b"dead", "a" + "." * 3, "1st"])
def test_what_is_no_path_is_refused(path):
    with pytest.raises(QueryError):
        field(path)


def test_fields_can_be_kept_in_sets_of_one():
    assert hash(f("dead")) == hash(f("dead"))
    assert len({f("dead"), f("missing")}) == 2


def test_a_field_survives_pickling():
    assert pickle.loads(pickle.dumps(f("dead"))).path == "dead"


@pytest.mark.parametrize(
    ("ask", "says"),
    [
        (lambda: bool(f("dead")), "not yet a question"),
        (lambda: f("dead") and True, "not yet a question"),
        (lambda: ~f("is_alone"), "not yet a question"),
        (lambda: 1 & f("dead"), "parentheses"),
        (lambda: f("dead") | f("missing"), "parentheses"),
        (lambda: "x" in f("routes"), "contains"),
        (lambda: f("dead") == None, "is_none"),  # noqa: E711 - that is what is asked
        (lambda: f("age") == NoAnswer.REFUSED, "no_answer"),
        (lambda: f("dead") >= f("missing"), "function of the record"),
        (lambda: f("dead") == [1], "list"),
        (lambda: f("dead").is_in("12"), "list of values"),
        (lambda: f("dead").is_in(7), "list of values"),
        (lambda: f("dead").is_in([[1]]), "cannot be compared"),
        (lambda: f("age").no_answer("refused"), "NoAnswer.REFUSED"),
        (lambda: f("legs").any("boat"), "takes a predicate"),
        (lambda: f("legs").all(f("days")), "takes a predicate"),
    ],
)
def test_what_cannot_be_meant_says_what_to_write_instead(ask, says):
    with pytest.raises(QueryError, match=says):
        ask()
