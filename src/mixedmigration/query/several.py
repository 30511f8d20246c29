"""Telling several values from one: lists and sets of a record are tuples and frozen sets."""

from typing import TypeGuard

__all__ = ["is_list", "is_several"]


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
