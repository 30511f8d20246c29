"""One thing that is wrong, or unlikely, in what we were given.

An issue says where (row, column, JSON Pointer), what kind of problem it is (a
stable code) and how to mend it. The offending value is kept apart and comes out
only through `Issue.reveal`, because it may be about a person in danger.
"""

from enum import StrEnum

import attrs

__all__ = ["Effect", "Issue", "IssueCode", "Severity"]


class Severity(StrEnum):
    """Whether something cannot be, or is merely unlikely."""

    ERROR = "error"
    """It cannot be: direct construction raises, loading sets the part aside."""
    FINDING = "finding"
    """It is unlikely, or worth a look: the record stays whole."""


class Effect(StrEnum):
    """What loading does when it meets an issue."""

    RECORD_WHOLE = "record stays whole"
    FIELDS_SET_ASIDE = "these fields set aside"
    RECORD_SET_ASIDE = "record set aside"


@attrs.frozen
class IssueCode:
    """The documented meaning of one kind of issue.

    Examples:
        >>> from mixedmigration.errors import CODES
        >>> CODES["count/negative"].severity.value
        'finding'
    """

    slug: str
    """Stable name, `subject/problem`; never changes once released."""
    meaning: str
    """What it says about the data, in one sentence."""
    mend: str
    """What a person can do about it."""
    effect: Effect = Effect.FIELDS_SET_ASIDE
    """What loading does with the record."""

    @property
    def severity(self) -> Severity:
        """A finding leaves the record whole; everything else is an error."""
        return Severity.FINDING if self.effect is Effect.RECORD_WHOLE else Severity.ERROR


@attrs.frozen
class Issue:
    """Something wrong or unlikely at one place of the input.

    Two issues are equal when they say the same of the same place; the value that
    caused them takes no part.

    Examples:
        >>> issue = Issue("count/negative", Severity.FINDING, "/missing", "-13 people", 7, "Number Missing")
        >>> print(issue)
        row 7, column Number Missing: -13 people [count/negative]
    """

    code: str
    """Slug in the registry of issue codes."""
    severity: Severity
    """Whether something was refused, or merely found."""
    path: str
    """JSON Pointer (RFC 6901) inside the record; empty for the whole record."""
    message: str
    """One sentence; holds the value only when the field is public."""
    row: int | None = None
    """Row of a table as a spreadsheet numbers it (the header is row 1), or item of a JSON file from 1."""
    column: str | None = None
    """The publisher's own column name, where the input was a table."""
    hint: str | None = None
    """How to mend it."""
    _value: object = attrs.field(default=None, repr=False, eq=False, kw_only=True, alias="value")

    def reveal(self) -> object:
        """Give the value that caused the issue; it may be sensitive, keep it local.

        Examples:
            >>> Issue("text/type", Severity.ERROR, "/notes", "expected text", value=5).reveal()
            5
        """
        return self._value

    @property
    def place(self) -> str:
        """Where it is, in words: row and column where known, else the pointer."""
        parts: list[str] = []
        if self.row is not None:
            parts.append(f"row {self.row}")
        if self.column is not None:
            parts.append(f"column {self.column}")
        elif self.path or not parts:
            parts.append(self.path or "the record")
        return ", ".join(parts)

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"{self.place}: {self.message}{hint} [{self.code}]"
