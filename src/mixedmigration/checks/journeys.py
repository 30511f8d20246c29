"""What is unlikely in a journey by itself: where it leads, how its parts fit, how fast and how dear it was.

What cannot be, such as a leg that arrives before it departs, is refused when the journey is
made. People remember a long way as well as they can: these are questions for a second look.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise
from typing import TypeGuard

from mixedmigration.entities import Journey
from mixedmigration.entities.leg import Leg
from mixedmigration.entities.stay import Stay
from mixedmigration.errors._counts import count_of
from mixedmigration.values import Country, Money, PartialDate, Place
from mixedmigration.vocabularies import TravelMode

from .check import Check, CheckAcross, Found
from .survey_outliers import outliers

__all__ = ["ACROSS", "CHECKS", "costs_apart"]

FASTEST = 1_500.0
"""Kilometres that nobody travels over land or sea in a day. Source: 60 km/h for a day and a night, rounded up."""
DEVIATIONS, FEWEST = 3.0, 5
"""Standard deviations that are far, and amounts there have to be. Source: MMC, cleaningkit 2026.07 (MIT)."""


def _destination(journey: Journey) -> str | None:
    there, here = journey.destination, journey.country_of_departure
    is_told = isinstance(there, Country) and isinstance(here, Country)
    return "the destination is the country of departure" if is_told and there == here else None


def _legs_gap(journey: Journey) -> str | None:
    for number, (before, leg) in enumerate(pairwise(journey.legs), 2):
        ended, began = _country(before.to_country, before.to_place), _country(leg.from_country, leg.from_place)
        if ended is not None and began is not None and ended != began:
            return f"leg {number} begins in another country than leg {number - 1} ended"
    return None


def _country(told: object, place: Place | None) -> Country | None:
    if isinstance(told, Country):
        return told
    return place.country if place is not None else None


def _stays_overlap(journey: Journey) -> str | None:
    for (one, stay), (other, then) in combinations(enumerate(journey.stays, 1), 2):
        countries = _country(stay.country, stay.place), _country(then.country, then.place)
        if None not in countries and countries[0] != countries[1] and _overlap(stay, then):
            return f"stays {one} and {other} are in different countries at the same time"
    return None


def _overlap(one: Stay, other: Stay) -> bool:
    """Tell whether two stays certainly share a day other than one of travel."""
    return _is_before(one.arrived, other.left) and _is_before(other.arrived, one.left)


def _is_before(one: object, other: object) -> bool:
    return _is_certain(one) and _is_certain(other) and one.before(other)


def _is_certain(date: object) -> TypeGuard[PartialDate]:
    return isinstance(date, PartialDate) and not (date.approximate or date.uncertain)


def _speed(journey: Journey) -> str | None:
    for number, leg in enumerate(journey.legs, 1):
        days = _most_days(leg)
        if leg.distance_km is None or days is None or not _is_on_the_ground(leg):
            continue
        if leg.distance_km > FASTEST * days:
            return f"leg {number} is too far for {count_of(days, 'day')} over land or sea"
    return None


def _most_days(leg: Leg) -> int | None:
    """Give the days that a leg took at the most, both ends counted."""
    departed, arrived = leg.departed, leg.arrived
    if not (_is_certain(departed) and _is_certain(arrived)):
        return None
    return max((arrived.latest - departed.earliest).days + 1, 1)


def _is_on_the_ground(leg: Leg) -> bool:
    """Tell whether all modes are known and none of them is by air."""
    modes = leg.modes if isinstance(leg.modes, tuple) else ()
    known = [mode for mode in modes if isinstance(mode, TravelMode)]
    flying = any(mode is TravelMode.AIR or TravelMode.AIR in mode.broader for mode in known)
    return bool(modes) and len(known) == len(modes) and not flying


def _cost(journey: Journey) -> str | None:
    total = journey.total_cost
    if not isinstance(total, Money):
        return None
    told = [leg.cost for leg in journey.legs if isinstance(leg.cost, Money)]
    spent = sum((cost.amount for cost in told if cost.currency == total.currency), Decimal(0))
    return "its legs together cost more than the whole journey" if spent > total.amount else None


def costs_apart(journeys: Sequence[Journey | None]) -> Iterator[tuple[int, str]]:
    """Yield the places of journeys whose cost is far from that of the others in the same currency.

    Args:
        journeys: Journeys, or None where there is none.
    """
    costs = [journey.total_cost if journey is not None else None for journey in journeys]
    amounts = [str(cost.amount) if isinstance(cost, Money) else "" for cost in costs]
    kinds = [cost.currency if isinstance(cost, Money) else "" for cost in costs]
    for at, how in outliers(amounts, kinds, DEVIATIONS, FEWEST):
        yield at, how.replace("the number", "the amount")


def _costs_across(journeys: Sequence[Journey], names: Sequence[str]) -> Iterator[Found]:
    for at, how in costs_apart(journeys):
        yield Found(at, "journey/cost-outlier", how, "/total_cost")


def few_costs(journeys: Sequence[Journey | None]) -> str | None:
    """Say why the costs of journeys cannot be compared, or nothing where they can."""
    told = [journey.total_cost for journey in journeys if journey is not None]
    by_currency = Counter(cost.currency for cost in told if isinstance(cost, Money))
    return None if max(by_currency.values(), default=0) >= FEWEST else "fewer than five costs are in one currency"


CHECKS = (
    Check(
        code="journey/destination-departure",
        entity=Journey,
        reads=("destination", "country_of_departure"),
        finds=_destination,
    ),
    Check(code="journey/legs-gap", entity=Journey, reads=("legs",), finds=_legs_gap),
    Check(code="journey/stays-overlap", entity=Journey, reads=("stays",), finds=_stays_overlap),
    Check(code="journey/speed", entity=Journey, reads=("legs",), finds=_speed),
    Check(code="journey/cost", entity=Journey, reads=("total_cost", "legs"), finds=_cost),
)
"""Checks of one journey."""

ACROSS = (
    CheckAcross(
        codes=("journey/cost-outlier",), entity=Journey, finds=_costs_across, reads=("total_cost",), lacks=few_costs
    ),
)
"""Checks of journeys against each other."""
