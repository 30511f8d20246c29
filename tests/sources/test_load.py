"""Loading tells everything, loses nothing, and can be asked to stop."""

import gzip
import json
import pickle
import shutil
import sys

import attrs
import pytest

from mixedmigration.entities import Entity, ProtectionIncident, Route
from mixedmigration.errors import FormatError, InvalidValueError, SourceError, ValidationError
from mixedmigration.formats import dump
from mixedmigration.formats.table import open_table
from mixedmigration.query import Collection
from mixedmigration.sources import Loaded, get, iter_load, load
from mixedmigration.testing import samples
from tests.sources import faulty
from tests.sources.test_reading import DEAD, a_source

SOURCE = "iom-missing-migrants"
ID = "protection-incident:my-table:7"


@pytest.fixture(scope="module")
def sample():
    return load(samples.path(SOURCE), on_error="collect")


@pytest.mark.parametrize("read", [load, lambda path, **options: list(iter_load(path, **options))])
def test_a_table_of_other_records_than_asked_for_is_refused(read):
    with pytest.raises(SourceError, match="kind protection-incident, and Route was asked for"):
        read(samples.path(SOURCE), entity=Route)


class TestOnError:
    def test_an_error_raises_once_with_all_issues_and_everything_that_was_read(self, sample):
        with pytest.raises(ValidationError) as caught:
            load(samples.path(SOURCE))
        error = caught.value
        assert error.issues == sample.report.errors
        assert isinstance(error.loaded, Loaded)
        assert error.loaded.records == sample.records
        assert error.loaded.set_aside == sample.set_aside

    def test_a_misspelt_word_does_not_pass_over_the_errors(self):
        with pytest.raises(InvalidValueError, match="raise or collect"):
            load(samples.path(SOURCE), on_error="colect")

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


def text_of_the_sample():
    return samples.path(SOURCE).read_text(encoding="utf-8-sig")


class TestEncodings:
    @pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig", "utf-32"])
    @pytest.mark.parametrize("source", [None, SOURCE])
    def test_the_one_that_is_named_is_read(self, tmp_path, sample, encoding, source):
        path = tmp_path / "sample.csv"
        path.write_bytes(text_of_the_sample().encode(encoding))
        loaded = load(path, source, on_error="collect", encoding=encoding)
        assert loaded.records == sample.records
        assert sum(1 for _ in iter_load(path, source, encoding=encoding)) == 240

    def test_one_that_is_not_named_is_asked_for(self, tmp_path):
        (tmp_path / "sample.csv").write_text(text_of_the_sample(), encoding="utf-16")
        with pytest.raises(FormatError, match=r'encoding="utf-16"'):
            load(tmp_path / "sample.csv")

    def test_what_is_named_goes_before_what_the_source_says(self, tmp_path):
        source = attrs.evolve(a_source(DEAD), encoding="cp1252")
        (tmp_path / "x.csv").write_text("Dead,caf\u00e9\n3,\u0416\n", encoding="utf-8")
        loaded = load(tmp_path / "x.csv", source, encoding="utf-8", on_error="collect")
        assert dict(loaded.records[0].extras)["/caf\u00e9"] == "\u0416"

    def test_a_file_of_ours_that_was_saved_anew_is_read(self, tmp_path, sample):
        dump(sample.records, tmp_path / "own.csv")
        for path in tmp_path.iterdir():
            path.write_text(path.read_text(encoding="utf-8"), encoding="utf-16", newline="")
        assert load(tmp_path / "own.csv", encoding="utf-16").records == sample.records

    @pytest.mark.parametrize("encoding", ["no such", "", "utf-16\0", "rot13", "base64"])
    def test_one_that_is_none_is_our_error(self, tmp_path, encoding):
        (tmp_path / "x.csv").write_text("a\n1\n")
        with pytest.raises(FormatError):
            load(tmp_path / "x.csv", encoding=encoding)


class TestTheSeparatorThatExcelNames:
    @pytest.mark.parametrize("first", ["sep=,", "SEP=,", '"sep=,"'])
    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
    def test_it_is_no_row(self, tmp_path, sample, first, end, encoding):
        lines = end.join([first, *text_of_the_sample().splitlines()])
        (tmp_path / "x.csv").write_text(lines, encoding=encoding, newline="")
        assert load(tmp_path / "x.csv", on_error="collect", encoding=encoding).records == sample.records

    @pytest.mark.parametrize("sign", [";", "\t", "|", ","])
    def test_it_is_the_separator(self, tmp_path, sign):
        (tmp_path / "x.csv").write_text(f"sep={sign}\nDead{sign}a:b\n3{sign}x\n", encoding="utf-8")
        for delimiter in (None, ":"):
            [row] = open_table(tmp_path / "x.csv", delimiter=delimiter).rows()
            assert (row.number, row.cells) == (2, {"Dead": "3", "a:b": "x"})

    @pytest.mark.parametrize("text", ["sep=\na\n", "sep=a\nb\n", "sep=,,\n1,2,3\n"])
    def test_what_only_looks_like_it_is_a_header(self, tmp_path, text):
        (tmp_path / "x.csv").write_text(text, encoding="utf-8")
        assert open_table(tmp_path / "x.csv").columns[0].startswith("sep=")


class TestMessages:
    @pytest.mark.parametrize(
        ("name", "content", "told"),
        [
            ("theirs.csv", "a,b\n1,2\n", r"^theirs\.csv: no known layout has its columns \(a, b\)"),
            ("theirs.geojson", '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,'
             '"properties":{"a":1}}]}', r"^theirs\.geojson: holds no records of ours, and GeoJSON of others"),
            ("broken.geojson", "{", r"^broken\.geojson at line 1, column 2: "),
        ],
    )  # fmt: skip
    def test_the_file_is_named_and_what_is_wrong_with_it(self, tmp_path, name, content, told):
        (tmp_path / name).write_text(content, encoding="utf-8")
        with pytest.raises((FormatError, SourceError), match=told):
            load(tmp_path / name)

    def test_a_geojson_file_that_is_not_there_is_told_as_such(self, tmp_path):
        with pytest.raises(FormatError, match="No such file"):
            load(tmp_path / "nothing.geojson")

    def test_a_path_without_a_name_is_named_all_the_same(self):
        with pytest.raises(FormatError, match=r"^the path '': "):
            load("")

    def test_a_row_with_a_key_that_is_no_text_is_set_aside_alone(self):
        rows = [faulty.api(1), faulty.api(2) | {None: ["one cell too many"]}, faulty.api(3)]
        loaded = load(rows, on_error="collect")
        assert [record.citations[0].row for record in loaded.records] == [1, 3]
        [row] = loaded.set_aside
        assert (row.row, [issue.code for issue in row.issues]) == (2, ["record/shape"])
        assert "column names that are text, and one is nothing" in row.issues[0].message
        assert row.reveal() == faulty.api(2)

    def test_no_row_of_which_all_keys_are_text_is_no_reason_not_to_know_the_table(self):
        loaded = load([faulty.api(1) | {2031: "x"}], on_error="collect")
        assert (len(loaded.records), len(loaded.set_aside)) == (0, 1)

    @pytest.mark.parametrize("rows", [[], [{}], [{1: "x"}]])
    def test_rows_without_columns_are_told_as_such(self, rows):
        with pytest.raises(SourceError, match=r"^rows: it has no columns with a name"):
            load(rows)


class TestAFileWithoutRecords:
    @pytest.mark.parametrize("entity", [ProtectionIncident, Route])
    @pytest.mark.parametrize("suffix", [".csv", ".csv.gz", ".xlsx", ".parquet"])
    def test_it_says_what_it_would_hold(self, tmp_path, entity, suffix):
        if suffix in (".xlsx", ".parquet"):
            pytest.importorskip("xlsxwriter" if suffix == ".xlsx" else "pyarrow")
        dump(Collection(entity), tmp_path / f"none{suffix}")
        assert load(tmp_path / f"none{suffix}").records == Collection(entity)

    def test_a_frame_of_arrow_says_it_too(self):
        pytest.importorskip("pyarrow")
        assert load(Collection(Route).to_frame("pyarrow")).records == Collection(Route)

    def test_what_was_asked_for_goes_before_it(self, tmp_path):
        dump(Collection(Route), tmp_path / "none.csv")
        assert load(tmp_path / "none.csv", entity=ProtectionIncident).records == Collection(ProtectionIncident)

    def test_lines_of_nothing_say_nothing(self, tmp_path):
        (tmp_path / "none.jsonl").write_text("")
        assert load(tmp_path / "none.jsonl").records == Collection(Entity)


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
    @pytest.mark.parametrize("path", ["nothing.csv", "nothing.txt"])
    def test_what_cannot_be_opened_is_refused_when_it_is_asked_for(self, path, tmp_path):
        with pytest.raises(FormatError):
            iter_load(tmp_path / path)

    def test_what_is_not_known_is_refused_when_it_is_asked_for(self):
        with pytest.raises(SourceError):
            iter_load([{"a": "b"}])

    def test_rows_are_taken_only_as_they_are_asked_for(self):
        taken = []

        def rows():
            for number in range(1, 1000):
                taken.append(number)
                yield faulty.api(number)

        given = iter_load(rows(), SOURCE)
        assert len(taken) <= 100
        next(given)
        assert len(taken) <= 101

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
