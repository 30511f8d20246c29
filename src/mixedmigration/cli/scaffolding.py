"""A first mapping of a table of one's own, written to a file that is then looked through."""

import argparse

from .dictionary import entity_called
from .ending import GOOD, UsageError
from .printing import say, say_json
from .writing import judge_file, refusal

__all__ = ["add_scaffold", "scaffold_file"]


def add_scaffold(command: argparse.ArgumentParser) -> None:
    """Let a command take what a scaffold needs."""
    command.add_argument("--out", metavar="FILE.toml", help="scaffold: write the mapping to a new file")
    command.add_argument(
        "--entity",
        metavar="ENTITY",
        help="scaffold: what the rows are; protection-incident by default, interview of a form",
    )
    command.add_argument("--encoding", metavar="NAME", default="utf-8", help="scaffold: encoding of a CSV file")
    command.add_argument("--delimiter", metavar="SIGN", help="scaffold: what stands between the cells of a CSV file")
    command.add_argument("--sheet", metavar="NAME", help="scaffold: the sheet of a workbook")


def scaffold_file(options: argparse.Namespace) -> int:
    """Write a first mapping of a table, or a first question map of a form.

    Raises:
        UsageError: The file to write is there already, or cannot be written.
        UnknownTermError: There is no such entity.
        FormatError: The table cannot be read.
    """
    from mixedmigration.sources import scaffold
    from mixedmigration.sources.scaffold import is_form

    target: str | None = options.out
    if target is not None:
        judge_file(target, options.slug)
    entity = entity_called(options.entity) if options.entity else None
    text = scaffold(options.slug, entity, encoding=options.encoding, delimiter=options.delimiter, sheet=options.sheet)
    if target is not None:
        _write(text, target)
    if options.format == "json":
        say_json({"command": "sources", "mapping": text, "written": target})
    elif target is None:
        say(text.rstrip("\n"))
    elif options.sheet is None and is_form(options.slug):
        say(f"Wrote a first question map to {target}.\nLook through it; a question that has a field gets its path.")
    else:
        say(f"Wrote a first mapping to {target}.\nLook through it, then: mixedmigration check FILE --mapping {target}")
    return GOOD


def _write(text: str, target: str) -> None:
    """Write a new file; one that somebody may have edited is never replaced."""
    try:
        with open(target, "x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        raise UsageError(f"{target} is there already, perhaps edited by hand; name another file") from None
    except OSError as error:
        raise refusal(target, error) from error
