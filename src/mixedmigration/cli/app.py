"""The command line: reads the arguments, runs one command, and gives its exit status.

Nothing heavy is imported before a command runs, so that `--help` answers at once.
"""

import argparse
import sys
from importlib import import_module

from .ending import BAD, GOOD, ended
from .helping import CommandHelp

__all__ = ["main"]

_ROOMS = {
    "load": "loading",
    "check": "inspection",
    "convert": "conversion",
    "apply-log": "cleaning",
    "describe": "dictionary",
    "vocabulary": "words",
    "sources": "publishers",
}
"""The room of each command; a room has `HELP`, `EPILOGUE`, `configure` and `run`, perhaps `PAGES`."""

_ABOUT = "Read, check and convert published data on mixed migration, without losing or guessing anything."
_STATUSES = (
    "Exit status: 0 good; 1 something at or above --fail-on was found; 2 bad use or unreadable input. "
    "Sensitive values are never shown unless --reveal asks for them."
)


def main(argv: list[str] | None = None) -> int:
    """Run the command line.

    Args:
        argv: The arguments; None takes those of the process.

    Returns:
        0 good; 1 something at or above `--fail-on` was found; 2 bad use or unreadable input;
        130 stopped from the keyboard; 141 nobody reads the output any more.

    Examples:
        >>> main(["vocabulary", "incident-status", "--find", "alleged"])
        alleged  Alleged: Somebody said that it happened; the body that reports it does not say that it
                 did.
        0
    """
    debug = "--debug" in (sys.argv if argv is None else argv)
    return ended(lambda: _run(argv), debug)


def _run(argv: list[str] | None) -> int:
    try:
        options = _parser().parse_args(argv)
    except SystemExit as ending:  # argparse has said why, or has printed the help
        return GOOD if not ending.code else BAD
    for name, value in vars(options).items():
        if value == []:  # what argparse makes of a bare `--` in place of an argument
            setattr(options, name, None)
    room = import_module(f".{_ROOMS[options.command]}", __package__)
    status: int = room.run(options)
    return status


def _parser() -> argparse.ArgumentParser:
    version = vars(sys.modules["mixedmigration"])["__version__"]  # a room does not import from the door
    parser = argparse.ArgumentParser(prog="mixedmigration", description=_ABOUT, epilog=_STATUSES)
    parser.add_argument("--version", action="version", version=f"mixedmigration {version}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    for name, room_name in _ROOMS.items():
        room = import_module(f".{room_name}", __package__)
        command = commands.add_parser(
            name, help=room.HELP, description=room.__doc__, epilog=room.EPILOGUE, formatter_class=CommandHelp
        )
        room.configure(command)
        pages: dict[str, str] = getattr(room, "PAGES", {})
        said = ", ".join(("text for people", "one JSON document" if pages else "or one JSON document", *pages.values()))
        command.add_argument("--format", choices=("text", "json", *pages), default="text", help=said)
        command.add_argument("--debug", action="store_true", help="print the traceback of an error")
    return parser
