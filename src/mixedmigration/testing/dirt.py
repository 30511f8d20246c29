"""The kinds of dirt that published tables have, each planted on purpose and known by name.

Some dirt is cleaned away or understood, and changes nothing that is read. Some is a fault,
and whoever reads the table has to say so: once, of that row and that column, with one code.
"""

from collections.abc import Callable
from enum import StrEnum
from random import Random

import attrs

from mixedmigration.checks import checks_of
from mixedmigration.declaration import fields_of
from mixedmigration.declaration.kind import CodedKind, Kind, ManyKind, OptionalKind, ReasonedKind
from mixedmigration.errors import CODES, Severity
from mixedmigration.sources import Column
from mixedmigration.sources._source.cell import (
    AddressesCell,
    CountCell,
    CountriesCell,
    CountryCell,
    DateCell,
    PositionCell,
    RegionCell,
    WordCell,
    WordsCell,
)
from mixedmigration.sources._source.cleaning import BLANKS, HTML_ENTITIES, LINE_ENDS, Step
from mixedmigration.sources._source.level_cell import LevelCell
from mixedmigration.sources._source.number_cell import NumberCell, WholeNumberCell
from mixedmigration.sources._source.several_cell import SeveralCell
from mixedmigration.sources._source.term_cell import RegionTermCell, TermCell, TermsCell
from mixedmigration.sources._source.value_cell import NamedMonthDateCell

from .cell_writers import refusal

__all__ = ["CLEANED", "SPOILT", "Dirt", "Spoiling", "code_of_finding"]


class Dirt(StrEnum):
    """A kind of dirt, as IOM's, UNHCR's and other publishers' tables have it."""

    HTML_ENTITIES = "html-entities"
    """A sign written as `&#39;`, as web exports do; cleaned away."""
    LINE_ENDS = "line-ends"
    """A line end behind the cell; cleaned away."""
    STRAY_BLANKS = "stray-blanks"
    """Blanks around the cell, one of them not breaking; cleaned away."""
    THOUSANDS = "thousands-separators"
    """A number written as 1,022; understood."""
    BLANK_CELL = "blank-cell"
    """No text where there could be some; understood as the column declares."""
    WRONG_NUMBER = "wrong-number"
    """Words where a number is due."""
    IMPOSSIBLE_DATE = "impossible-date"
    """A day that no calendar has."""
    UNKNOWN_COUNTRY = "unknown-country"
    """A country that does not exist."""
    UNKNOWN_LABEL = "unknown-label"
    """A label that no vocabulary has."""
    MALFORMED_ADDRESS = "malformed-address"
    """Text that is no web address."""
    POSITION_OFF_THE_GLOBE = "position-off-the-globe"
    """A latitude beyond the poles."""
    NEGATIVE_COUNT = "negative-count"
    """A number below zero, as publishers correct earlier rows."""
    CONTRADICTION = "contradiction"
    """A column that repeats another one, and says something else."""
    REPEATED_ID = "repeated-id"
    """The id of an earlier row."""
    MALFORMED_ID = "malformed-id"
    """An id that is not in its publisher's form."""


CLEANED: dict[Dirt, tuple[Step, Callable[[str, Random], str]]] = {
    Dirt.HTML_ENTITIES: (HTML_ENTITIES, lambda cell, random: _escaped(cell, random)),
    Dirt.LINE_ENDS: (LINE_ENDS, lambda cell, random: cell + random.choice(["\n", "\r\n"])),
    Dirt.STRAY_BLANKS: (BLANKS, lambda cell, random: random.choice([f" {cell}", f"{cell}\u00a0 ", f"  {cell}  "])),
}
"""Dirt that a step of cleaning takes away again."""


def _escaped(cell: str, random: Random) -> str:
    places = [place for place, sign in enumerate(cell) if not sign.isspace()]
    if not places:
        return cell
    place = random.choice(places)
    return f"{cell[:place]}&#{ord(cell[place])};{cell[place + 1 :]}"


@attrs.frozen(kw_only=True)
class Spoiling:
    """How a cell of a column is made dirty, before others are made to agree with it."""

    readers: tuple[type, ...]
    """The readers whose columns can have it; none named means every column."""
    cells: tuple[str, ...]
    """What may stand in the cell."""
    code: Callable[[type, Column], str | None]
    """The code to expect, by the entity and the column; None where nothing is to be said."""

    def fits(self, entity: type, column: Column) -> bool:
        """Tell whether a column can have it: its reader refuses the cells with that code, or takes them."""
        if "." in column.to or (self.readers and not isinstance(column.reads, self.readers)):
            return False  # a part of a value is never alone
        code = self.code(entity, column)
        refused = code if code is not None and CODES[code].severity is Severity.ERROR else None
        return all(refusal(column.reads, cell) == refused for cell in self.cells if cell)


def _always(code: str) -> Callable[[type, Column], str | None]:
    return lambda entity, column: code


def _unknown_label(entity: type, column: Column) -> str | None:
    """A closed vocabulary refuses the label; an open one keeps it, with a finding."""
    if (code := refusal(column.reads, "No such label")) is not None:
        return code
    kind = _innermost(fields_of(entity)[column.to].kind)
    return "term/unlisted" if isinstance(kind, CodedKind) and kind.is_open else None


def _innermost(kind: Kind) -> Kind:
    while isinstance(kind, (OptionalKind, ReasonedKind, ManyKind)):
        kind = kind.inner
    return kind


def code_of_finding(entity: type, field: str, code: str) -> str | None:
    """Give the code where a check of the entity looks for it in that field, else None.

    Args:
        entity: What the rows are.
        field: The field that the column fills.
        code: The slug of the finding.
    """
    return code if any(check.code == code and check.reads[0] == field for check in checks_of(entity)) else None


_NUMBERS = (CountCell, WholeNumberCell, NumberCell)
_WORDS = (WordCell, WordsCell, LevelCell, RegionCell, TermCell, TermsCell, RegionTermCell)

SPOILT: dict[Dirt, Spoiling] = {
    Dirt.THOUSANDS: Spoiling(
        readers=_NUMBERS, cells=("1,022", "12,000", "1,000,001"), code=lambda entity, column: None
    ),
    Dirt.BLANK_CELL: Spoiling(
        readers=(), cells=("",), code=lambda entity, column: None
    ),
    Dirt.WRONG_NUMBER: Spoiling(
        readers=_NUMBERS, cells=("twelve", "12 or 13", "12+"), code=_always("number/unreadable")
    ),
    Dirt.IMPOSSIBLE_DATE: Spoiling(
        readers=(DateCell, NamedMonthDateCell),
        cells=("2023-02-29", "2024-13-01", "2024-04-31"),
        code=_always("date/impossible"),
    ),
    Dirt.UNKNOWN_COUNTRY: Spoiling(
        readers=(CountryCell, CountriesCell, SeveralCell),
        cells=("Atlantis", "Ruritania"),
        code=_always("country/unknown"),
    ),
    Dirt.UNKNOWN_LABEL: Spoiling(
        readers=_WORDS, cells=("No such label", "Something else again"), code=_unknown_label
    ),
    Dirt.MALFORMED_ADDRESS: Spoiling(
        readers=(AddressesCell,), cells=("see the report", "htp:/example.org"), code=_always("url/malformed")
    ),
    Dirt.POSITION_OFF_THE_GLOBE: Spoiling(
        readers=(PositionCell,), cells=("95.5000, 5.7000", "-120.3000, 5.1000"), code=_always("position/range")
    ),
    Dirt.NEGATIVE_COUNT: Spoiling(
        readers=_NUMBERS,
        cells=("-1", "-13"),
        code=lambda entity, column: code_of_finding(entity, column.to, "count/negative"),
    ),
}  # fmt: skip
"""Dirt that changes what a cell says."""
