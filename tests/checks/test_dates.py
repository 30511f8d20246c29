"""Dates that are placeholders or slips, and rows that cover a stretch of time."""

import re
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.checks import check, dates, findings_of
from mixedmigration.entities import ProtectionIncident
from mixedmigration.values import Citation, Edition

EDITION = Edition(dataset="my-table", read_on="2025-06-30")


def incident(ordinal=1, edition=None, **fields):
    citations = [Citation(edition=edition, row=ordinal)] if edition else []
    return ProtectionIncident(id=f"protection-incident:my-table:{ordinal}", citations=citations, **fields)


def codes(record):
    return [issue.code for issue in findings_of(record)]


class TestPlaceholders:
    @pytest.mark.parametrize("day", ["2019-01-01", "2014-12-31"])
    def test_the_first_and_the_last_day_of_a_year_are_placeholders(self, day):
        assert codes(incident(date=day)) == ["date/placeholder"]

    @pytest.mark.parametrize("day", ["2019-01", "2019-12", "2019", "2019-01-31", "2019-06-01", "2019-06-30"])
    def test_months_years_and_other_days_are_not(self, day):
        assert codes(incident(date=day)) == []


TOLD = {
    "a sum": "Cumulative total for a county medical examiner's jurisdiction",
    "two days of two months": "Remains recovered between 29 July and 3 August",
    "two days of one month": "Bodies washed ashore between 27 Feb and 1 March 2023, eastern coast",
    "two months": "Various locations, from January to March",
    "two months with years": "Various locations, from Nov. 2021 until February 2022",
    "months in the American order": "Found between March 3 and March 9, 2020",
    "two years": "Reported from 2014 to 2016 by survivors",
}
NOT_TOLD = {
    "two places": "Between Agadez, Niger and Tripoli, Libya",
    "two days of one month, as for one event": "Found between 2 and 3 May",
    "a day of departure": "Off Sabratha - embarkation from Sabratha on 24 Dec 2200hrs",
    "a town of departure": "Departed from Nador to Almería in May",
    "a kilometre": "Between km 12 and km 14 of the road",
    "a person called May": "Rescued by the ship between May Island and the coast",
    "a wound": "Cumulative injuries of the journey",
    "a month": "Body found in March 2021",
    "marching": "From marching to the border for days",
}


class TestCumulative:
    @pytest.mark.parametrize("words", TOLD.values(), ids=TOLD.keys())
    @pytest.mark.parametrize("field", ["place", "causes_reported"])
    def test_words_that_tell_of_a_stretch_of_time_are_found(self, field, words):
        fields = {"place": {"name": words}} if field == "place" else {"causes_reported": words}
        [found] = findings_of(incident(date="2023-03-31", **fields))
        assert (found.code, found.path) == ("incident/cumulative", "/date")
        assert words not in found.message

    @pytest.mark.parametrize("words", NOT_TOLD.values(), ids=NOT_TOLD.keys())
    def test_other_words_are_not(self, words):
        assert codes(incident(date="2023-03-31", place={"name": words})) == []

    def test_a_cumulative_kind_asks_for_a_period(self):
        assert codes(incident(date="2023-03-31", kinds=["cumulative-incident"])) == ["incident/cumulative"]

    def test_with_a_period_nothing_is_missing(self):
        whole = incident(date="2023-03-31", kinds=["cumulative-incident"], period="2023-01/2023-03")
        assert codes(whole) == []

    def test_a_long_text_is_looked_at_in_no_time(self):
        assert codes(incident(date="2023-03-31", causes_reported="from jan 1 " * 50_000)) == []


class TestFuture:
    def test_a_date_after_the_day_of_reading_is_found(self):
        days = ["2025-06-30", "2024-02-01", "2052-06-30"]
        report = check([incident(n, EDITION, date=day) for n, day in enumerate(days, 1)])
        assert [(issue.code, issue.row, issue.path) for issue in report] == [("date/future", 3, "/date")]
        assert [issue.message for issue in report] == ["the date lies after 2025-06-30, when my-table was read"]

    def test_a_month_that_may_have_come_is_not(self):
        assert not check([incident(1, EDITION, date="2025-06"), incident(2, EDITION, date="2025")]).by_code

    def test_where_most_dates_lie_ahead_the_clock_is_doubted(self):
        report = check([incident(n, EDITION, date=f"2031-02-0{n}") for n in range(1, 5)])
        assert not report.by_code
        [why] = [one.why for one in report.not_run if one.code == "date/future"]
        assert why == "most dates lie after the day of reading, so the clock of this computer may be wrong"

    def test_without_a_day_of_reading_it_is_not_run(self):
        report = check([incident(1, Edition(dataset="my-table"), date=date(2052, 1, 2))])
        assert not report.by_code
        assert "no citation says when the dataset was read" in {one.why for one in report.not_run}


PLAIN = re.compile(
    rf"\bcumulative (?:total|count|figure|number|incident|record|row|data)\b"
    rf"|\bbetween (?:the )?{dates._DATE} and (?:the )?{dates._DATE}(?![\w-])"
    rf"|\bfrom (?:the )?{dates._DATE} (?:to|until|till|through) (?:the )?{dates._DATE}(?![\w-])",
    re.IGNORECASE,
)
"""What tells of a stretch of time, as one would write it down."""
WORDS = (
    "between Between BETWEEN inbetween from From FROM xfrom é-from cumulative Cumulative accumulative total data rows "
    "and to until TILL the 3 May 3rd 2014 March June, 2016 Sept. rom etween umulative f b c from- -between ".split()
)


@given(st.lists(st.sampled_from(WORDS), max_size=14), st.sampled_from([" ", " , ", "-"]))
def test_where_the_search_begins_makes_no_difference(words, between):
    text = between.join(words)
    for said in (text, " ".join(words), f"{text} from 3 May to June, 2016"):
        assert (dates._STRETCH.search(said) is None) == (PLAIN.search(said) is None)
