"""Recognising a layout by its columns, and saying what moved when none fits."""

from collections.abc import Iterable

import attrs

from mixedmigration.entities import Entity
from mixedmigration.errors import SourceChangedError, SourceError
from mixedmigration.formats.prose import listed

from .expansion import expanded
from .header import printed_columns
from .layout import Choices, Layout, Source, header_key
from .spelling import respelt
from .unpivot import block_columns

__all__ = ["Fit", "recognise"]

NEAR = 0.5
"""Share of a layout's columns that a table must have to be taken for a changed one of it."""
FEWEST = 2
"""Columns of a layout that a table must have for that, where nobody named the source."""
NEAR_IF_NAMED = 0.25
"""The same where the caller named the one source that it must be from."""
MOST_NAMED = 12
"""Columns that a message names before it says how many more there are."""


@attrs.frozen
class Fit:
    """How well a table's columns fit one layout."""

    source: Source[Entity]
    layout: Layout
    absent: tuple[str, ...]
    """Required columns that the table lacks."""
    unexpected: tuple[str, ...]
    """Columns of the table that the layout does not know."""
    foreign: tuple[str, ...] = ()
    """Columns of the table that the layout never has."""

    @property
    def is_whole(self) -> bool:
        """Whether the table has every column that the layout requires, and none that it never has."""
        return not self.absent and not self.foreign

    @property
    def share(self) -> float:
        """Share of the layout's required columns that the table has, from 0 to 1."""
        return 1 - len(self.absent) / len(self.layout.required)

    @property
    def nearness(self) -> float:
        """That share, less the columns that the layout never has: each speaks for a fuller one."""
        return self.share - len(self.foreign) / len(self.layout.required)


def _fit(source: Source[Entity], layout: Layout, columns: tuple[str, ...]) -> Fit:
    layout = respelt(layout, columns)
    patterns = (header_key(pattern) for pattern, _ in _blocks(layout, columns))
    found = {*printed_columns((*layout.required, *layout.derived_from), columns), *patterns}
    absent = tuple(name for name in layout.required if header_key(name) not in found)
    known = _known(expanded(layout, columns) if not absent else layout, columns)
    unexpected = tuple(name for name in columns if name not in known)
    return Fit(source, layout, absent, unexpected, tuple(printed_columns(layout.never_has, unexpected).values()))


def _known(layout: Layout, columns: tuple[str, ...]) -> frozenset[str]:
    named = printed_columns((*layout.headers, *layout.derived_from), columns).values()
    chosen = (one.children(columns) for one in layout.columns if isinstance(one, Choices))
    return frozenset(named).union(*chosen, (name for _, name in _blocks(layout, columns)))


def _blocks(layout: Layout, columns: tuple[str, ...]) -> list[tuple[str, str]]:
    """Give the columns of blocks that the table prints, each behind its pattern."""
    found = block_columns(layout.blocks, columns) if layout.blocks else {}
    return [(pattern, name) for printed in found.values() for pattern, name in printed.items()]


def recognise(
    sources: Iterable[Source[Entity]],
    columns: tuple[str, ...],
    name: str = "this table",
    *,
    is_named: bool | None = None,
) -> Fit:
    """Find the one layout that has these columns.

    Args:
        sources: The sources to look at; one, where the caller named it.
        columns: The table's column names as printed.
        name: What the table is called, for messages.
        is_named: Whether the caller named the source; None says so where there is only one.

    Raises:
        SourceChangedError: No layout fits whole, and one is near: the publisher moved columns.
        SourceError: No layout is near, or two fit.
    """
    fits = [_fit(source, layout, columns) for source in sources for layout in source.layouts]
    whole = [fit for fit in fits if fit.is_whole]
    if len(whole) > 1:
        whole = _most_specific(whole)
    if len(whole) == 1:
        return whole[0]
    if whole:
        names = ", ".join(f"{fit.source.slug} ({fit.layout.name})" for fit in whole)
        raise SourceError(name, f"its columns fit several layouts: {names}", "name the source")
    if is_named is None:
        is_named = len({fit.source.slug for fit in fits}) == 1
    raise _no_fit(fits, columns, name, is_named=is_named)


def _most_specific(fits: list[Fit]) -> list[Fit]:
    """Prefer the layout that knows more of the table's columns; a tie stays a tie."""
    fewest = min(len(fit.unexpected) for fit in fits)
    return [fit for fit in fits if len(fit.unexpected) == fewest]


def _no_fit(fits: list[Fit], columns: tuple[str, ...], table: str, *, is_named: bool) -> SourceError:
    near = (fit for fit in fits if is_named or _shared(fit, columns) >= FEWEST)
    nearest = max(near, key=lambda fit: (fit.nearness, -len(fit.unexpected)), default=None)
    if any(fit.source.nesting for fit in fits):
        columns = _outermost(columns)
    if nearest is None or nearest.share < (NEAR_IF_NAMED if is_named else NEAR):
        first = ", ".join(columns[:6]) + (", …" if len(columns) > 6 else "")
        reason = f"no known layout has its columns ({first})" if columns else "it has no columns with a name"
        return SourceError(table, reason, "see mm.sources.available()")
    name = f"the layout {nearest.layout.name}"
    moved = [f"also has {listed(nearest.absent, MOST_NAMED)}"] if nearest.absent else []
    unexpected = _outermost(nearest.unexpected) if nearest.source.nesting else nearest.unexpected
    moved += [f"does not have {listed(unexpected, MOST_NAMED)}"] if unexpected else []
    reason = f"its columns moved: {name} {', and '.join(moved)}"
    hint = "update mixedmigration, or read it with a mapping of your own"
    return SourceChangedError(nearest.source.slug, reason, hint, nearest.layout.name, nearest.absent, unexpected)


def _shared(fit: Fit, columns: tuple[str, ...]) -> int:
    """Count the columns of a table that a layout knows; one far from it is not looked at any closer."""
    return len(_known(expanded(fit.layout, columns), columns)) if fit.share >= NEAR else 0


def _outermost(columns: Iterable[str]) -> tuple[str, ...]:
    """Name only the outermost keys of a document: those below may be anybody's words."""
    return tuple(dict.fromkeys(column.partition("/")[0] for column in columns))
