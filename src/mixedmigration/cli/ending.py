"""How a command ends: the exit status, and what is said when something went wrong."""

import os
import sys
import traceback
from collections.abc import Callable

from mixedmigration.errors import MixedMigrationError

__all__ = ["BAD", "FOUND", "GOOD", "UsageError", "ended"]

GOOD, FOUND, BAD = 0, 1, 2
"""Good; something at or above `--fail-on`; bad use or unreadable input."""
INTERRUPTED, UNHEARD = 130, 141
"""Stopped from the keyboard, and reader gone: what a shell reports for the two signals."""


class UsageError(Exception):
    """The command was put wrongly; its text says how."""


def ended(work: Callable[[], int], debug: bool = False) -> int:
    """Run a command and give its exit status, whatever happens.

    Args:
        work: The command.
        debug: Whether the whole traceback is printed.
    """
    from .printing import complain

    try:
        status = work()
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        return _unheard()
    except KeyboardInterrupt:
        complain("stopped")
        return INTERRUPTED
    except (MixedMigrationError, UsageError) as error:
        _trace(debug)
        complain(str(error))
    except OSError as error:
        _trace(debug)
        complain(_of_system(error))
    except Exception as error:  # noqa: BLE001 - the one place where a fault of ours becomes a sentence
        _trace(debug)
        complain(_fault(error))
    return BAD


def _unheard() -> int:
    """Let Python end in silence although nobody reads what is left to print."""
    try:
        silent = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silent, sys.stdout.fileno())
    except (OSError, ValueError):  # no real file behind it, so nothing is left to print
        pass
    return UNHEARD


def _trace(debug: bool) -> None:
    if debug:
        traceback.print_exc()


def _of_system(error: OSError) -> str:
    name = os.path.basename(os.fsdecode(error.filename)) if isinstance(error.filename, (str, bytes)) else "a file"
    return f"{name}: {error.strerror or error}"


def _fault(error: Exception) -> str:
    """Say that it is our fault, and where, without a word of what the error says of the data."""
    frames = traceback.extract_tb(error.__traceback__)
    where = f"{os.path.basename(frames[-1].filename)}, line {frames[-1].lineno}" if frames else "an unknown place"
    return (
        f"this is a fault of mixedmigration, not of your data ({type(error).__name__} in {where}); "
        "please report it. --debug prints the whole traceback, which may show values of your file"
    )
