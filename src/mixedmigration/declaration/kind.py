"""A kind of value: how a field of that type is read, refused and written plainly.

A kind follows from a field's annotation, so that it is declared once. Its plain form is
what JSON has: text, numbers, truth values, lists and objects.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from difflib import get_close_matches
from functools import partial
from typing import Protocol, TypeAlias, cast

import attrs

from mixedmigration.errors import InvalidValueError, UnknownTermError
from mixedmigration.values import NoAnswer, Unlisted
from mixedmigration.values.shape import is_object, is_several
from mixedmigration.vocabularies import Word

from .complaint import REFUSED, Complaint, Complaints, complaint_of
from .shortcut import Reader, remembering, remembering_parts, silently

__all__ = [
    "CodedKind",
    "Kind",
    "ManyKind",
    "OptionalKind",
    "Plain",
    "ReasonedKind",
    "ScalarKind",
    "StructKind",
    "finite",
    "flag",
    "whole",
]

Plain: TypeAlias = "str | int | float | bool | list[Plain] | dict[str, Plain] | None"
"""What JSON has."""

WIDEST = 2**63 - 1
"""The largest whole number that a column of a table can hold (64 bits, signed)."""


class Kind(Protocol):
    """How values of one type are read and written."""

    @property
    def expected(self) -> str:
        """What is accepted, as it follows on "expected"."""
        ...

    def read(self, value: object, at: str, complaints: Complaints) -> object:
        """Give the value, or complain and give `REFUSED`."""
        ...

    def reader(self) -> Reader:
        """Give a function that reads values as `read` does where nothing is wrong, and faster."""
        ...

    def plain(self, value: object) -> Plain:
        """Give the plain form of a value that was read."""
        ...


def whole(value: object) -> int:
    """Read a whole number; truth values, fractions and text are none.

    Raises:
        InvalidValueError: It is no whole number, or has more than 64 bits.

    Examples:
        >>> whole(-13)
        -13
    """
    if isinstance(value, float):
        raise InvalidValueError("number/whole", "a whole number", value)
    if isinstance(value, bool) or not isinstance(value, int):
        raise InvalidValueError("value/type", "a whole number", value)
    if not -WIDEST <= value <= WIDEST:
        raise InvalidValueError("number/range", "a whole number of at most 64 bits")
    return int(value)


def finite(value: object) -> float:
    """Read a finite number; truth values and text are none.

    Raises:
        InvalidValueError: It is no number, or infinite.

    Examples:
        >>> finite(36.8)
        36.8
    """
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise InvalidValueError("value/type", "a number", value)
    if isinstance(value, int) and (abs(value) > WIDEST or float(value) != value):
        raise InvalidValueError("number/range", "a number that a decimal of 64 bits can hold exactly")
    if not math.isfinite(value):
        raise InvalidValueError("number/finite", "a finite number", value)
    return float(value)


def flag(value: object) -> bool:
    """Read true or false; nothing else is either.

    Raises:
        InvalidValueError: It is no truth value.

    Examples:
        >>> flag(True)
        True
    """
    if not isinstance(value, bool):
        raise InvalidValueError("value/type", "true or false", value)
    return value


@attrs.frozen
class ScalarKind:
    """A value that judges itself at its own door."""

    type: type
    """The Python type of its values."""
    expected: str
    """What is accepted, as it follows on "expected"."""
    door: Callable[[object], object]
    """Gives the value or raises one of our two refusals."""
    plainly: Callable[[object], Plain]
    """Gives the plain form of a value."""
    is_recurring: bool = False
    """Whether many records share few values, such as countries and days, so that texts are worth remembering."""

    def read(self, value: object, at: str, complaints: Complaints) -> object:
        """Give the value, or complain and give `REFUSED`."""
        try:
            return self.door(value)
        except (InvalidValueError, UnknownTermError) as error:
            complaints.append(complaint_of(error, at))
            return REFUSED

    def reader(self) -> Reader:
        """Give a function that asks the door, once for each text where values recur."""
        door = self.door

        def read(value: object) -> object:
            try:
                return door(value)
            except (InvalidValueError, UnknownTermError):
                return REFUSED

        return remembering(read) if self.is_recurring else read

    def plain(self, value: object) -> Plain:
        """Give the plain form."""
        return self.plainly(value)


_UNLISTED = ScalarKind(Unlisted, "a label", Unlisted, str)


@attrs.frozen
class CodedKind:
    """A word of a vocabulary; where it is open, also a publisher's unlisted label."""

    words: type[Word]
    """The vocabulary."""
    is_open: bool
    """Whether unlisted labels are kept."""

    @property
    def expected(self) -> str:
        """What is accepted, as it follows on "expected"."""
        return f"a slug of the vocabulary {self.words.vocabulary()}"

    def read(self, value: object, at: str, complaints: Complaints) -> object:
        """Give the word, or complain and give `REFUSED`."""
        if isinstance(value, self.words) or (self.is_open and isinstance(value, Unlisted)):
            return value
        if isinstance(value, str):
            return self._word(value, at, complaints)
        if self.is_open and is_object(value) and set(value) == {"unlisted"}:
            return _UNLISTED.read(value["unlisted"], at, complaints)
        complaints.append(Complaint("value/type", at, self.expected, value))
        return REFUSED

    def _word(self, slug: str, at: str, complaints: Complaints) -> object:
        try:
            return self.words(slug)
        except UnknownTermError:
            near = get_close_matches(slug, [word.slug for word in self.words], n=3)
            hint = f"did you mean {', '.join(near)}?" if near else ""
            complaints.append(Complaint("term/unknown", at, self.expected, slug, hint))
            return REFUSED

    def reader(self) -> Reader:
        """Give a function that looks slugs up."""
        words = {word.slug: word for word in self.words}
        unlisted = remembering(_UNLISTED.reader())

        def read(value: object) -> object:
            if isinstance(value, str):
                return words.get(value) or silently(self.read, value)
            kind = type(value)
            if kind is dict and self.is_open and len(marked := cast("dict[str, object]", value)) == 1:
                return unlisted(marked["unlisted"]) if "unlisted" in marked else REFUSED
            return silently(self.read, value)

        return read

    def plain(self, value: object) -> Plain:
        """Give the slug, or the label marked as unlisted."""
        return {"unlisted": value.label} if isinstance(value, Unlisted) else value.slug  # type: ignore[attr-defined]


@attrs.frozen
class OptionalKind:
    """A value that may not have been recorded."""

    inner: Kind
    """The kind of a value that was recorded."""

    @property
    def expected(self) -> str:
        """What is accepted, as it follows on "expected"."""
        return self.inner.expected

    def read(self, value: object, at: str, complaints: Complaints) -> object:
        """Give None for None, else read the inner kind."""
        return None if value is None else self.inner.read(value, at, complaints)

    def reader(self) -> Reader:
        """Give a function that lets None through."""
        inner = self.inner.reader()
        return lambda value: None if value is None else inner(value)

    def plain(self, value: object) -> Plain:
        """Give None for None, else the inner plain form."""
        return None if value is None else self.inner.plain(value)


@attrs.frozen
class ReasonedKind:
    """A value, or the reason why a person or a form gave none."""

    inner: Kind
    """The kind of a value that was given."""

    @property
    def expected(self) -> str:
        """What is accepted, as it follows on "expected"."""
        return f"{self.inner.expected}, or a reason for no answer"

    def read(self, value: object, at: str, complaints: Complaints) -> object:
        """Give the reason, else read the inner kind."""
        if isinstance(value, NoAnswer):
            return value
        if is_object(value) and set(value) == {"no_answer"}:
            return _REASON.read(value["no_answer"], at, complaints)
        return self.inner.read(value, at, complaints)

    def reader(self) -> Reader:
        """Give a function that lets reasons through."""
        inner, reason = self.inner.reader(), remembering(_REASON.reader())

        def read(value: object) -> object:
            kind = type(value)
            if kind is dict and len(marked := cast("dict[str, object]", value)) == 1 and "no_answer" in marked:
                return reason(marked["no_answer"])
            return value if isinstance(value, NoAnswer) else inner(value)

        return read

    def plain(self, value: object) -> Plain:
        """Give the reason marked as one, else the inner plain form."""
        return {"no_answer": value.slug} if isinstance(value, NoAnswer) else self.inner.plain(value)


def _reason(value: object) -> NoAnswer:
    try:
        return NoAnswer(value)
    except ValueError:
        reasons = ", ".join(reason.slug for reason in NoAnswer)
        raise InvalidValueError("term/unknown", f"one of the reasons {reasons}", value) from None


_REASON = ScalarKind(NoAnswer, "a reason for no answer", _reason, str)


@attrs.frozen
class ManyKind:
    """Several values of one kind: a list in order, or a set."""

    inner: Kind
    """The kind of each value."""
    container: Callable[[Iterable[object]], tuple[object, ...] | frozenset[object]]
    """`tuple` for a list in order, `frozenset` for a set."""

    @property
    def expected(self) -> str:
        """What is accepted, as it follows on "expected"."""
        return f"a list, each item {self.inner.expected}"

    def read(self, value: object, at: str, complaints: Complaints) -> object:
        """Give the values that could be read; complain of each other one."""
        if not is_several(value):
            complaints.append(Complaint("value/type", at, self.expected, value))
            return REFUSED
        read = [self.inner.read(item, f"{at}/{index}", complaints) for index, item in enumerate(value)]
        return self.container(item for item in read if item is not REFUSED)

    def reader(self) -> Reader:
        """Give a function that reads the items of a list until one is refused."""
        inner, container = self.inner.reader(), self.container

        def read(value: object) -> object:
            if type(value) is not list and not is_several(value):
                return REFUSED
            items: list[object] = []
            for item in cast("list[object]", value):
                found = inner(item)
                if found is REFUSED:
                    return REFUSED
                items.append(found)
            return container(items)

        return read

    def plain(self, value: object) -> Plain:
        """Give a list; that of a set is sorted, so that files are the same each time."""
        assert is_several(value)
        plain = [self.inner.plain(item) for item in value]
        return sorted(plain, key=repr) if self.container is frozenset else plain


@attrs.frozen
class StructKind:
    """A value of several parts, such as a position or a citation."""

    type: type
    """The class of the value."""
    parts: Mapping[str, Kind] = attrs.field(hash=False)
    """The kind of each part by its name, in order."""

    @property
    def expected(self) -> str:
        """What is accepted, as it follows on "expected"."""
        return f"an object with {', '.join(self.parts)}"

    def read(self, value: object, at: str, complaints: Complaints) -> object:
        """Give the value, or complain and give `REFUSED`."""
        if isinstance(value, self.type):
            return value
        if not is_object(value) or not self.parts.keys() >= set(value):
            complaints.append(Complaint("value/type", at, self.expected, value))
            return REFUSED
        before, given = len(complaints), {str(name): item for name, item in value.items()}
        read = {name: self.parts[name].read(item, f"{at}/{name}", complaints) for name, item in given.items()}
        if len(complaints) == before:
            return self._made(read, value, at, complaints)
        for place in range(before, len(complaints)):  # with one part goes the whole value
            complaints[place] = attrs.evolve(complaints[place], aside=(at, value))
        return REFUSED

    def _made(self, read: Mapping[str, object], value: object, at: str, complaints: Complaints) -> object:
        try:
            return self.type(**read)
        except InvalidValueError as error:
            complaints.append(attrs.evolve(complaint_of(error, at), value=value))
        except TypeError:  # a part without which there is no value is absent
            complaints.append(Complaint("value/type", at, self.expected, value))
        return REFUSED

    def reader(self) -> Reader:
        """Give a function that reads the parts until one is refused, and makes the value of them."""
        readers = {name: part.reader() for name, part in self.parts.items()}
        made = self.type

        def read(value: Mapping[str, object]) -> object:
            parts: dict[str, object] = {}
            for name, item in value.items():
                reader = readers.get(name)
                found = REFUSED if reader is None else reader(item)
                if found is REFUSED:
                    return REFUSED
                parts[name] = found
            try:
                return made(**parts)
            except (InvalidValueError, TypeError):
                return REFUSED

        return remembering_parts(read, partial(silently, self.read))

    def plain(self, value: object) -> Plain:
        """Give an object of the parts that are known."""
        parts = {name: kind.plain(getattr(value, name)) for name, kind in self.parts.items()}
        return {name: part for name, part in parts.items() if part is not None and part != []}
