"""Regions of several countries, each in the scheme of the body that drew it.

"Northern Africa" is one thing for the UN, another for IOM's Missing Migrants Project
(where it reaches the Canary Islands) and a third for the Mixed Migration Centre. A region
therefore never stands without its scheme, and a label is read within one:
`Region.in_scheme("m49", "Northern Africa")`.
"""

import re
from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType
from typing import Self

from mixedmigration.errors import UnknownTermError

from .label import fold
from .word import Alias, Term, Word

__all__ = ["Region"]

_M49 = "UN Statistics Division, Standard Country or Area Codes for Statistical Use (M49)"
_UNHCR = "UNHCR Refugee Data Finder, table of countries, v2025.12"
_IOM = "IOM Global Data Institute, gdidata, table of country names"
_MISSING = "IOM Missing Migrants Project, editions 2017 to 2026"
_MMC = "Mixed Migration Centre, regions of its publications and hubs"
_MPI = "Migration Policy Institute, regions that its pages name; it is no list of the institute's own"
_MARKED = re.compile(r" ?\(p\)$")


def _term(scheme: str, label: str, definition: str, source: str, broader: str, aliases: tuple[Alias, ...]) -> Term:
    local = re.sub(r"[^a-z0-9]+", "-", fold(label)).strip("-").removeprefix("the-")
    return Term(
        f"{scheme}/{local}",
        label,
        definition,
        source,
        aliases=(Alias(label, scheme), *aliases),
        broader=(f"{scheme}/{broader}",) if broader else (),
    )


def _m49(label: str, number: str, broader: str = "") -> Term:
    where = (
        f"within {broader.replace('-', ' ').title().replace(' And ', ' and ').replace(' The ', ' the ')}"
        if broader
        else "the whole"
    )
    return _term(
        "m49", label, f"Geographical region {number} of the UN, {where}.", _M49, broader, (Alias(number, "m49"),)
    )


def _unhcr(label: str) -> Term:
    return _term("unhcr", label, "Countries under one regional bureau of UNHCR.", _UNHCR, "", ())


def _iom(label: str) -> Term:
    return _term("iom", label, "Countries under one region of IOM.", _IOM, "", ())


def _missing(label: str, definition: str, *older: str) -> Term:
    aliases = tuple(Alias(name, "iom-missing-migrants", "2020") for name in older)
    return _term("iom-missing-migrants", label, definition, _MISSING, "", aliases)


def _mmc(label: str, definition: str, *others: str, broader: str = "") -> Term:
    return _term("mmc", label, definition, _MMC, broader, tuple(Alias(name, "mmc") for name in others))


def _mpi(label: str, definition: str, *others: str, broader: str = "") -> Term:
    return _term("mpi", label, definition, _MPI, broader, tuple(Alias(name, "mpi") for name in others))


_INCIDENT = "Region in which IOM places incidents, by its own drawing."
_ORIGIN = "Region from which the people came, where IOM does not know more."


class Region(Word, vocabulary="region", edition="2026-11-22"):
    """A region as one body draws it; the slug is `scheme/name`.

    Source:
        `m49`: UN Statistics Division, M49. `unhcr`: bureaux in UNHCR's table of countries.
        `iom`: regions in the table of IOM's Global Data Institute. `iom-missing-migrants`:
        columns of region of incident and of origin. `mmc`: Mixed Migration Centre. `mpi`:
        Migration Policy Institute, only regions that were seen on its pages.

    Examples:
        >>> region = Region.in_scheme("m49", "Northern Africa")
        >>> region.slug, region.broader
        ('m49/northern-africa', (Region.M49_AFRICA,))
        >>> Region.in_scheme("iom-missing-migrants", "Northern Africa").scheme
        'iom-missing-migrants'
    """

    M49_WORLD = _m49("World", "001")
    M49_AFRICA = _m49("Africa", "002", "world")
    M49_AMERICAS = _m49("Americas", "019", "world")
    M49_ASIA = _m49("Asia", "142", "world")
    M49_EUROPE = _m49("Europe", "150", "world")
    M49_OCEANIA = _m49("Oceania", "009", "world")
    M49_NORTHERN_AFRICA = _m49("Northern Africa", "015", "africa")
    M49_SUB_SAHARAN_AFRICA = _m49("Sub-Saharan Africa", "202", "africa")
    M49_EASTERN_AFRICA = _m49("Eastern Africa", "014", "sub-saharan-africa")
    M49_MIDDLE_AFRICA = _m49("Middle Africa", "017", "sub-saharan-africa")
    M49_SOUTHERN_AFRICA = _m49("Southern Africa", "018", "sub-saharan-africa")
    M49_WESTERN_AFRICA = _m49("Western Africa", "011", "sub-saharan-africa")
    M49_LATIN_AMERICA_AND_THE_CARIBBEAN = _m49("Latin America and the Caribbean", "419", "americas")
    M49_NORTHERN_AMERICA = _m49("Northern America", "021", "americas")
    M49_CARIBBEAN = _m49("Caribbean", "029", "latin-america-and-the-caribbean")
    M49_CENTRAL_AMERICA = _m49("Central America", "013", "latin-america-and-the-caribbean")
    M49_SOUTH_AMERICA = _m49("South America", "005", "latin-america-and-the-caribbean")
    M49_CENTRAL_ASIA = _m49("Central Asia", "143", "asia")
    M49_EASTERN_ASIA = _m49("Eastern Asia", "030", "asia")
    M49_SOUTH_EASTERN_ASIA = _m49("South-eastern Asia", "035", "asia")
    M49_SOUTHERN_ASIA = _m49("Southern Asia", "034", "asia")
    M49_WESTERN_ASIA = _m49("Western Asia", "145", "asia")
    M49_EASTERN_EUROPE = _m49("Eastern Europe", "151", "europe")
    M49_NORTHERN_EUROPE = _m49("Northern Europe", "154", "europe")
    M49_SOUTHERN_EUROPE = _m49("Southern Europe", "039", "europe")
    M49_WESTERN_EUROPE = _m49("Western Europe", "155", "europe")
    M49_AUSTRALIA_AND_NEW_ZEALAND = _m49("Australia and New Zealand", "053", "oceania")
    M49_MELANESIA = _m49("Melanesia", "054", "oceania")
    M49_MICRONESIA = _m49("Micronesia", "057", "oceania")
    M49_POLYNESIA = _m49("Polynesia", "061", "oceania")

    UNHCR_AMERICAS = _unhcr("The Americas")
    UNHCR_ASIA_AND_THE_PACIFIC = _unhcr("Asia and the Pacific")
    UNHCR_EASTERN_AND_SOUTHERN_AFRICA = _unhcr("Eastern and Southern Africa")
    UNHCR_EUROPE = _unhcr("Europe")
    UNHCR_MIDDLE_EAST_AND_NORTH_AFRICA = _unhcr("Middle East and North Africa")
    UNHCR_WEST_AND_CENTRAL_AFRICA = _unhcr("West and Central Africa")

    IOM_AMERICAS_AND_CARIBBEAN = _iom("Americas and Caribbean")
    IOM_ASIA_AND_THE_PACIFIC = _iom("Asia and the Pacific")
    IOM_EAST_HORN_AND_SOUTHERN_AFRICA = _iom("East, Horn and Southern Africa")
    IOM_EUROPE_AND_CENTRAL_ASIA = _iom("Europe and Central Asia")
    IOM_MIDDLE_EAST_AND_NORTH_AFRICA = _iom("Middle East and North Africa")
    IOM_WEST_AND_CENTRAL_AFRICA = _iom("West and Central Africa")

    MISSING_MIGRANTS_CARIBBEAN = _missing("Caribbean", _INCIDENT)
    MISSING_MIGRANTS_CENTRAL_AMERICA = _missing("Central America", _INCIDENT)
    MISSING_MIGRANTS_CENTRAL_ASIA = _missing("Central Asia", _INCIDENT)
    MISSING_MIGRANTS_EASTERN_AFRICA = _missing("Eastern Africa", _INCIDENT)
    MISSING_MIGRANTS_EASTERN_ASIA = _missing("Eastern Asia", _INCIDENT, "East Asia")
    MISSING_MIGRANTS_EUROPE = _missing("Europe", _INCIDENT)
    MISSING_MIGRANTS_MEDITERRANEAN = _missing(
        "Mediterranean", "The Mediterranean Sea and its shores, as IOM draws it for incidents on the way to Europe."
    )
    MISSING_MIGRANTS_MIDDLE_AFRICA = _missing("Middle Africa", _INCIDENT, "Central Africa")
    MISSING_MIGRANTS_NORTH_AMERICA = _missing("North America", _INCIDENT, "Northern America")
    MISSING_MIGRANTS_NORTHERN_AFRICA = _missing(
        "Northern Africa",
        "North Africa with the sea route to the Canary Islands, as IOM draws it for incidents.",
        "North Africa",
    )
    MISSING_MIGRANTS_SOUTH_AMERICA = _missing("South America", _INCIDENT)
    MISSING_MIGRANTS_SOUTH_EASTERN_ASIA = _missing(
        "South-eastern Asia", _INCIDENT, "Southeast Asia", "South-East Asia", "South East Asia"
    )
    MISSING_MIGRANTS_SOUTHERN_AFRICA = _missing("Southern Africa", _INCIDENT)
    MISSING_MIGRANTS_SOUTHERN_ASIA = _missing("Southern Asia", _INCIDENT, "South Asia")
    MISSING_MIGRANTS_WESTERN_AFRICA = _missing("Western Africa", _INCIDENT)
    MISSING_MIGRANTS_WESTERN_ASIA = _missing("Western Asia", _INCIDENT)
    MISSING_MIGRANTS_HORN_OF_AFRICA = _missing("Horn of Africa", "Region of incident in editions up to 2020.")
    MISSING_MIGRANTS_MIDDLE_EAST = _missing("Middle East", "Region of incident in editions up to 2020.")
    MISSING_MIGRANTS_SUB_SAHARAN_AFRICA = _missing(
        "Sub-Saharan Africa",
        "Region of incident in editions up to 2020; later a region of origin that is not known more closely.",
    )
    MISSING_MIGRANTS_US_MEXICO_BORDER = _missing(
        "US-Mexico Border", "Region of incident in editions up to 2020: both sides of the border.", "U.S./Mexico Border"
    )
    MISSING_MIGRANTS_CENTRAL_AMERICA_AND_MEXICO = _missing(
        "Central America and Mexico", "Region of incident and of origin in editions up to 2017: Mexico is part of it.",
        "Central America incl. Mexico", "Central America & Mexico",
    )  # fmt: skip
    MISSING_MIGRANTS_MIDDLE_EAST_AND_NORTH_AFRICA = _missing(
        "Middle East and North Africa", "Region of origin in editions up to 2017.", "MENA"
    )
    MISSING_MIGRANTS_OCEANIA = _missing("Oceania", _ORIGIN)
    MISSING_MIGRANTS_LATIN_AMERICA_CARIBBEAN = _missing(
        "Latin America / Caribbean", _ORIGIN, "Latin America and the Caribbean"
    )
    MISSING_MIGRANTS_WESTERN_SOUTHERN_ASIA = _missing(
        "Western / Southern Asia", _ORIGIN, "Middle East / South Asia", "Middle East/ South Asia"
    )
    MISSING_MIGRANTS_MIXED = _missing("Mixed", "People of several regions of origin, not said which.")
    MISSING_MIGRANTS_UNKNOWN = _missing("Unknown", "The region of origin is not known.")
    MISSING_MIGRANTS_UNCATEGORISED = _missing(
        "Uncategorised",
        "What IOM prints as the UN's region where the UN has none, above all for the sea.",
        "Uncategorized",
    )

    MMC_AFRICA = _mmc("Africa", "Africa, where the two hubs there are named together.")
    MMC_EASTERN_AND_SOUTHERN_AFRICA = _mmc(
        "Eastern and Southern Africa", "Eastern and southern Africa with Egypt and Yemen.",
        "Eastern and Southern Africa | Egypt & Yemen", "Eastern and Southern Africa, Egypt and Yemen",
        "East Africa & Yemen", "East Africa and Yemen", "Horn of Africa & Yemen", "Horn of Africa and Yemen",
    )  # fmt: skip
    MMC_WEST_AND_NORTH_AFRICA = _mmc("West and North Africa", "Western and northern Africa under one hub.")
    MMC_NORTH_AFRICA = _mmc("North Africa", "Northern Africa but Egypt and Sudan.", broader="west-and-north-africa")
    MMC_WEST_AFRICA = _mmc("West Africa", "Western Africa.", broader="west-and-north-africa")
    MMC_ASIA_AND_THE_PACIFIC = _mmc(
        "Asia and the Pacific", "Asia and the Pacific, called Asia in earlier years.", "Asia"
    )
    MMC_SOUTH_ASIA = _mmc("South Asia", "South Asia, in earlier publications.", broader="asia-and-the-pacific")
    MMC_EUROPE = _mmc("Europe", "Europe.")
    MMC_LATIN_AMERICA_AND_THE_CARIBBEAN = _mmc(
        "Latin America and the Caribbean", "Latin America and the Caribbean.", "Latin America"
    )
    MMC_MIDDLE_EAST = _mmc("Middle East", "The Middle East, in earlier publications.")

    MPI_AFRICA = _mpi("Africa", "Africa.")
    MPI_ASIA = _mpi("Asia", "Asia.")
    MPI_EUROPE = _mpi("Europe", "Europe.")
    MPI_EASTERN_EUROPE = _mpi("Eastern Europe", "Eastern Europe.", broader="europe")
    MPI_SOUTHEASTERN_EUROPE = _mpi(
        "Southeastern Europe", "The south-east of Europe, with the Balkans.", "Southeast Europe", broader="europe"
    )
    MPI_NORTH_AMERICA = _mpi("North America", "Canada, the United States and Mexico.")
    MPI_CENTRAL_AMERICA = _mpi("Central America", "The countries from Guatemala to Panama.")

    @property
    def scheme(self) -> str:
        """The body that draws the region: `m49`, `unhcr`, `iom`, `iom-missing-migrants`, `mmc` or `mpi`."""
        return self.slug.partition("/")[0]

    @property
    def m49_code(self) -> str | None:
        """The UN's number as three digits of text; None outside M49."""
        return self.term.aliases[1].label if self.scheme == "m49" else None

    @classmethod
    def in_scheme(cls, scheme: str, label: str) -> Self:
        """Read a label, or the last part of a slug, within one scheme.

        Args:
            scheme: `m49` (numbers are read too), `unhcr`, `iom`, `iom-missing-migrants`, `mmc` or `mpi`.
            label: The label without a mark such as "(P)" for presumed.

        Raises:
            UnknownTermError: The scheme has no such region, or there is no such scheme; near
                labels are offered.

        Examples:
            >>> Region.in_scheme("iom-missing-migrants", "Uncategorized").slug
            'iom-missing-migrants/uncategorised'
            >>> Region.in_scheme("m49", "Mediterranean")
            Traceback (most recent call last):
            ...
            mixedmigration.errors.exceptions.UnknownTermError: 'Mediterranean' was refused: expected a m49 region that we know
        """
        known = _by_scheme().get(scheme) if isinstance(scheme, str) else None
        if known is None:
            raise UnknownTermError("term/unknown", "scheme of regions", scheme, tuple(_by_scheme()))
        at = fold(label) if isinstance(label, str) else ""
        if at not in known:
            mark = "the mark (P) for presumed is no part of the label" if _MARKED.search(at[-8:]) else ""
            near = get_close_matches(at[:100], known, n=3, cutoff=0.7)
            raise UnknownTermError(
                "term/unknown", f"{scheme} region", label, tuple(dict.fromkeys(known[n].term.label for n in near)), mark
            )
        return cls(known[at].slug)


@cache
def _by_scheme() -> Mapping[str, Mapping[str, Region]]:
    """Map each scheme to its regions by folded label, number and last part of the slug."""
    found: dict[str, dict[str, Region]] = {}
    for region in Region:
        labels = (region.slug, region.slug.partition("/")[2], *(alias.label for alias in region.term.aliases))
        found.setdefault(region.scheme, {}).update({fold(label): region for label in labels})
    return MappingProxyType({scheme: MappingProxyType(known) for scheme, known in found.items()})
