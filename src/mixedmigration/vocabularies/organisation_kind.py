"""What kind of organisation something is, with the lists of ReliefWeb, IATI and ROR side by side."""

from .word import Alias, Match, Term, Word, printed

__all__ = ["OrganisationKind"]

_RELIEFWEB, _IATI, _ROR, _OPENALEX = "reliefweb", "iati", "ror", "openalex"
_NARROWER, _BROADER, _CLOSE = Match.NARROWER, Match.BROADER, Match.CLOSE


def _iati(code: str, label: str) -> tuple[Alias, ...]:
    return printed(_IATI, code, label)


def _research(name: str, match: Match = Match.EXACT) -> tuple[Alias, ...]:
    return (*printed(_ROR, name, match=match), *printed(_OPENALEX, name, match=match))


class OrganisationKind(
    Word,
    vocabulary="organisation-kind",
    edition="2026-11-22",
    source="IATI, OrganisationType code list; ReliefWeb, source types; Research Organization Registry, types",
    licence="IATI: see its code lists; ReliefWeb and ROR: labels are facts; definitions are ours",
):
    """What kind of body an organisation is.

    The three lists cut differently: what ReliefWeb calls an international organisation IATI
    calls multilateral, and what ROR calls a nonprofit may be a charity, a foundation or a think
    tank. A label is only read as a word that means the same or nearly so.

    Source:
        IATI, code list OrganisationType (16 codes); ReliefWeb API, types of sources (7);
        Research Organization Registry, schema 2, types (9), of which OpenAlex has eight. Think
        tank, union of states and programme of a government are ours. Definitions are ours.

    Examples:
        >>> OrganisationKind.find("International Organization", "reliefweb")
        OrganisationKind.MULTILATERAL
        >>> OrganisationKind.find("80", "iati")
        OrganisationKind.ACADEMIC
    """

    PUBLIC = Term("public", "Public body", "Any body of a state, at any level.", source="ours")
    GOVERNMENT = Term(
        "government",
        "Government",
        "A state's government, a ministry, an agency or an embassy of it.",
        labels={"es": "Gobierno", "fr": "Gouvernement"},
        aliases=(
            *_iati("10", "Government"),
            *printed(_RELIEFWEB, "Government", "271"),
            *_research("government", _CLOSE),
        ),
        broader=("public",),
    )
    LOCAL_GOVERNMENT = Term(
        "local-government",
        "Local government",
        "A state within a federation, a province, a district or a city.",
        labels={"es": "Gobierno local", "fr": "Gouvernement local"},
        aliases=_iati("11", "Local Government"),
        broader=("public",),
    )
    OTHER_PUBLIC_SECTOR = Term(
        "other-public-sector",
        "Other public sector",
        "A public body that is no part of a government, such as a bank of the state.",
        aliases=_iati("15", "Other Public Sector"),
        broader=("public",),
    )
    NGO = Term(
        "ngo",
        "Non-governmental organisation",
        "A body that is neither a state's nor run for profit, and works for others.",
        labels={"es": "Organización no gubernamental", "fr": "Organisation non gouvernementale"},
        aliases=(
            *printed(_RELIEFWEB, "Non-governmental Organization", "274"),
            *printed("", "NGO"),
            *_research("nonprofit", _BROADER),
        ),
    )
    INTERNATIONAL_NGO = Term(
        "international-ngo",
        "International NGO",
        "One that works in several countries.",
        aliases=_iati("21", "International NGO"),
        broader=("ngo",),
    )
    NATIONAL_NGO = Term(
        "national-ngo",
        "National NGO",
        "One that works in its own country.",
        aliases=_iati("22", "National NGO"),
        broader=("ngo",),
    )
    REGIONAL_NGO = Term(
        "regional-ngo",
        "Regional NGO",
        "One that works in the countries of a region.",
        aliases=_iati("23", "Regional NGO"),
        broader=("ngo",),
    )
    PARTNER_COUNTRY_NGO = Term(
        "partner-country-ngo",
        "Partner country based NGO",
        "One that has its seat in a country where aid is spent.",
        aliases=_iati("24", "Partner Country based NGO"),
        broader=("ngo",),
    )
    RED_CROSS = Term(
        "red-cross-red-crescent",
        "Red Cross / Red Crescent Movement",
        "The International Committee, the Federation, or a national society.",
        aliases=printed(_RELIEFWEB, "Red Cross/Red Crescent Movement"),
    )
    PUBLIC_PRIVATE_PARTNERSHIP = Term(
        "public-private-partnership",
        "Public private partnership",
        "A body that public and private partners run together.",
        aliases=_iati("30", "Public Private Partnership"),
    )
    MULTILATERAL = Term(
        "multilateral",
        "International organisation",
        "A body whose members are states, such as an agency of the United Nations.",
        labels={"es": "Organismo internacional", "fr": "Organisation internationale"},
        aliases=(
            *_iati("40", "Multilateral"),
            *printed(_RELIEFWEB, "International Organization"),
        ),
    )
    UNION_OF_STATES = Term(
        "union-of-states",
        "Union of states",
        "A union or community of states with organs and law of its own, such as the European Union.",
        source="ours",
        broader=("multilateral",),
    )
    FOUNDATION = Term(
        "foundation",
        "Foundation",
        "A body that spends what it was endowed with, or collects, on a purpose.",
        labels={"es": "Fundación", "fr": "Fondation"},
        aliases=(*_iati("60", "Foundation"), *_research("nonprofit", _BROADER)),
    )
    PRIVATE_SECTOR = Term(
        "private-sector",
        "Private sector",
        "A business.",
        labels={"es": "Sector privado", "fr": "Secteur privé"},
        aliases=(*_iati("70", "Private Sector"), *_research("company")),
    )
    PRIVATE_IN_PROVIDER_COUNTRY = Term(
        "private-sector-in-provider-country",
        "Private sector in provider country",
        "A business in a country that gives aid.",
        aliases=_iati("71", "Private Sector in Provider Country"),
        broader=("private-sector",),
    )
    PRIVATE_IN_RECIPIENT_COUNTRY = Term(
        "private-sector-in-recipient-country",
        "Private sector in aid recipient country",
        "A business in a country that gets aid.",
        aliases=_iati("72", "Private Sector in Aid Recipient Country"),
        broader=("private-sector",),
    )
    PRIVATE_IN_THIRD_COUNTRY = Term(
        "private-sector-in-third-country",
        "Private sector in third country",
        "A business in another country than those that give or get the aid.",
        aliases=_iati("73", "Private Sector in Third Country"),
        broader=("private-sector",),
    )
    ACADEMIC = Term(
        "academic",
        "Academic, training and research",
        "A university, a school, or an institute that does research.",
        labels={"es": "Académica y de investigación", "fr": "Universitaire, formation et recherche"},
        aliases=(
            *_iati("80", "Academic, Training and Research"),
            *printed(_RELIEFWEB, "Academic and Research Institution", "270"),
            *_research("facility", _NARROWER),
        ),
    )
    UNIVERSITY = Term(
        "university",
        "University or school",
        "A body that teaches and gives degrees, whatever else it does.",
        labels={"es": "Universidad", "fr": "Université"},
        aliases=_research("education"),
        broader=("academic",),
    )
    THINK_TANK = Term(
        "think-tank",
        "Think tank or research centre",
        "A body that does research so that others decide better.",
        source="ours",
        labels={"es": "Centro de estudios", "fr": "Centre de réflexion"},
        aliases=_research("nonprofit", _BROADER),
        broader=("academic",),
    )
    MEDIA = Term(
        "media",
        "Media",
        "A newspaper, a station, an agency or a site that brings news.",
        labels={"es": "Medios de comunicación", "fr": "Médias"},
        aliases=printed(_RELIEFWEB, "Media"),
    )
    HEALTHCARE = Term("healthcare", "Health care", "A hospital or clinic.", aliases=_research("healthcare"))
    ARCHIVE = Term("archive", "Archive", "A library, an archive or a museum.", aliases=_research("archive"))
    FUNDER = Term(
        "funder",
        "Funding programme",
        "A programme or brand under which a government or union gives money, without being a body of its own.",
        aliases=printed(_ROR, "funder", match=_CLOSE),
    )
    NETWORK = Term(
        "network", "Network", "A group of bodies, such as cities, that work together under one name.", source="ours"
    )
    OTHER = Term(
        "other",
        "Other",
        "A body of a kind that its list does not have.",
        labels={"es": "Otra", "fr": "Autre"},
        aliases=(*_iati("90", "Other"), *printed(_RELIEFWEB, "Other"), *_research("other")),
    )
