"""Which entities the laws are tried on: all that are registered, the real ones and two that are made up."""

from mixedmigration.entities import Entity
from mixedmigration.formats import entity_named, entity_slugs
from tests.formats.trial import Trial
from tests.shapes import Survey

REAL = [
    entity
    for entity in map(entity_named, entity_slugs())
    if entity is not None and entity.__module__.startswith(Entity.__module__.rpartition(".")[0])
]
"""The entities of the library, whatever they are today."""

EVERY = [*REAL, Trial, Survey]
"""Those, and what has every shape of a field."""
