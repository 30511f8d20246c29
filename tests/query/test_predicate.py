"""Predicates are plain data: they compare, pickle, print and explain themselves."""

import pickle

import pytest

from mixedmigration.errors import QueryError
from mixedmigration.query import AllOf, AnyOf, Not, bind, field
from mixedmigration.values import Country, NoAnswer, Unlisted
from mixedmigration.vocabularies import RouteName
from tests.query.trips import ProtectionIncident

f = field
A, B, C = f("dead") >= 1, f("missing") >= 1, f("country") == "LBY"


def test_a_chain_of_one_sign_is_one_node_however_it_is_bracketed():
    assert (A & B) & C == A & (B & C) == AllOf((A, B, C))
    assert (A | B) | C == A | (B | C) == AnyOf((A, B, C))


def test_signs_are_not_mixed_into_one_node():
    assert AnyOf((AllOf((A, B)), C)) == ((A & B) | C)


def test_a_double_negation_is_none():
    assert ~~A == A
    assert Not(A) == ~A


def test_equal_predicates_have_equal_hashes():
    assert len({A & B, AllOf((A, B)), f("dead") >= 1}) == 2


@pytest.mark.parametrize("value", [1.0, True], ids=str)
def test_one_is_not_true_and_not_a_fraction(value):
    assert (f("dead") == value) != (f("dead") == 1)
    assert f("dead").is_in([1]) != f("dead").is_in([value])


@pytest.mark.parametrize(
    "predicate",
    [A, ~A, A & B, A | ~(B & C), f("legs").any(f("via").contains("sea") & ~f("days").no_answer(NoAnswer.REFUSED))],
    ids=repr,
)
def test_a_predicate_survives_pickling_and_is_written_as_python(predicate):
    assert pickle.loads(pickle.dumps(predicate)) == predicate
    assert eval(repr(predicate), {"field": field, "NoAnswer": NoAnswer}) == predicate


@pytest.mark.parametrize(
    "ask",
    [
        lambda: bool(A),
        lambda: A and B,
        lambda: A or B,
        lambda: not A,
        lambda: 1 <= f("dead") <= 5,
        lambda: [record for record in [1] if A],
    ],
)
def test_a_predicate_is_neither_true_nor_false(ask):
    with pytest.raises(QueryError, match=r"& \| ~.*parentheses"):
        ask()


@pytest.mark.parametrize("ask", [lambda: A & True, lambda: True | A, lambda: A & f("dead"), lambda: A | None])
def test_only_predicates_are_joined(ask):
    with pytest.raises(QueryError, match="parentheses"):
        ask()


def test_the_example_of_the_design_is_explained_word_by_word():
    fatal = (f("dead") >= 1) & f("date").within("2023") & f("routes").contains("central-mediterranean")
    said = "dead is at least 1, and date lies within 2023, and routes include central-mediterranean"
    assert fatal.explain() == said
    assert bind(fatal, ProtectionIncident).predicate.explain() == said
    assert fatal.fields() == ("dead", "date", "routes")


@pytest.mark.parametrize(
    ("predicate", "said"),
    [
        (f("dead") == 1000, "dead is 1,000"),
        (f("dead") != 1, "dead is not 1"),
        (~(f("dead") != 1), "dead is 1"),
        (~(f("dead") >= 1), "dead is not at least 1"),
        (f("dead") < 1, "dead is less than 1"),
        (f("survivors") > 1, "survivors are more than 1"),
        (~(f("children") <= 1), "children are not at most 1"),
        (f("status") == "confirmed", "status is confirmed"),
        (f("country") == Country("LBY"), "country is LBY"),
        (f("routes").contains(RouteName.DARIEN), "routes include darien"),
        (~f("routes").contains(Unlisted("Sharks, and others")), 'routes do not include "Sharks, and others"'),
        (f("place.name").contains('off "Zuwara"'), "place name includes \"off 'Zuwara'\""),
        (~f("place.name").contains("x"), "place name does not include x"),
        (f("country").is_in(["LBY", "TUN", "EGY"]), "country is one of LBY, TUN or EGY"),
        (f("country").is_in([]), "country is one of no values"),
        (~f("date").within("2023"), "date does not lie within 2023"),
        (~f("date").overlaps("2023"), "date does not overlap 2023"),
        (f("date").before("2023"), "date is certainly before 2023"),
        (~f("date").possibly_after("2023"), "date is not possibly after 2023"),
        (f("date.earliest") >= "2023-06-01", "date earliest is on or after 2023-06-01"),
        (f("date.year") >= 2023, "date year is at least 2023"),
        (f("dead").is_known(), "dead is known"),
        (~f("dead").is_known(), "dead is not known"),
        (~f("dead").is_none(), "dead is recorded"),
        (f("age").no_answer(), "age has no answer"),
        (f("age").no_answer(NoAnswer.DONT_KNOW), "age has no answer (dont-know)"),
        (f("is_alone") == True, "is alone is true"),  # noqa: E712 - that is how it is asked
        ((A & B) | C, "(dead is at least 1, and missing is at least 1), or country is LBY"),
        (~(A | B), "it is not true that (dead is at least 1, or missing is at least 1)"),
        (f("legs").any(A), "for at least one of legs, dead is at least 1"),
        (
            f("legs").all(A & B) & C,
            "(for each of legs, (dead is at least 1, and missing is at least 1)), and country is LBY",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_predicate_is_explained(predicate, said):
    assert predicate.explain() == said


def test_the_paths_of_parts_stand_behind_their_list():
    asked = f("legs").any(f("days") >= 1) & f("legs").all(f("via").contains("sea"))
    assert asked.fields() == ("legs", "legs.days", "legs.via")
