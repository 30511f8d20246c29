"""A journey: the way of one person from where they set out, as they tell it.

4Mi's core questionnaire asks for the countries passed through and for stops, and for no date, mode
or cost of each leg; other sources have legs. A journey is whole without them.
"""

from collections.abc import Iterable, Mapping
from typing import ClassVar

import attrs

from mixedmigration.declaration import Derived, Role, Rule, Sensitivity, about, read
from mixedmigration.declaration.complaint import Complaint
from mixedmigration.values import Country, JourneyId, Money, NoAnswer, PartialDate, Place, ProfileId, Unlisted
from mixedmigration.values.shape import is_several
from mixedmigration.vocabularies import Adviser, AmountBasis, Driver, Financing, RouteReason

from . import _answer_readers as readers
from ._counting import from_zero
from ._journey_summary import countries_of, summary_of
from ._order_in_time import late_legs
from .entity import Entity
from .intention import Intention
from .leg import Leg
from .migrant_return import Return
from .smuggling import Smuggling
from .stay import Stay
from .stop import Stop

__all__ = ["Journey"]

_PUBLIC, _LOW, _MODERATE, _HIGH = Sensitivity.PUBLIC, Sensitivity.LOW, Sensitivity.MODERATE, Sensitivity.HIGH
_NONE, _QUASI, _SENSITIVE, _FREE = Role.NONE, Role.QUASI_IDENTIFIER, Role.SENSITIVE, Role.FREE_TEXT


def _stops(value: Iterable[Stop | Mapping[str, object]]) -> tuple[Stop, ...]:
    return read.attempt(value, tuple[Stop, ...])  # type: ignore[no-any-return]


def _legs(value: Iterable[Leg | Mapping[str, object]]) -> tuple[Leg, ...]:
    return read.attempt(value, tuple[Leg, ...])  # type: ignore[no-any-return]


def _stays(value: Iterable[Stay | Mapping[str, object]]) -> tuple[Stay, ...]:
    return read.attempt(value, tuple[Stay, ...])  # type: ignore[no-any-return]


def _smuggling(value: Smuggling | Mapping[str, object] | NoAnswer | None) -> Smuggling | NoAnswer | None:
    return read.attempt(value, Smuggling | NoAnswer | None)  # type: ignore[no-any-return]


def _homecoming(value: Return | Mapping[str, object] | None) -> Return | None:
    return read.attempt(value, Return | None)  # type: ignore[no-any-return]


def _intention(value: Intention | Mapping[str, object] | None) -> Intention | None:
    return read.attempt(value, Intention | None)  # type: ignore[no-any-return]


@attrs.frozen(kw_only=True)
class Journey(Entity):
    """The way of one person, as they tell it.

    `itinerary` are stops as they are told, `legs` stretches in order of travel. Dates are local
    calendar days as far as they are known. What cannot be refuses: a leg that arrives before it
    departs or departs before an earlier one arrives, a leg before the start, a stay left before it began.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> journey = Journey(
        ...     id="journey:my-table:7",
        ...     country_of_departure="NGA",
        ...     transit_countries=["NER"],
        ...     destination="ITA",
        ...     legs=[
        ...         {
        ...             "to_country": "LBY",
        ...             "modes": ["truck"],
        ...             "departed": "2023-05",
        ...             "cost": {"amount": "300", "currency": "EUR"},
        ...         }
        ...     ],
        ... )
        >>> [country.code for country in journey.countries]
        ['NGA', 'NER', 'LBY']
    """

    type_slug: ClassVar[str] = "journey"
    date_field: ClassVar[str | None] = "started"

    id: JourneyId = attrs.field(
        converter=readers.journey_id,
        metadata=about("The name by which the record is found again.", sensitivity=_PUBLIC, role=_NONE),
    )
    respondent: ProfileId | None = attrs.field(
        default=None,
        converter=readers.profile_id,
        metadata=about("Id of the profile of the person who travelled.", sensitivity=_LOW, role=_NONE),
    )
    country_of_departure: Country | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_country,
        metadata=about("Country from which the person set out.", sensitivity=_MODERATE, role=_QUASI),
    )
    place_of_departure: Place | None = attrs.field(
        default=None,
        converter=read.place,
        metadata=about("Where the person set out from.", sensitivity=_MODERATE, role=_QUASI),
    )
    started: PartialDate | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_date,
        metadata=about("When the journey began.", sensitivity=_MODERATE, role=_QUASI),
    )
    went_directly: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about(
            "Whether the person went without passing through another country.", sensitivity=_MODERATE, role=_NONE
        ),
    )
    transit_countries: tuple[Country, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.countries,
        metadata=about(
            "Countries that the person passed through, in order of travel.", sensitivity=_MODERATE, role=_QUASI
        ),
    )
    itinerary: tuple[Stop, ...] = attrs.field(
        default=(),
        converter=_stops,
        metadata=about(
            "Where the person stopped on the way, in the order told, with reasons.", sensitivity=_MODERATE, role=_QUASI
        ),
    )
    legs: tuple[Leg, ...] = attrs.field(
        default=(),
        converter=_legs,
        metadata=about(
            "Stretches of the way in order of travel, where the source gives them.", sensitivity=_MODERATE, role=_QUASI
        ),
    )
    stays: tuple[Stay, ...] = attrs.field(
        default=(),
        converter=_stays,
        metadata=about("Longer stays in a country.", sensitivity=_MODERATE, role=_QUASI),
    )
    drivers: tuple[Driver | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.drivers,
        metadata=about("Why the person left.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    drivers_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Reasons in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    route_reasons: tuple[RouteReason | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.route_reasons,
        metadata=about("Why the person took this way.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    route_reasons_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    destination: Country | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_country,
        metadata=about("Country to which the person means, or meant, to go.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    destination_reasons: tuple[str, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.texts,
        metadata=about("Why there, by the labels of the form.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    destination_reasons_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    is_ended: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about(
            "Whether the journey has come to its end; if not, the person is on the way.",
            sensitivity=_MODERATE,
            role=_SENSITIVE,
        ),
    )
    financing_initial: tuple[Financing | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.financings,
        metadata=about("From what the person paid at the start.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    financing_initial_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    financing_later: tuple[Financing | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.financings,
        metadata=about("From what the person paid later.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    financing_later_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    had_enough_money: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about("Whether the money at the start was enough.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    total_cost: Money | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.money,
        metadata=about("What the whole journey cost so far.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    total_cost_basis: AmountBasis | Unlisted | None = attrs.field(
        default=None,
        converter=readers.known_amount_basis,
        metadata=about("What that amount rests on.", sensitivity=_PUBLIC, role=_NONE),
    )
    smuggling: Smuggling | NoAnswer | None = attrs.field(
        default=None,
        converter=_smuggling,
        metadata=about("What the person tells of smugglers.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    information_sources: tuple[Adviser | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.advisers,
        metadata=about(
            "From whom the person learnt about the way and the destination.", sensitivity=_MODERATE, role=_NONE
        ),
    )
    information_sources_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    previous_attempts: int | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_number,
        metadata=about("How often the person had tried before.", sensitivity=_MODERATE, role=_QUASI),
    )
    migrates_regularly: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about(
            "Whether the person leaves regularly, for the season or for trade.", sensitivity=_MODERATE, role=_QUASI
        ),
    )
    migrant_return: Return | None = attrs.field(
        default=None,
        converter=_homecoming,
        metadata=about("How the person went back, where they did.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    intention: Intention | None = attrs.field(
        default=None,
        converter=_intention,
        metadata=about("What the person means to do next.", sensitivity=_MODERATE, role=_SENSITIVE),
    )

    _rules: ClassVar[tuple[Rule, ...]] = from_zero("previous_attempts")
    _derived: ClassVar[Mapping[str, Derived]] = {
        "countries": Derived(
            tuple[Country, ...],
            about(
                "Countries of the journey in the order travelled, as far as they are told.",
                sensitivity=_MODERATE,
                role=_QUASI,
            ),
        ),
    }

    @classmethod
    def judge(cls, values: Mapping[str, object]) -> Iterable[Complaint]:
        """Yield what cannot be between the fields; legs follow one another in time.

        Args:
            values: The value of each field, or a `Refused`.
        """
        yield from super().judge(values)
        legs = values["legs"]
        if is_several(legs):
            yield from late_legs(values["started"], [leg for leg in legs if isinstance(leg, Leg)])

    @property
    def countries(self) -> tuple[Country, ...]:
        """The countries in the order travelled, as far as they are told; the destination where a leg led to it."""
        return countries_of(self)

    def summary(self) -> str:
        """Write the journey in a few lines: route, legs, days, cost by currency and modes.

        It shows what is sensitive: print it only where that may be seen. Amounts of different
        currencies are never added; days are a range where dates are partial.

        Examples:
            >>> journey = Journey(
            ...     id="journey:my-table:7",
            ...     country_of_departure="NGA",
            ...     started="2023-04-28",
            ...     legs=[
            ...         {"to_place": {"name": "Agadez", "country": "NER"}, "modes": ["bus"], "departed": "2023-05-01"},
            ...         {
            ...             "to_country": "LBY",
            ...             "modes": ["truck"],
            ...             "arrived": "2023-06",
            ...             "cost": {"amount": "300", "currency": "EUR"},
            ...         },
            ...     ],
            ... )
            >>> print(journey.summary())
            journey:my-table:7
              Route  Nigeria → Agadez, Niger → Libya
              Legs   2
              Days   34 to 63 (2023-04-28 to 2023-06)
              Cost   300.00 EUR (1 of 2 legs gives none)
              Modes  Bus, Truck
        """
        return summary_of(self)
