"""What the columns of an export tell of the form behind it."""

from collections.abc import Iterator, Mapping
from typing import NoReturn

import attrs

from mixedmigration.errors import InvalidValueError, UnknownTermError
from mixedmigration.values.shape import is_list, is_object
from mixedmigration.vocabularies import QuestionKind

from .choice import Choice
from .question import Question
from .translation import Translation, question_key

Lists = Mapping[str, tuple[str, ...]]
"""The answers of each question with several answers, by its name."""


def questions_of(codebook: object) -> tuple[Question, ...]:
    """Give the questions in the order of their columns.

    Raises:
        InvalidValueError: It is no codebook.
    """
    if not is_object(codebook):
        _refuse(codebook)
    columns, lists = _texts(codebook.get("columns")), _lists(codebook.get("select_multiple"))
    found = list(_found(columns, lists))
    return tuple(_unique(_with_labels(found) if _are_labelled(found) else found))


def _refuse(value: object) -> NoReturn:
    expected = "a codebook: `columns`, a list of headers, and `select_multiple`, lists of answers by question"
    raise InvalidValueError("record/shape", expected, value if isinstance(value, str) else None)


def _texts(value: object) -> tuple[str, ...]:
    if not is_list(value):
        _refuse(value)
    texts = tuple(item for item in value if isinstance(item, str) and item.strip())
    if len(texts) < len(value):
        _refuse(value)
    return texts


def _lists(value: object) -> Lists:
    if value is None:
        return {}
    if not is_object(value):
        _refuse(value)
    return {name: _texts(answers) for name, answers in value.items() if isinstance(name, str) and name.strip()}


def _found(columns: tuple[str, ...], lists: Lists) -> Iterator[Question]:
    """Give a question for each column, and one for all children together."""
    children: dict[str, list[str]] = {name: list(answers) for name, answers in lists.items()}
    seen: set[str] = set()
    for column in columns:
        name, slash, answer = column.partition("/")
        if slash and name in lists and answer.strip() and answer not in children[name]:
            children[name].append(answer)
    for column in columns:
        name, slash, answer = column.partition("/")
        if not (slash and name in lists and answer.strip()):
            yield Question(name=column, kind=_kind(column))
        elif name not in seen:
            seen.add(name)
            yield _several(name, children[name])


def _kind(column: str) -> QuestionKind | None:
    try:
        kind = QuestionKind(column.strip())
    except UnknownTermError:
        return None
    return kind if kind.is_metadata else None


def _several(name: str, answers: list[str]) -> Question:
    choices = tuple(Choice(name=answer) for answer in dict.fromkeys(" ".join(answer.split()) for answer in answers))
    return Question(name=name, kind=QuestionKind.SELECT_MULTIPLE, list_name=name, choices=choices)


def _are_labelled(found: list[Question]) -> bool:
    """Say whether before each question with several answers there is a column that can be its label."""
    pairs = list(zip([None, *found], found, strict=False))
    return all(before is not None and _is_label(before, one) for before, one in pairs if one.is_select)


def _is_label(before: Question, one: Question) -> bool:
    is_own = before.name == one.name
    is_specify = question_key(before.name).startswith("please specify")
    return is_own or (before.kind is None and not is_specify and not before.name.startswith("_"))


def _with_labels(found: list[Question]) -> Iterator[Question]:
    """Join each question with several answers to the column before it, which is its label."""
    for place, one in enumerate(found):
        is_label = place + 1 < len(found) and found[place + 1].is_select
        if one.is_select and found[place - 1].name != one.name:
            yield attrs.evolve(one, labels=(Translation(text=found[place - 1].name),))
        elif not is_label:
            yield one


def _unique(found: "Iterator[Question] | list[Question]") -> Iterator[Question]:
    """Tell columns of one name apart by a number, as spreadsheets do: `Please specify`, `Please specify2`."""
    names: set[str] = set()
    for one in found:
        name, number = one.name, 1
        while name in names:
            number += 1
            name = f"{one.name}{number}"
        names.add(name)
        yield one if name == one.name else attrs.evolve(one, name=name)
