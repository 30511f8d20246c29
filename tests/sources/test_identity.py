"""Every row gets an id of its own, the same each time; what the publisher printed is not lost."""

import pytest

from mixedmigration.sources._source import Column, PublishedId
from mixedmigration.sources._source.cell import CountCell, TextCell
from mixedmigration.values import read_id
from tests.sources.test_reading import a_source, read

COUNT = Column(header="Dead", to="dead", reads=CountCell())
BY = Column(header="By", to="reported_by", reads=TextCell())
OWN = PublishedId(header="No", form=r"[A-Z][0-9]+")
GROUPED = PublishedId(header="No", form=r"[A-Z][0-9]+", group="Event")


def ids(source, rows):
    return [made.record.id.split(":")[2] for made in read(source, rows)]


class TestPublishedIds:
    SOURCE = a_source(COUNT, own=OWN)

    def test_the_publishers_id_is_the_local_part(self):
        [made] = read(self.SOURCE, [{"No": "A7", "Dead": "1"}])
        assert made.record.id == "protection-incident:made-up:A7"
        assert made.record.incident_group == "A7"

    def test_an_id_that_repeats_gets_an_ordinal_and_the_group_holds_the_rows(self):
        made = read(
            self.SOURCE, [{"No": number, "Dead": str(dead)} for dead, number in enumerate("A1 B2 A1 A1".split())]
        )
        assert [one.record.id.rpartition(":")[2] for one in made] == ["A1", "B2", "A1#2", "A1#3"]
        assert [one.record.incident_group for one in made] == ["A1", "B2", "A1", "A1"]
        assert [[issue.code for issue in one.issues] for one in made] == [[], [], ["id/repeated"], ["id/repeated"]]

    def test_stray_blanks_are_cleaned_and_counted(self):
        assert ids(self.SOURCE, [{"No": " A7\u00a0", "Dead": "1"}]) == ["A7"]

    @pytest.mark.parametrize("printed", ["it will be included", "7A", "", "A7; A8", "a7", "A٧"])
    def test_any_other_text_is_set_aside_and_the_row_gets_an_id_from_its_cells(self, printed):
        [made] = read(self.SOURCE, [{"No": printed, "Dead": "1"}])
        [issue] = made.issues
        assert (issue.code, issue.column, issue.path) == ("id/malformed", "No", "/id")
        assert made.record.extras["/id"] == (printed or None)
        assert made.record.incident_group is None
        assert made.record.unread == {"id"}
        assert read_id(made.record.id).authority == "made-up"


class TestGroups:
    SOURCE = a_source(COUNT, own=GROUPED)

    def test_the_event_has_its_own_column(self):
        [made] = read(self.SOURCE, [{"No": "A7", "Event": "A1", "Dead": "1"}])
        assert (made.record.id.rpartition(":")[2], made.record.incident_group) == ("A7", "A1")

    def test_a_row_without_a_usable_id_keeps_its_event(self):
        [made] = read(self.SOURCE, [{"No": "soon", "Event": "A1", "Dead": "1"}])
        assert made.record.incident_group == "A1"
        assert [(issue.code, issue.column) for issue in made.issues] == [("id/malformed", "No")]

    def test_a_blank_event_is_unknown(self):
        [made] = read(self.SOURCE, [{"No": "A7", "Event": " ", "Dead": "1"}])
        assert made.record.incident_group is None


class TestDerivedIds:
    SOURCE = a_source(COUNT, BY)

    def test_they_are_the_same_whenever_the_row_is_read(self):
        rows = [{"Dead": "1", "By": "Ana"}, {"Dead": "2", "By": "Amal"}]
        assert ids(self.SOURCE, rows) == ids(self.SOURCE, rows)
        assert ids(self.SOURCE, rows) == ids(self.SOURCE, rows[::-1])[::-1]

    def test_they_do_not_depend_on_the_order_of_columns_nor_on_what_is_cleaned(self):
        assert ids(self.SOURCE, [{"Dead": "1", "By": "Ana"}]) == ids(self.SOURCE, [{"By": " Ana\n", "Dead": "1 "}])

    def test_any_other_cell_gives_another_id(self):
        cells = [{"Dead": "1", "By": "Ana"}, {"Dead": "1", "By": "Amal"}, {"Dead": "2", "By": "Ana"}]
        cells += [{"Dead": "1", "By": "Ana", "Notes": "x"}, {"Dead": "1", "By": ""}]
        assert len(set(ids(self.SOURCE, cells))) == len(cells)

    def test_identical_rows_get_ordinals(self):
        first, second = ids(self.SOURCE, [{"Dead": "1", "By": "Ana"}] * 2)
        assert second == f"{first}#2"

    def test_they_are_frozen(self):
        """Records are found again by them, so no release may change them."""
        assert ids(self.SOURCE, [{"Dead": "1", "By": "Ana"}]) == ["d86d096c-b128-57cd-87db-f9387d78e068"]
