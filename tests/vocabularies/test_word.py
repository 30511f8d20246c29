"""The mechanism of a vocabulary, on a small made-up one where the real ones do not show the case."""

import copy
import pickle

import pytest

from mixedmigration.errors import InvalidValueError, UnknownTermError
from mixedmigration.vocabularies import Alias, CauseOfDeath, Match, RouteName, Term, Word, printed


class Road(Word, vocabulary="road", edition="2026-11-22", source="made up"):
    """Roads, made up for these tests."""

    ALL = Term("all-roads", "All roads", "Every road.", aliases=printed("north", "Roads"))
    OLD = Term(
        "old-road",
        "Old road",
        "A road.",
        labels={"es": "Camino viejo"},
        aliases=(
            Alias("The road", "north", "2020"),
            Alias("Stone road, paved", "north"),
            Alias("Main road", "south"),
            Alias("East road", "south", is_local=True),
            Alias("Great road", "west", match=Match.BROADER),
            Alias("Lane", match=Match.NARROWER),
        ),
        broader=("all-roads",),
    )
    NEW = Term(
        "new-road",
        "New road",
        "Another road.",
        "a source of its own",
        aliases=(
            Alias("The road", "north", "2023"),
            Alias("Main road", "west"),
            Alias("Great road", "south"),
            Alias("Old road", "west", match=Match.RELATED),
        ),
        broader=("all-roads",),
    )


def refusal(label, *where):
    with pytest.raises(UnknownTermError) as caught:
        Road.find(label, *where)
    return caught.value


FOUND = {
    "a slug": (("old-road",), Road.OLD),
    "a label in capitals": (("OLD ROAD",), Road.OLD),
    "a label in another language": (("camino viejo",), Road.OLD),
    "an edition's label": (("The road", "north", "2020"), Road.OLD),
    "the same label of another edition": (("The road", "north", "2023"), Road.NEW),
    "a label seen in another edition than named": (("Roads", "north", "2023"), Road.ALL),
    "one publisher's label": (("Main road", "south"), Road.OLD),
    "the same label of another publisher": (("Main road", "west"), Road.NEW),
    "a label of a publisher that was not named": (("Roads",), Road.ALL),
    "a label of another publisher than named": (("Roads", "south"), Road.ALL),
    "a label where the publisher is not known": (("Roads", "nobody", "1999"), Road.ALL),
    "a local label of the publisher named": (("East road", "south"), Road.OLD),
}


@pytest.mark.parametrize(("asked", "word"), FOUND.values(), ids=FOUND)
def test_a_label_is_found(asked, word):
    assert Road.find(*asked) is word


REFUSED = {
    "an unknown label": (("Canal",), ""),
    "a label of two editions where none is named": (
        ("The road", "north"),
        "the label stands for Old road and New road; name its publisher and edition",
    ),
    "a label of two editions where an unknown one is named": (
        ("The road", "north", "1999"),
        "the label stands for Old road and New road; name its publisher and edition",
    ),
    "a label of two publishers where none is named": (
        ("Main road",),
        "the label stands for Old road and New road; name its publisher and edition",
    ),
    "a label that is broader for its publisher, though another reads it": (
        ("Great road", "west"),
        "the label means more than Old road",
    ),
    "one of our labels that its publisher uses otherwise": (("Old road", "west"), "the label is related to New road"),
    "a label that is only narrower": (("lane",), "the label means less than Old road"),
    "a local label without its publisher": (
        ("East road",),
        "for south the label means the same as Old road; name the publisher",
    ),
    "a local label of another publisher": (
        ("East road", "west"),
        "for south the label means the same as Old road; name the publisher",
    ),
}


@pytest.mark.parametrize(("asked", "reason"), REFUSED.values(), ids=REFUSED)
def test_a_label_is_refused_with_its_reason(asked, reason):
    assert refusal(*asked).reason == reason


NO_LABELS = [None, 3, 3.0, True, b"Drowning", [], {}, object(), CauseOfDeath, "", " ", "\x00", "\ud800", "(" * 99_999]


@pytest.mark.parametrize("value", NO_LABELS, ids=lambda value: ascii(value)[:20])
def test_what_is_no_label_is_refused_as_an_unknown_term(value):
    error = refusal(value)
    assert error.code == "term/unknown"
    assert error.vocabulary == "road"
    assert error.nearest == ()


@pytest.mark.parametrize("value", [None, 3, [], "Drowning", "drowned"])
def test_calling_a_vocabulary_takes_slugs_only(value):
    with pytest.raises(UnknownTermError):
        CauseOfDeath(value)
    assert CauseOfDeath("drowning") is CauseOfDeath.DROWNING


def test_an_odd_publisher_counts_as_none():
    assert Road.find("old-road", [], {}) is Road.OLD


def test_a_refusal_names_words_to_which_the_label_is_only_broader():
    assert refusal("Great road", "west").nearest[0] == "Old road"


def test_near_labels_come_best_first_and_once():
    assert Road.suggest("old rode")[0] == "Old road"
    assert RouteName.suggest("Mediterranean central")[0] == "Central Mediterranean"
    assert RouteName.suggest("Darian")[0] == "Darien"
    assert len(RouteName.suggest("route", 3)) == len(set(RouteName.suggest("route", 3))) <= 3
    assert CauseOfDeath.suggest("45") == ()


def test_nothing_is_near_a_text_that_is_far_too_long():
    assert RouteName.suggest("Darien " * 100) == ()


SPLIT = {
    "known labels": ("Old road,New road", (Road.OLD, Road.NEW)),
    "blanks around the separator": (" Old road ,  New road ", (Road.OLD, Road.NEW)),
    "a label with the separator": ("Stone road, paved,Roads", (Road.OLD, Road.ALL)),
    "a label with the separator, without its blank": ("New road,Stone road,paved", (Road.NEW, Road.OLD)),
    "a label with the separator, cut short": ("Stone road,Roads", ("Stone road", Road.ALL)),
    "unknown labels": ("Canal , New road,  Ford", ("Canal", Road.NEW, "Ford")),
    "empty pieces": (",,Old road,, ,", (Road.OLD,)),
    "nothing": ("", ()),
    "a repeated label": ("Old road,Old road", (Road.OLD, Road.OLD)),
}


@pytest.mark.parametrize(("cell", "parts"), SPLIT.values(), ids=SPLIT)
def test_a_cell_is_split(cell, parts):
    assert Road.split(cell, "north") == parts


def test_a_cell_may_join_labels_with_anything():
    assert Road.split("Old road; New road", separator=";") == (Road.OLD, Road.NEW)
    assert Road.split("Old road New road somewhere", separator=" ") == (Road.OLD, Road.NEW, "somewhere")
    assert Road.split("Old road – New road", separator="–") == (Road.OLD, Road.NEW)
    assert Road.split("Old road and New road", separator=" and ") == (Road.OLD, Road.NEW)


def test_a_cell_is_split_as_its_edition_means_it():
    assert Road.split("The road,Roads", "north", edition="2020") == (Road.OLD, Road.ALL)
    assert Road.split("The road,Roads", "north", edition="2023") == (Road.NEW, Road.ALL)
    assert Road.split("The road,Roads", "north") == ("The road", Road.ALL)


@pytest.mark.parametrize("cell", [None, 3, b"Old road", ["Old road"]])
def test_only_text_is_split(cell):
    with pytest.raises(InvalidValueError):
        Road.split(cell)


@pytest.mark.parametrize("separator", ["", None, 3, b",", []])
def test_a_separator_is_text(separator):
    with pytest.raises(InvalidValueError):
        Road.split("Old road", separator=separator)


HOSTILE = {
    "separators only": "," * 100_000,
    "short pieces": "a," * 50_000,
    "one long piece": "x" * 100_000,
    "marks in bad order": "a" + "\u0316\u0301\u0338\u093c" * 25_000,
    "the start of a label again and again": "Stone road," * 9_000,
    "a label again and again": "Stone road, paved," * 5_500,
    "a character that folds into many": "\ufdfa," * 50_000,
}


@pytest.mark.parametrize("cell", HOSTILE.values(), ids=HOSTILE)
def test_splitting_does_work_in_proportion_to_the_cell(cell, counted_folds):
    Road.split(cell, "north")
    assert counted_folds() <= len(cell) + 1000


@pytest.fixture
def counted_folds(monkeypatch):
    """Count the characters that are folded, which is what splitting costs."""
    from mixedmigration.vocabularies import label

    folded = []
    fold = label.fold
    monkeypatch.setattr(label, "fold", lambda text: folded.append(len(text)) or fold(text))
    return lambda: sum(folded)


def test_words_survive_pickling_and_copying():
    for word in (CauseOfDeath.DROWNING, RouteName.DARIEN):
        assert pickle.loads(pickle.dumps(word)) is word
        assert copy.copy(word) is word
        assert copy.deepcopy(word) is word
        assert pickle.loads(pickle.dumps(word.term)) == word.term
        assert hash(word.term) == hash(copy.deepcopy(word.term))


def test_a_word_tells_of_itself():
    assert str(Road.OLD) == "Old road"
    assert repr(Road.OLD) == "Road.OLD"
    assert Road.OLD.value == Road.OLD.slug == "old-road"
    assert Road.OLD.label("es") == "Camino viejo"
    assert Road.OLD.label("fr") == Road.OLD.label() == "Old road"
    assert Road.OLD.source == "made up"
    assert Road.NEW.source == "a source of its own"
    assert Road.OLD.definition == "A road."
    assert (Road.vocabulary(), Road.edition()) == ("road", "2026-11-22")
    assert Road.origin().source == "made up"


def test_a_word_tells_what_a_publisher_prints_for_it():
    assert Road.OLD.printed_by("north") == ("The road", "Stone road, paved")
    assert Road.OLD.printed_by("north", "2023") == ("Stone road, paved",)
    assert Road.OLD.printed_by("west") == ()


def test_a_word_is_within_itself_and_within_broader_words():
    assert Road.OLD.is_within(Road.OLD)
    assert Road.OLD.is_within(Road.ALL)
    assert not Road.ALL.is_within(Road.OLD)
    assert Road.ALL.narrower == (Road.OLD, Road.NEW)
    assert Road.OLD.broader == (Road.ALL,)


def test_two_words_may_not_share_a_slug():
    with pytest.raises(ValueError, match="duplicate values"):

        class Twice(Word, vocabulary="twice", edition="2026-11-22"):
            ONE = Term("same", "One", "One.")
            TWO = Term("same", "Two", "Two.")
