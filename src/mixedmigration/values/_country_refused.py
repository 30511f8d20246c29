"""Labels that are met in columns of countries and must not be read as one country.

Edition 2026-11-22. Written by hand for this library. A label stands here because it fits
several countries, or because it names something that is no country; each has its reason.
"""

from typing import Final

__all__ = ["AMBIGUOUS", "AMBIGUOUS_CODES", "ANSWERS", "FIRST_WORDS", "LAST_WORDS", "NOT_COUNTRIES"]

AMBIGUOUS: Final[dict[str, tuple[str, ...]]] = {
    "Congo": ("COD", "COG"),
    "Korea": ("KOR", "PRK"),
    "Virgin Islands": ("VGB", "VIR"),
    "Saint Martin": ("MAF", "SXM"),
    "Guiana": ("GUF", "GUY", "SUR"),
    "Guianas": ("GUF", "GUY", "SUR"),
    "Vietnam (North and South)": ("VDR", "VNM"),
    "Serbia/Kosovo": ("SRB", "XKX"),
    "Serbia/Montenegro": ("MNE", "SRB"),
    "Kosovo/Serbia": ("SRB", "XKX"),
    "Serbia and Kosovo": ("SRB", "XKX"),
    "Sudan/South Sudan": ("SDN", "SSD"),
    "Sudans": ("SDN", "SSD"),
    "ROC": ("COG", "TWN"),
    "Republic of China": ("CHN", "TWN"),
    "Congos": ("COD", "COG"),
    "Germany, East and West": ("DDR", "DEU"),
    "Two Koreas": ("KOR", "PRK"),
    "Yemen (North and South)": ("YEM", "YMD"),
    "St Martin/St Maarten": ("MAF", "SXM"),
}
"""Labels that fit several countries, with the countries."""

AMBIGUOUS_CODES: Final[dict[str, tuple[str, ...]]] = {"CS": ("CSK", "SCG")}
"""ISO codes that were given twice: `CS` was Czechoslovakia, then Serbia and Montenegro."""

_SEA = "it names a sea or a coast"
_REGION = "it names a region of several countries"
_ROUTE = "it names a route or a crossing"
_PART_OF = "it is part of {}; write the country, and keep this name as the place"
_UNSETTLED = "it has no code of its own in ISO 3166-1; keep it as the place and state the country that the source means"


def _each(labels: str, reason: str) -> dict[str, str]:
    return {label.strip(): reason for label in labels.split(";")}


NOT_COUNTRIES: Final[dict[str, str]] = {
    **_each(
        "Mediterranean; Mediterranean Sea; Central Mediterranean; Eastern Mediterranean; Western Mediterranean; Aegean; "
        "Aegean Sea; Atlantic; Atlantic Ocean; English Channel; The Channel; La Manche; Red Sea; Gulf of Aden; "
        "Andaman Sea; Bay of Bengal; Adriatic; Adriatic Sea; Black Sea; Baltic Sea; Caribbean Sea; Indian Ocean; "
        "Pacific Ocean; Pacific; At sea; High seas; International waters; Alboran Sea; Ionian Sea; Arabian Sea; "
        "Strait of Gibraltar; Gulf of Mexico; Gulf of Guinea; Méditerranée; Mediterráneo; Mar Mediterráneo",
        _SEA,
    ),
    **_each(
        "Libyan SRR; Maltese SRR; Malta SAR; Italian SRR; Greek SRR; Tunisian SRR; Libyan SAR; Maltese SAR; Italian SAR; "
        "Greek SAR; Search and rescue region",
        "it names a region of search and rescue at sea",
    ),
    **_each(
        "Africa; America; América; Amérique; Europe; Asia; Oceania; Americas; North America; South America; Latin America; Central America; "
        "Middle East; Near East; Far East; Sahel; Maghreb; Mashreq; Balkans; Western Balkans; West Balkans; Scandinavia; "
        "Horn of Africa; Sub-Saharan Africa; West Africa; East Africa; North Africa; Southern Africa; Central Africa; "
        "Central Asia; South Asia; Southeast Asia; South East Asia; East Asia; West Asia; Caribbean; West Indies; "
        "Caucasus; Baltic States; Baltics; Benelux; Gulf States; Gulf; GCC; ASEAN; ECOWAS; CIS; "
        "Commonwealth of Independent States; Great Lakes; Levant; Indochina; Northern Triangle; MENA; Polynesia; "
        "Melanesia; Eastern Europe; Western Europe; Middle East and North Africa; Arab countries; African countries; "
        "Afrique; Afrique de l'Ouest; África; Amérique latine; América Latina; América Central; Centroamérica; "
        "Sahel region; World; Global; Worldwide",
        _REGION,
    ),
    **_each(
        "European Union; EU; EU28; EU-28; EU15; EU25; EU Member States; Schengen; Schengen area; EEA; EU/EEA; "
        "Union européenne; Unión Europea; EU/Schengen",
        "the membership changes over time; EU27 is the union of 27 countries since 2020",
    ),
    **_each("Darien; Darién; Darien Gap; Darién Gap; Balkan route; Tapón del Darién; Rio Grande; Rio Bravo; Evros; Meriç; Sahara; Sahara Desert; Sonoran Desert; US-Mexico Border", _ROUTE),
    **_each("Canary Islands; Canaries; Canary Is.; Islas Canarias; Canarias; Ceuta; Melilla; Balearic Islands; Ceuta and Melilla; Catalonia; Gran Canaria; Tenerife; Lanzarote; El Hierro", _PART_OF.format("Spain (ESP)")),
    **_each("Lampedusa; Sicily; Sardinia; Pantelleria", _PART_OF.format("Italy (ITA)")),
    **_each("Lesbos; Lesvos; Crete; Samos; Kos; Chios; Gavdos", _PART_OF.format("Greece (GRC)")),
    **_each("Azores; Madeira", _PART_OF.format("Portugal (PRT)")),
    **_each("Corsica; Calais", _PART_OF.format("France (FRA)")),
    **_each("Hawaii; Texas; Arizona; California; Florida", _PART_OF.format("the United States (USA)")),
    **_each("Darfur", _PART_OF.format("Sudan (SDN)")),
    **_each("Tigray; Oromia; Ogaden", _PART_OF.format("Ethiopia (ETH)")),
    **_each("Puntland", _PART_OF.format("Somalia (SOM)")),
    **_each("Rakhine; Arakan", _PART_OF.format("Myanmar (MMR)")),
    **_each("Chechnya; Dagestan; Ingushetia", _PART_OF.format("Russia (RUS)")),
    **_each("Zanzibar", _PART_OF.format("Tanzania (TZA)")),
    **_each("Cabinda", _PART_OF.format("Angola (AGO)")),
    **_each(
        "Somaliland; Abkhazia; South Ossetia; Transnistria; Northern Cyprus; North Cyprus; TRNC; "
        "Turkish Republic of Northern Cyprus; Nagorno-Karabakh; Nagorno Karabakh; Artsakh; Crimea; Kurdistan; Kashmir; "
        "Jammu and Kashmir; Iraqi Kurdistan; Kurdistan Region of Iraq; Donetsk; Luhansk; Ambazonia; Biafra; "
        "Golan Heights; Republika Srpska; Ilemi Triangle; Bir Tawil; Hala'ib Triangle",
        _UNSETTLED,
    ),
    **_each(
        "Kurdish; Kurd; Kurds; Rohingya; Roma; Tuareg; Fulani; Yazidi; Hazara; Sahrawi refugees; Bidoon; Bidun",
        "it names a people, not a country",
    ),
}  # fmt: skip
"""Labels that name something other than a country, with the reason."""

ANSWERS: Final[dict[str, str]] = {
    **_each(
        "Refused; Refused to answer; Refuse to answer; Prefer not to say; Don't know; Do not know; Dont know; "
        "Not applicable; N/A; n.a.; Not asked; None; Nothing; Not available",
        "it is an answer about the answer, not a country; see NoAnswer",
    ),
    **_each(
        "Other; Others; Other country; Other countries; Other nationality; Other nationalities; Rest of the world; All; "
        "All countries; All others; Total; Any; Any country; All nationalities; Other African; Other African countries; "
        "Elsewhere; Abroad; Third country; Home; Home country; Country of origin",
        "it names no country by itself",
    ),
}  # fmt: skip
"""Answers and headings that stand where a country should, with the reason."""

LAST_WORDS: Final[dict[str, str]] = {
    **dict.fromkeys(("srr", "sar"), "it names a region of search and rescue at sea"),
    **dict.fromkeys(("sea", "ocean", "gulf", "bay", "channel", "strait", "coast", "waters"), _SEA),
    **dict.fromkeys(("river", "lake", "desert", "mountains", "forest"), "it names a river, a desert or the like"),
    **dict.fromkeys(("route", "crossing"), _ROUTE),
    **dict.fromkeys(("border", "borders"), "it names a border"),
    **dict.fromkeys(("airport", "port", "harbour", "camp"), "it names a place within a country"),
}
"""What the last word of a label that we do not know says of it."""

FIRST_WORDS: Final[dict[str, str]] = {
    **dict.fromkeys(
        ("gulf of ", "bay of ", "strait of ", "straits of ", "coast of ", "off ", "near ", "sea of "), _SEA
    ),
    **dict.fromkeys(("border of ", "border between ", "between "), "it names a border"),
    **dict.fromkeys(("lake ",), "it names a river, a desert or the like"),
}
"""What the first words of a label that we do not know say of it."""
