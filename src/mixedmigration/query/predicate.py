"""A question about one record, as a small tree of plain data.

The tree holds names and values, never functions, so that it can be compared, pickled,
explained in English and compiled for any engine. Its logic has three values: a question
about something unknown is answered neither yes nor no, and so is its negation.
"""

from enum import Enum
from typing import NoReturn

import attrs

from mixedmigration.errors import QueryError
from mixedmigration.values import NoAnswer

from .several import is_list

__all__ = ["AllOf", "AnyOf", "Condition", "Not", "Operator", "PartsCondition", "Predicate", "Quantifier"]


class Operator(Enum):
    """What is asked of one field."""

    EQUAL = "=="
    """It is this value."""
    NOT_EQUAL = "!="
    """It is known, and another value."""
    LESS = "<"
    """A number or day below this one."""
    AT_MOST = "<="
    """A number or day up to this one."""
    MORE = ">"
    """A number or day above this one."""
    AT_LEAST = ">="
    """A number or day from this one on."""
    CONTAINS = "contains"
    """This value is among several, or this text stands in a text."""
    IS_IN = "is_in"
    """It is one of these values."""
    WITHIN = "within"
    """All days it may mean lie in this period."""
    OVERLAPS = "overlaps"
    """Some day it may mean lies in this period."""
    BEFORE = "before"
    """It certainly ended before this began."""
    POSSIBLY_BEFORE = "possibly_before"
    """It may have ended before this began."""
    AFTER = "after"
    """It certainly began after this ended."""
    POSSIBLY_AFTER = "possibly_after"
    """It may have begun after this ended."""
    IS_KNOWN = "is_known"
    """There is a value. Never unknown itself."""
    IS_NONE = "is_none"
    """Nothing was recorded. Never unknown itself."""
    NO_ANSWER = "no_answer"
    """There is a reason instead of a value. Never unknown itself."""
    IS_UNLISTED = "is_unlisted"
    """It is a publisher's label that the vocabulary does not have."""

    @property
    def is_symbol(self) -> bool:
        """Whether it is written between its two sides."""
        return not self.value[0].isalpha()


class Quantifier(Enum):
    """Of how many parts something has to be true."""

    ANY = "any"
    """Of one part at least."""
    ALL = "all"
    """Of each part."""


class Predicate:
    """Something that is true of a record, false of it, or unknown.

    Combine predicates with `&`, `|` and `~`. Python's own `and`, `or` and `not` cannot be
    asked to wait for the records, so they are refused.

    Examples:
        >>> from mixedmigration.query import field
        >>> fatal = (field("dead") >= 1) & ~field("country").is_in(["LBY", "TUN"])
        >>> fatal.explain()
        'dead is at least 1, and country is not one of LBY or TUN'
        >>> fatal.fields()
        ('dead', 'country')
    """

    __slots__ = ()

    def __and__(self, other: "Predicate") -> "Predicate":
        return AllOf((*_parts(AllOf, self), *_parts(AllOf, _checked(other, "&"))))

    def __or__(self, other: "Predicate") -> "Predicate":
        return AnyOf((*_parts(AnyOf, self), *_parts(AnyOf, _checked(other, "|"))))

    def __invert__(self) -> "Predicate":
        return self.part if isinstance(self, Not) else Not(self)

    def __rand__(self, other: object) -> "Predicate":
        return _checked(other, "&") & self

    def __ror__(self, other: object) -> "Predicate":
        return _checked(other, "|") | self

    def __bool__(self) -> NoReturn:
        raise QueryError(
            "a predicate is neither true nor false before it meets a record: "
            "write & | ~ instead of and, or, not, put parentheses around each comparison, "
            "and write a <= x <= b as two comparisons"
        )

    def explain(self) -> str:
        """Write the predicate as an English sentence.

        Examples:
            >>> from mixedmigration.query import field
            >>> (field("date").within("2023") | field("date").is_none()).explain()
            'date lies within 2023, or date is not recorded'
        """
        from .english import sentence

        return sentence(self)

    def fields(self) -> tuple[str, ...]:
        """Give the paths it asks about, each once, in order; those of parts stand behind their list.

        Examples:
            >>> from mixedmigration.query import field
            >>> field("citations").any(field("row") == 7).fields()
            ('citations', 'citations.row')
        """
        return tuple(dict.fromkeys(self._paths("")))

    def _paths(self, prefix: str) -> tuple[str, ...]:
        raise NotImplementedError


def _checked(other: object, sign: str) -> Predicate:
    if isinstance(other, Predicate):
        return other
    raise QueryError(
        f"{sign} joins two predicates, not a predicate and {type(other).__name__}: "
        f"put parentheses around each comparison, as in (a >= 1) {sign} (b >= 1)"
    )


def _parts(joined: "type[AllOf | AnyOf]", predicate: Predicate) -> tuple[Predicate, ...]:
    """Take a chain of the same sign apart, so that it reads and compares as one."""
    return predicate.parts if isinstance(predicate, joined) else (predicate,)


def _typed(value: object) -> object:
    """Tell `1`, `1.0` and `True` apart, which Python calls equal."""
    return tuple(map(_typed, value)) if is_list(value) else (type(value), value)


@attrs.frozen(repr=False)
class Condition(Predicate):
    """One question about one field."""

    path: str
    """Name of the field, dotted for parts of a value."""
    operator: Operator
    """What is asked."""
    operand: object = attrs.field(default=None, eq=_typed)
    """What it is compared with: a value, a tuple of values for `is_in`, None where nothing is needed."""

    def _paths(self, prefix: str) -> tuple[str, ...]:
        return (prefix + self.path,)

    def __repr__(self) -> str:
        if self.operator.is_symbol:
            return f"field({self.path!r}) {self.operator.value} {self.operand!r}"
        shown = "" if self.operand is None else repr(self.operand)
        if isinstance(self.operand, NoAnswer):
            shown = f"NoAnswer.{self.operand.name}"
        return f"field({self.path!r}).{self.operator.value}({shown})"


@attrs.frozen(repr=False)
class PartsCondition(Predicate):
    """A question about the parts that a field lists, such as the legs of a journey."""

    path: str
    """Name of the field that lists the parts."""
    quantifier: Quantifier
    """Of how many parts it has to be true."""
    part: Predicate
    """What is asked of each part; its paths start at the part."""

    def _paths(self, prefix: str) -> tuple[str, ...]:
        return (prefix + self.path, *self.part._paths(f"{prefix}{self.path}."))

    def __repr__(self) -> str:
        return f"field({self.path!r}).{self.quantifier.value}({self.part!r})"


@attrs.frozen(repr=False)
class AllOf(Predicate):
    """Several predicates of which each has to be true."""

    parts: tuple[Predicate, ...]
    """The predicates, at least two."""

    def _paths(self, prefix: str) -> tuple[str, ...]:
        return tuple(path for part in self.parts for path in part._paths(prefix))

    def __repr__(self) -> str:
        return " & ".join(map(_bracketed, self.parts))


@attrs.frozen(repr=False)
class AnyOf(Predicate):
    """Several predicates of which one has to be true."""

    parts: tuple[Predicate, ...]
    """The predicates, at least two."""

    def _paths(self, prefix: str) -> tuple[str, ...]:
        return tuple(path for part in self.parts for path in part._paths(prefix))

    def __repr__(self) -> str:
        return " | ".join(map(_bracketed, self.parts))


@attrs.frozen(repr=False)
class Not(Predicate):
    """What has to be false; where that is unknown, this is unknown too."""

    part: Predicate
    """What is negated."""

    def _paths(self, prefix: str) -> tuple[str, ...]:
        return self.part._paths(prefix)

    def __repr__(self) -> str:
        return f"~{_bracketed(self.part)}"


def _bracketed(part: Predicate) -> str:
    is_open = isinstance(part, (AllOf, AnyOf)) or (isinstance(part, Condition) and part.operator.is_symbol)
    return f"({part!r})" if is_open else repr(part)
