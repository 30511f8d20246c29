"""JSON: what is hostile is refused with its place, what is ours is read with all its issues."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.entities import ProtectionIncident
from mixedmigration.errors import FormatError, InvalidValueError, MixedMigrationError, ValidationError
from mixedmigration.formats import documents, draft_of, from_json, parse, to_json
from mixedmigration.values import Extras
from tests.shared import corpus

ID = "protection-incident:my-table:7"


def suite(prefix):
    return sorted(corpus("JSONTestSuite/test_parsing").glob(f"{prefix}_*.json"))


def answer(read, given):
    """What came of reading: a value, or the class of the error."""
    try:
        return read(given)
    except MixedMigrationError as error:
        return type(error)


def test_every_invalid_document_of_the_suite_is_refused():
    files = suite("n")
    assert len(files) == 188
    assert {answer(from_json, path.read_bytes()) for path in files} == {FormatError}


def test_every_invalid_file_of_the_suite_is_refused():
    assert {answer(lambda path: list(documents(path)), path) for path in suite("n")} == {FormatError}


def test_every_valid_document_of_the_suite_is_read_but_those_with_keys_given_twice():
    refused = [path.name for path in suite("y") if answer(parse, path.read_bytes()) is FormatError]
    assert refused == ["y_object_duplicated_key.json", "y_object_duplicated_key_and_value.json"]


def test_what_is_read_means_what_the_standard_reader_takes_it_for():
    for path in suite("y"):
        read = answer(parse, path.read_bytes())
        if read is not FormatError:
            assert read == json.loads(path.read_bytes())


@pytest.mark.parametrize("folder", ["test_parsing", "test_transform"])
def test_nothing_but_our_errors_leaves(folder, tmp_path):
    for path in sorted(corpus(f"JSONTestSuite/{folder}").glob("*.json")):
        for read in (parse, from_json, lambda data: draft_of(parse(data))):
            answer(read, path.read_bytes())
        for name in ("x.json", "x.jsonl"):
            (tmp_path / name).write_bytes(path.read_bytes())
            answer(lambda given: [draft_of(row.document) for row in documents(given)], tmp_path / name)


@given(st.binary(max_size=60) | st.text(max_size=60))
def test_no_bytes_or_text_raise_anything_else(given):
    answer(from_json, given)


@pytest.mark.parametrize(
    "given", [None, 5, [], {}, object(), bytearray(b"{"), memoryview(b"\xff")], ids=lambda given: type(given).__name__
)
def test_what_is_no_text_is_refused(given):
    assert answer(from_json, given) is FormatError


PLACES = {
    "a key given twice": ('{"a": 1,\n "b": {"x": 1, "x": 2}}', "line 2, column 16", "twice"),
    "the same key, written differently": ('{"a": 1, "\\u0061": 2}', "line 1, column 10", "twice"),
    "not a number": ("[1,\n\nNaN]", "line 3, column 1", "finite"),
    "infinity": ("[-Infinity]", "line 1, column 2", "finite"),
    "a float beyond every float": ('{"a": [1.5, 1e999]}', "line 1, column 13", "finite"),
    "digits without end": ("[" + "9" * 4301 + "]", "line 1, column 2", "digits"),
    "half of a character pair": ('["ok", "\\ud800"]', "line 1, column 8", "half"),
    "half of a pair as a key": ('{"\\udc00": 1}', "line 1, column 2", "half"),
    "half of a pair in the text itself": ('["\ud800"]', "line 1, column 2", "half"),
    "65 levels": ("[" * 65 + "]" * 65, "line 1, column 65", "levels"),
    "65 levels of objects": ('{"a":' * 65 + "1" + "}" * 65, "line 1, column 321", "levels"),
    "65 levels beside many": ("[" + "[]," * 100 + "[" * 64 + "]" * 65, "line 1, column 365", "levels"),
    "no JSON": ('{"a": 1 2}', "line 1, column 9", "not JSON"),
    "more behind the document": ("{} {}", "line 1, column 4", "not JSON"),
    "nothing": ("", "line 1, column 1", "not JSON"),
    "a control sign": ('["a\tb"]', "line 1, column 4", "not JSON"),
    "bytes that are no text": (b'["\xff"]', "byte 3", "UTF-8"),
    "another encoding": ("[1]".encode("utf-16"), "byte 1", "UTF-8"),
}


@pytest.mark.parametrize(("given", "where", "reason"), PLACES.values(), ids=PLACES.keys())
def test_a_refusal_says_where(given, where, reason):
    with pytest.raises(FormatError) as caught:
        parse(given)
    assert caught.value.where == where
    assert reason in caught.value.reason
    assert caught.value.__cause__ is None


def test_a_refusal_does_not_show_the_content():
    with pytest.raises(FormatError) as caught:
        parse('{"canary": 1, "canary": "canary"}')
    assert "canary" not in f"{caught.value!r} {caught.value}"


@pytest.mark.parametrize("given", ["[" * 1_000_000, '{"a":' * 1_000_000, "[" * 1_000_000 + "]" * 1_000_000])
def test_a_million_brackets_are_refused_at_once(given):
    start = time.perf_counter()
    assert answer(parse, given) is FormatError
    assert time.perf_counter() - start < 1


def test_64_levels_are_read():
    assert parse("[" * 64 + "]" * 64)
    assert parse("[" + "[]," * 100 + "[" * 63 + "]" * 64)


def test_a_byte_order_mark_is_left_out():
    assert parse(b"\xef\xbb\xbf{}") == parse("\ufeff{}") == {}


def test_pairs_of_characters_are_read():
    assert parse('"\\ud83d\\ude00"') == "😀"


# Our own documents


def document(**fields):
    return json.dumps({"type": "protection-incident", "schema_version": 1, "id": ID, **fields})


def test_all_issues_come_at_once_with_their_pointers():
    with pytest.raises(ValidationError) as caught:
        from_json(document(dead="4", country="XXX", place={"name": 5}, types=["drowning", "sharks"]))
    assert [(issue.path, issue.code) for issue in caught.value.issues] == [
        ("/types/0", "term/unknown"),
        ("/types/1", "term/unknown"),
        ("/country", "country/unknown"),
        ("/place/name", "value/type"),
        ("/dead", "value/type"),
    ]


def test_unknown_keys_are_kept_and_written_back():
    incident = from_json(document(Notes={"a": [1]}, **{"a/b~c": None}))
    assert incident.extras == Extras({"/Notes": {"a": [1]}, "/a~1b~0c": None})
    assert from_json(to_json(incident)) == incident


def test_an_unknown_key_and_an_older_one_of_that_name_are_both_kept():
    incident = from_json(document(Notes=1, extras={"/Notes": 2}))
    assert dict(incident.extras) == {"/Notes": 1, "/extras/~1Notes": 2}


def test_strict_reading_refuses_unknown_keys():
    with pytest.raises(ValidationError) as caught:
        from_json(document(dead=4, deed=5), strict=True)
    assert [(issue.path, issue.code) for issue in caught.value.issues] == [("/deed", "key/refused")]


LOST = {
    "another type": ({"type": "shipwreck"}, "record/type"),
    "no type": ({"type": None}, "record/type"),
    "a type that is a list": ({"type": []}, "record/type"),
    "a newer schema": ({"schema_version": 2}, "record/version"),
    "a version as text": ({"schema_version": "1"}, "record/version"),
    "a version that is true": ({"schema_version": True}, "record/version"),
    "version 0": ({"schema_version": 0}, "record/version"),
}


@pytest.mark.parametrize(("fields", "code"), LOST.values(), ids=LOST.keys())
def test_a_document_that_is_something_else_is_lost(fields, code):
    made = draft_of(json.loads(document(**fields)))
    assert made.is_lost
    assert [said.code for said in made.complaints] == [code]
    with pytest.raises(ValidationError) as caught:
        from_json(document(**fields))
    assert [issue.code for issue in caught.value.issues] == [code]


@pytest.mark.parametrize("given", [None, 5, "x", [], [{}], {1: 2}], ids=repr)
def test_what_is_no_object_is_a_draft_that_is_lost(given):
    assert [said.code for said in draft_of(given).complaints] == ["record/shape"]


def test_a_newer_schema_is_refused_by_name():
    with pytest.raises(ValidationError, match=r"99.*Update mixedmigration"):
        from_json(document(schema_version=99))


def test_the_type_may_be_left_out_where_it_is_named():
    assert from_json(json.dumps({"id": ID}), ProtectionIncident).id == ID


def test_what_is_kept_can_be_written_and_read_again():
    deepest = json.loads("[" * 60 + "]" * 60)
    incident = from_json(document(Notes=deepest))
    assert from_json(to_json(incident)) == incident


def test_what_is_too_deep_to_be_written_is_not_read():
    made = draft_of(json.loads(document(Notes=json.loads("[" * 61 + "]" * 61))))
    assert made.is_lost


def test_what_no_file_can_carry_is_no_record():
    for raw in ("\ud800", json.loads("[" * 61 + "]" * 61)):
        with pytest.raises(InvalidValueError):
            Extras({"/Notes": raw})


def test_signs_that_some_take_for_line_ends_are_escaped():
    incident = ProtectionIncident(id=ID, reported_by="a\u2028b\x85c")
    assert to_json(incident).splitlines() == [to_json(incident)]
    assert from_json(to_json(incident)) == incident
