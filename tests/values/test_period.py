"""A period covers every day from its start to its end, and may be open at one of them."""

import copy
import json
import pickle
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from hypothesis import assume, given
from hypothesis import strategies as st

from mixedmigration.errors import InvalidValueError
from mixedmigration.values.partial_date import PartialDate
from mixedmigration.values.period import Period
from tests.shared import data

TEXT_FORMS = {
    "a month": ("2023-06", "2023-06", "2023-06-01", "2023-06-30", 30),
    "a year": ("2023", "2023", "2023-01-01", "2023-12-31", 365),
    "a leap year": ("2024", "2024", "2024-01-01", "2024-12-31", 366),
    "a quarter": ("2023-Q2", "2023-Q2", "2023-04-01", "2023-06-30", 91),
    "one day": ("2023-06-15", "2023-06-15", "2023-06-15", "2023-06-15", 1),
    "one day, said twice": ("2023-06-15/2023-06-15", "2023-06-15", "2023-06-15", "2023-06-15", 1),
    "some months": ("2023-01/2023-03", "2023-01/2023-03", "2023-01-01", "2023-03-31", 90),
    "two years": ("2023/2024", "2023/2024", "2023-01-01", "2024-12-31", 731),
    "an open end": ("2023-01/..", "2023-01/..", "2023-01-01", None, None),
    "an open start": ("../2023", "../2023", None, "2023-12-31", None),
    "two precisions": ("2023-06-15/2023-09", "2023-06-15/2023-09", "2023-06-15", "2023-09-30", 108),
    "an end that includes the start": ("2023-06-15/2023", "2023-06-15/2023", "2023-06-15", "2023-12-31", 200),
    "marks": ("2023~/2024?", "2023~/2024?", "2023-01-01", "2024-12-31", 731),
}

NO_TEXT_FORMS = {
    "both ends open": ("../..", "date/unreadable"),
    "an end left out": ("2023/", "date/unreadable"),
    "a start left out": ("/2023", "date/unreadable"),
    "three dates": ("2023/2024/2025", "date/unreadable"),
    "a shortened end": ("2023-06-01/15", "date/unreadable"),
    "reversed": ("2023-05/2023-03", "period/reversed"),
    "an impossible end": ("2023-05/2023-13", "date/impossible"),
    "a spelling": ("January to March 2024", "date/unreadable"),
    "blank": ("", "date/unreadable"),
    "an open end alone": ("..", "date/unreadable"),
    "nothing": (None, "date/unreadable"),
    "a number": (2023, "date/unreadable"),
    "bytes": (b"2023/2024", "date/unreadable"),
    "long": ("2023/" * 100, "date/unreadable"),
}

SPELLINGS = {
    "the text form": ("2023-01/2023-03", None, "2023-01/2023-03"),
    "one month": ("February 2019", None, "2019-02"),
    "one quarter": ("Quarter 1, 2024", None, "2024-Q1"),
    "one day with its clock": ("Thu, 01/01/2026 - 12:00", None, "2026-01-01"),
    "MMC": ("June 2017 through September 2017", None, "2017-06/2017-09"),
    "DTM": ("April — June 2019", None, "2019-04/2019-06"),
    "two months of one year": ("January - March 2024", None, "2024-01/2024-03"),
    "with a word": ("Jan to Mar 2024", None, "2024-01/2024-03"),
    "with no blanks": ("Jan-Mar 2024", None, "2024-01/2024-03"),
    "text forms with a word": ("2023-01 to 2023-03", None, "2023-01/2023-03"),
    "days of one month": ("12-14 April 2026", None, "2026-04-12/2026-04-14"),
    "days of one month, en dash": ("12–14 April 2026", None, "2026-04-12/2026-04-14"),
    "days of one month, month first": ("April 12-14, 2026", None, "2026-04-12/2026-04-14"),
    "days of two months": ("12 April - 3 May 2026", None, "2026-04-12/2026-05-03"),
    "days of two months, month first": ("April 12 - May 3, 2026", None, "2026-04-12/2026-05-03"),
    "months of two years": ("Dec 2023 - Jan 2024", None, "2023-12/2024-01"),
    "quarters of one year": ("Q1-Q3 2024", None, "2024-Q1/2024-Q3"),
    "years": ("2014-2025", None, "2014/2025"),
    "still going on": ("March 2024 - present", None, "2024-03/.."),
    "days with their order": ("01/02/2024 - 03/02/2024", "dmy", "2024-02-01/2024-02-03"),
    "days with dashes of their own": ("05-Jan-2020 - 07-Jan-2020", None, "2020-01-05/2020-01-07"),
    "from": ("from January 2020 to May 2021", None, "2020-01/2021-05"),
}

NO_SPELLINGS = {
    "days that need an order": ("01/02/2024 - 03/02/2024", None, "date/ambiguous"),
    "seasons or years": ("2020-21", None, "date/ambiguous"),
    "the turn of a year that is not said": ("December - January 2024", None, "period/reversed"),
    "an impossible day": ("30-31 February 2024", None, "date/impossible"),
    "no dash": ("12 14 April 2026", None, "date/unreadable"),
    "two dashes": ("12-14-16 April 2026", None, "date/unreadable"),
    "no year": ("12-14 April", None, "date/unreadable"),
    "an end only": ("present", None, "date/unreadable"),
    "words": ("a - b", None, "date/unreadable"),
    "nothing": (None, None, "date/unreadable"),
    "long": ("- " * 5000, None, "date/unreadable"),
}


def named(table):
    return [pytest.param(*row, id=name) for name, row in table.items()]


def refusal(make, *args):
    with pytest.raises(InvalidValueError) as caught:
        make(*args)
    return caught.value


@pytest.mark.parametrize(("text", "canonical", "earliest", "latest", "days"), named(TEXT_FORMS))
def test_a_text_form_covers_its_days(text, canonical, earliest, latest, days):
    made = Period(text)
    assert str(made) == canonical
    assert [end and str(end) for end in (made.earliest, made.latest)] == [earliest, latest]
    assert made.days == days


@pytest.mark.parametrize(("text", "code"), named(NO_TEXT_FORMS))
def test_what_is_no_period_is_refused(text, code):
    error = refusal(Period, text)
    assert error.code == code
    assert error.hint


@pytest.mark.parametrize(("text", "order", "expected"), named(SPELLINGS))
def test_a_spelling_of_the_field_is_read(text, order, expected):
    assert str(Period.parse(text, order)) == expected


@pytest.mark.parametrize(("text", "order", "code"), named(NO_SPELLINGS))
def test_what_is_not_certain_is_refused(text, order, code):
    assert refusal(Period.parse, text, order).code == code


def test_no_reading_depends_on_today():
    seen = []
    for today in (datetime(2026, 1, 31, tzinfo=UTC), datetime(2024, 2, 29, tzinfo=UTC)):
        with time_machine.travel(today):
            seen.append([str(Period.parse(text, order)) for text, order, _ in SPELLINGS.values()])
    assert seen[0] == seen[1]


def test_a_period_may_not_end_before_it_starts():
    assert refusal(Period.between, "2024-02", "2024-01").code == "period/reversed"
    assert refusal(Period.between, date(2024, 2, 2), date(2024, 2, 1)).code == "period/reversed"


def test_a_period_may_end_in_a_month_or_year_that_includes_its_start():
    assert Period.between("2024-02-15", "2024-02").days == 15
    assert Period.between("2024", "2024-02").days == 60


def test_the_ends_may_be_values_texts_or_days():
    made = Period.between(date(2023, 1, 5), PartialDate("2023-06"))
    assert made == Period("2023-01-05/2023-06")
    assert (made.start, made.end) == (PartialDate("2023-01-05"), PartialDate("2023-06"))
    assert Period.between("2023", None) == Period("2023/..")
    assert Period(date(2023, 1, 5)) == Period(PartialDate("2023-01-05")) == Period("2023-01-05")


@pytest.mark.parametrize("ends", [(None, None), (5, None), ("2023", 5), ("..", "2023"), (b"2023", None)], ids=repr)
def test_ends_that_are_none_are_refused(ends):
    refusal(Period.between, *ends)


TRUTH = {
    # this, other: before, possibly_before, after, possibly_after, within, overlaps, contains
    "months in their year": ("2023-03/2023-05", "2023", "0 1 0 1 1 1 0"),
    "a year over its months": ("2023/2023", "2023-03/2023-05", "0 0 0 0 0 1 1"),
    "one after the other": ("2023-01/2023-02", "2023-03/2023-04", "1 1 0 0 0 0 0"),
    "sharing a day": ("2023-01/2023-03-15", "2023-03-15/2023-04", "0 0 0 0 0 1 0"),
    "an open end over what follows": ("2023-01/..", "2024-01/2024-02", "0 0 0 0 0 1 1"),
    "an open end over an open end": ("2023-01/..", "2024-01/..", "0 0 0 0 0 1 1"),
    "an open end in an open end": ("2024-01/..", "2023-01/..", "0 0 0 0 1 1 0"),
    "an open end is in no closed period": ("2023-01/..", "2023-01/9999-12-31", "0 0 0 0 0 1 1"),
    "open at opposite ends": ("../2023", "2024/..", "1 1 0 0 0 0 0"),
}
QUESTIONS = ("before", "possibly_before", "after", "possibly_after", "within", "overlaps", "contains")


@pytest.mark.parametrize(("this", "other", "answers"), named(TRUTH))
def test_questions_are_answered_as_the_table_says(this, other, answers):
    given = [int(getattr(Period(this), question)(other)) for question in QUESTIONS]
    assert given == [int(answer) for answer in answers.split()]


@pytest.mark.parametrize("other", [None, 5, "June", b"2023"], ids=repr)
def test_a_question_about_no_date_is_refused(other):
    for question in QUESTIONS:
        refusal(getattr(Period("2023"), question), other)


def test_each_period_of_the_publications_is_read():
    records = json.loads(data("publications/mmc-mpi-records-as-seen.json").read_text(encoding="utf-8"))
    texts = [record[key] for record in records for key in ("covers_raw", "period_raw") if record.get(key)]
    assert [str(Period.parse(text)) for text in texts] == ["2017-06/2017-09", "2019-03", "2019-04/2019-06"]


days = st.dates().map(str)
ends = st.one_of(
    days,
    days.map(lambda day: day[:7]),
    days.map(lambda day: day[:4]),
    st.builds("{:04}-Q{}".format, st.integers(1, 9999), st.integers(1, 4)),
).map(PartialDate)
few = [str(date(2023, 12, 30) + timedelta(days=n)) for n in range(5)] + ["2023", "2024", "2023-12", "2024-01"]
near_ends = st.sampled_from(few).map(PartialDate)


@st.composite
def periods(draw, ends=ends, open_ends=True):
    start, end = draw(ends), draw(ends)
    if end.latest < start.earliest:
        start, end = end, start
    kept = draw(st.sampled_from(["both", "start", "end"])) if open_ends else "both"
    return Period.between(start if kept != "end" else None, end if kept != "start" else None)


@given(periods())
def test_the_text_form_round_trips(made):
    again = Period(str(made))
    assert again == made == Period.parse(str(made)) == eval(repr(made))
    assert hash(again) == hash(made)


@given(periods())
def test_a_period_survives_copies_and_pickles(made):
    for again in (copy.copy(made), copy.deepcopy(made), *(pickle.loads(pickle.dumps(made, p)) for p in range(2, 6))):
        assert again == made


@given(periods(), periods())
def test_what_was_before_sorts_before(one, other):
    if one.before(other):
        assert one.sort_key < other.sort_key
        assert one.possibly_before(other)
        assert not one.overlaps(other)
    assert one.before(other) == other.after(one)
    assert one.overlaps(other) == other.overlaps(one)
    assert one.contains(other) == other.within(one)
    assert (one.sort_key == other.sort_key) == (one == other)


def covered(made):
    return set(range(made.earliest.toordinal(), made.latest.toordinal() + 1))


@given(periods(near_ends, open_ends=False), periods(near_ends, open_ends=False))
def test_questions_agree_with_going_through_all_days(one, other):
    assert one.days == len(covered(one))
    assert one.before(other) == one.possibly_before(other) == (max(covered(one)) < min(covered(other)))
    assert one.after(other) == one.possibly_after(other) == (min(covered(one)) > max(covered(other)))
    assert one.within(other) == (covered(one) <= covered(other))
    assert one.overlaps(other) == bool(covered(one) & covered(other))


@given(near_ends, periods(near_ends, open_ends=False))
def test_an_unknown_day_is_compared_with_all_days_of_a_period(day, period):
    ordinals = range(day.earliest.toordinal(), day.latest.toordinal() + 1)
    assert day.before(period) == all(d < min(covered(period)) for d in ordinals)
    assert day.possibly_before(period) == any(d < min(covered(period)) for d in ordinals)
    assert day.possibly_after(period) == any(d > max(covered(period)) for d in ordinals)
    assert period.possibly_before(day) == any(max(covered(period)) < d for d in ordinals)


@given(ends)
def test_a_date_as_a_period_covers_the_days_it_may_mean(day):
    period = day.as_period()
    assert (period.earliest, period.latest, str(period)) == (day.earliest, day.latest, str(day))
    assert day.within(period)


nearly = st.text(st.sampled_from("0123456789-/. to–march²"), max_size=30)
nearly |= st.builds(
    " ".join,
    st.lists(
        st.sampled_from(["5", "12-14", "2024", "March", "-", "to", "/", "..", "Q1", "present", "from"]), max_size=7
    ),
)


@given(
    st.one_of(st.none(), st.integers(), st.binary(), st.text(), nearly),
    st.sampled_from([None, "dmy", "mdy", "ymd", "excel"]),
)
def test_nothing_but_our_refusal_comes_out(value, order):
    for make in (Period, lambda v: Period.parse(v, order), lambda v: Period.between(v, "2024")):
        try:
            made = make(value)
        except InvalidValueError:
            continue
        assume(made.start is not None)
        assert Period(str(made)) == made
