"""A made-up interview: what is asked of people, with reasons, lists and parts, at every depth."""

# ruff: noqa: RUF009 - `declared` makes an attrs field

from typing import ClassVar

import attrs

from mixedmigration.declaration import Record, Role, Sensitivity, about, read
from mixedmigration.entities import Entity
from mixedmigration.query import Collection
from mixedmigration.values import Country, IncidentId, NoAnswer, PartialDate, Unlisted
from mixedmigration.vocabularies import CauseOfDeath, PlaceKind, TravelMode
from tests.query.trips import declared

HIGH = Sensitivity.HIGH


def name_of(slug):
    return attrs.field(
        converter=read.incident_id, metadata=about(f"Its name, {slug}.", sensitivity=Sensitivity.PUBLIC, role=Role.NONE)
    )


@attrs.frozen(kw_only=True)
class Speaker(Entity):
    """A made-up person, held inside a talk."""

    type_slug: ClassVar[str] = "speaker"

    id: IncidentId = name_of("speaker")
    nationality: Country | NoAnswer | None = declared(Country | NoAnswer | None, "Nationality.", sensitivity=HIGH)
    age: int | NoAnswer | None = declared(int | NoAnswer | None, "Age.", unit="years", sensitivity=HIGH)
    home: PlaceKind | NoAnswer | None = declared(PlaceKind | NoAnswer | None, "Where they live.", sensitivity=HIGH)
    notes: str | None = declared(str | None, "What they said.", sensitivity=HIGH)


@attrs.frozen(kw_only=True)
class Harm(Record):
    """A made-up part of a talk."""

    kinds: tuple[CauseOfDeath | Unlisted, ...] | NoAnswer | None = declared(
        tuple[CauseOfDeath | Unlisted, ...] | NoAnswer | None, "What it was.", sensitivity=HIGH
    )
    notes: str | None = declared(str | None, "What else was said.", sensitivity=HIGH)


@attrs.frozen(kw_only=True)
class Talk(Entity):
    """A made-up interview."""

    type_slug: ClassVar[str] = "talk"
    date_field: ClassVar[str | None] = "date"

    id: IncidentId = name_of("talk")
    date: PartialDate | None = declared(PartialDate | None, "When it was.")
    speaker: Speaker | None = declared(Speaker | None, "Who spoke.", sensitivity=HIGH)
    modes: tuple[TravelMode | Unlisted, ...] | NoAnswer | None = declared(
        tuple[TravelMode | Unlisted, ...] | NoAnswer | None, "How they travelled.", sensitivity=HIGH
    )
    harms: tuple[Harm, ...] | NoAnswer | None = declared(
        tuple[Harm, ...] | NoAnswer | None, "What happened to them.", sensitivity=HIGH
    )
    places: tuple[PlaceKind, ...] = declared(tuple[PlaceKind, ...], "Where they were.", default=())


def speaker(number=1, **values):
    return Speaker(id=f"speaker:my-table:{number}", **values)


def talk(number=1, **values):
    return Talk(id=f"talk:my-table:{number}", **values)


def talks(*values):
    """Make talks; keys that a speaker has are given to the speaker."""
    inside = ("nationality", "age", "home")
    made = []
    for number, each in enumerate(values, 1):
        said = {key: value for key, value in each.items() if key in inside}
        rest = {key: value for key, value in each.items() if key not in inside}
        made.append(talk(number, **rest, **({"speaker": speaker(number, **said)} if said else {})))
    return Collection(Talk, made)
