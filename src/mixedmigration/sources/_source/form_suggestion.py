"""What a question of a form may fill: what its name, its wording and its answers say.

A suggestion is certain where two of these agree, or where the device fills the question in.
Everything else is offered with its reason, and decided by a person.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

import attrs

from mixedmigration.declaration.annotation import kind_of
from mixedmigration.declaration.kind import CodedKind, ManyKind
from mixedmigration.entities import Entity
from mixedmigration.entities.question import Question
from mixedmigration.entities.translation import question_key
from mixedmigration.errors import InvalidValueError, UnknownTermError
from mixedmigration.errors._counts import count_of
from mixedmigration.values import Country, NoAnswer
from mixedmigration.values.shape import is_list, is_object
from mixedmigration.vocabularies import QuestionKind, Word

from .field_path import item_kind, paths_of
from .question_map import QuestionMap, Use
from .target import Target, bare

__all__ = ["REASONS", "KnownMap", "Suggested", "meaningful", "suggested"]

Options: TypeAlias = object
"""What stands behind a question in a map: a field, a table of options, or a list of those."""

REASONS: Mapping[str, NoAnswer] = {
    **dict.fromkeys(
        ("don't know", "do not know", "dont know", "does not know", "i don't know", "no sabe", "no se", "ne sait pas"),
        NoAnswer.DONT_KNOW,
    ),
    **dict.fromkeys(
        ("refused", "refuse", "refused to answer", "refuses to answer", "prefer not to say", "prefer not to answer",
         "no answer", "se nego a responder", "prefiere no responder", "refus", "refuse de repondre"),
        NoAnswer.REFUSED,
    ),
}  # fmt: skip
"""Answers that say why there is none, in folded letters."""
NONE = ("none", "no", "nothing", "none of these", "none of the above", "ninguno", "ninguna", "aucun", "aucune", "rien")
OTHER = ("other", "other (specify)", "other (please specify)", "other, specify", "otro", "otra", "autre")
LEAST = 2
"""Answers with a meaning of their own that must be known before they say anything."""


@attrs.frozen
class KnownMap:
    """A map of a known questionnaire, with its lines as they are written."""

    declared: QuestionMap
    lines: Mapping[object, object] = attrs.field(hash=False)


@attrs.frozen
class Suggested:
    """What one question may fill, and why."""

    question: Question
    options: Options
    """What may stand behind it; None where nothing is suggested."""
    is_certain: bool
    """Whether it may stand without a person's yes."""
    reasons: tuple[str, ...]
    """Why, and what to look at."""

    @property
    def paths(self) -> tuple[str, ...]:
        """The fields that it fills."""
        return tuple(_paths(self.options))


def _paths(options: Options) -> Iterator[str]:
    for item in options if is_list(options) else [options]:
        to = item.get("to") if is_object(item) else item
        if isinstance(to, str) and to not in {use.value for use in Use}:
            yield to


def meaningful(question: Question) -> tuple[str, ...]:
    """Give the labels of answers that mean something of their own: no reason for none, not None and not Other."""
    labels = (choice.label() for choice in question.choices)
    empty = {*REASONS, *NONE, *OTHER}
    return tuple(label for label in labels if question_key(label) not in empty)


def suggested(question: Question, entity: type[Entity], known: Sequence[KnownMap]) -> Suggested:
    """Say what a question may fill.

    Args:
        question: A question of a form.
        entity: What each interview becomes.
        known: Maps of known questionnaires, those that go first before others.
    """
    if question.is_metadata:
        found = _of_device(question, known)
        if found is not None:
            return found
    for one in known:
        found = _of_known(question, one)
        if found is not None:
            return found
    return _by_answers(question, entity)


def _of_device(question: Question, known: Sequence[KnownMap]) -> Suggested | None:
    assert question.kind is not None
    slug = question.kind.slug
    line = next((one.lines[slug] for one in known if slug in one.lines), None)
    return None if line is None else Suggested(question, line, True, ("the device fills it in",))


def _of_known(question: Question, known: KnownMap) -> Suggested | None:
    """Compare a question with those of a known questionnaire."""
    by_key = known.declared.by_key
    named = by_key.get(question_key(question.name))
    worded = next((by_key[key] for said in question.labels if (key := question_key(said.text)) in by_key), None)
    other = named or worded
    if other is None or other.use is not Use.FIELD:
        return None
    title = known.declared.title or known.declared.slug
    reasons = [f"the name is one of the {title}"] if named else []
    reasons += [f"the wording is that of {other.name} in the {title}"] if worded is other else []
    fit = [_fits(question, fill.to) for fill in other.fills]
    reasons += [reason for _, reason in fit if reason]
    does_fit = all(does for does, _ in fit)
    is_told = any(does and reason for does, reason in fit)
    is_certain = does_fit and (worded is other or (named is not None and is_told))
    return Suggested(question, known.lines[other.name], is_certain, tuple(reasons))


_FITTING: Mapping[QuestionKind, tuple[object, ...]] = {
    QuestionKind.INTEGER: (int, float),
    QuestionKind.DECIMAL: (float,),
}


def _fits(question: Question, target: Target) -> tuple[bool, str]:
    """Say whether the answers of a question can fill a field, and what speaks for or against it."""
    kind, _ = bare(item_kind(target))
    is_list = target.is_list
    if question.kind is QuestionKind.SELECT_MULTIPLE and not is_list:
        return False, f"it takes several answers, and {target.name} one"
    labels = meaningful(question)
    answers = count_of(len(labels), "answer is", "answers are")
    if isinstance(kind, CodedKind) and labels:
        known = sum(_is_word(kind.words, label) for label in labels)
        what = f"words of the vocabulary {kind.words.vocabulary()}"
        told = f"{known} of its {answers} {what}"
        return known == len(labels), told if len(labels) >= LEAST else ""
    if kind == kind_of(Country) and labels:
        known = sum(map(_is_country, labels))
        what = "countries"
        told = f"{known} of its {answers} {what}"
        return known == len(labels), told if len(labels) >= LEAST else ""
    wanted = _FITTING.get(question.kind) if question.kind else None
    if wanted and kind in (kind_of(str), kind_of(bool)):
        return False, f"its answer is a number, and {target.name} holds none"
    return True, ""


def _is_word(words: type[Word], label: str) -> bool:
    try:
        words.find(label)
    except UnknownTermError:
        return False
    return True


def _is_country(label: str) -> bool:
    try:
        Country.resolve(label)
    except (InvalidValueError, UnknownTermError):
        return False
    return True


def _by_answers(question: Question, entity: type[Entity]) -> Suggested:
    """Offer fields whose vocabulary has all answers of the question; never as certain."""
    labels = meaningful(question)
    several = question.kind is QuestionKind.SELECT_MULTIPLE
    if question.is_select and len(labels) >= LEAST:
        fields = [target for target in paths_of(entity).values() if target.is_list == several]
        coded = [target for target in fields if _holds(target, labels)]
        if coded:
            kind, _ = bare(item_kind(coded[0]))
            what = f"words of the vocabulary {kind.words.vocabulary()}" if isinstance(kind, CodedKind) else "countries"
            names = ", ".join(target.name for target in coded[:6]) + (", …" if len(coded) > 6 else "")
            reason = f"all {count_of(len(labels), 'answer is', 'answers are')} {what}; fields that hold them: {names}"
            return Suggested(question, coded[0].name, False, (reason,))
    return Suggested(question, None, False, ())


def _holds(target: Target, labels: tuple[str, ...]) -> bool:
    kind, _ = bare(item_kind(target))
    if isinstance(kind, CodedKind):
        return all(_is_word(kind.words, label) for label in labels)
    is_free = isinstance(bare(target.kind)[0], ManyKind) or not target.name.endswith(".country")
    return kind == kind_of(Country) and is_free and all(map(_is_country, labels[:30]))
