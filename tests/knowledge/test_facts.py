"""Every sentence of the five texts is in the table, and every value of the table is in the records."""

import re
from collections import Counter

import pytest

from mixedmigration import knowledge
from mixedmigration.declaration import Role, checked, draft, fields_of
from mixedmigration.formats.json import from_json, to_json
from mixedmigration.knowledge._texts import TEXTS
from mixedmigration.query import field
from tests.shared import told
from tools import facts_page
from tools.facts_page import holds

ROWS = facts_page.rows()
FACTS = [
    pytest.param(row, record, expected, id=f"{row.text}.{row.number} {record.partition(':')[2]}")
    for row in ROWS
    for record, expected in row.facts.items()
]
KINDS = {
    "organisations": knowledge.organisations,
    "initiatives": knowledge.initiatives,
    "publications": knowledge.publications,
    "policy_events": knowledge.policy_events,
    "observations": knowledge.observations,
}
RECORDS = [record for kind in KINDS.values() for record in kind()]


def text(number):
    paths = sorted(told("").glob("*.txt"))
    return facts_page.sentences(paths[number - 1].read_text(encoding="utf-8"))


@pytest.mark.parametrize("number", range(1, 6))
def test_each_sentence_of_a_text_has_its_row_with_words_that_stand_in_it(number):
    rows = {row.number: row for row in ROWS if row.text == number}
    sentences = text(number)
    assert sorted(rows) == list(range(1, len(sentences) + 1))
    strange = [row.number for row in rows.values() if row.words not in sentences[row.number - 1]]
    assert strange == []


def test_the_rule_for_sentences_spares_abbreviations_and_keeps_lines_apart():
    parts = facts_page.sentences("One U.S. Policy. Two (e.g. This)? “Three.” Four G. Five\n\n  • Six\n")
    assert parts == ["One U.S. Policy.", "Two (e.g. This)?", "“Three.”", "Four G. Five", "Six"]


@pytest.mark.parametrize(("row", "record", "expected"), FACTS)
def test_the_record_holds_the_values_of_the_table(row, record, expected):
    found = facts_page.records()[record]
    assert expected, "a record is named with the values that carry the sentence"
    wrong = {key: (value, found.get(key)) for key, value in expected.items() if not holds(found.get(key), value)}
    assert wrong == {}


def test_a_row_names_records_or_says_why_there_are_none():
    assert [row for row in ROWS if bool(row.facts) == bool(row.reason)] == []
    assert {row.reason for row in ROWS if row.reason} == set(facts_page.REASONS)
    assert [row for row in ROWS if not row.says.strip() or not row.words.strip()] == []
    assert [row for row in ROWS if len(row.words.split()) > 11] == []


def test_each_record_cites_just_the_sentences_that_name_it_in_the_table():
    slugs = list(TEXTS)
    named = {(record, slugs[row.text - 1], row.number) for row in ROWS for record in row.facts}
    cited = Counter((record.id, cite.edition.dataset, cite.row) for record in RECORDS for cite in record.citations)
    assert set(cited) == named
    assert set(cited.values()) == {1}


def test_no_figure_of_a_text_is_missing():
    """Each number of two digits or more stands in a row that is carried, or that leads through the page."""
    for number in range(1, 6):
        for row, sentence in zip([row for row in ROWS if row.text == number], text(number), strict=True):
            figures = [figure for figure in re.findall(r"\d[\d,.]*\d", sentence) if "f.mtr.cool" not in sentence]
            assert not figures or row.facts or row.reason == "navigation", (row, figures)


FOLLOW = {
    "citations": "the sentences themselves, held against the table by another test",
    "id": "ours",
    "inferred": "says what follows from the order of a feed",
    "languages": "the language that a post or listing is written in",
    "published_in": "where the cited sentence stands",
    "publishers": "whose page it stands on",
    "statement": "stands in a cited sentence, as another test shows",
    "title_language": "the language that a title is written in",
}
"""Fields whose value follows from where a sentence stands, and so needs no row; nor do notes and languages of names."""


def unasserted(value, wanted, at=""):
    """Yield, with its place, what stands in a plain value and in no row."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if key not in ("language", "note"):
                yield from unasserted(inner, [one[key] for one in wanted if key in one], f"{at}/{key}")
    elif isinstance(value, list):
        for item in value:
            yield from unasserted(item, [each for one in wanted for each in one if holds(item, each)], at)
    elif not any(holds(value, one) for one in wanted):
        yield at, value


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.id.replace(":mixedmigration", ""))
def test_nothing_is_in_a_record_that_no_sentence_gives(record):
    plain = {key: value for key, value in facts_page.records()[record.id].items() if key not in FOLLOW}
    if "contributors" in plain and plain["contributors"][0]["role"] == "account":
        del plain["contributors"]  # under whose name a post stands, as it stands over all of them
    assert list(unasserted(plain, [row.facts[record.id] for row in ROWS if record.id in row.facts])) == []


def test_the_statement_of_a_figure_stands_in_a_sentence_that_it_cites():
    for figure in knowledge.observations():
        cited = [text(list(TEXTS).index(cite.edition.dataset) + 1)[cite.row - 1] for cite in figure.citations]
        assert figure.statement is None or any(figure.statement in sentence for sentence in cited), figure.id


def test_the_page_says_what_the_table_says():
    assert facts_page.PAGE.read_text(encoding="utf-8") == facts_page.page()


def test_values_are_held_exactly_and_texts_within():
    assert holds({"value": 100.0, "unit": "persons"}, {"value": 100})
    assert not holds({"value": 101.0}, {"value": 100})
    assert not holds({}, {"value": 100})
    assert holds(["a", "x", "b"], ["a", "b"])
    assert not holds(["b", "a"], ["a", "b"])
    assert holds("a long text", "…long…")
    assert not holds("a long text", "long")
    assert not holds(1, True)


def longest_run(ours, theirs):
    """Give the longest run of words that two texts have in common."""
    ours, theirs = ([word.strip(".,;:!?()“”\"'").lower() for word in words.split()] for words in (ours, theirs))
    before, longest = [0] * (len(theirs) + 1), 0
    for word in ours:
        row = [0] + [before[at] + 1 if word == other and word else 0 for at, other in enumerate(theirs)]
        before, longest = row, max(longest, *row)
    return longest


def test_facts_carry_over_and_sentences_do_not():
    whole = " ".join(" ".join(text(number)) for number in range(1, 6))
    for record in RECORDS:
        for name, declared in fields_of(type(record)).items():
            if declared.about.role is Role.FREE_TEXT and name not in ("extras", "image_description"):
                said = getattr(record, name)
                for part in said if isinstance(said, tuple) else (said,):
                    assert longest_run(part or "", whole) < 10, (record.id, name, part)


@pytest.mark.parametrize("name", KINDS)
def test_records_are_made_once_and_read_back_equal(name):
    found = KINDS[name]()
    assert KINDS[name]() is found
    for record in found:
        assert from_json(to_json(record), strict=True) == record
        assert not record.extras
        assert record.id.split(":")[1] == "mixedmigration"
        assert hash(checked(draft(type(record), facts_page.records()[record.id]))) == hash(record)


def test_references_lead_somewhere_and_nothing_goes_in_circles():
    assert list(knowledge.dataset().check()) == []


def test_every_organisation_is_named_by_another_record_or_names_one():
    dataset = knowledge.dataset()
    plain = {record.id: str(facts_page.records()[record.id]) for record in RECORDS}
    lonely = [
        record.id
        for record in dataset["organisation"]
        if not any(record.id in said for other, said in plain.items() if other != record.id) and not record.relations
    ]
    assert lonely == []


def test_a_question_over_all_kinds_is_one_line():
    told_in = field("citations").any(field("edition.dataset") == "mpi-mission")
    assert len(knowledge.observations().where(told_in)) == 11
