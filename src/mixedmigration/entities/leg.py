"""A leg: one stretch of a journey, from a place to the next."""

from typing import ClassVar

import attrs

from mixedmigration.declaration import Record, Role, Rule, Sensitivity, about, read
from mixedmigration.values import Country, Money, NoAnswer, PartialDate, Place, Unlisted
from mixedmigration.vocabularies import Crossing, TravelMode

from . import _answer_readers as readers
from ._counting import from_zero
from ._order_in_time import in_order

__all__ = ["Leg"]

_LOW, _MODERATE, _HIGH = Sensitivity.LOW, Sensitivity.MODERATE, Sensitivity.HIGH
_NONE, _QUASI, _SENSITIVE, _FREE = Role.NONE, Role.QUASI_IDENTIFIER, Role.SENSITIVE, Role.FREE_TEXT


@attrs.frozen(kw_only=True)
class Leg(Record):
    """One stretch of a journey.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> leg = Leg(
        ...     from_country="NER",
        ...     to_country="LBY",
        ...     modes=["truck"],
        ...     departed="2023-05",
        ...     cost={"amount": "300", "currency": "EUR"},
        ... )
        >>> print(leg.cost)
        300.00 EUR
    """

    from_country: Country | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_country,
        metadata=about("Country where the leg began.", sensitivity=_MODERATE, role=_QUASI),
    )
    from_place: Place | None = attrs.field(
        default=None,
        converter=read.place,
        metadata=about("Where the leg began.", sensitivity=_MODERATE, role=_QUASI),
    )
    to_country: Country | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_country,
        metadata=about("Country where the leg ended.", sensitivity=_MODERATE, role=_QUASI),
    )
    to_place: Place | None = attrs.field(
        default=None,
        converter=read.place,
        metadata=about("Where the leg ended.", sensitivity=_MODERATE, role=_QUASI),
    )
    modes: tuple[TravelMode | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.travel_modes,
        metadata=about("By what the person travelled.", sensitivity=_LOW, role=_NONE),
    )
    modes_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    departed: PartialDate | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_date,
        metadata=about("When the person set out on the leg.", sensitivity=_MODERATE, role=_QUASI),
    )
    arrived: PartialDate | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_date,
        metadata=about("When the person arrived at its end.", sensitivity=_MODERATE, role=_QUASI),
    )
    crossing: Crossing | Unlisted | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.crossing,
        metadata=about("Whether the border was crossed as the laws provide.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    smuggler_used: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about("Whether the person paid a smuggler for the leg.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    cost: Money | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.money,
        metadata=about("What the leg cost.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    distance_km: float | None = attrs.field(
        default=None,
        converter=readers.decimal_number,
        metadata=about("How far it was.", sensitivity=_LOW, role=_NONE, unit="kilometres"),
    )

    _rules: ClassVar[tuple[Rule, ...]] = (
        Rule(
            code="journey/leg-reversed",
            reads=("departed", "arrived"),
            holds=in_order,
            expected="an arrival no earlier than the departure",
            blames=("arrived",),
        ),
        *from_zero("distance_km"),
    )
