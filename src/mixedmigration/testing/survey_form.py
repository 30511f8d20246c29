"""A form as a survey is made up from it: its questions, when they are put, and its columns.

It comes from the codebook of an export, which knows columns and lists of options, or from an
XLSForm, which knows skip logic too. Which it was makes no difference afterwards.
"""

from collections.abc import Mapping
from functools import cached_property
from typing import Protocol

import attrs

from mixedmigration.errors import UnknownTermError
from mixedmigration.vocabularies.question_kind import QuestionKind

from .survey_answer import Chance, Choice, Drawn
from .survey_skip import Condition

__all__ = ["FormColumn", "Maker", "NotFollowed", "Question", "Scene", "SurveyForm"]


@attrs.define
class Scene:
    """One interview while it is being made up."""

    chance: Chance
    """Where chance comes from."""
    number: int
    """Which interview of the survey it is, from 1."""
    salt: int
    """What identifiers of this interview are made of."""
    answers: dict[str, Drawn]
    """What was answered so far, by the name of the question."""
    slips: float = 0.0
    """How often, in 100 times, something unlikely is answered."""


class Maker(Protocol):
    """A way to make up an answer."""

    def make(self, question: "Question", scene: Scene) -> Drawn:
        """Make up the answer to a question that is put."""
        ...


@attrs.frozen(kw_only=True)
class Question:
    """One question of a form."""

    name: str
    """Its short name, such as `Q78`; where a codebook gives none, `column-36`."""
    label: str
    """What is asked, in words."""
    kind: QuestionKind
    """What kind of answer it takes."""
    draws: Maker
    """How an answer is made up."""
    choices: tuple[Choice, ...] = ()
    """The options, in the order of the form."""
    relevant: Condition | None = None
    """When it is put; None is always."""
    blank: float = 0.0
    """How often, in 100 times, nobody writes anything down though it was put."""
    is_worked_out: bool = False
    """Whether the form itself works it out: such numbers are text in an export."""

    def choice(self, label: str) -> Choice:
        """Give an option by its label or name.

        Args:
            label: Its label or its name.

        Raises:
            UnknownTermError: The question has no such option.
        """
        for choice in self.choices:
            if label in (choice.label, choice.name):
                return choice
        raise UnknownTermError("term/unknown", f"options of {self.name}", label)

    def answer(self, *choices: Choice) -> Drawn:
        """Give these options as an answer, in the order of the form.

        Args:
            choices: Options of this question.
        """
        many = self.kind is QuestionKind.SELECT_MULTIPLE
        order = tuple([choice for choice in self.choices if choice in choices]) if len(choices) > 1 else choices
        return Drawn(chosen=order, is_many=many)


@attrs.frozen
class FormColumn:
    """One column of an export."""

    header: str
    """What stands at its head."""
    question: str
    """Name of the question that it tells of."""
    choice: Choice | None = None
    """The option that it tells of, where a question has a column for each."""
    label: str = ""
    """What stands in the label row, where there is one."""


@attrs.frozen
class NotFollowed:
    """Something that a form says of a question, and that its made-up interviews do not heed."""

    question: str
    """Name of the question."""
    said: str
    """What the form says, as it says it."""
    why: str
    """Why it is not heeded, and what is done instead."""


@attrs.frozen(kw_only=True)
class SurveyForm:
    """A form: its questions in order, and the columns of its export in order."""

    name: str
    """What it is called."""
    questions: tuple[Question, ...] = attrs.field(repr=False)
    """The questions, in the order in which they are put."""
    columns: tuple[FormColumn, ...] = attrs.field(repr=False)
    """The columns of an export, in order."""
    not_followed: tuple[NotFollowed, ...] = ()
    """What interviews do not heed: skip logic that could not be read, filters of options, repeated sections."""

    @cached_property
    def _by_name(self) -> Mapping[str, Question]:
        named = {question.name: question for question in self.questions}
        heads = {column.header: named[column.question] for column in self.columns if column.choice is None}
        return heads | named

    def __getitem__(self, name: str) -> Question:
        """Give a question by its name or by the header of its column.

        Raises:
            UnknownTermError: The form has no such question.
        """
        if name not in self._by_name:
            raise UnknownTermError("term/unknown", f"questions of {self.name}", name)
        return self._by_name[name]

    @property
    def headers(self) -> tuple[str, ...]:
        """What stands at the head of each column."""
        return tuple([column.header for column in self.columns])

    @property
    def several(self) -> tuple[Question, ...]:
        """The questions of which several options can be chosen."""
        return tuple([question for question in self.questions if question.kind is QuestionKind.SELECT_MULTIPLE])
