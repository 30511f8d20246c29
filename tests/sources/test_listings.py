"""Listing lines of MMC and MPI: dates keep their precision, posts their moment, names their order."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.entities.publication import Contributor
from mixedmigration.errors import InvalidValueError
from mixedmigration.formats.nested import Nesting
from mixedmigration.sources import load
from mixedmigration.sources._source.instant_cell import InstantCell
from mixedmigration.sources._source.parts_cell import PartsCell
from mixedmigration.values import Country, Period
from mixedmigration.vocabularies import DateRole, PublicationFormat, PublicationKind, PublicationSeries, Region
from tests.shared import data

LINE = {"publisher_raw": "Made-up Centre", "type_raw": "Report", "date_raw": "2021", "title": "A made-up report"}


def read(**cells):
    loaded = load([Nesting().leaves_of({**LINE, **cells})], "mmc-mpi-listings", on_error="collect")
    assert loaded.report.errors == ()
    return loaded.records[0]


DATES = {
    "Quarter 1, 2024": ("2024-Q1", "QUARTER", None),
    "Quarter 4, 2019": ("2019-Q4", "QUARTER", None),
    "QUARTER 1 2021": ("2021-Q1", "QUARTER", None),
    "March 2025": ("2025-03", "MONTH", None),
    "2021": ("2021", "YEAR", None),
    "27 Aug 2019": ("2019-08-27", "DAY", None),
    "2019-05-05": ("2019-05-05", "DAY", None),
    "August 10, 2022": ("2022-08-10", "DAY", None),
    "November 4, 2025 at 9:02 PM": ("2025-11-04", "DAY", "2025-11-04T21:02"),
    "October 8, 2025 at 12:31 AM": ("2025-10-08", "DAY", "2025-10-08T00:31"),
    "October 8, 2025 at 12:31 PM": ("2025-10-08", "DAY", "2025-10-08T12:31"),
    "Tue, 10 May 2022 15:07:21 -0400": ("2022-05-10", "DAY", "2022-05-10T15:07:21-04:00"),
}


@pytest.mark.parametrize(("printed", "expected"), DATES.items(), ids=DATES.keys())
def test_a_date_keeps_its_precision_and_a_moment_its_clock_and_zone(printed, expected):
    [said] = read(date_raw=printed).dates
    assert (str(said.date), said.date.precision.name, said.instant) == expected
    assert said.as_printed == printed


def test_a_list_does_not_say_what_its_date_is_the_date_of_and_a_post_does():
    assert read().dates[0].role is DateRole.LISTED
    assert read(type_raw="social post (Bluesky)").dates[0].role is DateRole.POSTED


def test_an_update_covers_the_quarter_that_is_its_date():
    record = read(type_raw="Quarterly Mixed Migration Update", date_raw="Quarter 1, 2024")
    assert (record.period, "period" in record.inferred) == (Period.parse("2024-Q1"), True)
    assert read(date_raw="March 2025").period is None


@pytest.mark.parametrize(
    ("column", "printed", "period"),
    [
        ("covers_raw", "June 2017 through September 2017", "2017-06/2017-09"),
        ("period_raw", "April — June 2019", "2019-04/2019-06"),
        ("period_raw", "March 2019", "2019-03"),
    ],
)
def test_the_time_it_covers_is_apart_from_its_date(column, printed, period):
    record = read(date_raw="2019-05-05", **{column: printed})
    assert (str(record.period), str(record.date)) == (period, "2019-05-05")


TYPES = {
    "Policy Briefs": (PublicationKind.POLICY_BRIEF, (), None),
    "4Mi snapshot / infographic": (PublicationKind.SNAPSHOT, (), PublicationSeries.MMC_SNAPSHOT),
    "Quarterly Mixed Migration Update": (PublicationKind.PERIODIC_UPDATE, (), PublicationSeries.QUARTERLY_UPDATE),
    "Monthly Summary": (PublicationKind.PERIODIC_UPDATE, (), PublicationSeries.MONTHLY_SUMMARY),
    "Video, Audio": (None, (PublicationFormat.VIDEO, PublicationFormat.AUDIO), None),
    "Expert Q&A, Audio": (PublicationKind.EXPERT_QA, (PublicationFormat.AUDIO,), None),
    "Video, Audio, Webinars": (PublicationKind.WEBINAR, (PublicationFormat.VIDEO, PublicationFormat.AUDIO), None),
}


@pytest.mark.parametrize(("printed", "expected"), TYPES.items(), ids=TYPES.keys())
def test_a_type_line_tells_kind_forms_and_series(printed, expected):
    record = read(type_raw=printed)
    assert (record.kind, record.formats, record.series) == expected
    assert record.kind_reported == printed


def test_a_type_that_nobody_knows_is_kept_and_found():
    assert str(read(type_raw="Zine").kind) == "Zine"


AUTHORS = {
    "By  Kathleen Newland": ["Kathleen Newland"],
    "By  Dovelyn Rannveig Mendoza and Guntur Sugiyarto": ["Dovelyn Rannveig Mendoza", "Guntur Sugiyarto"],
    "By  A. Ruiz, B. Haddad and C. Okello": ["A. Ruiz", "B. Haddad", "C. Okello"],
    "A. Ruiz, B. Haddad, and C. Okello": ["A. Ruiz", "B. Haddad", "C. Okello"],
    "By Byron Sand": ["Byron Sand"],
}


@pytest.mark.parametrize(("printed", "names"), AUTHORS.items(), ids=AUTHORS.keys())
def test_authors_keep_their_order(printed, names):
    assert list(read(authors_raw=printed).authors) == names


def test_publishers_and_regions_are_lists():
    record = read(publisher_raw="MMC, UNODC", region_raw="North Africa, West Africa")
    assert [one.name for one in record.publishers] == ["MMC", "UNODC"]
    assert record.regions == (Region.MMC_NORTH_AFRICA, Region.MMC_WEST_AFRICA)


def test_a_list_of_countries_that_leaves_some_out_says_so():
    record = read(country_raw="Libya + 4")
    assert (record.countries, record.country_count, record.countries_complete) == ((Country("LBY"),), 5, False)
    assert (read(country_raw="Libya, Niger").country_count, read(country_raw="Libya").countries_complete) == (
        None,
        None,
    )


def test_parts_rounds_languages_and_numbers():
    record = read(
        title="Smuggling (part 2 of 3)", round_raw="Round 3", languages_raw=["English", "Spanish"], reliefweb_id=3783901
    )
    assert (record.part, record.parts, record.issue, record.languages) == (2, 3, "3", ("en", "es"))
    assert [(one.scheme.slug, one.value) for one in record.identifiers] == [("reliefweb", "3783901")]


def test_every_line_that_was_seen_is_read_and_every_word_is_kept():
    path = data("publications/mmc-mpi-records-as-seen.json")
    lines = json.loads(path.read_text("utf-8"))
    loaded = load(path)
    assert (loaded.report.source, loaded.report.rows, len(loaded.records)) == ("mmc-mpi-listings, layout lines", 23, 23)
    assert (loaded.report.errors, dict(loaded.report.by_code)) == ((), {"term/unlisted": 1})
    for line, record in zip(lines, loaded.records, strict=True):
        assert [said.as_printed for said in record.dates] == [line["date_raw"]] * (line["date_raw"] is not None)
        assert (record.title, record.subtitle) == (line["title"], line.get("subtitle"))
        assert record.kind_reported == line["type_raw"]
        assert list(record.urls) == [line["url"] for _ in range("url" in line)]
        assert ", ".join(one.name for one in record.publishers) == (line["publisher_raw"] or "")
        assert record.extras["/seen_in"] == line["seen_in"]
        assert set(record.extras) == {"/seen_in"}
        covers = (line.get("covers_raw"), line.get("period_raw"), "quarter" in str(line["date_raw"]).casefold())
        assert (record.period is not None) == any(covers)
    assert [record.authors for record in loaded.records if len(record.authors) > 2] == [
        (
            "Dovelyn Rannveig Mendoza",
            "Demetrios G. Papademetriou",
            "Maria Vincenza Desiderio",
            "Brian Salant",
            "Kate Hooper",
            "Taylor Elwood",
        )
    ]


@given(st.text(max_size=200))
def test_any_text_is_a_moment_or_none_or_refused_in_our_own_words(text):
    with suppress(InvalidValueError):
        read_as = InstantCell().read(text)
        assert read_as is None or "T" in read_as


@given(st.lists(st.sampled_from(["Ana Ruiz", "J. Okello", "Bo"]), min_size=1, max_size=6))
def test_names_are_read_as_they_were_joined(names):
    joined = ", ".join(names[:-1]) + (" and " if len(names) > 1 else "") + names[-1]
    read_as = PartsCell(Contributor, "name", {"role": "author"}, before="By", last="and").read(f"By  {joined}")
    assert [one.name for one in read_as] == names
