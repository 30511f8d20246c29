"""What tests share: where the real data and the hostile input lie, and how many examples a slow law gets."""

from pathlib import Path

import pytest
from hypothesis import settings

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


def told(name: str) -> Path:
    """Give the path of a text that shipped facts rest on, or skip the test."""
    return _under("texts", name)


def few(count: int) -> settings:
    """Give a slow law fewer examples, save in the long profile, where it gets all of them."""
    usual = settings().max_examples
    return settings(max_examples=usual if usual >= 10_000 else count)
