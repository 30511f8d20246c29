"""Which part of a country's migration policy a measure belongs to."""

from .word import Term, Word, printed

__all__ = ["PolicyArea"]

_DEMIG = "demig-policy"


class PolicyArea(
    Word,
    vocabulary="policy-area",
    edition="2026-11-22",
    source="DEMIG POLICY, version 1.3, policy area",
    licence="Labels are facts of a public codebook; definitions are ours",
):
    """The four parts into which DEMIG divides migration policy.

    Source:
        DEMIG POLICY, version 1.3 (International Migration Institute, University of Oxford),
        policy area. Definitions and translations are ours.

    Examples:
        >>> PolicyArea.find("Border and land control ", "demig-policy")
        PolicyArea.BORDER_AND_LAND_CONTROL
    """

    BORDER_AND_LAND_CONTROL = Term(
        "border-and-land-control",
        "Border and land control",
        "Control of the border and of people who stay without permission within the country.",
        labels={"es": "Control de fronteras y del territorio", "fr": "Contrôle des frontières et du territoire"},
        aliases=printed(_DEMIG, "Border and land control"),
    )
    LEGAL_ENTRY_AND_STAY = Term(
        "legal-entry-and-stay",
        "Legal entry and stay",
        "Who may enter and stay, and by which permission.",
        labels={"es": "Entrada y estancia legales", "fr": "Entrée et séjour réguliers"},
        aliases=printed(_DEMIG, "Legal entry and stay"),
    )
    INTEGRATION = Term(
        "integration",
        "Integration",
        "What follows once people have come: rights, services, residence, citizenship.",
        labels={"es": "Integración", "fr": "Intégration"},
        aliases=printed(_DEMIG, "Integration"),
    )
    EXIT = Term(
        "exit",
        "Exit",
        "Leaving the country: return, expulsion, and the right of a country's own people to go abroad.",
        labels={"es": "Salida", "fr": "Sortie"},
        aliases=printed(_DEMIG, "Exit"),
    )
