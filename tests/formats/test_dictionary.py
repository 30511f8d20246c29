import json
import sys

import attrs
import pytest

from mixedmigration.declaration import Record, Role, Sensitivity, about, questions_of, read
from mixedmigration.entities import ProtectionIncident, Route
from mixedmigration.errors import MissingExtraError
from mixedmigration.formats import Dictionary, describe, dump, entity_named, entity_slugs
from mixedmigration.formats.codebook import html_page, markdown_page
from mixedmigration.formats.table import open_table
from mixedmigration.formats.xlsx import sheet_names
from mixedmigration.vocabularies import SourceQuality
from mixedmigration.vocabularies.status import Status
from tests.formats.trial import Leg, Trial


@pytest.fixture
def incidents() -> Dictionary:
    return describe(ProtectionIncident)


@pytest.mark.parametrize("slug", entity_slugs())
def test_every_field_that_can_be_asked_for_has_an_entry(slug):
    entity = entity_named(slug)
    described = describe(entity)
    assert described.name == slug
    assert [e.name for e in described if "." not in e.name] == list(questions_of(entity))
    assert all(entry.meaning for entry in described)
    assert max(map(len, str(described).splitlines())) <= 100


def test_an_entry_says_what_the_declaration_says(incidents):
    causes, dead, both = (incidents[name] for name in ("causes", "dead", "dead_and_missing"))
    assert (causes.vocabulary, causes.takes_unlisted, causes.is_list) == ("cause-of-death", True, True)
    assert (dead.unit, dead.is_required, dead.is_derived, dead.vocabulary) == ("people", False, False, None)
    assert both.is_derived
    assert incidents["id"].is_required
    assert (incidents["extras"].sensitivity, incidents["extras"].role) == (Sensitivity.HIGH, Role.FREE_TEXT)


def test_a_field_that_is_not_there_is_a_key_error(incidents):
    with pytest.raises(KeyError):
        incidents["nothing"]


@pytest.mark.parametrize("given", [int, 5, None, "protection-incident", []], ids=repr)
def test_what_declares_nothing_is_refused(given):
    with pytest.raises(TypeError):
        describe(given)


@pytest.mark.parametrize("width", [40, 60, 80, 100, 200])
def test_the_table_fits_its_width(incidents, width):
    assert max(map(len, incidents.text(width).splitlines())) <= width


def test_plain_entries_have_the_same_keys_and_are_json(incidents):
    plain = incidents.to_dicts()
    assert len({tuple(entry) for entry in plain}) == 1
    assert json.loads(json.dumps(plain)) == plain
    assert len(plain) == len(incidents) == len(list(incidents))


def test_html_is_escaped():
    @attrs.frozen(kw_only=True)
    class Note(Record):
        """A note <b>of ours</b>."""

        text: str | None = attrs.field(
            default=None,
            converter=read.text,
            metadata=about("Words <i> & more.", sensitivity=Sensitivity.HIGH, role=Role.FREE_TEXT),
        )

    html = describe(Note)._repr_html_()
    assert "&lt;i&gt; &amp; more" in html
    assert "<i>" not in html
    assert "<b>" not in html
    assert describe(Note).schema_version is None


ENTITIES = pytest.mark.parametrize("cls", [ProtectionIncident, Route, Trial, Leg], ids=lambda cls: cls.__name__)


@ENTITIES
def test_a_dictionary_writes_the_codebook(cls):
    assert describe(cls).to_markdown() == markdown_page(cls)
    assert describe(cls).to_html() == html_page(cls)


def cells_of(path, sheet):
    return [row.cells for row in open_table(path, sheet=sheet).rows()]


@ENTITIES
def test_a_workbook_has_a_row_for_each_field_and_each_word(cls, tmp_path):
    describe(cls).to_xlsx(tmp_path / "x.xlsx")
    fields = cells_of(tmp_path / "x.xlsx", "dictionary")
    assert [cells["name"] for cells in fields] == [entry.name for entry in describe(cls)]
    assert [cells["meaning"] for cells in fields] == [entry.meaning for entry in describe(cls)]
    words = cells_of(tmp_path / "x.xlsx", "vocabularies")
    page = markdown_page(cls)
    assert all(f"| `{cells['word']}` | {cells['label']} |" in page for cells in words)
    named = {entry.vocabulary for entry in describe(cls)} - {None}
    assert named <= {cells["vocabulary"] for cells in words}


def test_a_workbook_of_records_explains_itself_in_the_same_sheets(tmp_path):
    dump([ProtectionIncident(id="protection-incident:my-table:7")], tmp_path / "records.xlsx")
    describe(ProtectionIncident).to_xlsx(tmp_path / "x.xlsx")
    for sheet in sheet_names(tmp_path / "x.xlsx"):
        assert cells_of(tmp_path / "records.xlsx", sheet) == cells_of(tmp_path / "x.xlsx", sheet)


def test_the_words_that_a_cell_offers_are_those_of_its_vocabulary(tmp_path):
    dump([ProtectionIncident(id="protection-incident:my-table:7")], tmp_path / "x.xlsx")
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.load_workbook(tmp_path / "x.xlsx")
    main = book["protection-incident"]
    column = {cell.column_letter: cell.value for cell in main[1]}
    offered = {}
    for rule in main.data_validations.dataValidation:
        name, _, span = rule.formula1.partition("!")
        letters = str(rule.sqref).partition("2")[0]
        offered[column[letters]] = [cell[0].value for cell in book[name.lstrip("=")][span.replace("$", "")]]
    assert offered["status"] == [word.slug for word in Status]
    assert offered["source_quality"] == [word.slug for word in SourceQuality]


def test_a_workbook_that_cannot_be_written_leaves_the_old_one(tmp_path, monkeypatch):
    path = tmp_path / "x.xlsx"
    path.write_bytes(b"old")
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(MissingExtraError, match="excel"):
        describe(ProtectionIncident).to_xlsx(path)
    assert [one.name for one in tmp_path.iterdir()] == ["x.xlsx"]
    assert path.read_bytes() == b"old"
