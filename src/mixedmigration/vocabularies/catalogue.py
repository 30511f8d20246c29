"""Which vocabularies there are; each is loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING

from mixedmigration.errors import UnknownTermError

if TYPE_CHECKING:
    from .word import Word

__all__ = ["CLASSES", "available", "get"]

CLASSES = {
    "cause-of-death": "CauseOfDeath",
    "date-basis": "DateBasis",
    "incident-kind": "IncidentKind",
    "incident-status": "Status",
    "incident-type": "IncidentType",
    "origin-basis": "OriginBasis",
    "perpetrator": "Perpetrator",
    "place-kind": "PlaceKind",
    "position-precision": "PositionPrecision",
    "region": "Region",
    "route": "RouteName",
    "source-quality": "SourceQuality",
    "travel-mode": "TravelMode",
}
"""The class of each vocabulary, by the vocabulary's slug."""


def available() -> tuple[str, ...]:
    """Give the slugs of all vocabularies, in alphabetical order.

    Examples:
        >>> from mixedmigration import vocabularies
        >>> "cause-of-death" in vocabularies.available()
        True
    """
    return tuple(CLASSES)


def get(slug: object) -> "type[Word]":
    """Give the vocabulary with this slug.

    Args:
        slug: The slug of a vocabulary, such as `cause-of-death`.

    Returns:
        The enumeration of its words.

    Raises:
        UnknownTermError: There is no such vocabulary; near names are offered.

    Examples:
        >>> from mixedmigration import vocabularies
        >>> vocabularies.get("route")
        <enum 'RouteName'>
        >>> vocabularies.get("routes")
        Traceback (most recent call last):
        ...
        mixedmigration.errors.exceptions.UnknownTermError: 'routes' was refused: expected a vocabulary that we know; did you mean route?
    """
    if not isinstance(slug, str) or slug not in CLASSES:
        from .suggestion import nearest

        near = nearest(slug, [(known, known) for known in CLASSES])
        raise UnknownTermError("term/unknown", "vocabulary", slug, near)
    found: type[Word] = getattr(import_module(__package__ or ""), CLASSES[slug])
    return found
