"""Incidents that a made-up observatory writes down, offered as a source of mixedmigration."""

from importlib.resources import files

from mixedmigration.entities import ProtectionIncident
from mixedmigration.sources import Source, mapping

__all__ = ["SOURCE"]

SOURCE: Source[ProtectionIncident] = mapping(str(files(__package__) / "mapping.toml"), ProtectionIncident)
