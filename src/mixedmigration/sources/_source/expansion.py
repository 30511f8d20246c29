"""A layout as one table has it: columns that stand for several are named one by one."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

import attrs

from .layout import Choices, Column, Control, Layout, header_key

__all__ = ["expanded"]

MOST = 6
"""Digits of the number in a column's name."""


def expanded(layout: Layout, columns: tuple[str, ...]) -> Layout:
    """Give the layout with a column for each that its patterns stand for in a table.

    Args:
        layout: As its source declares it.
        columns: The columns that the table prints.

    Examples:
        >>> from .cell import TextCell
        >>> pattern = Column(header="source/*/name", to="publishers.*.name", reads=TextCell())
        >>> layout = Layout(name="v2", edition="2", identified_by=None, columns=(pattern,), cleaning=())
        >>> [column.to for column in expanded(layout, ("source/0/name", "source/1/name")).columns]
        ['publishers.0.name', 'publishers.1.name']
    """
    if layout.of_table is not None:
        layout = layout.of_table(columns)
    if not any(isinstance(column, Column) and column.is_pattern for column in layout.columns):
        return layout
    found = tuple(one for column in layout.columns for one in _one_by_one(column, columns))
    return attrs.evolve(layout, columns=found)


def _one_by_one(column: Column | Control | Choices, columns: Iterable[str]) -> Iterator[Column | Control | Choices]:
    if not isinstance(column, Column) or not column.is_pattern:
        yield column
        return
    pattern = _pattern(header_key(column.header))
    for name in columns:
        if matched := pattern.fullmatch(header_key(name)):
            numbers = iter(matched.groups())
            to = ".".join(str(int(next(numbers))) if part == "*" else part for part in column.to.split("."))
            yield attrs.evolve(column, header=name, to=to, is_optional=True)


@lru_cache(maxsize=1024)
def _pattern(header: str) -> re.Pattern[str]:
    return re.compile(rf"([0-9]{{1,{MOST}}})".join(map(re.escape, header.split("*"))), re.ASCII)
