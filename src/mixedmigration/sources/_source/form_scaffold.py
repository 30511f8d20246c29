"""A first question map of somebody's own form, as TOML with comments.

Every question is listed, in the order of the form. What is certain stands as it will be read;
everything else stands behind `#` with its reason. Nothing is guessed in silence.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from textwrap import wrap

import attrs

from mixedmigration.entities import Entity
from mixedmigration.entities.instrument import Instrument
from mixedmigration.entities.question import Question
from mixedmigration.entities.translation import question_key
from mixedmigration.errors._counts import count_of
from mixedmigration.values.shape import is_list, is_object
from mixedmigration.vocabularies import QuestionKind, fold

from .form_suggestion import NONE, OTHER, REASONS, KnownMap, Suggested, suggested
from .question_map import Use
from .toml_text import quoted, quoted_key

__all__ = ["form_scaffold"]

WIDTH = 100
"""Characters of a line of comment."""
LONGEST_TEXT = 900
"""Characters of a wording that a map repeats."""
LONGEST = 300
"""Characters of a wording that a comment shows."""

_SERVER: Mapping[str, str] = {
    "_submission_time": "submitted",
    "_duration": "duration_seconds",
    "_uuid": "submission",
    "_submitted_by": "left-out",
}
"""What Ona and KoboToolbox add to an export. Source: exports of both servers, as MMC's cleaningkit reads them."""


def form_scaffold(form: Instrument, name: str, entity: type[Entity], known: Sequence[KnownMap]) -> str:
    """Write a first question map of a form.

    Args:
        form: The form.
        name: The file's name.
        entity: What each interview becomes.
        known: Maps of known questionnaires.
    """
    asked = [one for one in form.questions if one.kind is not QuestionKind.NOTE]
    found = _apart([suggested(one, entity, known) for one in asked])
    lines = [
        *_preface(form, name, asked, known),
        *_head(form, name, entity),
        *_answers(asked),
        *_questions(form, found),
    ]
    return "\n".join(lines) + "\n"


def _apart(found: Iterable[Suggested]) -> list[Suggested]:
    """Doubt suggestions that would fill what another one fills, the whole of it, or a part."""
    taken: dict[str, str] = {}
    kept: list[Suggested] = []
    for one in found:
        rival = next((taken[path] for path in one.paths for path in taken if _overlap(path, one.paths)), None)
        if one.is_certain and rival is not None:
            one = attrs.evolve(one, is_certain=False, reasons=(*one.reasons, f"{rival} fills the same field"))
        if one.is_certain:
            taken |= dict.fromkeys(one.paths, one.question.name)
        kept.append(one)
    return kept


def _overlap(path: str, others: Iterable[str]) -> bool:
    return any(f"{path}.".startswith(f"{other}.") or f"{other}.".startswith(f"{path}.") for other in others)


def _preface(form: Instrument, name: str, asked: Sequence[Question], known: Sequence[KnownMap]) -> Iterator[str]:
    yield from _comment(
        f"Which question of {quoted(name)} fills which field. What is commented out is not certain: look at the "
        "reason, then uncomment the line or write another field. Questions without a line are kept by question, "
        'as "answers" says. "left-out" leaves a question out unless somebody asks for it, "ignore" does so always.'
    )
    names = {question_key(one.name) for one in asked if not one.is_metadata}
    for one in known:
        same = names & {question_key(line.name) for line in one.declared.questions}
        if len(same) > max(10, len(names) // 3):
            questions = f"{len(same):,} of {count_of(len(names), 'question')}"
            yield from _comment(
                f"{questions} have the names of the {one.declared.title}, which is read without a map of your own."
            )
    yield ""


def _head(form: Instrument, name: str, entity: type[Entity]) -> Iterator[str]:
    stem = form.form_id or name.partition(".")[0] or name
    slug = re.sub(r"[^a-z0-9]+", "-", fold(stem)).strip("-")[:60].strip("-") or "my-form"
    yield f"slug = {quoted(slug)}"
    if form.name:
        yield f"title = {quoted(form.name[:200])}"
    yield f"entity = {quoted(entity.type_slug)}"
    yield f"instrument = {quoted(slug)}" + (f"  # version {_shown(form.version)}" if form.version else "")
    yield 'id = ["_uuid", "instanceID", "_id"]  # what Ona and KoboToolbox add; the first that is there'


def _answers(asked: Sequence[Question]) -> Iterator[str]:
    """Write what labels of the form mean that there is no answer, or nothing."""
    labels = dict.fromkeys(choice.label()[:LONGEST] for one in asked for choice in one.choices)
    several = [one for one in asked if one.kind is QuestionKind.SELECT_MULTIPLE]
    of_several = dict.fromkeys(choice.label()[:LONGEST] for one in several for choice in one.choices)
    reasons = {label: REASONS[question_key(label)].slug for label in labels if question_key(label) in REASONS}
    yield from ("", "[answers]")
    if reasons:
        yield f"no_answer = {_written(reasons)}"
    else:
        yield '#no_answer = { "Refused" = "refused", "Don\'t know" = "dont-know" }'
    none = [label for label in of_several if question_key(label) in NONE]
    yield f"none = {_written(none)}  # where several answers can be given" if none else '#none = ["None"]'
    other = [label for label in labels if question_key(label) in OTHER]
    yield f"other = {_written(other)}" if other else '#other = ["Other"]'


def _questions(form: Instrument, found: Sequence[Suggested]) -> Iterator[str]:
    yield from ("", "[questions]")
    others = {
        other.name: one.question
        for one in found
        if one.question.is_select and (other := form.other_of(one.question)) is not None
    }
    names: set[str] = set()
    wordings = _wordings([one.question for one in found])
    for one in found:
        yield from _comment(_sentence(one))
        question = one.question
        beside = others.get(question.name)
        if question_key(question.name) in names:
            yield from _comment("Another question before it has this name.")
        elif beside is not None:
            yield from _comment(f"The words beside Other in {_shown(beside.name)}.")
            yield f'#{quoted_key(question.name)} = "answers"'
        else:
            other = form.other_of(question) if question.is_select else None
            yield _line(one, other, wordings.get(question.name))
        names.add(question_key(question.name))
    server = {key: to for key, to in _SERVER.items() if question_key(key) not in names}
    filled = {path for one in found if one.is_certain for path in one.paths}
    yield from ("", *_comment("What the server adds to an export"))
    yield from (f"{'#' if to in filled else ''}{key} = {quoted(to)}" for key, to in server.items())


def _wordings(questions: Sequence[Question]) -> dict[str, str]:
    """Give the wordings by which a question can be known as well, by its name: those that no other one has."""
    keys = Counter(question_key(text) for one in questions for text in {one.name, one.label()})
    own = ((one.name, " ".join(one.label().split())) for one in questions if one.labels)
    return {name: text for name, text in own if keys[question_key(text)] == 1 and len(text) <= LONGEST_TEXT}


def _line(one: Suggested, other: Question | None, wording: str | None) -> str:
    options = Use.ANSWER.value if one.options is None else one.options
    if one.paths:
        tables = list(options) if is_list(options) else [options]
        first = dict(tables[0]) if is_object(tables[0]) else {"to": tables[0]}
        first.pop("wording", None)
        first |= {"wording": wording} if wording else {}
        first |= {"other": other.name} if other is not None else {}
        rest = tables[1:]
        options = [first, *rest] if rest else first if len(first) > 1 else first["to"]
    return f"{'' if one.is_certain else '#'}{quoted_key(one.question.name)} = {_written(options)}"


def _sentence(one: Suggested) -> str:
    question = one.question
    kind = question.kind.label().lower() if question.kind else "kind not known"
    label = " ".join(question.label().split())
    wording = "" if label == question.name else f"{label[:LONGEST]}{'…' if len(label) > LONGEST else ''} "
    count = f", {count_of(len(question.choices), 'answer')}" if question.choices else ""
    told = "; ".join(one.reasons)
    return f"{wording}({kind}{count})" + (f" {told[:1].upper()}{told[1:]}." if told else "")


def _written(value: object) -> str:
    """Write a value as TOML on one line."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if is_list(value):
        return f"[{', '.join(map(_written, value))}]"
    if is_object(value):
        return "{ " + ", ".join(f"{quoted_key(str(key))} = {_written(item)}" for key, item in value.items()) + " }"
    return quoted(str(value))


def _shown(text: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in text[:LONGEST])


def _comment(text: str) -> Iterator[str]:
    """Wrap a comment; what cannot be seen must not end it."""
    harmless = "".join(sign if sign.isprintable() else " " for sign in text)
    return (f"# {line}" for line in wrap(harmless, WIDTH - 2, break_long_words=False, break_on_hyphens=False))
