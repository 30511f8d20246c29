"""In which room each vocabulary and each tool of them stands; no room is loaded for it."""

__all__ = ["ROOMS", "ROOM_OF"]

ROOMS = {
    "border_control": ("BorderScope", "PolicyReason"), "contributor_role": ("ContributorRole",),
    "date_role": ("DateRole",), "dimension_name": ("DimensionName",),
    "global_compact": ("Compact", "CompactObjective"), "identifier_scheme": ("IdentifierScheme",),
    "initiative_kind": ("InitiativeKind",), "measure": ("Measure",), "openness": ("Openness",),
    "organisation_kind": ("OrganisationKind",), "organisation_name": ("NameKind",),
    "organisation_place": ("OrganisationPlaceKind",), "organisation_relation": ("OrganisationRelationKind",),
    "period_length": ("PeriodLength",), "person_role": ("PersonRole",), "policy_act": ("PolicyAct", "PolicyLevel"),
    "policy_area": ("PolicyArea",), "policy_change": ("ChangeMagnitude", "Restrictiveness"),
    "policy_milestone": ("MilestoneKind", "PolicyForce"), "policy_relation": ("PolicyRelationKind",),
    "policy_target": ("PolicyTargetGroup", "PolicyTargetOrigin"), "policy_tool": ("PolicyTool",),
    "publication_kind": ("PublicationFormat", "PublicationKind"),
    "publication_relation": ("PublicationRelationKind",), "publication_series": ("PublicationSeries",),
    "qualifier": ("ChangeDirection", "Qualifier"), "theme": ("Theme",), "unit": ("Unit",),
    "agreement": ("Agreement",), "assistance": ("Adviser", "AssistanceKind", "AssistanceProvider"),
    "driver": ("Driver", "Expectation", "RouteReason"),
    "going_back": ("FamilyStayReason", "Preparation", "ReturnMode", "ReturnReason"),
    "interview_setting": ("Impression", "InterviewDifficulty", "InterviewMode", "Listener", "Recruitment"),
    "livelihood": ("EducationLevel", "MaritalStatus", "Sector", "Skill", "WorkKind"), "migration_status": ("MigrationStatus",),
    "movement_plan": ("MovementPlan",), "sex": ("Sex", "SexBasis"),
    "smuggling": ("AmountBasis", "Crossing", "Financing", "PaymentModality", "SmugglerService"), "specific_need": ("SpecificNeed",),
    "catalogue": ("available", "get"), "cause_of_death": ("CauseOfDeath",), "date_basis": ("DateBasis",),
    "incident_kind": ("IncidentKind",), "incident_type": ("IncidentType",), "label": ("fold",),
    "origin_basis": ("OriginBasis",), "perpetrator": ("Perpetrator",), "place_kind": ("PlaceKind",),
    "position_precision": ("PositionPrecision",), "question_kind": ("QuestionKind",), "region": ("Region",), "reintegration": ("ProgressArea", "ReturnChallenge"), "route_name": ("RouteName",), "source_quality": ("SourceQuality",),
    "status": ("Status",), "travel_mode": ("TravelMode",), "word": ("Alias", "Match", "Term", "Word", "printed"),
}  # fmt: skip
"""What each room of the floor offers."""

ROOM_OF = {name: room for room, names in ROOMS.items() for name in names}
"""The room of each name."""
