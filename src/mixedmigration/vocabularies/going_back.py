"""Going back: how, by whose choice and why people return, who stayed, and what helped before."""

from .word import Term, Word, printed

__all__ = ["FamilyStayReason", "Preparation", "ReturnMode", "ReturnReason"]

_4MI = "mmc-4mi"
_RETURNEE = "returnee"
_TOOL = "Mixed Migration Centre, 4Mi returnee questionnaire"
_QUESTIONNAIRE = "Labels of a public questionnaire; definitions are ours"


# a table reads best with few lines for each row
# fmt: off
class ReturnMode(
    Word,
    vocabulary="return-mode",
    edition="2026-11-22",
    source=f"{_TOOL}, how people entered the country",
    licence=_QUESTIONNAIRE,
):
    """In what way people went back: helped, forced, or by themselves.

    Source:
        Mixed Migration Centre, 4Mi returnee questionnaire. Definitions and translations are ours.

    Examples:
        >>> ReturnMode.find("Forced return: Deportation", "mmc-4mi").is_within(ReturnMode.FORCED)
        True
    """

    ASSISTED = Term(
        "assisted-voluntary", "Assisted voluntary return",
        "With the help of a programme for people who decide to go back; how free they were is another question.",
        labels={"es": "Retorno voluntario asistido", "fr": "Retour volontaire assisté", "ar": "العودة الطوعية بمساعدة"},
        aliases=printed(_4MI, "AVR (assisted voluntary return)", "AVR", editions=_RETURNEE),
    )
    FORCED = Term(
        "forced", "Forced return",
        "Made to go back by authorities.",
        labels={"es": "Retorno forzoso", "fr": "Retour forcé", "ar": "العودة القسرية"},
    )
    DEPORTATION = Term(
        "deportation", "Deportation",
        "Sent back by authorities after an order to leave.",
        labels={"es": "Deportación", "fr": "Déportation", "ar": "ترحيل"},
        aliases=printed(_4MI, "Forced return: Deportation", editions=_RETURNEE), broader=("forced",),
    )
    EXPULSION = Term(
        "expulsion", "Expulsion",
        "Made to leave by authorities, without an order for the person.",
        labels={"es": "Expulsión", "fr": "Expulsion", "ar": "طرد"},
        aliases=printed(_4MI, "Forced return: Expulsion", editions=_RETURNEE), broader=("forced",),
    )
    INDEPENDENT = Term(
        "independent", "Independent / spontaneous",
        "Without a programme and without being sent.",
        labels={"es": "Independiente / espontáneo", "fr": "Indépendant / spontané"},
        aliases=printed(_4MI, "Independent / spontaneous", editions=_RETURNEE),
    )
    OTHER = Term(
        "other", "Other", "In another way than the list has.",
        labels={"es": "Otro", "fr": "Autre", "ar": "أخرى"}, aliases=printed(_4MI, "Other", editions=_RETURNEE),
    )


class ReturnReason(
    Word,
    vocabulary="return-reason",
    edition="2026-11-22",
    source=f"{_TOOL}, questions R31, R32 and R35 to R37",
    licence=_QUESTIONNAIRE,
):
    """Why people went back: a theme, and within the theme what it was.

    Source:
        Mixed Migration Centre, 4Mi returnee questionnaire: R31 for the themes, R32 (legal status), R35
        (living conditions), R36 (country of origin) and R37 (personal). Definitions and translations are ours.

    Examples:
        >>> ReturnReason.find("Nostalgia/homesickness", "mmc-4mi").is_within(ReturnReason.PERSONAL)
        True
    """

    LEGAL_STATUS = Term(
        "legal-status", "Legal status",
        "The person was sent away, or had or got no status that allows to stay.",
        labels={"es": "Situación legal", "fr": "Statut légal", "ar": "الوضع القانوني"},
        aliases=printed(
            _4MI, "Reasons related to my legal status in the country of migration / I was expelled / deported", editions=_RETURNEE
        ),
    )
    LIVING_CONDITIONS = Term(
        "living-conditions", "Living conditions abroad",
        "How life was in the country that people came back from.",
        labels={"es": "Condiciones de vida en el extranjero", "fr": "Conditions de vie à l'étranger"},
        aliases=printed(_4MI, "Reasons related to general living conditions in country of migration", editions=_RETURNEE),
    )
    ORIGIN_CONDITIONS = Term(
        "origin-conditions", "Conditions in the country of origin",
        "How things are, or became, at home.",
        labels={"es": "Condiciones en el país de origen", "fr": "Conditions dans le pays d'origine"},
        aliases=printed(_4MI, "Reasons related to conditions in country of origin", editions=_RETURNEE),
    )
    PERSONAL = Term(
        "personal", "Personal reasons",
        "Something in the person's own life.",
        labels={"es": "Razones personales", "fr": "Raisons personnelles", "ar": "أسباب شخصية"},
        aliases=printed(_4MI, "Personal reasons", editions=_RETURNEE),
    )
    ASSISTED_RETURN_OFFERED = Term(
        "assisted-return-offered", "Opportunity of assisted return",
        "A programme of assisted voluntary return could be used.",
        labels={"es": "Oportunidad de retorno asistido", "fr": "Possibilité de retour assisté"},
        aliases=printed(_4MI, "Opportunity to benefit from AVR programme", editions=_RETURNEE),
    )
    NOT_ALLOWED_TO_STAY = Term(
        "not-allowed-to-stay", "Not allowed to stay", "Authorities did not let the person stay.",
        aliases=printed(_4MI, "I was not allowed to stay", editions=_RETURNEE), broader=("legal-status",),
    )
    ASYLUM_TOO_LONG = Term(
        "asylum-too-long", "Asylum procedure took too long", "The decision on asylum was too long in coming.",
        aliases=printed(_4MI, "Asylum process took too long", editions=_RETURNEE), broader=("legal-status",),
    )
    ASYLUM_REJECTED = Term(
        "asylum-rejected", "Asylum application rejected", "Protection was asked for and not given.",
        labels={"es": "Solicitud de asilo rechazada", "fr": "Demande d'asile rejetée"},
        aliases=printed(_4MI, "Asylum application rejected", editions=_RETURNEE), broader=("legal-status",),
    )
    NO_REGULARISATION = Term(
        "no-regularisation", "No way to a regular status", "There was hardly a way to a status that allows to stay.",
        aliases=printed(_4MI, "Lack of opportunities to regularize status", editions=_RETURNEE), broader=("legal-status",),
    )
    DISLIKED_LIFE = Term(
        "disliked-life", "Did not like life there", "Life there, on the whole, was not to the person's liking.",
        aliases=printed(_4MI, "General, did not like life in country of migration", editions=_RETURNEE), broader=("living-conditions",),
    )
    NO_LIVING = Term(
        "no-living", "Could not make a living", "The person could not live from what they earned.",
        aliases=printed(_4MI, "Did not manage to make a living in host country", editions=_RETURNEE), broader=("living-conditions",),
    )
    ARREST_OR_DETENTION = Term(
        "arrest-or-detention", "Arrest or detention", "The person was arrested or held.",
        aliases=printed(_4MI, "Experience of arrest or detention in host country", editions=_RETURNEE), broader=("living-conditions",),
    )
    OTHER_ABUSE = Term(
        "other-abuse", "Other violation or abuse", "Rights of the person were violated in another way.",
        aliases=printed(_4MI, "Experience of other violation / abuse in host country", editions=_RETURNEE),
        broader=("living-conditions",),
    )
    DISCRIMINATION = Term(
        "discrimination", "Discrimination", "The person was treated worse for who they are.",
        labels={"es": "Discriminación", "fr": "Discrimination", "ar": "تمييز"},
        aliases=printed(_4MI, "Discrimination in host country", editions=_RETURNEE), broader=("living-conditions",),
    )
    INSECURITY = Term(
        "insecurity", "Growing insecurity", "It became less safe there.",
        aliases=printed(_4MI, "Increase in insecurity in host country", editions=_RETURNEE), broader=("living-conditions",),
    )
    NO_SERVICES = Term(
        "no-services", "No access to basic services", "Health care, schools or housing could not be had.",
        aliases=printed(
            _4MI, "Lack of access to basic services in host country e.g. health, education, housing", editions=_RETURNEE
        ), broader=("living-conditions",),
    )
    NO_PROSPECTS = Term(
        "no-prospects", "No prospects", "The person saw no future there.",
        aliases=printed(_4MI, "I didn't see any prospects for life in the country I was in", editions=_RETURNEE),
        broader=("living-conditions",),
    )
    SAFER_AT_HOME = Term(
        "safer-at-home", "Improved safety at home", "It became safer in the country of origin.",
        aliases=printed(_4MI, "Improved safety in Afghanistan", editions=_RETURNEE), broader=("origin-conditions",),
    )
    BETTER_ECONOMY_AT_HOME = Term(
        "better-economy-at-home", "Improved economic opportunities at home", "There came to be more ways to earn a living at home.",
        aliases=printed(_4MI, "Improved economic opportunities in Afghanistan", editions=_RETURNEE), broader=("origin-conditions",),
    )
    GOALS_ACHIEVED = Term(
        "goals-achieved", "Goals achieved", "The person had what they went for: savings, skills, experience, a family.",
        aliases=printed(
            _4MI, "I achieved my goals in the country of migration (e.g. enough savings, more skills, education, professional "
            "experience, family)", editions=_RETURNEE,
        ), broader=("personal",),
    )
    FAMILY_OR_FRIENDS = Term(
        "family-or-friends", "To be with family or friends", "To be together again with family or friends at home.",
        aliases=printed(_4MI, "Reunite with my family/friends in Afghanistan", editions=_RETURNEE), broader=("personal",),
    )
    MARRIAGE = Term(
        "marriage", "To get married", "To marry at home.",
        labels={"es": "Casarse", "fr": "Se marier"}, aliases=printed(_4MI, "To get married", editions=_RETURNEE), broader=("personal",),
    )
    HOMESICKNESS = Term(
        "homesickness", "Homesickness", "The person longed for home.",
        labels={"es": "Nostalgia", "fr": "Mal du pays"}, aliases=printed(_4MI, "Nostalgia/homesickness", editions=_RETURNEE),
        broader=("personal",),
    )
    OTHER = Term(
        "other", "Other", "Another reason than the list has.",
        labels={"es": "Otra", "fr": "Autre", "ar": "أخرى"}, aliases=printed(_4MI, "Other", editions=_RETURNEE),
    )


class FamilyStayReason(
    Word,
    vocabulary="family-stay-reason",
    edition="2026-11-22",
    source=f"{_TOOL}, question R44",
    licence=_QUESTIONNAIRE,
):
    """Why family members did not come along when a person went back.

    Source:
        Mixed Migration Centre, 4Mi returnee questionnaire, question R44. Definitions and translations are ours.

    Examples:
        >>> FamilyStayReason.find("Not enough money for them to travel", "mmc-4mi")
        FamilyStayReason.NO_MONEY
    """

    TOO_VULNERABLE = Term(
        "too-vulnerable", "Too vulnerable to travel", "Age, a disability, illness or pregnancy kept them from travelling.",
        aliases=printed(_4MI, "Too vulnerable to travel (age, disability, medical needs, pregnant)", editions=_RETURNEE),
    )
    NO_MONEY = Term(
        "no-money", "Not enough money", "There was not enough money for them to travel.",
        labels={"es": "Falta de dinero", "fr": "Manque d'argent"},
        aliases=printed(_4MI, "Not enough money for them to travel", editions=_RETURNEE),
    )
    UNWILLING = Term(
        "unwilling", "Did not want to return", "They did not want to go back, or were afraid to.",
        aliases=printed(_4MI, "They did not want to return (concern/fear regarding Afghanistan)", editions=_RETURNEE),
    )
    UNABLE = Term(
        "unable", "Unable to return", "Law or administration kept them from going back.",
        aliases=printed(_4MI, "They were unable to return (legal/administration)", editions=_RETURNEE),
    )
    STAYED_REGULARLY = Term(
        "stayed-regularly", "Preferred to stay, with regular status", "They chose to stay and were, or were about to be, allowed to.",
        aliases=printed(
            _4MI, "They preferred to stay in the host country and had regular status (or soon would have)", editions=_RETURNEE
        ),
    )
    STAYED_IRREGULARLY = Term(
        "stayed-irregularly", "Preferred to stay, even with irregular status", "They chose to stay although they were not allowed to.",
        aliases=printed(_4MI, "They preferred to stay in the host country even with irregular status", editions=_RETURNEE),
    )
    OTHER = Term(
        "other", "Other", "Another reason than the list has.",
        labels={"es": "Otra", "fr": "Autre", "ar": "أخرى"}, aliases=printed(_4MI, "Other", editions=_RETURNEE),
    )


class Preparation(
    Word,
    vocabulary="preparation",
    edition="2026-11-22",
    source=f"{_TOOL}, question R55",
    licence=_QUESTIONNAIRE,
):
    """What people did, or were helped to do, before they went back.

    `Nothing` and `Refused` are answers, not preparations.

    Source:
        Mixed Migration Centre, 4Mi returnee questionnaire, question R55. Definitions and translations are ours.

    Examples:
        >>> Preparation.find("Saving money for return", "mmc-4mi")
        Preparation.SAVINGS
    """

    COUNSELLING = Term(
        "counselling", "Counselling before departure", "Advice by somebody who assists, on options and what has to be done.",
        aliases=printed(
            _4MI, "Assistance: pre-departure counselling on return options and practicalities", editions=_RETURNEE
        ),
    )
    CONDITIONAL_CASH = Term(
        "conditional-cash", "Conditional cash", "Money given on conditions.",
        aliases=printed(_4MI, "Assistance: conditional cash", editions=_RETURNEE),
    )
    UNCONDITIONAL_CASH = Term(
        "unconditional-cash", "Unconditional cash", "Money given without conditions.",
        aliases=printed(_4MI, "Assistance: unconditional cash", editions=_RETURNEE),
    )
    TRAINING = Term(
        "training", "Vocational training", "Training for a trade, offered as assistance.",
        labels={"es": "Formación profesional", "fr": "Formation professionnelle"},
        aliases=printed(_4MI, "Assistance: vocational training", editions=_RETURNEE),
    )
    FAMILY_CONTACT = Term(
        "family-contact", "Contact with family", "Help to be in touch with the family.",
        aliases=printed(_4MI, "Assistance: contact with family", editions=_RETURNEE),
    )
    SAVINGS = Term(
        "savings", "Saving money", "Money put aside for the return.",
        labels={"es": "Ahorrar dinero", "fr": "Économiser de l'argent"},
        aliases=printed(_4MI, "Saving money for return", editions=_RETURNEE),
    )
    INFORMATION_ON_HOME = Term(
        "information-on-home", "Information on conditions at home", "Finding out how things are at home.",
        aliases=printed(_4MI, "Gathering information on conditions in Afghanistan", editions=_RETURNEE),
    )
    INFORMATION_ON_JOURNEY = Term(
        "information-on-journey", "Information on the return journey", "Finding out about the way back.",
        aliases=printed(_4MI, "Gathering information on return journey", editions=_RETURNEE),
    )
    JOB_OR_HOUSING = Term(
        "job-or-housing", "Arranging work or a place to live", "Arranging work or a place to live at home beforehand.",
        aliases=printed(_4MI, "Organising job/accommodation in Afghanistan", editions=_RETURNEE),
    )
    OTHER = Term(
        "other", "Other", "Another preparation than the list has.",
        labels={"es": "Otra", "fr": "Autre", "ar": "أخرى"}, aliases=printed(_4MI, "Other", editions=_RETURNEE),
    )


# fmt: on
