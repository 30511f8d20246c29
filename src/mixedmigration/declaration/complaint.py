"""A refusal while a value is read, before it is known whose field it is.

Kinds complain with what they expected; the engine turns complaints into issues and
decides, by the field's sensitivity, whether the value may be shown.
"""

from typing import Final

import attrs

from mixedmigration.errors import CODES, Effect, InvalidValueError, UnknownTermError

__all__ = ["REFUSED", "Complaint", "Complaints", "Refused", "complaint_of"]


class Refused:
    """Stands for a value that was refused, until the engine has gathered all complaints."""

    __slots__ = ("complaints", "value")

    def __init__(self, value: object, complaints: "tuple[Complaint, ...]") -> None:
        self.value = value
        self.complaints = complaints

    def __repr__(self) -> str:
        return "REFUSED"


@attrs.frozen
class Complaint:
    """Why something was refused, or is worth a finding."""

    code: str
    """Slug in the registry of issue codes."""
    at: str
    """JSON Pointer, relative to whoever asked."""
    expected: str
    """What would have been accepted, as it follows on "expected"."""
    value: object = attrs.field(default=None, repr=False)
    """What was refused."""
    hint: str = ""
    """How to mend it."""
    is_shown: bool = True
    """Whether the value may stand in a message: every field above it is public."""

    @property
    def effect(self) -> Effect:
        """What loading does about it, by the registry of codes."""
        return CODES[self.code].effect

    @property
    def is_error(self) -> bool:
        """Whether it refuses something, or only finds."""
        return self.effect is not Effect.RECORD_WHOLE

    def under(self, prefix: str) -> "Complaint":
        """Give the same complaint as seen from further out."""
        return attrs.evolve(self, at=prefix + self.at)


Complaints = list[Complaint]

REFUSED: Final = Refused(None, ())
"""Returned by a kind that has complained."""


def complaint_of(error: InvalidValueError | UnknownTermError, at: str) -> Complaint:
    """Turn a refusal at a value's own door into a complaint."""
    return Complaint(error.code, at, error.expected, error.value, error.hint)
