"""A declaration that somebody wrote, taken key by key; all that is wrong with it is gathered.

Only what is asked for is an option, so the list of options is the code that reads them. A
key that nobody asked for is complained of, with near ones.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from difflib import get_close_matches
from typing import TypeGuard, TypeVar

import attrs

from mixedmigration.declaration.complaint import Complaint
from mixedmigration.errors import InvalidValueError, UnknownTermError
from mixedmigration.values.extras import pointer
from mixedmigration.values.shape import is_list, is_object

__all__ = ["Declared"]

S = TypeVar("S", bound=str)
T = TypeVar("T")

LONGEST = 1000
"""Characters that a text of a declaration may have."""
SHOWN_KEYS = 12
"""Known keys that a message lists."""


@attrs.define
class Declared:
    """One table of a declaration."""

    raw: Mapping[object, object]
    """What was written."""
    path: tuple[str, ...]
    """The keys that lead to it."""
    problems: list[Complaint]
    """What is wrong, of this table and all others of the declaration."""
    asked: set[str] = attrs.field(factory=set[str])
    """The keys that were asked for."""

    def complain(self, code: str, expected: str, *keys: str, value: object = None, hint: str = "") -> None:
        """Note a problem.

        Args:
            code: Slug in the registry of issue codes.
            expected: What would have been accepted.
            *keys: From this table to the place.
            value: What was written there.
            hint: How to mend it.
        """
        self.problems.append(Complaint(code, pointer(*self.path, *keys), expected, value, hint))

    def get(self, key: str) -> object:
        """Give what was written, or None."""
        self.asked.add(key)
        return self.raw.get(key)

    def below(self, key: str, value: object) -> "Declared | None":
        """Give a table below this one; complain where it is none."""
        if is_object(value):
            return Declared(value, (*self.path, key), self.problems)
        self.complain("value/type", "a table of keys and values", key, value=value)
        return None

    def text(self, key: str) -> str | None:
        """Give a text that is not blank, or None where nothing is written."""
        value = self.get(key)
        if value is None or _is_text(value):
            return value
        self.complain("value/type", f"text of at most {LONGEST} characters that is not blank", key, value=value)
        return None

    def sign(self, key: str) -> str | None:
        """Give one character, or None where nothing is written."""
        value = self.get(key)
        if value is None or (isinstance(value, str) and len(value) == 1 and not value.isalnum()):
            return value
        self.complain("value/type", "one character that is neither letter nor digit", key, value=value)
        return None

    def flag(self, key: str) -> bool:
        """Give true where that is written."""
        value = self.get(key)
        if value is not None and not isinstance(value, bool):
            self.complain("value/type", "true or false", key, value=value)
        return value is True

    def one_of(self, key: str, words: Collection[S]) -> S | None:
        """Give one of some words, or None where nothing, or something else, is written."""
        value = self.get(key)
        found = next((word for word in words if word == value), None)
        if found is None and value is not None:
            self.unknown(key, value, words)
        return found

    def unknown(self, key: str, value: object, words: Iterable[str], what: str = "one of") -> None:
        """Complain of a word that is none of those known, with near ones."""
        known = list(words)
        near = _near(value, known)
        listed = ", ".join(known[:SHOWN_KEYS]) + (", …" if len(known) > SHOWN_KEYS else "")
        self.complain("term/unknown", f"{what} {listed}", key, value=value, hint=near)

    def texts(self, key: str) -> tuple[str, ...]:
        """Give a list of texts, or of one where a single one is written."""
        value = self.get(key)
        if value is None:
            return ()
        items = value if is_list(value) else [value]
        texts = tuple(filter(_is_text, items))
        if len(texts) < len(items):
            self.complain("value/type", "a list of texts that are not blank", key, value=value)
        return texts

    def pairs(self, key: str, read: Callable[[str], T]) -> tuple[tuple[str, T], ...]:
        """Give a table from labels to meanings, as pairs.

        Args:
            key: Where the table stands.
            read: Gives the meaning of what is written behind a label, or refuses it.
        """
        value = self.get(key)
        table = None if value is None else self.below(key, value)
        found: list[tuple[str, T]] = []
        for label, meaning in table.raw.items() if table else ():
            try:
                found.append((_text(label), read(_text(meaning))))
            except (InvalidValueError, UnknownTermError) as error:
                self.complain(error.code, error.expected, key, str(label), value=meaning, hint=error.hint)
        return tuple(found)

    def refuse_others(self, what: str) -> bool:
        """Complain of each key that was not asked for, and say whether there is one.

        Args:
            what: What the known keys are, such as "an option for dead".
        """
        known = sorted(self.asked)
        others = [key for key in self.raw if key not in self.asked]
        for key in others:
            listed = ", ".join(known[:SHOWN_KEYS]) + (", …" if len(known) > SHOWN_KEYS else "")
            self.complain("mapping/unknown", f"{what}: {listed}", str(key), hint=_near(key, known))
        return bool(others)


def _is_text(value: object) -> TypeGuard[str]:
    """Tell whether something is text with words in it that every file can carry."""
    is_worded = isinstance(value, str) and value.strip() != "" and len(value) <= LONGEST
    return is_worded and not any("\ud800" <= sign <= "\udfff" for sign in str(value))


def _text(value: object) -> str:
    if _is_text(value):
        return value
    raise InvalidValueError("value/type", f"text of at most {LONGEST} characters that is not blank", value)


def _near(value: object, known: Iterable[str]) -> str:
    near = get_close_matches(str(value)[:100], list(known), n=3)
    return f"did you mean {', '.join(near)}?" if near else ""
