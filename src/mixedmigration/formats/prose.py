"""Text for a person at a terminal: wrapped to a width, in columns that stay in line.

Whatever came out of a file is shown without its control characters, so that a hostile name
can neither colour the screen nor move the cursor.
"""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

__all__ = ["WIDTH", "columns", "listed", "paragraph", "visible"]

WIDTH = 100
"""Characters of a line where nobody says how wide the terminal is."""
NARROWEST = 8
"""Characters that a column keeps however narrow the terminal is."""
GAP = 2
"""Blanks between columns."""
LONGEST = 4000
"""Characters of one piece of text that are shown at most."""

_JOINERS = "\u200c\u200d"
"""Signs without a shape of their own that Persian, Arabic and Indic words need."""


def visible(text: str) -> str:
    r"""Write text on one line, with each sign that has no shape as its escape.

    Examples:
        >>> visible("Tripoli\x1b[2J\nport")
        'Tripoli\\x1b[2J port'
    """
    text = text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
    if text.isprintable():
        return text
    return "".join(
        sign if sign.isprintable() or sign in _JOINERS else _escaped(sign) for sign in " ".join(text.split())
    )


def _escaped(sign: str) -> str:
    return sign.encode("unicode_escape").decode("ascii")


def paragraph(text: str, width: int = WIDTH, indent: str = "", then: str | None = None) -> Iterator[str]:
    """Yield the lines of a text.

    Args:
        text: The words.
        width: Characters of a line, the indent included.
        indent: What stands before the first line.
        then: What stands before the others; as before the first where it is None.
    """
    then = indent if then is None else then
    room = max(width, len(then) + NARROWEST)
    yield from textwrap.wrap(visible(text), room, initial_indent=indent, subsequent_indent=then, break_on_hyphens=False)


def columns(
    rows: Iterable[Sequence[str]], width: int = WIDTH, indent: str = "  ", right: Iterable[int] = ()
) -> Iterator[str]:
    r"""Yield the lines of a table whose cells wrap, so that it fits.

    Args:
        rows: The cells; every row has as many.
        width: Characters of a line, the indent included.
        indent: What stands before each line.
        right: Places of the columns that hold numbers.

    Examples:
        >>> print("\n".join(columns([("dead", "People who died."), ("missing", "People who disappeared.")], 26)))
          dead     People who died.
          missing  People who
                   disappeared.
    """
    cells = [[visible(cell) for cell in row] for row in rows]
    if not cells:
        return
    number_columns = frozenset(right)
    widths = _fitted(list(zip(*cells, strict=True)), width - len(indent) - GAP * (len(cells[0]) - 1))
    for row in cells:
        wrapped = [_wrapped(cell, wide) for cell, wide in zip(row, widths, strict=True)]
        for line in zip_longest(*wrapped, fillvalue=""):
            sided = (
                text.rjust(wide) if place in number_columns else text.ljust(wide)
                for place, (text, wide) in enumerate(zip(line, widths, strict=True))
            )
            yield (indent + (" " * GAP).join(sided)).rstrip()


def _fitted(of_columns: Sequence[Sequence[str]], room: int) -> list[int]:
    """Take from the widest columns first until all fit; words stay whole while there is room for them."""
    natural = [max(map(len, column)) for column in of_columns]
    longest = [max((len(word) for cell in column for word in cell.split()), default=0) for column in of_columns]
    floors = longest if sum(longest) <= room else [min(wide, NARROWEST) for wide in natural]
    widest = max(min(max(natural), room), NARROWEST)
    while widest > 1 and _together(natural, floors, widest) > room:
        widest -= 1
    return [max(least, min(wide, widest)) for wide, least in zip(natural, floors, strict=True)]


def _together(natural: Sequence[int], floors: Sequence[int], widest: int) -> int:
    return sum(max(least, min(wide, widest)) for wide, least in zip(natural, floors, strict=True))


def _wrapped(cell: str, width: int) -> list[str]:
    return textwrap.wrap(cell, max(width, 1), break_on_hyphens=False) if len(cell) > width else [cell]


def listed(names: Iterable[str], most: int = 12) -> str:
    """Join names with commas; say how many more there are.

    Examples:
        >>> listed(["a", "b", "c"], most=2)
        'a, b and 1 more'
    """
    all_names = list(names)
    shown = ", ".join(all_names[:most])
    return f"{shown} and {len(all_names) - most:,} more" if len(all_names) > most else shown
