"""The published datasets that can be read, what each of their columns means, and a first mapping of your own table."""

import argparse

from .ending import UsageError
from .printing import complain, say, say_json, terminal_width
from .scaffolding import add_scaffold, scaffold_file

__all__ = ["EPILOGUE", "HELP", "configure", "run"]

HELP = "list the published datasets that can be read, describe one, or begin a mapping of your own table"
EPILOGUE = (
    "For example: mixedmigration sources describe iom-missing-migrants, "
    "or: mixedmigration sources scaffold incidents.csv --out incidents.toml"
)


def configure(command: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    actions = ("list", "describe", "scaffold")
    command.add_argument("action", nargs="?", choices=actions, default="list", help="list by default")
    command.add_argument("slug", nargs="?", metavar="SLUG|FILE", help="the dataset to describe, or the table to map")
    add_scaffold(command)


def run(options: argparse.Namespace) -> int:
    """List or describe.

    Raises:
        UsageError: `describe` or `scaffold` lacks a name, or `list` has one; a file cannot be written.
        SourceError: There is no such source.
        FormatError: The table cannot be read.
    """
    if (options.action != "list") != (options.slug is not None):
        raise UsageError("write: mixedmigration sources, or with: describe SLUG, or with: scaffold FILE")
    if options.action == "scaffold":
        return scaffold_file(options)
    if options.out is not None:
        raise UsageError("--out says where the mapping goes that scaffold writes")
    return _list(options) if options.slug is None else _one(options)


def _list(options: argparse.Namespace) -> int:
    from mixedmigration.formats.prose import columns
    from mixedmigration.sources.description import describe
    from mixedmigration.sources.registry import asked

    sources, failures = asked()
    found = [describe(source) for source in sources]
    for failure in failures:
        complain(str(failure))
    if options.format == "json":
        listed = [
            {
                "slug": one.slug,
                "title": one.title,
                "publisher": one.publisher,
                "entity": one.entity,
                "licence": one.licence,
                "layouts": [layout.name for layout in one.layouts],
            }
            for one in found
        ]
        say_json({"command": "sources", "sources": listed})
    else:
        rows = [(one.slug, f"{one.title}, by {one.publisher}; {one.licence or 'licence not known'}") for one in found]
        say("\n".join(columns(rows, terminal_width(), "")))
    return 0


def _one(options: argparse.Namespace) -> int:
    from mixedmigration.sources.description import describe

    described = describe(options.slug)
    if options.format == "json":
        say_json({"command": "sources", **described.to_dict()})
    else:
        say(described.text(terminal_width()))
    return 0
