"""ReliefWeb's reports and sources, as its API gives them: each field of a document is mapped or kept."""

import copy
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

import mixedmigration as mm
from mixedmigration.entities import Organisation, Publication
from mixedmigration.formats.json import from_json, to_json
from mixedmigration.formats.nested import Nesting
from mixedmigration.sources import load
from mixedmigration.values import Country, PartialDate
from mixedmigration.vocabularies import DateRole, NameKind, OrganisationKind, PublicationKind, Theme
from tests.shared import data

REPORT = {
    "id": "3783901",
    "score": 1,
    "href": "https://api.reliefweb.int/v2/reports/3783901",
    "fields": {
        "title": "A made-up snapshot",
        "status": "published",
        "url": "https://example.org/node/3783901",
        "url_alias": "https://example.org/report/libya/a-made-up-snapshot",
        "origin": "https://example.org/resource/snapshot",
        "body": "First line.\n\nSecond line.",
        "date": {
            "original": "2021-09-30T00:00:00+00:00",
            "created": "2021-10-01T23:30:00-05:00",
            "changed": "2021-10-02T08:00:00+00:00",
        },
        "primary_country": {"id": 140, "name": "Libya", "iso3": "lby"},
        "country": [
            {"id": 140, "name": "Libya", "iso3": "lby", "primary": True},
            {"id": 226, "name": "Syrian Arab Republic", "iso3": "syr"},
        ],
        "source": [
            {"id": 48604, "name": "Made-up Centre", "shortname": "MUC", "type": {"id": 274, "name": "NGO"}},
            {"id": 1741, "name": "Made-up Council"},
        ],
        "format": [{"id": 12, "name": "Infographic"}, {"id": 10, "name": "Situation Report"}],
        "language": [{"id": 267, "name": "English", "code": "en"}, {"id": 6876, "name": "Arabic", "code": "ar"}],
        "theme": [{"id": 4600, "name": "Protection and Human Rights"}, {"id": 1, "name": "A new theme"}],
        "disaster": [
            {"id": 1, "glide": "CE-2011-000020-LBY", "name": "A made-up crisis"},
            {"id": 2, "name": "Another one"},
        ],
        "disaster_type": [{"id": 4672, "code": "DR", "name": "Drought"}],
        "file": [
            {
                "id": 5,
                "url": "https://example.org/snapshot.pdf",
                "filename": "snapshot.pdf",
                "mimetype": "application/pdf",
                "filesize": 1024,
                "description": "English version",
            }
        ],
        "image": None,
        "headline": {"title": "In short", "summary": "A sentence."},
    },
}
SOURCE = {
    "id": 48604,
    "fields": {
        "name": "Made-up Centre",
        "shortname": "MUC",
        "longname": "Made-up Centre for Mixed Migration",
        "spanish_name": "Centro inventado",
        "homepage": "https://example.org/",
        "url": "https://example.org/taxonomy/term/48604",
        "type": {"id": 274, "name": "Non-governmental Organization"},
        "country": [{"id": 216, "name": "Switzerland", "iso3": "che"}],
        "status": "active",
    },
}
V1 = {"time": 5, "totalCount": 1, "count": 1}
"""What stands beside the records of a document; version 2 says the same."""


def read(tmp_path, document, source="reliefweb-reports"):
    path = tmp_path / "saved.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    return load(path, source, on_error="collect")


@pytest.fixture
def report(tmp_path):
    [record] = read(tmp_path, {**V1, "data": [REPORT]}).records
    return record


class TestAReport:
    def test_a_document_is_known_by_its_fields(self, tmp_path):
        path = tmp_path / "saved.json"
        path.write_text(json.dumps({"data": [REPORT]}), encoding="utf-8")
        loaded = load(path)
        assert loaded.report.source == "reliefweb-reports, layout api"
        assert isinstance(loaded.records[0], Publication)

    @pytest.mark.parametrize("document", [{"data": [REPORT]}, [REPORT], REPORT], ids=["data", "list", "one object"])
    def test_a_list_a_document_and_a_single_record_are_read_alike(self, tmp_path, document):
        assert [record.id for record in read(tmp_path, document).records] == ["publication:reliefweb-reports:3783901"]

    def test_what_it_is_and_who_published_it(self, report):
        assert (report.title, report.kind, report.kind_reported) == (
            "A made-up snapshot",
            PublicationKind.INFOGRAPHIC,
            "Infographic",
        )
        assert [(one.name, one.organisation) for one in report.publishers] == [
            ("Made-up Centre", "organisation:reliefweb-sources:48604"),
            ("Made-up Council", "organisation:reliefweb-sources:1741"),
        ]
        assert report.abstract == "First line.\n\nSecond line."

    def test_dates_keep_their_moment_and_the_day_that_was_written(self, report):
        told = [(said.role, str(said.date), said.instant) for said in report.dates]
        assert told == [
            (DateRole.PUBLISHED, "2021-09-30", "2021-09-30T00:00:00+00:00"),
            (DateRole.POSTED, "2021-10-01", "2021-10-01T23:30:00-05:00"),
            (DateRole.UPDATED, "2021-10-02", "2021-10-02T08:00:00+00:00"),
        ]
        assert report.date == PartialDate("2021-09-30")

    def test_countries_in_lower_case_are_countries(self, report):
        assert report.primary_country == Country("LBY")
        assert report.countries == (Country("LBY"), Country("SYR"))

    def test_the_world_is_no_country_and_its_name_is_kept(self, tmp_path):
        changed = copy.deepcopy(REPORT)
        changed["fields"]["primary_country"] = {"id": 254, "name": "World", "iso3": "wld"}
        loaded = read(tmp_path, changed)
        assert (loaded.report.errors, loaded.records[0].primary_country) == ((), None)
        assert loaded.records[0].extras["/fields~1primary_country~1name"] == "World"

    def test_themes_languages_and_tags(self, report):
        assert report.themes[0] is Theme.RELIEFWEB_PROTECTION
        assert str(report.themes[1]) == "A new theme"
        assert report.languages == ("en", "ar")
        assert report.keywords == ("A made-up crisis", "Another one", "Drought")

    def test_glide_numbers_stand_behind_its_own(self, report):
        assert [(one.scheme.slug, one.value) for one in report.identifiers] == [
            ("reliefweb", "3783901"),
            ("glide", "CE-2011-000020-LBY"),
        ]

    def test_files_have_address_name_type_and_size(self, report):
        [file] = report.files
        assert (file.url, file.name, file.media_type, file.size) == (
            "https://example.org/snapshot.pdf",
            "snapshot.pdf",
            "application/pdf",
            1024,
        )

    def test_addresses_are_those_of_reliefweb_and_of_the_publisher(self, report):
        fields = REPORT["fields"]
        assert report.urls == (fields["url"], fields["url_alias"], fields["origin"])

    def test_a_second_format_is_kept(self, report):
        assert report.extras["/fields~1format~11~1name"] == "Situation Report"

    def test_a_report_with_nothing_but_a_title_is_a_record(self, tmp_path):
        loaded = read(tmp_path, {"data": [{"id": "7", "fields": {"title": "Bare"}}]})
        assert ([one.title for one in loaded.records], len(loaded.report)) == (["Bare"], 0)

    def test_an_id_that_is_none_is_told(self, tmp_path):
        loaded = read(tmp_path, {**REPORT, "id": "node/7"})
        assert [issue.code for issue in loaded.report.errors] == ["id/malformed"]

    def test_what_is_no_object_is_set_aside(self, tmp_path):
        loaded = read(tmp_path, {"data": [REPORT, 5, None]})
        assert (len(loaded.records), len(loaded.set_aside), loaded.report.rows) == (1, 2, 3)


class TestASource:
    def test_a_source_is_an_organisation(self, tmp_path):
        [record] = read(tmp_path, {"data": [SOURCE]}, "reliefweb-sources").records
        assert isinstance(record, Organisation)
        assert record.id == "organisation:reliefweb-sources:48604"
        assert [(name.text, name.kind, name.language) for name in record.names] == [
            ("Made-up Centre", NameKind.OFFICIAL, None),
            ("MUC", NameKind.SHORT, None),
            ("Made-up Centre for Mixed Migration", NameKind.OTHER, None),
            ("Centro inventado", NameKind.TRANSLATED, "es"),
        ]
        assert (record.kind, record.website) == (OrganisationKind.NGO, "https://example.org/")
        [place] = record.places
        assert (place.place.name, place.place.country) == ("Switzerland", Country("CHE"))

    def test_reports_and_sources_make_a_dataset_without_loose_ends(self, tmp_path):
        reports = read(tmp_path, {"data": [REPORT]}).records
        second = {"id": 1741, "fields": {"name": "Made-up Council"}}
        sources = read(tmp_path, {"data": [SOURCE, second]}, "reliefweb-sources").records
        found = mm.Dataset(reports, sources).check()
        assert [issue.code for issue in found if issue.code.startswith("reference/")] == []

    def test_the_two_are_told_apart(self, tmp_path):
        path = tmp_path / "saved.json"
        path.write_text(json.dumps({"data": [SOURCE]}), encoding="utf-8")
        assert load(path).report.source == "reliefweb-sources, layout api"


def leaves(document):
    return {way: value for way, value in Nesting().leaves_of(document).items() if value not in (None, "")}


def texts_of(record):
    """Give every text that a record holds, in lower case, since codes and words are written in one way."""
    plain = json.loads(to_json(record))
    plain.pop("citations")
    return " ".join(map(str, Nesting().leaves_of(plain).values())).casefold()


def is_held(value, held):
    said = str(value).casefold()
    return said in held or said.replace(" ", "-") in held


@pytest.mark.parametrize(("document", "source"), [(REPORT, "reliefweb-reports"), (SOURCE, "reliefweb-sources")])
def test_every_field_is_mapped_or_kept(tmp_path, document, source):
    [record] = read(tmp_path, document, source).records
    held = texts_of(record) + " ngo infographic "
    lost = {way: value for way, value in leaves(document).items() if not is_held(value, held)}
    assert {way for way in lost if way not in {"fields/type/name"}} == set()


def test_every_field_of_the_shape_that_was_seen_is_mapped_or_kept():
    path = data("publications/reliefweb-report-shape.json")
    loaded = load(path)
    [record] = loaded.records
    assert (loaded.report.source, len(loaded.report)) == ("reliefweb-reports, layout api", 0)
    held = texts_of(record)
    lost = [way for way, value in leaves(json.loads(path.read_text("utf-8"))).items() if not is_held(value, held)]
    assert lost == []
    assert from_json(to_json(record)) == record


WAYS = sorted({way.split("/")[1] for way in leaves(REPORT) if way.startswith("fields/")} - {"title"})


@given(st.sets(st.sampled_from(WAYS)), st.integers(1, 10**9))
def test_any_field_may_be_absent(absent, number):
    fields = {name: value for name, value in REPORT["fields"].items() if name not in absent}
    rows = [Nesting().leaves_of({"id": number, "fields": fields})]
    loaded = load(rows, "reliefweb-reports", on_error="collect")
    assert (len(loaded.records), loaded.report.errors) == (1, ())
