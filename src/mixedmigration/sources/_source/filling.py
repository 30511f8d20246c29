"""Columns whose blanks somebody filled with 0, so that a 0 says nothing any more.

It is a common slip of whoever passes a table on. In one row it cannot be seen; in a whole
column it can, where a publisher leaves most cells blank and the table has no blank at all.
"""

from collections.abc import Iterable

from mixedmigration.formats.table import Table

from .header import printed_columns
from .layout import Column

__all__ = ["FEWEST", "ZEROS", "filled_columns"]

FEWEST = 10
"""Rows that a column must have before the lack of a blank says anything."""
ZEROS = ("0", "0.0")
"""How programs write the number that they put into a blank."""


def filled_columns(columns: Iterable[object], table: Table) -> frozenset[str]:
    """Name the printed columns of a table whose zeros stand for blanks.

    The table is looked through once before it is read, and only where its layout says that
    this happens to a column. A stream, which can be read but once, is taken as it is printed.

    Args:
        columns: The columns of the layout.
        table: The table.
    """
    asked = [one for one in columns if isinstance(one, Column) and one.may_be_filled]
    if not asked or table.is_once:
        return frozenset()
    left = set(printed_columns((one.header for one in asked), table.columns).values())
    zeros, rows = set[str](), 0
    for rows, row in enumerate(table.rows(), start=1):  # noqa: B007 - the last number is the number of rows
        left = {name for name in left if row.cells.get(name, "").strip()}
        zeros.update(name for name in left if row.cells[name].strip() in ZEROS)
        if not left:
            break
    return frozenset(left & zeros) if rows >= FEWEST else frozenset()
