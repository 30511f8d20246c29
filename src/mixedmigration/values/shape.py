"""The shape of plain input: an object with keys, or several things.

Python's own tests leave a type checker without a word for what is inside; these say that
it may be anything.
"""

from collections.abc import Iterable, Mapping
from typing import TypeGuard

__all__ = ["is_iterable", "is_list", "is_object", "is_several"]


def is_object(value: object) -> TypeGuard[Mapping[object, object]]:
    """Tell whether a value has keys, as an object of JSON has.

    Examples:
        >>> is_object({"a": 1})
        True
    """
    return isinstance(value, Mapping)


def is_list(value: object) -> TypeGuard[list[object] | tuple[object, ...]]:
    """Tell whether a value holds several things in order.

    Examples:
        >>> is_list((1, 2)), is_list("ab")
        (True, False)
    """
    return isinstance(value, (list, tuple))


def is_several(value: object) -> TypeGuard[list[object] | tuple[object, ...] | set[object] | frozenset[object]]:
    """Tell whether a value holds several things, in order or not.

    Examples:
        >>> is_several({1, 2}), is_several("ab")
        (True, False)
    """
    return isinstance(value, (list, tuple, set, frozenset))


def is_iterable(value: object) -> TypeGuard[Iterable[object]]:
    """Tell whether a value gives several things one after another; text and objects do not count.

    Examples:
        >>> is_iterable(iter([1])), is_iterable("ab"), is_iterable({})
        (True, False, False)
    """
    return isinstance(value, Iterable) and not isinstance(value, (str, bytes, Mapping))
