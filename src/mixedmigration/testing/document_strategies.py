"""Made-up documents: records in their wire form, whole or with one fault planted.

Faults follow from the declaration: each kind of value says what it refuses and with which
code. So whoever reads documents can be tried on all of them, and on those of next year's
fields too.
"""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import cast

import attrs
from hypothesis import strategies as st

from mixedmigration.declaration import Field, PartKind, Record, draft, fields_of, plain_of
from mixedmigration.declaration.annotation import kind_of
from mixedmigration.declaration.kind import (
    CodedKind,
    Kind,
    ManyKind,
    OptionalKind,
    Plain,
    ReasonedKind,
    ScalarKind,
    StructKind,
)
from mixedmigration.entities import Entity
from mixedmigration.formats import document_of
from mixedmigration.values import (
    Age,
    Country,
    Currency,
    Duration,
    Extras,
    IncidentId,
    Language,
    Moment,
    PartialDate,
    Period,
    Url,
)
from mixedmigration.values.extras import pointer, segments

from .kind_strategies import of_kind
from .record_strategies import records

__all__ = ["FaultyDocument", "faulty_documents", "plain_documents"]


@attrs.frozen(kw_only=True)
class FaultyDocument:
    """A made-up document that is right but for one fault."""

    document: dict[str, Plain] = attrs.field(hash=False)
    """The document."""
    code: str
    """The slug of the issue to expect. A field that every record needs is then absent as well."""
    path: str
    """JSON Pointer to the fault, as the issue gives it."""


@attrs.frozen
class _Fault:
    """A value that a field refuses."""

    value: Plain = attrs.field(hash=False)
    code: str
    at: str = ""
    """Where in the value the fault is."""

    def inside(self, key: str | int, value: Plain) -> "_Fault":
        return _Fault(value, self.code, pointer(key) + self.at)


_Faults = st.SearchStrategy[_Fault]
_TYPE = "value/type"
_UNKNOWN = "term/unknown"

_REFUSED: Mapping[object, tuple[_Fault, ...]] = {
    str: (_Fault(5, _TYPE), _Fault(["a"], _TYPE)),
    int: (_Fault("4", _TYPE), _Fault(1.5, "number/whole"), _Fault(2**63, "number/range"), _Fault(True, _TYPE)),
    float: (_Fault("x", _TYPE), _Fault(2**64, "number/range"), _Fault(False, _TYPE)),
    bool: (_Fault("yes", _TYPE), _Fault(1, _TYPE)),
    date: (_Fault("2024-13-01", "date/impossible"), _Fault(5, _TYPE)),
    Language: (_Fault("German", _UNKNOWN), _Fault(5, _TYPE)),
    Url: (_Fault("example.org", "url/malformed"), _Fault(5, "url/malformed")),
    PartialDate: (
        _Fault("2023-02-29", "date/impossible"),
        _Fault("yesterday", "date/unreadable"),
        _Fault("2020-21", "date/ambiguous"),
        _Fault(2024, _TYPE),
    ),
    Period: (_Fault("2024-05/2024-03", "period/reversed"), _Fault("../..", "date/unreadable"), _Fault(2024, _TYPE)),
    Country: (_Fault("Kenya", "country/unknown"), _Fault("ken", "country/unknown"), _Fault(404, _TYPE)),
    Extras: (_Fault({"no pointer": 1}, _TYPE), _Fault("x", _TYPE)),
    Age: (_Fault("young", "age/unreadable"), _Fault(131, "number/range"), _Fault(34.5, _TYPE)),
    Duration: (_Fault("P3M/P1M", "duration/unreadable"), _Fault("long", "duration/unreadable"), _Fault(5, _TYPE)),
    Moment: (_Fault("09:30", "date/unreadable"), _Fault("2023-02-29T09:30", "date/impossible"), _Fault(5, _TYPE)),
    Decimal: (_Fault("12,50", "number/unreadable"), _Fault(1.5, _TYPE), _Fault(-1, "number/range")),
    Currency: (_Fault("euro", _UNKNOWN), _Fault(5, _TYPE)),
}
"""What each value refuses at its own door, and with which code."""


@cache
def _refused_by_kind() -> Mapping[Kind, tuple[_Fault, ...]]:
    return {kind_of(annotation): faults for annotation, faults in _REFUSED.items()}


def _faults(kind: Kind) -> _Faults:
    """Give values that a kind refuses."""
    match kind:
        case OptionalKind():
            return _faults(kind.inner)
        case ReasonedKind():
            return _faults(kind.inner) | st.just(_Fault({"no_answer": "hungry"}, _UNKNOWN))
        case CodedKind():
            blank = [_Fault({"unlisted": " "}, "text/blank")] if kind.is_open else []
            return st.sampled_from([_Fault("no such word", _UNKNOWN), _Fault(5, _TYPE), *blank])
        case ManyKind():
            return _faults(kind.inner).map(lambda fault: fault.inside(0, [fault.value])) | st.just(_Fault("x", _TYPE))
        case StructKind():
            return _struct_faults(kind)
        case PartKind():
            return _part_faults(kind.cls) | st.just(_Fault(5, _TYPE))
        case _:
            return st.sampled_from(_scalar_faults(kind))


def _scalar_faults(kind: Kind) -> tuple[_Fault, ...]:
    if kind in _refused_by_kind():
        return _refused_by_kind()[kind]
    made = getattr(kind, "type", None)
    if isinstance(made, type) and issubclass(made, Enum):
        return (_Fault("no such word", _UNKNOWN),)
    is_id = isinstance(kind, ScalarKind) and kind.door is cast("ScalarKind", kind_of(IncidentId)).door
    return (_Fault("no id", "id/malformed"), _Fault("route:a:b c", "id/malformed")) if is_id else (_Fault([], _TYPE),)


@st.composite
def _struct_faults(draw: st.DrawFn, kind: StructKind) -> _Fault:
    """Plant a fault into one part of a whole value."""
    name = draw(st.sampled_from(list(kind.parts)) | st.none())
    if name is None:
        return _Fault({"no such part": 1}, _TYPE)
    return _planted(kind.plain(draw(of_kind(kind))), name, draw(_faults(kind.parts[name])))


@st.composite
def _part_faults(draw: st.DrawFn, cls: type[Record]) -> _Fault:
    """Plant a fault into one field of a whole part; a part that lacks what it needs would be refused whole."""
    optional = [field for field in fields_of(cls).values() if not field.is_required]
    field = draw(st.sampled_from(optional))
    fault = draw(_faults(field.kind))
    part = {**_plain(draw(records(cls))), field.name: fault.value}
    return fault.inside(field.name, _alone(cls, part, field.name))


def _planted(whole: Plain, name: str, fault: _Fault) -> _Fault:
    assert isinstance(whole, dict)
    return fault.inside(name, {**whole, name: fault.value})


def _plain(record: Record) -> dict[str, Plain]:
    return document_of(record) if isinstance(record, Entity) else plain_of(record)


def plain_documents(cls: type[Record]) -> st.SearchStrategy[dict[str, Plain]]:
    """Give made-up records in their wire form, as a JSON file holds them.

    Args:
        cls: An entity, whose documents then say their type and version; or a part of one.

    Examples:
        >>> from hypothesis import given, settings
        >>> from mixedmigration.entities import Route
        >>> @settings(max_examples=5)
        ... @given(plain_documents(Route))
        ... def law(document):
        ...     assert list(document)[:3] == ["type", "schema_version", "id"]
        >>> law()
    """
    return records(cls).map(_plain)


def faulty_documents(cls: type[Record]) -> st.SearchStrategy[FaultyDocument]:
    """Give made-up documents with one fault each, and the code to expect.

    Args:
        cls: An entity or a part of one.

    Examples:
        >>> from hypothesis import given, settings
        >>> from mixedmigration.entities import Route
        >>> from mixedmigration.formats import draft_of
        >>> @settings(max_examples=5)
        ... @given(faulty_documents(Route))
        ... def law(faulty):
        ...     told = {(said.code, said.at) for said in draft_of(faulty.document, Route).complaints}
        ...     assert (faulty.code, faulty.path) in told
        >>> law()
    """
    return _faulty(cls)


@st.composite
def _faulty(draw: st.DrawFn, cls: type[Record]) -> FaultyDocument:
    document = draw(plain_documents(cls))
    places: list[Field | _WholeFault] = [*fields_of(cls).values(), *_whole_faults(cls)]
    place = draw(st.sampled_from(places))
    if isinstance(place, _WholeFault):
        return place.planted(document)
    fault = draw(_faults(place.kind))
    planted = _alone(cls, {**document, place.name: fault.value}, place.name)
    return FaultyDocument(document=planted, code=fault.code, path=pointer(place.name) + fault.at)


def _alone(cls: type[Record], document: dict[str, Plain], name: str) -> dict[str, Plain]:
    """Leave out the fields that cannot be true beside what remains of the one with the fault."""
    wrong = {segments(said.at)[0] for said in draft(cls, document).complaints if said.is_error} - {name}
    return _alone(cls, {key: value for key, value in document.items() if key not in wrong}, name) if wrong else document


@attrs.frozen
class _WholeFault:
    """Something that a document lacks, or says of itself."""

    name: str
    code: str
    value: Plain = attrs.field(default=None, hash=False)
    """What stands under the name; None where nothing does."""

    def planted(self, document: dict[str, Plain]) -> FaultyDocument:
        rest = {key: value for key, value in document.items() if key != self.name}
        changed = rest if self.value is None else {**rest, self.name: self.value}
        return FaultyDocument(document=changed, code=self.code, path=pointer(self.name))


def _whole_faults(cls: type[Record]) -> list[_WholeFault]:
    """List what a document may lack, or wrongly say that it is."""
    absent = [_WholeFault(name, "field/required") for name, field in fields_of(cls).items() if field.is_required]
    if not issubclass(cls, Entity):
        return absent
    return [
        *absent,
        _WholeFault("id", "id/type", f"{cls.type_slug}-of-another-kind:my-table:7"),
        _WholeFault("inferred", "inferred/unknown", ["no such field"]),
        _WholeFault("type", "record/type", "no-such-type"),
        _WholeFault("schema_version", "record/version", cls.schema_version + 1),
    ]
