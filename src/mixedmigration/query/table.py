"""A table for people: as aligned text on a terminal, as HTML in a notebook.

Cells never hold line ends or control characters, and HTML is escaped, so that text from
a data file can neither move a cursor nor run in a page.
"""

from collections.abc import Sequence
from html import escape

import attrs

from mixedmigration.values import NoAnswer

from .several import is_list, is_several

__all__ = ["GAP", "NOTHING", "WIDEST_CELL", "Table", "cell"]

WIDEST_CELL = 48
"""Characters of a cell that are shown at most."""
NOTHING = "–"
"""Shown where nothing was recorded."""
GAP = "  "
"""Stands between two columns of text."""
_SCROLLED = "overflow-x: auto; max-width: 100%"
_LEFT = "text-align: left"
_STAYS = "position: sticky; left: 0; display: inline-block"
"""A table wider than the page is moved by itself, and what it is a table of stays in sight."""


def cell(value: object, *, is_count: bool = False, widest: int = WIDEST_CELL) -> str:
    """Write a value for a table.

    Args:
        value: A field's value.
        is_count: Whether thousands are set apart, which would spoil a year.
        widest: Characters at most; longer text is cut.

    Examples:
        >>> cell(1234, is_count=True), cell(2024), cell(None), cell(("a", "b")), cell(NoAnswer.REFUSED)
        ('1,234', '2024', '–', 'a, b', '(refused)')
    """
    if value is None or value in ((), frozenset()):
        return NOTHING
    if isinstance(value, NoAnswer):
        return f"({value.slug})"
    if is_list(value):
        return _plain(", ".join(cell(item) for item in value), widest)
    if is_several(value):
        return _plain(", ".join(sorted(cell(item) for item in value)), widest)
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:,}" if is_count and isinstance(value, int) else _plain(str(value), widest)


def _plain(text: str, widest: int) -> str:
    text = " ".join("".join(sign if sign.isprintable() else " " for sign in text[:1000]).split())
    return text if len(text) <= widest else f"{text[: widest - 1]}…"


@attrs.frozen
class Table:
    """Headings, rows of text, and notes below."""

    headings: tuple[str, ...]
    """One for each column."""
    rows: tuple[tuple[str, ...], ...]
    """The cells, as text."""
    is_number: tuple[bool, ...]
    """For each column, whether it stands to the right."""
    notes: tuple[str, ...] = ()
    """Lines below the table."""
    footer: tuple[str, ...] = ()
    """A last row, set apart; none where it is empty."""

    @property
    def widths(self) -> tuple[int, ...]:
        """Characters of each column."""
        lines = [self.headings, *self.rows, *([self.footer] if self.footer else [])]
        return tuple(max(len(line[place]) for line in lines) for place in range(len(self.headings)))

    def text(self) -> str:
        """Write aligned lines for a terminal.

        Examples:
            >>> print(Table(("country", "dead"), (("Libya", "12"), ("Tunisia", "7")), (False, True)).text())
            country  dead
            -------  ----
            Libya      12
            Tunisia     7
        """
        widths = self.widths
        rule = GAP.join("-" * width for width in widths)
        body = [self._line(row, widths) for row in self.rows]
        end = [rule, self._line(self.footer, widths)] if self.footer else []
        return "\n".join([self._line(self.headings, widths), rule, *body, *end, *self.notes])

    def _line(self, row: Sequence[str], widths: Sequence[int]) -> str:
        columns = zip(row, widths, self.is_number, strict=True)
        return GAP.join(text.rjust(width) if right else text.ljust(width) for text, width, right in columns).rstrip()

    def html(self, caption: str, titles: Sequence[str] = ()) -> str:
        """Write an HTML table that is moved sideways by itself where the page is narrower; it names no colour.

        Args:
            caption: Text above the table.
            titles: What each column means, shown when a pointer rests on its heading.
        """
        titles = titles or [""] * len(self.headings)
        head = "".join(
            f'<th scope="col"{_title(title)}>{escape(heading)}</th>'
            for heading, title in zip(self.headings, titles, strict=True)
        )
        body = "".join(f"<tr>{self._cells(row)}</tr>" for row in self.rows)
        foot = f"<tfoot><tr>{self._cells(self.footer)}</tr></tfoot>" if self.footer else ""
        notes = "".join(f"<p>{escape(note)}</p>" for note in self.notes)
        said = escape(caption)
        return (
            f'<div><div role="region" aria-label="{said}" tabindex="0" style="{_SCROLLED}"><table>'
            f'<caption style="{_LEFT}"><span style="{_STAYS}">{said}</span></caption>'
            f"<thead><tr>{head}</tr></thead><tbody>{body}</tbody>{foot}</table></div>{notes}</div>"
        )

    def _cells(self, row: Sequence[str]) -> str:
        return "".join(
            f'<td style="text-align: right">{escape(text)}</td>' if right else f"<td>{escape(text)}</td>"
            for text, right in zip(row, self.is_number, strict=True)
        )


def _title(title: str) -> str:
    return f' title="{escape(title)}"' if title else ""
