"""A layout as one table has it: columns that stand for several are named one by one."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import attrs

from mixedmigration.formats.table import Table

from .layout import NO_TOP, Choices, Column, Control, Layout, TableTop, header_key
from .unpivot import CODE

__all__ = ["expanded", "top_of", "with_one_of_each"]

MOST = 6
"""Digits of the number in a column's name."""


def top_of(layout: Layout, table: Table) -> TableTop:
    """Give what a table says before its rows, and the versions of the form that they name where that matters.

    Args:
        layout: The layout of the table, as far as it is known without it.
        table: The table; its rows are looked through only where the layout depends on a version.
    """
    asked = layout.of_table.version_columns if layout.of_table is not None else ()
    name = next((name for name in asked if name in table.columns), None)
    if name is None or table.is_once:
        return TableTop(table.labels)
    told = (row.cells.get(name, "").strip() for row in table.rows())
    return TableTop(table.labels, tuple(dict.fromkeys(filter(None, told))))


def expanded(layout: Layout, columns: tuple[str, ...], top: TableTop = NO_TOP) -> Layout:
    """Give the layout with a column for each that its patterns stand for in a table.

    Args:
        layout: As its source declares it.
        columns: The columns that the table prints.
        top: What else it says before its rows.

    Examples:
        >>> from .cell import TextCell
        >>> pattern = Column(header="source/*/name", to="publishers.*.name", reads=TextCell())
        >>> layout = Layout(name="v2", edition="2", identified_by=None, columns=(pattern,), cleaning=())
        >>> [column.to for column in expanded(layout, ("source/0/name", "source/1/name")).columns]
        ['publishers.0.name', 'publishers.1.name']
    """
    if layout.of_table is not None:
        layout = layout.of_table(columns, top)
    if not any(isinstance(column, Column) and column.is_pattern for column in layout.columns):
        return layout
    found = tuple(one for column in layout.columns for one in _one_by_one(column, columns))
    return attrs.evolve(layout, columns=found)


def with_one_of_each(layout: Layout) -> Layout:
    """Give the layout with one column for each that it has a pattern of, and with one block, as columns like others.

    Args:
        layout: As its source declares it.

    Examples:
        >>> from .cell import TextCell
        >>> pattern = Column(header="source/*/name", to="publishers.*.name", reads=TextCell())
        >>> layout = Layout(name="v2", edition="2", identified_by=None, columns=(pattern,), cleaning=())
        >>> [column.header for column in with_one_of_each(layout).columns]
        ['source/0/name']
    """
    if layout.of_table is not None:
        return layout
    if layout.blocks is not None:
        derived = tuple(name for name in layout.derived_from if name != CODE)
        columns = (*layout.columns, *layout.blocks.columns)
        layout = attrs.evolve(layout, columns=columns, derived_from=derived, blocks=None)
    patterns = (one.header for one in layout.columns if isinstance(one, Column) and one.is_pattern)
    return expanded(layout, tuple(header.replace("*", "0") for header in patterns))


def _one_by_one(column: Column | Control | Choices, columns: Iterable[str]) -> Iterator[Column | Control | Choices]:
    if not isinstance(column, Column) or not column.is_pattern:
        yield column
        return
    pattern = _pattern(header_key(column.header))
    for name in columns:
        if matched := pattern.fullmatch(header_key(name)):
            numbers = iter(matched.groups())
            to = ".".join(_numbered(part, numbers) if "*" in part else part for part in column.to.split("."))
            yield attrs.evolve(column, header=name, to=to, is_optional=True)


def _numbered(part: str, numbers: Iterator[str]) -> str:
    """Give the number of an item: that of the column, or so many more, where other columns fill the first ones."""
    return str(int(next(numbers)) + int(part.removeprefix("*").removeprefix("+") or 0))


@lru_cache(maxsize=1024)
def _pattern(header: str) -> re.Pattern[str]:
    return re.compile(rf"([0-9]{{1,{MOST}}})".join(map(re.escape, header.split("*"))), re.ASCII)
