"""Whatever is given to a verb of the door, what comes back is an answer, or an error that we raised ourselves."""

import traceback
from pathlib import Path

import pytest

import mixedmigration as mm
from mixedmigration.errors import MixedMigrationError
from mixedmigration.query import Collection
from tests.house.source import PACKAGE

INCIDENT = mm.ProtectionIncident(id="protection-incident:my-table:7", date="2024-03", country="LBY", dead=4)
RECORDS = Collection(mm.ProtectionIncident, [INCIDENT])
TEXT = mm.to_json(INCIDENT)


class Odd:
    """Something that is no use to anybody."""


WRONG = {
    "nothing": None,
    "a number": 5,
    "a fraction": 2.5,
    "not a number": float("nan"),
    "true": True,
    "bytes": b"x",
    "text": "x",
    "empty text": "",
    "half of a character pair": "\ud800",
    "an object": Odd(),
    "a class": int,
    "a class of records without fields": mm.entities.Entity,
    "a list of text": ["x"],
    "a list of numbers": [1, 2],
    "a list of rows with a number as key": [{1: "x"}],
    "a list of a list": [[]],
    "a set": {1, 2},
    "a mapping": {"a": 1},
    "a mapping from numbers": {1: 2},
    "a range": range(3),
    "a function of nothing": lambda: None,
    "a condition": mm.field("dead") >= 1,
    "a condition on a field that there is not": mm.field("dread") >= 1,
    "a field": mm.field("dead"),
    "a record": INCIDENT,
    "a collection": RECORDS,
    "a country": mm.Country("LBY"),
    "a date": mm.PartialDate("2024"),
}

VERBS = {
    "load": mm.load,
    "load, its source": lambda wrong: mm.load([{"a": "b"}], wrong),
    "load, its entity": lambda wrong: mm.load([{"a": "b"}], entity=wrong),
    "load, its entity of a file": lambda wrong: mm.load(file(), entity=wrong),
    "load, its on_error": lambda wrong: mm.load(file(), on_error=wrong),
    "load, its progress": lambda wrong: mm.load(file(), progress=wrong),
    "load, its encoding": lambda wrong: mm.load(file(), encoding=wrong),
    "load, its encoding of a table": lambda wrong: mm.load(table(), encoding=wrong),
    "iter_load": lambda wrong: list(mm.iter_load(wrong)),
    "iter_load, its source": lambda wrong: list(mm.iter_load([{"a": "b"}], wrong)),
    "iter_load, its entity": lambda wrong: list(mm.iter_load(file(), entity=wrong)),
    "iter_load, its on_issue": lambda wrong: list(mm.iter_load(file(), on_issue=wrong)),
    "iter_load, its encoding": lambda wrong: list(mm.iter_load(file(), encoding=wrong)),
    "load_dataset": mm.sources.load_dataset,
    "dump": lambda wrong: mm.dump(wrong, "x.jsonl"),
    "dump, as columns": lambda wrong: mm.dump(wrong, "x.csv"),
    "dump, its path": lambda wrong: mm.dump(RECORDS, wrong),
    "dump, its nested": lambda wrong: mm.dump(RECORDS, "x.csv", nested=wrong),
    "check": mm.check,
    "check, its known": lambda wrong: mm.check(RECORDS, known=wrong),
    "build": lambda wrong: mm.build(mm.ProtectionIncident, wrong),
    "build, its entity": lambda wrong: mm.build(wrong, {"id": "protection-incident:my-table:7"}),
    "to_json": mm.to_json,
    "from_json": mm.from_json,
    "from_json, its entity": lambda wrong: mm.from_json(TEXT, wrong),
    "from_json, its entity of nothing": lambda wrong: mm.from_json("{}", wrong),
    "json_schema": mm.json_schema,
    "describe": mm.describe,
    "field": mm.field,
    "field, compared": lambda wrong: RECORDS.where(mm.field("dead") == wrong),
    "field, at least": lambda wrong: RECORDS.where(mm.field("dead") >= wrong),
    "field, one of": lambda wrong: RECORDS.where(mm.field("country").is_in(wrong)),
    "field, within": lambda wrong: RECORDS.where(mm.field("date").within(wrong)),
    "field, contains": lambda wrong: RECORDS.where(mm.field("causes").contains(wrong)),
    "Dataset": mm.Dataset,
    "Dataset, one kind of it": lambda wrong: mm.Dataset(RECORDS)[wrong],
    "Dataset, one id of it": lambda wrong: mm.Dataset(RECORDS).by_id[wrong],
    "Dataset, checked": lambda wrong: mm.Dataset(RECORDS).check(known=wrong),
    "Collection": lambda wrong: Collection(mm.ProtectionIncident, wrong),
    "Collection, its entity": lambda wrong: Collection(wrong),
    "where": lambda wrong: RECORDS.where(wrong),
    "unknown": lambda wrong: RECORDS.unknown(wrong),
    "first": lambda wrong: RECORDS.first(wrong),
    "one": lambda wrong: RECORDS.one(wrong),
    "group_by": lambda wrong: RECORDS.group_by(wrong),
    "group_by, its total": lambda wrong: RECORDS.group_by("country").total(wrong),
    "group_by, its order": lambda wrong: RECORDS.group_by("country").total("dead").sort_by(wrong),
    "group_by, its head": lambda wrong: RECORDS.group_by("country").total("dead").head(wrong),
    "total": lambda wrong: RECORDS.total(wrong),
    "values": lambda wrong: RECORDS.values(wrong),
    "distinct": lambda wrong: RECORDS.distinct(wrong),
    "show": lambda wrong: RECORDS.show(wrong),
    "show, its rows": lambda wrong: RECORDS.show(rows=wrong),
    "sort_by": lambda wrong: RECORDS.sort_by(wrong),
    "by_id": lambda wrong: RECORDS.by_id[wrong],
    "to_frame": lambda wrong: RECORDS.to_frame(wrong),
    "to_frame, its part": lambda wrong: RECORDS.to_frame("pandas", part=wrong),
    "tabulate": lambda wrong: RECORDS.tabulate(wrong),
    "tabulate, by": lambda wrong: RECORDS.tabulate("causes", by=wrong),
    "tabulate, its base": lambda wrong: RECORDS.tabulate("causes", base=wrong),
    "tabulate, its small": lambda wrong: RECORDS.tabulate("causes", small=wrong),
    "since": lambda wrong: RECORDS.since(wrong),
    "since, of": lambda wrong: RECORDS.since("2024", of=wrong),
    "sources.get": mm.sources.get,
    "sources.describe": mm.sources.describe,
    "sources.mapping": mm.sources.mapping,
    "sources.scaffold": mm.sources.scaffold,
}
"""Each verb, or one argument of it, as something that is called with a wrong value."""


TAKE_FUNCTIONS = {"load, its progress", "iter_load, its on_issue", "where", "first", "one"}
"""What these call is somebody's own, and so are its errors."""


def file():
    """Give the path of a file of ours."""
    mm.dump(RECORDS, "ours.jsonl")
    return "ours.jsonl"


def table():
    """Give the path of a table of somebody's."""
    Path("theirs.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    return "theirs.csv"


@pytest.fixture(autouse=True)
def elsewhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("verb", VERBS)
def test_no_error_of_somebody_else_comes_out(verb):
    foreign = {}
    for name, wrong in WRONG.items():
        if callable(wrong) and verb in TAKE_FUNCTIONS:
            continue
        try:
            VERBS[verb](wrong)
        except (MixedMigrationError, TypeError) as error:
            last = traceback.extract_tb(error.__traceback__)[-1]
            is_ours = isinstance(error, MixedMigrationError) or Path(last.filename).is_relative_to(PACKAGE)
            if not is_ours or not (last.line or "").startswith("raise"):
                foreign[name] = f"{error!r} from {last.filename}:{last.lineno}"
            elif not str(error) or ("\n" in str(error).strip() and not hasattr(error, "issues")):
                foreign[name] = f"no one clear sentence: {error}"
        except Exception as error:  # noqa: BLE001
            foreign[name] = repr(error)
    assert foreign == {}
