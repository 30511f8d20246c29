"""What a made-up person answered to one question, and where chance comes from.

An answer, the answer "nothing of these", a refusal and a question that was never put are
four things, and stay four things here: tests of readers compare with them.
"""

import re
from collections.abc import Callable
from datetime import date, datetime
from random import Random
from typing import Protocol, TypeAlias, TypeVar

import attrs

from mixedmigration.values import NoAnswer

__all__ = ["NOT_PUT", "Chance", "Choice", "Dice", "Drawn", "Value", "comes", "one_of"]

Value: TypeAlias = str | int | datetime | date
"""What is written or counted and not chosen from a list."""

T = TypeVar("T")

REASONS = {
    "refused": NoAnswer.REFUSED,
    "refuse": NoAnswer.REFUSED,
    "refused to answer": NoAnswer.REFUSED,
    "prefer not to say": NoAnswer.REFUSED,
    "don't know": NoAnswer.DONT_KNOW,
    "do not know": NoAnswer.DONT_KNOW,
    "not applicable": NoAnswer.NOT_APPLICABLE,
    "n/a": NoAnswer.NOT_APPLICABLE,
}
_NOTHING = re.compile(r"(?:no|none|nothing)\b", re.IGNORECASE)
_OTHER = re.compile(r"(?:.{0,20}[,(] ?)?other(?: ?\(?(?:please )?specify\)?)?", re.IGNORECASE)


@attrs.frozen
class Choice:
    """One option of a question.

    Examples:
        >>> Choice("Don't know").reason
        <NoAnswer.DONT_KNOW: 'dont-know'>
        >>> Choice("none", "None of these").is_nothing, Choice("Yes, other").is_other
        (True, True)
    """

    name: str
    """What the form stores."""
    _label: str = ""

    @property
    def label(self) -> str:
        """What the person who asks reads out, and what exports hold."""
        return self._label or self.name

    @property
    def reason(self) -> NoAnswer | None:
        """Why there is no answer, where the option says that."""
        return REASONS.get(self.label.strip().lower().replace("’", "'"))

    @property
    def is_nothing(self) -> bool:
        """Whether it says that none of the others holds, such as `None`, `No` or `Nothing`."""
        return _NOTHING.match(self.label.strip()) is not None

    @property
    def is_other(self) -> bool:
        """Whether it asks for words of one's own."""
        return _OTHER.fullmatch(self.label.strip()) is not None

    @property
    def is_alone(self) -> bool:
        """Whether no other option can be chosen beside it."""
        return self.is_nothing or self.reason is not None


@attrs.frozen
class Drawn:
    """What was drawn for one question of one interview: the truth that a file only tells.

    Examples:
        >>> refused = Drawn(chosen=(Choice("Refused"),))
        >>> refused.reason, refused.answers, refused.labels
        (<NoAnswer.REFUSED: 'refused'>, (), ('Refused',))
        >>> Drawn(chosen=(Choice("None"),), is_many=True).is_nothing
        True
        >>> NOT_PUT.is_blank, NOT_PUT.reason
        (True, <NoAnswer.NOT_ASKED: 'not-asked'>)
    """

    chosen: tuple[Choice, ...] = attrs.field(default=(), kw_only=True)
    """The options chosen, in the order of the form."""
    value: Value | None = None
    """The number, day, moment or text, where the question has no options."""
    is_many: bool = attrs.field(default=False, kw_only=True)
    """Whether several options could be chosen; only then does `No` mean that none of them holds."""
    is_asked: bool = attrs.field(default=True, kw_only=True)
    """Whether the question was put."""

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels of all that was chosen, `None` and `Refused` among them: what child columns show."""
        return tuple([choice.label for choice in self.chosen])

    @property
    def names(self) -> tuple[str, ...]:
        """What the form stores of all that was chosen."""
        return tuple([choice.name for choice in self.chosen])

    @property
    def answers(self) -> tuple[str, ...]:
        """The labels that say something: no reason for no answer, and among several options no `None`."""
        said = [choice for choice in self.chosen if choice.reason is None]
        return tuple([choice.label for choice in said if not (self.is_many and choice.is_nothing)])

    @property
    def reason(self) -> NoAnswer | None:
        """Why there is no answer; None where there is one, or where it was simply left blank."""
        if not self.is_asked:
            return NoAnswer.NOT_ASKED
        return next((choice.reason for choice in self.chosen if choice.reason), None)

    @property
    def is_nothing(self) -> bool:
        """Whether the answer is that none of the options holds."""
        return self.is_many and any(choice.is_nothing for choice in self.chosen)

    @property
    def is_blank(self) -> bool:
        """Whether nothing stands in the file for it."""
        return not self.chosen and self.value is None


NOT_PUT = Drawn(is_asked=False)
"""A question that skip logic left out."""


class Chance(Protocol):
    """Where chance comes from: a seed, or Hypothesis."""

    def below(self, count: int) -> int:
        """Give a whole number from 0 to `count` - 1; the lower, the plainer."""
        ...


class Dice:
    """Chance from a seed, the same on every release of Python.

    Args:
        seed: Any whole number.

    Examples:
        >>> Dice(7).below(1000) == Dice(7).below(1000)
        True
    """

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 - no secrets
        self._next: Callable[[], float] = self._random.random

    def below(self, count: int) -> int:
        """Give a whole number from 0 to `count` - 1.

        Args:
            count: How many there are to choose from.
        """
        return int(self._next() * count)


def comes(chance: Chance, percent: float) -> bool:
    """Tell whether something happens that happens so often; 0 is never and asks for no chance.

    Args:
        chance: Where chance comes from.
        percent: How often, in 100 times.

    Examples:
        >>> comes(Dice(1), 0), comes(Dice(1), 100)
        (False, True)
    """
    return percent > 0 and chance.below(1000) >= 1000 - percent * 10


def one_of(chance: Chance, things: tuple[T, ...]) -> T:
    """Give one of several things.

    Args:
        chance: Where chance comes from.
        things: At least one.
    """
    return things[chance.below(len(things))]
