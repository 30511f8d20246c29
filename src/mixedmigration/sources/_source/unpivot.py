"""A wide table read as a long one: each row holds the same few columns once for each of many things.

A row of country and year may hold 65 indicators of four columns each. Every block that is
not blank becomes a row of its own, with the number of the row it stands in; its columns are
known by their pattern, and issues name the column that is printed.
"""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

import attrs

from mixedmigration.declaration.complaint import Complaint
from mixedmigration.formats.table import Table, TableRow
from mixedmigration.values.extras import pointer, segments

from .layout import Column, Layout, header_key

__all__ = ["CODE", "LABEL", "Blocks", "LongTable", "block_columns", "unpivoted"]

CODE = "*"
"""The made-up column that holds the code of a block."""
LABEL = "label of "
"""What stands before the name of a column, for what the row below the names says of it."""


@attrs.frozen(kw_only=True)
class Blocks:
    """Columns that a row holds once for each of many things, told apart by a code in their names."""

    columns: tuple[Column, ...]
    """The columns of one block; `*` in a name stands for the block's code."""
    told: tuple[Column, ...] = ()
    """What follows from a block's place: from its code (`*`), or from the label of one of its columns (`label of …`)."""

    @property
    def patterns(self) -> tuple[str, ...]:
        """The names of the columns, each once."""
        return tuple(dict.fromkeys(column.header for column in self.columns))


@lru_cache(maxsize=256)
def _pattern(header: str) -> re.Pattern[str]:
    return re.compile("(.+)".join(map(re.escape, header_key(header).split(CODE, 1))), re.DOTALL)


def block_columns(blocks: Blocks, columns: tuple[str, ...]) -> dict[str, dict[str, str]]:
    """Find the blocks of a table, in order: the printed columns of each by their pattern.

    Args:
        blocks: As they are declared.
        columns: The columns that the table prints.

    Examples:
        >>> from .cell import TextCell
        >>> blocks = Blocks(columns=(Column(header="*#1", to="coding", reads=TextCell()),))
        >>> block_columns(blocks, ("year", "Q5#1", "Q7#1", "Q7#9"))
        {'Q5': {'*#1': 'Q5#1'}, 'Q7': {'*#1': 'Q7#1'}}
    """
    found: dict[str, dict[str, str]] = {}
    for name in columns:
        for header in blocks.patterns:
            if matched := _pattern(header).fullmatch(header_key(name)):
                found.setdefault(matched[1], {}).setdefault(header, name)
    return found


class LongTable(Table):
    """A wide table whose rows are the blocks of its rows.

    Args:
        wide: The table as it is printed.
        blocks: The columns of each of its blocks, by code and by pattern.
    """

    def __init__(self, wide: Table, blocks: Mapping[str, Mapping[str, str]], layout: Layout) -> None:
        self._wide, self._blocks = wide, blocks
        self.blank_blocks = 0
        """Blocks without any text, which give no record; known once `rows` has run."""
        inside = {name for printed in blocks.values() for name in printed.values()}
        self._beside = tuple(name for name in wide.columns if name not in inside)
        patterns = layout.blocks.patterns if layout.blocks else ()
        self._patterns = tuple(name for name in patterns if any(name in printed for printed in blocks.values()))
        told = {column.header for column in (layout.blocks.told if layout.blocks else ())}
        self._told = tuple(name for name in self._patterns if LABEL + name in told)
        """The patterns whose labels are read."""
        labels = tuple(LABEL + name for name in self._told)
        super().__init__(wide.name, (*self._beside, CODE, *labels, *self._patterns), _long_rows)
        self.titles, self.labels, self.is_once = wide.titles, wide.labels, wide.is_once

    def long_rows(self) -> Iterator[TableRow]:
        """Yield the blocks of each row, and rows that cannot be trusted or have no block as they are."""
        self.blank_blocks = 0
        for row in self._wide.rows():
            if not row.cells:
                yield row
                continue
            told = [code for code in self._blocks if self._has_text(row, code)]
            self.blank_blocks += len(self._blocks) - len(told)
            yield from (self._block(row, code) for code in told)
            if not told:
                yield attrs.evolve(row, cells={name: row.cells[name] for name in self._beside})
        self.blank_rows = self._wide.blank_rows

    def _has_text(self, row: TableRow, code: str) -> bool:
        return any(row.cells.get(name, "").strip() for name in self._blocks[code].values())

    def _block(self, row: TableRow, code: str) -> TableRow:
        printed = self._blocks[code]
        cells = {name: row.cells.get(name, "") for name in self._beside} | {CODE: code}
        cells |= {LABEL + name: " ".join(self.labels.get(printed.get(name, ""), "").split()) for name in self._told}
        cells |= {name: row.cells.get(printed[name], "") if name in printed else "" for name in self._patterns}
        inside = {name: pattern for pattern, name in printed.items()}
        said = tuple(_moved(one, inside) for one in row.complaints if self._concerns(one, inside))
        return TableRow(row.number, cells, said, cells, self._names(printed))

    def _names(self, printed: Mapping[str, str]) -> dict[str, str]:
        """Give what the columns of a block are called in the file; its code stands in the name of its first."""
        first = next(iter(printed.values()))
        return {CODE: first, **{LABEL + pattern: name for pattern, name in printed.items()}, **printed}

    def _concerns(self, said: Complaint, inside: Mapping[str, str]) -> bool:
        column = segments(said.at)[0]
        return column in inside or column in self._beside


def _moved(said: Complaint, inside: Mapping[str, str]) -> Complaint:
    column = segments(said.at)[0]
    return attrs.evolve(said, at=pointer(inside.get(column, column)))


def _long_rows(table: Table) -> Iterator[TableRow]:
    assert isinstance(table, LongTable)
    return table.long_rows()


def unpivoted(layout: Layout, table: Table) -> tuple[Layout, Table]:
    """Give a wide table as a long one, and the layout of that; others as they are.

    Args:
        layout: As it fits the table.
        table: The table.
    """
    if layout.blocks is None:
        return layout, table
    blocks = block_columns(layout.blocks, table.columns)
    columns = (*layout.columns, *layout.blocks.told, *layout.blocks.columns)
    return attrs.evolve(layout, columns=columns, blocks=None), LongTable(table, blocks, layout)
