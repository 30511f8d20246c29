"""What was done to get from one collection to the next, as plain data.

Together with predicates, steps are the whole question: what was kept, how it was put in
order, grouped and summed. They are kept so that a result can say how it came about.
"""

from typing import TypeAlias

import attrs

from mixedmigration.errors import QueryError
from mixedmigration.errors.exceptions import shown

from .predicate import Predicate

__all__ = [
    "RECORDS",
    "CountOf",
    "GroupBy",
    "Since",
    "SortBy",
    "SortKey",
    "Step",
    "Take",
    "TotalOf",
    "Where",
    "WhereFunction",
    "read_key",
]

RECORDS = "records"
"""The name under which the number of records of a group stands beside its fields and figures."""


@attrs.frozen
class SortKey:
    """One field to sort by."""

    path: str
    """Name of the field."""
    is_descending: bool = False
    """Whether the largest, latest or last comes first."""


def read_key(text: object) -> SortKey:
    """Read a sort key: a path, behind a minus where the largest comes first.

    Raises:
        QueryError: It is no text.

    Examples:
        >>> read_key("-dead")
        SortKey(path='dead', is_descending=True)
    """
    if not isinstance(text, str) or not text.lstrip("-"):
        raise QueryError(f"sort by names of fields, such as 'date' or '-dead', not {shown(text)}")
    return SortKey(text.removeprefix("-"), text.startswith("-"))


@attrs.frozen
class Where:
    """Only records of which a predicate is true were kept."""

    predicate: Predicate
    """The predicate, bound."""
    is_unknown: bool = False
    """Whether those were kept of which it is unknown instead."""


@attrs.frozen
class Since(Where):
    """Only records of a day or later were kept."""

    unclear: int = 0
    """Of how many the date may be on either side of that day."""
    undated: int = 0
    """How many have no date."""
    is_possible: bool = False
    """Whether those were kept whose date may be on either side."""


@attrs.frozen
class WhereFunction:
    """Only records that a function said yes to were kept; what it asks cannot be told."""

    name: str
    """The function's own name."""


@attrs.frozen
class SortBy:
    """The records or groups were put into another order; unknowns last."""

    keys: tuple[SortKey, ...]
    """Most important first."""


@attrs.frozen
class Take:
    """Only some were taken, by their place in the order."""

    count: int
    """How many were taken."""


@attrs.frozen
class GroupBy:
    """Records with the same values were put together."""

    paths: tuple[str, ...]
    """The fields they have in common."""
    is_each: bool = False
    """Whether a record with several values stands in a group for each of them."""


@attrs.frozen
class TotalOf:
    """Figures were summed where they are known."""

    paths: tuple[str, ...]
    """The fields."""


@attrs.frozen
class CountOf:
    """Records were counted."""


Step: TypeAlias = Where | WhereFunction | SortBy | Take | GroupBy | TotalOf | CountOf
"""Anything that a question may do."""
