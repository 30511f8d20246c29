"""Answers to a question of which several may be chosen, spread over one column for each label.

A survey export prints the question's own column, in which the chosen labels are joined by a
blank that the labels hold too, and one column `Q78/<label>` for each label. Only the latter
are safe to read. A label is read once for its column; a cell says whether it was chosen.
"""

import re
from collections.abc import Iterable, Mapping
from enum import Enum
from functools import lru_cache
from typing import cast

import attrs

from mixedmigration.declaration.complaint import Complaint, complaint_of
from mixedmigration.entities.translation import question_key
from mixedmigration.errors import InvalidValueError, UnknownTermError
from mixedmigration.values import NoAnswer, Unlisted
from mixedmigration.values.extras import pointer
from mixedmigration.vocabularies.label import LONGEST, cut, cuts, key

from .assembly import PartCells
from .cell import TextCell
from .cleaning import Step
from .columns import REMEMBERED, Cells, Reading, RowState
from .layout import Choices, Column

__all__ = ["ChoiceCells", "ChoiceGroup"]

_CHOSEN = frozenset({"1", "true", "yes"})
_LEFT = frozenset({"0", "false", "no"})
"""What a cell of a label's column says in exports that print no labels there."""


class Said(Enum):
    """What a cell of a label's column says."""

    CHOSEN = "chosen"
    SPELT = "spelt"
    """It was chosen, and one of cell and column has the code that the form makes of the label."""
    LEFT = "left"
    OTHER_LABEL = "other-label"


def _said(text: str, label: str, spelt: Mapping[str, str]) -> Said:
    said = key(text) if len(text) <= LONGEST else ""
    if said == key(label) or said in _CHOSEN or spelt.get(question_key(text[:LONGEST])) == label:
        return Said.CHOSEN
    if said in _LEFT:
        return Said.LEFT
    return Said.SPELT if said and _squeezed(text) == _squeezed(label) else Said.OTHER_LABEL


_SIGNS = re.compile(r"[\W_]+")


def _squeezed(label: str) -> str:
    """Take away all but letters and digits, as forms do that make a code of a label."""
    return _SIGNS.sub("", key(label)) if len(label) <= LONGEST else ""


def _are_same(own: str, chosen: Iterable[str]) -> bool:
    """Tell whether a cell joins these labels and nothing else, be it as codes made of them."""
    rest = _squeezed(own)
    for label in sorted(map(_squeezed, chosen), key=len, reverse=True):
        before, found, after = rest.partition(label)
        if not found:
            return False
        rest = before + after
    return not rest


class ChoiceCells(Cells):
    """The cells of one label's column, or of the question's own."""

    __slots__ = ("_said", "group", "label", "spelt")

    def __init__(
        self, header: str, label: str | None, group: str, steps: tuple[Step, ...], spelt: Mapping[str, str]
    ) -> None:
        super().__init__(header, pointer(header), TextCell(), steps)
        self.label = label
        """The label; None for the question's own column."""
        self.group = group
        """Where in a row the cells of the question are gathered."""
        self.spelt = spelt
        """Labels by what may be printed instead."""
        self._said = {label: Said.CHOSEN} if label else {}

    def says(self, text: str) -> "Said":
        """Tell whether a cell says that the label was chosen."""
        known = self._said.get(text)
        if known is None:
            known = _said(text, self.label or "", self.spelt)
            if len(self._said) < REMEMBERED:
                self._said[text] = known
        return known

    def take(self, cell: str, row: RowState) -> None:
        """Put the cell aside until the other labels are there."""
        if not cell:
            return
        read = self.read(cell)
        if read.complaints:
            self._complain(read, row)
        elif read.text:
            told = row.values.setdefault(self.group, [])
            assert isinstance(told, list)
            told.append((self, read.text))  # pyright: ignore[reportUnknownMemberType]


@attrs.frozen
class _Meaning:
    """What a label means, or why it could not be read."""

    value: object = None
    is_none: bool = False
    complaint: Complaint | None = None


class ChoiceGroup:
    """The columns of one question in a table, and how they are put together."""

    def __init__(self, choices: Choices, own: str | None, children: Mapping[str, str], steps: tuple[Step, ...]) -> None:
        self.choices = choices
        self.at = pointer(*choices.to.split("."))
        self._group = f"{self.at}/*{choices.name}"
        self._none, self._reasons = set(map(key, choices.none)), {key(label): why for label, why in choices.reasons}
        self._meanings: dict[str, _Meaning] = {}
        self._pieces = lru_cache(maxsize=REMEMBERED)(self._cut)
        self._agrees = lru_cache(maxsize=REMEMBERED)(self._agree)
        self._values: dict[tuple[str, ...], object] = {}
        spelt = choices.spelt
        labels = [*children.values(), *choices.labels, *choices.none, *(label for label, _ in choices.reasons)]
        codes = [(code, (said,)) for code, said in spelt.items()]
        self._cuts = cuts([*((label, (label,)) for label in labels), *codes], " ")
        self.children = tuple(
            ChoiceCells(header, label, self._group, steps, spelt) for header, label in children.items()
        )
        self.own = ChoiceCells(own, None, self._group, steps, spelt) if own is not None else None
        header = own if own is not None else next(iter(children))
        self.whole = PartCells(Column(header=header, to=choices.to, reads=choices.reads), header, steps)
        """The one column that the question would be, for the field it fills."""
        lifts = Column(header=header, to=choices.lifts, reads=choices.reads) if choices.lifts else None
        self.lifted = PartCells(lifts, header, steps) if lifts else self.whole
        """The same for a reason, or for an empty list."""

    @property
    def cells(self) -> tuple[ChoiceCells, ...]:
        """All its columns."""
        return (*self.children, *([self.own] if self.own else []))

    def put(self, row: RowState) -> None:
        """Put together what a row says; nothing is put where the question has no answer in it.

        Args:
            row: The row; what is wrong is complained of there.
        """
        told = row.values.pop(self._group, None)
        if not isinstance(told, list) or not told:
            return
        cells = cast("list[tuple[ChoiceCells, str]]", told)
        own = next((text for cell, text in cells if cell.label is None), None)
        options, before = [(cell, text) for cell, text in cells if cell.label is not None], len(row.complaints)
        chosen = [label for cell, text in options for label in self._chosen(cell, text, row)]
        if not options and own is not None:
            chosen = list(self._pieces(own))
        elif own is not None and len(row.complaints) == before:
            self._compare(own, chosen, row)
        value = self._value(chosen, row)
        if value is None:
            return
        made = value if self.choices.makes is None else self.choices.makes(value)
        if made == () or isinstance(made, NoAnswer):
            row.values[self.lifted.at] = Reading(own or " ".join(chosen), made)
            return
        held, text = row.values.get(self.at), own or " ".join(chosen)
        first = held.value if isinstance(held, Reading) else None
        if isinstance(first, tuple) and isinstance(made, tuple):  # another question fills the same list
            made = cast("tuple[object, ...]", first + made)
        row.values[self.at] = Reading(text, made)

    def _chosen(self, cell: ChoiceCells, text: str, row: RowState) -> Iterable[str]:
        said = cell.says(text)
        if said is Said.OTHER_LABEL:
            row.complaints.append(Complaint("answer/other-label", cell.at, "the label of its column", text))
            row.kept[cell.at] = text
        if said is not Said.LEFT:
            label = cell.label or ""
            yield text if said is Said.SPELT and len(text.split()) > len(label.split()) else label

    def _cut(self, own: str) -> tuple[str, ...]:
        """Cut a cell of joined labels; what no label fits stays together as it is."""
        found = list[str]()
        is_open = False
        for piece in cut(own, self._cuts, " "):
            if isinstance(piece, tuple):
                found.append(piece[0])
            elif is_open:
                found[-1] += f" {piece}"
            else:
                found.append(piece)
            is_open = isinstance(piece, str)
        return tuple(found)

    def _compare(self, own: str, chosen: list[str], row: RowState) -> None:
        """Compare the question's own column with those of its labels; only the latter count."""
        assert self.own is not None
        if self._agrees(own, tuple(chosen)):
            return
        row.kept[self.own.at] = own
        if any(isinstance(piece, tuple) for piece in cut(own, self._cuts, " ")):  # else it prints codes, not labels
            expected = "the labels that the columns of its labels say were chosen"
            row.complaints.append(Complaint("answer/disagrees", self.own.at, expected, own))

    def _agree(self, own: str, chosen: tuple[str, ...]) -> bool:
        pieces = self._pieces(own)
        if sorted(pieces) == sorted(chosen) or sorted(map(key, pieces)) == sorted(map(key, chosen)):
            return True
        return _are_same(own, chosen)  # codes of the same labels

    def _value(self, chosen: list[str], row: RowState) -> object:
        """Give what is chosen, from memory where nothing is to be told of it."""
        labels = tuple(chosen)
        if labels in self._values:
            return self._values[labels]
        before = len(row.complaints)
        value = self._first_value(chosen, row)
        if len(row.complaints) == before and len(self._values) < REMEMBERED:
            self._values[labels] = value
        return value

    def _first_value(self, chosen: list[str], row: RowState) -> object:
        meanings = [self._meaning(label) for label in dict.fromkeys(chosen)]
        for place, label in enumerate(dict.fromkeys(chosen)):
            if said := meanings[place].complaint:
                row.complaints.append(attrs.evolve(said, at=f"{self.at}/{place}"))
                row.kept[f"{self.at}/{place}"] = label
        row.complaints += self._unlisted(meanings)
        read = [meaning for meaning in meanings if meaning.complaint is None]
        reasons = [meaning.value for meaning in read if isinstance(meaning.value, NoAnswer)]
        values = [one.value for one in read if one.value is not None and not isinstance(one.value, NoAnswer)]
        if len(set(map(str, reasons))) + (1 if values else 0) + any(one.is_none for one in read) > 1:
            expected = "answers, or none of them, or one reason for no answer"
            row.complaints.append(Complaint("answer/contradicts", self.at, expected, chosen))
            row.kept[self.at] = list(chosen)
        if not values and not any(one.is_none for one in read):
            return reasons[0] if reasons else None
        return tuple(values)

    def _unlisted(self, meanings: Iterable[_Meaning]) -> Iterable[Complaint]:
        """Tell of labels that no vocabulary knows; of whole fields that is told elsewhere."""
        if "." in self.choices.to and any(isinstance(meaning.value, Unlisted) for meaning in meanings):
            yield Complaint("term/unlisted", self.at, self.choices.reads.says)

    def _meaning(self, label: str) -> _Meaning:
        known = self._meanings.get(label)
        if known is None:
            known = self._meanings[label] = self._read(label)
        return known

    def _read(self, label: str) -> _Meaning:
        said = key(label) if len(label) <= LONGEST else ""
        if said in self._none:
            return _Meaning(is_none=True)
        if said in self._reasons:
            return _Meaning(self._reasons[said])
        try:
            return _Meaning(self.choices.reads.read(label))
        except (InvalidValueError, UnknownTermError) as error:
            return _Meaning(complaint=complaint_of(error, ""))
