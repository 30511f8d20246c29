"""Facts that ship with the package as records: the known routes, organisations, initiatives and events."""

from .dataset import dataset
from .initiatives import initiative, initiatives
from .observations import observation, observations
from .organisations import organisation, organisations
from .policy_events import policy_event, policy_events
from .publications import publication, publications
from .routes import NO_ROUTE, RouteMatch, route, routes, routes_of

__all__ = [
    "NO_ROUTE",
    "RouteMatch",
    "dataset",
    "initiative",
    "initiatives",
    "observation",
    "observations",
    "organisation",
    "organisations",
    "policy_event",
    "policy_events",
    "publication",
    "publications",
    "route",
    "routes",
    "routes_of",
]
