"""Cells of a survey export: an answer for a field, a reason for none, or an answer that is kept by question."""

import re
from collections.abc import Mapping

import attrs

from mixedmigration.entities.answer import Answer, ScaleAnswer
from mixedmigration.entities.translation import question_key
from mixedmigration.errors import InvalidValueError, UnknownTermError
from mixedmigration.values import Country, Rating
from mixedmigration.vocabularies.label import LONGEST

from .cell import CellReader, CountryCell
from .question_map import Fill, QuestionMap

__all__ = ["AnsweredCell", "ByQuestion", "CodedCell", "LiftedCell", "ScaleCell", "ServerNumberCell", "is_other"]


@attrs.frozen
class AnsweredCell:
    """Reads an answer for its field, or says why there is none."""

    fill: Fill
    others: tuple[str, ...]
    """Answers that only say that the words stand elsewhere."""
    holds_reasons: bool
    """Whether the field can hold a reason for no answer."""
    is_words: bool = False
    """Whether it reads words beside the answer Other, which need not be what the field holds."""

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return self.fill.reads.says

    def read(self, cell: str) -> object:
        """Give the answer, the reason why there is none, or None where the cell says something of the whole."""
        reason = self.fill.reason(cell)
        if reason is not None:
            return reason if self.holds_reasons else None
        if self.fill.is_none(cell) or is_other(cell, self.others):
            return None
        if self.is_words and isinstance(self.fill.reads, CountryCell):  # names nobody took for one need no near ones
            found = Country.split(cell) if len(cell) <= LONGEST else ()
            return found[0] if len(found) == 1 and isinstance(found[0], Country) else None
        try:
            return self.fill.reads.read(cell)
        except (InvalidValueError, UnknownTermError):
            if self.is_words:
                return None
            raise


@attrs.frozen
class LiftedCell:
    """Reads what a cell says of the whole that its field is a part of: a reason, or that there is nothing."""

    fill: Fill
    is_list: bool
    """Whether the whole is a list, which can be empty."""

    says = "a reason for no answer"

    def read(self, cell: str) -> object:
        """Give the reason, an empty list, or None where the cell holds an answer."""
        reason = self.fill.reason(cell)
        return () if reason is None and self.is_list and self.fill.is_none(cell) else reason


def is_other(cell: str, others: tuple[str, ...]) -> bool:
    """Tell whether an answer only says that the words stand elsewhere."""
    said = question_key(cell)
    return any(question_key(other) == said for other in others)


@attrs.frozen
class ByQuestion:
    """Makes an answer that no field has a place for: it is kept with its question."""

    question: str
    label: str | None
    declared: QuestionMap
    is_text: bool = False
    """Whether the answer is in words of its own."""
    only: tuple[str, ...] = ()
    """Answers to which this is confined, where a field holds all others."""

    says = "kept by question"

    def read(self, cell: str) -> Answer | None:
        """Give the answer, or the reason why there is none; None where a field holds it."""
        if self.only and not is_other(cell, self.only):
            return None
        reason = self.declared.reason(cell)
        if self.is_text and reason is None:
            return Answer(question=self.question, label=self.label, text=cell)
        return self(reason if reason is not None else (cell,))

    def __call__(self, value: object) -> Answer:
        return Answer(question=self.question, label=self.label, values=value)  # type: ignore[arg-type]


@attrs.frozen
class ScaleCell:
    """Makes an answer on a scale that no field has a place for: it is kept with its question."""

    question: str
    label: str | None
    declared: QuestionMap

    says = "kept by question, as a step on a scale"

    def read(self, cell: str) -> ScaleAnswer:
        """Give the answer, or the reason why there is none."""
        reason = self.declared.reason(cell)
        return ScaleAnswer(question=self.question, label=self.label, rating=reason or Rating(cell))


_ROUNDED = re.compile(r"[0-9]+0{6}|[0-9.]+[eE]\+?[0-9]+")


@attrs.frozen
class ServerNumberCell:
    """Reads an id of the collecting server; one that a spreadsheet rounded is refused."""

    kept: ByQuestion

    says = "kept by question"

    def read(self, cell: str) -> Answer | None:
        """Give the id as an answer.

        Raises:
            InvalidValueError: It ends in zeros as a number that lost its last digits.
        """
        if _ROUNDED.fullmatch(cell):
            raise InvalidValueError("id/precision-lost", "an id with all its digits", cell)
        return self.kept.read(cell)


@attrs.frozen
class CodedCell:
    """Reads an answer that an export prints by its code, or in another language of the form."""

    reads: CellReader
    labels: Mapping[str, str] = attrs.field(hash=False)
    """The label of each answer, by what `question_key` makes of its code and of its labels."""

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return f"{self.reads.says}, by the codes of the form"

    def read(self, cell: str) -> object:
        """Give what the answer's label means.

        Raises:
            InvalidValueError: It holds no such value.
            UnknownTermError: The label is not in its vocabulary.
        """
        return self.reads.read(self.labels.get(question_key(cell), cell) if len(cell) <= LONGEST else cell)
