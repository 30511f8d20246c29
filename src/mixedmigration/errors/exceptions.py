"""Everything that can go wrong, on one page.

Each error is one sentence: what, where, what was expected and how to mend it. The
parts are attributes; nobody needs to parse the text. Each also extends the built-in
error that a stranger would catch, and survives pickling, so that process pools and
test runners can send it on.
"""

from collections.abc import Sequence
from typing import Any

import attrs

from ._counts import count_of
from .issue import Issue

__all__ = [
    "AmbiguousIdError",
    "DisclosureError",
    "FormatError",
    "InvalidValueError",
    "MissingExtraError",
    "MixedMigrationError",
    "QueryError",
    "SourceChangedError",
    "SourceError",
    "UnknownIdError",
    "UnknownTermError",
    "ValidationError",
]

SHOWN = 60
"""Characters of a value that a message shows at most: enough to recognise it."""


def shown(value: object) -> str:
    """Write a value for a message: short, on one line, without control characters.

    Only text and numbers are written out; of anything else the type is named, since its own
    representation may show, or do, anything.
    """
    if isinstance(value, str):
        text = repr(str(value[: SHOWN + 1]))
    elif isinstance(value, float) or (isinstance(value, int) and abs(value) < 10**SHOWN):
        text = repr(value)
    else:
        text = "nothing" if value is None else f"{_article(type(value).__name__)} {type(value).__name__}"
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def _article(word: str) -> str:
    return "an" if word[:1] in "aeiou" else "a"


class MixedMigrationError(Exception):
    """The root of all our errors."""


@attrs.define(eq=False, slots=False)
class InvalidValueError(MixedMigrationError, ValueError):
    """One value was refused at its own door.

    Inside a record the engine turns it into an `Issue`, which hides the value when
    the field is sensitive.
    """

    code: str
    """Slug in the registry of issue codes."""
    expected: str
    """What would have been accepted, as it follows on "expected"."""
    value: object = None
    """What was refused."""
    hint: str = ""
    """How to mend it."""

    def __str__(self) -> str:
        hint = f"; {self.hint}" if self.hint else ""
        return f"{shown(self.value)} was refused: expected {self.expected}{hint}"


@attrs.define(eq=False, slots=False)
class UnknownTermError(MixedMigrationError, LookupError):
    """A word is not in the vocabulary it should come from.

    Near words are offered, best first; none is ever taken by itself.
    """

    code: str
    """Slug in the registry of issue codes."""
    vocabulary: str
    """The vocabulary that was asked, such as `country` or `cause-of-death`."""
    value: object = None
    """The word that was refused."""
    nearest: tuple[str, ...] = ()
    """Near words, best first."""
    reason: str = ""
    """Why, where there is more to say than "not known"."""

    @property
    def expected(self) -> str:
        """What would have been accepted, as it follows on "expected"."""
        return f"{_article(self.vocabulary)} {self.vocabulary} that we know" + (
            f" ({self.reason})" if self.reason else ""
        )

    @property
    def hint(self) -> str:
        """The near words, as a question."""
        return f"did you mean {', '.join(self.nearest)}?" if self.nearest else ""

    def __str__(self) -> str:
        hint = f"; {self.hint}" if self.hint else ""
        return f"{shown(self.value)} was refused: expected {self.expected}{hint}"


SHOWN_ISSUES = 10
"""Issues that an error message lists before it says how many more there are."""


def _listed(heading: str, issues: Sequence[Issue]) -> str:
    lines = [f"  {issue}" for issue in issues[:SHOWN_ISSUES]]
    if len(issues) > SHOWN_ISSUES:
        lines.append(f"  … and {len(issues) - SHOWN_ISSUES} more")
    return "\n".join([heading, *lines])


@attrs.define(eq=False, slots=False)
class ValidationError(MixedMigrationError, ValueError):
    """An entity or a document has errors; `issues` holds all of them.

    When it comes from loading a file, `loaded` holds the good records.
    """

    subject: str
    """What was looked at: an entity's name or a file's name."""
    issues: tuple[Issue, ...] = ()
    """All errors, in the order of fields or rows."""
    loaded: Any = attrs.field(default=None, repr=False)
    """What `mm.load` would have returned with `on_error="collect"`, or None."""

    def __str__(self) -> str:
        return _listed(f"{self.subject} has {count_of(len(self.issues), 'issue')}:", self.issues)


@attrs.define(eq=False, slots=False)
class FormatError(MixedMigrationError, ValueError):
    """A file or text cannot be read as what it says it is."""

    what: str
    """The format, or the file."""
    reason: str
    """What is wrong with it."""
    where: str = ""
    """Line, column, row or JSON Pointer."""
    hint: str = ""
    """How to mend it."""

    def __str__(self) -> str:
        where = f" at {self.where}" if self.where else ""
        hint = f"; {self.hint}" if self.hint else ""
        return f"{self.what}{where}: {self.reason}{hint}"


@attrs.define(eq=False, slots=False)
class SourceError(MixedMigrationError, ValueError):
    """A published dataset cannot be recognised or read."""

    source: str
    """The source's slug, or the name of the file where none was recognised."""
    reason: str
    """What is wrong with it."""
    hint: str = ""
    """How to mend it."""

    def __str__(self) -> str:
        hint = f"; {self.hint}" if self.hint else ""
        return f"{self.source}: {self.reason}{hint}"


@attrs.define(eq=False, slots=False)
class SourceChangedError(SourceError):
    """A publisher's table no longer has the columns we know."""

    nearest: str = ""
    """The known layout that fits best."""
    absent: tuple[str, ...] = ()
    """Columns of that layout which the table does not have."""
    unexpected: tuple[str, ...] = ()
    """Columns of the table which that layout does not have."""


@attrs.define(eq=False, slots=False)
class QueryError(MixedMigrationError, ValueError):
    """A question cannot be asked of these records."""

    reason: str
    """Why it cannot be asked."""
    nearest: tuple[str, ...] = ()
    """What may have been meant, best first."""

    def __str__(self) -> str:
        return self.reason + (f"; did you mean {', '.join(self.nearest)}?" if self.nearest else "")


@attrs.define(eq=False, slots=False)
class AmbiguousIdError(QueryError, KeyError):
    """An id that a publisher gave to several rows; `nearest` holds them all."""

    __str__ = QueryError.__str__


@attrs.define(eq=False, slots=False)
class UnknownIdError(QueryError, KeyError):
    """An id that no record has; `nearest` holds near ones."""

    __str__ = QueryError.__str__


@attrs.define(eq=False, slots=False)
class DisclosureError(MixedMigrationError):
    """A release profile refused to let records leave."""

    reason: str
    """What stands against it."""
    hint: str = ""
    """What can be done about it."""

    def __str__(self) -> str:
        return self.reason + (f"; {self.hint}" if self.hint else "")


@attrs.define(eq=False, slots=False)
class MissingExtraError(MixedMigrationError, ImportError):
    """An optional package is needed for this."""

    feature: str
    """What was asked for."""
    extra: str
    """The extra that brings it, as in `mixedmigration[extra]`, or a package's name."""

    def __str__(self) -> str:
        return f"{self.feature} needs an optional package: python -m pip install '{self.extra}'"
