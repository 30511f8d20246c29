"""What is known of each country, joined from our tables into frozen records."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import attrs

from ._country_codes import FACTS
from ._country_names import NAMES
from ._country_special import FORMER, SPECIAL

__all__ = ["Facts", "facts_by_code"]

_MMC_BY_M49: Mapping[str, str] = MappingProxyType({
    **dict.fromkeys(("eastern-africa", "southern-africa"), "eastern-and-southern-africa"),
    "western-africa": "west-africa",
    "northern-africa": "north-africa",
    **dict.fromkeys(("southern-asia", "south-eastern-asia", "eastern-asia"), "asia-and-the-pacific"),
    **dict.fromkeys(("australia-and-new-zealand", "melanesia", "micronesia", "polynesia"), "asia-and-the-pacific"),
    **dict.fromkeys(("eastern-europe", "northern-europe", "southern-europe", "western-europe"), "europe"),
    **dict.fromkeys(("caribbean", "central-america", "south-america"), "latin-america-and-the-caribbean"),
})  # fmt: skip
_MMC_BY_CODE: Mapping[str, str] = MappingProxyType(dict.fromkeys(("EGY", "SDN", "YEM"), "eastern-and-southern-africa"))

_NOTHING = ("", "", "", "", "", "", "")


@attrs.frozen
class Facts:
    """What the lists say of one country; empty text where they say nothing."""

    code: str
    kind: str
    name: str
    formal: str
    """The formal English name, where pycountry does not have it."""
    alpha_2: str
    alpha_3: str
    numeric: str
    unhcr_code: str
    unhcr_region: str
    iom_code: str
    iom_region: str
    m49: str
    """Slug of the smallest M49 region."""
    successors: tuple[str, ...] = ()

    @property
    def mmc_region(self) -> str:
        """Slug of the MMC region, by M49 and by MMC's own "Egypt & Yemen"."""
        return _MMC_BY_CODE.get(self.code) or _MMC_BY_M49.get(self.m49, "")


def _of_today(code: str, name: str) -> Facts:
    alpha_2, numeric, unhcr, unhcr_region, iom, iom_region, m49 = FACTS[code]
    return Facts(code, "iso", name, "", alpha_2, code, numeric, unhcr, unhcr_region, iom, iom_region, m49)


def _of_old(code: str) -> Facts:
    old = FORMER[code]
    _, _, unhcr, unhcr_region, iom, iom_region, m49 = FACTS.get(code, _NOTHING)
    return Facts(
        code, "formerly-used", old.name, old.official_name, old.alpha_2, code, old.numeric,
        unhcr, unhcr_region, iom, iom_region, m49, old.successors,
    )  # fmt: skip


def _of_none(code: str) -> Facts:
    one = SPECIAL[code]
    _, _, unhcr, unhcr_region, iom, iom_region, m49 = FACTS.get(code, _NOTHING)
    return Facts(
        code, one.kind, one.name, one.official_name, one.alpha_2, one.alpha_3, one.numeric,
        unhcr, unhcr_region, iom, iom_region, m49,
    )  # fmt: skip


@cache
def facts_by_code() -> Mapping[str, Facts]:
    """Give the facts of every country and area, by our code, in code order."""
    found = {code: _of_today(code, name) for code, name in NAMES.items()}
    found |= {code: _of_old(code) for code in FORMER} | {code: _of_none(code) for code in SPECIAL}
    return MappingProxyType(dict(sorted(found.items())))
