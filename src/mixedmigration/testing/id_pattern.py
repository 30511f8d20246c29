r"""Made-up ids in a publisher's form: text that a regular expression matches.

Publishers' ids are simple: letters, digits, a mark between them. What is read here is what
such forms need: single characters, `[a-z0-9]`, `\d`, groups with `|`, and `?`, `*`, `+`, `{2}`
or `{2,5}` behind any of them.
"""

import re
import string
from random import Random

from mixedmigration.errors import InvalidValueError

__all__ = ["matching"]

_DIGITS = "0123456789"
_CLASSES = {"d": _DIGITS, "w": _DIGITS + "abcxyz_", "s": " ", "S": _DIGITS + "abcxyz-", "D": "abcxyz"}
_ANY = _DIGITS + string.ascii_letters + "-_.:/"
_COUNTS = re.compile(r"\{([0-9]+)(?:(,)([0-9]*))?\}")
_MANY = 3
"""How often a piece is repeated at most, where its form sets no limit."""


def matching(form: str, random: Random) -> str:
    r"""Give text that a whole id of this form may be.

    Args:
        form: A regular expression, as `PublishedId` declares it.
        random: Where chance comes from.

    Raises:
        InvalidValueError: The form is more than this room reads.

    Examples:
        >>> matching(r"[0-9]{4}\.MMP[0-9]{4,9}", Random(7))
        '5601.MMP50830166'
    """
    text = _Form(form, random).alternatives()
    if re.fullmatch(form, text) is None:
        raise InvalidValueError("value/type", "a form of single characters, classes, groups and counts", form)
    return text


class _Form:
    """A regular expression while it is read from left to right."""

    def __init__(self, form: str, random: Random) -> None:
        self._form, self._at, self._random = form, 0, random

    def _next(self) -> str:
        return self._form[self._at : self._at + 1]

    def _take(self) -> str:
        sign = self._next()
        self._at += 1
        return sign

    def alternatives(self) -> str:
        """Read up to the end of a group, and give one of the texts between its bars."""
        found = [self._sequence()]
        while self._next() == "|":
            self._take()
            found.append(self._sequence())
        return self._random.choice(found)

    def _sequence(self) -> str:
        text = ""
        while self._next() not in ("", "|", ")"):
            start = self._at
            once, after = self._piece(), self._at
            count = self._count()
            end = self._at
            if count:
                text += once
            for _ in range(count - 1):  # read the piece again, so that each repetition is drawn by itself
                self._at = start
                text += self._piece()
                assert self._at == after
            self._at = end
        return text

    def _piece(self) -> str:
        sign = self._take()
        if sign == "(":
            if self._form.startswith("?:", self._at):
                self._at += 2
            text = self.alternatives()
            self._take()
            return text
        if sign == "[":
            return self._random.choice(self._class())
        if sign == "\\":
            escaped = self._take()
            return self._random.choice(_CLASSES.get(escaped, escaped))
        return {".": "x", "^": "", "$": ""}.get(sign, sign)

    def _class(self) -> str:
        """Read `a-z0-9]` or `^a-z]`, and give the signs that it may be."""
        is_negated = self._next() == "^"
        self._at += is_negated
        signs = ""
        while self._next() not in ("]", ""):
            first = self._take()
            if first == "\\":
                escaped = self._take()
                signs += _CLASSES.get(escaped, escaped)
            elif self._next() == "-" and self._form[self._at + 1 : self._at + 2] != "]":
                self._take()
                signs += "".join(map(chr, range(ord(first), ord(self._take()) + 1)))
            else:
                signs += first
        self._take()
        return "".join(sign for sign in _ANY if sign not in signs) if is_negated else signs

    def _count(self) -> int:
        if counted := _COUNTS.match(self._form, self._at):
            self._at = counted.end()
            least = int(counted[1])
            most = int(counted[3]) if counted[3] else least + (_MANY if counted[2] else 0)
            return self._random.randint(least, most)
        ranges = {"?": (0, 1), "*": (0, _MANY), "+": (1, _MANY)}
        if self._next() in ranges and self._next():
            return self._random.randint(*ranges[self._take()])
        return 1
