"""Synthetic tables in a publisher's layout, clean or with chosen dirt in known places.

Everything in them is made up; only the columns and the publisher's labels are real. They
follow from the declaration of a source, so they work for any source, also for one that
another package offers. Each piece of dirt is written down with its row, its column and the
code of the issue to expect, so a test can ask whether each was told, once.
"""

import csv
import io
from collections.abc import Iterable
from random import Random

import attrs

from mixedmigration.entities import Entity
from mixedmigration.errors import InvalidValueError
from mixedmigration.sources import Column, Control, Layout, Source
from mixedmigration.sources import registry as known
from mixedmigration.sources._source.expansion import with_one_of_each
from mixedmigration.sources._source.layout import Choices

from .cell_writers import refusal
from .dirt import CLEANED, SPOILT, Dirt
from .table_row import TableRow, row_needs

__all__ = ["Dirt", "PlantedDirt", "SyntheticTable", "possible_dirt", "rows"]


@attrs.frozen(kw_only=True)
class PlantedDirt:
    """One piece of dirt, and what is to be said of it."""

    row: int
    """The row it is in, from 0."""
    column: str
    """The column's name as printed."""
    dirt: Dirt
    """Its kind."""
    code: str | None
    """The slug of the issue to expect once for that row and column; None where nothing is wrong."""


@attrs.frozen(kw_only=True)
class SyntheticTable:
    """Made-up rows in a publisher's layout."""

    source: str
    """The slug of the source."""
    layout: str
    """The name of the layout."""
    columns: tuple[str, ...]
    """Column names in order, as printed."""
    rows: tuple[dict[str, str], ...] = attrs.field(hash=False, repr=False)
    """Cells by column; `mm.load` takes them as they are."""
    dirt: tuple[PlantedDirt, ...]
    """What was planted, by row."""
    delimiter: str = ","
    """What stands between the cells of the publisher's CSV files."""

    @property
    def faults(self) -> tuple[PlantedDirt, ...]:
        """The dirt of which whoever reads the table has to say something."""
        return tuple(planted for planted in self.dirt if planted.code is not None)

    def to_csv(self) -> str:
        """Write the table as the text of a CSV file, header first.

        Examples:
            >>> rows("iom-missing-migrants", "website-2026", count=1).to_csv().partition(",")[0]
            'Incident ID'
        """
        text = io.StringIO(newline="")
        writer = csv.DictWriter(text, self.columns, delimiter=self.delimiter, lineterminator="\n")
        writer.writeheader()
        writer.writerows(self.rows)
        return text.getvalue()


def rows(
    source: "str | Source[Entity]",
    layout: str | None = None,
    *,
    count: int = 20,
    dirt: Iterable[Dirt | str] = (),
    seed: int = 0,
) -> SyntheticTable:
    """Make up rows in a publisher's layout.

    Args:
        source: The slug of a source, or its declaration.
        layout: The name of one of its layouts; None takes the last that it declares.
        count: Number of rows.
        dirt: Kinds of dirt, each planted once for each time it is named, in a row of its own.
        seed: The same seed gives the same table.

    Raises:
        SourceError: There is no such source.
        InvalidValueError: The source has no such layout, the layout's columns follow from a form,
            it cannot have such dirt, or there are fewer rows than pieces of dirt.

    Examples:
        >>> table = rows("iom-missing-migrants", "website-2026", count=5, dirt=["impossible-date", "stray-blanks"])
        >>> [(planted.column, planted.code) for planted in table.faults]
        [('Incident Date', 'date/impossible')]
    """
    chosen = known.get(source)
    return table(chosen, layout_of(chosen, layout), count, tuple(map(_dirt, dirt)), Random(seed))  # noqa: S311 - no secrets


def _dirt(kind: Dirt | str) -> Dirt:
    if kind in list(Dirt):
        return Dirt(kind)
    raise InvalidValueError("term/unknown", f"one of {', '.join(Dirt)}", kind)


def layout_of(source: Source[Entity], name: str | None) -> Layout:
    """Give a layout by its name, or the last that the source declares.

    Raises:
        InvalidValueError: The source has no such layout, or its columns follow from a form.
    """
    for layout in reversed(source.layouts):
        if name in (None, layout.name):
            if layout.of_table is not None:
                made = "a layout that says its columns; exports of a form are made up by mm.testing.survey"
                raise InvalidValueError("term/unknown", made, layout.name)
            return with_one_of_each(layout)
    names = ", ".join(layout.name for layout in source.layouts)
    raise InvalidValueError("term/unknown", f"a layout of {source.slug}: {names}", name)


def possible_dirt(source: "str | Source[Entity]", layout: str | None = None) -> tuple[Dirt, ...]:
    """Give the kinds of dirt that tables of a layout can have.

    Args:
        source: The slug of a source, or its declaration.
        layout: The name of one of its layouts; None takes the last that it declares.

    Raises:
        SourceError: There is no such source.
        InvalidValueError: The source has no such layout.

    Examples:
        >>> Dirt.CONTRADICTION in possible_dirt("iom-missing-migrants", "website-2026")
        True
    """
    given = known.get(source)
    chosen = layout_of(given, layout)
    return tuple(kind for kind in Dirt if _targets(given.entity, chosen, kind))


def table(source: Source[Entity], layout: Layout, count: int, dirt: tuple[Dirt, ...], random: Random) -> SyntheticTable:
    """Make up a table of one layout, with chance from anywhere.

    Args:
        source: The declaration of a source.
        layout: One of its layouts.
        count: Number of rows.
        dirt: What to plant, each in a row of its own.
        random: Where chance comes from.

    Raises:
        InvalidValueError: The layout cannot have such dirt, or there are too few rows.
    """
    impossible = [kind for kind in dirt if not _targets(source.entity, layout, kind)]
    if impossible:
        raise InvalidValueError("term/unknown", f"dirt that the layout {layout.name} can have", impossible[0])
    if count < len(dirt) + (Dirt.REPEATED_ID in dirt):
        raise InvalidValueError("number/range", "a row for each piece of dirt, and one before a repeated id", count)
    places = _places(dirt, count, random)
    made, planted, taken = list[TableRow](), list[PlantedDirt](), set[str]()
    for place in range(count):
        row = TableRow(source, layout, random, taken)
        kind = places.get(place)
        if kind is None:
            row.finish()
        else:
            column, code = _plant(row, kind, [other for other in made if other.is_clean])
            planted.append(PlantedDirt(row=place, column=column, dirt=kind, code=code))
        made.append(row)
    cells = tuple({header: row.cells.get(header, "") for header in layout.headers} for row in made)
    columns = tuple(dict.fromkeys(layout.headers))
    return SyntheticTable(
        source=source.slug,
        layout=layout.name,
        columns=columns,
        rows=cells,
        dirt=tuple(planted),
        delimiter=source.delimiter or ",",
    )


def _places(dirt: tuple[Dirt, ...], count: int, random: Random) -> dict[int, Dirt]:
    """Give each piece of dirt a row; the first row stays clean where an id is to be repeated."""
    first = 1 if Dirt.REPEATED_ID in dirt else 0
    return dict(zip(random.sample(range(first, count), len(dirt)), dirt, strict=True))


def _targets(entity: type[Entity], layout: Layout, kind: Dirt) -> tuple[str, ...]:
    """Name the columns that can have a kind of dirt."""
    own = layout.identified_by
    if kind in (Dirt.REPEATED_ID, Dirt.MALFORMED_ID):
        return (own.header,) if own else ()
    if kind is Dirt.CONTRADICTION:
        return tuple(column.header for column in layout.columns if isinstance(column, Control))
    if kind in CLEANED:
        return tuple(column.header for column in _first_of_field(layout)) if CLEANED[kind][0] in layout.cleaning else ()
    spoiling = SPOILT[kind]
    needed = row_needs(entity, layout) if kind is Dirt.BLANK_CELL else frozenset[str]()
    return tuple(
        column.header
        for column in _first_of_field(layout)
        if column.header not in needed
        and spoiling.fits(entity, column)
        and all(_bears(other, column, spoiling.cells) for other in layout.columns if not isinstance(other, Choices))
    )


def _first_of_field(layout: Layout) -> tuple[Column, ...]:
    """Give the columns that a report names: the first of those that fill one field."""
    first: dict[str, Column] = {}
    for column in layout.columns:
        if isinstance(column, Column):
            first.setdefault(column.to, column)
    return tuple(first.values())


def _bears(other: Column | Control, column: Column, cells: tuple[str, ...]) -> bool:
    """Tell whether another column of the same name would say nothing of these cells."""
    is_same = other is column or other.header != column.header
    return is_same or all(not cell or refusal(other.reads, cell) is None for cell in cells)


def _plant(row: TableRow, kind: Dirt, earlier: list[TableRow]) -> tuple[str, str | None]:
    """Make a row dirty; give the column and the code to expect."""
    header = row.random.choice(_targets(row.source.entity, row.layout, kind))
    if kind in CLEANED:
        return row.soil(header, CLEANED[kind][1])
    if kind in SPOILT:
        return row.spoil(header, SPOILT[kind])
    if kind is Dirt.CONTRADICTION:
        return row.contradict(header)
    return row.repeat(row.random.choice(earlier)) if kind is Dirt.REPEATED_ID else row.mangle_id()
