"""Countries and areas that ISO 3166-1 does not list, or no longer lists.

Edition 2026-11-22. Written by hand for this library. Codes of former countries and the
years of their withdrawal are facts of ISO 3166-3; `XKX` is the user-assigned code in
general use; `XXA` is the code for stateless persons of ICAO Doc 9303-3 (8th edition,
section 5); `TIB` and `UNK` are codes in UNHCR's data, `AB9`, `OOS`, `XCX` and `EU27` in
IOM's; `MIX` is our own. ISO 3166-1 has assigned none of them.
"""

from typing import Final, NamedTuple

__all__ = ["FORMER", "SPECIAL", "Former", "Special"]


class Special(NamedTuple):
    """What we state of an area that is in no ISO list."""

    kind: str
    name: str
    official_name: str
    alpha_2: str = ""
    alpha_3: str = ""
    numeric: str = ""


class Former(NamedTuple):
    """What we state of a country whose ISO code was withdrawn."""

    name: str
    official_name: str
    alpha_2: str
    """Empty where ISO has since given the letters to another country."""
    numeric: str
    """Empty where the number is that of a country of today."""
    withdrawn: int
    successors: tuple[str, ...]
    """Entries of ISO 3166-1 that cover its territory today."""


SPECIAL: Final[dict[str, Special]] = {
    "XKX": Special("user-assigned", "Kosovo", "Kosovo (under UN Security Council resolution 1244 (1999))", "XK", "XKX"),
    "XXA": Special("stateless", "Stateless", "Stateless person (1954 Convention relating to the Status of Stateless Persons, article 1)"),
    "UNK": Special("unknown", "Unknown", "Country or nationality not known"),
    "MIX": Special("mixed", "Mixed", "People of several countries or nationalities, not said which"),
    "TIB": Special("people", "Tibetan", "Tibetans, as UNHCR and IOM count them apart"),
    "AB9": Special("area", "Abyei Area", "Abyei Area (under the Abyei Protocol of 26 May 2004 between the parties in Sudan)"),
    "XCX": Special("aggregate", "Channel Islands", "Channel Islands (Guernsey and Jersey together)", numeric="830"),
    "OOS": Special("aggregate", "Unidentified sub-Saharan Africa", "A country of sub-Saharan Africa that was not identified"),
    "EU27": Special("aggregate", "European Union (27 countries)", "European Union of 27 member states, as composed since 1 February 2020"),
}  # fmt: skip
"""Areas, peoples and groups by our code."""

_SOVIET = ("ARM", "AZE", "BLR", "EST", "GEO", "KAZ", "KGZ", "LTU", "LVA", "MDA", "RUS", "TJK", "TKM", "UKR", "UZB")

FORMER: Final[dict[str, Former]] = {
    "AFI": Former("French Afars and Issas (until 1977)", "French Territory of the Afars and the Issas", "", "", 1977, ("DJI",)),
    "ANT": Former("Netherlands Antilles", "Netherlands Antilles", "AN", "530", 2010, ("BES", "CUW", "SXM")),
    "ATB": Former("British Antarctic Territory (until 1979)", "British Antarctic Territory", "", "", 1979, ("ATA",)),
    "ATN": Former("Dronning Maud Land (until 1983)", "Dronning Maud Land", "NQ", "216", 1983, ("ATA",)),
    "BUR": Former("Burma (until 1989)", "Socialist Republic of the Union of Burma", "BU", "", 1989, ("MMR",)),
    "BYS": Former("Byelorussian SSR (until 1992)", "Byelorussian Soviet Socialist Republic", "", "", 1992, ("BLR",)),
    "CSK": Former("Czechoslovakia", "Czechoslovak Socialist Republic; Czech and Slovak Federative Republic", "", "200", 1993, ("CZE", "SVK")),
    "CTE": Former("Canton and Enderbury Islands", "Canton and Enderbury Islands", "CT", "128", 1984, ("KIR",)),
    "DDR": Former("German Democratic Republic", "German Democratic Republic", "DD", "278", 1990, ("DEU",)),
    "DHY": Former("Dahomey (until 1977)", "Republic of Dahomey", "DY", "", 1977, ("BEN",)),
    "FXX": Former("Metropolitan France", "France, Metropolitan", "FX", "249", 1997, ("FRA",)),
    "GEL": Former("Gilbert and Ellice Islands", "Gilbert and Ellice Islands", "", "", 1979, ("KIR", "TUV")),
    "HVO": Former("Upper Volta (until 1984)", "Republic of Upper Volta", "HV", "", 1984, ("BFA",)),
    "JTN": Former("Johnston Island", "Johnston Island", "JT", "396", 1986, ("UMI",)),
    "MID": Former("Midway Islands", "Midway Islands", "MI", "488", 1986, ("UMI",)),
    "NHB": Former("New Hebrides (until 1980)", "New Hebrides", "NH", "", 1980, ("VUT",)),
    "NTZ": Former("Saudi-Iraqi Neutral Zone", "Neutral Zone", "NT", "536", 1993, ("IRQ", "SAU")),
    "PCI": Former("Trust Territory of the Pacific Islands", "Pacific Islands (Trust Territory)", "PC", "582", 1986, ("FSM", "MHL", "MNP", "PLW")),
    "PCZ": Former("Panama Canal Zone", "Panama Canal Zone", "PZ", "", 1980, ("PAN",)),
    "PUS": Former("US Miscellaneous Pacific Islands", "United States Miscellaneous Pacific Islands", "PU", "849", 1986, ("UMI",)),
    "RHO": Former("Southern Rhodesia (until 1980)", "Southern Rhodesia", "RH", "", 1980, ("ZWE",)),
    "SCG": Former("Serbia and Montenegro", "State Union of Serbia and Montenegro", "", "891", 2006, ("MNE", "SRB")),
    "SKM": Former("Sikkim (until 1975)", "Kingdom of Sikkim", "", "", 1975, ("IND",)),
    "SUN": Former("Soviet Union", "Union of Soviet Socialist Republics", "SU", "810", 1992, _SOVIET),
    "TMP": Former("East Timor (until 2002)", "East Timor", "TP", "", 2002, ("TLS",)),
    "VDR": Former("North Viet-Nam (until 1977)", "Democratic Republic of Viet-Nam", "VD", "", 1977, ("VNM",)),
    "WAK": Former("Wake Island", "Wake Island", "WK", "872", 1986, ("UMI",)),
    "YMD": Former("Democratic Yemen", "People's Democratic Republic of Yemen", "YD", "720", 1990, ("YEM",)),
    "YUG": Former("Yugoslavia", "Socialist Federal Republic of Yugoslavia; Federal Republic of Yugoslavia", "YU", "890", 2003, ("BIH", "HRV", "MKD", "MNE", "SRB", "SVN")),
    "ZAR": Former("Zaire (until 1997)", "Republic of Zaire", "ZR", "", 1997, ("COD",)),
}  # fmt: skip
"""Former countries by their last alpha-3 code.

A former country whose people and borders went on under a new name bears the year in its
name, because the bare name is read as the country of today ("Burma" is Myanmar). The
French Southern and Antarctic Territories (until 1979) are left out: their code `ATF` is
that of the French Southern Territories of today. `891` is read as Serbia and Montenegro,
which is the Federal Republic of Yugoslavia under its last name.
"""
