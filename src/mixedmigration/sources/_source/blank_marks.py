"""What tables print where they have nothing to say: `NA`, a dash, `s/d`.

Such a mark is no value. `NA` is Namibia only where codes of other countries stand beside it,
and a column of nothing else says nothing at all.
"""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Protocol

import attrs

from mixedmigration.vocabularies.label import LONGEST, key

__all__ = ["BlankMark", "Seen", "are_codes", "blank_marks", "is_machine_mark", "is_mark", "is_not_recorded"]

MACHINES = "na|n/a|#n/a|<na>|nan|null|<null>|nil|\\n"
"""Marks that programs print for a blank. Source: ours, from R, pandas, Excel and databases."""
MARKS = f"{MACHINES}|none|n.a.|n/d|nd|n.d.|#n/d|s/d|sd|s.d.|-|--|---|.|..|...|?|??"
"""Marks that stand for nothing in every vocabulary that we know. Source: ours."""
NOT_RECORDED = (
    f"{MARKS}|no data|not known|unknown|not recorded|"
    "sin dato|sin datos|sin información|no consta|no se sabe|desconocido|desconocida|se desconoce|"
    "inconnu|inconnue|non renseigné|non connu|pas de données|"
    "sconosciuto|sconosciuta|non noto|nessun dato|unbekannt|keine angabe|k.a.|"
    "غير معروف|غير محدد|لا يوجد|x"
)
"""Words that often say that nothing was recorded; whether they do is for the table's owner to say. Source: ours."""
LEAST_COLUMNS = 2
"""Columns in which a mark stands that is a habit of the whole table."""
LEAST_CODES = 2
"""Different codes that make a column one of codes."""
MOSTLY = 0.9
"""Share of a column's cells that makes it one of numbers, or of codes."""

_FIGURES = re.compile(r"[\d\s.,:/+\-]{1,40}")
_DIGIT = re.compile(r"\d")
_CODE = re.compile(r"[A-Z]{2,3}")
_SHORT_CODE = re.compile(r"[A-Z]{2}")
_JOINED = re.compile(r"[;,/| ]+")


class Seen(Protocol):
    """What was seen of a column."""

    @property
    def cells(self) -> Mapping[str, int]:
        """Its distinct cells, and how often each is there."""
        ...


@cache
def _keys(words: str) -> frozenset[str]:
    return frozenset(map(key, words.split("|")))


def is_not_recorded(cell: str) -> bool:
    """Say whether a cell holds one of the words that often mean that nothing was recorded.

    Examples:
        >>> is_not_recorded("S/D"), is_not_recorded("0")
        (True, False)
    """
    return len(cell) <= LONGEST and key(cell) in _keys(NOT_RECORDED)


def is_mark(cell: str) -> bool:
    """Say whether a cell holds nothing but a mark for a blank.

    Examples:
        >>> is_mark("NA"), is_mark("n/d"), is_mark("unknown")
        (True, True, False)
    """
    return len(cell) <= LONGEST and key(cell) in _keys(MARKS)


def are_codes(cells: Iterable[str]) -> bool:
    """Say whether cells are codes of two letters, beside which `NA` may be one too.

    Examples:
        >>> are_codes(["NA", "DE", "IT"]), are_codes(["NA", "Mali", "Chad"])
        (True, False)
    """
    told = [cell for cell in cells if not is_mark(cell)]
    codes = [cell for cell in told if all(map(_CODE.fullmatch, _JOINED.split(cell)))]
    short = {code for cell in codes for code in _JOINED.split(cell) if _SHORT_CODE.fullmatch(code)}
    return len(short) >= LEAST_CODES and len(codes) >= MOSTLY * len(told)


def is_machine_mark(cell: str) -> bool:
    """Say whether a cell holds a mark that programs print for a blank.

    Examples:
        >>> is_machine_mark("NA"), is_machine_mark("s/d")
        (True, False)
    """
    return len(cell) <= LONGEST and key(cell) in _keys(MACHINES)


@attrs.frozen
class BlankMark:
    """A mark that stands in several columns of a table."""

    mark: str
    """As it is printed."""
    columns: int
    """In how many columns it stands."""
    cells: int
    """How many cells it fills."""
    is_proven: bool
    """Whether a program writes it for a blank, and it stands where it can be nothing else.

    That is among numbers or dates, or alone in several whole columns.
    """
    beside_codes: tuple[str, ...] = ()
    """Columns in which it may be the code of a country all the same."""


def blank_marks(columns: Iterable[Seen]) -> tuple[BlankMark, ...]:
    """Find the marks that a table uses in several columns.

    Args:
        columns: What was seen of each column.
    """
    found: dict[str, list[Mapping[str, int]]] = {}
    for column in columns:
        for cell in filter(is_mark, column.cells):
            found.setdefault(cell, []).append(column.cells)
    several = {mark: cells for mark, cells in found.items() if len(cells) >= LEAST_COLUMNS}
    return tuple(_told(mark, cells) for mark, cells in sorted(several.items()))


def _told(mark: str, columns: list[Mapping[str, int]]) -> BlankMark:
    is_alone = sum(all(map(is_mark, cells)) for cells in columns) >= LEAST_COLUMNS
    is_proven = is_machine_mark(mark) and (is_alone or any(map(_are_figures, columns)))
    return BlankMark(mark, len(columns), sum(cells[mark] for cells in columns), is_proven)


def _are_figures(cells: Mapping[str, int]) -> bool:
    told = {cell: count for cell, count in cells.items() if not is_mark(cell)}
    figures = sum(count for cell, count in told.items() if _FIGURES.fullmatch(cell) and _DIGIT.search(cell))
    return bool(told) and figures >= MOSTLY * sum(told.values())
