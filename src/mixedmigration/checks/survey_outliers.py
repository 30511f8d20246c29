"""Numbers of a survey that are far from those of the other interviews, as they are or as logarithms."""

import math
from collections.abc import Callable, Iterator, Sequence
from statistics import fmean, stdev

from .rule_expression import number_of

__all__ = ["outliers"]

_NO_NUMBER = frozenset(("", "refused", "don't know", "don’t know", "dont know", "none", "not applicable", "n/a"))
"""Answers that stand in a column of numbers. Source: MMC, returnee tool and 4Mi core."""


def outliers(cells: Sequence[str], kinds: Sequence[str], deviations: float, fewest: int) -> Iterator[tuple[int, str]]:
    """Yield the places of numbers that are far from the others of their kind, and how far in words.

    A logarithm of the number plus one is looked at too, since amounts and durations are seldom
    spread evenly around their mean; where both are far, the logarithm is told.

    Args:
        cells: The answers to one question. A column with an answer that is neither a number nor a
            reason for none is no column of numbers and has no outliers.
        kinds: What the numbers are compared within, such as the currency of each.
        deviations: How many standard deviations are far.
        fewest: Different numbers that there have to be.

    Examples:
        >>> ages = [str(age) for age in range(20, 40)] + ["400"]
        >>> list(outliers(ages, [""] * 21, 3, 5))
        [(20, 'the number is 4.4 standard deviations from the mean, and so is its logarithm (4.1)')]
    """
    texts = [cell.strip() for cell in cells]
    numbers = {at: number for at, text in enumerate(texts) if (number := number_of(text)) is not None}
    if any(at not in numbers and text.casefold() not in _NO_NUMBER for at, text in enumerate(texts)):
        return
    for kind in dict.fromkeys(kinds):
        alike = {at: number for at, number in numbers.items() if kinds[at] == kind and math.isfinite(number)}
        if len(set(alike.values())) >= fewest:
            yield from _far(alike, deviations, fewest)


def _far(numbers: dict[int, float], deviations: float, fewest: int) -> Iterator[tuple[int, str]]:
    plain = _scores(numbers, lambda number: number)
    positive = {at: number for at, number in numbers.items() if number > -1}
    logs = _scores(positive, math.log1p) if len(set(positive.values())) >= fewest else {}
    for at in numbers:
        one, log = plain.get(at, 0.0), logs.get(at, 0.0)
        if one > deviations and log > deviations:
            yield at, f"the number is {one:.1f} standard deviations from the mean, and so is its logarithm ({log:.1f})"
        elif log > deviations:
            yield at, f"the logarithm of the number is {log:.1f} standard deviations from the mean"
        elif one > deviations:
            yield at, f"the number is {one:.1f} standard deviations from the mean"


def _scores(numbers: dict[int, float], form: Callable[[float], float]) -> dict[int, float]:
    """Give how many standard deviations each number is from the mean; nothing where all are alike."""
    values = {at: form(number) for at, number in numbers.items()}
    try:
        mean, spread = fmean(values.values()), stdev(values.values())
        return {at: abs(value - mean) / spread for at, value in values.items()} if spread else {}
    except (OverflowError, ValueError):  # numbers too large to be squared
        return {}
