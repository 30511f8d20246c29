"""The legal or migration status of a person in one country at one time."""

from .word import Match, Term, Word, printed

__all__ = ["MigrationStatus"]

_4MI = "mmc-4mi"
_RETURNEE = "returnee"
_UNHCR = "UNHCR, population types of its population statistics"
_TYPES = "unhcr-population-types"


# a table reads best with few lines for each row
# fmt: off
class MigrationStatus(
    Word,
    vocabulary="migration-status",
    edition="2026-11-22",
    source="Mixed Migration Centre, 4Mi returnee questionnaire, migration / legal status",
    licence="Labels of a public questionnaire; definitions are ours",
):
    """On what footing a person is in a country.

    A status holds in one country and at one time: somebody may be a refugee in one country and
    without a permit in the next. `Refused` is an answer, not a status.

    Source:
        Mixed Migration Centre, 4Mi returnee questionnaire, migration / legal status; UNHCR,
        population types. Definitions and translations are ours.

    Examples:
        >>> MigrationStatus.find("Permit is no longer valid/ expired", "mmc-4mi")
        MigrationStatus.EXPIRED_PERMIT
    """

    IRREGULAR = Term(
        "irregular", "Irregular / no legal documents",
        "The person has no document that allows them to stay in the country.",
        labels={"es": "Irregular / sin documentos legales", "fr": "Irrégulier / sans documents légaux"},
        aliases=printed(_4MI, "Irregular/no legal documents to stay in this country", editions=_RETURNEE),
    )
    ASYLUM_SEEKER = Term(
        "asylum-seeker", "Asylum seeker",
        "The person has asked for international protection and waits for the decision.",
        labels={"es": "Solicitante de asilo", "fr": "Demandeur d'asile", "ar": "طالب لجوء"},
        aliases=(*printed(_4MI, "Asylum seeker", editions=_RETURNEE), *printed(_TYPES, "ASY")),
    )
    REFUGEE = Term(
        "refugee", "Refugee",
        "The person is recognised as a refugee, one by one or as one of a group.",
        labels={"es": "Refugiado", "fr": "Réfugié", "ar": "لاجئ"},
        aliases=(*printed(_4MI, "Refugee", editions=_RETURNEE), *printed(_TYPES, "REF")),
    )
    TEMPORARY_RESIDENT = Term(
        "temporary-resident", "Temporary resident",
        "The person has a permit or visa that lets them live there for a limited time.",
        labels={"es": "Residente temporal", "fr": "Résident temporaire", "ar": "مقيم مؤقت"},
        aliases=printed(_4MI, "Temporary resident (with permit/visa)", editions=_RETURNEE),
    )
    EXPIRED_PERMIT = Term(
        "expired-permit", "Permit no longer valid",
        "The person had a permit or visa, and it has run out or was taken back.",
        labels={"es": "Permiso caducado", "fr": "Permis expiré"},
        aliases=printed(_4MI, "Permit is no longer valid/ expired", editions=_RETURNEE),
    )
    TEMPORARY_PROTECTION = Term(
        "temporary-protection", "Temporary protection",
        "The person is protected for a time as one of a group, without a decision on them alone.",
        labels={"es": "Protección temporal", "fr": "Protection temporaire", "ar": "حماية مؤقتة"},
        aliases=printed(_4MI, "Temporary protection", editions=_RETURNEE),
    )
    NO_PERMIT_NEEDED = Term(
        "no-permit-needed", "Regular, no permit needed",
        "The person may stay there without a permit, such as by an agreement on free movement.",
        labels={"es": "Regular, sin necesidad de permiso", "fr": "Régulier, sans besoin de permis"},
        aliases=printed(_4MI, "Regular migrant with no need for permit", editions=_RETURNEE),
    )
    STUDENT = Term(
        "student", "Student visa",
        "The person has a permit or visa to study.",
        labels={"es": "Visado de estudiante", "fr": "Visa d'étudiant", "ar": "تأشيرة طالب"},
        aliases=printed(_4MI, "Student visa", editions=_RETURNEE),
    )
    CITIZEN = Term(
        "citizen", "Citizen",
        "The person is a national of the country.",
        "ours, from use in the field",
        labels={"es": "Nacional", "fr": "Ressortissant", "ar": "مواطن"},
    )
    PERMANENT_RESIDENT = Term(
        "permanent-resident", "Permanent resident",
        "The person may live there for an unlimited time without being a national.",
        "ours, from use in the field",
        labels={"es": "Residente permanente", "fr": "Résident permanent", "ar": "مقيم دائم"},
    )
    STATELESS = Term(
        "stateless", "Stateless",
        "No country regards the person as its national.",
        _UNHCR, labels={"es": "Apátrida", "fr": "Apatride", "ar": "عديم الجنسية"},
        aliases=printed(_TYPES, "STA"),
    )
    INTERNALLY_DISPLACED = Term(
        "internally-displaced", "Internally displaced",
        "The person had to leave home and has not crossed a border.",
        _UNHCR, labels={"es": "Desplazado interno", "fr": "Déplacé interne", "ar": "نازح داخليا"},
        aliases=printed(_TYPES, "IDP"),
    )
    RETURNED_REFUGEE = Term(
        "returned-refugee", "Returned refugee",
        "The person was a refugee and is back in the country of origin.",
        _UNHCR, labels={"es": "Refugiado retornado", "fr": "Réfugié rapatrié"},
        aliases=printed(_TYPES, "RET"),
    )
    OTHER_PROTECTION_NEED = Term(
        "other-protection-need", "In need of international protection otherwise",
        "The person is outside their country and needs protection, and is counted neither as refugee nor as asylum seeker.",
        _UNHCR, aliases=printed(_TYPES, "OIP"),
    )
    OTHER = Term(
        "other", "Other",
        "A status that the list it was chosen from does not have.",
        labels={"es": "Otra", "fr": "Autre", "ar": "أخرى"},
        aliases=(*printed(_4MI, "Other", editions=_RETURNEE), *printed(_TYPES, "OOC", match=Match.NARROWER)),
    )


# fmt: on
