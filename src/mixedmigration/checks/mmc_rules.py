"""MMC's public logical checks of 4Mi core, as rules that ship with the library.

They flag an interview for a second look: whether the respondent was interviewed in the country
of their nationality, wants to go where they come from, or stopped in or fears a place in a
country that is not on their way. Where somebody returned, the first two are the normal case,
so that the rules are meant for 4Mi core and for no returnee tool.
"""

from .logical import LogicalRule, logical_rule

__all__ = ["CORE", "mmc_rules"]

CORE = "4mi-core"
"""The questionnaire of 4Mi for people on the move."""

_ROUTE = ("Q13", "Q41", *(f"Q{number}" for number in range(47, 55)))
"""Countries of interview, of departure and in between. Source: MMC, logical_checks_mmc.xlsx."""
_STOPS = ("Q56", "Q59", "Q62", "Q65")
"""Country of each stop; the list has no rule for the fifth, `Q68`. Source: as above."""
_DANGERS = ("Q98", "Q102", "Q106", "Q110", "Q114")
"""Country of each place that is seen as dangerous. Source: as above."""


def mmc_rules() -> tuple[LogicalRule, ...]:
    """Give the 11 rules of MMC's public list, meant for 4Mi core.

    Where preferred destination and nationality or departure are all blank, the list's own form
    of `check_country_04` holds in R, since a blank is among blanks; here two answers have to agree.

    Source:
        MMC, cleaningkit 2026.07 (MIT), inst/extdata/logical_checks_mmc.xlsx, sheet 2; the condition of
        `check_country_04` from sheet 1.

    Examples:
        >>> [rule.check_id for rule in mmc_rules()][:3]
        ['check_country_02', 'check_country_04', 'check_route_01']
    """
    at_home = "The country of interview is the country of nationality; confirm the nationality."
    back = "The preferred destination is the country of nationality or of departure; confirm the destination."
    stop = "The country of a stop is neither that of interview nor of departure, nor one passed through; confirm it."
    danger = "The country of a dangerous place is not on the route travelled; confirm the place."
    return (
        logical_rule("check_country_02", at_home, "Q13 == Q31", "Q13, Q31", (CORE,)),
        logical_rule("check_country_04", back, "Q92 == Q31 | Q92 == Q41", "Q31, Q41, Q92", (CORE,)),
        *(_off_route(number, place, stop) for number, place in enumerate(_STOPS, 1)),
        *(_off_route(number, place, danger) for number, place in enumerate(_DANGERS, 5)),
    )


def _off_route(number: int, place: str, description: str) -> LogicalRule:
    condition = f"!is.na({place}) & !{place} %in% c({', '.join(_ROUTE)})"
    columns = ", ".join((*_ROUTE, place))
    return logical_rule(f"check_route_{number:02}", description, condition, columns, (CORE,))
