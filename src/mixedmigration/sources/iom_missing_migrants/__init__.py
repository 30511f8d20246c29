"""IOM Missing Migrants Project: one dataset, in six layouts."""

from ._dataset import SOURCE

__all__ = ["SOURCE"]
