"""Records since a day: certainly, possibly, and how many could not be told."""

import datetime
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.entities import Entity, ProtectionIncident, Route
from mixedmigration.errors import QueryError
from mixedmigration.formats.document import entity_named, entity_slugs
from mixedmigration.query import Collection, field
from mixedmigration.query.attribute import attribute
from mixedmigration.values import PartialDate, Period
from tests.query.trips import incidents, numbers, trips

DATES = ("2023-05-31", "2023", "2023-06", "2023-06-01", "2024", "2023-Q2", None)
SEVEN = incidents(*({"date": date} for date in DATES))


def test_only_what_is_certain_is_kept():
    assert numbers(SEVEN.since("2023-06-01")) == [3, 4, 5]


def test_what_is_possible_is_kept_where_it_is_asked_for():
    assert numbers(SEVEN.since("2023-06-01", possibly=True)) == [2, 3, 4, 5, 6]


@pytest.mark.parametrize(
    "day", ["2023-06", PartialDate("2023-06"), PartialDate("2023-06-01"), datetime.date(2023, 6, 1)]
)
def test_a_month_begins_with_its_first_day(day):
    assert numbers(SEVEN.since(day)) == [3, 4, 5]


def test_what_was_left_out_is_told():
    assert SEVEN.since("2023-06-01").explain() == (
        "protection incidents where date lies within 2023-06-01/.. (left out: 2 that may, 1 without a date)"
    )
    assert SEVEN.since("2023-06-01", possibly=True).explain() == (
        "protection incidents where date overlaps 2023-06-01/.. (2 of them only possibly; left out: 1 without a date)"
    )
    assert incidents({"date": "2024"}).since("2023").explain() == (
        "protection incidents where date lies within 2023-01-01/.."
    )


def test_another_date_can_be_named():
    records = incidents({"reported_on": "2024-01-02"}, {"reported_on": "2023"})
    assert numbers(records.since("2024", of="reported_on")) == [1]
    assert numbers(records.since("2024", of=field("reported_on"))) == [1]


def test_a_period_lies_since_a_day_if_it_begins_then():
    records = incidents({"period": "2023-12/2024-02"}, {"period": "2024-01/2024-02"}, {"period": "2023-01/2023-02"})
    assert numbers(records.since("2024", of="period")) == [2]
    assert numbers(records.since("2024", of="period", possibly=True)) == [1, 2]


def test_a_record_without_a_date_of_its_own_has_none():
    with pytest.raises(QueryError, match="name one"):
        Collection(Route).since("2024")
    with pytest.raises(QueryError, match="name one"):
        trips({}).since("2024")


@pytest.mark.parametrize("wrong", ["soon", "2024-13", "", None, 2024, "2023/2024", b"2024", "9" * 5000])
def test_a_wrong_day_is_refused(wrong):
    with pytest.raises(QueryError, match="since takes a date"):
        SEVEN.since(wrong)


@pytest.mark.parametrize("wrong", ["country", "dread", 3])
def test_a_field_that_is_no_date_is_refused(wrong):
    with pytest.raises(QueryError):
        SEVEN.since("2024", of=wrong)


def test_it_goes_on_as_a_collection():
    found = SEVEN.since("2023-06-01")
    assert type(found) is Collection
    assert found.entity is ProtectionIncident
    assert pickle.loads(pickle.dumps(found)).explain() == found.explain()
    assert len(found.since("2024")) == 1


def test_the_date_of_each_entity_is_one_of_its_fields():
    for slug in entity_slugs():
        entity = entity_named(slug)
        assert entity is not None
        if entity.date_field is not None:
            assert attribute(entity, entity.date_field).scalar in (PartialDate, Period, datetime.date)
    assert Entity.date_field is None


@given(
    st.lists(st.one_of(st.none(), st.sampled_from(["2022", "2023", "2023-Q2", "2023-06", "2023-06-15", "2024-01-01"]))),
    st.dates(datetime.date(2022, 1, 1), datetime.date(2024, 12, 31)),
)
def test_certain_possible_earlier_and_undated_share_out_the_records(dates, day):
    records = incidents(*({"date": date} for date in dates))
    certain, possible = records.since(day), records.since(day, possibly=True)
    assert set(numbers(certain)) <= set(numbers(possible))
    earlier = records.where(field("date").before(day))
    undated = records.where(field("date").is_none())
    assert len(possible) + len(earlier) + len(undated) == len(records)
    assert certain.steps[-1].unclear == len(possible) - len(certain)
    assert certain.steps[-1].undated == len(undated)
    for record in certain:
        assert record.date.earliest >= day
