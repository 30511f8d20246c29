"""A made-up record with every kind of field, and parts within parts."""
# ruff: noqa: RUF009  a field is declared by a call

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

import attrs

from mixedmigration.declaration import Derived, Record, Role, Rule, Sensitivity, about
from mixedmigration.declaration.read import attempt
from mixedmigration.values import Country, NoAnswer, PartialDate, Position, Unlisted, Url
from mixedmigration.vocabularies import CauseOfDeath, SourceQuality

PUBLIC, HIGH = Sensitivity.PUBLIC, Sensitivity.HIGH


def said(meaning, sensitivity=PUBLIC):
    return about(meaning, sensitivity=sensitivity, role=Role.NONE)


def declared(annotation, meaning, sensitivity=PUBLIC, default=attrs.NOTHING):
    def convert(value):
        return attempt(value, annotation)

    return attrs.field(default=default, converter=convert, metadata=said(meaning, sensitivity))


@attrs.frozen(kw_only=True)
class Pet(Record):
    """An animal that came along."""

    name: str = declared(str, "What it is called.", HIGH)
    legs: int | None = declared(int | None, "How many legs it has.", default=None)


def _no_more_guests_than_seats(seats, guests):
    return len(guests) <= seats


@attrs.frozen(kw_only=True)
class Guest(Record):
    """Somebody who came."""

    name: str | NoAnswer | None = declared(str | NoAnswer | None, "Name.", HIGH, None)
    age: int | NoAnswer | None = declared(int | NoAnswer | None, "Age in years.", default=None)
    pets: tuple[Pet, ...] = declared(tuple[Pet, ...], "Animals along.", default=())
    best: Pet | None = declared(Pet | None, "The dearest of them.", HIGH, None)


@attrs.frozen(kw_only=True)
class Visit(Record):
    """A made-up event."""

    title: str = declared(str, "What it is called.")
    seats: int | None = declared(int | None, "How many can sit.", default=None)
    price: float | None = declared(float | None, "What it costs.", default=None)
    is_open: bool | None = declared(bool | None, "Whether anybody may come.", default=None)
    day: date | None = declared(date | None, "The day it takes place.", default=None)
    since: PartialDate | None = declared(PartialDate | None, "When it began.", default=None)
    until: PartialDate | None = declared(PartialDate | None, "When it ended.", default=None)
    country: Country | None = declared(Country | None, "Where.", default=None)
    quality: SourceQuality | None = declared(SourceQuality | None, "How well it is known.", default=None)
    causes: tuple[CauseOfDeath | Unlisted, ...] = declared(tuple[CauseOfDeath | Unlisted, ...], "Why.", default=())
    tags: frozenset[str] = declared(frozenset[str], "Words for it.", default=frozenset())
    links: tuple[Url, ...] = declared(tuple[Url, ...], "Where it is told of.", default=())
    spot: Position | None = declared(Position | None, "Where exactly.", HIGH, None)
    secret: str | None = declared(str | None, "What must not leak.", HIGH, None)
    host: Guest | None = declared(Guest | None, "Who invited.", default=None)
    guests: tuple[Guest, ...] = declared(tuple[Guest, ...], "Who came.", default=())

    _rules: ClassVar = (
        Rule(
            code="period/reversed",
            reads=("since", "until"),
            holds=lambda since, until: not since.after(until),
            expected="an end no earlier than the start",
            blames=("since", "until"),
        ),
        Rule(
            code="number/range",
            reads=("seats", "guests"),
            holds=_no_more_guests_than_seats,
            expected="a seat for every guest",
            blames=("seats",),
        ),
    )
    _derived: ClassVar[Mapping[str, Derived]] = {
        "count": Derived(int, said("How many came.")),
    }

    @property
    def count(self) -> int:
        return len(self.guests)


FULL = {
    "title": "Feast",
    "seats": 9,
    "price": 2.5,
    "is_open": False,
    "day": "2031-05-04",
    "since": "2031-05",
    "until": "2031-Q3",
    "country": "KEN",
    "quality": "official-or-several-humanitarian",
    "causes": ["drowning", {"unlisted": "Made-up cause"}],
    "tags": ["b", "a"],
    "links": ["https://example.org/a"],
    "spot": {"latitude": 1.5, "longitude": 2.5},
    "secret": "hush",
    "host": {"name": {"no_answer": "refused"}, "age": {"no_answer": "dont-know"}},
    "guests": [{"name": "Ana", "age": 30, "pets": [{"name": "Rex", "legs": 4}], "best": {"name": "Tom"}}, {}],
}
"""Every field in its plain form."""
