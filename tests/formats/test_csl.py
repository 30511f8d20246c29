"""CSL-JSON both ways: valid for others, equal for us."""

import gzip
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

import mixedmigration as mm
from mixedmigration.declaration import checked, keep_homeless, unchecked
from mixedmigration.entities import Publication
from mixedmigration.errors import FormatError, ValidationError
from mixedmigration.formats._csl_words import NUMBERS, TEXTS, TYPES
from mixedmigration.formats.csl import csl_of, publication_rows
from mixedmigration.formats.document import draft_of
from mixedmigration.testing.strategies import records
from tests.formats import papers
from tests.shared import few

_NAME = {
    "type": "object",
    "properties": {key: {"type": "string"} for key in ("family", "given", "literal", "suffix")},
    "additionalProperties": False,
}
_DATE = {
    "type": "object",
    "properties": {
        "date-parts": {
            "type": "array",
            "minItems": 1,
            "maxItems": 2,
            "items": {"type": "array", "minItems": 1, "maxItems": 3, "items": {"type": ["string", "number"]}},
        },
        "season": {"type": ["string", "number"]},
        "circa": {"type": ["string", "number", "boolean"]},
        "literal": {"type": "string"},
        "raw": {"type": "string"},
    },
    "additionalProperties": False,
}
_NAMES = (
    "author collection-editor contributor chair editor guest host illustrator interviewer performer translator".split()
)
_NUMBERS = "collection-number edition issue number page part volume".split()
_PLAIN = (
    "abstract collection-title container-title DOI event-place genre ISBN ISSN keyword language publisher "
    "publisher-place title title-short URL".split()
)
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["type", "id"],
        "additionalProperties": False,
        "properties": {
            "type": {"enum": sorted(TYPES)},
            "id": {"type": ["string", "number"]},
            **{key: {"type": "array", "items": _NAME} for key in _NAMES},
            **dict.fromkeys(("accessed", "available-date", "event-date", "issued", "submitted"), _DATE),
            **{key: {"type": "string"} for key in (*_PLAIN, *TEXTS)},
            **{key: {"type": ["string", "number"]} for key in (*_NUMBERS, *NUMBERS)},
            "custom": {"type": "object"},
        },
    },
}
"""What csl-data.json (CSL 1.0.2) allows of the variables that we write."""


def again(item):
    """Read an item as a file of it would be read."""
    [row] = publication_rows([json.loads(json.dumps(item))], "csl")
    made = draft_of(row.document)
    if made.is_lost:
        return None
    keep_homeless(made)
    return unchecked(made.cls, made.values)


def fields(item):
    [row] = publication_rows([item], "csl")
    return row.document


def test_our_own_files_read_back_equal(tmp_path):
    for name in ("x.csl.json", "x.csl.json.gz"):
        mm.dump(papers.ALL, tmp_path / name)
        assert tuple(mm.load(tmp_path / name, entity=Publication).records) == papers.ALL


def test_every_file_of_ours_holds_to_the_schema_of_csl(tmp_path):
    mm.dump(papers.ALL, tmp_path / "x.csl.json")
    written = json.loads((tmp_path / "x.csl.json").read_text(encoding="utf-8"))
    assert [error.message for error in Draft7Validator(SCHEMA).iter_errors(written)] == []


@given(records(Publication))
@few(60)
def test_any_publication_reads_back_equal_and_holds_to_the_schema(publication):
    item = csl_of(publication)
    Draft7Validator(SCHEMA).validate([item])
    assert again(item) == publication


@pytest.mark.parametrize("title", papers.HOSTILE_TITLES.values(), ids=papers.HOSTILE_TITLES.keys())
def test_a_hostile_title_survives(title):
    publication = papers.publication(1, title=title, subtitle=title, kind="report")
    assert again(csl_of(publication)) == publication


@pytest.mark.parametrize(
    ("date", "written"),
    [
        ("2024", {"date-parts": [[2024]]}),
        ("2024-03", {"date-parts": [[2024, 3]]}),
        ("2024-03-31", {"date-parts": [[2024, 3, 31]]}),
        ("2024-Q1", {"date-parts": [[2024]], "season": "Quarter 1"}),
        ("2019~", {"date-parts": [[2019]], "circa": True}),
        ("2019-Q4~", {"date-parts": [[2019]], "season": "Quarter 4", "circa": True}),
    ],
)
def test_a_date_keeps_its_precision_both_ways_without_our_own_keys(date, written):
    item = csl_of(papers.publication(1, kind="report", dates=papers.published(date)))
    assert item["issued"] == written
    assert "custom" not in item
    assert str(again(item).date) == date


def test_what_csl_cannot_say_stands_in_custom():
    ours = csl_of(papers.BRIEF)["custom"]["mixedmigration"]
    assert ours["fields"] == {"countries": ["LBY", "TUN"], "country_count": 5}


def test_parts_of_a_name_are_written_only_where_they_are_known():
    publication = papers.publication(
        1, contributors=[papers.person("Ana", "Roe"), {"name": "Bo van Doe", "role": "author"}, papers.CENTRE_AS_AUTHOR]
    )
    assert csl_of(publication)["author"] == [
        {"family": "Roe", "given": "Ana"},
        {"literal": "Bo van Doe"},
        {"literal": "Centre for Moving People"},
    ]


def test_whoever_changes_an_item_changes_the_record_and_the_older_value_is_kept():
    item = csl_of(papers.UPDATE)
    item["author"] = [{"family": "Roe", "given": "Ana"}]
    changed = again(item)
    assert changed.authors == ("Ana Roe",)
    assert changed.regions == papers.UPDATE.regions
    assert list(changed.extras) == ["/custom/mixedmigration/fields/contributors"]
    assert again(csl_of(changed)) == changed


FOREIGN = {
    "id": "http://zotero.org/users/12345/items/AB2CD3EF",
    "type": "report",
    "title": "A Report: With More",
    "title-short": "A Report",
    "genre": "Working paper",
    "author": [
        {"family": "Berg", "given": "Jan", "non-dropping-particle": "van den", "suffix": "Jr."},
        {"literal": "Centre"},
    ],
    "issued": {"date-parts": [["2024", "03"]]},
    "accessed": {"date-parts": [[2024, 5, 6]]},
    "language": "en-US",
    "DOI": "https://doi.org/10.1000/XYZ",
    "ISBN": "978-3-16-148410-0",
    "publisher": "One; Two",
    "call-number": "HB 42",
    "note": "Read twice",
    "citation-key": "bergReport2024",
    "custom": {"short_id": "xyz"},
}


def test_an_item_of_somebody_else_is_read_and_its_unknown_keys_are_kept():
    read = again(FOREIGN)
    assert (read.id, read.title, read.subtitle) == (
        "publication:zotero:users/12345/items/AB2CD3EF",
        "A Report",
        "With More",
    )
    assert read.authors == ("Jan van den Berg, Jr.", "Centre")
    assert (str(read.date), read.languages, str(read.kind), read.kind_reported) == (
        "2024-03",
        ("en",),
        "Report",
        "Working paper",
    )
    assert [one.key for one in read.identifiers] == ["doi:10.1000/xyz", "isbn:9783161484100"]
    assert [one.name for one in read.publishers] == ["One", "Two"]
    assert set(read.extras) == {
        "/author/0", "/language", "/call-number", "/note", "/citation-key", "/custom/short_id"
    }  # fmt: skip


def test_what_came_with_an_item_goes_back_with_it():
    item = csl_of(again(FOREIGN))
    for key in ("call-number", "note", "citation-key"):
        assert item[key] == FOREIGN[key]
    assert item["custom"]["short_id"] == "xyz"
    Draft7Validator(SCHEMA).validate([item])


@pytest.mark.parametrize(
    ("issued", "date", "printed"),
    [
        ({"literal": "forthcoming"}, None, "forthcoming"),
        ({"raw": "March 2024"}, "2024-03", None),
        ("2024-05", "2024-05", None),
        ({"date-parts": [[2024]], "season": 1}, "2024", "Spring 2024"),
        ({"date-parts": [[2024, 1], [2024, 3]]}, "2024", "2024-01/2024-03"),
        ({"date-parts": [[2024, 0]], "season": "Q3"}, "2024-Q3", None),
    ],
)
def test_a_date_of_somebody_else_is_read_no_closer_than_it_is_told(issued, date, printed):
    [said] = again({"type": "report", "id": 1, "title": "x", "issued": issued}).dates
    assert (None if said.date is None else str(said.date), said.as_printed) == (date, printed)


@pytest.mark.parametrize("issued", [{"date-parts": [[2024, 13]]}, {"date-parts": "x"}, 5, {"date-parts": [[]]}])
def test_a_date_that_cannot_be_is_told_and_kept(tmp_path, issued):
    path = tmp_path / "x.csl.json"
    path.write_text(json.dumps([{"type": "report", "id": 1, "title": "x", "issued": issued}]), encoding="utf-8")
    with pytest.raises(ValidationError) as caught:
        mm.load(path)
    [issue] = caught.value.issues
    assert (issue.code, issue.path) == ("date/unreadable", "/issued")
    assert "/issued" in caught.value.loaded.records[0].extras


def test_ids_that_several_items_have_get_a_number_and_ids_of_ours_stay():
    items = [{"type": "report", "id": "a", "title": "x"}] * 2 + [{"type": "report", "id": "publication:a:1"}]
    ids = [row.document["id"] for row in publication_rows(items, "csl")]
    assert ids == ["publication:csl:a", "publication:csl:a#2", "publication:a:1"]


def test_an_item_without_an_id_gets_one_from_what_it_says():
    made = [fields({"type": "report", "title": title})["id"] for title in ("a", "a", "b")]
    assert made[0] == made[1] != made[2]


def test_an_export_of_zotero_is_known_by_its_items_and_not_by_its_name(tmp_path):
    for name, content in (("My Library.json", [FOREIGN]), ("api.json", {"items": [FOREIGN]})):
        (tmp_path / name).write_text(json.dumps(content), encoding="utf-8")
        [read] = mm.load(tmp_path / name).records
        assert read.title == "A Report"


def test_a_packed_file_is_packed(tmp_path):
    mm.dump([papers.BRIEF], tmp_path / "x.csl.json.gz")
    assert json.loads(gzip.decompress((tmp_path / "x.csl.json.gz").read_bytes()))[0]["type"] == "report"


@pytest.mark.parametrize("suffix", [".csl.json", ".ris", ".bib"])
def test_only_publications_are_written_as_citations_and_the_old_file_stays(tmp_path, suffix):
    path = tmp_path / f"x{suffix}"
    path.write_text("old", encoding="utf-8")
    incident = mm.ProtectionIncident(id="protection-incident:my-table:1")
    with pytest.raises(FormatError, match="protection-incident"):
        mm.dump([papers.BRIEF, incident], path)
    assert path.read_text(encoding="utf-8") == "old"


_any_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from([*SCHEMA["items"]["properties"], "other"]), _any_json, max_size=6))
@few(60)
def test_any_item_is_read_or_lost_and_then_reads_back_equal(item):
    read = again(item)
    if read is not None:
        assert again(csl_of(read)) == read
        made = draft_of({**fields(csl_of(read))})
        assert checked(made) == read
