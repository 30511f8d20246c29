"""A made-up entity with what incidents lack: parts, reasons for no answer, and what nobody may see."""

# ruff: noqa: RUF009 - `declared` makes an attrs field

from typing import ClassVar

import attrs

from mixedmigration.declaration import Record, Role, Sensitivity, about, read
from mixedmigration.entities import Entity, ProtectionIncident
from mixedmigration.query import Collection
from mixedmigration.values import Country, IncidentId, NoAnswer, Unlisted
from mixedmigration.vocabularies import PlaceKind


def reader(annotation):
    def read_it(value):
        return read.attempt(value, annotation)

    return read_it


def declared(annotation, meaning, *, default=None, sensitivity=Sensitivity.PUBLIC, unit=None):
    return attrs.field(
        default=default,
        converter=reader(annotation),
        metadata=about(meaning, sensitivity=sensitivity, role=Role.NONE, unit=unit),
    )


@attrs.frozen(kw_only=True)
class Leg(Record):
    """A made-up part of a trip."""

    via: tuple[PlaceKind | Unlisted, ...] = declared(tuple[PlaceKind | Unlisted, ...], "What it led over.", default=())
    days: int | NoAnswer | None = declared(int | NoAnswer | None, "How long it took.", unit="days")
    bribes: int | None = declared(int | None, "Bribes paid.", sensitivity=Sensitivity.HIGH)


@attrs.frozen(kw_only=True)
class Trip(Entity):
    """A made-up entity."""

    type_slug: ClassVar[str] = "trip"

    id: IncidentId = attrs.field(
        converter=read.incident_id, metadata=about("Its name.", sensitivity=Sensitivity.PUBLIC, role=Role.NONE)
    )
    legs: tuple[Leg, ...] = declared(tuple[Leg, ...], "Its parts.", default=())
    age: int | NoAnswer | None = declared(int | NoAnswer | None, "Age of the traveller.", unit="years")
    nationality: Country | NoAnswer | None = declared(Country | NoAnswer | None, "Nationality of the traveller.")
    via: PlaceKind | Unlisted | None = declared(PlaceKind | Unlisted | None, "What it mostly led over.")
    is_alone: bool | None = declared(bool | None, "Whether nobody came along.")
    name: str | None = declared(str | None, "Name of the traveller.", sensitivity=Sensitivity.HIGH)


def trip(number=1, **values):
    return Trip(id=f"trip:my-table:{number}", **values)


def trips(*values):
    return Collection(Trip, [trip(number, **each) for number, each in enumerate(values, 1)])


def incident(number=1, **values):
    return ProtectionIncident(id=f"protection-incident:my-table:{number}", **values)


def incidents(*values):
    return Collection(ProtectionIncident, [incident(number, **each) for number, each in enumerate(values, 1)])


def numbers(collection):
    """Give the local ids, so that a test can say which records it means."""
    return [int(record.id.rpartition(":")[2]) for record in collection]
