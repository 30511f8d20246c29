"""Files of citations: known by their suffix, read and written by the room of their format."""

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import BinaryIO, cast

from mixedmigration.entities import Entity

from ._stream import PathText
from .document import DocumentRow

__all__ = ["BY_CITATION", "READ_CITATIONS", "citation_rows", "dump_citations"]

_ROOMS = {
    ".csl.json": ("csl", "write_csl", "read_csl"),
    ".ris": ("ris", "write_ris", "read_ris"),
    ".bib": ("bibtex", "write_bibtex", "read_bibtex"),
    ".jsonld": ("json_ld", "write_json_ld", None),
}
BY_CITATION = tuple(_ROOMS)
"""Suffixes of the files that are written here."""
READ_CITATIONS = tuple(suffix for suffix, (_, _, reader) in _ROOMS.items() if reader is not None)
"""Those of them that are also read."""


def dump_citations(suffix: str, records: Iterable[Entity], file: BinaryIO) -> None:
    """Write records as citations.

    Args:
        suffix: Names the format.
        records: The records, which may come one by one.
        file: Where to write.

    Raises:
        FormatError: A record is of a kind that the format does not hold.
    """
    room, writer, _ = _ROOMS[suffix]
    write = cast("Callable[[Iterable[Entity], BinaryIO], None]", _in(room, writer))
    write(records, file)


def citation_rows(suffix: str, path: PathText) -> Iterator[DocumentRow]:
    """Yield the documents of a file of citations.

    Args:
        suffix: Names the format.
        path: The file.

    Raises:
        FormatError: The file cannot be opened, or is not what its suffix says.
        MissingExtraError: The package that reads the format is not installed.
    """
    room, _, reader = _ROOMS[suffix]
    assert reader is not None
    read = cast("Callable[[PathText], Iterator[DocumentRow]]", _in(room, reader))
    return read(path)


def _in(room: str, name: str) -> object:
    return getattr(import_module(f"{__package__}.{room}"), name)
