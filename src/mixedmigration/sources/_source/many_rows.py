"""Many rows of a table read at once, column by column, as far as nothing is wrong with them.

This decides nothing by itself. Whatever needs a word of explanation, and be it of one cell, is
left to the way that reads one row, which finds it again and says it.
"""

from collections import Counter
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from itertools import compress, islice, repeat, takewhile
from operator import itemgetter

import attrs

from mixedmigration.declaration import Rule, fields_of
from mixedmigration.declaration._at_once import made_at_once
from mixedmigration.entities import Entity
from mixedmigration.formats.table import TableRow
from mixedmigration.values import Citation, Edition, Extras
from mixedmigration.values.extras import pointer

from .assembly import Assembly, PartCells
from .columns import Cells, ControlCells, FieldCells
from .distinct import Columns, Filling, Repeat
from .identity import Identified
from .target import holds_entity
from .way import found_at

__all__ = ["ManyRows", "Plan", "blocks"]

_GIVEN = frozenset({"id", "incident_group", "citations", "extras", "inferred"})
"""Fields that a row gets from elsewhere than the columns of its values."""


@attrs.frozen(kw_only=True)
class Plan:
    """How the columns of a table fill the fields of its records."""

    entity: type[Entity]
    blank: Mapping[str, object]
    """The value of each field where no column says more: its default, or what follows from the layout."""
    constants: frozenset[str]
    """The fields whose value follows from the layout alone."""
    cells: tuple[Cells, ...]
    """The columns that are read, in the order in which a row takes them."""
    assembled: Mapping[str, Assembly]
    """What puts parts together, by the pointer of its field."""
    unmapped: Mapping[str, str]
    """Columns without a field, each with its place in `extras`."""
    edition: Edition
    same: dict[frozenset[str], frozenset[str]]
    """Equal sets of names, once each."""

    @property
    def is_plain(self) -> bool:
        """Whether each field of a row follows from cells of the row, and from nothing before it or beside it."""
        fields, filled = fields_of(self.entity), self.filled.keys()
        needed = {name for name, field in fields.items() if field.is_required and name != "id"}
        return (
            all(isinstance(one, (FieldCells, PartCells, ControlCells)) for one in self.cells)
            and filled <= fields.keys() - _GIVEN
            and self.constants <= fields.keys() - _GIVEN
            and needed <= filled | self.constants
            and not any(holds_entity(one.field.kind) for one in self.assembled.values())
            and not any("judge" in vars(cls) for cls in takewhile(lambda cls: cls is not Entity, self.entity.__mro__))
        )

    @property
    def filled(self) -> dict[str, list[FieldCells | PartCells]]:
        """The columns of each field that any column fills."""
        found: dict[str, list[FieldCells | PartCells]] = {}
        for one in self.cells:
            if isinstance(one, (FieldCells, PartCells)):
                found.setdefault(one.name if isinstance(one, FieldCells) else one.path[0], []).append(one)
        return found

    @property
    def rules(self) -> tuple[Rule, ...]:
        """The rules of the entity that these columns could break: all that such a rule reads can be known."""
        known = {name for name, value in self.blank.items() if value is not None} | self.filled.keys()
        return tuple(rule for rule in self.entity._rules if known.issuperset(rule.reads))  # pyright: ignore[reportPrivateUsage]


def blocks(rows: Iterator[TableRow], most: int, has_more: Callable[[TableRow], bool]) -> Iterator[list[TableRow]]:
    """Part rows into blocks; those before a fault of the file are given before it is raised.

    Args:
        rows: Rows of a table.
        most: How many make a block.
        has_more: Whether a row has columns that are met with it, so that it makes a block of its own.
    """
    block: list[TableRow] = []
    fault: Exception | None = None
    while fault is None:
        try:
            row = next(rows)
        except StopIteration:
            break
        except Exception as error:  # noqa: BLE001 # raised when the rows before it have been given
            fault = error
            continue
        is_new = has_more(row)
        if is_new and block:
            yield block
            block = []
        block.append(row)
        if is_new or len(block) >= most:
            yield block
            block = []
    if block:
        yield block
    if fault is not None:
        raise fault


class ManyRows:
    """Reads rows of which each is read by itself, and together nothing else is said than of each alone.

    Args:
        plan: How the columns fill the fields; a plain one.
    """

    def __init__(self, plan: Plan) -> None:
        self._plan, self._rules = plan, plan.rules
        self._fillings = tuple(
            Filling(name, cells, plan.assembled.get(pointer(name)), plan.blank[name], name in plan.constants)
            for name, cells in plan.filled.items()
        )
        self._repeats = tuple(Repeat(one) for one in plan.cells if isinstance(one, ControlCells))
        distinct = (*self._fillings, *self._repeats)
        headers = dict.fromkeys(header for one in distinct for header in one.headers)
        self._headers = tuple(dict.fromkeys((*headers, *plan.unmapped)))
        self._pick = itemgetter(*self._headers, self._headers[0])  # two or more give a tuple
        first = {one.header: one for one in reversed(plan.cells)}
        self._counted = [(cells, one) for cells in first.values() for one in distinct if cells in one.cells]

    def read(self, rows: Sequence[TableRow], ids: Sequence[Identified]) -> list[Entity | None]:
        """Give the record of each row; None for a row that has to be read by itself.

        Args:
            rows: Rows in which every cell is text, in order.
            ids: The id of each.
        """
        columns = self._columns_of(rows)
        apart = {place for place, one in enumerate(ids) if one.complaints}
        values: dict[str, Iterable[object]] = {name: repeat(value) for name, value in self._plan.blank.items()}
        values["id"] = [one.id for one in ids]
        if "incident_group" in values:
            values["incident_group"] = [one.group for one in ids]
        values |= self._filled(columns, apart)
        for control in self._repeats:
            apart.update(control.differing(columns, [_found(way, values) for way in control.of]))
        apart.update(self._broken(values, len(rows)))
        values["citations"] = self._citations(rows)
        values["extras"] = self._extras(columns, len(rows))
        self._count(columns, apart)
        made: list[Entity | None] = [*made_at_once(self._plan.entity, len(rows), values)]
        for place in apart:
            made[place] = None
        for one in (*self._fillings, *self._repeats):
            one.forget()
        return made

    def _columns_of(self, rows: Sequence[TableRow]) -> Columns:
        try:
            cells = list(map(self._pick, (row.cells for row in rows)))
        except KeyError:  # a column turned up later than this row
            names = (*self._headers, self._headers[0])
            cells = [tuple(row.cells.get(name, "") for name in names) for row in rows]
        return dict(zip(self._headers, zip(*cells, strict=True), strict=False))

    def _filled(self, columns: Columns, apart: set[int]) -> dict[str, Iterable[object]]:
        """Give the values of the fields that columns fill, and the names of the fields that are inferred."""
        values, signs = dict[str, Iterable[object]](), dict[str, list[bool]]()
        for one in self._fillings:
            keys = one.keys_of(columns)
            values[one.name] = one.values_of(keys)
            if one.foul:
                apart.update(place for place, key in enumerate(keys) if key in one.foul)
            if one.unusual:
                signs[one.name] = [key in one.unusual for key in keys]
        values["inferred"] = self._inferred(signs)
        return values

    def _inferred(self, signs: Mapping[str, Sequence[bool]]) -> Iterable[frozenset[str]]:
        """Give the names of inferred fields; equal ones are one object.

        Args:
            signs: In which rows a field is inferred though it usually is not, or the other way round.
        """
        usual = self._plan.constants
        if not signs:
            return repeat(self._one(usual))
        known = {
            said: self._one(usual.symmetric_difference(compress(signs, said)))
            for said in set(zip(*signs.values(), strict=True))
        }
        return [known[said] for said in zip(*signs.values(), strict=True)]

    def _one(self, names: frozenset[str]) -> frozenset[str]:
        return self._plan.same.setdefault(names, names)

    def _broken(self, values: Mapping[str, Iterable[object]], count: int) -> Iterator[int]:
        """Yield the places of rows that break a rule of the entity."""
        for rule in self._rules:
            names = tuple(dict.fromkeys((*rule.reads, *rule.blames)))
            told = islice(zip(*(values[name] for name in names), strict=False), count)
            for place, read in enumerate(told):
                if rule.judge(dict(zip(names, read, strict=True))):
                    yield place

    def _citations(self, rows: Sequence[TableRow]) -> Iterable[object]:
        cited = {"edition": repeat(self._plan.edition), "row": [row.number for row in rows]}
        return [(one,) for one in made_at_once(Citation, len(rows), cited)]

    def _extras(self, columns: Columns, count: int) -> Iterable[object]:
        """Give what has no field."""
        places = self._plan.unmapped
        kept: list[dict[str, str]] = [{} for _ in range(count)] if places else []
        for name, at in places.items():
            for place, cell in enumerate(columns[name]):
                if cell and cell.strip():
                    kept[place][at] = cell
        blank = self._plan.blank["extras"]
        return [Extras(one) if one else blank for one in kept] if any(kept) else repeat(blank)

    def _count(self, columns: Columns, apart: Container[int]) -> None:
        """Count the cells that were cleaned; those of rows that are read by themselves are counted there."""
        for cells, one in self._counted:
            steps = one.steps_of(cells.header)
            if steps:
                column: Iterable[str] = columns[cells.header]
                if apart:
                    column = (cell for place, cell in enumerate(column) if place not in apart)
                counts = Counter(map(steps.get, column))
                cells.cleaned.update({done: count for done, count in counts.items() if done is not None})


def _found(way: str, values: Mapping[str, Iterable[object]]) -> Iterable[object]:
    """Follow a dotted way from the values of a field, row by row."""
    name, dot, _ = way.partition(".")
    return (found_at({name: value}, way) for value in values[name]) if dot else values[name]
