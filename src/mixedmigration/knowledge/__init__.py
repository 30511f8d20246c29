"""Facts that ship with the package as records: the known routes, organisations, initiatives and events."""

from .routes import NO_ROUTE, RouteMatch, route, routes, routes_of

__all__ = ["NO_ROUTE", "RouteMatch", "route", "routes", "routes_of"]
