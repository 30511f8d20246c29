"""The data dictionary: what each field of an entity means and how it must be treated."""

import argparse
from typing import TYPE_CHECKING

from .printing import say, say_json, terminal_width

if TYPE_CHECKING:
    from mixedmigration.entities import Entity

__all__ = ["EPILOGUE", "HELP", "configure", "entity_called", "run"]

HELP = "say what the fields of an entity mean; without a name, list the entities"
EPILOGUE = "For example: mixedmigration describe protection-incident"


def configure(command: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    command.add_argument("entity", nargs="?", metavar="ENTITY", help="an entity's name, such as protection-incident")


def run(options: argparse.Namespace) -> int:
    """Describe one entity, or list all.

    Raises:
        UnknownTermError: There is no such entity.
    """
    return _list(options) if options.entity is None else _one(options)


def _list(options: argparse.Namespace) -> int:
    from mixedmigration.formats.dictionary import describe
    from mixedmigration.formats.prose import columns

    described = [describe(entity) for entity in _entities().values()]
    if options.format == "json":
        listed = [{"name": one.name, "meaning": one.meaning, "fields": len(one)} for one in described]
        say_json({"command": "describe", "entities": listed})
    else:
        rows = [(one.name, f"{len(one)} fields", one.meaning) for one in described]
        say("\n".join(columns(rows, terminal_width(), "")))
    return 0


def _one(options: argparse.Namespace) -> int:
    from mixedmigration.formats.dictionary import describe

    described = describe(entity_called(options.entity))
    if options.format == "json":
        about = {"name": described.name, "meaning": described.meaning, "schema_version": described.schema_version}
        say_json({"command": "describe", **about, "fields": described.to_dicts()})
    else:
        say(described.text(terminal_width()))
    return 0


def _entities() -> "dict[str, type[Entity]]":
    from mixedmigration.formats.document import entity_named, entity_slugs

    found = {slug: entity_named(slug) for slug in entity_slugs()}
    return {slug: entity for slug, entity in found.items() if entity is not None}


def entity_called(name: str) -> "type[Entity]":
    """Find an entity by its slug or by the name of its class.

    Raises:
        UnknownTermError: There is no such entity.
    """
    from difflib import get_close_matches

    from mixedmigration.errors import UnknownTermError

    entities = _entities()
    names = {**entities, **{entity.__name__: entity for entity in entities.values()}}
    if name in names:
        return names[name]
    near = get_close_matches(name[:100].lower(), entities, n=3, cutoff=0.4) or list(entities)[:5]
    raise UnknownTermError("term/unknown", "entity", name, tuple(near))
