"""The data dictionary: what each field of an entity means and how it must be treated."""

import argparse
import os
from typing import TYPE_CHECKING

from mixedmigration.errors._counts import count_of

from .ending import GOOD, UsageError
from .helping import either
from .printing import say, say_json, terminal_width
from .writing import judge_file, refusal

if TYPE_CHECKING:
    from mixedmigration.entities import Entity
    from mixedmigration.formats import Dictionary

__all__ = ["EPILOGUE", "HELP", "PAGES", "configure", "entity_called", "run"]

HELP = "say what the fields of an entity mean; without a name, list the entities"
EPILOGUE = "For example: mixedmigration describe protection-incident --to incidents.html"
PAGES = {
    "markdown": "the codebook as a Markdown page",
    "html": "as an HTML page",
    "xlsx": "or as a workbook",
}
"""The further formats, in which every word of the vocabularies stands too."""
SUFFIXES = {".md": "markdown", ".html": "html", ".xlsx": "xlsx"}
"""The format that the suffix of a file names."""


def configure(command: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    command.add_argument("entity", nargs="?", metavar="ENTITY", help="an entity's name, such as protection-incident")
    command.add_argument(
        "--to", metavar="FILE", help=f"write the codebook to a file; {either(SUFFIXES)} names the format"
    )


def run(options: argparse.Namespace) -> int:
    """Describe one entity, or list all.

    Raises:
        UnknownTermError: There is no such entity.
        UsageError: A codebook of no entity, in no known format, or in a file that cannot be written.
    """
    if options.to is not None or options.format in PAGES:
        return _page(options)
    return _list(options) if options.entity is None else _one(options)


def _page(options: argparse.Namespace) -> int:
    """Print or write the codebook of one entity."""
    from mixedmigration.formats.dictionary import describe

    if options.entity is None:
        raise UsageError("a codebook is of one entity; name it")
    if options.to is not None:
        judge_file(options.to)
    described, kind = describe(entity_called(options.entity)), _kind(options)
    if options.to is None:
        say((described.to_markdown() if kind == "markdown" else described.to_html()).rstrip("\n"))
        return GOOD
    try:
        _write(described, kind, options.to)
    except OSError as error:
        raise refusal(options.to, error) from error
    if options.format == "json":
        say_json({"command": "describe", "name": described.name, "written": options.to})
    else:
        say(f"Wrote the codebook to {options.to}.")
    return GOOD


def _kind(options: argparse.Namespace) -> str:
    """Give the format that is asked for, by its name or by the suffix of the file."""
    kind: str | None = options.format if options.format in PAGES else None
    if options.to is None:
        if kind == "xlsx":
            raise UsageError("a workbook cannot be printed; add --to FILE.xlsx")
        return kind or "markdown"
    named = SUFFIXES.get(os.path.splitext(options.to)[1].lower())
    if kind is None and named is None:
        raise UsageError(f"the suffix names no format of a codebook; use {either(SUFFIXES)}")
    if kind is not None and named is not None and kind != named:
        raise UsageError(f"--format {kind} and the suffix of {options.to} name two formats")
    return kind or named or "markdown"


def _write(described: "Dictionary", kind: str, target: str) -> None:
    from mixedmigration.formats._replacing import replacing

    if kind == "xlsx":
        described.to_xlsx(target)
        return
    page = described.to_markdown() if kind == "markdown" else described.to_html()
    with replacing(target) as file:
        file.write(page.encode())


def _list(options: argparse.Namespace) -> int:
    from mixedmigration.formats.dictionary import describe
    from mixedmigration.formats.prose import columns

    described = [describe(entity) for entity in _entities().values()]
    if options.format == "json":
        listed = [{"name": one.name, "meaning": one.meaning, "fields": len(one)} for one in described]
        say_json({"command": "describe", "entities": listed})
    else:
        rows = [(one.name, count_of(len(one), "field"), one.meaning) for one in described]
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
    near = get_close_matches(name[:100].lower(), entities, n=3, cutoff=0.5) or list(entities)[:5]
    raise UnknownTermError("term/unknown", "entity", name, tuple(near))
