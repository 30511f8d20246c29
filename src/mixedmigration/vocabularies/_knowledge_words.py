"""The words of policies, publications, organisations and figures, for type checkers: at run time each room is loaded by itself."""

from .border_control import BorderScope, PolicyReason
from .contributor_role import ContributorRole
from .date_role import DateRole
from .dimension_name import DimensionName
from .global_compact import Compact, CompactObjective
from .identifier_scheme import IdentifierScheme
from .initiative_kind import InitiativeKind
from .measure import Measure
from .openness import Openness
from .organisation_kind import OrganisationKind
from .organisation_name import NameKind
from .organisation_place import OrganisationPlaceKind
from .organisation_relation import OrganisationRelationKind
from .period_length import PeriodLength
from .person_role import PersonRole
from .policy_act import PolicyAct, PolicyLevel
from .policy_area import PolicyArea
from .policy_change import ChangeMagnitude, Restrictiveness
from .policy_milestone import MilestoneKind, PolicyForce
from .policy_relation import PolicyRelationKind
from .policy_target import PolicyTargetGroup, PolicyTargetOrigin
from .policy_tool import PolicyTool
from .publication_kind import PublicationFormat, PublicationKind
from .publication_relation import PublicationRelationKind
from .publication_series import PublicationSeries
from .qualifier import ChangeDirection, Qualifier
from .theme import Theme
from .unit import Unit

__all__ = [
    "BorderScope",
    "ChangeDirection",
    "ChangeMagnitude",
    "Compact",
    "CompactObjective",
    "ContributorRole",
    "DateRole",
    "DimensionName",
    "IdentifierScheme",
    "InitiativeKind",
    "Measure",
    "MilestoneKind",
    "NameKind",
    "Openness",
    "OrganisationKind",
    "OrganisationPlaceKind",
    "OrganisationRelationKind",
    "PeriodLength",
    "PersonRole",
    "PolicyAct",
    "PolicyArea",
    "PolicyForce",
    "PolicyLevel",
    "PolicyReason",
    "PolicyRelationKind",
    "PolicyTargetGroup",
    "PolicyTargetOrigin",
    "PolicyTool",
    "PublicationFormat",
    "PublicationKind",
    "PublicationRelationKind",
    "PublicationSeries",
    "Qualifier",
    "Restrictiveness",
    "Theme",
    "Unit",
]
