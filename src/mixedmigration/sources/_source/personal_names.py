"""Cells that look like the names of people.

Nobody can tell a person's name from that of a place by its letters alone; it is enough that a
column may hold some, for somebody to look before the table is passed on.
"""

import re
from collections.abc import Mapping

from .blank_marks import is_mark

__all__ = ["look_like_names"]

LEAST = 3
"""Different cells that must look like names."""

_NAME = re.compile(r"[^\W\d_][\w.'’-]{1,24}(?: [^\W\d_][\w.'’-]{0,24}){1,3}(?: ?\([^()]{1,30}\))?")


def look_like_names(cells: Mapping[str, int]) -> bool:
    """Say whether most cells are two to four words that begin and end with capitals, and few are there twice.

    Args:
        cells: The distinct cells of a column, and how often each is there.

    Examples:
        >>> look_like_names({"Ana Ficticia": 1, "Bob Invented (35)": 1, "Chi de la Nada": 2})
        True
        >>> look_like_names({"at sea": 1, "in a camp": 1, "on the road": 1})
        False
    """
    told = [cell for cell in cells if not is_mark(cell)]
    names = [cell for cell in told if _NAME.fullmatch(cell) and _is_capital(cell)]
    rows = sum(cells[cell] for cell in told)
    return len(names) >= LEAST and len(names) > len(told) / 2 and len(told) > rows / 2


def _is_capital(cell: str) -> bool:
    words = cell.partition("(")[0].split()
    return not (words[0][0].islower() or words[-1][0].islower())
