"""A check: what is unlikely in a record, said without changing it.

The field works this way: publishers' own checks flag rows for a person to look at, they
do not reject them. A check that lacks a field says that it could not run; it never
passes in silence.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

import attrs

from mixedmigration.declaration import Record
from mixedmigration.errors import CODES, Issue

__all__ = ["Check", "CheckAcross", "Found", "NotRun"]


@attrs.frozen(kw_only=True)
class Check:
    """A rule about what is unlikely within one record."""

    code: str
    """Slug in the registry of issue codes; its effect is a finding."""
    entity: type[Record]
    """What it looks at."""
    reads: tuple[str, ...]
    """The fields it looks at; the first is where the finding is put."""
    finds: Callable[[Any], str | None]
    """Gives the message of the finding, or None. It names no sensitive value."""
    one_of: tuple[str, ...] = ()
    """Further fields, of which one is enough."""
    judges: Callable[[Any], tuple[str, str] | None] | None = None
    """The judgement that it shares with other checks, of which a record gets one at most: code and message."""
    path: str = ""
    """JSON Pointer to where the finding is put, if that is inside the first field it looks at."""
    lacks: Callable[[Sequence[Any]], str | None] | None = None
    """Says why it could find nothing in these records, or None; whole absent fields need no saying."""

    @property
    def field(self) -> str:
        """The field where the finding is put; dots lead into a part."""
        return self.path.removeprefix("/").replace("/", ".") or self.reads[0]

    def issue(self, message: str, row: int | None = None, column: str | None = None) -> Issue:
        """Make the finding out of what was found.

        Args:
            message: What `finds` gave.
            row: Row or item the record came from.
            column: The publisher's name of the field where it is put.
        """
        code = CODES[self.code]
        return Issue(code.slug, code.severity, self.path or f"/{self.reads[0]}", message, row, column, code.mend)


@attrs.frozen
class Found:
    """What a check across records found on one of them."""

    at: int
    """Place of the record, from 0."""
    code: str
    """Slug in the registry of issue codes; its effect is a finding."""
    message: str
    """What was found, in words that name no sensitive value."""
    path: str = ""
    """JSON Pointer to the field, or nothing where it is the whole record."""


@attrs.frozen(kw_only=True)
class CheckAcross:
    """A rule about what is unlikely between records."""

    codes: tuple[str, ...]
    """Slugs in the registry of issue codes; their effects are findings."""
    entity: type[Record]
    """What it looks at."""
    finds: Callable[[Sequence[Any], Sequence[str]], Iterator[Found]]
    """Gives what was found among records, which are named to a reader as in the second argument."""
    reads: tuple[str, ...] = ()
    """The fields it needs."""
    one_of: tuple[str, ...] = ()
    """Further fields, of which one is enough."""
    lacks: Callable[[Sequence[Any]], str | None] | None = None
    """Says why it cannot run on these records, or None."""


@attrs.frozen
class NotRun:
    """A check that could not run, and why.

    Examples:
        >>> print(NotRun("count/negative", "no record has dead"))
        count/negative was not run: no record has dead
    """

    code: str
    """The code whose check it is."""
    why: str
    """What it lacked."""

    def __str__(self) -> str:
        return f"{self.code} was not run: {self.why}"
