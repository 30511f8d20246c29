"""Spellings of countries that the field uses or used, in groups by where they come from.

Edition 2026-11-22. Written by hand for this library, from the spellings that the named
publishers print (facts; no table is copied). A label is read exactly, after folding, so
every spelling must stand here. The names in `_country_names` are not repeated.
"""

from typing import Final

__all__ = ["ALIASES", "CODE_LIKE", "PARTS", "Group"]

Group = dict[str, tuple[str, ...]]
"""Labels by our code."""


def _group(table: str) -> Group:
    """Read lines of `CODE label; label`."""
    rows = (line.strip().partition(" ") for line in table.strip().splitlines())
    return {code: tuple(label.strip() for label in labels.split(";")) for code, _, labels in rows}


_UNHCR = _group("""
    BES Bonaire, Saint Eustatius and Saba
    BOL Bolivia (Plurinational State of)
    CAF Central African Rep.
    CIV Cote d'Ivoire
    COD Dem. Rep. of the Congo
    COG Congo, Republic of
    CUW Curacao
    DOM Dominican Rep.
    FRO Faeroe Islands
    GBR United Kingdom of Great Britain and Northern Ireland
    HKG China, Hong Kong SAR
    IRN Iran (Islamic Rep. of)
    KOR Rep. of Korea
    LAO Lao People's Dem. Rep.
    MAC China, Macao SAR
    MAF Saint-Martin (French part)
    MDA Rep. of Moldova
    NLD Netherlands (Kingdom of the)
    PRK Dem. People's Rep. of Korea
    PSE Palestinian; Palestinians
    REU Reunion
    RUS Russian Federation
    SPM Saint-Pierre-et-Miquelon
    SRB Serbia and Kosovo: S/RES/1244 (1999); Serbia (and Kosovo: S/RES/1244 (1999))
    SYR Syrian Arab Rep.
    TIB Tibetans
    TZA United Rep. of Tanzania
    UNK Unknown/other; Various/unknown; Various/unknown country of origin
    USA United States of America
    VAT Holy See (the)
    VEN Venezuela (Bolivarian Republic of)
    XXA Stateless
""")
"""UNHCR Refugee Data Finder, names of countries in its tables, v2025.12 and earlier."""

_MISSING_MIGRANTS = _group("""
    HKG China, Hong Kong Special Administrative Region
    IRN Iran (Islamic Republic of)
    KOR Republic of Korea
    LAO Lao People's Democratic Republic
    MAC China, Macao Special Administrative Region
    MDA Republic of Moldova
    SYR Syrian Arab Republic
    TZA United Republic of Tanzania
    UNK Mixed/Unknown; Mixed / Unknown; Mixed or unknown
""")
"""IOM Missing Migrants Project, columns of country of incident and of origin, 2014 to 2026.

"Mixed/Unknown" is read as unknown, the weaker of its two statements.
"""

_GDI = _group("""
    AB9 Abyei
    BOL Plurinational State of Bolivia
    FLK Falkland Islands
    FSM Federated States of Micronesia
    HKG Hong Kong Special Administrative Region, China
    IRN Islamic Republic of Iran
    MAC Macao Special Administrative Region, China
    NLD Kingdom of the Netherlands
    OOS Unidentified Sub-Saharan African
    PSE Occupied Palestinian Territory
    SHN Saint Helena
    STP São Tomé and Príncipe
    SJM Svalbard and Jan Mayen Islands
    TIB Tibet
    TWN Taiwan Province of China, China; China, Taiwan Province of China
    VEN Bolivarian Republic of Venezuela
    WLF Wallis and Futuna Islands
    XKX Kosovo (SCR 2144); Kosovo (SCR 1244)
""")
"""IOM Global Data Institute, `gdidata`, three name columns of its table of countries.

"Kosovo (SCR 2144)" is its misprint of resolution 1244.
"""

_FORMAL = _group("""
    AFG Islamic Republic of Afghanistan; Islamic Emirate of Afghanistan
    ALB Republic of Albania
    BGD People's Republic of Bangladesh
    BOL Bolivia, Plurinational State of
    BRN Brunei; Negara Brunei Darussalam
    CHN People's Republic of China; Mainland China; China (mainland); China, People's Republic of
    COD Congo, Democratic Republic of the; Congo, Democratic Republic; Congo (Democratic Republic of the); Congo, the Democratic Republic of the; Congo (the Democratic Republic of the)
    COG Congo (Republic of the); Congo, Republic of the; Congo Republic; Republic of Congo; Congo (Republic of)
    CZE Czech Republic
    DEU Federal Republic of Germany; Germany, Federal Republic of
    EGY Arab Republic of Egypt; Egypt, Arab Rep.
    ETH Federal Democratic Republic of Ethiopia
    FSM Micronesia, Federated States of; Micronesia, Fed. Sts.
    GMB Gambia, Republic of; Republic of the Gambia
    GRC Hellenic Republic
    HKG Hong Kong; Hong Kong SAR; Hong Kong, China; Hong Kong SAR China
    IRN Iran, Islamic Republic of; Iran, Islamic Rep.; Iran (Islamic Republic)
    IRL Republic of Ireland
    KGZ Kyrgyz Republic
    KOR Korea, Republic of; Korea (Republic of); Korea, Rep.; Republic of South Korea; Korea, Republic
    LAO Lao PDR; Lao; Lao People's Democratic Rep.
    LBY State of Libya
    MAC Macao; Macau; Macao SAR; Macao, China; Macau SAR; Macao SAR China
    MDA Moldova, Republic of; Moldova (Republic of)
    MKD Republic of North Macedonia
    MMR Republic of the Union of Myanmar
    NLD Netherlands, Kingdom of the; Netherlands, Kingdom of
    PAK Islamic Republic of Pakistan
    PCN Pitcairn Islands
    PRK Korea, Democratic People's Republic of; Korea (Democratic People's Republic of); Korea, Dem. People's Rep.; Korea, Democratic People's Rep.
    PSE Palestine, State of; Palestine; Palestinian Territories; Palestinian Territory; Palestinian territory, occupied; Occupied Palestinian Territories; occupied Palestinian territory, including East Jerusalem; Palestinian Authority; West Bank and Gaza; West Bank and Gaza Strip
    SDN Republic of the Sudan; Republic of Sudan
    SOM Federal Republic of Somalia
    SSD Republic of South Sudan
    SVK Slovak Republic
    SWZ Kingdom of Eswatini
    SYR Syrian Republic
    TWN Taiwan, Province of China; Taiwan (Province of China); Taiwan Province of China; Taiwan, China; Chinese Taipei; Taiwan, Republic of China
    TUR Republic of Türkiye; Republic of Turkey
    TZA Tanzania, United Republic of; Tanzania (United Republic of)
    USA United States (of America); The United States of America
    VAT Vatican City State; Holy See (Vatican City State); State of the Vatican City
    VEN Venezuela, Bolivarian Republic of; Venezuela, RB
    VGB Virgin Islands (British); Virgin Islands, British
    VIR Virgin Islands (U.S.); Virgin Islands, U.S.; US Virgin Islands; Virgin Islands (US); Virgin Islands of the United States
    XKX Kosovo, Republic of; Republic of Kosovo; Kosovo (UNSCR 1244); Kosovo (UNSCR 1244/1999); Kosovo under UNSCR 1244; Kosovo (S/RES/1244 (1999)); Kosovo: S/RES/1244 (1999); Kosovo (under UNSCR 1244); Kosovo (under UNSCR 1244/99); UNSCR 1244 Kosovo; Kosovo/UNSC 1244; Kosovo (UNSC resolution 1244); Kosovo (under United Nations Security Council Resolution 1244/99)
    YEM Yemen, Rep.; Republic of Yemen; Yemen, Republic of; Yemen Arab Republic
""")
"""Formal names and the inverted names of ISO 3166-1, the World Bank and Eurostat."""

_COMMON = _group("""
    ARE Emirates; The Emirates; UAE; U.A.E.
    ATG Antigua & Barbuda
    BES Caribbean Netherlands; Bonaire, St Eustatius and Saba
    BFA Burkina; Burkina-Faso
    BIH Bosnia; Bosnia Herzegovina; Bosnia Herzegowina; Bosnia/Herzegovina; Bosnia-Hercegovina; Bosnia and Hercegovina
    BLM St Barts; Saint Barthelemy; St. Barthelemy
    CAF Central African Rep
    CCK Cocos Islands; Keeling Islands
    CIV Ivory Coast; Cote dIvoire; Cote D Ivoire; Côte-d'Ivoire; The Ivory Coast; Republic of Côte d'Ivoire
    COD DRC; DR Congo; D.R. Congo; D.R.C.; DRC Congo; Congo DRC; Congo, DRC; Congo (DRC); Congo DR; Congo, DR; Congo, Dem. Rep.; Congo, Dem. Rep. of; Congo, Dem. Rep. of the; Congo-Kinshasa; Congo (Kinshasa); Congo Kinshasa; Democratic Republic of Congo; Democratic Rep. of Congo; Dem. Rep. Congo; Dem Rep Congo; Democratic Republic Congo; Congo, Democratic Republic of
    COG Congo-Brazzaville; Congo (Brazzaville); Congo Brazzaville; Congo, Rep.; Rep. of the Congo; Congo Rep
    COM Comoro Islands; Union of the Comoros
    CPV Cape Verde; Cape Verde Islands; Cabo-Verde
    CUW Curaçao (Dutch part)
    DOM Dominican Rep; Dom. Rep.; Rep. Dominicana
    FLK Malvinas; Falklands; Islas Malvinas; Falkland Islands / Malvinas
    FRO Faroes; Faeroes; Faroe Is.
    FSM Micronesia
    GBR UK; U.K.; Great Britain; Britain; United Kingdom (UK); The UK; United Kingdom of Great Britain
    GMB The Gambia; Gambia (the); Gambia, The
    BHS The Bahamas; Bahamas (the); Bahamas, The
    GNB Guinea Bissau; Guiné-Bissau
    GIN Guinea Conakry; Guinea-Conakry; Guinea (Conakry); Republic of Guinea; Guinea Republic
    GNQ Eq. Guinea; Guinea Ecuatorial
    GUF French Guyana; Guyane; Guyane française
    IOT Chagos Archipelago; Chagos Islands
    KGZ Kirghizstan; Kirgizstan; Kirghizia; Kyrgyz Rep.
    KHM Kampuchea; Cambodia (Kampuchea)
    KNA St Kitts; St Kitts-Nevis; Saint Kitts-Nevis; Saint Kitts
    KOR South Korea; S. Korea; Korea, South; Korea (South); Korea South; ROK
    PRK North Korea; N. Korea; Korea, North; Korea (North); Korea North; DPRK; DPR Korea; D.P.R. Korea
    LKA Ceylon; Sri-Lanka
    MKD Macedonia; Rep. of Macedonia; Republic of Macedonia; FYROM; FYR Macedonia; F.Y.R. Macedonia; The former Yugoslav Republic of Macedonia; Former Yugoslav Republic of Macedonia; Macedonia, FYR; Macedonia, the former Yugoslav Republic of; Macedonia (FYROM); Macedonia (former Yugoslav Republic of); N. Macedonia; Macedonia, North
    MMR Myanmar (Burma); Myanmar/Burma; Burma (Myanmar); Burma/Myanmar; Burma; Union of Burma
    NLD Holland; The Netherlands; Netherlands (the); Netherlands, the
    PNG Papua-New Guinea; Papua New-Guinea; P.N.G.
    RUS Russian Fed.; Russia (Russian Federation)
    SAU KSA; Kingdom of Saudi Arabia
    SHN St Helena; Saint Helena, Ascension & Tristan da Cunha
    SLV Salvador; El-Salvador
    SPM St Pierre & Miquelon
    STP São Tomé & Príncipe; Sao Tome & Principe; Sao Tomé and Principe; Sao Tome; São Tomé e Príncipe
    SVK Slovak Rep.
    SWZ Swaziland; eSwatini; Eswatini (Swaziland); Kingdom of Swaziland; Eswatini (formerly Swaziland)
    SXM Sint Maarten; St Maarten; Saint Maarten; St. Maarten (Dutch part); Saint Martin (Dutch part)
    SYR Syria (Syrian Arab Republic)
    TCA Turks & Caicos; Turks and Caicos; Turks & Caicos Is.
    TLS East Timor; Timor Leste; Democratic Republic of Timor-Leste; Timor-Leste (East Timor)
    TTO Trinidad; Trinidad & Tobago; Trinidad Tobago
    TUR Turkey; Turkiye; Türkiye (Turkey); Turkey (Türkiye); Turkey/Türkiye; Türkiye/Turkey
    TWN Formosa; Taiwan (ROC); Taiwan ROC; Taiwan, R.O.C.
    TZA Tanzania, United Rep. of
    USA U.S.A.; USA; The United States; The USA; United States (USA); United States of America (USA)
    VAT Vatican; Vatican City; The Vatican; Vatican City (Holy See)
    VCT St Vincent; Saint Vincent; St Vincent & the Grenadines; Saint Vincent and Grenadines; St Vincent and Grenadines
    VEN Venezuela (Bolivarian Rep. of); Venezuela, Bolivarian Rep. of
    VGB BVI; British Virgin Is.
    VIR USVI; U.S. Virgin Is.
    VNM Vietnam; Viet-Nam; Socialist Republic of Vietnam; Socialist Republic of Viet Nam; Vietnam, Socialist Republic of
    WSM Western Samoa; Independent State of Samoa
    ZAF RSA; Republic of South Africa; S. Africa
    CYP Republic of Cyprus
    BLR Belarus, Republic of; Byelorussia; Belorussia
    MDV Maldive Islands; Republic of Maldives
    MDG Malagasy Republic
    PHL Philippine Islands; Republic of the Philippines
    PLW Belau
    ESH Sahrawi; Saharawi; Sahrawi Arab Democratic Republic; Spanish Sahara; W. Sahara
    LBY Libyan Arab Jamahiriya; Libyan AJ; Libya Arab Jamahiriya; Socialist People's Libyan Arab Jamahiriya; Great Socialist People's Libyan Arab Jamahiriya
    CZE Czech Rep.; Czech Rep
    ASM Samoa, American; Samoa (American)
    ALA Aland; Aland Islands
    REU La Réunion; Réunion Island
    LUX Grand Duchy of Luxembourg
    LIE Principality of Liechtenstein
    MCO Principality of Monaco
    MHL Marshall Is.; Republic of the Marshall Islands
    SLB Solomon Is.
    COK Cook Is.
    CYM Cayman Is.; Caymans
    MNP N. Mariana Islands; Northern Marianas; Northern Mariana Is.
    SEN Sénégal
    KAZ Kazakstan
    TJK Tadjikistan; Tadzhikistan
    TKM Turkmenia
    ROU Rumania; Roumania
    UKR The Ukraine
    LBN The Lebanon
    SDN The Sudan; North Sudan
    SSD S. Sudan; Southern Sudan; Sudan, South; South-Sudan
    AFG Afghanistan, Islamic Republic of
    EGY Egypt, Arab Republic of
    ETH Abyssinia
""")
"""Short names and abbreviations in common use, as surveys and spreadsheets have them.

Slips of the pen are not read, however plain they seem: they are suggested.
"""

_FORMER = _group("""
    AFI French Afars and Issas
    ATB British Antarctic Territory
    ATN Dronning Maud Land
    BEN Dahomey
    BFA Upper Volta; Haute-Volta
    BLR Byelorussian SSR; Belorussian SSR; Byelorussian Soviet Socialist Republic
    BWA Bechuanaland
    BLZ British Honduras
    COD Zaire; Zaïre; Republic of Zaire; Belgian Congo; Congo (Zaire); Zaire (DRC)
    CSK Czechoslovak Republic; Czecho-Slovakia; Former Czechoslovakia; Czechoslovakia (former); Czech and Slovak Federative Republic; Czechoslovak Socialist Republic
    DDR GDR; G.D.R.; East Germany; German Democratic Rep.; Germany, Democratic Republic; Former German Democratic Republic; German Dem. Rep.; German Democratic Republic (former); Former GDR
    DEU FRG; F.R.G.; West Germany; Germany, Federal Republic; Germany (Federal Republic of)
    DJI French Somaliland
    FXX France (metropolitan); France métropolitaine
    GNB Portuguese Guinea
    GUY British Guiana
    IRN Persia
    KIR Gilbert Islands
    LSO Basutoland
    MWI Nyasaland
    NAM South West Africa
    ANT Dutch Antilles; Neth. Antilles; Netherlands Antilles (former); Former Netherlands Antilles
    NTZ Neutral Zone; Saudi Arabia-Iraq Neutral Zone
    PCI Pacific Islands (trust territory); Pacific Islands, Trust Territory of the
    PCZ Canal Zone
    SCG Serbia & Montenegro; Serbia-Montenegro; Serbia and Montenegro (former); Former Serbia and Montenegro; State Union of Serbia and Montenegro; Serbia and Montenegro, State Union of
    SUN USSR; U.S.S.R.; Former USSR; USSR (former); Former Soviet Union; Soviet Union (former); Union of Soviet Socialist Republics; USSR, Union of Soviet Socialist Republics; Union of Soviet Socialist Republics (former)
    SUR Dutch Guiana; Surinam; Netherlands Guiana
    THA Siam
    TLS Portuguese Timor
    TUV Ellice Islands
    VDR North Vietnam; Democratic Republic of Vietnam; Viet-Nam, Democratic Republic of; Vietnam, North
    VUT New Hebrides
    YMD South Yemen; People's Democratic Republic of Yemen; Yemen, Democratic; Yemen, South; Yemen (Aden); Yemen, People's Democratic Republic of
    YEM North Yemen; Yemen (Sana'a)
    YUG Former Yugoslavia; Yugoslavia (former); Federal Republic of Yugoslavia; FR Yugoslavia; F.R. Yugoslavia; SFRY; SFR Yugoslavia; Socialist Federal Republic of Yugoslavia; Yugoslavia, Federal Republic of; Yugoslavia, Socialist Federal Republic of; Yugoslavia (Serbia and Montenegro); Yugoslavia, FR; Yugoslavia, SFR; Jugoslavia
    ZMB Northern Rhodesia
    ZWE Rhodesia; Southern Rhodesia
""")
"""Former names. Where a country only changed its name, the old name is read as the country of today."""

_NOT_COUNTRIES = _group("""
    XXA Stateless person; Stateless persons; Stateless people; Statelessness; No nationality; Without nationality; Staatenlose; Apátrida; Apátridas; Apatrides; Sin nacionalidad
    UNK Not known; Unknown country; Unknown nationality; Unknown origin; Unknown country of origin; Country unknown; Nationality unknown; Origin unknown; Unspecified; Not specified; Unspecified country; Undetermined; Unidentified; Not identified; Country not known; Nationality not known; Unknown or unspecified; Unknown/Unspecified; Unknown / not specified; Desconocida; No especificado; Inconnue; Non spécifié
    MIX Various; Mixed nationalities; Mixed nationality; Mixed origin; Mixed origins; Mixed countries; Several; Several countries; Several nationalities; Multiple; Multiple countries; Multiple nationalities; Various countries; Various nationalities; Miscellaneous nationalities
    EU27 EU-27; EU 27; EU27_2020; European Union - 27 countries (from 2020); European Union (27); EU-27 (from 2020); European Union 27
    OOS Sub-Saharan Africa (unidentified); Unknown sub-Saharan nationality; Unspecified sub-Saharan nationals; Unidentified sub-Saharan; Unknown sub-Saharan Africa; Unspecified sub-Saharan Africa
    XKX Kosovar; Kosova; Kosovo and Metohija
    AB9 Abyei region; Abyei Administrative Area
""")
"""Ways in which tables say stateless, unknown, mixed and the like."""

_LANGUAGES = _group("""
    ARE Émirats arabes unis; Emiratos Árabes Unidos; Emirados Árabes Unidos; الإمارات; الامارات
    BOL Bolivie; Bolivien
    BRN Brunéi; Brunei Darussalam
    CAF Centrafrique; RCA; República Centroafricana; Zentralafrikanische Republik
    CIV Costa de Marfil; Elfenbeinküste; Costa do Marfim; Costa d'Avorio; ساحل العاج; كوت ديفوار
    CMR Cameroun; Camerún; Camarões; Kamerun; Camerun
    COD RDC; RD Congo; R.D. Congo; R.D.C.; République démocratique du Congo; Rép. dém. du Congo; República Democrática del Congo; Demokratische Republik Kongo; DR Kongo; Repubblica Democratica del Congo; República Democrática do Congo; جمهورية الكونغو الديمقراطية; الكونغو الديمقراطية; Congo démocratique
    COG Congo-Brazza
    COM Comores; Comoras
    CPV Cap-Vert; Cabo Verde; Kap Verde; Capo Verde
    CZE Tchéquie; République tchèque; República Checa; Chequia; Tschechische Republik; Tschechien; Repubblica Ceca; República Tcheca
    DEU Allemagne; Alemania; Deutschland; Alemanha; Germania; ألمانيا; المانيا; Almanya
    DZA Algérie; Argelia; Algerien; Argélia; الجزائر
    EGY Égypte; Egipto; Ägypten; Egitto; مصر
    ERI Érythrée; ኤርትራ; إريتريا; ارتريا; اريتريا
    ESP Espagne; España; Spanien; Espanha; Spagna; إسبانيا; اسبانيا
    ETH Éthiopie; Etiopía; Äthiopien; ኢትዮጵያ; إثيوبيا; اثيوبيا
    FRA Francia; Frankreich; França; فرنسا
    GBR Royaume-Uni; Reino Unido; Vereinigtes Königreich; Regno Unito; Großbritannien; Grande-Bretagne; Gran Bretaña; Gran Bretagna; Grã-Bretanha; المملكة المتحدة; بريطانيا
    GIN Guinée; Guinée Conakry; Guinée-Conakry; غينيا
    GMB Gambie; غامبيا
    GNB Guinée-Bissau; Guinée Bissau
    GNQ Guinée équatoriale; Guinea Ecuatorial
    GRC Grèce; Grecia; Griechenland; Grécia; اليونان; Yunanistan; Hellas; Ellada
    GUF Guayana Francesa
    HRV Croatie; Croacia; Kroatien; Hrvatska
    HTI Haïti; Haití; Ayiti
    IRN República Islámica de Irán; ایران; إيران; ايران; Irán
    IRQ Irak; العراق
    ITA Italie; Italia; Italien; إيطاليا; ايطاليا
    JOR Jordanie; Jordania; الأردن; الاردن
    JPN Japon; Japón
    KHM Cambodge; Camboya; Kambodscha
    KOR Corée du Sud; Corea del Sur; Südkorea; Corea del Sud; Coreia do Sul; République de Corée; República de Corea
    PRK Corée du Nord; Corea del Norte; Nordkorea; Corea del Nord; Coreia do Norte
    LBN Liban; Líbano; Libanon; Libano; لبنان
    LBY Libye; Libia; Libyen; Líbia; ليبيا
    MAR Maroc; Marruecos; Marokko; Marrocos; Marocco; المغرب; Fas
    MDA Moldavie; Moldavia; Moldau; Moldawien
    MEX Mexique; México; Mexiko; Messico
    MKD Macédoine; Macédoine du Nord; Macedonia del Norte; Nordmazedonien; Mazedonien; Macedonia del Nord; Macedónia do Norte; Makedonija; ARYM
    MLI مالي
    MMR Birmanie; Birmania; Birmânia; Birma
    MRT Mauritanie; موريتانيا
    NER النيجر
    NGA نيجيريا
    NLD Pays-Bas; Países Bajos; Niederlande; Paesi Bassi; Países Baixos; Nederland; Olanda
    PAK پاکستان; باكستان
    PSE Cisjordanie et Gaza; Palästina; Palestina; Territoires palestiniens; Territoire palestinien occupé; Territorios Palestinos; État de Palestine; Estado de Palestina; فلسطين; دولة فلسطين
    RUS Russie; Rusia; Russland; Rússia; Fédération de Russie; Federación de Rusia; Federação Russa; Россия; روسيا; Rusya; Federazione Russa; Russische Föderation
    SAU Arabie saoudite; Arabia Saudita; Arabia Saudí; Saudi-Arabien; Arábia Saudita; السعودية; المملكة العربية السعودية
    SDN Soudan; Sudán; السودان
    SEN السنغال
    SLV El Salvador
    SOM Somalie; Somalía; Soomaaliya; الصومال
    SSD Soudan du Sud; Sudán del Sur; Südsudan; Sudão do Sul; Sud Sudan; جنوب السودان
    SWZ Suazilandia; Swasiland
    SYR Syrie; Siria; Syrien; Síria; République arabe syrienne; República Árabe Siria; سوريا; سورية; Suriye; Repubblica Araba Siriana
    TCD Tchad; Tschad; Chade; Ciad; تشاد
    TLS Timor oriental; Timor Oriental; Osttimor; Timor Est
    TUN Tunisie; Túnez; Tunesien; Tunísia; تونس
    TUR Turquie; Turquía; Türkei; Turquia; Turchia; تركيا; ترکیه
    TZA Tanzanie; Tanzanía; Tansania; République-Unie de Tanzanie; República Unida de Tanzania
    USA États-Unis; Etats-Unis d'Amérique; États-Unis d'Amérique; Estados Unidos; Estados Unidos de América; EE. UU.; EE.UU.; EEUU; EUA; Vereinigte Staaten; Vereinigte Staaten von Amerika; Stati Uniti; Stati Uniti d'America; Estados Unidos da América; الولايات المتحدة; أمريكا
    VAT Saint-Siège; Santa Sede; Heiliger Stuhl; Vatikan; Ciudad del Vaticano; Città del Vaticano
    VNM Viêt Nam; Việt Nam
    YEM Yémen; Jemen; Iémen; اليمن
    ZAF Afrique du Sud; Sudáfrica; Südafrika; África do Sul; Sudafrica; Suid-Afrika
    AFG افغانستان; أفغانستان
    MDA مولدوفا
    MDV المالديف
    BGD বাংলাদেশ; بنغلاديش
    UKR Україна; Украина
    BLR Weißrussland; Biélorussie; Bielorrusia; Bielorussia
    CHN Chine; Çin; Volksrepublik China
    DNK Danemark; Danmark
    SRB Serbie; Srbija
    BIH Bosnie; Bosnie-Herzégovine; Bosna i Hercegovina; Bosnien-Herzegowina
    ALB Shqipëri; Shqipëria; Albanie
    HUN Hongrie; Magyarország
    POL Polska; Pologne
    AUT Österreich; Autriche
    CHE Suisse; Schweiz; Svizzera; Suiza
    BEL Belgique; België; Bélgica
    SWE Sverige; Suède; Suecia
    NOR Norge; Norvège
    FIN Suomi; Finlande
    CUB Kuba
    DOM République dominicaine; República Dominicana; Dominikanische Republik; Repubblica Dominicana
    VEN Vénézuéla
    ESH Sahara occidental; Sáhara Occidental; Sahara Occidental; Westsahara; الصحراء الغربية
""")
"""Names in the languages of the field that the translations of ISO 3166-1 lack or write otherwise."""

PARTS: Final[Group] = _group("""
    GBR England; Scotland; Wales; Northern Ireland
    PSE Gaza; Gaza Strip; West Bank; East Jerusalem; Gaza and West Bank
""")
"""Parts that have no code and lie wholly in one country, read as that country.

Only where the part is named as a nationality or country of origin; elsewhere the place
keeps the more precise name.
"""

ALIASES: Final[dict[str, Group]] = {
    "UNHCR Refugee Data Finder": _UNHCR,
    "IOM Missing Migrants Project": _MISSING_MIGRANTS,
    "IOM Global Data Institute": _GDI,
    "formal and inverted names": _FORMAL,
    "common usage": _COMMON,
    "former names": _FORMER,
    "stateless, unknown, mixed": _NOT_COUNTRIES,
    "other languages": _LANGUAGES,
    "parts of a country": PARTS,
}
"""Every group of spellings by its origin."""

CODE_LIKE: Final[dict[str, str]] = {
    **dict.fromkeys(("CAR", "C.A.R."), "CAF"),
    **dict.fromkeys(("U.S.", "The US", "the US", "The U.S.", "the U.S."), "USA"),
    **dict.fromkeys(("FRY", "F.R.Y."), "YUG"),
}
"""Abbreviations that are words in lower case, so they are read in capitals only."""
