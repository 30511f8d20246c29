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
from mixedmigration.errors.exceptions import shown

from ._source import Source
from ._source.stream import Asked

__all__ = ["all_sources", "asked", "available", "get"]

GROUP = "mixedmigration.sources"
"""The entry-point group of third parties' sources."""
_KNOWN = "see mm.sources.available()"

_OWN = {
    "apla": "mixedmigration.sources.apla",
    "arvig": "mixedmigration.sources.arvig",
    "bluesky": "mixedmigration.sources.bluesky",
    "demig-policy": "mixedmigration.sources.demig_policy",
    "iom-missing-migrants": "mixedmigration.sources.iom_missing_migrants",
    "mmc-4mi": "mixedmigration.sources.mmc_4mi",
    "mmc-mpi-listings": "mixedmigration.sources.mmc_mpi_listings",
    "reliefweb-reports": "mixedmigration.sources.reliefweb.reports",
    "reliefweb-sources": "mixedmigration.sources.reliefweb.organisations",
    "schengen-border-controls": "mixedmigration.sources.schengen_border_controls",
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
    if not isinstance(source, str):
        raise SourceError("source", f"expected the slug of one, or a Source, not {shown(source)}", _KNOWN)
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
    """Give every source that can be read, in the order of their slugs."""
    return asked()[0]


def asked() -> Asked:
    """Give every source that can be read, and why others cannot.

    What one installed package gets wrong must not keep the others from being recognised.

    Examples:
        >>> sources, failures = asked()
        >>> len(sources) + len(failures) == len(available())
        True
    """
    sources, failures = list[Source[Entity]](), list[SourceError]()
    for slug in available():
        try:
            sources.append(get(slug))
        except SourceError as error:
            failures.append(error)
    return tuple(sources), tuple(failures)
