"""JSON Schema says what our reader does, as far as the draft can say it."""
# ruff: noqa: RUF009 - `told` makes an attrs field

import json
import subprocess
import sys
from functools import cache

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.declaration import Record, Role, Sensitivity, about, fields_of
from mixedmigration.declaration.kind import Kind, ManyKind, OptionalKind, ReasonedKind, ScalarKind, StructKind
from mixedmigration.declaration.read import attempt
from mixedmigration.entities import ProtectionIncident
from mixedmigration.formats import _schema_patterns as patterns
from mixedmigration.formats.document import document_of, draft_of, entity_named, entity_slugs
from mixedmigration.formats.json_schema import DIALECT, json_schema
from mixedmigration.testing.strategies import records
from mixedmigration.values import AdminArea, Country, Extras, NoAnswer, read_url
from mixedmigration.vocabularies import CauseOfDeath, Status
from tests.laws.registered import EVERY
from tests.shapes import FULL, Survey
from tests.shared import few

ENTITIES = [pytest.param(entity_named(slug), id=slug) for slug in entity_slugs() if slug != "trial"]
MADE = [pytest.param(entity, id=entity.type_slug) for entity in EVERY]
"""Entities of which `records` makes examples."""
SCHEMA = json_schema(ProtectionIncident)
SAID = about("Something.", sensitivity=Sensitivity.LOW, role=Role.NONE)


def told(annotation, **settings):
    return attrs.field(converter=lambda value: attempt(value, annotation), metadata=SAID, **settings)


@attrs.frozen(kw_only=True)
class Box(Record):
    """Something that may hold others of its kind."""

    size: int | NoAnswer | None = told(int | NoAnswer | None, default=None)
    status: Status | NoAnswer | None = told(Status | NoAnswer | None, default=None)
    is_open: bool | None = told(bool | None, default=None)
    weight: float = told(float)


@attrs.frozen(kw_only=True)
class Shelf(Record):
    """A list of boxes; the second line is not the description.

    It is not.
    """

    boxes: tuple[Box, ...] = told(tuple[Box, ...], default=())
    first: Box | None = told(Box | None, default=None)
    twice: Box | NoAnswer | None = told(Box | NoAnswer | None, default=None)


@pytest.fixture(scope="module")
def jsonschema():
    return pytest.importorskip("jsonschema", reason="jsonschema is not installed")


@pytest.fixture(scope="module")
def judges(jsonschema):
    @cache
    def judge(entity, strict=False):
        return jsonschema.Draft202012Validator(json_schema(entity, strict=strict))

    return judge


# What it says ---------------------------------------------------------------------------------------------------------


def test_it_names_its_draft_itself_and_the_entity():
    assert SCHEMA["$schema"] == DIALECT
    assert SCHEMA["$id"] == "urn:mixedmigration:schema:protection-incident:1"
    assert json_schema(ProtectionIncident, strict=True)["$id"].endswith(":protection-incident:1:strict")
    assert SCHEMA["title"] == "Protection incident"
    assert SCHEMA["description"] == ProtectionIncident.__doc__.partition("\n")[0]


@pytest.mark.parametrize("entity", ENTITIES)
def test_properties_are_type_and_version_and_the_stored_fields_in_order(entity):
    assert list(json_schema(entity)["properties"]) == ["type", "schema_version", *fields_of(entity)]


@pytest.mark.parametrize("entity", ENTITIES)
def test_each_field_brings_its_meaning_its_sensitivity_and_its_role(entity):
    for name, field in fields_of(entity).items():
        said = json_schema(entity)["properties"][name]
        assert said["description"] == field.about.meaning
        assert said["x-mixedmigration"]["sensitivity"] == field.about.sensitivity.slug
        assert said["x-mixedmigration"]["role"] == field.about.role.value
        assert said["x-mixedmigration"].get("unit") == field.about.unit


def test_a_vocabulary_lists_all_its_slugs_once_with_their_labels():
    said = SCHEMA["$defs"]["vocabulary-cause-of-death"]
    assert said["enum"] == [word.slug for word in CauseOfDeath]
    assert said["x-mixedmigration"]["labels"]["drowning"] == "Drowning"
    assert said["x-mixedmigration"]["edition"] == CauseOfDeath.edition()


def test_countries_are_the_codes_that_the_reader_takes():
    canonical, short = (part["enum"] for part in SCHEMA["$defs"]["country"]["anyOf"])
    assert canonical == [country.code for country in Country.all()]
    assert all(Country(code).alpha_2 == code for code in short)


def test_every_reference_leads_somewhere_and_nothing_is_shared_in_vain():
    for schema in (SCHEMA, json_schema(Shelf), json_schema(ProtectionIncident, strict=True)):
        text = json.dumps(schema)
        named = {part.split('"')[0] for part in text.split("#/$defs/")[1:]}
        assert named == schema["$defs"].keys()
        assert list(schema["$defs"]) == sorted(schema["$defs"])


def test_the_schema_is_a_schema(jsonschema):
    for schema in (SCHEMA, json_schema(Shelf), json_schema(ProtectionIncident, strict=True)):
        jsonschema.Draft202012Validator.check_schema(schema)


def scalars(kind: Kind):
    """Yield the kinds of value that a kind is made of, at any depth."""
    if isinstance(kind, (OptionalKind, ReasonedKind, ManyKind)):
        yield from scalars(kind.inner)
    elif isinstance(kind, StructKind):
        for part in kind.parts.values():
            yield from scalars(part)
    elif isinstance(kind, ScalarKind):
        yield kind


@pytest.mark.parametrize("slug", entity_slugs())
def test_each_kind_of_value_has_a_schema_of_its_own(slug):
    """A new kind is described by its type only, until `_schema_values.scalar` says more."""
    from mixedmigration.formats._schema_values import scalar

    kinds = [kind for field in fields_of(entity_named(slug)).values() for kind in scalars(field.kind)]
    vague = {kind.expected for kind in kinds if scalar(kind)[1].get("description", "").startswith("Expected:")}
    assert vague == set()


def test_signs_in_patterns_are_such_that_every_dialect_has():
    texts = [patterns.partial_date(), patterns.period(), patterns.web_address(), patterns.identifier(), patterns.slug()]
    for text in [said["pattern"] for said in texts] + [patterns.NOT_BLANK["pattern"]]:
        assert not any(mark in text for mark in ("(?=", "(?!", "(?<", "\\s", "\\d", "\\w", "\\u", "\0")), text


# It is pure -----------------------------------------------------------------------------------------------------------


def test_it_is_new_each_time_and_the_same_each_time():
    first, second = json_schema(ProtectionIncident), json_schema(ProtectionIncident)
    assert first == second
    assert json.dumps(first) == json.dumps(second)
    first["$defs"]["country"]["anyOf"][0]["enum"].clear()
    first["properties"]["types"]["default"].append("x")
    assert json_schema(ProtectionIncident) == second


def test_it_is_the_same_for_every_hash_seed():
    code = (
        "import json; from mixedmigration.entities import ProtectionIncident as P;"
        "from mixedmigration.formats.json_schema import json_schema; print(json.dumps(json_schema(P)))"
    )
    texts = {
        subprocess.run([sys.executable, "-c", code], env={"PYTHONHASHSEED": seed, "PYTHONPATH": path()}, **RUN).stdout
        for seed in ("1", "2")
    }
    assert texts == {json.dumps(SCHEMA) + "\n"}


RUN = {"capture_output": True, "text": True, "check": True}


def path():
    import os

    return os.pathsep.join(sys.path)


def test_only_declared_classes_have_one():
    with pytest.raises(TypeError, match="expected an entity or a part of one, not AdminArea"):
        json_schema(AdminArea)


# Parts ----------------------------------------------------------------------------------------------------------------


def test_a_part_has_a_schema_without_type_and_version():
    schema = json_schema(Shelf)
    assert schema["$id"] == "urn:mixedmigration:schema:shelf"
    assert list(schema["properties"]) == ["boxes", "first", "twice"]
    assert schema["description"] == "A list of boxes; the second line is not the description."
    assert schema["required"] == []
    assert schema["$defs"]["box"]["required"] == ["weight"]


SHELVES = {
    "nothing": ({}, True),
    "a box": ({"boxes": [{"weight": 1}]}, True),
    "a box without its weight": ({"boxes": [{}]}, False),
    "a reason for no answer": ({"first": {"weight": 1, "size": {"no_answer": "refused"}}}, True),
    "a reason for no word": ({"first": {"weight": 1, "status": {"no_answer": "dont-know"}}}, True),
    "a reason that there is not": ({"first": {"weight": 1, "size": {"no_answer": "tired"}}}, False),
    "a reason with something beside it": ({"first": {"weight": 1, "size": {"no_answer": "refused", "x": 1}}}, False),
    "a reason where none is asked for": ({"first": {"no_answer": "refused"}}, False),
    "a reason for no part": ({"twice": {"no_answer": "withheld"}}, True),
    "true where a flag is": ({"first": {"weight": 1, "is_open": True}}, True),
    "1 where a flag is": ({"first": {"weight": 1, "is_open": 1}}, False),
    "a weight that is true": ({"first": {"weight": True}}, False),
    "a weight that is null": ({"first": {"weight": None}}, False),
}


@pytest.mark.parametrize(("document", "is_good"), SHELVES.values(), ids=SHELVES.keys())
def test_parts_are_judged_as_the_reader_judges_them(document, is_good, jsonschema):
    assert jsonschema.Draft202012Validator(json_schema(Shelf)).is_valid(document) is is_good
    read = attempt(document, Shelf)
    assert isinstance(read, Shelf) is is_good


def test_an_embedded_entity_may_say_its_type_and_version_and_need_not(jsonschema):
    judge = jsonschema.Draft202012Validator(json_schema(Survey, strict=True))
    document = {"type": "made-up-survey", **FULL}
    assert judge.is_valid(document)
    for said, is_good in (
        ({"type": "made-up-way"}, True),
        ({"type": "made-up-way", "schema_version": 1}, True),
        ({"type": "route"}, False),
        ({"schema_version": 2}, False),
    ):
        given = document | {"way": FULL["way"] | said}
        assert judge.is_valid(given) is is_good
        assert bool(draft_of(given).complaints) is not is_good


def test_strict_refuses_unknown_keys_at_every_depth(jsonschema):
    document = {"first": {"weight": 1, "colour": "red"}}
    assert jsonschema.Draft202012Validator(json_schema(Shelf)).is_valid(document)
    assert not jsonschema.Draft202012Validator(json_schema(Shelf, strict=True)).is_valid(document)


# It agrees with the reader --------------------------------------------------------------------------------------------

EXPLAINED = {"number/whole", "period/reversed", "estimate/order", "age/unreadable", "duration/unreadable"} | {
    rule.code for parameter in ENTITIES for rule in parameter.values[0]._rules
}
"""Refusals that no schema can say; the documentation lists them."""

WORDS = ["drowning", "confirmed", "sea", "m49/africa", "KEN", "KE", "ken", "2024-03-31", "2024/..", "x", "", " ", "é"]
SCALARS = st.one_of(
    st.sampled_from([None, True, False, 0, 1, -1, 5, 6, 90, 91, -181, 2**63 - 1, 2**63, -(2**63), 10**15, 0.5, 1.0]),
    st.sampled_from(WORDS),
    st.text(max_size=8),
)
KEYS = st.sampled_from(
    "low best high latitude longitude precision name country kind areas level code version edition dataset row url "
    "read_on publisher unlisted no_answer /a a".split()
)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=8,
)
DATES = st.from_regex(r"[0-9]{4}(-([0-3][0-9]|Q[0-5]|XX)(-([0-3][0-9]|XX))?)?[?~%]?\n?", fullmatch=True)
EXTRAS = st.dictionaries(st.text(max_size=4).map("/{}".format) | KEYS, ANYTHING, max_size=2)
IDS = st.builds("protection-incident:{}:{}".format, st.text("aB.-1", max_size=3), st.text("a#12 :\n\x1cé", max_size=4))


def agree(judge, document):
    refused = {said.code for said in draft_of(document).complaints if said.is_error}
    if refused <= EXPLAINED and refused:
        return
    if isinstance(document.get("schema_version"), float):  # 1.0 is 1 to a schema, as 4.0 is 4
        return
    if refused and any(map(beyond_schemas, within(document))):
        return
    assert judge.is_valid(document) is not bool(refused), (document, refused)


def within(value):
    """Yield a value and all that stands in it."""
    yield value
    for item in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from within(item)


def beyond_schemas(value):
    """Tell what only the reader refuses: 4.0 where an age or an amount is, and the sixth step of five."""
    if isinstance(value, dict) and isinstance(value.get("steps"), int) and isinstance(value.get("step"), int):
        return value["step"] > value["steps"]
    return isinstance(value, float) and value.is_integer()


def whole(entity=ProtectionIncident, **fields):
    return {"type": entity.type_slug, "id": f"{entity.type_slug}:my-table:7", **fields}


FIELDS = [
    pytest.param(entity, name, id=f"{entity.type_slug}-{name}")
    for (entity,) in (parameter.values for parameter in ENTITIES)
    for name in fields_of(entity)
    if name not in ("extras", "urls")
]


@pytest.mark.parametrize(("entity", "name"), FIELDS)
@few(15)
@given(value=ANYTHING)
def test_reader_and_schema_agree_on_any_value_of_any_field(judges, entity, name, value):
    agree(judges(entity), whole(entity) | {name: value})


@pytest.mark.parametrize("entity", MADE)
@few(25)
@given(drawn=st.data())
def test_reader_and_schema_agree_on_good_documents_with_one_value_exchanged(judges, entity, drawn):
    document = json.loads(json.dumps(document_of(drawn.draw(records(entity)))))
    exchange(document, drawn)
    agree(judges(entity), document)


def exchange(value, drawn):
    """Put something else in place of one value, at any depth; extras are left alone."""
    keys = [key for key in value if key != "extras"] if isinstance(value, dict) else range(len(value))
    key = drawn.draw(st.sampled_from(list(keys)))
    if isinstance(value[key], dict | list) and value[key] and drawn.draw(st.booleans()):
        exchange(value[key], drawn)
    else:
        value[key] = drawn.draw(ANYTHING)


@given(value=DATES)
def test_reader_and_schema_agree_on_dates(judges, value):
    agree(judges(ProtectionIncident), whole(date=value))


@given(first=DATES | st.just(".."), between=st.sampled_from(["/", "//", "-"]), last=DATES | st.just(".."))
def test_reader_and_schema_agree_on_periods(judges, first, between, last):
    agree(judges(ProtectionIncident), whole(period=first + between + last))


@given(value=IDS)
def test_reader_and_schema_agree_on_ids(judges, value):
    agree(judges(ProtectionIncident), whole() | {"id": value})


@given(value=EXTRAS)
def test_reader_and_schema_agree_on_extras(judges, value):
    agree(judges(ProtectionIncident), whole(extras=value))


@given(value=st.dictionaries(st.sampled_from(["name", "country", "kind", "areas"]), ANYTHING, max_size=4))
def test_reader_and_schema_agree_on_places(judges, value):
    agree(judges(ProtectionIncident), whole(place=value))


@given(value=st.text("htps:/[]?#@é \n\x1c\u200b", max_size=12).map("http://{}".format))
def test_what_the_reader_takes_for_a_web_address_the_schema_does_too(judges, value):
    """The other way round, a few signs that no pattern names are listed in the documentation."""
    try:
        read_url(value)
    except ValueError:
        return
    assert judges(ProtectionIncident).is_valid(whole(urls=[value]))


@pytest.mark.parametrize("entity", MADE)
@few(25)
@given(drawn=st.data())
def test_what_we_write_is_valid(judges, entity, drawn):
    record = drawn.draw(records(entity))
    judges(entity).validate(json.loads(json.dumps(document_of(record))))
    if record.extras == Extras():
        judges(entity, strict=True).validate(document_of(record))


# Others agree ---------------------------------------------------------------------------------------------------------


def test_msgspec_finds_the_same_names_and_the_same_required_ones():
    msgspec = pytest.importorskip("msgspec", reason="msgspec is not installed")
    theirs = msgspec.inspect.type_info(ProtectionIncident)
    assert {field.name for field in theirs.fields} == set(fields_of(ProtectionIncident))
    assert [field.name for field in theirs.fields if field.required] == [n for n in SCHEMA["required"] if n != "type"]
    causes = next(field.type for field in theirs.fields if field.name == "causes")
    words = next(kind for kind in causes.item_type.types if isinstance(kind, msgspec.inspect.EnumType))
    assert [word.value for word in words.cls] == SCHEMA["$defs"]["vocabulary-cause-of-death"]["enum"]
