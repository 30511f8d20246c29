"""A table as its readers give it: column names, and rows of text that say what was wrong with them."""

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

import attrs

from mixedmigration.declaration.complaint import Complaint

__all__ = ["Raw", "Table", "TableRow"]

Raw: TypeAlias = "Mapping[str, str] | tuple[str, ...] | str"
"""What a row was: cells by column, cells without columns, or text that is no row."""


@attrs.frozen
class TableRow:
    """One row of a table, as text."""

    number: int
    """Row of a CSV file as a spreadsheet numbers it (the header is row 1), else item or line from 1."""
    cells: dict[str, str] = attrs.field(repr=False)
    """Text by column, the same columns in every row; empty where the row cannot be trusted."""
    complaints: tuple[Complaint, ...] = ()
    """What is wrong with the row (pointer "") or with a cell (pointer of its column); such a cell is not to be read."""
    raw: Raw = attrs.field(default="", repr=False)
    """What was given. A column that a JSON object or a mapping does not have stands in `cells` as "" and not here."""
    printed: Mapping[str, str] = attrs.field(factory=dict[str, str], repr=False, eq=False)
    """What columns are called in the file, where the row is a part of one and its columns have other names."""


@attrs.define
class Table:
    """A table that can be read from its start as often as its source can."""

    name: str
    """The file's name, or `rows`."""
    columns: tuple[str, ...]
    """Column names in order, as printed; a nameless column of a CSV file is `column 7`."""
    _read: "Callable[[Table], Iterator[TableRow]]" = attrs.field(repr=False)
    blank_rows: int = attrs.field(default=0, init=False)
    """Rows without any text, which are numbered and left out; known once `rows` has run."""
    late_columns: tuple[str, ...] = attrs.field(default=(), init=False)
    """Columns that first turned up after the rows that were looked at for names; known once `rows` has run."""
    labels: Mapping[str, str] = attrs.field(factory=dict[str, str], repr=False)
    """What the row below the column names says of each column, where the table has such a row."""
    titles: tuple[str, ...] = attrs.field(default=(), repr=False)
    """The rows with text above the column names, one text each."""
    header: tuple[str, ...] = attrs.field(default=(), repr=False)
    """The row of the column names as it is printed; nothing where no row has them."""
    is_once: bool = attrs.field(default=False, repr=False)
    """Whether its rows come only once."""

    def rows(self) -> Iterator[TableRow]:
        """Yield the rows from the start, in bounded memory for CSV and JSON Lines.

        Raises:
            FormatError: The file stops being what it says it is.
        """
        self.blank_rows, self.late_columns = 0, ()
        return self._read(self)
