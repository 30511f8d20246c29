"""Dates that are placeholders or slips, and records that cover a stretch of time without saying which.

A cumulative row sums up many events and carries the last day of its period. Where the
period is not given, such a date looks like that of one event.
"""

import re
from collections.abc import Iterator, Sequence

import attrs

from mixedmigration.entities import ProtectionIncident
from mixedmigration.values import DatePrecision, Edition
from mixedmigration.vocabularies import IncidentKind

from .check import Check, CheckAcross, Found

__all__ = ["ACROSS", "CHECKS"]


def _placeholder(incident: ProtectionIncident) -> str | None:
    day = incident.date
    if day is None or day.precision is not DatePrecision.DAY:
        return None
    known = day.earliest
    if (known.month, known.day) not in ((1, 1), (12, 31)):
        return None
    return f"{day} is the {'first' if known.month == 1 else 'last'} day of a year"


_MONTH = r"(?:jan|febr?|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ch|il|ust|ember|ober)?\.?"
_DAY = r"[0-9]{1,2}(?:st|nd|rd|th)?"
_YEAR = r"(?:19|20)[0-9]{2}"
_DATE = rf"(?:(?:{_DAY} )?{_MONTH}(?: {_DAY})?,?(?: {_YEAR})?|{_YEAR})"
_STRETCH = re.compile(
    r"[bcfBCF](?<!\w.)(?i:"
    r"(?<=c)umulative (?:total|count|figure|number|incident|record|row|data)\b"
    rf"|(?<=b)etween (?:the )?{_DATE} and (?:the )?{_DATE}(?![\w-])"
    rf"|(?<=f)rom (?:the )?{_DATE} (?:to|until|till|through) (?:the )?{_DATE}(?![\w-]))"
)
"""A sum, or two dates with a stretch of time between them, in English; "between 2 and 3 May" is one event's date.

It begins with the letters that it may begin with, so that the search runs from one to the next.
"""
_CUMULATIVE, _BETWEEN, _FROM = "umulative ", "etween ", "rom "
"""Without one of these no stretch can be told; the first letter may be a capital."""
LONGEST = 1000
"""Characters of a text that are looked at."""


def _cumulative(incident: ProtectionIncident) -> str | None:
    if incident.period is not None:
        return None
    if incident.kinds and IncidentKind.CUMULATIVE_INCIDENT in incident.kinds:
        return "the record is cumulative and gives no period"
    place = incident.place.name if incident.place is not None else None
    if _tells_a_stretch(place) or _tells_a_stretch(incident.causes_reported):
        return "its words tell of a sum or a stretch of time, and it gives no period"
    return None


def _tells_a_stretch(text: str | None) -> bool:
    if text is None or not (_CUMULATIVE in text or _BETWEEN in text or _FROM in text):
        return False
    return _STRETCH.search(" ".join(text[:LONGEST].split())) is not None


CHECKS = (
    Check(code="date/placeholder", entity=ProtectionIncident, reads=("date",), finds=_placeholder),
    Check(
        code="incident/cumulative",
        entity=ProtectionIncident,
        reads=("date",),
        finds=_cumulative,
        one_of=("kinds", "place", "causes_reported"),
    ),
)
"""Checks of the dates of one incident."""


@attrs.define
class _Reading:
    """The dates of the records that were read from one edition."""

    edition: Edition
    dated: int = 0
    ahead: list[int] = attrs.field(factory=list[int])
    """Records that lie after the day of reading."""

    @property
    def is_odd(self) -> bool:
        """Whether most dates lie ahead, so that not they are unlikely but the day of reading."""
        return len(self.ahead) * 2 > self.dated


def _edition_read(record: ProtectionIncident) -> Edition | None:
    """Give the first edition that says when it was read."""
    for one in record.citations:
        if one.edition.read_on is not None:
            return one.edition
    return None


def _readings(records: Sequence[ProtectionIncident]) -> list[_Reading]:
    by_object: dict[int, _Reading] = {}
    for at, record in enumerate(records):
        edition = _edition_read(record)
        if edition is None or record.date is None:
            continue
        reading = by_object.get(id(edition))
        if reading is None:
            reading = by_object[id(edition)] = _Reading(edition)
        reading.dated += 1
        if edition.read_on is not None and record.date.earliest > edition.read_on:
            reading.ahead.append(at)
    return list(by_object.values())


def _future(records: Sequence[ProtectionIncident], names: Sequence[str]) -> Iterator[Found]:
    """Yield dates that had not come when they were read, unless they are the rule in their edition."""
    for reading in _readings(records):
        edition = reading.edition
        message = f"the date lies after {edition.read_on}, when {edition.dataset} was read"
        yield from (Found(at, "date/future", message, "/date") for at in ([] if reading.is_odd else reading.ahead))


def _no_day_read(records: Sequence[ProtectionIncident]) -> str | None:
    readings = _readings(records)
    if not readings:
        return "no citation says when the dataset was read"
    if all(reading.is_odd for reading in readings):
        return "most dates lie after the day of reading, so the clock of this computer may be wrong"
    return None


ACROSS = (
    CheckAcross(codes=("date/future",), entity=ProtectionIncident, reads=("date",), finds=_future, lacks=_no_day_read),
)
"""Checks of the dates of incidents against the day on which they were read."""
