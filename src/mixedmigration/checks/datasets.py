"""Incidents that another dataset carries as well, so that adding the two counts people twice.

IOM takes incidents over from the interviews of 4Mi and names it as its source. An export
of 4Mi tells them again.
"""

import re
from collections.abc import Iterable, Iterator

from mixedmigration.entities import Entity, ProtectionIncident
from mixedmigration.errors import Issue
from mixedmigration.errors._counts import count_of
from mixedmigration.values import read_id

from .check import Check
from .records import finding

__all__ = ["CHECKS", "told_twice"]

_4MI = re.compile(
    r"\bmixed migration monitoring mechanism(?: (?:initiative|initative))?\b|(?<![a-z0-9])4mi(?![a-z0-9])",
    re.IGNORECASE,
)
"""4Mi by name or by its short form; "Initative" is how a third of the rows spell it.

Source: IOM Missing Migrants Project, column information_source of its API, 2014 to 2025.
"""


def _also_in_4mi(incident: ProtectionIncident) -> str | None:
    source = incident.reported_by
    if source is None or not ("4" in source or "onitoring" in source or "ONITORING" in source):
        return None  # without one of these nobody is named who could be 4Mi
    if _4MI.search(source) is None:
        return None
    return "it is told by 4Mi interviews, which a 4Mi export tells again"


CHECKS = (Check(code="incident/also-in-4mi", entity=ProtectionIncident, reads=("reported_by",), finds=_also_in_4mi),)
"""Checks of where one incident was taken from."""


def _is_4mi_interview(record: Entity) -> bool:
    """Say whether a record is an interview of 4Mi, by who gave its id or by the dataset that it is from."""
    if record.type_slug != "interview":
        return False
    authority = read_id(record.id).authority  # type: ignore[attr-defined]
    names = (authority, *(citation.edition.dataset for citation in record.citations))
    return any(_4MI.search(name) for name in names)


def told_twice(records: Iterable[Entity]) -> Iterator[Issue]:
    """Yield a finding where records hold 4Mi interviews together with incidents that come from 4Mi.

    Args:
        records: Records of several kinds.
    """
    known = list(records)
    interviews = sum(1 for record in known if _is_4mi_interview(record))
    if not interviews:
        return
    incidents = [record for record in known if isinstance(record, ProtectionIncident)]
    also = sum(1 for incident in incidents if _also_in_4mi(incident) is not None)
    if also:
        message = (
            f"{also:,} of {count_of(len(incidents), 'incident')} {'comes' if also == 1 else 'come'} from 4Mi, and "
            f"{count_of(interviews, 'interview of 4Mi is', 'interviews of 4Mi are')} here as well: adding what they "
            "tell to the incidents counts people twice"
        )
        yield finding("dataset/also-in-4mi", "", message, None)
