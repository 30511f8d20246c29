"""The people, journeys and events we record; each entity declares its fields once."""

from .building import build
from .entity import Entity
from .incident import ProtectionIncident
from .initiative import Initiative
from .interview import Interview
from .journey import Journey
from .observation import Observation
from .organisation import Organisation
from .policy_event import PolicyEvent
from .policy_indicator import PolicyIndicator
from .profile import MigrantProfile
from .publication import Publication
from .route import Route

__all__ = [
    "Entity",
    "Initiative",
    "Interview",
    "Journey",
    "MigrantProfile",
    "Observation",
    "Organisation",
    "PolicyEvent",
    "PolicyIndicator",
    "ProtectionIncident",
    "Publication",
    "Route",
    "build",
]
