"""The words we may use, each with labels, a definition, a source and what publishers print for it.

Each vocabulary is loaded when it is first touched.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._event_words import (  # noqa: I001 - in few lines, since a door is short
        Alias, CauseOfDeath, DateBasis, IncidentKind, IncidentType, Match, OriginBasis, Perpetrator, PlaceKind,
        PositionPrecision, QuestionKind, Region, RouteName, SourceQuality, Status, Term, TravelMode, Word, available,
        fold, get, printed,
    )  # fmt: skip
    from ._knowledge_words import (
        BorderScope, ChangeDirection, ChangeMagnitude, Compact, CompactObjective, ContributorRole, DateRole,
        DimensionName, IdentifierScheme, InitiativeKind, Measure, MilestoneKind, NameKind, Openness, OrganisationKind,
        OrganisationPlaceKind, OrganisationRelationKind, PeriodLength, PersonRole, PolicyAct, PolicyArea, PolicyForce,
        PolicyLevel, PolicyReason, PolicyRelationKind, PolicyTargetGroup, PolicyTargetOrigin, PolicyTool,
        PublicationFormat, PublicationKind, PublicationRelationKind, PublicationSeries, Qualifier, Restrictiveness,
        Theme, Unit,
    )  # fmt: skip
    from ._people_words import (
        Adviser, Agreement, AmountBasis, AssistanceKind, AssistanceProvider, Crossing, Driver, EducationLevel,
        Expectation, FamilyStayReason, Financing, Impression, InterviewDifficulty, InterviewMode, Listener,
        MaritalStatus, MigrationStatus, MovementPlan, PaymentModality, Preparation, ProgressArea, Recruitment,
        ReturnChallenge, ReturnMode, ReturnReason, RouteReason, Sector, Sex, SexBasis, Skill, SmugglerService,
        SpecificNeed, WorkKind,
    )  # fmt: skip

__all__ = [  # noqa: RUF022 - the vocabularies first, then what they are made of
    "CauseOfDeath", "DateBasis", "IncidentKind", "IncidentType", "OriginBasis", "Perpetrator", "PlaceKind",
    "PositionPrecision", "QuestionKind", "Region", "RouteName", "SourceQuality", "Status", "TravelMode",
    "Adviser", "Agreement", "AmountBasis", "AssistanceKind", "AssistanceProvider", "Crossing", "Driver", "EducationLevel", "Expectation",
    "FamilyStayReason", "Financing", "Impression", "InterviewDifficulty", "InterviewMode", "Listener", "MaritalStatus", "MigrationStatus",
    "MovementPlan", "PaymentModality", "Preparation", "ProgressArea", "Recruitment", "ReturnChallenge", "ReturnMode", "ReturnReason", "RouteReason",
    "Sector", "Sex", "SexBasis", "Skill", "SmugglerService", "SpecificNeed", "WorkKind",
    "BorderScope", "ChangeDirection", "ChangeMagnitude", "Compact", "CompactObjective", "ContributorRole",
    "DateRole", "DimensionName", "IdentifierScheme", "InitiativeKind", "Measure", "MilestoneKind", "NameKind",
    "Openness", "OrganisationKind", "OrganisationPlaceKind", "OrganisationRelationKind", "PeriodLength",
    "PersonRole", "PolicyAct", "PolicyArea", "PolicyForce", "PolicyLevel", "PolicyReason", "PolicyRelationKind",
    "PolicyTargetGroup", "PolicyTargetOrigin", "PolicyTool", "PublicationFormat", "PublicationKind",
    "PublicationRelationKind", "PublicationSeries", "Qualifier", "Restrictiveness", "Theme", "Unit",
    "Alias", "Match", "Term", "Word", "available", "fold", "get", "printed",
]  # fmt: skip

if not TYPE_CHECKING:  # hidden from type checkers, which would take any misspelt name for one of ours

    def __getattr__(name: str) -> object:
        from ._rooms import ROOM_OF

        if name not in ROOM_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(f".{ROOM_OF[name]}", __name__), name)
        return found

    def __dir__() -> list[str]:
        return sorted(__all__)
