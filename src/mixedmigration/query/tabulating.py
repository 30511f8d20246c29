"""Counting answers: one pass over the records, then rows and columns in their order."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import product

import attrs

from mixedmigration.declaration import Record
from mixedmigration.errors import QueryError
from mixedmigration.errors.exceptions import shown
from mixedmigration.values import Age, Country, Duration, NoAnswer, Rating, Unlisted
from mixedmigration.vocabularies import Word

from .answers import Answers, Asked, answers_of, asked
from .order import place_of
from .step import Step
from .tabulation import Answer, Base, Cell, Group, Tabulation

__all__ = ["tabulated"]

_Key = tuple[object, ...]
_NONE = ()
"""The answer "none of these"."""
_SAID = (NoAnswer.REFUSED, NoAnswer.DONT_KNOW)
"""Reasons of those who were asked; the others say that no question was put, or that we may not know."""


@attrs.define
class _Tally:
    """What the records of one column say, as far as they have been read."""

    records: int = 0
    answered: int = 0
    not_recorded: int = 0
    values: Counter[object] = attrs.field(factory=Counter[object])
    reasons: Counter[NoAnswer] = attrs.field(factory=Counter[NoAnswer])

    def take(self, answers: Answers) -> None:
        self.records += 1
        if answers is None:
            self.not_recorded += 1
        elif isinstance(answers, NoAnswer):
            self.reasons[answers] += 1
        else:
            self.answered += 1
            self.values.update(answers or (_NONE,))

    def count(self, value: object) -> int:
        return self.reasons[value] if isinstance(value, NoAnswer) else self.values[value]

    def group(self, values: _Key) -> Group:
        return Group(
            values=values,
            records=self.records,
            answered=self.answered,
            given=self.values.total(),
            not_recorded=self.not_recorded,
            **{reason.name.lower(): self.reasons[reason] for reason in NoAnswer},
        )


@attrs.frozen
class _Column:
    """One column counted to its end: the tally and the group that is made of it."""

    tally: _Tally
    group: Group
    base: Base
    small: int

    def cell(self, value: object) -> Cell:
        count = self.tally.count(value)
        known = None if isinstance(value, NoAnswer) else _percent(count, self.group.base_known(self.base))
        return Cell(count, _percent(count, self.group.base(self.base)), known, 0 < count < self.small)


def tabulated(
    entity: type[Record],
    records: Iterable[Record],
    field: str,
    by: Sequence[str],
    *,
    base: str,
    small: int,
    steps: tuple[Step, ...],
) -> Tabulation:
    """Count the answers to a question, in each group and together.

    Args:
        entity: The entity of the records.
        records: The records.
        field: The question, as `asked` finds it.
        by: The questions by which they are put into groups, likewise.
        base: What percentages are of.
        small: Fewer than this many are marked.
        steps: How the records came about.

    Raises:
        QueryError: A field cannot be found or counted, or the base or the threshold is none.
    """
    if base not in list(Base):
        raise QueryError(f"base is 'respondents' or 'answers', not {shown(base)}")
    if type(small) is not int or small < 0:
        raise QueryError(f"small is a whole number from 0, not {shown(small)}")
    found, groups = asked(entity, field), tuple(asked(entity, name) for name in by)
    whole, tallies = _tallied(records, found, groups)
    together = _Column(whole, whole.group(()), Base(base), small)
    columns = [_Column(tallies[key], tallies[key].group(key), Base(base), small) for key in _in_order(tallies)]
    return Tabulation(
        entity=entity,
        path=found.path,
        by=tuple(one.path for one in groups),
        base=Base(base),
        rows=tuple(_row(value, together, columns) for value in _rows_of(whole)),
        groups=tuple(column.group for column in columns),
        whole=together.group,
        small=small,
        is_many=found.is_many,
        is_overlapping=any(one.is_many for one in groups),
        is_reasoned=found.is_reasoned,
        public=frozenset(one.path for one in (found, *groups) if one.is_public),
        steps=steps,
    )


def _tallied(records: Iterable[Record], found: Asked, groups: Sequence[Asked]) -> tuple[_Tally, dict[_Key, _Tally]]:
    """Read the records once, into all together and into each group."""
    whole, columns = _Tally(), dict[_Key, _Tally]()
    answers, keys = answers_of(found), [answers_of(one) for one in groups]
    for record in records:
        said = answers(record)
        whole.take(said)
        for key in product(*(_keys(one(record)) for one in keys)) if keys else ():
            columns.setdefault(key, _Tally()).take(said)
    return whole, columns


def _keys(answers: Answers) -> Iterable[object]:
    """Give the groups in which a record stands: one for each of its values."""
    return answers or (_NONE,) if isinstance(answers, frozenset) else (answers,)


def _percent(count: int, base: int) -> float | None:
    return 100 * count / base if base else None


def _row(value: object, together: _Column, columns: Sequence[_Column]) -> Answer:
    return Answer(value, together.cell(value), tuple(column.cell(value) for column in columns))


def _rows_of(whole: _Tally) -> list[object]:
    """Give the answers in their order, and behind them "none of these" and the reasons of those asked."""
    return _ranked({**whole.values, **{reason: whole.reasons[reason] for reason in _SAID if whole.reasons[reason]}})


def _in_order(columns: Mapping[_Key, _Tally]) -> list[_Key]:
    """Give the groups by the order of the first field, then of the next."""
    keys = list(columns)
    for place in reversed(range(len(keys[0]) if keys else 0)):
        sizes = Counter[object]()
        for key, tally in columns.items():
            sizes[key[place]] += tally.records
        ranks = {value: rank for rank, value in enumerate(_ranked(sizes))}
        keys.sort(key=lambda key: ranks[key[place]])
    return keys


def _ranked(counts: Mapping[object, int]) -> list[object]:
    """Put values into order: as a scale or numbers have it, else the most frequent first.

    Labels that a scale does not have stand behind its words; then come "none of these",
    reasons, and what was not recorded.
    """
    return sorted(counts, key=lambda value: (_block(value), *_within(value, counts[value])))


def _block(value: object) -> int:
    if value is None:
        return 3
    if isinstance(value, NoAnswer):
        return 2
    return 1 if value == _NONE else 0


def _within(value: object, count: int) -> tuple[object, ...]:
    """Give the place of a value in its block; all known values of a field are of one kind."""
    if value is None or value == _NONE:
        return ()
    if isinstance(value, NoAnswer):
        return (list(NoAnswer).index(value),)
    if isinstance(value, bool):
        return (not value,)
    if isinstance(value, (int, float, Decimal, date)):
        return (value,)
    if isinstance(value, (Age, Duration)):
        return value.sort_key
    if isinstance(value, Rating):
        return (value.step is None, value.step or 0, -count, value.label or "")
    if isinstance(value, Word) and value.rank is not None:
        return (0, value.rank)
    place = place_of(value) if isinstance(value, (Word, Unlisted, Country)) else (str(value),)
    return (1, -count, *place)
