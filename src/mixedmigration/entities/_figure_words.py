"""A published figure in English, with its qualifier and its unit."""

from mixedmigration.values import Unlisted
from mixedmigration.vocabularies import ChangeDirection, Qualifier, Unit

__all__ = ["figure_in_words"]


def _number(value: float) -> str:
    return f"{int(value):,}" if value.is_integer() else f"{value:,}"


def _amount(value: float | None, low: float | None, high: float | None) -> str:
    ends = [_number(end) for end in (low, high) if end is not None]
    span = (
        " to ".join(ends)
        if len(ends) == 2
        else (f"{'at least' if low is not None else 'up to'} {ends[0]}" if ends else "")
    )
    if value is None:
        return span
    return f"{_number(value)} ({span})" if span else _number(value)


def figure_in_words(
    value: float | None,
    low: float | None,
    high: float | None,
    qualifier: Qualifier | Unlisted | None,
    unit: Unit | Unlisted | None,
    change: ChangeDirection | None,
) -> str:
    """Write a figure as its source would say it.

    Args:
        value: The figure; None where only words are given.
        low: Lower end of its range.
        high: Upper end of its range.
        qualifier: What the words around it say.
        unit: What one of it is.
        change: Whether it is a growth or a fall.

    Examples:
        >>> figure_in_words(1000.0, None, None, Qualifier.AT_LEAST, Unit.PERSONS, None)
        'at least 1,000 persons'
        >>> figure_in_words(1.0, None, None, None, Unit.COUNTRIES, None)
        '1 country'
    """
    words = "" if qualifier in (None, Qualifier.EXACTLY) else str(qualifier).lower()
    amount = _amount(value, low, high) or ("" if words else "no figure")
    is_one = {value, low, high} - {None} == {1}
    parts = (words, amount, _named(unit, is_one) if unit else "", f"({change.label().lower()})" if change else "")
    return " ".join(part for part in parts if part)


def _named(unit: Unit | Unlisted, is_one: bool) -> str:
    """Name a unit as it follows on a figure; a label that we do not know stays as printed."""
    name = str(unit)
    name = name if name[:2].isupper() else name.lower()
    if not is_one or isinstance(unit, Unlisted):
        return name
    return f"{name[:-3]}y" if name.endswith("ies") else name.removesuffix("s")
