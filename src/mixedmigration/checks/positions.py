"""Positions that are on the globe and still wrong, and those that are only placeholders.

A position is held against the country in or off which the incident happened; where no
country is named, against the countries of the route. One far from both is looked at again
with its numbers exchanged and with other signs, because those are the slips that people
make. A record gets one finding about where its position lies, the one that says most;
that a position is a whole degree is said beside it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial

from mixedmigration.entities import ProtectionIncident
from mixedmigration.errors._counts import count_of
from mixedmigration.values import Country, Position, Unlisted
from mixedmigration.values.extent import Extent
from mixedmigration.vocabularies import RouteName

from .check import Check, CheckAcross, Found

__all__ = ["ACROSS", "CHECKS", "DEGREE", "FAR", "FAR_FROM_ROUTE", "FAR_INLAND"]

DEGREE = 111.0
"""Kilometres of one degree of latitude.

As close as this a slip put right has to bring a position; farther off, it may be chance.
"""
FAR = 500.0
"""Kilometres from which a position is far from a country with a coast.

Source: the exclusive economic zone of 200 nautical miles, 370 km (UNCLOS, article 57), and one
degree, because some positions are known only to a degree; together 481 km, rounded up.
"""
FAR_INLAND = 200.0
"""Kilometres from which a position is far from a country without a coast: one degree, and a border region."""
FAR_FROM_ROUTE = 1000.0
"""Kilometres from which a position is far from a route.

Twice as far as from a country, because the gazetteer names the main countries of a route only.
"""
MOST_COUNTRIES = 3
"""Countries that may meet at a point."""

_Verdict = tuple[str, str]
"""Code and message."""


def judge(incident: ProtectionIncident) -> _Verdict | None:
    """Give what is most wrong with the position of an incident: code and message, or None."""
    position = incident.position
    if position is None:
        return None
    if position.has_equal_components:
        return _equal(position)
    return _misplaced(position, incident)


def _equal(position: Position) -> _Verdict:
    if position.is_null_island:
        return "position/null-island", "latitude and longitude are both 0"
    return "position/equal", "latitude and longitude are the same number"


def _whole(incident: ProtectionIncident) -> str | None:
    position = incident.position
    whole = position is not None and position.has_whole_degree and not position.is_null_island
    return "latitude or longitude is a whole degree" if whole else None


def _misplaced(position: Position, incident: ProtectionIncident) -> _Verdict | None:
    country = incident.country
    extent = None if country is None else Extent.of(country)
    if extent is not None:
        if extent.holds(position):
            return None
        far = FAR if extent.has_coast else FAR_INLAND
        return _far(position, extent, far, "position/far-from-country", f"from {country}")
    extent = _extent_of_routes(incident.routes) if incident.routes else None
    if extent is None or extent.holds(position):
        return None
    return _far(position, extent, FAR_FROM_ROUTE, "position/far-from-route", "from the countries of its route")


def _far(position: Position, extent: Extent, far: float, code: str, whence: str) -> _Verdict | None:
    """Say what a position is that lies outside an extent, where it is far from it."""
    distance = extent.distance(position)
    if distance <= far:
        return None
    message = f"the position is about {_rounded(distance):,} km {whence}"
    return _mended(position, extent, message) or (code, message)


def _rounded(distance: float) -> int:
    """Round to hundreds of kilometres, so that the message gives no position away."""
    return round(distance / 100) * 100


def _mended(position: Position, extent: Extent, message: str) -> _Verdict | None:
    """Give the slip that explains a position, if putting it right brings it in or off the extent."""
    best: tuple[float, _Verdict] | None = None
    for code, said, other in _slips(position):
        distance = extent.distance(other)
        if distance <= DEGREE and (best is None or distance < best[0]):
            best = distance, (code, f"{message}; {said} it is in or off it")
    return None if best is None else best[1]


def _slips(position: Position) -> Iterator[tuple[str, str, Position]]:
    """Yield what a position may have been; of two that explain it equally well, the earlier is taken."""
    latitude, longitude = position.latitude, position.longitude
    can_be_latitude = abs(longitude) <= 90
    if can_be_latitude:
        yield "position/swapped", "with the two exchanged", Position(longitude, latitude)
    yield "position/sign", "with the longitude's sign changed", Position(latitude, -longitude)
    yield "position/sign", "with the latitude's sign changed", Position(-latitude, longitude)
    if can_be_latitude:
        yield "position/swapped", "with the two exchanged and a sign changed", Position(-longitude, latitude)
        yield "position/swapped", "with the two exchanged and a sign changed", Position(longitude, -latitude)
    yield "position/sign", "with both signs changed", Position(-latitude, -longitude)


@cache
def _extent_of_route(slug: str) -> Extent | None:
    from ._route_countries import COUNTRIES

    return Extent.of_all(Country(code) for code in COUNTRIES.get(slug, "").split())


@cache
def _extent_of_routes(routes: tuple[RouteName | Unlisted, ...]) -> Extent | None:
    """Give where incidents on these routes lie; None where that of any is not known."""
    extents = [None if isinstance(route, Unlisted) else _extent_of_route(route.slug) for route in routes]
    known = [extent for extent in extents if extent is not None]
    if len(known) < len(extents):
        return None
    return Extent(tuple(box for extent in known for box in extent.boxes))


def _finds(code: str) -> Callable[[ProtectionIncident], str | None]:
    return partial(_message, code)


def _message(code: str, incident: ProtectionIncident) -> str | None:
    verdict = judge(incident)
    return verdict[1] if verdict is not None and verdict[0] == code else None


def _check(code: str, *one_of: str) -> Check:
    return Check(
        code=code, entity=ProtectionIncident, reads=("position",), finds=_finds(code), one_of=one_of, judges=judge
    )


CHECKS = (
    _check("position/null-island"),
    _check("position/equal"),
    _check("position/swapped", "country", "routes"),
    _check("position/sign", "country", "routes"),
    _check("position/far-from-country", "country"),
    _check("position/far-from-route", "routes"),
    Check(code="position/whole-degree", entity=ProtectionIncident, reads=("position",), finds=_whole),
)
"""Checks of the position of one incident."""


def _shared(records: Sequence[ProtectionIncident], names: Sequence[str]) -> Iterator[Found]:
    """Yield records whose very position others have in too many countries, and that are not in it themselves."""
    by_position: dict[tuple[float, float], list[int]] = defaultdict(list)
    for at, record in enumerate(records):
        if record.position is not None:
            by_position[record.position.latitude, record.position.longitude].append(at)
    for places in by_position.values():
        if len(places) > MOST_COUNTRIES:
            countries = {country for at in places if (country := records[at].country) is not None}
            if len(countries) > MOST_COUNTRIES:
                where = count_of(len(countries), "country", "countries")
                message = f"{count_of(len(places), 'record')} in {where} have this very position"
                yield from (Found(at, "position/shared", message, "/position") for at in places if _is_off(records[at]))


def _is_off(record: ProtectionIncident) -> bool:
    """Say whether a position lies outside the boxes of its country, and nothing else was found about it."""
    extent = None if record.country is None else Extent.of(record.country)
    position = record.position
    return extent is not None and position is not None and not extent.holds(position) and _is_plain(record)


def _is_plain(record: ProtectionIncident) -> bool:
    return judge(record) is None and _whole(record) is None


ACROSS = (
    CheckAcross(codes=("position/shared",), entity=ProtectionIncident, reads=("position", "country"), finds=_shared),
)
"""Checks of the positions of incidents against each other."""
