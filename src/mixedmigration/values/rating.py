"""Where an answer stands on a questionnaire's own scale.

Questionnaires word the steps of their scales each in its own way, and their labels are often not
public. What can be kept without guessing is the label as it was printed and, where the form is
known, which step of how many it is.
"""

import attrs

from mixedmigration.errors import InvalidValueError

from .text import words

__all__ = ["Rating"]

MOST = 101
"""More steps than any scale has; one from 0 to 100 has as many."""


def _number(value: object) -> int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int):
        raise InvalidValueError("value/type", "a whole number of steps", value)
    if not 1 <= value <= MOST:
        raise InvalidValueError("number/range", f"a step from 1 to {MOST}", value)
    return int(value)


@attrs.frozen
class Rating:
    """A step on a scale, by its label, by its number from the lowest, or both.

    The lowest step is 1: the least choice, the least satisfied, not prepared at all. Which end is
    lowest is said by whoever maps the questionnaire, never guessed from a label.

    Raises:
        InvalidValueError: Neither label nor step is given, a step has no number of steps, or lies
            beyond it (`number/range`).

    Examples:
        >>> choice = Rating("Some choice", 3, 4)
        >>> print(choice)
        Some choice (3 of 4)
        >>> choice.share
        0.6666666666666666
        >>> Rating("Some choice").step is None
        True
    """

    label: str | None = attrs.field(default=None, converter=words)
    """The step's label as it is printed."""
    step: int | None = attrs.field(default=None, converter=_number)
    """Number of the step, from 1 for the lowest."""
    steps: int | None = attrs.field(default=None, converter=_number)
    """How many steps the scale has."""

    def __attrs_post_init__(self) -> None:
        if self.label is None and self.step is None:
            raise InvalidValueError("text/blank", "a label or a step")
        if (self.step is None) != (self.steps is None):
            raise InvalidValueError("value/type", "a step together with the number of steps")
        if self.step is not None and self.steps is not None and self.step > self.steps:
            raise InvalidValueError("number/range", f"a step of at most {self.steps}", self.step)

    @property
    def share(self) -> float | None:
        """How far up the scale the step stands, from 0.0 to 1.0; None where the step is not known."""
        if self.step is None or self.steps is None:
            return None
        return 1.0 if self.steps == 1 else (self.step - 1) / (self.steps - 1)

    def __str__(self) -> str:
        place = "" if self.step is None else f"{self.step} of {self.steps}"
        return f"{self.label} ({place})" if self.label and place else self.label or place
