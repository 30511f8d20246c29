"""Skip logic: when a form puts a question, in the part of XLSForm's language that forms use.

`${Q} = 'x'`, `selected(${Q}, 'x')`, `count-selected(${Q})`, comparisons, `and`, `or`, `not(...)`
and brackets. It is read here and nothing is run. What is outside of it is refused in words,
and whoever makes a survey then puts the question always, and says so.
"""

import re
from collections.abc import Callable, Mapping
from typing import Protocol, TypeAlias

import attrs

from mixedmigration.errors import InvalidValueError

from .survey_answer import NOT_PUT, Drawn

__all__ = ["Answers", "Condition", "both", "condition"]

Answers: TypeAlias = Mapping[str, Drawn]
"""What was answered so far, by the name of the question."""

LONGEST = 10_000
DEEPEST = 40
_PIECE = re.compile(
    r"""\s*(?:\$\{\s*(?P<question>[^{}\s]+)\s*\}|(?P<text>'[^']*'|"[^"]*")|(?P<number>-?[0-9]+(?:\.[0-9]+)?)"""
    r"""|(?P<sign>!=|<=|>=|[=<>(),])|(?P<word>[a-z][a-z-]*))"""
)
Piece: TypeAlias = tuple[str, str]
END: Piece = ("end", "")


class Statement(Protocol):
    """A condition or a part of one."""

    def holds(self, answers: Answers) -> bool:
        """Tell whether it holds."""
        ...


class Operand(Protocol):
    """What can be compared."""

    def text(self, answers: Answers) -> str:
        """Give it as XLSForm sees it: blank where there is no answer."""
        ...


@attrs.frozen
class Asked:
    """The answer to a question."""

    question: str
    """Its name."""

    def text(self, answers: Answers) -> str:
        """Give the names chosen, joined by blanks, or the value written."""
        drawn = answers.get(self.question, NOT_PUT)
        return " ".join(drawn.names) if drawn.value is None else str(drawn.value)


@attrs.frozen
class HowMany:
    """How many options of a question were chosen."""

    question: str
    """Its name."""

    def text(self, answers: Answers) -> str:
        """Give the number."""
        return str(len(answers.get(self.question, NOT_PUT).chosen))


@attrs.frozen
class Given:
    """A word or a number that stands in the condition."""

    given: str
    """As it stands."""

    def text(self, answers: Answers) -> str:
        """Give it."""
        return self.given


@attrs.frozen
class Selected:
    """Whether an option is among those chosen."""

    question: str
    """The question."""
    choice: str
    """Name of the option."""

    def holds(self, answers: Answers) -> bool:
        """Tell whether it is."""
        return self.choice in answers.get(self.question, NOT_PUT).names


SIGNS: Mapping[str, Callable[[float, float], bool]] = {
    "<": lambda left, right: left < right,
    "<=": lambda left, right: left <= right,
    ">": lambda left, right: left > right,
    ">=": lambda left, right: left >= right,
}


@attrs.frozen
class Compared:
    """Two things compared; a blank is less and more than nothing."""

    left: Operand
    """What stands first."""
    sign: str
    """How they are compared."""
    right: Operand
    """What stands second."""

    def holds(self, answers: Answers) -> bool:
        """Tell whether the comparison is true."""
        left, right = self.left.text(answers), self.right.text(answers)
        numbers = _number(left), _number(right)
        if self.sign in ("=", "!="):
            is_equal = left == right if None in numbers else numbers[0] == numbers[1]
            return is_equal == (self.sign == "=")
        return numbers[0] is not None and numbers[1] is not None and SIGNS[self.sign](numbers[0], numbers[1])


def _number(text: str) -> float | None:
    try:
        return float(text) if text and text[-1].isdigit() else None
    except ValueError:
        return None


@attrs.frozen
class Not:
    """The opposite."""

    inner: Statement
    """Of what."""

    def holds(self, answers: Answers) -> bool:
        """Tell whether the inner one does not hold."""
        return not self.inner.holds(answers)


@attrs.frozen
class Every:
    """Several conditions, all of which are to hold."""

    parts: tuple[Statement, ...]
    """The conditions."""

    def holds(self, answers: Answers) -> bool:
        """Tell whether all hold."""
        return all(part.holds(answers) for part in self.parts)


@attrs.frozen
class Some:
    """Several conditions, one of which is to hold."""

    parts: tuple[Statement, ...]
    """The conditions."""

    def holds(self, answers: Answers) -> bool:
        """Tell whether one holds."""
        return any(part.holds(answers) for part in self.parts)


@attrs.frozen
class Condition:
    """When a question is put.

    Examples:
        >>> from mixedmigration.testing.survey_answer import Choice
        >>> fled = condition("selected(${Q78}, 'conflict') and ${Q25} >= 18")
        >>> fled.holds({"Q78": Drawn(chosen=(Choice("conflict"),)), "Q25": Drawn(30)})
        True
        >>> fled.holds({})
        False
        >>> sorted(fled.asks)
        ['Q25', 'Q78']
    """

    text: str
    """As the form has it."""
    asks: frozenset[str]
    """Names of the questions on whose answers it depends."""
    _test: Statement = attrs.field(repr=False)

    def holds(self, answers: Answers) -> bool:
        """Tell whether the question is to be put.

        Args:
            answers: What was answered so far.
        """
        return self._test.holds(answers)


def condition(text: str) -> Condition:
    """Read when a question is put.

    Args:
        text: The `relevant` of an XLSForm.

    Raises:
        InvalidValueError: It is outside of the part of the language that is read here.
    """
    if len(text) > LONGEST:
        raise _outside(text, f"at most {LONGEST} characters")
    reader = _Reader(text)
    test = reader.some(0)
    if reader.here != END:
        raise _outside(text, f"nothing after a whole condition, not {reader.here[1]!r}")
    return Condition(text, frozenset(reader.asks), test)


def both(first: Condition | None, second: Condition | None) -> Condition | None:
    """Join the condition of a group and that of a question in it.

    Args:
        first: None holds always.
        second: None holds always.
    """
    if first is None or second is None:
        return first or second
    return Condition(f"({first.text}) and ({second.text})", first.asks | second.asks, Every((first, second)))


def _outside(text: str, expected: str) -> InvalidValueError:
    return InvalidValueError("value/type", expected, text, "such a question is put always")


class _Reader:
    """Reads a condition from left to right; `here` is the piece to come."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.asks = set[str]()
        self._pieces = iter(self._cut())
        self.here = next(self._pieces)

    def _cut(self) -> list[Piece]:
        pieces, at, text = list[Piece](), 0, self.text.rstrip()
        while at < len(text):
            found = _PIECE.match(text, at)
            if found is None or found.lastgroup is None:
                raise _outside(text, f"a part of the language that is read here, not {text[at : at + 12]!r}")
            pieces.append((found.lastgroup, found[found.lastgroup]))
            at = found.end()
        return [*pieces, END]

    def _take(self) -> Piece:
        taken, self.here = self.here, next(self._pieces, END)
        return taken

    def _expect(self, *signs: str) -> str:
        kind, text = self._take()
        if kind != "sign" or text not in signs:
            raise _outside(self.text, f"{' or '.join(signs)}, not {text!r}")
        return text

    def _is(self, word: str) -> bool:
        if self.here != ("word", word):
            return False
        self._take()
        return True

    def some(self, depth: int) -> Statement:
        if depth > DEEPEST:
            raise _outside(self.text, f"at most {DEEPEST} brackets in each other")
        parts = [self._every(depth)]
        while self._is("or"):
            parts.append(self._every(depth))
        return parts[0] if len(parts) == 1 else Some(tuple(parts))

    def _every(self, depth: int) -> Statement:
        parts = [self._one(depth)]
        while self._is("and"):
            parts.append(self._one(depth))
        return parts[0] if len(parts) == 1 else Every(tuple(parts))

    def _one(self, depth: int) -> Statement:
        if self._is("not"):
            return Not(self._bracket(depth))
        if self.here == ("sign", "("):
            return self._bracket(depth)
        if self._is("selected"):
            self._expect("(")
            question = self._question()
            self._expect(",")
            choice = self._given()
            self._expect(")")
            return Selected(question, choice)
        left = self._operand()
        return Compared(left, self._expect("=", "!=", *SIGNS), self._operand())

    def _bracket(self, depth: int) -> Statement:
        self._expect("(")
        inner = self.some(depth + 1)
        self._expect(")")
        return inner

    def _question(self) -> str:
        kind, name = self._take()
        if kind != "question":
            raise _outside(self.text, f"a question such as ${{Q78}}, not {name!r}")
        self.asks.add(name)
        return name

    def _given(self) -> str:
        kind, text = self._take()
        if kind not in ("text", "number"):
            raise _outside(self.text, f"a word in quotes or a number, not {text!r}")
        return text[1:-1] if kind == "text" else text

    def _operand(self) -> Operand:
        if self.here[0] == "question":
            return Asked(self._question())
        if self._is("count-selected"):
            self._expect("(")
            counted = HowMany(self._question())
            self._expect(")")
            return counted
        return Given(self._given())
