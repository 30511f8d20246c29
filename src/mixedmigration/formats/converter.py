"""Our values inside of other people's classes: a cattrs converter that alters nothing silently.

Plain cattrs turns `"false"` into True, None into `'None'`, text into a list of its letters,
and forgets unknown keys. Here each of these is refused, and our own values and records are
read and written by the same engine as everywhere else.
"""

import re
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence, Set
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from functools import partial
from typing import Any, Literal, TypeVar, cast, get_args, get_origin

import attrs
import cattrs
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn

from mixedmigration.declaration import PartKind, keep_homeless, unchecked
from mixedmigration.declaration.annotation import kind_of
from mixedmigration.declaration.complaint import Complaint, Complaints
from mixedmigration.declaration.kind import Kind, ManyKind, OptionalKind, Plain, ReasonedKind, finite, flag, whole
from mixedmigration.entities import Entity
from mixedmigration.errors import InvalidValueError
from mixedmigration.errors._counts import count_of
from mixedmigration.values import NoAnswer, Unlisted
from mixedmigration.values.text import text

from ._json_text import DEEPEST
from ._structure_error import ComplainedError, validation_error
from .document import document_of, draft_of, is_deeper

__all__ = ["make_converter", "structure", "unstructure"]

T = TypeVar("T")

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_PRIMITIVES = (str, int, float, bool)
_THEIRS = (*_PRIMITIVES, date, Decimal)
"""Types of Python's own: in our fields a decimal is an amount of money, elsewhere it may be anything."""


def structure(value: object, cls: type[T], converter: cattrs.Converter | None = None) -> T:
    """Read plain values as a class of anybody's, in which our values and records may stand.

    Args:
        value: What JSON has: texts, numbers, truth values, lists, mappings.
        cls: The class, or a type such as `list[Country]`.
        converter: One made by `make_converter`, perhaps with hooks of your own.

    Raises:
        ValidationError: Something was refused; all issues are in it, with JSON Pointers.

    Examples:
        >>> from mixedmigration.values import Country
        >>> structure(["KEN", "SOM"], list[Country])
        [Country('KEN'), Country('SOM')]
    """
    name = getattr(cls, "__name__", str(cls))
    if is_deeper(value, DEEPEST):
        deep = Complaint("record/shape", "", f"at most {DEEPEST} levels of lists and objects", is_shown=False)
        raise validation_error(name, ComplainedError([deep]))
    try:
        return (converter or make_converter()).structure(value, cls)
    except Exception as error:  # noqa: BLE001  whatever other people's classes raise becomes ours, without its values
        raise validation_error(name, error) from None


def unstructure(value: object, converter: cattrs.Converter | None = None) -> Plain:
    """Write a value as what JSON has: our records as their wire form, days as text, sets as sorted lists.

    Args:
        value: The value.
        converter: One made by `make_converter`.

    Raises:
        ValidationError: Something has no plain form, such as bytes or a number that is not finite.

    Examples:
        >>> from mixedmigration.values import Country
        >>> unstructure({"seen": Country("KEN"), "why": NoAnswer.REFUSED})
        {'seen': 'KEN', 'why': {'no_answer': 'refused'}}
    """
    try:
        return cast(Plain, (converter or make_converter()).unstructure(value))
    except Exception as error:  # noqa: BLE001  as above
        raise validation_error(type(value).__name__, error) from None


def make_converter() -> cattrs.Converter:
    """Make a converter whose every hook is strict; more hooks may be registered on it.

    Errors come out as cattrs raises them; `structure` turns them into ours.

    Examples:
        >>> make_converter().structure(5, int)
        5
    """
    converter = cattrs.Converter(
        forbid_extra_keys=True,
        unstruct_collection_overrides={tuple: list, Set: _sorted},
    )
    for made, door in _DOORS.items():
        converter.register_structure_hook(made, _hook(door, made))
    converter.register_structure_hook_func(lambda cls: cls in (None, type(None)), _hook(_nothing, None))
    converter.register_structure_hook_factory(attrs.has, partial(_class_hook, converter))
    converter.register_structure_hook_func(_is_enum, _member)
    converter.register_structure_hook_func(_is_literal, _literal)
    converter.register_structure_hook_factory(_is_many, partial(_many_hook, converter))
    converter.register_structure_hook_factory(_is_mapping, partial(_mapping_hook, converter))
    converter.register_structure_hook_factory(_is_ours, _our_hook)
    _register_writers(converter)
    return converter


def _register_writers(converter: cattrs.Converter) -> None:
    converter.register_unstructure_hook(date, lambda day: day.isoformat())
    converter.register_unstructure_hook(datetime, _hook_out(_no_bytes))
    converter.register_unstructure_hook(bytes, _hook_out(_no_bytes))
    converter.register_unstructure_hook(float, _hook_out(finite))
    converter.register_unstructure_hook_factory(attrs.has, partial(_class_writer, converter))
    converter.register_unstructure_hook_func(_is_ours, _plain_of_ours)
    converter.register_unstructure_hook(NoAnswer, _plain_of_ours)
    converter.register_unstructure_hook(Unlisted, _plain_of_ours)


def _hook(door: Callable[[object], object], made: type | None) -> Callable[[object, Any], Any]:
    """Make a hook of a door; cattrs also asks it for subclasses, such as enums of numbers."""
    return lambda value, cls: door(value) if cls is made or made is None else _of_subclass(value, cls)


def _of_subclass(value: object, cls: Any) -> object:
    if _is_ours(cls):
        return _our_hook(cls)(value, cls)
    if _is_enum(cls):
        return _member(value, cls)
    if type(value) is cls:
        return value
    raise InvalidValueError("value/type", "a type that we know how to read")


def _hook_out(door: Callable[[object], object]) -> Callable[[object], Any]:
    return lambda value: door(value)


def _sorted(items: Iterable[Plain]) -> list[Plain]:
    return sorted(items, key=repr)


# Primitives -----------------------------------------------------------------------------------------------------------


def _exact(value: object) -> float:
    number = finite(value)
    if number != value:
        raise InvalidValueError("number/range", "a number that a float holds exactly")
    return number


def _no_bytes(value: object) -> object:
    raise InvalidValueError("value/type", "a type that JSON can hold", type(value).__name__)


def _nothing(value: object) -> None:
    if value is not None:
        raise InvalidValueError("value/type", "nothing", value)


def _day(value: object) -> date:
    if type(value) is date:
        return value
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise InvalidValueError("date/impossible", "a day of the calendar", value) from None
    raise InvalidValueError("date/unreadable", "a day as YYYY-MM-DD", value)


_DOORS: dict[type, Callable[[object], object]] = {
    str: text,
    int: whole,
    bool: flag,
    float: _exact,
    bytes: _no_bytes,
    date: _day,
}


def _is_enum(cls: object) -> bool:
    return isinstance(cls, type) and issubclass(cls, Enum)


def _member(value: object, cls: type[Enum]) -> Enum:
    if isinstance(value, cls):
        return value
    for member in cls:
        if type(member.value) is type(value) and member.value == value:
            return member
    raise InvalidValueError("term/unknown", f"a value of {cls.__name__}", value)


def _is_literal(cls: Any) -> bool:
    return str(get_origin(cls)) == str(Literal)


def _literal(value: object, cls: object) -> object:
    for choice in get_args(cls):
        if type(choice) is type(value) and choice == value:
            return choice
        if isinstance(choice, Enum) and type(choice.value) is type(value) and choice.value == value:
            return choice
    raise InvalidValueError("term/unknown", "one of the values of the field", value)


# Lists, mappings, classes ---------------------------------------------------------------------------------------------

_MANY: tuple[object, ...] = (list, tuple, set, frozenset, Sequence, Set)


_LISTS = (list, tuple, set, frozenset)
_MAPPINGS: tuple[object, ...] = (dict, Mapping)


def _is_many(cls: object) -> bool:
    return cls in _MANY if isinstance(cls, type) and not get_args(cls) else get_origin(cls) in _MANY


def _is_mapping(cls: object) -> bool:
    return any(made in (cls, get_origin(cls)) for made in _MAPPINGS)


def _many_hook(converter: cattrs.Converter, cls: Any) -> Callable[[object, object], Any]:
    origin = get_origin(cls) or cls
    args = get_args(cls) or (Any,)
    is_fixed = origin is tuple and args[-1] is not ... and args != (Any,)
    made = cast("Callable[[Iterable[object]], object]", {Sequence: tuple, Set: frozenset}.get(origin, origin))

    def hook(value: object, _: object) -> object:
        given = value
        items = cast("Collection[object]", value) if isinstance(value, _LISTS) else None
        if items is None or (is_fixed and len(items) != len(args)):
            expected = f"a list of {count_of(len(args), 'item')}" if is_fixed else "a list"
            raise InvalidValueError("value/type", expected, given)
        types = args if is_fixed else (args[0],) * len(items)
        pairs = enumerate(zip(items, types, strict=True))
        return made(_gathered({str(place): _later(converter, item, kind) for place, (item, kind) in pairs}).values())

    return hook


def _mapping_hook(converter: cattrs.Converter, cls: Any) -> Callable[[object, object], Any]:
    key_type, value_type = get_args(cls) or (str, Any)

    def hook(value: object, _: object) -> object:
        mapping = _mapping(value, cls)
        keys = [converter.structure(key, key_type) for key in mapping]
        if len(set(keys)) < len(keys):
            raise InvalidValueError("value/type", "keys that differ")
        items = _gathered({key: _later(converter, item, value_type) for key, item in mapping.items()})
        return dict(zip(keys, items.values(), strict=True))

    return hook


def _later(converter: cattrs.Converter, value: object, cls: Any) -> Callable[[], object]:
    return lambda: converter.structure(value, cls)


def _gathered(readers: Mapping[str, Callable[[], object]]) -> dict[str, object]:
    """Read every item, and only then raise what was wrong with any."""
    made: dict[str, object] = {}
    complaints: Complaints = []
    for key, read in readers.items():
        try:
            made[key] = read()
        except Exception as error:  # noqa: BLE001  gathered, not hidden
            complaints += ComplainedError.of(error, key).complaints
    if complaints:
        raise ComplainedError(complaints)
    return made


def _mapping(value: object, cls: Any) -> Mapping[str, object]:
    if not isinstance(value, Mapping):
        raise InvalidValueError(
            "value/type", f"an object with the fields of {getattr(cls, '__name__', 'the type')}", value
        )
    mapping = cast("Mapping[str, object]", value)
    if not all(type(key) is str for key in mapping):
        raise InvalidValueError("value/type", "an object whose keys are text")
    return mapping


def _class_hook(converter: cattrs.Converter, cls: Any) -> Callable[[object, object], Any]:
    read = make_dict_structure_fn(cls, converter, _cattrs_forbid_extra_keys=True, _cattrs_detailed_validation=True)
    return lambda value, kind: value if type(value) is cls else read(_mapping(value, cls), kind)


def _class_writer(converter: cattrs.Converter, cls: Any) -> Callable[[object], Any]:
    write = make_dict_unstructure_fn(cls, converter)

    def writer(value: object) -> object:
        if type(value) is not cls:  # its own fields would be lost
            raise InvalidValueError("value/type", f"{cls.__name__} itself, not {type(value).__name__}")
        return write(value)

    return writer


# Ours -----------------------------------------------------------------------------------------------------------------


def _kind(cls: Any) -> Kind | None:
    try:
        return kind_of(cls)
    except TypeError:
        return None


def _is_ours(cls: Any) -> bool:
    """Tell whether the engine reads a type; an entity inside of a union or a list is read as a document."""
    if cls in _THEIRS or _is_fixed(cls):
        return False
    kind = _kind(cls)
    return kind is not None and (isinstance(kind, PartKind) or not _holds_entity(kind))


def _is_fixed(cls: Any) -> bool:
    """Tell whether a type is or holds a tuple of a fixed length, which no field of ours has."""
    is_fixed = get_origin(cls) is tuple and get_args(cls)[-1:] != (...,)
    return is_fixed or any(map(_is_fixed, get_args(cls)))


def _holds_entity(kind: Kind) -> bool:
    while isinstance(kind, (OptionalKind, ReasonedKind, ManyKind)):
        kind = kind.inner
    return isinstance(kind, PartKind) and issubclass(kind.cls, Entity)


def _our_hook(cls: Any) -> Callable[[object, object], Any]:
    kind = kind_of(cls)
    if isinstance(kind, PartKind) and issubclass(kind.cls, Entity):
        return lambda value, _: value if type(value) is cls else _entity(value, cls)

    def hook(value: object, _: object) -> object:
        complaints: Complaints = []
        read = kind.read(value, "", complaints)
        if complaints:
            raise ComplainedError([_refused(said) for said in complaints])
        return read

    return hook


def _refused(complaint: Complaint) -> Complaint:
    """A part has no extras to keep a key in; and nobody said that a value of another's class may be shown."""
    return attrs.evolve(complaint.strict, is_shown=False)


def _entity(value: object, cls: type[Entity]) -> object:
    made = draft_of(value, cls)
    if not made.is_whole:
        raise ComplainedError([said for said in made.complaints if said.is_error])
    keep_homeless(made)
    return unchecked(made.cls, made.values)


def _plain_of_ours(value: object) -> Plain:
    """Write by what the value is, so that fields of several types need no second look."""
    if isinstance(value, Entity):
        return cast(Plain, document_of(value))
    if isinstance(value, NoAnswer):
        return {"no_answer": value.slug}
    if isinstance(value, Unlisted):
        return {"unlisted": value.label}
    if isinstance(value, (tuple, list)):
        return [_plain_of_ours(item) for item in cast("list[object]", value)]
    if isinstance(value, (set, frozenset)):
        return _sorted(map(_plain_of_ours, cast("set[object]", value)))
    if value is None or isinstance(value, _PRIMITIVES):
        return finite(value) if isinstance(value, float) else value
    return kind_of(cast(Hashable, type(value))).plain(value)
