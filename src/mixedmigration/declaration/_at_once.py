"""Making many objects at once, of values that were read and judged before.

A frozen object is made by setting its slots. Done column by column, that runs in C, and no
mapping of names is needed for each object. No code is generated, so there is none to distrust.
"""

from collections import deque
from collections.abc import Callable, Iterable, Mapping
from itertools import repeat
from typing import TypeVar

__all__ = ["made_at_once"]

T = TypeVar("T")


def made_at_once(cls: type[T], count: int, columns: Mapping[str, Iterable[object]]) -> list[T]:
    """Make objects whose slots are set and nothing else: no converter runs, and no rule is asked.

    Args:
        cls: A slotted class.
        count: How many.
        columns: The values of each slot, at least as many as objects; `itertools.repeat` gives one value to all.

    Examples:
        >>> from itertools import repeat
        >>> from mixedmigration.values import Citation, Edition
        >>> made_at_once(Citation, 2, {"edition": repeat(Edition(dataset="my-table")), "row": (7, 8)})
        [Citation(my-table, row 7), Citation(my-table, row 8)]
    """
    new: Callable[[type[T]], T] = object.__new__
    made = list(map(new, repeat(cls, count)))
    for name, column in columns.items():
        setter: Callable[[T, object], None] = getattr(cls, name).__set__
        deque(map(setter, made, column), maxlen=0)
    return made
