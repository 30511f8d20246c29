# ruff: noqa: RUF009
"""An entity that has every kind of field there is, so that formats are tried beyond today's entities."""

from typing import ClassVar

import attrs

from mixedmigration.declaration import Record, Role, Sensitivity, about
from mixedmigration.declaration.read import attempt
from mixedmigration.entities import Entity
from mixedmigration.values import Country, IncidentId, NoAnswer, PartialDate, Position, Unlisted
from mixedmigration.vocabularies import CauseOfDeath, Status


def field(annotation, **options):
    said = about("Something.", sensitivity=Sensitivity.PUBLIC, role=Role.NONE)
    return attrs.field(converter=lambda value: attempt(value, annotation), metadata=said, **options)


@attrs.frozen(kw_only=True)
class Payment(Record):
    amount: int | NoAnswer | None = field(int | NoAnswer | None, default=None)
    note: str | None = field(str | None, default=None)


@attrs.frozen(kw_only=True)
class Leg(Record):
    to: Country | NoAnswer | None = field(Country | NoAnswer | None, default=None)
    modes: tuple[str, ...] = field(tuple[str, ...], default=())
    payments: tuple[Payment, ...] = field(tuple[Payment, ...], default=())
    position: Position | NoAnswer | None = field(Position | NoAnswer | None, default=None)


@attrs.frozen(kw_only=True)
class Household(Record):
    size: int | None = field(int | None, default=None)
    words: frozenset[CauseOfDeath] = field(frozenset[CauseOfDeath], default=frozenset())
    payments: tuple[Payment, ...] = field(tuple[Payment, ...], default=())


@attrs.frozen(kw_only=True)
class Trial(Entity):
    type_slug: ClassVar[str] = "trial"

    id: IncidentId = field(IncidentId)
    told: bool | NoAnswer | None = field(bool | NoAnswer | None, default=None)
    share: float | None = field(float | None, default=0.5)
    texts: tuple[str, ...] = field(tuple[str, ...], default=("a",))
    answers: tuple[int | NoAnswer, ...] = field(tuple[int | NoAnswer, ...], default=())
    dates: tuple[PartialDate, ...] | NoAnswer | None = field(tuple[PartialDate, ...] | NoAnswer | None, default=None)
    status: Status | Unlisted | NoAnswer | None = field(Status | Unlisted | NoAnswer | None, default=None)
    household: Household | NoAnswer | None = field(Household | NoAnswer | None, default=None)
    legs: tuple[Leg, ...] = field(tuple[Leg, ...], default=())
    parts: tuple[Payment, ...] | None = field(tuple[Payment, ...] | None, default=None)
