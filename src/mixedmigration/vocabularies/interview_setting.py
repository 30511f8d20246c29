"""The setting of an interview: how it was held, who could hear it, and how it went."""

from .word import Term, Word, printed

__all__ = ["Impression", "InterviewDifficulty", "InterviewMode", "Listener", "Recruitment"]

_4MI = "mmc-4mi"
_RETURNEE = "returnee"
_BOTH = "returnee core"
_TOOL = "Mixed Migration Centre, 4Mi returnee questionnaire"
_QUESTIONNAIRE = "Labels of a public questionnaire; definitions are ours"


# a table reads best with few lines for each row
# fmt: off
class InterviewMode(
    Word,
    vocabulary="interview-mode",
    edition="2026-11-22",
    source="ours, from how surveys of the field are held",
    licence="Definitions are ours",
    is_complete=False,
):
    """Whether people sat together for an interview, or talked from afar.

    Source:
        Ours. 4Mi interviews in person, and by telephone since 2020.

    Examples:
        >>> InterviewMode("telephone").is_within(InterviewMode.REMOTE)
        True
    """

    IN_PERSON = Term(
        "in-person", "In person", "Both were in the same place.",
        labels={"es": "Presencial", "fr": "En personne", "ar": "حضوريا"}, aliases=printed("", "Face-to-face"),
    )
    REMOTE = Term(
        "remote", "Remote", "They were in different places, and talked by telephone or over the internet.",
        labels={"es": "A distancia", "fr": "À distance", "ar": "عن بعد"},
    )
    TELEPHONE = Term(
        "telephone", "By telephone", "They talked by telephone.",
        labels={"es": "Por teléfono", "fr": "Par téléphone", "ar": "عبر الهاتف"}, aliases=printed("", "Phone"), broader=("remote",),
    )
    ONLINE = Term(
        "online", "Online", "They talked or wrote over the internet.",
        labels={"es": "En línea", "fr": "En ligne", "ar": "عبر الإنترنت"}, broader=("remote",),
    )


class Listener(
    Word,
    vocabulary="listener",
    edition="2026-11-22",
    source=f"{_TOOL}, question Q16",
    licence=_QUESTIONNAIRE,
):
    """Who else was present and could hear the answers.

    Source:
        Mixed Migration Centre, 4Mi questionnaires, question Q16. Definitions and translations are ours.

    Examples:
        >>> Listener.find("Security forces/police/border authorities", "mmc-4mi")
        Listener.AUTHORITIES
    """

    OTHER_MIGRANTS = Term(
        "other-migrants", "Other migrants", "Other people on the move.",
        labels={"es": "Otros migrantes", "fr": "Autres migrants", "ar": "مهاجرون آخرون"},
        aliases=printed(_4MI, "Other migrants", editions=_RETURNEE),
    )
    SPOUSE = Term(
        "spouse", "Spouse", "The husband or wife.",
        labels={"es": "Cónyuge", "fr": "Conjoint", "ar": "الزوج"}, aliases=printed(_4MI, "Spouse", editions=_RETURNEE),
    )
    CHILDREN = Term(
        "children", "Child / children", "One child or several.",
        labels={"es": "Niño / niños", "fr": "Enfant / enfants"}, aliases=printed(_4MI, "Child/children", editions=_RETURNEE),
    )
    OTHER_FAMILY = Term(
        "other-family", "Other family members", "Other relatives.",
        labels={"es": "Otros familiares", "fr": "Autres membres de la famille"},
        aliases=printed(_4MI, "Other family members", editions=_RETURNEE),
    )
    COMMUNITY_LEADER = Term(
        "community-leader", "Local community elder / authority", "An elder or leader of the people who live there.",
        labels={"es": "Líder o autoridad local", "fr": "Chef ou autorité locale"},
        aliases=printed(_4MI, "Local community elder/authority", editions=_RETURNEE),
    )
    SMUGGLER = Term(
        "smuggler", "Smuggler", "Somebody who is paid to help others cross a border or travel without the papers asked for.",
        labels={"es": "Traficante de migrantes", "fr": "Passeur", "ar": "مهرب"}, aliases=printed(_4MI, "Smuggler", editions=_RETURNEE),
    )
    AUTHORITIES = Term(
        "authorities", "Security forces, police, border authorities", "Soldiers, police or border guards.",
        labels={"es": "Fuerzas de seguridad, policía, autoridades fronterizas", "fr": "Forces de sécurité, police, autorités frontalières"},
        aliases=printed(_4MI, "Security forces/police/border authorities", editions=_RETURNEE),
    )
    OTHER = Term(
        "other", "Other", "Somebody whom the list does not have.",
        labels={"es": "Otro", "fr": "Autre", "ar": "أخرى"}, aliases=printed(_4MI, "Other", editions=_RETURNEE),
    )


class Recruitment(
    Word,
    vocabulary="recruitment",
    edition="2026-11-22",
    source=f"{_TOOL}, means of recruitment and what it asks of each",
    licence="Definitions are ours; the publisher's labels have not been seen",
    is_complete=False,
):
    """How a person was found and asked for an interview.

    The publisher's labels are not publicly known; that the form asks who referred the person, which
    platform and page or group, and which organisation it was, is.

    Source:
        Mixed Migration Centre, 4Mi returnee questionnaire. Words, definitions and translations are ours.

    Examples:
        >>> Recruitment("referral").definition
        'Somebody sent the interviewer to the person, or the person to the interviewer.'
    """

    REFERRAL = Term(
        "referral", "Referral", "Somebody sent the interviewer to the person, or the person to the interviewer.",
        labels={"es": "Derivación", "fr": "Recommandation"},
    )
    ONLINE = Term(
        "online", "Online platform", "On a platform, page or group of the internet.",
        labels={"es": "Plataforma en línea", "fr": "Plateforme en ligne"},
    )
    ORGANISATION = Term(
        "organisation", "NGO / civil society organisation", "Through an organisation that works with people on the move.",
        labels={"es": "ONG / organización de la sociedad civil", "fr": "ONG / organisation de la société civile"},
    )
    OTHER = Term(
        "other", "Other", "In another way than the list has.",
        labels={"es": "Otro", "fr": "Autre", "ar": "أخرى"}, aliases=printed(_4MI, "Other", editions=_RETURNEE),
    )


class Impression(
    Word,
    vocabulary="impression",
    edition="2026-11-22",
    source=f"{_TOOL}, question Q161",
    licence=_QUESTIONNAIRE,
):
    """How the person seemed to feel during the interview, in the eyes of whoever asked.

    Source:
        Mixed Migration Centre, 4Mi questionnaires, question Q161. Definitions and translations are ours.

    Examples:
        >>> Impression.find("Stressed/anxious", "mmc-4mi")
        Impression.STRESSED
    """

    COMFORTABLE = Term("comfortable", "Comfortable", "At ease.", labels={"es": "A gusto", "fr": "À l'aise"}, aliases=printed(_4MI, "Comfortable", editions=_BOTH))
    STRESSED = Term("stressed", "Stressed / anxious", "Under stress or anxious.", labels={"es": "Estresado / ansioso", "fr": "Stressé / anxieux"}, aliases=printed(_4MI, "Stressed/anxious", editions=_BOTH))
    AFRAID = Term("afraid", "Afraid", "In fear.", labels={"es": "Con miedo", "fr": "Effrayé", "ar": "خائف"}, aliases=printed(_4MI, "Afraid", editions=_BOTH))
    TRUSTFUL = Term("trustful", "Trustful", "Trusting the interviewer.", labels={"es": "Confiado", "fr": "Confiant"}, aliases=printed(_4MI, "Trustful", editions=_BOTH))
    MISTRUSTFUL = Term("mistrustful", "Mistrustful", "Not trusting the interviewer.", labels={"es": "Desconfiado", "fr": "Méfiant"}, aliases=printed(_4MI, "Mistrustful", editions=_BOTH))
    CALM = Term("calm", "Calm", "Calm.", labels={"es": "Tranquilo", "fr": "Calme", "ar": "هادئ"}, aliases=printed(_4MI, "Calm", editions=_BOTH))
    ANGRY = Term("angry", "Angry", "Angry.", labels={"es": "Enfadado", "fr": "En colère", "ar": "غاضب"}, aliases=printed(_4MI, "Angry", editions=_BOTH))
    OPTIMISTIC = Term("optimistic", "Optimistic / positive", "Hopeful.", labels={"es": "Optimista", "fr": "Optimiste", "ar": "متفائل"}, aliases=printed(_4MI, "Optimistic/positive", editions=_BOTH))
    SAD = Term("sad", "Sad", "Sad.", labels={"es": "Triste", "fr": "Triste", "ar": "حزين"}, aliases=printed(_4MI, "Sad", editions=_BOTH))
    OTHER = Term("other", "Other", "Another feeling than the list has.", labels={"es": "Otro", "fr": "Autre", "ar": "أخرى"}, aliases=printed(_4MI, "Other", editions=_BOTH))


class InterviewDifficulty(
    Word,
    vocabulary="interview-difficulty",
    edition="2026-11-22",
    source=f"{_TOOL}, question Q162",
    licence=_QUESTIONNAIRE,
):
    """What made an interview hard to conduct, in the eyes of whoever asked.

    `None` is an answer, not a difficulty.

    Source:
        Mixed Migration Centre, 4Mi questionnaires, question Q162. Definitions and translations are ours.

    Examples:
        >>> InterviewDifficulty.find("Monitor did not feel safe", "mmc-4mi")
        InterviewDifficulty.UNSAFE
    """

    LOCATION = Term("location", "Inappropriate location", "The place did not suit an interview.", labels={"es": "Lugar inadecuado", "fr": "Lieu inapproprié"}, aliases=printed(_4MI, "Inappropriate location", editions=_BOTH))
    DISTRACTED = Term("distracted", "Respondent was distracted", "Something else took the person's attention.", aliases=printed(_4MI, "Respondent was distracted", editions=_BOTH))
    NO_INTEREST = Term("no-interest", "Lack of interest", "The person took little interest.", labels={"es": "Falta de interés", "fr": "Manque d'intérêt"}, aliases=printed(_4MI, "Lack of interest from respondent", editions=_BOTH))
    UNSAFE = Term("unsafe", "Enumerator did not feel safe", "Whoever asked did not feel safe.", aliases=printed(_4MI, "Monitor did not feel safe", editions=_BOTH))
    NOT_UNDERSTOOD = Term("not-understood", "Questions not understood", "Some questions were not understood.", aliases=printed(_4MI, "Respondent didn't understand some questions", editions=_BOTH))
    TECHNICAL = Term("technical", "Technical or connection problems", "A device or the line did not work.", labels={"es": "Problemas técnicos o de conexión", "fr": "Problèmes techniques ou de connexion"}, aliases=printed(_4MI, "Technical / connection problems", editions=_BOTH))
    OTHER = Term("other", "Other", "Another difficulty than the list has.", labels={"es": "Otra", "fr": "Autre", "ar": "أخرى"}, aliases=printed(_4MI, "Other", editions=_BOTH))


# fmt: on
