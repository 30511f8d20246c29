import json

import pytest

from mixedmigration.errors import SourceError
from mixedmigration.sources import available, describe, get


@pytest.mark.parametrize("slug", available())
def test_every_column_of_every_layout_is_told(slug):
    source, described = get(slug), describe(slug)
    assert (described.title, described.publisher, described.notes) == (source.title, source.publisher, source.notes)
    for layout, told in zip(source.layouts, described.layouts, strict=True):
        if layout.of_table is None:
            assert {column.header for column in told.columns} == set(layout.headers)
        else:  # of a form, the questions that its map names
            assert {column.header for column in told.columns} & set(layout.of_table.known)
            assert any(column.fields == ("profile.age",) for column in told.columns)
            continue
        assert all(column.read_as and column.blank and column.fields for column in told.columns)


def test_what_a_blank_means_is_told_by_column():
    columns = {column.header: column for column in describe("iom-missing-migrants").layouts[-1].columns}
    assert columns["Number Dead"].blank == "blank means 0"
    assert columns["Number of Survivors"].blank == "blank means not recorded"
    assert columns["Year"].goes_to == "compared with date"
    assert columns["Main ID"].fields == ("incident_group",)


@pytest.mark.parametrize("width", [60, 80, 100, 160])
def test_the_description_fits_its_width(width):
    assert max(map(len, describe("iom-missing-migrants").text(width).splitlines())) <= width


def test_the_description_is_json_and_html():
    described = describe("iom-missing-migrants")
    plain = described.to_dict()
    assert json.loads(json.dumps(plain)) == plain
    assert described._repr_html_().count("<table>") == len(described.layouts)


def test_an_unknown_source_is_refused():
    with pytest.raises(SourceError, match="known are"):
        describe("nobody")
