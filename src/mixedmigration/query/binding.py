"""A question meets an entity: its fields are found and its values are read.

What cannot be asked is refused here, once, whether or not there is any record: a field
that the entity does not have, a word that the vocabulary does not have, a number
compared with a text.
"""

from collections.abc import Callable
from datetime import date
from functools import lru_cache

import attrs

from mixedmigration.declaration.complaint import REFUSED, Complaints
from mixedmigration.declaration.kind import CodedKind, Kind, finite
from mixedmigration.errors import InvalidValueError, QueryError
from mixedmigration.errors.exceptions import shown
from mixedmigration.values import DatePrecision, PartialDate, Period
from mixedmigration.values.text import text

from .attribute import Attribute, attribute, is_askable
from .predicate import AllOf, AnyOf, Condition, Not, Operator, PartsCondition, Predicate
from .several import is_list

__all__ = ["Bound", "bind"]

_DAY_TYPES = (PartialDate, Period, date)
_ORDER = (Operator.LESS, Operator.AT_MOST, Operator.MORE, Operator.AT_LEAST)
_DAYS = (
    Operator.WITHIN,
    Operator.OVERLAPS,
    Operator.BEFORE,
    Operator.POSSIBLY_BEFORE,
    Operator.AFTER,
    Operator.POSSIBLY_AFTER,
)


@attrs.frozen
class Bound:
    """A predicate that an entity can answer: every field is there, every value was read."""

    entity: type
    """The entity or part whose records it is asked of."""
    predicate: Predicate
    """The predicate, with values of the fields' own types."""


def bind(predicate: Predicate | Bound, entity: type) -> Bound:
    """Read a predicate as a question to one entity.

    Binding what is bound changes nothing.

    Args:
        predicate: What is asked.
        entity: The entity or part whose records are asked.

    Raises:
        QueryError: The entity does not have a field, or a value is not of the field's kind.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> from mixedmigration.query import field
        >>> bind(field("country") == "LBY", ProtectionIncident).predicate
        field('country') == Country('LBY')
        >>> bind(field("dread") >= 1, ProtectionIncident)
        Traceback (most recent call last):
        ...
        mixedmigration.errors.exceptions.QueryError: ProtectionIncident has no field 'dread'; did you mean dead?
    """
    asked = predicate.predicate if isinstance(predicate, Bound) else predicate
    if not isinstance(asked, Predicate):
        raise QueryError(f"expected a predicate such as field('dead') >= 1, not {shown(asked)}")
    return Bound(entity, _bound(asked, entity))


def _bound(predicate: Predicate, owner: type) -> Predicate:
    if isinstance(predicate, Condition):
        return _condition(predicate, owner)
    if isinstance(predicate, PartsCondition):
        return _parts_condition(predicate, owner)
    if isinstance(predicate, Not):
        return Not(_bound(predicate.part, owner))
    if isinstance(predicate, (AllOf, AnyOf)):
        return type(predicate)(tuple(_bound(part, owner) for part in predicate.parts))
    raise QueryError(f"a predicate of an unknown sort cannot be asked: {type(predicate).__name__}")


def _parts_condition(predicate: PartsCondition, owner: type) -> Predicate:
    found = attribute(owner, predicate.path)
    if found.part is None:
        hint = "use .contains(…)" if found.is_many else "ask it directly"
        raise QueryError(f"{found.path} lists no parts with fields of their own: {hint}")
    return attrs.evolve(predicate, part=_bound(predicate.part, found.part))


def _condition(predicate: Condition, owner: type) -> Predicate:
    found = attribute(owner, predicate.path)
    reader = _READERS.get(predicate.operator)
    return predicate if reader is None else attrs.evolve(predicate, operand=reader(found, predicate))


def _read(kind: Kind, found: Attribute, value: object) -> object:
    """Read a value as the field would read it.

    Raises:
        QueryError: The field would refuse it.
    """
    complaints: Complaints = []
    if found.scalar is date and isinstance(value, str) and _is_no_day(value):
        raise _refusal(
            found, value, "one day, such as 2024-03-31", "of a month or a year ask .within, .before or .after"
        )
    read = kind.read(value, "", complaints)
    if read is not REFUSED and not complaints:
        return read
    raise _refusal(found, value, complaints[0].expected, complaints[0].hint)


def _is_no_day(text: str) -> bool:
    """Say whether a text is a month or a year, of which no one day could be meant."""
    try:
        return PartialDate(text).precision is not DatePrecision.DAY
    except InvalidValueError:
        return False


def _refusal(found: Attribute, value: object, expected: str, hint: str = "") -> QueryError:
    return QueryError(
        f"{found.path} cannot be compared with {shown(value)}: expected {expected}" + (f"; {hint}" if hint else "")
    )


def _one_value(found: Attribute, what: str) -> Kind:
    if found.is_many:
        use = ".any(…) or .all(…)" if found.part is not None else ".contains(…)"
        raise QueryError(f"{found.path} has several values, so {what} says nothing: use {use}")
    if not is_askable(found.kind):
        raise QueryError(
            f"{found.path} is {found.kind.expected} and cannot be compared as a whole: ask for one of its parts"
        )
    return found.kind


def _equal(found: Attribute, asked: Condition) -> object:
    return _read(_one_value(found, asked.operator.value), found, asked.operand)


def _each_in(found: Attribute, asked: Condition) -> object:
    kind = _one_value(found, "is_in")
    assert is_list(asked.operand)
    return tuple(_read(kind, found, value) for value in asked.operand)


def _ordered(found: Attribute, asked: Condition) -> object:
    kind = _one_value(found, asked.operator.value)
    if found.scalar in (PartialDate, Period):
        raise QueryError(
            f"{found.path} may be known only to its month or year, so it has no {asked.operator.value}: "
            f"ask .before, .possibly_before, .within or .overlaps, or compare {found.path}.earliest"
        )
    if found.is_number and isinstance(asked.operand, (int, float)):
        return _number(found, asked.operand)
    if found.is_number or found.scalar is date:
        return _read(kind, found, asked.operand)
    raise QueryError(f"{found.path} has no order: {asked.operator.value} can be asked of numbers and days")


def _number(found: Attribute, value: float) -> float:
    """Read a bound, which may lie between two whole numbers."""
    try:
        number = finite(value)
    except InvalidValueError as error:
        raise _refusal(found, value, error.expected) from None
    return value if isinstance(value, int) else number


def _item(found: Attribute, asked: Condition) -> object:
    if found.is_many and found.part is None:
        return _read(found.item, found, asked.operand)
    if found.scalar is str:
        return _as_text(found, asked.operand)
    use = "use .any(…) or .all(…)" if found.is_many else "use =="
    raise QueryError(f"{found.path} is no list of values and no text: {use}")


def _as_text(found: Attribute, value: object) -> str:
    try:
        return text(value)
    except InvalidValueError as error:
        raise _refusal(found, value, error.expected) from None


def _days(found: Attribute, asked: Condition) -> object:
    if found.scalar not in _DAY_TYPES:
        raise QueryError(f"{found.path} is no date and no period, so .{asked.operator.value} cannot be asked of it")
    if isinstance(asked.operand, (PartialDate, Period)):
        return asked.operand
    if not isinstance(asked.operand, (str, date)):
        raise _refusal(found, asked.operand, "a date or a period such as 2023, 2023-06 or 2023-01/2023-06")
    try:
        return _read_days(asked.operand)
    except InvalidValueError as error:
        raise _refusal(found, asked.operand, error.expected, error.hint) from None


@lru_cache(maxsize=256)
def _read_days(days: str | date) -> PartialDate | Period:
    """Read days as partial dates do: text with a slash is a period, all else a partial date."""
    return Period(days) if isinstance(days, str) and "/" in days else PartialDate(days)


def _reason(found: Attribute, asked: Condition) -> object:
    if not found.is_reasoned:
        raise QueryError(f"{found.path} never holds a reason for no answer: ask .is_none()")
    return asked.operand


def _open(found: Attribute, asked: Condition) -> object:
    if not (isinstance(found.item, CodedKind) and found.item.is_open):
        raise QueryError(f"{found.path} never holds an unlisted label: it is no word of an open vocabulary")
    return asked.operand


_READERS: dict[Operator, Callable[[Attribute, Condition], object]] = {
    Operator.EQUAL: _equal,
    Operator.NOT_EQUAL: _equal,
    Operator.IS_IN: _each_in,
    Operator.CONTAINS: _item,
    Operator.NO_ANSWER: _reason,
    Operator.IS_UNLISTED: _open,
    **dict.fromkeys(_ORDER, _ordered),
    **dict.fromkeys(_DAYS, _days),
}
"""How each operator reads what the field is compared with, and whether it can be asked at all."""
