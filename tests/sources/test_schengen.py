"""Controls at internal borders: dates, clock times and borders are read, and each control finds the one it prolongs.

The list is made up, in the columns and with the quirks of the published one. Its links are
worked out here in another way than the library's.
"""

import csv
import io
from datetime import date, timedelta
from random import Random

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.entities import PolicyEvent
from mixedmigration.errors import SourceError
from mixedmigration.sources import SetAside, get, iter_load, load
from mixedmigration.values import Country, PartialDate
from mixedmigration.vocabularies import BorderScope, MilestoneKind, PolicyReason, PolicyRelationKind

HEADER = ("NB ", "Member State ", "start date", "start time", "end date", "end time", "days", "scope", "reason",
          "reasons_original", "scope_original", "neighbour")  # fmt: skip
SOURCE = "schengen-border-controls"


@attrs.frozen
class Made:
    """One made-up control, and the number of the one that it prolongs."""

    number: int
    state: str
    start: date
    end: date
    prolongs: int | None

    def cells(self):
        return (
            str(self.number), self.state, f"{self.start:%d.%m.%y}", "8:00" if self.number % 3 else "0:00",
            f"{self.end:%d.%m.%y}", "23:59", str((self.end - self.start).days),
            ("some borders", "all", "Land and air borders", "land and air borders")[self.number % 4],
            "migration", "Big influx of persons", "Land border with a neighbour", "",
        )  # fmt: skip


def made_list():
    """Make up 122 controls of 7 states, of which 66 prolong an earlier one; the list runs backwards here and there."""
    random, made = Random(7), []
    for place, state in enumerate(("France", "Germany", "Austria", "Denmark", "Sweden", "Norway")):
        day = date(2006, 10, 9) + timedelta(days=place)
        for run in (12, 1, 1, 1, 1, 1, 1, 1, 1):
            end = None
            for nth in range(run):
                start = day if end is None else end + timedelta(days=nth % 2)  # on its last day, or on the one after
                end = start + timedelta(days=random.choice((1, 9, 30)))
                made.append((start, end, state, nth > 0))
            day = end + timedelta(days=random.choice((2, 3, 40)))  # a gap of a day at least
    made.append((date(2007, 1, 1), date(2007, 1, 1), "Estonia", False))
    made.append((date(2007, 1, 3), date(2007, 1, 4), "Estonia", False))
    made.sort()
    made[30:60] = reversed(made[30:60])  # as the published list has them: the latest of a state first
    numbers = {(start, state): number for number, (start, _, state, _) in enumerate(made, 1)}
    before = {}
    controls = []
    for start, end, state, is_further in sorted(made):
        last = before.get(state) if is_further else None
        controls.append(Made(numbers[start, state], state, start, end, last))
        before[state] = numbers[start, state]
    return sorted(controls, key=lambda one: one.number)


def text_of(rows, header=HEADER, blank=()):
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(header)
    for place, row in enumerate(rows):
        writer.writerow(row)
        if place in blank:
            writer.writerow([""] * len(header))
    return "\ufeff" + out.getvalue()


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    controls = made_list()
    path = tmp_path_factory.mktemp("schengen") / "bordercontrols.csv"
    text = text_of([one.cells() for one in controls], blank=range(0, 121, 11))
    path.write_text(text, encoding="utf-8", newline="")
    return controls, load(path), path


def read(*rows, header=HEADER):
    cells = [dict(zip(header, (*row, *[""] * (len(header) - len(row))), strict=True)) for row in rows]
    return load(cells, SOURCE, on_error="collect")


class TestTheWholeList:
    def test_the_layout_is_known_by_its_columns_with_stray_blanks_and_a_byte_order_mark(self, whole):
        assert whole[1].report.source == f"{SOURCE}, layout list"

    def test_rows_in_are_records_and_blank_rows_are_counted(self, whole):
        controls, loaded, _ = whole
        assert (len(controls), len(loaded.records), len(loaded.set_aside)) == (122, 122, 0)
        assert (loaded.report.rows, loaded.report.blank_rows, len(loaded.report)) == (122, 11, 0)

    def test_all_244_dates_are_right(self, whole):
        controls, loaded, _ = whole
        dates = [tuple(str(step.date) for step in record.milestones) for record in loaded.records]
        assert dates == [(one.start.isoformat(), one.end.isoformat()) for one in controls]

    def test_66_controls_are_linked_to_the_one_they_prolong_and_no_other_is(self, whole):
        controls, loaded, _ = whole
        links = [tuple(link.event.rpartition(":")[2] for link in record.related) for record in loaded.records]
        assert links == [() if one.prolongs is None else (str(one.prolongs),) for one in controls]
        assert sum(map(len, links)) == 66
        assert {link.kind for record in loaded.records for link in record.related} == {PolicyRelationKind.PROLONGS}

    def test_links_are_named_as_inferred(self, whole):
        assert {"related" in record.inferred for record in whole[1].records if record.related} == {True}
        assert not any("related" in record.inferred for record in whole[1].records if not record.related)

    def test_row_by_row_gives_the_same_links_in_the_order_of_the_file(self, whole):
        _, loaded, path = whole
        assert list(iter_load(path, SOURCE)) == list(loaded.records)

    def test_every_control_is_in_force_from_its_first_to_its_last_day(self, whole):
        for one, record in zip(whole[0], whole[1].records, strict=True):
            days = (one.start, one.end, one.start - timedelta(days=1), one.end + timedelta(days=1))
            answers = [record.status_on(PartialDate(day)).answer.is_in_force for day in days]
            assert answers == [True, True, False, False]


class TestOneControl:
    ROW = ("1", "France ", "21.10.06", "8:00", "21.10.06", "20:00", "0", "some borders", "demonstration", "", "", "")

    def test_a_control_is_an_event_with_two_milestones_and_a_measure(self):
        [record] = read(self.ROW).records
        assert isinstance(record, PolicyEvent)
        assert record.id == "policy-event:schengen-border-controls:1"
        assert record.jurisdictions == (Country("FRA"),)
        steps = [(step.kind, str(step.date), step.time) for step in record.milestones]
        assert steps == [
            (MilestoneKind.IN_FORCE, "2006-10-21", "08:00"),
            (MilestoneKind.ENDED, "2006-10-21", "20:00"),
        ]
        [measure] = record.measures
        assert (measure.border_scopes, measure.reasons) == ((BorderScope.SOME,), (PolicyReason.DEMONSTRATION,))

    def test_every_control_has_a_measure_even_if_nothing_is_said_of_it(self):
        [record] = read(("1", "France", "21.10.06", "", "21.10.06")).records
        assert [measure.area.slug for measure in record.measures] == ["border-and-land-control"]

    @pytest.mark.parametrize("scope", ["Land and air borders", "land and air borders", "LAND AND AIR BORDERS "])
    def test_case_makes_no_difference_to_a_scope(self, scope):
        [record] = read((*self.ROW[:7], scope)).records
        assert record.measures[0].border_scopes == (BorderScope.LAND_AND_AIR,)

    def test_neighbours_and_original_wording_have_fields_of_their_own(self):
        [record] = read((*self.ROW[:9], "Sommet", "frontière terrestre", "Spain and Italy")).records
        [measure] = record.measures
        assert (measure.reasons_reported, measure.scope_reported) == ("Sommet", "frontière terrestre")
        assert measure.neighbours == (Country("ESP"), Country("ITA"))

    def test_days_that_contradict_the_dates_are_told_and_kept(self):
        loaded = read((*self.ROW[:6], "1"))
        assert [(issue.code, issue.column) for issue in loaded.report.errors] == [("cell/disagrees", "days")]
        assert loaded.records[0].extras["/days"] == "1"

    def test_days_without_dates_to_compare_are_kept(self):
        assert read(("1", "France", "21.10.06", "", "", "", "4")).records[0].extras["/days"] == "4"

    @pytest.mark.parametrize(("cell", "code"), [("31.02.07", "date/impossible"), ("soon", "date/unreadable")])
    def test_what_is_no_date_is_set_aside_and_the_rest_stays(self, cell, code):
        loaded = read((*self.ROW[:4], cell, *self.ROW[5:]))
        assert code in loaded.report.by_code
        assert loaded.records[0].jurisdictions == (Country("FRA"),)
        assert cell in loaded.records[0].extras.values()

    def test_a_number_and_nothing_else_is_a_placeholder(self):
        loaded = read(self.ROW, ("2",))
        assert [one.issues[0].code for one in loaded.set_aside] == ["row/placeholder"]
        assert len(loaded.records) + len(loaded.set_aside) == loaded.report.rows == 2

    @pytest.mark.parametrize(
        "names",
        [
            ("NB ", "Member State ", "Start", "Start time", "End", "End time", "Days", "Scope", "Reason"),
            ("No", "member_state", "start_date", "start_time", "end_date", "end_time", "days", "scope", "reason"),
            ("NB", "Country", "begin_date", "begin_time", "end_date", "end_time", "Days ", "Scope ", "Reasons"),
            ("NB", "Member State", "Date from", "Time from", "Date to", "Time to", "Duration", "Borders", "Reason"),
        ],
    )
    def test_columns_may_be_spelt_in_other_ways(self, names):
        [record] = read(self.ROW[:9], header=names).records
        assert [(str(step.date), step.time) for step in record.milestones] == [
            ("2006-10-21", "08:00"),
            ("2006-10-21", "20:00"),
        ]
        assert (record.id.rpartition(":")[2], dict(record.extras)) == ("1", {})


def linked(*spans, states=None):
    rows = [
        (str(number), states[number - 1] if states else "France", start, "", end)
        for number, (start, end) in enumerate(spans, 1)
    ]
    return [tuple(link.event.rpartition(":")[2] for link in record.related) for record in read(*rows).records]


CHAINS = {
    "on the day after": ((("01.01.16", "10.01.16"), ("11.01.16", "20.01.16")), [(), ("1",)]),
    "on the last day": ((("01.01.16", "10.01.16"), ("10.01.16", "20.01.16")), [(), ("1",)]),
    "before the last day": ((("01.01.16", "10.01.16"), ("08.01.16", "20.01.16")), [(), ("1",)]),
    "a day between them": ((("01.01.16", "10.01.16"), ("12.01.16", "20.01.16")), [(), ()]),
    "within another": ((("01.01.16", "30.01.16"), ("08.01.16", "20.01.16")), [(), ()]),
    "the same first day": ((("01.01.16", "10.01.16"), ("01.01.16", "20.01.16")), [(), ()]),
    "listed above the one that it prolongs": ((("11.01.16", "20.01.16"), ("01.01.16", "10.01.16")), [("2",), ()]),
    "a chain from the bottom to the top": (
        (("10.01.16", "12.01.16"), ("06.01.16", "09.01.16"), ("01.01.16", "05.01.16")),
        [("2",), ("3",), ()],
    ),
    "a chain": ((("01.01.16", "05.01.16"), ("06.01.16", "09.01.16"), ("10.01.16", "12.01.16")), [(), ("1",), ("2",)]),
    "of two the last to end": (
        (("01.01.16", "09.01.16"), ("04.01.16", "10.01.16"), ("10.01.16", "12.01.16")),
        [(), ("1",), ("2",)],
    ),
    "of two that end on one day the last to start": (
        (("03.01.16", "10.01.16"), ("01.01.16", "10.01.16"), ("11.01.16", "12.01.16")),
        [(), (), ("1",)],
    ),
    "of two of the same days the first by its number": (
        (("11.01.16", "12.01.16"), *[("01.01.16", "10.01.16")] * 2),
        [("2",), (), ()],
    ),
    "the last to end goes on": (
        (("01.01.16", "30.01.16"), ("05.01.16", "09.01.16"), ("08.01.16", "31.01.16")),
        [(), (), ("1",)],
    ),
    "up to the last day there is": (
        (("01.01.16", "30.12.9999"), ("02.01.16", "31.12.9999"), ("31.12.9999", "31.12.9999")),
        [(), ("1",), ("1",)],
    ),
    "known to the month only": ((("01.01.16", "2016-01"), ("11.01.16", "20.01.16")), [(), ()]),
}


@pytest.mark.parametrize(("spans", "links"), CHAINS.values(), ids=CHAINS.keys())
def test_a_control_prolongs_the_one_it_goes_on_from_without_a_gap(spans, links):
    assert linked(*spans) == links


def test_a_control_of_another_state_is_not_prolonged():
    spans = (("01.01.16", "10.01.16"), ("11.01.16", "20.01.16"))
    assert linked(*spans, states=("France", "Spain")) == [(), ()]


def test_a_control_of_several_states_prolongs_one_of_each():
    spans = (("01.01.16", "10.01.16"), ("02.01.16", "10.01.16"), ("11.01.16", "20.01.16"))
    assert linked(*spans, states=("France", "Spain", "France, Spain")) == [(), (), ("1", "2")]


DAYS = st.tuples(st.integers(0, 12), st.integers(0, 6)).map(
    lambda drawn: (date(2016, 1, 1) + timedelta(drawn[0]), date(2016, 1, 1) + timedelta(sum(drawn)))
)
CONTROLS = st.lists(st.tuples(st.sampled_from(("France", "Spain", "France, Spain")), DAYS), min_size=1, max_size=12)


def links_of(records):
    return {record.id: tuple(link.event for link in record.related) for record in records}


@given(controls=CONTROLS, random=st.randoms(use_true_random=False))
def test_the_order_of_the_rows_makes_no_difference_to_the_links(controls, random):
    rows = [
        dict(zip(HEADER, (str(number), state, f"{start:%d.%m.%y}", "", f"{end:%d.%m.%y}", *[""] * 7), strict=True))
        for number, (state, (start, end)) in enumerate(controls, 1)
    ]
    shuffled = random.sample(rows, len(rows))
    loaded = load(rows, SOURCE, on_error="collect")
    links = links_of(loaded.records)
    assert links_of(load(shuffled, SOURCE, on_error="collect").records) == links
    assert [record.id for record in iter_load(shuffled, SOURCE)] == [
        f"policy-event:{SOURCE}:{row['NB ']}" for row in shuffled
    ]
    assert links_of(iter_load(shuffled, SOURCE)) == links
    assert loaded.report.inferred.get("related", 0) == sum(map(bool, links.values()))


@given(controls=CONTROLS)
def test_a_link_leads_to_a_control_of_the_state_that_started_before_and_no_other_of_them_ended_later(controls):
    rows = [
        (str(number), state, f"{start:%d.%m.%y}", "", f"{end:%d.%m.%y}")
        for number, (state, (start, end)) in enumerate(controls, 1)
    ]
    for (state, (start, end)), record in zip(controls, read(*rows).records, strict=True):
        linked_to = [controls[int(link.event.rpartition(":")[2]) - 1] for link in record.related]
        for one in state.split(", "):
            before = [
                days
                for other, days in controls
                if one in other.split(", ") and days[0] < start <= days[1] + timedelta(days=1) and days[1] < end
            ]
            best = max(before, key=lambda days: (days[1], days[0]), default=None)
            assert (best is not None) == any(one in other.split(", ") for other, _ in linked_to)
            assert best is None or best in [days for other, days in linked_to if one in other.split(", ")]


def test_what_was_set_aside_is_prolonged_by_nothing(tmp_path):
    path = tmp_path / "list.csv"
    rows = [("2", "France", "11.01.16", "", "20.01.16", *[""] * 7)]
    path.write_text(text_of(rows) + "1;France;01.01.16;0:00;10.01.16\r\n", encoding="utf-8", newline="")
    loaded = load(path, SOURCE, on_error="collect")
    assert [record.related for record in loaded.records] == [()]
    assert len(loaded.set_aside) == 1


def test_the_rule_and_its_limits_are_told_with_the_layout():
    [layout] = get(SOURCE).layouts
    assert layout.sequel.note in layout.notes[0]


def test_a_row_of_too_few_cells_is_set_aside_and_counted(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text(text_of([TestOneControl.ROW]) + "2;France\r\n", encoding="utf-8", newline="")
    given = list(iter_load(path, SOURCE))
    assert [type(one) for one in given] == [PolicyEvent, SetAside]


@pytest.mark.parametrize("names", [("ID", "Country", "start", "end"), ("No", "State", "from", "to", "days")])
def test_any_table_with_numbers_countries_and_days_is_not_taken_for_the_list(names):
    with pytest.raises(SourceError):
        load([dict.fromkeys(names, "1")])
