import json

import attrs
import pytest

from mixedmigration.declaration import Record, Role, Sensitivity, about, questions_of, read
from mixedmigration.entities import ProtectionIncident
from mixedmigration.formats import Dictionary, describe, entity_named, entity_slugs


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


def test_a_class_that_declares_nothing_is_refused():
    with pytest.raises(TypeError):
        describe(int)


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
