"""Loading tells everything, loses nothing, and can be asked to stop."""

import gzip
import json
import pickle
import shutil
import sys

import pytest

from mixedmigration.entities import Entity, ProtectionIncident
from mixedmigration.errors import FormatError, SourceError, ValidationError
from mixedmigration.formats import dump
from mixedmigration.query import Collection
from mixedmigration.sources import Loaded, get, iter_load, load
from mixedmigration.testing import samples
from tests.sources import faulty

SOURCE = "iom-missing-migrants"
ID = "protection-incident:my-table:7"


@pytest.fixture(scope="module")
def sample():
    return load(samples.path(SOURCE), on_error="collect")


class TestOnError:
    def test_an_error_raises_once_with_all_issues_and_everything_that_was_read(self, sample):
        with pytest.raises(ValidationError) as caught:
            load(samples.path(SOURCE))
        error = caught.value
        assert error.issues == sample.report.errors
        assert isinstance(error.loaded, Loaded)
        assert error.loaded.records == sample.records
        assert error.loaded.set_aside == sample.set_aside

    def test_the_error_names_the_file_and_a_way_on(self):
        with pytest.raises(ValidationError, match=r"iom-missing-migrants\.csv has 9 issues"):
            load(samples.path(SOURCE))

    def test_findings_never_raise(self):
        loaded = load([faulty.api(7) | {"number_of_survivors": "-4"}], source=SOURCE)
        assert loaded.report.by_code == {"count/negative": 1}

    def test_a_clean_table_loads(self):
        assert len(load([faulty.api(1), faulty.api(2)]).records) == 2


class TestWays:
    def test_a_packed_file_is_the_same_file(self, tmp_path, sample):
        path = tmp_path / "sample.csv.gz"
        with samples.path(SOURCE).open("rb") as plain, gzip.open(path, "wb") as packed:
            shutil.copyfileobj(plain, packed)
        assert load(path, on_error="collect").records == sample.records

    def test_rows_in_memory_are_read_as_a_file_is(self, tmp_path):
        rows = [faulty.api(number) for number in range(1, 20)]
        path = tmp_path / "rows.json"
        path.write_text(json.dumps(rows), encoding="utf-8")
        assert load(rows).records == load(path).records

    def test_numbers_may_be_numbers(self):
        row = faulty.api(7) | {"number_dead": 4, "number_missing": 2.0, "total_dead_and_missing": 6}
        [record] = load([row]).records
        assert (record.dead, record.missing) == (4, 2)

    def test_lines_of_json_are_read_one_by_one(self, tmp_path):
        path = tmp_path / "rows.jsonl"
        lines = [json.dumps(faulty.api(1)), "{broken", "", json.dumps(faulty.api(3))]
        path.write_text("\n".join(lines), encoding="utf-8")
        loaded = load(path, source=SOURCE, on_error="collect")
        assert [record.citations[0].row for record in loaded.records] == [1, 4]
        assert [(row.row, row.issues[0].code) for row in loaded.set_aside] == [(2, "record/unreadable")]
        assert loaded.report.blank_rows == 1

    def test_a_table_without_rows_gives_an_empty_collection_that_knows_what_it_holds(self, tmp_path):
        path = tmp_path / "empty.csv"
        faulty.write(path, [faulty.website(1)], {})
        path.write_text(path.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
        loaded = load(path)
        assert (len(loaded.records), loaded.records.entity, loaded.report.rows) == (0, ProtectionIncident, 0)

    @pytest.mark.parametrize("path", ["nothing.csv", "nothing.jsonl", "nothing.txt", "."])
    def test_a_file_that_is_not_there_is_our_error(self, path, tmp_path):
        with pytest.raises(FormatError):
            load(tmp_path / path, source=SOURCE)

    @pytest.mark.parametrize("rows", [None, 7, b"a,b", {"a": 1}])
    def test_what_is_no_table_is_our_error(self, rows):
        with pytest.raises((FormatError, SourceError)):
            load(rows, source=SOURCE)


class TestOurOwnFiles:
    @pytest.mark.parametrize("suffix", [".jsonl", ".json", ".csv", ".jsonl.gz"])
    def test_what_was_dumped_loads_equal(self, tmp_path, sample, suffix):
        path = tmp_path / f"sample{suffix}"
        dump(sample.records, path)
        loaded = load(path)
        assert list(loaded.records) == list(sample.records)
        assert loaded.report.rows == len(sample.records)

    def test_what_is_wrong_with_a_document_is_set_aside_and_kept(self, tmp_path):
        path = tmp_path / "own.jsonl"
        document = {"type": "protection-incident", "schema_version": 1, "id": ID, "dead": "some", "notes": "a name"}
        path.write_text(json.dumps(document), encoding="utf-8")
        loaded = load(path, on_error="collect")
        [record] = loaded.records
        assert dict(record.extras) == {"/dead": "some", "/notes": "a name"}
        assert loaded.report.by_code == {"value/type": 1, "key/unknown": 1}

    def test_strict_reading_refuses_unknown_keys(self, tmp_path):
        path = tmp_path / "own.jsonl"
        document = {"type": "protection-incident", "schema_version": 1, "id": ID, "notes": "a name"}
        path.write_text(json.dumps(document), encoding="utf-8")
        assert len(load(path).records) == 1
        loaded = load(path, strict=True, on_error="collect")
        assert (len(loaded.records), [issue.code for issue in loaded.report.errors]) == (0, ["key/refused"])


class TestRowByRow:
    def test_every_row_is_given(self, sample):
        given = list(iter_load(samples.path(SOURCE)))
        assert len(given) == sample.report.rows == 240
        assert sum(isinstance(row, Entity) for row in given) == len(sample.records)

    def test_each_issue_is_told_as_it_is_met(self, sample):
        told = []
        for _ in iter_load(samples.path(SOURCE), on_issue=told.append):
            pass
        assert told == [issue for issue in sample.report if issue.code != "record/identical"]

    def test_rows_are_read_when_they_are_asked_for(self):
        taken = []

        def rows():
            for number in range(1, 1_000):
                taken.append(number)
                yield faulty.api(number)

        reading = iter_load(rows(), SOURCE)
        next(reading)
        assert len(taken) <= 101


class TestProgress:
    def test_it_is_told_how_far_the_reading_is(self):
        told = []
        load([faulty.api(number) for number in range(1, 1_201)], progress=told.append)
        assert told == [500, 1_000, 1_200]


class TestWhatCameOfIt:
    def test_it_prints_its_report(self, sample):
        assert str(sample) == str(sample.report)
        assert "240 rows = 239 records + 1 set aside" in str(sample).replace("\n ", "")

    def test_it_survives_pickling(self, sample):
        again = pickle.loads(pickle.dumps(sample))
        assert (again.records, again.set_aside, list(again.report)) == (
            sample.records,
            sample.set_aside,
            list(sample.report),
        )

    def test_records_are_a_collection_of_their_entity(self, sample):
        assert isinstance(sample.records, Collection)
        assert sample.records.entity is ProtectionIncident

    def test_more_issues_than_are_kept_are_counted(self, monkeypatch):
        monkeypatch.setattr(sys.modules["mixedmigration.sources.load"], "CAP", 3)
        rows = [faulty.api(number) | {"number_of_survivors": "-4"} for number in range(1, 11)]
        report = load(rows).report
        assert (len(report), len(report.issues), report.by_code) == (10, 3, {"count/negative": 10})

    def test_an_error_beyond_the_cap_still_raises(self, monkeypatch):
        monkeypatch.setattr(sys.modules["mixedmigration.sources.load"], "CAP", 3)
        rows = [faulty.api(number) | {"number_of_survivors": "-4"} for number in range(1, 11)]
        with pytest.raises(ValidationError) as caught:
            load([*rows, faulty.api(99) | {"number_dead": "some"}])
        assert [issue.row for issue in caught.value.issues] == [11]

    def test_identical_records_are_found_across_rows(self):
        report = load([faulty.api(1), faulty.api(2), faulty.api(1)]).report
        assert report.by_code == {"id/repeated": 1, "record/identical": 1}
        assert [issue.row for issue in report] == [3, 3]


def test_half_a_character_pair_in_a_row_in_memory_is_set_aside_and_kept_in_words():
    row = dict.fromkeys(get("iom-missing-migrants").layouts[-1].headers, "") | {
        "Incident ID": "2031.MMP0001",
        "Location of death": "a\ud800b",
    }
    loaded = load([row, row | {"z\ud800": "x"}], "iom-missing-migrants", on_error="collect")
    assert dict(loaded.records[0].extras) == {"/place": "a\\ud800b"}
    assert [issue.code for one in loaded.set_aside for issue in one.issues] == ["record/shape"]
