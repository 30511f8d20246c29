"""The bytes and lines of a file: opened by suffix, unpacked with care, cut into bounded lines.

A packed file may hold a thousand times what it weighs, and a line may have no end: both are
refused before they fill the memory. Every fault of a file leaves as our own error.
"""

import gzip
import io
import os
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, TypeAlias, TypeGuard

from mixedmigration.errors import FormatError
from mixedmigration.errors.exceptions import shown

PathText: TypeAlias = "str | os.PathLike[str]"
"""A path as the caller names it."""

READABLE = (".csv", ".json", ".jsonl", ".ndjson")
"""Suffixes of the files we read, each also followed by `.gz`."""

LONGEST_LINE = 16 * 2**20
"""Characters that a line, or a record of several lines, may have at most."""
FREE = 2**20
"""Unpacked bytes up to which nobody asks how well a file was packed."""
TIGHTEST = 300
"""Unpacked bytes for each packed one, beyond which a file is taken for a bomb; tables reach 30, the format 1,032."""

SIP = 2**13
"""Packed bytes taken at once: so few that a bomb is told from them before much of it is unpacked."""


def is_path(source: object) -> TypeGuard[PathText]:
    """Tell whether something names a file."""
    return isinstance(source, (str, os.PathLike))


def path_text(path: PathText) -> str:
    """Give a path as text.

    Raises:
        TypeError: It is no path, or one of bytes.
    """
    text: object = os.fspath(path) if isinstance(path, os.PathLike) else path
    if not isinstance(text, str):
        raise TypeError(f"a path is text or a pathlib.Path, not {shown(text)}")
    return text


def name_of(path: PathText) -> str:
    """Give the name of a file for a message, without its folders and of bounded length."""
    whole = path_text(path)
    name = os.path.basename(whole) or whole or "the path ''"
    text = ascii(name)[1:-1] if not name.isprintable() else name
    return text if len(text) <= 80 else f"{text[:80]}…"


def suffix_of(path: PathText, known: tuple[str, ...] = READABLE) -> str:
    """Give the suffix that names a file's format, without `.gz`.

    Raises:
        FormatError: It is none of `known`.
    """
    name = os.path.basename(path_text(path)).lower().removesuffix(".gz")
    double = (one for one in known if one.count(".") > 1 and name.endswith(one))
    suffix = next(double, os.path.splitext(name)[1])
    if suffix not in known:
        reason = f"the suffix {suffix or '(none)'} names no format we know" if len(suffix) < 20 else "unknown suffix"
        raise FormatError(name_of(path), reason, hint=f"use {', '.join(known)}, or one of these with .gz")
    return suffix


class _Sipped:
    """A packed file, of which Python's reader gets little at once, however much it asks for."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def read(self, size: int, /) -> bytes:
        return self._file.read(min(size, SIP))

    def seek(self, offset: int, /) -> int:
        return self._file.seek(offset)


class _Guarded(io.RawIOBase):
    """Bytes of a file, of which each fault is our error and which cannot explode."""

    def __init__(self, path: PathText) -> None:
        self._name = name_of(path)
        self._given = 0
        try:
            self._packed: BinaryIO = Path(path).open("rb")  # noqa: SIM115  closed by close()
        except (OSError, ValueError) as error:
            raise FormatError(self._name, _why(error)) from None
        is_packed = path_text(path).lower().endswith(".gz")
        self._plain: BinaryIO | gzip.GzipFile = self._packed
        if is_packed:
            self._plain = gzip.GzipFile(fileobj=_Sipped(self._packed), mode="rb")

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]
        try:
            data = self._plain.read(len(view))
        except (OSError, EOFError, zlib.error) as error:
            raise FormatError(self._name, _why(error)) from None
        self._given += len(data)
        if self._given > FREE and self._given > TIGHTEST * self._packed.tell():
            raise FormatError(
                self._name, "unpacks to far more than it weighs", hint="unpack it yourself if it is yours"
            )
        view[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed and hasattr(self, "_packed"):
            self._packed.close()
        super().close()


def _why(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        return f"cannot be read: {error.strerror}"
    if isinstance(error, (gzip.BadGzipFile, zlib.error)):
        return "is not in the gzip format that its suffix names"
    return "ends in the middle of its packed data" if isinstance(error, EOFError) else "cannot be opened"


def open_bytes(path: PathText) -> io.BufferedReader:
    """Open a file for reading, unpacked where its name ends in `.gz`.

    Raises:
        FormatError: It cannot be opened, now or while reading, or is not packed as it says.
    """
    return io.BufferedReader(_Guarded(path), 2**16)


def read_bytes(path: PathText) -> bytes:
    """Read a whole file.

    Raises:
        FormatError: As for `open_bytes`.
    """
    with open_bytes(path) as file:
        return file.read()


def lines_of(path: PathText) -> Iterator[tuple[int, bytes]]:
    """Yield the lines of a file with their numbers from 1, one after another; line ends are LF or CRLF.

    Raises:
        FormatError: As for `open_bytes`, or a line is longer than 16 MB.
    """
    with open_bytes(path) as file:
        number = 0
        while line := file.readline(LONGEST_LINE + 1):
            number += 1
            if len(line) > LONGEST_LINE:
                raise FormatError(name_of(path), "the line is longer than 16 MB", f"line {number}")
            yield number, line.rstrip(b"\r\n")
