"""Our CSV: safe in a spreadsheet, read back equal, and nothing of it lost when somebody edits it."""

import csv
import json
import re

import pytest

from mixedmigration.declaration import unchecked
from mixedmigration.entities import ProtectionIncident
from mixedmigration.errors import FormatError
from mixedmigration.formats import documents, draft_of, dump
from mixedmigration.values import AdminArea, Citation, Edition, Extras, NoAnswer, Place, Unlisted
from tests.formats.trial import Household, Leg, Payment, Trial
from tests.shared import corpus

EDITION = Edition(dataset="my-table")


def incident(local="1", **fields):
    return ProtectionIncident(id=f"protection-incident:my-table:{local}", **fields)


def read(path):
    drafts = [draft_of(row.document) for row in documents(path) if row.document is not None]
    return [unchecked(made.cls, made.values) for made in drafts]


def table(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def complaints(path):
    return [(row.number, said.code, said.at) for row in documents(path) for said in row.complaints]


CELLS = {
    "text": ({"reported_by": "IOM"}, "reported_by", "IOM"),
    "a formula": ({"reported_by": "=1+1"}, "reported_by", "\\=1+1"),
    "empty text": ({"reported_by": ""}, "reported_by", "\\"),
    "a backslash": ({"reported_by": "\\N"}, "reported_by", "\\\\N"),
    "a negative number": ({"dead": -13}, "dead", "-13"),
    "an unlisted label": ({"types": [Unlisted("a|b")]}, "types", "~a\\|b"),
    "a list": ({"urls": ["https://a.b/?x=1|2", "https://c.d"]}, "urls", "https://a.b/?x=1\\|2|https://c.d"),
    "a part": ({"place": Place(name="Zuwara")}, "place.name", "Zuwara"),
    "how many parts": ({"citations": [Citation(edition=EDITION)] * 2}, "citations", "2"),
    "extras": ({"extras": Extras({"/Notes": "x"})}, "extras", '{"/Notes":"x"}'),
    "a set": ({"inferred": {"dead", "missing"}}, "inferred", "dead|missing"),
}


@pytest.mark.parametrize(("fields", "column", "cell"), CELLS.values(), ids=CELLS.keys())
def test_a_value_has_one_cell(tmp_path, fields, column, cell):
    dump([incident(**fields)], tmp_path / "x.csv")
    assert table(tmp_path / "x.csv")[0][column] == cell
    assert read(tmp_path / "x.csv") == [incident(**fields)]


DEEP = Trial(
    id="trial:my-table:1",
    told=NoAnswer.REFUSED,
    share=None,
    texts=(),
    answers=(1, NoAnswer.DONT_KNOW),
    dates=NoAnswer.NOT_ASKED,
    household=Household(),
    legs=(
        Leg(modes=("", "a|b"), payments=(Payment(amount=3), Payment(note="=x"))),
        Leg(),
        Leg(to=NoAnswer.REFUSED, position=NoAnswer.REFUSED, payments=(Payment(amount=NoAnswer.REFUSED),)),
    ),
    parts=(),
)


@pytest.mark.parametrize("nested", ["files", "json"])
def test_lists_inside_of_lists_and_every_kind_of_nothing_are_read_back(tmp_path, nested):
    dump([DEEP], tmp_path / "x.csv", nested=nested)
    assert read(tmp_path / "x.csv") == [DEEP]
    (row,) = table(tmp_path / "x.csv")
    expected = {"told": "!refused", "share": "\\N", "texts": "\\[]", "answers": "1|!dont-know", "dates": "!not-asked",
                "household": "{}"}  # fmt: skip
    assert {column: row[column] for column in expected} == expected


def test_lists_of_parts_have_files_of_their_own(tmp_path):
    dump([DEEP], tmp_path / "x.csv")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["x.csv", "x.legs.csv", "x.legs.payments.csv"]
    assert (tmp_path / "x.legs.payments.csv").read_bytes() == (
        b"record,index,index_2,amount,note\r\n"
        b"trial:my-table:1,0,0,3,\r\n"
        b"trial:my-table:1,0,1,,\\=x\r\n"
        b"trial:my-table:1,2,0,!refused,\r\n"
    )


def test_lists_of_parts_stand_in_a_cell_on_request(tmp_path):
    dump([incident(citations=[Citation(edition=EDITION, row=7)])], tmp_path / "x.csv", nested="json")
    assert [path.name for path in tmp_path.iterdir()] == ["x.csv"]
    assert table(tmp_path / "x.csv")[0]["citations"] == '[{"edition":{"dataset":"my-table"},"row":7}]'


def test_an_older_child_file_does_not_stay(tmp_path):
    dump([DEEP], tmp_path / "x.csv")
    dump([Trial(id="trial:my-table:1")], tmp_path / "x.csv")
    assert (tmp_path / "x.legs.csv").read_text().count("\n") == 1
    assert complaints(tmp_path / "x.csv") == []


def test_a_child_file_that_is_gone_is_told(tmp_path):
    dump([incident(citations=[Citation(edition=EDITION)])], tmp_path / "x.csv")
    (tmp_path / "x.citations.csv").unlink()
    (row,) = documents(tmp_path / "x.csv")
    assert [(said.code, said.at) for said in row.complaints] == [("field/unread", "/citations")]
    made = draft_of(row.document)
    assert [(said.code, said.at) for said in made.complaints] == [("value/type", "/citations")]
    assert made.homeless() == {"/citations": "1"}


def test_rows_of_a_child_file_that_no_record_takes_are_set_aside(tmp_path):
    area = AdminArea(level=1, name="Zuwara")
    dump([incident("1", place=Place(areas=[area])), incident("2", place=Place(areas=[area]))], tmp_path / "x.csv")
    child = tmp_path / "x.place.areas.csv"
    extra = b"protection-incident:my-table:1,1,1,x,,\r\nnobody,0,1,x,,\r\nnobody,zero,1,x,,\r\n"
    child.write_bytes(child.read_bytes() + extra)
    rows = list(documents(tmp_path / "x.csv"))
    assert [row.document is None for row in rows] == [False, False, True, True, True, True]
    assert [row.complaints[0].code for row in rows if row.document is None] == ["row/orphan"] * 4
    assert {row.raw["record"] for row in rows[2:]} == {"protection-incident:my-table:1", "nobody"}


def test_the_order_of_rows_makes_no_difference(tmp_path):
    records = [
        incident(str(n), citations=[Citation(edition=EDITION, row=n + m + 1) for m in range(3)]) for n in range(3)
    ]
    dump(records, tmp_path / "x.csv")
    for name in ("x.csv", "x.citations.csv"):
        header, *rows = (tmp_path / name).read_bytes().splitlines(keepends=True)
        (tmp_path / name).write_bytes(header + b"".join(reversed(rows)))
    assert read(tmp_path / "x.csv") == records[::-1]


def test_two_records_with_one_id_are_refused_where_child_files_could_not_tell(tmp_path):
    twins = [incident(dead=1, citations=[Citation(edition=EDITION)]), incident(dead=2)]
    with pytest.raises(FormatError, match="nested"):
        dump(twins, tmp_path / "x.csv")
    assert list(tmp_path.iterdir()) == []
    dump(twins, tmp_path / "x.csv", nested="json")
    assert read(tmp_path / "x.csv") == twins


def test_one_file_holds_one_type(tmp_path):
    with pytest.raises(FormatError, match="one type"):
        dump([incident(), DEEP], tmp_path / "x.csv")


def test_what_somebody_changed_is_read_as_far_as_it_can_be(tmp_path):
    content = (
        "dead,id,schema_version,type,Notes,told,reported_by\r\n"
        "twelve,protection-incident:my-table:1,1,protection-incident,\\=x,,!important\r\n"
        "-3,protection-incident:my-table:2,1,protection-incident,,,\r\n"
        "1,2\r\n"
        ",,,,,,\r\n"
        "4,protection-incident:my-table:3,2,protection-incident,,,\r\n"
        "5,x,1,sharks,,,\r\n"
    )
    (tmp_path / "x.csv").write_text(content, newline="")
    rows = list(documents(tmp_path / "x.csv"))
    assert [row.number for row in rows] == [2, 3, 4, 6, 7]
    made = draft_of(rows[0].document)
    assert made.homeless() == {"/dead": "twelve", "/Notes": "=x"}
    assert made.values["reported_by"] == "!important"
    assert draft_of(rows[1].document).values["dead"] == -3
    assert [said.code for said in rows[2].complaints] == ["row/ragged"]
    assert [draft_of(row.document).complaints[0].code for row in rows[3:]] == ["record/version", "record/type"]


def test_a_cell_that_is_no_text_is_kept_apart(tmp_path):
    dump([incident(reported_by="IOM", dead=4)], tmp_path / "x.csv")
    path = tmp_path / "x.csv"
    path.write_bytes(path.read_bytes().replace(b"IOM", b"I\xff"))
    (row,) = documents(path)
    assert [(said.code, said.at) for said in row.complaints] == [("cell/encoding", "/reported_by")]
    made = draft_of(row.document)
    assert made.values["dead"] == 4
    assert dict(made.values["extras"]) == {"/reported_by": "I\\xff"}


@pytest.mark.parametrize("content", ["", "type,id\n", "a,b\n1,2\n", '"type', "type,schema_version,id,id\n"])
def test_what_is_none_of_ours_is_refused(tmp_path, content):
    (tmp_path / "x.csv").write_text(content)
    with pytest.raises(FormatError):
        list(documents(tmp_path / "x.csv"))


# Texts that break things

LIVE = re.compile(r"[=+@\uff1d\uff0b\uff0d\uff20\t\r\n\0-]")
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?(e[-+][0-9]+)?")


WIDE = ["\uff1d1+1", "\uff0b1", "\uff0d1", "\uff20SUM(A1)", "\uff1d"]
"""Formulas in the full width of East Asian keyboards."""


def naughty_strings():
    return json.loads(corpus("blns/blns.json").read_text("utf-8"))


def payloads():
    return [
        line
        for path in sorted(corpus("csv-injection-payloads/Intruder").iterdir())
        for line in path.read_text().splitlines()
    ]


def with_text(number, text):
    """A record with that text wherever a text may stand."""
    blank = not text.strip()
    return incident(
        str(number),
        incident_group=text,
        causes_reported=text,
        reported_by=text,
        types=() if blank else [Unlisted(text), Unlisted(text)],
        routes=() if blank else [Unlisted(text)],
        place=None if blank else Place(name=text, areas=[AdminArea(level=1, name=text, code=text, version=text)]),
        citations=() if blank else [Citation(edition=Edition(dataset="my-table", publisher=text, licence=text))],
        extras=Extras({"/" + text.replace("~", "~0").replace("/", "~1"): text, "/x": [text, {text: text}]}),
    )


def test_there_are_as_many_naughty_strings_as_are_said():
    assert len(naughty_strings()) == 515


@pytest.mark.parametrize("name", ["x.json", "x.jsonl", "x.csv", "x.csv.gz"])
def test_naughty_strings_are_read_back_from_every_text_field(tmp_path, name):
    records = [with_text(number, text) for number, text in enumerate([*naughty_strings(), *payloads()])]
    dump(records, tmp_path / name)
    assert read(tmp_path / name) == records


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx"])
def test_formulas_in_full_width_are_read_back_also_where_an_older_release_wrote_them_bare(tmp_path, name):
    records = [with_text(number, text) for number, text in enumerate(WIDE)]
    dump(records, tmp_path / name)
    assert read(tmp_path / name) == records


def test_a_cell_that_an_older_release_wrote_bare_is_read_the_same(tmp_path):
    text = "type,schema_version,id,causes_reported,types\nprotection-incident,1,protection-incident:my-table:1,"
    (tmp_path / "x.csv").write_text(f"{text}\uff1d1,~\uff1d1|~\uff0b\n", encoding="utf-8")
    assert read(tmp_path / "x.csv") == [
        incident("1", causes_reported="\uff1d1", types=[Unlisted("\uff1d1"), Unlisted("\uff0b")])
    ]


@pytest.mark.parametrize("nested", ["files", "json"])
def test_no_cell_is_a_live_formula(tmp_path, nested):
    tricks = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\0=1", "-", "-1+cmd|' /C calc'!A0", *WIDE]
    dump(
        [with_text(n, text) for n, text in enumerate([*naughty_strings(), *payloads(), *tricks])],
        tmp_path / "x.csv",
        nested=nested,
    )
    for path in tmp_path.iterdir():
        with path.open(encoding="utf-8", newline="") as file:
            cells = [cell for row in csv.reader(file) for cell in row]
        assert not [cell for cell in cells if LIVE.match(cell) and not NUMBER.fullmatch(cell)]
        assert len(cells) > 1000
