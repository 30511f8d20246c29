"""Why people died or disappeared, as the Missing Migrants Project sorts it.

These are categories given by the project's staff. The cause as it was reported
(`Presumed drowning`, `Mostly starvation`) is free text: it is not read as a category,
because that would say more than was reported.
"""

from .word import Term, Word, printed

__all__ = ["CauseOfDeath"]

_IOM = "iom-missing-migrants"


class CauseOfDeath(
    Word,
    vocabulary="cause-of-death",
    edition="2026-11-22",
    source="IOM Missing Migrants Project, column Cause of Death (category) of its downloads, 2020 to 2026",
    licence="CC BY 4.0 (website downloads); CC BY-IGO (Humanitarian Data Exchange)",
):
    """The category of the cause of death or disappearance of the people in an incident.

    An incident may have several. Three labels hold commas, and publishers join
    several labels with commas: read such cells with `split`.

    Source:
        IOM Missing Migrants Project, column Cause of Death (category) of its downloads,
        2020 to 2026. Definitions and translations are ours.

    Examples:
        >>> CauseOfDeath.split("Drowning,Mixed or unknown", "iom-missing-migrants")
        (CauseOfDeath.DROWNING, CauseOfDeath.MIXED_OR_UNKNOWN)
    """

    DROWNING = Term(
        "drowning",
        "Drowning",
        "People drowned, or are missing and presumed drowned, in a sea, a river, a canal or another body of water.",
        labels={"es": "Ahogamiento", "fr": "Noyade", "ar": "الغرق"},
        aliases=printed(_IOM, "Drowning"),
    )
    MIXED_OR_UNKNOWN = Term(
        "mixed-or-unknown",
        "Mixed or unknown",
        "Several causes that cannot be told apart, or the cause is not known, as when only remains were found.",
        labels={"es": "Mixta o desconocida", "fr": "Mixte ou inconnue", "ar": "مختلطة أو غير معروفة"},
        aliases=printed(_IOM, "Mixed or unknown"),
    )
    VEHICLE_ACCIDENT = Term(
        "vehicle-accident",
        "Vehicle accident / death linked to hazardous transport",
        "An accident of, or death from, a means of transport on land or in the air: a crash, a fall from a train, "
        "being run over, or suffocation in a closed vehicle.",
        labels={
            "es": "Accidente de vehículo / muerte vinculada a transporte peligroso",
            "fr": "Accident de véhicule / décès lié à un transport dangereux",
            "ar": "حادث مركبة / وفاة مرتبطة بوسيلة نقل خطرة",
        },
        aliases=printed(_IOM, "Vehicle accident / death linked to hazardous transport"),
    )
    HARSH_CONDITIONS = Term(
        "harsh-conditions",
        "Harsh environmental conditions / lack of adequate shelter, food, water",
        "Heat, cold, dehydration, starvation or exhaustion, for want of protection from the surroundings.",
        labels={
            "es": "Condiciones ambientales adversas / falta de refugio, alimentos o agua adecuados",
            "fr": "Conditions environnementales difficiles / manque d'abri, de nourriture ou d'eau",
            "ar": "ظروف بيئية قاسية / نقص المأوى أو الغذاء أو الماء",
        },
        aliases=printed(_IOM, "Harsh environmental conditions / lack of adequate shelter, food, water"),
    )
    SICKNESS = Term(
        "sickness",
        "Sickness / lack of access to adequate healthcare",
        "An illness, or a condition such as pregnancy, that was not treated or could not be treated on the way.",
        labels={
            "es": "Enfermedad / falta de acceso a atención médica adecuada",
            "fr": "Maladie / manque d'accès à des soins de santé adéquats",
            "ar": "المرض / عدم الحصول على رعاية صحية كافية",
        },
        aliases=printed(_IOM, "Sickness / lack of access to adequate healthcare"),
    )
    VIOLENCE = Term(
        "violence",
        "Violence",
        "People were killed by others, as in an attack, by abuse or by shooting.",
        labels={"es": "Violencia", "fr": "Violence", "ar": "العنف"},
        aliases=printed(_IOM, "Violence"),
    )
    ACCIDENTAL_DEATH = Term(
        "accidental-death",
        "Accidental death",
        "An accident without a vehicle, such as a fall, a fire or an electric shock.",
        labels={"es": "Muerte accidental", "fr": "Mort accidentelle", "ar": "وفاة عرضية"},
        aliases=printed(_IOM, "Accidental death"),
    )
