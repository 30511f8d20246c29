"""Single published figures that the package knows, each with its qualifier, unit and baseline."""

from functools import cache

from mixedmigration.entities import Observation
from mixedmigration.query.collection import Collection

from ._facts import one, shipped

__all__ = ["observation", "observations"]


def observations() -> Collection[Observation]:
    """Give the figures that the package knows.

    Returns:
        The same collection each time; each record cites the sentences that it rests on.

    Examples:
        >>> from mixedmigration.query import field
        >>> [found.in_words for found in observations().where(field("unit") == "countries") if found.value]
        ['164 countries']
    """
    return _observations()


def observation(slug: str) -> Observation:
    """Give one figure.

    Args:
        slug: Its id, or the last part of it.

    Raises:
        UnknownTermError: There is no such record; near ones are offered.

    Examples:
        >>> observation("chnv-crossings-fell").in_words
        'more than 90 percent (decrease)'
    """
    return one(_observations(), slug)


@cache
def _observations() -> Collection[Observation]:
    return shipped(Observation, "observations")
