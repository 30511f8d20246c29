"""What is unlikely in the numbers of a protection incident.

Publishers' counts hold corrections and slips. Each is reported with its own code, and the
record stays as it was published. Positions and dates have rooms of their own.
"""

from collections.abc import Callable

from mixedmigration.declaration import fields_of
from mixedmigration.declaration.annotation import kind_of
from mixedmigration.entities import ProtectionIncident
from mixedmigration.errors._counts import count_of

from .check import Check

__all__ = ["CHECKS"]


def _negative(name: str) -> Callable[[ProtectionIncident], str | None]:
    def finds(incident: ProtectionIncident) -> str | None:
        count: int | None = getattr(incident, name)
        return f"{name} is {count}" if count is not None and count < 0 else None

    return finds


def _sexes(incident: ProtectionIncident) -> str | None:
    """Compare the known part of women and men; an unknown part could only add to it."""
    total, known = incident.dead_and_missing, (incident.females or 0) + (incident.males or 0)
    if total is None or known <= total or incident.females is incident.males is None:
        return None
    return f"{count_of(known, 'woman or man is', 'women and men are')} counted among {total:,} dead and missing"


def _children(incident: ProtectionIncident) -> str | None:
    total, children = incident.dead_and_missing, incident.children
    if total is None or children is None or children <= total:
        return None
    return f"{count_of(children, 'child is', 'children are')} counted among {total:,} dead and missing"


def _nobody(incident: ProtectionIncident) -> str | None:
    return "nobody is counted dead or missing" if incident.dead_and_missing == 0 else None


def _check(code: str, *reads: str, finds: Callable[[ProtectionIncident], str | None]) -> Check:
    return Check(code=code, entity=ProtectionIncident, reads=reads, finds=finds)


_COUNTED = kind_of(int | None)
_COUNTS = tuple(
    name
    for name, field in fields_of(ProtectionIncident).items()
    if field.kind == _COUNTED and field.about.unit == "people"
)
"""The fields that count people."""

CHECKS = (
    *(_check("count/negative", name, finds=_negative(name)) for name in _COUNTS),
    _check("count/sexes-exceed-total", "females", "males", "dead", "missing", finds=_sexes),
    _check("count/children-exceed-total", "children", "dead", "missing", finds=_children),
    _check("count/nobody", "dead", "missing", finds=_nobody),
)
"""Checks of the numbers of one incident."""
