"""Answers are yes, no or unknown, and `where` keeps what is yes."""

import pytest

from mixedmigration.errors import QueryError
from mixedmigration.query import Condition, Operator, bind, field
from mixedmigration.query.memory import compiled
from mixedmigration.values import NoAnswer, Unlisted
from tests.query.trips import Leg, incident, incidents, numbers, trip, trips

f = field
REFUSED, DONT_KNOW = NoAnswer.REFUSED, NoAnswer.DONT_KNOW


def answer(record, predicate):
    return compiled(bind(predicate, type(record)))(record)


@pytest.mark.parametrize(
    ("values", "predicate", "expected"),
    [
        ({"dead": 1}, f("dead") == 1, True),
        ({"dead": 1}, f("dead") != 1, False),
        ({"dead": 0}, f("dead") == 0, True),
        ({"dead": 0}, f("dead") < 1, True),
        ({"dead": 1}, f("dead") <= 0, False),
        ({"dead": 1}, f("dead") > 0.5, True),
        ({"dead": 1}, f("dead").is_in([1, 2]), True),
        ({"dead": 1}, f("dead").is_in([]), False),
        ({}, f("dead") == 0, None),
        ({}, f("dead") != 0, None),
        ({}, f("dead") >= 0, None),
        ({}, ~(f("dead") >= 0), None),
        ({}, f("dead").is_in([]), None),
        ({}, f("dead").is_none(), True),
        ({}, f("dead").is_known(), False),
        ({"dead": 0}, f("dead").is_known(), True),
        ({"dead": 0}, f("dead").is_none(), False),
        ({"date": "2023-06"}, f("date").within("2023"), True),
        ({"date": "2023"}, f("date").within("2023-06"), False),
        ({"date": "2023"}, f("date").overlaps("2023-06"), True),
        ({"date": "2023"}, f("date").possibly_before("2023-06"), True),
        ({"date": "2023"}, f("date").before("2023-06"), False),
        ({"date": "2023"}, f("date").after("2022/2022-12"), True),
        ({"date": "2023"}, f("date").possibly_after("2023-06"), True),
        ({"date": "2023-06"}, f("date") == "2023-06-01", False),
        ({"date": "2023-06"}, f("date.month") == 6, True),
        ({"date": "2023"}, f("date.month") == 6, None),
        ({"date": "2023"}, f("date.year") == 2023, True),
        ({}, f("date.year") == 2023, None),
        ({}, f("date").within("2023"), None),
        ({"period": "2023-01/.."}, f("period").overlaps("2024"), True),
        ({"period": "2023-01/.."}, f("period.latest") >= "2024-01-01", None),
        ({"date": "2023-06"}, f("date.earliest") >= "2023-06-01", True),
        ({"date": "2023-06"}, f("date.latest").before("2023-07"), True),
        ({"country": "LBY"}, f("country") == "LBY", True),
        ({"country": "UNK"}, f("country") == "LBY", False),
        ({"country": "LBY"}, f("country.mmc_region").is_known(), True),
        ({"routes": ["darien"]}, f("routes").contains("darien"), True),
        ({"routes": ["darien"]}, f("routes").contains("central-mediterranean"), False),
        ({"routes": [Unlisted("Sharks")]}, f("routes").contains("darien"), False),
        ({"routes": [Unlisted("Sharks")]}, f("routes").contains(Unlisted("Sharks")), True),
        ({"routes": [Unlisted("Sharks")]}, f("routes").is_unlisted(), True),
        ({"routes": ["darien"]}, f("routes").is_unlisted(), False),
        ({}, f("routes").is_unlisted(), None),
        ({}, f("routes").contains("darien"), None),
        ({}, ~f("routes").contains("darien"), None),
        ({}, f("routes").is_none(), True),
        ({}, f("inferred").contains("dead"), False),
        ({}, f("inferred").is_known(), True),
        ({"dead": 0, "inferred": ["dead"]}, f("inferred").contains("dead"), True),
        ({}, f("extras").is_known(), False),
        ({"extras": {"/x": 1}}, f("extras").is_known(), True),
        ({"place": {"name": "off Zuwara"}}, f("place.name").contains("Zuwara"), True),
        ({"place": {"name": "off Zuwara"}}, f("place.name").contains("zuwara"), False),
        ({"place": {"name": "off Zuwara"}}, f("place.country") == "LBY", None),
        ({"dead": 1}, f("dead_and_missing") >= 1, None),
        ({"dead": 1, "missing": 0}, f("dead_and_missing") >= 1, True),
        ({"source_quality": "humanitarian-actor"}, f("source_quality.level") >= 4, True),
        ({}, f("citations").any(f("row") == 1), None),
    ],
    ids=lambda value: repr(value),
)
def test_an_incident_answers(values, predicate, expected):
    assert answer(incident(**values), predicate) is expected


@pytest.mark.parametrize(
    ("values", "predicate", "expected"),
    [
        ({"age": REFUSED}, f("age") >= 18, None),
        ({"age": REFUSED}, ~(f("age") >= 18), None),
        ({"age": REFUSED}, f("age").no_answer(), True),
        ({"age": REFUSED}, f("age").no_answer(REFUSED), True),
        ({"age": REFUSED}, f("age").no_answer(DONT_KNOW), False),
        ({"age": REFUSED}, f("age").is_none(), False),
        ({"age": REFUSED}, f("age").is_known(), False),
        ({"age": 7}, f("age").no_answer(), False),
        ({}, f("age").no_answer(), False),
        ({"nationality": REFUSED}, f("nationality.m49_region").no_answer(REFUSED), True),
        ({"nationality": REFUSED}, f("nationality.m49_region").is_known(), False),
        ({"is_alone": False}, f("is_alone") == False, True),  # noqa: E712 - that is how it is asked
        ({"via": Unlisted("ice")}, f("via") == "sea", False),
        ({"via": Unlisted("ice")}, f("via").is_unlisted(), True),
        ({}, f("legs").any(f("days") >= 1), None),
        ({}, f("legs").all(f("days") >= 1), None),
        ({"legs": [Leg(days=1), Leg()]}, f("legs").any(f("days") >= 1), True),
        ({"legs": [Leg(days=0), Leg()]}, f("legs").any(f("days") >= 1), None),
        ({"legs": [Leg(days=0), Leg(days=0)]}, f("legs").any(f("days") >= 1), False),
        ({"legs": [Leg(days=1), Leg()]}, f("legs").all(f("days") >= 1), None),
        ({"legs": [Leg(days=0), Leg()]}, f("legs").all(f("days") >= 1), False),
        ({"legs": [Leg(days=1), Leg(days=REFUSED)]}, f("legs").all(f("days").is_known()), False),
        ({"legs": [Leg(via=["sea"]), Leg(days=3)]}, f("legs").any(f("via").contains("sea") & (f("days") == 3)), None),
        ({"legs": [Leg(via=["sea"], days=1), Leg(via=["land"], days=3)]},
         f("legs").any(f("via").contains("sea") & (f("days") == 3)), False),
    ],
    ids=lambda value: repr(value),
)  # fmt: skip
def test_a_trip_answers(values, predicate, expected):
    assert answer(trip(**values), predicate) is expected


def test_where_keeps_only_what_is_true():
    records = incidents({"dead": 1}, {"dead": 0}, {}, {"dead": 7})
    assert numbers(records.where(f("dead") >= 1)) == [1, 4]
    assert numbers(records.where(~(f("dead") >= 1))) == [2]
    assert numbers(records.unknown(f("dead") >= 1)) == [3]
    assert numbers(records.where((f("dead") >= 1) | f("dead").is_none())) == [1, 3, 4]


def test_a_refusal_is_no_answer_to_any_comparison():
    records = trips({"age": 30}, {"age": REFUSED}, {"age": DONT_KNOW}, {})
    assert numbers(records.where(f("age") >= 18)) == [1]
    assert numbers(records.where(~(f("age") >= 18))) == []
    assert numbers(records.where(f("age").no_answer(REFUSED))) == [2]
    assert numbers(records.where(f("age").no_answer())) == [2, 3]
    assert numbers(records.where(f("age").is_none())) == [4]


def test_a_function_is_asked_in_memory():
    records = incidents({"dead": 1}, {}, {"dead": 7})
    assert numbers(records.where(lambda record: record.dead)) == [1, 3]


def test_each_operator_can_be_explained_and_answered():
    operands = {Operator.IS_IN: (1,), Operator.NO_ANSWER: None}
    fields = {"dead": 1, "date": "2023", "routes": "darien", "causes": None}
    record = incident(dead=1, date="2023", routes=["darien"], causes=[Unlisted("x")])
    answered = set()
    for operator in Operator:
        for path, operand in fields.items():
            asked = Condition(path, operator, operands.get(operator, operand))
            try:
                answered |= {operator} if answer(record, asked) in (True, False) else set()
            except QueryError:
                continue
            assert asked.explain() != (~asked).explain()
    assert answered == set(Operator) - {Operator.NO_ANSWER}, "of an incident nobody can decline to answer"
