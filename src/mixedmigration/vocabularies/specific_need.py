"""Specific needs of a person: why they may be at more risk than others."""

from .word import Term, Word, printed

__all__ = ["SpecificNeed"]

_CODES = "unhcr-specific-needs"


# a table reads best with few lines for each row
# fmt: off
class SpecificNeed(
    Word,
    vocabulary="specific-need",
    edition="2026-11-22",
    source="UNHCR, Guidance on the Use of Standardized Specific Needs Codes (2009)",
    licence="Codes and names are facts; definitions are ours",
):
    """A circumstance for which a person needs particular support.

    Source:
        UNHCR, Guidance on the Use of Standardized Specific Needs Codes (IOM/030-FOM/030/2009), the
        codes of the first level. Definitions and translations are ours.

    Examples:
        >>> SpecificNeed.find("DS", "unhcr-specific-needs")
        SpecificNeed.DISABILITY
    """

    CHILD_AT_RISK = Term(
        "child-at-risk", "Child at risk",
        "A person under 18 whose age, or what they depend on, puts them in danger.",
        labels={"es": "Niño o niña en situación de riesgo", "fr": "Enfant à risque"}, aliases=printed(_CODES, "CR"),
    )
    UNACCOMPANIED_OR_SEPARATED_CHILD = Term(
        "unaccompanied-or-separated-child", "Unaccompanied or separated child",
        "A person under 18 who is apart from both parents, alone or with other relatives.",
        labels={"es": "Niño o niña no acompañado o separado", "fr": "Enfant non accompagné ou séparé"},
        aliases=printed(_CODES, "SC"),
    )
    WOMAN_AT_RISK = Term(
        "woman-at-risk", "Woman at risk",
        "A woman who is in danger because of her sex, such as one without the protection she had.",
        labels={"es": "Mujer en situación de riesgo", "fr": "Femme à risque"}, aliases=printed(_CODES, "WR"),
    )
    OLDER_PERSON_AT_RISK = Term(
        "older-person-at-risk", "Older person at risk",
        "A person of 60 or more who needs care or has nobody to rely on.",
        labels={"es": "Persona mayor en situación de riesgo", "fr": "Personne âgée à risque"}, aliases=printed(_CODES, "ER"),
    )
    SINGLE_PARENT = Term(
        "single-parent", "Single parent or caregiver",
        "A person who cares alone for children or others who depend on them.",
        labels={"es": "Progenitor o cuidador solo", "fr": "Parent ou tuteur isolé"}, aliases=printed(_CODES, "SP"),
    )
    DISABILITY = Term(
        "disability", "Disability",
        "A lasting impairment of body, senses or mind that, with the barriers around, hinders a person.",
        labels={"es": "Discapacidad", "fr": "Handicap", "ar": "إعاقة"}, aliases=printed(_CODES, "DS"),
    )
    SERIOUS_MEDICAL_CONDITION = Term(
        "serious-medical-condition", "Serious medical condition",
        "An illness or condition that needs treatment.",
        labels={"es": "Enfermedad grave", "fr": "Problème médical grave"}, aliases=printed(_CODES, "SM"),
    )
    FAMILY_UNITY = Term(
        "family-unity", "Family unity",
        "The person needs help to be together again with their family.",
        labels={"es": "Unidad familiar", "fr": "Unité de la famille"}, aliases=printed(_CODES, "FU"),
    )
    LEGAL_OR_PHYSICAL_PROTECTION = Term(
        "legal-or-physical-protection", "Specific legal and physical protection needs",
        "The person faces a threat to life, freedom or safety, or lacks protection by law.",
        labels={"es": "Necesidades específicas de protección legal y física"}, aliases=printed(_CODES, "LP"),
    )
    TORTURE = Term(
        "torture", "Survivor of torture",
        "The person was tortured.",
        labels={"es": "Superviviente de tortura", "fr": "Survivant de torture"}, aliases=printed(_CODES, "TR"),
    )
    SEXUAL_OR_GENDER_BASED_VIOLENCE = Term(
        "sexual-or-gender-based-violence", "Survivor of sexual or gender-based violence",
        "The person suffered violence that was sexual or directed at their sex or gender.",
        labels={"es": "Superviviente de violencia sexual o de género"}, aliases=printed(_CODES, "SV"),
    )


# fmt: on
