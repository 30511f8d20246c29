"""The declared fields of a class, read once from its attrs definition.

This is the list that everything else walks: there is no second one.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import get_type_hints

import attrs

from mixedmigration.errors.exceptions import shown

from .about import ABOUT, About, Sensitivity
from .annotation import kind_of
from .kind import Kind

__all__ = ["Derived", "Field", "declare", "fields_of", "questions_of"]


@attrs.frozen
class Field:
    """One field of an entity or a part of one."""

    name: str
    """Its name in the class and on the wire."""
    kind: Kind
    """How its values are read and written."""
    about: About
    """What it means and how it must be treated."""
    annotation: object
    """The type that stands behind it in the class."""
    default: object
    """Value of an absent field; `attrs.NOTHING` where every record needs one."""
    is_derived: bool = False
    """Whether it follows from other fields, and is never written down."""

    @property
    def is_required(self) -> bool:
        """Whether every record needs it."""
        return self.default is attrs.NOTHING and not self.is_derived

    @property
    def is_public(self) -> bool:
        """Whether its values may stand in messages."""
        return self.about.sensitivity is Sensitivity.PUBLIC


@attrs.frozen
class Derived:
    """Declares a property that can be asked for like a field, and is never stored."""

    annotation: object
    """The type of its values."""
    metadata: Mapping[str, About]
    """What it says of itself: the result of `about(...)`."""


_DECLARED: dict[type, Mapping[str, Field]] = {}


def declare(cls: type) -> None:
    """Read the fields of a class; runs when the class is defined.

    Raises:
        TypeError: A field does not say what it means and how sensitive it is, or no kind is
            known for its annotation.
    """
    hints = get_type_hints(cls)
    fields: dict[str, Field] = {}
    for field in sorted(attrs.fields(cls), key=lambda field: field.inherited):  # what all share comes last
        said = field.metadata.get(ABOUT)
        if not isinstance(said, About):
            raise TypeError(f"{cls.__name__}.{field.name} must say what it means: metadata=about(…)")
        kind = kind_of(hints[field.name])
        fields[field.name] = Field(field.name, kind, said, hints[field.name], _default(field))
    _DECLARED[cls] = MappingProxyType(fields)


def _default(field: "attrs.Attribute[object]") -> object:
    default: object = field.default
    if isinstance(default, attrs.Factory):  # type: ignore[arg-type] # a class, which its stub calls a function
        raise TypeError(f"{field.name} needs a default that is a value: values cannot change, so they can be shared")
    return default


def fields_of(cls: type) -> Mapping[str, Field]:
    """Give the stored fields of an entity or part, by name, in the order of its definition.

    Raises:
        TypeError: The class is no declared record.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> fields_of(ProtectionIncident)["dead"].about.unit
        'people'
    """
    if not isinstance(cls, type) or cls not in _DECLARED:  # pyright: ignore[reportUnnecessaryIsInstance]
        said = cls.__name__ if isinstance(cls, type) else shown(cls)  # pyright: ignore[reportUnnecessaryIsInstance]
        raise TypeError(f"expected an entity or a part of one, not {said}")
    return _DECLARED[cls]


def questions_of(cls: type) -> Mapping[str, Field]:
    """Give the stored and the derived fields: all that can be asked of a record.

    Raises:
        TypeError: The class is no declared record.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> questions_of(ProtectionIncident)["dead_and_missing"].is_derived
        True
    """
    derived: Mapping[str, Derived] = getattr(cls, "_derived", {})
    return {**fields_of(cls), **{name: _derived(name, said) for name, said in derived.items()}}


def _derived(name: str, said: Derived) -> Field:
    return Field(name, kind_of(said.annotation), said.metadata[ABOUT], said.annotation, attrs.NOTHING, is_derived=True)
