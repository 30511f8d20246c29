"""An initiative: what organisations run under a name of its own."""

from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.declaration import plain_of
from mixedmigration.entities import Initiative, build
from mixedmigration.values import PartialDate
from mixedmigration.vocabularies import InitiativeKind, PublicationSeries
from tests.entities.whole import anything, holds_as_a_value, is_read_or_refused, issues, unfilled

ID = "initiative:my-table:survey"
WHOLE = {
    "id": ID,
    "names": [{"text": "A survey", "kind": "official", "language": "en", "period": "2014/.."}],
    "kind": "data-collection",
    "is_flagship": True,
    "run_by": ["organisation:my-table:centre"],
    "partners": ["organisation:my-table:university"],
    "funded_by": ["organisation:my-table:fund"],
    "part_of": "initiative:my-table:research",
    "started": "2014",
    "started_in": ["mmc/eastern-and-southern-africa"],
    "ended": "2026",
    "as_of": "2025-11",
    "series": "4mi-snapshot",
    "description": "Interviews with people on the move.",
    "people": [
        {
            "name": "Ana Example",
            "role": "director",
            "title": "head",
            "period": "2020/..",
            "as_of": "2025",
            "identifiers": [{"scheme": "orcid", "value": "0000-0002-1825-0097", "url": "https://example.org/a"}],
        }
    ],
    "countries": ["KEN"],
    "regions": ["mmc/africa"],
    "themes": ["mmc/protection"],
    "identifiers": [{"scheme": "issn", "value": "0378-5955", "url": "https://example.org/i"}],
    "urls": ["https://example.org/survey"],
}


def test_the_example_fills_each_field():
    assert unfilled(Initiative, WHOLE) == set()


def test_it_is_a_value():
    holds_as_a_value(build(Initiative, WHOLE))
    assert plain_of(build(Initiative, WHOLE)) == WHOLE


def test_values_are_read_as_what_they_are():
    made = build(Initiative, WHOLE)
    assert (made.kind, made.series) == (InitiativeKind.DATA_COLLECTION, PublicationSeries.MMC_SNAPSHOT)
    assert (made.name, made.started) == ("A survey", PartialDate("2014"))


def test_an_end_is_not_before_the_start():
    assert issues(Initiative, WHOLE, ended="2013") == {("initiative/ended-before", "/ended")}


def test_it_is_no_part_of_itself():
    assert issues(Initiative, WHOLE, part_of=ID) == {("initiative/itself", "/part_of")}


@given(st.sampled_from(sorted(WHOLE)), anything)
def test_whatever_is_given_is_read_or_refused_in_our_words(field, value):
    is_read_or_refused(Initiative, WHOLE, field, value)
