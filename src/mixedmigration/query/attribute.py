"""What can be asked about: fields, and the parts of their values behind a dot.

Fields are those that the entity declares. Values of several parts, such as a position,
declare their parts too. The few values that are one thing in a file and still have
something to tell, such as the year of a date, have it listed here.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from enum import StrEnum
from functools import cache

import attrs

from mixedmigration.declaration import About, PartKind, fields_of, questions_of
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
from mixedmigration.errors import InvalidValueError, QueryError
from mixedmigration.errors.exceptions import shown
from mixedmigration.values import (
    Age,
    Country,
    CountryKind,
    DatePrecision,
    Duration,
    Extras,
    Moment,
    PartialDate,
    Period,
)
from mixedmigration.vocabularies import Region, SourceQuality

__all__ = ["Attribute", "attribute", "paths_of"]


@attrs.frozen
class Attribute:
    """A path of an entity or a part, found in its declaration."""

    owner: type
    """The entity, part or value that the path starts from."""
    path: str
    """Names joined by dots."""
    kind: Kind
    """The kind of its values, where there is one: without "or None" and "or a reason"."""
    about: About | None
    """What the declared field says of itself; None for a part of a value that stands by itself."""
    is_public: bool
    """Whether its values may be shown."""
    is_reasoned: bool = False
    """Whether a reason may stand in place of a value."""
    is_told: bool = False
    """Whether a value that is one thing in a file tells it, as a date tells its year."""
    is_optional: bool = False
    """Whether it may be None, which says that nothing was recorded."""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the path."""
        return tuple(self.path.split("."))

    @property
    def scalar(self) -> type | None:
        """The type of a value that is one thing; None for all others."""
        return self.kind.type if isinstance(self.kind, ScalarKind) else None

    @property
    def is_number(self) -> bool:
        """Whether it can be compared by size."""
        return self.scalar in (int, float, Decimal)

    @property
    def is_count(self) -> bool:
        """Whether it can be summed: a whole number that is not a year, a month or a level."""
        return self.scalar is int and not self.is_told

    @property
    def is_many(self) -> bool:
        """Whether a record has several values of it."""
        return isinstance(self.kind, ManyKind)

    @property
    def is_complete(self) -> bool:
        """Whether emptiness is an answer, as "none of these" is, and not the way to say that nothing was recorded.

        So it is where None says that, and of lists that the library keeps itself.
        """
        return self.is_optional or self.path.rpartition(".")[2] in _COMPLETE

    @property
    def item(self) -> Kind:
        """The kind of one of several values; its own kind where there is one value."""
        return self.kind.inner if isinstance(self.kind, ManyKind) else self.kind

    @property
    def part(self) -> type | None:
        """The class of the parts that it lists; None where it lists none."""
        return _class_of(self.item) if self.is_many else None


_COMPLETE = frozenset({"inferred"})
"""Lists that the library keeps itself, so that it knows when there is nothing in them."""


def _choice(words: type[StrEnum]) -> ScalarKind:
    expected = f"one of {', '.join(words)}"

    def door(value: object) -> object:
        if isinstance(value, str) and value in list(words):
            return words(value)
        raise InvalidValueError("term/unknown", expected, value)

    return ScalarKind(words, expected, door, str)


@cache
def _told() -> Mapping[type, Mapping[str, Kind]]:
    """Give what values of one thing have to tell: the one list of what may be asked of them."""
    text, number, flag = kind_of(str), kind_of(int), kind_of(bool)
    day, date_ = kind_of(date), kind_of(PartialDate)
    regions = ("m49_region", "m49_subregion", "m49_intermediate_region", "unhcr_region", "iom_region", "mmc_region")
    codes = ("code", "alpha_2", "alpha_3", "numeric", "unhcr_code", "iom_code", "name", "official_name")
    return {
        PartialDate: {
            "year": number, "quarter": number, "month": number, "day": number, "precision": _choice(DatePrecision),
            "earliest": day, "latest": day, "approximate": flag, "uncertain": flag,
        },
        Period: {"start": date_, "end": date_, "earliest": day, "latest": day, "days": number},
        Age: {"years": number, "low": number, "high": number, "is_band": flag},
        Duration: {"fewest_days": number, "most_days": number},
        Moment: {"hour": number, "has_offset": flag},
        Country: {
            **dict.fromkeys(codes, text), **dict.fromkeys(regions, kind_of(Region)),
            "kind": _choice(CountryKind), "is_country": flag,
        },
        SourceQuality: {"level": number},
    }  # fmt: skip


def _bare(kind: Kind) -> Kind:
    return _bare(kind.inner) if isinstance(kind, (OptionalKind, ReasonedKind)) else kind


def _is_reasoned(kind: Kind) -> bool:
    return isinstance(kind, ReasonedKind) or (isinstance(kind, OptionalKind) and _is_reasoned(kind.inner))


def _class_of(kind: Kind) -> type | None:
    if isinstance(kind, PartKind):
        return kind.cls
    return kind.type if isinstance(kind, StructKind) else None


def _is_declared(owner: type) -> bool:
    try:
        return bool(fields_of(owner))
    except TypeError:
        return False


@attrs.frozen
class _Step:
    """One name of a path: the kind it leads to, and what its field says of itself."""

    kind: Kind
    about: About | None = None
    is_public: bool = True


@cache
def _steps_of(owner: type) -> Mapping[str, _Step]:
    """Give the names that a path may start with at an entity, a part or a value."""
    if _is_declared(owner):
        return {name: _Step(field.kind, field.about, field.is_public) for name, field in questions_of(owner).items()}
    if owner in _told():
        return {name: _Step(kind) for name, kind in _told()[owner].items()}
    kind = kind_of(owner)
    return {name: _Step(part) for name, part in kind.parts.items()} if isinstance(kind, StructKind) else {}


def _steps_behind(kind: Kind) -> Mapping[str, _Step]:
    """Give the names that may stand behind a dot after a value of this kind."""
    inside = _teller(kind) or _class_of(kind)
    return {} if inside is None else _steps_of(inside)


def _teller(kind: Kind) -> type | None:
    """Give the type of a value that is one thing and has something to tell."""
    made = kind.type if isinstance(kind, ScalarKind) else kind.words if isinstance(kind, CodedKind) else None
    return made if made in _told() else None


def attribute(owner: type, path: str) -> Attribute:
    """Find a path in the declaration of an entity, a part or a value.

    Args:
        owner: The entity, part or value that the path starts from.
        path: Names joined by dots.

    Raises:
        QueryError: There is no such field, or the path leads through a list; near names are offered.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> attribute(ProtectionIncident, "date.year").is_number
        True
    """
    return _attribute(owner, path)


@cache
def _attribute(owner: type, path: str) -> Attribute:
    steps, walked = _steps_of(owner), list[_Step]()
    names = path.split(".")
    for place, name in enumerate(names):
        if name not in steps:
            raise _unknown(owner, names, place, walked)
        walked.append(steps[name])
        steps = _steps_behind(_bare(steps[name].kind))
    return Attribute(
        owner,
        path,
        _bare(walked[-1].kind),
        next((step.about for step in reversed(walked) if step.about is not None), None),
        is_public=all(step.is_public for step in walked),
        is_reasoned=any(_is_reasoned(step.kind) for step in walked),
        is_told=any(_teller(_bare(step.kind)) is not None for step in walked[:-1]),
        is_optional=isinstance(walked[-1].kind, OptionalKind),
    )


def _unknown(owner: type, names: list[str], place: int, walked: list[_Step]) -> QueryError:
    before = ".".join(names[:place])
    kind = _bare(walked[-1].kind) if walked else None
    if isinstance(kind, ManyKind) and _class_of(kind.inner) is not None:
        inside = ".".join(names[place:])
        return QueryError(
            f"{before} lists several parts: ask field({before!r}).any(…) or .all(…), and {inside!r} inside"
        )
    if isinstance(kind, ManyKind):
        return QueryError(f"{before} has several values, so nothing can be asked of it behind a dot: use .contains(…)")
    whose = f"{owner.__name__}.{before}" if before else owner.__name__
    return QueryError(f"{whose} has no field {shown(names[place])}", _near(owner, names))


def _near(owner: type, names: list[str]) -> tuple[str, ...]:
    """Give paths that may be meant, best first: the same last name elsewhere, then near spellings."""
    known, asked = paths_of(owner), ".".join(names)
    same = [path for path in known if path.split(".")[-1] == names[-1]]
    close = get_close_matches(asked[:100], known, n=3)
    return tuple(dict.fromkeys([*same, *close]))[:3]


def paths_of(owner: type) -> tuple[str, ...]:
    """Give what can be asked of an entity: its fields, those of its parts, and what stands behind one more dot.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> "position.latitude" in paths_of(ProtectionIncident)
        True
    """
    return _paths_of(owner)


@cache
def _paths_of(owner: type) -> tuple[str, ...]:
    return tuple(_walked(owner, "", (owner,)))


def _walked(owner: type, before: str, above: tuple[type, ...]) -> Iterator[str]:
    for name, step in _steps_of(owner).items():
        yield before + name
        kind = _bare(step.kind)
        if isinstance(kind, PartKind):
            if kind.cls not in above:  # a part may hold one of its own class
                yield from _walked(kind.cls, f"{before}{name}.", (*above, kind.cls))
        else:
            yield from (f"{before}{name}.{behind}" for behind in _steps_behind(kind))


def is_askable(kind: Kind) -> bool:
    """Say whether values of a kind can be compared, listed and grouped by."""
    if isinstance(kind, CodedKind):
        return True
    return isinstance(kind, ScalarKind) and kind.type is not Extras
