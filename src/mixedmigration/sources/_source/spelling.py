"""Columns that are printed under another name than the declared one, where the declaration knows it."""

import re
from collections.abc import Iterable, Mapping
from fnmatch import fnmatchcase
from typing import TypeVar

import attrs

from .layout import Choices, Column, Control, Layout, PublishedId, header_key

__all__ = ["respelt"]

S = TypeVar("S", Column, Control, PublishedId)


def _key(name: str) -> str:
    """Give what two spellings of a name have in common: letters and digits, whatever stands between."""
    return " ".join(re.sub(r"[\W_]+", " ", header_key(name)).casefold().split())


def respelt(layout: Layout, columns: Iterable[str]) -> Layout:
    """Give the layout with the names that a table prints, where they are other names of its columns.

    A column is known by its own name first, then by another one, then by a pattern (`start*time`);
    no printed column stands for two.

    Args:
        layout: As its source declares it.
        columns: The columns that the table prints.

    Examples:
        >>> from .cell import TextCell
        >>> start = Column(header="start date", to="title", reads=TextCell(), also=("begin",))
        >>> layout = Layout(name="list", edition="1", identified_by=None, columns=(start,), cleaning=())
        >>> [column.header for column in respelt(layout, ("NB", "Begin ")).columns]
        ['Begin ']
        >>> [column.header for column in respelt(layout, ("start_date", "begin")).columns]
        ['start_date']
    """
    spelt = (*layout.columns, *([layout.identified_by] if layout.identified_by else ()))
    if not any(one.also for one in spelt if not isinstance(one, Choices)):
        return layout
    names = _names([one for one in spelt if not isinstance(one, Choices)], columns)
    found = tuple(_column(column, names) for column in layout.columns)
    own = layout.identified_by
    placeholder = tuple(names.get(name, name) for name in layout.placeholder)
    return attrs.evolve(layout, columns=found, identified_by=own and _renamed(own, names), placeholder=placeholder)


def _names(spelt: Iterable[Column | Control | PublishedId], columns: Iterable[str]) -> dict[str, str]:
    """Give the printed name of each declared column: by its own name, by another one, or by a pattern, in that order."""
    printed: dict[str, str] = {}
    for name in columns:
        printed.setdefault(_key(name), name)
    wanted: dict[str, tuple[str, ...]] = {}
    for one in spelt:
        wanted[one.header] = (*wanted.get(one.header, (one.header,)), *one.also)
    own = {header: printed.pop(_key(header)) for header in wanted if _key(header) in printed}
    found = {header: name for header, name in own.items() if len(wanted[header]) > 1}
    for fits in (_is_same, _is_like):
        for header, names in wanted.items():
            key = next((key for name in names[1:] for key in printed if fits(key, name)), None)
            if header not in own and header not in found and key is not None:
                found[header] = printed.pop(key)
    return {header: found.get(header, header) for header in wanted}


def _is_same(key: str, name: str) -> bool:
    return key == _key(name)


def _is_like(key: str, name: str) -> bool:
    return "*" in name and fnmatchcase(key, name)


def _column(column: Column | Control | Choices, names: Mapping[str, str]) -> Column | Control | Choices:
    if isinstance(column, Column):
        return _renamed(column, names)
    return _renamed(column, names) if isinstance(column, Control) else column


def _renamed(one: S, names: Mapping[str, str]) -> S:
    return attrs.evolve(one, header=names[one.header])
