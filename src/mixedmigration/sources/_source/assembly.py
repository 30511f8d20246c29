"""Values that a table spreads over several columns, put together when the row has been read.

A column of latitudes and one of longitudes give a position; a year, a month and a day give
a date. What cannot be put together is set aside, each part under its own pointer.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TypeAlias, cast

import attrs

from mixedmigration.declaration import Field, PartKind
from mixedmigration.declaration.complaint import REFUSED, Complaint, complaint_of
from mixedmigration.declaration.kind import Kind, ManyKind, ScalarKind
from mixedmigration.entities import Entity
from mixedmigration.errors import InvalidValueError
from mixedmigration.values import PartialDate, Period, Unlisted
from mixedmigration.values.extras import pointer
from mixedmigration.values.shape import is_object, is_several

from .cleaning import Step
from .columns import Cells, Reading, RowState
from .layout import Column
from .target import bare, needed_parts, parts_of

__all__ = ["Assembly", "PartCells", "assemblies"]

Tree: TypeAlias = "dict[str, object]"
"""Values by the name of their part; below a name there may be a tree again."""


class PartCells(Cells):
    """The cells of a column that fills one part of a field."""

    __slots__ = ("is_aside", "path")

    def __init__(self, column: Column, header: str, steps: tuple[Step, ...]) -> None:
        self.is_aside = column.is_aside
        self.path = tuple(column.to.split("."))
        """The field, and the names below it."""
        super().__init__(header, pointer(*self.path), column.reads, steps)

    def put(self, read: Reading, row: RowState) -> None:
        """Put the cell aside until the other parts are there; its place in the row is its dotted name."""
        if read.complaints and not self.is_aside:
            self._complain(read, row)
        elif _has_unlisted(read.value):
            row.complaints.append(Complaint("term/unlisted", self.at, self.reader.says))
        if read.value is not None or (read.text and not self.is_aside):
            row.values[self.at] = read


def _has_unlisted(value: object) -> bool:
    return any(isinstance(word, Unlisted) for word in (value if is_several(value) else (value,)))


@attrs.frozen
class Assembly:
    """The columns that together fill one field."""

    field: Field
    cells: tuple[PartCells, ...]
    constants: Mapping[tuple[str, ...], object] = attrs.field(factory=dict[tuple[str, ...], object], hash=False)
    """Parts that follow from the layout alone, by their path; they stand where any other part does."""

    def put(self, row: RowState) -> None:
        """Put the parts of a row together; a part that was refused is not complained of again."""
        taken = {cells.path: row.values.pop(cells.at) for cells in self.cells if cells.at in row.values}
        read = {path: said for path, said in taken.items() if isinstance(said, Reading)}
        self._set_wholes_apart(read, row)
        if (whole := read.pop((self.field.name,), None)) is not None and whole.value is not None:
            row.values[self.field.name] = whole.value
        known = {path[1:]: said.value for path, said in read.items() if said.value is not None}
        if not known:
            return
        beside = {path[:at] for path in known for at in range(len(path))}
        fixed = {path[1:]: value for path, value in self.constants.items() if path[1:-1] in beside}
        tree = _tree({**fixed, **known})
        complaints: list[Complaint] = []
        made = _Assembler(str(row.values.get("id", "")), complaints).made(
            self.field.kind, tree, pointer(self.field.name)
        )
        if made is not REFUSED:
            row.values[self.field.name] = made
        if complaints:
            refused = [pointer(*path) for path, said in read.items() if said.complaints]
            row.complaints += [said for said in complaints if not _is_told(said, refused)]
            row.kept |= self._texts(read, complaints)

    def _set_wholes_apart(self, read: dict[tuple[str, ...], Reading], row: RowState) -> None:
        """Let parts that are known go before what was said of the whole, such as a refusal; the cell is kept."""
        known = [path for path, said in read.items() if said.value is not None]
        inner = {path[:at] for path in known for at in range(1, len(path))}
        for path in inner & read.keys():
            row.kept[pointer(*path)] = read.pop(path).text

    def _texts(self, read: Mapping[tuple[str, ...], Reading], complaints: Iterable[Complaint]) -> dict[str, str]:
        """Give the cells that were read of what is complained of, that of each column once."""
        first: dict[str, tuple[str, ...]] = {}
        for cells in self.cells:
            if cells.path in read and any(_touches(said.at, cells.at) for said in complaints):
                first.setdefault(cells.header, cells.path)
        return {pointer(*path): read[path].text for path in first.values()}

    def raw(self, row: Mapping[str, str]) -> dict[str, str]:
        """Give the cells of a row as printed, each under its own pointer."""
        first = {cells.header: cells.at for cells in reversed(self.cells) if row.get(cells.header, "").strip()}
        return {at: row[header] for header, at in first.items()}


def assemblies(
    cells: Iterable[Cells], fields: Mapping[str, Field], constants: Mapping[str, object] = MappingProxyType({})
) -> dict[str, Assembly]:
    """Bring together the columns that fill parts of the same field, by the field's pointer.

    Args:
        cells: The columns of a table.
        fields: The fields of its records.
        constants: Parts that follow from the layout alone, by their dotted names.
    """
    fixed = {tuple(name.split(".")): value for name, value in constants.items()}
    parts: dict[str, list[PartCells]] = {}
    for one in cells:
        if isinstance(one, PartCells):
            parts.setdefault(one.path[0], []).append(one)
    return {
        pointer(name): Assembly(
            fields[name], tuple(found), {path: value for path, value in fixed.items() if path[0] == name}
        )
        for name, found in parts.items()
    }


def _tree(values: Mapping[tuple[str, ...], object]) -> Tree:
    tree: Tree = {}
    for (*above, last), value in values.items():
        place = tree
        for name in above:
            place = cast("Tree", place.setdefault(name, {}))
        place[last] = value
    return tree


def _touches(one: str, other: str) -> bool:
    """Tell whether one pointer lies at or below the other."""
    return f"{one}/".startswith(f"{other}/") or f"{other}/".startswith(f"{one}/")


_FOLLOWS = ("value/type", "field/required")
"""What is complained of a whole because a part of it was refused."""


def _is_told(said: Complaint, refused: Iterable[str]) -> bool:
    return said.code in _FOLLOWS and any(f"{at}/".startswith(f"{said.at}/") for at in refused)


@attrs.frozen
class _Assembler:
    """Puts the value of one field together, from its innermost parts outwards."""

    row: str
    """The id of the row's record."""
    complaints: list[Complaint]

    def made(self, kind: Kind, value: object, at: str) -> object:
        inner, _ = bare(kind)
        if not is_object(value):
            return value
        if isinstance(inner, ManyKind):  # items are named by their places in the list
            items = [self.made(inner.inner, item, f"{at}/{place}") for place, item in value.items()]
            return inner.read(tuple(item for item in items if item is not REFUSED), at, self.complaints)
        parts = self._parts(inner, value, at)
        if absent := [name for name in needed_parts(inner) if name not in parts]:
            if not any(name in value for name in absent):
                self.complaints.append(Complaint("value/type", at, f"{' and '.join(absent)} as well"))
            return REFUSED
        if isinstance(inner, ScalarKind):
            return _joined(inner, parts, at, self.complaints)
        return inner.read(parts, at, self.complaints)

    def _parts(self, kind: Kind, value: Mapping[object, object], at: str) -> Tree:
        parts = self._named(kind)
        for name, part in parts_of(kind).items():
            if name in value:
                made = self.made(part, value[name], f"{at}/{name}")
                if made is not REFUSED:
                    parts[name] = made
        return parts

    def _named(self, kind: Kind) -> Tree:
        """Give a record within the row's record an id like the row's."""
        if isinstance(kind, PartKind) and issubclass(kind.cls, Entity):
            return {"id": kind.cls.type_slug + self.row[self.row.find(":") :]}
        return {}


def _joined(kind: ScalarKind, parts: Tree, at: str, complaints: list[Complaint]) -> object:
    """Join the parts of a value whose plain form is one text."""
    try:
        if kind.type is Period:
            return Period.between(parts["start"], parts["end"])  # type: ignore[arg-type]
        return PartialDate.of(**parts)  # type: ignore[arg-type]
    except InvalidValueError as error:
        complaints.append(complaint_of(error, at))
        return REFUSED
