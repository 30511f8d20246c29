"""Whom a measure of migration policy is made for: which group, and from where."""

from .word import Match, Term, Word, printed

__all__ = ["PolicyTargetGroup", "PolicyTargetOrigin"]

_DEMIG = "demig-policy"


class PolicyTargetGroup(
    Word,
    vocabulary="policy-target-group",
    edition="2026-11-22",
    source="DEMIG POLICY, version 1.3, target group",
    licence="Labels are facts of a public codebook; definitions are ours",
    is_complete=False,
):
    """The group of people whom a measure is made for.

    The words refugees and asylum seekers, which DEMIG does not part from others in need of
    protection, are ours and narrower than its group.

    Source:
        DEMIG POLICY, version 1.3 (International Migration Institute, University of Oxford),
        target group. Definitions are ours.

    Examples:
        >>> PolicyTargetGroup.find("Diaspora", "demig-policy")
        PolicyTargetGroup.DIASPORA
    """

    EVERYONE = Term("all", "All", "Everybody, people on the move or not.", aliases=printed(_DEMIG, "All"))
    ALL_MIGRANTS = Term(
        "all-migrants",
        "All migrants",
        "Everybody who has come or wants to come from abroad.",
        aliases=printed(_DEMIG, "All migrants"),
        broader=("all",),
    )
    ALL_WORKERS = Term(
        "all-workers",
        "All migrant workers",
        "People who come to work, whatever their skills.",
        aliases=printed(_DEMIG, "All migrant workers"),
        broader=("all-migrants",),
    )
    LOW_SKILLED_WORKERS = Term(
        "low-skilled-workers",
        "Low-skilled workers",
        "People who come for work that asks for little training.",
        aliases=printed(_DEMIG, "Low-skilled workers"),
        broader=("all-workers",),
    )
    SKILLED_WORKERS = Term(
        "skilled-workers",
        "Skilled/high-skilled workers",
        "People who come for work that asks for training or a degree.",
        aliases=printed(_DEMIG, "Skilled/high-skilled workers", "Skilled / high-skilled workers"),
        broader=("all-workers",),
    )
    FAMILY_MEMBERS = Term(
        "family-members",
        "Family members",
        "Relatives who come to or with somebody.",
        aliases=printed(_DEMIG, "Family members"),
        broader=("all-migrants",),
    )
    FAMILY_OF_SKILLED = Term(
        "family-of-skilled",
        "Family members of high-skilled workers, investors or students",
        "Relatives of people who come with skills, money or for study.",
        aliases=printed(_DEMIG, "Family members of high-skilled workers, investors or students"),
        broader=("family-members",),
    )
    FAMILY_OF_REFUGEES = Term(
        "family-of-refugees",
        "Family members of irregular migrants or refugees",
        "Relatives of refugees, asylum seekers and people without a status.",
        aliases=(
            *printed(_DEMIG, "Family members of irregular migrants or refugees"),
            *printed(
                _DEMIG,
                "Family members of irregular migrants, refugees, asylum seekers and other vulnerable people",
                "Family members of irregular migrants or refugees, asylum seekers and other vulnerable people",
            ),
        ),
        broader=("family-members",),
    )
    STUDENTS = Term(
        "students",
        "International students",
        "People who come to study.",
        aliases=printed(_DEMIG, "International students"),
        broader=("all-migrants",),
    )
    INVESTORS = Term(
        "investors",
        "Investors, entrepreneurs and business people",
        "People who come to invest or to do business.",
        aliases=printed(_DEMIG, "Investors, entrepreneurs and business people"),
        broader=("all-migrants",),
    )
    IRREGULAR_MIGRANTS = Term(
        "irregular-migrants",
        "Irregular migrants",
        "People without permission to enter or stay.",
        aliases=printed(_DEMIG, "Irregular migrants"),
        broader=("all-migrants",),
    )
    PEOPLE_IN_NEED_OF_PROTECTION = Term(
        "people-in-need-of-protection",
        "Refugees, asylum seekers and other vulnerable people",
        "People who need protection, recognised or not.",
        aliases=printed(_DEMIG, "Refugees, asylum seekers and other vulnerable people"),
        broader=("all-migrants",),
    )
    REFUGEES = Term(
        "refugees",
        "Refugees",
        "People who are recognised as refugees or have temporary protection as a group.",
        source="ours",
        aliases=printed(_DEMIG, "Refugees, asylum seekers and other vulnerable people", match=Match.BROADER),
        broader=("people-in-need-of-protection",),
    )
    ASYLUM_SEEKERS = Term(
        "asylum-seekers",
        "Asylum seekers",
        "People who ask for protection and wait for an answer.",
        source="ours",
        aliases=printed(_DEMIG, "Refugees, asylum seekers and other vulnerable people", match=Match.BROADER),
        broader=("people-in-need-of-protection",),
    )
    RETURNEES = Term(
        "returnees",
        "Returnees",
        "People who go back, or were sent back, to the country that they left.",
        source="ours",
        broader=("all-migrants",),
    )
    DIASPORA = Term(
        "diaspora",
        "Diaspora",
        "A country's own people abroad, and their descendants.",
        aliases=printed(_DEMIG, "Diaspora"),
        broader=("all",),
    )
    SPECIFIC_CATEGORIES = Term(
        "specific-categories",
        "Specific categories",
        "A group that the list does not have, named in the text of the measure.",
        aliases=printed(_DEMIG, "Specific categories"),
        broader=("all",),
    )


class PolicyTargetOrigin(
    Word,
    vocabulary="policy-target-origin",
    edition="2026-11-22",
    source="DEMIG POLICY, version 1.3, target origin",
    licence="Labels are facts of a public codebook; definitions are ours",
):
    """Of which nationality those are whom a measure is made for.

    Source:
        DEMIG POLICY, version 1.3 (International Migration Institute, University of Oxford),
        target origin. Definitions are ours.

    Examples:
        >>> PolicyTargetOrigin.find("Specific nationalities", "demig-policy")
        PolicyTargetOrigin.SPECIFIC_NATIONALITIES
    """

    EVERYONE = Term("all", "All", "People of every nationality, the country's own too.", aliases=printed(_DEMIG, "All"))
    ALL_FOREIGN = Term(
        "all-foreign",
        "All foreign nationalities",
        "Everybody who is not a citizen of the country.",
        aliases=printed(_DEMIG, "All foreign nationalities"),
        broader=("all",),
    )
    CITIZENS = Term(
        "citizens", "Citizens", "The country's own people.", aliases=printed(_DEMIG, "Citizens"), broader=("all",)
    )
    EU_CITIZENS = Term(
        "eu-citizens",
        "EU citizens",
        "Citizens of another country of the European Union.",
        aliases=printed(_DEMIG, "EU citizens"),
        broader=("all-foreign",),
    )
    SPECIFIC_NATIONALITIES = Term(
        "specific-nationalities",
        "Specific nationalities",
        "People of named nationalities.",
        aliases=printed(_DEMIG, "Specific nationalities"),
        broader=("all",),
    )
