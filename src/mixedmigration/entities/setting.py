"""The setting of an interview: who else was there, and how the person was found and asked."""

from typing import ClassVar

import attrs

from mixedmigration.declaration import Record, Role, Rule, Sensitivity, about, read
from mixedmigration.values import NoAnswer, Unlisted
from mixedmigration.vocabularies import Listener, Recruitment

from . import _answer_readers as readers
from ._counting import from_zero

__all__ = ["Setting"]

_PUBLIC, _LOW, _MODERATE, _HIGH = Sensitivity.PUBLIC, Sensitivity.LOW, Sensitivity.MODERATE, Sensitivity.HIGH
_NONE, _SENSITIVE, _FREE = Role.NONE, Role.SENSITIVE, Role.FREE_TEXT


@attrs.frozen(kw_only=True)
class Setting(Record):
    """The setting in which an interview was held.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> Setting(refusals_before=2, listeners=["spouse"]).listeners
        (Listener.SPOUSE,)
    """

    refusals_before: int | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_number,
        metadata=about(
            "People who refused to be interviewed before this interview.",
            sensitivity=_PUBLIC,
            role=_NONE,
            unit="people",
        ),
    )
    interviewed_before: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about(
            "Whether the person was interviewed by the same organisation before.", sensitivity=_LOW, role=_NONE
        ),
    )
    is_comfortable: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about(
            "Whether the person felt comfortable answering at that time.", sensitivity=_LOW, role=_SENSITIVE
        ),
    )
    is_undisturbed: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about("Whether nobody else could hear.", sensitivity=_LOW, role=_SENSITIVE),
    )
    listeners: tuple[Listener | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.listeners,
        metadata=about("Who else was present and could hear.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    listeners_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    recruitment: Recruitment | Unlisted | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.recruitment,
        metadata=about("How the person was found and asked.", sensitivity=_LOW, role=_NONE),
    )
    recruitment_detail: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("By whom or on which platform or page, in words.", sensitivity=_HIGH, role=_FREE),
    )
    knows_respondent: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about("Whether the enumerator knows the person.", sensitivity=_MODERATE, role=_SENSITIVE),
    )

    _rules: ClassVar[tuple[Rule, ...]] = from_zero("refusals_before")
