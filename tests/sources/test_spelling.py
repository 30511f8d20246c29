"""A column is known by its own name first, then by another, then by a pattern; none stands for two."""

import pytest

from mixedmigration.sources import Column, Layout, PublishedId
from mixedmigration.sources._source.cell import TextCell
from mixedmigration.sources._source.spelling import respelt

LAYOUT = Layout(
    name="list",
    edition="1",
    identified_by=PublishedId(header="NB", form="[0-9]+", also=("No",)),
    cleaning=(),
    placeholder=("NB",),
    columns=(
        Column(header="start", to="title", reads=TextCell(), also=("begin", "*start*")),
        Column(header="start time", to="summary", reads=TextCell(), also=("*start*time*",)),
        Column(header="scope", to="description", reads=TextCell()),
    ),
)

NAMES = {
    "by its own name": (("NB", "start", "start time"), ("start", "start time")),
    "whatever stands between words": (("NB", "Start_Time", "START"), ("START", "Start_Time")),
    "by another name": (("NB", "begin", "start time"), ("begin", "start time")),
    "its own name before another": (("NB", "begin", "start"), ("start", "start time")),
    "by a pattern": (("NB", "day of start", "hour start time"), ("day of start", "hour start time")),
    "no column stands for two": (("NB", "the start time"), ("the start time", "start time")),
    "nothing that fits": (("NB", "beginning"), ("start", "start time")),
}


@pytest.mark.parametrize(("columns", "names"), NAMES.values(), ids=NAMES.keys())
def test_a_column_is_found(columns, names):
    assert tuple(column.header for column in respelt(LAYOUT, columns).columns)[:2] == names


def test_ids_and_placeholders_go_by_the_same_name():
    found = respelt(LAYOUT, ("No ", "start"))
    assert (found.identified_by.header, found.placeholder) == ("No ", ("No ",))


def test_a_column_without_other_names_stays_as_it_is():
    assert respelt(LAYOUT, ("SCOPE_", "NB")).columns[2].header == "scope"


def test_a_layout_without_other_names_is_the_same():
    plain = Layout(name="one", edition="1", identified_by=None, cleaning=(), columns=LAYOUT.columns[2:])
    assert respelt(plain, ("Scope",)) is plain
