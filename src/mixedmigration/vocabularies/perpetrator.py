"""Who is reported to have done it.

A perpetrator here is always a reported one: what the person interviewed, or the
publisher, said. It is not a finding of guilt. `None`, `Don't know` and `Refused` are
answers, not perpetrators.
"""

from .word import Term, Word, printed

__all__ = ["Perpetrator"]

_4MI = "mmc-4mi"
_RETURNEE = "returnee"


class Perpetrator(
    Word,
    vocabulary="perpetrator",
    edition="2026-11-22",
    source="Mixed Migration Centre, 4Mi returnee questionnaire, question R64",
    licence="Labels of a public questionnaire",
):
    """The group that reported perpetrators are said to belong to.

    Source:
        Mixed Migration Centre, 4Mi returnee questionnaire, question R64. Definitions
        and translations are ours.

    Examples:
        >>> Perpetrator.find("Border guards/immigration officials")
        Perpetrator.BORDER_GUARDS
    """

    SMUGGLERS = Term(
        "smugglers",
        "Smugglers",
        "People who were paid to help others cross a border or travel without the papers asked for.",
        labels={"es": "Traficantes de migrantes", "fr": "Passeurs", "ar": "المهربون"},
        aliases=printed(_4MI, "Smugglers", editions=_RETURNEE),
    )
    CRIMINAL_GANGS = Term(
        "criminal-gangs",
        "Criminal gangs",
        "Groups that live by crime, such as robbers and kidnappers.",
        labels={"es": "Bandas criminales", "fr": "Bandes criminelles", "ar": "عصابات إجرامية"},
        aliases=printed(_4MI, "Criminal gangs", editions=_RETURNEE),
    )
    ARMED_GROUPS = Term(
        "armed-groups",
        "Armed groups / militias",
        "Groups under arms that are not the forces of a state.",
        labels={"es": "Grupos armados / milicias", "fr": "Groupes armés / milices", "ar": "جماعات مسلحة / ميليشيات"},
        aliases=printed(_4MI, "Armed groups / militias", editions=_RETURNEE),
    )
    BORDER_GUARDS = Term(
        "border-guards",
        "Border guards / immigration officials",
        "Officials of a state who guard its border or decide who may enter and stay.",
        labels={
            "es": "Guardias fronterizos / funcionarios de inmigración",
            "fr": "Gardes-frontières / agents d'immigration",
            "ar": "حرس الحدود / موظفو الهجرة",
        },
        aliases=printed(_4MI, "Border guards/immigration officials", editions=_RETURNEE),
    )
    MILITARY_OR_POLICE = Term(
        "military-or-police",
        "Military / police",
        "Soldiers or police officers of a state.",
        labels={"es": "Militares / policía", "fr": "Militaires / police", "ar": "الجيش / الشرطة"},
        aliases=printed(_4MI, "Military / police", editions=_RETURNEE),
    )
    RETURN_ORGANISATIONS = Term(
        "return-organisations",
        "Organisations that organise returns",
        "Staff of bodies that organise returns, such as the United Nations and non-governmental organisations.",
        aliases=printed(_4MI, "Organizations organizing the return processes (UN, NGOs,etc)", editions=_RETURNEE),
    )
    OTHER_RETURNEES = Term(
        "other-returnees",
        "Other returnees",
        "Other people who were returning.",
        labels={"es": "Otras personas retornadas", "fr": "Autres personnes de retour", "ar": "عائدون آخرون"},
        aliases=printed(_4MI, "Other returnees", editions=_RETURNEE),
    )
    FAMILY_MEMBERS = Term(
        "family-members",
        "Family members",
        "Relatives of the person.",
        labels={"es": "Familiares", "fr": "Membres de la famille", "ar": "أفراد الأسرة"},
        aliases=printed(_4MI, "Family members", editions=_RETURNEE),
    )
    LOCAL_COMMUNITY = Term(
        "local-community",
        "People from local community",
        "People who live where it happened.",
        labels={"es": "Personas de la comunidad local", "fr": "Personnes de la communauté locale"},
        aliases=printed(_4MI, "People from local community", editions=_RETURNEE),
    )
    OTHER = Term(
        "other",
        "Other",
        "People of a group that the list they were chosen from does not have.",
        labels={"es": "Otros", "fr": "Autres", "ar": "آخرون"},
        aliases=printed(_4MI, "Other", editions=_RETURNEE),
    )
