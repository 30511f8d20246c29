"""A question map that somebody wrote, in TOML or as a mapping of Python, read with all that is wrong told at once."""

from collections.abc import Mapping
from os import PathLike, fsdecode
from typing import TypeAlias

from mixedmigration.declaration.complaint import REFUSED, Complaint
from mixedmigration.entities import Entity
from mixedmigration.errors import CODES, FormatError, Issue, Severity, ValidationError
from mixedmigration.errors.exceptions import shown
from mixedmigration.formats.document import entity_named, entity_slugs
from mixedmigration.formats.json import parse
from mixedmigration.values.extras import segments
from mixedmigration.values.shape import is_object

from .declared import Declared
from .field_path import path_target
from .question_lines import Usual, no_path, questions_told, reason
from .question_map import MappedQuestion, QuestionMap
from .target import bare
from .toml_text import Path, declared_text, lines_of, parsed_toml, written_path

__all__ = ["Declaration", "question_map_of", "read_question_map"]

Declaration: TypeAlias = "Mapping[str, object] | str | PathLike[str]"
"""A question map as Python has it, or the path of its file, in TOML or JSON."""


def read_question_map(declaration: Declaration, entity: type[Entity] | None = None) -> QuestionMap:
    """Read a question map.

    A map has the keys `slug` and `questions`, and perhaps `title`, `entity`, `instrument`,
    `publisher`, `id`, `notes`, `answers`, `constants` and `versions`. Each question, by its name
    or its wording, has the path of the field that it fills, or `answers`, `left-out` or `ignore`;
    or a table of options with one of these under `to`; or a list of such tables.

    Args:
        declaration: The map, or the path of its file, in TOML or (with the suffix `.json`) in JSON.
        entity: What each interview becomes, where the map does not say it.

    Raises:
        ValidationError: Something in it cannot be carried out; all of it is told, with its line.
        FormatError: The file cannot be read, or is no TOML or JSON.

    Examples:
        >>> from mixedmigration.entities import Route
        >>> declared = read_question_map(
        ...     {"slug": "routes", "questions": {"Q1": "modes", "Q2": {"to": "description", "wording": "Why so?"}}},
        ...     Route,
        ... )
        >>> declared.question_of("why so ?").name
        'Q2'
    """
    if isinstance(declaration, (str, PathLike)):
        name = ascii(fsdecode(declaration).replace("\\\\", "/").rpartition("/")[2])[1:-1][:80]
        text = declared_text(fsdecode(declaration), name)
        if name.casefold().endswith(".json"):
            return read_question_map(_object(text, name), entity)
        return question_map_of(text, name, entity)
    told = Declared(declaration if is_object(declaration) else {}, (), [])
    if not is_object(declaration):
        told.complain("value/type", "a table of keys and values, or the path of a TOML file", value=declaration)
    return _read(told, {}, "the question map", entity)


def _object(text: str, name: str) -> Mapping[str, object]:
    read = parse(text)
    if not isinstance(read, dict):
        raise FormatError(name, "expected an object of keys and values")
    return dict(read)


def question_map_of(text: str, name: str, entity: type[Entity] | None = None) -> QuestionMap:
    """Read a question map from the text of its TOML file.

    Args:
        text: The text.
        name: What it is, for messages.
        entity: What each interview becomes, where the map does not say it.

    Raises:
        ValidationError: Something in it cannot be carried out.
        FormatError: It is no TOML.
    """
    return _read(Declared(parsed_toml(text, name), (), []), lines_of(text), name, entity)


def _read(told: Declared, lines: Mapping[Path, int], subject: str, entity: type[Entity] | None) -> QuestionMap:
    made = _map(told, entity)
    if made is None or told.problems:
        raise ValidationError(subject, tuple(_issue(said, lines) for said in told.problems))
    return made


def _issue(said: Complaint, lines: Mapping[Path, int]) -> Issue:
    """Say what is wrong and where, as somebody who edits the map looks for it."""
    path = segments(said.at) if said.at else ()
    line = next((lines[path[:end]] for end in range(len(path), 0, -1) if path[:end] in lines), None)
    where = f"{written_path(path) or 'the question map'}{f' (line {line})' if line else ''}"
    value = "" if said.value is None else f" is {shown(said.value)}"
    code = CODES[said.code]
    question = path[1] if len(path) > 1 and path[0] == "questions" else None
    message = f"{where}{value}: expected {said.expected}"
    return Issue(code.slug, Severity.ERROR, said.at, message, None, question, said.hint or code.mend, value=said.value)


def _map(told: Declared, entity: type[Entity] | None) -> QuestionMap | None:
    slug, cls = told.text("slug"), _entity(told, entity)
    if slug is None and told.raw.get("slug") is None:
        told.complain("field/required", "a name for the map", "slug")
    title, instrument, publisher = told.text("title") or "", told.text("instrument"), told.text("publisher")
    ids, notes = told.texts("id"), told.texts("notes")
    answers, raw, versions = told.get("answers"), told.get("questions"), told.get("versions")
    constants = told.get("constants")
    told.refuse_others("a key of a question map")
    if raw is None:
        told.complain("field/required", "a table that says of each question which field it fills", "questions")
    lines = None if raw is None else told.below("questions", raw)
    said = None if answers is None else told.below("answers", answers)
    if cls is None or lines is None:
        return None
    usual, others = _usual(said or Declared({}, (), []), cls, publisher)
    questions = questions_told(lines, usual)
    return QuestionMap(
        slug=slug or "",
        entity=cls,
        title=title,
        instrument=instrument,
        publisher=publisher,
        ids=ids,
        questions=questions,
        constants={} if constants is None else _constants(told.below("constants", constants), cls),
        reasons=usual.reasons,
        none=usual.none,
        others=others,
        by_version={} if versions is None else _versions(told.below("versions", versions), usual, questions),
        notes=notes,
    )


def _entity(told: Declared, entity: type[Entity] | None) -> type[Entity] | None:
    from mixedmigration.entities.interview import Interview  # known by its name from here on

    named = told.get("entity")
    found = entity if named is None and entity is not None else entity_named(named or Interview.type_slug)
    if found is None:
        told.unknown("entity", named, entity_slugs())
    elif entity is not None and found is not entity:
        told.complain("mapping/conflict", f"{entity.type_slug}, which was asked for", "entity", value=named)
    return found


def _usual(said: Declared, entity: type[Entity], publisher: str | None) -> tuple[Usual, tuple[str, ...]]:
    reasons, none, others = said.pairs("no_answer", reason), said.texts("none"), said.texts("other")
    yes, no = said.texts("yes") or ("Yes",), said.texts("no") or ("No",)
    said.asked.add("no_answer")
    said.refuse_others("a key of answers")
    return Usual(entity, publisher, reasons, none, yes, no), others


def _versions(
    told: Declared | None, usual: Usual, beside: tuple[MappedQuestion, ...]
) -> dict[str, tuple[MappedQuestion, ...]]:
    found: dict[str, tuple[MappedQuestion, ...]] = {}
    for version, raw in told.raw.items() if told else ():
        below = told.below(str(version), raw) if told else None
        questions = below.get("questions") if below else None
        lines = below.below("questions", questions) if below and questions is not None else None
        if below and not below.refuse_others("a key of a version") and questions is None:
            below.complain("field/required", "a table of the questions that differ", "questions")
        if lines is not None:
            found[str(version)] = questions_told(lines, usual, beside)
    return found


def _constants(table: Declared | None, entity: type[Entity]) -> dict[str, object]:
    """Read the values that every interview shares, as a document would say them."""
    found: dict[str, object] = {}
    for path, value in table.raw.items() if table else ():
        target = path_target(entity, path)
        if table is None or target is None:
            if table is not None:
                no_path(table, entity, path, str(path))
            continue
        said: list[Complaint] = []
        read = bare(target.kind)[0].read(value, "", said)
        for one in said:
            table.complain(one.code, one.expected, str(path), value=one.value, hint=one.hint)
        if read is not REFUSED:
            found[target.name] = read
    return found
