"""A country is read from a code or an exact label, or refused with a reason."""

# ruff: noqa: E501, PT017  (tables of names; laws that accept a value or our error)

import copy
import gzip
import pickle
import subprocess
import sys
import timeit
from collections import Counter
from pathlib import Path

import pycountry
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.errors import CODES, InvalidValueError, UnknownTermError
from mixedmigration.values._country_aliases import ALIASES
from mixedmigration.values._country_labels import by_label, by_locale, key
from mixedmigration.values._country_refused import AMBIGUOUS, ANSWERS, NOT_COUNTRIES
from mixedmigration.values.country import Country, CountryKind
from mixedmigration.vocabularies.region import Region
from tests.shared import data

ROOT = Path(__file__).resolve().parents[2]


def table(text):
    """Read lines of `CODE label; label` as (label, code)."""
    rows = (line.strip().partition(" ") for line in text.strip().splitlines())
    return [(label.strip(), code) for code, _, labels in rows for label in labels.split("; ")]


NAMES_IN_USE = table("""
    AFG Afghanistan; AFGHANISTAN; Islamic Republic of Afghanistan; افغانستان
    AGO Angola
    ALB Albania; Shqipëria
    AND Andorra
    ARE United Arab Emirates; UAE; U.A.E.; The United Arab Emirates; Emiratos Árabes Unidos
    ARG Argentina
    ARM Armenia
    ATG Antigua and Barbuda; Antigua & Barbuda
    AUS Australia
    AUT Austria; Österreich
    AZE Azerbaijan
    BDI Burundi
    BEL Belgium; Belgique
    BEN Benin; Bénin
    BES Bonaire, Saint Eustatius and Saba; Bonaire, Sint Eustatius and Saba
    BFA Burkina Faso; Burkina; Upper Volta
    BGD Bangladesh
    BGR Bulgaria
    BHR Bahrain
    BHS Bahamas; The Bahamas; Bahamas (the); Bahamas, The
    BIH Bosnia and Herzegovina; Bosnia & Herzegovina; Bosnia; Bosnia-Herzegovina
    BLR Belarus; Byelorussia
    BOL Bolivia; Bolivia (Plurinational State of); Plurinational State of Bolivia; Bolivia, Plurinational State of
    BRA Brazil; Brasil
    BRN Brunei; Brunei Darussalam
    CAF Central African Republic; Central African Rep.; CAR; République centrafricaine; Centrafrique
    CAN Canada
    CHE Switzerland; Suisse; Schweiz
    CHL Chile
    CHN China; People's Republic of China; Mainland China
    CIV Côte d'Ivoire; Cote d'Ivoire; Côte d’Ivoire; Cote dIvoire; Ivory Coast; Côte d&#039;Ivoire; C&ocirc;te d&#039;Ivoire; COTE D'IVOIRE; Costa de Marfil
    CMR Cameroon; Cameroun
    COD Democratic Republic of the Congo; Dem. Rep. of the Congo; Democratic Republic of Congo; DRC; DR Congo; D.R. Congo; Congo, Democratic Republic of the; Congo, Dem. Rep.; Congo (Kinshasa); Congo-Kinshasa; Congo, DRC; Congo (DRC); RDC; République démocratique du Congo; Zaire; The Democratic Republic of the Congo
    COG Republic of the Congo; Rep. of the Congo; Congo, Republic of; Congo-Brazzaville; Congo (Brazzaville); Republic of Congo; Congo, Rep.; République du Congo
    COL Colombia
    COM Comoros; Comores
    CPV Cabo Verde; Cape Verde; Cap-Vert
    CRI Costa Rica
    CUB Cuba
    CUW Curacao; Curaçao
    CYP Cyprus
    CZE Czechia; Czech Republic; Czech Rep.
    DEU Germany; Deutschland; Allemagne; Federal Republic of Germany; West Germany
    DJI Djibouti
    DMA Dominica
    DNK Denmark
    DOM Dominican Republic; Dominican Rep.; República Dominicana
    DZA Algeria; Algérie; الجزائر
    ECU Ecuador
    EGY Egypt; Egypt, Arab Rep.; Égypte
    ERI Eritrea; Érythrée; ኤርትራ
    ESH Western Sahara
    ESP Spain; España
    ETH Ethiopia; Etiopía; ኢትዮጵያ
    FRA France
    FRO Faeroe Islands; Faroe Islands
    FSM Micronesia; Micronesia (Federated States of); Federated States of Micronesia; Micronesia, Federated States of
    GAB Gabon
    GBR United Kingdom; UK; U.K.; Great Britain; United Kingdom of Great Britain and Northern Ireland; England; Scotland; Wales; Northern Ireland; Royaume-Uni
    GEO Georgia
    GHA Ghana
    GIN Guinea; Guinée; Guinea Conakry; Guinea-Conakry
    GMB Gambia; The Gambia; Gambia (the); Gambia, The
    GNB Guinea-Bissau; Guinea Bissau; Guinée-Bissau
    GNQ Equatorial Guinea
    GRC Greece; Ελλάδα
    GTM Guatemala
    GUF French Guiana; French Guyana
    GUY Guyana
    HKG Hong Kong; China, Hong Kong SAR; China, Hong Kong Special Administrative Region; Hong Kong SAR, China
    HND Honduras
    HTI Haiti; Haïti
    HUN Hungary
    IDN Indonesia
    IND India
    IRL Ireland; Republic of Ireland
    IRN Iran; Iran (Islamic Republic of); Iran (Islamic Rep. of); Islamic Republic of Iran; Iran, Islamic Republic of; İran
    IRQ Iraq; Irak
    ISR Israel
    ITA Italy; Italia
    JAM Jamaica
    JOR Jordan
    JPN Japan
    KEN Kenya
    KGZ Kyrgyzstan; Kyrgyz Republic
    KHM Cambodia; Kampuchea
    KNA Saint Kitts and Nevis; St. Kitts and Nevis; St Kitts & Nevis
    KOR Republic of Korea; Rep. of Korea; South Korea; Korea, Republic of; Korea, South; Korea, Rep.
    KWT Kuwait
    LAO Laos; Lao People's Democratic Republic; Lao People&#039;s Democratic Republic; Lao People's Dem. Rep.; Lao PDR
    LBN Lebanon; Liban
    LBR Liberia
    LBY Libya; Libyan Arab Jamahiriya; ليبيا
    LCA Saint Lucia; St. Lucia
    LKA Sri Lanka; Ceylon
    LSO Lesotho
    MAC China, Macao SAR; Macao; Macau; China, Macao Special Administrative Region
    MAF Saint-Martin (French part); Saint Martin (French Part)
    MAR Morocco; Maroc; المغرب
    MDA Moldova; Republic of Moldova; Rep. of Moldova; Moldova, Republic of; مولدوفا
    MDG Madagascar
    MDV Maldives; المالديف
    MEX Mexico; México
    MKD North Macedonia; Macedonia; FYROM; FYR Macedonia; The former Yugoslav Republic of Macedonia
    MLI Mali
    MMR Myanmar; Burma; Myanmar (Burma); Birmanie
    MOZ Mozambique
    MRT Mauritania
    MUS Mauritius
    MWI Malawi
    MYS Malaysia
    MYT Mayotte
    NAM Namibia; NA
    NER Niger; NIGER; niger
    NGA Nigeria; Nigéria
    NIC Nicaragua
    NLD Netherlands; Netherlands (Kingdom of the); The Netherlands; Holland; Pays-Bas; Kingdom of the Netherlands
    NPL Nepal
    NZL New Zealand
    OMN Oman
    PAK Pakistan
    PAN Panama
    PHL Philippines; The Philippines
    PNG Papua New Guinea
    POL Poland
    PRI Puerto Rico
    PRK Democratic People's Republic of Korea; Dem. People's Rep. of Korea; North Korea; DPRK; Democratic People&#039;s Republic of Korea
    PRY Paraguay
    PSE Palestine; State of Palestine; Palestinian; Palestinian Territories; Occupied Palestinian Territory; occupied Palestinian territory; Palestine, State of; West Bank and Gaza; Gaza Strip
    REU Reunion; Réunion
    ROU Romania
    RUS Russia; Russian Federation; Россия
    RWA Rwanda
    SAU Saudi Arabia; KSA
    SDN Sudan; The Sudan; السودان
    SEN Senegal; Sénégal
    SLE Sierra Leone
    SLV El Salvador
    SOM Somalia; Soomaaliya
    SPM Saint-Pierre-et-Miquelon; Saint Pierre and Miquelon
    SRB Serbia; Serbia and Kosovo: S/RES/1244 (1999); Serbia (and Kosovo: S/RES/1244 (1999))
    SSD South Sudan; Soudan du Sud; S. Sudan
    STP Sao Tome and Principe; São Tomé and Príncipe
    SUR Suriname
    SVK Slovakia; Slovak Republic
    SVN Slovenia
    SWZ Eswatini; Swaziland
    SXM Sint Maarten; Sint Maarten (Dutch part); St. Maarten
    SYR Syria; Syrian Arab Republic; Syrian Arab Rep.; Syrie; Syrien
    TCA Turks and Caicos Islands
    TCD Chad; Tchad
    TGO Togo
    THA Thailand
    TJK Tajikistan
    TKM Turkmenistan
    TLS Timor-Leste; Timor Leste; East Timor
    TTO Trinidad and Tobago; Trinidad & Tobago
    TUN Tunisia; Tunisie
    TUR Turkey; Türkiye; Turkiye; TÜRKİYE; Turquie
    TWN Taiwan; Taiwan, Province of China; China, Taiwan Province of China
    TZA Tanzania; United Republic of Tanzania; United Rep. of Tanzania; Tanzania, United Republic of
    UGA Uganda
    UKR Ukraine
    USA United States; United States of America; USA; U.S.A.; US; U.S.; the United States; Estados Unidos; the US
    UZB Uzbekistan
    VAT Holy See; Holy See (the); Vatican City; Vatican
    VCT Saint Vincent and the Grenadines; St. Vincent and the Grenadines
    VEN Venezuela; Venezuela (Bolivarian Republic of); Bolivarian Republic of Venezuela; Venezuela, RB
    VGB British Virgin Islands; Virgin Islands, British
    VIR United States Virgin Islands; US Virgin Islands; Virgin Islands, U.S.
    VNM Vietnam; Viet Nam; Viet-Nam
    WSM Samoa
    XKX Kosovo; Kosovo*; XKX; Kosovo (SCR 1244); Kosovo (SCR 2144); Kosovo (UNSCR 1244); Kosovo: S/RES/1244 (1999)
    YEM Yemen; Yemen, Rep.
    ZAF South Africa; RSA
    ZMB Zambia
    ZWE Zimbabwe; Rhodesia
    SUN Soviet Union; USSR; Former USSR; Union of Soviet Socialist Republics
    YUG Yugoslavia; Former Yugoslavia; SFRY; Federal Republic of Yugoslavia
    SCG Serbia and Montenegro
    CSK Czechoslovakia
    DDR German Democratic Republic; East Germany; GDR
    ANT Netherlands Antilles
    XXA Stateless; STATELESS; Stateless person; XXA; Apatride
    UNK Unknown; UNKNOWN; Mixed/Unknown; Unknown/other; UNK; Not specified
    MIX Mixed; Various; Mixed nationalities
    TIB Tibetan; Tibet; TIB
    AB9 Abyei Area; Abyei; AB9
    OOS Unidentified Sub-Saharan Africa
    EU27 EU27; EU-27; European Union (27)
    XCX Channel Islands
""")

AMBIGUOUS_LABELS = {
    "Congo": {"COD", "COG"},
    "The Congo": {"COD", "COG"},
    "Kongo": {"COD", "COG"},
    "Конго": {"COD", "COG"},
    "الكونغو": {"COD", "COG"},
    "Korea": {"KOR", "PRK"},
    "Virgin Islands": {"VGB", "VIR"},
    "St. Martin": {"MAF", "SXM"},
    "Saint-Martin": {"MAF", "SXM"},
    "Republic of China": {"CHN", "TWN"},
    "Guiana": {"GUF", "GUY", "SUR"},
}

NOT_COUNTRY_LABELS = [
    "Central Mediterranean", "Mediterranean", "Western Mediterranean", "Aegean Sea", "Red Sea", "Some Unheard-of Sea",
    "Sahel", "Western Africa", "West Africa", "Sub-Saharan Africa", "Horn of Africa", "Latin America / Caribbean", "Africa",
    "America", "Middle East", "European Union", "EU", "Libyan SRR", "Maltese SRR", "Nowhere SRR", "Evros river",
    "Bulgaria-Turkey border", "Greek-Turkish border", "US-Mexico Border", "Balkan route", "Darien Gap", "Darién",
    "Canary Islands", "Ceuta", "Lampedusa", "Somaliland", "Northern Cyprus", "Kurdistan", "Crimea", "Zanzibar",
    "off the coast of Libya", "Gulf of Aden", "Rohingya",
]  # fmt: skip

UNKNOWN_LABELS = [
    "", " ", "\t\n", "Atlantis", "Nigera", "Nigerien", "Nigerian", "Sudann", "Afghnistan", "Keny", "Kenyaa",
    "Sudan,Eritrea", "Sudan, Eritrea", "Sudan; Eritrea", "Sudan and Eritrea", "Other", "None", "N/A", "n.a.", "na", "Refused",
    "Don't know", "us", "car", "ken", "Ken", "unk", "tib", "AUL", "GFR", "SPA", "OOO", "STL", "STA", "404", "004", "KE ", "China, Hong Kong",
    "China, Taiwan", "ZZZ", "XX", "Guinea Equatorial", "Libyaa", "Mal", "Man", "Sad", "\x00", "\ud800", "&", "&#0;",
    "x" * 201, "Kenya" * 10_000, "&#99999999999;", "🇰🇪", "Domov", "Slovenčina",
]  # fmt: skip


def refused(label, scheme="name"):
    with pytest.raises(UnknownTermError) as caught:
        Country.resolve(label, scheme)
    assert caught.value.code in CODES
    return caught.value


# names


def test_the_table_of_names_holds_at_least_330_names():
    assert len({label for label, _ in NAMES_IN_USE}) >= 330


@pytest.mark.parametrize(("label", "code"), NAMES_IN_USE)
def test_a_name_in_real_use_is_its_country(label, code):
    assert Country.resolve(label).code == code


@pytest.mark.parametrize(("label", "codes"), AMBIGUOUS_LABELS.items())
def test_a_name_of_several_countries_is_refused_with_all_of_them(label, codes):
    error = refused(label)
    assert error.code == "country/ambiguous"
    assert {near[:3] for near in error.nearest} == codes


@pytest.mark.parametrize("label", NOT_COUNTRY_LABELS)
def test_a_sea_a_route_or_a_region_is_no_country_and_says_why(label):
    error = refused(label)
    assert error.code == "country/not-a-country"
    assert error.reason


@pytest.mark.parametrize("label", [label for label in UNKNOWN_LABELS if label != "KE "])
def test_what_is_not_listed_is_refused(label):
    assert refused(label).code == "country/unknown"


@pytest.mark.parametrize("label", [None, 4, 4.0, b"Kenya", ["Kenya"], {"a": 1}, Country("KEN"), float("nan"), object()])
def test_what_is_not_text_is_refused(label):
    assert refused(label).code == "country/unknown"


def test_a_near_miss_is_suggested_and_never_read():
    assert refused("Afghnistan").nearest[0] == "AFG (Afghanistan)"
    assert refused("Nigera").nearest[:2] in [("NGA (Nigeria)", "NER (Niger)"), ("NER (Niger)", "NGA (Nigeria)")]
    assert refused("Sudann").nearest[0] == "SDN (Sudan)"


def test_a_cell_of_several_countries_is_refused_with_a_hint():
    error = refused("Sudan,Eritrea")
    assert "Country.split" in error.reason
    assert {near[:3] for near in error.nearest} >= {"SDN", "ERI"}


def test_niger_and_nigeria_stay_apart_in_every_language():
    assert Country.resolve("Niger").code == "NER"
    assert Country.resolve("Nigeria").code == "NGA"
    assert Country.resolve("Нигер").code == "NER"
    assert Country.resolve("Нигерия").code == "NGA"


def test_every_listed_spelling_is_read_as_the_country_it_is_listed_under():
    wrong = {
        (label, code)
        for group in ALIASES.values()
        for code, labels in group.items()
        for label in labels
        if Country.resolve(label).code != code
    }
    assert not wrong


def test_every_refused_label_is_refused_although_a_translation_may_have_it():
    for label in (*AMBIGUOUS, *NOT_COUNTRIES, *ANSWERS):
        refused(label)


def test_no_spelling_of_ours_is_another_countrys_name_in_translation():
    assert not set(by_label()) & set(by_locale())


def test_no_label_of_two_keys_is_claimed_by_two_countries():
    claims = Counter(
        key(label)
        for group in ALIASES.values()
        for code, labels in group.items()
        for label in {key(one) for one in labels}
    )
    several = [at for at, times in claims.items() if times > 1]
    assert all(
        len({code for group in ALIASES.values() for code, labels in group.items() if at in map(key, labels)}) == 1
        for at in several
    )


def test_names_agree_with_pycountry_on_every_code():
    for record in pycountry.countries:
        country = Country(record.alpha_3)
        assert (country.alpha_2, country.numeric) == (record.alpha_2, record.numeric)
        if record.name != "Congo":
            assert Country.resolve(record.name) is country


@pytest.mark.parametrize(
    "language", ["en", "fr", "es", "ar", "pt", "de", "it", "nl", "tr", "fa", "ru", "so", "ti", "uk", "zh_CN", "pt-BR"]
)
def test_a_translated_name_is_never_read_as_another_country(language):
    for country in Country.all():
        try:
            assert Country.resolve(country.name_in(language)) is country
        except UnknownTermError as error:
            assert error.code in {"country/ambiguous", "country/unknown"}, country


@pytest.mark.parametrize(
    ("code", "language", "name"),
    [
        ("EGY", "es", "Egipto"),
        ("COG", "de", "Republik Kongo"),
        ("XKX", "ru", "Косово"),
        ("KEN", "xx", "Kenya"),
        ("KEN", "../en", "Kenya"),
        ("KEN", None, "Kenya"),
        ("MDA", "ar", "جمهورية مولدوفا"),
    ],
)
def test_a_name_is_given_in_a_language_or_in_english(code, language, name):
    assert Country(code).name_in(language) == name


# codes


@pytest.mark.parametrize("code", ["KE", "KEN"])
def test_a_code_gives_the_one_country(code):
    assert Country(code) is Country("KEN")


def test_na_is_namibia():
    assert Country("NA").code == "NAM"


@pytest.mark.parametrize(
    "code",
    [
        "ken",
        "Kenya",
        "ke",
        "",
        " KEN",
        "404",
        "AUL",
        "OOO",
        "STL",
        "CS",
        "ZZZ",
        None,
        404,
        b"KEN",
        ["KEN"],
        {},
        float("nan"),
    ],
)
def test_anything_but_a_code_in_capitals_is_refused(code):
    with pytest.raises(InvalidValueError) as caught:
        Country(code)
    assert caught.value.code == "country/unknown"
    assert "Country.resolve" in caught.value.hint


@pytest.mark.parametrize(
    ("scheme", "label", "code"),
    [
        ("iso", "KEN", "KEN"), ("iso", "ke", "KEN"), ("iso", "404", "KEN"), ("iso", "4", "AFG"), ("iso", "004", "AFG"),
        ("iso", "NA", "NAM"), ("iso", "UNK", "UNK"), ("iso", "UKN", "UNK"), ("iso", "XXX", "UNK"), ("iso", "XXA", "XXA"),
        ("iso", "TIB", "TIB"), ("iso", "AUS", "AUS"), ("iso", "ARE", "ARE"), ("iso", "XK", "XKX"), ("iso", "SU", "SUN"),
        ("iso", "810", "SUN"), ("iso", " ken ", "KEN"), ("iso", "AB9", "AB9"), ("iso", "STA", "XXA"),
        ("unhcr", "AUS", "AUT"), ("unhcr", "AUL", "AUS"), ("unhcr", "ARE", "EGY"), ("unhcr", "UAE", "ARE"),
        ("unhcr", "MAR", "MTQ"), ("unhcr", "MOR", "MAR"), ("unhcr", "UKN", "UNK"), ("unhcr", "STA", "XXA"),
        ("unhcr", "TIB", "TIB"), ("unhcr", "GAZ", "PSE"), ("unhcr", "GFR", "DEU"), ("unhcr", "NIG", "NGA"),
        ("unhcr", "NGR", "NER"), ("unhcr", "ANT", "ATG"), ("unhcr", "CHD", "TCD"), ("unhcr", "COB", "COG"), ("unhcr", "AB9", "AB9"),
        ("m49", "404", "KEN"), ("m49", "4", "AFG"), ("m49", "004", "AFG"), ("m49", "830", "XCX"), ("m49", "736", "SDN"),
        ("m49", "729", "SDN"), ("m49", "891", "SCG"), ("m49", "890", "YUG"), ("m49", "278", "DDR"), ("m49", "280", "DEU"),
        ("iom", "OOO", "UNK"), ("iom", "UNK", "UNK"), ("iom", "STL", "XXA"), ("iom", "XKX", "XKX"), ("iom", "OOS", "OOS"),
        ("iom", "AB9", "AB9"), ("iom", "EU27", "EU27"), ("iom", "TIB", "TIB"), ("iom", "ANT", "ANT"), ("iom", "AUS", "AUS"),
        ("iom", "XCX", "XCX"),
    ],
)  # fmt: skip
def test_a_code_is_read_in_its_scheme(scheme, label, code):
    assert Country.resolve(label, scheme=scheme).code == code


@pytest.mark.parametrize(
    ("scheme", "label", "code"),
    [
        ("iso", "Kenya", "country/unknown"), ("iso", "CS", "country/ambiguous"), ("iso", "0004", "country/unknown"),
        ("iso", "٤٠٤", "country/unknown"), ("iso", "-4", "country/unknown"), ("unhcr", "AUT", "country/unknown"),
        ("unhcr", "CRB", "country/unknown"), ("unhcr", "CUR", "country/unknown"), ("unhcr", "", "country/unknown"),
        ("m49", "KEN", "country/unknown"), ("m49", "002", "country/not-a-country"), ("m49", "999", "country/unknown"),
        ("iom", "Kenya", "country/unknown"), ("iom", "KEN,SOM", "country/unknown"), ("unhcr", None, "country/unknown"),
        ("who", "KEN", "term/unknown"), ("", "KEN", "term/unknown"),
    ],
)  # fmt: skip
def test_a_code_of_another_scheme_is_refused(scheme, label, code):
    assert refused(label, scheme).code == code


def test_every_country_round_trips_through_its_codes():
    for country in Country.all():
        assert Country(country.code) is country
        assert Country.resolve(country.code) is country
        assert Country.resolve(country.name) is country
        if country.kind is not CountryKind.FORMERLY_USED:
            assert Country.resolve(country.official_name) is country
        for code, scheme in (
            (country.alpha_2, "iso"),
            (country.alpha_3, "iso"),
            (country.numeric, "iso"),
            (country.numeric, "m49"),
            (country.unhcr_code, "unhcr"),
            (country.iom_code, "iom"),
        ):
            assert code is None or Country.resolve(code, scheme) is country
        assert all(code is None or Country(code) is country for code in (country.alpha_2, country.alpha_3))


@pytest.mark.parametrize("scheme", ["alpha_2", "alpha_3", "numeric", "unhcr_code", "iom_code", "code", "name"])
def test_no_code_and_no_name_stands_for_two_countries(scheme):
    found = Counter(getattr(country, scheme) for country in Country.all() if getattr(country, scheme))
    assert max(found.values()) == 1


# the value


def test_there_is_one_object_per_country():
    for country in Country.all():
        assert pickle.loads(pickle.dumps(country)) is country
        assert copy.copy(country) is country
        assert copy.deepcopy(country) is country
        assert copy.deepcopy([country])[0] is country


def test_threads_that_race_for_the_first_country_get_the_same_one():
    code = (
        "import threading, mixedmigration.values.country as m\n"
        "got, gate = [], threading.Barrier(8)\n"
        "def ask():\n    gate.wait()\n    got.append(m.Country('KEN'))\n"
        "threads = [threading.Thread(target=ask) for _ in range(8)]\n"
        "[t.start() for t in threads]; [t.join() for t in threads]\n"
        "assert len({id(c) for c in got}) == 1 and len(got) == 8\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env={"PYTHONPATH": str(ROOT / "src")})


def test_a_country_cannot_be_changed():
    with pytest.raises(AttributeError):
        Country("KEN").code = "UGA"
    with pytest.raises(AttributeError):
        Country("KEN").colour = "green"


def test_countries_are_in_the_order_of_their_codes():
    codes = [country.code for country in Country.all()]
    assert codes == sorted(codes)
    assert sorted(set(Country.all())) == list(Country.all())
    with pytest.raises(TypeError):
        Country("KEN") < "UGA"  # noqa: B015


def test_a_country_prints_its_name_and_shows_its_code():
    assert str(Country("TUR")) == "Türkiye"
    assert repr(Country("TUR")) == "Country('TUR')"


def test_kinds_say_what_is_a_country():
    counts = Counter(country.kind for country in Country.all())
    assert counts == {
        "iso": 249,
        "formerly-used": 30,
        "user-assigned": 1,
        "stateless": 1,
        "unknown": 1,
        "mixed": 1,
        "people": 1,
        "area": 1,
        "aggregate": 3,
    }
    assert {c.code for c in Country.all() if not c.is_country} == {
        "XXA",
        "UNK",
        "MIX",
        "TIB",
        "AB9",
        "XCX",
        "OOS",
        "EU27",
    }
    assert Country("XKX").is_country
    assert Country.all(CountryKind.STATELESS) == (Country("XXA"),)


def test_former_countries_name_their_successors():
    assert [c.code for c in Country("CSK").successors] == ["CZE", "SVK"]
    assert len(Country("SUN").successors) == 15
    assert all(c.successors for c in Country.all(CountryKind.FORMERLY_USED))
    assert all(s.kind is CountryKind.ISO for c in Country.all() for s in c.successors)
    assert Country("KEN").successors == ()


def test_regions_stand_in_their_schemes():
    kenya = Country("KEN")
    assert kenya.m49_region is Region.M49_AFRICA
    assert kenya.m49_subregion is Region.M49_SUB_SAHARAN_AFRICA
    assert kenya.m49_intermediate_region is Region.M49_EASTERN_AFRICA
    assert kenya.unhcr_region is Region.UNHCR_EASTERN_AND_SOUTHERN_AFRICA
    assert kenya.iom_region is Region.IOM_EAST_HORN_AND_SOUTHERN_AFRICA
    assert kenya.mmc_region is Region.MMC_EASTERN_AND_SOUTHERN_AFRICA
    assert Country("EGY").m49_subregion is Region.M49_NORTHERN_AFRICA
    assert Country("EGY").m49_intermediate_region is None
    assert Country("EGY").mmc_region is Region.MMC_EASTERN_AND_SOUTHERN_AFRICA
    assert Country("UNK").m49_region is None
    assert Country("USA").mmc_region is None


def test_every_region_of_every_country_exists():
    for country in Country.all():
        for scheme in ("m49", "unhcr", "iom", "mmc"):
            region = getattr(country, f"{scheme}_region")
            assert region is None or region.scheme == scheme
    placed = [country for country in Country.all(CountryKind.ISO) if country.m49_region]
    assert len(placed) == 248  # all but Antarctica
    assert all(country.m49_region.broader == (Region.M49_WORLD,) for country in placed)


# cells of several


@pytest.mark.parametrize(
    ("cell", "scheme", "found"),
    [
        ("Sudan,Eritrea", "name", ["SDN", "ERI"]),
        ("Kenya", "name", ["KEN"]),
        ("China, Hong Kong Special Administrative Region,China", "name", ["HKG", "CHN"]),
        ("Lao People&#039;s Democratic Republic, Côte d&#039;Ivoire", "name", ["LAO", "CIV"]),
        ("Iran, Islamic Republic of, Iraq", "name", ["IRN", "IRQ"]),
        ("China, Hong Kong", "name", ["CHN", "HKG"]),
        ("KEN,SOM", "name", ["KEN", "SOM"]),
        ("Syrie, Égypte, Atlantis", "name", ["SYR", "EGY", None]),
        ("Congo, Kenya", "name", [None, "KEN"]),
        ("Congo, Democratic Republic of the, Kenya", "name", ["COD", "KEN"]),
        ("EGY,UNK,SYR,UNK", "iom", ["EGY", "UNK", "SYR", "UNK"]),
        ("AUS,ARE", "unhcr", ["AUT", "EGY"]),
        ("", "name", []),
        (" , ,", "name", []),
    ],
)
def test_a_cell_is_cut_at_the_longest_known_labels(cell, scheme, found):
    assert [piece.code if isinstance(piece, Country) else None for piece in Country.split(cell, scheme)] == found


def test_unknown_pieces_of_a_cell_stay_as_text():
    assert Country.split("Kenya, Atlantis") == (Country("KEN"), "Atlantis")


@pytest.mark.parametrize("cell", [None, 5, b"Kenya"])
def test_a_cell_that_is_not_text_is_refused(cell):
    with pytest.raises(UnknownTermError):
        Country.split(cell)


def test_a_hostile_cell_is_cut_in_time():
    assert len(Country.split("x," * 20_000)) == 20_000


# nothing foreign


@given(
    st.one_of(
        st.text(),
        st.none(),
        st.binary(),
        st.integers(),
        st.floats(),
        st.text(alphabet="&#;x0123456789,.-/* (the)Congo"),
    ),
    st.sampled_from(["name", "iso", "unhcr", "m49", "iom"]),
)
def test_resolve_gives_a_country_or_our_error(label, scheme):
    try:
        assert isinstance(Country.resolve(label, scheme), Country)
    except UnknownTermError as error:
        assert error.code in CODES
        assert str(error)


@given(st.one_of(st.text(), st.none(), st.binary(), st.integers()))
def test_country_gives_a_country_or_our_error(code):
    try:
        assert Country(code).code
    except InvalidValueError as error:
        assert error.code in CODES


@given(st.text())
def test_split_loses_nothing(cell):
    pieces = Country.split(cell)
    assert all(isinstance(piece, Country) or piece.strip() for piece in pieces)


@given(st.text())
def test_suggest_gives_labels_of_countries(label):
    assert len(Country.suggest(label, count=3)) <= 3


@pytest.mark.parametrize("label", [None, 3, b"x"])
def test_suggest_knows_nothing_near_to_what_is_not_text(label):
    assert Country.suggest(label) == ()


# cost


def test_a_known_label_is_read_in_about_a_microsecond():
    Country.resolve("Dem. Rep. of the Congo")
    best = min(timeit.repeat(lambda: Country.resolve("Dem. Rep. of the Congo"), number=10_000, repeat=3)) / 10_000
    assert best < 5e-6


def test_a_known_name_needs_no_pycountry():
    code = (
        "import sys, mixedmigration.values.country as m\n"
        "assert m.Country.resolve('Dem. Rep. of the Congo').code == 'COD'\n"
        "assert not {'pycountry', 'gettext'} & set(sys.modules), sorted(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, env={"PYTHONPATH": str(ROOT / "src")})


# the published files


def _tool(name):
    import importlib.util

    path = ROOT / "tools" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_tables_are_what_the_generator_writes():
    tool = _tool("country_tables")
    unhcr, iom = tool.rows(data("unhcr/countries.csv.gz")), tool.rows(data("iom-gdi/countrynames.csv.gz"))
    iso = {c.alpha_3: (c.alpha_2, c.numeric) for c in pycountry.countries}
    written = tool.module(tool.merged(tool.from_unhcr(unhcr, set(iso)), tool.from_iom(iom, iso)), "2026-11-22")
    assert (ROOT / "src/mixedmigration/values/_country_codes.py").read_text(encoding="utf-8") == written


def test_the_page_of_labels_is_up_to_date():
    tool = _tool("country_labels")
    folder = data("README.md").parent
    page = (ROOT / "docs/reference/countries.md").read_text(encoding="utf-8")
    found = tool.cells(folder)
    assert tool.updated(page, tool.page_part(found)) == page
    left = {(dataset, label) for dataset, label, scheme in found if tool.read(label, scheme)[0] == "refused"}
    assert left == {
        ("UNHCR, names", "Congo"),
        ("UNHCR, names", "CRB"),
        ("UNHCR, names", "CUR"),
        ("UNHCR, codes", "CRB"),
        ("UNHCR, codes", "CUR"),
    }


def test_name_code_and_iso_column_of_unhcr_agree():
    import csv

    for name in ("population", "flows", "idmc", "unrwa", "countries"):
        with gzip.open(data(f"unhcr/{name}.csv.gz"), "rt", encoding="utf-8") as file:
            rows = csv.DictReader(file)
            if name == "countries":
                seen = {(r["name"], r["unhcr_code"], r["iso_code"]) for r in rows}
            else:
                seen = {(r[f"{s}_name"], r[s], r[f"{s}_iso"]) for r in rows for s in ("coo", "coa")}
        for label, unhcr, iso in seen:
            if unhcr in {"CRB", "CUR"}:
                continue
            country = Country.resolve(unhcr, "unhcr")
            assert not iso or Country.resolve(iso, "iso") is country
            assert not label or label == "Congo" or Country.resolve(label) is country
