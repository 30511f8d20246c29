"""The words we may use, each with labels, a definition, a source and what publishers print for it.

Each vocabulary is loaded when it is first touched.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
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
    from .region import Region
    from .route_name import RouteName
    from .source_quality import SourceQuality
    from .status import Status
    from .travel_mode import TravelMode
    from .word import Alias, Match, Term, Word, printed

__all__ = [  # noqa: RUF022 - the vocabularies first, then what they are made of
    "CauseOfDeath", "DateBasis", "IncidentKind", "IncidentType", "OriginBasis", "Perpetrator", "PlaceKind",
    "PositionPrecision", "Region", "RouteName", "SourceQuality", "Status", "TravelMode",
    "Alias", "Match", "Term", "Word", "available", "fold", "get", "printed",
]  # fmt: skip

_ROOMS = {
    "catalogue": ("available", "get"), "cause_of_death": ("CauseOfDeath",), "date_basis": ("DateBasis",),
    "incident_kind": ("IncidentKind",), "incident_type": ("IncidentType",), "label": ("fold",),
    "origin_basis": ("OriginBasis",), "perpetrator": ("Perpetrator",), "place_kind": ("PlaceKind",),
    "position_precision": ("PositionPrecision",), "region": ("Region",), "route_name": ("RouteName",), "source_quality": ("SourceQuality",),
    "status": ("Status",), "travel_mode": ("TravelMode",), "word": ("Alias", "Match", "Term", "Word", "printed"),
}  # fmt: skip
_ROOM_OF = {name: room for room, names in _ROOMS.items() for name in names}

if not TYPE_CHECKING:  # hidden from type checkers, which would take any misspelt name for one of ours

    def __getattr__(name: str) -> object:
        if name not in _ROOM_OF:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        found = globals()[name] = getattr(import_module(f".{_ROOM_OF[name]}", __name__), name)
        return found

    def __dir__() -> list[str]:
        return sorted(__all__)
