"""The cases of the conformance set, as tests and tools take them."""

import json
from pathlib import Path

import attrs

FOLDER = Path(__file__).parent


@attrs.frozen
class Case:
    """A document and what a reader must make of it."""

    name: str
    text: str
    issues: tuple[tuple[str, str], ...] = ()
    findings: tuple[tuple[str, str], ...] = ()
    written: object = None
    strict: bool = False
    json_schema: str = "accepts"
    why: str = ""


def cases(entity: str, kind: str) -> list[Case]:
    """Give the `valid` or the `faulty` cases of an entity by its slug."""
    return [_case(**raw) for raw in json.loads((FOLDER / entity / f"{kind}.json").read_text(encoding="utf-8"))]


def _case(name, document=None, text=None, issues=(), findings=(), written=None, **others) -> Case:
    given = json.dumps(document, ensure_ascii=False) if text is None else text
    back = (document if text is None else None) if written is None else written
    return Case(name, given, _pairs(issues), _pairs(findings), back, **others)


def _pairs(issues) -> tuple[tuple[str, str], ...]:
    return tuple((issue["code"], issue["pointer"]) for issue in issues)
