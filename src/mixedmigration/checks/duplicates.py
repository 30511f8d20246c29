"""Incidents that may have been told twice, in one dataset or in two.

Two records of one event are seldom alike letter by letter. A pair is worth a look where
place, day and people agree; each further agreement speaks for one event, each
contradiction against it. Records are never merged: a person decides, who can read the
reports. Parts of one split incident share their published id and differ in their counts,
and are no duplicates.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from enum import StrEnum
from itertools import chain, combinations
from math import cos, radians
from operator import itemgetter

import attrs

from mixedmigration.declaration import fields_of
from mixedmigration.entities import ProtectionIncident
from mixedmigration.values import DatePrecision, PartialDate, Position
from mixedmigration.values.extent import distance_between

from .check import CheckAcross, Found

__all__ = ["CHECKS", "Confidence", "PossibleDuplicate", "duplicates"]

NEAR = 5.0
"""Kilometres within which two positions may be one place: the size of a town, or a rounding to 0.05 degree."""
FEW = 10
"""Records that may share a web address before it says nothing: beyond, it is a home page or a list."""
MANY = 5
"""Dead and missing from which an equal number is no chance; nearly all incidents count one or two."""
SOME = 3
"""Dead and missing from which an equal number says something."""
MOST_COMPARED = 20
"""Earlier records with which one is compared at most, so that time grows with the number of records only."""
HIGH, MEDIUM = 5, 3
"""Points from which a pair is told, by confidence."""


class Confidence(StrEnum):
    """How much speaks for two records telling of one event."""

    HIGH = "high"
    """Nearly everything that can be compared agrees, and something that is no chance does."""
    MEDIUM = "medium"
    """Place, day and people agree; more would have to be read to tell."""


@attrs.frozen(kw_only=True)
class PossibleDuplicate:
    """Two records that may tell of one event, and why.

    Examples:
        >>> told = {"date": "2024-03-08", "country": "LBY", "position": {"latitude": 32.93, "longitude": 12.08}}
        >>> one = ProtectionIncident(id="protection-incident:a:1", dead=7, missing=0, **told)
        >>> other = ProtectionIncident(id="protection-incident:b:9", dead=7, missing=0, survivors=20, **told)
        >>> [found] = duplicates([one, other])
        >>> found.confidence.value, found.reasons
        ('medium', ('the same day', 'the same position', 'the same dead and missing'))
    """

    ids: tuple[str, str]
    """Ids of the two records, the earlier one first."""
    confidence: Confidence
    """How much speaks for it."""
    reasons: tuple[str, ...]
    """What agrees, in words that name no value."""
    is_across: bool = False
    """Whether they come from different datasets."""


@attrs.frozen
class _Pair:
    earlier: int
    later: int
    points: int
    reasons: tuple[str, ...]
    is_across: bool


@attrs.define
class _Telling:
    """What of a record is compared."""

    at: int
    record: ProtectionIncident
    first: int
    """First day that the date may mean, as an ordinal."""
    last: int
    counts: tuple[int, int] | None
    """Dead and missing."""
    position: Position | None
    """None where it is only a placeholder."""
    urls: Set[str]
    """Those that few records share, and at least two."""
    _name: str | None = attrs.field(default=None, init=False)

    @property
    def name(self) -> str:
        """The place in letters and figures only; worked out for the few records that are held against another."""
        if self._name is None:
            place = self.record.place
            self._name = _letters(place.name) if place and place.name else ""
        return self._name


def duplicates(records: Iterable[ProtectionIncident]) -> tuple[PossibleDuplicate, ...]:
    """Give the pairs of records that may tell of one event, the most likely first.

    A pair agrees on the day (or lies one day apart, or its months agree where days are not
    given), on the place (the same words, or positions within 5 km) and on the number of
    dead and missing or on a web address that few records share. Points are then given:
    see `docs/reference/checks.md`. Records that say exactly the same are told by
    `record/identical`, unless they come from different datasets.

    Args:
        records: Any incidents; those without a date or a place cannot be compared.

    Returns:
        Pairs with their reasons; nothing is merged.
    """
    known = list(records)
    pairs = sorted(_pairs(known), key=lambda pair: (-pair.points, pair.earlier, pair.later))
    return tuple(
        PossibleDuplicate(
            ids=(known[pair.earlier].id, known[pair.later].id),
            confidence=_confidence(pair.points),
            reasons=pair.reasons,
            is_across=pair.is_across,
        )
        for pair in pairs
    )


def _confidence(points: int) -> Confidence:
    return Confidence.HIGH if points >= HIGH else Confidence.MEDIUM


def _pairs(records: Sequence[ProtectionIncident]) -> Iterator[_Pair]:
    """Yield the pairs that are worth a look, each once."""
    tellings = _tellings(records)
    seen: set[tuple[int, int]] = set()
    for one, other in _candidates(tellings):
        earlier, later = (one, other) if one.at < other.at else (other, one)
        if (earlier.at, later.at) not in seen:
            seen.add((earlier.at, later.at))
            pair = _judged(earlier, later)
            if pair is not None:
                yield pair


def _tellings(records: Sequence[ProtectionIncident]) -> list[_Telling]:
    count = Counter[str](chain.from_iterable(record.urls for record in records))
    shared = frozenset(url for url, times in count.items() if 1 < times <= FEW)
    made = (_telling(at, record, shared) for at, record in enumerate(records))
    return [telling for telling in made if telling is not None]


def _telling(at: int, record: ProtectionIncident, shared: frozenset[str]) -> _Telling | None:
    date, position = record.date, record.position
    if position is not None and position.has_whole_degree:
        position = None
    if date is None or not _is_close(date):
        return None
    counts = None if record.dead is None or record.missing is None else (record.dead, record.missing)
    urls = shared.intersection(record.urls)
    telling = _Telling(at, record, date.earliest.toordinal(), date.latest.toordinal(), counts, position, urls)
    return telling if position is not None or telling.name else None


def _is_close(date: PartialDate) -> bool:
    """Say whether a date is known to the month; a year or a quarter would agree with everything."""
    return date.precision in (DatePrecision.DAY, DatePrecision.MONTH)


def _letters(name: str) -> str:
    if name.isascii():
        return name.translate(_ASCII_SIGNS).lower()
    return "".join(filter(str.isalnum, name)).casefold()


_ASCII_SIGNS = {code: None for code in range(128) if not chr(code).isalnum()}
"""What is no letter and no figure, of the signs that most names are written in."""


def _candidates(tellings: list[_Telling]) -> Iterator[tuple[_Telling, _Telling]]:
    """Yield pairs that share a number of dead and missing and a time, or a web address."""
    by_time: dict[tuple[int, tuple[int, int]], list[_Telling]] = defaultdict(list)
    by_url: dict[str, list[_Telling]] = defaultdict(list)
    months: set[tuple[int, tuple[int, int]]] = set()
    for telling in tellings:
        if telling.counts is not None and sum(telling.counts) > 0:
            by_time[telling.first, telling.counts].append(telling)
            if telling.first != telling.last:
                months.update((day, telling.counts) for day in range(telling.first - 1, telling.last + 2))
        for url in dict.fromkeys(telling.record.urls) if telling.urls else ():  # in order, so that ties are not chance
            if url in telling.urls:
                by_url[url].append(telling)
    for (day, counts), told in by_time.items():
        following = by_time.get((day + 1, counts), ())
        if len(told) + len(following) > 1:
            yield from _neighbours(told, following)
    for month in _of_month(by_time, months):
        if len(month) > 1:
            yield from _neighbours(month, ())
    for told in by_url.values():
        yield from combinations(told, 2)


def _of_month(
    by_time: dict[tuple[int, tuple[int, int]], list[_Telling]], months: set[tuple[int, tuple[int, int]]]
) -> Iterator[list[_Telling]]:
    """Yield what shares a number and may share a month, where a record gives no more than the month."""
    by_month: dict[tuple[int, int, tuple[int, int]], list[_Telling]] = defaultdict(list)
    for key in months & by_time.keys():
        for telling in by_time[key]:
            date = telling.record.date
            assert date is not None
            by_month[date.year, date.month or 0, key[1]].append(telling)
    yield from by_month.values()


def _neighbours(told: Sequence[_Telling], following: Sequence[_Telling]) -> Iterator[tuple[_Telling, _Telling]]:
    """Yield pairs that are near each other or whose place is told alike; at least one is of the first kind."""
    everything = [(telling, True) for telling in told] + [(telling, False) for telling in following]
    placed = [(one.position.latitude, one, is_first) for one, is_first in everything if one.position is not None]
    placed.sort(key=itemgetter(0))
    for here, (latitude, one, is_first) in enumerate(placed):
        for further, other, is_other_first in placed[here + 1 : here + 1 + MOST_COMPARED]:
            if further - latitude > NEAR / 111:
                break
            if is_first or is_other_first:
                yield one, other
    named: dict[str, list[tuple[_Telling, bool]]] = defaultdict(list)
    for one, is_first in everything:
        if one.name:
            alike = named[one.name]
            yield from ((other, one) for other, is_other_first in alike[-MOST_COMPARED:] if is_first or is_other_first)
            alike.append((one, is_first))


def _judged(one: _Telling, other: _Telling) -> _Pair | None:
    """Weigh what agrees and what does not; None where the pair is not worth a look."""
    here, there = one.record, other.record
    if here.country is not there.country and here.country is not None and there.country is not None:
        return None
    day, place = _same_day(one, other), _same_place(one, other)
    if not day or not place:
        return None
    people, urls = _same_people(one, other), one.urls & other.urls
    is_across = _datasets(here).isdisjoint(_datasets(there)) and bool(here.citations and there.citations)
    if not (people or urls) or (not is_across and _are_parts(here, there)):
        return None
    said = [*day, *place, *people]
    said += [("a web address", 2)] if urls else []
    said += [("the same survivors", 1)] if here.survivors and here.survivors == there.survivors else []
    is_told_apart = not is_across and bool(one.name and other.name) and one.name != other.name
    points = sum(weight for _, weight in said) - _contradictions(one, other) - is_told_apart
    if points < MEDIUM or (not is_across and _says(here) == _says(there)):
        return None
    return _Pair(one.at, other.at, points, tuple(reason for reason, _ in said), is_across)


def _are_parts(one: ProtectionIncident, other: ProtectionIncident) -> bool:
    """Say whether two rows tell of different people in one event: one published id, and people told apart."""
    if one.incident_group is None or one.incident_group != other.incident_group:
        return False
    names = ("dead", "missing", "survivors", "females", "males", "children", "causes_reported", "origin_countries")
    return any(getattr(one, name) != getattr(other, name) for name in names)


_Said = list[tuple[str, int]]


def _same_day(one: _Telling, other: _Telling) -> _Said:
    if (one.first, one.last) == (other.first, other.last):
        return [("the same day", 1)] if one.first == one.last else [("the same month", 0)]
    if one.first - other.last > 1 or other.first - one.last > 1:
        return []
    is_days = one.first == one.last and other.first == other.last
    return [("a day apart", 0)] if is_days else [("dates that may be the same", 0)]


def _same_place(one: _Telling, other: _Telling) -> _Said:
    said: _Said = []
    if one.position is not None and other.position is not None:
        if (one.position.latitude, one.position.longitude) == (other.position.latitude, other.position.longitude):
            said.append(("the same position", 0))
        elif _is_near(one.position, other.position):
            said.append((f"positions within {NEAR:g} km", 0))
        else:
            return []
    if one.name and one.name == other.name:
        said.append(("the same words for the place", 1 if said else 0))
    return said


def _is_near(one: Position, other: Position) -> bool:
    if abs(one.latitude - other.latitude) > NEAR / 111:
        return False
    aside = abs(one.longitude - other.longitude)
    return min(aside, 360 - aside) * cos(radians(one.latitude)) < 1 and distance_between(one, other) <= NEAR


def _same_people(one: _Telling, other: _Telling) -> _Said:
    if one.counts is None or one.counts != other.counts or sum(one.counts) <= 0:
        return []
    total = sum(one.counts)
    return [("the same dead and missing", 2 if total >= MANY else 1 if total >= SOME else 0)]


def _contradictions(one: _Telling, other: _Telling) -> int:
    """Give the points that go off where both tell something, and tell it differently."""
    here, there = one.record, other.record
    told, retold = (*_sexes(here), here.survivors, here.children), (*_sexes(there), there.survivors, there.children)
    differ = sum(a != b for a, b in zip(told, retold, strict=True) if a is not None and b is not None)
    counts = one.counts != other.counts and one.counts is not None and other.counts is not None
    return min(differ, 2) + 2 * counts


def _sexes(record: ProtectionIncident) -> tuple[int | None, int | None]:
    """Give women and men; where one is everybody, the other is nobody."""
    females, males, total = record.females, record.males, record.dead_and_missing
    if total is not None and total > 0:
        females = 0 if females is None and males == total else females
        males = 0 if males is None and females == total else males
    return females, males


def _datasets(record: ProtectionIncident) -> set[str]:
    return {citation.edition.dataset for citation in record.citations}


def _says(record: ProtectionIncident) -> tuple[object, ...]:
    """Give all that a record says; its id and where it came from take no part."""
    names = (name for name in fields_of(type(record)) if name not in ("id", "citations"))
    return tuple(getattr(record, name) for name in names)


def _told(records: Sequence[ProtectionIncident], names: Sequence[str]) -> Iterator[Found]:
    """Yield a finding on the later record of each pair; only its best pair is told."""
    best: dict[tuple[int, bool], _Pair] = {}
    for pair in _pairs(records):
        key = (pair.later, pair.is_across)
        if key not in best or pair.points > best[key].points:
            best[key] = pair
    for (later, is_across), pair in sorted(best.items()):
        code = "record/also-in-dataset" if is_across else "record/possible-duplicate"
        why = ", ".join(pair.reasons)
        message = f"{_confidence(pair.points)} confidence that it is {names[pair.earlier]}: {why}"
        yield Found(later, code, message)


CHECKS = (
    CheckAcross(
        codes=("record/possible-duplicate", "record/also-in-dataset"),
        entity=ProtectionIncident,
        reads=("date",),
        one_of=("place", "position"),
        finds=_told,
    ),
)
"""Checks of incidents against each other."""
