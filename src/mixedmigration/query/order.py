"""In which order values stand: one order for each kind, unknowns always behind.

The order follows what files hold: countries by their code and words by their slug, so
that every engine sorts alike. It puts lists in order and says nothing about the world:
that a date known to its year stands behind one known to its day does not make it later.
"""

from collections.abc import Callable, Iterable
from typing import TypeAlias, TypeVar

from mixedmigration.errors import QueryError
from mixedmigration.values import Age, Country, Duration, Moment, NoAnswer, PartialDate, Period, Unlisted
from mixedmigration.vocabularies import Word

from .attribute import Attribute, is_askable
from .several import is_list

__all__ = ["Place", "judge_single", "place_of", "sorted_by"]

T = TypeVar("T")
Place: TypeAlias = tuple[object, ...]
"""Where a value stands among values of its own kind; compares with other places of that kind."""


def judge_single(found: Attribute, what: str) -> None:
    """Refuse a field that has no single value to sort or compare by.

    Raises:
        QueryError: It has several values, or is a value of several parts.
    """
    if found.is_many:
        raise QueryError(f"{found.path} has several values, so nothing can be {what} by it")
    if not is_askable(found.kind):
        raise QueryError(
            f"{found.path} is {found.kind.expected}, so nothing can be {what} by it: name one of its parts"
        )


def place_of(value: object) -> Place:
    """Give the place of a known value: words before labels that are not listed.

    Examples:
        >>> sorted([PartialDate("2024"), PartialDate("2024-01")], key=place_of)
        [PartialDate('2024-01'), PartialDate('2024')]
    """
    if isinstance(value, (PartialDate, Period, Age, Duration, Moment)):
        return value.sort_key
    if isinstance(value, Country):
        return (value.code,)
    if isinstance(value, Word):
        return (0, value.slug)
    if isinstance(value, Unlisted):
        return (1, value.label)
    if is_list(value):
        return tuple(place_of(item) for item in value)
    return (value,)


def place_with_unknowns(value: object) -> Place:
    """Give the place of a value of a group: known ones first, then reasons, then what was not recorded.

    Examples:
        >>> sorted([None, 2, NoAnswer.REFUSED, 1], key=place_with_unknowns)
        [1, 2, <NoAnswer.REFUSED: 'refused'>, None]
    """
    if value is None:
        return (2,)
    if isinstance(value, NoAnswer):
        return (1, list(NoAnswer).index(value))
    return (0, place_of(value))


def sorted_by(
    items: Iterable[T], value: Callable[[T], object], is_unknown: Callable[[object], bool], *, is_descending: bool
) -> list[T]:
    """Sort stably by one value of each item; unknowns last in either direction, in their old order.

    Examples:
        >>> sorted_by([2, None, 3, 1], lambda item: item, lambda item: item is None, is_descending=True)
        [3, 2, 1, None]
    """
    pairs = [(value(item), item) for item in items]
    known = [pair for pair in pairs if not is_unknown(pair[0])]
    known.sort(key=lambda pair: place_of(pair[0]), reverse=is_descending)
    return [item for _, item in known] + [item for found, item in pairs if is_unknown(found)]
