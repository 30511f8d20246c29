"""What IOM really published is read as it was meant; every number here was counted from the files by other means."""

import csv
import gzip
import json
from collections import Counter
from pathlib import Path

import pytest

from mixedmigration.errors import Severity
from mixedmigration.sources import load
from mixedmigration.values import Country
from tests.shared import data

LABELS = [
    line.split(" ", 1)
    for line in Path(__file__).with_name("country_of_incident.txt").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]
HTML = "HTML entities"


@pytest.fixture(scope="module")
def api():
    return load(data("iom-missing-migrants/api-2014-2025.json.gz"), source="iom-missing-migrants", on_error="collect")


@pytest.fixture(scope="module")
def printed():
    with gzip.open(data("iom-missing-migrants/api-2014-2025.json.gz"), "rt", encoding="utf-8") as file:
        return json.load(file)


@pytest.fixture(scope="module")
def website():
    return load(data("iom-missing-migrants/website-2026-05-06.csv"), on_error="collect")


@pytest.fixture(scope="module")
def website_printed():
    with data("iom-missing-migrants/website-2026-05-06.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def at(loaded, code, column=None):
    return [issue for issue in loaded.report if issue.code == code and column in (None, issue.column)]


class TestTheApiFile:
    def test_every_row_is_a_record_or_set_aside(self, api, printed):
        assert len(api.records) + len(api.set_aside) == api.report.rows == len(printed) == 17_846

    def test_no_row_needed_to_be_set_aside(self, api):
        assert api.set_aside == ()

    def test_it_is_recognised_by_its_columns(self, api):
        assert api.report.source == "iom-missing-migrants, layout api"
        assert api.report.unmapped == ()

    @pytest.mark.parametrize(("field", "total"), [("dead", 41_695), ("missing", 29_542), ("dead_and_missing", 71_237)])
    def test_the_sums_are_those_that_iom_counts_and_every_figure_is_known(self, api, field, total):
        counts = [getattr(record, field) for record in api.records]
        assert None not in counts
        assert sum(counts) == total

    def test_the_sum_of_each_row_is_the_total_that_iom_prints(self, api, printed):
        totals = [int(str(row["total_dead_and_missing"]).replace(",", "")) for row in printed]
        assert [record.dead_and_missing for record in api.records] == totals

    def test_survivors_are_known_in_few_rows_and_never_taken_for_zero(self, api):
        known = [record.survivors for record in api.records if record.survivors is not None]
        assert (len(known), sum(known)) == (2_879, 109_847)
        assert not any("survivors" in record.inferred for record in api.records)

    @pytest.mark.parametrize(
        ("field", "column", "count"), [("dead", "number_dead", 968), ("missing", "number_missing", 15_218)]
    )
    def test_a_zero_that_follows_from_a_blank_is_told_from_a_printed_one(self, api, printed, field, column, count):
        inferred = [field in record.inferred for record in api.records]
        assert inferred == [row[column] in ("", None) for row in printed]
        assert sum(inferred) == api.report.inferred[field] == count
        assert all(getattr(record, field) == 0 for record in api.records if field in record.inferred)

    def test_what_follows_from_the_layout_is_named_in_every_record(self, api):
        assert all({"types", "date_basis"} <= record.inferred for record in api.records)

    def test_rows_without_a_date_are_records(self, api):
        assert sum(record.date is None for record in api.records) == 15
        assert not at(api, "date/unreadable")

    @pytest.mark.parametrize(
        ("code", "column", "count"),
        [
            ("count/negative", None, 29),
            ("count/negative", "number_missing", 20),
            ("count/negative", "number_of_survivors", 9),
            ("count/sexes-exceed-total", "number_of_female", 86),
            ("count/children-exceed-total", "number_of_children", 9),
            ("count/nobody", "number_dead", 51),
            ("position/equal", "location_coodinates", 6),
            ("position/whole-degree", "location_coodinates", 1_119),
            ("date/placeholder", "reported_date", 91),
            ("id/repeated", "web_id", 626),
            ("record/identical", None, 73),
            ("id/malformed", "web_id", 1),
            ("url/malformed", "url", 2),
        ],
    )
    def test_each_kind_of_issue_is_found_as_often_as_it_is_there(self, api, code, column, count):
        assert len(at(api, code, column)) == count

    def test_nothing_else_is_set_aside(self, api):
        assert sorted(issue.code for issue in api.report.errors) == ["id/malformed", "url/malformed", "url/malformed"]

    def test_identical_records_are_the_rows_that_are_printed_twice_byte_for_byte(self, api, printed):
        seen, again = set(), []
        for number, row in enumerate(printed, 1):
            text = json.dumps(row, sort_keys=True)
            again += [number] * (text in seen)
            seen.add(text)
        assert [issue.row for issue in at(api, "record/identical")] == again

    def test_a_number_with_a_comma_is_read(self, api, printed):
        [place] = [place for place, row in enumerate(printed) if row["total_dead_and_missing"] == "1,022"]
        record = api.records[place]
        assert record.incident_group == "2015.MMP00108"
        assert (record.dead, record.missing, record.dead_and_missing) == (750, 272, 1_022)

    def test_a_sentence_in_place_of_an_id_is_set_aside_and_the_record_stays(self, api, printed):
        [issue] = at(api, "id/malformed")
        record = api.records[issue.row - 1]
        assert printed[issue.row - 1]["web_id"] == "it will be included "
        assert record.extras["/id"] == "it will be included"
        assert record.unread == {"id"}
        assert record.incident_group is None
        assert str(record.date) == printed[issue.row - 1]["reported_date"]

    def test_374_ids_stand_on_several_rows_which_their_group_holds_together(self, api):
        groups = Counter(record.incident_group for record in api.records if record.incident_group)
        assert sum(count > 1 for count in groups.values()) == 374
        assert max(groups.values()) == 9
        assert len({record.id for record in api.records}) == 17_846

    def test_an_id_that_stands_for_several_records_is_not_answered_with_one(self, api):
        repeated = next(record for record in api.records if record.id.endswith("#2"))
        with pytest.raises(LookupError) as caught:
            api.records.by_id[repeated.id.removesuffix("#2")]
        assert repeated.id in str(caught.value)
        assert api.records.by_id[repeated.id] is repeated

    def test_every_country_cell_is_read_as_a_person_reads_it(self, api, printed):
        code_of = {label: code for code, label in LABELS}
        assert len(code_of) == 148
        expected = [code_of[row["country_of_incident"].replace("&#039;", "'")] for row in printed]
        assert [record.country.code for record in api.records] == expected

    @pytest.mark.parametrize(("code", "label"), LABELS)
    def test_no_label_is_read_as_another_country(self, code, label):
        assert Country.resolve(label).code == code

    def test_several_addresses_in_a_cell_are_several_addresses(self, api):
        several = sum(
            len(record.urls) + len([at for at in record.extras if at[:5] == "/urls"]) > 1 for record in api.records
        )
        assert several == 3_869
        assert sum(not record.urls for record in api.records) == 6_763

    def test_only_the_piece_that_is_no_address_is_set_aside(self, api):
        broken = [record for record in api.records if "urls" in record.unread]
        assert len(broken) == 2
        assert all(record.urls and all(url.startswith("https://") for url in record.urls) for record in broken)

    def test_origins_are_there_where_the_publisher_printed_them(self, api, printed):
        has = [bool(row.get("country_origin")) for row in printed]
        assert [bool(record.origin_countries) for record in api.records] == has
        assert not any(record.origin_basis for record, known in zip(api.records, has, strict=True) if not known)

    def test_routine_cleaning_is_counted_by_column(self, api):
        assert api.report.cleaned["location_description", "line ends"] == 17_846
        entities = {column: count for (column, what), count in api.report.cleaned.items() if what == HTML}
        assert entities == {
            "cause_death": 15,
            "country_of_incident": 66,
            "location_description": 531,
            "information_source": 416,
            "url": 57,
            "country_origin": 5,
        }

    def test_entities_are_counted_as_they_are_printed(self, api, printed):
        for (column, what), count in api.report.cleaned.items():
            if what == HTML:
                assert sum("&" in (row.get(column) or "") and ";" in row[column] for row in printed) >= count

    def test_no_cell_of_a_record_holds_an_entity_a_line_end_or_a_stray_blank(self, api):
        texts = [record.place.name for record in api.records if record.place]
        texts += [record.causes_reported for record in api.records if record.causes_reported]
        assert not [text for text in texts if "&#" in text or "\n" in text or "\u00a0" in text or text != text.strip()]

    def test_no_label_is_outside_the_vocabularies(self, api):
        assert not at(api, "term/unlisted")

    def test_regions_of_both_schemes_are_kept(self, api, printed):
        assert all(len(record.regions) == bool(row["region"]) + bool(row["unsd_geographic_grouping"])
                   for record, row in zip(api.records, printed, strict=True))  # fmt: skip

    def test_positions_are_the_numbers_that_are_printed(self, api, printed):
        for record, row in zip(api.records, printed, strict=True):
            if cell := row["location_coodinates"]:
                latitude, longitude = map(float, cell.split(","))
                assert (record.position.latitude, record.position.longitude) == (latitude, longitude)
            else:
                assert record.position is None

    def test_a_citation_names_dataset_layout_and_row(self, api):
        citation = api.records[99].citations[0]
        assert (citation.edition.dataset, citation.row) == ("iom-missing-migrants", 100)
        assert citation.edition.licence == "CC-BY-4.0"
        assert len({id(record.citations[0].edition) for record in api.records}) == 1

    def test_every_check_had_its_columns(self, api):
        assert api.report.not_run == ()


class TestTheWebsiteFile:
    def test_checks_that_lack_a_column_say_so(self, website):
        assert "position/far-from-country" in {skipped.code for skipped in website.report.not_run}

    def test_every_row_is_a_record(self, website):
        assert (len(website.records), website.set_aside, website.report.errors) == (238, (), ())
        assert website.report.source == "iom-missing-migrants, layout website-2026"

    def test_days_and_months_are_read_in_american_order_and_agree_with_the_weekday(self, website, website_printed):
        days = "Mon Tue Wed Thu Fri Sat Sun".split()
        for record, row in zip(website.records, website_printed, strict=True):
            weekday, rest = row["Incident Date"].split(", ")
            month, day, year = rest.split(" ")[0].split("/")
            assert str(record.date) == f"{year}-{month}-{day}"
            assert days[record.date.earliest.weekday()] == weekday
            assert record.date.earliest.strftime("%B") == row["Reported Month"]

    def test_the_total_of_the_dead_is_whole_and_that_of_survivors_says_what_it_lacks(self, website):
        assert str(website.records.total("dead")) == "642"
        assert str(website.records.total("survivors")) == "at least 3,006 (151 of 238 give no figure)"

    def test_a_blank_number_of_dead_is_inferred_and_all_of_these_have_missing_people(self, website):
        blank = [record for record in website.records if "dead" in record.inferred]
        assert len(blank) == 42
        assert all(record.dead == 0 and record.missing > 0 for record in blank)

    def test_causes_that_hold_commas_stay_one_cause(self, website, website_printed):
        causes = Counter(cause.slug for record in website.records for cause in record.causes)
        assert not [cause for record in website.records for cause in record.causes if not hasattr(cause, "term")]
        harsh = [row for row in website_printed if "lack of adequate shelter, food, water" in row["Cause of Death"]]
        assert causes["harsh-conditions"] == len(harsh)

    def test_the_incident_group_is_the_main_id(self, website, website_printed):
        assert [record.incident_group for record in website.records] == [row["Main ID"] for row in website_printed]
        groups = Counter(record.incident_group for record in website.records)
        assert sum(groups.values()) - len(groups) == 27

    def test_presumed_origins_are_told_from_reported_ones(self, website, website_printed):
        for record, row in zip(website.records, website_printed, strict=True):
            expected = None if row["Region of Origin"] in ("Unknown", "Mixed", "") else "reported"
            expected = "presumed" if row["Region of Origin"].endswith("(P)") else expected
            assert (record.origin_basis and record.origin_basis.slug) == expected

    def test_findings_leave_the_records_whole(self, website):
        assert {issue.severity for issue in website.report} == {Severity.FINDING}
        assert not any(record.unread for record in website.records)
        assert website.report.by_code == {"count/sexes-exceed-total": 4, "count/negative": 2, "date/placeholder": 1}


def test_both_files_give_one_type_of_record(api, website):
    assert {type(record) for record in (*api.records[:5], *website.records[:5])} == {api.records.entity}
