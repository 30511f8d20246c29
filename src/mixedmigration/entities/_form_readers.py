"""How the fields of a form are declared and read: all of it is public, and stray blanks are taken away."""

from collections.abc import Mapping

from mixedmigration.declaration import Role, Sensitivity, read
from mixedmigration.declaration import about as declared
from mixedmigration.declaration.about import About

BLANKS = " \t\n\r\v\f\u00a0\u2007\u202f\ufeff\u200b"
"""What stands around texts by mistake, hard blanks and signs without width among it."""


def about(meaning: str) -> Mapping[str, About]:
    """Declare a field of a form."""
    return declared(meaning, sensitivity=Sensitivity.PUBLIC, role=Role.NONE)


def trimmed(value: object) -> object:
    """Take away stray blanks around a text and the returns of Windows inside; nothing left is None."""
    if not isinstance(value, str):
        return value
    return value.replace("\r\n", "\n").replace("\r", "\n").strip(BLANKS) or None


def text(value: str | None) -> str | None:
    """Read a text, or that there is none."""
    return read.attempt(trimmed(value), str | None)  # type: ignore[no-any-return]


def words(value: str) -> str:
    """Read a text that has to be there."""
    return read.attempt(trimmed(value), str)  # type: ignore[no-any-return]


def name(value: str) -> str:
    """Read a name, on one line."""
    line = " ".join(value.replace("\ufeff", "").split()) or None if isinstance(value, str) else value
    return read.attempt(line, str)  # type: ignore[no-any-return]


def line(value: str | None) -> str | None:
    """Read a text on one line, or that there is none."""
    return read.attempt(" ".join(value.split()) or None if isinstance(value, str) else value, str | None)  # type: ignore[no-any-return]


def path(value: tuple[str, ...] | list[str]) -> tuple[str, ...]:
    """Read names of sections, from outside."""
    return read.attempt(value, tuple[str, ...])  # type: ignore[no-any-return]
