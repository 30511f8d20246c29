"""What a record was given and has no home for, or could not read.

Nothing is lost: a column without a field, a key of a newer version, a cell that could
not be read travel with the record under the JSON Pointer of their place. Nobody has
classified them, so they count as most sensitive and are never shown.
"""

import math
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from mixedmigration.errors import InvalidValueError

from .shape import is_list, is_object
from .text import text

__all__ = ["Extras", "Raw", "pointer", "segments"]

Raw: TypeAlias = "str | int | float | bool | tuple[Raw, ...] | Mapping[str, Raw] | None"
"""Raw input, frozen: text, number, truth value, nothing, or a tuple or mapping of those."""

DEEPEST = 60
"""Levels of lists and objects in one raw value; with the record and a file around it, our JSON's bound of 64."""


def pointer(*keys: str | int) -> str:
    """Write a JSON Pointer (RFC 6901) to a place inside a record.

    Examples:
        >>> pointer("legs", 0, "from/to")
        '/legs/0/from~1to'
    """
    return "".join("/" + str(key).replace("~", "~0").replace("/", "~1") for key in keys)


def segments(text: str) -> tuple[str, ...]:
    """Read a JSON Pointer back into its keys.

    Raises:
        InvalidValueError: The text is no JSON Pointer.

    Examples:
        >>> segments("/legs/0/from~1to")
        ('legs', '0', 'from/to')
    """
    if not text.startswith("/"):
        raise InvalidValueError("value/type", "a JSON Pointer, which starts with a slash", text)
    return tuple(key.replace("~1", "/").replace("~0", "~") for key in text[1:].split("/"))


def _frozen(value: object, depth: int = 0) -> Raw:
    if value is None or isinstance(value, (bool, int)):
        return value
    if isinstance(value, str):
        return text(value)
    if isinstance(value, float) and math.isfinite(value):
        return value
    if depth >= DEEPEST and (is_object(value) or is_list(value)):
        raise InvalidValueError("value/type", f"raw input nested at most {DEEPEST} levels")
    if is_object(value) and all(isinstance(key, str) for key in value):
        return Extras.of_object({text(key): _frozen(item, depth + 1) for key, item in value.items()})
    if is_list(value):
        return tuple(_frozen(item, depth + 1) for item in value)
    raise InvalidValueError("value/type", "raw input as JSON has it: text, finite numbers, lists and objects", value)


def _identity(value: Raw) -> object:
    """Tell `1`, `1.0` and `True` apart, which Python calls equal."""
    if isinstance(value, tuple):
        return tuple(_identity(item) for item in value)
    return value if isinstance(value, Mapping) else (type(value).__name__, value)


class Extras(Mapping[str, Raw]):
    """A frozen mapping from JSON Pointer to raw input; hashable, and silent about its values.

    Args:
        raw: Values as JSON has them, at most 60 levels deep.

    Raises:
        InvalidValueError: A key is no JSON Pointer, a value is nothing that JSON has, or text holds half of a
            character pair.

    Examples:
        >>> extras = Extras({"/Notes": "a name"})
        >>> extras, extras["/Notes"]
        (Extras(1 kept), 'a name')
    """

    __slots__ = ("_hash", "_raw")
    _raw: dict[str, Raw]
    _hash: int | None

    def __init__(self, raw: Mapping[str, object] | None = None) -> None:
        if raw is not None and not isinstance(raw, Mapping):
            raise InvalidValueError("value/type", "a mapping from JSON Pointer to raw input", raw)
        for key in raw or ():
            if not isinstance(key, str):
                raise InvalidValueError("value/type", "a JSON Pointer as text", key)
            segments(text(key))
        self._raw = {key: _frozen(value) for key, value in (raw or {}).items()}
        self._hash = None

    @classmethod
    def of_object(cls, raw: dict[str, Raw]) -> "Extras":
        """Make a frozen mapping whose keys need not be pointers: an object inside raw input.

        Args:
            raw: Frozen values by key; it must not be changed afterwards.
        """
        made = cls.__new__(cls)
        made._raw = raw
        made._hash = None
        return made

    def __getitem__(self, key: str) -> Raw:
        return self._raw[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._raw)

    def __len__(self) -> int:
        return len(self._raw)

    def _parts(self) -> frozenset[tuple[str, object]]:
        return frozenset((key, _identity(value)) for key, value in self._raw.items())

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Extras) and self._parts() == other._parts()

    def __hash__(self) -> int:
        if self._hash is None:
            self._hash = hash(self._parts())
        return self._hash

    def __repr__(self) -> str:
        return f"Extras({len(self._raw)} kept)"

    def __reduce__(self) -> tuple[object, tuple[dict[str, Raw]]]:
        return Extras.of_object, (self._raw,)

    def with_(self, raw: Mapping[str, object]) -> "Extras":
        """Give a copy that also holds `raw`.

        Raises:
            InvalidValueError: As for `Extras` itself.
        """
        return Extras({**self._raw, **raw}) if raw else self
