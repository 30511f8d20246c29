"""Writing records for a command, so that a refusal of the system is a plain sentence."""

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

from mixedmigration.errors._counts import count_of

from .ending import UsageError

if TYPE_CHECKING:
    from mixedmigration.entities import Entity

__all__ = ["beside", "judge_file", "judge_target", "refusal", "told", "write"]


def judge_target(target: str, *others: str) -> None:
    """Refuse a target before hours of reading are spent on it.

    Args:
        target: Where records shall go.
        *others: Files that must stay as they are.

    Raises:
        UsageError: It has no name, is one of the others, a folder, or in no folder.
        FormatError: Its suffix names no format we write.
    """
    judge_file(target, *others)
    from mixedmigration.errors import FormatError
    from mixedmigration.formats import SUFFIXES

    if not target.lower().removesuffix(".gz").endswith(SUFFIXES):
        hint = f"use {', '.join(SUFFIXES)}, or one of these with .gz"
        raise FormatError(os.path.basename(target), "its suffix names no format we write", hint=hint)
    for other in others:
        if "\0" not in other and _is_child(os.path.realpath(other), os.path.realpath(target)):
            raise UsageError(f"{other} would be written over: {target} has files beside it with such names")


def _is_child(path: str, target: str) -> bool:
    """Say whether a path may be one of the files beside a CSV file."""
    from mixedmigration.formats.csv import child_path

    start, _, end = child_path(target, "*").partition("*")
    return target.lower().removesuffix(".gz").endswith(".csv") and path.startswith(start) and path.endswith(end)


def judge_file(target: str, *others: str) -> None:
    """Refuse a file to write that is another one's, a folder, or in no folder.

    Raises:
        UsageError: It has no name, or is one of these.
    """
    if not target or "\0" in target:
        raise UsageError("the file to write needs a name")
    real = os.path.realpath(target)
    if real in {os.path.realpath(other) for other in others if "\0" not in other}:
        raise UsageError(f"{target} would be written over by this very command; name another file")
    if os.path.isdir(real):
        raise UsageError(f"{target} is a folder; name a file in it")
    if not os.path.isdir(os.path.dirname(real)):
        raise UsageError(f"{target} cannot be written: there is no such folder")


def write(records: "Iterable[Entity]", target: str) -> None:
    """Write records to a file; it is there when all of them are.

    Raises:
        UsageError: The system refuses to write.
        FormatError: A record cannot be written in the format.
    """
    from mixedmigration.formats import dump

    try:
        dump(records, target)
    except OSError as error:
        raise refusal(target, error) from error


def beside(target: str, entity: "type[Entity]") -> list[str]:
    """Give the files beside a CSV file that hold what a cell cannot: lists of parts.

    Args:
        target: The file that was written.
        entity: What its records are.
    """
    from mixedmigration.declaration import fields_of
    from mixedmigration.formats.csv import child_path

    if not target.lower().removesuffix(".gz").endswith(".csv"):
        return []
    children = (child_path(target, name) for name in fields_of(entity))
    return [child for child in children if os.path.exists(child)]


def told(count: int, target: str, children: "list[str]") -> list[str]:
    """Say what was written, each path on a line of its own so that it can be copied."""
    lines = [f"Wrote {count_of(count, 'record')} to {target}."]
    return [*lines, *(f"Part of it stands in {child}; keep the files together." for child in children)]


def refusal(target: str, error: OSError) -> UsageError:
    """Say that the system refuses to write a file."""
    return UsageError(f"{target} cannot be written: {error.strerror or error}")
