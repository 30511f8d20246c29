"""Questions to what IOM published: the figures that their own page gives."""

import pytest

from mixedmigration.errors import AmbiguousIdError
from mixedmigration.query import field
from mixedmigration.sources.load import load
from tests.shared import data

f = field


@pytest.fixture(scope="module")
def incidents():
    path = data("iom-missing-migrants/website-2026-05-06.csv")
    return load(path, source="iom-missing-migrants", on_error="collect").records


@pytest.fixture(scope="module")
def decade():
    path = data("iom-missing-migrants/api-2014-2025.json.gz")
    return load(path, source="iom-missing-migrants", on_error="collect").records


def test_totals_print_as_promised(incidents):
    assert str(incidents.total("dead")) == "642"
    assert str(incidents.total("survivors")) == "at least 3,006 (151 of 238 give no figure)"


def test_groups_add_up(incidents):
    for names in (["routes"], ["causes"], ["date.month", "routes"], ["source_quality.level"]):
        table = incidents.group_by(*names).total("dead", "survivors")
        assert sum((row.total("survivors") for row in table), 0) == incidents.total("survivors")
        assert sum(row.records for row in table) == len(incidents)


def test_a_question_shares_out_the_records(incidents):
    asked = (f("survivors") >= 1) & f("date").within("2026-02") | f("routes").contains("central-mediterranean")
    shares = incidents.where(asked), incidents.where(~asked), incidents.unknown(asked)
    assert sum(map(len, shares)) == len(incidents)
    assert all(shares)


def test_an_id_that_iom_repeats_is_ambiguous_and_each_row_can_be_found(decade):
    repeated = next(key for key in decade.by_id if key.endswith("#2")).removesuffix("#2")
    with pytest.raises(AmbiguousIdError) as caught:
        decade.by_id[repeated]
    assert [decade.by_id[key].incident_group for key in caught.value.nearest] == [
        decade.by_id[f"{repeated}#2"].incident_group
    ] * len(caught.value.nearest)
    assert len(decade.by_id) == len(decade)
