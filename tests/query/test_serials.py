"""Series of publications, and what is absent from them."""

import pytest

import mixedmigration as mm
from mixedmigration.entities import Publication, build
from mixedmigration.errors import QueryError
from mixedmigration.query import Collection, series


def issue(number, **fields):
    return build(
        Publication,
        {"id": f"publication:my-table:{number}", "series": "quarterly-mixed-migration-update", **fields},
    )


def listed(date):
    return [{"role": "listed", "date": date}]


def gaps(issues, **asked):
    return Collection(Publication, issues).series("Quarterly Mixed Migration Update").gaps(**asked)


def absent(found):
    return {str(row.region): [str(date) for date in row.absent] for row in found}


NORTH, WEST = "mmc/north-africa", "mmc/west-africa"


def test_absent_quarters_are_told_region_by_region():
    found = gaps(
        [
            issue(1, period="2023-Q1", regions=[NORTH]),
            issue(2, period="2023-Q4", regions=[NORTH]),
            issue(3, period="2023-Q2", regions=[WEST]),
            issue(4, period="2023-07/2023-09", regions=[WEST]),
        ]
    )
    assert absent(found) == {"North Africa": ["2023-Q2", "2023-Q3"], "West Africa": []}
    assert [str(date) for date in found.absent] == ["2023-Q2", "2023-Q3"]
    assert str(found) == (
        "Quarterly Mixed Migration Update, each quarter\n"
        "region        first    last     issues  absent\n"
        "------------  -------  -------  ------  ----------------\n"
        "North Africa  2023-Q1  2023-Q4       2  2023-Q2, 2023-Q3\n"
        "West Africa   2023-Q2  2023-Q3       2  none"
    )


def test_an_issue_on_two_regions_is_there_for_both():
    found = gaps([issue(1, period="2023-Q1", regions=[NORTH, WEST]), issue(2, period="2023-Q3", regions=[WEST])])
    assert absent(found) == {"North Africa": [], "West Africa": ["2023-Q2"]}


def test_what_it_covers_goes_before_the_date_that_it_bears():
    found = gaps(
        [issue(1, period="2023-Q1", dates=listed("2023-05")), issue(2, period="2023-Q2", dates=listed("2023-08"))]
    )
    assert found.absent == ()
    assert found.by_date == 0


def test_an_issue_that_only_bears_a_date_is_placed_by_it_and_the_answer_says_so():
    found = gaps([issue(1, dates=listed("2023-Q1")), issue(2, dates=listed("2023-Q3"))])
    assert [str(date) for date in found.absent] == ["2023-Q2"]
    assert "2 issues say nothing of what it covers" in str(found).replace("they cover", "it covers")


def test_what_cannot_be_placed_may_be_one_of_the_absent_and_is_told():
    found = gaps(
        [
            issue(1, period="2023-Q1"),
            issue(2, period="2023-Q3"),
            issue(3),
            issue(4, dates=listed("2023")),
            issue(5, period="2017-06/2017-09"),
        ]
    )
    assert {one.id[-1]: one.why for one in found.unplaced} == {
        "3": "has no date",
        "4": "known to the year only",
        "5": "covers no single month, quarter or year",
    }
    assert str(found).count("perhaps among the absent") == 3


@pytest.mark.parametrize(
    ("word", "times", "every", "missing"),
    [
        ("mixed-migration-review", ["2018", "2021"], "year", ["2019", "2020"]),
        ("monthly-summary", ["2018-11", "2019-01"], "month", ["2018-12"]),
        ({"unlisted": "Weekly"}, ["2018-11", "2019-02", "2019-02-03"], "month", ["2018-12", "2019-01"]),
    ],
)
def test_the_rhythm_is_that_of_the_series_or_of_most_issues(word, times, every, missing):
    issues = [issue(n, series=word, period=time) for n, time in enumerate(times)]
    name = word["unlisted"] if isinstance(word, dict) else word
    found = Collection(Publication, issues).series(name).gaps()
    assert (str(found.every), [str(date) for date in found.absent]) == (every, missing)


def test_a_rhythm_can_be_given_and_no_other_than_three():
    issues = [issue(1, period="2018-Q1"), issue(2, period="2020-Q1")]
    assert [str(date) for date in gaps(issues, every="year").absent] == ["2019"]
    with pytest.raises(QueryError, match="a month, a quarter or a year"):
        gaps(issues, every="day")


def test_a_series_without_issues_has_nothing_to_compare():
    assert "no issue can be placed" in str(gaps([]))
    with pytest.raises(QueryError, match="nothing tells how often"):
        Collection(Publication, [issue(1, series="4mi-snapshot")]).series("4mi-snapshot").gaps()


def test_a_series_is_found_by_title_acronym_and_slug_and_an_unknown_one_is_refused_with_near_names():
    held = Collection(Publication, [issue(1)])
    names = ("QMMU", "Quarterly Mixed Migration Update", "quarterly-mixed-migration-update")
    assert [len(held.series(name)) for name in names] == [1, 1, 1]
    with pytest.raises(QueryError, match="Quarterly Mixed Migration Update"):
        held.series("Quarterly Mixed Migrant Update")


def test_other_records_have_no_series():
    with pytest.raises(QueryError, match="ProtectionIncident"):
        series(Collection(mm.ProtectionIncident), "QMMU")


def test_a_notebook_shows_the_gaps_escaped():
    issues = [issue(1, series={"unlisted": "<b>Weekly</b>"}, period="2023-01")]
    page = Collection(Publication, issues).series("<b>Weekly</b>").gaps()._repr_html_()
    assert "&lt;b&gt;Weekly" in page
    assert "<b>" not in page
