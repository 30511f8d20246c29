"""From the rows of a table to records: the one way that every source's declaration is carried out.

Each distinct cell of a column is cleaned and read once. A row in which nothing is wrong
becomes a record directly; otherwise the smallest wrong part is set aside under its
pointer, and only a row that cannot be trusted at all is set aside whole.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

import attrs

from mixedmigration.checks import findings_of
from mixedmigration.declaration import fields_of, issue_of, settle, unchecked
from mixedmigration.declaration.complaint import Complaint
from mixedmigration.entities import Entity
from mixedmigration.errors import Issue
from mixedmigration.formats.table import Table, TableRow
from mixedmigration.values import Citation, Edition, Extras
from mixedmigration.values.extras import pointer, segments

from .above import with_titles
from .assembly import PartCells, assemblies
from .choices import ChoiceGroup
from .cleaning import clean, for_blank
from .columns import Cells, ControlCells, FieldCells, RowState
from .expansion import expanded, top_of
from .filling import ZEROS, filled_columns
from .header import printed_columns
from .identity import Identified, Identity
from .joining import Joining, joined, key_of
from .layout import Choices, Column, Control, header_key
from .many_rows import ManyRows, Plan, blocks
from .read_row import ReadRow, SetAside, told_once_a_row
from .recognition import Fit
from .sequel import followed
from .unpivot import LongTable, unpivoted

__all__ = ["ReadRow", "Reader", "SetAside"]

MANY = 1_000
"""Rows that are read together at most."""
FEW = 4
"""Rows that are sooner read one by one."""


class Reader:
    """Reads a table by a layout, row by row, in bounded memory save where a layout joins or links rows."""

    def __init__(self, fit: Fit, table: Table) -> None:
        self.source = fit.source
        self._declared, self.table = unpivoted(with_titles(fit.layout, table), table)
        self.layout, table = self._declared, self.table
        self.entity = fit.source.entity
        self._fields = fields_of(self.entity)
        self._needed = [name for name, field in self._fields.items() if field.is_required and name != "id"]
        self._inferred: Counter[frozenset[str]] = Counter()
        self._same: dict[frozenset[str], frozenset[str]] = {}
        """Equal sets of names, once each."""
        self._cells: tuple[Cells, ...] = ()
        self.unmapped: tuple[str, ...] = ()
        """Columns without a field; their cells travel in `extras`."""
        self._top = top_of(self._declared, table)
        self._filled = filled_columns(self._declared.columns, table)
        self._arrange(table.columns)
        self._identity = Identity(fit.source, self.layout, self._printed, self._told_once())
        self._name_columns()
        self._edition = Edition(
            dataset=fit.source.slug,
            publisher=fit.source.publisher,
            edition=f"{fit.layout.name} ({fit.layout.edition})",
            licence=fit.source.licence,
            url=fit.source.url,
            read_on=datetime.now().astimezone().date(),
        )
        self._many = self._planned()

    def _arrange(self, columns: Iterable[str]) -> None:
        """Say how each printed column is read; what was remembered of a column stays."""
        self._columns = tuple(columns)
        self._printed_columns = frozenset(self._columns)
        self.layout = expanded(self._declared, self._columns, self._top)
        constants = self.layout.constants
        self._constants = {name: value for name, value in constants.items() if "." not in name}
        self._blank = {name: field.default for name, field in self._fields.items()} | self._constants
        named = frozenset(map(header_key, self.layout.headers))
        self._printed = printed_columns((*self.layout.headers, *self.layout.derived_from), self._columns)
        known, filled = {column for key, column in self._printed.items() if key in named}, set[str]()
        before = {(cells.header, cells.at): cells for cells in self._cells}
        self._groups = tuple(self._groups_of())
        made: list[Cells] = [cells for group in self._groups for cells in group.cells]
        known.update(cells.header for cells in made)
        for column in self.layout.columns:
            header = self._printed.get(header_key(column.header))
            if header is not None and not isinstance(column, Choices):
                cells = self._cells_of(column, header, filled)
                made.append(before.get((cells.header, cells.at), cells))
        self._cells = tuple(made)
        self._takers = tuple(
            (cells.header, cells.take, cells.is_blank_told) for cells in made if not isinstance(cells, ControlCells)
        )
        self._controls = tuple((cells.header, cells.take) for cells in made if isinstance(cells, ControlCells))
        parts = {name: value for name, value in constants.items() if "." in name}
        whole = [cells for group in self._groups for cells in dict.fromkeys((group.whole, group.lifted))]
        self._assembled = assemblies([*made, *whole], self._fields, parts)
        self.unmapped = tuple(name for name in self._columns if name not in known)
        self._left_out = frozenset(self._printed.get(header_key(name), name) for name in self.layout.left_out)

    def _planned(self) -> ManyRows | None:
        """Say how many rows are read together; None where a row depends on others, or on all of its cells."""
        plan = Plan(
            entity=self.entity,
            blank=self._blank,
            constants=frozenset(self._constants),
            cells=self._cells,
            assembled=self._assembled,
            unmapped={name: self._at(name) for name in self.unmapped},
            edition=self._edition,
            same=self._same,
        )
        return ManyRows(plan) if not self._groups and plan.is_plain else None

    def _told_once(self) -> Iterator[tuple[str, str]]:
        """Give what stands for all rows of this table, as text."""
        for column in self.layout.above:
            if column.to in self._constants:
                yield column.header, str(self._fields[column.to].kind.plain(self._constants[column.to]))

    def _groups_of(self) -> Iterator[ChoiceGroup]:
        """Give the questions of several answers whose columns the table has."""
        for column in self.layout.columns:
            if isinstance(column, Choices):
                own, children = self._printed.get(header_key(column.header)), column.children(self._columns)
                if own is not None or children:
                    yield ChoiceGroup(column, own, children, self.layout.cleaning)

    def _cells_of(self, column: Column | Control, header: str, filled: set[str]) -> Cells:
        steps = (*self.layout.cleaning, *((for_blank(*ZEROS),) if header in self._filled else ()))
        if isinstance(column, Control):
            return ControlCells(column, header, self._at(header), steps)
        if "." in column.to:
            return PartCells(column, header, steps)
        is_further, is_constant = column.to in filled, column.to in self.layout.constants
        filled.add(column.to)
        return FieldCells(column, header, steps, is_further=is_further, is_constant=is_constant)

    def _at(self, header: str) -> str:
        """Point to a column that is no field, apart from a field of the same name."""
        return pointer("columns", header) if header in self._fields else pointer(header)

    def _name_columns(self) -> None:
        self._headers = {pointer(field): header for field, header in self._identity.columns.items()}
        for cells in self._cells:
            self._headers.setdefault(cells.at, cells.header)
        for at, assembly in self._assembled.items():
            self._headers.setdefault(at, assembly.cells[0].header)
        for group in self._groups:
            self._headers.setdefault(group.whole.at, group.whole.header)
        self._headers |= {self._at(name): name for name in self.unmapped}
        self.columns = {name: self._headers[pointer(name)] for name in self._fields if pointer(name) in self._headers}
        """The printed name of the column that fills each field."""
        public = {name for name, field in self._fields.items() if field.is_public}
        controls = (cells for cells in self._cells if isinstance(cells, ControlCells))
        self._shown = {pointer(name) for name in public} | {
            cells.at for cells in controls if public.issuperset(way.partition(".")[0] for way in cells.control.of)
        }
        self._shown |= {cells.at for cells in self._cells if segments(cells.at)[0] in public}

    def rows(self, is_whole: bool = False) -> Iterator[ReadRow]:
        """Yield what comes of each row, in order; of rows that are put together, where the first of them stands.

        Args:
            is_whole: Whether all rows are read in any case. Else rows that come only once, from
                whatever yields them, are taken one by one as they are asked for.
        """
        given = self._each(MANY if is_whole or not self.table.is_once else 1)
        if not self._is_held:
            yield from told_once_a_row(given)
            return
        rows = told_once_a_row(given) if self.layout.joining is None else self._joined(self.layout.joining, given)
        for read in followed(self.layout.sequel, rows) if self.layout.sequel else rows:
            if read.record is not None:
                self._inferred[read.record.inferred] += 1
            findings = findings_of(read.record, read.number, self.columns) if read.record else ()
            yield attrs.evolve(read, issues=(*read.issues, *findings))

    def _each(self, most: int) -> Iterator[tuple[TableRow, ReadRow]]:
        """Yield each row with what comes of it; many rows are read together where the layout allows it."""
        for rows in blocks(self.table.rows(), most, self._has_more):
            if self._many is None or len(rows) < FEW or self._has_more(rows[0]):
                yield from ((row, self._row(row)) for row in rows)
            else:
                yield from zip(rows, self._together(rows, self._many), strict=True)

    def _together(self, rows: Sequence[TableRow], many: ManyRows) -> list[ReadRow]:
        """Read rows by their columns, and those of which anything has to be said one by one."""
        given, plain = dict[int, ReadRow](), dict[int, Identified]()
        for place, row in enumerate(rows):  # ids are numbered in order, whichever way a row is read
            if row.complaints or self._is_placeholder(row):
                given[place] = self._row(row)
            else:
                plain[place] = self._identity.of(row)
        made = many.read([rows[place] for place in plain], tuple(plain.values())) if plain else []
        for (place, identified), record in zip(plain.items(), made, strict=True):
            row = rows[place]
            given[place] = self._row(row, identified) if record is None else self._whole(row.number, record)
        return [given[place] for place in range(len(rows))]

    def _whole(self, number: int, record: Entity, issues: tuple[Issue, ...] = ()) -> ReadRow:
        """Give what comes of a row that is a record."""
        if self._is_held:  # what is unlikely is asked of whole records
            return ReadRow(number, record, None, issues)
        self._inferred[record.inferred] += 1
        return ReadRow(number, record, None, (*issues, *findings_of(record, number, self.columns)))

    def _joined(self, joining: Joining, given: Iterable[tuple[TableRow, ReadRow]]) -> Iterator[ReadRow]:
        keyed = ((key_of(joining, row.cells, self._printed), read) for row, read in given)
        return joined(joining, self.entity, keyed, self.columns)

    @property
    def _is_held(self) -> bool:
        """Whether a record may depend on rows below its own, so that all of them are read before the first is given."""
        return self.layout.joining is not None or self.layout.sequel is not None

    @property
    def is_regrouped(self) -> bool:
        """Whether a record may be made of several rows, or a row make several records."""
        return self.layout.joining is not None or isinstance(self.table, LongTable)

    @property
    def blank_parts(self) -> int:
        """How many blocks of columns were blank in their row and therefore no record, as far as rows were read."""
        return self.table.blank_blocks if isinstance(self.table, LongTable) else 0

    @property
    def absent(self) -> frozenset[str]:
        """The fields that no column of this table fills."""
        filled = {*self.columns, *self.layout.constants}
        return frozenset(name for name in self._fields if name not in filled)

    @property
    def cleaned(self) -> Mapping[tuple[str, str], int]:
        """How many cells of a column each cleaning step changed, by column and step."""
        counts: Counter[tuple[str, str]] = Counter()
        once = {cells.header: cells for cells in reversed(self._cells)}
        for header, done in (*self._identity.cleaned.items(), *((name, once[name].cleaned) for name in once)):
            for steps, count in done.items():
                counts.update({(header, step): count for step in steps})
        places = {name: place for place, name in enumerate(self._columns)}
        return dict(sorted(counts.items(), key=lambda item: (places[item[0][0]], item[0])))

    @property
    def inferred(self) -> Mapping[str, int]:
        """How many records have a field that follows from a rule of the layout, by field."""
        counts: Counter[str] = Counter()
        for names, count in self._inferred.items():
            counts.update(dict.fromkeys(names, count))
        return counts

    def _row(self, row: TableRow, identified: Identified | None = None) -> ReadRow:
        """Read a row by itself, and say what is wrong with it.

        Args:
            row: The row.
            identified: Its id, where it has been given one.
        """
        if row.complaints and any(said.at == "" for said in row.complaints):
            return self._set_aside(row, row.complaints)
        if self._has_more(row):
            self._meet(row.cells)
        if self._is_placeholder(row):
            names = " or ".join(map(header_key, self.layout.placeholder))
            return self._set_aside(row, (Complaint("row/placeholder", "", f"more than a value in {names}"),))
        state = RowState(self._blank.copy(), set(self._constants), [])
        foul = self._foul(row, state) if row.complaints else ()
        self._identify(identified or self._identity.of(row, foul), state)
        cells = row.cells
        for header, take, is_blank_told in self._takers:
            cell = cells.get(header, "")
            if (cell or is_blank_told) and header not in foul:
                take(cell, state)
        for group in self._groups:
            group.put(state)
        for assembly in self._assembled.values():
            assembly.put(state)
        for header, compare in self._controls:
            if header not in foul:
                compare(cells.get(header, ""), state)
        for name in self.unmapped:
            if row.cells.get(name, "").strip():
                state.kept[self._at(name)] = row.cells[name]
        return self._settled(row, state)

    def _is_placeholder(self, row: TableRow) -> bool:
        """Tell whether a row says nothing but what every row says."""
        if not self.layout.placeholder:
            return False
        own = {self._printed.get(header_key(name)) for name in self.layout.placeholder}
        return not any(cell.strip() for name, cell in row.cells.items() if name not in own)

    def _has_more(self, row: TableRow) -> bool:
        """Tell whether a row has columns that no row had before; every row has those that the table began with."""
        return len(row.cells) > len(self.table.columns) and not row.cells.keys() <= self._printed_columns

    def _meet(self, columns: Iterable[str]) -> None:
        """Take up columns that first turn up now, as in a list of objects that lack what is not known."""
        self._arrange(dict.fromkeys((*self._columns, *columns)))
        self._name_columns()
        self._many = self._planned()

    def _foul(self, row: TableRow, state: RowState) -> frozenset[str]:
        """Complain of the cells that are no text, and name their columns: they are not to be read."""
        foul = {segments(said.at)[0]: said for said in row.complaints}
        for header, said in foul.items():
            if header in self._left_out:
                continue
            at = next((at for at, name in self._headers.items() if name == header), pointer("columns", header))
            state.complaints.append(attrs.evolve(said, at=at, is_shown=False))
            state.kept[at] = row.cells.get(header, "") if said.value is None else said.value
        return frozenset(foul)

    def _identify(self, identified: Identified, state: RowState) -> None:
        state.values["id"] = identified.id
        if "incident_group" in self._fields:
            state.values["incident_group"] = identified.group
        for said in identified.complaints:
            state.complaints.append(said)
            state.kept[said.at] = said.value

    def _settled(self, row: TableRow, state: RowState) -> ReadRow:
        names = frozenset(state.inferred)
        state.values["inferred"] = self._same.setdefault(names, names)
        state.values["citations"] = (Citation(edition=self._edition, row=row.number),)
        lacking = [name for name in self._needed if state.values[name] is attrs.NOTHING]
        state.complaints += [_lacking(name) for name in lacking if not _is_refused(name, state.complaints)]
        before = len(state.complaints)
        made = settle(self.entity, state.values, state.complaints, {})
        if made.is_lost:
            return self._set_aside(row, made.complaints)
        for place in range(before, len(made.complaints)):
            self._keep(row, made.complaints, place, state)
        if state.kept:
            made.values["extras"] = Extras(state.kept)
        record = unchecked(self.entity, made.values)
        return self._whole(row.number, record, self._issues(made.complaints, row.number))

    def _keep(self, row: TableRow, complaints: list[Complaint], place: int, state: RowState) -> None:
        """Keep the cell of a field that a rule refused."""
        said = complaints[place]
        if said.at in self._assembled:
            state.kept |= self._assembled[said.at].raw(row.cells)
            return
        cell = row.cells.get(self._headers.get(said.at, ""), "")
        text, _ = clean(cell, self.layout.cleaning)
        complaints[place] = attrs.evolve(said, value=text)
        state.kept[said.at] = text

    def _set_aside(self, row: TableRow, complaints: Iterable[Complaint]) -> ReadRow:
        issues = self._issues(complaints, row.number)
        return ReadRow(row.number, None, SetAside(row=row.number, issues=issues, raw=row.raw), issues)

    def _issues(self, complaints: Iterable[Complaint], number: int) -> tuple[Issue, ...]:
        return tuple(self._issue(said, number) for said in complaints)

    def _issue(self, complaint: Complaint, number: int) -> Issue:
        """Name the column, and let a cell's value stand in the message only where its field is public."""
        at = self._place(complaint.at)
        if at not in self._shown:
            complaint = attrs.evolve(complaint, is_shown=False)
        return issue_of(complaint, number, self._headers.get(at))

    def _place(self, at: str) -> str:
        """Give the pointer of the whole cell for that of a piece of it."""
        while at and at not in self._headers:
            at = at.rpartition("/")[0]
        return at


def _is_refused(name: str, complaints: Iterable[Complaint]) -> bool:
    at = pointer(name)
    return any(said.is_error and f"{said.at}/".startswith(f"{at}/") for said in complaints)


def _lacking(name: str) -> Complaint:
    return Complaint("field/required", pointer(name), f"a value for {name}")
