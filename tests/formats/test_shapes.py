"""What the shapes of people's answers look like in files, and what becomes of what is wrong in them."""

import copy
import csv
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.declaration import draft, keep_homeless, plain_of, unchecked
from mixedmigration.declaration import record as engine
from mixedmigration.entities import build
from mixedmigration.errors import ValidationError
from mixedmigration.formats import documents, draft_of, dump, from_json, to_json
from mixedmigration.formats._xlsx_sheet import LONGEST_NAME, sheet_of
from mixedmigration.formats.columns import branches_of, nodes_of
from mixedmigration.formats.frames import to_frame
from mixedmigration.testing.strategies import faulty_documents, plain_documents
from mixedmigration.values import NoAnswer
from tests.laws.registered import EVERY
from tests.shapes import FULL, Survey
from tests.shared import few

WHOLE = build(Survey, FULL)
FILES = ["x.json", "x.jsonl", "x.csv", "x.parquet", "x.xlsx"]
NEEDED = {"parquet": "pyarrow", "xlsx": "xlsxwriter"}


def changed(path, value):
    """Give the document with one value exchanged."""
    document = copy.deepcopy(FULL)
    at = document
    for key in path[:-1]:
        at = at[key]
    at[path[-1]] = value
    return document


def loaded(document):
    made = draft(Survey, document)
    keep_homeless(made)
    return unchecked(Survey, made.values), made


# What they look like --------------------------------------------------------------------------------------------------


def test_the_plain_form_is_what_was_given():
    assert plain_of(WHOLE) == FULL
    assert from_json(to_json(WHOLE)) == WHOLE


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("nested", ["files", "json"])
def test_every_file_gives_it_back(tmp_path, name, nested):
    if needed := NEEDED.get(name.rpartition(".")[2]):
        pytest.importorskip(needed)
    dump([WHOLE], tmp_path / name, nested=nested)
    [row] = documents(tmp_path / name)
    made = draft_of(row.document)
    assert (row.complaints, made.complaints) == ((), [])
    assert unchecked(made.cls, made.values) == WHOLE


def rows(path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_csv_has_dotted_names_marks_for_reasons_and_a_file_for_each_list_of_parts(tmp_path):
    dump([WHOLE], tmp_path / "x.csv")
    [main] = rows(tmp_path / "x.csv")
    looks = {
        "consent": "!not-asked",
        "respondent.id": "made-up-respondent:my-table:7",
        "respondent.age.low": "18",
        "respondent.status": "~Waiting",
        "respondent.dwelling.children": "!refused",
        "respondent.dwelling.left_behind": "\\[]",
        "respondent.extras": '{"/Q1":"x"}',
        "way.drivers": "!dont-know",
        "way.stretches": "3",
        "way.homecoming": "{}",
        "way.homecoming.reasons": "",
    }
    assert {name: main[name] for name in looks} == looks
    stretches = rows(tmp_path / "x.way.stretches.csv")
    assert [row["modes"] for row in stretches] == ["bus|~Camel\\|cart", "\\[]", "!not-asked"]
    assert [row["payments"] for row in stretches] == ["2", "!refused", "0"]
    assert [row["position"] for row in stretches] == ["", "!refused", ""]
    [_, second] = rows(tmp_path / "x.way.stretches.payments.csv")
    assert (second["index"], second["index_2"], second["amount"], second["to"]) == ("0", "1", "!refused", "!withheld")


def test_frames_have_companions_for_reasons_and_child_tables_at_every_depth():
    pytest.importorskip("pyarrow")
    main = to_frame(Survey, [WHOLE], "pyarrow").to_pylist()[0]
    assert (main["consent"], main["consent_no_answer"]) == (None, "not-asked")
    assert (main["way.drivers"], main["way.drivers_no_answer"]) == (None, "dont-know")
    assert main["respondent.dwelling.left_behind"] == []
    assert main["way.stretches"][1]["payments_no_answer"] == "refused"
    stretches = to_frame(Survey, [WHOLE], "pyarrow", "way.stretches").to_pylist()
    assert [row["modes"] for row in stretches] == [["bus", "~Camel|cart"], [], None]
    paid = to_frame(Survey, [WHOLE], "pyarrow", "way.stretches.payments").to_pylist()
    assert [(row["index"], row["index_2"], row["amount"]) for row in paid] == [(0, 0, 100), (0, 1, None)]


def test_none_declined_and_not_recorded_stay_apart_in_every_file(tmp_path):
    given = [
        build(Survey, {"id": f"made-up-survey:my-table:{number}", **({} if said == "absent" else {"abuses": said})})
        for number, said in enumerate(["absent", [], {"no_answer": "refused"}])
    ]
    for name in FILES:
        if needed := NEEDED.get(name.rpartition(".")[2]):
            pytest.importorskip(needed)
        dump(given, tmp_path / name)
        read = [unchecked(Survey, draft_of(row.document).values).abuses for row in documents(tmp_path / name)]
        assert read == [None, (), NoAnswer.REFUSED], name


@pytest.mark.parametrize("cls", EVERY, ids=lambda cls: cls.__name__)
def test_sheets_of_lists_of_parts_have_names_of_their_own(cls):
    names = [sheet_of(branch.path) for branch in branches_of(nodes_of(cls))]
    assert len({name.casefold() for name in names}) == len(names)
    assert all(len(name) <= LONGEST_NAME for name in names)


# What is wrong in them ------------------------------------------------------------------------------------------------

STRETCH = ("way", "stretches", 1)
SMALLEST = {
    "a field of a part of a part": (
        (*STRETCH, "modes"),
        "by bus",
        "/way/stretches/1/modes",
        lambda survey: survey.way.stretches[1].modes is None,
    ),
    "an item of a list that may be declined": (
        (*STRETCH, "modes"),
        ["bus", 5],
        "/way/stretches/1/modes/1",
        lambda survey: len(survey.way.stretches[1].modes) == 1,
    ),
    "a part that lacks what it needs": (
        STRETCH,
        {"modes": ["bus"]},
        "/way/stretches/1",
        lambda survey: [stretch.country.code for stretch in survey.way.stretches] == ["ETH", "LBY"],
    ),
    "a value of several parts, as a whole": (
        ("respondent", "age"),
        {"low": 18, "high": "many"},
        "/respondent/age",
        lambda survey: survey.respondent.age is None,
    ),
    "a reason that there is not": (
        ("way", "drivers"),
        {"no_answer": "tired"},
        "/way/drivers",
        lambda survey: survey.way.drivers is None,
    ),
    "an embedded entity that lacks its id": (
        ("respondent",),
        {"languages": ["so"]},
        "/respondent",
        lambda survey: survey.respondent is None and survey.way is not None,
    ),
    "an embedded entity of another kind": (
        ("way", "type"),
        "route",
        "/way",
        lambda survey: survey.way is None,
    ),
    "a key that no part declares": (
        (*STRETCH, "colour"),
        "red",
        "/way/stretches/1/colour",
        lambda survey: len(survey.way.stretches) == 3,
    ),
    "a key that an embedded entity does not declare": (
        ("respondent", "shoe_size"),
        43,
        "/respondent/shoe_size",
        lambda survey: survey.respondent.extras == WHOLE.respondent.extras,
    ),
}


@pytest.mark.parametrize(("path", "value", "at", "holds"), SMALLEST.values(), ids=SMALLEST.keys())
def test_only_the_smallest_part_is_set_aside_and_the_outermost_record_keeps_it(path, value, at, holds):
    survey, made = loaded(changed(path, value))
    assert holds(survey)
    assert not made.is_lost
    [kept] = set(survey.extras)
    assert kept == at
    again = draft_of(json.loads(to_json(survey)))
    assert again.complaints == []
    assert unchecked(Survey, again.values) == survey


def test_a_rule_of_a_part_sets_the_blamed_fields_of_that_part_aside():
    survey, _ = loaded(changed(("way", "stretches", 0, "left"), "2024"))
    assert survey.way.stretches[0].left is None
    assert survey.way.stretches[0].is_smuggled is True
    assert set(survey.extras) == {"/way/stretches/0/left", "/way/stretches/0/arrived"}
    assert survey.unread == {"way"}


def test_raw_parts_of_a_refused_value_are_all_kept():
    survey, _ = loaded(changed(("respondent", "age"), {"low": 18, "high": "many"}))
    assert dict(survey.extras["/respondent/age"]) == {"low": 18, "high": "many"}


def test_a_key_in_something_that_is_not_public_is_not_named():
    for path, shown in [(("way", "colour"), "/way/colour"), (("earlier", 0, "secret name"), "/earlier/0")]:
        with pytest.raises(ValidationError) as caught:
            from_json(json.dumps({"type": "made-up-survey", **changed(path, 1)}), strict=True)
        assert [issue.path for issue in caught.value.issues] == [shown]


def test_a_class_refuses_keys_that_a_part_does_not_declare():
    with pytest.raises(ValidationError, match="key/refused"):
        Survey(id="made-up-survey:my-table:1", way={"id": "made-up-way:my-table:1", "colour": "red"})


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx"])
def test_a_column_that_somebody_added_beside_the_parts_is_kept(tmp_path, name):
    path = tmp_path / name
    if name == "x.csv":
        dump([WHOLE], path)
        child = tmp_path / "x.way.stretches.csv"
        head, *lines = child.read_bytes().split(b"\r\n")[:-1]
        child.write_bytes(b"\r\n".join([head + b",Remark", *(line + b",seen" for line in lines), b""]))
    else:
        _with_a_column(path)
    [row] = documents(path)
    assert [said.at for said in draft_of(row.document).complaints] == [
        f"/way/stretches/{index}/Remark" for index in range(3)
    ]


def _with_a_column(path):
    """Write a workbook, and put a column beside the parts as a person would."""
    pytest.importorskip("xlsxwriter")
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    dump([WHOLE], path)
    book = openpyxl.load_workbook(path)
    sheet = book["way.stretches"]
    place = sheet.max_column + 1
    sheet.cell(1, place, "Remark")
    for number in range(2, 5):
        sheet.cell(number, place, "seen")
    book.save(path)


# The shortcut ---------------------------------------------------------------------------------------------------------


class _Unhurried(dict):
    """Plans that find something to say about every record, so that each is read by the way that explains."""

    def __missing__(self, cls):
        return self

    def read(self, raw):
        return None


def unhurried(cls, document):
    before = engine._PLANS
    engine._PLANS = _Unhurried()
    try:
        return draft(cls, document)
    finally:
        engine._PLANS = before


@pytest.mark.parametrize("cls", EVERY, ids=lambda cls: cls.__name__)
@few(25)
@given(data=st.data())
def test_a_good_record_is_read_alike_with_and_without_the_shortcut(cls, data):
    document = data.draw(plain_documents(cls))
    fields = {key: value for key, value in document.items() if key not in ("type", "schema_version")}
    quick, slow = draft(cls, fields), unhurried(cls, fields)
    assert (quick.values, quick.complaints) == (slow.values, slow.complaints)
    assert list(quick.values) == list(slow.values)


@pytest.mark.parametrize("cls", EVERY, ids=lambda cls: cls.__name__)
@few(25)
@given(data=st.data())
def test_a_faulty_record_is_read_alike_with_and_without_the_shortcut(cls, data):
    document = data.draw(faulty_documents(cls)).document
    fields = {key: value for key, value in document.items() if key not in ("type", "schema_version")}
    quick, slow = draft(cls, fields), unhurried(cls, fields)
    assert (quick.values, quick.complaints) == (slow.values, slow.complaints)


SHAPES = st.recursive(
    st.sampled_from([None, True, False, 0, 1, 1.0, -1, "KEN", "2024", "bus", "12.50", "EUR", "refused", "", "x", "34"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from("no_answer unlisted low high name amount currency type id country modes label".split()),
            inner,
            max_size=3,
        )
    ),
    max_leaves=5,
)


@pytest.mark.parametrize("cls", EVERY, ids=lambda cls: cls.__name__)
@few(25)
@given(data=st.data())
def test_anything_at_all_is_read_alike_with_and_without_the_shortcut(cls, data):
    document = data.draw(st.dictionaries(st.sampled_from(list(engine.fields_of(cls))), SHAPES, max_size=5))
    quick, slow = draft(cls, document), unhurried(cls, document)
    assert (quick.values, quick.complaints) == (slow.values, slow.complaints)
    assert repr(quick.values) == repr(slow.values)  # 1, 1.0 and true are equal to Python
