"""The library conforms to its own set, and JSON Schema refuses what the set says it refuses."""

import json

import pytest

from mixedmigration.errors import CODES, FormatError, Severity, ValidationError
from mixedmigration.formats.document import draft_of, entity_named
from mixedmigration.formats.files import documents
from mixedmigration.formats.json import from_json, to_json
from mixedmigration.formats.json_schema import json_schema
from tests.conformance.cases import FOLDER, cases

ENTITIES = sorted(path.name for path in FOLDER.iterdir() if path.is_dir() and path.name != "__pycache__")
VALID = [pytest.param(case, id=case.name) for slug in ENTITIES for case in cases(slug, "valid")]
FAULTY = [pytest.param(slug, case, id=case.name) for slug in ENTITIES for case in cases(slug, "faulty")]


def refusal(case):
    """The issues with which we refuse a document, or nothing."""
    try:
        from_json(case.text, strict=case.strict)
    except ValidationError as error:
        return tuple((issue.code, issue.path) for issue in error.issues)
    except FormatError:
        return (("record/unreadable", ""),)
    return ()


@pytest.mark.parametrize("case", VALID)
def test_a_valid_document_is_read_and_written_back(case):
    written = to_json(from_json(case.text))
    expected = json.loads(case.text) if case.written is None else case.written
    assert written == json.dumps(expected, ensure_ascii=False, separators=(",", ":")), "in that order of keys"
    assert to_json(from_json(written)) == written


@pytest.mark.parametrize("case", VALID)
def test_what_is_reported_of_a_valid_document_is_in_the_set(case):
    said = draft_of(json.loads(case.text)).complaints
    assert tuple((complaint.code, complaint.at) for complaint in said) == case.findings


@pytest.mark.parametrize(("slug", "case"), FAULTY)
def test_a_faulty_document_is_refused_with_all_its_issues(slug, case):
    assert refusal(case) == case.issues


def test_a_line_that_is_no_json_is_unreadable(tmp_path):
    texts = [case for slug in ENTITIES for case in cases(slug, "faulty") if case.issues == (("record/unreadable", ""),)]
    lines = [case.text for case in texts if case.text and "\n" not in case.text]
    (tmp_path / "x.jsonl").write_text("\n".join(lines), encoding="utf-8")
    rows = list(documents(tmp_path / "x.jsonl"))
    assert len(rows) == len(lines) > 8
    assert {said.code for row in rows for said in row.complaints} == {"record/unreadable"}


@pytest.fixture(scope="module")
def judge():
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    judges = {
        (slug, strict): jsonschema.Draft202012Validator(json_schema(entity_named(slug), strict=strict))
        for slug in ENTITIES
        for strict in (False, True)
    }
    return lambda slug, document, strict=False: judges[slug, strict].is_valid(document)


@pytest.mark.parametrize("case", VALID)
def test_json_schema_accepts_what_is_valid(case, judge):
    document = json.loads(case.text)
    assert judge(document["type"], document)
    assert judge(document["type"], document, strict=True) is not bool(case.findings)


@pytest.mark.parametrize(("slug", "case"), FAULTY)
def test_json_schema_refuses_what_the_set_says_it_refuses(slug, case, judge):
    try:
        document = json.loads(case.text)
    except ValueError:
        is_accepted = False  # there is nothing to validate
    else:
        is_accepted = judge(slug, document, case.strict)
    assert is_accepted is (case.json_schema == "accepts")


def test_each_difference_to_json_schema_is_explained():
    for slug in ENTITIES:
        for case in cases(slug, "faulty"):
            assert bool(case.why) is (case.json_schema == "accepts"), case.name


def test_each_case_has_a_name_of_its_own_and_known_codes():
    for slug in ENTITIES:
        everything = [*cases(slug, "valid"), *cases(slug, "faulty")]
        assert len({case.name for case in everything}) == len(everything) >= 40
        for case in everything:
            assert {code for code, _ in (*case.issues, *case.findings)} <= CODES.keys(), case.name


def test_each_code_with_which_a_value_is_refused_stands_in_the_set():
    """Codes that only a spelling of the field or a publisher's cell can give are left aside."""
    elsewhere = {
        "text/surrogate", "number/unreadable", "number/finite", "date/weekday", "country/ambiguous",
        "country/not-a-country", "position/unreadable", "id/precision-lost",
    }  # fmt: skip
    seen = {code for slug in ENTITIES for case in cases(slug, "faulty") for code, _ in case.issues}
    values = {"text", "number", "date", "period", "country", "position", "estimate", "term", "id", "url"}
    values |= {"age", "duration"}
    refusals = {code for code, said in CODES.items() if said.severity is Severity.ERROR}
    assert {code for code in refusals if code.partition("/")[0] in values} - seen == elsewhere
