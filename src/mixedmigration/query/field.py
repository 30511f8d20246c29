"""The beginning of every question: a field, named by its path."""

from collections.abc import Iterable
from datetime import date
from typing import NoReturn, TypeAlias

import attrs

from mixedmigration.errors import QueryError
from mixedmigration.errors.exceptions import shown
from mixedmigration.values import NoAnswer, PartialDate, Period

from .predicate import Condition, Operator, PartsCondition, Predicate, Quantifier

__all__ = ["FieldPath", "Name", "field", "path_of"]


@attrs.frozen(eq=False, repr=False)
class FieldPath:
    """A field that questions can be asked about; comparing it gives a predicate.

    Each question is about one record at a time, and unknown where the field is unknown:
    None, a reason for no answer, or an empty list, which is how most records say that nothing
    was recorded. Where a list may also be None, as the answers of an interview may, an empty one
    is the answer "none of these". Only `is_known`, `is_none` and `no_answer` always answer yes or
    no.

    Examples:
        >>> dead = field("dead")
        >>> dead >= 1
        field('dead') >= 1
        >>> (dead >= 1) & (dead < 10)
        (field('dead') >= 1) & (field('dead') < 10)
    """

    path: str
    """Name of the field, dotted for parts of a value: `dead`, `date.year`, `position.latitude`."""

    def __eq__(self, other: object) -> Predicate:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._asked(Operator.EQUAL, other)

    def __ne__(self, other: object) -> Predicate:  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        return self._asked(Operator.NOT_EQUAL, other)

    def __hash__(self) -> int:
        return hash((FieldPath, self.path))

    def __lt__(self, other: object) -> Predicate:
        return self._asked(Operator.LESS, other)

    def __le__(self, other: object) -> Predicate:
        return self._asked(Operator.AT_MOST, other)

    def __gt__(self, other: object) -> Predicate:
        return self._asked(Operator.MORE, other)

    def __ge__(self, other: object) -> Predicate:
        return self._asked(Operator.AT_LEAST, other)

    def contains(self, item: object) -> Predicate:
        """Ask whether a field of several values has this one, or a text holds this text.

        Upper and lower case differ. A list counts as complete: what it does not hold is
        not there. An empty list counts as not recorded, unless the field may also be None.

        Examples:
            >>> field("routes").contains("central-mediterranean").explain()
            'routes include central-mediterranean'
        """
        return self._asked(Operator.CONTAINS, item)

    def is_in(self, values: Iterable[object]) -> Predicate:
        """Ask whether it is one of these values.

        Raises:
            QueryError: `values` is a text or no list of values.

        Examples:
            >>> field("country").is_in(["LBY", "TUN"]).explain()
            'country is one of LBY or TUN'
        """
        if isinstance(values, (str, bytes, FieldPath)) or not isinstance(values, Iterable):
            raise QueryError(f"field({self.path!r}).is_in takes a list of values, not {shown(values)}")
        return self._asked(Operator.IS_IN, tuple(values))

    def within(self, days: PartialDate | Period | date | str) -> Predicate:
        """Ask whether all days that the date may mean lie within these days.

        A date of "2023" does not lie within June 2023: it is not certain to.

        Examples:
            >>> field("date").within("2023-01/2023-06").explain()
            'date lies within 2023-01/2023-06'
        """
        return self._asked(Operator.WITHIN, days)

    def overlaps(self, days: PartialDate | Period | date | str) -> Predicate:
        """Ask whether some day that the date may mean lies within these days.

        Examples:
            >>> field("period").overlaps("2023").explain()
            'period overlaps 2023'
        """
        return self._asked(Operator.OVERLAPS, days)

    def before(self, days: PartialDate | Period | date | str) -> Predicate:
        """Ask whether it certainly ended before these days began.

        Examples:
            >>> field("date").before("2023").explain()
            'date is certainly before 2023'
        """
        return self._asked(Operator.BEFORE, days)

    def possibly_before(self, days: PartialDate | Period | date | str) -> Predicate:
        """Ask whether it may have ended before these days began.

        Examples:
            >>> field("date").possibly_before("2023-06").explain()
            'date is possibly before 2023-06'
        """
        return self._asked(Operator.POSSIBLY_BEFORE, days)

    def after(self, days: PartialDate | Period | date | str) -> Predicate:
        """Ask whether it certainly began after these days had ended.

        Examples:
            >>> field("date").after("2023").explain()
            'date is certainly after 2023'
        """
        return self._asked(Operator.AFTER, days)

    def possibly_after(self, days: PartialDate | Period | date | str) -> Predicate:
        """Ask whether it may have begun after these days had ended.

        Examples:
            >>> field("date").possibly_after("2023-06").explain()
            'date is possibly after 2023-06'
        """
        return self._asked(Operator.POSSIBLY_AFTER, days)

    def is_known(self) -> Predicate:
        """Ask whether there is a value; always answered yes or no.

        Examples:
            >>> field("dead").is_known().explain()
            'dead is known'
        """
        return Condition(self.path, Operator.IS_KNOWN)

    def is_none(self) -> Predicate:
        """Ask whether nothing was recorded, not even a reason; always answered yes or no.

        Examples:
            >>> field("dead").is_none().explain()
            'dead is not recorded'
        """
        return Condition(self.path, Operator.IS_NONE)

    def no_answer(self, reason: NoAnswer | None = None) -> Predicate:
        """Ask whether a reason stands in place of a value; always answered yes or no.

        Args:
            reason: The reason; None for any.

        Raises:
            QueryError: `reason` is no reason for no answer.

        Examples:
            >>> field("age").no_answer(NoAnswer.REFUSED).explain()
            'age has no answer (refused)'
        """
        if reason is not None and not isinstance(reason, NoAnswer):
            names = ", ".join(f"NoAnswer.{known.name}" for known in NoAnswer)
            raise QueryError(f"no_answer takes a reason or nothing, not {shown(reason)}", (names,))
        return Condition(self.path, Operator.NO_ANSWER, reason)

    def is_unlisted(self) -> Predicate:
        """Ask whether a coded field holds a publisher's label that our vocabulary does not have.

        Examples:
            >>> field("causes").is_unlisted().explain()
            'causes hold a label that is not in the vocabulary'
        """
        return Condition(self.path, Operator.IS_UNLISTED)

    def any(self, predicate: Predicate) -> Predicate:
        """Ask whether a predicate is true of at least one of the parts that the field lists.

        Args:
            predicate: Its fields are those of the part.

        Raises:
            QueryError: It is no predicate.

        Examples:
            >>> field("journey.legs").any(field("modes").contains("boat")).explain()
            'for at least one of journey legs, modes include boat'
        """
        return self._of_parts(Quantifier.ANY, predicate)

    def all(self, predicate: Predicate) -> Predicate:
        """Ask whether a predicate is true of each part that the field lists.

        Of no parts it is unknown, since an empty list says that nothing was recorded. Where the
        list may also be None, an empty one says that there are none, and of none it is true.

        Args:
            predicate: Its fields are those of the part.

        Raises:
            QueryError: It is no predicate.

        Examples:
            >>> field("journey.legs").all(field("modes").contains("boat")).explain()
            'for each of journey legs, modes include boat'
        """
        return self._of_parts(Quantifier.ALL, predicate)

    def _asked(self, operator: Operator, operand: object) -> Predicate:
        if isinstance(operand, (FieldPath, Predicate)):
            raise QueryError(
                f"field({self.path!r}) is compared with a value, not with another field: "
                "give `where` a function of the record for that"
            )
        if operand is None or isinstance(operand, NoAnswer):
            raise QueryError(
                f"a comparison of field({self.path!r}) with {operand!r} is always unknown: "
                "ask .is_none(), .is_known() or .no_answer(reason)"
            )
        try:
            hash(operand)
        except TypeError:
            raise QueryError(f"field({self.path!r}) cannot be compared with {type(operand).__name__}") from None
        return Condition(self.path, operator, operand)

    def _of_parts(self, quantifier: Quantifier, predicate: Predicate) -> Predicate:
        if not isinstance(predicate, Predicate):
            raise QueryError(f"field({self.path!r}).{quantifier.value} takes a predicate, not {shown(predicate)}")
        return PartsCondition(self.path, quantifier, predicate)

    def __contains__(self, item: object) -> NoReturn:
        raise QueryError(f"write field({self.path!r}).contains({item!r}): `in` cannot wait for the records")

    def __bool__(self) -> NoReturn:
        self._unfinished()

    def __invert__(self) -> NoReturn:
        self._unfinished()

    def __and__(self, other: object) -> NoReturn:
        self._unfinished()

    __rand__ = __or__ = __ror__ = __and__

    def _unfinished(self) -> NoReturn:
        raise QueryError(
            f"field({self.path!r}) is a field and not yet a question: compare it, as in (field({self.path!r}) == …), "
            "and put parentheses around each comparison before joining them with & | ~"
        )

    def __repr__(self) -> str:
        return f"field({self.path!r})"


def field(path: str) -> FieldPath:
    """Name a field to ask about.

    Whether the entity has it is judged when the question meets a collection or is bound,
    since the same question can be asked of several entities.

    Args:
        path: Name of a field, or of a part of its value behind a dot: `date.year`,
            `country.m49_region`, `position.latitude`, `journey.legs`.

    Raises:
        QueryError: The path is no text of names joined by dots.

    Examples:
        >>> field("dead") >= 1
        field('dead') >= 1
    """
    if not isinstance(path, str) or not all(name.isidentifier() for name in path.split(".")):
        raise QueryError(f"a field is named by its path, such as 'dead' or 'date.year', not {shown(path)}")
    return FieldPath(path)


Name: TypeAlias = str | FieldPath
"""A field: its path, or what `field` gave."""


def path_of(name: object) -> str:
    """Give the path of a field, named by text or by `field`.

    Raises:
        QueryError: It names no field.

    Examples:
        >>> path_of(field("dead")), path_of("dead")
        ('dead', 'dead')
    """
    if isinstance(name, FieldPath):
        return name.path
    if isinstance(name, str):
        return name
    raise QueryError(f"name a field by its path, such as 'dead', not by {shown(name)}")
