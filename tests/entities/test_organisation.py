"""An organisation: names that are no keys, and relations that held at some time or were said to."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.declaration import plain_of, questions_of
from mixedmigration.entities import Organisation, build
from mixedmigration.entities.organisation import OrganisationName, OrganisationRelation
from mixedmigration.errors import InvalidValueError, UnknownTermError
from mixedmigration.values import OrganisationId, PartialDate, Period
from mixedmigration.vocabularies import OrganisationKind, OrganisationRelationKind
from tests.entities.whole import anything, holds_as_a_value, is_read_or_refused, issues, unfilled

ID = "organisation:my-table:centre"
WHOLE = {
    "id": ID,
    "names": [
        {"text": "A Centre", "kind": "official", "language": "en", "period": "2018/.."},
        {"text": "AC", "kind": "acronym"},
        {"text": "A Secretariat", "kind": "former", "period": "../2018"},
    ],
    "kind": "think-tank",
    "founded": "2001",
    "dissolved": "2024",
    "description": "It asks people on the move.",
    "mission": "To understand.",
    "objectives": ["knowledge", "policy"],
    "independence": "It speaks for itself.",
    "relations": [
        {
            "kind": "part-of",
            "organisation": "organisation:my-table:council",
            "name": "A Council",
            "period": "2018/..",
            "as_of": "2025-11",
            "note": "institutional link",
        }
    ],
    "people": [
        {
            "name": "Ana Example",
            "role": "founder",
            "title": "co-founder",
            "period": "2001",
            "as_of": "2001",
            "identifiers": [{"value": "0000-0002-1825-0097", "scheme": "orcid", "url": "https://example.org/a"}],
        }
    ],
    "places": [
        {
            "kind": "regional-hub",
            "name": "Hub",
            "place": {"name": "Nairobi", "country": "KEN"},
            "region": "mmc/eastern-and-southern-africa",
            "hosted_by": "organisation:my-table:council",
            "hosted_by_reported": "a council",
            "period": "2018/..",
            "as_of": "2025",
        }
    ],
    "countries": ["KEN"],
    "regions": ["mmc/africa"],
    "themes": ["mmc/smuggling"],
    "identifiers": [{"scheme": "reliefweb", "value": "1", "url": "https://example.org/1"}],
    "website": "https://example.org",
    "email": "info@example.org",
}


def test_the_example_fills_each_field():
    assert unfilled(Organisation, WHOLE) == set()


def test_it_is_a_value():
    holds_as_a_value(build(Organisation, WHOLE))
    assert plain_of(build(Organisation, WHOLE)) == WHOLE


def test_values_are_read_as_what_they_are():
    made = build(Organisation, WHOLE)
    assert made.kind is OrganisationKind.THINK_TANK
    assert made.relations[0].period == Period("2018/..")
    assert made.relations[0].organisation == OrganisationId("organisation:my-table:council")


NAMES = {
    "the official one": ([("B", None), ("A", "official")], "A"),
    "else the first": ([("B", "acronym"), ("A", "short")], "B"),
    "or none": ([], None),
}


@pytest.mark.parametrize(("names", "shown"), NAMES.values(), ids=NAMES)
def test_the_name_to_show(names, shown):
    made = Organisation(id=ID, names=[OrganisationName(text=text, kind=kind) for text, kind in names])
    assert made.name == shown
    assert "name" in questions_of(Organisation)


def test_two_organisations_may_have_one_acronym():
    two = [Organisation(id=f"{ID}{n}", names=[{"text": "MMP", "kind": "acronym"}]) for n in (1, 2)]
    assert two[0].acronyms == two[1].acronyms == ("MMP",)
    assert two[0] != two[1]


def test_an_end_is_not_before_the_beginning():
    assert issues(Organisation, WHOLE, founded="2025") == {("organisation/dissolved-before", "/dissolved")}
    assert build(Organisation, WHOLE | {"founded": "2024-06"}).dissolved == PartialDate("2024")


def test_it_is_not_related_to_itself():
    assert issues(Organisation, WHOLE, relations=[{"kind": "funds", "organisation": ID}]) == {
        ("organisation/itself", "/relations")
    }


HELD = {
    "within its period": ("2011/2015", None, "2013", True),
    "before": ("2011/2015", None, "2010", False),
    "after": ("2011/2015", None, "2016", False),
    "in the year it began": ("2011/2015", None, "2011-06-01", None),
    "in all of that year": ("2011/2015", None, "2011", True),
    "on the last day of that year": ("2011/2015", None, "2011-12-31", True),
    "in a year within which it all lies": ("2011", None, "2011", True),
    "on a day of it": ("2011", None, "2011-06-01", None),
    "an open end goes on": ("2011/..", None, "2040", True),
    "up to when it was said, where that is known": ("2011/..", "2025-11", "2040", None),
    "until then it held": ("2011/..", "2025-11", "2020", True),
    "an open start": ("../2018", None, "1990", True),
    "only said to hold, then": (None, "2025-11", "2025-11", True),
    "only said to hold, in the year of it": (None, "2025-11-04", "2025", True),
    "only said to hold, on a day of the month": (None, "2025-11", "2025-11-04", None),
    "only said to hold, earlier": (None, "2025-11", "2014", None),
    "nobody says when": (None, None, "2014", None),
    "a stretch of days": ("2011/2015", None, "2014/2020", True),
    "a stretch of days that touches its last year": ("2011/2015", None, "2015-07/2020", None),
}


@pytest.mark.parametrize(("period", "as_of", "day", "held"), HELD.values(), ids=HELD)
def test_whether_a_relation_held(period, as_of, day, held):
    relation = OrganisationRelation(kind="part-of", name="A Council", period=period, as_of=as_of)
    assert relation.holds_on(day) is held


def test_relations_are_asked_for_by_date_and_kind():
    made = Organisation(
        id=ID,
        relations=[
            {"kind": "part-of", "name": "A", "period": "2018/.."},
            {"kind": "funded-by", "name": "B"},
            {"kind": "funded-by", "name": "C", "period": "2010/2012"},
            {"kind": {"unlisted": "Twinned with"}, "name": "D", "as_of": "2020"},
        ],
    )
    asked = {
        "all": made.relations_on("2020"),
        "possibly": made.relations_on("2020", possibly=True),
        "of a kind": made.relations_on("2020", "funded-by", possibly=True),
        "of a word": made.relations_on("2011-06", OrganisationRelationKind.FUNDED_BY),
    }
    assert {name: [said.name for said in found] for name, found in asked.items()} == {
        "all": ["A", "D"],
        "possibly": ["A", "B", "D"],
        "of a kind": ["B"],
        "of a word": ["C"],
    }
    with pytest.raises(UnknownTermError):
        made.relations_on("2020", "paid-by")
    with pytest.raises(InvalidValueError):
        made.relations_on(None)


@pytest.mark.parametrize("kind", OrganisationRelationKind)
def test_the_inverse_of_an_inverse_is_the_relation(kind):
    if kind is not OrganisationRelationKind.GREW_OUT_OF:
        assert kind.inverse.inverse is kind


days = st.dates(date(2000, 1, 1), date(2030, 1, 1))


@given(days, days, days)
def test_a_relation_with_days_for_both_ends_is_known_on_each_day(one, other, asked):
    first, last = sorted([one, other])
    relation = OrganisationRelation(kind="funds", name="A", period=Period.between(first, last))
    assert relation.holds_on(asked) is (first <= asked <= last)


@given(st.sampled_from(sorted(WHOLE)), anything)
def test_whatever_is_given_is_read_or_refused_in_our_words(field, value):
    is_read_or_refused(Organisation, WHOLE, field, value)
