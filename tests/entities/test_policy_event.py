"""A policy event: what it is made of, which milestones can stand together, and whether it was in force on a day."""

from datetime import date
from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.declaration import draft, plain_of
from mixedmigration.entities import PolicyEvent, build
from mixedmigration.entities.policy_event import Milestone
from mixedmigration.errors import InvalidValueError, ValidationError
from mixedmigration.values import Country, PartialDate, Period, Unlisted
from mixedmigration.vocabularies import MilestoneKind, PolicyForce, Restrictiveness
from tests.entities.whole import anything, holds_as_a_value, is_read_or_refused, issues, unfilled
from tests.shared import few

ID = "policy-event:my-table:7"
IN, NOT, UNKNOWN = PolicyForce.IN_FORCE, PolicyForce.NOT_IN_FORCE, PolicyForce.UNKNOWN
WHOLE = {
    "id": ID,
    "title": "A programme",
    "summary": "Who may come.",
    "description": "Whoever has a sponsor may come for two years.",
    "description_language": "en",
    "kind": "programme",
    "level": "national",
    "jurisdictions": ["USA"],
    "bodies": ["organisation:my-table:eu"],
    "regions": ["mmc/latin-america-and-the-caribbean"],
    "carried_out_in": ["COL", "ECU"],
    "issued_by": ["organisation:my-table:government"],
    "issued_by_reported": "the government",
    "is_binding": True,
    "legal_basis": "presidential authority",
    "milestones": [
        {
            "kind": "in-force",
            "date": "2023-01-05",
            "time": "08:00",
            "country": "USA",
            "party": "the United States",
            "is_planned": False,
            "is_uncertain": False,
            "note": "opened",
        },
        {"kind": {"unlisted": "Evaluated"}, "date": "2024"},
    ],
    "as_of": "2025-11",
    "measures": [
        {
            "description": "Parole for two years.",
            "area": "legal-entry-and-stay",
            "tool": "entry-visa",
            "target_groups": ["people-in-need-of-protection", {"unlisted": "sponsored people"}],
            "target_origin": "specific-nationalities",
            "nationalities": ["CUB", "HTI"],
            "nationalities_reported": "Cubans and Haitians",
            "direction": "less-restrictive",
            "magnitude": "mid-level",
            "border_scopes": ["air"],
            "neighbours": ["MEX"],
            "scope_reported": "airports",
            "reasons": ["migration"],
            "reasons_reported": "to lower the number of crossings",
        }
    ],
    "related": [{"kind": "part-of", "event": "policy-event:my-table:1", "title": "Reforms", "note": "one of several"}],
    "compact_objectives": ["gcm-5"],
    "identifiers": [{"scheme": "un-symbol", "value": "A/RES/73/195", "url": "https://example.org/195"}],
    "source_reported": "Gazette 7",
    "urls": ["https://example.org/act"],
}


def event(*milestones, **others):
    """Make an event of milestones written as `kind date country`; a date of - is not known."""
    return PolicyEvent(id=ID, milestones=[_milestone(said) for said in milestones], **others)


def _milestone(said):
    kind, when, *more = said.split()
    made = {"kind": kind, "date": None if when == "-" else when}
    for word in more:
        made |= (
            {word: True} if word.startswith("is_") else {"party": "others"} if word == "others" else {"country": word}
        )
    return made


def test_the_example_fills_each_field():
    assert unfilled(PolicyEvent, WHOLE) == set()


def test_it_is_a_value():
    holds_as_a_value(build(PolicyEvent, WHOLE))
    assert plain_of(build(PolicyEvent, WHOLE)) == WHOLE


def test_an_event_needs_only_its_id():
    assert plain_of(PolicyEvent(id=ID)) == {"id": ID}


def test_values_are_read_as_what_they_are():
    made = build(PolicyEvent, WHOLE)
    assert made.measures[0].direction is Restrictiveness.LESS_RESTRICTIVE
    assert made.measures[0].nationalities == (Country("CUB"), Country("HTI"))
    assert made.milestones[1].kind == Unlisted("Evaluated")
    assert made.as_of == PartialDate("2025-11")


def test_all_that_is_wrong_is_said_at_once():
    bad = {"area": "borders", "nationalities": ["CUB", "Atlantis"]}
    assert issues(PolicyEvent, WHOLE, measures=[bad], jurisdictions=["ZZZ"], milestones=[{"date": "2024"}]) == {
        ("country/unknown", "/jurisdictions/0"),
        ("value/type", "/milestones/0"),
        ("term/unknown", "/measures/0/area"),
        ("country/unknown", "/measures/0/nationalities/1"),
    }


def test_it_is_not_related_to_itself():
    assert issues(PolicyEvent, WHOLE, related=[{"kind": "amends", "event": ID}]) == {("policy/itself", "/related")}


CLOCKS = {
    "8:00": False,
    "08:00": True,
    "24:00": True,
    "23:59": True,
    "24:01": False,
    "08:60": False,
    "": False,
    "٠٨:٠٠": False,
}


@pytest.mark.parametrize(("time", "is_one"), CLOCKS.items())
def test_a_clock_time_has_two_digits_each(time, is_one):
    made = draft(Milestone, {"kind": "ended", "time": time})
    assert made.is_whole is is_one
    assert made.values["time"] == (time if is_one else None)


DISORDERED = {
    "ended before it came into force": ["in-force 2016", "ended 2015"],
    "adopted after it ended": ["ended 2015-06", "adopted 2015-05"],
    "two steps apart": ["in-force 2016", "suspended -", "ended 2015"],
    "a country's step too early": ["in-force 2016", "party-withdrew 2015 USA"],
}


@pytest.mark.parametrize("milestones", DISORDERED.values(), ids=DISORDERED)
def test_milestones_stand_in_order_of_time(milestones):
    with pytest.raises(ValidationError, match="order of time"):
        event(*milestones)


def test_of_two_steps_on_one_day_the_clock_decides():
    day = {"date": "2006-10-21"}
    steps = [{"kind": "in-force", "time": "20:00", **day}, {"kind": "ended", "time": "08:00", **day}]
    assert issues(PolicyEvent, WHOLE, milestones=steps) == {("policy/order", "/milestones")}
    steps[1]["time"] = "20:00"
    assert build(PolicyEvent, WHOLE | {"milestones": steps}).milestones[1].time == "20:00"


@pytest.mark.parametrize("kind", ["suspended", "resumed", "ended"])
def test_nothing_ends_before_it_starts(kind):
    with pytest.raises(ValidationError, match="came into force before"):
        event(f"{kind} 2015", "in-force 2016")
    assert event(f"{kind} 2015 USA", "in-force 2016").milestones


def test_loading_sets_only_the_milestones_aside():
    made = draft(
        PolicyEvent, WHOLE | {"milestones": [{"kind": "in-force", "date": "2016"}, {"kind": "ended", "date": "2015"}]}
    )
    assert not made.is_lost
    assert made.values["milestones"] == ()
    assert "/milestones" in made.homeless()


ANSWERS = {
    "before it came into force": (["in-force 2015-09-13"], "2015-09-12", NOT),
    "on its first day": (["in-force 2015-09-13"], "2015-09-13", IN),
    "nobody says that it ended": (["in-force 2015-09-13"], "2024", IN),
    "in the year in which it came": (["in-force 2015"], "2015-06-01", UNKNOWN),
    "on the last day of that year": (["in-force 2015"], "2015-12-31", IN),
    "on its last day": (["in-force 2015", "ended 2016-02-11"], "2016-02-11", IN),
    "after its last day": (["in-force 2015", "ended 2016-02-11"], "2016-02-12", NOT),
    "in the year in which it ended": (["in-force 2015", "ended 2016"], "2016-06-01", UNKNOWN),
    "after that year": (["in-force 2015", "ended 2016"], "2017", NOT),
    "one day long, on the day": (["in-force 2006-10-21", "ended 2006-10-21"], "2006-10-21", IN),
    "one day long, on the next": (["in-force 2006-10-21", "ended 2006-10-21"], "2006-10-22", NOT),
    "both in one year, the year after": (["in-force 2015", "ended 2015"], "2016-01-01", NOT),
    "no start and an end to come": (["ended 2025"], "2024-06-01", UNKNOWN),
    "no start and an end gone by": (["ended 2025"], "2026-01-01", NOT),
    "a start on an unknown day": (["in-force -"], "2024-06-01", UNKNOWN),
    "a start on an unknown day before a known end": (["in-force -", "ended 2025"], "2024-06-01", UNKNOWN),
    "a start on an unknown day after it was adopted": (["adopted 2018-12", "in-force -"], "2015", NOT),
    "a start on an unknown day before a suspension": (["in-force -", "suspended 2020"], "2021", NOT),
    "the last day before a suspension": (["in-force -", "suspended 2020-05-07"], "2020-05-07", IN),
    "nothing is told": ([], "2024", UNKNOWN),
    "only adopted, and before that": (["adopted 2018-12"], "2017", NOT),
    "only adopted, and after that": (["adopted 2018-12"], "2020", UNKNOWN),
    "only listed under a year": (["unspecified 1920"], "1919", UNKNOWN),
    "while suspended": (["in-force 2015", "suspended 2016-03-01", "resumed 2017-03-01"], "2016-09", NOT),
    "the day it resumed": (["in-force 2015", "suspended 2016-03-01", "resumed 2017-03-01"], "2017-03-01", IN),
    "suspended and resumed in one year": (["in-force 2015", "suspended 2016", "resumed 2016"], "2016-06-01", UNKNOWN),
    "the year after that": (["in-force 2015", "suspended 2016", "resumed 2016"], "2017", IN),
    "suspended and resumed on one day": (
        ["in-force 2015", "suspended 2016-01-01", "resumed 2016-01-01"],
        "2016-01-02",
        IN,
    ),
    "a resumption without its suspension": (["resumed 2020"], "2021", IN),
    "a proposal that was taken back, after": (["proposed 2020", "withdrawn 2021"], "2022", NOT),
    "a proposal that was taken back, before": (["proposed 2020", "withdrawn 2021"], "2020", NOT),
    "a planned end gone by": (["in-force 2020", "ended 2021-05 is_planned"], "2022", UNKNOWN),
    "a planned end to come": (["in-force 2020", "ended 2021-05 is_planned"], "2021-04", IN),
    "a planned start gone by": (["in-force 2026-01 is_planned"], "2027", UNKNOWN),
    "a planned start to come": (["in-force 2026-01 is_planned"], "2025", NOT),
    "a planned adoption binds nothing": (["adopted 2020 is_planned", "in-force -"], "2019", UNKNOWN),
    "an uncertain end": (["in-force 2023", "ended 2025 is_uncertain"], "2026", UNKNOWN),
    "asked as a month in which it came": (["in-force 2015-09-13"], "2015-09", UNKNOWN),
    "a word that we do not have": (["in-force 2015"], "2016", IN),
    "the first day of all": (["in-force 2015"], "0001-01-01", NOT),
    "the last day of all": (["in-force 2015", "ended 9999-12-31"], "9999-12-31", IN),
}


@pytest.mark.parametrize(("milestones", "day", "answer"), ANSWERS.values(), ids=ANSWERS)
def test_whether_it_was_in_force(milestones, day, answer):
    status = event(*milestones).status_on(day)
    assert status.answer is answer, str(status)
    assert status.is_in_force is answer.is_in_force
    assert status.days == Period(day)


PARTIES = {
    "for all": (None, "2019", IN),
    "for the one that left": ("USA", "2019", NOT),
    "for the one that left, before": ("USA", "2017-11-30", IN),
    "for another, of which nobody knows": ("HUN", "2019", UNKNOWN),
    "for another, before others left": ("HUN", "2017", IN),
}


@pytest.mark.parametrize(("country", "day", "answer"), PARTIES.values(), ids=PARTIES)
def test_the_withdrawal_of_a_party_concerns_that_party(country, day, answer):
    made = event("in-force 2016", "party-withdrew 2017-12-02 USA", "party-withdrew 2018-12 others")
    assert made.status_on(day, country).answer is answer


KEPT = {"2025-10-31": IN, "2025-11": UNKNOWN, "2025-11-05": UNKNOWN, "2026": UNKNOWN, "2019": NOT}


@pytest.mark.parametrize(("day", "answer"), KEPT.items())
def test_what_came_after_the_record_was_kept_is_not_known(day, answer):
    assert event("in-force 2020", as_of="2025-11").status_on(day).answer is answer


def test_what_has_ended_stays_ended_after_the_record_was_kept():
    assert event("in-force 2020", "ended 2021", as_of="2025").status_on("2030").answer is NOT
    assert event("in-force 2020", "suspended 2021", as_of="2025").status_on("2030").answer is UNKNOWN


DURING = {
    "all of it": ("2015-10/2015-12", IN),
    "a part of it at the start": ("2015-01/2015-10", IN),
    "a part of it at the end": ("2016-02-01/2017", IN),
    "before": ("2014", NOT),
    "after": ("2016-03/2020", NOT),
    "around it": ("2014/2017", IN),
    "possibly a part": ("2014/2015-09-15", UNKNOWN),
}


@pytest.mark.parametrize(("days", "answer"), DURING.values(), ids=DURING)
def test_whether_it_was_in_force_at_some_time(days, answer):
    assert event("in-force 2015-09", "ended 2016-02-11").status_during(days).answer is answer


def test_of_a_stretch_of_days_that_runs_past_the_record_the_known_part_counts():
    made = event("in-force 2020", as_of="2025-11-03")
    assert made.status_during("2024/2026").answer is IN
    assert made.status_during("2025-11-04/2026").answer is UNKNOWN


def test_a_stretch_of_days_is_no_day_and_needs_both_ends():
    with pytest.raises(InvalidValueError, match="status_during"):
        event("in-force 2020").status_on("2020/2021")
    with pytest.raises(InvalidValueError, match="first and a last"):
        event("in-force 2020").status_during("2020/..")


@pytest.mark.parametrize("day", [None, 2024, b"2024", "", "soon", ["2024"], {}, float("nan")])
def test_what_is_no_day_is_refused_in_our_words(day):
    with pytest.raises(InvalidValueError):
        event("in-force 2020").status_on(day)


WORDS = {
    ("in-force 2015 | ended 2016", "2015-12-31"): "in force: in force 2015; then ended 2016",
    ("in-force 2015", "2016"): "in force: in force 2015; no end is recorded",
    ("in-force 2015 | ended 2016", "2014"): "not in force: before in force 2015",
    ("in-force 2015 | ended 2016", "2017"): "not in force: ended 2016",
    ("adopted 2018-12", "2017"): "not in force: before adopted 2018-12",
    ("ended 2025", "2024"): "unknown: nothing says when it came into force; ended 2025",
    (
        "in-force - | ended 2025",
        "2024",
    ): "unknown: nothing says when it came into force; in force, date unknown; ended 2025",
    (
        "in-force 2020 | ended 2021 is_planned",
        "2022",
    ): "unknown: the dates leave it open; in force 2020; planned: ended 2021",
    ("in-force 2015 | ended 2016", "2016"): "unknown: the dates leave it open; in force 2015; ended 2016",
    ("", "2024"): "unknown: nothing says when it came into force",
    ("in-force 2020 USA", "2024"): "unknown: nothing says when it came into force",
}


@pytest.mark.parametrize(("asked", "words"), WORDS.items(), ids=[" on ".join(asked) for asked in WORDS])
def test_the_answer_says_why(asked, words):
    milestones, day = asked
    assert str(event(*filter(None, milestones.split(" | "))).status_on(day)) == words


def test_the_answer_past_the_record_says_until_when_it_was_kept():
    status = event("in-force 2020", as_of="2025").status_on("2026")
    assert str(status) == "unknown: the record was kept until 2025; in force 2020"


def test_the_answer_rests_on_milestones_of_the_event():
    made = event("announced 2014", "in-force 2015", "suspended 2016-01", "resumed 2016-06", "ended 2017")
    assert made.status_on("2016-03").rests_on == made.milestones[2:4]
    assert made.status_on("2014").rests_on == made.milestones[1:2]


DAYS = [date(2014, 12, 31), date(2015, 1, 1), date(2015, 1, 14), date(2015, 1, 15), date(2015, 1, 31)]
DAYS += [date(2015, 2, 1), date(2015, 2, 27), date(2015, 2, 28), date(2015, 3, 1)]
WHEN = ["-", "2015-01", "2015-02", "2015", "2015-01-15", "2015-02-01", "2015-02-28"]
KINDS = ["in-force", "resumed", "suspended", "ended", "adopted", "withdrawn", "amended"]


def _may_stand(milestones):
    return draft(PolicyEvent, {"id": ID, "milestones": [_milestone(said) for said in milestones]}).is_whole


said = st.builds(
    "{} {}{}".format, st.sampled_from(KINDS), st.sampled_from(WHEN), st.sampled_from(["", "", " is_planned"])
)
lives = st.lists(said, max_size=4).filter(_may_stand)
asked_days = st.sampled_from([date(2015, 1, 15), date(2015, 2, 1), date(2015, 2, 28)])


def _worlds(milestones):
    """Yield each way in which the milestones may have happened: the days of those that did, in order of time."""
    for days in product(*(_possible(milestone) for milestone in milestones)):
        happened = [(day, m) for day, m in zip(days, milestones, strict=True) if day is not None]
        if all(day <= next_day for (day, _), (next_day, _) in pairwise(happened)):
            yield happened


def _possible(milestone):
    known = [day for day in DAYS if milestone.date is None or milestone.date.earliest <= day <= milestone.date.latest]
    return [*known, None] if milestone.is_planned else known


def _answer_in(world, milestones, day):
    """Say what is the case in one world, step by step."""
    switches = [m for m in milestones if m.kind.starts or m.kind.stops]
    made = [when for when, m in world if m.kind.brings_about and not m.is_planned]
    first = switches[0].kind if switches else None
    is_new = first in (MilestoneKind.IN_FORCE, MilestoneKind.WITHDRAWN) or any(when > day for when in made)
    answer = NOT if is_new else UNKNOWN
    for when, milestone in world:
        if milestone.kind.starts and when <= day:
            answer = IN
        if milestone.kind.stops and when < day:
            answer = NOT
    return answer


@few(60)
@given(lives, asked_days)
def test_the_answer_is_that_of_every_way_in_which_it_may_have_been(life, day):
    made = event(*life)
    answers = {_answer_in(world, made.milestones, day) for world in _worlds(made.milestones)}
    expected = answers.pop() if len(answers) == 1 else UNKNOWN
    assert made.status_on(day).answer is expected


kinds = st.sampled_from(["in-force", "suspended", "resumed", "ended", "adopted", "announced", "prolonged", "amended"])
dates = st.dates(date(1990, 1, 1), date(2030, 12, 31))
partial = dates.flatmap(lambda day: st.sampled_from([str(day), str(day)[:7], str(day)[:4]])) | st.just("-")
any_lives = st.lists(st.builds("{} {}".format, kinds, partial), max_size=5).map(
    lambda life: sorted(life, key=lambda said: said.split()[1])
)


@given(any_lives.filter(_may_stand), dates)
def test_it_is_never_in_force_on_a_day_certainly_before_it_first_came_into_force(life, day):
    made = event(*life)
    starts = [m.date for m in made.milestones if m.kind is MilestoneKind.IN_FORCE]
    if starts and all(start is not None and start.after(day) for start in starts):
        assert made.status_on(day).answer is not IN


@given(any_lives.filter(_may_stand), dates, st.data())
def test_a_closer_date_never_turns_a_certain_answer_round(life, day, data):
    before = event(*life).status_on(day).answer
    closer = []
    for step in life:
        kind, when = step.split()
        day_of_it = data.draw(dates if when == "-" else st.dates(PartialDate(when).earliest, PartialDate(when).latest))
        closer.append(f"{kind} {data.draw(st.sampled_from([when, str(day_of_it)]))}")
    if before is not UNKNOWN and _may_stand(closer):
        assert event(*closer).status_on(day).answer is before


@given(any_lives.filter(_may_stand), dates)
def test_what_is_certain_of_a_day_is_certain_of_that_day_as_a_stretch(life, day):
    made = event(*life)
    one, stretch = made.status_on(day), made.status_during(day)
    assert one.answer is stretch.answer
    steps = iter(made.milestones)  # two undated steps may be equal, so no step is looked for by its place
    assert all(any(step == milestone for step in steps) for milestone in one.rests_on)


@given(any_lives.filter(_may_stand), dates, dates)
def test_in_force_on_a_day_is_in_force_within_any_stretch_around_it(life, day, other):
    made = event(*life)
    stretch = Period.between(*sorted([day, other]))
    if made.status_on(day).answer is IN:
        assert made.status_during(stretch).answer is IN
    if made.status_during(stretch).answer is NOT:
        assert made.status_on(day).answer is NOT


@given(st.sampled_from(sorted(WHOLE)), anything)
def test_whatever_is_given_is_read_or_refused_in_our_words(field, value):
    is_read_or_refused(PolicyEvent, WHOLE, field, value)
