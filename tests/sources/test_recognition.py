"""A layout is recognised by its columns, or it is said what moved."""

import re

import pytest

from mixedmigration.errors import SourceChangedError, SourceError
from mixedmigration.sources import load, registry
from mixedmigration.sources._source import recognise
from mixedmigration.sources._source.layout import header_key
from tests.sources import faulty
from tests.sources.test_reading import DEAD, MISSING, PLACE, a_source

IOM = registry.get("iom-missing-migrants")
WEBSITE, API = tuple(faulty.website(1)), tuple(faulty.api(1))
BASIC = API[:-2]
"""The API of the years before region and country of origin were printed."""


@pytest.mark.parametrize(
    ("columns", "layout"),
    [(WEBSITE, "website-2026"), (API, "api"), (BASIC, "api"), (WEBSITE[::-1], "website-2026"),
     (tuple(f" {name}\u00a0" for name in API), "api"), (("\ufeff" + API[0], *API[1:]), "api")],
    ids=["website", "api", "api without origins", "another order", "stray blanks", "byte order mark"],
)  # fmt: skip
def test_a_layout_is_known_by_its_columns(columns, layout):
    fit = recognise([IOM], columns)
    assert (fit.layout.name, fit.is_whole, fit.unexpected) == (layout, True, ())


def test_columns_that_nobody_knows_do_not_hide_a_layout():
    assert recognise([IOM], (*WEBSITE, "Notes")).unexpected == ("Notes",)


def test_a_column_that_moved_is_named():
    renamed = [name.replace("number_dead", "dead_count") for name in BASIC]
    with pytest.raises(SourceChangedError) as caught:
        recognise([IOM], tuple(renamed))
    error = caught.value
    assert (error.source, error.nearest) == ("iom-missing-migrants", "api")
    assert (error.absent, error.unexpected) == (("number_dead",), ("dead_count",))
    assert "number_dead" in str(error)


def test_each_required_column_is_missed():
    for name in BASIC:
        with pytest.raises(SourceChangedError) as caught:
            recognise([IOM], tuple(column for column in BASIC if column != name))
        assert caught.value.absent == (name,)


def test_columns_of_nobody_are_not_taken_for_the_nearest_layout():
    with pytest.raises(SourceError, match="no known layout") as caught:
        recognise([IOM], ("a", "b", "number_dead"))
    assert not isinstance(caught.value, SourceChangedError)


def test_no_columns_at_all_are_refused():
    with pytest.raises(SourceError):
        recognise([IOM], ())


def test_two_layouts_that_fit_are_refused_by_name():
    with pytest.raises(SourceError, match=re.escape("made-up (made-up), made-up (made-up)")):
        recognise([a_source(DEAD), a_source(DEAD)], ("Dead",))


def test_the_layout_that_knows_more_of_the_columns_goes_first():
    wide = a_source(DEAD, MISSING)
    assert recognise([a_source(DEAD), wide, a_source(DEAD, PLACE)], ("Dead", "Missing")).source is wide


def test_a_table_that_moved_is_not_loaded_in_part(tmp_path):
    rows = [{name: cell for name, cell in faulty.api(1).items() if name != "url"}]
    with pytest.raises(SourceChangedError):
        load(rows, source="iom-missing-migrants")
    with pytest.raises(SourceError):
        load(rows)


@pytest.mark.parametrize(
    ("header", "key"), [("Member  State ", "Member State"), ("\ufeffNB", "NB"), ("a\u00a0b", "a b")]
)
def test_stray_blanks_make_no_other_column(header, key):
    assert header_key(header) == key
