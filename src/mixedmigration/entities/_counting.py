"""Counts that cannot be below zero, since they are of one person's life and correct nothing."""

from mixedmigration.declaration import Rule

__all__ = ["from_zero"]


def _is_count(number: float) -> bool:
    return number >= 0


def from_zero(*fields: str) -> tuple[Rule, ...]:
    """Give the rules that refuse a number below zero in each of some fields.

    Args:
        fields: Names of the fields.
    """
    return tuple(
        Rule(code="number/range", reads=(field,), holds=_is_count, expected="a number from 0", blames=(field,))
        for field in fields
    )
