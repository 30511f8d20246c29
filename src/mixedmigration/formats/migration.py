"""From the schema of an older file to that of this release, one pure step at a time.

A step turns the fields of a document of one version into those of the next. Steps are never
changed once released, so that every old file loads for ever.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeAlias

from mixedmigration.entities import Entity

__all__ = ["MIGRATIONS", "Step", "migrated"]

Step: TypeAlias = Callable[[dict[str, object]], dict[str, object]]
"""Gives the fields in the next version's form, and changes nothing that it was given."""

MIGRATIONS: Mapping[tuple[str, int], Step] = MappingProxyType({})
"""Steps by entity and the version they start from; version 1 is the first, so there are none yet."""


def migrated(
    fields: dict[str, object],
    entity: type[Entity],
    version: int,
    steps: Mapping[tuple[str, int], Step] = MIGRATIONS,
) -> dict[str, object]:
    """Bring the fields of a document to the entity's present version.

    Args:
        fields: What stands in the document beside its type and version.
        entity: What it is.
        version: The version it was written in.
        steps: The steps there are.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> migrated({"dead": 4}, ProtectionIncident, 1)
        {'dead': 4}
    """
    for start in range(version, entity.schema_version):
        step = steps.get((entity.type_slug, start))
        fields = step(fields) if step else fields
    return fields
