"""How a declared layout is carried out, row by row; tried with small layouts made for the purpose."""

import attrs
import pytest

from mixedmigration.entities import ProtectionIncident
from mixedmigration.formats.table import open_table
from mixedmigration.sources._source import Blank, Column, Control, Layout, PublishedId, Reader, Source, recognise
from mixedmigration.sources._source.cell import (
    AddressesCell,
    CountCell,
    CountriesCell,
    DateCell,
    PlaceCell,
    TextCell,
    WordsCell,
)
from mixedmigration.sources._source.cleaning import BLANKS, HTML_ENTITIES, LINE_ENDS
from mixedmigration.sources._source.columns import REMEMBERED
from mixedmigration.vocabularies import CauseOfDeath, IncidentType, Status

CLEANING = (HTML_ENTITIES, LINE_ENDS, BLANKS)
DEAD = Column(header="Dead", to="dead", reads=CountCell(), blank=Blank.ZERO)
MISSING = Column(header="Missing", to="missing", reads=CountCell())
PLACE = Column(header="Place", to="place", reads=PlaceCell())


def a_source(*columns, own=None, **more):
    layout = Layout(name="made-up", edition="2031", identified_by=own, columns=columns, cleaning=CLEANING, **more)
    return Source(slug="made-up", title="Made up", publisher="Nobody", entity=ProtectionIncident, layouts=(layout,))


def reader(source, rows):
    table = open_table(rows)
    return Reader(recognise((source,), table.columns), table)


def read(source, rows):
    return list(reader(source, rows).rows())


def record(source, row):
    [made] = read(source, [row])
    assert made.record is not None
    return made.record


class TestBlankCells:
    def test_a_blank_is_unknown_unless_the_layout_says_otherwise(self):
        made = record(a_source(DEAD, MISSING), {"Dead": "2", "Missing": " "})
        assert made.missing is None
        assert "missing" not in made.inferred

    @pytest.mark.parametrize("blank", ["", " ", "\u00a0", "\n", "&nbsp;"])
    def test_a_blank_that_means_none_is_zero_and_said_to_be_inferred(self, blank):
        made = record(a_source(DEAD, MISSING), {"Dead": blank, "Missing": "1"})
        assert (made.dead, made.inferred) == (0, {"dead"})

    def test_a_printed_zero_is_not_inferred(self):
        made = record(a_source(DEAD), {"Dead": "0"})
        assert (made.dead, made.inferred) == (0, frozenset())

    def test_a_refused_number_is_no_blank(self):
        made = record(a_source(DEAD), {"Dead": "none known"})
        assert (made.dead, made.inferred, dict(made.extras)) == (None, frozenset(), {"/dead": "none known"})

    def test_the_reader_counts_what_it_inferred(self):
        reading = reader(a_source(DEAD), [{"Dead": "1", "x": "1"}, {"Dead": "", "x": "2"}, {"Dead": "", "x": "3"}])
        list(reading.rows())
        assert reading.inferred == {"dead": 2}


CONSTANTS = {"types": (IncidentType.DEATH_OR_DISAPPEARANCE,), "status": Status.CONFIRMED}


class TestConstants:
    def test_what_follows_from_the_layout_stands_in_each_record_and_is_named(self):
        made = record(a_source(DEAD, constants=CONSTANTS), {"Dead": "1"})
        assert (made.types, made.status) == tuple(CONSTANTS.values())
        assert made.inferred == {"types", "status"}

    def test_a_cell_says_more_than_the_layout(self):
        column = Column(header="Kind", to="types", reads=WordsCell(IncidentType, "made-up"))
        source = a_source(column, DEAD, constants=CONSTANTS)
        rows = [{"Kind": "robbery", "Dead": "1"}, {"Kind": "", "Dead": "2"}]
        said, silent = (made.record for made in read(source, rows))
        assert [word.slug for word in said.types] == ["robbery"]
        assert said.inferred == {"status"}
        assert silent.inferred == {"types", "status"}


class TestColumnsWithoutAField:
    def test_their_cells_travel_in_extras_under_their_name(self):
        made = record(a_source(DEAD), {"Dead": "1", "Notes / remarks": "a name", "Empty": " "})
        assert dict(made.extras) == {"/Notes ~1 remarks": "a name"}
        assert made.unread == frozenset()

    def test_the_reader_names_them(self):
        assert reader(a_source(DEAD), [{"Dead": "1", "Notes": "x"}]).unmapped == ("Notes",)

    def test_a_column_that_happens_to_have_the_name_of_a_field_is_not_taken_for_it(self):
        made = record(a_source(DEAD), {"Dead": "1", "country": "Libya"})
        assert dict(made.extras) == {"/columns/country": "Libya"}
        assert (made.country, made.unread) == (None, frozenset())

    def test_they_do_not_get_into_messages(self):
        [made] = read(a_source(DEAD), [{"Dead": "1", "Notes": "a name"}])
        assert made.issues == ()


class TestColumnsThatTurnUpLate:
    """Rows in memory, and JSON Lines, lack what is not known; only the first rows are looked at for names."""

    ROWS = 150

    def rows(self, **late):
        return [{"Dead": str(number)} for number in range(self.ROWS)] + [{"Dead": "1", **late}]

    def test_a_column_of_the_layout_is_read(self):
        source = a_source(DEAD, attrs.evolve(MISSING, is_optional=True))
        made = read(source, self.rows(Missing="4"))
        assert made[-1].record.missing == 4
        assert {one.record.missing for one in made[:-1]} == {None}

    def test_any_other_is_kept(self):
        reading = reader(a_source(DEAD), self.rows(Notes="a name"))
        assert dict([*reading.rows()][-1].record.extras) == {"/Notes": "a name"}
        assert reading.unmapped == ("Notes",)

    def test_what_was_counted_before_is_not_forgotten(self):
        rows = [{"Dead": " 1"}] * self.ROWS + [{"Dead": " 2", "Notes": "x"}]
        reading = reader(a_source(DEAD), rows)
        list(reading.rows())
        assert reading.cleaned == {("Dead", "stray blanks"): self.ROWS + 1}


class TestSeveralColumnsOfOneField:
    SOURCE = a_source(
        Column(header="Cause", to="causes", reads=WordsCell(CauseOfDeath, "made-up")),
        Column(header="Further cause", to="causes", reads=WordsCell(CauseOfDeath, "made-up")),
    )

    def test_they_fill_it_in_order(self):
        made = record(self.SOURCE, {"Cause": "Violence", "Further cause": "Drowning"})
        assert made.causes == (CauseOfDeath.VIOLENCE, CauseOfDeath.DROWNING)

    def test_a_blank_one_adds_nothing(self):
        assert record(self.SOURCE, {"Cause": "", "Further cause": "Drowning"}).causes == (CauseOfDeath.DROWNING,)


class TestControls:
    CONTROL = Control(
        header="All",
        of=("dead", "missing"),
        reads=CountCell(),
        agrees=lambda total, dead, missing: total == dead + missing,
        code="count/total-differs",
        expected="the sum of dead and missing",
    )
    SOURCE = a_source(DEAD, MISSING, CONTROL)

    def test_a_column_that_agrees_is_not_kept(self):
        assert not record(self.SOURCE, {"Dead": "1", "Missing": "2", "All": "3"}).extras

    def test_one_that_differs_is_kept_and_told_and_the_fields_stay(self):
        [made] = read(self.SOURCE, [{"Dead": "1", "Missing": "2", "All": "4"}])
        [issue] = made.issues
        assert (issue.code, issue.column, issue.reveal()) == ("count/total-differs", "All", "4")
        assert (made.record.dead, made.record.missing, dict(made.record.extras)) == (1, 2, {"/All": "4"})

    def test_without_the_fields_it_repeats_nothing_and_is_kept(self):
        [made] = read(self.SOURCE, [{"Dead": "1", "Missing": "", "All": "4"}])
        assert (made.issues, dict(made.record.extras)) == ((), {"/All": "4"})

    def test_its_cell_stands_in_a_message_only_where_what_it_repeats_is_public(self):
        hidden = Control(
            header="Reporter",
            of=("reported_by",),
            reads=TextCell(),
            agrees=lambda again, by: again == by,
            code="cell/disagrees",
            expected="the same again",
        )
        source = a_source(DEAD, Column(header="By", to="reported_by", reads=TextCell()), hidden)
        [made] = read(source, [{"Dead": "1", "By": "Ana", "Reporter": "Amal"}])
        [issue] = made.issues
        assert "Amal" not in str(issue)
        assert issue.reveal() == "Amal"


class TestRules:
    def test_a_field_that_a_rule_refuses_is_kept_as_it_was_printed(self):
        source = a_source(
            DEAD,
            Column(header="Day", to="date", reads=DateCell("ymd")),
            Column(header="Told", to="reported_on", reads=DateCell("ymd")),
        )
        [made] = read(source, [{"Dead": "1", "Day": "2031-05-04", "Told": " 2031-05-01"}])
        [issue] = made.issues
        assert (issue.code, issue.column, issue.path) == ("incident/reported-before", "Told", "/reported_on")
        assert issue.reveal() == "2031-05-01"
        assert made.record.reported_on is None
        assert str(made.record.date) == "2031-05-04"
        assert dict(made.record.extras) == {"/reported_on": "2031-05-01"}


class TestValuesThatAreNoText:
    """A row in memory may hold anything."""

    def test_only_that_cell_is_set_aside(self):
        [made] = read(a_source(DEAD, MISSING), [{"Dead": ["a", "list"], "Missing": 3}])
        [issue] = made.issues
        assert (issue.code, issue.column, issue.path) == ("value/type", "Dead", "/dead")
        assert (made.record.dead, made.record.missing, made.record.inferred) == (None, 3, frozenset())
        assert made.record.unread == {"dead"}

    def test_a_row_that_is_none_is_set_aside(self):
        made = read(a_source(DEAD), [{"Dead": 1}, 5, {"Dead": 2}])
        assert [one.record is None for one in made] == [False, True, False]
        assert [issue.code for issue in made[1].issues] == ["record/shape"]

    def test_in_a_column_that_nobody_knows_it_is_told_too(self):
        [made] = read(a_source(DEAD), [{"Dead": 1, "Notes": object()}])
        assert [(issue.code, issue.column) for issue in made.issues] == [("value/type", "Notes")]

    def test_in_the_id_it_is_told_once(self):
        source = a_source(DEAD, own=PublishedId(header="No", form="[0-9]+"))
        [made] = read(source, [{"No": ("tuple",), "Dead": 1}])
        assert [(issue.code, issue.column, issue.path) for issue in made.issues] == [("value/type", "No", "/id")]


class TestPieces:
    def test_only_the_piece_that_was_refused_is_set_aside(self):
        source = a_source(
            Column(header="From", to="origin_countries", reads=CountriesCell()),
            Column(header="Link", to="urls", reads=AddressesCell()),
        )
        cells = {"From": "Sudan, Atlantis, Chad", "Link": "https://example.org/1 https://[b https://example.org/3"}
        made = record(source, cells)
        assert [country.code for country in made.origin_countries] == ["SDN", "TCD"]
        assert made.urls == ("https://example.org/1", "https://example.org/3")
        assert dict(made.extras) == {"/origin_countries/1": "Atlantis", "/urls/1": "https://[b"}
        assert made.unread == {"origin_countries", "urls"}


class TestMemory:
    def test_each_distinct_cell_is_read_once(self):
        asked = []

        @attrs.frozen
        class Curious:
            says = "text"

            def read(self, cell):
                asked.append(cell)
                return cell

        source = a_source(Column(header="By", to="reported_by", reads=Curious()))
        made = read(source, [{"By": "Ana"}, {"By": "Ana"}, {"By": "Amal"}, {"By": "Ana"}])
        assert asked == ["Ana", "Amal"]
        assert [one.record.reported_by for one in made] == ["Ana", "Ana", "Amal", "Ana"]

    def test_what_is_remembered_is_bounded(self):
        rows = [{"Place": f"made-up place {number}", "Dead": "1"} for number in range(REMEMBERED + 50)]
        reading = reader(a_source(PLACE, DEAD), rows)
        made = list(reading.rows())
        assert made[-1].record.place.name == f"made-up place {REMEMBERED + 49}"
        assert max(len(cells._known) for cells in reading._cells) == REMEMBERED

    def test_records_without_extras_share_one_object(self):
        first, second = (made.record for made in read(a_source(DEAD), [{"Dead": "1"}, {"Dead": "2"}]))
        assert first.extras is second.extras

    def test_equal_sets_of_inferred_names_are_one_object(self):
        rows = [{"Dead": "", "Missing": "1"}, {"Dead": "", "Missing": "2"}]
        first, second = (made.record for made in read(a_source(DEAD, MISSING), rows))
        assert first.inferred is second.inferred


class TestMutants:
    """What these tests guard is broken on purpose, and they notice."""

    def test_a_reader_that_forgets_what_it_inferred_is_noticed(self, monkeypatch):
        from mixedmigration.sources._source.columns import FieldCells

        honest = FieldCells.take

        def silent(self, cell, row):
            honest(self, cell, row)
            row.inferred.clear()

        monkeypatch.setattr(FieldCells, "take", silent)
        with pytest.raises(AssertionError):
            TestBlankCells().test_a_blank_that_means_none_is_zero_and_said_to_be_inferred("")

    def test_a_reader_that_takes_refused_cells_for_blank_is_noticed(self, monkeypatch):
        from mixedmigration.sources._source.columns import Cells

        monkeypatch.setattr(Cells, "_complain", lambda self, read, row: None)
        with pytest.raises(AssertionError):
            TestBlankCells().test_a_refused_number_is_no_blank()
