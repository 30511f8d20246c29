"""Cleaning takes away what carries no meaning, and says so."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.sources._source.cleaning import BLANKS, HTML_ENTITIES, LINE_ENDS, clean

ALL = (HTML_ENTITIES, LINE_ENDS, BLANKS)


@pytest.mark.parametrize(
    ("printed", "clear", "steps"),
    [
        ("Drowning", "Drowning", ()),
        ("", "", ()),
        ("C&ocirc;te d&#039;Ivoire", "Côte d'Ivoire", ("HTML entities",)),
        ("a &amp; b", "a & b", ("HTML entities",)),
        ("&#x41;", "A", ("HTML entities",)),
        ("a & b; c", "a & b; c", ()),
        ("AT&T", "AT&T", ()),
        ("near Jijel, Algeria\n", "near Jijel, Algeria", ("line ends",)),
        ("one\r\n two", "one two", ("line ends",)),
        ("a\u00a0b", "a b", ("stray blanks",)),
        ("  a   b ", "a b", ("stray blanks",)),
        ("a&nbsp; b\n", "a b", ("HTML entities", "line ends", "stray blanks")),
        ("\ufeffa", "a", ("stray blanks",)),
        ("Ceuta – Melilla", "Ceuta – Melilla", ()),
    ],
)
def test_only_entities_line_ends_and_stray_blanks_go(printed, clear, steps):
    assert clean(printed, ALL) == (clear, steps)


def test_a_cell_without_steps_stays_as_it_is():
    assert clean(" a\n", ()) == (" a\n", ())


@given(st.text())
def test_a_cell_without_an_entity_is_clean_after_one_cleaning(printed):
    once, _ = clean(printed.replace("&", ""), ALL)
    assert clean(once, ALL) == (once, ())


@given(st.text())
def test_a_step_is_named_exactly_when_it_changed_the_cell(printed):
    clear, steps = clean(printed, ALL)
    assert bool(steps) or clear == printed


@given(st.text(alphabet=st.characters(exclude_categories=["Z", "C"], exclude_characters="&")))
def test_letters_are_never_touched(printed):
    assert clean(printed, ALL) == (printed, ())


@pytest.mark.parametrize("printed", ["&" * 100_000, " " * 100_000 + "a", "\n " * 50_000, "&#" * 50_000, "a\n" * 50_000])
def test_a_huge_cell_is_cleaned_in_no_time(printed):
    import time

    before = time.process_time()
    clean(printed, ALL)
    assert time.process_time() - before < 0.5
