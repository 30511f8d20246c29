"""The name by which a record is found again: `<type>:<authority>:<local id>`.

Ids are deterministic and readable. Where a publisher gave one id to several rows, each
row has an ordinal behind `#`. Where a source has no id, one is derived from named parts
of the record, so that the same row gets the same id next year.
"""

import re
import uuid
from typing import NewType

import attrs

from mixedmigration.errors import InvalidValueError

__all__ = [
    "IdParts",
    "IncidentId",
    "InitiativeId",
    "InterviewId",
    "JourneyId",
    "ObservationId",
    "OrganisationId",
    "PolicyEventId",
    "PolicyIndicatorId",
    "ProfileId",
    "PublicationId",
    "RouteId",
    "derive_id",
    "make_id",
    "read_id",
]

IncidentId = NewType("IncidentId", str)
"""The id of a protection incident."""
InitiativeId = NewType("InitiativeId", str)
"""The id of an initiative: a programme, project, council, journal or research pillar."""
InterviewId = NewType("InterviewId", str)
"""The id of an interview."""
JourneyId = NewType("JourneyId", str)
"""The id of a journey."""
ObservationId = NewType("ObservationId", str)
"""The id of one published figure."""
OrganisationId = NewType("OrganisationId", str)
"""The id of an organisation."""
PolicyEventId = NewType("PolicyEventId", str)
"""The id of a policy event."""
PolicyIndicatorId = NewType("PolicyIndicatorId", str)
"""The id of a coded fact about a country's policy in a year."""
ProfileId = NewType("ProfileId", str)
"""The id of a migrant profile."""
PublicationId = NewType("PublicationId", str)
"""The id of a publication."""
RouteId = NewType("RouteId", str)
"""The id of a route."""

_ID = re.compile(r"([a-z][a-z0-9-]*):([a-z0-9][a-z0-9.-]*):([^\s#]+)(?:#([2-9]|[1-9][0-9]{1,8}))?")
_UNSAFE = re.compile(r"[\s#%\x00-\x20\x7f]")
LONGEST = 400
"""Characters an id may have at most."""

NAMESPACE = uuid.UUID("6d6d6967-7261-5469-8f6e-6d6978656421")
"""Our own namespace for version 5 UUIDs (RFC 9562); it never changes."""


@attrs.frozen
class IdParts:
    """An id taken apart.

    Examples:
        >>> read_id("protection-incident:iom-missing-migrants:2014.MMP00007#2").ordinal
        2
    """

    type: str
    """The entity, in lower case with hyphens."""
    authority: str
    """Who gave the local id: a source's slug."""
    local: str
    """The authority's own id."""
    ordinal: int | None = None
    """The how-many-eth row with this id, from 2; the first has none."""


def read_id(text: object) -> IdParts:
    """Take an id apart.

    Raises:
        InvalidValueError: The text is not of the form `<type>:<authority>:<local id>`.
    """
    kind, authority, local, ordinal = _matched(text).groups()
    return IdParts(kind, authority, local, int(ordinal) if ordinal else None)


def _matched(text: object) -> re.Match[str]:
    matched = _ID.fullmatch(text) if isinstance(text, str) and len(text) <= LONGEST else None
    if matched is None:
        raise InvalidValueError("id/malformed", "an id of the form type:authority:local-id", text)
    return matched


def make_id(kind: str, authority: str, local: str, ordinal: int | None = None) -> str:
    """Write an id; blanks, `#` and `%` in the local id are percent-encoded.

    Args:
        kind: The entity, such as `protection-incident`.
        authority: The slug of whoever gave the local id.
        local: The authority's own id; not blank.
        ordinal: The how-many-eth row with this id, from 2; None for the first.

    Raises:
        InvalidValueError: A part is blank or not of its form.

    Examples:
        >>> make_id("protection-incident", "iom-missing-migrants", "2014.MMP00007")
        'protection-incident:iom-missing-migrants:2014.MMP00007'
    """
    if not local.strip():
        raise InvalidValueError("id/malformed", "a local id that is not blank", local)
    safe = _UNSAFE.sub(_escaped, local)
    text = f"{kind}:{authority}:{safe}" + (f"#{ordinal}" if ordinal else "")
    _matched(text)
    return text


def _escaped(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())


_ESCAPES = {'"': '\\"', "\\": "\\\\"} | {chr(code): f"\\u{code:04x}" for code in range(32)}


_ESCAPED = re.compile(r'["\\\x00-\x1f]')


def _quoted(text: str) -> str:
    return f'"{_ESCAPED.sub(lambda found: _ESCAPES[found[0]], text)}"'


def derive_id(kind: str, authority: str, parts: tuple[tuple[str, str], ...]) -> str:
    """Derive an id from named parts of a record, the same for ever.

    It is a version 5 UUID over the canonical JSON array of the kind, the authority and
    each name and value, so that ("ab", "c") and ("a", "bc") differ.

    Args:
        kind: The entity, such as `protection-incident`.
        authority: The slug of the source.
        parts: Names and values, in the order that the source declares.

    Raises:
        InvalidValueError: There are no parts, or one is blank.

    Examples:
        >>> derive_id("protection-incident", "my-table", (("date", "2024-03-31"), ("place", "Zuwara")))
        'protection-incident:my-table:727c9157-4e9f-552f-8c72-25d1ceb4e320'
    """
    for name, value in parts or (("parts", ""),):
        if not value.strip():
            raise InvalidValueError("id/malformed", f"a value for {name}, since the id is derived from it", value)
    texts = [kind, authority, *(text for part in parts for text in part)]
    canonical = "[" + ",".join(_quoted(text) for text in texts) + "]"
    return make_id(kind, authority, str(uuid.uuid5(NAMESPACE, canonical)))
