r"""How one value stands in a cell of our CSV, and how it is found there again.

An empty cell is an absent field. `!refused` is a reason for no answer, `~label` a label that
no vocabulary has; a backslash before the first sign says that it is meant as text, so that
no cell is a live formula of a spreadsheet. `\` alone is empty text and `\N` is null.
In lists `|` separates and a backslash stands before each `|` and `\` of an item; `\e` is
an item of empty text, `\n` one that is null, and `\[]` a list of nothing.
"""

import math
import re

from mixedmigration.declaration.kind import Plain
from mixedmigration.errors import FormatError

from ._json_text import decode

LIVE = frozenset("=+-@\uff1d\uff0b\uff0d\uff20\t\r\n\0!~\\")
"""Signs that a cell of text does not start with: spreadsheets would run it, or we would take it for a mark.

Those of a formula also in the full width of East Asian keyboards, which some spreadsheets take for the same.
"""
NULL, NOTHING, EMPTY_ITEM, NULL_ITEM = "\\N", "\\[]", "\\e", "\\n"

_WHOLE = re.compile(r"-?[0-9]{1,19}")
_DECIMAL = re.compile(r"-?[0-9]{1,400}(\.[0-9]{1,400})?([eE][-+]?[0-9]{1,4})?")
_ITEM = re.compile(r"(?:[^|\\]|\\.|\\$)*", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_FLAGS: dict[str, Plain] = {"true": True, "TRUE": True, "false": False, "FALSE": False}


def write_cell(value: Plain, is_number: bool = False) -> str:
    r"""Write a plain value that is no list.

    Args:
        value: What stands in the document.
        is_number: Whether text is a number in digits, such as an amount of money.

    Examples:
        >>> write_cell("=1+1"), write_cell(-13), write_cell(""), write_cell({"no_answer": "refused"})
        ('\\=1+1', '-13', '\\', '!refused')
    """
    if value is None:
        return NULL
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    if isinstance(value, dict):
        return _marked(value)
    text = str(value)
    return text if is_number else _as_text(text)


def _marked(value: dict[str, Plain]) -> str:
    if "no_answer" in value:
        return f"!{value['no_answer']}"
    return f"~{value['unlisted']}"


def _as_text(text: str) -> str:
    return "\\" + text if not text or text[0] in LIVE else text


def read_cell(cell: str, kind: type, is_reasoned: bool, is_open: bool) -> Plain:
    r"""Read a cell that is not empty; what is not of the kind stays text, for the engine to refuse.

    Args:
        cell: The text of the cell.
        kind: The type that the field's plain form has.
        is_reasoned: Whether the field may hold a reason for no answer.
        is_open: Whether the field may hold a label that no vocabulary has.

    Examples:
        >>> read_cell("\\=1+1", str, False, False), read_cell("-13", int, False, False)
        ('=1+1', -13)
    """
    if cell == NULL:
        return None
    if cell[0] == "!" and is_reasoned:
        return {"no_answer": cell[1:]}
    if cell[0] == "~" and is_open:
        return {"unlisted": cell[1:]}
    if cell[0] == "\\":
        return cell[1:]
    return _typed(cell, kind)


def _typed(cell: str, kind: type) -> Plain:
    if kind is bool:
        return _FLAGS.get(cell, cell)
    if kind is int and _WHOLE.fullmatch(cell):
        return int(cell)
    if kind is float and _DECIMAL.fullmatch(cell):
        number = float(cell)
        return number if math.isfinite(number) else cell
    return cell


def write_list(items: list[Plain], is_number: bool = False) -> str:
    r"""Write a list of plain values that are no lists.

    Examples:
        >>> write_list(["drowning", {"unlisted": "a|b"}, "=1"])
        'drowning|~a\\|b|\\=1'
    """
    return "|".join(_item(item, is_number) for item in items) if items else NOTHING


def _item(item: Plain, is_number: bool) -> str:
    if item is None:
        return NULL_ITEM
    if item == "":
        return EMPTY_ITEM
    if isinstance(item, dict):
        marked = _marked(item)
        return marked[0] + _escaped(marked[1:])
    if isinstance(item, str) and not is_number and item[0] in LIVE:
        return "\\" + item[0] + _escaped(item[1:])
    return _escaped(write_cell(item, is_number))


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("|", "\\|")


def read_list(cell: str, kind: type, is_reasoned: bool, is_open: bool) -> Plain:
    r"""Read a cell that holds a list; arguments as for `read_cell`.

    Examples:
        >>> read_list("drowning|~a\\|b|\\=1", str, False, True)
        ['drowning', {'unlisted': 'a|b'}, '=1']
    """
    if cell == NULL:
        return None
    if cell == NOTHING:
        return []
    items: list[Plain] = []
    at = -1
    while at < len(cell):
        found = _ITEM.match(cell, at + 1)
        assert found is not None
        items.append(_read_item(found[0], kind, is_reasoned, is_open))
        at = found.end()
    return items


def _read_item(item: str, kind: type, is_reasoned: bool, is_open: bool) -> Plain:
    if item in ("", EMPTY_ITEM):
        return ""
    if item == NULL_ITEM:
        return None
    text = _ESCAPED.sub(lambda found: found[1], item)
    if item[0] == "!" and is_reasoned:
        return {"no_answer": text[1:]}
    if item[0] == "~" and is_open:
        return {"unlisted": text[1:]}
    return text if item[0] == "\\" else _typed(text, kind)


def read_json_cell(cell: str) -> Plain:
    """Read a cell that holds JSON; what is no JSON stays text, for the engine to refuse.

    Examples:
        >>> read_json_cell('{"/Notes":"a name"}'), read_json_cell("{")
        ({'/Notes': 'a name'}, '{')
    """
    if cell == NULL:
        return None
    try:
        return decode(cell, "the cell")
    except FormatError:
        return cell
