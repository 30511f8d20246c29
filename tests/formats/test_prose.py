from hypothesis import example, given
from hypothesis import strategies as st

from mixedmigration.formats.prose import columns, listed, paragraph, visible

texts = st.text(max_size=60)
tables = st.integers(1, 4).flatmap(lambda n: st.lists(st.tuples(*[texts] * n), max_size=4))


@given(texts)
def test_what_is_visible_holds_nothing_that_moves_a_cursor(text):
    shown = visible(text).replace("\u200c", "").replace("\u200d", "")
    assert shown.isprintable()
    assert visible(visible(text)) == visible(text)


@example([("a" * 17, "b" * 33, "ccccc ", "d" * 37)], 100)
@given(tables, st.integers(50, 150))
def test_a_table_fits(rows, width):
    assert all(len(line) <= width for line in columns(rows, width))


@given(st.text(st.characters(categories=["L", "Zs", "P"]), max_size=300), st.integers(30, 120))
def test_a_paragraph_fits_and_loses_no_word(text, width):
    lines = list(paragraph(text, width, "- ", "  "))
    assert all(len(line) <= width for line in lines)
    assert "".join("".join(lines).replace("- ", "", 1).split()) == "".join(visible(text).split()) or "- " in text


def test_words_stay_whole_while_there_is_room():
    lines = list(columns([("count/children-exceed-total", "a b c " * 20)], 60))
    assert lines[0].startswith("  count/children-exceed-total  ")


def test_a_list_says_how_many_more():
    assert listed(map(str, range(1000)), 2) == "0, 1 and 998 more"
    assert listed([]) == ""


def test_a_text_without_end_is_cut():
    assert len(visible("x" * 10**6)) < 5000
