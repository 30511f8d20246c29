"""How one answer of a questionnaire is read: as `choice` has it, and what only questionnaires have.

Scales, lengths of time and kinds of yes are answers by label. Which end of a scale is the
lowest, and which labels mean yes, is declared; a label by itself says neither.
"""

from collections.abc import Callable
from decimal import Decimal

import attrs

from mixedmigration.declaration.annotation import kind_of
from mixedmigration.declaration.kind import Kind, ScalarKind, StructKind
from mixedmigration.errors import InvalidValueError
from mixedmigration.values import Age, Currency, Duration, Moment, Rating
from mixedmigration.vocabularies.label import LONGEST, key

from .answer_cell import AnswerCell
from .cell import CellReader
from .choice import reader_of
from .declared import Declared
from .flag_cell import FlagCell
from .target import Target, bare

__all__ = ["DurationCell", "OpeningFlagCell", "RatingCell", "answer_reader"]


@attrs.frozen
class RatingCell:
    """A step on a scale, by its label.

    Examples:
        >>> print(RatingCell(("Not at all", "Somewhat", "Fully")).read("somewhat"))
        somewhat (2 of 3)
    """

    scale: tuple[str, ...] = ()
    """The labels of all steps, the lowest first; where they are not known, a step has its label only."""

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return f"a step of the scale {', '.join(self.scale)}" if self.scale else "the label of a step"

    def read(self, cell: str) -> Rating:
        """Give the step.

        Raises:
            InvalidValueError: The label is none of the scale.
        """
        if not self.scale:
            return Rating(cell)
        said = key(cell) if len(cell) <= LONGEST else ""
        place = next((at for at, label in enumerate(self.scale, 1) if key(label) == said), None)
        if place is None:
            raise InvalidValueError("value/type", f"one of {', '.join(self.scale)}", cell)
        return Rating(cell, place, len(self.scale))


@attrs.frozen
class DurationCell:
    """A length of time or a band, as a form words it, or a number of a declared unit.

    Examples:
        >>> DurationCell().read("1-3 months"), DurationCell("days").read("12")
        (Duration('P1M/P3M'), Duration('P12D'))
    """

    unit: str = ""
    """What a bare number counts: `days`, `weeks`, `months` or `years`; empty refuses bare numbers."""

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return f"a length of time{f', bare numbers in {self.unit}' if self.unit else ''}"

    def read(self, cell: str) -> Duration:
        """Give the length.

        Raises:
            InvalidValueError: It is no length of time.
        """
        is_bare = self.unit and cell.isascii() and cell.isdigit()
        return Duration.parse(f"{cell} {self.unit}" if is_bare else cell)


@attrs.frozen
class OpeningFlagCell:
    """Yes or no, by how the answer begins, or yes by some answers and no by every other one.

    Examples:
        >>> reader = OpeningFlagCell(("Yes",), ("No",))
        >>> reader.read("Yes, for one part of the journey"), reader.read("No")
        (True, False)
        >>> OpeningFlagCell(("None",), (), is_opening=False, otherwise=False).read("Mali")
        False
    """

    yes: tuple[str, ...]
    no: tuple[str, ...]
    is_opening: bool = True
    """Whether an answer may go on behind the word."""
    otherwise: bool | None = None
    """What every other answer means; None refuses it."""

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        how = "begins with" if self.is_opening else "says"
        return f"yes where it {how} {' or '.join(self.yes) or 'nothing'}, no where it {how} {' or '.join(self.no)}"

    def read(self, cell: str) -> bool:
        """Give true for yes.

        Raises:
            InvalidValueError: The cell is neither.
        """
        said = key(cell[:LONGEST])
        for words, meaning in ((self.yes, True), (self.no, False)):
            if any(self._fits(said, key(word)) for word in words):
                return meaning
        if self.otherwise is None:
            raise InvalidValueError("value/type", f"one of {', '.join((*self.yes, *self.no))}", cell)
        return self.otherwise

    def _fits(self, said: str, word: str) -> bool:
        if said == word or not self.is_opening:
            return said == word
        return said.startswith(word) and not said[len(word)].isalnum()


def answer_reader(target: Target, told: Declared, yes: tuple[str, ...], no: tuple[str, ...]) -> CellReader:
    """Choose how one answer is read.

    Args:
        target: What it fills; the kind is that of one answer.
        told: The options of the question; what is wrong with them is noted there.
        yes: What means yes where the question does not say it.
        no: What means no where the question does not say it.
    """
    kind, _ = bare(target.kind)
    if kind == kind_of(bool):
        return _flag(told, yes, no)
    if isinstance(kind, StructKind) and kind.type is Rating:
        return RatingCell(told.texts("scale"))
    if kind == kind_of(Duration):
        reader: CellReader = DurationCell(told.one_of("unit", ("days", "weeks", "months", "years")) or "")
    elif kind in _LABELLED:
        reader = reader_of(target, told)
    else:
        return reader_of(target, told)
    labels = told.pairs("labels", _door(kind))
    return AnswerCell(reader, labels=labels) if labels else reader


_LABELLED = tuple(map(kind_of, (Age, Currency, Decimal, Moment, int)))
"""Kinds that are read by themselves, and of which a form can have labels of its own."""


def _door(kind: Kind) -> Callable[[str], object]:
    assert isinstance(kind, ScalarKind)
    door = kind.door
    return lambda text: door(int(text) if kind == kind_of(int) and text.isascii() and text.isdigit() else text)


def _flag(told: Declared, yes: tuple[str, ...], no: tuple[str, ...]) -> CellReader:
    is_opening, otherwise = told.flag("opening"), told.one_of("otherwise", ("yes", "no"))
    yes, no = told.texts("yes") or yes, told.texts("no") or no
    if otherwise is not None:
        return OpeningFlagCell(yes, no, is_opening, otherwise == "yes")
    return OpeningFlagCell(yes, no) if is_opening else FlagCell(yes, no)
