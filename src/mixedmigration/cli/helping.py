"""The help of a command, in which the suffixes of files are those of the formats themselves.

The formats are asked only where the help of a command is printed, since they take their time to load.
"""

import argparse
from collections.abc import Iterable

__all__ = ["CITATIONS", "READ", "WRITTEN", "CommandHelp", "either"]

READ = "{suffixes that are read}"
"""Stands in a help text for the suffixes of the files that can be read."""
WRITTEN = "{suffixes that are written}"
"""Stands in a help text for the suffixes of the files that can be written."""
CITATIONS = "{suffixes of citations}"
"""Stands in a help text for those of them that hold citations."""


class CommandHelp(argparse.HelpFormatter):
    """Writes the help of a command with the suffixes where they stand for."""

    def add_argument(self, action: argparse.Action) -> None:
        """Take up an argument."""
        action.help = _filled(action.help)
        super().add_argument(action)

    def add_text(self, text: str | None) -> None:
        """Take up the text above or below the arguments."""
        super().add_text(_filled(text))


def _filled(text: str | None) -> str | None:
    if text is None or "{suffixes " not in text:
        return text
    from mixedmigration.formats import SUFFIXES
    from mixedmigration.formats._citation_files import BY_CITATION
    from mixedmigration.formats.files import OPENED

    for mark, suffixes in ((READ, OPENED), (WRITTEN, SUFFIXES), (CITATIONS, BY_CITATION)):
        text = text.replace(mark, either(suffixes))
    return text


def either(suffixes: Iterable[str]) -> str:
    """List suffixes as a sentence does.

    Args:
        suffixes: At least one.

    Examples:
        >>> either((".md", ".html", ".xlsx"))
        '.md, .html or .xlsx'
    """
    *others, last = suffixes
    return f"{', '.join(others)} or {last}" if others else last
