"""The people, journeys and events we record; each entity declares its fields once."""

from .building import build
from .entity import Entity
from .incident import ProtectionIncident
from .route import Route

__all__ = ["Entity", "ProtectionIncident", "Route", "build"]
