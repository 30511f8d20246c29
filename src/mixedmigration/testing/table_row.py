"""One made-up row of a synthetic table: columns that agree with each other, then dirt.

A row is read by its own layout while it is made, so that what follows from a declaration
alone (rules between fields, columns that repeat others) holds without being known here.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from random import Random

from mixedmigration.declaration import fields_of
from mixedmigration.entities import Entity
from mixedmigration.errors import Severity
from mixedmigration.formats.table import open_table
from mixedmigration.sources import Column, Control, Layout, Source
from mixedmigration.sources._source import Fit, Reader, ReadRow
from mixedmigration.sources._source.way import found_at
from mixedmigration.values import PartialDate

from .cell_writers import read, refusal, spelt, write
from .dirt import Spoiling
from .id_pattern import matching

__all__ = ["TableRow", "row_needs"]

_BLANKS = 0.2
"""Share of cells that are blank."""


class TableRow:
    """A row in the making.

    Args:
        source: Whose row it is.
        layout: What its columns are.
        random: Where chance comes from.
        taken: Ids that other rows have; this row adds its own.
    """

    def __init__(self, source: Source[Entity], layout: Layout, random: Random, taken: set[str]) -> None:
        self.source, self.layout, self.random = source, layout, random
        self.cells: dict[str, str] = {}
        """Text by column."""
        self.is_clean = True
        """Whether it is as it was made, so that another row may repeat its id."""
        self._fit = Fit(source, layout, (), ())
        self._identify(taken)
        needed = row_needs(source.entity, layout)
        for header in self._readers():
            if header not in self.cells:
                is_blank = not needed & {*self._together(header)} and random.random() < _BLANKS
                self._write(header, is_blank=is_blank)
        self._mend()

    def _readers(self) -> dict[str, list[Column]]:
        found: dict[str, list[Column]] = {}
        own = self.layout.identified_by
        for column in self.layout.columns:
            if isinstance(column, Column) and (own is None or column.header != own.header):
                found.setdefault(column.header, []).append(column)
        return found

    def _together(self, header: str) -> tuple[str, ...]:
        """Give the columns that are filled or blank together, since they fill parts of one value."""
        found, before = {header}, set[str]()
        while found != before:
            before = set(found)
            whole = {to for to, name in self._parts() if name in found}
            found |= {name for to, name in self._parts() if to in whole}
        return tuple(name for name in self._readers() if name in found)

    def _parts(self) -> list[tuple[str, str]]:
        """Give the field and the name of each column that fills a part of one."""
        columns = [column for several in self._readers().values() for column in several if "." in column.to]
        return [(column.to.partition(".")[0], column.header) for column in columns]

    def _write(self, header: str, *, is_blank: bool = False) -> None:
        """Write a cell and those that go with it, or leave them blank."""
        for name in self._together(header):
            self.cells[name] = "" if is_blank else _cell(self._readers()[name], self.random)

    def _identify(self, taken: set[str]) -> None:
        own = self.layout.identified_by
        if own is None:
            return
        text, attempt = matching(own.form, self.random), 0
        while text in taken or text != " ".join(text.split()):
            attempt += 1
            text = matching(own.form, Random(f"{len(taken)} {attempt}"))  # noqa: S311 - no secrets
        taken.add(text)
        self._set_id(text)

    def _set_id(self, text: str) -> None:
        own = self.layout.identified_by
        assert own is not None
        self.cells[own.header] = text
        if own.group is not None:
            self.cells[own.group] = text

    def _read(self) -> ReadRow | None:
        """Read the row by its layout; None where all of it is blank."""
        return next(Reader(self._fit, open_table([self.cells])).rows(), None)

    def _mend(self) -> None:
        """Blank the cells that cannot be true together with others."""
        for _ in self.cells:
            issues = row.issues if (row := self._read()) else ()
            columns = [issue.column for issue in issues if issue.severity is Severity.ERROR and issue.column]
            if not columns:
                return
            for header in columns:
                self._write(header, is_blank=True)

    def finish(self) -> None:
        """Write the columns that repeat others, so that they agree."""
        for control in self._controls():
            self.cells[control.header] = self._repeated(control, agrees=True) or ""

    def _controls(self) -> list[Control]:
        return [column for column in self.layout.columns if isinstance(column, Control)]

    def _repeated(self, control: Control, *, agrees: bool) -> str | None:
        """Find what a column says that agrees with the fields it repeats, or contradicts them."""
        row = self._read()
        values = {name: getattr(row.record, name) for name in fields_of(self.source.entity)} if row else {}
        held = [found_at(values, way) for way in control.of]
        for cell in () if None in held else _said_again(control, held, self.random):
            value = read(control.reads, cell) if cell else None
            if value is not None and bool(control.agrees(value, *held)) is agrees:
                return cell
        return None

    def soil(self, header: str, make_dirty: Callable[[str, Random], str]) -> tuple[str, str | None]:
        """Put dirt around a cell that is cleaned away again; give its column, and no code."""
        self._fill(header)
        self.finish()
        self.cells[header] = make_dirty(self.cells[header], self.random)
        return self._soiled(header, None)

    def spoil(self, header: str, spoiling: Spoiling) -> tuple[str, str | None]:
        """Put a cell in the place of another; give its column and the code to expect."""
        entity = self.source.entity
        column = next(one for one in self._readers()[header] if spoiling.fits(entity, one))
        self.cells[header] = self.random.choice(spoiling.cells)
        self.finish()
        return self._soiled(header, spoiling.code(entity, column))

    def contradict(self, header: str) -> tuple[str, str | None]:
        """Let a column say something else than those it repeats; give it and the code to expect."""
        control = next(one for one in self._controls() if one.header == header)
        fields = {way.partition(".")[0] for way in control.of}
        for column in self.layout.columns:
            if isinstance(column, Column) and column.to.partition(".")[0] in fields:
                self._fill(column.header)
        self.finish()
        said = self._repeated(control, agrees=False)
        self.cells[header] = said or ""
        return self._soiled(header, control.code if said else None)

    def repeat(self, other: "TableRow") -> tuple[str, str | None]:
        """Take the id of another row; give the column and the code to expect."""
        own = self.layout.identified_by
        assert own is not None
        self.finish()
        self._set_id(other.cells[own.header])
        return self._soiled(own.header, "id/repeated")

    def mangle_id(self) -> tuple[str, str | None]:
        """Take an id that is none; give the column and the code to expect."""
        own = self.layout.identified_by
        assert own is not None
        self.finish()
        forms = ("no id", "?", f"{self.cells[own.header]}/a", f"x {self.cells[own.header]}", "#")
        self.cells[own.header] = self.random.choice([text for text in forms if not re.fullmatch(own.form, text)])
        return self._soiled(own.header, "id/malformed")

    def _soiled(self, header: str, code: str | None) -> tuple[str, str | None]:
        self.is_clean = False
        return header, code

    def _fill(self, header: str) -> None:
        """Write a cell that is blank."""
        if not self.cells[header]:
            self._write(header)
            self._mend()


def row_needs(entity: type[Entity], layout: Layout) -> frozenset[str]:
    """Name the columns that may not be blank in a row, and the first of all, since a row without text is none.

    Args:
        entity: What the rows are.
        layout: What the columns are.
    """
    columns = [column for column in layout.columns if isinstance(column, Column)]
    required = {name for name, field in fields_of(entity).items() if field.is_required}
    filling = (column.header for column in columns if column.to.partition(".")[0] in required)
    telling = [column.header for column in columns if column.header not in layout.placeholder]
    first = (column.header for column in columns[:1])
    return frozenset((*layout.derived_from, *filling, *first, *(telling[:1] if layout.placeholder else ())))


def _cell(columns: list[Column], random: Random) -> str:
    """Write a cell that all columns of one name can read; blank where none of them knows how."""
    for column in columns:
        text = write(column.reads, random)
        if text and all(refusal(other.reads, text) is None for other in columns):
            return text
    return ""


def _day(said: PartialDate | date) -> date:
    return said.earliest if isinstance(said, PartialDate) else said


def _said_again(control: Control, held: list[object], random: Random) -> Iterator[str]:
    """Yield cells that may say what other fields say, then cells that may not."""
    numbers = [value for value in held if isinstance(value, int)]
    dates = [value for value in held if isinstance(value, (PartialDate, date))]
    parts = [part for day in dates for part in (day.year, day.month, day.day) if part is not None]
    lengths = [(_day(dates[-1]) - _day(dates[0])).days] if len(dates) > 1 else []
    derived: Iterable[object] = [*held, sum(numbers), *parts, *lengths] if numbers or parts else held
    yield from (spelt(control.reads, value) for value in derived)
    yield from (spelt(control.reads, value + 1) for value in (sum(numbers), *parts))
    yield from (write(control.reads, random) for _ in range(5))
