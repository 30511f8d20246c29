"""Law: ten thousand canaries, one in every place of every entity that is not public, and not one is heard.

The canaries are put where the declarations say that something is not public, at any depth: as
good values, and as wrong ones of every shape. Then whatever a program, a log or a notebook
prints by itself is searched for all of them.
"""

import itertools
import json
from functools import cache

import attrs
import pytest
from hypothesis import find

from mixedmigration.declaration import PartKind, fields_of
from mixedmigration.declaration.annotation import kind_of
from mixedmigration.declaration.kind import CodedKind, ManyKind, OptionalKind, ReasonedKind, ScalarKind, StructKind
from mixedmigration.entities import build
from mixedmigration.errors import MixedMigrationError
from mixedmigration.formats import from_json
from mixedmigration.query import Collection, field
from mixedmigration.sources import load
from mixedmigration.testing.kind_strategies import of_kind
from mixedmigration.values import Citation, Edition, Extras, Place, Rating, Url
from tests.laws.registered import EVERY
from tests.laws.test_sensitive_silence import chain, logged, of_error, of_issue, of_report, shown

CANARIES = 10_000
SIGN = "zqcanaryx"
"""Stands in every canary, so that one search finds any."""
DEEPEST = 4

WRONG = [
    lambda text: [[text]],
    lambda text: {text: text},
    lambda text: {"no_answer": text},
    lambda text: {"unlisted": [text]},
    lambda text: {"name": [text], "amount": text},
    lambda text: [{"unlisted": text, "x": 1}],
    lambda text: f"https://[{text}",
    lambda text: {"years": text, text: [text]},
]
"""Shapes in which a canary is a wrong value, of nearly any field."""


class Cage:
    """Gives canaries, each once, and counts them."""

    def __init__(self):
        self.count = 0

    def canary(self):
        self.count += 1
        return f"{SIGN}{self.count:06d}"


def holder(kind, cage):
    """Give a plain value of a kind with a canary in it, or None where no value of the kind can hold text."""
    match kind:
        case OptionalKind() | ReasonedKind():
            return holder(kind.inner, cage)
        case ManyKind():
            inner = holder(kind.inner, cage)
            return None if inner is None else [inner]
        case CodedKind():
            return {"unlisted": cage.canary()} if kind.is_open else None
        case StructKind():
            return of_struct(kind, cage)
        case ScalarKind() if kind == kind_of(Url):
            return f"https://example.org/{cage.canary()}"
        case ScalarKind() if kind == kind_of(Extras):
            return {f"/{cage.canary()}": [cage.canary()]}
        case ScalarKind() if kind == kind_of(str):
            return cage.canary()
    return None


def of_struct(kind, cage):
    if kind.type is Place:
        return {"name": cage.canary(), "areas": [{"level": 1, "name": cage.canary()}]}
    if kind.type is Rating:
        return {"label": cage.canary()}
    if kind.type is Edition:
        return {"dataset": cage.canary(), "publisher": cage.canary()}
    if kind.type is Citation:
        return {"edition": {"dataset": cage.canary(), "publisher": cage.canary()}, "row": 7}
    return None


@cache
def simplest(kind):
    """Give the plain form of the simplest value of a kind, for fields that every record needs."""
    return kind.plain(find(of_kind(kind), lambda value: True))


def bare(kind):
    while isinstance(kind, (OptionalKind, ReasonedKind, ManyKind)):
        kind = kind.inner
    return kind


def document(cls, cage, is_hidden=False, depth=0):
    """Give the plain form of a record with a canary in each place that is not public."""
    made = {}
    for name, declared in fields_of(cls).items():
        hidden = is_hidden or not declared.is_public
        part = bare(declared.kind)
        if isinstance(part, PartKind):
            if depth < DEEPEST:
                inner = document(part.cls, cage, hidden, depth + 1)
                made[name] = [inner] if _is_many(declared.kind) else inner
        elif name == "id":
            made[name] = f"{getattr(cls, 'type_slug', 'x')}:my-table:7"
        elif hidden and name not in ("inferred",):
            value = holder(declared.kind, cage)
            if value is not None:
                made[name] = value
        if declared.is_required and name not in made:
            made[name] = simplest(declared.kind)
    return made


def _is_many(kind):
    while isinstance(kind, (OptionalKind, ReasonedKind)):
        kind = kind.inner
    return isinstance(kind, ManyKind)


def places(cls, above=(), is_hidden=False):
    """Yield the path to each place that is not public, through parts of parts."""
    for name, declared in fields_of(cls).items():
        hidden = is_hidden or not declared.is_public
        part = bare(declared.kind)
        step = (*above, name, 0) if _is_many(declared.kind) and isinstance(part, PartKind) else (*above, name)
        if isinstance(part, PartKind) and len(above) < 2 * DEEPEST:
            yield from places(part.cls, step, hidden)
        if hidden and name not in ("id", "inferred"):
            yield (*above, name)


def planted(whole, path, value):
    """Give a copy of a document with one value exchanged; None where the path does not lead there."""
    copy = json.loads(json.dumps(whole))
    at = copy
    for key in path[:-1]:
        try:
            at = at[key]
        except (KeyError, IndexError, TypeError):
            return None
    at[path[-1]] = value
    return copy


def of_collection(records):
    """Everything that a collection and what is made of it shows."""
    yield from shown(records)
    yield records.show()
    for record in records:
        yield from shown(record)
        yield from logged(record)
    for name in fields_of(records.entity):
        for ask in (
            lambda: str(records.group_by(name).count()),  # noqa: B023  called at once
            lambda: records.show(name),  # noqa: B023
            lambda: repr(records.where(field(name) == "x")),  # noqa: B023
            lambda: repr(records.sort_by(name)),  # noqa: B023
        ):
            try:
                yield ask()
            except MixedMigrationError as error:
                yield from of_error(error)


def of_loaded(loaded):
    yield from shown(loaded)
    yield from of_report(loaded.report)
    yield from shown(loaded.set_aside)
    for row in loaded.set_aside:
        yield from shown(row)
        yield repr(attrs.asdict(row, recurse=False)["issues"]) if attrs.has(type(row)) else ""
        yield from itertools.chain.from_iterable(map(of_issue, row.issues))


def outcome(make):
    try:
        made = make()
    except MixedMigrationError as error:
        for one in chain(error):
            yield repr(one.args)
        yield from of_error(error)
        if getattr(error, "loaded", None) is not None:
            yield from of_loaded(error.loaded)
    else:
        yield from of_loaded(made) if hasattr(made, "report") else shown(made)


def heard(texts):
    return [text[:400] for text in texts if SIGN in text.casefold()]


def wrong_documents(cls, cage):
    """Yield documents without end, each with one canary in a wrong shape."""
    whole = document(cls, Cage())
    ways = list(places(cls))
    for wrong in itertools.cycle(WRONG):
        for path in ways:
            made = planted(json.loads(json.dumps(whole).replace(SIGN, "harmless")), path, wrong(cage.canary()))
            if made is not None:
                yield made


@pytest.mark.parametrize("cls", EVERY, ids=lambda cls: cls.__name__)
class TestEveryEntity:
    def test_there_is_something_to_be_silent_about(self, cls):
        cage = Cage()
        build(cls, document(cls, cage))
        assert cage.count > 0 or all(said.is_public for said in fields_of(cls).values())

    def test_good_values_are_never_heard(self, cls):
        record = build(cls, document(cls, Cage()))
        assert heard(of_collection(Collection(cls, [record]))) == []

    def test_whoever_asks_is_told(self, cls):
        record = build(cls, document(cls, Cage()))
        assert SIGN in json.dumps(json.loads(_written(record)))

    def test_wrong_values_are_never_heard(self, cls, tmp_path):
        cage, share = Cage(), CANARIES // len(EVERY) + 1
        documents = list(itertools.islice(wrong_documents(cls, cage), share))
        for made in documents[:: max(1, len(documents) // 40)]:
            assert heard(outcome(lambda: build(cls, made))) == []  # noqa: B023  called at once
            assert heard(outcome(lambda: from_json(json.dumps(made), cls))) == []  # noqa: B023
            assert heard(outcome(lambda: cls(**made))) == []  # noqa: B023
        path = tmp_path / "own.jsonl"
        heads = {"type": cls.type_slug, "schema_version": 1}
        rows = [heads | made | {"id": f"{made['id']}-{number}"} for number, made in enumerate(documents)]
        path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
        assert heard(outcome(lambda: load(path, on_error="collect"))) == []
        assert heard(outcome(lambda: load(path, on_error="raise"))) == []
        assert cage.count >= share


def _written(record):
    from mixedmigration.formats import to_json

    return to_json(record)


def test_a_canary_that_is_heard_is_noticed():
    assert heard(iter(["a", f"b {SIGN.upper()}000001"])) == [f"b {SIGN.upper()}000001"]
