"""Many records of one entity, in order, and the questions one asks of them.

A collection never changes: each question gives another collection, a table or a value.
It knows its entity even when it is empty, so that a wrong question is refused before
there is any record, and it can tell how it came about.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Generic, TypeVar, overload

from mixedmigration.declaration import Record, fields_of
from mixedmigration.errors import QueryError
from mixedmigration.errors.exceptions import shown
from mixedmigration.values import Total

from .attribute import attribute
from .binding import bind
from .by_id import ById
from .chronicled import Chronicled
from .field import FieldPath, Name, path_of
from .framed import Framed
from .memory import compiled, has_no_value, is_unknown, total_of, value_of
from .order import judge_single, sorted_by
from .predicate import Predicate
from .several import is_several
from .shown import Shown
from .step import GroupBy, SortBy, Step, Take, Where, WhereFunction, read_key
from .tabled import Tabled

if TYPE_CHECKING:
    from .grouping import Groups

__all__ = ["Collection"]

E_co = TypeVar("E_co", bound=Record, covariant=True)
_ALL = object()
"""Stands for no value given, where None could be one."""


class Collection(Chronicled, Framed, Shown, Tabled, Sequence[E_co], Generic[E_co]):
    """Records of one entity, in order.

    Two collections are equal when they hold equal records of the same entity in the same
    order, however they came about.

    Args:
        entity: The class of the records.
        records: The records.

    Raises:
        QueryError: `entity` is no entity or part, or what is given are no records of it.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> from mixedmigration.query import field
        >>> def incident(number, **values):
        ...     return ProtectionIncident(id=f"protection-incident:my-table:{number}", **values)
        >>> records = Collection(
        ...     ProtectionIncident,
        ...     [incident(1, country="LBY", dead=4), incident(2, country="TUN", dead=0), incident(3, country="TUN")],
        ... )
        >>> records
        Collection[ProtectionIncident] of 3 records
        >>> records.where(field("dead") >= 1).first().country
        Country('LBY')
        >>> print(records.total("dead"))
        at least 4 (1 of 3 gives no figure)
    """

    __slots__ = ("_by_id", "_entity", "_records", "_steps")
    _entity: type[E_co]
    _records: tuple[E_co, ...]
    _steps: tuple[Step, ...]
    _by_id: ById[E_co] | None

    def __init__(self, entity: type[E_co], records: Iterable[E_co] = ()) -> None:
        try:
            fields_of(entity)
        except TypeError:
            raise QueryError(f"a collection holds records of one entity, and {shown(entity)} is none") from None
        if not isinstance(records, Iterable):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise QueryError(f"a collection is made of records, not of {shown(records)}")
        self._entity, self._records, self._steps, self._by_id = entity, tuple(records), (), None
        for place, record in enumerate(self._records):
            if not isinstance(record, entity):  # pyright: ignore[reportUnnecessaryIsInstance]
                raise QueryError(f"record {place} is no {entity.__name__} but {type(record).__name__}")

    def _with(self, records: Iterable[E_co], step: Step) -> "Collection[E_co]":
        return _made(self._entity, tuple(records), (*self._steps, step))

    @property
    def entity(self) -> type[E_co]:
        """The class of the records."""
        return self._entity

    @property
    def steps(self) -> tuple[Step, ...]:
        """What was done to get here, as plain data."""
        return self._steps

    def where(self, condition: Predicate | Callable[[E_co], object]) -> "Collection[E_co]":
        """Keep the records of which something is true; what is unknown is not kept.

        Args:
            condition: A predicate, or a function of the record. Only a predicate can be
                explained and asked of other engines.

        Returns:
            A collection in the order of this one, of length 0 to `len(self)`.

        Raises:
            QueryError: The entity does not have a field, or a value is not of its kind.

        Examples:
            >>> from mixedmigration.entities import ProtectionIncident
            >>> from mixedmigration.query import field
            >>> len(Collection(ProtectionIncident).where(field("country") == "LBY"))
            0
        """
        if isinstance(condition, Predicate):
            bound = bind(condition, self._entity)
            test = compiled(bound)
            return self._with((record for record in self._records if test(record) is True), Where(bound.predicate))
        if isinstance(condition, FieldPath) or not callable(condition):  # pyright: ignore[reportUnnecessaryIsInstance]
            asked = "a predicate such as field('dead') >= 1, or a function of the record"
            raise QueryError(f"where takes {asked}, not {shown(condition)}")
        name = getattr(condition, "__name__", type(condition).__name__)
        return self._with((record for record in self._records if condition(record)), WhereFunction(name))

    def unknown(self, condition: Predicate) -> "Collection[E_co]":
        """Keep the records of which it is unknown whether something is true.

        `where(p)`, `where(~p)` and `unknown(p)` share out the records between them.

        Raises:
            QueryError: The entity does not have a field, or a value is not of its kind.

        Examples:
            >>> from mixedmigration.entities import ProtectionIncident
            >>> from mixedmigration.query import field
            >>> records = Collection(ProtectionIncident, [ProtectionIncident(id="protection-incident:my-table:1")])
            >>> len(records.where(field("dead") == 0)), len(records.unknown(field("dead") == 0))
            (0, 1)
        """
        bound = bind(condition, self._entity)
        test = compiled(bound)
        return self._with(
            (record for record in self._records if test(record) is None), Where(bound.predicate, is_unknown=True)
        )

    def first(self, condition: Predicate | Callable[[E_co], object] | None = None) -> E_co | None:
        """Give the first record, or the first of which something is true; None where there is none.

        Args:
            condition: As for `where`.

        Raises:
            QueryError: As for `where`.
        """
        found = self if condition is None else self.where(condition)
        return found._records[0] if found._records else None

    def one(self, condition: Predicate | Callable[[E_co], object] | None = None) -> E_co:
        """Give the one record, or the one of which something is true.

        Args:
            condition: As for `where`.

        Raises:
            QueryError: There is none, or there are several; the message says how many.

        Examples:
            >>> from mixedmigration.entities import ProtectionIncident
            >>> Collection(ProtectionIncident).one()
            Traceback (most recent call last):
            ...
            mixedmigration.errors.exceptions.QueryError: expected one record, found none: protection incidents
        """
        found = self if condition is None else self.where(condition)
        if len(found) != 1:
            raise QueryError(f"expected one record, found {len(found) or 'none'}: {found.explain()}")
        return found._records[0]

    @property
    def by_id(self) -> ById[E_co]:
        """The records by their ids; an id that stands for several rows raises with all of them.

        Raises:
            QueryError: The records have no id.
        """
        if self._by_id is None:
            self._by_id = ById(self._records)
        return self._by_id

    def sort_by(self, *keys: str) -> "Collection[E_co]":
        """Put the records in order; those that do not know a key stand last, whichever way it goes.

        Args:
            *keys: Fields, the most important first; a minus before one puts the largest first.

        Returns:
            The same records. Those that are equal in all keys stay in their order.

        Raises:
            QueryError: The entity does not have a field, or it has no single value.

        Examples:
            >>> from mixedmigration.entities import ProtectionIncident
            >>> Collection(ProtectionIncident).sort_by("-dead", "date").explain()
            'protection incidents, sorted by dead, most first, then by date, earliest first'
        """
        read = tuple(read_key(key) for key in keys)
        if not read:
            raise QueryError("sort_by needs at least one field")
        found = [attribute(self._entity, key.path) for key in read]
        for one in found:
            judge_single(one, "sorted")
        records = list(self._records)
        for key, one in reversed(list(zip(read, found, strict=True))):
            records = sorted_by(records, value_of(one), is_unknown, is_descending=key.is_descending)
        return self._with(records, SortBy(read))

    def group_by(self, *fields: Name, each: bool = False) -> "Groups[E_co]":
        """Put records with the same values together; those that do not know them stand in groups of their own.

        Args:
            *fields: What the records of a group have in common.
            each: Where a field has several values: False makes one group for each
                combination, so that no record is counted twice; True puts a record into
                the group of each of its values, so that groups overlap.

        Raises:
            QueryError: The entity does not have a field, or its values cannot be grouped.

        Examples:
            >>> from mixedmigration.entities import ProtectionIncident
            >>> print(Collection(ProtectionIncident).group_by("country").total("dead").explain())
            protection incidents, grouped by country, people dead summed where known
        """
        from .grouping import Groups

        step = GroupBy(tuple(path_of(name) for name in fields), each)
        return Groups(self, step)

    @overload
    def total(self, field: Name, /) -> Total: ...
    @overload
    def total(self, field: Name, other: Name, /, *more: Name) -> Mapping[str, Total]: ...
    def total(self, field: Name, /, *more: Name) -> Total | Mapping[str, Total]:
        """Sum a count where it is known; the total says how many records gave no figure.

        Args:
            field: A field of counts.
            *more: Further fields; the result is then a mapping from each field to its total.

        Raises:
            QueryError: The entity does not have a field, or it holds no counts.

        Examples:
            >>> from mixedmigration.entities import ProtectionIncident
            >>> print(Collection(ProtectionIncident).total("dead"))
            0
        """
        totals = {path: total_of(attribute(self._entity, path), self._records) for path in map(path_of, (field, *more))}
        return totals if more else totals[path_of(field)]

    @overload
    def count(self) -> int: ...
    @overload
    def count(self, value: object) -> int: ...
    def count(self, value: object = _ALL) -> int:
        """Count the records, or how often one of them occurs.

        Examples:
            >>> from mixedmigration.entities import ProtectionIncident
            >>> Collection(ProtectionIncident).count()
            0
        """
        return len(self._records) if value is _ALL else sum(1 for record in self._records if record == value)

    def values(self, field: Name) -> tuple[object, ...]:
        """Give the field's value of each record, in order, with None and reasons for no answer where they stand.

        Raises:
            QueryError: The entity does not have the field.

        Examples:
            >>> from mixedmigration.entities import ProtectionIncident
            >>> Collection(ProtectionIncident).values("date.year")
            ()
        """
        return tuple(map(value_of(attribute(self._entity, path_of(field))), self._records))

    def distinct(self, field: Name) -> tuple[object, ...]:
        """Give each known value once, in the order in which they first stand; of several values, each.

        Raises:
            QueryError: The entity does not have the field.

        Examples:
            >>> from mixedmigration.entities import ProtectionIncident
            >>> records = [ProtectionIncident(id=f"protection-incident:my-table:{n}", dead=n % 2) for n in range(4)]
            >>> Collection(ProtectionIncident, records).distinct("dead")
            (0, 1)
        """
        found = attribute(self._entity, path_of(field))
        known = [value for value in self.values(field) if not has_no_value(value)]
        if found.is_many:
            known = [item for value in known if is_several(value) for item in _in_order(value)]
        return tuple(dict.fromkeys(known))

    @overload
    def __getitem__(self, place: int) -> E_co: ...
    @overload
    def __getitem__(self, place: slice) -> "Collection[E_co]": ...
    def __getitem__(self, place: int | slice) -> "E_co | Collection[E_co]":
        if isinstance(place, slice):
            taken = self._records[place]
            return self._with(taken, Take(len(taken)))
        if isinstance(place, str):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise TypeError(
                "a collection is asked by place; look an id up with .by_id[…], take a field with .values(…)"
            )
        return self._records[place]

    def __iter__(self) -> Iterator[E_co]:
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)

    def __contains__(self, record: object) -> bool:
        return record in self._records

    def __eq__(self, other: object) -> bool:
        return self._same(other) if isinstance(other, Collection) else NotImplemented  # pyright: ignore[reportUnknownArgumentType]

    def _same(self, other: "Collection[Record]") -> bool:
        return self._entity is other.entity and self._records == tuple(other)

    def __hash__(self) -> int:
        return hash((self._entity, self._records))

    def __reduce__(self) -> tuple[object, ...]:
        return _made, (self._entity, self._records, self._steps)


def _made(entity: type[E_co], records: tuple[E_co, ...], steps: tuple[Step, ...]) -> Collection[E_co]:
    """Make a collection of records that were judged before."""
    made: Collection[E_co] = Collection(entity)
    made._records, made._steps = records, steps  # pyright: ignore[reportPrivateUsage]
    return made


def _in_order(values: tuple[object, ...] | frozenset[object]) -> Iterable[object]:
    return sorted(values, key=repr) if isinstance(values, frozenset) else values
