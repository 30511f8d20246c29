"""A route of mixed migration: a way that people are known to take, as the field speaks of it.

Publishers name routes each in its own way and change their labels from year to year:
labels split, merge and move. A route therefore keeps each label with its publisher, its
edition and how the label relates to it. A route is a notion of statistics and reports,
not a path on the ground: its waypoints are well-known places, never points of passage.
"""

from collections.abc import Iterable, Mapping
from typing import ClassVar, Literal, TypedDict

import attrs

from mixedmigration.declaration import Derived, Record, Role, Rule, Sensitivity, about, read
from mixedmigration.values import Country, PartialDate, Period, Place, Position, RouteId, Unlisted
from mixedmigration.vocabularies import Match, Region, RouteName, TravelMode

from .entity import Entity

__all__ = ["Route", "RouteGeometry", "RouteLabel", "Succession", "Waypoint"]

_PUBLIC = Sensitivity.PUBLIC
_NONE = Role.NONE


class RouteGeometry(TypedDict):
    """A GeoJSON line or set of points. Source: RFC 7946, 3.1.3 and 3.1.4; longitude comes first."""

    type: Literal["LineString", "MultiPoint"]
    coordinates: tuple[tuple[float, float], ...]


@attrs.frozen(kw_only=True)
class RouteLabel(Record):
    """A name that a publisher gives a route, or gave it in one edition.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> RouteLabel(label="Darien Gap", publisher="iom-missing-migrants", edition="2020").match.value
        'exact'
    """

    label: str = attrs.field(
        converter=read.label,
        metadata=about("The name, letter by letter as it is printed.", sensitivity=_PUBLIC, role=_NONE),
    )
    publisher: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about(
            "Slug of the publisher or dataset; none where the name is common usage.", sensitivity=_PUBLIC, role=_NONE
        ),
    )
    edition: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about(
            "Edition or year in which it was seen; none where it holds for all.", sensitivity=_PUBLIC, role=_NONE
        ),
    )
    match: Match = attrs.field(
        default=Match.EXACT,
        converter=read.match,
        metadata=about(
            "How the label relates to the route; only exact and close ones may be read as the route.",
            sensitivity=_PUBLIC,
            role=_NONE,
            source="SKOS Reference, W3C Recommendation 18 August 2009, section 10",
        ),
    )
    is_local: bool | None = attrs.field(
        default=None,
        converter=read.flag,
        metadata=about(
            "Whether the label means this only where its publisher is named.", sensitivity=_PUBLIC, role=_NONE
        ),
    )


@attrs.frozen(kw_only=True)
class Waypoint(Record):
    """A well-known place along a route.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> str(Waypoint(place={"name": "Agadez", "country": "NER"}).place)
        'Agadez'
    """

    place: Place = attrs.field(
        converter=read.named_place,
        metadata=about("The place.", sensitivity=_PUBLIC, role=_NONE),
    )
    position: Position | None = attrs.field(
        default=None,
        converter=read.position,
        metadata=about(
            "Where the place is, roughly (WGS 84); a spot of the map, not one that people pass.",
            sensitivity=_PUBLIC,
            role=_NONE,
            unit="degrees",
            source="In the records we ship: public geography, rounded to 0.1 degree",
        ),
    )


@attrs.frozen(kw_only=True)
class Succession(Record):
    """Another route that a publisher speaks of where it spoke of this one before.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> Succession(route="route:mixedmigration:darien", publisher="iom-missing-migrants", since="2025").since.year
        2025
    """

    route: RouteId = attrs.field(
        converter=read.route_id,
        metadata=about("Id of the route that took the place.", sensitivity=_PUBLIC, role=_NONE),
    )
    publisher: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Slug of the publisher who changed its labels.", sensitivity=_PUBLIC, role=_NONE),
    )
    since: PartialDate | None = attrs.field(
        default=None,
        converter=read.partial_date,
        metadata=about(
            "Year of the first edition in which the other route was seen in its place.",
            sensitivity=_PUBLIC,
            role=_NONE,
        ),
    )


def _labels(value: Iterable[RouteLabel | Mapping[str, object]]) -> tuple[RouteLabel, ...]:
    return read.attempt(value, tuple[RouteLabel, ...])  # type: ignore[no-any-return]


def _waypoints(value: Iterable[Waypoint | Mapping[str, object]]) -> tuple[Waypoint, ...]:
    return read.attempt(value, tuple[Waypoint, ...])  # type: ignore[no-any-return]


def _successions(value: Iterable[Succession | Mapping[str, object]]) -> tuple[Succession, ...]:
    return read.attempt(value, tuple[Succession, ...])  # type: ignore[no-any-return]


def _among(some: tuple[Country, ...], along: tuple[Country, ...]) -> bool:
    return not along or set(some) <= set(along)


def _not_among(route: str, parents: tuple[str, ...]) -> bool:
    return route not in parents


def _no_succession(route: str, others: tuple[Succession, ...]) -> bool:
    return all(other.route != route for other in others)


def _off_route(field: str) -> Rule:
    return Rule(
        code="route/off-route",
        reads=(field, "countries"),
        holds=_among,
        expected="countries that are along the route",
        blames=(field,),
    )


def _itself(field: str) -> Rule:
    return Rule(
        code="route/itself",
        reads=("id", field),
        holds=_not_among if field == "parents" else _no_succession,
        expected="other routes than this one",
        blames=(field,),
    )


@attrs.frozen(kw_only=True)
class Route(Entity):
    """A way that people are known to take, with its names by publisher and edition.

    `parents` are routes or groupings that include this one. `merged_into` says that a
    publisher took this route into a wider one, `succeeded_by` that it speaks of others in
    its place, as when a label was split. Both are about labels: people may take the route
    as before.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> route = Route(
        ...     id="route:my-table:channel",
        ...     modes=["sea"],
        ...     countries=["FRA", "BEL", "GBR"],
        ...     has_country_order=True,
        ...     departure_countries=["FRA", "BEL"],
        ...     arrival_countries=["GBR"],
        ...     labels=[{"label": "Small boats", "publisher": "my-table", "match": "narrower"}],
        ... )
        >>> route.arrival_countries, route.labels[0].match.is_readable
        ((Country('GBR'),), False)
    """

    type_slug: ClassVar[str] = "route"

    id: RouteId = attrs.field(
        converter=read.route_id,
        metadata=about("The name by which the record is found again.", sensitivity=_PUBLIC, role=_NONE),
    )
    name: RouteName | Unlisted | None = attrs.field(
        default=None,
        converter=read.route_name,
        metadata=about("The word for the route, or a name that is no word yet.", sensitivity=_PUBLIC, role=_NONE),
    )
    description: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("From where to where it leads, in a sentence.", sensitivity=_PUBLIC, role=_NONE),
    )
    modes: tuple[TravelMode | Unlisted, ...] = attrs.field(
        default=(),
        converter=read.travel_modes,
        metadata=about("By what people mainly travel on it.", sensitivity=_PUBLIC, role=_NONE),
    )
    countries: tuple[Country, ...] = attrs.field(
        default=(),
        converter=read.countries,
        metadata=about(
            "The main countries along it: where it starts, then those on the way, then where it ends.",
            sensitivity=_PUBLIC,
            role=_NONE,
        ),
    )
    has_country_order: bool | None = attrs.field(
        default=None,
        converter=read.flag,
        metadata=about(
            "Whether the countries stand in order of travel; where not, they are a set.",
            sensitivity=_PUBLIC,
            role=_NONE,
        ),
    )
    is_two_way: bool | None = attrs.field(
        default=None,
        converter=read.flag,
        metadata=about(
            "Whether it is said of both directions; the order is then that of the way out.",
            sensitivity=_PUBLIC,
            role=_NONE,
        ),
    )
    departure_countries: tuple[Country, ...] = attrs.field(
        default=(),
        converter=read.countries,
        metadata=about(
            "Countries where the route starts, which need not be those people come from.",
            sensitivity=_PUBLIC,
            role=_NONE,
        ),
    )
    arrival_countries: tuple[Country, ...] = attrs.field(
        default=(),
        converter=read.countries,
        metadata=about(
            "Countries where the route ends, which need not be those people want to reach.",
            sensitivity=_PUBLIC,
            role=_NONE,
        ),
    )
    departure_regions: tuple[Region | Unlisted, ...] = attrs.field(
        default=(),
        converter=read.regions,
        metadata=about("Regions where it starts, each of its scheme.", sensitivity=_PUBLIC, role=_NONE),
    )
    arrival_regions: tuple[Region | Unlisted, ...] = attrs.field(
        default=(),
        converter=read.regions,
        metadata=about("Regions where it ends, each of its scheme.", sensitivity=_PUBLIC, role=_NONE),
    )
    waypoints: tuple[Waypoint, ...] = attrs.field(
        default=(),
        converter=_waypoints,
        metadata=about("Well-known places along it.", sensitivity=_PUBLIC, role=_NONE),
    )
    has_waypoint_order: bool | None = attrs.field(
        default=None,
        converter=read.flag,
        metadata=about(
            "Whether the waypoints stand in order of travel; where not, they lie on several ways side by side.",
            sensitivity=_PUBLIC,
            role=_NONE,
        ),
    )
    parents: tuple[RouteId, ...] = attrs.field(
        default=(),
        converter=read.route_ids,
        metadata=about("Ids of the routes or groupings that include it.", sensitivity=_PUBLIC, role=_NONE),
    )
    merged_into: tuple[Succession, ...] = attrs.field(
        default=(),
        converter=_successions,
        metadata=about("Wider routes under which a publisher now counts all of it.", sensitivity=_PUBLIC, role=_NONE),
    )
    succeeded_by: tuple[Succession, ...] = attrs.field(
        default=(),
        converter=_successions,
        metadata=about("Other routes that a publisher now names instead.", sensitivity=_PUBLIC, role=_NONE),
    )
    labels: tuple[RouteLabel, ...] = attrs.field(
        default=(),
        converter=_labels,
        metadata=about("What publishers call it, by edition.", sensitivity=_PUBLIC, role=_NONE),
    )
    named_in: Period | None = attrs.field(
        default=None,
        converter=read.period,
        metadata=about(
            "Years of the first and the last edition that is known to name it; it says nothing of when people took it.",
            sensitivity=_PUBLIC,
            role=_NONE,
        ),
    )

    _rules: ClassVar[tuple[Rule, ...]] = (
        _off_route("departure_countries"),
        _off_route("arrival_countries"),
        _itself("parents"),
        _itself("merged_into"),
        _itself("succeeded_by"),
    )
    _derived: ClassVar[Mapping[str, Derived]] = {
        "transit_countries": Derived(
            tuple[Country, ...],
            about("Countries along it where it neither starts nor ends.", sensitivity=_PUBLIC, role=_NONE),
        ),
    }

    @property
    def transit_countries(self) -> tuple[Country, ...]:
        """The countries along it where it neither starts nor ends; empty where neither end is known."""
        ends = {*self.departure_countries, *self.arrival_countries}
        return tuple(country for country in self.countries if ends and country not in ends)

    def labels_of(self, publisher: str, edition: str | None = None) -> tuple[RouteLabel, ...]:
        """Give the labels of one publisher, or of one of its editions.

        Args:
            publisher: Slug of the publisher or dataset.
            edition: Only those of this edition, and those that hold for all editions.

        Returns:
            Labels of every match, those too that are wider or narrower than the route.

        Examples:
            >>> from mixedmigration import knowledge
            >>> [said.match.value for said in knowledge.route("darien").labels_of("iom-missing-migrants", "2020")]
            ['exact', 'broader']
        """
        return tuple(
            said for said in self.labels if said.publisher == publisher and edition in (None, said.edition or edition)
        )

    @property
    def __geo_interface__(self) -> RouteGeometry:
        """The waypoints as GeoJSON: a line where they have an order, else points, perhaps none."""
        positions = [waypoint.position for waypoint in self.waypoints if waypoint.position is not None]
        is_line = bool(self.has_waypoint_order) and len(positions) > 1
        return {
            "type": "LineString" if is_line else "MultiPoint",
            "coordinates": tuple((position.longitude, position.latitude) for position in positions),
        }
