"""The values that records are made of; each judges itself at its own door."""

from .age import Age
from .citation import Citation, Edition
from .country import Country, CountryKind
from .duration import Duration
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
from .moment import Moment
from .money import Currency, Money, read_amount, read_currency
from .no_answer import NoAnswer
from .partial_date import DatePrecision, PartialDate
from .period import Period
from .place import AdminArea, Place
from .position import Position
from .rating import Rating
from .unlisted import Unlisted
from .url import Url, read_url

__all__ = [
    "AdminArea", "Age", "Citation", "Country", "CountryKind", "Currency", "DatePrecision", "Duration", "Edition",
    "Estimate", "Extras", "IdParts", "IncidentId", "InitiativeId", "InterviewId", "JourneyId", "Language", "Moment",
    "Money", "NoAnswer", "ObservationId", "OrganisationId", "PartialDate", "Period", "Place", "PolicyEventId",
    "PolicyIndicatorId", "Position", "ProfileId", "PublicationId", "Rating", "RouteId", "Total", "Unlisted", "Url",
    "derive_id", "make_id", "read_amount", "read_currency", "read_id", "read_language", "read_url",
]  # fmt: skip
