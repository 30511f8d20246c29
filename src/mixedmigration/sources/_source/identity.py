"""Which id a row gets: the publisher's own where it has one, with an ordinal where it repeats.

A publisher may give one id to several rows. Each row is its own record; the published id
becomes the incident group. A row without a usable id gets one derived from its cells, so
that the same row has the same id whenever it is read.
"""

import re
from collections import Counter
from collections.abc import Container, Iterable, Mapping

import attrs

from mixedmigration.declaration.complaint import Complaint
from mixedmigration.entities import Entity
from mixedmigration.formats.table import TableRow
from mixedmigration.values import derive_id, make_id

from .cleaning import clean
from .columns import REMEMBERED
from .layout import Layout, Source, header_key

__all__ = ["Identified", "Identity"]


@attrs.frozen
class Identified:
    """The id of one row."""

    id: str
    group: str | None
    complaints: tuple[Complaint, ...] = ()


class Identity:
    """Gives ids to rows in order; it remembers which ids it gave."""

    def __init__(
        self,
        source: Source[Entity],
        layout: Layout,
        printed: Mapping[str, str],
        beside: Iterable[tuple[str, str]] = (),
    ) -> None:
        own = layout.identified_by
        self._kind, self._authority = source.entity.type_slug, source.slug
        self._steps = layout.cleaning
        self._beside = tuple(beside)
        """What is told once for the whole table, so that rows of two tables that say the same differ."""
        self._form = re.compile(own.form) if own else None
        self._header = printed[header_key(own.header)] if own else None
        self._group = printed[header_key(own.group)] if own and own.group else self._header
        self._parts = tuple(printed[header_key(name)] for name in layout.derived_from)
        self._declared = {name: key for key, name in printed.items()}
        """What the layout calls each column of the table."""
        self._left_out = frozenset(map(header_key, layout.left_out))
        self._given: Counter[str] = Counter()
        self._names: dict[str, str] = {}
        """What each column is called in an id."""
        self._texts: dict[str, str] = {}
        """Cells of derived ids, cleaned."""
        self.cleaned: dict[str, Counter[tuple[str, ...]]] = {}
        """How many cells each set of cleaning steps changed, by column."""

    @property
    def columns(self) -> dict[str, str]:
        """The printed names of the columns of ids, by field."""
        named = {"id": self._header, "incident_group": self._group}
        return {field: header for field, header in named.items() if header is not None}

    def of(self, row: TableRow, foul: Container[str] = ()) -> Identified:
        """Give the id of a row.

        Args:
            row: The row.
            foul: Columns whose cells are complained of already and not to be read.
        """
        if self._parts:
            return self._from_parts(row)
        printed = self._cell(row, self._header, foul)
        group = printed if self._group == self._header else self._cell(row, self._group, foul)
        if self._form is not None and self._form.fullmatch(printed):
            return Identified(self._numbered(printed), group or None)
        complaints = () if self._form is None or (self._header or "") in foul else (_malformed(printed),)
        return Identified(self._derived(row), None if self._group == self._header else group or None, complaints)

    def _cell(self, row: TableRow, header: str | None, foul: Container[str]) -> str:
        if header is None or header in foul:
            return ""
        text, steps = clean(row.cells.get(header, ""), self._steps)
        if steps:
            self.cleaned.setdefault(header, Counter())[steps] += 1
        return text

    def _from_parts(self, row: TableRow) -> Identified:
        """Derive the id from the columns that the layout names, or from all where one of them is blank."""
        parts = {self._named(name): clean(row.cells.get(name, ""), self._steps)[0] for name in self._parts}
        blank = ", ".join(name for name, cell in parts.items() if not cell.strip())
        if blank:
            said = Complaint("id/malformed", "/id", f"a value in {blank}, from which the id is derived")
            return Identified(self._derived(row), None, (said,))
        local = derive_id(self._kind, self._authority, tuple(parts.items())).rpartition(":")[2]
        return Identified(self._numbered(local), None)

    def _named(self, header: str) -> str:
        """Name a column in an id as it is declared, whatever blanks and case this table prints."""
        return self._declared.get(header) or header_key(header)

    def _name(self, header: str) -> str:
        name = self._names[header] = self._named(header)
        return name

    def _clean(self, cell: str) -> str:
        """Clean a cell of a derived id; most are blank, or stand in many rows."""
        text = self._texts.get(cell)
        if text is None:
            text = clean(cell, self._steps)[0]
            if len(self._texts) < REMEMBERED:
                self._texts[cell] = text
        return text

    def _numbered(self, local: str) -> str:
        self._given[local] += 1
        ordinal = self._given[local]
        return make_id(self._kind, self._authority, local, ordinal if ordinal > 1 else None)

    def _derived(self, row: TableRow) -> str:
        """Derive an id from all cells that are not blank; identical rows get ordinals."""
        cells = {
            name: self._clean(cell)
            for header, cell in row.cells.items()
            if (name := self._names.get(header) or self._name(header)) not in self._left_out
        }
        told = sorted((*self._beside, *cells.items()))
        parts = tuple((name, cell) for name, cell in told if cell.strip()) or (("row", str(row.number)),)
        return self._numbered(derive_id(self._kind, self._authority, parts).rpartition(":")[2])


def _malformed(printed: str) -> Complaint:
    return Complaint("id/malformed", "/id", "an id in its publisher's form", printed or None)
