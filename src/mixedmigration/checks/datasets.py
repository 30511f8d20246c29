"""Incidents that another dataset carries as well, so that adding the two counts people twice.

IOM takes incidents over from the interviews of 4Mi and names it as its source. An export
of 4Mi tells them again.
"""

import re

from mixedmigration.entities import ProtectionIncident

from .check import Check

__all__ = ["CHECKS"]

_4MI = re.compile(
    r"\bmixed migration monitoring mechanism(?: (?:initiative|initative))?\b|(?<![a-z0-9])4mi(?![a-z0-9])",
    re.IGNORECASE,
)
"""4Mi by name or by its short form; "Initative" is how a third of the rows spell it.

Source: IOM Missing Migrants Project, column information_source of its API, 2014 to 2025.
"""
_HINTS = ("4", "onitoring", "ONITORING")
"""Without one of these nobody is named who could be 4Mi."""


def _also_in_4mi(incident: ProtectionIncident) -> str | None:
    source = incident.reported_by
    if source is None or not any(hint in source for hint in _HINTS) or _4MI.search(source) is None:
        return None
    return "it is told by 4Mi interviews, which a 4Mi export tells again"


CHECKS = (Check(code="incident/also-in-4mi", entity=ProtectionIncident, reads=("reported_by",), finds=_also_in_4mi),)
"""Checks of where one incident was taken from."""
