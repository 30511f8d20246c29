"""What a cell of our CSV may hold, as a regular expression of Table Schema.

Table Schema has the expressions of XML Schema: they fit from the first sign to the last
without being told so, and know no groups that are not captured.
"""

from datetime import date
from decimal import Decimal
from typing import cast

from mixedmigration.declaration.annotation import kind_of
from mixedmigration.declaration.kind import CodedKind, Kind, ScalarKind
from mixedmigration.values import (
    Age,
    Country,
    Currency,
    Duration,
    IncidentId,
    Language,
    Moment,
    NoAnswer,
    PartialDate,
    Period,
)
from mixedmigration.values._currencies import DIGITS as CURRENCIES
from mixedmigration.values.language import CODES as LANGUAGES

from . import _schema_patterns as patterns

REASONS = f"!({'|'.join(reason.slug for reason in NoAnswer)})"
"""A reason for no answer."""
_ANY, _ANY_IN_LIST = r"[\s\S]", r"([^|\\]|\\[|\\])"
"""A sign of text, by itself and as an item of a list has it."""
_SIGN_OF_ID = r"[^\s#]"
_SIGN_IN_LIST = r"([^\s#|\\]|\\[|\\])"
_NUMBER = r"-?[0-9]+(\.[0-9]+)?([eE][+\-]?[0-9]+)?"


def of_value(kind: Kind, is_reasoned: bool) -> str:
    """Give the pattern of a cell with one value; empty where any text will do.

    Args:
        kind: The kind of value.
        is_reasoned: Whether a reason for no answer may stand there.

    Examples:
        >>> of_value(kind_of(bool), True)
        'true|false|!(refused|dont-know|not-asked|not-applicable|withheld)'
    """
    return _either(_one(kind, is_item=False), is_reasoned)


def of_list(kind: Kind, has_reasons: bool, is_reasoned: bool) -> str:
    r"""Give the pattern of a cell with a list of values; empty where any text will do.

    Args:
        kind: The kind of one value.
        has_reasons: Whether a reason for no answer may stand for an item.
        is_reasoned: Whether one may stand for the list.

    Examples:
        >>> of_list(kind_of(bool), False, False)
        '(true|false)(\\|(true|false))*|\\\\\\[\\]'
    """
    item = _either(_one(kind, is_item=True), has_reasons)
    return _either(rf"({item})(\|({item}))*|\\\[\]", is_reasoned) if item else ""


def _either(pattern: str, is_reasoned: bool) -> str:
    return f"{pattern}|{REASONS}" if pattern and is_reasoned else pattern


def _one(kind: Kind, is_item: bool) -> str:
    if isinstance(kind, CodedKind):
        words = "|".join(word.slug for word in kind.words)
        return f"{words}|~{_ANY_IN_LIST if is_item else _ANY}+" if kind.is_open else words
    assert isinstance(kind, ScalarKind)
    if kind == kind_of(Country):
        return "|".join(country.code for country in Country.all())
    if kind in (kind_of(Language), kind_of(Currency)):
        return "|".join(sorted(LANGUAGES if kind == kind_of(Language) else CURRENCIES))
    known: dict[Kind, str] = {
        kind_of(int): "-?[0-9]{1,19}",
        kind_of(float): _NUMBER,
        kind_of(bool): "true|false",
        kind_of(date): patterns.DAY,
        kind_of(PartialDate): patterns.DATE,
        kind_of(Period): patterns.PERIOD,
        kind_of(Age): patterns.AGE,
        kind_of(Duration): patterns.DURATION,
        kind_of(Moment): patterns.MOMENT,
        kind_of(Decimal): patterns.AMOUNT,
    }
    if kind.door == cast(ScalarKind, kind_of(IncidentId)).door:
        return (
            rf"[a-z][a-z0-9\-]*:[a-z0-9][a-z0-9.\-]*:{_SIGN_IN_LIST if is_item else _SIGN_OF_ID}+(#[1-9][0-9]{{0,8}})?"
        )
    return known.get(kind, "").replace("(?:", "(")
