"""Which sources there are: our own rooms, and those that installed packages offer.

A package offers a source through the entry-point group `mixedmigration.sources`: the name
is the slug, the object a `Source`. Nothing is looked up before somebody asks.
"""

from difflib import get_close_matches
from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import cast

from mixedmigration.entities import Entity
from mixedmigration.errors import SourceError

from ._source import Source

__all__ = ["all_sources", "available", "get"]

GROUP = "mixedmigration.sources"
"""The entry-point group of third parties' sources."""

_OWN = {
    "arvig": "mixedmigration.sources.arvig",
    "iom-missing-migrants": "mixedmigration.sources.iom_missing_migrants",
}


@cache
def _offered() -> dict[str, EntryPoint]:
    return {point.name: point for point in entry_points(group=GROUP)}


def available() -> tuple[str, ...]:
    """Give the slugs of all sources, in alphabetical order.

    Examples:
        >>> "iom-missing-migrants" in available()
        True
    """
    return tuple(sorted({*_OWN, *_offered()}))


def get(source: "str | Source[Entity]") -> Source[Entity]:
    """Give a source by its slug; a declaration is given back as it is.

    Raises:
        SourceError: There is no such source, or an installed package offers something else.

    Examples:
        >>> get("iom-missing-migrants").publisher
        'International Organization for Migration (IOM)'
    """
    if isinstance(source, Source):
        return source
    if source in _OWN:
        found = import_module(_OWN[source]).SOURCE
    elif source in _offered():
        found = _loaded(_offered()[source])
    else:
        near = get_close_matches(str(source), available(), n=3)
        raise SourceError(str(source), "no such source", f"known are {', '.join(near or available())}")
    if not isinstance(found, Source):
        raise SourceError(str(source), f"the entry point gives no Source but {type(found).__name__}")
    return cast("Source[Entity]", found)


def _loaded(point: EntryPoint) -> object:
    try:
        return point.load()
    except Exception as error:  # somebody else's module may fail in any way
        raise SourceError(point.name, f"its package fails to load ({type(error).__name__})") from error


def all_sources() -> tuple[Source[Entity], ...]:
    """Give every source, in the order of their slugs.

    Raises:
        SourceError: An installed package offers something that is no source.
    """
    return tuple(get(slug) for slug in available())
