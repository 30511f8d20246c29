"""Short English names of countries and areas, as this library prints them.

Edition 2026-11-22. Written by hand for this library: the short name in common use of the
United Nations (UN Statistics Division, M49; UNTERM), without the inverted forms of
ISO 3166-1. Where the formal name is long the short one is kept ("Iran", "Syria"), and
where a short name would fit two countries the longer one ("Republic of Korea",
"Democratic Republic of the Congo"). A name takes no position on status.
"""

from typing import Final

__all__ = ["NAMES", "NAMES_BY_LANGUAGE"]

_LISTED = """
ABW Aruba | AFG Afghanistan | AGO Angola | AIA Anguilla | ALA Åland Islands | ALB Albania
AND Andorra | ARE United Arab Emirates | ARG Argentina | ARM Armenia | ASM American Samoa
ATA Antarctica | ATF French Southern Territories | ATG Antigua and Barbuda | AUS Australia
AUT Austria | AZE Azerbaijan | BDI Burundi | BEL Belgium | BEN Benin
BES Bonaire, Sint Eustatius and Saba | BFA Burkina Faso | BGD Bangladesh | BGR Bulgaria
BHR Bahrain | BHS Bahamas | BIH Bosnia and Herzegovina | BLM Saint Barthélemy | BLR Belarus
BLZ Belize | BMU Bermuda | BOL Bolivia | BRA Brazil | BRB Barbados | BRN Brunei Darussalam
BTN Bhutan | BVT Bouvet Island | BWA Botswana | CAF Central African Republic | CAN Canada
CCK Cocos (Keeling) Islands | CHE Switzerland | CHL Chile | CHN China | CIV Côte d'Ivoire
CMR Cameroon | COD Democratic Republic of the Congo | COG Republic of the Congo
COK Cook Islands | COL Colombia | COM Comoros | CPV Cabo Verde | CRI Costa Rica | CUB Cuba
CUW Curaçao | CXR Christmas Island | CYM Cayman Islands | CYP Cyprus | CZE Czechia
DEU Germany | DJI Djibouti | DMA Dominica | DNK Denmark | DOM Dominican Republic
DZA Algeria | ECU Ecuador | EGY Egypt | ERI Eritrea | ESH Western Sahara | ESP Spain
EST Estonia | ETH Ethiopia | FIN Finland | FJI Fiji | FLK Falkland Islands (Malvinas)
FRA France | FRO Faroe Islands | FSM Micronesia (Federated States of) | GAB Gabon
GBR United Kingdom | GEO Georgia | GGY Guernsey | GHA Ghana | GIB Gibraltar | GIN Guinea
GLP Guadeloupe | GMB Gambia | GNB Guinea-Bissau | GNQ Equatorial Guinea | GRC Greece
GRD Grenada | GRL Greenland | GTM Guatemala | GUF French Guiana | GUM Guam | GUY Guyana
HKG Hong Kong SAR, China | HMD Heard Island and McDonald Islands | HND Honduras
HRV Croatia | HTI Haiti | HUN Hungary | IDN Indonesia | IMN Isle of Man | IND India
IOT British Indian Ocean Territory | IRL Ireland | IRN Iran | IRQ Iraq | ISL Iceland
ISR Israel | ITA Italy | JAM Jamaica | JEY Jersey | JOR Jordan | JPN Japan
KAZ Kazakhstan | KEN Kenya | KGZ Kyrgyzstan | KHM Cambodia | KIR Kiribati
KNA Saint Kitts and Nevis | KOR Republic of Korea | KWT Kuwait | LAO Laos | LBN Lebanon
LBR Liberia | LBY Libya | LCA Saint Lucia | LIE Liechtenstein | LKA Sri Lanka
LSO Lesotho | LTU Lithuania | LUX Luxembourg | LVA Latvia | MAC Macao SAR, China
MAF Saint Martin (French part) | MAR Morocco | MCO Monaco | MDA Moldova | MDG Madagascar
MDV Maldives | MEX Mexico | MHL Marshall Islands | MKD North Macedonia | MLI Mali
MLT Malta | MMR Myanmar | MNE Montenegro | MNG Mongolia | MNP Northern Mariana Islands
MOZ Mozambique | MRT Mauritania | MSR Montserrat | MTQ Martinique | MUS Mauritius
MWI Malawi | MYS Malaysia | MYT Mayotte | NAM Namibia | NCL New Caledonia | NER Niger
NFK Norfolk Island | NGA Nigeria | NIC Nicaragua | NIU Niue | NLD Netherlands | NOR Norway
NPL Nepal | NRU Nauru | NZL New Zealand | OMN Oman | PAK Pakistan | PAN Panama
PCN Pitcairn | PER Peru | PHL Philippines | PLW Palau | PNG Papua New Guinea | POL Poland
PRI Puerto Rico | PRK Democratic People's Republic of Korea | PRT Portugal | PRY Paraguay
PSE State of Palestine | PYF French Polynesia | QAT Qatar | REU Réunion | ROU Romania
RUS Russia | RWA Rwanda | SAU Saudi Arabia | SDN Sudan | SEN Senegal | SGP Singapore
SGS South Georgia and the South Sandwich Islands
SHN Saint Helena, Ascension and Tristan da Cunha | SJM Svalbard and Jan Mayen
SLB Solomon Islands | SLE Sierra Leone | SLV El Salvador | SMR San Marino | SOM Somalia
SPM Saint Pierre and Miquelon | SRB Serbia | SSD South Sudan | STP Sao Tome and Principe
SUR Suriname | SVK Slovakia | SVN Slovenia | SWE Sweden | SWZ Eswatini
SXM Sint Maarten (Dutch part) | SYC Seychelles | SYR Syria | TCA Turks and Caicos Islands
TCD Chad | TGO Togo | THA Thailand | TJK Tajikistan | TKL Tokelau | TKM Turkmenistan
TLS Timor-Leste | TON Tonga | TTO Trinidad and Tobago | TUN Tunisia | TUR Türkiye
TUV Tuvalu | TWN Taiwan | TZA Tanzania | UGA Uganda | UKR Ukraine
UMI United States Minor Outlying Islands | URY Uruguay | USA United States
UZB Uzbekistan | VAT Holy See | VCT Saint Vincent and the Grenadines | VEN Venezuela
VGB British Virgin Islands | VIR United States Virgin Islands | VNM Viet Nam | VUT Vanuatu
WLF Wallis and Futuna | WSM Samoa | YEM Yemen | ZAF South Africa | ZMB Zambia | ZWE Zimbabwe
"""

NAMES: Final[dict[str, str]] = {
    entry.strip()[:3]: entry.strip()[4:] for line in _LISTED.strip().splitlines() for entry in line.split("|")
}
"""The short English name of each country of ISO 3166-1, by alpha-3 code."""

NAMES_BY_LANGUAGE: Final[dict[str, dict[str, str]]] = {
    # Names that the translations of ISO 3166-1 do not have, or have only in a form that fits two countries.
    "COG": {
        "ar": "جمهورية الكونغو", "de": "Republik Kongo", "es": "República del Congo", "fa": "جمهوری کنگو",
        "fr": "République du Congo", "it": "Repubblica del Congo", "nl": "Republiek Congo", "pt": "República do Congo",
        "ru": "Республика Конго", "tr": "Kongo Cumhuriyeti", "uk": "Республіка Конго",
    },
    "XKX": {
        "ar": "كوسوفو", "de": "Kosovo", "es": "Kosovo", "fr": "Kosovo", "it": "Kosovo", "nl": "Kosovo", "pt": "Kosovo",
        "ru": "Косово", "sq": "Kosova", "sr": "Косово", "tr": "Kosova", "uk": "Косово",
    },
    "XXA": {
        "ar": "عديم الجنسية", "de": "Staatenlos", "es": "Apátrida", "fr": "Apatride", "it": "Apolide", "nl": "Staatloos",
        "pt": "Apátrida", "ru": "Лица без гражданства", "tr": "Vatansız", "uk": "Особи без громадянства",
    },
    "UNK": {
        "ar": "غير معروف", "de": "Unbekannt", "es": "Desconocido", "fr": "Inconnu", "it": "Sconosciuto", "nl": "Onbekend",
        "pt": "Desconhecido", "ru": "Неизвестно", "tr": "Bilinmiyor", "uk": "Невідомо",
    },
    "MIX": {"de": "Gemischt", "es": "Mixto", "fr": "Mixte", "it": "Misto", "nl": "Gemengd", "pt": "Misto"},
    "TIB": {"de": "Tibeter", "es": "Tibetanos", "fr": "Tibétains", "it": "Tibetani"},
    "SUN": {
        "de": "Sowjetunion", "es": "Unión Soviética", "fr": "Union soviétique", "it": "Unione Sovietica",
        "pt": "União Soviética", "ru": "Советский Союз", "uk": "Радянський Союз",
    },
    "YUG": {"de": "Jugoslawien", "es": "Yugoslavia", "fr": "Yougoslavie", "it": "Jugoslavia", "pt": "Jugoslávia", "ru": "Югославия"},
    "CSK": {"de": "Tschechoslowakei", "es": "Checoslovaquia", "fr": "Tchécoslovaquie", "it": "Cecoslovacchia"},
}  # fmt: skip
"""Names by our code and ISO 639-1 language, written for this library."""
