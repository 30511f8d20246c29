"""The codebook says of each field what its declaration says, and its pages are up to date."""

import html.parser
import re

import pytest

from mixedmigration.declaration import questions_of
from mixedmigration.entities import ProtectionIncident, Route
from mixedmigration.formats.codebook import html_page, markdown_page
from mixedmigration.values import AdminArea
from mixedmigration.vocabularies import CauseOfDeath
from tests.formats.trial import Leg, Trial
from tools import conformance_page, entity_pages

CLASSES = pytest.mark.parametrize("cls", [ProtectionIncident, Route, Trial, Leg], ids=lambda cls: cls.__name__)


def table_row(page, name):
    """Give the cells of a row of a Markdown page, unescaped."""
    line = next(line for line in page.splitlines() if line.startswith(f"| `{name}` |"))
    return [cell.strip() for cell in line.strip("|").split(" | ")]


def test_the_pages_of_the_documentation_are_up_to_date():
    assert entity_pages.outdated() == [], "run python tools/entity_pages.py --write"


def test_the_table_of_differences_is_up_to_date():
    assert conformance_page.PAGE.read_text(encoding="utf-8") == conformance_page.page(), (
        "run python tools/conformance_page.py --write"
    )


@CLASSES
def test_each_field_stands_on_the_page_with_its_meaning(cls):
    page = markdown_page(cls)
    for name, field in questions_of(cls).items():
        row = table_row(page, name)
        assert field.about.meaning in row[1]
        assert row[4] == field.about.sensitivity.slug


def test_fields_of_parts_come_after_the_part():
    names = [line.split("`")[1] for line in markdown_page(Trial).splitlines() if line.startswith("| `legs")]
    assert names[:4] == ["legs", "legs.to", "legs.modes", "legs.payments"]


WHERE_ABSENT = {
    (ProtectionIncident, "id"): "never absent",
    (ProtectionIncident, "dead"): "not recorded",
    (ProtectionIncident, "causes"): "none",
    (ProtectionIncident, "dead_and_missing"): "follows from other fields",
    (Route, "labels.match"): "means exact",
    (Trial, "share"): "means 0.5",
}


@pytest.mark.parametrize(("cls", "name"), WHERE_ABSENT, ids=lambda given: getattr(given, "__name__", given))
def test_a_page_says_what_an_absent_field_means(cls, name):
    assert table_row(markdown_page(cls), name)[3] == WHERE_ABSENT[cls, name]


def test_every_word_of_a_vocabulary_stands_on_the_page():
    page = markdown_page(ProtectionIncident)
    for word in CauseOfDeath:
        assert table_row(page, word.slug)[1:] == [word.label(), word.definition]
    assert "## Words: place-kind" in page, "that of a part of a value too"


def test_reasons_for_no_answer_stand_where_a_field_takes_them():
    assert "## Reasons for no answer" in markdown_page(Trial)
    assert "## Reasons for no answer" not in markdown_page(ProtectionIncident)


def test_nothing_breaks_out_of_its_cell():
    rows = [line for line in markdown_page(ProtectionIncident).splitlines() if line.startswith("| `")]
    assert {line.replace("\\|", "").count("|") for line in rows} <= {4, 7}


@CLASSES
def test_an_html_page_closes_what_it_opens(cls):
    stack = []

    class Reader(html.parser.HTMLParser):
        def handle_starttag(self, tag, attrs):
            if tag not in ("meta", "wbr"):
                stack.append(tag)

        def handle_endtag(self, tag):
            assert stack.pop() == tag

    Reader().feed(html_page(cls))
    assert stack == []


def test_an_html_page_escapes_what_is_said(monkeypatch):
    assert "<script>" not in html_page(ProtectionIncident)
    assert "publisher&#x27;s" in html_page(ProtectionIncident)


@CLASSES
def test_a_page_is_the_same_each_time(cls):
    assert markdown_page(cls) == markdown_page(cls)
    assert html_page(cls) == html_page(cls)


@pytest.mark.parametrize("write", [markdown_page, html_page])
def test_only_declared_classes_have_a_page(write):
    with pytest.raises(TypeError, match="expected an entity or a part of one, not AdminArea"):
        write(AdminArea)


def test_a_long_name_breaks_between_its_words_and_a_section_can_be_linked_to():
    page = html_page(ProtectionIncident)
    assert "<code>dead_<wbr>and_<wbr>missing_<wbr>reported</code>" in page
    anchors = re.findall(r'<h2 id="([^"]*)">', page)
    assert "words-cause-of-death" in anchors
    assert all(re.fullmatch(r"[a-z0-9-]+", anchor) for anchor in anchors)
    assert len(set(anchors)) == len(anchors)
