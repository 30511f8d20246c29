"""Cells of words of a vocabulary, by a table's own labels or by those of a publisher.

A table's own labels go first. Then come the vocabulary's labels in every language. What
neither knows is kept as it is where the field allows it.
"""

from collections.abc import Callable, Iterable
from functools import lru_cache

import attrs

from mixedmigration.declaration.complaint import Complaint
from mixedmigration.errors import UnknownTermError
from mixedmigration.values import Unlisted
from mixedmigration.vocabularies import Region, Word
from mixedmigration.vocabularies.label import LONGEST, Cuts, cut, cuts, key

from .cell import Partly

__all__ = ["Own", "RegionTermCell", "TermCell", "TermsCell"]

Own = tuple[tuple[str, Word], ...]
"""A table's own labels, each with the word it stands for."""


def _own(labels: Own, cell: str) -> Word | None:
    said = key(cell) if len(cell) <= LONGEST else ""
    return next((word for label, word in labels if key(label) == said), None)


def _words_named(words: type[Word], publisher: str | None) -> str:
    return f"of the vocabulary {words.vocabulary()}" + (f", by the labels of {publisher}" if publisher else "")


@attrs.frozen
class TermCell:
    """One word of a vocabulary.

    Examples:
        >>> from mixedmigration.vocabularies import CauseOfDeath
        >>> TermCell(CauseOfDeath, labels=(("Ahogado", CauseOfDeath.DROWNING),)).read("ahogado")
        CauseOfDeath.DROWNING
    """

    words: type[Word]
    publisher: str | None = None
    """Whose labels go before those of other publishers."""
    labels: Own = ()
    """The table's own labels, which go before all others."""
    is_open: bool = True
    """Whether a label that no vocabulary knows is kept as unlisted, or refused."""

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return f"a word {_words_named(self.words, self.publisher)}"

    def read(self, cell: str) -> Word | Unlisted:
        """Give the word, or the label as unlisted.

        Raises:
            UnknownTermError: The label is unknown and the field takes words only.
        """
        if (own := _own(self.labels, cell)) is not None:
            return own
        try:
            return self.words.find(cell, publisher=self.publisher)
        except UnknownTermError:
            if self.is_open:
                return Unlisted(cell)
            raise


@attrs.frozen
class RegionTermCell:
    """One region of a declared scheme; the same name means another region in another scheme."""

    scheme: str
    labels: Own = ()
    is_open: bool = True

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return f"a region of the scheme {self.scheme}"

    def read(self, cell: str) -> Word | Unlisted:
        """Give the region, or the label as unlisted.

        Raises:
            UnknownTermError: The label is unknown and the field takes words only.
        """
        if (own := _own(self.labels, cell)) is not None:
            return own
        try:
            return Region.in_scheme(self.scheme, cell)
        except UnknownTermError:
            if self.is_open:
                return Unlisted(cell)
            raise


@lru_cache(maxsize=128)
def _cuts(words: type[Word], publisher: str | None, labels: Own, separator: str) -> Cuts[Word]:
    """Give all labels in pieces; the table's own come last, so that they replace others of the same letters."""
    known: list[tuple[str, Word]] = [*words.crosswalk().reading(publisher).labels, *labels]
    return cuts(known, separator)


@attrs.frozen
class TermsCell:
    """Words of a vocabulary joined by a declared separator, which a label may hold itself.

    Examples:
        >>> from mixedmigration.vocabularies import CauseOfDeath
        >>> TermsCell(TermCell(CauseOfDeath), ";", tuple).read("Ahogamiento; Sharks")
        (CauseOfDeath.DROWNING, Unlisted(label='Sharks'))
    """

    one: TermCell
    """How one word is read."""
    separator: str
    container: Callable[[Iterable[object]], tuple[object, ...] | frozenset[object]]
    """`tuple` for a list in order, `frozenset` for a set."""

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return f"words {_words_named(self.one.words, self.one.publisher)}, joined by {self.separator}"

    def read(self, cell: str) -> object:
        """Give the words in order; refuse only the pieces that are none, where the field takes words only."""
        one = self.one
        pieces = cut(cell, _cuts(one.words, one.publisher, one.labels, self.separator), self.separator)
        if one.is_open:
            return self.container(Unlisted(piece) if isinstance(piece, str) else piece for piece in pieces)
        read = self.container(piece for piece in pieces if not isinstance(piece, str))
        complaints = tuple(
            Complaint("term/unknown", f"/{place}", f"a word {_words_named(one.words, one.publisher)}", piece)
            for place, piece in enumerate(pieces)
            if isinstance(piece, str)
        )
        return Partly(read, complaints) if complaints else read
