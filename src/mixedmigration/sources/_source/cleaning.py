"""Routine cleaning of a cell: what a publisher's export leaves behind and nobody meant.

Each step is named, takes away only what carries no meaning, and is counted by column in
the report, so that nothing happens in silence.
"""

import html
import re
from collections.abc import Callable
from functools import cache

import attrs

__all__ = ["BLANKS", "EDGES", "HTML_ENTITIES", "INNER_BLANKS", "LINE_ENDS", "Step", "clean", "for_blank"]


@attrs.frozen
class Step:
    """One named kind of cleaning."""

    name: str
    """As it stands in reports."""
    apply: Callable[[str], str] = attrs.field(repr=False)


_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def _unescaped(text: str) -> str:
    return _ENTITY.sub(lambda found: html.unescape(found[0]), text) if "&" in text else text


def _on_one_line(text: str) -> str:
    return re.sub(r"\s*[\r\n]+\s*", " ", text.strip("\r\n")) if "\n" in text or "\r" in text else text


_SPACES = re.compile(r"[\u00a0\u2007\u202f\ufeff]")
_RUNS = re.compile(r" {2,}")


def _single_blanks(text: str) -> str:
    if not text.isascii():
        text = _SPACES.sub(" ", text)
    return (_RUNS.sub(" ", text) if "  " in text else text).strip()


HTML_ENTITIES = Step("HTML entities", _unescaped)
"""`C&ocirc;te d&#039;Ivoire` as a web export writes it; seen in the API of IOM Missing Migrants, 2014 to 2025."""

LINE_ENDS = Step("line ends", _on_one_line)
"""A line end behind or inside a cell; seen behind every location description of that API."""

BLANKS = Step("stray blanks", _single_blanks)
"""Blanks around a cell, in runs, or of the non-breaking kind."""

EDGES = Step("blanks around", str.strip)
"""Blanks and line ends around a cell only: for texts of several lines, which stay as they were written."""


def _single_runs(text: str) -> str:
    return _RUNS.sub(" ", text) if "  " in text else text


INNER_BLANKS = Step("blanks inside", _single_runs)
"""Blanks in runs inside of a cell, whose lines stay lines."""


@cache
def for_blank(*marks: str) -> Step:
    """Give the step for a publisher that writes a mark where it has nothing to print.

    Only a layout knows this: the same letters are Namibia, or a new application, elsewhere.

    Args:
        *marks: What stands in such a cell, letter by letter.

    Examples:
        >>> clean("NA", (for_blank("NA"),)), clean("NAM", (for_blank("NA"),))
        (('', ('NA for a blank',)), ('NAM', ()))
    """
    return Step(f"{' or '.join(marks)} for a blank", _Unmarked(frozenset(marks)))


@attrs.frozen
class _Unmarked:
    """Takes a mark away where it is the whole cell."""

    marks: frozenset[str]

    def __call__(self, text: str) -> str:
        return "" if text in self.marks else text


def clean(text: str, steps: tuple[Step, ...]) -> tuple[str, tuple[str, ...]]:
    r"""Clean a cell, and name the steps that changed it.

    Args:
        text: The cell as printed.
        steps: What to take away, in order.

    Examples:
        >>> clean("C&ocirc;te d&#039;Ivoire\n", (HTML_ENTITIES, LINE_ENDS, BLANKS))
        ("Côte d'Ivoire", ('HTML entities', 'line ends'))
    """
    done: tuple[str, ...] = ()
    for step in steps:
        cleaner = step.apply(text)
        if cleaner != text:
            done += (step.name,)
            text = cleaner
    return text, done
