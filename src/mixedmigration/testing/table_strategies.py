"""Synthetic tables as a strategy: layouts, rows and dirt drawn by Hypothesis.

Everything in the tables is made up; see `tables` for what they are.
"""

from random import Random

from hypothesis import strategies as st

from mixedmigration.entities import Entity
from mixedmigration.sources import Source
from mixedmigration.sources import registry as known

from .dirt import Dirt
from .tables import SyntheticTable, layout_of, possible_dirt, table

__all__ = ["tables"]


def tables(
    source: "str | Source[Entity]",
    layout: str | None = None,
    *,
    max_rows: int = 4,
    dirt: st.SearchStrategy[list[Dirt]] | None = None,
) -> st.SearchStrategy[SyntheticTable]:
    """Give made-up tables in a publisher's layouts, with and without dirt.

    Args:
        source: The slug of a source, or its declaration.
        layout: The name of one of its layouts; None draws one.
        max_rows: Rows without dirt, at most; there is at least one.
        dirt: Kinds of dirt to plant, which every layout that is drawn has to be able to have; None draws at
            most three of those that it can have.

    Raises:
        SourceError: There is no such source.
        InvalidValueError: The source has no such layout.

    Examples:
        >>> from hypothesis import given, settings
        >>> @settings(max_examples=5)
        ... @given(tables("iom-missing-migrants", "api", dirt=st.just([Dirt.IMPOSSIBLE_DATE])))
        ... def law(table):
        ...     assert table.faults[0].code == "date/impossible"
        >>> law()
    """
    chosen = known.get(source)
    names = [one.name for one in chosen.layouts] if layout is None else [layout_of(chosen, layout).name]
    return st.one_of([_tables(chosen, name, max_rows, dirt) for name in names])


def _tables(
    source: Source[Entity], name: str, max_rows: int, dirt: st.SearchStrategy[list[Dirt]] | None
) -> st.SearchStrategy[SyntheticTable]:
    layout, kinds = layout_of(source, name), possible_dirt(source, name)
    several = st.lists(st.sampled_from(kinds), max_size=3, unique=True) if kinds else st.just(list[Dirt]())

    def make(clean: int, planted: list[Dirt], random: Random) -> SyntheticTable:
        needed = len(planted) + (Dirt.REPEATED_ID in planted)
        return table(source, layout, needed + clean, tuple(planted), random)

    return st.builds(make, st.integers(1, max_rows), several if dirt is None else dirt, st.randoms())
