"""Records put together by what they have in common.

No record is dropped: those that do not know the field stand in a group of their own,
last. Unless it is asked for, none is counted twice either, so that the groups add up to
the whole.
"""

from collections.abc import Iterator, Sequence
from itertools import product
from typing import TYPE_CHECKING, Generic, TypeVar

from mixedmigration.declaration import Record
from mixedmigration.errors import QueryError
from mixedmigration.values import NoAnswer

from .attribute import Attribute, attribute, is_askable
from .field import Name, path_of
from .grouped import Grouped, Row
from .memory import has_no_value, is_unknown, total_of, value_of
from .order import place_of, place_with_unknowns
from .several import is_several
from .step import CountOf, GroupBy, Step, TotalOf

if TYPE_CHECKING:
    from .collection import Collection

__all__ = ["Groups"]

E_co = TypeVar("E_co", bound=Record, covariant=True)
Key = tuple[object, ...]


class Groups(Generic[E_co]):
    """Records in groups; iterating gives each group's key and its records.

    Made by `Collection.group_by`. The key is the value that the records share, or a tuple
    of values where there are several fields; None is "not recorded".

    Raises:
        QueryError: No field is named, one does not exist, or its values cannot be grouped.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> from mixedmigration.query import Collection
        >>> records = [ProtectionIncident(id=f"protection-incident:my-table:{n}", dead=n % 2) for n in range(3)]
        >>> [(key, len(group)) for key, group in Collection(ProtectionIncident, records).group_by("dead")]
        [(0, 2), (1, 1)]
    """

    __slots__ = ("_collection", "_found", "_groups", "_step")

    def __init__(self, collection: "Collection[E_co]", step: GroupBy) -> None:
        if not step.paths:
            raise QueryError("group_by needs at least one field")
        self._collection, self._step = collection, step
        self._found = tuple(attribute(collection.entity, path) for path in step.paths)
        for found in self._found:
            if not is_askable(found.item):
                raise QueryError(
                    f"{found.path} is {found.kind.expected} and cannot be grouped by: name one of its parts"
                )
        self._groups = self._grouped()

    def _grouped(self) -> dict[Key, list[E_co]]:
        groups: dict[Key, list[E_co]] = {}
        values = [(found, value_of(found)) for found in self._found]
        for record in self._collection:
            shares = [_shares(found, value(record), self._step.is_each) for found, value in values]
            for key in product(*shares):
                groups.setdefault(key, []).append(record)
        in_order = sorted(groups, key=lambda key: tuple(map(place_with_unknowns, key)))
        return {key: groups[key] for key in in_order}

    @property
    def is_overlapping(self) -> bool:
        """Whether one record may stand in several groups."""
        return self._step.is_each and any(found.is_many for found in self._found)

    def __iter__(self) -> Iterator[tuple[object, "Collection[E_co]"]]:
        from .collection import Collection

        for key, records in self._groups.items():
            yield key[0] if len(key) == 1 else key, Collection(self._collection.entity, records)

    def __len__(self) -> int:
        return len(self._groups)

    def __repr__(self) -> str:
        return f"Groups of {self._collection!r} by {', '.join(self._step.paths)}"

    def total(self, *fields: Name) -> "Grouped":
        """Sum counts in each group, where they are known.

        Args:
            *fields: Fields of counts.

        Returns:
            A table with one row for each group.

        Raises:
            QueryError: No field is named, one does not exist, or it holds no counts.
        """
        if not fields:
            raise QueryError("total needs at least one field; .count() counts the records")
        paths = tuple(path_of(name) for name in fields)
        return self._table(paths, TotalOf(paths))

    def count(self) -> "Grouped":
        """Count the records of each group.

        Returns:
            A table with one row for each group.
        """
        return self._table((), CountOf())

    def _table(self, measures: tuple[str, ...], step: Step) -> "Grouped":
        found = [attribute(self._collection.entity, path) for path in measures]

        def row(key: Key, records: "Sequence[E_co]") -> Row:
            totals = tuple(total_of(measure, records) for measure in found)
            return Row(self._step.paths, key, len(records), measures, totals)

        return Grouped(
            entity=self._collection.entity,
            paths=self._step.paths,
            measures=measures,
            rows=tuple(row(key, records) for key, records in self._groups.items()),
            whole=row((), self._collection),
            groups=len(self._groups),
            is_overlapping=self.is_overlapping,
            steps=(*self._collection.steps, self._step, step),
        )


def _shares(found: Attribute, value: object, is_each: bool) -> tuple[object, ...]:
    """Give the keys under which a record stands: one, or one for each of several values."""
    if has_no_value(value) or (is_unknown(value) and not found.is_complete):
        return (value if isinstance(value, NoAnswer) else None,)
    if not is_several(value):
        return (value,)
    items = tuple(sorted(set(value), key=place_of))
    return items if is_each and items else (items,)
