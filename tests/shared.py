"""Where the real data and the hostile input lie: beside the repository, never in it."""

from pathlib import Path

import pytest

_SHARED = Path(__file__).resolve().parents[2] / "shared"


def _under(folder: str, name: str) -> Path:
    path = _SHARED / folder / name
    if not path.exists():
        pytest.skip(f"{folder}/{name} is not beside this repository")
    return path


def data(name: str) -> Path:
    """Give the path of a published file, or skip the test."""
    return _under("data", name)


def corpus(name: str) -> Path:
    """Give the path of a hostile file or folder, or skip the test."""
    return _under("corpora", name)
