"""The condition of a rule, written in the part of R that MMC's lists of logical checks use.

It is read by a small parser and never run as code. A condition is asked of one interview at a
time and answers true, false, or nothing where an answer is blank, as R does with `NA`.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from operator import eq, ge, gt, le, lt, ne
from typing import TypeAlias

import attrs

from ._rule_tokens import Token, refusal, tokens_of

__all__ = ["Expression", "parse_expression"]

DEEPEST = 32
"""Parentheses and signs of negation that may stand inside each other."""

Cells: TypeAlias = Sequence[str]
Answer: TypeAlias = "str | float | bool | None"
_Condition: TypeAlias = Callable[[Cells], "bool | None"]
_Value: TypeAlias = Callable[[Cells], Answer]
_Places: TypeAlias = Callable[[str], int]

_COMPARED: dict[str, Callable[[Answer, Answer], bool]] = {"==": eq, "!=": ne}
_ORDERED: dict[str, Callable[[float, float], bool]] = {"<": lt, "<=": le, ">": gt, ">=": ge}
_ORDERED_TEXT: dict[str, Callable[[str, str], bool]] = {"<": lt, "<=": le, ">": gt, ">=": ge}
_CONSTANTS: dict[str, Answer] = {
    "NA": None, "NA_character_": None, "NA_integer_": None, "NA_real_": None, "TRUE": True, "FALSE": False,
}  # fmt: skip
_FUNCTIONS = ("c", "is.na")
_NUMBER = re.compile(r"[+-]?(?:[0-9]{1,30}(?:\.[0-9]{0,30})?|\.[0-9]{1,30})(?:[eE][+-]?[0-9]{1,3})?")


def number_of(text: str) -> float | None:
    """Read the text of an answer as a number, if it is one in the notation of R."""
    return float(text) if _NUMBER.fullmatch(text) else None


@attrs.frozen
class _Node:
    """A part of a condition; what it means is a function made for the columns of one table."""

    is_condition: bool
    make: "Callable[[_Places], Callable[[Cells], Answer]]" = attrs.field(eq=False, repr=False)
    is_vector: bool = False
    is_number: bool = False


@attrs.frozen
class Expression:
    """A condition that can be asked of the interviews of any table with the columns it names.

    Examples:
        >>> rule = parse_expression("!is.na(Q56) & !Q56 %in% c(Q13, Q41)")
        >>> rule.columns
        ('Q56', 'Q13', 'Q41')
        >>> asked = rule.bound(rule.columns.index)
        >>> asked(["Libya", "Tunisia", "Sudan"]), asked(["Libya", "Libya", "Sudan"]), asked(["", "", ""])
        (True, False, False)
    """

    text: str
    """As it was written."""
    columns: tuple[str, ...]
    """The columns it looks at, in the order in which it names them."""
    _root: _Node = attrs.field(eq=False, repr=False)

    def bound(self, places: Callable[[str], int]) -> Callable[[Sequence[str]], bool | None]:
        """Make the condition ready for a table.

        Args:
            places: Gives the place of a column in the table, from 0.

        Returns:
            A function of the cells of one interview: true, false, or None where R has `NA`.
        """
        return _condition(self._root, places)


def parse_expression(text: str) -> Expression:
    r"""Read a condition.

    It may use names of columns (with backticks where they hold blanks or slashes), texts and
    numbers, `NA`, `TRUE` and `FALSE`, `==` `!=` `<` `<=` `>` `>=`, `%in% c(…)`, `is.na(…)`, `!`, `&`, `|`
    and parentheses, which bind as in R: `!` looser than comparisons, `&` before `|`. A blank cell
    is `NA`. Numbers are compared as numbers, and texts letter by letter. Each name stands for the answer
    of the interview that is looked at.

    Args:
        text: The condition.

    Raises:
        InvalidValueError: It uses something else, or is no condition; the message names the place.

    Source:
        MMC, cleaningkit 2026.07, logical_checks_mmc.xlsx; R Core Team, R Language Definition, 3.3.4 and 10.4.2.

    Examples:
        >>> parse_expression("Q25 < 18 | is.na(Q25)").columns
        ('Q25',)
        >>> parse_expression("Q13 = Q31")
        Traceback (most recent call last):
        mixedmigration.errors.exceptions.InvalidValueError: 'Q13 = Q31' was refused: expected ... at character 5; ...
    """
    reader = _Reader(text if isinstance(text, str) else "")
    root = reader.either()
    reader.expect("end", "", "the end of the rule, or one of & and |")
    if not root.is_condition:
        raise refusal(reader.rule, "a comparison or another condition, not a bare value,", 1)
    return Expression(reader.rule, tuple(dict.fromkeys(reader.columns)), root)


def _condition(node: _Node, places: _Places) -> _Condition:
    asked = node.make(places)

    def condition(cells: Cells) -> bool | None:
        answer = asked(cells)
        return answer if isinstance(answer, bool) else None

    return condition


class _Reader:
    """Reads a rule from left to right, one word ahead."""

    def __init__(self, rule: str) -> None:
        self.rule = rule
        self.columns: list[str] = []
        self._tokens: Iterator[Token] = tokens_of(rule)
        self._next = next(self._tokens)
        self._depth = 0

    def _take(self) -> Token:
        token, self._next = self._next, next(self._tokens, self._next)
        return token

    def _is(self, *signs: str) -> bool:
        return self._next.kind == "sign" and self._next.text in signs

    def expect(self, kind: str, text: str, expected: str) -> Token:
        """Take a word that has to stand here."""
        if self._next.kind != kind or self._next.text != text:
            said = "" if self._next.kind == "end" else f", not {self._next.text[:20]!r},"
            hint = "& and | are written once in a rule" if self._next.text in ("&&", "||") else ""
            raise refusal(self.rule, expected + said, self._next.at, hint)
        return self._take()

    def _deeper(self) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise refusal(self.rule, f"at most {DEEPEST} parentheses and negations inside each other", self._next.at)

    def _must(self, node: _Node, is_condition: bool, at: int) -> _Node:
        if node.is_vector:
            raise refusal(self.rule, "one value, since c(…) stands on the right of %in%,", at)
        if node.is_condition is not is_condition:
            expected = "a condition, such as Q13 == Q31," if is_condition else "a value, such as Q13 or 'Libya',"
            raise refusal(self.rule, expected, at)
        return node

    def either(self) -> _Node:
        """Read what `|` joins."""
        return self._joined("|", self._both, _any)

    def _both(self) -> _Node:
        return self._joined("&", self._negated, _all)

    def _joined(self, sign: str, part: Callable[[], _Node], join: Callable[[Sequence[_Node]], _Node]) -> _Node:
        at = self._next.at
        first = part()
        if not self._is(sign):
            return first
        parts = [self._must(first, True, at)]
        while self._is(sign):
            self._take()
            at = self._next.at
            parts.append(self._must(part(), True, at))
        return join(parts)

    def _negated(self) -> _Node:
        if not self._is("!"):
            return self._compared()
        self._deeper()
        self._take()
        at = self._next.at
        node = _not(self._must(self._negated(), True, at))
        self._depth -= 1
        return node

    def _compared(self) -> _Node:
        at = self._next.at
        left = self._contained()
        if not self._is(*_COMPARED, *_ORDERED):
            return left
        sign = self._take().text
        right_at = self._next.at
        right = self._contained()
        if self._is(*_COMPARED, *_ORDERED):
            raise refusal(self.rule, "one comparison at a time, joined by &,", self._next.at)
        return _compare(sign, self._must(left, False, at), self._must(right, False, right_at))

    def _contained(self) -> _Node:
        at = self._next.at
        left = self._value()
        while self._is("%in%"):
            self._take()
            right_at = self._next.at
            right = self._value()
            if right.is_condition:
                raise refusal(self.rule, "c(…) or a name", right_at)
            left = _in(self._must(left, False, at), right)
        return left

    def _value(self) -> _Node:
        token = self._next
        if self._is("("):
            return self._inside()
        if self._is("-"):
            self._take()
            number = self._take()
            if number.kind != "number":
                raise refusal(self.rule, "a number after the minus sign", number.at)
            return _constant(-float(number.text))
        if token.kind == "name":
            return self._named()
        if token.kind not in ("text", "number"):
            said = "its end" if token.kind == "end" else repr(token.text)
            raise refusal(self.rule, f"a name, a text, a number or a parenthesis, not {said},", token.at)
        self._take()
        return _constant(float(token.text) if token.kind == "number" else token.text)

    def _inside(self) -> _Node:
        self._deeper()
        self._take()
        node = self.either()
        self.expect("sign", ")", "a closing parenthesis")
        self._depth -= 1
        return node

    def _named(self) -> _Node:
        token = self._take()
        is_bare = self.rule[token.at - 1] != "`"
        if self._is("("):
            return self._called(token)
        if is_bare and token.text in _CONSTANTS:
            return _constant(_CONSTANTS[token.text])
        self.columns.append(token.text)
        return _column(token.text)

    def _called(self, name: Token) -> _Node:
        if name.text not in _FUNCTIONS:
            expected = f"one of the functions {' and '.join(_FUNCTIONS)}, not {name.text[:20]!r},"
            raise refusal(self.rule, expected, name.at, "write the rule without it, or check it in R")
        self._deeper()
        self._take()
        items = [] if self._is(")") else [self._item(name.text == "c")]
        while self._is(","):
            self._take()
            items.append(self._item(name.text == "c"))
        self.expect("sign", ")", "a comma or a closing parenthesis")
        self._depth -= 1
        if name.text == "c":
            return _vector(items)
        if len(items) != 1:
            raise refusal(self.rule, "one value in is.na(…)", name.at)
        return _is_na(items[0])

    def _item(self, is_vector: bool) -> _Node:
        at = self._next.at
        node = self.either() if not is_vector else self._value()
        if node.is_vector and not is_vector:
            raise refusal(self.rule, "one value in is.na(…), not several,", at)
        return node if not is_vector or node.is_vector else self._must(node, False, at)


# What the parts mean --------------------------------------------------------------------------------------------------


def _constant(value: Answer) -> _Node:
    is_condition = isinstance(value, bool)
    return _Node(is_condition, lambda _: lambda _: value, is_number=isinstance(value, float))


def _column(name: str) -> _Node:
    def make(places: _Places) -> _Value:
        place = places(name)
        return lambda cells: cells[place].strip() or None

    return _Node(False, make)


@attrs.frozen
class _Several(_Node):
    items: tuple[_Node, ...] = ()


def _vector(items: Sequence[_Node]) -> _Node:
    def make(places: _Places) -> _Value:
        return lambda cells: None

    flat = [inner for item in items for inner in (item.items if isinstance(item, _Several) else (item,))]
    return _Several(False, make, is_vector=True, items=tuple(flat))


def _is_na(node: _Node) -> _Node:
    def make(places: _Places) -> _Value:
        asked = node.make(places)
        return lambda cells: asked(cells) is None

    return _Node(True, make)


def _not(node: _Node) -> _Node:
    def make(places: _Places) -> _Value:
        asked = _condition(node, places)

        def negated(cells: Cells) -> bool | None:
            answer = asked(cells)
            return None if answer is None else not answer

        return negated

    return _Node(True, make)


def _all(nodes: Sequence[_Node]) -> _Node:
    return _Node(True, lambda places: _settled([_condition(node, places) for node in nodes], False))


def _any(nodes: Sequence[_Node]) -> _Node:
    return _Node(True, lambda places: _settled([_condition(node, places) for node in nodes], True))


def _settled(asked: Sequence[_Condition], settles: bool) -> _Condition:
    """Ask until one answer settles it: false settles what `&` joins, and true what `|` joins."""

    def joined(cells: Cells) -> bool | None:
        answers = {part(cells) for part in asked}
        return settles if settles in answers else (None if None in answers else not settles)

    return joined


def _compare(sign: str, left: _Node, right: _Node) -> _Node:
    is_number = left.is_number or right.is_number

    def make(places: _Places) -> _Value:
        one, other = left.make(places), right.make(places)
        return lambda cells: _judged(sign, one(cells), other(cells), is_number)

    return _Node(True, make)


def _judged(sign: str, one: Answer, other: Answer, is_number: bool) -> bool | None:
    if one is None or other is None:
        return None
    if sign in _COMPARED and not is_number:
        return _COMPARED[sign](one, other)
    number, other_number = _as_number(one), _as_number(other)
    if number is not None and other_number is not None:
        return _COMPARED[sign](number, other_number) if sign in _COMPARED else _ORDERED[sign](number, other_number)
    return None if is_number else _ORDERED_TEXT[sign](str(one), str(other))


def _as_number(value: Answer) -> float | None:
    return number_of(value) if isinstance(value, str) else float(value) if value is not None else None


def _in(left: _Node, right: _Node) -> _Node:
    """`%in%` knows no third answer: a blank is among others where one of them is blank."""
    items = right.items if isinstance(right, _Several) else (right,)
    is_number = [left.is_number or item.is_number for item in items]

    def make(places: _Places) -> _Value:
        one, others = left.make(places), [item.make(places) for item in items]

        def contained(cells: Cells) -> bool:
            value = one(cells)
            among = ((other(cells), numbers) for other, numbers in zip(others, is_number, strict=True))
            if value is None:
                return any(item is None for item, _ in among)
            return any(_judged("==", value, item, numbers) is True for item, numbers in among)

        return contained

    return _Node(True, make)
