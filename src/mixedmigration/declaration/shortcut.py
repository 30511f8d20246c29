"""Reading what is right, quickly: most records have nothing wrong with them.

A kind of value reads and explains. Its shortcut only reads: as soon as there is anything to
say, it gives up, and the value is read again by the way that explains. So there is one set of
rules, and nobody pays for pointers and messages that are never needed.
"""

from collections.abc import Callable, Mapping
from typing import TypeAlias, cast

from .complaint import REFUSED, Complaints

__all__ = ["Reader", "remembering", "remembering_parts", "silently"]

Reader: TypeAlias = Callable[[object], object]
"""Reads a value in which nothing is wrong; for any other it gives `REFUSED` and says nothing."""

MOST, LONGEST = 10_000, 100
"""Texts that a reader remembers, beyond which it starts anew; and how many signs such a text has at most."""


def silently(read: Callable[[object, str, Complaints], object], value: object) -> object:
    """Read a value by the way that explains, and say nothing: `REFUSED` where there is anything to say.

    A shortcut falls back to this for all that it does not know, so it never decides by itself
    what is wrong.

    Args:
        read: Reads and complains, as a kind does.
        value: What was given.
    """
    complaints: Complaints = []
    made = read(value, "", complaints)
    return REFUSED if complaints else made


def remembering(read: Reader) -> Reader:
    """Read each text once, and give the value again where the text comes again.

    Args:
        read: Reads a value that cannot change, so that it can be shared.

    Examples:
        >>> from mixedmigration.values import PartialDate
        >>> read = remembering(lambda text: PartialDate(str(text)))
        >>> read("2024-03") is read("2024-03")
        True
    """
    seen: dict[object, object] = {}

    def look_up(value: object) -> object:
        if type(value) is not str or len(value) > LONGEST:
            return read(value)
        found = seen.get(value)
        return _kept(seen, value, read(value)) if found is None else found

    return look_up


def remembering_parts(read: Callable[[Mapping[str, object]], object], otherwise: Reader) -> Reader:
    """Read each object of texts once, and give the value again where such an object comes again.

    Only texts are remembered: Python calls 1, 1.0 and true equal, and readers do not.

    Args:
        read: Reads an object, and gives a value that cannot change.
        otherwise: Reads what is no object.
    """
    seen: dict[object, object] = {}

    def look_up(value: object) -> object:
        if type(value) is not dict:
            return otherwise(value)
        given = cast("dict[str, object]", value)
        for part in given.values():
            if type(part) is not str or len(part) > LONGEST:
                return read(given)
        key = tuple(given.items())
        found = seen.get(key)
        return _kept(seen, key, read(given)) if found is None else found

    return look_up


def _kept(seen: dict[object, object], key: object, made: object) -> object:
    if len(seen) >= MOST:
        seen.clear()
    seen[key] = made
    return made
