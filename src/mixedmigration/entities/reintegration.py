"""Life after a return: help, challenges, progress and how people feel about it."""

from collections.abc import Iterable, Mapping

import attrs

from mixedmigration.declaration import Record, Role, Sensitivity, about, read
from mixedmigration.values import NoAnswer, Place, Rating, Unlisted
from mixedmigration.vocabularies import Agreement, AssistanceKind, AssistanceProvider, ProgressArea, ReturnChallenge

from . import _answer_readers as readers

__all__ = ["Progress", "Reintegration"]

_PUBLIC, _LOW, _MODERATE, _HIGH = Sensitivity.PUBLIC, Sensitivity.LOW, Sensitivity.MODERATE, Sensitivity.HIGH
_NONE, _QUASI, _SENSITIVE, _FREE = Role.NONE, Role.QUASI_IDENTIFIER, Role.SENSITIVE, Role.FREE_TEXT


@attrs.frozen(kw_only=True)
class Progress(Record):
    """How far a person has come in one area of life since they returned.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> Progress(area="housing", rating={"label": "Some progress"}).area
        ProgressArea.HOUSING
    """

    area: ProgressArea | Unlisted | None = attrs.field(
        default=None,
        converter=readers.known_progress_area,
        metadata=about("Area of life.", sensitivity=_PUBLIC, role=_NONE),
    )
    rating: Rating | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.rating,
        metadata=about("How far the person has come in it since the return.", sensitivity=_MODERATE, role=_SENSITIVE),
    )


def _progresses(value: Iterable[Progress | Mapping[str, object]]) -> tuple[Progress, ...]:
    return read.attempt(value, tuple[Progress, ...])  # type: ignore[no-any-return]


@attrs.frozen(kw_only=True)
class Reintegration(Record):
    """Life after a return, as the person sees it.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> Reintegration(challenges=["debt"], belongs="agree").belongs.rank
        4
    """

    place: Place | None = attrs.field(
        default=None,
        converter=read.place,
        metadata=about("Where the person went upon arrival.", sensitivity=_MODERATE, role=_QUASI),
    )
    was_assisted: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about("Whether the person got assistance after arriving.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    assistance: tuple[AssistanceKind | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.assistance_kinds,
        metadata=about("What the person was given after arriving.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    assistance_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    providers: tuple[AssistanceProvider | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.assistance_providers,
        metadata=about("Who gave it.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    providers_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    usefulness: Rating | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.rating,
        metadata=about("How useful the assistance was.", sensitivity=_LOW, role=_NONE),
    )
    needs: tuple[AssistanceKind | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.assistance_kinds,
        metadata=about("What the person needs now.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    needs_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Needs in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    challenges: tuple[ReturnChallenge | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.return_challenges,
        metadata=about("What was hard upon arriving.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    challenges_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    housing: str | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_text,
        metadata=about("Kind of housing, by the label of the form.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    housing_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Housing in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    has_health_care: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about("Whether the person can get health care.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    progress: tuple[Progress, ...] = attrs.field(
        default=(),
        converter=_progresses,
        metadata=about(
            "How far the person has come since the return, by area of life.", sensitivity=_MODERATE, role=_SENSITIVE
        ),
    )
    satisfaction: Rating | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.rating,
        metadata=about(
            "How satisfied the person is with life after the return.", sensitivity=_MODERATE, role=_SENSITIVE
        ),
    )
    feels_safe: Agreement | Unlisted | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.agreement,
        metadata=about("How far the person agrees that they feel safe.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    feels_economically_secure: Agreement | Unlisted | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.agreement,
        metadata=about(
            "How far the person agrees that they feel economically secure.", sensitivity=_MODERATE, role=_SENSITIVE
        ),
    )
    feels_socially_secure: Agreement | Unlisted | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.agreement,
        metadata=about(
            "How far the person agrees that they feel socially secure.", sensitivity=_MODERATE, role=_SENSITIVE
        ),
    )
    is_better_off: Agreement | Unlisted | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.agreement,
        metadata=about(
            "How far the person agrees that they do better than before they left.",
            sensitivity=_MODERATE,
            role=_SENSITIVE,
        ),
    )
    belongs: Agreement | Unlisted | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.agreement,
        metadata=about(
            "How far the person agrees that they belong to the community around.",
            sensitivity=_MODERATE,
            role=_SENSITIVE,
        ),
    )
    contributes: Agreement | Unlisted | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.agreement,
        metadata=about(
            "How far the person agrees that they contribute to the community by what migration gave them.",
            sensitivity=_MODERATE,
            role=_SENSITIVE,
        ),
    )
    can_talk: Agreement | Unlisted | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.agreement,
        metadata=about(
            "How far the person agrees that they can talk openly about migration and return.",
            sensitivity=_MODERATE,
            role=_SENSITIVE,
        ),
    )
    ties: Rating | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.rating,
        metadata=about(
            "How strong the ties to family and friends are, compared with before.",
            sensitivity=_MODERATE,
            role=_SENSITIVE,
        ),
    )
    stress: Rating | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.rating,
        metadata=about(
            "How often or how much the person felt stress linked to migration or return.",
            sensitivity=_HIGH,
            role=_SENSITIVE,
        ),
    )
