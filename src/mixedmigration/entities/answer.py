"""An answer to a question that has no field of its own, kept by its question."""

import attrs

from mixedmigration.declaration import Record, Role, Sensitivity, about, read
from mixedmigration.values import NoAnswer, Rating

from . import _answer_readers as readers

__all__ = ["Answer", "ScaleAnswer"]

_PUBLIC, _HIGH = Sensitivity.PUBLIC, Sensitivity.HIGH
_NONE, _SENSITIVE, _FREE = Role.NONE, Role.SENSITIVE, Role.FREE_TEXT


@attrs.frozen(kw_only=True)
class Answer(Record):
    """The answer to one question, as the form has it.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> Answer(question="R103", values=["Yes, buy a car"]).values
        ('Yes, buy a car',)
    """

    question: str = attrs.field(
        converter=read.label,
        metadata=about("Name of the question in the form, or its column.", sensitivity=_PUBLIC, role=_NONE),
    )
    label: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The question as it is worded.", sensitivity=_PUBLIC, role=_NONE),
    )
    values: tuple[str, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.texts,
        metadata=about(
            "The answers chosen, by their labels or codes; empty where none of the options was.",
            sensitivity=_HIGH,
            role=_SENSITIVE,
        ),
    )
    text: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about(
            "The answer in words or figures, where it is not chosen from a list.", sensitivity=_HIGH, role=_FREE
        ),
    )


@attrs.frozen(kw_only=True)
class ScaleAnswer(Record):
    """The answer to one question on a scale.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> print(ScaleAnswer(question="R60", rating={"label": "Agree", "step": 4, "steps": 5}).rating)
        Agree (4 of 5)
    """

    question: str = attrs.field(
        converter=read.label,
        metadata=about("Name of the question in the form, or its column.", sensitivity=_PUBLIC, role=_NONE),
    )
    label: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The statement or question as it is worded.", sensitivity=_PUBLIC, role=_NONE),
    )
    rating: Rating | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.rating,
        metadata=about("Where the answer stands on the scale.", sensitivity=_HIGH, role=_SENSITIVE),
    )
