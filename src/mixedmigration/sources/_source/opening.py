"""Opening a table the way its source declares it, or finding the source whose way it is."""

from collections.abc import Iterable, Iterator

import attrs

from mixedmigration.entities import Entity
from mixedmigration.errors import FormatError, SourceChangedError, SourceError
from mixedmigration.formats import table as tables
from mixedmigration.formats._file_grid import grid_in
from mixedmigration.formats.grid import Grid
from mixedmigration.formats.header import PLAIN, Header
from mixedmigration.formats.nested import Nesting

from .layout import Source
from .recognition import Fit, recognise

__all__ = ["Opening", "opened"]


@attrs.frozen(kw_only=True)
class Opening:
    """How the files of a source are to be opened."""

    encoding: str = "utf-8"
    delimiter: str | None = None
    sheet: str | None = None
    header: Header = PLAIN
    nesting: Nesting | None = None

    @classmethod
    def of(cls, source: Source[Entity]) -> "Opening":
        """Give the opening that a source declares."""
        return cls(**{part.name: getattr(source, part.name) for part in attrs.fields(cls)})

    def table(self, given: tables.Source, grids: dict[str | None, Grid | None] | None = None) -> tables.Table:
        """Open a table this way.

        Args:
            given: A path, rows, or a frame.
            grids: The sheets of the workbook that were read before; what is read now is put there.

        Raises:
            FormatError: It cannot be opened or is not what it says it is.
        """
        known = {} if grids is None else grids
        if self.sheet not in known:
            known[self.sheet] = grid_in(given, self.sheet)
        grid = known[self.sheet]
        return tables.open_table(given if grid is None else grid, **attrs.asdict(self, recurse=False))


def opened(
    given: tables.Source, sources: Iterable[Source[Entity]], encoding: str | None = None
) -> tuple[tables.Table, Fit]:
    """Open a table and find its layout; the usual way of opening is tried first.

    Args:
        given: A path, rows, or a frame.
        sources: The sources that it may be from; one, where the caller named it.
        encoding: The encoding of a CSV file, where the caller names it; else each source says its own.

    Returns:
        The table and the layout that fits it.

    Raises:
        FormatError: The file cannot be opened in any declared way.
        SourceChangedError: A layout is near, and the publisher moved columns.
        SourceError: No layout is near, or two fit.
    """
    sources, said = tuple(sources), list[FormatError | SourceError]()
    is_named = len(sources) == 1
    grids = dict[str | None, Grid | None]()
    for opening, group in _openings(sources, is_once=isinstance(given, Iterator)):
        way = opening if encoding is None else attrs.evolve(opening, encoding=encoding)
        try:
            table = way.table(given, grids)
            return table, recognise(group, table.columns, table.name, is_named=is_named)
        except (FormatError, SourceError) as error:
            said.append(error)
    raise min(said, key=_rank)


def _openings(
    sources: Iterable[Source[Entity]], *, is_once: bool
) -> Iterable[tuple[Opening, tuple[Source[Entity], ...]]]:
    """Bring together the sources whose tables are opened alike; rows that come only once are opened once."""
    groups = dict[Opening, list[Source[Entity]]]()
    for source in sources:
        groups.setdefault(Opening.of(source), []).append(source)
    if is_once:
        usual = next((opening for opening in groups if opening == Opening()), next(iter(groups)))
        return [(usual, tuple(source for group in groups.values() for source in group))]
    ordered = sorted(groups.items(), key=lambda item: item[0] != Opening())
    return [(opening, tuple(group)) for opening, group in ordered]


def _rank(error: FormatError | SourceError) -> int:
    """Tell the most helpful of several errors: a table of a known layout, one of none, no table."""
    return 0 if isinstance(error, SourceChangedError) else 1 if isinstance(error, SourceError) else 2
