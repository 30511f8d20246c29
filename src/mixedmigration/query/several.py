"""Telling several values from one: lists and sets of a record are tuples and frozen sets."""

from operator import index
from typing import SupportsIndex, TypeGuard, cast

from mixedmigration.errors import QueryError
from mixedmigration.errors.exceptions import shown

__all__ = ["how_many", "is_list", "is_several"]


def is_list(value: object) -> TypeGuard[tuple[object, ...]]:
    """Say whether a value is a list of values, in order.

    Examples:
        >>> is_list(("a",)), is_list(frozenset("a")), is_list("a")
        (True, False, False)
    """
    return isinstance(value, tuple)


def is_several(value: object) -> TypeGuard[tuple[object, ...] | frozenset[object]]:
    """Say whether a value is a list or a set of values.

    Examples:
        >>> is_several(("a",)), is_several(frozenset("a")), is_several("a")
        (True, True, False)
    """
    return isinstance(value, (tuple, frozenset))


def how_many(count: object) -> int:
    """Read how many of several are wanted; fewer than none are none.

    Raises:
        QueryError: It is no whole number.

    Examples:
        >>> how_many(10), how_many(-1)
        (10, 0)
    """
    try:
        return max(index(cast(SupportsIndex, count)), 0)
    except TypeError:
        raise QueryError(f"expected how many, as a whole number, not {shown(count)}") from None
