"""What goes to the terminal: text that fits it, or one JSON document for a machine.

Nothing of a file can reach the terminal as a control sequence, and a terminal that lacks a
sign gets a plainer one.
"""

import shutil
import sys
from typing import TextIO

__all__ = ["complain", "say", "say_json", "terminal_width"]

NARROWEST, WIDEST, PIPED = 60, 120, 100
"""Characters of a line at least and at most, however wide the terminal is, and where there is none."""
_PLAINER = str.maketrans({"…": "...", "–": "-", "—": "-", "’": "'", "‘": "'", "“": '"', "”": '"', "≥": ">="})
_JOINERS = "\u200c\u200d"


def terminal_width() -> int:
    """Give the characters of a line of this terminal, within bounds; a pipe or file gets 100."""
    return min(max(shutil.get_terminal_size((PIPED, 24)).columns, NARROWEST), WIDEST)


def say(text: str) -> None:
    """Print text for a person."""
    _print(text, sys.stdout)


def complain(text: str) -> None:
    """Print one line on standard error: what is wrong, or what else to know."""
    _print(f"mixedmigration: {' '.join(text.split())}", sys.stderr)


def say_json(document: object) -> None:
    """Print one JSON document, the only thing that a machine finds on standard output."""
    import json

    _print(json.dumps(document, indent=2, ensure_ascii=True), sys.stdout)


def _print(text: str, stream: TextIO) -> None:
    stream.write(f"{_fitting(_harmless(text), stream)}\n")


def _harmless(text: str) -> str:
    if all(line.isprintable() for line in text.split("\n")):
        return text
    return "".join(sign if sign.isprintable() or sign in f"\n{_JOINERS}" else _escaped(sign) for sign in text)


def _escaped(sign: str) -> str:
    return sign.encode("unicode_escape").decode("ascii")


def _fitting(text: str, stream: TextIO) -> str:
    """Replace what the stream's encoding lacks."""
    encoding = stream.encoding or "utf-8"
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return text.translate(_PLAINER).encode(encoding, "replace").decode(encoding)
    return text
