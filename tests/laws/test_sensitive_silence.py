"""Law: what is not public is never shown unless somebody asks for it by name.

A canary is put into every field that is not public, as a good value and as many wrong ones, by
every way in which a record can be made; then everything that a program, a log or a notebook
prints by itself is searched for it.
"""

import itertools
import json
import logging
import traceback
import warnings

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.checks import check
from mixedmigration.declaration import fields_of
from mixedmigration.entities import ProtectionIncident, build
from mixedmigration.errors import MixedMigrationError
from mixedmigration.formats import from_json
from mixedmigration.sources import load
from mixedmigration.values import Extras, Position, Unlisted
from tests.sources import faulty

ID = "protection-incident:my-table:7"
SOURCE = "iom-missing-migrants"
HIDDEN = {name for name, field in fields_of(ProtectionIncident).items() if not field.is_public}
COUNT = itertools.count(1)
NUMBER = 0.48271936
"""Part of a coordinate that stands for a canary, since a position holds no text."""

FAR = "948.271936"
"""A latitude beyond the pole, which stands for a canary too."""


def canary():
    return f"zq{next(COUNT):06d}x"


def good(canary):
    """A value for each field that is not public."""
    return {
        "place": {"name": f"Off {canary}"},
        "position": {"latitude": 12 + NUMBER, "longitude": 13 + NUMBER},
        "causes_reported": canary,
        "description": canary,
        "perpetrators": [{"unlisted": canary}],
        "origin_countries": ["TUV"],
        "origin_regions": [{"unlisted": canary}],
        "reported_by": canary,
        "urls": [f"https://example.org/{canary}"],
        "citations": [{"edition": {"dataset": canary, "publisher": canary}, "row": 7}],
        "extras": {"/Notes": canary},
    }


SIGNS = ("TUV", "Tuvalu", "48271936")
"""What gives away the values that cannot hold a canary."""


def wrongs(canary):
    """Wrong values for any field: the canary in every place in which a value can be wrong."""
    yield from (canary, f"https://[{canary}", canary.encode(), [canary], (canary, 5), {canary}, {canary: canary})
    yield from ([[canary]], [{"unlisted": [canary]}], {"unlisted": canary}, {"no_answer": canary}, [{canary: 1}])
    yield from ({"name": [canary]}, {"name": " ", "country": canary}, {"name": canary, canary: 1})
    yield from (
        {"latitude": canary, "longitude": 1.0},
        {"latitude": float(FAR), "longitude": 1.0},
        {"latitude": canary},
    )
    yield from ({"name": "x", "areas": [{"level": canary}]}, {"name": "x", "areas": [{"level": 9, "name": canary}]})
    yield from ([{"edition": canary}], [{"edition": {"dataset": canary.upper()}}], [{"edition": {}, "row": canary}])
    yield from (f"{canary}\ud800", [f"{canary}\ud800"], canary * 1_000, object(), Unlisted(canary), [Unlisted(canary)])


class Ear(logging.Handler):
    """Hears what a program logs."""

    def __init__(self):
        super().__init__()
        self.heard = []
        self.setFormatter(logging.Formatter("%(message)s %(exc_text)s"))

    def emit(self, record):
        self.heard.append(self.format(record))


def logged(thing, error=None):
    ear, log = Ear(), logging.Logger("made-up")
    log.addHandler(ear)
    log.warning("%s %r", thing, thing, exc_info=error)
    return ear.heard


def shown(thing):
    """Everything that something shows of itself."""
    yield from (repr(thing), str(thing), f"{thing}", f"{thing!r}", "%s %r" % (thing, thing), ascii(thing))  # noqa: UP031
    yield from logged(thing)
    if hasattr(thing, "_repr_html_"):
        yield thing._repr_html_()


def chain(error):
    """The error and all that stands behind it, whether a traceback would print it or not."""
    seen = set()
    waiting = [error]
    while waiting:
        one = waiting.pop()
        if one is not None and id(one) not in seen:
            seen.add(id(one))
            yield one
            waiting += [one.__cause__, one.__context__]


def of_error(error):
    for one in chain(error):
        yield from shown(one)
        yield repr(one.args)
        yield repr(getattr(one, "__notes__", ()))
    yield "".join(traceback.format_exception(error))
    yield from logged("failed", error)
    for issue in getattr(error, "issues", ()):
        yield from of_issue(issue)
    if getattr(error, "loaded", None) is not None:
        yield from of_loaded(error.loaded)


def of_issue(issue):
    yield from shown(issue)
    yield from map(str, (issue.code, issue.message, issue.hint, issue.row, issue.column))


def of_report(report):
    yield from shown(report)
    yield from (report.to_csv(), json.dumps(report.to_dict()))
    yield from itertools.chain.from_iterable(map(of_issue, report))
    yield repr(report.tallies)


def of_records(records):
    yield from shown(records)
    for record in records:
        yield from shown(record)
    for name in (name for name, said in fields_of(records.entity).items() if not said.is_public):
        try:
            grouped = records.group_by(name).count()
        except MixedMigrationError as error:
            yield from of_error(error)
        else:
            yield from shown(grouped)
            yield from itertools.chain.from_iterable(map(shown, grouped))
    if records.entity is ProtectionIncident:
        yield from shown(records.group_by("country").total("dead"))
    yield from of_report(check(records))


def of_loaded(loaded):
    yield from shown(loaded)
    yield from of_report(loaded.report)
    yield from of_records(loaded.records)
    for row in loaded.set_aside:
        yield from shown(row)
        yield from itertools.chain.from_iterable(map(of_issue, row.issues))


def outcome(make):
    """Run something, and give all that is shown of what comes of it."""
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        try:
            made = make()
        except MixedMigrationError as error:
            texts = [*of_error(error)]
        else:
            texts = [*(of_loaded(made) if hasattr(made, "report") else shown(made))]
    return [*texts, *(str(one.message) for one in warned)]


def leaks(texts, *signs):
    return [text[:300] for text in texts for sign in signs if sign.casefold() in text.casefold()]


def test_there_is_a_canary_for_every_field_that_is_not_public():
    assert set(good("x")) == HIDDEN


class TestGoodValues:
    @pytest.fixture(params=sorted(HIDDEN))
    def field(self, request):
        return request.param

    def test_a_record_keeps_silent(self, field):
        sign = canary()
        record = build(ProtectionIncident, {"id": ID, "dead": 1, field: good(sign)[field]})
        assert getattr(record, field) != fields_of(ProtectionIncident)[field].default
        assert leaks(shown(record), sign, *SIGNS) == []

    def test_a_collection_its_tables_and_its_checks_keep_silent(self, field, tmp_path):
        sign = canary()
        path = tmp_path / "own.jsonl"
        document = {"type": "protection-incident", "schema_version": 1, "id": ID, "dead": -1, field: good(sign)[field]}
        path.write_text(json.dumps(document), encoding="utf-8")
        loaded = load(path)
        assert len(loaded.records) == 1
        assert leaks(of_loaded(loaded), sign, *SIGNS) == []

    def test_a_field_stays_silent_when_another_is_wrong(self, field):
        sign = canary()
        wrong = {"id": ID, "dead": "some", "country": "Atlantis", field: good(sign)[field]}
        assert leaks(outcome(lambda: build(ProtectionIncident, wrong)), sign, *SIGNS) == []
        assert leaks(outcome(lambda: ProtectionIncident(**wrong)), sign, *SIGNS) == []


def _document(field, wrong):
    return json.dumps({"type": "protection-incident", "id": ID, "dead": 1, field: wrong}, default=str)


@pytest.mark.parametrize("field", sorted(HIDDEN))
class TestWrongValues:
    def test_making_it_by_its_class(self, field):
        for wrong in wrongs(sign := canary()):
            found = leaks(outcome(lambda: ProtectionIncident(id=ID, **{field: wrong})), sign, FAR)  # noqa: B023
            assert found == [], type(wrong)

    def test_building_it_from_a_mapping(self, field):
        for wrong in wrongs(sign := canary()):
            found = leaks(outcome(lambda: build(ProtectionIncident, {"id": ID, field: wrong})), sign, FAR)  # noqa: B023
            assert found == [], type(wrong)

    def test_reading_it_from_json(self, field):
        for wrong in wrongs(sign := canary()):
            found = leaks(outcome(lambda: from_json(_document(field, wrong))), sign, FAR)  # noqa: B023
            assert found == [], type(wrong)

    @pytest.mark.parametrize("on_error", ["raise", "collect"])
    def test_loading_a_file_of_documents(self, field, tmp_path, on_error):
        path, sign = tmp_path / "own.jsonl", canary()
        path.write_text("\n".join(_document(field, wrong) for wrong in wrongs(sign)), encoding="utf-8")
        assert leaks(outcome(lambda: load(path, on_error=on_error)), sign, FAR) == []


CELLS = {
    "location_description": "{}",
    "location_coodinates": "{}",
    "information_source": "{}",
    "cause_death": "{}",
    "url": "https://[{}",
    "country_origin": "Sudan, {}",
    "region_origin": "{}",
    "Notes": "{}",
}
"""Columns that fill fields which are not public, with a cell for each."""


@pytest.mark.parametrize("on_error", ["raise", "collect"])
@pytest.mark.parametrize("column", CELLS)
class TestTables:
    def test_a_cell_good_or_wrong(self, column, on_error):
        sign = canary()
        row = faulty.api(7) | {column: CELLS[column].format(sign)}
        made = outcome(lambda: load([row, row | {"number_dead": "some"}], source=SOURCE, on_error=on_error))
        assert leaks(made, sign) == []

    def test_a_value_that_is_no_text(self, column, on_error):
        sign = canary()
        row = faulty.api(7) | {column: [sign]}
        assert leaks(outcome(lambda: load([row], source=SOURCE, on_error=on_error)), sign) == []

    def test_bytes_that_are_no_text_and_rows_that_are_torn(self, column, on_error, tmp_path):
        sign = canary()
        path = tmp_path / "torn.csv"
        rows = [faulty.api(number) | {"Notes": "", column: CELLS[column].format(sign)} for number in range(1, 5)]
        rows[1] = rows[1] | {column: f"{sign}\udcff"}
        torn = faulty.Fault("torn", {}, (), shape="short")
        faulty.write(path, rows, {3: torn})
        assert leaks(outcome(lambda: load(path, source=SOURCE, on_error=on_error)), sign) == []

    def test_a_line_that_is_no_json(self, column, on_error, tmp_path):
        sign = canary()
        path = tmp_path / "torn.jsonl"
        row = json.dumps(faulty.api(7) | {column: sign})
        path.write_text(f'{row}\n{row[:-9]}\n[{row}\n"{sign}"\n', encoding="utf-8")
        assert leaks(outcome(lambda: load(path, source=SOURCE, on_error=on_error)), sign) == []


WRAPS = {
    "text": lambda text: text,
    "list": lambda text: [text],
    "key": lambda text: {text: text},
    "part": lambda text: {"name": text, "x": 1},
    "address": lambda text: [f"https://[{text}"],
}


@given(
    field=st.sampled_from(sorted(HIDDEN)),
    before=st.text(max_size=10),
    after=st.text(max_size=200),
    wrap=st.sampled_from(sorted(WRAPS)),
)
def test_whatever_stands_around_it(field, before, after, wrap):
    sign = canary()
    wrong = {"id": ID, field: WRAPS[wrap](before + sign + after)}
    assert leaks(outcome(lambda: build(ProtectionIncident, wrong)), sign) == []


class TestAskingByName:
    """Silence is no loss: whoever asks is told."""

    def test_an_issue_reveals_its_value(self):
        [issue] = load([faulty.api(7) | {"country_origin": "Atlantis"}], source=SOURCE, on_error="collect").report
        assert issue.reveal() == "Atlantis"

    def test_a_row_set_aside_reveals_itself(self):
        loaded = load([faulty.api(7), 5], source=SOURCE, on_error="collect")
        assert loaded.set_aside[0].reveal() == "int"

    def test_fields_are_there(self):
        record = build(ProtectionIncident, {"id": ID, **good("a")})
        assert (record.reported_by, record.position, record.extras) == (
            "a", Position(12 + NUMBER, 13 + NUMBER), Extras({"/Notes": "a"})
        )  # fmt: skip


class TestTheLawItself:
    """It has to notice a leak."""

    @pytest.mark.parametrize("where", ["message", "record", "context"])
    def test_a_leak_is_noticed(self, monkeypatch, where):
        sign = canary()

        def talk():
            if where == "message":
                raise MixedMigrationError(f"{sign} is wrong")
            if where == "context":
                try:
                    raise ValueError(sign)
                except ValueError:
                    raise MixedMigrationError("something is wrong") from None
            return Unlisted(sign)

        assert leaks(outcome(talk), sign)

    def test_every_text_is_searched(self):
        assert leaks(iter(["a", "b zq1x"]), "ZQ1X") == ["b zq1x"]
