"""Writes the cases of an entity that has none yet: `python -m tests.conformance.make`.

Each field has a valid case by itself, and each thing that a field refuses a faulty one; what is
given is made up and the same on every run. What the reader says of it is written down, to be looked at by
a person before it becomes part of the set. A folder that is there is never touched.
"""

import json
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings

from mixedmigration.declaration import fields_of
from mixedmigration.declaration.kind import ManyKind, OptionalKind, ReasonedKind
from mixedmigration.errors import ValidationError
from mixedmigration.formats import document_of, draft_of, from_json, json_schema, to_json
from mixedmigration.testing.strategies import faulty_documents, records
from tests.laws.registered import REAL

FOLDER = Path(__file__).parent
DRAWN = 250
MOST_FAULTS = 120
WHY = {
    "period/reversed": "No pattern can compare two dates.",
    "estimate/order": "JSON Schema cannot compare two numbers of a document.",
    "age/unreadable": "No pattern can compare two numbers.",
    "duration/unreadable": "No pattern can compare two lengths of time.",
    "number/whole": "JSON Schema takes 4.0 for a whole number; here it is a sign that someone's tool turned "
    "counts into measurements.",
}
BETWEEN = "JSON Schema cannot compare two fields."


def drawn(strategy):
    """Give examples, the same on every run, shortest first."""
    found = []

    @settings(
        max_examples=DRAWN, database=None, derandomize=True, phases=[Phase.generate], deadline=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(strategy)
    def gather(value):
        found.append(value)

    gather()
    return found


def length(document):
    return len(json.dumps(document))


def valid(entity):
    """Yield a case for each field by itself, for declining and for answering "none", and one with most fields."""
    documents = sorted(map(document_of, drawn(records(entity))), key=length)
    heads = ["type", "schema_version", *(name for name, field in fields_of(entity).items() if field.is_required)]
    yield "nothing but what is required", {key: documents[0][key] for key in heads}
    for name, field in fields_of(entity).items():
        if name in heads:
            continue
        cases = [(f"only {name}", document[name]) for document in documents if name in document]
        for number, (case, value) in enumerate(
            sorted(cases, key=lambda case: length(case[1]))[:: max(1, len(cases) - 1)]
        ):
            yield f"{case}, {('short', 'long')[number > 0]}", _with(documents[0], heads, fields_of(entity), name, value)
        kind = field.kind.inner if isinstance(field.kind, OptionalKind) else field.kind
        if isinstance(kind, ReasonedKind):
            yield f"{name} declined", _with(documents[0], heads, fields_of(entity), name, {"no_answer": "refused"})
            kind = kind.inner
        if isinstance(kind, ManyKind) and field.default is None:
            yield f"{name}: none of these", _with(documents[0], heads, fields_of(entity), name, [])
    yield "many fields together", documents[-1]


def _with(document, heads, names, name, value):
    given = {key: document[key] for key in heads} | {name: value}
    order = ["type", "schema_version", *names]
    return {key: given[key] for key in order if key in given}


def valid_cases(entity):
    for name, document in valid(entity):
        try:
            written = to_json(from_json(json.dumps(document)))
        except ValidationError:  # a field that cannot stand by itself
            continue
        is_same = written == json.dumps(document, ensure_ascii=False, separators=(",", ":"))
        if is_same and not draft_of(document).complaints:
            yield {"name": f"{entity.type_slug}: {name}", "document": document}


def faulty_cases(entity):
    """Yield the shortest case for each field and each code, until there are enough."""
    import jsonschema

    judge = jsonschema.Draft202012Validator(json_schema(entity))
    seen = {}
    for faulty in sorted(drawn(faulty_documents(entity)), key=lambda faulty: length(faulty.document)):
        where = "/".join("0" if part.isdigit() else part for part in faulty.path.split("/"))
        seen.setdefault((where, faulty.code), faulty.document)
    for (where, code), document in list(seen.items())[:MOST_FAULTS]:
        issues = refusal(document)
        if not issues:
            continue
        is_accepted = judge.is_valid(document)
        why = {"why": WHY.get(code, BETWEEN)} if is_accepted else {}
        yield {
            "name": f"{entity.type_slug}: {where or 'the document'}: {code}",
            "document": document,
            "issues": [{"code": said, "pointer": at} for said, at in issues],
            "json_schema": "accepts" if is_accepted else "refuses",
            **why,
        }


def refusal(document):
    try:
        from_json(json.dumps(document))
    except ValidationError as error:
        return [(issue.code, issue.path) for issue in error.issues]
    return []


def write(path, cases):
    lines = ",\n".join(json.dumps(case, ensure_ascii=False) for case in cases)
    path.write_text(f"[\n{lines}\n]\n", encoding="utf-8", newline="\n")


def main():
    for entity in REAL:
        folder = FOLDER / entity.type_slug
        if not folder.exists():
            folder.mkdir()
            write(folder / "valid.json", valid_cases(entity))
            write(folder / "faulty.json", faulty_cases(entity))
            print(f"wrote {folder.name}")


if __name__ == "__main__":
    main()
