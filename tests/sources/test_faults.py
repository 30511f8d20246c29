"""Every planted fault is told once, with its row, column and code; nothing else is, and nothing is lost."""

import copy
import json
from collections import Counter
from typing import NamedTuple

import pytest

from mixedmigration.checks import check
from mixedmigration.declaration import fields_of
from mixedmigration.entities import ProtectionIncident, build
from mixedmigration.errors import ValidationError
from mixedmigration.formats import from_json
from mixedmigration.sources import iter_load, load
from mixedmigration.sources._source import Reader, ReadRow, SetAside
from tests.sources import faulty

LAYOUTS = {"website": (faulty.website, faulty.WEBSITE), "api": (faulty.api, faulty.API)}
SOURCE = "iom-missing-migrants"


class Case:
    """One layout: its rows, its faults, and what came of the file with and without them."""

    def __init__(self, folder, layout):
        make, self.faults = LAYOUTS[layout]
        self.rows = [make(number) for number in range(1, faulty.ROWS + 1)]
        self.planted = faulty.planted(self.faults)
        for name, planted in (("clean.csv", {}), ("faulty.csv", self.planted)):
            faulty.write(folder / name, self.rows, planted)
        self.path = folder / "faulty.csv"
        self.clean = load(folder / "clean.csv", source=SOURCE, on_error="collect")
        self.read()

    def read(self):
        self.loaded = load(self.path, source=SOURCE, on_error="collect")
        self.by_row = {record.citations[0].row: record for record in self.loaded.records}


@pytest.fixture(scope="module", params=sorted(LAYOUTS))
def case(request, tmp_path_factory):
    return Case(tmp_path_factory.mktemp(request.param), request.param)


def test_there_are_faults_enough():
    assert len({fault.name for fault in (*faulty.WEBSITE, *faulty.API)}) >= 20
    assert len({code for fault in (*faulty.WEBSITE, *faulty.API) for code, _, _ in fault.issues}) >= 20


def test_nothing_is_said_of_the_clean_file(case):
    assert list(case.clean.report) == []
    assert (len(case.clean.records), case.clean.set_aside) == (faulty.ROWS, ())


def test_every_row_is_a_record_or_set_aside(case):
    ragged = sum(bool(fault.shape) for fault in case.planted.values())
    assert ragged == 2 * faulty.EACH
    assert len(case.loaded.set_aside) == ragged
    assert len(case.loaded.records) + ragged == case.loaded.report.rows == faulty.ROWS
    assert {record.citations[0].row for record in case.loaded.records} | {
        row.row for row in case.loaded.set_aside
    } == set(range(2, faulty.ROWS + 2))


def test_every_fault_is_told_once_and_nothing_else_is(case):
    expected = Counter(
        (number + 1, column, code, path)
        for number, fault in case.planted.items()
        for code, column, path in fault.issues
    )
    told = Counter((issue.row, issue.column, issue.code, issue.path) for issue in case.loaded.report)
    assert set(expected.values()) == {1}
    assert told == expected


def test_a_row_that_cannot_be_trusted_is_kept_as_it_was(case):
    for row in case.loaded.set_aside:
        fault, printed = case.planted[row.row - 1], list(case.rows[row.row - 2].values())
        assert row.reveal() == tuple([*printed, "one more"] if fault.shape == "long" else printed[:-1])
        assert [issue.code for issue in row.issues] == ["row/ragged"]


def test_only_the_smallest_wrong_part_of_a_row_is_set_aside(case):
    """Field by field against the clean twin."""
    for number, fault in case.planted.items():
        if fault.shape:
            continue
        record, twin = case.by_row[number + 1], case.clean.records[number - 1]
        differing = [
            name
            for name in fields_of(ProtectionIncident)
            if name != "extras" and getattr(record, name) != getattr(twin, name)
        ]
        assert set(differing) <= set(fault.fields), (fault.name, differing)
        assert differing or not fault.fields, fault.name


def test_what_was_refused_is_kept_raw_at_its_place(case):
    for number, fault in case.planted.items():
        if not fault.shape:
            record = case.by_row[number + 1]
            assert dict(record.extras) == faulty.kept(case.rows[number - 1], fault, number), fault.name


def test_a_record_names_the_fields_that_could_not_be_read(case):
    for number, fault in case.planted.items():
        if not fault.shape:
            refused = {at.split("/")[1] for at in fault.kept} & set(fields_of(ProtectionIncident))
            assert case.by_row[number + 1].unread == refused, fault.name


def test_a_field_that_was_refused_is_unknown_and_never_zero(case):
    for number, fault in case.planted.items():
        for field in {at[1:] for at in fault.kept} & {"dead", "missing", "survivors", "males", "females"}:
            assert getattr(case.by_row[number + 1], field) is None
            assert field not in case.by_row[number + 1].inferred


def test_rows_without_a_fault_are_as_in_the_clean_file(case):
    for number, twin in enumerate(case.clean.records, 1):
        if number not in case.planted:
            assert case.by_row[number + 1] == twin


def test_reading_row_by_row_gives_the_same(case):
    issues = []
    given = list(iter_load(case.path, source=SOURCE, on_issue=issues.append))
    assert [row for row in given if not isinstance(row, SetAside)] == list(case.loaded.records)
    assert tuple(row for row in given if isinstance(row, SetAside)) == case.loaded.set_aside
    assert issues == list(case.loaded.report)


def test_reading_twice_gives_the_same(case):
    again = load(case.path, source=SOURCE, on_error="collect")
    assert list(again.records) == list(case.loaded.records)
    assert list(again.report) == list(case.loaded.report)


# The same faulty values by other ways ---------------------------------------------------------------------------------

ID = "protection-incident:my-table:7"


class Way(NamedTuple):
    """One faulty value as a cell of the API's table, and as a plain value of a mapping."""

    name: str
    field: str
    plain: object
    code: str
    column: str
    cell: str
    at: str = ""
    """Behind the field's own pointer."""
    table_code: str = ""
    """Where a cell is text and so cannot be wrong in the same way."""


_READS_TEXT = "number/unreadable"

WAYS = (
    Way("no such day", "date", "2031-02-30", "date/impossible", "reported_date", "2031-02-30"),
    Way("no date", "date", "in spring", "date/unreadable", "reported_date", "in spring"),
    Way("unknown country", "country", "Atlantis", "country/unknown", "country_of_incident", "Atlantis"),
    Way("position without meaning", "position", {"latitude": 136.5, "longitude": 15.2}, "position/range",
        "location_coodinates", "136.5, 15.2"),
    Way("unknown quality", "source_quality", "9", "term/unknown", "source_quality", "9"),
    Way("no address", "urls", ["https://example.org/1", "https://[x", "https://example.org/3"], "url/malformed",
        "url", "https://example.org/1, https://[x, https://example.org/3", "/1"),
    Way("unknown origin", "origin_countries", ["SDN", "Atlantis"], "country/unknown", "country_origin",
        "Sudan, Atlantis", "/1"),
    Way("word for a number", "survivors", "some forty", "value/type", "number_of_survivors", "some forty",
        table_code=_READS_TEXT),
    Way("decimal count", "males", 2.5, "number/whole", "number_of_male", "2.5", table_code=_READS_TEXT),
    Way("no id", "id", "it will be included", "id/malformed", "web_id", "it will be included"),
)  # fmt: skip


def _mapping(way):
    plain = {"id": ID, "date": "2031-05-04", "dead": 3, "missing": 2, "country": "LBY"}
    return plain | {way.field: way.plain}


def _told(issues, way):
    """Say code and pointer."""
    return {(issue.code, issue.path) for issue in issues}


@pytest.fixture(params=WAYS, ids=[way.name for way in WAYS])
def way(request):
    return request.param


class TestOneFaultIsOneFaultByEveryWay:
    def test_building_from_a_mapping(self, way):
        with pytest.raises(ValidationError) as caught:
            build(ProtectionIncident, _mapping(way))
        assert _told(caught.value.issues, way) == {(way.code, f"/{way.field}{way.at}")}

    def test_reading_a_document(self, way):
        document = {"type": "protection-incident", "schema_version": 1} | _mapping(way)
        with pytest.raises(ValidationError) as caught:
            from_json(json.dumps(document))
        assert _told(caught.value.issues, way) == {(way.code, f"/{way.field}{way.at}")}

    def test_loading_a_file_of_documents(self, way, tmp_path):
        document = {"type": "protection-incident", "schema_version": 1} | _mapping(way)
        path = tmp_path / "one.jsonl"
        path.write_text(json.dumps(document) + "\n", encoding="utf-8")
        loaded = load(path, on_error="collect")
        assert len(loaded.records) + len(loaded.set_aside) == 1
        assert _told(loaded.report.errors, way) == {(way.code, f"/{way.field}{way.at}")}
        if loaded.records:
            assert set(loaded.records[0].extras) == {f"/{way.field}{way.at}"}

    def test_making_it_by_its_class(self, way):
        with pytest.raises(ValidationError) as caught:
            ProtectionIncident(**_mapping(way))
        assert _told(caught.value.issues, way) == {(way.code, f"/{way.field}{way.at}")}

    def test_loading_a_table(self, way):
        row = faulty.api(7) | {way.column: way.cell}
        loaded = load([row], source=SOURCE, on_error="collect")
        assert _told(loaded.report.errors, way) == {(way.table_code or way.code, f"/{way.field}{way.at}")}
        [record] = loaded.records
        piece = way.plain[1] if way.at else way.cell
        assert record.extras[f"/{way.field}{way.at}"] == piece


UNLIKELY = ("an unknown route", "a negative count", "the first day of the year")
FINDINGS = [fault for fault in faulty.API if fault.name in UNLIKELY]


@pytest.mark.parametrize("fault", FINDINGS, ids=lambda fault: fault.name)
def test_what_is_unlikely_is_found_by_loading_and_by_checking(fault):
    loaded = load([faulty.api(7) | fault.cells], source=SOURCE)
    [code, _, path] = fault.issues[0]
    assert [(issue.code, issue.path) for issue in loaded.report] == [(code, path)]
    assert [(issue.code, issue.path) for issue in check(loaded.records)] == [(code, path)]


class TestConservationIsMeasured:
    """These tests have to go red when a row is lost; here the loss is made on purpose."""

    @pytest.mark.parametrize("lost", ["record", "row set aside", "issue"])
    def test_a_lost_row_or_issue_would_be_seen(self, case, monkeypatch, lost):
        honest = Reader.rows

        def forgotten(made):
            if lost == "issue":
                return ReadRow(made.number, made.record, made.set_aside, ())
            is_lost = made.record is None if lost == "row set aside" else made.number == 500
            return ReadRow(made.number, None, None, made.issues) if is_lost else made

        def forgetful(self, is_whole=False):
            return map(forgotten, honest(self, is_whole))

        monkeypatch.setattr(Reader, "rows", forgetful)
        again = copy.copy(case)
        again.read()
        told, conserved = test_every_fault_is_told_once_and_nothing_else_is, test_every_row_is_a_record_or_set_aside
        with pytest.raises(AssertionError):
            (told if lost == "issue" else conserved)(again)
