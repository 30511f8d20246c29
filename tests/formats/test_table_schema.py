"""Table Schema and Data Package say what the files hold that `dump` writes."""

import csv
import json
import re
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mixedmigration.declaration import fields_of
from mixedmigration.entities import ProtectionIncident, Route
from mixedmigration.errors import FormatError
from mixedmigration.formats.csv import child_path, write_csv
from mixedmigration.formats.table_schema import data_package, table_schema
from mixedmigration.testing.strategies import records
from mixedmigration.values import AdminArea
from tests.formats.trial import Leg, Trial
from tests.laws.registered import EVERY
from tests.shared import few

ENTITIES = pytest.mark.parametrize("entity", EVERY, ids=lambda entity: entity.type_slug)
NESTED = pytest.mark.parametrize("nested", ["files", "json"])
SCHEMA = table_schema(ProtectionIncident)
FIELDS = {field["name"]: field for field in SCHEMA["fields"]}


def rows(path):
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def written(folder, entity, nested, made):
    """Write records, and give the package of the files that were written."""
    for old in folder.iterdir():
        old.unlink()
    write_csv({record.id: record for record in made}.values(), folder / "x.csv", nested, entity)
    names = sorted(path.name[2:-4] for path in folder.glob("x.*.csv"))
    return data_package(entity, "x.csv", nested=nested, lists=names)


READERS = {
    "string": str,
    "integer": int,
    "number": float,
    "date": date.fromisoformat,
    "boolean": ["true", "TRUE", "false", "FALSE"].index,
    "object": lambda cell: len(json.loads(cell).keys()),
    "array": lambda cell: json.loads(cell).count(None),
    "any": str,
}


def judge(field, cell, missing):
    """A judge of one cell, as the specification has it."""
    asked = field.get("constraints", {})
    if cell in missing:
        assert not asked.get("required"), field["name"]
        return
    value = READERS[field["type"]](cell)
    assert re.fullmatch(asked.get("pattern", r"[\s\S]*"), cell), (field["name"], cell)
    assert cell in asked.get("enum", [cell]), (field["name"], cell)
    assert asked.get("minimum", value) <= value <= asked.get("maximum", value), field["name"]


@ENTITIES
@NESTED
@few(10)
@given(drawn=st.data())
def test_each_cell_that_we_write_is_as_its_column_says(tmp_path_factory, entity, nested, drawn):
    folder = tmp_path_factory.mktemp("tables")
    package = written(folder, entity, nested, drawn.draw(st.lists(records(entity), max_size=3)))
    for resource in package["resources"]:
        schema = resource["schema"]
        names = [field["name"] for field in schema["fields"]]
        with (folder / resource["path"]).open(newline="", encoding="utf-8") as file:
            assert next(csv.reader(file)) == names
        for row in rows(folder / resource["path"]):
            for field in schema["fields"]:
                judge(field, row[field["name"]], schema["missingValues"])


@ENTITIES
@NESTED
@settings(max_examples=4)
@given(drawn=st.data())
def test_frictionless_finds_nothing_until_a_cell_is_wrong(tmp_path_factory, entity, nested, drawn):
    frictionless = pytest.importorskip("frictionless", reason="frictionless is not installed")
    folder = tmp_path_factory.mktemp("package")
    package = written(folder, entity, nested, drawn.draw(st.lists(records(entity), min_size=1, max_size=3)))

    def judged():
        return frictionless.Package(package, basepath=str(folder)).validate()

    report = judged()
    assert report.valid, report.flatten(["rowNumber", "fieldName", "note"])
    main = (folder / "x.csv").read_bytes()
    (folder / "x.csv").write_bytes(main.replace(f"{entity.type_slug},1,".encode(), b"shipwreck,1,"))
    assert ["type", "constraint-error"] in judged().flatten(["fieldName", "type"])


# What it says ---------------------------------------------------------------------------------------------------------


def test_columns_of_a_field_bring_its_meaning_its_unit_and_its_sensitivity():
    declared = fields_of(ProtectionIncident)["dead"].about
    assert FIELDS["dead"] == {
        "name": "dead",
        "type": "integer",
        "description": declared.meaning,
        "x-mixedmigration": {"sensitivity": "public", "role": "none", "unit": "people"},
    }
    assert FIELDS["position.latitude"]["description"].endswith("Here: its latitude.")
    assert FIELDS["place.country"]["x-mixedmigration"]["role"] == "free-text"


def test_only_what_every_row_needs_is_required():
    required = [name for name, field in FIELDS.items() if field.get("constraints", {}).get("required")]
    assert required == ["type", "schema_version", "id"]
    citations = next(r for r in data_package(ProtectionIncident)["resources"] if r["name"].endswith("citations"))
    needed = [field["name"] for field in citations["schema"]["fields"] if field.get("constraints", {}).get("required")]
    assert needed == ["record", "index", "edition.dataset"]


CELLS = {
    "date": ({"2024-02-29", "2024-Q1~", "2024-03"}, {"2023-02-29", "2024-13", "March", " 2024"}),
    "period": ({"2024/..", "2024-01/2024-03"}, {"../..", "2024/"}),
    "causes": ({"drowning", "drowning|~Sharks", "~a\\|b|sickness", "\\[]"}, {"Drowning", "drowning|", "drowning,x"}),
    "routes": ({"~Vía\ndel mar", "darien"}, {"", "~"}),
    "origin_countries": ({"KEN", "KEN|XKX|EU27"}, {"Kenya", "KEN,SOM"}),
    "id": ({"protection-incident:a:7#2", "protection-incident:a:ش|é"}, {"7", "protection-incident:a:7#0", "a:b:c d"}),
}


@pytest.mark.parametrize("name", CELLS)
def test_patterns_tell_good_cells_from_bad_ones(name):
    good, bad = CELLS[name]
    pattern = re.compile(FIELDS[name]["constraints"]["pattern"])
    assert {cell for cell in good | bad if pattern.fullmatch(cell)} == good


def test_a_column_that_may_say_why_there_is_no_answer_is_text_with_a_pattern():
    fields = {field["name"]: field for field in table_schema(Trial)["fields"]}
    assert fields["told"]["type"] == "string"
    assert re.fullmatch(fields["told"]["constraints"]["pattern"], "!refused")
    assert not re.fullmatch(fields["told"]["constraints"]["pattern"], "!tired")
    assert fields["household"]["constraints"]["enum"][:2] == ["{}", "!refused"]


def test_patterns_have_only_what_expressions_of_xml_schema_have():
    for entity in (ProtectionIncident, Route, Trial):
        for field in table_schema(entity)["fields"]:
            pattern = field.get("constraints", {}).get("pattern", "")
            assert not any(mark in pattern for mark in ("(?", "^(", "$", "\\x", "\\u")), field["name"]


def test_each_list_of_parts_is_a_resource_that_refers_to_its_record():
    main, *children = data_package(Trial, "data/trials.csv.gz")["resources"]
    assert [child["name"] for child in children][:2] == ["trial.household.payments", "trial.legs"]
    for child in children:
        assert child["path"] == child_path("data/trials.csv.gz", child["name"].removeprefix("trial."))
        assert child["schema"]["foreignKeys"][0]["reference"] == {"resource": main["name"], "fields": ["id"]}
    deep = next(child for child in children if child["name"] == "trial.legs.payments")
    assert deep["schema"]["primaryKey"] == ["record", "index", "index_2"]


def test_lists_as_json_need_no_resource_of_their_own():
    package = data_package(ProtectionIncident, nested="json")
    assert [resource["path"] for resource in package["resources"]] == ["protection-incident.csv"]
    fields = {field["name"]: field for field in package["resources"][0]["schema"]["fields"]}
    assert fields["citations"]["type"] == "array"


def test_a_list_that_there_is_not_is_refused():
    with pytest.raises(FormatError, match="is no list of parts"):
        data_package(ProtectionIncident, lists=["legs"])


@pytest.mark.parametrize("cls", [AdminArea, Leg])
def test_only_entities_have_tables(cls):
    with pytest.raises(TypeError, match="no declared entity"):
        table_schema(cls)
    with pytest.raises(TypeError, match="no declared entity"):
        data_package(cls)


def test_it_is_new_each_time_and_the_same_each_time():
    first, second = data_package(Trial), data_package(Trial)
    assert json.dumps(first) == json.dumps(second)
    first["resources"][0]["schema"]["fields"].clear()
    assert data_package(Trial) == second
