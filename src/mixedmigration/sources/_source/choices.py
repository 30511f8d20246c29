"""Answers to a question of which several may be chosen, spread over one column for each label.

A survey export prints the question's own column, in which the chosen labels are joined by a
blank that the labels hold too, and one column `Q78/<label>` for each label. Only the latter
are safe to read. A label is read once for its column; a cell says whether it was chosen.
"""

from collections.abc import Iterable, Mapping
from typing import cast

import attrs

from mixedmigration.declaration.complaint import Complaint, complaint_of
from mixedmigration.errors import InvalidValueError, UnknownTermError
from mixedmigration.values import NoAnswer
from mixedmigration.values.extras import pointer
from mixedmigration.vocabularies.label import LONGEST, cut, cuts, key

from .assembly import PartCells
from .cell import TextCell
from .cleaning import Step
from .columns import Cells, Reading, RowState
from .layout import Choices, Column

__all__ = ["ChoiceCells", "ChoiceGroup"]

_CHOSEN = frozenset({"1", "true", "yes"})
_LEFT = frozenset({"0", "false", "no"})
"""What a cell of a label's column says in exports that print no labels there."""


class ChoiceCells(Cells):
    """The cells of one label's column, or of the question's own."""

    __slots__ = ("group", "label")

    def __init__(self, header: str, label: str | None, group: str, steps: tuple[Step, ...]) -> None:
        super().__init__(header, pointer(header), TextCell(), steps)
        self.label = label
        """The label; None for the question's own column."""
        self.group = group
        """Where in a row the cells of the question are gathered."""

    def take(self, cell: str, row: RowState) -> None:
        """Put the cell aside until the other labels are there."""
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
        self._group = f"{self.at}/*"
        self._none, self._reasons = set(map(key, choices.none)), {key(label): why for label, why in choices.reasons}
        self._meanings: dict[str, _Meaning] = {}
        labels = [*children.values(), *choices.labels, *choices.none, *(label for label, _ in choices.reasons)]
        self._cuts = cuts([(label, (label,)) for label in labels], " ")
        self.children = tuple(ChoiceCells(header, label, self._group, steps) for header, label in children.items())
        self.own = ChoiceCells(own, None, self._group, steps) if own is not None else None
        header = own if own is not None else next(iter(children))
        self.whole = PartCells(Column(header=header, to=choices.to, reads=choices.reads), header, steps)
        """The one column that the question would be, for the field it fills."""

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
        cells: list[tuple[ChoiceCells, str]] = told
        own = next((text for cell, text in cells if cell.label is None), None)
        chosen = [label for cell, text in cells if cell.label is not None for label in self._chosen(cell, text, row)]
        is_asked = any(cell.label is not None for cell, _ in cells)
        if not is_asked and own is not None:
            chosen = self._pieces(own)
        elif own is not None:
            self._compare(own, chosen, row)
        value = self._value(chosen, row)
        made = value if self.choices.makes is None else self.choices.makes(value)
        held, text = row.values.get(self.at), own or " ".join(chosen)
        before = held.value if isinstance(held, Reading) else None
        if isinstance(before, tuple) and isinstance(made, tuple):  # another question fills the same list
            made = cast("tuple[object, ...]", before + made)
        row.values[self.at] = Reading(text, made)

    def _chosen(self, cell: ChoiceCells, text: str, row: RowState) -> Iterable[str]:
        said, label = key(text) if len(text) <= LONGEST else "", cell.label or ""
        if said in _LEFT and said != key(label):
            return
        if said not in _CHOSEN and said != key(label):
            row.complaints.append(Complaint("answer/other-label", cell.at, "the label of its column", text))
            row.kept[cell.at] = text
        yield label

    def _pieces(self, own: str) -> list[str]:
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
        return found

    def _compare(self, own: str, chosen: list[str], row: RowState) -> None:
        """Compare the question's own column with those of its labels; only the latter count."""
        assert self.own is not None
        if sorted(map(key, self._pieces(own))) == sorted(map(key, chosen)):
            return
        row.kept[self.own.at] = own
        if any(isinstance(piece, tuple) for piece in cut(own, self._cuts, " ")):  # else it prints codes, not labels
            expected = "the labels that the columns of its labels say were chosen"
            row.complaints.append(Complaint("answer/disagrees", self.own.at, expected, own))

    def _value(self, chosen: list[str], row: RowState) -> object:
        meanings = [self._meaning(label) for label in dict.fromkeys(chosen)]
        for place, label in enumerate(dict.fromkeys(chosen)):
            if said := meanings[place].complaint:
                row.complaints.append(attrs.evolve(said, at=f"{self.at}/{place}"))
                row.kept[f"{self.at}/{place}"] = label
        read = [meaning for meaning in meanings if meaning.complaint is None]
        reasons = [meaning.value for meaning in read if isinstance(meaning.value, NoAnswer)]
        values = [one.value for one in read if not one.is_none and not isinstance(one.value, NoAnswer)]
        if len(set(map(str, reasons))) + (1 if values else 0) + any(one.is_none for one in read) > 1:
            expected = "answers, or none of them, or one reason for no answer"
            row.complaints.append(Complaint("answer/contradicts", self.at, expected, chosen))
            row.kept[self.at] = list(chosen)
        return tuple(values) if values or not reasons else reasons[0]

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
