"""What is unlikely in an interview: MMC's logical checks on typed records, and a few of their kin.

Each is meant for some questionnaires only: somebody who has returned is interviewed in the
country of their nationality as a matter of course. Messages name no country and no date.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from mixedmigration.entities import Interview, Journey
from mixedmigration.entities.testimony import ReportedAbuse
from mixedmigration.values import Age, Country, PartialDate, Place

from .check import Check, CheckAcross, Found
from .journeys import CHECKS as _OF_JOURNEYS
from .journeys import costs_apart, few_costs

__all__ = ["ACROSS", "ADULT_TOOLS", "CHECKS", "RETURNEE_TOOLS"]

RETURNEE_TOOLS = frozenset({"4mi-returnee"})
"""Questionnaires for people who have returned. Source: MMC, returnee tool (2024)."""
ADULT_TOOLS = frozenset({"4mi-core", "4mi-returnee"})
"""Questionnaires for adults. Source: MMC, mixedmigration.org/4mi ("adult migrants and refugees")."""
ADULT = 18
"""Years from which a person is an adult. Source: Convention on the Rights of the Child, article 1."""


# What is told ---------------------------------------------------------------------------------------------------------


def _tells_a_return(interview: Interview) -> bool:
    journey = interview.journey
    return interview.instrument in RETURNEE_TOOLS or (journey is not None and journey.migrant_return is not None)


def _here(interview: Interview) -> Country | None:
    return interview.country or (interview.place.country if interview.place is not None else None)


def _nationalities(interview: Interview) -> tuple[Country, ...]:
    told = interview.profile.nationalities if interview.profile is not None else None
    return told if isinstance(told, tuple) else ()


def _departure(interview: Interview) -> Country | None:
    for record in (interview.journey, interview.profile):
        told = record.country_of_departure if record is not None else None
        if isinstance(told, Country):
            return told
    return None


def _is_way_told(interview: Interview) -> bool:
    """Tell whether the countries between departure and interview are told, be it that there are none."""
    journey = interview.journey
    if journey is None:
        return False
    return isinstance(journey.transit_countries, tuple) or journey.went_directly is True or bool(journey.legs)


def _way(interview: Interview) -> frozenset[Country]:
    """Give the countries of interview and of departure, and those passed through."""
    journey = interview.journey
    told: list[object] = [_here(interview), _departure(interview)]
    if journey is not None:
        told += journey.transit_countries if isinstance(journey.transit_countries, tuple) else ()
        told += (country for leg in journey.legs for country in (leg.from_country, leg.to_country))
        told += _countries(place for leg in journey.legs for place in (leg.from_place, leg.to_place))
        told += (stay.country for stay in journey.stays)
        told += _countries((journey.place_of_departure, *(stay.place for stay in journey.stays)))
        told += (journey.migrant_return.country,) if journey.migrant_return is not None else ()
    return frozenset(country for country in told if isinstance(country, Country))


def _countries(places: Iterable[Place | None]) -> tuple[Country, ...]:
    return tuple(place.country for place in places if place is not None and place.country is not None)


def _one(told: object, place: Place | None) -> tuple[Country, ...]:
    return (told,) if isinstance(told, Country) else _countries((place,))


def _abuses(interview: Interview) -> tuple[ReportedAbuse, ...]:
    return interview.abuses if isinstance(interview.abuses, tuple) else ()


def _places_of_abuse(interview: Interview) -> list[tuple[Country, ...]]:
    return [
        (*(abuse.countries if isinstance(abuse.countries, tuple) else ()), *_countries(abuse.places))
        for abuse in _abuses(interview)
    ]


def _places_of_risk(interview: Interview) -> list[tuple[Country, ...]]:
    risks = interview.risks if isinstance(interview.risks, tuple) else ()
    return [_one(risk.country, risk.place) for risk in risks]


def _stops(interview: Interview) -> list[tuple[Country, ...]]:
    journey = interview.journey
    return [_one(stop.country, stop.place) for stop in journey.itinerary] if journey is not None else []


# What is unlikely -----------------------------------------------------------------------------------------------------


def _own_country(interview: Interview) -> str | None:
    if _tells_a_return(interview) or _here(interview) not in _nationalities(interview):
        return None
    return "the country of interview is that of nationality"


def _own_departure(interview: Interview) -> str | None:
    here = _here(interview)
    if _tells_a_return(interview) or here is None or here != _departure(interview):
        return None
    return "the country of interview is that of departure"


def _destination(interview: Interview) -> str | None:
    journey = interview.journey
    if journey is None or _tells_a_return(interview) or journey.destination not in _nationalities(interview):
        return None
    return "the destination is the country of nationality"


def _off_route(places: Callable[[Interview], list[tuple[Country, ...]]], what: str, interview: Interview) -> str | None:
    told = places(interview)
    if not any(told) or not _is_way_told(interview):
        return None
    way = _way(interview)
    off = [number for number, countries in enumerate(told, 1) if any(country not in way for country in countries)]
    if not off:
        return None
    numbers = ", ".join(map(str, off))
    return f"{what} {numbers} of {len(told)} {'is' if len(off) == 1 else 'are'} in a country that is not on the way"


def _minor(interview: Interview) -> str | None:
    age = interview.profile.age if interview.profile is not None else None
    if interview.instrument not in ADULT_TOOLS or not isinstance(age, Age) or age.possibly_at_least(ADULT):
        return None
    return "the person is under 18, and the questionnaire is for adults"


def _before_journey(interview: Interview) -> str | None:
    held = interview.date
    if held is None and interview.started is not None:
        held = PartialDate(interview.started.day)
    for what, date in _told_dates(interview):
        if held is not None and isinstance(date, PartialDate) and _is_later(date, held):
            return f"the interview is dated before {what}"
    return None


def _told_dates(interview: Interview) -> Iterator[tuple[str, object]]:
    journey = interview.journey
    if journey is not None:
        yield "the journey began", journey.started
        for number, leg in enumerate(journey.legs, 1):
            yield f"leg {number} began", leg.departed
        if journey.migrant_return is not None:
            yield "the person arrived back", journey.migrant_return.arrived
    for number, abuse in enumerate(_abuses(interview), 1):
        yield f"abuse {number} happened", abuse.date


def _is_later(date: PartialDate, held: PartialDate) -> bool:
    return not (date.approximate or date.uncertain or held.approximate or held.uncertain) and held.before(date)


# Where a check has no ground ------------------------------------------------------------------------------------------


def _unless(tells: Callable[[Interview], bool], why: str) -> Callable[[Sequence[Interview]], str | None]:
    def lacks(interviews: Sequence[Interview]) -> str | None:
        return None if any(map(tells, interviews)) else why

    return lacks


def _on_the_way(tells: Callable[[Interview], object], what: str) -> Callable[[Sequence[Interview]], str | None]:
    """Say that all tell of a return, or that none has what is compared."""

    def lacks(interviews: Sequence[Interview]) -> str | None:
        if all(map(_tells_a_return, interviews)):
            return "it is meant for people on their way, and all interviews tell of a return"
        return None if any(tells(interview) for interview in interviews) else f"no interview has {what}"

    return lacks


def _has_way_and(places: Callable[[Interview], list[tuple[Country, ...]]], interview: Interview) -> bool:
    return _is_way_told(interview) and any(places(interview))


def _check_of_journey(check: Check) -> Check:
    """Ask a check of journeys of the journey inside an interview."""

    def finds(interview: Interview) -> str | None:
        return check.finds(interview.journey) if interview.journey is not None else None

    def tells(interview: Interview) -> bool:
        return interview.journey is not None and all(_is_told(interview.journey, name) for name in check.reads)

    why = f"no journey has {' and '.join(check.reads)}"
    path = f"/journey/{check.reads[0]}"
    return Check(
        code=check.code, entity=Interview, reads=("journey",), finds=finds, path=path, lacks=_unless(tells, why)
    )


def _is_told(journey: Journey, name: str) -> bool:
    return getattr(journey, name) not in (None, ())


def _route_check(code: str, field: str, path: str, places: "_Places", what: str) -> Check:
    return Check(
        code=code,
        entity=Interview,
        reads=(field,) if field == "journey" else (field, "journey"),
        finds=partial(_off_route, places, what),
        path=path,
        lacks=_unless(partial(_has_way_and, places), "no interview tells such places and the countries passed through"),
    )


_Places = Callable[[Interview], list[tuple[Country, ...]]]
_HERE = "both the country of interview and that of"

CHECKS = (
    Check(
        code="interview/own-country",
        entity=Interview,
        reads=("country", "profile"),
        finds=_own_country,
        lacks=_on_the_way(lambda told: _here(told) and _nationalities(told), f"{_HERE} nationality"),
    ),
    Check(
        code="interview/own-departure",
        entity=Interview,
        reads=("country",),
        one_of=("journey", "profile"),
        finds=_own_departure,
        lacks=_on_the_way(lambda told: _here(told) and _departure(told), f"{_HERE} departure"),
    ),
    Check(
        code="journey/destination-nationality",
        entity=Interview,
        reads=("journey", "profile"),
        finds=_destination,
        path="/journey/destination",
        lacks=_on_the_way(
            lambda told: _nationalities(told) and told.journey and isinstance(told.journey.destination, Country),
            "both a destination and a nationality",
        ),
    ),
    _route_check("journey/stop-off-route", "journey", "/journey/itinerary", _stops, "stop"),
    _route_check("journey/abuse-off-route", "abuses", "/abuses", _places_of_abuse, "abuse"),
    _route_check("journey/risk-off-route", "risks", "/risks", _places_of_risk, "dangerous place"),
    Check(
        code="interview/minor",
        entity=Interview,
        reads=("profile", "instrument"),
        finds=_minor,
        path="/profile/age",
        lacks=_unless(
            lambda told: (
                told.instrument in ADULT_TOOLS and told.profile is not None and isinstance(told.profile.age, Age)
            ),
            "no interview is by a questionnaire for adults and has an age",
        ),
    ),
    Check(
        code="interview/before-journey",
        entity=Interview,
        reads=(),
        one_of=("date", "started"),
        finds=_before_journey,
        path="/date",
        lacks=_unless(
            lambda told: any(isinstance(date, PartialDate) for _, date in _told_dates(told)),
            "no interview tells a date of the journey, of a return or of an abuse",
        ),
    ),
    *map(_check_of_journey, _OF_JOURNEYS),
)
"""Checks of one interview, and of the journey inside it."""


def _journeys(interviews: Sequence[Interview]) -> list[Journey | None]:
    return [interview.journey for interview in interviews]


def _costs_across(interviews: Sequence[Interview], names: Sequence[str]) -> Iterator[Found]:
    for at, how in costs_apart(_journeys(interviews)):
        yield Found(at, "journey/cost-outlier", how, "/journey/total_cost")


ACROSS = (
    CheckAcross(
        codes=("journey/cost-outlier",),
        entity=Interview,
        finds=_costs_across,
        reads=("journey",),
        lacks=lambda interviews: few_costs(_journeys(interviews)),
    ),
)
"""Checks of interviews against each other."""
