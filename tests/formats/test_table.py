"""A publisher's table: every cell as it was, every fault with its row, nothing guessed."""

import contextlib
import csv
import gzip
import io
import json
import math
import random
import tracemalloc
from collections import OrderedDict
from datetime import UTC, date, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.errors import FormatError, MixedMigrationError
from mixedmigration.formats.header import Header
from mixedmigration.formats.table import open_table
from tests.shared import corpus, data


@pytest.fixture
def file(tmp_path):
    def write(content, name="x.csv"):
        path = tmp_path / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write


def cells(table):
    return [list(row.cells.values()) for row in table.rows()]


def faults(table):
    return [(row.number, said.code, said.at) for row in table.rows() for said in row.complaints]


# CSV

SPECTRUM = ["comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "location_coordinates", "newlines",
            "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8"]  # fmt: skip


@pytest.mark.parametrize("name", SPECTRUM)
def test_the_spectrum_is_read(name, file):
    content = corpus(f"csv-spectrum/csvs/{name}.csv").read_bytes()
    meant = json.loads(corpus(f"csv-spectrum/json/{name}.json").read_text("utf-8"))
    expected = meant if isinstance(meant, list) else [meant]
    if name.endswith("_crlf"):  # lost when the corpus was copied
        content = content.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
        expected = [
            {key: text.replace("\r\n", "\n").replace("\n", "\r\n") for key, text in row.items()} for row in expected
        ]
    table = open_table(file(content))
    assert [row.cells for row in table.rows()] == expected
    assert faults(table) == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_the_byte_order_mark_make_no_difference(file, end, mark):
    table = open_table(file(mark + f'a,"b c"{end}1,"x{end}y"{end}{end}2,{end}'))
    assert table.columns == ("a", "b c")
    assert cells(table) == [["1", f"x{end}y"], ["2", ""]]
    assert table.blank_rows == 1


def test_rows_are_numbered_as_a_spreadsheet_numbers_them(file):
    table = open_table(file('\na,b\n1,"x\n\ny"\n,\n \n2,z\n'))
    assert [(row.number, row.cells["a"]) for row in table.rows()] == [(3, "1"), (6, "2")]
    assert table.blank_rows == 3


def test_cells_are_kept_as_they_are(file):
    assert cells(open_table(file("a,b,c\n 1 ,NA,0012\n"))) == [[" 1 ", "NA", "0012"]]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("a;b\n1,5;2\n", ["1,5", "2"]),
        ("a\tb\n1\t2\n", ["1", "2"]),
        ('"a;b;c",d\n1,2\n', ["1", "2"]),
        ("a\n1;2\n", ["1;2"]),
    ],
)
def test_the_delimiter_is_that_of_the_header(file, content, expected):
    assert cells(open_table(file(content))) == [expected]


def test_a_delimiter_may_be_named(file):
    assert cells(open_table(file("a|b\n1|2\n"), delimiter="|")) == [["1", "2"]]


def test_an_encoding_may_be_named(file):
    content = "name\nMédenine\n"
    assert cells(open_table(file(content.encode("cp1252")), encoding="cp1252")) == [["Médenine"]]
    assert cells(open_table(file(content.encode("utf-16")), encoding="utf-16")) == [["Médenine"]]


def test_a_cell_in_another_encoding_leaves_the_rest_readable(file):
    table = open_table(file(b"a,b\n1,x\n2,M\xe9denine\n3,\xc3\xa9\n"))
    rows = list(table.rows())
    assert [list(row.cells.values()) for row in rows] == [["1", "x"], ["2", "M\\xe9denine"], ["3", "é"]]
    assert faults(table) == [(3, "cell/encoding", "/b")]
    assert rows[1].raw == {"a": "2", "b": "M\\xe9denine"}


FAULTS = {
    "a short row": ("a,b\n1,2\n3\n4,5\n", [(3, "row/ragged", "")], 3),
    "a long row": ("a,b\n1,2,3\n4,5\n", [(2, "row/ragged", "")], 2),
    "text behind a quote": ('a,b\n"x"y,2\n4,5\n', [(2, "row/ragged", "")], 2),
    "a lone CR": ("a,b\r\n1,x\ry\r\n4,5\r\n", [(2, "row/ragged", "")], 2),
    "NUL": ("a,b\n1,x\0y\n4,5\n", [(2, "cell/encoding", "/b")], 2),
    "a column with a slash": (b"a/b,b\n\xff,1\n", [(2, "cell/encoding", "/a~1b")], 1),
}


@pytest.mark.parametrize(("content", "expected", "count"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_of_a_row_is_told_and_the_next_rows_are_read(file, content, expected, count):
    table = open_table(file(content))
    assert faults(table) == expected
    rows = list(table.rows())
    assert len(rows) == count
    if count > 1:
        assert list(rows[-1].cells.values()) == ["4", "5"]


def test_a_row_that_cannot_be_trusted_keeps_its_cells_as_raw(file):
    (row,) = open_table(file("a,b\n1,2,3\n")).rows()
    assert (row.cells, row.raw) == ({}, ("1", "2", "3"))


REFUSED = {
    "an empty file": ("", "no header"),
    "blank lines only": ("\n\n", "no header"),
    "a name given twice": ("a,b,a\n", "'a'"),
    "a header that is no text": (b"a,\xff\n", "header"),
    "a header with NUL": (b"a\0,b\n", "header"),
    "UTF-16": ("a,b\n1,2\n".encode("utf-16"), "UTF-16"),
    "a quote that is never closed": ('a,b\n1,2\n3,"x\n4,5\n', "never closed"),
    "a cell over 1 MB": ("a,b\n1," + "x" * (2**20 + 1) + "\n", "1 MB"),
    "a line over 16 MB": ("a,b\n" + "x," * 2**23 + "\n", "16 MB"),
}


@pytest.mark.parametrize(("content", "reason"), REFUSED.values(), ids=REFUSED.keys())
def test_a_file_that_cannot_be_trusted_is_refused(file, content, reason):
    limit = csv.field_size_limit()
    with pytest.raises(FormatError, match=reason):
        list(open_table(file(content)).rows())
    assert csv.field_size_limit() == limit


def test_a_fault_of_the_file_names_its_row(file):
    with pytest.raises(FormatError) as caught:
        list(open_table(file('a,b\n1,2\n3,"x\n4,5\n')).rows())
    assert caught.value.where == "row 3"


def test_a_wide_cell_is_read_and_the_limit_of_the_process_stays(file):
    limit = csv.field_size_limit()
    table = open_table(file('a,b\n1,"' + "x\n" * 300_000 + '"\n2,y\n'))
    assert [len(row.cells["b"]) for row in table.rows()] == [600_000, 1]
    assert csv.field_size_limit() == limit


def test_a_file_of_only_a_header_has_no_rows(file):
    table = open_table(file("a,b"))
    assert (table.columns, cells(table)) == (("a", "b"), [])


def test_a_nameless_column_is_named_by_its_place(file):
    assert open_table(file(",a,\n1,2,3\n")).columns == ("column 1", "a", "column 3")


def test_a_table_can_be_read_again(file):
    table = open_table(file("a\n1\n\n"))
    assert cells(table) == cells(table) == [["1"]]
    assert table.blank_rows == 1


@given(st.lists(st.lists(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0"), max_size=5),
                         min_size=2, max_size=2), max_size=4))  # fmt: skip
def test_what_the_standard_writer_writes_is_read(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("t") / "x.csv"
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows([["a", "b"], *rows])
    table = open_table(path, delimiter=",")
    assert cells(table) == [row for row in rows if any(cell.strip() for cell in row)]


@given(st.binary(max_size=80), st.sampled_from(["x.csv", "x.json", "x.jsonl", "x.csv.gz", "x.json.gz", "x.jsonl.gz"]))
def test_no_file_raises_anything_but_our_errors(tmp_path_factory, content, name):
    path = tmp_path_factory.getbasetemp() / name
    for file in (content, gzip.compress(content)):
        path.write_bytes(file)
        for encoding in ("utf-8", "utf-16", "cp1252", "shift_jis", "zip", "none", "\0"):
            with contextlib.suppress(MixedMigrationError):
                list(open_table(path, encoding=encoding).rows())


# JSON and JSON Lines


def test_numbers_of_json_are_the_text_that_was_written(file):
    content = '[{"a": 1.50, "b": 1e3, "c": -0, "d": 123456789012345678901234567890, "e": true, "f": null, "g": "x"}]'
    assert cells(open_table(file(content, "x.json"))) == [
        ["1.50", "1e3", "-0", "123456789012345678901234567890", "true", "", "x"]
    ]


def test_nested_values_are_compact_json(file):
    (row,) = open_table(file('[{"a": {"b": [1.0, null, "é\\""]}}]', "x.json")).rows()
    assert row.cells == {"a": '{"b":[1.0,null,"é\\""]}'}
    assert type(row.cells["a"]) is str


def test_columns_of_json_are_those_of_all_rows(file):
    table = open_table(file('[{"a": 1}, {"b": 2, "a": ""}, {}, 5]', "x.json"))
    assert table.columns == ("a", "b")
    rows = list(table.rows())
    assert [row.cells for row in rows] == [{"a": "1", "b": ""}, {"a": "", "b": "2"}, {}]
    assert "b" not in rows[0].raw
    assert "a" in rows[1].raw
    assert faults(table) == [(4, "record/shape", "")]
    assert table.blank_rows == 1


def test_columns_that_turn_up_late_are_reported(file):
    lines = ['{"a": 1}'] * 100 + ['{"b": 2}', '{"c": 3, "b": 1}']
    table = open_table(file("\n".join(lines), "x.jsonl"))
    assert table.columns == ("a",)
    assert list(table.rows())[-1].cells == {"a": "", "c": "3", "b": "1"}
    assert table.late_columns == ("b", "c")


def test_a_broken_line_is_a_row(file):
    table = open_table(file(b'{"a": 1}\n{"a": \n\n[1]\n\xff\n{"a": 2}', "x.ndjson"))
    assert faults(table) == [(2, "record/unreadable", ""), (4, "record/shape", ""), (5, "record/unreadable", "")]
    assert [row.number for row in table.rows()] == [1, 2, 4, 5, 6]
    assert table.blank_rows == 1


@pytest.mark.parametrize("content", ["", "5", "{}", '{"a": [{}]}', "[", '[{"a": 1, "a": 2}]', "[" * 70 + "]" * 70])
def test_a_json_file_that_is_no_table_is_refused(file, content):
    with pytest.raises(FormatError):
        open_table(file(content, "x.json"))


# Rows in memory

CELLS = {
    "nothing": (None, ""),
    "not a number": (math.nan, ""),
    "truth": (True, "true"),
    "a count": (12, "12"),
    "a count in a column with gaps": (12.0, "12"),
    "a negative count": (-3.0, "-3"),
    "a fraction": (0.1, "0.1"),
    "infinity": (math.inf, "inf"),
    "text": (" x ", " x "),
    "a day": (date(2024, 2, 29), "2024-02-29"),
    "a day as frames have it": (datetime(2024, 2, 29), "2024-02-29"),  # noqa: DTZ001
    "a moment": (datetime(2024, 2, 29, 12, 30, tzinfo=UTC), "2024-02-29T12:30:00+00:00"),
    "a decimal": (Decimal("1.50"), "1.50"),
}


@pytest.mark.parametrize(("value", "text"), CELLS.values(), ids=CELLS.keys())
def test_a_value_in_memory_has_one_text(value, text):
    (row,) = open_table([{"a": value, "b": "x"}]).rows()
    assert row.cells["a"] == text


@pytest.mark.parametrize(
    "value", [b"x", [1], {"a": 1}, {1}, object(), 10**5000], ids=lambda value: type(value).__name__
)
def test_a_value_without_a_text_is_a_complaint(value):
    table = open_table([{"a": value, "b": 1}])
    assert faults(table) == [(1, "value/type", "/a")]


def test_values_of_frames_are_read():
    pandas = pytest.importorskip("pandas")
    frame = pandas.DataFrame({"n": [1, None], "t": ["x", None], "d": pandas.to_datetime(["2024-03-01", None])})
    table = open_table(frame.to_dict("records"))
    assert cells(table) == [["1", "x", "2024-03-01"]]
    assert table.blank_rows == 1


@pytest.mark.parametrize("row", [None, "x", 5, ["a"], {1: 2}], ids=repr)
def test_a_row_that_is_no_mapping_is_a_complaint(row):
    assert faults(open_table([row, {"a": 1}])) == [(1, "record/shape", "")]


def test_rows_that_come_once_are_read_once():
    table = open_table({"a": number} for number in range(3))
    assert len(list(table.rows())) == 3
    with pytest.raises(FormatError, match="only once"):
        list(table.rows())


def test_any_mapping_is_a_row():
    assert cells(open_table(iter([OrderedDict(a=1)]))) == [["1"]]


@pytest.mark.parametrize("source", [None, 5, b"x.csv", {"a": 1}], ids=repr)
def test_what_is_neither_path_nor_rows_is_refused(source):
    with pytest.raises(FormatError):
        open_table(source)


# Files


@pytest.mark.parametrize(
    "name", ["x.txt", "x", "x.csv.zip", ".gz", "x.xlsx", "\0.csv", "absent.csv", "absent.jsonl.gz"]
)
def test_a_file_that_cannot_be_opened_is_our_error(tmp_path, name):
    with pytest.raises(FormatError):
        open_table(str(tmp_path / name))


def test_a_folder_is_refused(tmp_path):
    (tmp_path / "x.csv").mkdir()
    with pytest.raises(FormatError):
        open_table(tmp_path / "x.csv")


@pytest.mark.parametrize("name", ["x.csv", "x.json", "x.jsonl"])
def test_a_packed_file_is_the_same_table(file, name):
    content = {"x.csv": b"a,b\n1,2\n", "x.json": b'[{"a":1,"b":2}]', "x.jsonl": b'{"a":1,"b":2}\n'}[name]
    packed = open_table(file(gzip.compress(content), f"{name}.gz"))
    assert cells(packed) == cells(open_table(file(content, name))) == [["1", "2"]]


def test_a_packed_file_that_is_cut_or_no_archive_is_refused(file):
    content = random.Random(1).randbytes(50_000).hex().encode()
    for broken in (gzip.compress(b"a\n" + content)[:-100], b"a,b\n1,2\n", gzip.compress(b"a\n1\n")[:-4] + b"\0\0\0\0"):
        with pytest.raises(FormatError):
            list(open_table(file(broken, "x.csv.gz")).rows())


@pytest.mark.parametrize("name", ["x.csv.gz", "x.json.gz", "x.jsonl.gz"])
def test_a_bomb_is_refused_before_it_fills_the_memory(file, name):
    out = io.BytesIO()
    with gzip.GzipFile(fileobj=out, mode="wb") as packed:
        for _ in range(200):
            packed.write(b"[" + b"0" * (2**20 - 1))
    path = file(out.getvalue(), name)
    tracemalloc.start()
    with pytest.raises(FormatError, match="far more than it weighs"):
        list(open_table(path).rows())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 50 * 2**20


def test_a_large_file_is_read_in_little_memory(tmp_path):
    path = tmp_path / "x.csv"
    with path.open("w") as out:
        out.write("a,b,c\n")
        out.writelines(f"{number},some text,{number * 7}\n" for number in range(50_000))
    tracemalloc.start()
    assert sum(1 for _ in open_table(path).rows()) == 50_000
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2 * 2**20


REAL = {
    "iom-missing-migrants/website-2026-05-06.csv": (238, 0, 22),
    "iom-missing-migrants/api-2014-2025.json.gz": (17_846, 0, 21),
    "unhcr/countries.csv.gz": (232, 0, 7),
    "iom-gdi/iom_mmp.csv.gz": (19_669, 0, 12),
    "arvig/arvig.csv.gz": (6_918, 0, 10),
    "apla/APLA_Database.csv.gz": (589, 1, 262),
}
"""Rows, faults and columns; the one fault is a real cell in another encoding."""


@pytest.mark.parametrize("name", REAL)
def test_published_tables_are_read(name):
    table = open_table(data(name))
    rows = list(table.rows())
    assert (len(rows), sum(len(row.complaints) for row in rows), len(table.columns)) == REAL[name]


# titles, labels and names that repeat ------------------------------------------------------------------------------


def test_rows_above_the_column_names_are_titles(file):
    table = open_table(file("DEMIG POLICY,\n\nYear ,Policy area\n1913,Integration\n"), header=Header(names=("Year",)))
    assert (table.columns, table.titles) == (("Year ", "Policy area"), ("DEMIG POLICY",))
    assert [(row.number, row.cells["Year "]) for row in table.rows()] == [(4, "1913")]


def test_a_table_without_the_named_columns_is_refused(file):
    with pytest.raises(FormatError, match="has no row with the columns Year"):
        open_table(file("a,b\n1,2\n"), header=Header(names=("Year",)))


def test_the_row_below_the_names_may_hold_labels(file):
    header = Header(has_labels=lambda cells: cells.get("_uuid") == "Identifier")
    table = open_table(file("Q1,_uuid\nYour country,Identifier\nLibya,a\n"), header=header)
    assert table.labels == {"Q1": "Your country", "_uuid": "Identifier"}
    assert [(row.number, row.cells["Q1"]) for row in table.rows()] == [(3, "Libya")]


def test_a_row_that_is_no_row_of_labels_stays_a_row(file):
    header = Header(has_labels=lambda cells: cells.get("_uuid") == "Identifier")
    table = open_table(file("Q1,_uuid\nLibya,a\n"), header=header)
    assert table.labels == {}
    assert [row.number for row in table.rows()] == [2]


def test_names_that_repeat_are_refused_unless_the_layout_numbers_them(file):
    path = file("Other,Please specify,Please specify,Please specify (2)\n1,2,3,4\n")
    with pytest.raises(FormatError, match="columns with the same name"):
        open_table(path)
    table = open_table(path, header=Header(are_repeats_numbered=True))
    assert table.columns == ("Other", "Please specify", "Please specify (3)", "Please specify (2)")
    assert [row.cells[table.columns[2]] for row in table.rows()] == ["3"]


def test_titles_labels_and_repeated_names_of_a_workbook_are_found_too(tmp_path):
    xlsxwriter = pytest.importorskip("xlsxwriter")
    with xlsxwriter.Workbook(tmp_path / "x.xlsx") as book:
        sheet = book.add_worksheet()
        for place, row in enumerate([["A title"], ["Q1", "Other", "Other"], ["Country", "", ""], ["Libya", "a", "b"]]):
            sheet.write_row(place, 0, row)
    header = Header(names=("Q1",), has_labels=True, are_repeats_numbered=True)
    table = open_table(tmp_path / "x.xlsx", header=header)
    assert (table.titles, table.labels) == (("A title",), {"Q1": "Country"})
    assert [(row.number, row.cells) for row in table.rows()] == [(4, {"Q1": "Libya", "Other": "a", "Other (2)": "b"})]
