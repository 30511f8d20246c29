"""The readers of what people answer: one plain function for each type that a field of theirs may have."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from mixedmigration.declaration import read
from mixedmigration.values import (
    Age,
    Country,
    Duration,
    InterviewId,
    JourneyId,
    Language,
    Moment,
    Money,
    NoAnswer,
    PartialDate,
    Place,
    ProfileId,
    Rating,
    Unlisted,
)
from mixedmigration.vocabularies import (
    Adviser,
    Agreement,
    AmountBasis,
    AssistanceKind,
    AssistanceProvider,
    Crossing,
    Driver,
    EducationLevel,
    Expectation,
    FamilyStayReason,
    Financing,
    Impression,
    IncidentType,
    InterviewDifficulty,
    InterviewMode,
    Listener,
    MaritalStatus,
    MigrationStatus,
    MovementPlan,
    PaymentModality,
    Perpetrator,
    Preparation,
    ProgressArea,
    Recruitment,
    ReturnChallenge,
    ReturnMode,
    ReturnReason,
    RouteReason,
    Sector,
    Sex,
    SexBasis,
    Skill,
    SmugglerService,
    SpecificNeed,
    TravelMode,
    WorkKind,
)


def advisers(
    value: Iterable[Adviser | Unlisted | str] | NoAnswer | None,
) -> tuple[Adviser | Unlisted, ...] | NoAnswer | None:
    return read.attempt(value, tuple[Adviser | Unlisted, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def age(value: Age | int | str | NoAnswer | None) -> Age | NoAnswer | None:
    return read.attempt(value, Age | NoAnswer | None)  # type: ignore[no-any-return]


def ages(value: Iterable[Age | int | str] | NoAnswer | None) -> tuple[Age, ...] | NoAnswer | None:
    return read.attempt(value, tuple[Age, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def agreement(value: Agreement | Unlisted | str | NoAnswer | None) -> Agreement | Unlisted | NoAnswer | None:
    return read.attempt(value, Agreement | Unlisted | NoAnswer | None)  # type: ignore[no-any-return]


def answer_country(value: Country | str | NoAnswer | None) -> Country | NoAnswer | None:
    return read.attempt(value, Country | NoAnswer | None)  # type: ignore[no-any-return]


def answer_date(value: PartialDate | date | str | NoAnswer | None) -> PartialDate | NoAnswer | None:
    return read.attempt(value, PartialDate | NoAnswer | None)  # type: ignore[no-any-return]


def answer_flag(value: bool | NoAnswer | None) -> bool | NoAnswer | None:
    return read.attempt(value, bool | NoAnswer | None)  # type: ignore[no-any-return]


def answer_number(value: int | NoAnswer | None) -> int | NoAnswer | None:
    return read.attempt(value, int | NoAnswer | None)  # type: ignore[no-any-return]


def answer_text(value: str | NoAnswer | None) -> str | NoAnswer | None:
    return read.attempt(value, str | NoAnswer | None)  # type: ignore[no-any-return]


def assistance_kinds(
    value: Iterable[AssistanceKind | Unlisted | str] | NoAnswer | None,
) -> tuple[AssistanceKind | Unlisted, ...] | NoAnswer | None:
    return read.attempt(value, tuple[AssistanceKind | Unlisted, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def assistance_providers(
    value: Iterable[AssistanceProvider | Unlisted | str] | NoAnswer | None,
) -> tuple[AssistanceProvider | Unlisted, ...] | NoAnswer | None:
    return read.attempt(value, tuple[AssistanceProvider | Unlisted, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def countries(value: Iterable[Country | str] | NoAnswer | None) -> tuple[Country, ...] | NoAnswer | None:
    return read.attempt(value, tuple[Country, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def crossing(value: Crossing | Unlisted | str | NoAnswer | None) -> Crossing | Unlisted | NoAnswer | None:
    return read.attempt(value, Crossing | Unlisted | NoAnswer | None)  # type: ignore[no-any-return]


def decimal_number(value: float | None) -> float | None:
    return read.attempt(value, float | None)  # type: ignore[no-any-return]


def drivers(
    value: Iterable[Driver | Unlisted | str] | NoAnswer | None,
) -> tuple[Driver | Unlisted, ...] | NoAnswer | None:
    return read.attempt(value, tuple[Driver | Unlisted, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def duration(value: Duration | str | NoAnswer | None) -> Duration | NoAnswer | None:
    return read.attempt(value, Duration | NoAnswer | None)  # type: ignore[no-any-return]


def education_level(
    value: EducationLevel | Unlisted | str | NoAnswer | None,
) -> EducationLevel | Unlisted | NoAnswer | None:
    return read.attempt(value, EducationLevel | Unlisted | NoAnswer | None)  # type: ignore[no-any-return]


def expectations(
    value: Iterable[Expectation | Unlisted | str] | NoAnswer | None,
) -> tuple[Expectation | Unlisted, ...] | NoAnswer | None:
    return read.attempt(value, tuple[Expectation | Unlisted, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def family_stay_reasons(
    value: Iterable[FamilyStayReason | Unlisted | str] | NoAnswer | None,
) -> tuple[FamilyStayReason | Unlisted, ...] | NoAnswer | None:
    return read.attempt(value, tuple[FamilyStayReason | Unlisted, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def financings(
    value: Iterable[Financing | Unlisted | str] | NoAnswer | None,
) -> tuple[Financing | Unlisted, ...] | NoAnswer | None:
    return read.attempt(value, tuple[Financing | Unlisted, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def impressions(
    value: Iterable[Impression | Unlisted | str] | NoAnswer | None,
) -> tuple[Impression | Unlisted, ...] | NoAnswer | None:
    return read.attempt(value, tuple[Impression | Unlisted, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def incident_types(
    value: Iterable[IncidentType | Unlisted | str] | NoAnswer | None,
) -> tuple[IncidentType | Unlisted, ...] | NoAnswer | None:
    return read.attempt(value, tuple[IncidentType | Unlisted, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def interview_difficulties(
    value: Iterable[InterviewDifficulty | Unlisted | str] | NoAnswer | None,
) -> tuple[InterviewDifficulty | Unlisted, ...] | NoAnswer | None:
    return read.attempt(value, tuple[InterviewDifficulty | Unlisted, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def interview_id(value: InterviewId | str) -> InterviewId:
    return read.attempt(value, InterviewId)  # type: ignore[no-any-return]


def journey_id(value: JourneyId | str) -> JourneyId:
    return read.attempt(value, JourneyId)  # type: ignore[no-any-return]


def known_amount_basis(value: AmountBasis | Unlisted | str | None) -> AmountBasis | Unlisted | None:
    return read.attempt(value, AmountBasis | Unlisted | None)  # type: ignore[no-any-return]


def known_interview_mode(value: InterviewMode | Unlisted | str | None) -> InterviewMode | Unlisted | None:
    return read.attempt(value, InterviewMode | Unlisted | None)  # type: ignore[no-any-return]


def known_progress_area(value: ProgressArea | Unlisted | str | None) -> ProgressArea | Unlisted | None:
    return read.attempt(value, ProgressArea | Unlisted | None)  # type: ignore[no-any-return]


def known_sex_basis(value: SexBasis | str | None) -> SexBasis | None:
    return read.attempt(value, SexBasis | None)  # type: ignore[no-any-return]


def languages(value: Iterable[Language | str] | NoAnswer | None) -> tuple[Language, ...] | NoAnswer | None:
    return read.attempt(value, tuple[Language, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def listed_incident_types(value: Iterable[IncidentType | Unlisted | str]) -> tuple[IncidentType | Unlisted, ...]:
    return read.attempt(value, tuple[IncidentType | Unlisted, ...])  # type: ignore[no-any-return]


def listed_places(value: Iterable[Place | Mapping[str, object]]) -> tuple[Place, ...]:
    return read.attempt(value, tuple[Place, ...])  # type: ignore[no-any-return]


def listeners(
    value: Iterable[Listener | Unlisted | str] | NoAnswer | None,
) -> tuple[Listener | Unlisted, ...] | NoAnswer | None:
    return read.attempt(value, tuple[Listener | Unlisted, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def marital_status(
    value: MaritalStatus | Unlisted | str | NoAnswer | None,
) -> MaritalStatus | Unlisted | NoAnswer | None:
    return read.attempt(value, MaritalStatus | Unlisted | NoAnswer | None)  # type: ignore[no-any-return]


def migration_status(
    value: MigrationStatus | Unlisted | str | NoAnswer | None,
) -> MigrationStatus | Unlisted | NoAnswer | None:
    return read.attempt(value, MigrationStatus | Unlisted | NoAnswer | None)  # type: ignore[no-any-return]


def moment(value: Moment | datetime | str | None) -> Moment | None:
    return read.attempt(value, Moment | None)  # type: ignore[no-any-return]


def money(value: Money | Mapping[str, object] | NoAnswer | None) -> Money | NoAnswer | None:
    return read.attempt(value, Money | NoAnswer | None)  # type: ignore[no-any-return]


def movement_plan(value: MovementPlan | Unlisted | str | NoAnswer | None) -> MovementPlan | Unlisted | NoAnswer | None:
    return read.attempt(value, MovementPlan | Unlisted | NoAnswer | None)  # type: ignore[no-any-return]


def payment_modality(
    value: PaymentModality | Unlisted | str | NoAnswer | None,
) -> PaymentModality | Unlisted | NoAnswer | None:
    return read.attempt(value, PaymentModality | Unlisted | NoAnswer | None)  # type: ignore[no-any-return]


def payments(value: Iterable[Money | Mapping[str, object]] | NoAnswer | None) -> tuple[Money, ...] | NoAnswer | None:
    return read.attempt(value, tuple[Money, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def perpetrators(
    value: Iterable[Perpetrator | Unlisted | str] | NoAnswer | None,
) -> tuple[Perpetrator | Unlisted, ...] | NoAnswer | None:
    return read.attempt(value, tuple[Perpetrator | Unlisted, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def preparations(
    value: Iterable[Preparation | Unlisted | str] | NoAnswer | None,
) -> tuple[Preparation | Unlisted, ...] | NoAnswer | None:
    return read.attempt(value, tuple[Preparation | Unlisted, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def own_profile_id(value: ProfileId | str) -> ProfileId:
    return read.attempt(value, ProfileId)  # type: ignore[no-any-return]


def profile_id(value: ProfileId | str | None) -> ProfileId | None:
    return read.attempt(value, ProfileId | None)  # type: ignore[no-any-return]


def rating(value: Rating | Mapping[str, object] | NoAnswer | None) -> Rating | NoAnswer | None:
    return read.attempt(value, Rating | NoAnswer | None)  # type: ignore[no-any-return]


def recruitment(value: Recruitment | Unlisted | str | NoAnswer | None) -> Recruitment | Unlisted | NoAnswer | None:
    return read.attempt(value, Recruitment | Unlisted | NoAnswer | None)  # type: ignore[no-any-return]


def return_challenges(
    value: Iterable[ReturnChallenge | Unlisted | str] | NoAnswer | None,
) -> tuple[ReturnChallenge | Unlisted, ...] | NoAnswer | None:
    return read.attempt(value, tuple[ReturnChallenge | Unlisted, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def return_mode(value: ReturnMode | Unlisted | str | NoAnswer | None) -> ReturnMode | Unlisted | NoAnswer | None:
    return read.attempt(value, ReturnMode | Unlisted | NoAnswer | None)  # type: ignore[no-any-return]


def return_reasons(
    value: Iterable[ReturnReason | Unlisted | str] | NoAnswer | None,
) -> tuple[ReturnReason | Unlisted, ...] | NoAnswer | None:
    return read.attempt(value, tuple[ReturnReason | Unlisted, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def route_reasons(
    value: Iterable[RouteReason | Unlisted | str] | NoAnswer | None,
) -> tuple[RouteReason | Unlisted, ...] | NoAnswer | None:
    return read.attempt(value, tuple[RouteReason | Unlisted, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def sectors(
    value: Iterable[Sector | Unlisted | str] | NoAnswer | None,
) -> tuple[Sector | Unlisted, ...] | NoAnswer | None:
    return read.attempt(value, tuple[Sector | Unlisted, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def sex(value: Sex | Unlisted | str | NoAnswer | None) -> Sex | Unlisted | NoAnswer | None:
    return read.attempt(value, Sex | Unlisted | NoAnswer | None)  # type: ignore[no-any-return]


def skills(value: Iterable[Skill | Unlisted | str] | NoAnswer | None) -> tuple[Skill | Unlisted, ...] | NoAnswer | None:
    return read.attempt(value, tuple[Skill | Unlisted, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def smuggler_services(
    value: Iterable[SmugglerService | Unlisted | str] | NoAnswer | None,
) -> tuple[SmugglerService | Unlisted, ...] | NoAnswer | None:
    return read.attempt(value, tuple[SmugglerService | Unlisted, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def specific_needs(
    value: Iterable[SpecificNeed | Unlisted | str] | NoAnswer | None,
) -> tuple[SpecificNeed | Unlisted, ...] | NoAnswer | None:
    return read.attempt(value, tuple[SpecificNeed | Unlisted, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def texts(value: Iterable[str] | NoAnswer | None) -> tuple[str, ...] | NoAnswer | None:
    return read.attempt(value, tuple[str, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def travel_modes(
    value: Iterable[TravelMode | Unlisted | str] | NoAnswer | None,
) -> tuple[TravelMode | Unlisted, ...] | NoAnswer | None:
    return read.attempt(value, tuple[TravelMode | Unlisted, ...] | NoAnswer | None)  # type: ignore[no-any-return]


def work_kinds(
    value: Iterable[WorkKind | Unlisted | str] | NoAnswer | None,
) -> tuple[WorkKind | Unlisted, ...] | NoAnswer | None:
    return read.attempt(value, tuple[WorkKind | Unlisted, ...] | NoAnswer | None)  # type: ignore[no-any-return]
