"""Reading JSON text that may be hostile: what it means is the same for every reader, or it is refused.

The standard parser does the work. What it lets through and others read differently is
refused: keys given twice, NaN and Infinity, numbers beyond every float, halves of character
pairs, more than 64 levels. Only then a slower walk finds the line and the column.
"""

import json
import re
from collections.abc import Callable
from typing import Final, cast

from mixedmigration.declaration.kind import Plain
from mixedmigration.errors import FormatError

DEEPEST = 64
"""Levels of lists and objects in one document."""
LONGEST_NUMBER = 4300
"""Digits of a whole number; more would cost time out of proportion."""

_HALF_PAIR = re.compile(r"[\ud800-\udfff]")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_BLANK = re.compile(r"[ \t\r\n]*")


class Literal(str):
    """A number as it was written, for readers that want text."""

    __slots__ = ()


class _FoulError(ValueError):
    """Something valid that we refuse; `reason` says what."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


_TWICE: Final = "a key is given twice in one object"
_DEEP: Final = f"more than {DEEPEST} levels of lists and objects"
_HALF: Final = "text holds half of a character pair"
_ENDLESS: Final = "a number that is not finite"
_DIGITS: Final = f"a whole number of more than {LONGEST_NUMBER:,} digits"


def _unique(pairs: list[tuple[str, Plain]]) -> dict[str, Plain]:
    made = dict(pairs)
    if len(made) != len(pairs):
        raise _FoulError(_TWICE)
    return made


def _constant(name: str) -> Plain:
    raise _FoulError(_ENDLESS)


def _finite(digits: str) -> Plain:
    number = float(digits)
    if number in (_ENDLESS_UP, _ENDLESS_DOWN):
        raise _FoulError(_ENDLESS)
    return number


_ENDLESS_UP, _ENDLESS_DOWN = float("inf"), float("-inf")
_PLAIN = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_constant, parse_float=_finite)
_LITERAL = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_constant, parse_int=Literal, parse_float=Literal)


def decode(data: str | bytes, name: str, is_literal: bool = False) -> Plain:
    """Read one JSON document.

    Args:
        data: Text, or bytes in UTF-8 with or without a byte order mark.
        name: What it is, for messages.
        is_literal: Whether numbers stay as they are written, as `Literal`.

    Raises:
        FormatError: It is no JSON, or JSON that we refuse; says line and column, never the content.
    """
    text = as_text(data, name)
    try:
        value = cast(Plain, (_LITERAL if is_literal else _PLAIN).decode(text))
        if text.count("{") + text.count("[") > DEEPEST + _side_by_side(value) and _is_too_deep(value):
            raise _FoulError(_DEEP)
        if _may_hold_halves(text, isinstance(data, str)):
            json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
        return value
    except json.JSONDecodeError as error:
        reason, at = "is not JSON", error.pos
    except _FoulError as error:
        reason, at = error.reason, None
    except RecursionError:
        reason, at = _DEEP, None
    except UnicodeEncodeError:
        reason, at = _HALF, None
    except ValueError:  # a float that became infinite, or digits without end
        reason, at = _ENDLESS, None
    if at is None:
        reason, at = _Walk(text).first_fault() or (reason, 0)
    raise FormatError(name, reason, _where(text, at)) from None


def as_text(data: str | bytes, name: str) -> str:
    """Decode bytes, and leave a byte order mark out.

    Raises:
        FormatError: The bytes are not UTF-8, or it is neither text nor bytes.
    """
    if isinstance(data, (bytes, bytearray, memoryview)):
        try:
            return bytes(data).decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise FormatError(name, "is not text in UTF-8", f"byte {error.start + 1}") from None
    if not isinstance(data, str):
        raise FormatError(name, f"expected text or bytes, not {type(data).__name__}")
    return data.removeprefix("\ufeff")


def _where(text: str, at: int) -> str:
    return f"line {text.count(chr(10), 0, at) + 1}, column {at - text.rfind(chr(10), 0, at)}"


def _may_hold_halves(text: str, is_text: bool) -> bool:
    """Say whether there is an escape of half a pair, or a bare half, which bytes that were decoded cannot hold."""
    if "\\u" in text and ("\\ud" in text or "\\uD" in text):
        return True
    return is_text and not text.isascii() and _HALF_PAIR.search(text) is not None


def _side_by_side(value: Plain) -> int:
    """Count the lists and objects of a list, which are no levels of each other; at least all but one of them."""
    return max(sum(type(item) in (dict, list) for item in value) - 1, 0) if isinstance(value, list) else 0


def _is_too_deep(value: Plain) -> bool:
    level = [value] if isinstance(value, (dict, list)) else []
    for _ in range(DEEPEST):
        level = [
            item
            for one in level
            for item in (one.values() if isinstance(one, dict) else one)
            if isinstance(item, (dict, list))
        ]
        if not level:
            return False
    return bool(level)


class _FoundError(Exception):
    """Carries the first fault out of the walk."""


class _Walk:
    """Goes through JSON text sign by sign until the first thing that we refuse.

    It runs only on text that was refused already, in order to say where; what is not JSON
    at all ends it without a find.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def first_fault(self) -> tuple[str, int] | None:
        """Give what and where, or None."""
        try:
            self._value(DEEPEST)
        except _FoundError as found:
            return cast("tuple[str, int]", found.args)
        except (ValueError, IndexError):  # no JSON from here on
            return None
        return None

    def _skip(self) -> str:
        self._at = cast("re.Match[str]", _BLANK.match(self._text, self._at)).end()
        return self._text[self._at]

    def _value(self, left: int) -> None:
        sign = self._skip()
        if sign in "[{":
            if not left:
                raise _FoundError(_DEEP, self._at)
            self._many(left - 1, "]" if sign == "[" else "}", self._value if sign == "[" else self._pair(set()))
        elif sign == '"':
            self._string()
        else:
            self._literal()

    def _pair(self, seen: set[str]) -> Callable[[int], None]:
        def pair(left: int) -> None:
            self._skip()
            start = self._at
            key = self._string()
            if key in seen:
                raise _FoundError(_TWICE, start)
            seen.add(key)
            self._expect(":")
            self._value(left)

        return pair

    def _many(self, left: int, end: str, item: Callable[[int], None]) -> None:
        self._at += 1
        if self._skip() == end:
            self._at += 1
            return
        while True:
            item(left)
            if self._skip() == end:
                self._at += 1
                return
            self._expect(",")

    def _expect(self, sign: str) -> None:
        if self._skip() != sign:
            raise ValueError(sign)
        self._at += 1

    def _string(self) -> str:
        start = self._at
        if self._text[start] != '"':
            raise ValueError(start)
        text, self._at = cast("tuple[str, int]", _PLAIN.raw_decode(self._text, start))
        if any("\ud800" <= sign <= "\udfff" for sign in text):
            raise _FoundError(_HALF, start)
        return text

    def _literal(self) -> None:
        for word in ("true", "false", "null"):
            if self._text.startswith(word, self._at):
                self._at += len(word)
                return
        found = _NUMBER.match(self._text, self._at)
        if found is None:
            if self._text.startswith(("NaN", "Infinity", "-Infinity"), self._at):
                raise _FoundError(_ENDLESS, self._at)
            raise ValueError(self._text[self._at])
        is_whole = found[1] is None and found[2] is None
        if is_whole and len(found[0].lstrip("-")) > LONGEST_NUMBER:
            raise _FoundError(_DIGITS, self._at)
        if not is_whole and float(found[0]) in (float("inf"), float("-inf")):
            raise _FoundError(_ENDLESS, self._at)
        self._at = found.end()
