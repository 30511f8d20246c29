"""The words of people and their journeys, for type checkers: at run time each room is loaded by itself."""

from .agreement import Agreement
from .assistance import Adviser, AssistanceKind, AssistanceProvider
from .driver import Driver, Expectation, RouteReason
from .going_back import FamilyStayReason, Preparation, ReturnMode, ReturnReason
from .interview_setting import Impression, InterviewDifficulty, InterviewMode, Listener, Recruitment
from .livelihood import EducationLevel, MaritalStatus, Sector, Skill, WorkKind
from .migration_status import MigrationStatus
from .movement_plan import MovementPlan
from .reintegration import ProgressArea, ReturnChallenge
from .sex import Sex, SexBasis
from .smuggling import AmountBasis, Crossing, Financing, PaymentModality, SmugglerService
from .specific_need import SpecificNeed

__all__ = [
    "Adviser",
    "Agreement",
    "AmountBasis",
    "AssistanceKind",
    "AssistanceProvider",
    "Crossing",
    "Driver",
    "EducationLevel",
    "Expectation",
    "FamilyStayReason",
    "Financing",
    "Impression",
    "InterviewDifficulty",
    "InterviewMode",
    "Listener",
    "MaritalStatus",
    "MigrationStatus",
    "MovementPlan",
    "PaymentModality",
    "Preparation",
    "ProgressArea",
    "Recruitment",
    "ReturnChallenge",
    "ReturnMode",
    "ReturnReason",
    "RouteReason",
    "Sector",
    "Sex",
    "SexBasis",
    "Skill",
    "SmugglerService",
    "SpecificNeed",
    "WorkKind",
]
