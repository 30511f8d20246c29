"""Where the column names of a table stand: some have titles above them, labels below them, or one name twice.

A publisher's layout declares it; nothing of a table is passed over that was not declared.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

import attrs

__all__ = ["PLAIN", "Header", "IsLabels", "IsLike"]

IsLabels: TypeAlias = Callable[[Mapping[str, str]], bool]
"""Asked with the cells of the row below the column names: whether they are labels and no record."""
IsLike: TypeAlias = Callable[[Iterable[str]], bool]
"""Asked with the cells of a row: whether they look like column names."""
SEARCHED = 50
"""Rows from the top of a table in which the column names must stand."""


def _key(name: str) -> str:
    return " ".join(name.replace("\ufeff", "").split()).casefold()


@attrs.frozen(kw_only=True)
class Header:
    """How the column names of a table are found and told apart.

    Examples:
        >>> header = Header(names=("Year", "Policy area"), are_repeats_numbered=True)
        >>> header.is_found(["DEMIG POLICY", ""]), header.is_found(["Year ", "Policy area"])
        (False, True)
        >>> header.told_apart(["Other", "Please specify", "Please specify"])
        ('Other', 'Please specify', 'Please specify (2)')
    """

    names: tuple[str, ...] = ()
    """Names by which their row is known; rows above it are a title. None takes the first row with any text."""
    has_labels: bool | IsLabels = False
    """Whether the row below the names holds labels; a question where only some tables have it."""
    are_repeats_numbered: bool = False
    """Whether a name that stands twice gets a number behind it; else such a table is refused."""
    is_like: IsLike | None = None
    """Where no names are known: how their row looks. Where no row looks so, it is the first one with text."""

    def is_found(self, cells: Iterable[str]) -> bool:
        """Tell whether a row of the table holds the column names.

        Args:
            cells: The row.
        """
        if self.is_like is not None and self.is_like(cells):
            return True
        named = {_key(cell) for cell in cells}
        return self.is_like is None and named != {""} and named >= {_key(name) for name in self.names}

    def told_apart(self, names: Sequence[str]) -> tuple[str, ...]:
        """Give each column a name; the nameless one at place 7 is `column 7`.

        Args:
            names: The cells of the header.
        """
        columns = tuple(cell if cell.strip() else f"column {place}" for place, cell in enumerate(names, 1))
        return tuple(_numbered(columns)) if self.are_repeats_numbered else columns

    def are_labels(self, cells: Mapping[str, str]) -> bool:
        """Tell whether the row below the names holds labels.

        Args:
            cells: Its cells by column.
        """
        return self.has_labels if isinstance(self.has_labels, bool) else self.has_labels(cells)


def _numbered(columns: tuple[str, ...]) -> Iterable[str]:
    taken, met = set(columns), Counter[str]()
    for column in columns:
        met[column] += 1
        name, number = column, met[column]
        while number > 1 and name in taken:
            name, number = f"{column} ({number})", number + 1
        taken.add(name)
        yield name


PLAIN = Header()
"""The first row with any text holds the names, each once."""
