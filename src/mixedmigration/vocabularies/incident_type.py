"""What happened to people on the way: the kinds of protection incident.

The same words serve for what people tell in an interview (a testimony) and for an
event known to have happened; the entity says which it is. `No` and `Refused` are
answers, not incidents. Some words are of events that publishers list beside harm, and
are none by themselves: `IncidentType.is_harm` says so.
"""

from .word import Match, Term, Word, printed

__all__ = ["IncidentType"]

_4MI = "mmc-4mi"
_ARVIG = "arvig"
_CHRONICLE = "ARVIG, types of events, after the chronicle of Mut gegen rechte Gewalt, 2014 to 2017"
_RETURNEE = "returnee"
_CORE = "core"


class IncidentType(
    Word,
    vocabulary="incident-type",
    edition="2026-11-22",
    source="Mixed Migration Centre, 4Mi returnee questionnaire, question R63",
    licence="Labels of a public questionnaire; MMC's cleaningkit, which lists variants, is MIT; ARVIG is CC0",
):
    """The kind of harm or abuse, or of hostile event.

    Editions of `mmc-4mi` are its questionnaires, `core` and `returnee`.

    Source:
        Mixed Migration Centre, 4Mi returnee questionnaire, questions R59 and R63; 4Mi
        core questionnaire, question Q118; IOM Missing Migrants Project for death or
        disappearance; ARVIG for attacks on refugees and their housing. Definitions and
        translations are ours.

    Examples:
        >>> IncidentType.find("Trafficking or exploitation", "mmc-4mi")
        IncidentType.TRAFFICKING_AND_EXPLOITATION
    """

    DEATH_OR_DISAPPEARANCE = Term(
        "death-or-disappearance",
        "Death or disappearance",
        "Somebody died, or is missing and presumed dead, while migrating towards another country.",
        "IOM Missing Migrants Project, methodology (what is included)",
        {"es": "Muerte o desaparición", "fr": "Décès ou disparition", "ar": "وفاة أو اختفاء"},
    )
    DEATH = Term(
        "death",
        "Death",
        "Somebody died.",
        "Mixed Migration Centre, 4Mi core questionnaire (risks on the way)",
        {"es": "Muerte", "fr": "Décès", "ar": "وفاة"},
        broader=("death-or-disappearance",),
    )
    WITNESSED_DEATH = Term(
        "witnessed-death",
        "Witnessed death",
        "The person interviewed saw somebody die. Several people may tell of one death: never add them up.",
        labels={"es": "Muerte presenciada", "fr": "Décès dont la personne a été témoin"},
        aliases=printed(_4MI, "Witnessed death", editions=f"{_RETURNEE} {_CORE}"),
        broader=("death",),
    )
    PHYSICAL_VIOLENCE = Term(
        "physical-violence",
        "Physical violence",
        "Beating, wounding, torture or another attack on the body that is not sexual.",
        labels={"es": "Violencia física", "fr": "Violence physique", "ar": "عنف جسدي"},
        aliases=printed(_4MI, "Physical violence", editions=f"{_RETURNEE} {_CORE}"),
    )
    SEXUAL_VIOLENCE = Term(
        "sexual-violence",
        "Sexual violence",
        "Rape, sexual assault, or another sexual act under force, threat or pressure.",
        labels={"es": "Violencia sexual", "fr": "Violence sexuelle", "ar": "عنف جنسي"},
        aliases=printed(_4MI, "Sexual violence", editions=_RETURNEE),
    )
    NON_PHYSICAL_VIOLENCE = Term(
        "non-physical-violence",
        "Non-physical violence",
        "Harassment, threats, stigma, xenophobia or another attack on a person's dignity without touching the body.",
        labels={"es": "Violencia no física", "fr": "Violence non physique", "ar": "عنف غير جسدي"},
        aliases=printed(_4MI, "Non-physical violence (e.g. harassment, stigma, xenophobia)", editions=_RETURNEE),
    )
    ROBBERY = Term(
        "robbery",
        "Robbery",
        "Money or belongings were taken by force or threat.",
        labels={"es": "Robo", "fr": "Vol", "ar": "سرقة"},
        aliases=printed(_4MI, "Robbery", editions=f"{_RETURNEE} {_CORE}"),
    )
    BRIBERY_OR_EXTORTION = Term(
        "bribery-or-extortion",
        "Bribery/extortion",
        "Money or favours were demanded for letting people pass or stay, or under threat.",
        labels={"es": "Soborno/extorsión", "fr": "Corruption/extorsion", "ar": "رشوة/ابتزاز"},
        aliases=printed(_4MI, "Bribery/extortion", editions=f"{_RETURNEE} {_CORE}"),
    )
    DETENTION = Term(
        "detention",
        "Detention",
        "People were held and not free to leave: by authorities, or by others who claim authority.",
        labels={"es": "Detención", "fr": "Détention", "ar": "احتجاز"},
        aliases=(
            *printed(_4MI, "Detention", editions=_CORE),
            *printed(_4MI, "Detention by authorities", editions=_RETURNEE, match=Match.CLOSE),
        ),
    )
    KIDNAPPING = Term(
        "kidnapping",
        "Kidnapping",
        "People were taken or held against their will by others than authorities, often for ransom.",
        labels={"es": "Secuestro", "fr": "Enlèvement", "ar": "اختطاف"},
        aliases=printed(_4MI, "Kidnapping", editions=_RETURNEE),
    )
    HARSH_CONDITIONS = Term(
        "harm-from-harsh-conditions",
        "Harm from harsh conditions",
        "Injury or illness from heat, cold, or being deprived of water, food or health care.",
        labels={"es": "Daños por condiciones adversas", "fr": "Dommages dus à des conditions difficiles"},
        aliases=(
            *printed(
                _4MI,
                "Harm from harsh conditions (e.g. exposure to extreme weather conditions, deprivation of water, "
                "deprivation of food, deprivation of health care, etc)",
                editions=_RETURNEE,
            ),
            *printed(_4MI, "Injury / ill-health from harsh conditions", editions=_CORE, match=Match.CLOSE),
        ),
    )
    TRAFFICKING_AND_EXPLOITATION = Term(
        "trafficking-and-exploitation",
        "Trafficking and exploitation",
        "People were recruited, moved or held to be exploited, in work, in sex or otherwise, or were so exploited.",
        "Mixed Migration Centre, 4Mi core questionnaire, and cleaningkit, which maps the variant with `or`",
        {"es": "Trata y explotación", "fr": "Traite et exploitation", "ar": "الاتجار والاستغلال"},
        printed(_4MI, "Trafficking and exploitation", "Trafficking or exploitation", editions=_CORE),
    )
    PUSHBACK = Term(
        "pushback",
        "Pushback",
        "People were turned back at or near a border without their case being looked at.",
        "Mixed Migration Centre, 4Mi returnee questionnaire, question R59",
        {"es": "Devolución en frontera", "fr": "Refoulement à la frontière"},
        printed(_4MI, "Pushback at a border", editions=_RETURNEE),
    )
    EXPULSION = Term(
        "expulsion",
        "Expulsion",
        "People were made to leave a country they were in.",
        "Mixed Migration Centre, 4Mi returnee questionnaire, question R59",
        {"es": "Expulsión", "fr": "Expulsion", "ar": "طرد"},
        printed(_4MI, "Expulsion", editions=_RETURNEE),
    )
    ATTACK = Term(
        "attack",
        "Attack",
        "An attack on refugees, or on where they live or are to live, that is neither arson nor an assault on a person: "
        "stones, fireworks, gunshots, damage, threats, hateful graffiti.",
        _CHRONICLE,
        {"de": "Angriff", "es": "Ataque", "fr": "Attaque"},
        printed(_ARVIG, "miscellaneous attack", "Sonstige Angriffe"),
    )
    ARSON = Term(
        "arson",
        "Arson",
        "Fire was set, or was meant to be set, to where refugees live or are to live.",
        _CHRONICLE,
        {"de": "Brandanschlag", "es": "Incendio provocado", "fr": "Incendie criminel"},
        printed(_ARVIG, "arson", "Brandanschlag"),
    )
    ASSAULT = Term(
        "assault",
        "Assault",
        "A person was attacked bodily.",
        _CHRONICLE,
        {"de": "Tätlicher Übergriff", "es": "Agresión", "fr": "Agression"},
        printed(_ARVIG, "assault", "Tätlicher Übergriff/Körperverletzung"),
        broader=("physical-violence",),
    )
    SUSPECTED_ATTACK = Term(
        "suspected-attack",
        "Suspected attack",
        "Something happened to refugees or where they live, such as a fire, and it is not established that it was an attack.",
        _CHRONICLE,
        {"de": "Verdachtsfall", "es": "Presunto ataque", "fr": "Attaque présumée"},
        printed(_ARVIG, "suspicion", "Verdachtsfall"),
    )
    DEMONSTRATION = Term(
        "demonstration",
        "Demonstration",
        "People gathered in public against refugees or where they live: a protest, not by itself a harm.",
        _CHRONICLE,
        {"de": "Kundgebung/Demo", "es": "Manifestación", "fr": "Manifestation"},
        printed(_ARVIG, "demonstration", "Kundgebung/Demo"),
    )
    OTHER = Term(
        "other",
        "Other",
        "An incident of a kind that the list it was chosen from does not have.",
        labels={"es": "Otro", "fr": "Autre", "ar": "أخرى"},
        aliases=(*printed(_4MI, "Other", editions=_RETURNEE), *printed(_ARVIG, "other", "sonstige")),
    )

    @property
    def is_harm(self) -> bool | None:
        """Whether such an event harmed or attacked somebody; None where the word does not say.

        Examples:
            >>> IncidentType.ARSON.is_harm, IncidentType.DEMONSTRATION.is_harm, IncidentType.OTHER.is_harm
            (True, False, None)
        """
        if self in (IncidentType.OTHER, IncidentType.SUSPECTED_ATTACK):
            return None
        return self is not IncidentType.DEMONSTRATION
