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
    is_named: bool = True
    """Whether a key that nobody declared may be named in a pointer: what it stands in is public."""
    aside: "tuple[str, object] | None" = attrs.field(default=None, repr=False)
    """Pointer and value of what is set aside with it, where that is more than the value itself."""

    @property
    def effect(self) -> Effect:
        """What loading does about it, by the registry of codes."""
        return CODES[self.code].effect

    @property
    def is_error(self) -> bool:
        """Whether it refuses something, or only finds."""
        return self.effect is not Effect.RECORD_WHOLE

    @property
    def place(self) -> str:
        """The pointer as it may be shown: an unknown key of something that is not public stays unnamed."""
        is_key = self.code in ("key/unknown", "key/refused")
        return self.at.rpartition("/")[0] if is_key and not self.is_named else self.at

    @property
    def raw(self) -> tuple[str, object]:
        """Pointer and value of the raw input that finds no home because of it."""
        return self.aside or (self.at, self.value)

    @property
    def strict(self) -> "Complaint":
        """The same complaint where nothing could keep an unknown key, so that it is refused."""
        return attrs.evolve(self, code="key/refused") if self.code == "key/unknown" else self

    def under(self, prefix: str, is_public: bool = True) -> "Complaint":
        """Give the same complaint as seen from further out.

        Args:
            prefix: The pointer that leads here from there.
            is_public: Whether what leads here may be shown.
        """
        aside = None if self.aside is None else (prefix + self.aside[0], self.aside[1])
        is_shown, is_named = self.is_shown and is_public, self.is_named and is_public
        return attrs.evolve(self, at=prefix + self.at, is_shown=is_shown, is_named=is_named, aside=aside)


Complaints = list[Complaint]

REFUSED: Final = Refused(None, ())
"""Returned by a kind that has complained."""


def complaint_of(error: InvalidValueError | UnknownTermError, at: str) -> Complaint:
    """Turn a refusal at a value's own door into a complaint."""
    return Complaint(error.code, at, error.expected, error.value, error.hint)
