"""Incidents that may have been told twice."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.checks import check
from mixedmigration.checks.duplicates import Confidence, duplicates
from mixedmigration.checks.duplicates import _letters as letters
from mixedmigration.entities import ProtectionIncident
from mixedmigration.values import Citation, Edition

TOLD = {
    "date": "2024-03-08",
    "country": "LBY",
    "place": {"name": "Off the coast of Zuwara, Libya"},
    "position": {"latitude": 33.0103, "longitude": 12.0804},
    "dead": 3,
    "missing": 4,
    "urls": ("https://example.org/a",),
}
"""A made-up incident."""


def incident(ordinal=1, dataset=None, **fields):
    citations = [Citation(edition=Edition(dataset=dataset), row=ordinal)] if dataset else []
    return ProtectionIncident(
        id=f"protection-incident:{dataset or 'my-table'}:{ordinal}", citations=citations, **(TOLD | fields)
    )


def pair(**fields):
    return duplicates([incident(1), incident(2, **fields)])


AGREE = {
    "another source and survivors": ({"survivors": 20, "reported_by": "A"}, Confidence.HIGH),
    "the place in other words": ({"place": {"name": "near Zuwarah"}}, Confidence.MEDIUM),
    "no position": ({"position": None}, Confidence.HIGH),
    "no place": ({"place": None}, Confidence.HIGH),
    "a position 3 km off": ({"position": {"latitude": 33.0353, "longitude": 12.0804}}, Confidence.HIGH),
    "no web address": ({"urls": ()}, Confidence.MEDIUM),
    "the next day": ({"date": "2024-03-09"}, Confidence.HIGH),
    "the month only": ({"date": "2024-03", "survivors": 9}, Confidence.HIGH),
    "no country": ({"country": None}, Confidence.HIGH),
    "a placeholder for a position": ({"position": {"latitude": 33, "longitude": 12.08}}, Confidence.HIGH),
}
DIFFER = {
    "another day": {"date": "2024-03-10"},
    "the year only": {"date": "2024"},
    "no date": {"date": None},
    "another place": {"position": {"latitude": 33.4, "longitude": 12.08}},
    "another country": {"country": "TUN"},
    "other people": {"dead": 5},
    "nobody counted": {"dead": None, "urls": ()},
    "women instead of men": {"females": 7, "urls": ()},
}


@pytest.mark.parametrize(("fields", "confidence"), AGREE.values(), ids=AGREE.keys())
def test_records_that_agree_may_be_one(fields, confidence):
    [found] = pair(**fields)
    assert found.confidence is confidence
    assert found.ids == ("protection-incident:my-table:1", "protection-incident:my-table:2")
    assert not found.is_across


@pytest.mark.parametrize("fields", DIFFER.values(), ids=DIFFER.keys())
def test_records_that_differ_are_two(fields):
    one = incident(1, **({"males": 7, "urls": ()} if "females" in fields else {}))
    assert duplicates([one, incident(2, **fields)]) == ()


def test_reasons_name_no_value():
    [found] = pair(survivors=20)
    assert found.reasons == (
        "the same day",
        "the same position",
        "the same words for the place",
        "the same dead and missing",
        "a web address",
    )


def test_parts_of_one_event_are_no_duplicates():
    """Publishers print one row for each part of an event, and survivors in one of them only."""
    group = {"incident_group": "2024.MMP0001"}
    for part in ({"dead": 1}, {"females": 2}, {"survivors": 30}, {"causes_reported": "Drowning"}):
        assert duplicates([incident(1, **group), incident(2, **group, **part)]) == ()


def test_rows_that_say_exactly_the_same_are_told_as_identical_only():
    report = check([incident(1), incident(2)])
    assert report.by_code == {"record/identical": 1}


def test_one_or_two_people_are_no_reason_by_themselves():
    one, other = incident(1, dead=1, missing=0, urls=()), incident(2, dead=1, missing=0, urls=(), reported_by="A")
    assert duplicates([one, other]) == ()


def test_a_home_page_is_no_reason():
    crowd = [
        incident(n, dead=1, missing=0, position=None, place={"name": f"Village {n}"}, urls=("https://example.org/",))
        for n in range(20)
    ]
    pages = {"dead": 1, "missing": 0, "urls": ("https://example.org/",)}
    assert duplicates([*crowd, incident(30, **pages), incident(31, **pages, reported_by="A")]) == ()


def test_positions_meet_across_the_180th_meridian():
    east, west = {"latitude": -17.5103, "longitude": 179.99}, {"latitude": -17.5103, "longitude": -179.99}
    [found] = duplicates([incident(1, position=east, country="FJI"), incident(2, position=west, country="FJI")])
    assert "positions within 5 km" in found.reasons


def test_a_finding_names_the_other_row_and_shows_no_value():
    report = check([incident(12, "my-table"), incident(34, "my-table", survivors=20)])
    [found] = report
    assert (found.code, found.row, found.path) == ("record/possible-duplicate", 34, "")
    assert found.message.startswith("high confidence that it is row 12: the same day, ")
    assert "Zuwara" not in found.message


def test_a_row_is_told_once_with_its_best_pair():
    report = check([incident(1, urls=()), incident(2, reported_by="A"), incident(3, reported_by="B", survivors=4)])
    assert report.by_code == {"record/possible-duplicate": 2}


class TestAcrossDatasets:
    def test_two_publishers_may_carry_one_incident(self):
        report = check([incident(1, "one"), incident(7, "other", place={"name": "Zuwara"}, incident_group=None)])
        assert report.by_code == {"record/also-in-dataset": 1}

    def test_also_where_they_say_exactly_the_same(self):
        report = check([incident(1, "one"), incident(7, "other")])
        assert report.by_code == {"record/also-in-dataset": 1, "record/identical": 1}

    def test_their_own_words_for_a_place_are_no_contradiction(self):
        [found] = duplicates([incident(1, "one"), incident(7, "other", place={"name": "Zuwara"})])
        assert (found.confidence, found.is_across) == (Confidence.HIGH, True)

    def test_nothing_is_merged(self):
        records = [incident(1, "one"), incident(7, "other")]
        assert check(records).records == 2


def test_without_dates_or_places_it_is_not_run():
    bare = ProtectionIncident(id="protection-incident:my-table:1", dead=1)
    skipped = {one.code for one in check([bare]).not_run}
    assert {"record/possible-duplicate", "record/also-in-dataset"} <= skipped


def test_twenty_thousand_records_take_less_than_three_seconds():
    spots = [{"latitude": 20 + n / 97, "longitude": 10.5 + n % 13 / 7} for n in range(400)]
    records = [
        incident(
            n,
            urls=(f"https://example.org/{n // 2}",),
            dead=n % 3 + 1,
            missing=0,
            date=f"20{n % 10 + 14}-0{n % 9 + 1}-1{n % 7}",
            place={"name": f"Village {n % 211}"},
            position=spots[n % 400],
        )
        for n in range(20_000)
    ]
    start = time.perf_counter()
    duplicates(records)
    assert time.perf_counter() - start < 3


def test_time_grows_with_the_number_of_records_only():
    """All on one spot and one day, which is the worst that can be: each is compared with a few."""
    records = [incident(n, urls=(), dead=1, missing=0, females=n % 2) for n in range(4_000)]
    start = time.perf_counter()
    duplicates(records)
    assert time.perf_counter() - start < 6


@given(st.text())
def test_a_name_is_compared_by_its_letters_and_figures(name):
    assert letters(name) == "".join(filter(str.isalnum, name)).casefold()
