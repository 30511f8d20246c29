"""How a measure changes what was before: in which direction, and how much."""

from .word import Term, Word, printed

__all__ = ["ChangeMagnitude", "Restrictiveness"]

_DEMIG = "demig-policy"


class Restrictiveness(
    Word,
    vocabulary="restrictiveness",
    edition="2026-11-22",
    source="DEMIG POLICY, version 1.3, change in restrictiveness",
    licence="Labels are facts of a public codebook; definitions are ours",
):
    """In which direction a measure changes the rights of those whom it is made for.

    It is no number: that a direction cannot be assessed is neither "no change" nor zero, and
    that nobody coded it is none of the four.

    Source:
        DEMIG POLICY, version 1.3 (International Migration Institute, University of Oxford),
        restrictiveness. Definitions and translations are ours.

    Examples:
        >>> Restrictiveness.find("Change in restrictiveness cannot be assessed", "demig-policy")
        Restrictiveness.CANNOT_BE_ASSESSED
    """

    MORE_RESTRICTIVE = Term(
        "more-restrictive",
        "More restrictive",
        "Those whom the measure is made for have fewer rights, or find it harder to use them.",
        labels={"es": "Más restrictiva", "fr": "Plus restrictive"},
        aliases=printed(_DEMIG, "More restrictive"),
    )
    LESS_RESTRICTIVE = Term(
        "less-restrictive",
        "Less restrictive",
        "Those whom the measure is made for have more rights, or find it easier to use them.",
        labels={"es": "Menos restrictiva", "fr": "Moins restrictive"},
        aliases=printed(_DEMIG, "Less restrictive"),
    )
    NO_CHANGE = Term(
        "no-change",
        "No change",
        "The measure leaves rights as they were.",
        labels={"es": "Sin cambio", "fr": "Sans changement"},
        aliases=printed(_DEMIG, "No change"),
    )
    CANNOT_BE_ASSESSED = Term(
        "cannot-be-assessed",
        "Change in restrictiveness cannot be assessed",
        "Somebody looked, and could not say whether rights grew or shrank.",
        aliases=printed(_DEMIG, "Change in restrictiveness cannot be assessed"),
    )


class ChangeMagnitude(
    Word,
    vocabulary="change-magnitude",
    edition="2026-11-22",
    source="DEMIG POLICY, version 1.3, magnitude of change",
    licence="Labels are facts of a public codebook; definitions are ours",
    ordered=True,
):
    """How much a measure changes, from the smallest to the largest.

    Source:
        DEMIG POLICY, version 1.3 (International Migration Institute, University of Oxford),
        magnitude. Definitions and translations are ours.

    Examples:
        >>> [size.slug for size in ChangeMagnitude]
        ['fine-tuning', 'minor', 'mid-level', 'major']
    """

    FINE_TUNING = Term(
        "fine-tuning",
        "Fine-tuning measure",
        "A detail of an existing measure is adjusted.",
        aliases=printed(_DEMIG, "Fine-tuning measure", "Fine-tuning", "Fine tuning", "Fine-tuning change"),
    )
    MINOR = Term(
        "minor",
        "Minor change",
        "An existing measure changes for a part of a group.",
        labels={"es": "Cambio menor", "fr": "Changement mineur"},
        aliases=printed(_DEMIG, "Minor change"),
    )
    MID_LEVEL = Term(
        "mid-level",
        "Mid-level change",
        "A new measure for a part of a group, or an existing one that changes for the whole group.",
        labels={"es": "Cambio intermedio", "fr": "Changement intermédiaire"},
        aliases=printed(_DEMIG, "Mid-level change"),
    )
    MAJOR = Term(
        "major",
        "Major change",
        "A new measure that affects a whole group.",
        labels={"es": "Cambio mayor", "fr": "Changement majeur"},
        aliases=printed(_DEMIG, "Major change"),
    )
