"""The words of incidents, routes and forms, and what words are made of, for type checkers: at run time each room is loaded by itself."""

from .catalogue import available, get
from .cause_of_death import CauseOfDeath
from .date_basis import DateBasis
from .incident_kind import IncidentKind
from .incident_type import IncidentType
from .label import fold
from .origin_basis import OriginBasis
from .perpetrator import Perpetrator
from .place_kind import PlaceKind
from .position_precision import PositionPrecision
from .question_kind import QuestionKind
from .region import Region
from .route_name import RouteName
from .source_quality import SourceQuality
from .status import Status
from .travel_mode import TravelMode
from .word import Alias, Match, Term, Word, printed

__all__ = [
    "Alias",
    "CauseOfDeath",
    "DateBasis",
    "IncidentKind",
    "IncidentType",
    "Match",
    "OriginBasis",
    "Perpetrator",
    "PlaceKind",
    "PositionPrecision",
    "QuestionKind",
    "Region",
    "RouteName",
    "SourceQuality",
    "Status",
    "Term",
    "TravelMode",
    "Word",
    "available",
    "fold",
    "get",
    "printed",
]
