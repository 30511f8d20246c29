"""What JSON Schema says of the values that our fields hold: one schema for each kind of value.

A kind says how a value is built of parts; what each value's own door refuses beyond that is
said here, next to nothing else, so that a new value has one place to be described.
"""

import inspect
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TypeAlias, cast

import attrs

from mixedmigration.declaration.annotation import kind_of
from mixedmigration.declaration.kind import WIDEST, Kind, Plain, ScalarKind
from mixedmigration.values import (
    AdminArea,
    Age,
    Citation,
    Country,
    Currency,
    Duration,
    Edition,
    Estimate,
    Extras,
    IncidentId,
    Language,
    Moment,
    NoAnswer,
    PartialDate,
    Period,
    Place,
    Position,
    Rating,
    Url,
)
from mixedmigration.values._currencies import DIGITS as CURRENCIES
from mixedmigration.values.estimate import LARGEST
from mixedmigration.values.language import CODES as LANGUAGES
from mixedmigration.vocabularies import Word

from . import _schema_patterns as patterns

Schema: TypeAlias = dict[str, Plain]
ANNOTATION = "x-mixedmigration"
"""The key of what no keyword of JSON Schema says: sensitivity, role, unit, source, editions and labels of vocabularies."""


def titled(name: str, said: str, schema: Mapping[str, Plain]) -> tuple[str, Schema]:
    """Give a name, and a schema that says what it is."""
    return name, {"title": sentence(name), "description": said, **schema}


def sentence(slug: str) -> str:
    """Write a slug as a title.

    Examples:
        >>> sentence("protection-incident")
        'Protection incident'
    """
    return slug.replace("-", " ").capitalize()


def scalar(kind: ScalarKind) -> tuple[str, Schema]:
    """Give the name under which a value's schema is shared, empty where it stands in place, and the schema.

    A kind that is not known here is described by the type of its plain form.
    """
    described: dict[Kind, Callable[[], tuple[str, Schema]]] = {
        kind_of(str): lambda: ("", {"type": "string"}),
        kind_of(int): lambda: ("", {"type": "integer", "minimum": -WIDEST, "maximum": WIDEST}),
        kind_of(float): lambda: ("", {"type": "number"}),
        kind_of(bool): lambda: ("", {"type": "boolean"}),
        kind_of(date): _day,
        kind_of(Language): _language,
        kind_of(Url): _web_address,
        kind_of(IncidentId): _identifier,
        kind_of(PartialDate): _partial_date,
        kind_of(Period): _period,
        kind_of(Country): _country,
        kind_of(Extras): _extras,
        kind_of(Age): _age,
        kind_of(Duration): _duration,
        kind_of(Moment): _moment,
        kind_of(Decimal): _amount,
        kind_of(Currency): _currency,
    }
    if kind in described:
        return described[kind]()
    if kind.door == cast(ScalarKind, kind_of(IncidentId)).door:
        return _identifier()
    return _members(kind) if issubclass(kind.type, Enum) else ("", _by_type(kind))


_TYPES: Mapping[type, str] = {int: "integer", float: "number", bool: "boolean"}


def _by_type(kind: ScalarKind) -> Schema:
    return {"type": _TYPES.get(kind.type, "string"), "description": f"Expected: {kind.expected}."}


def _members(kind: ScalarKind) -> tuple[str, Schema]:
    members: list[Plain] = [kind.plain(member) for member in cast(type[Enum], kind.type)]
    return titled(slug_of(kind.type), meaning_of(kind.type), {"enum": members})


def slug_of(cls: type) -> str:
    """Name a class as ids and files do.

    Examples:
        >>> slug_of(AdminArea)
        'admin-area'
    """
    slug: str = getattr(cls, "type_slug", "")
    return slug or "".join(f"-{sign.lower()}" if sign.isupper() else sign for sign in cls.__name__).lstrip("-")


def meaning_of(cls: type) -> str:
    """Give the first line of what a class says of itself."""
    return (inspect.getdoc(cls) or cls.__name__).split("\n", 1)[0]


def _day() -> tuple[str, Schema]:
    examples: list[Plain] = ["2024-03-31"]
    return titled("day", "A day of the Gregorian calendar.", {**patterns.day(), "examples": examples})


def _language() -> tuple[str, Schema]:
    codes: list[Plain] = [*sorted(LANGUAGES)]
    return titled("language", "A language by its two letters of ISO 639-1.", {"enum": codes})


def _web_address() -> tuple[str, Schema]:
    said = "A web address that starts with http:// or https://, kept exactly as printed."
    return titled("web-address", said, patterns.web_address())


def _identifier() -> tuple[str, Schema]:
    said = "An id of the form type:authority:local-id; an ordinal from 2 behind # tells rows with one id apart."
    return titled("record-id", said, patterns.identifier())


def _partial_date() -> tuple[str, Schema]:
    said = (
        "A day as far as it is known, in EDTF level 1 with YYYY-Qn added: a day, month, quarter or year of the "
        "calendar; ~ says approximate, ? uncertain, % both."
    )
    examples: list[Plain] = ["2024-03-31", "2024-03", "2024-Q1", "2024~"]
    return titled("partial-date", said, {**patterns.partial_date(), "examples": examples})


def _period() -> tuple[str, Schema]:
    said = "A stretch of days, both ends included; .. is an open end. It may not end before it starts."
    examples: list[Plain] = ["2023-01/2023-03", "2023-06", "2023-01/.."]
    return titled("period", said, {**patterns.period(), "examples": examples})


def _country() -> tuple[str, Schema]:
    said = (
        "A country or what else stands in columns of countries. Files that we write hold the codes of the first list."
    )
    countries = Country.all()
    codes: list[Plain] = [country.code for country in countries]
    short: list[Plain] = [code for code in (country.alpha_2 for country in countries) if code]
    either: list[Plain] = [
        {"title": "ISO 3166 alpha-3, or a special code", "enum": codes},
        {"title": "ISO 3166-1 alpha-2, read and then written as alpha-3", "enum": short},
    ]
    return titled("country", said, {"anyOf": either})


def _age() -> tuple[str, Schema]:
    said = "An age in completed years, or a band with both ends included; + is an open end."
    examples: list[Plain] = ["34", "18-24", "60+"]
    either: list[Plain] = [patterns.whole_text(patterns.AGE), {"type": "integer", "minimum": 0, "maximum": 130}]
    return titled("age", said, {"anyOf": either, "examples": examples})


def _duration() -> tuple[str, Schema]:
    said = (
        "A length of time in one unit as ISO 8601 writes it, or a band with both ends included; .. is an open end. "
        "Its first end may not be the longer one."
    )
    examples: list[Plain] = ["P10D", "P1M/P3M", "P5Y/.."]
    return titled("duration", said, {**patterns.whole_text(patterns.DURATION), "examples": examples})


def _moment() -> tuple[str, Schema]:
    said = "A day and a time as a clock showed them, with the offset from UTC where it is told."
    examples: list[Plain] = ["2024-03-31T09:30:00+03:00"]
    return titled("moment", said, {**patterns.whole_text(patterns.MOMENT), "examples": examples})


def _amount() -> tuple[str, Schema]:
    said = "An exact amount, as text with a point before the decimals; a whole number may stand as one."
    either: list[Plain] = [
        patterns.whole_text(patterns.AMOUNT),
        {"type": "integer", "minimum": 0, "maximum": 10**15 - 1},
    ]
    return titled("amount", said, {"anyOf": either, "examples": ["12.50"]})


def _currency() -> tuple[str, Schema]:
    codes: list[Plain] = [*sorted(CURRENCIES)]
    said = "A currency by its three letters of ISO 4217, withdrawn ones included, or the field's own code CFA."
    return titled("currency", said, {"enum": codes})


def _extras() -> tuple[str, Schema]:
    said = "Raw input that has no field or could not be read, by JSON Pointer; nobody has classified it."
    return titled("extras", said, {"type": "object", "propertyNames": {"pattern": "^/"}})


def vocabulary(words: type[Word]) -> tuple[str, Schema]:
    """Give the schema of a vocabulary: its slugs, with their English labels beside them."""
    slugs: list[Plain] = [word.slug for word in words]
    labels: Schema = {word.slug: word.label() for word in words}
    about: Schema = {"vocabulary": words.vocabulary(), "edition": words.edition(), "labels": labels}
    name = f"vocabulary-{words.vocabulary()}"
    return name, {
        "title": sentence(words.vocabulary()),
        "description": meaning_of(words),
        "enum": slugs,
        ANNOTATION: about,
    }


def unlisted() -> tuple[str, Schema]:
    """Give the schema of a label that no vocabulary has."""
    said = "A publisher's label that the vocabulary does not have, exactly as printed."
    return titled("unlisted", said, _marked("unlisted", {"type": "string", **patterns.NOT_BLANK}))


def no_answer() -> tuple[str, Schema]:
    """Give the schema of a reason why there is no answer."""
    reasons: list[Plain] = [reason.slug for reason in NoAnswer]
    return titled("no-answer", "Why a question has no answer.", _marked("no_answer", {"enum": reasons}))


def _marked(key: str, schema: Plain) -> Schema:
    return {"type": "object", "properties": {key: schema}, "required": [key], "additionalProperties": False}


# Values of several parts ----------------------------------------------------------------------------------------------

_STEP: Schema = {"minimum": 1, "maximum": 101}
_COUNT: Schema = {"minimum": -LARGEST, "maximum": LARGEST}
_PARTS: Mapping[type, Mapping[str, Schema]] = {
    Position: {
        "latitude": {"minimum": -90, "maximum": 90},
        "longitude": {"minimum": -180, "maximum": 180},
    },
    Estimate: {"low": _COUNT, "best": _COUNT, "high": _COUNT},
    Place: {"name": patterns.NOT_BLANK},
    AdminArea: {
        "level": {"minimum": 1, "maximum": 5},
        "name": patterns.NOT_BLANK,
        "code": patterns.NOT_BLANK,
        "version": patterns.NOT_BLANK,
    },
    Edition: {
        "dataset": patterns.slug(),
        "publisher": patterns.NOT_BLANK,
        "edition": patterns.NOT_BLANK,
        "licence": patterns.NOT_BLANK,
        "url": patterns.NOT_BLANK,
    },
    Citation: {"row": {"minimum": 1}},
    Rating: {"label": patterns.NOT_BLANK, "step": _STEP, "steps": _STEP},
}
"""What the door of a value asks of a part, beyond the part's own kind."""

_ONE_OF: Mapping[type, tuple[str, ...]] = {
    Estimate: ("low", "best", "high"),
    Place: ("name", "country", "kind", "areas"),
    AdminArea: ("name", "code"),
    Rating: ("label", "step"),
}
"""Parts of which a value needs at least one."""

_TOGETHER: Mapping[type, tuple[tuple[str, str], ...]] = {Rating: (("step", "steps"), ("steps", "step"))}
"""Parts that need another one beside them."""


def narrowed(made: type, part: str, schema: Schema) -> Schema:
    """Give the schema of a part with what its value asks of it besides."""
    return schema | _PARTS.get(made, {}).get(part, {})


def needs(made: type) -> Schema:
    """Say which parts a value cannot do without."""
    required: list[Plain] = [part.name for part in attrs.fields(made) if part.default is attrs.NOTHING]
    either: list[Plain] = [_given(part) for part in _ONE_OF.get(made, ())]
    pairs: list[Plain] = [{"if": _given(one), "then": _given(other)} for one, other in _TOGETHER.get(made, ())]
    said: Schema = {"required": required, "anyOf": either, "allOf": pairs}
    return {key: schemas for key, schemas in said.items() if schemas}


def _given(part: str) -> Schema:
    return {"required": [part], "properties": {part: {"not": {"enum": [None, []]}}}}
