"""By which means a measure of migration policy works."""

from .word import Term, Word, printed

__all__ = ["PolicyTool"]

_DEMIG = "demig-policy"


def _tool(slug: str, label: str, definition: str, *others: str) -> Term:
    return Term(slug, label, definition, aliases=printed(_DEMIG, label, *others))


class PolicyTool(
    Word,
    vocabulary="policy-tool",
    edition="2026-11-22",
    source="DEMIG POLICY, version 1.3, policy tool",
    licence="Labels are facts of a public codebook; definitions are ours",
    is_complete=False,
):
    """The instrument that a measure uses, in the list of DEMIG.

    Institutional capacities, action plans and contextual elements are listed by DEMIG and
    not scored by it: `is_scored` says so. The list is that of the codebook as far as it was
    seen; another spelling of a tool is kept as an unlisted label.

    Source:
        DEMIG POLICY, version 1.3 (International Migration Institute, University of Oxford),
        policy tool. Definitions are ours.

    Examples:
        >>> PolicyTool.find("Institutional capacities*", "demig-policy").is_scored
        False
    """

    SURVEILLANCE = _tool(
        "surveillance",
        "Surveillance technology/control powers",
        "Equipment for watching the border, or powers to stop and check people.",
    )
    IDENTIFICATION_DOCUMENTS = _tool(
        "identification-documents",
        "Identification documents",
        "Papers that say who a person is, and the duty to have or show them.",
    )
    DETENTION = _tool("detention", "Detention", "Holding people in custody for reasons of migration law.")
    CARRIER_LIABILITIES = _tool(
        "carrier-liabilities", "Carrier liabilities", "Duties and fines of those who transport people without papers."
    )
    EMPLOYER_LIABILITIES = _tool(
        "employer-liabilities",
        "Employer liabilities",
        "Duties and fines of those who employ people without permission.",
    )
    OTHER_SANCTIONS = _tool(
        "other-sanctions", "Other sanctions", "Penalties of another kind, for people on the move or for others."
    )
    TRAVEL_VISA = _tool(
        "travel-visa", "Travel visa/permit", "Permission for a short visit, and the countries whose people need it."
    )
    WORK_VISA = _tool("work-visa", "Work visa/permit", "Permission to work in the country.")
    ENTRY_VISA = _tool(
        "entry-visa", "Entry visa/stay permit", "Permission to enter and stay for a purpose other than a visit or work."
    )
    POINTS_SYSTEM = _tool(
        "points-system", "Points-based system", "Selection of applicants by points for what they bring."
    )
    QUOTA = _tool("quota", "Quota/target", "A number of people or permits set beforehand, as a limit or as an aim.")
    REGULARISATION = _tool(
        "regularisation", "Regularisation", "Giving a status to people who are already in the country without one."
    )
    ENTRY_BAN = _tool("entry-ban", "Entry ban", "Refusal of entry to named groups, or for a time.")
    RECRUITMENT = _tool(
        "recruitment",
        "Recruitment/assisted migration programmes",
        "Programmes by which a state brings people in, such as agreements on workers.",
    )
    RESETTLEMENT = _tool(
        "resettlement", "Resettlement programmes", "Programmes that bring refugees from a country of first refuge."
    )
    FREE_MOBILITY = _tool(
        "free-mobility", "Free mobility rights/agreements", "Rights to move and settle among a group of countries."
    )
    INTEGRATION_PROGRAMMES = _tool(
        "integration-programmes",
        "Language, housing and cultural integration programmes",
        "Courses, housing and other support for people who have come.",
    )
    SOCIAL_RIGHTS = _tool(
        "social-rights",
        "Access to social benefits and socio-economic rights",
        "What people may have of benefits, health care, schooling and work.",
    )
    POLITICAL_RIGHTS = _tool(
        "political-rights",
        "Access to justice and political rights",
        "Courts, appeals, votes and associations that are open to people who have come.",
    )
    PERMANENT_RESIDENCY = _tool(
        "permanent-residency", "Access to permanent residency", "Conditions for staying without a limit of time."
    )
    CITIZENSHIP = _tool("citizenship", "Access to citizenship", "Conditions for becoming a citizen, or for losing it.")
    RETURN_PROGRAMMES = _tool(
        "return-programmes",
        "Reintegration/return programmes",
        "Support for people who go back, before and after they do.",
    )
    READMISSION = _tool(
        "readmission", "Readmission agreements", "Agreements by which a country takes back people who were sent away."
    )
    EXPULSION = _tool("expulsion", "Expulsion", "Sending people out of the country against their will.")
    EXIT_PERMIT = _tool(
        "exit-permit", "Exit visa/permit or exit ban", "Permission that people need to leave, or a ban on leaving."
    )
    INSTITUTIONAL_CAPACITIES = _tool(
        "institutional-capacities",
        "Institutional capacities",
        "Offices, staff and money for carrying out a policy; not scored by DEMIG.",
        "Institutional capacities*",
    )
    ACTION_PLAN = _tool(
        "action-plan",
        "Action Plan, Strategy, Report",
        "Papers that say what is intended or was found; not scored by DEMIG.",
        "Action Plan, Strategy, Report*",
    )
    CONTEXTUAL_ELEMENTS = _tool(
        "contextual-elements",
        "Contextual elements",
        "What stands around a policy and is no measure itself; not scored by DEMIG.",
        "Contextual elements*",
    )

    @property
    def is_scored(self) -> bool:
        """Whether DEMIG says of measures with this tool in which direction they change policy."""
        return self.slug not in ("institutional-capacities", "action-plan", "contextual-elements")
