"""APLA is read whole: every country-year, every question, and the one cell with a byte that is no text.

The numbers are counted from the file by the standard library alone.
"""

import csv
import gzip
import io
import re
from collections import Counter

import pytest

from mixedmigration.entities import PolicyIndicator
from mixedmigration.formats.json import from_json, to_json
from mixedmigration.sources import load
from mixedmigration.values import Country, PartialDate
from mixedmigration.vocabularies import Openness
from tests.shared import data

CODES = ("Q1", "Q2", "Q5#1_1", "Q5#2_1", "Q5#3_1_1", "Q5#4_1_1", "LA3#1_1", "LA3#2_1", "LA3#3_1_1", "LA3#4_1_1")
QUESTIONS = ("Is it party to it?", "Does the permit - if any - allow work?")
LABELS = (
    "Which country are you coding?",
    "Which year are you coding?",
    *(
        f"{question} - {what} - {dimension}"
        for question, dimension in zip(QUESTIONS, ("Legal Framework", "Internal Rights"), strict=True)
        for what in ("Presence/Absence Value", "Openness/Restrictiveness Value", "Sources", "Comments")
    ),
)
ROW = ("Peru", "1990", "Yes", "0", "Law 1 of 1980; https://example.org/law", "Ratified.", "No", "1", "", "")


def read(tmp_path, *rows, labels=LABELS):
    path = tmp_path / "APLA.csv"
    out = io.StringIO(newline="")
    csv.writer(out).writerows([CODES, labels, *rows])
    path.write_bytes(out.getvalue().encode().replace(b"<BYTE>", b"\xb0"))
    return load(path, on_error="collect")


class TestMadeUpRows:
    def test_the_layout_is_known_by_its_codes_and_the_row_of_labels_is_no_record(self, tmp_path):
        report = read(tmp_path, ROW).report
        assert (report.source, report.rows, report.records) == ("apla, layout country-years", 1, 2)

    def test_an_indicator_has_its_question_dimension_and_codes(self, tmp_path):
        first, second = read(tmp_path, ROW).records
        assert isinstance(first, PolicyIndicator)
        assert (first.country, first.year, first.indicator) == (Country("PER"), PartialDate("1990"), "Q5")
        assert (first.presence, first.openness, first.coding) == (True, Openness.OPEN, "Yes, 0")
        assert (second.presence, second.openness, second.coding) == (False, Openness.RESTRICTIVE, "No, 1")
        assert (first.label, first.dimension) == (QUESTIONS[0], "Legal Framework")
        assert (second.label, second.dimension) == (QUESTIONS[1], "Internal Rights")

    def test_the_source_keeps_its_words_and_gives_its_addresses(self, tmp_path):
        first = read(tmp_path, ROW).records[0]
        assert first.source_reported == ROW[4]
        assert (first.urls, first.comment) == (("https://example.org/law",), "Ratified.")

    def test_a_comment_alone_makes_an_indicator(self, tmp_path):
        [record] = read(tmp_path, ("Peru", "1990", "", "", "", "unclear", "", "", "", "")).records
        assert (record.presence, record.comment) == (None, "unclear")

    def test_a_byte_that_is_no_text_is_told_with_row_column_and_sign_and_the_cell_is_kept(self, tmp_path):
        loaded = read(tmp_path, ROW, ("Cuba", "1990", "Yes", "1", "", "Law N<BYTE> 5", "", "", "", ""))
        [issue] = loaded.report.errors
        assert (issue.code, issue.row, issue.column) == ("cell/encoding", 4, "Q5#4_1_1")
        assert "0xB0, sign 6 of the cell" in issue.message
        record = loaded.records[-1]
        assert (record.presence, record.extras["/comment"]) == (True, r"Law N\xb0 5")

    def test_codes_that_nobody_knows_are_set_aside_with_their_column(self, tmp_path):
        loaded = read(tmp_path, (*ROW[:2], "Maybe", "2", *ROW[4:]))
        told = [(issue.code, issue.column) for issue in loaded.report.errors]
        assert told == [("value/type", "Q5#1_1"), ("term/unknown", "Q5#2_1")]
        assert loaded.records[0].coding == "Maybe, 2"

    def test_rows_in_memory_need_no_labels(self):
        [record, _] = load([dict(zip(CODES, ROW, strict=True))], "apla").records
        assert (record.indicator, record.label) == ("Q5", None)

    def test_rows_in_memory_may_have_labels(self):
        rows = [dict(zip(CODES, cells, strict=True)) for cells in (LABELS, ROW)]
        [record, _] = load(rows, "apla").records
        assert record.label == QUESTIONS[0]


@pytest.fixture(scope="module")
def published():
    path = data("apla/APLA_Database.csv.gz")
    raw = gzip.decompress(path.read_bytes()).decode("utf-8", "backslashreplace")
    header, labels, *rows = csv.reader(io.StringIO(raw, newline=""))
    return load(path, on_error="collect"), header, labels, rows


def _blocks(header, rows):
    """Give the four cells of each question of each row, with country, year and code."""
    codes = list(dict.fromkeys(name.partition("#")[0] for name in header if "#" in name))
    for row in rows:
        cells = dict(zip(header, row, strict=True))
        for code in codes:
            yield (
                cells["Q1"],
                cells["Q2"],
                code,
                tuple(
                    " ".join(re.sub("[\u00a0\u2007\u202f\ufeff]", " ", cells[f"{code}#{part}"]).split(" ")).strip()
                    for part in ("1_1", "2_1", "3_1_1", "4_1_1")
                ),
            )


def _single(text):
    return re.sub(" {2,}", " ", text)


class TestThePublishedFile:
    def test_all_country_years_and_all_questions_are_read(self, published):
        loaded, header, _, rows = published
        assert len(rows) == loaded.report.rows == loaded.report.rows_of_records == 588
        assert (loaded.report.set_aside, loaded.report.blank_rows) == (0, 0)
        assert len({one.indicator for one in loaded.records}) == 65
        assert {one.indicator for one in loaded.records} == {name.partition("#")[0] for name in header if "#" in name}
        assert (
            Counter(str(one.country.alpha_3) for one in {(r.country, r.year): r for r in loaded.records}.values())[
                "PER"
            ]
            == 30
        )

    def test_blank_blocks_and_records_are_all_blocks(self, published):
        loaded = published[0]
        assert (loaded.report.records, loaded.report.blank_parts) == (25_832, 12_388)
        assert loaded.report.records + loaded.report.blank_parts == 588 * 65

    def test_no_cell_is_lost(self, published):
        loaded, header, _, rows = published
        printed = {
            (country, year, code): tuple(map(_single, cells))
            for country, year, code, cells in _blocks(header, rows)
            if any(cells)
        }
        held = {}
        for one in loaded.records:
            presence, _, openness = (one.coding or "").partition(", ")
            texts = (
                one.source_reported or one.extras.get("/source_reported", ""),
                one.comment or one.extras.get("/comment", ""),
            )
            held[one.country.name, str(one.year), one.indicator] = (presence, openness, *texts)
        assert held.keys() == printed.keys()
        assert [at for at in held if held[at] != printed[at]] == []

    def test_one_byte_is_no_text_and_its_place_is_told(self, published):
        loaded = published[0]
        [issue] = loaded.report
        assert (issue.code, issue.row, issue.column) == ("cell/encoding", 188, "Q278#3_1_1")
        assert "0xB0, sign 24" in issue.message
        [record] = [one for one in loaded.records if one.extras]
        assert record.extras["/source_reported"].startswith(r"Rule 36831-G of 2011, N\xb0 DJUR")
        assert record.country == Country("CRI")

    def test_questions_and_dimensions_are_those_of_the_second_header_row(self, published):
        loaded, header, labels, _ = published
        printed = dict(zip(header, labels, strict=True))
        for one in {one.indicator: one for one in loaded.records}.values():
            label = " ".join(printed[f"{one.indicator}#1_1"].split())
            assert label == f"{one.label} - Presence/Absence Value - {one.dimension}"

    def test_ids_are_unique_and_records_survive_json(self, published):
        records = published[0].records
        assert len({one.id for one in records}) == len(records)
        assert all(from_json(to_json(one)) == one for one in records[::997])
