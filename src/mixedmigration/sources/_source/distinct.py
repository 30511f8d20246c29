"""What columns say in many rows: each distinct cell, or combination of cells, is worked out once.

It is worked out by the columns themselves, as in a single row, so there is one set of rules.
What only a row by itself can explain, because something was refused or kept, is marked here.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import cast

import attrs

from .assembly import Assembly, PartCells
from .columns import REMEMBERED, Cells, ControlCells, FieldCells, Reading, RowState

__all__ = ["Columns", "Filling", "Repeat"]

Columns = Mapping[str, Sequence[str]]
"""The cells of each printed column, row by row."""


class _Distinct(dict[Hashable, object]):
    """Distinct cells of one column, or combinations of several, and what was worked out of each."""

    def __init__(self, cells: Sequence[Cells]) -> None:
        super().__init__()
        self.cells = tuple(cells)
        """The columns, in the order in which a row takes them."""
        self.headers = tuple(dict.fromkeys(one.header for one in cells))
        """Their names as the table prints them, each once."""
        self.foul = set[Hashable]()
        """What can only be explained row by row."""
        self._steps = {header: dict[str, tuple[str, ...]]() for header in self.headers}

    def __missing__(self, key: Hashable) -> object:
        found = self[key] = self._work(key)
        return found

    def keys_of(self, columns: Columns) -> Sequence[Hashable]:
        """Give what the columns hold in each row: the cell, or the cells of all of them."""
        if len(self.headers) == 1:
            return columns[self.headers[0]]
        return list(zip(*(columns[name] for name in self.headers), strict=True))

    def values_of(self, keys: Iterable[Hashable]) -> list[object]:
        """Give what was worked out of the cells of each row."""
        return list(map(self.__getitem__, keys))

    def steps_of(self, header: str) -> Mapping[str, tuple[str, ...]]:
        """Give the names of the cleaning steps that changed a cell of a column, for each cell that was changed."""
        return self._steps[header]

    def forget(self) -> None:
        """Start anew where more is remembered than there is room for, however long the table is."""
        if len(self) > REMEMBERED:
            self.clear()
            self.foul.clear()
            for steps in self._steps.values():
                steps.clear()

    def _cells_of(self, key: Hashable) -> tuple[str, ...]:
        return (cast("str", key),) if len(self.headers) == 1 else cast("tuple[str, ...]", key)

    def _peek(self, one: Cells, cell: str) -> Reading:
        read = one.peek(cell)
        if read.steps:
            self._steps[one.header][cell] = read.steps
        return read

    def _work(self, key: Hashable) -> object:
        raise NotImplementedError


class Filling(_Distinct):
    """The columns that fill one field.

    Args:
        name: The field.
        cells: The columns, in the order in which a row takes them.
        assembly: What puts parts together, where they fill parts of the field.
        blank: The value where they say nothing.
        is_constant: Whether that follows from the layout, and is no mere default.
    """

    def __init__(
        self,
        name: str,
        cells: Sequence[FieldCells | PartCells],
        assembly: Assembly | None,
        blank: object,
        is_constant: bool,
    ) -> None:
        super().__init__(cells)
        self.name = name
        self.unusual = set[Hashable]()
        """Cells of which the value is inferred though it usually is not, or the other way round."""
        self._assembly = assembly
        self._blank, self._is_constant = blank, is_constant
        only = cells[0] if len(cells) == 1 else None
        self._only = only if isinstance(only, FieldCells) and only.is_only else None

    def forget(self) -> None:
        """Start anew where more is remembered than there is room for, however long the table is."""
        super().forget()
        if not self:
            self.unusual.clear()

    def _work(self, key: Hashable) -> object:
        if self._only is not None and key:
            read = self._peek(self._only, str(key))
            if read.value is not None and not read.complaints:  # as `put` has it, and most cells are
                return read.value
        told = dict(zip(self.headers, self._cells_of(key), strict=True))
        state = RowState({self.name: self._blank}, {self.name} if self._is_constant else set(), [])
        for one in self.cells:
            cell = told[one.header]
            if cell or one.is_blank_told:
                one.put(self._peek(one, cell), state)
        if self._assembly is not None:
            self._assembly.put(state)
        value = state.values[self.name]
        if state.complaints or state.kept or value is attrs.NOTHING:
            self.foul.add(key)
        if (self.name in state.inferred) is not self._is_constant:
            self.unusual.add(key)
        return value


class Repeat(_Distinct):
    """A column that repeats what other columns say.

    Args:
        cells: The column.
    """

    def __init__(self, cells: ControlCells) -> None:
        super().__init__((cells,))
        self._control = cells
        self.of = cells.control.of
        """The dotted ways to the values that it repeats."""

    def differing(self, columns: Columns, others: Sequence[Iterable[object]]) -> list[int]:
        """Give the places of the rows in which it says anything else, or cannot be read.

        Args:
            columns: The cells of the table.
            others: The values that it repeats, each row by row.
        """
        agrees, keys = self._control.agrees, self.keys_of(columns)
        told = zip(self.values_of(keys), zip(*others, strict=False), strict=False)
        found = [place for place, (value, known) in enumerate(told) if value is not None and not agrees(value, known)]
        if self.foul:
            found += [place for place, key in enumerate(keys) if key in self.foul]
        return found

    def _work(self, key: Hashable) -> object:
        read = self._peek(self._control, str(key))
        if read.complaints or (read.text and read.value is None):
            self.foul.add(key)
        return None if read.complaints or not read.text else read.value
