"""Ways to read a column, tried on its cells: which one is proven, and by how many of them.

A way is certain when no other way reads a cell differently, or when each that does fails
on a cell that this one reads, and this one on none that the other reads. One date of the
13th proves an order; forty dates of the first twelve days prove nothing.
"""

from collections.abc import Iterable, Iterator, Mapping

import attrs

from mixedmigration.declaration.annotation import kind_of
from mixedmigration.declaration.kind import CodedKind, Kind, ManyKind, ScalarKind
from mixedmigration.errors import InvalidValueError, UnknownTermError
from mixedmigration.values import Country, PartialDate, Period, Position, Unlisted
from mixedmigration.values.shape import is_several
from mixedmigration.vocabularies import Region

from .blank_marks import are_codes, is_mark, is_not_recorded
from .cell import CellReader, Partly
from .choice import ORDERS, SCHEMES, reader_of
from .declared import Declared
from .target import Target, bare

__all__ = ["Options", "Trial", "Verdict", "verdict"]

Options = Mapping[str, object]
"""Options of a column, as a mapping states them."""

TRIED = 150
"""Distinct cells of a column on which each way is tried."""
GIVEN_UP = 30
"""Cells in a row that a way may fail on before it is given up."""
SEPARATORS = (";", "|", ",", "/")
"""What may join several values in a cell."""
_MARKS = (",", ".", " ", "'")
_LIMITS = {"latitude": (-90, 90), "longitude": (-180, 180), "year": (1000, 9999), "day": (1, 31)}
"""What numbers of a part may be at all."""

_FLAGS = (
    (("yes",), ("no",)),
    (("sí",), ("no",)),
    (("oui",), ("non",)),
    (("نعم",), ("لا",)),
    (("true",), ("false",)),
)
"""Words for yes and no. Source: ours."""


@attrs.frozen
class Trial:
    """One way to read a column, and what it read."""

    options: Options
    read: Mapping[str, object]
    """The value of each distinct cell that it can read."""

    def differs_from(self, other: "Trial") -> bool:
        """Say whether both read a cell and make something else of it."""
        return any(other.read[cell] != value for cell, value in self.read.items() if cell in other.read)

    def count(self, cells: Mapping[str, int]) -> int:
        """Say how many cells it reads."""
        return sum(count for cell, count in cells.items() if cell in self.read)


@attrs.frozen(kw_only=True)
class Verdict:
    """Which way reads a column, and how sure that is."""

    best: Trial
    rivals: tuple[Trial, ...]
    """Ways that read some cell differently and are not disproven; there are none where it is certain."""
    tried: int
    """Cells that were looked at, repeated ones included."""
    read: int
    """How many of them the best way reads."""
    silent: Mapping[str, int]
    """Cells that hold a mark for a blank, or another word for "not recorded" that it cannot read.

    They are not counted as tried."""
    misread: Mapping[str, int]
    """Those of them that the best way would read as a value all the same."""
    proofs: int
    """How many of them a disproven way fails on."""

    @property
    def share(self) -> float:
        """Share of the cells that the best way reads, from 0 to 1."""
        return self.read / self.tried if self.tried else 0.0


def verdict(target: Target, cells: Mapping[str, int]) -> Verdict:
    """Try all ways in which a target may be read on the cells of a column.

    Args:
        target: What the column may fill.
        cells: Its distinct cells, cleaned and not blank, and how often each is there.
    """
    is_named = _one(target) == kind_of(Country) and are_codes(cells)
    marks = {} if is_named else {cell: count for cell, count in cells.items() if is_mark(cell)}
    some = dict([(cell, count) for cell, count in cells.items() if cell not in marks][:TRIED])
    trials = [Trial(options, _read(target, options, some)) for options in _ways(target)]
    best = _with_order(max(trials, key=lambda trial: (trial.count(some), -len(trial.options))), trials)
    others = [trial for trial in trials if trial.differs_from(best)]
    rivals = _unlike(trial for trial in others if not _disproves(best, trial))
    proven = {cell for trial in others for cell in best.read if cell not in trial.read}
    silent = {cell: count for cell, count in some.items() if cell not in best.read and is_not_recorded(cell)}
    misread = _read(target, best.options, marks) if best.read else {}
    return Verdict(
        best=best,
        rivals=rivals,
        tried=sum(some.values()) - sum(silent.values()),
        read=best.count(some),
        silent=marks | silent,
        misread={cell: marks[cell] for cell in misread},
        proofs=sum(some[cell] for cell in proven),
    )


def _one(target: Target) -> Kind:
    kind, _ = bare(target.kind)
    return bare(kind.inner)[0] if isinstance(kind, ManyKind) else kind


def _with_order(best: Trial, trials: Iterable[Trial]) -> Trial:
    """Take the one order that reads all dates as well, where another does not: later rows may leave it open."""
    ordered = [trial for trial in trials if trial.options.get("order") in ("dmy", "mdy", "ymd")]
    equal = [trial for trial in ordered if trial.read == best.read]
    return equal[0] if best.read and not best.options and len(equal) == 1 else best


def _unlike(trials: Iterable[Trial]) -> tuple[Trial, ...]:
    """Leave out ways that read everything as one with fewer options does."""
    found: list[Trial] = []
    for trial in sorted(trials, key=lambda trial: len(trial.options)):
        if all(trial.read != other.read for other in found):
            found.append(trial)
    return tuple(found)


def _disproves(best: Trial, other: Trial) -> bool:
    return best.read.keys() > other.read.keys()


def _read(target: Target, options: Options, cells: Iterable[str]) -> dict[str, object]:
    reader = reader_of(target, Declared(dict(options.items()), (), []))
    found: dict[str, object] = {}
    for number, cell in enumerate(cells):
        if number == GIVEN_UP and not found:
            break
        value = _value(target, reader, cell)
        if value is not None:
            found[cell] = value
    return found


def _value(target: Target, reader: CellReader, cell: str) -> object:
    """Give what a cell says; None where it says nothing that is known to be right."""
    try:
        value = reader.read(cell)
    except (InvalidValueError, UnknownTermError):
        return None
    if isinstance(value, (Partly, Unlisted)):
        return None
    if is_several(value) and (not value or any(isinstance(item, Unlisted) for item in value)):
        return None
    return value if _is_possible(target, value) else None


def _is_possible(target: Target, value: object) -> bool:
    limits = _LIMITS.get(target.path[-1]) if target.is_part else None
    return limits is None or not isinstance(value, (int, float)) or limits[0] <= value <= limits[1]


# The ways -------------------------------------------------------------------------------------------------------------


def _ways(target: Target) -> list[Options]:
    kind, _ = bare(target.kind)
    return [{}] if target.path[-1] == "month" and target.is_part else list(_of_kind(kind))


def _of_kind(kind: Kind) -> Iterator[Options]:
    if isinstance(kind, ManyKind):
        inner, _ = bare(kind.inner)
        for options in _of_kind(inner):
            yield options
            yield from ({**options, "separator": separator} for separator in SEPARATORS)
    elif isinstance(kind, CodedKind):
        yield from _of_words(kind)
    elif isinstance(kind, ScalarKind):
        yield from _of_scalar(kind)
    elif kind.expected == kind_of(Position).expected:
        yield from ({}, {"separator": ";"}, {"decimal": ",", "separator": ";"}, {"decimal": ",", "separator": " "})
        yield {"order": "lonlat"}
        yield from ({"order": "lonlat", "decimal": mark, "separator": ";"} for mark in ".,")
    else:
        yield {}


def _of_words(kind: CodedKind) -> Iterator[Options]:
    if kind.words is Region:
        yield from ({"scheme": scheme} for scheme in sorted({region.scheme for region in Region}))
        return
    yield {}
    yield from ({"publisher": publisher} for publisher in sorted(kind.words.crosswalk().editions))


def _of_scalar(kind: ScalarKind) -> Iterator[Options]:
    if kind.type in (PartialDate, Period):
        yield {}
        yield from ({"order": order} for order in ORDERS)
    elif kind.type is Country:
        yield {}
        yield from ({"scheme": scheme} for scheme in SCHEMES if scheme != "name")
    elif kind.type in (int, float):
        yield from _notations("" if kind.type is int else ".")
    elif kind.type is bool:
        yield from ({"yes": list(yes), "no": list(no)} for yes, no in _FLAGS)
    else:
        yield {}


def _notations(usual: str) -> Iterator[Options]:
    """Yield notations of numbers; `usual` is the decimal sign that need not be declared."""
    yield {}
    yield from ({"thousands": mark} for mark in _MARKS if mark != usual)
    for mark in ",.":
        yield {"decimal": mark}
        yield from ({"decimal": mark, "thousands": other} for other in _MARKS if other != mark)
