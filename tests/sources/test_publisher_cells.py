"""Readers that some publishers need: what follows from a cell, labels among words, areas, years, addresses."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.errors import CODES, InvalidValueError
from mixedmigration.sources._source.area_cell import AreaCodeCell, AreaNameCell
from mixedmigration.sources._source.cleaning import EDGES, clean, for_blank
from mixedmigration.sources._source.header import printed_columns
from mixedmigration.sources._source.implied_cell import ImpliedCell
from mixedmigration.sources._source.label_cell import WholeLabelsCell
from mixedmigration.sources._source.running_text_cell import AddressesInTextCell, TextBesideAddressesCell
from mixedmigration.sources._source.year_cell import YearCell
from mixedmigration.testing.cell_writers import refusal
from mixedmigration.vocabularies import CauseOfDeath, DateBasis, IncidentKind

IOM = "iom-missing-migrants"
LAST_DAY = ImpliedCell(DateBasis.END_OF_PERIOD, IncidentKind.CUMULATIVE_INCIDENT, IOM)
READERS = (
    LAST_DAY,
    ImpliedCell(1),
    WholeLabelsCell(CauseOfDeath, IOM),
    AreaNameCell(1),
    AreaCodeCell(5, "ARS", "[0-9]{12}"),
    YearCell(),
    AddressesInTextCell(),
    TextBesideAddressesCell(("und",)),
)


@pytest.mark.parametrize(
    ("cell", "follows"),
    [
        ("Cumulative Incident", True), ("Incident,Cumulative Incident", True), ("cumulative incident", True),
        ("Incident", False), ("Split Incident", False), ("something else", False), ("x" * 5_000, False),
    ],
)  # fmt: skip
def test_what_follows_from_a_word_follows_where_the_cell_says_it(cell, follows):
    assert LAST_DAY.read(cell) is (DateBasis.END_OF_PERIOD if follows else None)


@pytest.mark.parametrize(
    ("cell", "causes"),
    [
        ("Drowning", ("drowning",)),
        ("Harsh environmental conditions / lack of adequate shelter, food, water", ("harsh-conditions",)),
        ("Drowning,Violence", ("drowning", "violence")),
        ("Presumed drowning", None),
        ("Drowning, fell from a boat", None),
        ("Mostly starvation", None),
        ("x" * 5_000, None),
    ],
)
def test_labels_are_read_only_where_the_whole_cell_is_labels(cell, causes):
    read = WholeLabelsCell(CauseOfDeath, IOM).read(cell)
    assert (read and tuple(word.slug for word in read)) == causes


@pytest.mark.parametrize(("cell", "year"), [("2014", 2014), ("2023.0", 2023), ("1999", 1999)])
def test_a_year_has_four_digits(cell, year):
    assert YearCell().read(cell) == year


@pytest.mark.parametrize("cell", ["14", "0999", "20144", "2014.5", "2,014", "2014-01", "٢٠١٤", "", " 2014"])
def test_nothing_else_is_a_year(cell):
    with pytest.raises(InvalidValueError) as caught:
        YearCell().read(cell)
    assert caught.value.code == "date/unreadable"


@pytest.mark.parametrize("cell", ["7314000000", "073140000000 ", "07314000000A", "", "0" * 100_000])
def test_a_code_of_another_form_is_none(cell):
    with pytest.raises(InvalidValueError) as caught:
        AreaCodeCell(5, "ARS", "[0-9]{12}").read(cell)
    assert (caught.value.code, "zeros" in caught.value.hint) == ("id/malformed", True)


@pytest.mark.parametrize(
    ("cell", "urls"),
    [
        ("see http://example.org/a.", ["http://example.org/a"]),
        ("(https://example.org/b)", ["https://example.org/b"]),
        ("http://example.org/a,http://example.org/b", ["http://example.org/a", "http://example.org/b"]),
        ("http://example.org/a http://example.org/a", ["http://example.org/a"] * 2),
        ("https://web.archive.org/web/2016/http://example.org/", ["https://web.archive.org/web/2016/http://example.org/"]),
        ("www.example.org", None),
        ("http://example.org/cut…", None),
        ("http://[::1", None),
        ("http://", None),
    ],
)  # fmt: skip
def test_addresses_are_found_among_words(cell, urls):
    assert AddressesInTextCell().read(cell) == (urls and tuple(urls))


@given(st.text(max_size=200))
def test_a_text_is_kept_whole_or_was_nothing_but_addresses(cell):
    text, urls = TextBesideAddressesCell().read(cell), AddressesInTextCell().read(cell) or ()
    assert text in (cell, None)
    if text is None and not urls:
        assert not any(sign.isalnum() for sign in cell)


@pytest.mark.parametrize("reader", READERS, ids=repr)
@given(cell=st.text(min_size=1, max_size=60) | st.sampled_from(["\0", "a" * 20_000, "http://" * 500, "1e5", "NA"]))
def test_whatever_a_cell_holds_it_is_read_or_refused_by_us(reader, cell):
    assert refusal(reader, cell) in (None, *CODES)


@pytest.mark.parametrize("reader", READERS, ids=repr)
def test_readers_are_plain_data(reader):
    assert pickle.loads(pickle.dumps(reader)) == reader
    assert hash(reader) == hash(pickle.loads(pickle.dumps(reader)))
    assert reader.says


def test_a_mark_for_a_blank_is_the_whole_cell_and_can_be_pickled():
    step = for_blank("NA", "-")
    assert [clean(text, (step,))[0] for text in ("NA", "-", "NAM", "na", "N/A", "")] == ["", "", "NAM", "na", "N/A", ""]
    assert pickle.loads(pickle.dumps(step)) == step
    assert pickle.loads(pickle.dumps(step)).apply("NA") == ""
    assert for_blank("NA", "-") is step


def test_edges_are_cleaned_and_lines_inside_stay():
    assert clean(" a\n\nb \u00a0\n", (EDGES,)) == ("a\n\nb", ("blanks around",))


@pytest.mark.parametrize(
    ("columns", "found"),
    [
        (("URL", "Route"), {"URL": "URL", "Route": "Route"}),
        (("route", "url"), {"URL": "url", "Route": "route"}),
        (("url", "URL"), {"URL": "URL"}),
        (("Url", "url"), {"URL": "Url"}),
        (("U R L",), {}),
        ((), {}),
    ],
)
def test_case_makes_no_difference_where_nothing_fits_better(columns, found):
    assert printed_columns(("URL", "Route"), columns) == found


def test_no_printed_column_stands_for_two_declared_ones():
    assert printed_columns(("URL", "url"), ("Url",)) == {"URL": "Url"}
    assert printed_columns(("URL", "url"), ("url", "URL")) == {"URL": "URL", "url": "url"}
