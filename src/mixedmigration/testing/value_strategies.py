"""Made-up values: countries, dates, places and their kin, each right by the way it is made.

Nothing is drawn and thrown away again: a strategy draws parts that go together. The corner
cases of a value are drawn often, because that is where programs break.
"""

from datetime import date
from typing import TypeVar

from hypothesis import strategies as st

from mixedmigration.declaration.kind import WIDEST
from mixedmigration.values import (
    AdminArea,
    Citation,
    Country,
    CountryKind,
    DatePrecision,
    Edition,
    Estimate,
    Extras,
    IdParts,
    PartialDate,
    Period,
    Place,
    Position,
    Total,
    Unlisted,
    make_id,
    read_id,
)
from mixedmigration.values.estimate import LARGEST
from mixedmigration.values.extras import pointer
from mixedmigration.vocabularies import PlaceKind, PositionPrecision, Word

from .text_strategies import labels, slugs, texts

__all__ = [
    "admin_areas",
    "citations",
    "countries",
    "editions",
    "estimates",
    "extras",
    "id_parts",
    "ids",
    "partial_dates",
    "periods",
    "places",
    "positions",
    "totals",
    "unlisted",
    "whole_numbers",
    "words",
]

W = TypeVar("W", bound=Word)


def words(vocabulary: type[W]) -> st.SearchStrategy[W]:
    """Give words of a vocabulary.

    Args:
        vocabulary: Such as `CauseOfDeath`.
    """
    return st.sampled_from(vocabulary)


def unlisted() -> st.SearchStrategy[Unlisted]:
    """Give labels that no vocabulary is asked about."""
    return labels().map(Unlisted)


def countries(kind: CountryKind | None = None) -> st.SearchStrategy[Country]:
    """Give countries, and the other things that stand in a column of countries.

    Args:
        kind: Only those of one kind.

    Examples:
        >>> from hypothesis import find
        >>> find(countries(CountryKind.USER_ASSIGNED), lambda country: True)
        Country('XKX')
    """
    return _country(kind)


@st.composite
def _country(draw: st.DrawFn, kind: CountryKind | None) -> Country:
    return draw(st.sampled_from(Country.all(kind)))  # a strategy of its own name, so that messages do not list them all


_PRECISIONS = (DatePrecision.DAY, DatePrecision.MONTH, DatePrecision.QUARTER, DatePrecision.YEAR)
_MARKS = ((False, False), (False, False), (False, False), (True, False), (False, True), (True, True))
_TELLING = (date(2024, 1, 1), date(2024, 2, 29), date(2024, 12, 31), date(1900, 2, 28), date.min, date.max)
"""Placeholders, a leap day, the year in which Excel errs, and both ends of the calendar."""


def _dated(day: date, precision: DatePrecision, marks: tuple[bool, bool]) -> PartialDate:
    quarter = (day.month + 2) // 3 if precision is DatePrecision.QUARTER else None
    month = day.month if precision in (DatePrecision.MONTH, DatePrecision.DAY) else None
    known = day.day if precision is DatePrecision.DAY else None
    return PartialDate.of(day.year, month, known, quarter=quarter, approximate=marks[0], uncertain=marks[1])


def partial_dates(since: date = date.min, until: date = date.max) -> st.SearchStrategy[PartialDate]:
    """Give dates of every precision and with every mark.

    Args:
        since: First day on which a date may lie; a year may begin before it.
        until: Last day, likewise.

    Examples:
        >>> from hypothesis import find
        >>> find(partial_dates(), lambda date: date.precision is DatePrecision.QUARTER).quarter
        1
    """
    telling = [day for day in _TELLING if since <= day <= until]
    days = st.dates(since, until) | st.sampled_from(telling) if telling else st.dates(since, until)
    return st.builds(_dated, days, st.sampled_from(_PRECISIONS), st.sampled_from(_MARKS))


def _spanned(one: PartialDate, other: PartialDate, shape: str) -> Period:
    start, end = (one, other) if other.latest >= one.earliest else (other, one)
    match shape:
        case "single":
            return Period(start)
        case "open start":
            return Period.between(None, end)
        case "open end":
            return Period.between(start, None)
        case _:
            return Period.between(start, end)


def periods(since: date = date.min, until: date = date.max) -> st.SearchStrategy[Period]:
    """Give periods: of two dates, of one, and with an open start or end.

    Args:
        since: First day on which an end may lie.
        until: Last day, likewise.

    Examples:
        >>> from hypothesis import find
        >>> find(periods(), lambda period: period.start is None).days is None
        True
    """
    shapes = st.sampled_from(["closed", "closed", "single", "open start", "open end"])
    return st.builds(_spanned, partial_dates(since, until), partial_dates(since, until), shapes)


def positions() -> st.SearchStrategy[Position]:
    """Give positions, often at the poles, the antimeridian, the equator and other corners.

    Examples:
        >>> from hypothesis import find
        >>> find(positions(), lambda position: position.latitude == 90).longitude
        0.0
    """
    return st.builds(Position, _degrees(90.0), _degrees(180.0), st.none() | words(PositionPrecision))


def _degrees(limit: float) -> st.SearchStrategy[float]:
    corners = [0.0, -0.0, limit, -limit, 5e-324, -1e-7, 36.8, limit - 1e-9, 1 / 3]
    return st.floats(-limit, limit) | st.sampled_from(corners)


def whole_numbers() -> st.SearchStrategy[int]:
    """Give whole numbers of at most 64 bits: small counts, corrections below zero, and the widest.

    Examples:
        >>> from hypothesis import find
        >>> find(whole_numbers(), lambda number: number < 0)
        -1
    """
    widest = st.sampled_from([WIDEST, -WIDEST, 2**53 + 1, 2**31, -(2**31)])
    return st.one_of(st.integers(0, 300), st.integers(-13, -1), st.integers(-WIDEST, WIDEST), widest)


_FIGURES = st.integers(0, 300) | st.integers(-LARGEST, LARGEST)
_GIVEN = ((0, 1, 2), (0, 2), (0,), (1,), (2,), (0, 1), (1, 2))
"""Which of low, best and high an estimate may give."""


def _estimated(figures: tuple[int, int, int], given: tuple[int, ...]) -> Estimate:
    parts = [figure if place in given else None for place, figure in enumerate(sorted(figures))]
    return Estimate(*parts)


def estimates() -> st.SearchStrategy[Estimate]:
    """Give ranges of a count, with every choice of low, best and high."""
    return st.builds(_estimated, st.tuples(_FIGURES, _FIGURES, _FIGURES), st.sampled_from(_GIVEN))


def _totalled(value: int, known: int, unknown: int) -> Total:
    return Total(value if known else 0, known, unknown)


def totals() -> st.SearchStrategy[Total]:
    """Give sums over records, of which some give no figure."""
    return st.builds(_totalled, _FIGURES, st.integers(0, 1000), st.integers(0, 1000))


def admin_areas() -> st.SearchStrategy[AdminArea]:
    """Give administrative areas, with a name, a code or both."""
    level, known, perhaps = st.integers(1, 5), labels(), st.none() | labels()
    return st.one_of(
        st.builds(AdminArea, level=level, name=known, code=perhaps, version=perhaps),
        st.builds(AdminArea, level=level, code=known, version=perhaps),
    )


def places() -> st.SearchStrategy[Place]:
    """Give places of which at least one thing is known; their names are made up."""
    name, country, kind = labels(), countries(), words(PlaceKind)
    areas = st.lists(admin_areas(), min_size=1, max_size=2).map(tuple)
    return st.one_of(
        st.builds(Place, name=name),
        st.builds(Place, name=name, country=st.none() | country, kind=st.none() | kind, areas=areas),
        st.builds(Place, name=st.none() | name, country=country),
        st.builds(Place, country=st.none() | country, kind=kind),
        st.builds(Place, country=st.none() | country, areas=areas),
    )


def editions() -> st.SearchStrategy[Edition]:
    """Give editions of datasets that do not exist."""
    perhaps = st.none() | labels()
    return st.builds(
        Edition,
        dataset=slugs(),
        publisher=perhaps,
        edition=perhaps,
        licence=st.none() | st.sampled_from(["CC-BY-4.0", "ODbL-1.0", "unknown"]),
        url=st.none() | st.just("https://example.org/data") | labels(),
        read_on=st.none() | st.dates(),
    )


def citations() -> st.SearchStrategy[Citation]:
    """Give where made-up records came from."""
    rows = st.integers(1, 1000) | st.just(WIDEST)
    return st.builds(Citation, edition=editions(), row=st.none() | rows)


def _raw() -> st.SearchStrategy[object]:
    """Give raw input as JSON has it."""
    finite = st.floats(allow_nan=False, allow_infinity=False)
    leaves = st.none() | st.booleans() | texts() | st.integers(-WIDEST, WIDEST) | finite | st.sampled_from([1, 1.0])
    return st.recursive(
        leaves, lambda raw: st.lists(raw, max_size=3) | st.dictionaries(texts(8), raw, max_size=3), max_leaves=5
    )


def extras() -> st.SearchStrategy[Extras]:
    """Give raw input without a home, under any JSON Pointer."""
    keys = st.lists(texts(8) | st.integers(0, 9), min_size=1, max_size=3).map(lambda path: pointer(*path))
    return st.dictionaries(keys, _raw(), max_size=3).map(Extras)


def ids(kind: str = "record") -> st.SearchStrategy[str]:
    """Give ids of one kind of record, with and without an ordinal.

    Args:
        kind: The entity's name in ids, such as `protection-incident`.

    Examples:
        >>> from hypothesis import find
        >>> find(ids("route"), lambda name: name.endswith("#2")).startswith("route:my-table:")
        True
    """
    authorities = st.sampled_from(["my-table", "4mi", "x.y-1"])
    ordinals = st.none() | st.integers(2, 999_999_999)
    return st.builds(make_id, st.just(kind), authorities, labels(12), ordinals)


def id_parts() -> st.SearchStrategy[IdParts]:
    """Give ids of any kind, taken apart."""
    kinds = st.sampled_from(["protection-incident", "route", "x"])
    return kinds.flatmap(ids).map(read_id)
