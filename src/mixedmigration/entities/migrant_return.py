"""A return: how, by whose choice and why a person went back, and what happened on the way."""

from collections.abc import Mapping

import attrs

from mixedmigration.declaration import Record, Role, Sensitivity, about, read
from mixedmigration.values import Country, Duration, NoAnswer, PartialDate, Rating, Unlisted
from mixedmigration.vocabularies import (
    Adviser,
    Agreement,
    AssistanceKind,
    AssistanceProvider,
    FamilyStayReason,
    IncidentType,
    Preparation,
    ReturnMode,
    ReturnReason,
    TravelMode,
)

from . import _answer_readers as readers
from .reintegration import Reintegration

__all__ = ["Return"]

_LOW, _MODERATE, _HIGH = Sensitivity.LOW, Sensitivity.MODERATE, Sensitivity.HIGH
_NONE, _QUASI, _SENSITIVE, _FREE = Role.NONE, Role.QUASI_IDENTIFIER, Role.SENSITIVE, Role.FREE_TEXT


def _reintegration(value: Reintegration | Mapping[str, object] | None) -> Reintegration | None:
    return read.attempt(value, Reintegration | None)  # type: ignore[no-any-return]


@attrs.frozen(kw_only=True)
class Return(Record):
    """How a person went back, as they tell it.

    The five fields of reasons follow the questionnaire: themes first, then what it was within each
    theme. How free the choice was is a question of its own: assisted return is not always wanted.

    Raises:
        ValidationError: Something cannot be; all of it is said at once.

    Examples:
        >>> back = Return(country="IRN", mode="deportation", choice={"label": "No choice", "step": 1, "steps": 4})
        >>> back.mode.broader, back.choice.step
        ((ReturnMode.FORCED,), 1)
    """

    country: Country | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_country,
        metadata=about("Country from which the person went back.", sensitivity=_MODERATE, role=_QUASI),
    )
    arrived: PartialDate | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_date,
        metadata=about("When the person arrived back.", sensitivity=_MODERATE, role=_QUASI),
    )
    days_since: int | None = attrs.field(
        default=None,
        converter=read.count,
        metadata=about(
            "Days from the arrival to the interview, as the form counts them.",
            sensitivity=_MODERATE,
            role=_QUASI,
            unit="days",
        ),
    )
    mode: ReturnMode | Unlisted | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.return_mode,
        metadata=about("In what way the person went back.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    mode_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    choice: Rating | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.rating,
        metadata=about("How far the person feels that they had a choice.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    reasons: tuple[ReturnReason | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.return_reasons,
        metadata=about("Why the person went back, by theme.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    reasons_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("Reasons in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    legal_reasons: tuple[ReturnReason | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.return_reasons,
        metadata=about("Which reasons of legal status.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    legal_reasons_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    living_reasons: tuple[ReturnReason | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.return_reasons,
        metadata=about("Which reasons of living conditions abroad.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    living_reasons_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    origin_reasons: tuple[ReturnReason | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.return_reasons,
        metadata=about("Which reasons of conditions in the country of origin.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    origin_reasons_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    personal_reasons: tuple[ReturnReason | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.return_reasons,
        metadata=about("Which personal reasons.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    personal_reasons_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    was_detained: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about(
            "Whether the person was held for their migration status before going back.",
            sensitivity=_HIGH,
            role=_SENSITIVE,
        ),
    )
    detention_length: Duration | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.duration,
        metadata=about("For how long the person was held.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    detention_country: Country | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_country,
        metadata=about("Country in which the person was held.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    was_influenced: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about("Whether anyone influenced the return.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    influences: tuple[Adviser | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.advisers,
        metadata=about("Who influenced the return most.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    influences_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    with_family: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about("Whether family members came along.", sensitivity=_MODERATE, role=_QUASI),
    )
    family_stay_reasons: tuple[FamilyStayReason | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.family_stay_reasons,
        metadata=about("Why family members did not come along.", sensitivity=_HIGH, role=_SENSITIVE),
    )
    family_stay_reasons_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    information_sources: tuple[Adviser | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.advisers,
        metadata=about("From whom the person learnt about the return.", sensitivity=_MODERATE, role=_NONE),
    )
    information_sources_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    informed: Rating | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.rating,
        metadata=about("How well informed the person felt about the return.", sensitivity=_LOW, role=_NONE),
    )
    was_assisted: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about(
            "Whether the person got assistance just before leaving.", sensitivity=_MODERATE, role=_SENSITIVE
        ),
    )
    assistance: tuple[AssistanceKind | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.assistance_kinds,
        metadata=about("What the person was given before leaving.", sensitivity=_MODERATE, role=_SENSITIVE),
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
    assistance_needed_programme: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about(
            "Whether assistance was to be had only within a programme of assisted voluntary return.",
            sensitivity=_MODERATE,
            role=_SENSITIVE,
        ),
    )
    prepared: Rating | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.rating,
        metadata=about("How far the person felt prepared.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    preparations: tuple[Preparation | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.preparations,
        metadata=about("How the person prepared.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
    preparations_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    travel_modes: tuple[TravelMode | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.travel_modes,
        metadata=about("By what the person travelled back.", sensitivity=_LOW, role=_NONE),
    )
    travel_modes_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    stopped_a_month: bool | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.answer_flag,
        metadata=about(
            "Whether the person spent more than a month in another country on the way back.",
            sensitivity=_MODERATE,
            role=_SENSITIVE,
        ),
    )
    border_events: tuple[IncidentType | Unlisted, ...] | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.incident_types,
        metadata=about(
            "Pushback or expulsion on the way back; what a respondent tells.", sensitivity=_HIGH, role=_SENSITIVE
        ),
    )
    border_events_other: str | None = attrs.field(
        default=None,
        converter=read.text,
        metadata=about("The same in the respondent's words, beside `Other`.", sensitivity=_HIGH, role=_FREE),
    )
    felt_safe: Agreement | Unlisted | NoAnswer | None = attrs.field(
        default=None,
        converter=readers.agreement,
        metadata=about(
            "How far the person agrees that they felt safe on the way back.", sensitivity=_MODERATE, role=_SENSITIVE
        ),
    )
    reintegration: Reintegration | None = attrs.field(
        default=None,
        converter=_reintegration,
        metadata=about("Life since the return.", sensitivity=_MODERATE, role=_SENSITIVE),
    )
