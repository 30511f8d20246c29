"""Made-up values that people tell of themselves: ages, lengths of time, moments, money, steps of a scale."""

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal

from hypothesis import strategies as st

from mixedmigration.values import Age, Currency, Duration, Moment, Money, Rating, read_currency

from .text_strategies import labels

__all__ = ["ages", "amounts", "currencies", "durations", "moments", "money", "ratings"]

OLDEST = 130
"""The highest age that there is."""


def _band(ends: tuple[int, int]) -> Age:
    return Age.between(min(ends), max(ends))


def ages() -> st.SearchStrategy[Age]:
    """Give ages: in years, as a band, and as a band without an upper end.

    Examples:
        >>> from hypothesis import find
        >>> find(ages(), lambda age: age.is_band).years is None
        True
    """
    years = st.integers(0, 99) | st.just(OLDEST)
    return years.map(Age) | st.tuples(years, years).map(_band) | st.integers(0, 99).map(Age.between)


_UNITS = {"D": 365, "W": 52, "M": 12, "Y": 1}
"""How often a unit fits into a year, or nearly."""


def _spanned(ends: tuple[tuple[int, str], tuple[int, str]], shape: str) -> Duration:
    short, long = sorted(ends, key=lambda span: span[0] / _UNITS[span[1]])
    if long[0] / _UNITS[long[1]] < short[0] / _UNITS[short[1]] * 1.1:
        long = short
    first, last = (f"P{number}{unit}" for number, unit in (short, long))
    return Duration({"one": first, "up to": f"../{last}", "or more": f"{first}/.."}.get(shape, f"{first}/{last}"))


def durations() -> st.SearchStrategy[Duration]:
    """Give lengths of time in every unit, with and without an open end.

    Examples:
        >>> from hypothesis import find
        >>> find(durations(), lambda length: length.low is None).fewest_days
        0
    """
    spans = st.tuples(st.integers(0, 400) | st.just(99_999), st.sampled_from(sorted(_UNITS)))
    shapes = st.sampled_from(["one", "band", "up to", "or more"])
    return st.builds(_spanned, st.tuples(spans, spans), shapes)


def _shown(time: datetime, offset: timezone | None) -> Moment:
    return Moment(time.replace(tzinfo=offset))


def moments() -> st.SearchStrategy[Moment]:
    """Give moments as a clock shows them, with and without an offset from UTC."""
    halves = st.integers(-22, 28).map(lambda halves: timezone(timedelta(minutes=30 * halves)))
    times = st.datetimes(datetime(1970, 1, 1), datetime(2100, 1, 1))  # noqa: DTZ001  the clock's own time
    return st.builds(_shown, times, st.none() | st.just(UTC) | halves)


def amounts() -> st.SearchStrategy[Decimal]:
    """Give amounts of money, exact to six decimals."""
    cents = st.decimals(0, 10**6, places=2) | st.sampled_from([Decimal(0), Decimal("0.000001"), Decimal(10**15 - 1)])
    return st.integers(0, 10**9).map(Decimal) | cents


def currencies() -> st.SearchStrategy[Currency]:
    """Give codes of currencies: with two digits, three and none, a withdrawn one and the field's own."""
    return st.sampled_from(["EUR", "USD", "KES", "XOF", "JPY", "LYD", "SLL", "CFA"]).map(read_currency)


def money() -> st.SearchStrategy[Money]:
    """Give amounts in one currency.

    Examples:
        >>> from hypothesis import find
        >>> find(money(), lambda paid: paid.currency == "LYD" and paid.amount > 1)
        Money(amount=Decimal('2.000'), currency='LYD')
    """
    return st.builds(Money, amounts(), currencies())


def _stepped(label: str | None, step: int, further: int) -> Rating:
    return Rating(label, step, step + further)


def ratings() -> st.SearchStrategy[Rating]:
    """Give steps of scales, by their label, by their number, or both."""
    numbered = st.builds(_stepped, st.none() | labels(), st.integers(1, 5), st.integers(0, 6))
    return labels().map(Rating) | numbered
