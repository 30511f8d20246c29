"""What holds of every vocabulary, whoever wrote it."""

import re
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.errors import UnknownTermError
from mixedmigration.vocabularies import Match, RouteName
from mixedmigration.vocabularies.label import fold, key
from tests.vocabularies.words import ALL, WORDS
from tools import vocabulary_pages

vocabularies = pytest.mark.parametrize("vocabulary", ALL, ids=lambda vocabulary: vocabulary.vocabulary())
SLUG = re.compile(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*/)?[a-z0-9]+(?:-[a-z0-9]+)*")
README = Path(sys.modules[RouteName.__module__].__file__).with_name("README.md")


def readable(vocabulary):
    """Yield each label that may be read, with the publisher and edition to name, and its word."""
    for word in vocabulary:
        yield word.slug, None, None, word
        for alias in word.term.aliases:
            if alias.match.is_readable:
                yield alias.label, alias.publisher or None, alias.edition or None, word


@vocabularies
def test_each_word_has_a_slug_a_label_a_definition_and_a_source(vocabulary):
    for word in vocabulary:
        assert SLUG.fullmatch(word.slug), word
        assert word.label().strip() == word.label() != "", word
        assert word.definition.endswith("."), word
        assert word.source, word


@vocabularies
def test_slugs_and_labels_are_unique(vocabulary):
    assert len({word.slug for word in vocabulary}) == len(vocabulary)
    if not any("/" in word.slug for word in vocabulary):
        assert len({key(word.label()) for word in vocabulary}) == len(vocabulary)


@vocabularies
def test_no_two_words_claim_a_label_of_the_same_edition(vocabulary):
    claims = {}
    for label, publisher, edition, word in readable(vocabulary):
        assert claims.setdefault((key(label), publisher, edition), word) is word, (label, publisher, edition)


@vocabularies
def test_each_readable_label_is_found(vocabulary):
    for label, publisher, edition, word in readable(vocabulary):
        assert vocabulary.find(label, publisher, edition) is word
        assert vocabulary.find(f"  {label.upper()}\n", publisher, edition) is word
        assert vocabulary.split(label, publisher, edition=edition) == (word,)


@vocabularies
def test_each_label_of_ours_is_found_without_a_publisher(vocabulary):
    if any("/" in word.slug for word in vocabulary):
        pytest.skip("labels of this vocabulary are read within a scheme")
    for word in vocabulary:
        for label in (word.label(), *(label for _, label in word.term.labels)):
            assert vocabulary.find(label) is word


@vocabularies
def test_no_alias_that_is_only_broader_or_narrower_is_read_as_its_word(vocabulary):
    for word in vocabulary:
        for alias in word.term.aliases:
            if not alias.match.is_readable:
                try:
                    found = vocabulary.find(alias.label, alias.publisher, alias.edition)
                except UnknownTermError:
                    continue
                assert found is not word
                assert alias.match is not Match.BROADER or word.is_within(found)


@vocabularies
def test_broader_words_exist_and_go_in_no_circle(vocabulary):
    for word in vocabulary:
        for broader in word.broader:
            assert broader is not word
            assert not broader.is_within(word)
            assert word in broader.narrower


@vocabularies
def test_labels_are_in_languages_by_their_two_letters(vocabulary):
    for word in vocabulary:
        codes = [code for code, _ in word.term.labels]
        assert all(re.fullmatch("[a-z]{2}", code) for code in codes)
        assert len(codes) == len(set(codes))
        assert "en" not in codes


@vocabularies
def test_each_vocabulary_says_when_it_was_listed_and_stands_in_the_readme(vocabulary):
    assert re.fullmatch(r"\d{4}-\d{2}-\d{2}", vocabulary.edition())
    assert f"| `{vocabulary.vocabulary()}` |" in README.read_text(encoding="utf-8")


def test_the_page_of_the_vocabularies_is_up_to_date():
    current = vocabulary_pages.PAGE.read_text(encoding="utf-8")
    assert current == vocabulary_pages.page(), "run: python tools/vocabulary_pages.py --write"


anything = st.one_of(
    st.none(), st.integers(), st.floats(), st.binary(), st.lists(st.text()), st.dates(), st.text(), st.characters()
)


@given(st.text())
def test_folding_twice_changes_nothing_more(text):
    assert fold(fold(text)) == fold(text)
    assert key(key(text)) == key(text)
    assert key(fold(text)) == key(text)


def test_folding_twice_changes_no_character_of_unicode():
    for code in [*range(0x3100), *range(0x3100, sys.maxunicode + 1, 7)]:
        once = fold(chr(code))
        assert fold(once) == once, hex(code)


@given(st.sampled_from(WORDS), st.text(alphabet=" \u00a0\u200b\t", max_size=3))
def test_blanks_and_invisible_characters_around_a_label_make_no_difference(word, blanks):
    label = word.slug
    assert type(word).find(f"{blanks}{label}{blanks}") is word


@given(st.sampled_from(ALL), anything, anything, anything)
def test_finding_raises_nothing_foreign(vocabulary, label, publisher, edition):
    refused = None
    try:
        found = vocabulary.find(label, publisher, edition)
    except UnknownTermError as error:
        refused = error
    assert found in vocabulary if refused is None else (str(refused) and refused.value is label)


@given(st.data(), st.sampled_from(ALL), st.sampled_from([",", ", ", " ,", " , ", ",\n"]))
def test_joined_labels_are_split_again(data, vocabulary, joint):
    chosen = data.draw(st.lists(st.sampled_from([*readable(vocabulary)]), min_size=1, max_size=5))
    publisher, edition = chosen[0][1:3]
    own = {fold(label) for label, p, e, _ in readable(vocabulary) if (p, e) == (publisher, edition)}
    mine = [
        (label, word)
        for label, p, e, word in chosen
        if (p, e) == (publisher, edition) or ((p, e) == (None, None) and fold(label) not in own)
    ]
    cell = joint.join(label for label, _ in mine)
    assert vocabulary.split(cell, publisher, edition=edition) == tuple(word for _, word in mine)


def rests(vocabulary, pieces, part):
    """Yield what is left of the pieces once a part of the split cell has used up the first of them."""
    if isinstance(part, str):
        if pieces[0] == part:
            yield pieces[1:]
        return
    for end in range(1, len(pieces) + 1):
        if vocabulary.split(",".join(pieces[:end])) == (part,):
            yield pieces[end:]


@given(st.sampled_from(ALL), st.lists(st.text(max_size=8), max_size=6), st.data())
def test_splitting_loses_nothing_of_a_cell(vocabulary, unknown, data):
    labels = [label for label, publisher, *_ in readable(vocabulary) if publisher is None]
    cell = ",".join(data.draw(st.permutations([*unknown, *data.draw(st.lists(st.sampled_from(labels), max_size=3))])))
    left = [[text for piece in cell.split(",") if (text := piece.strip())]]
    for part in vocabulary.split(cell):
        left = [rest for pieces in left for rest in rests(vocabulary, pieces, part)]
    assert [] in left


@pytest.mark.parametrize("sign", [",", "a,", "Drowning,", "\u0316\u0301", "x", "\ufdfa", "( "], ids=ascii)
def test_ten_times_the_cell_takes_about_ten_times_as_long(sign):
    def seconds(length):
        cell = sign * (length // len(sign))
        started = time.process_time()
        RouteName.split(cell)
        return time.process_time() - started

    seconds(100)
    assert seconds(100_000) < max(0.5, 100 * seconds(10_000))
