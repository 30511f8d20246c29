"""A collection as people look at it: its first records, and only what is public."""

from typing import TYPE_CHECKING

import attrs

from mixedmigration.declaration import Record
from mixedmigration.errors import QueryError
from mixedmigration.errors._counts import count_of

from .attribute import Attribute, attribute, paths_of
from .memory import has_no_value, is_unknown, value_of
from .several import is_several
from .table import GAP, Table, cell

if TYPE_CHECKING:
    from .collection import Collection

__all__ = ["html_of", "text_of"]

WIDEST_TEXT = 120
"""Characters of a line of text, when nobody names the columns."""
WIDEST_CELL = 28
"""Characters of a cell of text; ids are never cut, since people copy them."""
LONGEST_ID = 400
"""Characters that an id may have."""
ROWS_IN_A_NOTEBOOK = 10
"""Records that a notebook shows."""


@attrs.frozen
class _Columns:
    """What is shown, and how many fields are not."""

    shown: tuple[Attribute, ...]
    left_out: int = 0
    """Public fields with something known for which there is no room."""
    hidden: int = 0
    """Fields that are not public."""
    empty: int = 0
    """Public fields of which none of the records shown knows anything."""

    def fitting(self, widths: tuple[int, ...]) -> "_Columns":
        """Keep the columns for which there is room; a narrow one may fit behind a wide one that does not."""
        kept: list[Attribute] = []
        room = WIDEST_TEXT
        for found, width in zip(self.shown, widths, strict=True):
            if width <= room or not kept:
                kept.append(found)
                room -= width + len(GAP)
        return attrs.evolve(self, shown=tuple(kept), left_out=len(self.shown) - len(kept))

    def notes(self) -> tuple[str, ...]:
        """Say what is not shown."""
        parts = [
            f"{self.left_out} more with values" if self.left_out else "",
            f"{self.hidden} that are not public" if self.hidden else "",
            f"{self.empty} with nothing recorded here" if self.empty else "",
        ]
        told = ", ".join(part for part in parts if part)
        return (f"fields not shown: {told}",) if told else ()


def text_of(collection: "Collection[Record]", paths: tuple[str, ...], rows: int) -> str:
    """Write the first records as text.

    Args:
        collection: The records.
        paths: The columns; public fields with something known where there are none.
        rows: How many records at most.

    Raises:
        QueryError: There is no such field, or it is not public.
    """
    records = collection[: max(rows, 0)]
    if paths:
        return _table(records, len(collection), _named(collection.entity, paths), WIDEST_CELL).text()
    columns = _chosen(records)
    widths = _table(records, len(collection), columns, WIDEST_CELL).widths
    return _table(records, len(collection), columns.fitting(widths), WIDEST_CELL).text()


def html_of(collection: "Collection[Record]") -> str:
    """Write the first records for a notebook."""
    records = collection[:ROWS_IN_A_NOTEBOOK]
    columns = _chosen(records)
    titles = [found.about.meaning if found.about else "" for found in columns.shown]
    return _table(records, len(collection), columns, 2 * WIDEST_CELL).html(repr(collection), titles)


def _how_many(shown: int, all_of_them: int) -> str:
    if shown == all_of_them:
        return count_of(shown, "record")
    return f"{shown:,} of {count_of(all_of_them, 'record')}"


def _named(entity: type, paths: tuple[str, ...]) -> _Columns:
    found = tuple(attribute(entity, path) for path in paths)
    for one in found:
        if not one.is_public:
            raise QueryError(
                f"{one.path} is not public and is never shown; .values({one.path!r}) gives it to your program"
            )
    return _Columns(found)


def _chosen(records: "Collection[Record]") -> _Columns:
    """Choose the public fields of which the records know something."""
    fields = [attribute(records.entity, path) for path in paths_of(records.entity) if "." not in path]
    public = [found for found in fields if found.is_public]
    known = [found for found in public if any(not _says_nothing(found, value_of(found)(record)) for record in records)]
    return _Columns(tuple(known), hidden=len(fields) - len(public), empty=len(public) - len(known))


def _says_nothing(found: Attribute, value: object) -> bool:
    return has_no_value(value) if found.is_optional else is_unknown(value)


def _table(records: "Collection[Record]", all_of_them: int, columns: _Columns, widest: int) -> Table:
    values = [(found, value_of(found)) for found in columns.shown]
    return Table(
        headings=tuple(found.path for found in columns.shown),
        rows=tuple(tuple(_cell(found, value(record), widest) for found, value in values) for record in records),
        is_number=tuple(found.is_number for found in columns.shown),
        notes=(_how_many(len(records), all_of_them), *columns.notes()),
    )


def _cell(found: Attribute, value: object, widest: int) -> str:
    """Write a value; parts with fields of their own are named and counted, since some of those may not be public."""
    if found.is_optional and is_several(value) and not value:
        return "none"
    if isinstance(value, Record):
        return f"1 {type(value).__name__}"
    if found.part is not None and is_several(value):
        return f"{len(value)} of {found.part.__name__}"
    return cell(value, is_count=found.is_count, widest=LONGEST_ID if found.path == "id" else widest)
