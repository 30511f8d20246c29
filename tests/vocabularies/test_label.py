"""What makes two labels the same, and what does not."""

import pytest

from mixedmigration.errors import InvalidValueError
from mixedmigration.vocabularies.label import fold, key, longest_labels

SAME = {
    "case": ("DROWNING", "drowning"),
    "accents": ("Côte d’Ivoire", "Cote d'Ivoire"),
    "a decomposed accent": ("Cu\u0301cuta", "Cúcuta"),
    "dashes": ("Turkiye–Europe land route", "Türkiye-Europe land route"),
    "a full-width dash": ("Belarus－EU border", "Belarus-EU border"),
    "blanks": ("  Violence\u00a0 \n", "Violence"),
    "invisible characters": ("\ufeffVio\u200blence\u00ad\u200f", "violence"),
    "quotes": ("“None”", '"none"'),
    "an acute accent for an apostrophe": ("Don´t know", "Don't know"),
    "sharp s": ("Straße", "STRASSE"),
    "the dotted capital i": ("İran", "Iran"),
    "Arabic vowel signs": ("العُنْف", "العنف"),
    "Arabic stretching": ("الغـــرق", "الغرق"),
    "a ligature": ("oﬀicial", "official"),
}
APART = {
    "names that begin alike": ("Niger", "Nigeria"),
    "the dotless i": ("ırak", "irak"),
    "Arabic letters": ("العنف", "الغرق"),
    "Devanagari with and without its vowel killer": ("क्", "क"),
    "kana with and without voicing": ("が", "か"),
    "the Danish o": ("ø", "o"),
    "numbers": ("1", "11"),
}


@pytest.mark.parametrize(("one", "other"), SAME.values(), ids=SAME)
def test_labels_are_the_same(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(("one", "other"), APART.values(), ids=APART)
def test_labels_stay_apart(one, other):
    assert fold(one) != fold(other)


def test_blanks_around_slashes_dashes_and_commas_make_no_difference_to_a_key():
    assert key("Armed groups / militias") == key("Armed groups/militias")
    assert key("shelter, food , water") == key("shelter,food,water")
    assert key("US - Mexico border crossing") == key("US-Mexico border crossing")


def test_the_longest_label_is_taken():
    assert longest_labels("a, b,c", {"a, b": 1, "a": 2}, ",") == (1, "c")
    assert longest_labels("a,b,c", {"a, b": 1, "a": 2, "a,b,c": 3}, ",") == (3,)


def test_a_label_may_have_only_so_many_pieces():
    assert longest_labels("a,b,c", {"a,b,c": 1}, ",", most=2) == ("a", "b", "c")


def test_a_mapping_is_only_asked():
    class Asked(dict):
        def __iter__(self):
            raise AssertionError("looked through")

    assert longest_labels(" A ,, b", Asked(a=1), ",") == (1, "b")


def test_a_cell_needs_a_separator():
    with pytest.raises(InvalidValueError):
        longest_labels("a,b", {"a": 1}, "")
