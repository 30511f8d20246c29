"""Initiatives of the field: data collections, reports, journals, councils and research pillars."""

from functools import cache

from mixedmigration.entities import Initiative
from mixedmigration.query.collection import Collection

from ._facts import one, shipped

__all__ = ["initiative", "initiatives"]


def initiatives() -> Collection[Initiative]:
    """Give the initiatives that the package knows.

    Returns:
        The same collection each time; each record cites the sentences that it rests on.

    Examples:
        >>> from mixedmigration.query import field
        >>> [found.name for found in initiatives().where(field("kind") == "council")]
        ['Transatlantic Council on Migration', 'Regional Migration Study Group']
    """
    return _initiatives()


def initiative(slug: str) -> Initiative:
    """Give one initiative.

    Args:
        slug: Its id, or the last part of it.

    Raises:
        UnknownTermError: There is no such record; near ones are offered.

    Examples:
        >>> print(initiative("4mi").started)
        2014
    """
    return one(_initiatives(), slug)


@cache
def _initiatives() -> Collection[Initiative]:
    return shipped(Initiative, "initiatives")
