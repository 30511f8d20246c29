"""What can go wrong: the tree of errors, issues and the registry of their codes."""

from .codes import CODES
from .exceptions import (
    AmbiguousIdError,
    DisclosureError,
    FormatError,
    InvalidValueError,
    MissingExtraError,
    MixedMigrationError,
    QueryError,
    SourceChangedError,
    SourceError,
    UnknownIdError,
    UnknownTermError,
    ValidationError,
)
from .issue import Effect, Issue, IssueCode, Severity

__all__ = [
    "CODES",
    "AmbiguousIdError",
    "DisclosureError",
    "Effect",
    "FormatError",
    "InvalidValueError",
    "Issue",
    "IssueCode",
    "MissingExtraError",
    "MixedMigrationError",
    "QueryError",
    "Severity",
    "SourceChangedError",
    "SourceError",
    "UnknownIdError",
    "UnknownTermError",
    "ValidationError",
]
