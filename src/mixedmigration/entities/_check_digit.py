"""Whether an identifier has the form and the check digit of its register, and how it is spelt for comparison.

Source:
    ISO 2108 (ISBN), ISO 3297 (ISSN), ISO/IEC 7064 MOD 11-2 (ORCID iD), DOI Handbook 2.2 (form of
    a DOI).
"""

import re
from collections.abc import Callable, Mapping

__all__ = ["has_form", "spelling"]

LONGEST = 2000
"""Characters that an identifier may have; keeps reading cheap."""

_DOI = re.compile(r"10\.\d{4,9}[.\d]{0,50}/[^\s]{1,1000}")
_PLAIN = str.maketrans("", "", "- \u2010\u2011")
_DIGITS = frozenset("0123456789")


def _bare(value: str) -> str:
    return value.translate(_PLAIN).upper() if len(value) <= LONGEST else ""


def _numbers(text: str, length: int, *, may_end_in_x: bool = True) -> list[int]:
    """Give the digits of a number with a check digit, where X is ten; none where it is no such number."""
    last = "10" if may_end_in_x and text[-1:] == "X" else text[-1:]
    if len(text) != length or not _DIGITS.issuperset(text[:-1] + last):
        return []
    return [*map(int, text[:-1]), int(last)]


def _is_isbn(text: str) -> bool:
    short = _numbers(text, 10)
    if short:
        return sum(weight * digit for weight, digit in zip(range(10, 0, -1), short, strict=True)) % 11 == 0
    long = _numbers(text, 13, may_end_in_x=False)
    weights = (1, 3) * 6 + (1,)
    return (
        text[:3] in ("978", "979")
        and bool(long)
        and sum(weight * digit for weight, digit in zip(weights, long, strict=True)) % 10 == 0
    )


def _is_issn(text: str) -> bool:
    digits = _numbers(text, 8)
    return bool(digits) and sum(weight * digit for weight, digit in zip(range(8, 0, -1), digits, strict=True)) % 11 == 0


def _is_orcid(text: str) -> bool:
    digits = _numbers(text, 16)
    total = 0
    for digit in digits[:-1]:
        total = (total + digit) * 2
    return bool(digits) and (12 - total % 11) % 11 == digits[-1]


_JUDGES: Mapping[str, Callable[[str], bool]] = {"isbn": _is_isbn, "issn": _is_issn, "orcid": _is_orcid}


def has_form(scheme: str, value: str) -> bool:
    """Say whether an identifier can be one of its scheme; schemes that we do not know always agree.

    Args:
        scheme: Slug of the scheme.
        value: The identifier without the address of a resolver; hyphens make no difference.

    Examples:
        >>> has_form("isbn", "978-3-16-148410-0"), has_form("isbn", "978-3-16-148410-1")
        (True, False)
        >>> has_form("doi", "https://doi.org/10.1000/182"), has_form("doi", "10.1000/182")
        (False, True)
    """
    if scheme == "doi":
        return _DOI.fullmatch(value) is not None
    judge = _JUDGES.get(scheme)
    return bool(value.strip()) if judge is None else judge(_bare(value))


def spelling(scheme: str, value: str) -> str:
    """Give one spelling for all spellings of an identifier.

    Args:
        scheme: Slug of the scheme.
        value: The identifier.

    Examples:
        >>> spelling("isbn", "0-306-40615-2")
        '9780306406157'
    """
    if scheme not in _JUDGES:
        return value.strip().lower() if scheme in ("doi", "handle", "ror") else value.strip()
    bare = _bare(value)
    if scheme != "isbn" or len(bare) != 10 or not _is_isbn(bare):
        return bare
    stem = "978" + bare[:9]
    weighted = sum((1, 3)[place % 2] * int(digit) for place, digit in enumerate(stem))
    return stem + str(-weighted % 10)
