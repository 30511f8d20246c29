"""The columns of a table while it is read: each distinct cell is cleaned and read once."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple, cast

import attrs

from mixedmigration.declaration.complaint import Complaint, complaint_of
from mixedmigration.errors import InvalidValueError, UnknownTermError
from mixedmigration.values.extras import pointer

from .cell import CellReader, Partly
from .cleaning import Step, clean
from .layout import Blank, Column, Control
from .way import found_at

__all__ = ["REMEMBERED", "Cells", "ControlCells", "FieldCells", "Reading", "RowState"]

REMEMBERED = 20_000
"""Distinct cells of a column that are remembered; beyond it, cells are read each time."""


@attrs.define
class RowState:
    """One row while it is read."""

    values: dict[str, object]
    """Each declared field: what was read, or its default."""
    inferred: set[str]
    """Fields that follow from a rule of the layout."""
    complaints: list[Complaint]
    kept: dict[str, object] = attrs.field(factory=dict[str, object])
    """What goes to `extras`, by its pointer."""


class Reading(NamedTuple):
    """One distinct cell, cleaned and read."""

    text: str
    value: object = None
    complaints: tuple[Complaint, ...] = ()
    steps: tuple[str, ...] = ()
    """The names of the cleaning steps that changed the cell."""


def _reading(cell: str, steps: tuple[Step, ...], reader: CellReader) -> Reading:
    text, done = clean(cell, steps)
    if not text:
        return Reading("", steps=done)
    try:
        read = _shown(text) and reader.read(text)
    except (InvalidValueError, UnknownTermError) as error:
        return Reading(text, None, (complaint_of(error, ""),), done)
    if isinstance(read, Partly):
        return Reading(text, read.value, read.complaints, done)
    return Reading(text, read, (), done)


NARROW = 4
"""Number signs from which on a cell is one that a spreadsheet had no room to show."""


def _shown(text: str) -> bool:
    """Refuse what a spreadsheet prints where a value does not fit into its column, or a formula has none."""
    if len(text) >= NARROW and not text.strip("#"):
        raise InvalidValueError("cell/hidden", "the value, which the file no longer has", text)
    if text[0] == "#" and text in _ERRORS:
        raise InvalidValueError("cell/formula-error", "a value", text)
    return True


_ERRORS = frozenset(
    {"#REF!", "#N/A", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA"}
)
"""What a spreadsheet shows where a formula has no value. Source: Microsoft, ERROR.TYPE function."""


class Cells:
    """The cells of one column of a table."""

    __slots__ = ("_known", "at", "cleaned", "header", "reader", "steps")

    def __init__(self, header: str, at: str, reader: CellReader, steps: tuple[Step, ...]) -> None:
        self.header = header
        """The column's name as this table prints it."""
        self.at = at
        """Where in a record a cell stands that could not be read."""
        self.reader = reader
        self.steps = steps
        self.cleaned: Counter[tuple[str, ...]] = Counter()
        """How many cells each set of cleaning steps changed."""
        self._known: dict[str, Reading] = {}

    @property
    def is_blank_told(self) -> bool:
        """Whether a blank cell says something."""
        return False

    def peek(self, cell: str) -> Reading:
        """Give what the cell says, from memory where it was read before, and do not count it."""
        return self._known.get(cell) or self._first(cell)

    def read(self, cell: str) -> Reading:
        """Give what the cell says, and count it where it was cleaned."""
        read = self._known.get(cell) or self._first(cell)
        if read.steps:
            self.cleaned[read.steps] += 1
        return read

    def _first(self, cell: str) -> Reading:
        read = _reading(cell, self.steps, self.reader)
        if len(self._known) < REMEMBERED:
            self._known[cell] = read
        return read

    def take(self, cell: str, row: RowState) -> None:
        """Read a cell, and put what it says into the row."""
        self.put(self.read(cell), row)

    def put(self, read: Reading, row: RowState) -> None:
        """Put what a cell says into the row."""
        raise NotImplementedError

    def _complain(self, read: Reading, row: RowState) -> None:
        """Keep what was refused: a piece of the cell where only a piece was, else the whole cell."""
        for said in read.complaints:
            at = self.at + said.at
            row.complaints.append(said.under(self.at))
            row.kept[at] = said.value if said.at else read.text


class FieldCells(Cells):
    """The cells of a column that fills a field."""

    __slots__ = ("is_constant", "is_further", "is_inferred", "is_only", "is_zero", "joins", "name")

    def __init__(
        self, column: Column, header: str, steps: tuple[Step, ...], *, is_further: bool, is_constant: bool
    ) -> None:
        at = pointer(column.to, header) if is_further else pointer(column.to)  # apart from the first column's
        super().__init__(header, at, column.reads, steps)
        self.name = column.to
        self.joins = column.joins
        self.is_zero = column.blank is Blank.ZERO
        self.is_further = is_further
        """Whether an earlier column fills the same list."""
        self.is_constant = is_constant
        """Whether the layout also gives the field a value of its own, for rows without one."""
        self.is_inferred = column.is_inferred
        self.is_only = not (is_further or is_constant or self.is_inferred)

    @property
    def is_blank_told(self) -> bool:
        """Whether a blank cell says something."""
        return self.is_zero

    def put(self, read: Reading, row: RowState) -> None:
        """Put the cell's value into its field, or what follows from a blank."""
        if read.complaints:
            self._complain(read, row)
        if read.value is not None:
            row.values[self.name] = read.value if self.is_only else self._joined(read.value, row)
        elif self.is_zero and not read.text:
            row.values[self.name] = 0
            row.inferred.add(self.name)

    def _joined(self, value: object, row: RowState) -> object:
        """Put a list behind what another column gave; a value of the layout gives way to the cell's."""
        if self.is_inferred:
            row.inferred.add(self.name)
        elif self.is_constant:
            row.inferred.discard(self.name)
        held = row.values[self.name] if self.is_further else None
        if isinstance(held, tuple) and isinstance(value, tuple):
            return cast("tuple[object, ...]", held) + cast("tuple[object, ...]", value)
        if self.joins is not None and isinstance(held, str):
            return f"{held}{self.joins}{value}"
        return value


class ControlCells(Cells):
    """The cells of a column that repeats what others say: compared, and kept only where they say something else."""

    __slots__ = ("control",)

    def __init__(self, control: Control, header: str, at: str, steps: tuple[Step, ...]) -> None:
        super().__init__(header, at, control.reads, steps)
        self.control = control

    def put(self, read: Reading, row: RowState) -> None:
        """Compare the cell with the fields that it repeats."""
        if read.complaints:
            self._complain(read, row)
        elif read.text:
            self._compare(read, row)

    def agrees(self, value: object, others: Sequence[object]) -> bool:
        """Tell whether a value says what the fields say that it repeats, and all of those are known."""
        return None not in others and self.control.agrees(value, *others)

    def _compare(self, read: Reading, row: RowState) -> None:
        others = [found_at(row.values, way) for way in self.control.of]
        if self.agrees(read.value, others):
            return
        if None in others:
            row.kept[self.at] = read.text
        else:
            row.complaints.append(Complaint(self.control.code, self.at, self.control.expected, read.text))
            row.kept[self.at] = read.text
