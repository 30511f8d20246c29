"""Assistance and advice: what people got, from whom, and who informed or influenced them."""

from .word import Term, Word, printed

__all__ = ["Adviser", "AssistanceKind", "AssistanceProvider"]

_4MI = "mmc-4mi"
_RETURNEE = "returnee"
_TOOL = "Mixed Migration Centre, 4Mi returnee questionnaire"
_QUESTIONNAIRE = "Labels of a public questionnaire; definitions are ours"


# a table reads best with few lines for each row
# fmt: off
class AssistanceKind(
    Word,
    vocabulary="assistance-kind",
    edition="2026-11-22",
    source=f"{_TOOL}, questions R49, R89 and R93",
    licence=_QUESTIONNAIRE,
):
    """What people were given, or need: goods, money, services or advice, free of charge.

    The words of R49 are of assistance before or on the way, those of R89 and R93 of support after a
    return. `No`, `Don't know` and `Refused` are answers, not kinds.

    Source:
        Mixed Migration Centre, 4Mi returnee questionnaire, questions R49, R89 and R93. Definitions
        and translations are ours.

    Examples:
        >>> AssistanceKind.find("Clothes / shoes / blankets / sleeping bags", "mmc-4mi")
        AssistanceKind.CLOTHES
    """

    SHELTER = Term(
        "shelter", "Shelter", "A roof, for a night or longer.",
        labels={"es": "Alojamiento", "fr": "Abri", "ar": "مأوى"}, aliases=printed(_4MI, "Shelter", editions=_RETURNEE),
    )
    MEDICAL = Term(
        "medical", "Medical assistance", "Care for the sick and wounded.",
        labels={"es": "Asistencia médica", "fr": "Assistance médicale", "ar": "مساعدة طبية"},
        aliases=printed(_4MI, "Medical assistance", editions=_RETURNEE),
    )
    PSYCHOSOCIAL = Term(
        "psychosocial", "Psychological and psychosocial support", "Support of mind and soul, by professionals or trained people.",
        labels={"es": "Apoyo psicológico y psicosocial", "fr": "Soutien psychologique et psychosocial"},
        aliases=printed(_4MI, "Psychological support", "Psychosocial support", editions=_RETURNEE),
    )
    LEGAL = Term(
        "legal", "Legal assistance", "Advice or help in matters of law and papers.",
        labels={"es": "Asistencia legal", "fr": "Assistance juridique", "ar": "مساعدة قانونية"},
        aliases=printed(_4MI, "Legal assistance", editions=_RETURNEE),
    )
    BASIC_NEEDS = Term(
        "basic-needs", "Basic needs support", "Food, water, clothes and the like, together.",
        labels={"es": "Apoyo a las necesidades básicas", "fr": "Soutien aux besoins essentiels"},
        aliases=printed(_4MI, "Basic needs support (food, water, clothes etc)", editions=_RETURNEE),
    )
    FOOD = Term(
        "food", "Food", "Something to eat.",
        labels={"es": "Alimentos", "fr": "Nourriture", "ar": "طعام"}, aliases=printed(_4MI, "Food", editions=_RETURNEE),
        broader=("basic-needs",),
    )
    WATER = Term(
        "water", "Water", "Water to drink.",
        labels={"es": "Agua", "fr": "Eau", "ar": "ماء"}, aliases=printed(_4MI, "Water", editions=_RETURNEE), broader=("basic-needs",),
    )
    CLOTHES = Term(
        "clothes", "Clothes, shoes, blankets", "Clothes, shoes, blankets or sleeping bags.",
        labels={"es": "Ropa, calzado, mantas", "fr": "Vêtements, chaussures, couvertures"},
        aliases=printed(_4MI, "Clothes / shoes / blankets / sleeping bags", editions=_RETURNEE), broader=("basic-needs",),
    )
    WASHING = Term(
        "washing", "Washing / bathroom facilities", "A place to wash.",
        labels={"es": "Instalaciones de aseo", "fr": "Installations sanitaires"},
        aliases=printed(_4MI, "Washing / bathroom facilities", editions=_RETURNEE),
    )
    COMMUNICATION = Term(
        "communication", "Access to communication", "A telephone or the internet to use.",
        labels={"es": "Acceso a la comunicación", "fr": "Accès à la communication"},
        aliases=printed(
            _4MI, "Access to communication (phone / internet)", "Access to communications (phone/internet)", editions=_RETURNEE
        ),
    )
    CASH = Term(
        "cash", "Cash", "Money; nothing is said of conditions.",
        labels={"es": "Dinero en efectivo", "fr": "Argent liquide", "ar": "نقد"}, aliases=printed(_4MI, "Cash", editions=_RETURNEE),
    )
    UNCONDITIONAL_CASH = Term(
        "unconditional-cash", "Unconditional cash", "Money without conditions.",
        aliases=printed(_4MI, "Unconditional cash support", editions=_RETURNEE), broader=("cash",),
    )
    SAFE_SPACE = Term(
        "safe-space", "Safe space", "A place where women and children are safe.",
        labels={"es": "Espacio seguro", "fr": "Espace sûr"},
        aliases=printed(_4MI, "Safe spaces (for women and children)", editions=_RETURNEE),
    )
    SPIRITUAL = Term(
        "spiritual", "Spiritual guidance", "Guidance in matters of faith.",
        labels={"es": "Orientación espiritual", "fr": "Accompagnement spirituel"},
        aliases=printed(_4MI, "Spiritual guidance", editions=_RETURNEE),
    )
    TRAINING = Term(
        "training", "Adult education or training", "Education or training for adults.",
        labels={"es": "Educación o formación de adultos", "fr": "Éducation ou formation des adultes"},
        aliases=printed(_4MI, "Adult education or training", editions=_RETURNEE),
    )
    TOOLS = Term(
        "tools", "Tools or materials to earn a living", "Tools and materials with which people can earn something.",
        aliases=printed(_4MI, "Tools/materials for income-generating activity", editions=_RETURNEE),
    )
    BUSINESS = Term(
        "business", "Help to start a business", "Advice or means for a business of one's own.",
        aliases=printed(_4MI, "Help starting a business", editions=_RETURNEE),
    )
    JOB = Term(
        "job", "Help to find a job", "Help in looking for work.",
        aliases=printed(_4MI, "Help finding a job", editions=_RETURNEE),
    )
    HOUSING_OR_LAND = Term(
        "housing-or-land", "Help to find housing or land", "Help in looking for a place to live or land.",
        aliases=printed(_4MI, "Help finding housing/land", editions=_RETURNEE),
    )
    CHILDREN = Term(
        "children", "Education or assistance for children", "Schooling or help for children.",
        aliases=printed(_4MI, "Education/assistance for children", editions=_RETURNEE),
    )
    TRANSPORT = Term(
        "transport", "Access to transport", "A ride, or the fare.",
        labels={"es": "Acceso al transporte", "fr": "Accès au transport"}, aliases=printed(_4MI, "Access to transport", editions=_RETURNEE),
    )
    OTHER = Term(
        "other", "Other", "Something else than the list has.",
        labels={"es": "Otra", "fr": "Autre", "ar": "أخرى"}, aliases=printed(_4MI, "Other", editions=_RETURNEE),
    )


class AssistanceProvider(
    Word,
    vocabulary="assistance-provider",
    edition="2026-11-22",
    source=f"{_TOOL}, questions R50 and R90",
    licence=_QUESTIONNAIRE,
):
    """Who gave the assistance, as people say.

    Source:
        Mixed Migration Centre, 4Mi returnee questionnaire, questions R50 and R90. Definitions and
        translations are ours.

    Examples:
        >>> AssistanceProvider.find("UN (other than AVR)", "mmc-4mi").is_within(AssistanceProvider.UN)
        True
    """

    GOVERNMENT = Term(
        "government", "Government", "Authorities of a state.",
        labels={"es": "Gobierno", "fr": "Gouvernement", "ar": "الحكومة"}, aliases=printed(_4MI, "The government", editions=_RETURNEE),
    )
    HOST_GOVERNMENT = Term(
        "host-government", "Government of the host country", "Authorities of the country in which people lived as migrants.",
        labels={"es": "Gobierno del país de acogida", "fr": "Gouvernement du pays d'accueil"},
        aliases=printed(_4MI, "The government of the host country", editions=_RETURNEE), broader=("government",),
    )
    UN = Term(
        "un", "United Nations", "A body of the United Nations.",
        labels={"es": "Naciones Unidas", "fr": "Nations Unies", "ar": "الأمم المتحدة"}, aliases=printed(_4MI, "UN", editions=_RETURNEE),
    )
    UN_AVR = Term(
        "un-assisted-return", "United Nations, assisted return", "A body of the United Nations, as part of an assisted voluntary return.",
        aliases=printed(_4MI, "UN as part of AVR (for example IOM)", editions=_RETURNEE), broader=("un",),
    )
    UN_OTHER = Term(
        "un-otherwise", "United Nations, otherwise", "A body of the United Nations, outside assisted voluntary return.",
        aliases=printed(_4MI, "UN (other than AVR)", editions=_RETURNEE), broader=("un",),
    )
    NGO = Term(
        "ngo", "Non-governmental organisation", "An organisation that is neither of a state nor for profit.",
        labels={"es": "Organización no gubernamental", "fr": "Organisation non gouvernementale", "ar": "منظمة غير حكومية"},
        aliases=printed(_4MI, "NGOs", editions=_RETURNEE),
    )
    NGO_AVR = Term(
        "ngo-assisted-return", "NGO, assisted return", "A non-governmental organisation, as part of an assisted voluntary return.",
        aliases=printed(_4MI, "NGOs as part of AVR", editions=_RETURNEE), broader=("ngo",),
    )
    NGO_OTHER = Term(
        "ngo-otherwise", "NGO, otherwise", "A non-governmental organisation, outside assisted voluntary return.",
        aliases=printed(_4MI, "NGOs (other than AVR)", editions=_RETURNEE), broader=("ngo",),
    )
    LOCAL_POPULATION = Term(
        "local-population", "Local population / volunteers", "People who live there, by themselves or as volunteers.",
        labels={"es": "Población local / voluntarios", "fr": "Population locale / bénévoles"},
        aliases=printed(_4MI, "Local population / volunteers", editions=_RETURNEE),
    )
    FELLOW_MIGRANTS = Term(
        "fellow-migrants", "Fellow migrants", "Other people on the move.",
        labels={"es": "Otros migrantes", "fr": "Autres migrants"}, aliases=printed(_4MI, "Fellow migrants", editions=_RETURNEE),
    )
    FAMILY_OR_FRIENDS = Term(
        "family-or-friends", "Family / friends", "Relatives or friends.",
        labels={"es": "Familia / amigos", "fr": "Famille / amis", "ar": "العائلة / الأصدقاء"},
        aliases=printed(_4MI, "Family / friends", editions=_RETURNEE),
    )
    SMUGGLERS = Term(
        "smugglers", "Smugglers", "People who were paid to help others cross a border or travel without the papers asked for.",
        labels={"es": "Traficantes de migrantes", "fr": "Passeurs", "ar": "المهربون"}, aliases=printed(_4MI, "Smugglers", editions=_RETURNEE),
    )
    OTHER = Term(
        "other", "Other", "Somebody whom the list does not have.",
        labels={"es": "Otro", "fr": "Autre", "ar": "أخرى"}, aliases=printed(_4MI, "Other", editions=_RETURNEE),
    )


class Adviser(
    Word,
    vocabulary="adviser",
    edition="2026-11-22",
    source=f"{_TOOL}, questions R39 and R46",
    licence=_QUESTIONNAIRE,
):
    """Who informs people on the move, or influences what they decide.

    The same words serve for sources of information and for influences, since the publisher offers
    the same people for both; the field says which it is.

    Source:
        Mixed Migration Centre, 4Mi returnee questionnaire, questions R39 (influences on the return)
        and R46 (sources of information). Definitions and translations are ours.

    Examples:
        >>> Adviser.find("International organizations (UN: IOM, UNHCR)", "mmc-4mi")
        Adviser.INTERNATIONAL_ORGANISATIONS
    """

    CONTACTS_AT_HOME = Term(
        "contacts-at-home", "Friends / family in the country of origin", "Friends or relatives who live at home.",
        labels={"es": "Amigos / familia en el país de origen", "fr": "Amis / famille dans le pays d'origine"},
        aliases=printed(_4MI, "Friends / family in Afghanistan", editions=_RETURNEE),
    )
    CONTACTS_ABROAD = Term(
        "contacts-abroad", "Friends / family in another country", "Friends or relatives who live in another country.",
        labels={"es": "Amigos / familia en otro país", "fr": "Amis / famille dans un autre pays"},
        aliases=printed(_4MI, "Friends / family in another country", editions=_RETURNEE),
    )
    DIASPORA = Term(
        "diaspora", "Wider diaspora", "People of the same origin who live abroad, friends and relatives aside.",
        labels={"es": "Diáspora", "fr": "Diaspora"}, aliases=printed(_4MI, "Wider diaspora", editions=_RETURNEE),
    )
    TRAVEL_AGENTS = Term(
        "travel-agents", "Travel agents", "People or firms who sell travel.",
        labels={"es": "Agencias de viajes", "fr": "Agents de voyage"}, aliases=printed(_4MI, "Travel agents", editions=_RETURNEE),
    )
    SMUGGLERS = Term(
        "smugglers", "Smugglers", "People who are paid to help others cross a border or travel without the papers asked for.",
        labels={"es": "Traficantes de migrantes", "fr": "Passeurs", "ar": "المهربون"}, aliases=printed(_4MI, "Smugglers", editions=_RETURNEE),
    )
    EMPLOYMENT_AGENCY = Term(
        "employment-agency", "Private employment agency", "A firm that finds work for people.",
        labels={"es": "Agencia de empleo privada", "fr": "Agence d'emploi privée"},
        aliases=printed(_4MI, "Private employment agency", editions=_RETURNEE),
    )
    ONLINE_NETWORK = Term(
        "online-network", "Online community / network", "A network of people on the internet, social media included.",
        labels={"es": "Comunidad / red en línea", "fr": "Communauté / réseau en ligne"},
        aliases=printed(_4MI, "Online community / network (inc social media)", editions=_RETURNEE),
    )
    NGO = Term(
        "ngo", "Non-governmental organisations", "Organisations that are neither of a state nor for profit.",
        labels={"es": "Organizaciones no gubernamentales", "fr": "Organisations non gouvernementales"},
        aliases=printed(_4MI, "NGOs", editions=_RETURNEE),
    )
    INTERNATIONAL_ORGANISATIONS = Term(
        "international-organisations", "International organisations", "Bodies of the United Nations and the like.",
        labels={"es": "Organizaciones internacionales", "fr": "Organisations internationales"},
        aliases=printed(_4MI, "International organizations (UN: IOM, UNHCR)", editions=_RETURNEE),
    )
    HOME_GOVERNMENT = Term(
        "home-government", "Government or embassy of the country of origin", "Authorities of the country of origin, embassies included.",
        aliases=printed(_4MI, "Governments / embassies of Afghanistan", editions=_RETURNEE),
    )
    HOST_GOVERNMENT = Term(
        "host-government", "Authorities of the host country", "Authorities of the country in which people live as migrants.",
        aliases=printed(_4MI, "National government / authorities in host country", editions=_RETURNEE),
    )
    LOCAL_PEOPLE = Term(
        "local-people", "Local people", "People who live in the country of origin or along the way.",
        labels={"es": "Personas locales", "fr": "Personnes locales"},
        aliases=printed(_4MI, "Local people either in Afghanistan or on the journey", editions=_RETURNEE),
    )
    LOCAL_PEOPLE_AT_HOME = Term(
        "local-people-at-home", "Local people in the country of origin", "People who live in the country of origin, friends and relatives aside.",
        aliases=printed(_4MI, "Local people in Afghanistan", editions=_RETURNEE), broader=("local-people",),
    )
    OTHER_MIGRANTS = Term(
        "other-migrants", "Other migrants", "Other people on the move.",
        labels={"es": "Otros migrantes", "fr": "Autres migrants", "ar": "مهاجرون آخرون"},
        aliases=printed(_4MI, "Other migrants", editions=_RETURNEE),
    )
    RETURNED_MIGRANTS = Term(
        "returned-migrants", "Returned migrants", "People who came back before.",
        labels={"es": "Migrantes retornados", "fr": "Migrants de retour"}, aliases=printed(_4MI, "Returned migrants", editions=_RETURNEE),
    )
    OTHER = Term(
        "other", "Other", "Somebody whom the list does not have.",
        labels={"es": "Otro", "fr": "Autre", "ar": "أخرى"}, aliases=printed(_4MI, "Other", editions=_RETURNEE),
    )


# fmt: on
