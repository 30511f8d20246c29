"""What a column of one's own table may fill: a field, or one part of it.

All of it is walked from the entity's declaration. A target has a dotted name, such as
`position.latitude`; lists of parts are left out, since they need rows of their own.
"""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from types import MappingProxyType

import attrs

from mixedmigration.declaration import Field, PartKind, fields_of
from mixedmigration.declaration.annotation import kind_of
from mixedmigration.declaration.kind import (
    CodedKind,
    Kind,
    ManyKind,
    OptionalKind,
    ReasonedKind,
    ScalarKind,
    StructKind,
)
from mixedmigration.entities import Entity
from mixedmigration.values import Estimate, Extras, PartialDate, Period, Place, Position

__all__ = ["Target", "bare", "holds_entity", "near_targets", "needed_parts", "parts_of", "targets_of"]

WHOLE = (Position, Estimate, Place)
"""Values of several parts that one cell can hold as well."""
DEEPEST = 4
"""Names in a dotted name at most."""

_ENDS: Mapping[type, Mapping[str, object]] = {
    PartialDate: {"year": int, "quarter": int, "month": int, "day": int},
    Period: {"start": PartialDate, "end": PartialDate},
}
"""Values of one text that a table may spread over several columns."""


_KNOWN: dict[type, Mapping[str, "Target"]] = {}


@attrs.frozen
class Target:
    """What one column may fill."""

    path: tuple[str, ...]
    """The field, and the names of the part below it."""
    kind: Kind
    """How its values are declared."""
    field: Field
    """The declaration of the whole field."""

    @property
    def name(self) -> str:
        """The dotted name."""
        return ".".join(self.path)

    @property
    def is_part(self) -> bool:
        """Whether it is one part of the field's value, to be put together with others."""
        return len(self.path) > 1

    @property
    def is_list(self) -> bool:
        """Whether several columns can fill it, one after another."""
        kind, _ = bare(self.kind)
        return isinstance(kind, ManyKind) and kind.container is tuple


def bare(kind: Kind) -> tuple[Kind, bool]:
    """Take off "may be absent" and "or a reason for no answer"; tell whether the latter was there."""
    is_reasoned = False
    while isinstance(kind, (OptionalKind, ReasonedKind)):
        is_reasoned |= isinstance(kind, ReasonedKind)
        kind = kind.inner
    return kind, is_reasoned


def targets_of(entity: type[Entity]) -> Mapping[str, Target]:
    """Give what the columns of a table may fill, by dotted name, in the order of the entity's fields.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> [name for name in targets_of(ProtectionIncident) if name.startswith("position")]
        ['position', 'position.latitude', 'position.longitude', 'position.precision']
    """
    known = _KNOWN.get(entity)
    if known is None:
        known = _KNOWN[entity] = MappingProxyType({target.name: target for target in _found(entity)})
    return known


def _found(entity: type[Entity]) -> Iterator[Target]:
    own = {"id", *fields_of(Entity)}
    for name, field in fields_of(entity).items():
        if name not in own:
            yield from _below((name,), field.kind, field)


def _below(path: tuple[str, ...], kind: Kind, field: Field) -> Iterator[Target]:
    inner, _ = bare(kind)
    if _fits_a_cell(inner):
        yield Target(path, kind, field)
    if len(path) < DEEPEST:
        for name, part in parts_of(inner).items():
            yield from _below((*path, name), part, field)


def _fits_a_cell(kind: Kind) -> bool:
    if isinstance(kind, ManyKind):
        return _fits_a_cell(bare(kind.inner)[0])
    if isinstance(kind, ScalarKind):
        return kind.type is not Extras
    return isinstance(kind, CodedKind) or (isinstance(kind, StructKind) and kind.type in WHOLE)


def parts_of(kind: Kind) -> Mapping[str, Kind]:
    """Give the parts that a value of a kind is made of, by name; none where it has none."""
    if isinstance(kind, StructKind):
        return kind.parts
    if isinstance(kind, PartKind):
        return {name: field.kind for name, field in fields_of(kind.cls).items()}
    if isinstance(kind, ScalarKind) and kind.type in _ENDS:
        return {name: kind_of(type_) for name, type_ in _ENDS[kind.type].items()}
    return {}


def holds_entity(kind: Kind, above: frozenset[type] = frozenset()) -> bool:
    """Tell whether a value of a kind may hold a record that could stand by itself, and has an id of its own.

    Args:
        kind: Any kind.
        above: The classes that it stands in.
    """
    inner, _ = bare(kind)
    if isinstance(inner, ManyKind):
        return holds_entity(inner.inner, above)
    if isinstance(inner, PartKind):
        if issubclass(inner.cls, Entity) or inner.cls in above:
            return issubclass(inner.cls, Entity)
        above |= {inner.cls}
    return any(holds_entity(part, above) for part in parts_of(inner).values())


def needed_parts(kind: Kind) -> list[str]:
    """Name the parts without which there is no such value; a blank end is not an open one."""
    if isinstance(kind, StructKind):
        return [part.name for part in attrs.fields(kind.type) if part.default is attrs.NOTHING]
    if isinstance(kind, ScalarKind):
        return ["start", "end"] if kind.type is Period else ["year"]
    return []


def near_targets(entity: type[Entity], name: object) -> tuple[str, ...]:
    """Give the targets that may have been meant, best first."""
    known = targets_of(entity)
    last = [target for target in known if target.rpartition(".")[2] == name]
    return tuple(dict.fromkeys([*last, *get_close_matches(str(name)[:100], known, n=3)]))
