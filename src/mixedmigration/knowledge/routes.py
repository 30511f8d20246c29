"""The gazetteer: every route that has a word in `vocabularies.RouteName`, as a record.

Labels, parents and definitions come from the words, so that a label is declared once. What
a publisher's label means is asked with `routes_of`: the route it stands for, and the routes
it includes or is included by. A label is never made more precise than its publisher was.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

import attrs

from mixedmigration.entities import Route
from mixedmigration.entities.route import RouteLabel, Succession, Waypoint
from mixedmigration.errors import UnknownTermError
from mixedmigration.query.collection import Collection
from mixedmigration.values import Citation, Edition, Period, Place, Position, RouteId
from mixedmigration.vocabularies import Alias, Match, RouteName
from mixedmigration.vocabularies.label import LONGEST, key
from mixedmigration.vocabularies.reading import Statement

if TYPE_CHECKING:
    from ._route_geography import Geography, Spot

__all__ = ["NO_ROUTE", "RouteMatch", "route", "routes", "routes_of"]

_PREFIX = "route:mixedmigration:"

NO_ROUTE: Mapping[str, tuple[str, ...]] = MappingProxyType({"frontex": ("Other",), "iom-gdi": ("Undefined",)})
"""Labels, by publisher, that say that no route is named.

Source: Frontex, detections by route, and IOM Global Data Institute, gdidata, as of 2025.
"""


@attrs.frozen
class RouteMatch:
    """How a label relates to one route.

    Examples:
        >>> found = routes_of("Darien Gap", "iom-missing-migrants", "2020")[0]
        >>> found.route.name, found.match.value, found.is_read
        (RouteName.DARIEN, 'exact', True)
    """

    route: Route
    """The route."""
    match: Match
    """How the label relates to it: `broader` says that the label means more than the route."""
    is_read: bool = False
    """Whether the label, as it was asked for, stands for this route and no other."""
    only: str = ""
    """The publisher who alone means this by the label, where that publisher was not named."""


def routes() -> Collection[Route]:
    """Give all known routes, in the order of the vocabulary.

    Returns:
        One record for each word of `RouteName`; the same collection each time.

    Examples:
        >>> from mixedmigration.query import field
        >>> found = routes().where(field("arrival_countries").contains("ESP"))
        >>> [str(route.name) for route in found]
        ['Western Mediterranean', 'Western Africa / Atlantic route to the Canary Islands']
    """
    return _routes()


def route(slug: RouteName | str) -> Route:
    """Give one known route.

    Args:
        slug: Its word, the slug of its word, or its id. A publisher's label is read by `routes_of`.

    Raises:
        UnknownTermError: There is no such route; near names are offered.

    Examples:
        >>> route("naf-river-crossing").countries
        (Country('MMR'), Country('BGD'))
        >>> route("route:mixedmigration:darien").parents
        ('route:mixedmigration:central-america-to-us',)
    """
    if isinstance(slug, RouteName):
        return _by_word()[slug]
    return _by_word()[RouteName(slug.removeprefix(_PREFIX) if isinstance(slug, str) else slug)]


def routes_of(label: str, publisher: str | None = None, edition: str | None = None) -> tuple[RouteMatch, ...]:
    """Tell what a publisher's label means: which route it stands for, and which are wider or finer.

    The first is the route that the label stands for, where there is exactly one (`is_read`).
    The others say how the label relates to them: it means more than the routes within its
    own (`broader`), less than those around it (`narrower`). Where no first one is read, the
    label stands for none, or for several until its publisher and edition are named; then
    these are candidates, of which none is ever taken by itself.

    Args:
        label: One label; a cell that joins several is split by `RouteName.split`.
        publisher: Slug of the publisher whose label it is, where known.
        edition: The publisher's edition, where known.

    Returns:
        At least one match; each route once.

    Raises:
        UnknownTermError: Nobody is known to print the label, or it says that no route is named.

    Examples:
        >>> for found in routes_of("Central America to US", "iom-missing-migrants", "2020"):
        ...     print(f"{found.match.value:8} {found.route.name}")
        exact    Central America to US
        broader  US-Mexico border crossing
        broader  Darien
        narrower Central American Route
        >>> [(str(found.route.name), found.is_read) for found in routes_of("Eastern Route")]
        [('Eastern Route to/from EHOA', False)]
    """
    _judge_names_a_route(label, publisher)
    word, _ = RouteName.crosswalk().reading(publisher, edition).read(label)
    said = _statements(label, publisher, edition)
    if word is None and not said:
        RouteName.find(label, publisher, edition)  # says what is near
    found: dict[RouteName, RouteMatch] = {}
    for statement in sorted(said, key=lambda statement: statement.word is not word):
        is_read = statement.word is word
        found.setdefault(
            statement.word, RouteMatch(_by_word()[statement.word], statement.match, is_read, statement.only)
        )
    for other, how in () if word is None else _around(word):
        found.setdefault(other, RouteMatch(_by_word()[other], how))
    return tuple(found.values())


def _judge_names_a_route(label: object, publisher: object) -> None:
    said = NO_ROUTE.get(publisher, ()) if isinstance(publisher, str) else ()
    if _key(label) in [key(other) for other in said]:
        raise UnknownTermError("term/unknown", "route", label, (), "by this label its publisher names no route")


def _key(label: object) -> str | None:
    return key(label) if isinstance(label, str) and len(label) <= LONGEST else None


def _statements(label: object, publisher: object, edition: object) -> tuple[Statement[RouteName], ...]:
    """Give what decides on a label: the statements of the lowest rank, the readable ones first."""
    crosswalk = RouteName.crosswalk()
    known = publisher if isinstance(publisher, str) and publisher in crosswalk.editions else ""
    of_edition = edition if isinstance(edition, str) and edition in crosswalk.editions.get(known, ()) else ""
    by_rank: dict[int, list[Statement[RouteName]]] = {}
    wanted = _key(label)
    for rank, statement in crosswalk.statements(known, of_edition):
        if key(statement.label) == wanted:
            by_rank.setdefault(rank, []).append(statement)
    first = by_rank[min(by_rank)] if by_rank else []
    return tuple(sorted(first, key=lambda statement: not statement.match.is_readable))


def _around(word: RouteName) -> Iterator[tuple[RouteName, Match]]:
    """Yield the routes within a route, of which its labels say more, and then those around it."""
    yield from ((other, Match.BROADER) for other in RouteName if other is not word and other.is_within(word))
    yield from ((other, Match.NARROWER) for other in RouteName if other is not word and word.is_within(other))


@cache
def _routes() -> Collection[Route]:
    from ._route_geography import ON_THE_MAP

    return Collection(Route, [_record(word, ON_THE_MAP[word]) for word in RouteName])


@cache
def _by_word() -> Mapping[RouteName, Route]:
    return dict(zip(RouteName, _routes(), strict=True))


def _record(word: RouteName, on_the_map: "Geography") -> Route:
    start, end = on_the_map.start.split(), on_the_map.end.split()
    countries = [code for code in (*start, *on_the_map.way.split(), *end, *on_the_map.among.split()) if "/" not in code]
    spots = on_the_map.spots
    return Route(
        id=_id(word),
        name=word,
        description=word.definition,
        modes=on_the_map.modes.split(),
        countries=tuple(dict.fromkeys(countries)),
        has_country_order=not on_the_map.among if countries else None,
        is_two_way=bool(on_the_map.is_two_way or on_the_map.among),
        departure_countries=[code for code in start if "/" not in code],
        arrival_countries=[code for code in end if "/" not in code],
        departure_regions=[slug for slug in start if "/" in slug],
        arrival_regions=[slug for slug in end if "/" in slug],
        waypoints=_waypoints(spots),
        has_waypoint_order=" > " in spots if spots else None,
        parents=[_id(broader) for broader in word.broader],
        merged_into=_successions(word, "merged"),
        succeeded_by=_successions(word, "succeeded"),
        labels=_labels(word),
        named_in=_named_in(word),
        citations=[_citation()],
    )


def _id(word: RouteName) -> RouteId:
    return RouteId(_PREFIX + word.slug)


def _waypoints(spots: str) -> Iterator[Waypoint]:
    from ._route_geography import SPOTS

    for name in spots.replace(" > ", "; ").split("; ") if spots else ():
        yield Waypoint(place=_place(name, SPOTS[name]), position=_position(SPOTS[name]))


def _place(name: str, spot: "Spot") -> Place:
    return Place(name=name, country=spot.country, kind=spot.kind)


def _position(spot: "Spot") -> Position:
    on_water = spot.kind in ("sea", "inland-water")
    return Position(spot.latitude, spot.longitude, "sea-area" if on_water else "locality")


def _successions(word: RouteName, how: str) -> Iterator[Succession]:
    from ._route_geography import SUCCESSIONS

    for earlier, change, later, publisher, year in SUCCESSIONS:
        if earlier is word and change == how:
            yield Succession(route=_id(later), publisher=publisher, since=year)


def _labels(word: RouteName) -> Iterator[RouteLabel]:
    """Take over what publishers print from the word: there is no second list."""
    for alias in word.term.aliases:
        yield RouteLabel(
            label=alias.label,
            publisher=alias.publisher or None,
            edition=alias.edition or None,
            match=alias.match,
            is_local=alias.is_local or None,
        )


def _named_in(word: RouteName) -> Period | None:
    years = [alias.edition for alias in _readable(word) if alias.edition.isdigit()]
    return Period.between(min(years), max(years)) if years else None


def _readable(word: RouteName) -> Iterable[Alias]:
    return (alias for alias in word.term.aliases if alias.match.is_readable)


@cache
def _citation() -> Citation:
    origin = RouteName.origin()
    return Citation(
        edition=Edition(
            dataset="mixedmigration-routes",
            publisher="mixedmigration",
            edition=origin.edition,
            licence="Apache-2.0",
        )
    )
