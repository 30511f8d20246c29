"""What a vocabulary says of one word: labels, definition, source, and what publishers print.

The relation between a publisher's label and our word is one of SKOS' mapping
properties. A label is never made more precise than its publisher was, so only exact
and close matches are read; the others are kept so that a refusal can say why.
"""

import enum
from collections.abc import Mapping

import attrs

__all__ = ["Alias", "Match", "Term", "printed"]


class Match(enum.StrEnum):
    """How a publisher's label relates to our word.

    Source: SKOS Simple Knowledge Organization System Reference, W3C Recommendation
        18 August 2009, section 10 (mapping properties).
    """

    EXACT = "exact"
    """The label means the same."""
    CLOSE = "close"
    """The label means nearly the same and may be read as the word."""
    BROADER = "broader"
    """The label means more than the word, so reading it as the word would make it more precise."""
    NARROWER = "narrower"
    """The label means less than the word; reading it as the word would lose detail."""
    RELATED = "related"
    """The label goes along with the word, but is neither the whole nor a part of it."""

    @property
    def is_readable(self) -> bool:
        """Whether a label with this match may stand for the word.

        Examples:
            >>> [match.value for match in Match if match.is_readable]
            ['exact', 'close']
        """
        return self in (Match.EXACT, Match.CLOSE)

    @property
    def in_words(self) -> str:
        """How the label relates to the word, as it follows on "the label".

        Examples:
            >>> Match.BROADER.in_words
            'means more than'
        """
        return _IN_WORDS[self]


_IN_WORDS = {
    Match.EXACT: "means the same as",
    Match.CLOSE: "means nearly the same as",
    Match.BROADER: "means more than",
    Match.NARROWER: "means less than",
    Match.RELATED: "is related to",
}


@attrs.frozen
class Alias:
    """A label that a publisher prints, or printed, for one of our words."""

    label: str
    """The label, letter by letter as it is printed."""
    publisher: str = ""
    """Slug of the publisher or dataset; empty where the label is common usage."""
    edition: str = ""
    """Edition or year in which it was seen; empty where it holds for all."""
    match: Match = Match.EXACT
    """How the label relates to the word."""
    is_local: bool = False
    """Whether the label means this only where its publisher is named, such as a bare `Eastern Route`."""


def printed(
    publisher: str, *labels: str, editions: str = "", match: Match = Match.EXACT, is_local: bool = False
) -> tuple[Alias, ...]:
    """List labels of one publisher, once for each edition.

    Args:
        publisher: Slug of the publisher or dataset.
        *labels: The labels as printed.
        editions: The editions in which they were seen, separated by blanks; empty for all.
        match: How the labels relate to the word.
        is_local: Whether they mean this only where the publisher is named.

    Returns:
        One alias for each label and edition.

    Examples:
        >>> printed("iom-missing-migrants", "Darien Gap", editions="2020 2023")[1].edition
        '2023'
    """
    return tuple(
        Alias(label, publisher, edition, match, is_local) for label in labels for edition in editions.split() or [""]
    )


def _pairs(labels: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Freeze a mapping, so that a term can be hashed and copied; `dict` also takes the pairs back."""
    return tuple(dict(labels).items())


@attrs.frozen
class Term:
    """What a vocabulary says of one word; the body of a `Word`."""

    slug: str
    """The stable name that files hold."""
    label: str
    """The English label."""
    definition: str
    """What the word means, in our own words."""
    source: str = ""
    """Who defined it, where it differs from the vocabulary's own source."""
    labels: tuple[tuple[str, str], ...] = attrs.field(default=(), converter=_pairs)
    """Labels in other languages, each after its ISO 639-1 code; a mapping may be given."""
    aliases: tuple[Alias, ...] = ()
    """What publishers print for it."""
    broader: tuple[str, ...] = ()
    """Slugs of the words of the same vocabulary that include this one."""
