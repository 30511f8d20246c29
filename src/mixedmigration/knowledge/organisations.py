"""Organisations of the field: who they are, what they belong to, who hosts and funds them."""

from functools import cache

from mixedmigration.entities import Organisation
from mixedmigration.query.collection import Collection

from ._facts import one, shipped

__all__ = ["organisation", "organisations"]


def organisations() -> Collection[Organisation]:
    """Give the organisations that the package knows.

    Returns:
        The same collection each time; each record cites the sentences that it rests on.

    Examples:
        >>> from mixedmigration.query import field
        >>> think_tanks = organisations().where(field("kind") == "think-tank")
        >>> [found.name for found in think_tanks]
        ['Migration Policy Institute', 'Migration Policy Institute Europe']
    """
    return _organisations()


def organisation(slug: str) -> Organisation:
    """Give one organisation.

    Args:
        slug: Its id, or the last part of it.

    Raises:
        UnknownTermError: There is no such record; near ones are offered.

    Examples:
        >>> organisation("mmc").name
        'Mixed Migration Centre'
    """
    return one(_organisations(), slug)


@cache
def _organisations() -> Collection[Organisation]:
    return shipped(Organisation, "organisations")
