"""The values that records are made of; each judges itself at its own door."""

from .citation import Citation, Edition
from .country import Country, CountryKind
from .estimate import Estimate, Total
from .extras import Extras
from .identifier import (
    IdParts,
    IncidentId,
    InitiativeId,
    InterviewId,
    JourneyId,
    ObservationId,
    OrganisationId,
    PolicyEventId,
    PolicyIndicatorId,
    ProfileId,
    PublicationId,
    RouteId,
    derive_id,
    make_id,
    read_id,
)
from .language import Language, read_language
from .no_answer import NoAnswer
from .partial_date import DatePrecision, PartialDate
from .period import Period
from .place import AdminArea, Place
from .position import Position
from .unlisted import Unlisted
from .url import Url, read_url

__all__ = [
    "AdminArea",
    "Citation",
    "Country",
    "CountryKind",
    "DatePrecision",
    "Edition",
    "Estimate",
    "Extras",
    "IdParts",
    "IncidentId",
    "InitiativeId",
    "InterviewId",
    "JourneyId",
    "Language",
    "NoAnswer",
    "ObservationId",
    "OrganisationId",
    "PartialDate",
    "Period",
    "Place",
    "PolicyEventId",
    "PolicyIndicatorId",
    "Position",
    "ProfileId",
    "PublicationId",
    "RouteId",
    "Total",
    "Unlisted",
    "Url",
    "derive_id",
    "make_id",
    "read_id",
    "read_language",
    "read_url",
]
