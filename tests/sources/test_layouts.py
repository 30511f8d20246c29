"""One dataset in many layouts: rows conserved, sums equal, and one incident the same whichever layout told it."""

import csv
import gzip
import json
import pickle
from collections import Counter
from functools import cache
from itertools import combinations

import attrs
import pytest

from mixedmigration.declaration import plain_of
from mixedmigration.errors import Severity, SourceChangedError, SourceError
from mixedmigration.knowledge import routes_of
from mixedmigration.sources import Column, available, describe, get, load
from mixedmigration.sources._source import recognise
from mixedmigration.values import Country, PartialDate, Unlisted
from mixedmigration.vocabularies import CauseOfDeath, DateBasis, IncidentKind, RouteName
from tests.shared import data
from tests.sources import printed
from tests.sources.printed import LAYOUTS, TOLD
from tests.vocabularies.words import rows as published

IOM = get("iom-missing-migrants")
BY_NAME = {layout.name: layout for layout in IOM.layouts}
each_layout = pytest.mark.parametrize("name", LAYOUTS)


@cache
def loaded(name, incidents=TOLD):
    return load(printed.rows(name, incidents), source="iom-missing-migrants", on_error="collect")


def filled(name):
    """Name the fields that a column of the layout fills, among those that its table prints."""
    columns = (one for one in BY_NAME[name].columns if isinstance(one, Column))
    return {column.to.partition(".")[0] for column in columns if column.header in printed.rows(name)[0]}


class TestTheTwelve:
    def test_a_writer_is_there_for_each_layout(self):
        assert set(LAYOUTS) == set(BY_NAME)

    @each_layout
    def test_every_row_is_a_record_and_nothing_is_wrong(self, name):
        given = loaded(name)
        assert (len(given.records), given.set_aside, given.report.errors) == (12, (), ())
        assert given.report.source == f"iom-missing-migrants, layout {name}"

    @each_layout
    def test_the_file_that_the_publisher_writes_gives_the_same_records(self, name, tmp_path):
        from_file = load(printed.write(name, tmp_path / "incidents.csv"), on_error="collect")
        assert from_file.report.source == f"iom-missing-migrants, layout {name}"
        assert [attrs.evolve(one, citations=()) for one in from_file.records] == [
            attrs.evolve(one, citations=()) for one in loaded(name).records
        ]

    @each_layout
    def test_sums_are_those_of_the_incidents(self, name):
        records = loaded(name).records
        assert records.total("dead_and_missing").value == sum(told.total for told in TOLD)
        survivors = [int(told.survivors) for told in TOLD if told.survivors and "survivors" in filled(name)]
        assert records.total("survivors").value == sum(survivors)
        assert records.total("survivors").unknown == 12 - len(survivors)

    @each_layout
    def test_dead_and_missing_are_told_apart_where_the_layout_does(self, name):
        records = loaded(name).records
        expected = [None] * 12 if name == "tidy" else [int(told.dead or 0) for told in TOLD]
        assert [record.dead for record in records] == expected
        blank = ["missing" in record.inferred for record in records]
        assert blank == [name != "tidy" and not told.missing for told in TOLD]

    @each_layout
    def test_each_issue_is_one_that_the_incidents_deserve(self, name):
        survivors_too = "survivors" in filled(name) and name != "tidy"
        of_the_number = {"count/negative": 2 if survivors_too else 1, "count/nobody": 1}
        found = loaded(name).report.by_code
        assert {code: found.get(code, 0) for code in of_the_number} == of_the_number
        assert not [issue for issue in loaded(name).report if issue.severity is Severity.ERROR]


PAIRS_OF_LAYOUTS = [*combinations(LAYOUTS, 2)]
APART = {
    ("kaggle-2023", "date"): "it prints the month and no day",
    ("tidy", "routes"): "it prints the groupings of another institute",
    ("website-2020", "causes"): "it prints the source's words, which are seldom the label of a category",
    ("api", "causes"): "it prints the source's words, which are seldom the label of a category",
    ("kaggle-2017", "causes"): "it prints the source's words, which are seldom the label of a category",
}
"""Fields that a layout does not carry as the others do, and why; everything else has to be equal."""
OLD_REGIONS = {"website-2020", "kaggle-2017"}
DRAWN_OTHERWISE = {6: "iom-missing-migrants/us-mexico-border", 10: "iom-missing-migrants/horn-of-africa"}
"""Incidents that editions up to 2020 put into a region which IOM no longer draws."""


def carried(one, other, told):
    """Name the fields in which an incident has to be equal in two layouts."""
    apart = {field for name, field in APART if name in (one, other)}
    if ({one, other} & OLD_REGIONS and told.number in DRAWN_OTHERWISE) or "kaggle-2017" in (one, other):
        apart.add("regions")
    return (filled(one) & filled(other)) - apart


class TestOneIncidentInTwoLayouts:
    @pytest.mark.parametrize(("one", "other"), PAIRS_OF_LAYOUTS)
    @pytest.mark.parametrize("place", range(12))
    def test_it_is_equal_in_every_field_that_both_carry(self, one, other, place):
        first, second = (plain_of(loaded(name).records[place]) for name in (one, other))
        both = carried(one, other, TOLD[place])
        assert both >= ({"position"} if "kaggle-2017" in (one, other) else {"place", "position", "survivors"})
        assert {name: first.get(name) for name in both} == {name: second.get(name) for name in both}

    @pytest.mark.parametrize(("one", "other"), PAIRS_OF_LAYOUTS)
    def test_both_count_the_same_people(self, one, other):
        first, second = ([record.dead_and_missing for record in loaded(name).records] for name in (one, other))
        assert first == second == [told.total for told in TOLD]

    def test_a_region_that_iom_no_longer_draws_stays_what_it_was(self):
        for told, record in (pair for name in OLD_REGIONS for pair in zip(TOLD, loaded(name).records, strict=True)):
            assert (record.regions[0].slug == DRAWN_OTHERWISE.get(told.number)) is (told.number in DRAWN_OTHERWISE)

    def test_the_fields_that_are_compared_are_nearly_all_that_are_printed(self):
        most = carried("api", "spreadsheet", TOLD[0])
        assert most == {
            *("date", "dead", "missing", "survivors", "females", "males", "children", "causes_reported", "country"),
            *("regions", "place", "position", "routes", "reported_by", "urls", "source_quality"),
            *("origin_regions", "origin_basis", "origin_countries"),
        }

    @each_layout
    def test_its_date_is_known_as_well_as_the_layout_prints_it(self, name):
        days = [told.day[:7] if name == "kaggle-2023" else told.day for told in TOLD]
        assert [str(record.date) for record in loaded(name).records] == days

    @pytest.mark.parametrize(
        "name", ["kaggle-2023", "website-2021", "website-2026", "download-2022", "download-2024", "spreadsheet", "tidy"]
    )
    def test_categories_of_causes_are_equal_where_they_are_printed(self, name):
        causes = [record.causes for record in loaded(name).records]
        assert causes == [CauseOfDeath.split(told.cause, "iom-missing-migrants") for told in TOLD]

    @pytest.mark.parametrize("name", ["website-2020", "api", "kaggle-2017", "spreadsheet"])
    def test_the_words_of_the_source_are_kept_where_they_are_printed(self, name):
        assert [record.causes_reported for record in loaded(name).records] == [told.reported_cause for told in TOLD]

    @pytest.mark.parametrize("name", ["website-2020", "api", "kaggle-2017"])
    def test_a_cause_in_the_source_s_words_is_a_category_only_where_it_is_its_label(self, name):
        causes = [record.causes for record in loaded(name).records]
        assert causes == [(CauseOfDeath.DROWNING,) if t.reported_cause == "Drowning" else () for t in TOLD]

    @pytest.mark.parametrize("name", ["kaggle-2023", "download-2022", "download-2024", "spreadsheet", "tidy"])
    def test_a_cumulative_row_is_dated_by_the_last_day_of_its_range_and_gets_no_period(self, name):
        [record] = [one for one in loaded(name).records if IncidentKind.CUMULATIVE_INCIDENT in one.kinds]
        assert (record.date_basis, record.period) == (DateBasis.END_OF_PERIOD, None)
        assert "date_basis" in record.inferred
        others = {one.date_basis for one in loaded(name).records if one is not record}
        assert others == {DateBasis.BEST_KNOWN} or len(others) == 2

    @pytest.mark.parametrize("name", ["website-2020", "api", "website-2021", "website-2026", "kaggle-2017"])
    def test_where_no_type_is_printed_no_date_is_taken_for_the_end_of_a_range(self, name):
        assert {record.date_basis for record in loaded(name).records} == {DateBasis.BEST_KNOWN}

    @pytest.mark.parametrize("name", ["kaggle-2023", "download-2022", "download-2024", "spreadsheet", "tidy"])
    def test_joined_types_are_two_kinds(self, name):
        kinds = loaded(name).records[7].kinds
        assert kinds == (IncidentKind.INCIDENT, IncidentKind.SPLIT_INCIDENT)

    def test_presumed_origins_are_equal_in_all_layouts_that_print_regions_of_origin(self):
        for name in (one for one in LAYOUTS if "origin_regions" in filled(one)):
            assert [r.origin_basis and r.origin_basis.slug for r in loaded(name).records][5:7] == [
                "presumed",
                "reported",
            ]


# ---------------------------------------------------------------------------------------------------------- recognition

PAIRS = [(source, layout) for source in map(get, available()) for layout in source.layouts]
every_layout = pytest.mark.parametrize(("source", "layout"), PAIRS, ids=[f"{s.slug} {x.name}" for s, x in PAIRS])
SOURCES = [get(slug) for slug in available()]


def columns_of(layout):
    return tuple(dict.fromkeys(layout.headers))


@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.slug)
def test_a_declaration_is_plain_data_that_can_be_sent_to_other_machines(source):
    assert pickle.loads(pickle.dumps(source)) == source


class TestRecognition:
    @every_layout
    @pytest.mark.parametrize(
        "printed_as",
        [
            lambda names: names,
            lambda names: names[::-1],
            lambda names: (*names, "Notes", "column 99"),
            lambda names: ("﻿" + names[0], *names[1:]),
            lambda names: tuple(f"  {name.replace(' ', '  ')} " for name in names),
            lambda names: tuple(name.upper() for name in names),
            lambda names: tuple(name.lower() for name in names),
            lambda names: tuple(name.title() for name in names),
        ],
        ids=["as it is", "reordered", "more columns", "byte order mark", "blanks", "upper case", "lower case", "title"],
    )
    def test_each_layout_is_known_among_all(self, source, layout, printed_as):
        fit = recognise(SOURCES, printed_as(columns_of(layout)))
        assert (fit.source.slug, fit.layout.name, fit.absent) == (source.slug, layout.name, ())

    @every_layout
    def test_a_column_that_is_gone_is_named_with_the_nearest_layout(self, source, layout):
        for gone in layout.required:
            with pytest.raises(SourceChangedError) as caught:
                recognise(SOURCES, tuple(name for name in columns_of(layout) if name != gone))
            assert (caught.value.source, caught.value.nearest) == (source.slug, layout.name)
            assert (caught.value.absent, caught.value.unexpected) == ((gone,), ())

    @every_layout
    def test_a_column_that_was_renamed_is_named_with_its_new_name(self, source, layout):
        for gone in layout.required:
            with pytest.raises(SourceChangedError) as caught:
                recognise(SOURCES, tuple("New name" if name == gone else name for name in columns_of(layout)))
            assert (caught.value.nearest, caught.value.absent) == (layout.name, (gone,))
            assert caught.value.unexpected == ("New name",)
            assert gone in str(caught.value)
            assert "New name" in str(caught.value)

    def test_a_layout_of_another_year_is_not_read_as_the_nearest(self):
        rows = [
            {
                {"Incident Date": "Website Date", "Coordinates": "Point"}.get(name, name): cell
                for name, cell in row.items()
                if name not in ("Year", "Region of Origin")
            }
            for row in printed.rows("website-2026")
        ]
        with pytest.raises(SourceChangedError) as caught:
            load(rows, source="iom-missing-migrants")
        assert caught.value.nearest == "website-2026"
        assert set(caught.value.absent) == {"Incident Date", "Coordinates", "Year", "Region of Origin"}
        assert set(caught.value.unexpected) == {"Website Date", "Point"}

    def test_a_table_that_keeps_a_third_of_its_columns_has_moved_if_its_publisher_is_named(self):
        few = [{f"{name}{'' if place % 3 else ' (new)'}{'!' * (place % 3 == 1)}": cell
                for place, (name, cell) in enumerate(row.items())} for row in printed.rows("api")]  # fmt: skip
        with pytest.raises(SourceChangedError) as caught:
            load(few, source="iom-missing-migrants")
        assert (caught.value.nearest, len(caught.value.absent)) == ("api", 13)
        with pytest.raises(SourceError, match="no known layout") as caught:
            load(few)
        assert not isinstance(caught.value, SourceChangedError)

    @pytest.mark.parametrize("column", ["Main ID", "Website Date", "incident id", "Web ID"])
    def test_a_fuller_layout_is_not_read_as_one_without_ids_and_days(self, column):
        """The table on Kaggle has fewer columns than the download it was made from, by the same names."""
        rows = [row | {column: "2019.MMP00001", "URL": ""} for row in printed.rows("kaggle-2023")]
        with pytest.raises(SourceChangedError, match=f"does not have {column}, URL") as caught:
            load(rows, source="iom-missing-migrants")
        assert (caught.value.nearest, caught.value.absent) == ("kaggle-2023", ())
        assert caught.value.unexpected == (column, "URL")

    def test_columns_of_an_early_table_that_nobody_described_are_refused(self):
        with pytest.raises(SourceError):
            recognise([IOM], ("X", "Y", "OBJECTID", "DATEREPORTED", "INFORELIABILITY", "INCIDENTREGION", "DEAD"))

    def test_two_columns_that_differ_in_case_alone_are_both_kept(self):
        rows = [row | {"url": "https://example.org/other"} for row in printed.rows("website-2026")]
        given = load(rows, source="iom-missing-migrants")
        assert given.report.unmapped == ("url",)
        assert given.records[0].urls == ("https://example.org/1",)
        assert given.records[0].extras["/url"] == "https://example.org/other"

    @pytest.mark.parametrize("name", ["kaggle-2023", "tidy"])
    def test_a_derived_id_does_not_change_with_the_case_or_order_of_columns(self, name):
        turned = [{key.upper(): row[key] for key in reversed(row)} for row in printed.rows(name)]
        again = load(turned, source="iom-missing-migrants").records
        assert [record.id for record in again] == [record.id for record in loaded(name).records]


# ------------------------------------------------------------------------------------------------ what each layout has


class TestTheDownloadsOfAllYears:
    @pytest.mark.parametrize("name", ["download-2022", "download-2024", "spreadsheet"])
    @pytest.mark.parametrize(
        ("own", "group", "is_kept"),
        [
            ("2022.MMP389", "2022.MMP389", True),
            ("2016.MMP0075891037", "2016.MMP007589", True),
            ("2014.MMP0006265,2014.MMP0006266", "2014.MMP000626", True),
            ("2014.MMP0006265, 2014.MMP0006266", "2014.MMP000626", True),
            ("2014.MMP0006265;2014.MMP0006266", "2014.MMP000626", False),
        ],
    )
    def test_rows_that_were_joined_keep_all_their_ids(self, name, own, group, is_kept):
        row = printed.rows(name)[0] | {"Incident ID": own, "Main ID": group}
        [record], report = (given := load([row], IOM, on_error="collect")).records, given.report
        assert [issue.code for issue in report.errors] == ([] if is_kept else ["id/malformed"])
        assert (record.incident_group, record.id.endswith(own.replace(" ", "%20"))) == (
            group,
            is_kept,
        )

    @pytest.mark.parametrize("name", ["download-2022", "download-2024"])
    @pytest.mark.parametrize("levels", ["4,5", "45"])
    def test_two_levels_of_quality_are_set_aside_and_kept(self, name, levels):
        given = load([printed.rows(name)[0] | {"Source Quality": levels}], IOM, on_error="collect")
        assert [issue.code for issue in given.report.errors] == ["term/unknown"]
        assert given.records[0].source_quality is None
        assert levels in given.records[0].extras.values()

    def test_a_position_in_well_known_text_starts_with_the_longitude(self):
        places = [(record.position.longitude, record.position.latitude) for record in loaded("download-2022").records]
        assert places == [(float(told.longitude), float(told.latitude)) for told in TOLD]

    def test_titles_of_articles_travel_in_extras(self):
        given = loaded("download-2022")
        assert given.report.unmapped == ("Article title",)
        assert given.records[0].extras["/Article title"] == "Made-up headline"

    def test_a_country_of_origin_is_read_where_an_edition_has_it(self):
        given = load([printed.rows("download-2022")[0] | {"Country of Origin": "Mali"}], IOM)
        assert given.records[0].origin_countries == (Country("MLI"),)


class TestTheWebsiteOfEarlierYears:
    def test_a_date_that_a_spreadsheet_printed_again_is_the_same_day(self):
        rows = printed.rows("website-2020")
        for told, row in zip(TOLD, rows, strict=True):
            year, _, day = told.date
            row["Reported Date"] = f"{day}-{row['Reported Month']}-{year % 100}"
        again = load(rows, source="iom-missing-migrants")
        assert [str(record.date) for record in again.records] == [told.day for told in TOLD]

    def test_the_column_of_years_tells_where_that_would_be_wrong(self):
        row = printed.rows("website-2020")[0] | {"Reported Date": "19-Jan-05", "Reported Month": "Jan"}
        given = load([row], source="iom-missing-migrants", on_error="collect")
        assert [(issue.code, issue.column) for issue in given.report.errors] == [("cell/disagrees", "Reported Year")]

    def test_numbers_that_a_program_took_for_decimals_are_whole(self):
        rows = [
            {key: f"{cell}.0" if cell.isdigit() and key != "Year" else cell for key, cell in row.items()}
            for row in printed.rows("website-2021")
        ]
        again = load(rows, source="iom-missing-migrants").records
        assert [record.dead for record in again] == [record.dead for record in loaded("website-2021").records]
        assert [record.source_quality for record in again] == [
            record.source_quality for record in loaded("website-2021").records
        ]


class TestTheEarlyKaggleTable:
    def test_whether_a_record_is_verified_travels_in_extras(self):
        given = loaded("kaggle-2017")
        assert given.report.unmapped == ("reliability",)
        assert {record.extras["/reliability"] for record in given.records} == {"Partially Verified"}
        assert {record.source_quality for record in given.records} == {None}

    def test_days_come_before_months(self):
        assert str(loaded("kaggle-2017").records[7].date) == "2019-08-20"
        assert str(loaded("kaggle-2017").records[6].date) == "2019-07-08"


class TestTheKaggleTable:
    def test_a_date_is_known_to_its_month(self):
        record = loaded("kaggle-2023").records[0]
        assert record.date == PartialDate("2019-01")
        assert record.date.precision.name == "MONTH"

    def test_a_year_without_a_month_is_a_year(self):
        [row, *_] = printed.rows("kaggle-2023")
        given = load([row | {"Reported Month": ""}], source="iom-missing-migrants")
        assert str(given.records[0].date) == "2019"

    @pytest.mark.parametrize(("year", "month"), [("2019", "Smarch"), ("", "May"), ("19", "May"), ("9999999", "May")])
    def test_what_is_no_month_of_a_year_is_kept_as_it_is_printed(self, year, month):
        [row, *_] = printed.rows("kaggle-2023")
        given = load(
            [row | {"Incident year": year, "Reported Month": month}], "iom-missing-migrants", on_error="collect"
        )
        [record], kept = given.records, {year, month} - {""}
        assert record.date is None or str(record.date) == year
        assert kept - set(record.extras.values()) <= ({year} if record.date else set())
        assert {issue.column for issue in given.report.errors} <= {"Incident year", "Reported Month"}
        assert given.report.errors

    FILLED = ("Number of Survivors", "Number of Females", "Number of Males", "Number of Children")

    def filled(self):
        """Print the table as somebody passed it on who filled the blanks of four columns with 0."""
        return [
            {k: cell or ("0" if k in self.FILLED else "") for k, cell in row.items()}
            for row in printed.rows("kaggle-2023")
        ]

    def test_a_zero_that_may_be_a_blank_is_not_known(self):
        given = load(self.filled(), source="iom-missing-migrants")
        assert [one.survivors for one in given.records] == [int(told.survivors or 0) or None for told in TOLD]
        zeros = sum(told.survivors in ("", "0") for told in TOLD)
        assert given.report.cleaned["Number of Survivors", "0 or 0.0 for a blank"] == zeros
        assert str(given.records.total("survivors")).startswith("at least")
        assert [one.dead for one in given.records] == [int(told.dead or 0) for told in TOLD]

    def test_it_counts_for_each_column_by_itself(self):
        rows = self.filled()
        rows[3]["Number of Survivors"] = " "
        given = load(rows, source="iom-missing-migrants")
        assert [one.survivors for one in given.records] == [
            None if place == 3 else int(told.survivors or 0) for place, told in enumerate(TOLD)
        ]
        assert [one.females for one in given.records] == [int(told.females or 0) or None for told in TOLD]

    def test_a_few_rows_show_nothing_and_a_stream_is_taken_as_it_is_printed(self):
        known = [int(told.survivors or 0) for told in TOLD]
        few = load(self.filled()[:9], source="iom-missing-migrants").records
        streamed = load(iter(self.filled()), source="iom-missing-migrants").records
        assert [one.survivors for one in few] == known[:9]
        assert [one.survivors for one in streamed] == known

    def test_an_id_is_the_same_whatever_its_zeros_are_worth(self):
        given = load(self.filled(), source="iom-missing-migrants").records
        assert [one.id for one in given[:9]] == [one.id for one in load(self.filled()[:9], IOM).records]

    def test_rows_that_say_the_same_get_ordinals_and_are_reported(self):
        rows = [row for row in printed.rows("kaggle-2023") for _ in range(2)]
        given = load(rows, source="iom-missing-migrants")
        assert len({record.id for record in given.records}) == 24
        assert all(later.id == f"{earlier.id}#2" for earlier, later in zip(*[iter(given.records)] * 2, strict=True))
        assert given.report.by_code["record/identical"] == 12

    def test_the_report_says_what_the_layout_costs(self):
        report = loaded("kaggle-2023").report
        assert any("No ids" in note for note in report.notes)
        assert any("No day" in note for note in report.notes)
        assert all(note in " ".join(str(report).split()) for note in report.notes)
        described = {layout.name: layout.notes for layout in describe("iom-missing-migrants").layouts}
        assert described["kaggle-2023"] == report.notes

    def test_numbers_that_a_program_took_for_decimals_are_whole(self):
        [row, *_] = printed.rows("kaggle-2023")
        given = load([row | {"Number of Males": "5.0"}, row | {"Number of Males": "5.5"}], IOM, on_error="collect")
        assert [record.males for record in given.records] == [5, None]
        assert [(issue.column, issue.row) for issue in given.report.errors] == [("Number of Males", 2)]


class TestTheSpreadsheet:
    def test_na_is_a_blank_here_and_counted_as_cleaning(self):
        given = loaded("spreadsheet")
        assert given.report.cleaned["No. dead", "NA for a blank"] == sum(not told.dead for told in TOLD)
        assert given.records[1].inferred >= {"dead"}
        assert not [at for record in given.records for at in record.extras if at != "/flag_of_the_analyst"]

    def test_na_is_nowhere_else_a_blank(self):
        [row, *_] = printed.rows("api")
        given = load([row | {"number_dead": "NA"}], "iom-missing-migrants", on_error="collect")
        assert [issue.code for issue in given.report.errors] == ["number/unreadable"]
        assert given.records[0].extras["/number_dead" if "/number_dead" in given.records[0].extras else "/dead"] == "NA"

    def test_columns_that_a_third_party_added_travel_in_extras(self):
        given = loaded("spreadsheet")
        assert given.report.unmapped == ("flag_of_the_analyst",)
        assert {record.extras["/flag_of_the_analyst"] for record in given.records} == {"FALSE"}

    @pytest.mark.parametrize(
        "ids", ["2016.MMP00012,2016.MMP00013", "2016.MMP00012, 2016.MMP00013", ",".join(["2016.MMP00012"] * 9)]
    )
    def test_rows_that_were_put_together_again_keep_all_their_ids(self, ids):
        [row, *_] = printed.rows("spreadsheet")
        row |= {"Main ID": "2016.MMP00012", "Incident ID": ids}
        given = load([row], source="iom-missing-migrants")
        assert given.records[0].id == f"protection-incident:iom-missing-migrants:{ids.replace(' ', '%20')}"
        assert given.records[0].incident_group == "2016.MMP00012"

    @pytest.mark.parametrize("ids", [",".join(["2016.MMP00012"] * 60), "2016.MMP00012,", "the same as above", ""])
    def test_an_id_that_is_none_is_set_aside_and_the_row_is_a_record(self, ids):
        [row, *_] = printed.rows("spreadsheet")
        given = load([row | {"Incident ID": ids}], "iom-missing-migrants", on_error="collect")
        assert [issue.code for issue in given.report.errors] == ["id/malformed"]
        assert given.records[0].incident_group == TOLD[0].main_id

    @pytest.mark.parametrize("quality", ["45", "134"])
    def test_two_levels_of_quality_in_one_are_none(self, quality):
        [row, *_] = printed.rows("spreadsheet")
        given = load([row | {"Source Quality": quality}], "iom-missing-migrants", on_error="collect")
        [record] = given.records
        assert record.source_quality is None
        assert record.extras["/source_quality"] == quality

    @pytest.mark.parametrize(
        ("latitude", "longitude", "codes", "kept"),
        [
            ("95.1", "12.5", {"position/range"}, {"95.1", "12.5"}),
            ("33.1", "NA", {"value/type"}, {"33.1"}),
            ("north", "12.5", {"number/unreadable"}, {"north", "12.5"}),
            ("NA", "NA", set(), set()),
        ],
    )
    def test_half_a_position_is_none_and_both_cells_are_kept(self, latitude, longitude, codes, kept):
        [row, *_] = printed.rows("spreadsheet")
        row |= {"Latitude": latitude, "Longitude": longitude}
        given = load([row], "iom-missing-migrants", on_error="collect")
        [record] = given.records
        assert record.position is None
        assert {issue.code for issue in given.report.errors} == codes
        assert {issue.column for issue in given.report.errors} <= {"Latitude", "Longitude"}
        assert {cell for at, cell in record.extras.items() if at.startswith("/position")} == kept


class TestTheTidyTable:
    def test_the_one_number_is_of_dead_and_missing_and_says_nothing_of_either(self):
        record = loaded("tidy").records[0]
        assert (record.dead, record.missing, record.dead_and_missing) == (None, None, 5)
        assert record.dead_and_missing_reported == 5

    def test_a_month_that_is_not_that_of_the_date_is_told(self):
        [row, *_] = printed.rows("tidy")
        given = load([row | {"m": "2019-02-01"}], "iom-missing-migrants", on_error="collect")
        assert [(issue.code, issue.column) for issue in given.report.errors] == [("cell/disagrees", "m")]

    def test_codes_of_origin_are_the_institute_s_own(self):
        [row, *_] = printed.rows("tidy")
        given = load([row | {"nat": "GIN,OOS,XKX,UNK"}], source="iom-missing-migrants")
        assert [country.code for country in given.records[0].origin_countries][0::3] == ["GIN", "UNK"]


# --------------------------------------------------------------------------------- IOM's own rows in the other layouts

SAME = {
    "Region of Incident": "region", "UNSD Geographical Grouping": "unsd_geographic_grouping",
    "UNSD region": "unsd_geographic_grouping", "Number Dead": "number_dead", "Number of Dead": "number_dead",
    "No. dead": "number_dead", "Minimum Estimated Number of Missing": "number_missing", "No. missing": "number_missing",
    "Total Dead and Missing": "total_dead_and_missing", "No. dead/missing": "total_dead_and_missing",
    "Total Number of Dead and Missing": "total_dead_and_missing", "Number of Survivors": "number_of_survivors",
    "No. survivors": "number_of_survivors", "Number of Females": "number_of_female", "No. Female": "number_of_female",
    "Number of Males": "number_of_male", "No. Male": "number_of_male", "Number of Children": "number_of_children",
    "No. minors": "number_of_children", "Location Description": "location_description",
    "Location of death": "location_description", "Location Coordinates": "location_coodinates",
    "Coordinates": "location_coodinates", "Migration Route": "migration_route", "Migration route": "migration_route",
    "Route": "migration_route", "Information Source": "information_source", "Source": "information_source",
    "URL": "url", "Link": "url", "Source Quality": "source_quality", "Country of Incident": "country_of_incident",
    "Region of Origin": "region_origin", "Country of Origin": "country_origin", "Main ID": "web_id",
    "Incident ID": "web_id", "Cause of death (reported)": "cause_death", "Cause of Death": "cause_death",
}  # fmt: skip
"""Which column of the API says what another layout prints under another name."""


def reprinted(name, row, number):
    """Print a row of the API in another layout; categories of causes, which the API lacks, are left blank."""
    day, point = row["reported_date"], row["location_coodinates"]
    year, month, date = map(int, day.split("-")) if day else (None, None, None)
    latitude, _, longitude = point.partition(",")
    own = {
        "Web ID": str(number), "Reported Date": day and f"{printed.MONTHS[month - 1]} {date:02}, {year}",
        "Incident date": day, "Latitude": latitude.strip(), "Longitude": longitude.strip(), "Incident Type": "Incident",
    }  # fmt: skip
    own |= dict.fromkeys(("Reported Year", "Incident year"), str(year or ""))
    own |= dict.fromkeys(("Reported Month", "Incident month"), day and printed.MONTHS[month - 1])
    headers = columns_of(BY_NAME[name])
    made = {header: own[header] if header in own else row.get(SAME.get(header, ""), "") for header in headers}
    if name == "kaggle-2023":
        made["Cause of Death"] = ""
    return {header: cell or ("NA" if name == "spreadsheet" else "") for header, cell in made.items()}


@pytest.fixture(scope="module")
def in_the_api():
    return load(data("iom-missing-migrants/api-2014-2025.json.gz"), source="iom-missing-migrants", on_error="collect")


class TestRealRowsInOtherLayouts:
    @pytest.mark.parametrize("name", ["website-2020", "kaggle-2023", "spreadsheet"])
    def test_all_rows_are_conserved_with_their_sums_and_all_fields_that_both_layouts_carry(self, name, in_the_api):
        with gzip.open(data("iom-missing-migrants/api-2014-2025.json.gz"), "rt", encoding="utf-8") as file:
            rows = [reprinted(name, row, number) for number, row in enumerate(json.load(file), 10_000)]
        given = load(rows, on_error="collect")
        assert given.report.source == f"iom-missing-migrants, layout {name}"
        assert (len(given.records), given.set_aside) == (17_846, ())
        for field in ("dead", "missing", "dead_and_missing", "survivors", "females", "males", "children"):
            assert given.records.total(field) == in_the_api.records.total(field), field
        apart = {field for layout, field in APART if layout == name}
        apart |= {"causes"} if name != "website-2020" else set()  # their own column of categories is left blank here
        fields = sorted((filled(name) & filled("api")) - apart)
        assert len(fields) >= 14
        for one, other in zip(given.records, in_the_api.records, strict=True):
            for field in fields:
                assert getattr(one, field) == getattr(other, field), (field, other.id)
            length = 7 if name == "kaggle-2023" else 10
            assert str(one.date or "") == str(other.date or "")[:length]


# ----------------------------------------------------------------------------------------------- the institute's table


@pytest.fixture(scope="module")
def table():
    return load(data("iom-gdi/iom_mmp.csv.gz"), on_error="collect")


@pytest.fixture(scope="module")
def cells():
    with gzip.open(data("iom-gdi/iom_mmp.csv.gz"), "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class TestTheInstitutesTable:
    def test_every_row_is_a_record(self, table, cells):
        assert table.report.source == "iom-missing-migrants, layout tidy"
        assert len(table.records) == len(cells) == 19_669
        assert (table.set_aside, table.report.errors, table.report.unmapped) == ((), (), ())

    def test_sums_are_those_of_the_cells(self, table, cells):
        assert table.records.total("dead_and_missing").value == sum(int(row["dead"]) for row in cells) == 75_068
        assert (
            table.records.total("survivors").value == sum(int(row["surv"]) for row in cells if row["surv"]) == 112_599
        )
        assert str(table.records.total("dead")) == "no figure (19,669 of 19,669 give none)"

    def test_its_numbers_are_those_of_dead_and_missing_in_the_api(self, cells):
        with gzip.open(data("iom-missing-migrants/api-2014-2025.json.gz"), "rt", encoding="utf-8") as file:
            rows = json.load(file)
        told = {}
        for row in rows:
            told.setdefault((row["reported_date"], row["location_coodinates"].replace(" ", "")), []).append(row)
        same = Counter()
        for row in cells:
            match told.get((row["t"], f"{row['lat']},{row['lon']}")):
                case [one] if one["number_missing"] not in ("", "0"):
                    same["total"] += row["dead"] == one["total_dead_and_missing"].replace(",", "")
                    same["dead"] += row["dead"] == one["number_dead"]
        assert same == {"total": 923, "dead": 0}

    def test_the_708_rows_that_are_printed_twice_are_reported_and_kept(self, table, cells):
        seen, again = set(), []
        for number, row in enumerate(cells, 2):
            again += [number] * (tuple(row.values()) in seen)
            seen.add(tuple(row.values()))
        assert [issue.row for issue in table.report if issue.code == "record/identical"] == again
        assert len(again) == 708
        assert len({record.id for record in table.records}) == 19_669

    def test_every_code_is_a_country(self, table, cells):
        assert [record.country.iom_code for record in table.records] == [row["geo"] for row in cells]
        for record, row in zip(table.records, cells, strict=True):
            assert [country.code for country in record.origin_countries] == row["nat"].split(",")

    def test_an_unknown_origin_is_said_to_be_unknown(self, table, cells):
        assert sum(Country("UNK") in record.origin_countries for record in table.records) == sum(
            "UNK" in row["nat"].split(",") for row in cells
        )

    def test_cumulative_rows_are_dated_by_the_end_of_their_range(self, table):
        ends = [record for record in table.records if record.date_basis is DateBasis.END_OF_PERIOD]
        assert len(ends) == 93
        assert not any(record.period for record in ends)

    def test_the_one_label_that_names_no_route_is_unlisted(self, table):
        labels = Counter(word.label for record in table.records for word in record.routes if isinstance(word, Unlisted))
        assert labels == {"Undefined": 2_069}


# -------------------------------------------------------------------------------------------------------- route labels


@pytest.mark.parametrize(
    ("file", "column", "publisher", "unlisted"),
    [
        ("iom-missing-migrants/api-2014-2025.json.gz", "migration_route", "iom-missing-migrants", set()),
        ("iom-missing-migrants/website-2026-05-06.csv", "Migration route", "iom-missing-migrants", set()),
        ("iom-gdi/iom_mmp.csv.gz", "route", "iom-gdi", {"Undefined"}),
        ("iom-gdi/frontex.csv.gz", "route", "frontex", {"Other"}),
    ],
)
def test_every_route_label_is_a_route_or_is_unlisted_by_name(file, column, publisher, unlisted):
    pieces = Counter(
        piece for row in published(file) if row[column].strip() for piece in RouteName.split(row[column], publisher)
    )
    words = [piece for piece in pieces if isinstance(piece, RouteName)]
    assert {piece for piece in pieces if isinstance(piece, str)} == unlisted
    assert len(words) >= 8
    for word in words:
        assert [found.route.name for found in routes_of(word.label()) if found.is_read] == [word]
