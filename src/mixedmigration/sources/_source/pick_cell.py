"""Cells that join words of several vocabularies, each of which is another field's."""

import attrs

from mixedmigration.values import Unlisted
from mixedmigration.vocabularies import Word
from mixedmigration.vocabularies.label import LONGEST

__all__ = ["PickCell"]


@attrs.frozen
class PickCell:
    """The words of one vocabulary among those of several, in a cell such as "Video, Audio, Webinars".

    Examples:
        >>> from mixedmigration.vocabularies import PublicationFormat, PublicationKind
        >>> kinds = PickCell(PublicationKind, others=(PublicationFormat,))
        >>> kinds.read("Video, Audio, Webinars"), kinds.read("Video"), kinds.read("Zine")
        (PublicationKind.WEBINAR, None, Unlisted(label='Zine'))
    """

    words: type[Word]
    """Whose words are read."""
    others: tuple[type[Word], ...] = ()
    """Vocabularies whose words may stand in the cell too; where all of it is theirs, there is nothing to read."""
    is_list: bool = False
    """Whether the field takes several words; else it takes the first."""
    is_open: bool = True
    """Whether a cell of which nobody knows a word is kept as unlisted; else nothing is read from it."""

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return f"words of the vocabulary {self.words.vocabulary()} among others"

    def read(self, cell: str) -> object:
        """Give the word, or the words; None where the cell has none of this vocabulary."""
        if len(cell) > LONGEST:
            return None
        pieces = self.words.split(cell)
        found = tuple(piece for piece in pieces if isinstance(piece, self.words))
        if found:
            return found if self.is_list else found[0]
        known = (words for words in self.others if any(isinstance(piece, words) for piece in words.split(cell)))
        if not self.is_open or next(known, None) is not None:
            return None
        return (Unlisted(cell),) if self.is_list else Unlisted(cell)
