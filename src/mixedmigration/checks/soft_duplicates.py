"""Interviews that differ from another one in very few answers, found without comparing all pairs.

Two interviews that differ in at most k columns agree in all columns of at least one of k + 1
groups of columns. So only those that agree in a whole group are compared: every pair that is
sought is among them, and in real interviews hardly any other. A comparison is four operations
on long whole numbers, in which each column has its own bits.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

import attrs

from mixedmigration.formats.survey_table import SurveyRow

__all__ = ["nearest"]


@attrs.frozen
class _Coded:
    """Interviews as numbers: one for all columns of each, and the codes of single columns."""

    codes: tuple[tuple[int, ...], ...]
    whole: tuple[int, ...]
    low: int
    """The bits of all columns, save the highest of each."""
    high: int
    """The highest bit of each column."""

    def differing(self, one: int, other: int) -> int:
        """Count the columns in which two interviews differ.

        Where a column differs, adding all its low bits carries into its highest bit.
        """
        return (((self.whole[one] ^ self.whole[other]) + self.low) & self.high).bit_count()


def nearest(
    rows: Sequence[SurveyRow], places: Sequence[int], groups: Sequence[str], most: int
) -> Iterator[tuple[SurveyRow, int, int]]:
    """Yield each interview that has a near one in its group, with the nearest one's row and how many columns differ.

    Args:
        rows: The interviews.
        places: The columns that are compared; blanks count as answers, letter case does not.
        groups: Who held each interview; a blank name is a group too.
        most: In how many columns two may differ.
    """
    members: dict[str, list[int]] = {}
    for at, group in enumerate(groups):
        members.setdefault(group, []).append(at)
    best: dict[int, tuple[int, int]] = {}
    for among in members.values():
        if len(among) > 1:
            for one, other, differing in _near([rows[at] for at in among], places, most):
                _keep(best, among[one], among[other], differing)
                _keep(best, among[other], among[one], differing)
    for at in sorted(best):
        differing, other = best[at]
        yield rows[at], rows[other].number, differing


def _keep(best: dict[int, tuple[int, int]], one: int, other: int, differing: int) -> None:
    best[one] = min(best.get(one, (differing, other)), (differing, other))


def _near(rows: Sequence[SurveyRow], places: Sequence[int], most: int) -> Iterator[tuple[int, int, int]]:
    coded = _coded(rows, places)
    for one, other in _candidates(coded, most):
        differing = coded.differing(one, other)
        if differing <= most:
            yield one, other, differing


def _coded(rows: Sequence[SurveyRow], places: Sequence[int]) -> _Coded:
    codes: list[list[int]] = [[] for _ in rows]
    most = 1
    for place in places:
        numbers: dict[str, int] = {}
        for row, code in zip(rows, codes, strict=True):
            code.append(numbers.setdefault(row.cells[place].strip().casefold(), len(numbers)))
        most = max(most, len(numbers))
    wide = most.bit_length() + 1
    high = sum(1 << (wide * at + wide - 1) for at in range(len(places)))
    low = sum(((1 << (wide - 1)) - 1) << (wide * at) for at in range(len(places)))
    return _Coded(tuple(map(tuple, codes)), tuple(_packed(code, wide) for code in codes), low, high)


def _packed(codes: Sequence[int], wide: int) -> int:
    digits = "".join(format(code, f"0{wide}b") for code in reversed(codes))
    return int(digits, 2) if digits else 0


def _candidates(coded: _Coded, most: int) -> Iterable[tuple[int, int]]:
    """Give the pairs that agree in a whole group of columns; all pairs where that would be no fewer."""
    count = len(coded.codes)
    buckets = [bucket for group in _column_groups(coded, most) for bucket in _buckets(coded, group)]
    if sum(len(bucket) ** 2 for bucket in buckets) >= count**2:
        return combinations(range(count), 2)
    return (pair for bucket in buckets for pair in combinations(bucket, 2))


def _column_groups(coded: _Coded, most: int) -> list[list[int]]:
    """Deal the columns into groups, those with the most different answers first, so that no group is all alike."""
    varied = [len(set(column)) for column in zip(*coded.codes, strict=True)]
    order = sorted(range(len(varied)), key=lambda at: -varied[at])
    return [order[at :: most + 1] for at in range(most + 1)]


def _buckets(coded: _Coded, group: Sequence[int]) -> list[list[int]]:
    alike: dict[tuple[int, ...], list[int]] = {}
    for at, codes in enumerate(coded.codes):
        alike.setdefault(tuple(codes[place] for place in group), []).append(at)
    return [bucket for bucket in alike.values() if len(bucket) > 1]
