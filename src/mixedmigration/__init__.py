"""One typed vocabulary for mixed migration: load, validate, question and write published data.

`import mixedmigration as mm` is the door. Its names load when they are first touched, so
that importing it costs little; every name lives in a room (`mm.values`, `mm.entities`…).
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import disclosure as disclosure
    from . import entities as entities
    from . import errors as errors
    from . import knowledge as knowledge
    from . import sources as sources
    from . import testing as testing
    from . import values as values
    from . import vocabularies as vocabularies
    from .checks import Report, check
    from .entities import (
        Initiative,
        Interview,
        Journey,
        MigrantProfile,
        Observation,
        Organisation,
        PolicyEvent,
        ProtectionIncident,
        Publication,
        Route,
        build,
    )
    from .errors import Issue, MixedMigrationError, ValidationError
    from .formats import describe, dump, from_json, to_json
    from .formats.json_schema import json_schema
    from .query import Collection, Dataset
    from .query.field import field
    from .sources.load import iter_load, load
    from .values import Age, Citation, Country, Estimate, Money, NoAnswer, PartialDate, Period, Place, Position

__version__ = "0.1.0"

_ROOMS = ("disclosure", "entities", "errors", "knowledge", "sources", "testing", "values", "vocabularies")
_HOMES = {
    "Age": "values",
    "Citation": "values",
    "Collection": "query",
    "Country": "values",
    "Dataset": "query",
    "Estimate": "values",
    "Initiative": "entities",
    "Interview": "entities",
    "Issue": "errors",
    "Journey": "entities",
    "MigrantProfile": "entities",
    "MixedMigrationError": "errors",
    "Money": "values",
    "NoAnswer": "values",
    "Observation": "entities",
    "Organisation": "entities",
    "PartialDate": "values",
    "Period": "values",
    "Place": "values",
    "PolicyEvent": "entities",
    "Position": "values",
    "ProtectionIncident": "entities",
    "Publication": "entities",
    "Report": "checks",
    "Route": "entities",
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
    "Age",
    "Citation",
    "Collection",
    "Country",
    "Dataset",
    "Estimate",
    "Initiative",
    "Interview",
    "Issue",
    "Journey",
    "MigrantProfile",
    "MixedMigrationError",
    "Money",
    "NoAnswer",
    "Observation",
    "Organisation",
    "PartialDate",
    "Period",
    "Place",
    "PolicyEvent",
    "Position",
    "ProtectionIncident",
    "Publication",
    "Report",
    "Route",
    "ValidationError",
    "build",
    "check",
    "describe",
    "dump",
    "field",
    "from_json",
    "iter_load",
    "json_schema",
    "load",
    "to_json",
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
        return sorted({*__all__, *_ROOMS, "__version__"})
