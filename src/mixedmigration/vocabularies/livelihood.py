"""Schooling, work and skills: what people learnt and live from."""

from .word import Match, Term, Word, printed

__all__ = ["EducationLevel", "MaritalStatus", "Sector", "Skill", "WorkKind"]

_4MI = "mmc-4mi"
_RETURNEE = "returnee"
_QUESTIONNAIRE = "Labels of a public questionnaire; definitions are ours"
_ISCED = "UNESCO Institute for Statistics, International Standard Classification of Education, ISCED 2011"


# a table reads best with few lines for each row
# fmt: off
class EducationLevel(
    Word,
    vocabulary="education-level",
    edition="2026-11-22",
    source=_ISCED,
    licence="Names of levels are facts; definitions are ours",
    is_complete=False,
):
    """The highest level of schooling that a person completed.

    4Mi offers six levels, of which one is publicly known (primary school of a religious kind);
    the others are read only where their label is one of ours.

    Source:
        ISCED 2011 for the levels; Mixed Migration Centre, 4Mi returnee questionnaire, for
        religious primary school. Definitions and translations are ours.

    Examples:
        >>> EducationLevel.find("Primary school (religious)", "mmc-4mi").is_within(EducationLevel.PRIMARY)
        True
    """

    NONE = Term(
        "none", "No schooling completed",
        "The person completed no level of school.",
        labels={"es": "Ninguna", "fr": "Aucune", "ar": "لا شيء"},
        aliases=printed("", "No education", "No schooling", match=Match.CLOSE),
    )
    PRIMARY = Term(
        "primary", "Primary school",
        "The first years of school, in which children learn to read, write and count (ISCED 1).",
        labels={"es": "Educación primaria", "fr": "École primaire", "ar": "المدرسة الابتدائية"},
        aliases=printed("", "Primary education"),
    )
    RELIGIOUS_PRIMARY = Term(
        "religious-primary", "Primary school (religious)",
        "Primary school of a religious kind, such as a madrasa or a Quranic school.",
        "Mixed Migration Centre, 4Mi returnee questionnaire, highest level of education",
        labels={"es": "Escuela primaria (religiosa)", "fr": "École primaire (religieuse)"},
        aliases=printed(_4MI, "Primary school (religious)", editions=_RETURNEE), broader=("primary",),
    )
    SECONDARY = Term(
        "secondary", "Secondary school",
        "The years of school after primary school (ISCED 2 and 3).",
        labels={"es": "Educación secundaria", "fr": "École secondaire", "ar": "المدرسة الثانوية"},
        aliases=printed("", "Secondary education", "High school", match=Match.CLOSE),
    )
    VOCATIONAL = Term(
        "vocational", "Vocational training",
        "Training for a trade or a profession below a university (vocational programmes of ISCED 3 to 5).",
        labels={"es": "Formación profesional", "fr": "Formation professionnelle", "ar": "التدريب المهني"},
    )
    UNIVERSITY = Term(
        "university", "University",
        "A degree of a university or another institution of higher education (ISCED 6 to 8).",
        labels={"es": "Universidad", "fr": "Université", "ar": "الجامعة"},
        aliases=printed("", "University degree", "Higher education", match=Match.CLOSE),
    )


class WorkKind(
    Word,
    vocabulary="work-kind",
    edition="2026-11-22",
    source="Mixed Migration Centre, 4Mi returnee questionnaire, questions R25 and R72",
    licence=_QUESTIONNAIRE,
):
    """On what footing people earn money.

    Source:
        Mixed Migration Centre, 4Mi returnee questionnaire, questions R25 and R72. Definitions and
        translations are ours.

    Examples:
        >>> WorkKind.find("Casual/occasional work", "mmc-4mi")
        WorkKind.CASUAL
    """

    REGULAR = Term(
        "regular-job", "Regular paid job",
        "Paid work that goes on, for an employer.",
        labels={"es": "Empleo remunerado regular", "fr": "Emploi rémunéré régulier"},
        aliases=printed(_4MI, "Regular paid job", editions=_RETURNEE),
    )
    CASUAL = Term(
        "casual-work", "Casual / occasional work",
        "Paid work by the day or the task, when there is some.",
        labels={"es": "Trabajo ocasional", "fr": "Travail occasionnel"},
        aliases=printed(_4MI, "Casual/occasional work", editions=_RETURNEE),
    )
    OWN_BUSINESS = Term(
        "own-business", "Business owner / self-employed",
        "Work on one's own account, with or without others employed.",
        labels={"es": "Trabajo por cuenta propia", "fr": "Travail indépendant"},
        aliases=printed(_4MI, "Business owner/self-employed", editions=_RETURNEE),
    )
    OTHER = Term(
        "other", "Other",
        "Another way to earn money than the list has.",
        labels={"es": "Otro", "fr": "Autre", "ar": "أخرى"}, aliases=printed(_4MI, "Other", editions=_RETURNEE),
    )


class Sector(
    Word,
    vocabulary="sector",
    edition="2026-11-22",
    source="Mixed Migration Centre, 4Mi returnee questionnaire, questions R26 and R73",
    licence=_QUESTIONNAIRE,
):
    """The kind of trade in which people earn money.

    Source:
        Mixed Migration Centre, 4Mi returnee questionnaire, questions R26 and R73. Definitions and
        translations are ours.

    Examples:
        >>> Sector.find("Agriculture / pastoralism / fishing", "mmc-4mi")
        Sector.AGRICULTURE
    """

    TRANSPORT = Term(
        "transport", "Driver / transportation",
        "Carrying people or goods.",
        labels={"es": "Transporte", "fr": "Transport", "ar": "النقل"},
        aliases=printed(_4MI, "Driver / Transportation", editions=_RETURNEE),
    )
    DOMESTIC_WORK = Term(
        "domestic-work", "Domestic work",
        "Cleaning, cooking or caring in somebody's home.",
        labels={"es": "Trabajo doméstico", "fr": "Travail domestique", "ar": "العمل المنزلي"},
        aliases=printed(_4MI, "Domestic work", editions=_RETURNEE),
    )
    SMALL_BUSINESS = Term(
        "small-business", "Small business",
        "A shop, catering or services on a small scale.",
        labels={"es": "Pequeño negocio", "fr": "Petit commerce"},
        aliases=printed(_4MI, "Small business (shop/catering/services)", editions=_RETURNEE),
    )
    AGRICULTURE = Term(
        "agriculture", "Agriculture / pastoralism / fishing",
        "Growing crops, keeping animals or catching fish.",
        labels={"es": "Agricultura, ganadería o pesca", "fr": "Agriculture, élevage ou pêche"},
        aliases=printed(_4MI, "Agriculture / pastoralism / fishing", editions=_RETURNEE),
    )
    CONSTRUCTION = Term(
        "construction", "Construction",
        "Building houses, roads and the like.",
        labels={"es": "Construcción", "fr": "Construction", "ar": "البناء"},
        aliases=printed(_4MI, "Construction", editions=_RETURNEE),
    )
    INDUSTRY = Term(
        "industry", "Industry / manufacturing",
        "Making goods in a factory or a workshop.",
        labels={"es": "Industria", "fr": "Industrie", "ar": "الصناعة"},
        aliases=printed(_4MI, "Industry / manufacturing", editions=_RETURNEE),
    )
    HEALTH = Term(
        "health", "Health worker",
        "Looking after the sick, in any profession.",
        labels={"es": "Personal sanitario", "fr": "Personnel de santé"},
        aliases=printed(_4MI, "Health worker", editions=_RETURNEE),
    )
    PUBLIC_SERVICE = Term(
        "public-service", "Civil service / teaching",
        "Serving the state in an office, or teaching.",
        labels={"es": "Función pública / enseñanza", "fr": "Fonction publique / enseignement"},
        aliases=printed(_4MI, "Civil service / teaching", editions=_RETURNEE),
    )
    POLICE_OR_MILITARY = Term(
        "police-or-military", "Police / military",
        "Serving in a police force or an army.",
        labels={"es": "Policía / ejército", "fr": "Police / armée", "ar": "الشرطة / الجيش"},
        aliases=printed(_4MI, "Police / military", editions=_RETURNEE),
    )
    FINANCE_OR_IT = Term(
        "finance-or-it", "Finance / IT",
        "Working with money, insurance or computers.",
        labels={"es": "Finanzas / informática", "fr": "Finance / informatique"},
        aliases=printed(_4MI, "Finance / IT", editions=_RETURNEE),
    )
    SECURITY = Term(
        "security", "Security",
        "Guarding people, buildings or goods, not as police or army.",
        labels={"es": "Seguridad", "fr": "Sécurité", "ar": "الأمن"},
        aliases=printed(_4MI, "Security", editions=_RETURNEE),
    )
    SEX_WORK = Term(
        "sex-work", "Sex work",
        "Sexual services for money. Whoever is known to do it may be in danger.",
        labels={"es": "Trabajo sexual", "fr": "Travail du sexe"},
        aliases=printed(_4MI, "Sex work", editions=_RETURNEE),
    )
    OTHER = Term(
        "other", "Other",
        "Another trade than the list has.",
        labels={"es": "Otro", "fr": "Autre", "ar": "أخرى"}, aliases=printed(_4MI, "Other", editions=_RETURNEE),
    )


class Skill(
    Word,
    vocabulary="skill",
    edition="2026-11-22",
    source="Mixed Migration Centre, 4Mi returnee questionnaire, question R27",
    licence=_QUESTIONNAIRE,
):
    """A skill or qualification that people acquired while they were abroad.

    `No, none` and `Refused` are answers, not skills.

    Source:
        Mixed Migration Centre, 4Mi returnee questionnaire, question R27. Definitions and
        translations are ours.

    Examples:
        >>> Skill.find("Literacy/numeracy", "mmc-4mi")
        Skill.LITERACY
    """

    LITERACY = Term(
        "literacy", "Literacy / numeracy", "Reading, writing or counting.",
        labels={"es": "Alfabetización", "fr": "Alphabétisation"}, aliases=printed(_4MI, "Literacy/numeracy", editions=_RETURNEE),
    )
    LANGUAGES = Term(
        "languages", "Languages", "A language learnt.",
        labels={"es": "Idiomas", "fr": "Langues", "ar": "لغات"}, aliases=printed(_4MI, "Languages", editions=_RETURNEE),
    )
    SCHOOL_CERTIFICATE = Term(
        "school-certificate", "School-leaving certificate", "A certificate at the end of school.",
        labels={"es": "Título escolar", "fr": "Certificat de fin d'études"},
        aliases=printed(_4MI, "School-leaving certificates / qualifications", editions=_RETURNEE),
    )
    DEGREE = Term(
        "degree", "Higher education diploma / degree", "A diploma or degree of higher education.",
        labels={"es": "Título de educación superior", "fr": "Diplôme d'études supérieures"},
        aliases=printed(_4MI, "Higher education diploma/degree", editions=_RETURNEE),
    )
    VOCATIONAL = Term(
        "vocational-qualification", "Vocational qualification", "A certificate in a trade.",
        labels={"es": "Cualificación profesional", "fr": "Qualification professionnelle"},
        aliases=printed(_4MI, "Vocational qualifications", editions=_RETURNEE),
    )
    BUSINESS = Term(
        "business", "How to set up a business", "How a business is started and run.",
        labels={"es": "Cómo montar un negocio", "fr": "Comment créer une entreprise"},
        aliases=printed(_4MI, "How to set up a business", editions=_RETURNEE),
    )
    IT = Term(
        "it", "IT skills", "Working with computers.",
        labels={"es": "Informática", "fr": "Informatique"}, aliases=printed(_4MI, "IT skills", editions=_RETURNEE),
    )
    PRACTICAL = Term(
        "practical", "Practical / manual skills", "Skills of the hand without a certificate, such as driving or building.",
        labels={"es": "Destrezas prácticas o manuales", "fr": "Compétences pratiques ou manuelles"},
        aliases=printed(
            _4MI, "Practical/manual skills without qual. (e.g. driving, construction work etc)", editions=_RETURNEE
        ),
    )
    OTHER = Term(
        "other", "Other", "Another skill than the list has.",
        labels={"es": "Otra", "fr": "Autre", "ar": "أخرى"}, aliases=printed(_4MI, "Other", editions=_RETURNEE),
    )


class MaritalStatus(
    Word,
    vocabulary="marital-status",
    edition="2026-11-22",
    source="United Nations, Principles and Recommendations for Population and Housing Censuses, Revision 3 (2017), marital status",
    licence="Names of categories are facts; definitions are ours",
    is_complete=False,
):
    """Whether a person is or was married.

    Source:
        United Nations, Principles and Recommendations for Population and Housing Censuses,
        Revision 3 (2017). Definitions and translations are ours; 4Mi's labels are not publicly known.

    Examples:
        >>> MaritalStatus.find("Widowed")
        MaritalStatus.WIDOWED
    """

    SINGLE = Term(
        "single", "Single (never married)", "The person was never married.",
        labels={"es": "Soltero", "fr": "Célibataire", "ar": "أعزب"}, aliases=printed("", "Single", "Never married"),
    )
    MARRIED = Term(
        "married", "Married", "The person is married, by law, custom or religion, and lives with a spouse or apart for a time.",
        labels={"es": "Casado", "fr": "Marié", "ar": "متزوج"},
    )
    UNION = Term(
        "union", "In a union", "The person lives with a partner without being married.",
        labels={"es": "Unión de hecho", "fr": "Union libre"}, aliases=printed("", "Cohabiting", match=Match.CLOSE),
    )
    WIDOWED = Term(
        "widowed", "Widowed", "The spouse died, and the person has not married again.",
        labels={"es": "Viudo", "fr": "Veuf", "ar": "أرمل"},
    )
    DIVORCED = Term(
        "divorced", "Divorced", "The marriage was ended, and the person has not married again.",
        labels={"es": "Divorciado", "fr": "Divorcé", "ar": "مطلق"},
    )
    SEPARATED = Term(
        "separated", "Separated", "The person is married and no longer lives as a couple.",
        labels={"es": "Separado", "fr": "Séparé", "ar": "منفصل"},
    )


# fmt: on
