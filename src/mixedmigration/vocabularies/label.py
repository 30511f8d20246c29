"""A label as a publisher prints it, and what makes two labels the same.

Publishers differ in case, blanks, dashes and apostrophes, and the same publisher in
different years. Folding takes those away; it never takes away a letter, so `Niger`
and `Nigeria` stay apart, and so do `i` and the Turkish `ı`.
"""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import TypeVar

from mixedmigration.errors import InvalidValueError

__all__ = ["LONGEST", "Cuts", "cut", "cuts", "fold", "key", "longest_labels"]

T = TypeVar("T")

LONGEST = 1000
"""Characters a label may have; longer text is no label, which bounds the work on a hostile cell."""

Cuts = Mapping[str, tuple[tuple[tuple[str, ...], T], ...]]
"""Known labels in pieces, by their first piece, those of most pieces first."""

_SAME = {
    **dict.fromkeys("‘’‚‛ʻʼ´`′＇", "'"), **dict.fromkeys("“”„‟«»″＂", '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"), **dict.fromkeys("⁄∕", "/"), "\u0640": "",
}  # fmt: skip
_TIGHT = re.compile(r" ?([/,-]) ?")
_FIRST_ACCENT = 10
"""Combining classes below ten are parts of letters (nukta, virama, voicing marks), not accents on them."""


@lru_cache(maxsize=4096)
def _letters(sign: str) -> str:
    """Fold one character by itself, so that a long run of marks costs no more than its length.

    Source: The Unicode Standard 15.0, section 3.13, D146 (compatibility caseless match).
    """
    if sign in _SAME:
        return _SAME[sign]
    for _ in range(2):
        sign = unicodedata.normalize("NFKD", sign).casefold()
    plain = unicodedata.normalize("NFKD", sign)
    return "".join(_SAME.get(part, part) for part in plain if not _is_accent(part))


def _is_accent(sign: str) -> bool:
    """Say whether a mark sits on a letter, or cannot be seen at all."""
    return unicodedata.combining(sign) >= _FIRST_ACCENT or unicodedata.category(sign) == "Cf"


def fold(label: str) -> str:
    """Take away what makes no difference between two labels.

    Case, accents, runs of blanks, invisible characters, and typographic dashes,
    slashes and quotes. Folding twice changes nothing more.

    Examples:
        >>> fold("  CÔTE d’Ivoire ")
        "cote d'ivoire"
        >>> fold("Türkiye–Europe land route") == fold("Turkiye-Europe land route")
        True
    """
    letters = label.replace("`", "'").casefold() if label.isascii() else "".join(map(_letters, label))
    return " ".join(letters.split())


def key(label: str) -> str:
    """Fold a label, and take away blanks around slashes, commas and dashes as well.

    Examples:
        >>> key("Armed groups / militias")
        'armed groups/militias'
    """
    return _TIGHT.sub(r"\1", fold(label))


def cuts(labels: Iterable[tuple[str, T]], separator: str) -> Cuts[T]:
    """Cut known labels into pieces, so that a cell can be looked through once.

    Args:
        labels: Each label and what it stands for.
        separator: What joins labels in a cell; a label may hold it too.

    Returns:
        The labels in pieces, by their first piece, those of most pieces first.

    Raises:
        InvalidValueError: The separator is not text or is empty.
    """
    found: dict[str, dict[tuple[str, ...], T]] = {}
    for label, meaning in labels:
        if pieces := tuple(key(piece) for piece in _pieces(label, separator)):
            found.setdefault(pieces[0], {})[pieces] = meaning
    return {
        first: tuple(sorted(known.items(), key=lambda item: len(item[0]), reverse=True))
        for first, known in found.items()
    }


def cut(cell: str, known: Cuts[T], separator: str) -> tuple[T | str, ...]:
    """Cut a cell into known labels, taking the longest that fits at each place.

    Args:
        cell: Labels joined by `separator`, with or without blanks around it.
        known: What `cuts` gave for the same separator.
        separator: What joins labels.

    Returns:
        What the labels stand for, and unknown pieces as text, in order. Blank pieces
        are left out.

    Raises:
        InvalidValueError: The cell or the separator is not text, or the separator is empty.
    """
    pieces = [piece.strip() for piece in _pieces(cell, separator)]
    keys = tuple(key(piece) if len(piece) <= LONGEST else "" for piece in pieces)
    found: list[T | str] = []
    start = 0
    while start < len(pieces):
        for label, meaning in known.get(keys[start], ()):
            if keys[start : start + len(label)] == label:
                found.append(meaning)
                start += len(label)
                break
        else:
            found.append(pieces[start])
            start += 1
    return tuple(found)


def longest_labels(cell: str, known: Mapping[str, T], separator: str, most: int = 8) -> tuple[T | str, ...]:
    """Cut a cell into labels that any mapping knows; `cut` is quicker where the labels can be listed beforehand.

    Args:
        cell: Labels joined by `separator`; a label may hold the separator itself.
        known: What each folded label stands for; it is only asked, never looked through.
        separator: What joins labels.
        most: Pieces that a label may have, which bounds the work on a hostile cell.

    Returns:
        What the labels stand for, and unknown pieces as text, in order.

    Raises:
        InvalidValueError: The cell or the separator is not text, or the separator is empty.

    Examples:
        >>> longest_labels("a, b,c", {"a, b": 1, "a": 2}, ",")
        (1, 'c')
    """
    pieces = _pieces(cell, separator)
    folded = [f" {fold(piece)}" if piece[0].isspace() else fold(piece) for piece in pieces]
    found: list[T | str] = []
    start = 0
    while start < len(pieces):
        for end in range(min(len(pieces), start + most), start, -1):
            text = separator.join(folded[start:end]).strip()
            meaning = known.get(text) if len(text) <= LONGEST else None
            if meaning is not None:
                found.append(meaning)
                start = end
                break
        else:
            found.append(pieces[start].strip())
            start += 1
    return tuple(found)


def _pieces(cell: object, separator: object) -> list[str]:
    if not isinstance(separator, str) or not separator:
        raise InvalidValueError("value/type", "a separator of at least one character", separator)
    if not isinstance(cell, str):
        raise InvalidValueError("value/type", "text", cell)
    return [piece.rstrip() for piece in cell.split(separator) if piece.strip()]
