"""Samples: small files in publishers' layouts, to try things with.

Everything in them is made up: the people, the places, the events, the numbers, the ids and
the addresses, in a year that had not come when they were written. Only the layouts and the
publishers' labels are real. They are as untidy as published files are, so that a program
that copes with a sample copes with a good part of the truth.
"""

from importlib.resources import files
from pathlib import Path

from mixedmigration.entities import Interview, ProtectionIncident
from mixedmigration.errors import SourceError
from mixedmigration.query import Collection
from mixedmigration.sources import load

__all__ = ["available", "incidents", "interviews", "path"]

_FILES = {"iom-missing-migrants": "iom-missing-migrants.csv", "mmc-4mi": "mmc-4mi-synthetic.csv"}
"""The sample of each source, in the layout that its publisher offers today."""


def available() -> tuple[str, ...]:
    """Give the sources of which there is a sample, in alphabetical order.

    Examples:
        >>> available()
        ('iom-missing-migrants', 'mmc-4mi')
    """
    return tuple(sorted(_FILES))


def path(source: str) -> Path:
    """Give the path of the sample of a source; everything in the file is made up.

    Args:
        source: The slug of a source.

    Raises:
        SourceError: There is no sample of it.

    Examples:
        >>> path("iom-missing-migrants").suffix
        '.csv'
    """
    if source not in _FILES:
        raise SourceError(str(source), "there is no sample of it", f"there are samples of {', '.join(available())}")
    return Path(str(files("mixedmigration.testing").joinpath("data", _FILES[source])))


def incidents() -> Collection[ProtectionIncident]:
    """Give made-up incidents, read from the sample of IOM's layout.

    The one row of the sample that cannot be trusted is left out; so is every cell that
    cannot be read.

    Examples:
        >>> len(incidents())
        239
    """
    return load(path("iom-missing-migrants"), "iom-missing-migrants", on_error="collect").records


def interviews() -> Collection[Interview]:
    """Give made-up interviews, read from the sample of 4Mi's layout; every cell that cannot be read is left out.

    Examples:
        >>> len(interviews())
        60
    """
    return load(path("mmc-4mi"), "mmc-4mi", on_error="collect").records
