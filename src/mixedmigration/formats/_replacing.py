"""Writing a file so that it is never half there.

Everything goes to a temporary file beside the target, which takes the target's name only when
all of it is on the disk. Whoever reads finds the old file or the new one, after any crash.
"""

import gzip
import os
import secrets
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from typing import BinaryIO, cast

from ._stream import PathText, path_text

STRAY = 3600
"""Seconds after which a temporary file of ours was left behind by a program that died."""


@contextmanager
def replacing(path: PathText) -> Generator[BinaryIO]:
    """Open a file for writing that takes its name when the block ends without an error.

    Args:
        path: The target; packed where its name ends in `.gz`, with no trace of the time.

    Raises:
        OSError: The system refuses to write; the target is then as it was.
    """
    target = os.path.realpath(path_text(path))
    folder, name = os.path.split(target)
    if os.path.isdir(target):
        raise IsADirectoryError(f"{name} is a folder")
    _remove_strays(folder, name)
    temporary = os.path.join(folder, f".{name}.{secrets.token_hex(8)}.tmp")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
    try:
        with os.fdopen(descriptor, "wb") as file:
            with suppress(OSError):
                os.chmod(temporary, os.stat(target).st_mode & 0o777)  # an old target keeps its mode
            yield from _written(file, path_text(path).lower().endswith(".gz"))
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise
    _sync_folder(folder)


def _written(file: BinaryIO, is_packed: bool) -> Generator[BinaryIO]:
    if not is_packed:
        yield file
        return
    with gzip.GzipFile(filename="", mode="wb", fileobj=file, mtime=0) as packed:
        yield cast(BinaryIO, packed)


def _sync_folder(folder: str) -> None:
    with suppress(OSError):  # some systems cannot open a folder
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _remove_strays(folder: str, name: str) -> None:
    """Remove what a killed program left behind for the same target."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            is_ours = entry.name.startswith(f".{name}.") and entry.name.endswith(".tmp")
            if is_ours and len(entry.name) == len(name) + 22 and time.time() - entry.stat().st_mtime > STRAY:
                os.unlink(entry.path)
