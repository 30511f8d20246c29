"""What every entity has: an id, where it came from, and what could not be read."""

from collections.abc import Iterable, Iterator, Mapping
from typing import ClassVar

import attrs

from mixedmigration.declaration import Record, Role, Sensitivity, about, fields_of, read
from mixedmigration.declaration.complaint import Complaint
from mixedmigration.errors.exceptions import shown
from mixedmigration.values import Citation, Extras
from mixedmigration.values.extras import segments
from mixedmigration.values.shape import is_iterable, is_several

__all__ = ["Entity", "each_record", "judge_entity"]


@attrs.frozen(kw_only=True)
class Entity(Record):
    """A record that stands by itself and can be found by its id.

    The id itself is declared by each entity, since each has its own type of id.
    """

    type_slug: ClassVar[str] = ""
    """The entity's name in ids and files, such as `protection-incident`."""
    schema_version: ClassVar[int] = 1
    """Raised only when an older reader would misread a newer file."""
    date_field: ClassVar[str | None] = None
    """The field that says when it was; None where there is no one date."""

    citations: tuple[Citation, ...] = attrs.field(
        default=(),
        converter=read.citations,
        metadata=about(
            "Which editions of which datasets the record came from, and which rows.",
            sensitivity=Sensitivity.LOW,
            role=Role.NONE,
        ),
    )
    extras: Extras = attrs.field(
        default=Extras(),
        converter=read.extras,
        metadata=about(
            "Raw input that has no field or could not be read, by JSON Pointer; nobody has classified it.",
            sensitivity=Sensitivity.HIGH,
            role=Role.FREE_TEXT,
        ),
    )
    inferred: frozenset[str] = attrs.field(
        default=frozenset(),
        converter=read.field_names,
        metadata=about(
            "Fields whose value was not printed and follows from a rule of the layout, such as a blank that means 0.",
            sensitivity=Sensitivity.PUBLIC,
            role=Role.NONE,
        ),
    )

    @property
    def unread(self) -> frozenset[str]:
        """The declared fields of which something could not be read and stands in `extras`."""
        return frozenset(segments(place)[0] for place in self.extras) & frozenset(fields_of(type(self)))

    @classmethod
    def judge(cls, values: Mapping[str, object]) -> Iterable[Complaint]:
        """Yield what cannot be between the fields; an id names its entity, and `inferred` names fields.

        Args:
            values: The value of each field, or a `Refused`.
        """
        yield from super().judge(values)
        names = values["inferred"]
        if is_several(names) and not fields_of(cls).keys() >= set(names):
            yield Complaint("inferred/unknown", "/inferred", f"names of fields of {cls.__name__}", names)
        identifier = values["id"]
        if isinstance(identifier, str) and identifier.partition(":")[0] != cls.type_slug:
            yield Complaint("id/type", "/id", f"an id that starts with {cls.type_slug}:", identifier)


def each_record(given: object) -> Iterator[Entity]:
    """Yield the records that somebody gave, one after another.

    Raises:
        TypeError: There are none to be had of it, or one of them is no record.

    Examples:
        >>> list(each_record([]))
        []
        >>> list(each_record(["route:my-table:west"]))
        Traceback (most recent call last):
        ...
        TypeError: expected records, and item 1 is 'route:my-table:west'
    """
    if not is_iterable(given):
        hint = "put it into a list" if isinstance(given, Entity) else "such as a collection or a list of them"
        raise TypeError(f"expected records, not {shown(given)}: {hint}")
    for number, record in enumerate(given, start=1):
        if not isinstance(record, Entity):
            raise TypeError(f"expected records, and item {number} is {shown(record)}")
        yield record


def judge_entity(given: object) -> None:
    """Refuse what is no class of records that stand by themselves.

    Args:
        given: What somebody gave as the entity that records must be.

    Raises:
        TypeError: It is none.

    Examples:
        >>> judge_entity(Entity)
        >>> judge_entity("route")
        Traceback (most recent call last):
        ...
        TypeError: entity is a class of records such as ProtectionIncident, not 'route'
    """
    if not (isinstance(given, type) and issubclass(given, Entity)):
        said = given.__name__ if isinstance(given, type) else shown(given)
        raise TypeError(f"entity is a class of records such as ProtectionIncident, not {said}")
