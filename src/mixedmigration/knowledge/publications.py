"""Publications of the field that the package knows: reports, briefs, webinars, podcasts and posts."""

from functools import cache

from mixedmigration.entities import Publication
from mixedmigration.query.collection import Collection

from ._facts import one, shipped

__all__ = ["publication", "publications"]


def publications() -> Collection[Publication]:
    """Give the publications that the package knows, those of MMC and then those of MPI.

    Returns:
        The same collection each time; each record cites the sentences that it rests on.

    Examples:
        >>> from mixedmigration.query import field
        >>> len(publications().where(field("kind") == "post"))
        11
    """
    return _publications()


def publication(slug: str) -> Publication:
    """Give one publication.

    Args:
        slug: Its id, or the last part of it.

    Raises:
        UnknownTermError: There is no such record; near ones are offered.

    Examples:
        >>> publication("mpi-2017-02-mendoza").authors[:2]
        ('Dovelyn Rannveig Mendoza', 'Demetrios G. Papademetriou')
    """
    return one(_publications(), slug)


@cache
def _publications() -> Collection[Publication]:
    return shipped(Publication, "publications-mmc", "publications-mpi")
