"""The texts that our readers accept, as regular expressions of JSON Schema.

They use only what all dialects have alike: no look-around, no classes whose members differ,
and signs beyond Latin-1 as themselves. `$` stops before a last line end in some dialects, so
each text that may not hold one says so beside its pattern.
"""

from mixedmigration.declaration.kind import Plain

BLANKS = r"\t-\r\x1c- \x85\xa0" "\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
"""Every sign that counts as blank, for a class of signs."""
UNSEEN = r"\x00-\x1b\x7f-\x9f\xad" "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ue000-\uf8ff"
"""Signs that print nothing, for a class of signs; Unicode adds more with each edition."""

_YEAR = "(?:000[1-9]|00[1-9][0-9]|0[1-9][0-9]{2}|[1-9][0-9]{3})"
_BY_FOUR = "(?:0[48]|[2468][048]|[13579][26])"
_LEAP_YEAR = f"(?:[0-9]{{2}}{_BY_FOUR}|{_BY_FOUR}00)"
_MONTH = "(?:0[1-9]|1[0-2])"
_MONTH_AND_DAY = (
    "(?:(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
    "|(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
    "|02-(?:0[1-9]|1[0-9]|2[0-8]))"
)
DAY = f"(?:{_YEAR}-{_MONTH_AND_DAY}|{_LEAP_YEAR}-02-29)"
"""A day of the calendar."""
_COARSE = f"{_YEAR}(?:-Q[1-4]|-3[3-6]|-XX(?:-XX)?|-{_MONTH}(?:-XX)?)?"
DATE = f"(?:{DAY}|{_COARSE})[?~%]?"
"""A date as far as it is known."""
PERIOD = rf"(?:{DATE}(?:/(?:{DATE}|\.\.))?|\.\./{DATE})"
"""A period, of which each end is a date or, on one side, open."""

_YEARS = "(?:0?[0-9]{1,2}|1[0-2][0-9]|130)"
AGE = rf"{_YEARS}(?:-{_YEARS}|\+)?"
"""An age in years or a band of them."""
_SPAN = "P[0-9]{1,5}[DWMY]"
DURATION = rf"(?:{_SPAN}(?:/(?:{_SPAN}|\.\.))?|\.\./{_SPAN})"
"""A length of time or a band of them, one side of which may be open."""
_HOUR, _SIXTY = "(?:[01][0-9]|2[0-3])", "[0-5][0-9]"
MOMENT = rf"{DAY}[T ]{_HOUR}:{_SIXTY}(?::{_SIXTY})?(?:\.[0-9]{{1,9}})?(?:Z|[+\-]{_HOUR}(?::?{_SIXTY})?)?"
"""A day and a time, with or without an offset from UTC."""
AMOUNT = r"[0-9]{1,15}(?:\.[0-9]{1,6})?"
"""An amount of money."""

_IN_HOST = rf"[^/?#\[\]{BLANKS}{UNSEEN}]"
_HOST = rf"(?:{_IN_HOST}+|(?:{_IN_HOST}*@)?\[[^/?#\[\]{BLANKS}{UNSEEN}]+\](?::[0-9]*)?)"

NOT_BLANK: dict[str, Plain] = {"pattern": f"[^{BLANKS}]"}
"""Text with something in it."""


def whole_text(pattern: str) -> dict[str, Plain]:
    r"""Give the schema of text that fits a pattern from its first sign to its last.

    Examples:
        >>> whole_text("[a-z]+")
        {'type': 'string', 'pattern': '^(?:[a-z]+)$', 'not': {'pattern': '\n'}}
    """
    return {"type": "string", "pattern": f"^(?:{pattern})$", "not": {"pattern": "\n"}}


def day() -> dict[str, Plain]:
    """Give the schema of a day of the calendar."""
    return whole_text(DAY)


def partial_date() -> dict[str, Plain]:
    """Give the schema of a date as far as it is known; it knows the lengths of months and leap years."""
    return whole_text(DATE)


def period() -> dict[str, Plain]:
    """Give the schema of a period; that it does not end before it starts, no pattern can say."""
    return whole_text(PERIOD)


def web_address() -> dict[str, Plain]:
    """Give the schema of a web address."""
    return whole_text(f"[Hh][Tt][Tt][Pp][Ss]?://{_HOST}(?:[/?#][^{BLANKS}{UNSEEN}]*)?")


def identifier(kind: str = "[a-z][a-z0-9-]*") -> dict[str, Plain]:
    """Give the schema of an id.

    Args:
        kind: What its first part is; a slug has no signs of its own meaning in a pattern.
    """
    local = f"[^#{BLANKS}]+(?:#(?:[2-9]|[1-9][0-9]{{1,8}}))?"
    return whole_text(f"{kind}:[a-z0-9][a-z0-9.-]*:{local}") | {"maxLength": 400}


def slug() -> dict[str, Plain]:
    """Give the schema of a name in lower case with hyphens."""
    return whole_text("[a-z0-9]+(?:-[a-z0-9]+)*")
