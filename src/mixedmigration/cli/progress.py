"""How far a long reading has come, on a terminal and nowhere else."""

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager

from mixedmigration.errors._counts import count_of

__all__ = ["counted", "is_watched"]


def is_watched() -> bool:
    """Say whether a person looks at both streams, so that neither is a pipe or a file."""
    return sys.stderr.isatty() and sys.stdout.isatty()


@contextmanager
def counted(is_wanted: bool = True) -> Generator[Callable[[int], None] | None, None, None]:
    """Give a function that shows how many rows have been read, or None where nobody watches.

    Args:
        is_wanted: Whether a count may be shown at all.
    """
    if not (is_wanted and is_watched()):
        yield None
        return
    try:
        from tqdm import tqdm
    except ImportError:
        with _plainly() as told:
            yield told
        return
    with tqdm(unit=" rows", file=sys.stderr, leave=False, desc="reading") as bar:

        def advance(rows: int) -> None:
            bar.update(rows - bar.n)

        yield advance


@contextmanager
def _plainly() -> Generator[Callable[[int], None], None, None]:
    def tell(rows: int) -> None:
        sys.stderr.write(f"\rreading: {count_of(rows, 'row')}")
        sys.stderr.flush()

    try:
        yield tell
    finally:
        sys.stderr.write("\r" + " " * 40 + "\r")
        sys.stderr.flush()
