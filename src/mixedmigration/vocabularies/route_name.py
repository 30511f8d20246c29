"""The routes that publishers name, across publishers and years.

Route labels split, merge and move: they are not renames. A publisher's earlier or
coarser label is a word of its own, linked to the finer ones by `broader`; it is read
as a finer word only where both mean the same. What a route is on the map is the
business of the `Route` entity.
"""

from .word import Alias, Match, Term, Word, printed

__all__ = ["RouteName"]

_FRONTEX = "Frontex, detections of irregular border crossings by route, 2009 to 2025"
_GDI = "IOM Global Data Institute, gdidata, Missing Migrants table, grouping of routes"
_MMC = "Mixed Migration Centre, 4Mi, routes of 2018"


def _iom(label: str, seen: str, match: Match = Match.EXACT) -> tuple[Alias, ...]:
    """Name a label and the years of the editions in which it was seen, such as `2019-2021 2025`."""
    spans = (span.split("-") for span in seen.split())
    years = (year for span in spans for year in range(int(span[0]), int(span[-1]) + 1))
    return printed("iom-missing-migrants", label, editions=" ".join(map(str, years)), match=match)


def _gdi(label: str, match: Match = Match.EXACT) -> tuple[Alias, ...]:
    return printed("iom-gdi", label, match=match)


def _frontex(label: str, match: Match = Match.EXACT) -> tuple[Alias, ...]:
    return printed("frontex", label, match=match)


def _4mi(label: str) -> tuple[Alias, ...]:
    return printed("mmc-4mi", label, editions="2018", match=Match.CLOSE)


def _mmc(*labels: str, match: Match = Match.CLOSE, is_local: bool = True) -> tuple[Alias, ...]:
    return printed("mmc", *labels, match=match, is_local=is_local)


# a table reads best with few lines for each row
# fmt: off
class RouteName(
    Word,
    vocabulary="route",
    edition="2026-11-22",
    source="IOM Missing Migrants Project, column Migration Route of its downloads, 2020, 2023, 2025 and 2026",
    licence="CC BY 4.0 (IOM downloads); MIT (gdidata, which also carries Frontex' table); MMC's site, all rights reserved",
):
    """A route as one or more publishers name it.

    Editions of `iom-missing-migrants` are years; `iom-gdi` groups the same incidents,
    and which of its groups holds which route was measured on rows of equal position
    and date.

    Source:
        IOM Missing Migrants Project, column Migration Route of its downloads, 2020, 2023,
        2025 and 2026; IOM Global Data Institute, gdidata; Frontex, detections by route;
        Mixed Migration Centre, 4Mi. Definitions and translations are ours.

    Examples:
        >>> RouteName.find("Darien Gap", "iom-missing-migrants", "2020")
        RouteName.DARIEN
        >>> RouteName.find("Central America to US").narrower
        (RouteName.US_MEXICO_BORDER_CROSSING, RouteName.DARIEN)
    """

    # The Mediterranean and the Atlantic

    CENTRAL_MEDITERRANEAN = Term(
        "central-mediterranean", "Central Mediterranean",
        "By sea to Italy and Malta, mainly from Libya and Tunisia.",
        labels={"es": "Mediterráneo central", "fr": "Méditerranée centrale", "ar": "وسط البحر المتوسط"},
        aliases=(*_iom("Central Mediterranean", seen="2019-2026"), *_gdi("Central Mediterranean Route"),
                 *_frontex("Central Mediterranean Route", Match.CLOSE)),
    )
    WESTERN_MEDITERRANEAN = Term(
        "western-mediterranean", "Western Mediterranean",
        "From Morocco and Algeria to mainland Spain and the Balearic Islands by sea, and to Ceuta and Melilla by sea and land.",
        labels={"es": "Mediterráneo occidental", "fr": "Méditerranée occidentale", "ar": "غرب البحر المتوسط"},
        aliases=(*_iom("Western Mediterranean", seen="2019-2026"), *_gdi("Western Mediterranean Route"),
                 *_frontex("Western Mediterranean Route", Match.CLOSE)),
    )
    EASTERN_MEDITERRANEAN_ROUTE = Term(
        "eastern-mediterranean-route", "Eastern Mediterranean Route (sea and land)",
        "From Türkiye and the Levant to Greece, Bulgaria and Cyprus, by sea and by land.", _FRONTEX,
        aliases=(*_frontex("Eastern Mediterranean Route"), *_gdi("Eastern Mediterranean Route", Match.CLOSE)),
    )
    EASTERN_MEDITERRANEAN = Term(
        "eastern-mediterranean", "Eastern Mediterranean",
        "By sea from Türkiye and the Levant to Greece and Cyprus.",
        labels={"es": "Mediterráneo oriental", "fr": "Méditerranée orientale", "ar": "شرق البحر المتوسط"},
        aliases=_iom("Eastern Mediterranean", seen="2019-2026"), broader=("eastern-mediterranean-route",),
    )
    WESTERN_AFRICA_ATLANTIC = Term(
        "western-africa-atlantic-route-to-the-canary-islands", "Western Africa / Atlantic route to the Canary Islands",
        "By sea from the western coast of Africa, from Morocco to Guinea, to the Canary Islands.",
        labels={"es": "Ruta atlántica a las Islas Canarias", "fr": "Route atlantique vers les îles Canaries"},
        aliases=(*_iom("Western Africa / Atlantic route to the Canary Islands", seen="2021-2026"),
                 *_iom("Western African", seen="2019-2020", match=Match.CLOSE),
                 *_gdi("Western African Atlantic Route"), *_frontex("Western African Route", Match.CLOSE)),
    )

    # Europe

    TURKIYE_EUROPE_LAND = Term(
        "turkiye-europe-land-route", "Türkiye-Europe land route",
        "By land, across the Evros and Maritsa rivers and the land borders, from Türkiye to Greece and Bulgaria.",
        aliases=(*_iom("Türkiye-Europe land route", seen="2023-2026"),
                 *_iom("Turkey-Europe land route", seen="2021-2023")), broader=("eastern-mediterranean-route",),
    )
    WESTERN_BALKANS = Term(
        "western-balkans", "Western Balkans",
        "By land through the countries of the Western Balkans towards Hungary, Croatia and Western Europe.",
        labels={"es": "Balcanes occidentales", "fr": "Balkans occidentaux", "ar": "غرب البلقان"},
        aliases=(*_iom("Western Balkans", seen="2019-2026"), *_frontex("Western Balkan Route", Match.CLOSE)),
    )
    CIRCULAR_ALBANIA_GREECE = Term(
        "circular-route-from-albania-to-greece", "Circular Route from Albania to Greece",
        "By land from Albania to Greece and back, mostly for seasonal work.", _FRONTEX,
        aliases=_frontex("Circular Route from Albania to Greece"),
    )
    EASTERN_BORDERS = Term(
        "eastern-borders-route", "Eastern Borders Route",
        "Across the land borders of the European Union with Belarus, Ukraine, Moldova and Russia.", _FRONTEX,
        aliases=_frontex("Eastern Borders Route"),
    )
    BLACK_SEA = Term(
        "black-sea-route", "Black Sea Route",
        "By sea across the Black Sea to Bulgaria and Romania.", _FRONTEX,
        aliases=_frontex("Black Sea Route"),
    )
    INTRA_EUROPEAN = Term(
        "intra-european-routes", "Intra-European routes",
        "Between countries of Europe; a grouping of several routes.", _GDI,
        aliases=_gdi("Intra-European routes"),
    )
    BELARUS_EU_BORDER = Term(
        "belarus-eu-border", "Belarus-EU border",
        "Across the land borders of Belarus with Poland, Lithuania and Latvia.",
        aliases=_iom("Belarus-EU border", seen="2021-2025"),
        broader=("eastern-borders-route", "intra-european-routes"),
    )
    UKRAINE_TO_EUROPE = Term(
        "ukraine-to-europe", "Ukraine to Europe",
        "From Ukraine to other countries of Europe.",
        aliases=_iom("Ukraine to Europe", seen="2022-2025"), broader=("intra-european-routes",),
    )
    ITALY_TO_FRANCE = Term(
        "italy-to-france", "Italy to France",
        "Across the border of Italy with France, along the coast or through the Alps.",
        aliases=_iom("Italy to France", seen="2019-2025"), broader=("intra-european-routes",),
    )
    MAINLAND_EUROPE_TO_UK = Term(
        "mainland-europe-to-the-uk", "Mainland Europe to the UK",
        "From the European mainland to the United Kingdom by boat, lorry, train or ferry.",
        aliases=_iom("Mainland Europe to the UK", seen="2025-2026"),
    )
    ENGLISH_CHANNEL_TO_UK = Term(
        "english-channel-to-the-uk", "English Channel to the UK",
        "Across the English Channel to the United Kingdom, and on the way to it in northern France and Belgium.",
        labels={"es": "Canal de la Mancha al Reino Unido", "fr": "De la Manche au Royaume-Uni"},
        aliases=_iom("English Channel to the UK", seen="2021-2025"), broader=("mainland-europe-to-the-uk",),
    )
    CALAIS_TO_UK = Term(
        "calais-to-united-kingdom", "Calais to United Kingdom",
        "From Calais and its surroundings to the United Kingdom.",
        aliases=_iom("Calais to United Kingdom", seen="2019-2020"), broader=("english-channel-to-the-uk",),
    )

    # Africa

    INTRA_AFRICAN = Term(
        "intra-african-routes", "Intra-African routes",
        "Between countries of Africa, the Sahara included; a grouping of several routes.", _GDI,
        aliases=_gdi("Intra-African routes"),
    )
    SAHARA_DESERT_CROSSING = Term(
        "sahara-desert-crossing", "Sahara Desert crossing",
        "Through the Sahara towards Northern Africa, or back.",
        labels={"es": "Cruce del desierto del Sahara", "fr": "Traversée du désert du Sahara", "ar": "عبور الصحراء الكبرى"},
        aliases=_iom("Sahara Desert crossing", seen="2021-2026"), broader=("intra-african-routes",),
    )
    DRC_TO_UGANDA = Term(
        "drc-to-uganda", "DRC to Uganda",
        "From the Democratic Republic of the Congo to Uganda.",
        aliases=_iom("DRC to Uganda", seen="2021-2025"), broader=("intra-african-routes",),
    )
    SEA_CROSSINGS_TO_MAYOTTE = Term(
        "sea-crossings-to-mayotte", "Sea crossings to Mayotte",
        "By sea from the Comoros, Madagascar and the African coast to Mayotte.",
        aliases=_iom("Sea crossings to Mayotte", seen="2024-2026"), broader=("intra-african-routes",),
    )
    COMOROS_TO_MAYOTTE = Term(
        "comoros-to-mayotte", "Comoros to Mayotte",
        "By sea from the Comoros to Mayotte.",
        aliases=_iom("Comoros to Mayotte", seen="2021-2023"), broader=("sea-crossings-to-mayotte",),
    )
    EASTERN_ROUTE_EHOA = Term(
        "eastern-route-to-from-ehoa", "Eastern Route to/from EHOA",
        "Between the East and Horn of Africa and the Arabian Peninsula, by land and across the Gulf of Aden and the Red Sea, both ways.",
        labels={"es": "Ruta oriental desde y hacia el Cuerno de África", "fr": "Route de l'Est depuis et vers la Corne de l'Afrique"},
        aliases=(*_iom("Eastern Route to/from EHOA", seen="2024-2026"), *_gdi("EHOA Eastern Route"), *_mmc("Eastern Route"),
                 *_mmc("Eastern Route (Horn to the Gulf)", is_local=False),
                 *_4mi("Horn of Africa to Yemen/Saudi Arabia")),
    )
    HORN_OF_AFRICA_TO_YEMEN = Term(
        "horn-of-africa-to-yemen-crossing", "Horn of Africa to Yemen crossing",
        "By sea from Djibouti and Somalia to Yemen.",
        aliases=(*_iom("Horn of Africa to Yemen crossing", seen="2021-2023 2025"),
                 *_iom("Horn Africa to Yemen", seen="2019-2020", match=Match.CLOSE)),
        broader=("eastern-route-to-from-ehoa",),
    )
    NORTHERN_ROUTE_EHOA = Term(
        "northern-route-from-ehoa", "Northern Route from EHOA",
        "From the East and Horn of Africa through Sudan towards Northern Africa and Europe.",
        aliases=(*_iom("Northern Route from EHOA", seen="2024-2025"), *_gdi("EHOA Northern Route"), *_mmc("Northern Route"),
                 *_mmc("Central Mediterranean Route", match=Match.RELATED),
                 *_4mi("Horn of Africa to North Africa/Europe")),
    )
    HORN_OF_AFRICA_ROUTE = Term(
        "horn-of-africa-route", "Horn of Africa Route",
        "Between countries of the Horn of Africa.",
        aliases=(*_iom("Horn of Africa Route", seen="2024-2025"), *_gdi("EHOA Horn of Africa Route")),
    )
    ROUTE_TO_SOUTHERN_AFRICA = Term(
        "route-to-southern-africa", "Route to Southern Africa",
        "From the East and Horn of Africa and the Great Lakes towards Southern Africa, mainly South Africa.",
        aliases=(*_iom("Route to Southern Africa", seen="2024-2025"), *_gdi("EHOA Southern Route"), *_mmc("Southern Route"),
                 *_mmc("Southern Route (to South Africa)", is_local=False),
                 *_4mi("Horn of Africa to South Africa")),
    )
    WEST_AFRICA_TO_WEST_AND_CENTRAL_AFRICA = Term(
        "west-africa-to-west-and-central-africa", "West Africa to West and Central Africa",
        "Between countries of West and Central Africa.", _MMC,
        aliases=_4mi("West Africa to West and Central Africa"),
    )
    WEST_AFRICA_TO_NORTH_AFRICA = Term(
        "west-africa-to-north-africa", "West Africa to North Africa",
        "From West Africa towards North Africa.", _MMC,
        aliases=_4mi("West Africa to North Africa"),
    )

    # The Americas

    CENTRAL_AMERICAN = Term(
        "central-american-route", "Central American Route",
        "Towards and through Central America, the Caribbean and Mexico to the United States; a grouping of several routes.", _GDI,
        aliases=_gdi("Central American Route"),
    )
    SOUTH_AMERICAN = Term(
        "south-american-route", "South American Route",
        "Between countries of South America; a grouping.", _GDI,
        aliases=_gdi("South American Route"),
    )
    CENTRAL_AMERICA_TO_US = Term(
        "central-america-to-us", "Central America to US",
        "From or through Central America to the United States, the crossing of Mexico and of its northern border included.",
        aliases=_iom("Central America to US", seen="2019-2020"), broader=("central-american-route",),
    )
    US_MEXICO_BORDER_CROSSING = Term(
        "us-mexico-border-crossing", "US-Mexico border crossing",
        "Across the border of Mexico with the United States, through rivers and deserts on both sides.",
        labels={"es": "Cruce de la frontera entre México y Estados Unidos", "fr": "Passage de la frontière entre le Mexique et les États-Unis"},
        aliases=(*_iom("US-Mexico border crossing", seen="2021-2026"),
                 *_iom("Central America to US", seen="2019-2020", match=Match.BROADER)),
        broader=("central-america-to-us",),
    )
    DARIEN = Term(
        "darien", "Darien",
        "On foot or by boat through the Darien jungle between Colombia and Panama.",
        labels={"es": "Darién", "fr": "Darién"},
        aliases=(*_iom("Darien", seen="2023-2026"), *_iom("Darien Gap", seen="2019-2023"),
                 *_iom("Central America to US", seen="2019-2020", match=Match.BROADER)),
        broader=("central-america-to-us",),
    )
    CARIBBEAN_TO_US = Term(
        "caribbean-to-us", "Caribbean to US",
        "By sea from the Caribbean to the United States.",
        aliases=_iom("Caribbean to US", seen="2022-2025"), broader=("central-american-route",),
    )
    CUBA_TO_US = Term(
        "cuba-to-us", "Cuba to US",
        "By sea across the Straits of Florida from Cuba to the United States.",
        aliases=_iom("Cuba to US", seen="2021"), broader=("caribbean-to-us",),
    )
    CARIBBEAN_TO_CENTRAL_AMERICA = Term(
        "caribbean-to-central-america", "Caribbean to Central America",
        "By sea from the Caribbean to Central America and Mexico.",
        aliases=_iom("Caribbean to Central America", seen="2019-2020 2023-2026"), broader=("central-american-route",),
    )
    DOMINICAN_REPUBLIC_TO_PUERTO_RICO = Term(
        "dominican-republic-to-puerto-rico", "Dominican Republic to Puerto Rico",
        "By sea across the Mona Passage from the Dominican Republic to Puerto Rico.",
        aliases=_iom("Dominican Republic to Puerto Rico", seen="2019-2025"),
        broader=("central-american-route",),
    )
    HAITI_TO_DOMINICAN_REPUBLIC = Term(
        "haiti-to-dominican-republic", "Haiti to Dominican Republic",
        "Across the border of Haiti with the Dominican Republic.",
        aliases=_iom("Haiti to Dominican Republic", seen="2021-2026"), broader=("central-american-route",),
    )
    HAITI_TO_DAJABON = Term(
        "from-haiti-to-dajabon-dominican-republic", "From Haiti to Dajabon, Dominican Republic",
        "Across the border of Haiti near the town of Dajabón.",
        aliases=_iom("From Haiti to Dajabon, Dominican Republic", seen="2019-2020"),
        broader=("haiti-to-dominican-republic",),
    )
    VENEZUELA_TO_CARIBBEAN = Term(
        "venezuela-to-caribbean", "Venezuela to Caribbean",
        "By sea from Venezuela to the islands of the Caribbean.",
        aliases=_iom("Venezuela to Caribbean", seen="2021-2025"), broader=("central-american-route",),
    )
    VENEZUELA_TO_CURACAO = Term(
        "venezuela-to-curacao", "Venezuela to Curaçao",
        "By sea from Venezuela to Curaçao.",
        aliases=_iom("Venezuela to Curaçao", seen="2019-2020"), broader=("venezuela-to-caribbean",),
    )

    # Asia

    ASIA_PACIFIC = Term(
        "asia-pacific-routes", "Asia Pacific routes",
        "Between countries of Asia, from Türkiye eastwards, and the Pacific; a grouping of several routes.", _GDI,
        aliases=_gdi("Asia Pacific routes"),
    )
    AFGHANISTAN_TO_IRAN = Term(
        "afghanistan-to-iran", "Afghanistan to Iran",
        "From Afghanistan, often through Pakistan, to Iran, or back.",
        aliases=_iom("Afghanistan to Iran", seen="2021-2026"), broader=("asia-pacific-routes",),
    )
    IRAN_TO_TURKIYE = Term(
        "iran-to-turkiye", "Iran to Türkiye",
        "Across the mountains between Iran and Türkiye.",
        aliases=(*_iom("Iran to Türkiye", seen="2023-2026"), *_iom("Iran to Turkey", seen="2021-2023")),
        broader=("asia-pacific-routes",),
    )
    SYRIA_TO_TURKIYE = Term(
        "syria-to-turkiye", "Syria to Türkiye",
        "Across the border of Syria with Türkiye.",
        aliases=(*_iom("Syria to Türkiye", seen="2023-2025"), *_iom("Syria to Turkey", seen="2021-2023")),
        broader=("asia-pacific-routes",),
    )
    BAY_OF_BENGAL_ANDAMAN_SEA = Term(
        "bay-of-bengal-andaman-sea", "Bay of Bengal/Andaman Sea",
        "By sea from Bangladesh and Myanmar across the Bay of Bengal and the Andaman Sea.",
        aliases=_iom("Bay of Bengal/Andaman Sea", seen="2025-2026"),
    )
    NAF_RIVER_CROSSING = Term(
        "naf-river-crossing", "Naf River crossing",
        "Across the Naf River between Myanmar and Bangladesh.",
        aliases=_iom("Naf River crossing", seen="2025-2026"),
    )
    MALAYSIA_TO_INDONESIA = Term(
        "malaysia-to-indonesia", "Malaysia to Indonesia",
        "By sea from Malaysia to Indonesia.",
        aliases=_iom("Malaysia to Indonesia", seen="2019-2020"),
    )
    AFGHANISTAN_TO_EUROPE = Term(
        "afghanistan-to-europe", "Afghanistan to Europe",
        "From Afghanistan towards Europe.", _MMC,
        aliases=_4mi("Afghanistan to Europe"),
    )
    AFGHANISTAN_TO_SOUTH_SOUTHEAST_ASIA = Term(
        "afghanistan-to-south-southeast-asia", "Afghanistan to South/Southeast Asia",
        "From Afghanistan towards South and Southeast Asia.", _MMC,
        aliases=_4mi("Afghanistan to South/Southeast Asia"),
    )


# fmt: on
