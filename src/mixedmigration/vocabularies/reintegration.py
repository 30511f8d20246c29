"""Reintegration: what is hard for people when they are back, and how far they have come since."""

from .word import Term, Word, printed

__all__ = ["ProgressArea", "ReturnChallenge"]

_4MI = "mmc-4mi"
_RETURNEE = "returnee"
_TOOL = "Mixed Migration Centre, 4Mi returnee questionnaire"
_QUESTIONNAIRE = "Labels of a public questionnaire; definitions are ours"


# a table reads best with few lines for each row
# fmt: off
class ReturnChallenge(
    Word,
    vocabulary="return-challenge",
    edition="2026-11-22",
    source=f"{_TOOL}, question R67",
    licence=_QUESTIONNAIRE,
):
    """What was hard for people when they were back.

    `None`, `Don't know` and `Refused` are answers, not challenges.

    Source:
        Mixed Migration Centre, 4Mi returnee questionnaire, question R67. Definitions and translations are ours.

    Examples:
        >>> ReturnChallenge.find("Securing an income/livelihood", "mmc-4mi")
        ReturnChallenge.INCOME
    """

    SHAME = Term(
        "shame", "Feeling of failure or shame", "The person felt that they had failed, or was ashamed.",
        labels={"es": "Sentimiento de fracaso o vergüenza", "fr": "Sentiment d'échec ou de honte"},
        aliases=printed(_4MI, "Feeling that I failed/ashamed", editions=_RETURNEE),
    )
    DEBT = Term(
        "debt", "Debt", "Money that is owed.",
        labels={"es": "Deuda", "fr": "Dette", "ar": "دين"}, aliases=printed(_4MI, "Debt", editions=_RETURNEE),
    )
    INCOME = Term(
        "income", "Securing an income", "Finding something to live from.",
        labels={"es": "Asegurar ingresos", "fr": "Assurer un revenu"},
        aliases=printed(_4MI, "Securing an income/livelihood", editions=_RETURNEE),
    )
    ACCEPTANCE = Term(
        "acceptance", "Acceptance by the community", "Being accepted, or being discriminated against, by the people around.",
        aliases=printed(_4MI, "Acceptance by community/discrimination", editions=_RETURNEE),
    )
    VIOLENCE = Term(
        "violence", "Violence and insecurity", "Violence, or fear of it.",
        labels={"es": "Violencia e inseguridad", "fr": "Violence et insécurité"},
        aliases=printed(_4MI, "Violence and insecurity", editions=_RETURNEE),
    )
    HOUSING = Term(
        "housing", "Finding housing", "Finding a place to live.",
        labels={"es": "Encontrar vivienda", "fr": "Trouver un logement"}, aliases=printed(_4MI, "Finding housing", editions=_RETURNEE),
    )
    FAMILY = Term(
        "family", "Being with the family again", "Coming together again with the family.",
        aliases=printed(_4MI, "Reuniting with my family", editions=_RETURNEE),
    )
    HEALTH = Term(
        "health", "Access to health care", "Getting care when sick.",
        labels={"es": "Acceso a la salud", "fr": "Accès à la santé"}, aliases=printed(_4MI, "Access to health", editions=_RETURNEE),
    )
    JUSTICE = Term(
        "justice", "Access to justice", "Getting justice from courts or authorities.",
        labels={"es": "Acceso a la justicia", "fr": "Accès à la justice"}, aliases=printed(_4MI, "Access to justice", editions=_RETURNEE),
    )
    FOOD_OR_WATER = Term(
        "food-or-water", "Access to food and water", "Having enough to eat and drink.",
        labels={"es": "Acceso a alimentos y agua", "fr": "Accès à la nourriture et à l'eau"},
        aliases=printed(_4MI, "Access to food/water", editions=_RETURNEE),
    )
    ABUSES = Term(
        "abuses", "Human rights violations and abuses", "Rights of the person were violated.",
        labels={"es": "Violaciones y abusos de derechos humanos", "fr": "Violations et atteintes aux droits humains"},
        aliases=printed(_4MI, "Human rights violations and abuses", editions=_RETURNEE),
    )
    OTHER = Term(
        "other", "Other", "Another challenge than the list has.",
        labels={"es": "Otro", "fr": "Autre", "ar": "أخرى"}, aliases=printed(_4MI, "Other", editions=_RETURNEE),
    )


_AREA = "How much progress have you made in the following areas since the day you returned? : "


class ProgressArea(
    Word,
    vocabulary="progress-area",
    edition="2026-11-22",
    source=f"{_TOOL}, progress since the return",
    licence=_QUESTIONNAIRE,
):
    """An area of life in which people say how far they have come since they returned.

    Source:
        Mixed Migration Centre, 4Mi returnee questionnaire. Definitions and translations are ours.

    Examples:
        >>> ProgressArea.find("Housing situation", "mmc-4mi")
        ProgressArea.HOUSING
    """

    FAMILY_OR_FRIENDS = Term(
        "family-or-friends", "Family and friends", "Being in touch again with family and friends.",
        aliases=printed(_4MI, "Reconnecting with family/friends", f"{_AREA}Reconnecting with family/friends", editions=_RETURNEE),
    )
    HOUSING = Term(
        "housing", "Housing", "Where and how people live.",
        aliases=printed(_4MI, "Housing situation", f"{_AREA}\n\nHousing situation", editions=_RETURNEE),
    )
    COMMUNITY = Term(
        "community", "Local community", "Becoming a part of the community.",
        aliases=printed(
            _4MI, "Becoming a part of the local community", f"{_AREA}\n\nBecoming a part of the local community", editions=_RETURNEE
        ),
    )
    WORK = Term(
        "work", "Work", "Work, or another way to make a living.",
        aliases=printed(_4MI, "Employment/making a living", f"{_AREA}\n\nEmployment/making a living", editions=_RETURNEE),
    )
    HEALTH_CARE = Term(
        "health-care", "Health care", "Getting care when sick.",
        aliases=printed(_4MI, "Access to healthcare", f"{_AREA}\n\nAccess to healthcare", editions=_RETURNEE),
    )
    FAMILY_EDUCATION = Term(
        "family-education", "Education of the family", "Schooling for children and family.",
        aliases=printed(
            _4MI, "Access to education for family/children", f"{_AREA}\n\nAccess to education for family/children", editions=_RETURNEE
        ),
    )
    OWN_EDUCATION = Term(
        "own-education", "Own education and skills", "Going on with one's own education, or learning skills.",
        aliases=printed(
            _4MI, "Continuing my education/learning skills", f"{_AREA}\n\nContinuing my education/learning skills", editions=_RETURNEE
        ),
    )
    GOALS = Term(
        "goals", "Own goals", "Reaching what the person set out for.",
        aliases=printed(_4MI, "Achieving my goals", f"{_AREA}\n\nAchieving my goals", editions=_RETURNEE),
    )


# fmt: on
