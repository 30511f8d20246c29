import io
import json
import re
import time
import tracemalloc
import zipfile
from contextlib import suppress
from datetime import date, datetime, timedelta

import pytest

from mixedmigration.declaration import unchecked
from mixedmigration.entities import ProtectionIncident
from mixedmigration.errors import FormatError, MissingExtraError
from mixedmigration.formats import documents, draft_of, dump, is_document_file
from mixedmigration.formats.table import open_table
from mixedmigration.formats.xlsx import sheet_names
from mixedmigration.sources.load import load
from tests.formats.trial import Leg, Payment, Trial
from tests.shared import corpus

xlsxwriter = pytest.importorskip("xlsxwriter")
pytest.importorskip("python_calamine")


def incident(number, **values):
    return ProtectionIncident(id=f"protection-incident:my-table:{number}", **values)


def read_back(path):
    rows = list(documents(path))
    assert not [said for row in rows for said in row.complaints]
    drafts = [draft_of(row.document) for row in rows]
    assert not [said for made in drafts for said in made.complaints]
    return [unchecked(made.cls, made.values) for made in drafts]


def workbook(path, *sheets):
    with xlsxwriter.Workbook(path) as book:
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm"})
        hours = book.add_format({"num_format": "[h]:mm:ss"})
        for name, rows in sheets:
            sheet = book.add_worksheet(name)
            for at, row in enumerate(rows):
                for place, cell in enumerate(row):
                    if isinstance(cell, datetime):
                        sheet.write_datetime(at, place, cell, moment)
                    elif isinstance(cell, date):
                        sheet.write_datetime(at, place, cell, day)
                    elif isinstance(cell, timedelta):
                        sheet.write_datetime(at, place, cell, hours)
                    elif isinstance(cell, str) and cell.startswith("=="):
                        sheet.write_formula(at, place, cell[1:], None, "#N/A")
                    else:
                        sheet.write(at, place, cell)
    return path


def edited(path, part, change):
    """The same workbook with one part of it changed."""
    with zipfile.ZipFile(path) as folder:
        parts = {name: folder.read(name) for name in folder.namelist()}
    parts[part] = change(parts[part])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as folder:
        for name, content in parts.items():
            folder.writestr(name, content)
    return path


SHEET = "xl/worksheets/sheet1.xml"


def strings_of(path):
    with zipfile.ZipFile(path) as folder:
        return {name: folder.read(name).decode() for name in folder.namelist()}


def naughty():
    return json.loads(corpus("blns/blns.json").read_text(encoding="utf-8"))


def payloads():
    folder = corpus("csv-injection-payloads/Intruder")
    return [line for path in sorted(folder.iterdir()) for line in path.read_text(encoding="utf-8").splitlines() if line]


# ours


def test_a_naughty_string_is_read_back_as_it_was(tmp_path):
    texts = [text for text in naughty() if text]
    given = [incident(number, causes_reported=text) for number, text in enumerate(texts)]
    dump(given, tmp_path / "x.xlsx")
    assert read_back(tmp_path / "x.xlsx") == given
    assert len(naughty()) == 515


def test_no_text_is_a_live_formula(tmp_path):
    texts = [*naughty(), *payloads(), "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "https://a.b", "007", "1e5"]
    given = [incident(number, causes_reported=text) for number, text in enumerate(texts)]
    dump(given, tmp_path / "x.xlsx")
    parts = strings_of(tmp_path / "x.xlsx")
    assert not [name for name, content in parts.items() if "<f>" in content or "<f " in content]
    assert not [name for name, content in parts.items() if "<hyperlink" in content]
    shared = re.findall(r"<t(?: [^>]*)?>([^<]*)</t>", parts["xl/sharedStrings.xml"])
    assert not [text for text in shared if text[:1] in ("=", "+", "-", "@", "\t", "\r")]
    assert [record.causes_reported for record in read_back(tmp_path / "x.xlsx")] == texts


@pytest.mark.parametrize(
    "text", ["_x0041_", "_x005F_x0041_", "\\x:a", "\ufffe", "a\uffffb", "\x00\x1f", " a\r\n", "_x"]
)
def test_a_text_that_spreadsheets_would_change_is_read_back(text, tmp_path):
    given = [incident(1, causes_reported=text)]
    dump(given, tmp_path / "x.xlsx")
    assert read_back(tmp_path / "x.xlsx") == given


def test_counts_are_numbers_and_negative_ones_stay_so(tmp_path):
    dump([incident(1, dead=-13, missing=2**62)], tmp_path / "x.xlsx")
    sheet = strings_of(tmp_path / "x.xlsx")[SHEET]
    assert "<v>-13</v>" in sheet
    assert read_back(tmp_path / "x.xlsx")[0].missing == 2**62


@pytest.mark.parametrize("share", [0.1 + 0.2, 1 / 3, 5e-324, 1.7976931348623157e308, -0.0, 1e22])
def test_a_number_keeps_all_of_its_digits(share, tmp_path):
    dump([Trial(id="trial:my-table:1", share=share)], tmp_path / "x.xlsx")
    assert read_back(tmp_path / "x.xlsx")[0].share == share


def test_parts_have_sheets_of_their_own(tmp_path):
    leg = Leg(to="KEN", payments=(Payment(amount=5), Payment(amount=6)))
    given = [Trial(id="trial:my-table:1", legs=(leg, Leg(modes=("boat",))))]
    dump(given, tmp_path / "x.xlsx")
    assert sheet_names(tmp_path / "x.xlsx") == ("trial", "legs", "legs.payments", "dictionary", "vocabularies")
    assert read_back(tmp_path / "x.xlsx") == given


def test_the_dictionary_and_the_words_are_beside_the_records(tmp_path):
    dump([incident(1, dead=4)], tmp_path / "x.xlsx")
    meaning = {
        row.cells["name"]: row.cells["meaning"] for row in open_table(tmp_path / "x.xlsx", sheet="dictionary").rows()
    }
    assert meaning["dead"] == "People who died."
    assert "<dataValidation " in strings_of(tmp_path / "x.xlsx")[SHEET]


def test_parts_that_are_fewer_than_announced_are_told(tmp_path):
    path = tmp_path / "x.xlsx"
    dump([Trial(id="trial:my-table:1", legs=(Leg(to="KEN"),))], path)
    sheet = strings_of(path)[SHEET]
    at = re.search(r'<c r="[A-Z]+2"><v>1</v></c></row>', sheet) or re.search(r'<c r="(?!B2)[A-Z]+2"><v>1</v>', sheet)
    edited(path, SHEET, lambda content: content.replace(at[0].encode(), at[0].replace("<v>1", "<v>2").encode()))
    rows = list(documents(path))
    assert [(row.number, [said.code for said in row.complaints]) for row in rows] == [
        (2, ["field/unread"]),
        (2, ["row/orphan"]),
    ]


def test_two_records_of_one_id_with_parts_are_refused(tmp_path):
    record = Trial(id="trial:my-table:1", legs=(Leg(to="KEN"),))
    with pytest.raises(FormatError, match="two records have the id"):
        dump([record, record], tmp_path / "x.xlsx")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("text", ["x" * 32_768, "\\" * 32_767])
def test_a_text_too_long_for_a_cell_is_refused(text, tmp_path):
    with pytest.raises(FormatError, match="at most 32,767 characters") as caught:
        dump([incident(1, causes_reported=text)], tmp_path / "x.xlsx")
    assert "xxx" not in str(caught.value)


def test_an_empty_workbook_is_ours(tmp_path):
    dump([], tmp_path / "x.xlsx")
    assert is_document_file(tmp_path / "x.xlsx")
    assert read_back(tmp_path / "x.xlsx") == []


def test_a_workbook_that_somebody_typed_into_is_read(tmp_path):
    header = ["type", "schema_version", "id", "date", "dead", "country", "Notes"]
    row = ["protection-incident", 1, "protection-incident:my-table:1", date(2024, 3, 31), 4.0, "LBY", "a note"]
    path = workbook(tmp_path / "x.xlsx", ("mine", [header, row]))
    loaded = load(path)
    assert loaded.records[0] == incident(1, date="2024-03-31", dead=4, country="LBY", extras={"/Notes": "a note"})


# of others


TABLE = [
    ["Incident ID", "Dead", "When", "Note"],
    ["a", 3, date(2024, 3, 31), "x"],
    ["b", 36.8, datetime.fromisoformat("2024-03-31T05:06"), ""],
]


def test_cells_are_read_as_text(tmp_path):
    path = workbook(
        tmp_path / "x.xlsx", ("a", [*TABLE, ["c", 0.1 + 0.2, timedelta(hours=36), True], ["=d", "007", "", "=="]])
    )
    table = open_table(path)
    assert table.columns == ("Incident ID", "Dead", "When", "Note")
    assert [tuple(row.cells.values()) for row in table.rows()] == [
        ("a", "3", "2024-03-31", "x"),
        ("b", "36.8", "2024-03-31T05:06:00", ""),
        ("c", "0.3", "36:00:00", "true"),
        ("0", "007", "", "#N/A"),
    ]


@pytest.mark.parametrize("text", ["#N/A", "########", "-", "n/a", "1,234", " 3 "])
def test_what_stands_in_a_cell_stays(text, tmp_path):
    path = workbook(tmp_path / "x.xlsx", ("a", [["A", "B"], ["x", text]]))
    assert [row.cells["B"] for row in open_table(path).rows()] == [text]


@pytest.mark.parametrize("error", ["#N/A", "#DIV/0!", "#REF!", "#NAME?", "#VALUE!"])
def test_a_cell_in_error_says_which(error, tmp_path):
    with xlsxwriter.Workbook(tmp_path / "x.xlsx") as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["A", "B", "C"])
        sheet.write_row(1, 0, ["x", 1, 2])
        sheet.write_formula(1, 1, "=1/0", None, error)
        sheet.write_formula(5, 2, "=1/0", None, error)
    found = {row.number: row.cells for row in open_table(tmp_path / "x.xlsx").rows()}
    assert found == {2: {"A": "x", "B": error, "C": "2"}, 6: {"A": "", "B": "", "C": error}}


def test_rows_are_numbered_as_the_spreadsheet_does(tmp_path):
    path = workbook(tmp_path / "x.xlsx", ("a", [[], [], ["A", "B"], [], ["x", "y"], [], ["z", ""]]))
    assert [(row.number, row.cells["A"]) for row in open_table(path).rows()] == [(5, "x"), (7, "z")]


@pytest.mark.parametrize(
    "claim",
    [
        b'<dimension ref="A1"/>',
        b'<dimension ref="A1:B2"/>',
        b'<dimension ref="A1:XFD1048576"/>',
        b"",
        b'<dimension ref="?"/>',
        b'<dimension ref=""/>',
        b"<dimension/>",
        b"<dimension ref='foo'></dimension>",
        b'<dimension ref="B2:A1"/>',
        b'<dimension ref="A0"/>',
        b'<dimension ref="A1:XFE2"/>',
        b'<dimension ref="A1:C9999999"/>',
        b'<dimension ref="a>b"/>',
        b'<dimension ref="$A$1:$C$660"/>',
    ],
)
def test_no_row_is_lost_whatever_extent_the_sheet_claims(claim, tmp_path):
    path = workbook(tmp_path / "x.xlsx", ("a", [["A", "B", "C"], *([n, n * 2, "x"] for n in range(659))]))
    edited(path, SHEET, lambda content: re.sub(rb"<dimension[^>]*/>", claim, content))
    rows = list(open_table(path).rows())
    assert len(rows) == 659
    assert rows[-1].cells == {"A": "658", "B": "1316", "C": "x"}


def test_a_sheet_is_chosen_by_name(tmp_path):
    path = workbook(tmp_path / "x.xlsx", ("read me", [["Hello"]]), ("data", TABLE))
    assert open_table(path).columns == ("Hello",)
    assert open_table(path, sheet="data").columns[0] == "Incident ID"
    with pytest.raises(FormatError, match="no sheet of that name; it has read me, data"):
        open_table(path, sheet="Data")


def test_a_hidden_sheet_is_not_taken_by_itself(tmp_path):
    with xlsxwriter.Workbook(tmp_path / "x.xlsx") as book:
        book.add_worksheet("hidden").write_row(0, 0, ["lists"])
        seen = book.add_worksheet("seen")
        seen.write_row(0, 0, ["A"])
        seen.activate()
        seen.set_first_sheet()
        book.get_worksheet_by_name("hidden").hide()
    assert open_table(tmp_path / "x.xlsx").columns == ("A",)


def test_a_publisher_s_table_loads_from_a_workbook(tmp_path):
    from mixedmigration.testing import samples

    plain = open_table(samples.path("iom-missing-migrants"))
    rows = [row.cells.values() for row in plain.rows() if row.cells]
    path = workbook(tmp_path / "x.xlsx", ("data", [plain.columns, *rows]))
    one, other = (load(source, on_error="collect") for source in (samples.path("iom-missing-migrants"), path))
    assert [record.id for record in other.records] == [record.id for record in one.records]
    assert other.records.total("dead") == one.records.total("dead")


# hostile


def bomb(path, content):
    workbook(path, ("a", [["A"], ["x"]]))
    return edited(path, SHEET, lambda _: content)


HEAD = b'<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
CELL = b'<row r="%d"><c r="%s%d" t="inlineStr"><is><t>x</t></is></c></row>'
TAIL = b"</sheetData></worksheet>"
ENTITIES = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + HEAD[21:] + TAIL
HOSTILE = {
    "far corners": HEAD + CELL % (1, b"A", 1) + CELL % (1048576, b"XFD", 1048576) + TAIL,
    "a far row of many columns": HEAD + CELL % (1, b"ZZZ", 1) + CELL % (900000, b"A", 900000) + TAIL,
    "entities": ENTITIES,
    "another encoding": HEAD.decode().encode("utf-16"),
    "blanks": HEAD + b" " * 100_000_000 + TAIL,
    "torn": HEAD + b"<row><c",
    "no xml": b"\x00\xff" * 100,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_sheet_costs_nothing(name, tmp_path):
    path = bomb(tmp_path / "x.xlsx", HOSTILE[name])
    tracemalloc.start()
    start = time.perf_counter()
    with pytest.raises(FormatError):
        list(open_table(path).rows())
    assert time.perf_counter() - start < 1
    assert tracemalloc.get_traced_memory()[1] < 50_000_000
    tracemalloc.stop()


def test_a_part_that_is_larger_than_it_says_is_refused(tmp_path):
    path = workbook(tmp_path / "x.xlsx", ("a", [["A"], *([n] for n in range(2000))]))
    with zipfile.ZipFile(path) as folder:
        size = folder.getinfo(SHEET).file_size
    raw = path.read_bytes().replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little"))
    path.write_bytes(raw)
    with pytest.raises(FormatError):
        open_table(path)


@pytest.mark.parametrize(
    "content", [b"", b"PK", b"PK\x03\x04" + b"\0" * 50, b"<html>", b"\xd0\xcf\x11\xe0" * 20], ids=repr
)
def test_what_is_no_workbook_is_refused(content, tmp_path):
    path = tmp_path / "x.xlsx"
    path.write_bytes(content)
    with pytest.raises(FormatError, match=r"x\.xlsx"):
        open_table(path)
    assert not is_document_file(path)


def test_any_byte_of_a_workbook_may_be_wrong(tmp_path):
    good = io.BytesIO()
    workbook(good, ("a", TABLE))
    path = tmp_path / "x.xlsx"
    for at in range(0, len(good.getvalue()), 97):
        raw = bytearray(good.getvalue())
        raw[at] ^= 0xFF
        path.write_bytes(raw)
        with suppress(FormatError):
            list(open_table(path).rows())


def test_a_missing_package_is_named(tmp_path, monkeypatch):
    import sys

    monkeypatch.setitem(sys.modules, "python_calamine", None)
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(MissingExtraError, match=r"mixedmigration\[excel\]"):
        open_table(tmp_path / "x.xlsx")
    with pytest.raises(MissingExtraError, match=r"mixedmigration\[excel\]"):
        dump([], tmp_path / "x.xlsx")
    assert not list(tmp_path.iterdir())
