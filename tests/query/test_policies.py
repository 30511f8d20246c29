"""What was in force in a country, for whom, and when."""

import pytest

from mixedmigration.entities import PolicyEvent, build
from mixedmigration.errors import InvalidValueError, QueryError, UnknownTermError
from mixedmigration.query import Collection

IN_FORCE = [{"kind": "in-force", "date": "2023-01-01"}, {"kind": "ended", "date": "2024-12-31"}]
UNKNOWN_START = [{"kind": "ended", "date": "2025"}]


def event(number, milestones=(), **fields):
    fields = {"jurisdictions": ["USA"], **fields}
    return build(PolicyEvent, {"id": f"policy-event:my-table:{number}", "milestones": milestones, **fields})


def answers(events, **asked):
    asked = {"country": "USA", "during": "2024", **asked}
    found = Collection(PolicyEvent, events).in_force(asked.pop("country"), **asked)
    return {one.event.id[-1]: one.answer.is_in_force for one in found}


def for_nations(*codes, **fields):
    return {"measures": [{"nationalities": codes, **fields}]}


def test_each_policy_of_the_country_gets_one_of_three_answers():
    events = [event(1, IN_FORCE), event(2, UNKNOWN_START), event(3, [{"kind": "in-force", "date": "2025"}]), event(4)]
    assert answers(events) == {"1": True, "2": None, "4": None, "3": False}


def test_a_policy_of_another_country_is_not_asked():
    assert answers([event(1, IN_FORCE, jurisdictions=["MEX"])]) == {}


def test_a_policy_carried_out_in_the_country_is_asked_and_says_so():
    events = Collection(PolicyEvent, [event(1, IN_FORCE, carried_out_in=["COL"])])
    [one] = events.in_force("COL", during="2024")
    assert one.answer.is_in_force is True
    assert "carried out there, a policy of United States" in one.why


@pytest.mark.parametrize(
    ("fields", "answer"),
    [
        (for_nations("CUB", "HTI"), True),
        (for_nations("CUB"), False),
        ({}, None),
        ({"measures": [{}]}, None),
        ({"measures": [{"target_origin": "all-foreign"}]}, True),
        ({"measures": [{"target_origin": "citizens"}]}, False),
        ({"measures": [{"nationalities": ["CUB"]}, {"target_origin": "all"}]}, True),
        ({"measures": [{"nationalities": ["CUB"]}, {}]}, None),
    ],
)
def test_whether_it_is_for_a_nationality_has_three_answers_too(fields, answer):
    assert answers([event(1, IN_FORCE, **fields)], target="HTI") == {"1": answer}


@pytest.mark.parametrize(
    ("groups", "answer"),
    [
        (["refugees"], True),
        (["people-in-need-of-protection"], True),
        (["all"], True),
        (["students"], False),
        (["specific-categories"], None),
        ([{"unlisted": "Climate refugees"}], None),
        (["students", "refugees"], True),
        ([], None),
    ],
)
def test_a_measure_for_a_wider_group_is_for_the_narrower_one(groups, answer):
    assert answers([event(1, IN_FORCE, measures=[{"target_groups": groups}])], target="refugees") == {"1": answer}


def test_a_measure_for_a_part_of_the_group_leaves_it_open():
    events = [event(1, IN_FORCE, measures=[{"target_groups": ["asylum-seekers"]}])]
    assert answers(events, target="people-in-need-of-protection") == {"1": None}


def test_what_is_settled_against_it_goes_before_what_is_open():
    assert answers([event(1, UNKNOWN_START, **for_nations("CUB"))], target="HTI") == {"1": False}
    assert answers([event(1, IN_FORCE)], target="HTI", during="2026") == {"1": False}


def test_the_honest_answer_for_haitians_says_on_what_it_rests():
    parole = event(1, UNKNOWN_START, title="Parole", **for_nations("CUB", "HTI", "NIC", "VEN"))
    found = Collection(PolicyEvent, [parole]).in_force("USA", target="HTI", during="2024-06-01")
    assert [one.id for one in found.unknown] == [parole.id]
    assert len(found.in_force) == len(found.not_in_force) == 0
    [one] = found
    assert [str(step) for step in one.rests_on] == ["ended 2025"]
    assert "nothing says when it came into force" in str(found)
    assert str(found).endswith("United States, nationals of Haiti, 2024-06-01: 0 in force, 1 unknown, 0 not")


def test_a_withdrawal_of_the_country_itself_counts():
    compact = event(
        1,
        [{"kind": "in-force", "date": "2018-12-19"}, {"kind": "party-withdrew", "date": "2019-01", "country": "USA"}],
        jurisdictions=["USA", "MEX"],
    )
    assert answers([compact]) == {"1": False}
    assert answers([compact], country="MEX") == {"1": True}


def test_policies_that_name_no_country_are_counted():
    found = Collection(PolicyEvent, [event(1, jurisdictions=[], bodies=["organisation:my-table:eu"])])
    assert "1 more names no country" in str(found.in_force("DEU", during="2024"))


@pytest.mark.parametrize("target", ["Martians", "", 5])
def test_a_target_that_is_neither_group_nor_country_is_refused(target):
    with pytest.raises(QueryError):
        answers([event(1)], target=target)


def test_days_and_country_are_judged():
    with pytest.raises(InvalidValueError):
        answers([event(1)], during="sometime")
    with pytest.raises(InvalidValueError):
        answers([event(1)], during="2024/..")
    with pytest.raises((InvalidValueError, UnknownTermError)):
        answers([event(1)], country="Atlantis")


def test_a_notebook_shows_the_answers_escaped():
    found = Collection(PolicyEvent, [event(1, IN_FORCE, title="<b>x</b>")]).in_force("USA", during="2024")
    assert "&lt;b&gt;" in found._repr_html_()
