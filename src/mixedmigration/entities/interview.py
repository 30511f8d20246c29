"""An interview with a person on the move, as 4Mi and surveys like it hold them.

What a respondent tells is testimony: it is kept in their own interview, and is never counted as an
established incident. Nothing of a device or a telephone is kept, and whoever asked has a pseudonym.
"""

from collections.abc import Iterable, Mapping
from typing import ClassVar

import attrs

from mixedmigration.declaration import Role, Rule, Sensitivity, about, read
from mixedmigration.values import Country, InterviewId, Language, Moment, NoAnswer, PartialDate, Place, Unlisted
from mixedmigration.vocabularies import Impression, InterviewDifficulty, InterviewMode

from . import _answer_readers as readers
from ._counting import from_zero
from .answer import Answer, ScaleAnswer
from .entity import Entity
from .journey import Journey
from .profile import MigrantProfile
from .setting import Setting
from .testimony import PerceivedRisk, ReportedAbuse

__all__ = ["Interview"]

_PUBLIC, _LOW, _MODERATE, _HIGH = Sensitivity.PUBLIC, Sensitivity.LOW, Sensitivity.MODERATE, Sensitivity.HIGH
_NONE, _QUASI, _SENSITIVE, _FREE = Role.NONE, Role.QUASI_IDENTIFIER, Role.SENSITIVE, Role.FREE_TEXT


def _setting(value: Setting | Mapping[str, object] | None) -> Setting | None:
    return read.attempt(value, Setting | None)  # type: ignore[no-any-return]


def _migrant_profile(value: MigrantProfile | Mapping[str, object] | None) -> MigrantProfile | None:
    return read.attempt(value, MigrantProfile | None)  # type: ignore[no-any-return]


def _journey(value: Journey | Mapping[str, object] | None) -> Journey | None:
    return read.attempt(value, Journey | None)  # type: ignore[no-any-return]


def _reported_abuses(
    value: Iterable[ReportedAbuse | Mapping[str, object]] | NoAnswer | None,
) -> tuple[ReportedAbuse, ...] | NoAnswer | None:
    return read.attempt(value, tuple[ReportedAbuse, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def _perceived_risks(
    value: Iterable[PerceivedRisk | Mapping[str, object]] | NoAnswer | None,
) -> tuple[PerceivedRisk, ...] | NoAnswer | None:
    return read.attempt(value, tuple[PerceivedRisk, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def _scale_answers(value: Iterable[ScaleAnswer | Mapping[str, object]]) -> tuple[ScaleAnswer, ...]:
    return read.attempt(value, tuple[ScaleAnswer, ...])  # type: ignore[no-any-return]


def _answers(value: Iterable[Answer | Mapping[str, object]]) -> tuple[Answer, ...]:
    return read.attempt(value, tuple[Answer, ...])  # type: ignore[no-any-return]


CLOCK_CHANGE = 3600
"""Seconds by which a clock is put back in autumn, unseen where no offset from UTC is told."""


def _ends_after(started: Moment, ended: Moment) -> bool:
    seconds = started.seconds_until(ended)
    return seconds is None or seconds >= (0 if started.has_offset else -CLOCK_CHANGE)


@attrs.frozen(kw_only=True)
class Interview(Entity):
    """An interview with a person on the move.

    The profile and the journey are embedded and have ids of their own, so that a dataset can hold
    them apart. `abuses` is None where nothing was recorded, empty where the person said that nothing
    happened, and a reason where they did not say.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> interview = Interview(
        ...     id="interview:my-table:7",
        ...     date="2024-03-31",
        ...     country="NER",
        ...     enumerator="e-4f1c",
        ...     profile={"id": "migrant-profile:my-table:7", "age": 24},
        ...     abuses=[{"types": ["robbery"], "perpetrators": ["border-guards"]}],
        ... )
        >>> interview.profile.age, len(interview.abuses)
        (Age('24'), 1)
    """

    type_slug: ClassVar[str] = "interview"
    date_field: ClassVar[str | None] = "date"

    id: InterviewId = attrs.field(
        converter=readers.interview_id,
        metadata=about("The name by which the record is found again.", sensitivity=_PUBLIC, role=_NONE),
    )
    instrument: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Slug of the questionnaire, such as 4mi-returnee.", sensitivity=_PUBLIC, role=_NONE),
    )
    instrument_version: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Version of the questionnaire.", sensitivity=_PUBLIC, role=_NONE),
    )
    mode: InterviewMode | Unlisted | None = attrs.field(
        default=None,
        converter=readers.known_interview_mode,
        metadata=about("Whether the interview was held in person or from afar.", sensitivity=_PUBLIC, role=_NONE),
    )
    language: Language | None = attrs.field(
        default=None,
        converter=read.language,
        metadata=about("Language in which it was held.", sensitivity=_MODERATE, role=_QUASI),
    )
    date: PartialDate | None = attrs.field(
        default=None,
        converter=read.partial_date,
        metadata=about("Day on which it was held.", sensitivity=_LOW, role=_QUASI),
    )
    started: Moment | None = attrs.field(
        default=None,
        converter=readers.moment,
        metadata=about("When it began, by the local clock.", sensitivity=_LOW, role=_QUASI),
    )
    ended: Moment | None = attrs.field(
        default=None,
        converter=readers.moment,
        metadata=about("When it ended, by the local clock.", sensitivity=_LOW, role=_QUASI),
    )
    duration_seconds: int | None = attrs.field(
        default=None,
        converter=read.count,
        metadata=about("How long it took.", sensitivity=_PUBLIC, role=_NONE, unit="seconds"),
    )
    submitted: Moment | None = attrs.field(
        default=None,
        converter=readers.moment,
        metadata=about("When the form was sent in.", sensitivity=_PUBLIC, role=_NONE),
    )
    country: Country | None = attrs.field(
        default=None,
        converter=read.country,
        metadata=about("Country in which it was held.", sensitivity=_LOW, role=_QUASI),
    )
    place: Place | None = attrs.field(
        default=None,
        converter=read.place,
        metadata=about("Where it was held.", sensitivity=_MODERATE, role=_QUASI),
    )
    setting: Setting | None = attrs.field(
        default=None,
        converter=_setting,
        metadata=about("Who else was there, and how the person was found.", sensitivity=_MODERATE, role=_NONE),
    )
    consent: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about("Whether the person agreed to take part.", sensitivity=_PUBLIC, role=_NONE),
    )
    enumerator: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Pseudonym of whoever asked; never a name.", sensitivity=_MODERATE, role=_QUASI),
    )
    submission: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Id that the collecting server gave the form.", sensitivity=_LOW, role=_NONE),
    )
    profile: MigrantProfile | None = attrs.field(
        default=None,
        converter=_migrant_profile,
        metadata=about("The person, as they describe themselves.", sensitivity=_MODERATE, role=_QUASI),
    )
    journey: Journey | None = attrs.field(
        default=None,
        converter=_journey,
        metadata=about("Their journey, as they tell it.", sensitivity=_MODERATE, role=_QUASI),
    )
    abuses: tuple[ReportedAbuse, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=_reported_abuses,
        metadata=about(
            "Abuses that the person tells of: testimony, never to be counted as established incidents.",
            sensitivity=_HIGH,
            role=_SENSITIVE,
        ),
    )
    risks: tuple[PerceivedRisk, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=_perceived_risks,
        metadata=about("Dangers that the person sees on the way, by place.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    scales: tuple[ScaleAnswer, ...] = attrs.field(
        default=(),
        converter=_scale_answers,
        metadata=about("Answers on scales that have no field of their own.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    answers: tuple[Answer, ...] = attrs.field(
        default=(),
        converter=_answers,
        metadata=about("Every other coded answer, by question.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    impressions: tuple[Impression | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.impressions,
        metadata=about(
            "How the person seemed to feel, in the eyes of the enumerator.", sensitivity=_MODERATE, role=_SENSITIVE
        ),
    )
    impressions_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the enumerator's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    difficulties: tuple[InterviewDifficulty | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.interview_difficulties,
        metadata=about("What made the interview hard to conduct.", sensitivity=_LOW, role=_NONE),
    )
    difficulties_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the enumerator's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    message: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("What the person would like to tell others, in their words.", sensitivity=_HIGH, role=_FREE),
    )
    comments: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Comments and questions on the interview.", sensitivity=_HIGH, role=_FREE),
    )

    _rules: ClassVar[tuple[Rule, ...]] = (
        Rule(
            code="interview/reversed",
            reads=("started", "ended"),
            holds=_ends_after,
            expected="an end no earlier than the beginning",
            blames=("ended",),
        ),
        *from_zero("duration_seconds"),
    )
