# ruff: noqa: RUF009  a field is declared by a call
"""A made-up survey: every shape of a field that people's interviews and the field's knowledge have.

It stands for entities that embed entities, for answers that a person may decline one by one
or all together, and for parts of parts of parts. Floors are tried on it before there is any
real entity of that shape, and stay tried on it whatever becomes of the real ones.
"""

from typing import ClassVar

import attrs

from mixedmigration.declaration import Derived, Record, Role, Rule, Sensitivity, about
from mixedmigration.declaration.read import attempt
from mixedmigration.entities import Entity
from mixedmigration.values import (
    Country,
    Estimate,
    IncidentId,
    NoAnswer,
    PartialDate,
    Period,
    Place,
    Position,
    Unlisted,
    Url,
)
from mixedmigration.vocabularies import CauseOfDeath, IncidentType, Perpetrator, Status, TravelMode

PUBLIC, LOW, HIGH = Sensitivity.PUBLIC, Sensitivity.LOW, Sensitivity.HIGH


def said(meaning, sensitivity=PUBLIC, unit=None):
    return about(meaning, sensitivity=sensitivity, role=Role.NONE, unit=unit)


def declared(annotation, meaning, sensitivity=PUBLIC, default=None, unit=None):
    return attrs.field(
        default=default,
        converter=lambda value: attempt(value, annotation),
        metadata=said(meaning, sensitivity, unit),
    )


def needed(annotation, meaning, sensitivity=PUBLIC):
    return declared(annotation, meaning, sensitivity, attrs.NOTHING)


@attrs.frozen(kw_only=True)
class Dwelling(Record):
    """Who lives together."""

    children: int | NoAnswer | None = declared(int | NoAnswer | None, "Children in care.", unit="people")
    has_family: bool | NoAnswer | None = declared(bool | NoAnswer | None, "Whether family came along.", LOW)
    left_behind: tuple[str, ...] | NoAnswer | None = declared(
        tuple[str, ...] | NoAnswer | None, "Who was left behind.", HIGH
    )


@attrs.frozen(kw_only=True)
class Respondent(Entity):
    """Somebody who answered."""

    type_slug: ClassVar[str] = "made-up-respondent"

    id: IncidentId = needed(IncidentId, "Its name.")
    age: Estimate | NoAnswer | None = declared(Estimate | NoAnswer | None, "Age in years, or its band.", LOW)
    nationality: Country | NoAnswer | None = declared(Country | NoAnswer | None, "Nationality.")
    status: Status | Unlisted | NoAnswer | None = declared(Status | Unlisted | NoAnswer | None, "Status.", HIGH)
    dwelling: Dwelling | NoAnswer | None = declared(Dwelling | NoAnswer | None, "Who they live with.")
    languages: tuple[str, ...] = declared(tuple[str, ...], "Languages.", default=())


@attrs.frozen(kw_only=True)
class Payment(Record):
    """Something paid on the way."""

    amount: int | NoAnswer | None = declared(int | NoAnswer | None, "How much.", LOW)
    to: tuple[Perpetrator | Unlisted, ...] | NoAnswer | None = declared(
        tuple[Perpetrator | Unlisted, ...] | NoAnswer | None, "To whom.", HIGH
    )


@attrs.frozen(kw_only=True)
class Stretch(Record):
    """A part of a way."""

    country: Country = needed(Country, "Where it led to.")
    place: Place | None = declared(Place | None, "Where exactly.", HIGH)
    position: Position | NoAnswer | None = declared(Position | NoAnswer | None, "Where on the globe.", HIGH)
    modes: tuple[TravelMode | Unlisted, ...] | NoAnswer | None = declared(
        tuple[TravelMode | Unlisted, ...] | NoAnswer | None, "By what."
    )
    left: PartialDate | NoAnswer | None = declared(PartialDate | NoAnswer | None, "When it began.")
    arrived: PartialDate | NoAnswer | None = declared(PartialDate | NoAnswer | None, "When it ended.")
    is_smuggled: bool | NoAnswer | None = declared(bool | NoAnswer | None, "Whether somebody was paid for it.")
    payments: tuple[Payment, ...] | NoAnswer | None = declared(
        tuple[Payment, ...] | NoAnswer | None, "What was paid.", LOW
    )
    note: str | None = declared(str | None, "What was said of it.", HIGH)

    _rules: ClassVar = (
        Rule(
            code="period/reversed",
            reads=("left", "arrived"),
            holds=lambda left, arrived: not left.after(arrived),
            expected="an arrival no earlier than the departure",
            blames=("left", "arrived"),
        ),
    )


@attrs.frozen(kw_only=True)
class Homecoming(Record):
    """How a way led back."""

    country: Country | None = declared(Country | None, "Where to.")
    reasons: tuple[CauseOfDeath | Unlisted, ...] | NoAnswer | None = declared(
        tuple[CauseOfDeath | Unlisted, ...] | NoAnswer | None, "Why."
    )
    during: Period | None = declared(Period | None, "When.")


@attrs.frozen(kw_only=True)
class Way(Entity):
    """How somebody travelled."""

    type_slug: ClassVar[str] = "made-up-way"

    id: IncidentId = needed(IncidentId, "Its name.")
    drivers: tuple[IncidentType | Unlisted, ...] | NoAnswer | None = declared(
        tuple[IncidentType | Unlisted, ...] | NoAnswer | None, "Why they left."
    )
    drivers_other: str | None = declared(str | None, "Why else, in their words.", HIGH)
    destinations: frozenset[Country] = declared(frozenset[Country], "Where to.", LOW, frozenset())
    stretches: tuple[Stretch, ...] = declared(tuple[Stretch, ...], "Its parts, in order.", default=())
    homecoming: Homecoming | None = declared(Homecoming | None, "How it led back.")

    _derived: ClassVar = {"countries": Derived(tuple[Country, ...], said("Countries along it."))}

    @property
    def countries(self):
        return tuple(stretch.country for stretch in self.stretches)


@attrs.frozen(kw_only=True)
class Abuse(Record):
    """What was told of an abuse."""

    types: tuple[IncidentType | Unlisted, ...] | NoAnswer | None = declared(
        tuple[IncidentType | Unlisted, ...] | NoAnswer | None, "What was done."
    )
    by: tuple[Perpetrator | Unlisted | NoAnswer, ...] = declared(
        tuple[Perpetrator | Unlisted | NoAnswer, ...], "By whom.", HIGH, ()
    )
    places: tuple[Place, ...] | None = declared(tuple[Place, ...] | None, "Where.", HIGH)


@attrs.frozen(kw_only=True)
class Survey(Entity):
    """What somebody answered."""

    type_slug: ClassVar[str] = "made-up-survey"

    id: IncidentId = needed(IncidentId, "Its name.")
    day: PartialDate | None = declared(PartialDate | None, "When.")
    country: Country | None = declared(Country | None, "Where.")
    minutes: float | None = declared(float | None, "How long it took.", unit="minutes")
    consent: bool | NoAnswer | None = declared(bool | NoAnswer | None, "Whether they agreed.")
    respondent: Respondent | None = declared(Respondent | None, "Who answered.")
    way: Way | None = declared(Way | None, "How they travelled.")
    abuses: tuple[Abuse, ...] | NoAnswer | None = declared(tuple[Abuse, ...] | NoAnswer | None, "What they told of.")
    earlier: tuple[Way, ...] = declared(tuple[Way, ...], "Ways before this one.", LOW, ())
    links: tuple[Url, ...] = declared(tuple[Url, ...], "Where more is told.", LOW, ())
    words: str | None = declared(str | None, "What was said.", HIGH)


FULL = {
    "id": "made-up-survey:my-table:7",
    "day": "2024-03",
    "country": "KEN",
    "minutes": 41.5,
    "consent": {"no_answer": "not-asked"},
    "respondent": {
        "id": "made-up-respondent:my-table:7",
        "age": {"low": 18, "high": 24},
        "nationality": "SOM",
        "status": {"unlisted": "Waiting"},
        "dwelling": {"children": {"no_answer": "refused"}, "has_family": False, "left_behind": []},
        "languages": ["so", "a|b"],
        "extras": {"/Q1": "x"},
        "inferred": ["languages"],
    },
    "way": {
        "id": "made-up-way:my-table:7",
        "drivers": {"no_answer": "dont-know"},
        "drivers_other": "=hunger",
        "destinations": ["DEU", "SWE"],
        "stretches": [
            {
                "country": "ETH",
                "place": {"name": "Metema", "areas": [{"level": 1, "name": "Amhara"}]},
                "modes": ["bus", {"unlisted": "Camel|cart"}],
                "left": "2023-01",
                "arrived": "2023-02",
                "is_smuggled": True,
                "payments": [
                    {"amount": 100, "to": ["smugglers", {"unlisted": "A friend"}]},
                    {"amount": {"no_answer": "refused"}, "to": {"no_answer": "withheld"}},
                ],
            },
            {"country": "SDN", "modes": [], "payments": {"no_answer": "refused"}, "position": {"no_answer": "refused"}},
            {"country": "LBY", "modes": {"no_answer": "not-asked"}, "payments": [], "note": "!refused"},
        ],
        "homecoming": {},
    },
    "abuses": [
        {"types": [], "by": [{"no_answer": "dont-know"}, "smugglers"], "places": []},
        {"types": {"no_answer": "refused"}, "places": [{"name": "Sabha"}]},
    ],
    "earlier": [{"id": "made-up-way:my-table:6", "stretches": [{"country": "YEM", "payments": [{}]}]}],
    "words": "they said",
}
"""A survey in its plain form, with every shape in it."""
