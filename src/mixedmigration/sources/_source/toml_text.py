"""TOML, as mappings are written in: read with bounds, quoted, and found again by line.

The standard reader gives values without their lines. A statement is therefore read once
more by itself where somebody has to be told which line to mend.
"""

import re
from collections.abc import Iterator, Mapping
from os import PathLike
from typing import cast

from mixedmigration.errors import FormatError

__all__ = ["Path", "declared_text", "lines_of", "parsed_toml", "quoted", "quoted_key", "read_toml", "written_path"]

Path = tuple[str, ...]
"""The keys that lead to a value."""

LARGEST = 2**18
"""Bytes that a mapping may have; one of 1,000 columns has 100,000."""
LONGEST_STATEMENT = 100
"""Lines of one statement that are looked through for its end."""

_PLACE = re.compile(r" \(at (line [0-9]+, column [0-9]+|end of document)\)$")
_BARE = re.compile(r"[A-Za-z0-9_-]{1,60}", re.ASCII)


def read_toml(path: "str | PathLike[str]", name: str) -> tuple[dict[object, object], str]:
    """Read a file, and give its text as well.

    Args:
        path: The file.
        name: Its name for messages.

    Raises:
        FormatError: It cannot be opened, is too large, is not text in UTF-8, or no TOML.
    """
    text = declared_text(path, name)
    return parsed_toml(text, name), text


def parsed_toml(text: str, name: str) -> dict[object, object]:
    """Read a text.

    Args:
        text: The text.
        name: What it is, for messages.

    Raises:
        FormatError: It is no TOML.
    """
    import tomllib

    try:
        return cast("dict[object, object]", tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        said = str(error)
        place = _PLACE.search(said)
        raise FormatError(name, f"is no TOML: {_PLACE.sub('', said)}", place[1] if place else "") from None
    except (RecursionError, ValueError):  # nested without end; an impossible date or a number of endless digits
        raise FormatError(name, "is no TOML that we read: a value is nested too deeply, or impossible") from None


def declared_text(path: "str | PathLike[str]", name: str) -> str:
    """Read the text of a file that somebody declared something in.

    Args:
        path: The file.
        name: Its name for messages.

    Raises:
        FormatError: It cannot be opened, is too large, or is not text in UTF-8.
    """
    try:
        with open(path, "rb") as file:
            data = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else "no such file"
        raise FormatError(name, f"cannot be read: {why}") from None
    if len(data) > LARGEST:
        raise FormatError(name, f"is larger than {LARGEST // 1024} KB, which no mapping is")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FormatError(name, "is not text in UTF-8", hint="save the mapping as UTF-8") from None


def lines_of(text: str) -> Mapping[Path, int]:
    r"""Say in which line each key is set, in a text that is TOML.

    Args:
        text: The text; where a statement has too many lines, the rest has no numbers.

    Examples:
        >>> lines_of('slug = "a"\n\n[columns]\nDead = { to = "dead" }\n')[("columns", "Dead", "to")]
        4
    """
    found: dict[Path, int] = {}
    for number, _, parsed in _statements(text):
        for path in _paths(parsed):
            found.setdefault(path, number)
    return found


def _statements(text: str) -> Iterator[tuple[int, str, dict[str, object]]]:
    """Yield first line, text and value of each statement, those of a table with its head before them."""
    import tomllib

    head, statement, start = "", "", 1
    for number, line in enumerate(text.split("\n"), 1):
        if not statement:
            start = number
        statement += f"{line}\n"
        is_head = statement.lstrip().startswith("[")
        try:
            parsed = cast("dict[str, object]", tomllib.loads(statement if is_head else head + statement))
        except (tomllib.TOMLDecodeError, ValueError, RecursionError):
            if number - start > LONGEST_STATEMENT:
                return
            continue
        head = statement if is_head else head
        yield start, statement, parsed
        statement = ""


def _paths(value: object, path: Path = ()) -> Iterator[Path]:
    if path:
        yield path
    if isinstance(value, Mapping):
        for key, item in cast("Mapping[str, object]", value).items():
            yield from _paths(item, (*path, key))
    elif isinstance(value, list):
        for place, item in enumerate(cast("list[object]", value)):
            yield from _paths(item, (*path, str(place)))


_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


def quoted(text: str) -> str:
    r"""Write a text as a TOML string on one line; what cannot be seen is escaped.

    Examples:
        >>> print(quoted('say "yes"\n'))
        "say \"yes\"\n"
    """
    return '"' + "".join(_ESCAPES.get(sign) or _visible(sign) for sign in text) + '"'


def _visible(sign: str) -> str:
    if sign.isprintable():
        return sign
    number = ord(sign)
    if 0xD800 <= number <= 0xDFFF:  # half of a character pair, which TOML cannot say
        return "\ufffd"
    return f"\\u{number:04X}" if number <= 0xFFFF else f"\\U{number:08X}"


def quoted_key(key: str) -> str:
    """Write a key, in quotes where it needs them."""
    return key if _BARE.fullmatch(key) else quoted(key)


def written_path(path: Path) -> str:
    """Write the keys that lead to a value as TOML does.

    Examples:
        >>> written_path(("columns", "País", "scheme"))
        'columns."País".scheme'
    """
    return ".".join(map(quoted_key, path))
