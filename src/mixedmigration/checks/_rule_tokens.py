"""The words of a rule written in R: names, texts, numbers and signs, with where they stand."""

import re
from collections.abc import Iterator

import attrs

from mixedmigration.errors import InvalidValueError

LONGEST = 10_000
"""Characters that a rule may have."""

_TOKEN = re.compile(
    r"""(?P<blank>[ \t\r\n\f\v\u00a0]+|\#[^\n]*)
    |(?P<number>(?:[0-9]{1,30}(?:\.[0-9]{0,30})?|\.[0-9]{1,30})(?:[eE][+-]?[0-9]{1,3})?)L?(?![\w.])
    |(?P<name>(?:[^\W\d_]|\.(?![0-9]))[\w.]*)
    |`(?P<quoted>[^`\n]*)`
    |(?P<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')
    |(?P<sign>==|!=|<=|>=|&&|\|\||%in%|<(?!-)|[>!&|(),-])""",
    re.VERBOSE | re.DOTALL,
)
"""Each alternative is linear: none begins where another part of the same one may end."""
_ESCAPE = re.compile(r"\\(u[0-9A-Fa-f]{4}|.)", re.DOTALL)
_ESCAPED = {"n": "\n", "t": "\t", "r": "\r"}


@attrs.frozen
class Token:
    """One word of a rule."""

    kind: str
    """`name`, `text`, `number`, `sign` or `end`."""
    text: str
    """Its value: a name without its backticks, a text without its quotes."""
    at: int
    """Where it begins, from 1."""


def refusal(rule: str, expected: str, at: int, hint: str = "") -> InvalidValueError:
    """Make the error that says where a rule cannot be read.

    Args:
        rule: The whole rule.
        expected: What would have been accepted there.
        at: Which character, from 1.
        hint: How to mend it.
    """
    lines = rule[: at - 1].count("\n") + 1
    where = f"character {at}" if lines == 1 else f"character {at} (line {lines})"
    return InvalidValueError("rule/expression", f"{expected} at {where}", rule, hint)


def tokens_of(rule: str) -> Iterator[Token]:
    """Yield the words of a rule, and at last its end.

    Raises:
        InvalidValueError: A sign is none of those that a rule may use, or the rule is too long.
    """
    if len(rule) > LONGEST:
        raise refusal(rule, f"at most {LONGEST:,} characters, and its end", LONGEST + 1)
    at = 0
    while at < len(rule):
        found = _TOKEN.match(rule, at)
        if found is None or not found.end() > at:
            raise refusal(rule, "a name, a text, a number or a sign of the rules", at + 1, _advice(rule[at : at + 6]))
        kind = found.lastgroup or "blank"
        if kind != "blank":
            yield _token(kind, found[kind], at + 1)
        at = found.end()
    yield Token("end", "", len(rule) + 1)


def _token(kind: str, text: str, at: int) -> Token:
    if kind == "quoted":
        return Token("name", text, at)
    return Token(kind, _unquoted(text) if kind == "text" else text, at)


def _unquoted(text: str) -> str:
    return _ESCAPE.sub(lambda found: _character(found[1]), text[1:-1])


def _character(escape: str) -> str:
    if len(escape) == 5:
        sign = chr(int(escape[1:], 16))
        return sign if not "\ud800" <= sign <= "\udfff" else "\ufffd"
    return _ESCAPED.get(escape, escape)


def _advice(rest: str) -> str:
    if rest[:2] == "<-":
        return "R takes <- for an assignment; put a blank before the minus sign"
    if rest[0] == "=":
        return "two texts are compared with =="
    if rest[0] in "\"'`":
        return "a quote is opened here and never closed"
    if rest[0] == ":":
        return "a range is written out, as in c(Q47, Q48)"
    if rest[0] == "_":
        return "a name that begins with a line stands between backticks"
    if rest[0] in "+*/^~$@[{%":
        return "rules compare answers; they do not calculate"
    return ""
