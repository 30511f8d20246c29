"""The one engine: it reads all fields, asks all rules, and tells all that is wrong.

A record can be made by its class, from a mapping, from a document or from a row of a
table; each way ends here, so each finds the same issues. Issues are collected first and
raised once.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, ClassVar, TypeVar, cast

import attrs

from mixedmigration.errors import CODES, Effect, Issue, ValidationError
from mixedmigration.errors.exceptions import shown
from mixedmigration.values.extras import Extras, pointer, segments
from mixedmigration.values.shape import is_object, is_several

from ._below import found, without
from .complaint import REFUSED, Complaint, Complaints, Refused
from .field import Derived, Field, declare, fields_of
from .kind import Plain
from .per_class import PerClass
from .rule import Rule
from .shortcut import Reader, silently

__all__ = [
    "Draft",
    "PartKind",
    "Record",
    "checked",
    "draft",
    "issue_of",
    "keep_homeless",
    "plain_of",
    "settle",
    "unchecked",
]

R = TypeVar("R", bound="Record")


class Record:
    """What entities and their parts have in common: declared fields, rules, and silence.

    Subclasses are `@attrs.frozen(kw_only=True)` classes in which every field has a reader of
    `declaration.read` and says what it means with `about(...)`. The representation shows
    public fields only.
    """

    __slots__ = ()

    _rules: ClassVar[tuple[Rule, ...]] = ()
    """What must hold between the fields."""
    _derived: ClassVar[Mapping[str, Derived]] = {}
    """Properties that can be asked for like fields."""
    _mutual: ClassVar[frozenset[str]] = frozenset()
    """Fields for ids, or slugs of words beside them, by which two records may rightly name each other."""

    @classmethod
    def __attrs_init_subclass__(cls) -> None:
        declare(cls)
        cls.__repr__ = _silent  # type: ignore[assignment, method-assign]

    def __attrs_post_init__(self) -> None:
        cls = type(self)
        values = {name: getattr(self, name) for name in fields_of(cls)}
        complaints: Complaints = []
        for name, field in fields_of(cls).items():
            if isinstance(refused := values[name], Refused):
                complaints += _of_field(refused.complaints, field)
        complaints += cls.judge(values)
        _raise(cls, complaints)

    @classmethod
    def judge(cls, values: Mapping[str, object]) -> Iterable[Complaint]:
        """Yield what cannot be between the fields.

        Args:
            values: The value of each field, or a `Refused`.
        """
        for rule in cls._rules:
            for complaint in rule.judge(values):
                yield from _of_field((complaint,), fields_of(cls)[complaint.at[1:]], "")


def _silent(self: Record) -> str:
    """Write the public fields that are known; count the others."""
    parts: list[str] = []
    hidden = 0
    for name, field in fields_of(type(self)).items():
        value = getattr(self, name)
        if value == field.default or value is None:
            continue
        if field.is_public:
            parts.append(f"{name}={_orderly(value)!r}")
        else:
            hidden += 1
    return f"{type(self).__name__}({', '.join([*parts, f'… {hidden} more'] if hidden else parts)})"


def _orderly(value: object) -> object:
    """Sort a set, so that the same record always looks the same."""
    return sorted(value, key=str) if is_several(value) and isinstance(value, frozenset) else value


def _of_field(complaints: Iterable[Complaint], field: Field, prefix: str | None = None) -> Complaints:
    """Say of which field the complaints are, and whether their values may be shown."""
    under = pointer(field.name) if prefix is None else prefix
    return [said.under(under, field.is_public) for said in complaints]


@attrs.define
class Draft:
    """A record read as far as it can be: what was read, and what was wrong."""

    cls: type[Record]
    """The entity or part."""
    values: dict[str, object]
    """Each declared field: its value, or the default where nothing could be read."""
    complaints: Complaints
    """Everything that was refused or found, in the order of the fields."""

    @property
    def is_whole(self) -> bool:
        """Whether nothing was refused."""
        return not any(complaint.is_error for complaint in self.complaints)

    @property
    def is_lost(self) -> bool:
        """Whether no record can be made, so that all of it must be set aside."""
        return bool(self.complaints) and (self.why_lost is not None or self.lacks_a_field)

    @property
    def why_lost(self) -> Complaint | None:
        """The first complaint whose code sets the whole record aside."""
        return next((said for said in self.complaints if said.effect is Effect.RECORD_SET_ASIDE), None)

    @property
    def lacks_a_field(self) -> bool:
        """Whether a field that every record needs has no value, since what was given was refused."""
        return any(value is attrs.NOTHING for value in self.values.values())

    def homeless(self) -> dict[str, object]:
        """Give the raw input that found no field, by its pointer."""
        return dict(said.raw for said in self.complaints if said.is_error or said.code == "key/unknown")


def draft(cls: type[Record], raw: Mapping[str, object], refused: Iterable[Complaint] = ()) -> Draft:
    """Read a mapping as far as it can be read, and gather everything that is wrong.

    Args:
        cls: The entity or part.
        raw: Values or their plain forms by field name; other keys are complained of.
        refused: Complaints about fields that were refused before, such as cells of a table.

    Returns:
        Every field's value or default, with all complaints.
    """
    complaints = list(refused)
    if not complaints and (read := _PLANS[cls].read(raw)) is not None:
        return Draft(cls, read, [])
    gone = {said.at[1:] for said in complaints if said.is_error}
    values: dict[str, object] = {}
    for name, field in fields_of(cls).items():
        values[name] = REFUSED if name in gone else _read(field, raw, complaints)
    complaints += [_unknown(cls, key, raw[key]) for key in raw if key not in values]
    return settle(cls, values, complaints, raw)


def settle(cls: type[Record], values: dict[str, object], complaints: Complaints, raw: Mapping[str, object]) -> Draft:
    """Ask the rules of values that were read, and put defaults where something was refused.

    Args:
        cls: The entity or part.
        values: A value or `REFUSED` for each declared field; they are changed in place.
        complaints: What was refused so far.
        raw: The input of each field, for what a rule sets aside.
    """
    fields = fields_of(cls)
    for complaint in list(cls.judge(values)):
        name, *steps = segments(complaint.at)
        values[name] = without(values[name], steps) if steps else REFUSED
        complaints.append(attrs.evolve(complaint, value=found(raw.get(name), steps)))
    if complaints:
        values.update({name: fields[name].default for name, value in values.items() if value is REFUSED})
    return Draft(cls, values, complaints)


def _read(field: Field, raw: Mapping[str, object], complaints: Complaints) -> object:
    value = raw.get(field.name, field.default)
    if value is attrs.NOTHING:
        complaints.append(Complaint("field/required", pointer(field.name), f"a value for {field.name}"))
        return REFUSED
    if value is field.default:
        return value
    said: Complaints = []
    read = field.kind.read(value, "", said)
    complaints += _of_field(said, field)
    return read


@attrs.frozen
class _Plan:
    """How a record is read in which nothing is wrong: the readers of its fields, worked out once.

    It decides nothing by itself. As soon as there is anything to say, the record is read again
    field by field, by the way that explains.
    """

    cls: type[Record]
    defaults: dict[str, object]
    readers: dict[str, Reader]
    required: tuple[str, ...]

    def read(self, raw: Mapping[str, object]) -> dict[str, object] | None:
        """Give the value of every field, or None where there is anything to say."""
        values, readers = self.defaults.copy(), self.readers
        for name, value in raw.items():
            reader = readers.get(name)
            read = REFUSED if reader is None else reader(value)
            if read is REFUSED:
                return None
            values[name] = read
        for name in self.required:
            if values[name] is attrs.NOTHING:
                return None
        for _ in self.cls.judge(values):
            return None
        return values


def _plan_of(cls: type[Record]) -> _Plan:
    fields = fields_of(cls)
    defaults = {name: field.default for name, field in fields.items()}
    required = tuple(name for name, field in fields.items() if field.is_required)
    return _Plan(cls, defaults, {name: field.kind.reader() for name, field in fields.items()}, required)


_PLANS = PerClass(_plan_of)


def _unknown(cls: type[Record], key: object, value: object) -> Complaint:
    from difflib import get_close_matches

    near = get_close_matches(str(key), fields_of(cls), n=3)
    hint = f"did you mean {', '.join(near)}?" if near else ""
    expected = f"a field of {cls.__name__}"
    return Complaint("key/unknown", pointer(str(key)), expected, value, hint, is_shown=False)


def issue_of(complaint: Complaint, row: int | None = None, column: str | None = None) -> Issue:
    """Turn a complaint into an issue; the value is in its message only when it may be shown.

    Args:
        complaint: What is wrong, with its pointer from the record.
        row: Row of the table, or item of the list.
        column: The publisher's column.
    """
    code = CODES[complaint.code]
    seen = complaint.is_shown and complaint.value is not None
    what = f"{shown(complaint.value)}: " if seen else ""
    hint = complaint.hint if complaint.hint and (complaint.is_shown or code.slug == "key/unknown") else code.mend
    message = f"{what}expected {complaint.expected}"
    return Issue(code.slug, code.severity, complaint.place, message, row, column, hint, value=complaint.value)


def _raise(cls: type, complaints: Complaints) -> None:
    errors = tuple(issue_of(complaint) for complaint in complaints if complaint.is_error)
    if errors:
        raise ValidationError(cls.__name__, errors)


def keep_homeless(made: Draft) -> None:
    """Put the raw input that found no field into the draft's extras, where the record has them.

    What the extras held under the same pointer moves below `/extras`, so that both are kept.

    Args:
        made: A draft of an entity or part; it is changed in place.
    """
    extras, homeless = made.values.get("extras"), made.homeless()
    if isinstance(extras, Extras) and homeless:
        held = {pointer("extras", at) if at in homeless else at: extras[at] for at in extras}
        made.values["extras"] = Extras({**held, **homeless})


def checked(made: Draft) -> Any:
    """Make the record of a draft.

    Raises:
        ValidationError: Something was refused.
    """
    _raise(made.cls, made.complaints)
    return unchecked(made.cls, made.values)


_SETTERS: dict[type, tuple[tuple[str, Callable[[object, object], None]], ...]] = {}


def unchecked(cls: type[R], values: Mapping[str, object]) -> R:
    """Make a record of values that were read and judged before; nothing is read again.

    Args:
        cls: The entity or part.
        values: A value for each declared field.
    """
    setters = _SETTERS.get(cls)
    if setters is None:
        setters = _SETTERS[cls] = tuple((name, getattr(cls, name).__set__) for name in fields_of(cls))
    record = object.__new__(cls)
    for name, set_ in setters:
        set_(record, values[name])
    return record


def _heads_of(cls: type[Record]) -> Mapping[str, object]:
    slug = getattr(cls, "type_slug", "")
    return {"type": slug, "schema_version": getattr(cls, "schema_version", 1)} if slug else {}


_HEADS = PerClass(_heads_of)
"""What an entity says of itself where it stands alone."""


@attrs.frozen
class PartKind:
    """A part with declared fields of its own, such as a leg of a journey.

    A part may be an entity, as the journey of an interview is. The record that it stands in says
    the type and the schema version of all that it holds; a part that says its own must be right.
    """

    cls: type[Record]
    """The class of the part."""

    @property
    def expected(self) -> str:
        """What is accepted, as it follows on "expected"."""
        return f"an object with the fields of {self.cls.__name__}"

    def read(self, value: object, at: str, complaints: Complaints) -> object:
        """Give the part as far as it can be read, or complain and give `REFUSED`."""
        if isinstance(value, self.cls):
            return value
        raw = self._fields(value)
        if raw is None:
            complaints.append(Complaint("value/type", at, self.expected, value))
            return REFUSED
        made = draft(self.cls, raw)
        if (why := made.why_lost) is not None:
            complaints.append(Complaint("value/type", at, f"{self.expected}, {why.expected}", value))
            return REFUSED
        if made.is_lost:  # with a field that it needs goes the whole part
            complaints += [attrs.evolve(said.under(at), aside=(at, value)) for said in made.complaints]
            return REFUSED
        complaints += [said.under(at) for said in made.complaints]
        return unchecked(self.cls, made.values)

    def _fields(self, value: object) -> dict[str, object] | None:
        """Give what stands in an object beside its type and version; None where it is no such object."""
        if not is_object(value):
            return None
        raw = {str(key): item for key, item in value.items()}
        for name, said in _HEADS[self.cls].items():
            if name in raw:
                given = raw.pop(name)
                if type(given) is not type(said) or given != said:
                    return None
        return raw

    def reader(self) -> Reader:
        """Give a function that reads the fields until one is refused, and makes the part of them."""
        cls, heads = self.cls, _HEADS[self.cls]

        def read(value: object) -> object:
            kind = type(value)
            if kind is not dict or not heads.keys().isdisjoint(raw := cast("dict[str, object]", value)):
                return silently(self.read, value)
            values = _PLANS[cls].read(raw)
            return REFUSED if values is None else unchecked(cls, values)

        return read

    def plain(self, value: object) -> Plain:
        """Give an object of the fields that differ from their default."""
        return plain_of(value)  # type: ignore[arg-type]


def plain_of(record: Record) -> dict[str, Plain]:
    """Give the plain form of a record: the fields that differ from their default, in order."""
    pairs = ((field, getattr(record, name)) for name, field in fields_of(type(record)).items())
    return {field.name: field.kind.plain(value) for field, value in pairs if value != field.default}
