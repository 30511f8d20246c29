"""A vocabulary: the words we may use for one thing, each with who defined it.

A vocabulary is an enumeration of `Word`s. A word has a slug that never changes, labels
by language, a definition, a source, and the labels that publishers print for it in
their editions, with the SKOS relation between their meaning and ours. A label is
never made more precise than its publisher was: only exact and close matches are read.
"""

import enum
from functools import cache
from typing import ClassVar, Self, cast

import attrs

from mixedmigration.errors import UnknownTermError

from .label import cut
from .reading import Crosswalk
from .suggestion import nearest
from .term import Alias, Match, Term, printed

__all__ = ["Alias", "Match", "Origin", "Term", "Word", "printed"]


@attrs.frozen
class Origin:
    """Where a vocabulary comes from."""

    vocabulary: str
    """The vocabulary's own slug."""
    edition: str
    """The date of our list, as `YYYY-MM-DD`."""
    source: str = ""
    """Who defined the words, where a word does not name its own source."""
    licence: str = ""
    """Under which terms its source publishes it."""
    is_complete: bool = True
    """Whether we have all words of its source; where not, a field of it is open to unlisted labels."""
    is_ordered: bool = False
    """Whether the words stand in an order that means something, from the least to the most."""


class Word(enum.Enum):
    """A word of a closed vocabulary.

    A subclass states its own slug and the date of its list, as in
    `class CauseOfDeath(Word, vocabulary="cause-of-death", edition="2026-11-22")`, and
    lists its members as `Term`s; its docstring names the source.

    Examples:
        >>> from mixedmigration.vocabularies import CauseOfDeath
        >>> CauseOfDeath.DROWNING.slug
        'drowning'
        >>> CauseOfDeath("drowning")
        CauseOfDeath.DROWNING
        >>> CauseOfDeath.find("Presumed drowning")
        Traceback (most recent call last):
        ...
        mixedmigration.errors.exceptions.UnknownTermError: 'Presumed drowning' was refused: expected a cause-of-death that we know; did you mean Drowning?
    """

    __stated__: ClassVar[Origin] = Origin("word", "")

    _value_: str
    term: Term
    """What the vocabulary says of the word."""

    def __init_subclass__(
        cls,
        *,
        vocabulary: str,
        edition: str,
        source: str = "",
        licence: str = "",
        is_complete: bool = True,
        ordered: bool = False,
    ) -> None:
        super().__init_subclass__()
        cls.__stated__ = Origin(vocabulary, edition, source, licence, is_complete, ordered)
        enum.unique(cls)

    def __new__(cls, term: Term | str) -> Self:
        """Make the member; its value is the slug, which is what files hold.

        That a slug is allowed tells type checkers that a word is found by calling the
        class with its slug, as in `CauseOfDeath("drowning")`; Python does that itself.
        """
        word = object.__new__(cls)
        word.term = cast("Term", term)
        word._value_ = word.term.slug
        return word

    @classmethod
    def _missing_(cls, value: object) -> Self:
        raise UnknownTermError("term/unknown", cls.vocabulary(), value, cls.suggest(value), "by its slug")

    @property
    def slug(self) -> str:
        """The stable name that files hold."""
        return self.term.slug

    @property
    def definition(self) -> str:
        """What the word means."""
        return self.term.definition

    @property
    def source(self) -> str:
        """Who defined the word: its own source, or the vocabulary's."""
        return self.term.source or type(self).__stated__.source

    @property
    def rank(self) -> int | None:
        """The step on its scale, from 1 for the lowest; None where the vocabulary is no scale.

        Examples:
            >>> from mixedmigration.vocabularies import Agreement, CauseOfDeath
            >>> Agreement.STRONGLY_DISAGREE.rank, Agreement.AGREE.rank, CauseOfDeath.DROWNING.rank
            (1, 4, None)
        """
        return list(type(self)).index(self) + 1 if type(self).__stated__.is_ordered else None

    @property
    def broader(self) -> tuple[Self, ...]:
        """The words that include this one directly."""
        return tuple(type(self)(slug) for slug in self.term.broader)

    @property
    def narrower(self) -> tuple[Self, ...]:
        """The words that this one includes directly."""
        return tuple(word for word in type(self) if self.slug in word.term.broader)

    def is_within(self, other: "Word") -> bool:
        """Say whether this is `other`, or one of the words that `other` includes at any depth.

        Examples:
            >>> from mixedmigration.vocabularies import RouteName
            >>> RouteName.DARIEN.is_within(RouteName.CENTRAL_AMERICA_TO_US)
            True
        """
        return self is other or any(word.is_within(other) for word in self.broader)

    def label(self, language: str = "en") -> str:
        """Give the label in `language` (ISO 639-1), in English where we have none.

        Examples:
            >>> from mixedmigration.vocabularies import CauseOfDeath
            >>> CauseOfDeath.DROWNING.label("es")
            'Ahogamiento'
        """
        return next((label for code, label in self.term.labels if code == language), self.term.label)

    def printed_by(self, publisher: str, edition: str | None = None) -> tuple[str, ...]:
        """Give the labels that a publisher prints for exactly or nearly this word.

        Args:
            publisher: Slug of the publisher or dataset.
            edition: Only those of this edition, and those that hold for all editions.

        Returns:
            Each label once, in the order of our list.

        Examples:
            >>> from mixedmigration.vocabularies import RouteName
            >>> RouteName.DARIEN.printed_by("iom-missing-migrants", "2022")
            ('Darien Gap',)
        """
        found = (
            alias.label
            for alias in self.term.aliases
            if alias.publisher == publisher and alias.match.is_readable and edition in (None, alias.edition or edition)
        )
        return tuple(dict.fromkeys(found))

    def __repr__(self) -> str:
        return f"{type(self).__name__}.{self.name}"

    def __str__(self) -> str:
        return self.term.label

    @classmethod
    def find(cls, label: str, publisher: str | None = None, edition: str | None = None) -> Self:
        """Read a slug, or a label in any language or of any publisher, as a word.

        Case, accents on the same letter, stray blanks and typographic variants of
        dashes and apostrophes make no difference. Labels of `publisher` go first,
        those of its `edition` before those of its other editions.

        Args:
            label: A slug, one of our labels, or a publisher's label.
            publisher: Slug of the publisher whose label it is, where known.
            edition: The publisher's edition, where known.

        Returns:
            The word of which the label is an exact or close match.

        Raises:
            UnknownTermError: No word has this label, or several have; near labels are offered.

        Examples:
            >>> from mixedmigration.vocabularies import CauseOfDeath
            >>> CauseOfDeath.find("Mixed or unknown")
            CauseOfDeath.MIXED_OR_UNKNOWN
        """
        word, reason = cls.crosswalk().reading(publisher, edition).read(label)
        if word is None:
            raise UnknownTermError("term/unknown", cls.vocabulary(), label, cls.suggest(label), reason)
        return word

    @classmethod
    def split(
        cls, cell: str, publisher: str | None = None, separator: str = ",", edition: str | None = None
    ) -> tuple["Self | str", ...]:
        """Read a cell that joins several labels, some of which hold the separator.

        The longest label that fits is taken at each place; what fits no label is given
        back as text, so that nothing is lost. It is meant for coded cells: free text
        that happens to hold a label would be taken apart.

        Args:
            cell: Labels joined by `separator`, with or without blanks around it.
            publisher: Slug of the publisher whose cell it is, where known.
            separator: What joins labels.
            edition: The publisher's edition, where known.

        Returns:
            Words and unknown labels, in the order of the cell.

        Raises:
            InvalidValueError: The cell or the separator is not text, or the separator is empty.

        Examples:
            >>> from mixedmigration.vocabularies import CauseOfDeath
            >>> CauseOfDeath.split("Drowning,Harsh environmental conditions / lack of adequate shelter, food, water")
            (CauseOfDeath.DROWNING, CauseOfDeath.HARSH_CONDITIONS)
        """
        return cut(cell, cls.crosswalk().reading(publisher, edition).cuts(separator), separator)

    @classmethod
    def suggest(cls, label: object, count: int = 3) -> tuple[str, ...]:
        """Give the English labels of the words nearest to `label`, best first; at most `count`.

        Labels that are only broader or narrower than a word count as near to it.

        Examples:
            >>> from mixedmigration.vocabularies import RouteName
            >>> RouteName.suggest("Mediterranean central", 1)
            ('Central Mediterranean',)
        """
        return nearest(label, cls.crosswalk().labels(), count)

    @classmethod
    def vocabulary(cls) -> str:
        """Give the vocabulary's own slug.

        Examples:
            >>> from mixedmigration.vocabularies import CauseOfDeath
            >>> CauseOfDeath.vocabulary()
            'cause-of-death'
        """
        return cls.__stated__.vocabulary

    @classmethod
    def edition(cls) -> str:
        """Give the date of our list, as `YYYY-MM-DD`."""
        return cls.__stated__.edition

    @classmethod
    def origin(cls) -> Origin:
        """Give where the vocabulary comes from: its slug, edition, source and licence.

        Examples:
            >>> from mixedmigration.vocabularies import SourceQuality
            >>> SourceQuality.origin().licence
            'CC BY 4.0'
        """
        return cls.__stated__

    @classmethod
    def crosswalk(cls) -> Crosswalk[Self]:
        """Give everything that is printed for the words, as `find` and `split` read it."""
        return cast("Crosswalk[Self]", _crosswalk(cls))


@cache
def _crosswalk(vocabulary: type[Word]) -> Crosswalk[Word]:
    words: list[tuple[Word, Term]] = [(word, word.term) for word in vocabulary]
    return Crosswalk[Word].of(words)
