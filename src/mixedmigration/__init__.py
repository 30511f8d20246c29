"""One typed vocabulary for mixed migration: load, validate, question and write published data.

`import mixedmigration as mm` is the door. Its names load when they are first touched, so
that importing it costs little; every name lives in a room (`mm.values`, `mm.entities`…).
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import disclosure, entities, errors, knowledge, sources, testing, values, vocabularies
    from .checks import Report, check
    from .entities import ProtectionIncident, Route, build
    from .errors import Issue, MixedMigrationError, ValidationError
    from .formats import describe, dump, from_json, to_json
    from .formats.json_schema import json_schema
    from .query import Collection
    from .query.field import field
    from .sources.load import iter_load, load
    from .values import Citation, Country, Estimate, NoAnswer, PartialDate, Period, Place, Position

__version__ = "0.1.0"

_ROOMS = ("disclosure", "entities", "errors", "knowledge", "sources", "testing", "values", "vocabularies")
_HOMES = {
    "Citation": "values",
    "Collection": "query",
    "Country": "values",
    "Estimate": "values",
    "Issue": "errors",
    "MixedMigrationError": "errors",
    "NoAnswer": "values",
    "PartialDate": "values",
    "Period": "values",
    "Place": "values",
    "Position": "values",
    "ProtectionIncident": "entities",
    "Route": "entities",
    "Report": "checks",
    "ValidationError": "errors",
    "build": "entities",
    "check": "checks",
    "describe": "formats",
    "dump": "formats",
    "field": "query.field",
    "from_json": "formats",
    "iter_load": "sources.load",
    "json_schema": "formats.json_schema",
    "load": "sources.load",
    "to_json": "formats",
}

__all__ = [
    "Citation",
    "Collection",
    "Country",
    "Estimate",
    "Issue",
    "MixedMigrationError",
    "NoAnswer",
    "PartialDate",
    "Period",
    "Place",
    "Position",
    "ProtectionIncident",
    "Report",
    "Route",
    "ValidationError",
    "build",
    "check",
    "describe",
    "disclosure",
    "dump",
    "entities",
    "errors",
    "field",
    "from_json",
    "iter_load",
    "json_schema",
    "knowledge",
    "load",
    "sources",
    "testing",
    "to_json",
    "values",
    "vocabularies",
]

if not TYPE_CHECKING:  # hidden from type checkers, which would take any misspelt name for one of ours

    def __getattr__(name: str) -> object:
        if name in _ROOMS:
            return import_module(f"{__name__}.{name}")
        if name in _HOMES:
            found = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
            globals()[name] = found
            return found
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def __dir__() -> list[str]:
        return [*__all__, "__version__"]
