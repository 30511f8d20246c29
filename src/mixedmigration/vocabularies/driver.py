"""Why people leave, what they hope for, and why they take one way and not another."""

from .word import Term, Word, printed

__all__ = ["Driver", "Expectation", "RouteReason"]

_4MI = "mmc-4mi"
_RETURNEE = "returnee"
_CORE = "core"
_BOTH = f"{_RETURNEE} {_CORE}"
_QUESTIONNAIRE = "Labels of a public questionnaire; definitions are ours"


# a table reads best with few lines for each row
# fmt: off
class Driver(
    Word,
    vocabulary="driver",
    edition="2026-11-22",
    source="Mixed Migration Centre, 4Mi questionnaires, question Q78",
    licence=_QUESTIONNAIRE,
):
    """A reason for which people leave the place where they live.

    People give several, and 4Mi lets them. `Don't know` and `Refused` are answers, not drivers.

    Source:
        Mixed Migration Centre, 4Mi questionnaires, question Q78. Definitions and translations are ours.

    Examples:
        >>> Driver.find("Economic", "mmc-4mi") is Driver.find(
        ...     "Economic (e.g. unemployment, unable to earn enough, unable to maintain a business)", "mmc-4mi"
        ... )
        True
    """

    ECONOMIC = Term(
        "economic", "Economic",
        "There was no work, not enough income, or a business could not go on.",
        labels={"es": "Económico", "fr": "Économique", "ar": "اقتصادي"},
        aliases=printed(
            _4MI, "Economic", "Economic (e.g. unemployment, unable to earn enough, unable to maintain a business)", editions=_BOTH
        ),
    )
    VIOLENCE = Term(
        "violence", "Violence, insecurity and conflict",
        "War, terrorism, crime, or violence at home or because of gender.",
        labels={"es": "Violencia, inseguridad y conflicto", "fr": "Violence, insécurité et conflit"},
        aliases=printed(
            _4MI, "Violence, insecurity and conflict",
            "Violence, insecurity and conflict (e.g. war, terrorism, general crime and insecurity, domestic violence, "
            "gender-based violence)",
            editions=_BOTH,
        ),
    )
    RIGHTS_AND_FREEDOMS = Term(
        "rights-and-freedoms", "Rights and freedoms",
        "Discrimination, persecution, repression or being forced to serve in an army.",
        labels={"es": "Derechos y libertades", "fr": "Droits et libertés", "ar": "الحقوق والحريات"},
        aliases=printed(
            _4MI, "Rights and freedoms",
            "Rights and freedoms (e.g. discrimination, persecution, repression, forced conscription)", editions=_BOTH,
        ),
    )
    PERSONAL_OR_FAMILY = Term(
        "personal-or-family", "Personal or family reasons",
        "Illness, a death, a divorce, a dispute, a marriage, or being with one's family.",
        labels={"es": "Razones personales o familiares", "fr": "Raisons personnelles ou familiales"},
        aliases=printed(
            _4MI, "Personal or family reasons",
            "Personal or family reasons (e.g. ill-health, death, divorce, family dispute, family reunification, get married)",
            editions=_BOTH,
        ),
    )
    SERVICES_OR_CORRUPTION = Term(
        "services-or-corruption", "Access to services / corruption",
        "Schools, health care or other services could not be had, or only by corruption.",
        labels={"es": "Acceso a servicios / corrupción", "fr": "Accès aux services / corruption"},
        aliases=printed(
            _4MI, "Access to services/corruption",
            "Access to services/corruption (includes corruption and lack of access to services such as education, health, etc.)",
            editions=_BOTH,
        ),
    )
    ENVIRONMENT = Term(
        "environment", "Natural disaster or environmental factors",
        "A flood, a drought, an earthquake, or the slow loss of what nature gives to live from.",
        labels={"es": "Desastre natural o factores ambientales", "fr": "Catastrophe naturelle ou facteurs environnementaux"},
        aliases=printed(_4MI, "Natural disaster or environmental factors", editions=_BOTH),
    )
    CULTURE_OF_MIGRATION = Term(
        "culture-of-migration", "Culture of migration",
        "Moving away is what people there have always done.",
        labels={"es": "Cultura de la migración", "fr": "Culture de la migration"},
        aliases=printed(_4MI, "Culture of migration", "Culture of migration (tradition of moving away)", editions=_BOTH),
    )
    OTHER = Term(
        "other", "Other", "Another reason than the list has.",
        labels={"es": "Otra", "fr": "Autre", "ar": "أخرى"}, aliases=printed(_4MI, "Other", editions=_BOTH),
    )


class Expectation(
    Word,
    vocabulary="expectation",
    edition="2026-11-22",
    source="Mixed Migration Centre, 4Mi returnee questionnaire, question R27_2",
    licence=_QUESTIONNAIRE,
):
    """What people hoped for in the country they went to.

    Source:
        Mixed Migration Centre, 4Mi returnee questionnaire, question R27_2 (its spelling of
        `freedome` included). Definitions and translations are ours.

    Examples:
        >>> Expectation.find("To find better job opportunities", "mmc-4mi")
        Expectation.WORK
    """

    WORK = Term(
        "work", "Better work", "Work, or better work than at home.",
        labels={"es": "Mejor trabajo", "fr": "Meilleur travail"}, aliases=printed(_4MI, "To find better job opportunities", editions=_RETURNEE),
    )
    EDUCATION = Term(
        "education", "Better education", "Better schooling for oneself or the family.",
        labels={"es": "Mejor educación", "fr": "Meilleure éducation"},
        aliases=printed(_4MI, "To access better education for myself or my family", editions=_RETURNEE),
    )
    SAFETY = Term(
        "safety", "Safety", "To live where it is safer.",
        labels={"es": "Seguridad", "fr": "Sécurité", "ar": "الأمان"},
        aliases=printed(_4MI, "To live in a safer and more secure environment", editions=_RETURNEE),
    )
    FAMILY_OR_FRIENDS = Term(
        "family-or-friends", "To be with family or friends", "To be together again with family or friends.",
        labels={"es": "Estar con familiares o amigos", "fr": "Être avec la famille ou des amis"},
        aliases=printed(_4MI, "To reunite with family or friends", editions=_RETURNEE),
    )
    HEALTH_CARE = Term(
        "health-care", "Better health care", "Better care for the sick.",
        labels={"es": "Mejor atención sanitaria", "fr": "Meilleurs soins de santé"},
        aliases=printed(_4MI, "To access better healthcare services", editions=_RETURNEE),
    )
    LEGAL_STATUS = Term(
        "legal-status", "Legal status or citizenship", "A status that allows to stay, or citizenship.",
        labels={"es": "Estatus legal o ciudadanía", "fr": "Statut légal ou citoyenneté"},
        aliases=printed(_4MI, "To gain legal status or citizenship", editions=_RETURNEE),
    )
    SAVINGS = Term(
        "savings", "Savings and remittances", "To save money and send some home.",
        labels={"es": "Ahorros y remesas", "fr": "Épargne et envois de fonds"},
        aliases=printed(_4MI, "To save money and send remittances back home", editions=_RETURNEE),
    )
    FREEDOM = Term(
        "freedom", "Freedom and rights", "More freedom and rights for oneself.",
        labels={"es": "Libertad y derechos", "fr": "Liberté et droits"},
        aliases=(
            *printed(_4MI, "To have more personal freedome and rights", editions=_RETURNEE),
            *printed(_4MI, "To have more personal freedom and rights"),
        ),
    )
    ESCAPE = Term(
        "escape", "To escape conflict or persecution", "To be out of reach of a conflict or of those who persecute.",
        labels={"es": "Escapar del conflicto o la persecución", "fr": "Échapper au conflit ou à la persécution"},
        aliases=printed(_4MI, "To escape conflict or persecution", editions=_RETURNEE),
    )
    OTHER = Term(
        "other", "Other", "Another hope than the list has.",
        labels={"es": "Otra", "fr": "Autre", "ar": "أخرى"}, aliases=printed(_4MI, "Other", editions=_RETURNEE),
    )


class RouteReason(
    Word,
    vocabulary="route-reason",
    edition="2026-11-22",
    source="Mixed Migration Centre, 4Mi core questionnaire, question Q72",
    licence=_QUESTIONNAIRE,
    is_complete=False,
):
    """Why people took this way and not another.

    Only the first answer of the publisher's list is publicly known; fields keep the others as they
    are printed.

    Source:
        Mixed Migration Centre, 4Mi core questionnaire, question Q72. Definitions and translations are ours.

    Examples:
        >>> RouteReason.find("Safest", "mmc-4mi")
        RouteReason.SAFEST
    """

    SAFEST = Term(
        "safest", "Safest", "It was held to be the least dangerous way.",
        labels={"es": "La más segura", "fr": "La plus sûre"}, aliases=printed(_4MI, "Safest", editions=_CORE),
    )
    OTHER = Term(
        "other", "Other", "Another reason than the list has.", "ours",
        labels={"es": "Otra", "fr": "Autre", "ar": "أخرى"}, aliases=printed(_4MI, "Other", editions=_CORE),
    )


# fmt: on
