"""How a label is read as a word: whose label it is, in which edition, and when it is refused.

What the named publisher says of its own label goes before everything else, and its
edition before its other editions; then come our own labels; then other publishers'.
The first of these that says anything about a label decides. So a label that its
publisher uses in a wider sense is refused, even where another publisher's label of
the same letters would be read.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Generic, TypeVar

import attrs

from mixedmigration.errors import InvalidValueError

from .label import LONGEST, Cuts, cuts, key
from .term import Match, Term

__all__ = ["Crosswalk", "Reading", "Statement"]

W = TypeVar("W")


@attrs.frozen
class Statement(Generic[W]):
    """What one label says of one word."""

    word: W
    """The word."""
    name: str
    """The word's English label."""
    label: str
    """The label as printed."""
    match: Match
    """How the label relates to the word."""
    only: str = ""
    """The publisher who alone means this by the label, where it was not named."""


@attrs.frozen(eq=False)
class Reading(Generic[W]):
    """The labels of a vocabulary as one publisher's edition uses them."""

    known: Mapping[str, W]
    """The one word that each label stands for, by the label's key."""
    labels: tuple[tuple[str, W], ...]
    """The same labels as printed, each with its word."""
    refused: Mapping[str, Sequence[Statement[W]]]
    """What is said of the labels that stand for no word, or for several, by the label's key."""

    def read(self, label: object) -> tuple[W | None, str]:
        """Give the word that a label stands for, or why it stands for none.

        Args:
            label: What was found; anything that is not text, or is too long, is no label.

        Returns:
            A word and no reason, or None and a reason, which is empty where the label
            is not known at all.
        """
        if not isinstance(label, str) or len(label) > LONGEST:
            return None, ""
        text = key(label)
        found = self.known.get(text)
        return found, "" if found is not None else _reason(self.refused.get(text, ()))

    def cuts(self, separator: object) -> Cuts[W]:
        """Give the labels in pieces, for cells that join several.

        Args:
            separator: What joins labels in a cell.

        Returns:
            The labels in pieces, by their first piece.

        Raises:
            InvalidValueError: The separator is not text or is empty.
        """
        if not isinstance(separator, str) or not separator:
            raise InvalidValueError("value/type", "a separator of at least one character", separator)
        return _cuts(self, separator)


@lru_cache(maxsize=128)
def _cuts(of: Reading[W], separator: str) -> Cuts[W]:
    return cuts(of.labels, separator)


def _reason(statements: Sequence[Statement[W]]) -> str:
    if not statements:
        return ""
    if statements[0].only:
        theirs = "; ".join(f"for {s.only} the label {s.match.in_words} {s.name}" for s in statements)
        return f"{theirs}; name the publisher"
    if statements[0].match.is_readable:
        return f"the label stands for {' and '.join(s.name for s in statements)}; name its publisher and edition"
    return "the label " + " and ".join(f"{s.match.in_words} {s.name}" for s in statements)


@attrs.frozen(eq=False)
class Crosswalk(Generic[W]):
    """The words of a vocabulary with everything that is printed for them."""

    words: tuple[tuple[W, Term], ...]
    """Each word and what the vocabulary says of it."""
    editions: Mapping[str, frozenset[str]]
    """The editions we know of each publisher."""

    @classmethod
    def of(cls, words: Sequence[tuple[W, Term]]) -> "Crosswalk[W]":
        """Collect the publishers and editions that the words name.

        Args:
            words: Each word and what the vocabulary says of it.

        Returns:
            The crosswalk.
        """
        seen: dict[str, set[str]] = {}
        for _, term in words:
            for alias in term.aliases:
                seen.setdefault(alias.publisher, set()).add(alias.edition)
        return cls(tuple(words), {publisher: frozenset(editions) for publisher, editions in seen.items()})

    def reading(self, publisher: object = None, edition: object = None) -> Reading[W]:
        """Give the labels as one publisher's edition uses them.

        Args:
            publisher: Slug of the publisher; one that the vocabulary does not know counts as none.
            edition: Its edition; one that the vocabulary does not know counts as none.

        Returns:
            The labels that stand for one word, and what is said of those that do not.
        """
        if not isinstance(publisher, str) or publisher not in self.editions:
            return _reading(self, "", "")
        known = isinstance(edition, str) and edition in self.editions[publisher]
        return _reading(self, publisher, str(edition) if known else "")

    def labels(self) -> tuple[tuple[str, str], ...]:
        """Give the key of every label, readable or not, and the English label of its word."""
        return _labels(self)

    def statements(self, publisher: str, edition: str) -> Iterator[tuple[int, Statement[W]]]:
        """Yield what is said of each label, with its rank: the lowest rank decides.

        Args:
            publisher: Slug of the publisher, or empty.
            edition: Its edition, or empty.

        Yields:
            A rank and a statement.
        """
        for word, term in self.words:
            for text in (term.slug, term.label, *(label for _, label in term.labels)):
                yield _OURS, Statement(word, term.label, text, Match.EXACT)
            for alias in term.aliases:
                rank = _rank(alias.publisher, alias.edition, publisher, edition)
                rank = _LOCAL if rank == _THEIRS and alias.is_local else rank
                only = alias.publisher if rank == _LOCAL else ""
                yield rank, Statement(word, term.label, alias.label, alias.match, only)


_OURS, _THEIRS, _LOCAL = 3, 4, 5


def _rank(publisher: str, edition: str, asked: str, asked_edition: str) -> int:
    if not publisher:
        return _OURS
    if publisher != asked:
        return _THEIRS
    if asked_edition and edition == asked_edition:
        return 0
    return 2 if asked_edition and edition else 1


@lru_cache(maxsize=64)
def _labels(of: Crosswalk[W]) -> tuple[tuple[str, str], ...]:
    said = ((key(label), term.label) for _, term in of.words for label in _all_labels(term))
    return tuple(dict.fromkeys(said))


def _all_labels(term: Term) -> tuple[str, ...]:
    return term.slug, term.label, *(label for _, label in term.labels), *(alias.label for alias in term.aliases)


@lru_cache(maxsize=256)
def _reading(of: Crosswalk[W], publisher: str, edition: str) -> Reading[W]:
    said: dict[str, dict[int, list[Statement[W]]]] = {}
    for rank, statement in of.statements(publisher, edition):
        said.setdefault(key(statement.label), {}).setdefault(rank, []).append(statement)
    known: dict[str, W] = {}
    refused: dict[str, Sequence[Statement[W]]] = {}
    for text, by_rank in said.items():
        first = _one_each(by_rank[min(by_rank)])
        readable = [statement for statement in first if statement.match.is_readable and not statement.only]
        if len(readable) == 1:
            known[text] = readable[0].word
        else:
            refused[text] = readable or first
    printed = {s.label: known.get(key(s.label)) for _, s in of.statements(publisher, edition)}
    return Reading(known, tuple((label, word) for label, word in printed.items() if word is not None), refused)


def _one_each(statements: Sequence[Statement[W]]) -> list[Statement[W]]:
    """Keep one statement for each word: a readable one, if there is one."""
    kept: dict[W, Statement[W]] = {}
    for statement in statements:
        if statement.word not in kept or statement.match.is_readable:
            kept[statement.word] = statement
    return list(kept.values())
