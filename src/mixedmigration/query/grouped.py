"""A table of totals: one row for each group, and all records together below.

Each figure keeps its doubt: a total that some records give no figure for is written
"at least", with how many they are beside it.
"""

from collections.abc import Callable, Sequence
from typing import overload

import attrs

from mixedmigration.declaration.kind import Plain
from mixedmigration.errors import QueryError
from mixedmigration.errors._counts import count_of
from mixedmigration.values import NoAnswer, Total

from .attribute import Attribute, attribute
from .memory import has_no_value
from .order import sorted_by
from .several import how_many, is_list
from .step import RECORDS, SortBy, Step, Take, read_key
from .table import NOTHING, Table, cell

__all__ = ["Grouped", "Row"]


@attrs.frozen
class Row:
    """One group of a table."""

    paths: tuple[str, ...]
    """The fields that the records have in common."""
    values: tuple[object, ...] = attrs.field(repr=False)
    """Their values, in the same order; None where they are not recorded. Empty for all groups together."""
    records: int
    """How many records there are."""
    measures: tuple[str, ...] = ()
    """The fields that were summed."""
    totals: tuple[Total, ...] = ()
    """Their totals, in the same order."""

    @property
    def key(self) -> object:
        """The value that the records share; a tuple where there are several fields."""
        return self.values[0] if len(self.values) == 1 else self.values

    def __getitem__(self, name: str) -> object:
        """Give a value, a total, or under `records` the number of records."""
        if name in self.measures:
            return self.totals[self.measures.index(name)]
        if name in self.paths and self.values:
            return self.values[self.paths.index(name)]
        if name == RECORDS:
            return self.records
        raise QueryError(
            f"the table has no column {name!r}; it has {', '.join((*self.paths, RECORDS, *self.measures))}"
        )

    def total(self, name: str) -> Total:
        """Give the total of a field.

        Raises:
            QueryError: The field was not summed.
        """
        if name not in self.measures:
            raise QueryError(f"{name!r} was not summed; what was: {', '.join(self.measures) or 'nothing'}")
        return self.totals[self.measures.index(name)]


@attrs.frozen(repr=False, kw_only=True)
class Grouped(Sequence[Row]):
    """A table with one row for each group; `whole` is all records together.

    Values of fields that are not public stand in the rows but are not shown; `reveal`
    gives the same table that shows them.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> from mixedmigration.query import Collection
        >>> def incident(number, **values):
        ...     return ProtectionIncident(id=f"protection-incident:my-table:{number}", **values)
        >>> records = [incident(1, country="LBY", dead=30), incident(2, country="TUN"), incident(3, dead=1)]
        >>> print(Collection(ProtectionIncident, records).group_by("country").total("dead").sort_by("-dead"))
        country       records         dead  dead unknown
        ------------  -------  -----------  ------------
        Libya               1           30             0
        not recorded        1            1             0
        Tunisia             1            –             1
        ------------  -------  -----------  ------------
        together            3  at least 31             1
    """

    entity: type
    """The entity of the records."""
    paths: tuple[str, ...]
    """The fields by which they were grouped."""
    measures: tuple[str, ...]
    """The fields that were summed."""
    rows: tuple[Row, ...]
    """One for each group, ordered by key until they are sorted."""
    whole: Row
    """All records together, each counted once, also those of groups that `head` left out."""
    groups: int
    """How many groups there are, also those that `head` left out."""
    is_overlapping: bool = False
    """Whether a record may stand in several rows, so that rows do not add up to the whole."""
    is_revealed: bool = False
    """Whether values of fields that are not public are shown."""
    steps: tuple[Step, ...] = attrs.field(default=(), eq=False)
    """How it came about."""

    def sort_by(self, *keys: str) -> "Grouped":
        """Put the rows in order; unknowns last, whichever way it goes.

        Args:
            *keys: Columns of the table or `records`, the most important first; a minus
                before one puts the largest first. A total by which no record of the group
                gave a figure counts as unknown.

        Raises:
            QueryError: The table has no such column.
        """
        read = tuple(read_key(key) for key in keys)
        if not read:
            raise QueryError("sort_by needs at least one column")
        rows = list(self.rows)
        for key in reversed(read):
            rows = sorted_by(rows, self._sizes(key.path), has_no_value, is_descending=key.is_descending)
        return attrs.evolve(self, rows=tuple(rows), steps=(*self.steps, SortBy(read)))

    def _sizes(self, name: str) -> Callable[[Row], object]:
        """Give the function that takes what rows are sorted by."""
        columns = (*self.paths, RECORDS, *self.measures)
        if name not in columns:
            raise QueryError(f"the table has no column {name!r}; its columns are {', '.join(columns)}")
        return lambda row: _figure(row.total(name)) if name in self.measures else row[name]

    def head(self, count: int = 10) -> "Grouped":
        """Keep the first rows; the table still says what all records come to.

        Args:
            count: How many rows at most.

        Raises:
            QueryError: It is no whole number.
        """
        rows = self.rows[: how_many(count)]
        return attrs.evolve(self, rows=rows, steps=(*self.steps, Take(len(rows))))

    def reveal(self) -> "Grouped":
        """Give the same table, showing also values that are not public; keep it local."""
        return attrs.evolve(self, is_revealed=True)

    def explain(self) -> str:
        """Write how the table came about as an English sentence."""
        from .english import story

        return story(self.entity, self.steps)

    def to_dicts(self) -> list[dict[str, Plain]]:
        """Give the rows as plain data, such as a dataframe is made of.

        Returns:
            For each row the fields in their plain form (None where not recorded),
            `records`, and for each measure its total (None where no record gives a
            figure) and, as `…_unknown`, how many records give none.
        """
        return [self._plain(row) for row in self.rows]

    def _plain(self, row: Row) -> dict[str, Plain]:
        found = [attribute(self.entity, path) for path in self.paths]
        keys = {one.path: _plain_of(one, value) for one, value in zip(found, row.values, strict=True)}
        figures: dict[str, Plain] = {}
        for name, total in zip(row.measures, row.totals, strict=True):
            figures |= {name: _figure(total), f"{name}_unknown": total.unknown}
        return {**keys, RECORDS: row.records, **figures}

    @overload
    def __getitem__(self, place: int) -> Row: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Row, ...]: ...
    def __getitem__(self, place: int | slice) -> Row | tuple[Row, ...]:
        return self.rows[place]

    def __len__(self) -> int:
        return len(self.rows)

    def __repr__(self) -> str:
        counts = f"{count_of(len(self.rows), 'group')} of {count_of(self.whole.records, 'record')}"
        return f"Grouped {self.entity.__name__} by {', '.join(self.paths)}: {counts}"

    def __str__(self) -> str:
        return self._shown().text()

    def _repr_html_(self) -> str:
        return self._shown().html(self.explain())

    def _shown(self) -> Table:
        found = [attribute(self.entity, path) for path in self.paths]
        measures = [_Measure(name, self.whole.total(name).unknown > 0) for name in self.measures]
        figures = [heading for measure in measures for heading in measure.headings]
        keys = [one.is_public or self.is_revealed for one in found]

        def line(row: Row, labels: Sequence[str]) -> tuple[str, ...]:
            cells = [text for measure in measures for text in measure.cells(row.total(measure.name))]
            return (*labels, f"{row.records:,}", *cells)

        def labels(row: Row) -> list[str]:
            values = zip(found, row.values, keys, strict=True)
            return [_label(one, value) if is_shown else "(not shown)" for one, value, is_shown in values]

        return Table(
            headings=(*self.paths, RECORDS, *figures),
            rows=tuple(line(row, labels(row)) for row in self.rows),
            is_number=(*[one.is_number for one in found], True, *[True for _ in figures]),
            notes=self._notes(found),
            footer=line(self.whole, ["together", *[""] * (len(found) - 1)]),
        )

    def _notes(self, found: Sequence[Attribute]) -> tuple[str, ...]:
        """Say what a reader would otherwise get wrong."""
        several = [one.path for one in found if one.is_many]
        hidden = [] if self.is_revealed else [one.path for one in found if not one.is_public]
        left_out = self.groups - len(self.rows)
        one_more = "more group is not shown; together counts it too"
        several_more = "more groups are not shown; together counts them too"
        notes = (
            count_of(left_out, one_more, several_more) if left_out else "",
            f"rows overlap: a record with several {' or '.join(several)} stands in several rows, and once in together"
            if self.is_overlapping
            else "",
            f"values of {', '.join(hidden)} are not public; .reveal() shows them, keep them local" if hidden else "",
        )
        return tuple(note for note in notes if note)


@attrs.frozen
class _Measure:
    """The columns of one total: the figure, and how many records give none where any does."""

    name: str
    has_unknown: bool

    @property
    def headings(self) -> tuple[str, ...]:
        return (self.name, f"{self.name} unknown") if self.has_unknown else (self.name,)

    def cells(self, total: Total) -> tuple[str, ...]:
        figure = _figure(total)
        text = NOTHING if figure is None else f"{'' if total.is_complete else 'at least '}{figure:,}"
        return (text, f"{total.unknown:,}") if self.has_unknown else (text,)


def _figure(total: Total) -> int | None:
    """Give a sum; None where there are records and none of them gives a figure."""
    return None if total.unknown and not total.known else total.value


def _label(found: Attribute, value: object) -> str:
    """Write the key of a group; what is not known is said in words."""
    if value is None:
        return "not recorded"
    if isinstance(value, NoAnswer):
        return f"no answer: {value.slug}"
    return "none" if value == () else cell(value, is_count=found.is_count)


def _plain_of(found: Attribute, value: object) -> Plain:
    if value is None:
        return None
    if isinstance(value, NoAnswer):
        return {"no_answer": value.slug}
    if is_list(value):
        return [found.item.plain(item) for item in value]
    return found.item.plain(value)
