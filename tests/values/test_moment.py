"""A moment: a day and a time of the clock, with its offset where one is told."""

import copy
import pickle
from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.errors import InvalidValueError
from mixedmigration.values import Moment

READ = {
    "2024-03-31T09:30:00.000+03:00": "2024-03-31T09:30:00+03:00",
    "2024-03-31T09:30:00.123-0430": "2024-03-31T09:30:00.123000-04:30",
    "2024-03-31T09:30:00Z": "2024-03-31T09:30:00+00:00",
    "2024-03-31 09:30": "2024-03-31T09:30:00",
    "2024-03-31T09:30:00+03": "2024-03-31T09:30:00+03:00",
    "2024-03-31T09:30:00.123456789": "2024-03-31T09:30:00.123456",
}
UNREADABLE = [
    "",
    "2024-03-31",
    "09:30",
    "31/03/2024 09:30",
    "2024-03-31T9:30",
    "########",
    "٢٠٢٤-03-31T09:30",
    "x" * 10**6,
    None,
    5,
    b"2024-03-31T09:30",
    "2024-03-31T09:30 Europe/Rome",
]
IMPOSSIBLE = ["2024-02-30T09:30", "2024-03-31T24:30", "2024-03-31T09:61", "2024-03-31T09:30+25:00", "0000-01-01T00:00"]


@pytest.mark.parametrize(("told", "text"), READ.items())
def test_a_moment_keeps_the_clock_and_the_offset(told, text):
    assert str(Moment(told)) == text


@pytest.mark.parametrize("told", UNREADABLE, ids=lambda thing: ascii(thing)[:20])
def test_what_is_no_moment_is_refused(told):
    with pytest.raises(InvalidValueError) as caught:
        Moment(told)
    assert caught.value.code == "date/unreadable"


@pytest.mark.parametrize("told", IMPOSSIBLE)
def test_a_time_that_there_is_not_is_refused(told):
    with pytest.raises(InvalidValueError) as caught:
        Moment(told)
    assert caught.value.code == "date/impossible"


def test_not_a_time_of_pandas_is_refused():
    pandas = pytest.importorskip("pandas")
    with pytest.raises(InvalidValueError):
        Moment(pandas.NaT)


def test_a_datetime_is_read_with_its_offset():
    kabul = timezone(timedelta(hours=4, minutes=30))
    assert str(Moment(datetime(2024, 3, 31, 9, 30, tzinfo=kabul))) == "2024-03-31T09:30:00+04:30"
    assert Moment(datetime(2024, 3, 31, 9, 30, tzinfo=ZoneInfo("Africa/Nairobi"))) == Moment("2024-03-31T09:30+03:00")
    assert Moment(datetime(2024, 3, 31, 9, 30, tzinfo=UTC)) == Moment("2024-03-31T09:30Z")


def test_the_hour_is_that_of_the_local_clock():
    assert Moment("2024-03-31T23:30:00+03:00").hour == 23
    assert Moment("2024-03-31T23:30:00+03:00").day == "2024-03-31"


def test_two_offsets_are_two_tellings_of_one_instant():
    here, there = Moment("2024-03-31T09:30+03:00"), Moment("2024-03-31T06:30Z")
    assert here != there
    assert here.seconds_until(there) == 0


def test_nobody_can_say_how_far_a_clock_without_an_offset_is_off():
    assert Moment("2024-03-31T09:30").seconds_until("2024-03-31T09:30Z") is None
    assert Moment("2024-03-31T09:30").seconds_until("2024-03-31T09:00") == -1800


@given(st.datetimes(timezones=st.none() | st.just(UTC) | st.timezones()))
def test_a_moment_comes_back_from_its_text_and_from_a_pickle(told):
    try:
        moment = Moment(told)
    except InvalidValueError:  # an offset of seconds, as places had before time zones
        assert told.utcoffset().seconds % 60
        return
    assert Moment(str(moment)) == moment
    assert pickle.loads(pickle.dumps(moment)) == copy.deepcopy(moment) == moment
    assert hash(Moment(str(moment))) == hash(moment)


@given(st.text() | st.none() | st.integers() | st.binary() | st.dates())
def test_reading_raises_nothing_foreign(thing):
    try:
        moment = Moment(thing)
    except InvalidValueError:
        return
    assert Moment(str(moment)) == moment
