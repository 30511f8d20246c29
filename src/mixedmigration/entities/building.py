"""Building a record from a plain mapping, with all that is wrong told at once."""

from collections.abc import Mapping
from typing import TypeVar

from mixedmigration.declaration import Record, checked, draft, fields_of
from mixedmigration.declaration.record import keep_homeless
from mixedmigration.errors import InvalidValueError

from .entity import Entity

__all__ = ["build"]

R = TypeVar("R", bound=Record)


def build(entity: type[R], mapping: Mapping[str, object]) -> R:
    """Build an entity, or a part of one, from a mapping of field names to values.

    Values may be ours or their plain forms, as JSON has them. A key that the entity does not
    declare is kept in `extras` under its pointer.

    Args:
        entity: The class to build.
        mapping: Values by field name; it is not changed.

    Returns:
        The record, whole and checked.

    Raises:
        ValidationError: Something was refused; all issues are in it.
        InvalidValueError: `mapping` is no mapping with names as keys.
        TypeError: `entity` is no entity and no part of one.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> build(ProtectionIncident, {"id": "protection-incident:my-table:7", "date": "2024-03", "Notes": "…"}).extras
        Extras(1 kept)
    """
    if "id" not in fields_of(entity) and issubclass(entity, Entity):
        raise TypeError(f"expected an entity with fields of its own, not {entity.__name__}")
    if not isinstance(mapping, Mapping) or not all(isinstance(key, str) for key in mapping):
        raise InvalidValueError("record/shape", f"a mapping from field names of {entity.__name__} to values")
    made = draft(entity, mapping)
    if made.is_whole:
        keep_homeless(made)
    record = checked(made)
    assert isinstance(record, entity)
    return record
