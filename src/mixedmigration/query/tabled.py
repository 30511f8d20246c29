"""What analysts ask of a collection first: a table of answers, and the records since a day."""

from datetime import date as day_type
from typing import TYPE_CHECKING, Self, cast

import attrs

from mixedmigration.declaration import Record
from mixedmigration.errors import InvalidValueError, QueryError
from mixedmigration.errors.exceptions import shown
from mixedmigration.values import PartialDate, Period
from mixedmigration.values.shape import is_iterable

from .attribute import attribute
from .binding import bind
from .field import FieldPath, Name, path_of
from .field import field as field_of
from .memory import compiled
from .predicate import Predicate
from .step import Since
from .tabulation import SMALL, BaseName, Tabulation

if TYPE_CHECKING:
    from .collection import Collection

__all__ = ["Tabled"]


class Tabled:
    """Tables of answers and records since a day, of any collection."""

    __slots__ = ()

    def tabulate(
        self,
        field: Name,
        by: "Name | tuple[Name, ...] | list[Name]" = (),
        base: BaseName = "respondents",
        *,
        small: int = SMALL,
    ) -> Tabulation:
        """Count how often each answer was given, in groups, with every base beside it.

        Of several answers to a record each is counted once. Each count has two percentages:
        of all who were asked, and without those who refused or did not know. Not asked, not
        applicable, withheld and not recorded are in no base and are counted apart. Dates
        are counted by year. Counts are not weighted.

        Args:
            field: The field of the answers: a path, also through lists of parts
                (`profile.sex`, `abuses.types`), or the end of one (`drivers`) where only one
                field has it.
            by: One or more fields by which the records are put into groups; none for all together.
            base: What percentages are of: `respondents` (records that were asked) or `answers`
                (answers that were given).
            small: Counts below it are marked, not hidden: a hidden count could be worked out
                from the others.

        Raises:
            QueryError: A field does not exist or cannot be counted, or a name is the end of several.

        Examples:
            >>> from mixedmigration.entities import ProtectionIncident
            >>> from mixedmigration.query import Collection
            >>> records = [ProtectionIncident(id="protection-incident:my-table:1", date="2024-03", causes=["drowning"])]
            >>> table = Collection(ProtectionIncident, records).tabulate("causes", by="date", small=0)
            >>> [(str(row.value), row.count, row.percent) for row in table]
            [('Drowning', 1, 100.0)]
            >>> table.groups[0].key
            2024
        """
        from .tabulating import tabulated

        records = self._collection_of()
        if not isinstance(by, (str, FieldPath)) and not is_iterable(by):
            raise QueryError(f"tabulate counts by one field or a list of them, not by {shown(by)}")
        names = (by,) if isinstance(by, (str, FieldPath)) else tuple(by)
        paths = tuple(map(path_of, names))
        return tabulated(records.entity, records, path_of(field), paths, base=base, small=small, steps=records.steps)

    def since(self, date: "str | day_type | PartialDate", *, possibly: bool = False, of: Name | None = None) -> Self:
        """Keep the records of a day or later; of a month or a year, those from its first day on.

        A date known to its month or year counts only where all its days do; with `possibly`,
        where any does. A record without a date is in neither. How many were left out for
        want of a day stands in `explain()`.

        Args:
            date: The first day.
            possibly: Whether records are kept too that may be earlier.
            of: Which date, where not the entity's own.

        Raises:
            QueryError: The entity has no date of its own, or `date` is none.

        Examples:
            >>> from mixedmigration.entities import ProtectionIncident
            >>> from mixedmigration.query import Collection
            >>> dates = ("2023", "2023-12-31", "2024", None)
            >>> ids = [f"protection-incident:my-table:{n}" for n in range(4)]
            >>> records = Collection(
            ...     ProtectionIncident, [ProtectionIncident(id=i, date=d) for i, d in zip(ids, dates, strict=True)]
            ... )
            >>> records.since("2023-07").values("date")
            (PartialDate('2023-12-31'), PartialDate('2024'))
            >>> len(records.since("2023-07", possibly=True))
            3
            >>> records.since("2023-07").explain()
            'protection incidents where date lies within 2023-07-01/.. (left out: 1 that may, 1 without a date)'
        """
        records = self._collection_of()
        path = _dated(records.entity, of)
        days = f"{_first_day(date)}/.."
        step = Since(bind(_whether(path, days, possibly=possibly), records.entity).predicate)
        answers = [compiled(bind(_whether(path, days, possibly=it), records.entity)) for it in (False, True)]
        kept = list[Record]()
        unclear = undated = 0
        for record in records:
            is_since, may_be = (answer(record) for answer in answers)
            undated += is_since is None
            unclear += bool(may_be and not is_since)
            if may_be if possibly else is_since:
                kept.append(record)
        step = attrs.evolve(step, unclear=unclear, undated=undated, is_possible=possibly)
        return cast("Self", records._with(kept, step))  # pyright: ignore[reportPrivateUsage] # as its own methods do

    def _collection_of(self) -> "Collection[Record]":
        return cast("Collection[Record]", self)


def _whether(path: str, days: str, *, possibly: bool) -> Predicate:
    return field_of(path).overlaps(days) if possibly else field_of(path).within(days)


def _dated(entity: type[Record], of: Name | None) -> str:
    """Name the date of an entity.

    Raises:
        QueryError: It has none of its own and none is named, or what is named is no date.
    """
    if of is not None:
        path = path_of(of)
    elif (declared := getattr(entity, "date_field", None)) is not None:
        path = str(declared)
    else:
        raise QueryError(f"{entity.__name__} has no date of its own: name one, as in since('2024', of='…')")
    if attribute(entity, path).scalar not in (PartialDate, Period, day_type):
        raise QueryError(f"{path} is no date and no period, so nothing can be since it")
    return path


def _first_day(date: object) -> str:
    """Give the first day that a date may mean, as text.

    Raises:
        QueryError: It is no date.
    """
    if not isinstance(date, (str, day_type, PartialDate)):
        raise QueryError(f"since takes a date such as 2024, 2024-03 or 2024-03-31, not {shown(date)}")
    try:
        return (
            PartialDate(date).earliest.isoformat() if not isinstance(date, PartialDate) else date.earliest.isoformat()
        )
    except InvalidValueError as error:
        raise QueryError(f"since takes a date such as 2024, 2024-03 or 2024-03-31: {error}") from None
