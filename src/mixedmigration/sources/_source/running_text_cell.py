"""Cells in which web addresses stand among words, as people write down where they read something.

What is cut short by its publisher ("http://example.org/re...") leads nowhere and is no
address; it stays in the text.
"""

import re
from collections.abc import Iterator

import attrs

from mixedmigration.errors import InvalidValueError
from mixedmigration.values import Url, read_url

__all__ = ["AddressesInTextCell", "TextBesideAddressesCell"]

_START = re.compile(r"https?://", re.IGNORECASE)
_HOST = re.compile(r"https?://[^\s/?#]+\.[^\s/?#.]", re.IGNORECASE)
_BEHIND = ",;.)]>\"'"
"""Signs that end a sentence and not an address."""


def _pieces(cell: str) -> Iterator[tuple[str, Url | None]]:
    """Yield each piece between blanks, or before an address, and the address if it is one."""
    for piece in cell.split():
        starts = [found.start() for found in _START.finditer(piece)]
        starts = [at for at in starts if at == starts[0] or piece[at - 1] in ",;|"]  # others are part of an address
        yield piece[: starts[0]] if starts else piece, None
        for start, end in zip(starts, [*starts[1:], len(piece)][: len(starts)], strict=True):
            yield piece[start:end], _address(piece[start:end])


def _address(found: str) -> Url | None:
    if found.rstrip(",;)").endswith(("...", "\u2026")) or not _HOST.match(found):
        return None
    try:
        return read_url(found.rstrip(_BEHIND))
    except InvalidValueError:
        return None


@attrs.frozen
class AddressesInTextCell:
    """The web addresses that stand in a text; the text itself is another field's.

    Examples:
        >>> AddressesInTextCell().read("Quelle: http://example.org/a und http://example.org/b...")
        ('http://example.org/a',)
    """

    says = "the web addresses in the text, those cut short left out"

    def read(self, cell: str) -> tuple[Url, ...] | None:
        """Give the addresses in order, also one that stands there twice; None where there is none."""
        return tuple(url for _, url in _pieces(cell) if url is not None) or None


@attrs.frozen
class TextBesideAddressesCell:
    """The whole text, where it says more than web addresses.

    Examples:
        >>> bare = TextBesideAddressesCell(("und",))
        >>> bare.read("http://example.org/a und http://example.org/b") is None
        True
        >>> bare.read("Beispielverein e.V., http://example.org/a")
        'Beispielverein e.V., http://example.org/a'
    """

    joining: tuple[str, ...] = ()
    """Words that only join addresses."""

    says = "the whole text, where it says more than web addresses"

    def read(self, cell: str) -> str | None:
        """Give the text, or None where it holds addresses and nothing else."""
        words = (piece.strip(f"{_BEHIND}:&-/").casefold() for piece, url in _pieces(cell) if url is None)
        return cell if any(word and word not in self.joining for word in words) else None
