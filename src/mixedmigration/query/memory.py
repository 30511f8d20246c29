"""Questions answered record by record, in memory.

A bound predicate becomes a function from a record to True, False or None, which is
"unknown". The logic is Kleene's strong logic of three values: `&` is false if one side
is, `|` is true if one side is, and what is left over is unknown as soon as one side is.

Source:
    S. C. Kleene, Introduction to Metamathematics (1952), section 64.
"""

import operator
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any, TypeAlias

from mixedmigration.declaration import Record
from mixedmigration.errors import QueryError
from mixedmigration.values import Extras, NoAnswer, PartialDate, Period, Total, Unlisted

from .attribute import Attribute, attribute
from .binding import Bound
from .predicate import AllOf, AnyOf, Condition, Not, Operator, PartsCondition, Predicate, Quantifier
from .several import is_list, is_several

__all__ = [
    "Answer",
    "both",
    "compiled",
    "either",
    "has_no_value",
    "is_unknown",
    "is_unknown_in",
    "negation",
    "total_of",
    "value_of",
]

Answer: TypeAlias = bool | None
"""True, False, or None where it is unknown."""
_Test: TypeAlias = Callable[[object], Answer]


def negation(answer: Answer) -> Answer:
    """Negate an answer; unknown stays unknown.

    Examples:
        >>> [negation(answer) for answer in (True, False, None)]
        [False, True, None]
    """
    return None if answer is None else not answer


def both(answers: Iterable[Answer]) -> Answer:
    """Say whether all answers are yes: no as soon as one is no, else unknown if one is.

    Examples:
        >>> both([True, None]), both([False, None]), both([])
        (None, False, True)
    """
    result: Answer = True
    for answer in answers:
        if answer is False:
            return False
        if answer is None:
            result = None
    return result


def either(answers: Iterable[Answer]) -> Answer:
    """Say whether one answer is yes: yes as soon as one is, else unknown if one is.

    Examples:
        >>> either([False, None]), either([True, None]), either([])
        (None, True, False)
    """
    result: Answer = False
    for answer in answers:
        if answer is True:
            return True
        if answer is None:
            result = None
    return result


def is_unknown(value: object) -> bool:
    """Say whether a field's value tells nothing: None, a reason for no answer, or an empty list.

    An empty list is how most records say that nothing was recorded: no publisher prints the
    difference between "on no route" and "route not given". Where a field knows the difference,
    as the answers of an interview do, its declaration says so (see `is_unknown_in`).

    Examples:
        >>> [is_unknown(value) for value in (None, NoAnswer.REFUSED, (), 0, "", (1,))]
        [True, True, True, False, False, False]
    """
    return (
        value is None or isinstance(value, NoAnswer) or ((is_several(value) or isinstance(value, Extras)) and not value)
    )


def has_no_value(value: object) -> bool:
    """Say the same of a list that is complete, so that its emptiness is an answer.

    Examples:
        >>> has_no_value(()), has_no_value(None)
        (False, True)
    """
    return value is None or isinstance(value, NoAnswer)


def is_unknown_in(found: Attribute) -> Callable[[object], bool]:
    """Give what says whether a field's value tells nothing: an empty list may be an answer or none.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> is_unknown_in(attribute(ProtectionIncident, "routes"))(())
        True
    """
    return has_no_value if found.is_complete else is_unknown


def value_of(found: Attribute) -> Callable[[object], object]:
    """Give the function that takes a path's value from a record.

    Along a path, None stays None and a reason for no answer stays that reason; so a label
    that the vocabulary does not have has no level, and a country that was refused no region.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> incident = ProtectionIncident(id="protection-incident:my-table:7", date="2024-03")
        >>> value_of(attribute(ProtectionIncident, "date.year"))(incident)
        2024
        >>> value_of(attribute(ProtectionIncident, "country.name"))(incident)
    """
    if len(found.names) == 1:
        return operator.attrgetter(found.path)
    first, *others = found.names

    def walk(record: object) -> object:
        value: object = getattr(record, first)
        for name in others:
            if value is None or isinstance(value, NoAnswer):
                return value
            value = None if isinstance(value, Unlisted) else getattr(value, name)
        return value

    return walk


def total_of(found: Attribute, records: Iterable[Record]) -> Total:
    """Sum the figures of records where they are known, and count those that give none.

    Raises:
        QueryError: The field holds no counts.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> print(total_of(attribute(ProtectionIncident, "dead"), []))
        0
    """
    if not found.is_count:
        raise QueryError(f"{found.path} holds no counts, so it cannot be summed")
    value = value_of(found)
    figures = (value(record) for record in records)
    return Total.of(figure if isinstance(figure, int) else None for figure in figures)


def compiled(bound: Bound) -> Callable[[Record], Answer]:
    """Make the function that answers a bound predicate for one record.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> from mixedmigration.query import bind, field
        >>> is_fatal = compiled(bind(field("dead") >= 1, ProtectionIncident))
        >>> [is_fatal(ProtectionIncident(id=f"protection-incident:my-table:{n}", dead=n)) for n in (0, 1)]
        [False, True]
        >>> is_fatal(ProtectionIncident(id="protection-incident:my-table:2")) is None
        True
    """
    return _test(bound.predicate, bound.entity)


def _test(predicate: Predicate, owner: type) -> _Test:
    if isinstance(predicate, Condition):
        return _condition(predicate, attribute(owner, predicate.path))
    if isinstance(predicate, PartsCondition):
        return _parts(predicate, attribute(owner, predicate.path))
    if isinstance(predicate, Not):
        negated = _test(predicate.part, owner)
        return lambda record: negation(negated(record))
    assert isinstance(predicate, (AllOf, AnyOf))
    return _joined(tuple(_test(part, owner) for part in predicate.parts), decisive=isinstance(predicate, AnyOf))


def _joined(tests: tuple[_Test, ...], *, decisive: bool) -> _Test:
    """Ask until one answer decides: what `both` and `either` say, without a generator for each record."""

    def ask(record: object) -> Answer:
        result: Answer = not decisive
        for test in tests:
            answer = test(record)
            if answer is decisive:
                return decisive
            if answer is None:
                result = None
        return result

    return ask


def _parts(predicate: PartsCondition, found: Attribute) -> _Test:
    """Ask each part; of no parts nothing is known, save where emptiness is an answer."""
    assert found.part is not None
    value, test, is_open = value_of(found), _test(predicate.part, found.part), is_unknown_in(found)
    joined = either if predicate.quantifier is Quantifier.ANY else both

    def ask(record: object) -> Answer:
        parts = value(record)
        if is_open(parts):
            return None
        assert is_several(parts)
        return joined(test(part) for part in parts)

    return ask


def _condition(condition: Condition, found: Attribute) -> _Test:
    value, is_open = value_of(found), is_unknown_in(found)
    if condition.operator is Operator.IS_KNOWN:
        return lambda record: not is_open(value(record))
    if condition.operator is Operator.IS_NONE:
        return lambda record: is_open(asked := value(record)) and not isinstance(asked, NoAnswer)
    if condition.operator is Operator.NO_ANSWER:
        reasons = (condition.operand,) if condition.operand is not None else tuple(NoAnswer)
        return lambda record: value(record) in reasons
    question = _question(condition, found)

    def ask(record: object) -> Answer:
        asked = value(record)
        return None if asked is None or is_open(asked) else question(asked)

    def ask_simply(record: object) -> Answer:
        asked = value(record)
        return None if asked is None else question(asked)

    return ask if found.is_many or found.is_reasoned else ask_simply


_COMPARED: dict[Operator, Callable[[Any, Any], bool]] = {
    Operator.EQUAL: operator.eq,
    Operator.NOT_EQUAL: operator.ne,
    Operator.LESS: operator.lt,
    Operator.AT_MOST: operator.le,
    Operator.MORE: operator.gt,
    Operator.AT_LEAST: operator.ge,
}


def _question(condition: Condition, found: Attribute) -> Callable[[object], bool]:
    """Give the question to a value that is known."""
    asked, operand = condition.operator, condition.operand
    if asked in _COMPARED:
        compare = _COMPARED[asked]
        return lambda value: compare(value, operand)
    if asked is Operator.IS_IN:
        assert is_list(operand)
        values = frozenset(operand)
        return lambda value: value in values
    if asked is Operator.CONTAINS:
        return lambda value: operand in value  # type: ignore[operator]
    if asked is Operator.IS_UNLISTED:
        return _has_unlisted if found.is_many else lambda value: isinstance(value, Unlisted)
    return _about_days(asked.value, operand)


def _has_unlisted(values: object) -> bool:
    assert is_several(values)
    return any(isinstance(value, Unlisted) for value in values)


def _about_days(question: str, days: object) -> Callable[[object], bool]:
    """Ask a date or period by the name of the question; a plain day is asked as a partial date."""

    def ask(value: object) -> bool:
        asked = PartialDate(value) if isinstance(value, date) else value
        assert isinstance(asked, (PartialDate, Period))
        answer: bool = getattr(asked, question)(days)
        return answer

    return ask
