"""A journey in a few lines that a person can read: route, legs, days, cost and modes."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from textwrap import wrap
from typing import TYPE_CHECKING

from mixedmigration.errors._counts import count_of
from mixedmigration.values import Country, Money, PartialDate, Place

if TYPE_CHECKING:
    from .journey import Journey

__all__ = ["countries_of", "summary_of"]

WIDTH = 88
"""Signs of a line; a longer route is continued below itself."""


def countries_of(journey: "Journey") -> tuple[Country, ...]:
    """Give the countries of a journey in the order travelled, as far as they are told.

    Legs say it most closely; the countries passed through come next, and stops last.

    Args:
        journey: The journey.
    """
    legs = [country for leg in journey.legs for country in (leg.from_country, leg.to_country)]
    travelled = _one_after_another(legs)
    transit = journey.transit_countries if isinstance(journey.transit_countries, tuple) else ()
    way = travelled
    if not set(transit) <= set(travelled):
        way = _one_after_another([*transit, *(country for country in travelled if country not in transit)])
    way = way or _one_after_another(stop.country for stop in journey.itinerary)
    return _one_after_another([journey.country_of_departure, *way])


def _one_after_another(countries: Iterable[object]) -> tuple[Country, ...]:
    """Leave out what is no country, and a country that is the same as the one before."""
    found: list[Country] = []
    for country in countries:
        if isinstance(country, Country) and found[-1:] != [country]:
            found.append(country)
    return tuple(found)


def _spot(place: Place | None, country: object) -> str:
    known = country if isinstance(country, Country) else place.country if place else None
    name = place.name if place and place.name else ""
    return ", ".join(filter(None, [name, known.name if known else ""]))


def _spots(journey: "Journey") -> Iterator[str]:
    """Yield what is known of each point of the way, in order."""
    if not any(leg.to_place or isinstance(leg.to_country, Country) for leg in journey.legs):
        yield from (country.name for country in journey.countries)
        return
    yield _spot(journey.place_of_departure, journey.country_of_departure)
    for leg in journey.legs:
        yield _spot(leg.from_place, leg.from_country)
        yield _spot(leg.to_place, leg.to_country)


def _route(journey: "Journey") -> str:
    shown: list[str] = []
    for spot in filter(None, _spots(journey)):
        if shown and (spot == shown[-1] or shown[-1].endswith(f", {spot}")):
            continue
        if shown and spot.endswith(f", {shown[-1]}"):
            shown.pop()  # the same point, told more closely
        shown.append(spot)
    return " → ".join("\N{NO-BREAK SPACE}".join(spot.split()) for spot in shown) or "not told"


def _dates(journey: "Journey") -> list[PartialDate]:
    told: list[object] = [journey.started, *(date for leg in journey.legs for date in (leg.departed, leg.arrived))]
    return [date for date in told if isinstance(date, PartialDate)]


def _days(journey: "Journey") -> str:
    told = _dates(journey)
    if len(told) < 2:
        return "not told"
    first, last = told[0], told[-1]
    most = _between(first.earliest, last.latest)
    fewest = min(most, max(0, _between(first.latest, last.earliest)))
    days = f"{fewest:,}" if fewest == most else f"{fewest:,} to {most:,}"
    return f"{days} ({first} to {last})"


def _between(first: date, last: date) -> int:
    return max(0, (last - first).days)


def _costs(journey: "Journey") -> str:
    told = [leg.cost for leg in journey.legs if isinstance(leg.cost, Money)]
    sums = "; ".join(f"{amount:,} {code}" for code, amount in Money.sums(told).items())
    gaps = len(journey.legs) - len(told)
    legs, verb = count_of(len(journey.legs), "leg"), "gives" if gaps == 1 else "give"
    return f"{sums} ({gaps} of {legs} {verb} none)" if sums and gaps else sums or "not told"


def _modes(journey: "Journey") -> str:
    modes = Counter(str(mode) for leg in journey.legs if isinstance(leg.modes, tuple) for mode in leg.modes)
    return ", ".join(f"{mode} ({count})" if count > 1 else mode for mode, count in modes.most_common()) or "not told"


def _rows(journey: "Journey") -> Iterator[tuple[str, str]]:
    yield "Route", _route(journey)
    yield "Legs", f"{len(journey.legs)}" if journey.legs else "not told"
    yield "Days", _days(journey)
    yield "Cost", _costs(journey)
    if isinstance(journey.total_cost, Money):
        yield "In all", f"{journey.total_cost}, as told for the whole journey"
    yield "Modes", _modes(journey)


def summary_of(journey: "Journey") -> str:
    """Write a journey in a few lines.

    Args:
        journey: The journey.
    """
    lines: list[str] = [journey.id]
    for name, said in _rows(journey):
        first, *more = wrap(said, WIDTH - 9, break_long_words=False, break_on_hyphens=False)
        lines += [f"  {name:<7}{first}", *(f"         {line}" for line in more)]
    return "\n".join(lines).replace("\N{NO-BREAK SPACE}", " ")
