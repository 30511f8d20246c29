"""Synthetic tables are clean where no dirt was asked for, and each piece of dirt is told of once."""

import re
from collections import Counter
from random import Random
from typing import get_args

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mixedmigration.entities import ProtectionIncident
from mixedmigration.errors import InvalidValueError, Severity, SourceError
from mixedmigration.sources import Column, Control, Layout, PublishedId, Source, available, get, load
from mixedmigration.sources._source import cell
from mixedmigration.sources._source.cleaning import BLANKS
from mixedmigration.testing import strategies, tables
from mixedmigration.testing.cell_writers import refusal, spelt, write
from mixedmigration.testing.dirt import CLEANED, SPOILT
from mixedmigration.testing.id_pattern import matching
from mixedmigration.testing.tables import Dirt
from mixedmigration.values import Country, PartialDate
from mixedmigration.vocabularies import CauseOfDeath, Status

IOM = "iom-missing-migrants"


@attrs.frozen
class Ones:
    """A reader of somebody else's, which takes nothing but numbers with a one in them."""

    says = "a number with a one in it"

    def read(self, text):
        if "1" in text and text.isdecimal():
            return int(text)
        raise InvalidValueError("number/unreadable", "a number with a one in it", text)


def column(header, to, reads, **options):
    return Column(header=header, to=to, reads=reads, **options)


ELSEWHERE = Source(
    slug="my-organisation",
    title="Somebody's own table",
    publisher="Somebody",
    entity=ProtectionIncident,
    layouts=(
        Layout(
            name="log",
            edition="never printed",
            identified_by=None,
            cleaning=(),
            columns=(
                column("When", "date", cell.DateCell("dmy")),
                column("Reported", "reported_on", cell.DateCell("excel")),
                column("Country", "country", cell.CountryCell("iso")),
                column("From", "origin_countries", cell.CountriesCell()),
                column("Status", "status", cell.WordCell(Status, "nobody", is_open=False)),
                column("Causes", "causes", cell.WordsCell(CauseOfDeath, "nobody")),
                column("Injured", "injured", Ones()),
                Control(
                    header="Repeated",
                    of=("country",),
                    reads=cell.CountryCell("m49"),
                    agrees=lambda printed, country: printed == country,
                    code="cell/disagrees",
                    expected="the country once more",
                ),
            ),
        ),
        Layout(
            name="list",
            edition="never printed",
            identified_by=PublishedId(header="No", form=r"(?:A|B)-\d{2,}[x-z]?", group="Group"),
            cleaning=(BLANKS,),
            columns=(
                column("Day", "date", cell.DateCell()),
                column("Where", "position", cell.PositionCell()),
                column("Whence", "origin_regions", cell.RegionCell("m49")),
                column("Whence", "origin_basis", cell.OriginBasisCell()),
                column("Dead", "dead", cell.CountCell()),
            ),
        ),
    ),
)

SOURCES = [*map(get, available()), ELSEWHERE]
LAYOUTS = [(source, layout) for source in SOURCES for layout in source.layouts if layout.of_table is None]
of_layout = pytest.mark.parametrize(
    ("source", "layout"), LAYOUTS, ids=lambda part: part.slug if isinstance(part, Source) else part.name
)


def told(table, source):
    """Count what is told of a table, by row from 0, column and code; and the errors among it."""
    report = load(table.rows, source, on_error="collect").report
    issues = Counter((issue.row - 1, issue.column, issue.code) for issue in report.issues)
    errors = {(issue.row - 1, issue.column, issue.code) for issue in report.issues if issue.severity is Severity.ERROR}
    return issues, errors


def read(table, source):
    records = load(table.rows, source, on_error="collect").records
    return [attrs.evolve(record, citations=()) for record in records]


def test_a_layout_whose_columns_follow_from_a_form_is_left_to_the_made_up_surveys():
    with pytest.raises(InvalidValueError, match=r"made up by mm\.testing\.survey"):
        tables.rows("mmc-4mi", "core")


@of_layout
def test_a_clean_table_is_read_without_error_and_mostly_filled(source, layout):
    table = tables.rows(source, layout.name, count=40, seed=3)
    assert load(table.rows, source).report.records == 40
    for header in {*table.columns} - {*layout.left_out}:
        assert sum(1 for row in table.rows if row[header]) >= 10, header


@of_layout
def test_each_fault_is_told_once_and_no_other_error_is(source, layout):
    kinds = tables.possible_dirt(source, layout.name)
    for seed in range(3):
        table = tables.rows(source, layout.name, count=2 * len(kinds) + 2, dirt=[*kinds, *kinds], seed=seed)
        issues, errors = told(table, source)
        planted = {(fault.row, fault.column, fault.code) for fault in table.faults}
        assert {place: issues[place] for place in planted} == dict.fromkeys(planted, 1)
        assert errors <= planted


@of_layout
@settings(max_examples=15)
@given(data=st.data())
def test_the_strategy_gives_tables_whose_faults_are_told_once(source, layout, data):
    table = data.draw(strategies.tables(source, layout.name))
    issues, errors = told(table, source)
    planted = {(fault.row, fault.column, fault.code) for fault in table.faults}
    assert {place: issues[place] for place in planted} == dict.fromkeys(planted, 1)
    assert errors <= planted


@pytest.mark.parametrize("kind", CLEANED)
def test_dirt_that_is_cleaned_away_changes_no_record(kind):
    for seed in range(5):
        table = tables.rows(IOM, "api", count=3, dirt=[kind], seed=seed)
        planted = table.dirt[0]
        loaded = load(table.rows, IOM)
        assert loaded.report.cleaned == {(planted.column, CLEANED[kind][0].name): 1}
        clean = table.rows[planted.row] | {
            planted.column: CLEANED[kind][0].apply(table.rows[planted.row][planted.column])
        }
        rows = [*table.rows[: planted.row], clean, *table.rows[planted.row + 1 :]]
        assert read(attrs.evolve(table, rows=tuple(rows)), IOM) == read(table, IOM)


def test_every_kind_of_dirt_can_be_planted_in_ioms_api():
    assert set(tables.possible_dirt(IOM, "api")) == set(Dirt)


def test_only_dirt_that_has_a_column_is_possible():
    log = set(tables.possible_dirt(ELSEWHERE, "log"))
    assert log >= {Dirt.IMPOSSIBLE_DATE, Dirt.UNKNOWN_COUNTRY, Dirt.CONTRADICTION, Dirt.UNKNOWN_LABEL}
    assert not log & {Dirt.MALFORMED_ID, Dirt.REPEATED_ID, Dirt.STRAY_BLANKS, Dirt.WRONG_NUMBER}
    with pytest.raises(InvalidValueError, match="dirt that the layout log can have"):
        tables.rows(ELSEWHERE, "log", dirt=[Dirt.MALFORMED_ID])


def test_a_label_of_a_closed_vocabulary_is_an_error_and_of_an_open_one_a_finding():
    kind = [Dirt.UNKNOWN_LABEL]
    found = {tables.rows(ELSEWHERE, "log", dirt=kind, seed=seed).faults[0] for seed in range(20)}
    assert {(fault.column, fault.code) for fault in found} == {("Status", "term/unknown"), ("Causes", "term/unlisted")}


def test_the_same_seed_gives_the_same_table():
    dirt = [Dirt.CONTRADICTION, "repeated-id"]
    assert tables.rows(IOM, "api", dirt=dirt, seed=5) == tables.rows(IOM, "api", dirt=dirt, seed=5)
    assert tables.rows(IOM, "api", seed=5) != tables.rows(IOM, "api", seed=6)


def test_a_table_can_be_written_as_csv(tmp_path):
    table = tables.rows(IOM, "api", count=15, dirt=[Dirt.LINE_ENDS, Dirt.WRONG_NUMBER], seed=1)
    path = tmp_path / "made-up.csv"
    path.write_text(table.to_csv(), encoding="utf-8", newline="")
    loaded = load(path, IOM, on_error="collect")
    assert [attrs.evolve(record, citations=()) for record in loaded.records] == read(table, IOM)
    errors = [issue for issue in loaded.report.issues if issue.severity is Severity.ERROR]
    assert [(issue.row - 2, issue.code) for issue in errors] == [(fault.row, fault.code) for fault in table.faults]


REFUSED = {
    "no such source": (SourceError, lambda: tables.rows("iom")),
    "no such layout": (InvalidValueError, lambda: tables.rows(IOM, "2013")),
    "no such dirt": (InvalidValueError, lambda: tables.rows(IOM, "api", dirt=["mud"])),
    "more dirt than rows": (InvalidValueError, lambda: tables.rows(IOM, "api", count=1, dirt=["wrong-number"] * 2)),
    "no row whose id could be repeated": (
        InvalidValueError,
        lambda: tables.rows(IOM, "api", count=1, dirt=["repeated-id"]),
    ),
    "no such layout in a strategy": (InvalidValueError, lambda: strategies.tables(IOM, "2013")),
}


@pytest.mark.parametrize(("error", "call"), REFUSED.values(), ids=REFUSED.keys())
def test_what_cannot_be_made_is_refused(error, call):
    with pytest.raises(error):
        call()


READERS = [one.reads for _, layout in LAYOUTS for one in layout.columns]


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: type(reader).__name__)
def test_a_written_cell_is_read(reader):
    cells = [write(reader, Random(seed)) for seed in range(20)]
    assert [text for text in cells if not text or refusal(reader, text)] == []


@pytest.mark.parametrize("order", ["dmy", "mdy", "ymd", "excel", None])
def test_a_date_is_written_in_the_order_in_which_it_is_read(order):
    reader, day = cell.DateCell(order), PartialDate("2024-03-05")
    assert reader.read(spelt(reader, day)) == day


@pytest.mark.parametrize("scheme", get_args(attrs.resolve_types(cell.CountryCell).__attrs_attrs__.scheme.type))
def test_a_country_is_written_in_the_scheme_in_which_it_is_read(scheme):
    reader = cell.CountryCell(scheme)
    assert reader.read(spelt(reader, Country("AUT"))) == Country("AUT")


FORMS = [r"[0-9]{4}\.MMP[0-9]{4,9}", r"[A-Z]{2}-\d+", "(a|bc){2}x?", r"\w+/[^/]", "[a\\-]*z", r"x{0,2}.", "^ID$"]


@pytest.mark.parametrize("form", FORMS)
def test_an_id_has_its_form(form):
    assert all(re.fullmatch(form, matching(form, Random(seed))) for seed in range(50))


def test_a_form_that_is_more_than_can_be_read_is_refused():
    with pytest.raises(InvalidValueError):
        matching(r"(?!a)(?P<x>a)(?P=x)", Random(0))


def test_every_kind_of_dirt_is_made_in_one_way():
    own = {Dirt.CONTRADICTION, Dirt.REPEATED_ID, Dirt.MALFORMED_ID}
    assert [*sorted(Dirt)] == sorted([*CLEANED, *SPOILT, *own])


@given(strategies.tables(IOM, "api", dirt=st.just([Dirt.NEGATIVE_COUNT]), max_rows=1))
def test_chosen_dirt_is_in_every_table_that_is_drawn(table):
    assert [fault.code for fault in table.faults] == ["count/negative"]
