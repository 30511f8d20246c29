"""The lines of the question maps that ship with the package, as they are written."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from mixedmigration.sources._source.toml_text import parsed_toml
from mixedmigration.values.shape import is_object

__all__ = ["NAMES", "declared_questions"]

NAMES = ("core", "returnee")
"""The questionnaires: of people on the way, and of people who went back."""


@cache
def declared_questions(name: str) -> Mapping[object, object]:
    """Give the lines of a map, by question.

    Args:
        name: `core` or `returnee`.

    Examples:
        >>> declared_questions("core")["Q25"]["to"]
        'profile.age'
    """
    text = files(__package__ or "").joinpath(f"{name}.toml").read_text(encoding="utf-8")
    questions = parsed_toml(text, f"{name}.toml")["questions"]
    assert is_object(questions)
    return MappingProxyType(dict(questions))
