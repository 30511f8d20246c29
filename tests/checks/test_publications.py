"""Publications that may stand in the records twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mixedmigration as mm
from mixedmigration.checks import publication_duplicates
from mixedmigration.entities import Publication, build
from mixedmigration.testing.strategies import records
from tests.shared import few

DOI = [{"scheme": "doi", "value": "10.1000/ABC"}]
TITLE = "The Long Road to Libya"


def publication(number, **fields):
    return build(Publication, {"id": f"publication:my-table:{number}", **fields})


def dated(date, **fields):
    return {"title": TITLE, "dates": [{"role": "published", "date": date}], **fields}


def pair(one, other):
    found = publication_duplicates([publication(1, **one), publication(2, **other)])
    return [(said.confidence.value, said.reasons) for said in found]


ALIKE = {
    "one DOI in two spellings": (
        {"identifiers": DOI},
        {"identifiers": [{"scheme": "doi", "value": "10.1000/abc"}]},
        "high",
        ("the same DOI",),
    ),
    "one address in two spellings": (
        {"urls": ["https://www.example.org/Report/?utm_source=x&id=3#top"]},
        {"urls": ["http://example.org/report?id=3"]},
        "medium",
        ("the same web address",),
    ),
    "one title in two spellings, and a month with its day": (
        dated("2024-03", title="The Long Road to Libya"),
        dated("2024-03-09", title="the long road – to LIBYA"),
        "medium",
        ("the same title", "dates that may be the same"),
    ),
    "a title with and without its subtitle": (
        dated("2024", subtitle="What We Know"),
        dated("2024"),
        "medium",
        ("the same title", "the same date"),
    ),
    "a title and its authors": (
        dated("2024-03", contributors=[{"name": "Ana Roe", "role": "author"}]),
        {"title": TITLE, "contributors": [{"name": "Ana Roe", "role": "author"}]},
        "high",
        ("the same title", "the same authors"),
    ),
    "a title and an address": (
        dated("2024-03", urls=["https://example.org/a"]),
        dated("2024-04-20", urls=["https://example.org/a/"]),
        "high",
        ("the same web address", "the same title", "dates near each other"),
    ),
}

APART = {
    "years apart": (dated("2018"), dated("2024")),
    "other regions": (dated("2024", regions=["mmc/north-africa"]), dated("2024", regions=["mmc/west-africa"])),
    "other languages": (dated("2024", languages=["en"]), dated("2024", languages=["es"])),
    "other quarters": (dated("2024", period="2024-Q1"), dated("2024", period="2024-Q2")),
    "other issues": (dated("2024", issue="1"), dated("2024", issue="2")),
    "other parts of one page": (
        {"urls": ["https://example.org/a"], "part": 1, "parts": 3},
        {"urls": ["https://example.org/a"], "part": 2, "parts": 3},
    ),
    "a title that says nothing": (dated("2024", title="Update"), dated("2024", title="Update")),
    "a title without any date": ({"title": TITLE}, {"title": TITLE}),
    "a home page": ({"urls": ["https://example.org/"]}, {"urls": ["https://example.org"]}),
    "one volume": (
        {"identifiers": [{"scheme": "isbn", "value": "978-3-16-148410-0"}], "title": "One chapter of many"},
        {"identifiers": [{"scheme": "isbn", "value": "978-3-16-148410-0"}], "title": "Another chapter of many"},
    ),
    "a translation that says so": (
        dated("2024", identifiers=DOI),
        dated("2024", identifiers=DOI, related=[{"kind": "translation-of", "publication": "publication:my-table:1"}]),
    ),
}


@pytest.mark.parametrize(("one", "other", "confidence", "reasons"), ALIKE.values(), ids=ALIKE.keys())
def test_a_likely_pair_is_told_with_reasons_and_confidence(one, other, confidence, reasons):
    assert pair(one, other) == pair(other, one) == [(confidence, reasons)]


@pytest.mark.parametrize(("one", "other"), APART.values(), ids=APART.keys())
def test_what_only_looks_alike_is_not_told(one, other):
    assert pair(one, other) == []


def test_an_address_that_many_share_says_nothing():
    many = [publication(n, urls=["https://example.org/list"]) for n in range(6)]
    assert publication_duplicates(many) == ()
    assert len(publication_duplicates(many[:2])) == 1


def test_a_check_of_records_tells_the_later_one_and_merges_nothing():
    held = [publication(1, identifiers=DOI, title="A"), publication(2, identifiers=DOI, title="B")]
    report = mm.check(held)
    [issue] = [issue for issue in report.issues if issue.code == "publication/possible-duplicate"]
    assert issue.message == "high confidence that it is publication:my-table:1: the same DOI"
    assert str(issue.severity) == "finding"


def test_records_without_title_number_or_address_are_not_judged_in_silence():
    report = mm.check([publication(1, dates=[{"role": "published", "date": "2024"}])])
    assert "publication/possible-duplicate" in {one.code for one in report.not_run}


@given(st.lists(records(Publication), max_size=6, unique_by=lambda one: one.id))
@few(40)
def test_no_pair_is_told_twice_and_none_is_of_a_record_with_itself(publications):
    found = publication_duplicates(publications)
    assert len({said.ids for said in found}) == len(found)
    assert all(said.ids[0] != said.ids[1] and said.reasons for said in found)
