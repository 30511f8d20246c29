"""Policies in order of time, as a table and as a picture."""

import re
import xml.dom.minidom
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mixedmigration as mm
from mixedmigration.entities import PolicyEvent, build
from mixedmigration.errors import QueryError, UnknownIdError
from mixedmigration.query import Collection, timeline
from mixedmigration.query._timeline_spans import spans_of
from mixedmigration.testing.strategies import records
from tests.shared import few


def step(kind, when=None, **more):
    return {"kind": kind, **({"date": when} if when else {}), **more}


def event(number, *steps, **fields):
    return build(
        PolicyEvent,
        {"id": f"policy-event:my-table:{number}", "title": f"Policy {number}", "milestones": steps, **fields},
    )


def drawn(*events):
    return Collection(PolicyEvent, events).timeline()


def bars(svg):
    """Give width and strength of each bar that is drawn for a policy."""
    rows = svg.partition("</defs>")[2]
    return re.findall(r'height="14" fill-opacity="([\d.]+)"', rows)


def test_steps_of_all_policies_stand_in_order_of_time():
    first = event(1, step("in-force", "2023-01"), step("ended", "2025"))
    other = event(2, step("adopted", "2018-12"), step("in-force", "2023-01-15"))
    assert [str(row.date) for row in drawn(first, other)] == ["2018-12", "2023-01", "2023-01-15", "2025"]


def test_a_step_without_a_date_stands_behind_the_one_that_it_followed():
    whole = event(1, step("in-force", "2020"), step("amended"), step("ended", "2022"))
    other = event(2, step("in-force", "2021"))
    assert [row.what for row in drawn(whole, other)] == ["in force", "amended", "in force", "ended"]


def test_a_policy_of_which_nothing_is_told_stands_last_and_is_not_left_out():
    found = drawn(event(1), event(2, step("in-force", "2021")))
    assert [row.what for row in found] == ["in force", "nothing recorded"]


def test_the_status_is_that_from_then_on():
    found = drawn(event(1, step("announced", "2022"), step("in-force", "2023-01"), step("ended", "2025-03-31")))
    assert [str(row.status) for row in found] == ["Not in force", "In force", "Not in force"]


def test_planned_and_uncertain_steps_and_those_of_one_party_say_so():
    found = drawn(
        event(
            1,
            step("in-force", "2020"),
            step("party-withdrew", "2025", country="USA"),
            step("ended", "2026", is_planned=True),
            step("ended", "2027", is_uncertain=True),
        )
    )
    assert [row.what for row in found][1:] == [
        "party withdrew (United States)", "planned: ended", "perhaps: ended"
    ]  # fmt: skip


def test_the_frame_has_a_row_for_each_step_with_the_first_and_last_day():
    frame = drawn(event(1, step("in-force", "2023-Q1"), jurisdictions=["USA", "MEX"])).to_frame()
    assert frame.iloc[0][["date", "earliest", "latest", "precision", "jurisdictions", "status"]].tolist() == [
        "2023-Q1", "2023-01-01", "2023-03-31", "quarter", "USA|MEX", "in-force"
    ]  # fmt: skip


@given(records(PolicyEvent))
@few(40)
def test_the_picture_says_what_the_question_answers(policy):
    spans = spans_of(policy)
    assert spans[0].first is None
    assert spans[-1].last is None
    for before, after in pairwise(spans):
        assert before.last + 1 == after.first
    for span in spans[1:-1]:
        for day in {span.first, (span.first + span.last) // 2, span.last}:
            asked = mm.PartialDate(date.fromordinal(day))
            assert policy.status_on(asked).is_in_force is span.is_in_force


@given(st.lists(records(PolicyEvent), max_size=3))
@few(25)
def test_any_timeline_is_drawn_as_well_formed_svg(events):
    found = timeline(Collection(PolicyEvent, events))
    xml.dom.minidom.parseString(found.to_svg())
    assert str(found).count("\n") == 1 + max(len(found), 0)


def test_a_date_is_drawn_as_wide_as_it_is_known():
    day = drawn(event(1, step("in-force", "2020-01-01"), step("ended", "2024-12-31"))).to_svg()
    year = drawn(event(1, step("in-force", "2020"), step("ended", "2024"))).to_svg()
    assert bars(day) == ["0.8"]
    assert bars(year) == ["0.22", "0.8", "0.22"]


def test_a_bar_without_an_end_fades_and_a_suspension_is_hatched():
    open_ended = drawn(event(1, step("in-force", "2020-01-01"))).to_svg().partition("</defs>")[2]
    assert open_ended.count("-out)") == 2  # the bar and its key in the legend
    halted = drawn(
        event(1, step("in-force", "2020-01-01"), step("suspended", "2021-01-01"), step("resumed", "2022-01-01"))
    )
    assert halted.to_svg().partition("</defs>")[2].count("-hatch)") == 2


def test_the_picture_needs_nothing_else_and_takes_the_colour_of_its_page():
    svg = drawn(event(1, step("in-force", "2020"))).to_svg()
    assert not re.search(r"https?://(?!www\.w3\.org/2000/svg)|<script|<style|@import|href=", svg)
    assert 'fill="currentColor"' in svg
    assert set(re.findall(r"#[0-9a-f]{3,6}\b", svg)) <= {"#fff"}  # in masks, which have no colour


def test_the_picture_is_told_to_those_who_do_not_see_it():
    root = xml.dom.minidom.parseString(drawn(event(1, step("in-force", "2020"))).to_svg()).documentElement
    named = {
        node.getAttribute("id"): node.firstChild.data for node in root.childNodes if node.tagName in ("title", "desc")
    }
    assert root.getAttribute("role") == "img"
    assert root.getAttribute("aria-labelledby").split() == list(named)
    assert list(named.values()) == ["Timeline of 1 policy", "Policy 1: in force 2020."]


HOSTILE = ["<script>alert(1)</script>", "a & b", "q\"uo'te", "الهجرة \u202e", "x\x00\x1b[31m", "]]>", "x" * 3000]


@pytest.mark.parametrize("title", HOSTILE)
def test_hostile_titles_stay_text(title):
    found = drawn(event(1, step("in-force", "2020", party=title), title=title))
    xml.dom.minidom.parseString(found.to_svg())
    assert "<script" not in found._repr_html_()
    assert "\x1b" not in str(found)


def test_the_same_timeline_is_the_same_picture():
    events = (event(1, step("in-force", "2020")), event(2, step("in-force", "2021")))
    assert drawn(*events).to_svg() == drawn(*reversed(events)).to_svg()


def test_a_timeline_without_policies_is_empty():
    assert len(drawn()) == 0
    assert "<svg" not in drawn()._repr_html_()
    xml.dom.minidom.parseString(drawn().to_svg())


def related(kind, number):
    return [{"kind": kind, "event": f"policy-event:my-table:{number}"}]


def test_a_chain_holds_what_a_policy_became_both_ways_and_nothing_else():
    events = [
        event(3, step("in-force", "2022"), related=related("prolongs", 2)),
        event(1, step("in-force", "2020")),
        event(2, step("in-force", "2021"), related=related("prolongs", 1)),
        event(4, step("in-force", "2019"), related=related("related", 1)),
        event(5, step("in-force", "2023"), related=[*related("responds-to", 3), *related("repeals", 99)]),
    ]
    held = Collection(PolicyEvent, events)
    for start in (1, 2, 3, 5):
        found = held.chain(f"policy-event:my-table:{start}")
        assert [one.id[-1] for one in found] == ["1", "2", "3", "5"]
    with pytest.raises(UnknownIdError):
        held.chain("policy-event:my-table:6")


@pytest.mark.parametrize(
    "ask", [lambda c: c.timeline(), lambda c: c.chain("x"), lambda c: c.in_force("USA", during="2024")]
)
def test_other_records_have_no_timeline(ask):
    with pytest.raises(QueryError, match="ProtectionIncident"):
        ask(Collection(mm.ProtectionIncident))
