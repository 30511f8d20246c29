"""Which vocabularies there are; each is loaded when it is first asked for."""

from importlib import import_module
from typing import TYPE_CHECKING

from mixedmigration.errors import UnknownTermError

if TYPE_CHECKING:
    from .word import Word

__all__ = ["CLASSES", "available", "get"]

CLASSES = {
    "adviser": "Adviser",
    "agreement": "Agreement",
    "amount-basis": "AmountBasis",
    "assistance-kind": "AssistanceKind",
    "assistance-provider": "AssistanceProvider",
    "border-scope": "BorderScope",
    "cause-of-death": "CauseOfDeath",
    "change-direction": "ChangeDirection",
    "change-magnitude": "ChangeMagnitude",
    "compact": "Compact",
    "compact-objective": "CompactObjective",
    "contributor-role": "ContributorRole",
    "crossing": "Crossing",
    "date-basis": "DateBasis",
    "dimension": "DimensionName",
    "driver": "Driver",
    "education-level": "EducationLevel",
    "expectation": "Expectation",
    "family-stay-reason": "FamilyStayReason",
    "financing": "Financing",
    "identifier-scheme": "IdentifierScheme",
    "impression": "Impression",
    "incident-kind": "IncidentKind",
    "incident-status": "Status",
    "incident-type": "IncidentType",
    "initiative-kind": "InitiativeKind",
    "interview-difficulty": "InterviewDifficulty",
    "interview-mode": "InterviewMode",
    "listener": "Listener",
    "marital-status": "MaritalStatus",
    "measure": "Measure",
    "migration-status": "MigrationStatus",
    "movement-plan": "MovementPlan",
    "name-kind": "NameKind",
    "openness": "Openness",
    "organisation-kind": "OrganisationKind",
    "organisation-place": "OrganisationPlaceKind",
    "organisation-relation": "OrganisationRelationKind",
    "origin-basis": "OriginBasis",
    "payment-modality": "PaymentModality",
    "period-length": "PeriodLength",
    "perpetrator": "Perpetrator",
    "person-role": "PersonRole",
    "place-kind": "PlaceKind",
    "policy-act": "PolicyAct",
    "policy-area": "PolicyArea",
    "policy-force": "PolicyForce",
    "policy-level": "PolicyLevel",
    "policy-milestone": "MilestoneKind",
    "policy-reason": "PolicyReason",
    "policy-relation": "PolicyRelationKind",
    "policy-target-group": "PolicyTargetGroup",
    "policy-target-origin": "PolicyTargetOrigin",
    "policy-tool": "PolicyTool",
    "position-precision": "PositionPrecision",
    "preparation": "Preparation",
    "progress-area": "ProgressArea",
    "publication-date": "DateRole",
    "publication-format": "PublicationFormat",
    "publication-kind": "PublicationKind",
    "publication-relation": "PublicationRelationKind",
    "publication-series": "PublicationSeries",
    "qualifier": "Qualifier",
    "question-kind": "QuestionKind",
    "recruitment": "Recruitment",
    "region": "Region",
    "restrictiveness": "Restrictiveness",
    "return-challenge": "ReturnChallenge",
    "return-mode": "ReturnMode",
    "return-reason": "ReturnReason",
    "route": "RouteName",
    "route-reason": "RouteReason",
    "sector": "Sector",
    "sex": "Sex",
    "sex-basis": "SexBasis",
    "skill": "Skill",
    "smuggler-service": "SmugglerService",
    "source-quality": "SourceQuality",
    "specific-need": "SpecificNeed",
    "theme": "Theme",
    "travel-mode": "TravelMode",
    "unit": "Unit",
    "work-kind": "WorkKind",
}
"""The class of each vocabulary, by the vocabulary's slug."""


def available() -> tuple[str, ...]:
    """Give the slugs of all vocabularies, in alphabetical order.

    Examples:
        >>> from mixedmigration import vocabularies
        >>> "cause-of-death" in vocabularies.available()
        True
    """
    return tuple(CLASSES)


def get(slug: object) -> "type[Word]":
    """Give the vocabulary with this slug.

    Args:
        slug: The slug of a vocabulary, such as `cause-of-death`.

    Returns:
        The enumeration of its words.

    Raises:
        UnknownTermError: There is no such vocabulary; near names are offered.

    Examples:
        >>> from mixedmigration import vocabularies
        >>> vocabularies.get("route")
        <enum 'RouteName'>
        >>> vocabularies.get("theems")
        Traceback (most recent call last):
        ...
        mixedmigration.errors.exceptions.UnknownTermError: 'theems' was refused: expected a vocabulary that we know; did you mean theme?
    """
    if not isinstance(slug, str) or slug not in CLASSES:
        from .suggestion import nearest

        near = nearest(slug, [(known, known) for known in CLASSES])
        raise UnknownTermError("term/unknown", "vocabulary", slug, near)
    found: type[Word] = getattr(import_module(__package__ or ""), CLASSES[slug])
    return found
