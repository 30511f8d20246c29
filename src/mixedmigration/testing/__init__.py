"""For the tests of those who build on us: synthetic data in publishers' layouts, and strategies.

Everything in it is made up. The samples need no optional package, the strategies need Hypothesis.
Nothing loads before it is touched, because Hypothesis looks in here whenever it is imported.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from . import samples, strategies, survey, tables

__all__ = ["samples", "strategies", "survey", "tables"]

if not TYPE_CHECKING:  # hidden from type checkers, which would take any misspelt name for one of ours

    def __getattr__(name: str) -> object:
        if name in __all__:
            return import_module(f"{__name__}.{name}")
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
