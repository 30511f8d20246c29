"""Where the routes lead: what `knowledge.routes` knows beyond the words for them.

Names, parents, definitions and labels are those of `vocabularies.RouteName`; here stands
only what is on the map, and which label took the place of which. Countries are the main
ones and no complete list. Each is one that the route's definition names, or in or off
which IOM recorded an incident on it (Missing Migrants Project, 2014 to 2025), or that lies
between those. Positions are public geography, rounded to 0.1 degree (about 11 km), of
towns and waters that stand in any atlas.
"""

from collections.abc import Mapping

import attrs

from mixedmigration.vocabularies import RouteName

__all__ = ["ON_THE_MAP", "SPOTS", "SUCCESSIONS", "Geography", "Spot"]


@attrs.frozen
class Spot:
    """A well-known place."""

    country: str | None
    """Code of the country; None for waters between countries."""
    latitude: float
    longitude: float
    kind: str = "settlement"
    """Slug of the kind of place."""


@attrs.frozen
class Geography:
    """What is on the map of one route; codes and names are separated by blanks, names by `; `."""

    modes: str
    """Slugs of the modes of travel."""
    start: str = ""
    """Codes of the countries where it starts, or slugs of regions (with a slash)."""
    way: str = ""
    """Codes of the countries on the way, in order."""
    end: str = ""
    """Codes of the countries where it ends, or slugs of regions (with a slash)."""
    spots: str = ""
    """Names of spots; `a > b` where they have an order, `a; b` where they have none."""
    is_two_way: bool = False
    """Whether the route is said of both directions."""
    among: str = ""
    """Codes of countries between which people move in any direction; a set."""


# fmt: off
SPOTS: Mapping[str, Spot] = {
    "Acandí": Spot("COL", 8.5, -77.3), "Addis Ababa": Spot("ETH", 9.0, 38.7), "Aden": Spot("YEM", 12.8, 45.0),
    "Agadez": Spot("NER", 17.0, 8.0), "Aleppo": Spot("SYR", 36.2, 37.2), "Algiers": Spot("DZA", 36.8, 3.1),
    "Almería": Spot("ESP", 36.8, -2.5), "Andaman Sea": Spot(None, 10.0, 96.0, "sea"),
    "Antakya": Spot("TUR", 36.2, 36.2), "Arlit": Spot("NER", 18.7, 7.4), "Bamako": Spot("MLI", 12.6, -8.0),
    "Bardonecchia": Spot("ITA", 45.1, 6.7), "Batam": Spot("IDN", 1.1, 104.0), "Beitbridge": Spot("ZWE", -22.2, 30.0),
    "Belgrade": Spot("SRB", 44.8, 20.5), "Białystok": Spot("POL", 53.1, 23.2), "Bihać": Spot("BIH", 44.8, 15.9),
    "Bimini": Spot("BHS", 25.7, -79.3), "Bluefields": Spot("NIC", 12.0, -83.8), "Bodrum": Spot("TUR", 37.0, 27.4),
    "Bosaso": Spot("SOM", 11.3, 49.2), "Brest (Belarus)": Spot("BLR", 52.1, 23.7),
    "Briançon": Spot("FRA", 44.9, 6.6), "Calais": Spot("FRA", 51.0, 1.9), "Ceuta": Spot("ESP", 35.9, -5.3),
    "Chernivtsi": Spot("UKR", 48.3, 25.9), "Ciudad Juárez": Spot("MEX", 31.7, -106.5),
    "Constanța": Spot("ROU", 44.2, 28.6), "Cox's Bazar": Spot("BGD", 21.4, 92.0), "Dajabón": Spot("DOM", 19.5, -71.7),
    "Dakar": Spot("SEN", 14.7, -17.4), "Dakhla": Spot("ESH", 23.7, -16.0),
    "Dire Dawa": Spot("ETH", 9.6, 41.9), "Dirkou": Spot("NER", 19.0, 12.9), "Djibouti City": Spot("DJI", 11.6, 43.1),
    "Dover": Spot("GBR", 51.1, 1.3), "Dunkirk": Spot("FRA", 51.0, 2.4), "Edirne": Spot("TUR", 41.7, 26.6),
    "El Hierro": Spot("ESP", 27.7, -18.0, "land"), "Gao": Spot("MLI", 16.3, 0.0), "Gaziantep": Spot("TUR", 37.1, 37.4),
    "Gjirokastër": Spot("ALB", 40.1, 20.1), "Grodno": Spot("BLR", 53.7, 23.8),
    "Guatemala City": Spot("GTM", 14.6, -90.5), "Güiria": Spot("VEN", 10.6, -62.3), "Haradh": Spot("YEM", 16.4, 43.1),
    "Hargeisa": Spot("SOM", 9.6, 44.1), "Havana": Spot("CUB", 23.1, -82.4), "Herat": Spot("AFG", 34.3, 62.2),
    "Idlib": Spot("SYR", 35.9, 36.6), "Ioannina": Spot("GRC", 39.7, 20.9), "Istanbul": Spot("TUR", 41.0, 29.0),
    "Izmir": Spot("TUR", 38.4, 27.1), "Jizan": Spot("SAU", 16.9, 42.6),
    "Johannesburg": Spot("ZAF", -26.2, 28.0), "Johor Bahru": Spot("MYS", 1.5, 103.7), "Kabul": Spot("AFG", 34.5, 69.2),
    "Kassala": Spot("SDN", 15.5, 36.4), "Key West": Spot("USA", 24.6, -81.8), "Khartoum": Spot("SDN", 15.5, 32.6),
    "Korçë": Spot("ALB", 40.6, 20.8), "Kos": Spot("GRC", 36.9, 27.3), "Kufra": Spot("LBY", 24.2, 23.3),
    "La Vela de Coro": Spot("VEN", 11.5, -69.6), "Laayoune": Spot("ESH", 27.2, -13.2),
    "Lake Albert": Spot(None, 1.7, 30.9, "inland-water"), "Lampedusa": Spot("ITA", 35.5, 12.6),
    "Larnaca": Spot("CYP", 34.9, 33.6), "Las Palmas de Gran Canaria": Spot("ESP", 28.1, -15.4),
    "Lhokseumawe": Spot("IDN", 5.2, 97.1), "Lilongwe": Spot("MWI", -14.0, 33.8), "Lviv": Spot("UKR", 49.8, 24.0),
    "Mahajanga": Spot("MDG", -15.7, 46.3), "Maku": Spot("IRN", 39.3, 44.5), "Mamoudzou": Spot("MYT", -12.8, 45.2),
    "Maungdaw": Spot("MMR", 20.8, 92.4), "Mayagüez": Spot("PRI", 18.2, -67.1), "Mbeya": Spot("TZA", -8.9, 33.5),
    "Melilla": Spot("ESP", 35.3, -2.9), "Menton": Spot("FRA", 43.8, 7.5), "Metema": Spot("ETH", 13.0, 36.2),
    "Metetí": Spot("PAN", 8.5, -78.0), "Mexico City": Spot("MEX", 19.4, -99.1), "Miami": Spot("USA", 25.8, -80.2),
    "Mona Island": Spot("PRI", 18.1, -67.9, "land"), "Moyale": Spot("KEN", 3.5, 39.1),
    "Mutsamudu": Spot("COM", -12.2, 44.4), "Mytilene": Spot("GRC", 39.1, 26.6), "Nador": Spot("MAR", 35.2, -2.9),
    "Nairobi": Spot("KEN", -1.3, 36.8), "Necoclí": Spot("COL", 8.4, -76.8), "Niamey": Spot("NER", 13.5, 2.1),
    "Nogales": Spot("MEX", 31.3, -110.9), "Nouadhibou": Spot("MRT", 20.9, -17.0),
    "Nouakchott": Spot("MRT", 18.1, -16.0), "Obock": Spot("DJI", 12.0, 43.3), "Oran": Spot("DZA", 35.7, -0.6),
    "Oranjestad": Spot("ABW", 12.5, -70.0), "Orestiada": Spot("GRC", 41.5, 26.5),
    "Ouagadougou": Spot("BFA", 12.4, -1.5), "Ouanaminthe": Spot("HTI", 19.5, -71.7),
    "Piedras Negras": Spot("MEX", 28.7, -100.5), "Port of Spain": Spot("TTO", 10.7, -61.5),
    "Port-de-Paix": Spot("HTI", 19.9, -72.8), "Pozzallo": Spot("ITA", 36.7, 14.8), "Przemyśl": Spot("POL", 49.8, 22.8),
    "Reynosa": Spot("MEX", 26.1, -98.3), "Sabha": Spot("LBY", 27.0, 14.4),
    "San Andrés": Spot("COL", 12.6, -81.7, "land"), "San Pedro Sula": Spot("HND", 15.5, -88.0),
    "Sarajevo": Spot("BIH", 43.9, 18.4), "Sfax": Spot("TUN", 34.7, 10.8),
    "Sighetu Marmației": Spot("ROU", 47.9, 23.9), "Sittwe": Spot("MMR", 20.1, 92.9), "Skopje": Spot("MKD", 42.0, 21.4),
    "Subotica": Spot("SRB", 46.1, 19.7), "Tamanrasset": Spot("DZA", 22.8, 5.5), "Tangier": Spot("MAR", 35.8, -5.8),
    "Tapachula": Spot("MEX", 14.9, -92.3), "Tehran": Spot("IRN", 35.7, 51.4), "Teknaf": Spot("BGD", 20.9, 92.3),
    "Tenosique": Spot("MEX", 17.5, -91.4), "Tete": Spot("MOZ", -16.2, 33.6), "Thessaloniki": Spot("GRC", 40.6, 22.9),
    "Tijuana": Spot("MEX", 32.5, -117.0), "Tripoli (Lebanon)": Spot("LBN", 34.4, 35.8),
    "Tripoli (Libya)": Spot("LBY", 32.9, 13.2), "Urmia": Spot("IRN", 37.6, 45.1), "Valletta": Spot("MLT", 35.9, 14.5),
    "Van": Spot("TUR", 38.5, 43.4), "Varna": Spot("BGR", 43.2, 27.9), "Ventimiglia": Spot("ITA", 43.8, 7.6),
    "Vilnius": Spot("LTU", 54.7, 25.3), "Willemstad": Spot("CUW", 12.1, -68.9), "Zagreb": Spot("HRV", 45.8, 16.0),
    "Zahedan": Spot("IRN", 29.5, 60.9), "Zaranj": Spot("AFG", 31.0, 61.9), "Zeebrugge": Spot("BEL", 51.3, 3.2),
    "Zuwara": Spot("LBY", 32.9, 12.1),
}
"""Well-known places by name. Source: public geography, rounded to 0.1 degree."""

R = RouteName
ON_THE_MAP: Mapping[RouteName, Geography] = {
    # The Mediterranean and the Atlantic
    R.CENTRAL_MEDITERRANEAN: Geography(
        "sea", "LBY TUN DZA EGY", "", "ITA MLT", "Zuwara; Tripoli (Libya); Sfax; Lampedusa; Valletta; Pozzallo"),
    R.WESTERN_MEDITERRANEAN: Geography(
        "sea land", "MAR DZA", "", "ESP", "Tangier; Ceuta; Nador; Melilla; Oran; Algiers; Almería"),
    R.EASTERN_MEDITERRANEAN_ROUTE: Geography(
        "sea land", "TUR SYR LBN", "", "GRC BGR CYP", "Izmir; Mytilene; Kos; Edirne; Tripoli (Lebanon); Larnaca"),
    R.EASTERN_MEDITERRANEAN: Geography(
        "sea", "TUR SYR LBN", "", "GRC CYP", "Izmir; Bodrum; Mytilene; Kos; Tripoli (Lebanon); Larnaca"),
    R.WESTERN_AFRICA_ATLANTIC: Geography(
        "sea", "GIN GNB GMB SEN MRT ESH MAR", "", "ESP",
        "Dakar; Nouakchott; Nouadhibou; Dakhla; Laayoune; El Hierro; Las Palmas de Gran Canaria"),
    # Europe
    R.TURKIYE_EUROPE_LAND: Geography("land inland-water", "TUR", "", "GRC BGR", "Istanbul; Edirne; Orestiada"),
    R.WESTERN_BALKANS: Geography(
        "land", "GRC BGR", "ALB MKD XKX MNE SRB BIH", "HUN HRV SVN ROU",
        "Thessaloniki; Skopje; Belgrade; Subotica; Sarajevo; Bihać; Zagreb"),
    R.CIRCULAR_ALBANIA_GREECE: Geography("land", "ALB", "", "GRC", "Gjirokastër; Korçë; Ioannina", is_two_way=True),
    R.EASTERN_BORDERS: Geography(
        "land", "BLR UKR MDA RUS", "", "EST FIN HUN LTU LVA POL ROU SVK", "Grodno; Białystok; Vilnius; Lviv; Przemyśl"),
    R.BLACK_SEA: Geography("sea", "TUR", "", "BGR ROU", "Istanbul; Varna; Constanța"),
    R.INTRA_EUROPEAN: Geography("land sea", "m49/europe", "", "m49/europe", is_two_way=True),
    R.BELARUS_EU_BORDER: Geography("land", "BLR", "", "POL LTU LVA", "Brest (Belarus); Grodno; Białystok; Vilnius"),
    R.UKRAINE_TO_EUROPE: Geography(
        "land", "UKR", "", "HUN MDA POL ROU SVK", "Lviv; Przemyśl; Chernivtsi; Sighetu Marmației"),
    R.ITALY_TO_FRANCE: Geography("land", "ITA", "", "FRA", "Ventimiglia; Menton; Bardonecchia; Briançon"),
    R.MAINLAND_EUROPE_TO_UK: Geography("sea land", "FRA BEL NLD", "", "GBR", "Calais; Dunkirk; Zeebrugge; Dover"),
    R.ENGLISH_CHANNEL_TO_UK: Geography("sea land", "FRA BEL", "", "GBR", "Calais; Dunkirk; Zeebrugge; Dover"),
    R.CALAIS_TO_UK: Geography("sea land", "FRA", "", "GBR", "Calais > Dover"),
    # Africa
    R.INTRA_AFRICAN: Geography("land sea", "m49/africa", "", "m49/africa", is_two_way=True),
    R.SAHARA_DESERT_CROSSING: Geography(
        "land", "MLI NER TCD SDN", "", "DZA LBY EGY",
        "Gao; Agadez; Arlit; Dirkou; Tamanrasset; Sabha; Khartoum; Kufra", is_two_way=True),
    R.DRC_TO_UGANDA: Geography("land inland-water", "COD", "", "UGA", "Lake Albert"),
    R.SEA_CROSSINGS_TO_MAYOTTE: Geography("sea", "COM MDG", "", "MYT", "Mutsamudu; Mahajanga; Mamoudzou"),
    R.COMOROS_TO_MAYOTTE: Geography("sea", "COM", "", "MYT", "Mutsamudu > Mamoudzou"),
    R.EASTERN_ROUTE_EHOA: Geography(
        "land sea", "ETH SOM", "DJI", "YEM SAU",
        "Addis Ababa; Dire Dawa; Hargeisa; Djibouti City; Obock; Bosaso; Aden; Haradh; Jizan", is_two_way=True),
    R.HORN_OF_AFRICA_TO_YEMEN: Geography("sea", "DJI SOM", "", "YEM", "Obock; Bosaso; Aden"),
    R.NORTHERN_ROUTE_EHOA: Geography("land", "ETH ERI", "SDN", "LBY EGY", "Metema; Kassala; Khartoum; Kufra"),
    R.HORN_OF_AFRICA_ROUTE: Geography(
        "land", among="DJI ERI ETH KEN SOM", spots="Addis Ababa; Hargeisa; Djibouti City; Moyale"),
    R.ROUTE_TO_SOUTHERN_AFRICA: Geography(
        "land sea", "ETH SOM", "KEN TZA MWI MOZ ZMB ZWE", "ZAF",
        "Moyale > Nairobi > Mbeya > Lilongwe > Tete > Beitbridge > Johannesburg"),
    R.WEST_AFRICA_TO_WEST_AND_CENTRAL_AFRICA: Geography(
        "land", "m49/western-africa", "", "m49/western-africa m49/middle-africa", "Bamako; Ouagadougou; Niamey"),
    R.WEST_AFRICA_TO_NORTH_AFRICA: Geography(
        "land", "m49/western-africa", "", "m49/northern-africa", "Bamako; Gao; Niamey; Agadez; Tamanrasset; Sabha"),
    # The Americas
    R.CENTRAL_AMERICAN: Geography(
        "land sea", "m49/latin-america-and-the-caribbean", "", "m49/latin-america-and-the-caribbean m49/northern-america"),
    R.SOUTH_AMERICAN: Geography("land", "m49/south-america", "", "m49/south-america", is_two_way=True),
    R.CENTRAL_AMERICA_TO_US: Geography(
        "land", "COL PAN CRI NIC HND SLV GTM", "MEX", "USA",
        "San Pedro Sula; Guatemala City; Tapachula; Tenosique; Mexico City; Ciudad Juárez"),
    R.US_MEXICO_BORDER_CROSSING: Geography(
        "land inland-water", "MEX", "", "USA", "Tijuana; Nogales; Ciudad Juárez; Piedras Negras; Reynosa"),
    R.DARIEN: Geography("land sea", "COL", "", "PAN", "Necoclí > Acandí > Metetí"),
    R.CARIBBEAN_TO_US: Geography(
        "sea", "CUB HTI BHS", "", "USA", "Havana; Port-de-Paix; Bimini; Key West; Miami"),
    R.CUBA_TO_US: Geography("sea", "CUB", "", "USA", "Havana; Key West; Miami"),
    R.CARIBBEAN_TO_CENTRAL_AMERICA: Geography("sea", "COL", "", "NIC MEX", "San Andrés; Bluefields"),
    R.DOMINICAN_REPUBLIC_TO_PUERTO_RICO: Geography("sea", "DOM", "", "PRI", "Mona Island; Mayagüez"),
    R.HAITI_TO_DOMINICAN_REPUBLIC: Geography("land", "HTI", "", "DOM", "Ouanaminthe; Dajabón"),
    R.HAITI_TO_DAJABON: Geography("land", "HTI", "", "DOM", "Ouanaminthe; Dajabón"),
    R.VENEZUELA_TO_CARIBBEAN: Geography(
        "sea", "VEN", "", "TTO ABW CUW", "Güiria; Port of Spain; La Vela de Coro; Willemstad; Oranjestad"),
    R.VENEZUELA_TO_CURACAO: Geography("sea", "VEN", "", "CUW", "La Vela de Coro > Willemstad"),
    # Asia
    R.ASIA_PACIFIC: Geography("land sea", "m49/asia", "", "m49/asia m49/oceania", is_two_way=True),
    R.AFGHANISTAN_TO_IRAN: Geography("land", "AFG", "PAK", "IRN", "Herat; Zaranj; Zahedan", is_two_way=True),
    R.IRAN_TO_TURKIYE: Geography("land", "IRN", "", "TUR", "Urmia; Maku; Van"),
    R.SYRIA_TO_TURKIYE: Geography("land", "SYR", "", "TUR", "Idlib; Aleppo; Antakya; Gaziantep"),
    R.BAY_OF_BENGAL_ANDAMAN_SEA: Geography(
        "sea", "BGD MMR", "", "THA MYS IDN", "Cox's Bazar; Sittwe; Andaman Sea; Lhokseumawe"),
    R.NAF_RIVER_CROSSING: Geography("inland-water", among="MMR BGD", spots="Maungdaw; Teknaf"),
    R.MALAYSIA_TO_INDONESIA: Geography("sea", "MYS", "", "IDN", "Johor Bahru; Batam"),
    R.AFGHANISTAN_TO_EUROPE: Geography(
        "land sea", "AFG", "PAK IRN TUR", "m49/europe", "Zaranj > Tehran > Van > Istanbul"),
    R.AFGHANISTAN_TO_SOUTH_SOUTHEAST_ASIA: Geography(
        "", "AFG", "", "m49/southern-asia m49/south-eastern-asia", "Kabul"),
}
"""What is on the map of each route."""

_IOM = "iom-missing-migrants"
SUCCESSIONS: tuple[tuple[RouteName, str, RouteName, str, str], ...] = (
    (R.CALAIS_TO_UK, "merged", R.ENGLISH_CHANNEL_TO_UK, _IOM, "2023"),
    (R.HAITI_TO_DAJABON, "merged", R.HAITI_TO_DOMINICAN_REPUBLIC, _IOM, "2023"),
    (R.VENEZUELA_TO_CURACAO, "merged", R.VENEZUELA_TO_CARIBBEAN, _IOM, "2023"),
    (R.COMOROS_TO_MAYOTTE, "merged", R.SEA_CROSSINGS_TO_MAYOTTE, _IOM, "2025"),
    (R.ENGLISH_CHANNEL_TO_UK, "merged", R.MAINLAND_EUROPE_TO_UK, _IOM, "2025"),
    (R.HORN_OF_AFRICA_TO_YEMEN, "merged", R.EASTERN_ROUTE_EHOA, _IOM, "2025"),
    (R.CENTRAL_AMERICA_TO_US, "succeeded", R.US_MEXICO_BORDER_CROSSING, _IOM, "2023"),
    (R.CENTRAL_AMERICA_TO_US, "succeeded", R.DARIEN, _IOM, "2025"),
)
"""Which route a publisher counts in the place of which: `merged` into a wider one, or `succeeded` by others.

Source: IOM Missing Migrants Project, labels of the editions of 2020, 2023, 2025 and 2026. The
year is that of the first edition in which we saw it. The rows of `Central America to US`
were followed by position, date and total: 669 became US-Mexico, 229 blank, 5 Darien.
"""
