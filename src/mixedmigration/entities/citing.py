"""Citing a publication in a text: as a line of a reference list, or as an entry for BibTeX.

The common cases are here, in plain text. For journals with a style of their own, write CSL-JSON
and let a citation processor do the rest.
"""

from typing import TYPE_CHECKING, Literal, get_args

from mixedmigration.errors import InvalidValueError

from ._apa import apa
from ._bibtex import distinct_key, entry, key_of
from ._chicago import chicago
from ._cited import cited, first_words, joined_title, line

if TYPE_CHECKING:
    from .publication import Publication

__all__ = [
    "CitationStyle",
    "bibtex_entry",
    "citation_key",
    "cite",
    "distinct_key",
    "first_words",
    "joined_title",
    "line",
]

CitationStyle = Literal["apa", "chicago", "bibtex"]
"""How a publication can be cited."""

_STYLES = {"apa": apa, "chicago": chicago}


def cite(publication: "Publication", style: CitationStyle = "apa") -> str:
    """Write a publication as a reference.

    Nothing is made up: a publication without a date is "n.d.", a name whose parts are not told
    apart stands as printed, and where nobody is named the publishers come first.

    Args:
        publication: The publication.
        style: `apa` (7th edition), `chicago` (17th edition, bibliography) or `bibtex`.

    Returns:
        Plain text on one line; for BibTeX an entry of several lines.

    Raises:
        InvalidValueError: There is no such style.

    Examples:
        >>> from mixedmigration.entities import Publication
        >>> brief = Publication(
        ...     id="publication:my-table:1",
        ...     title="Who Pays",
        ...     subtitle="What Is Known",
        ...     kind="policy-brief",
        ...     contributors=[{"name": "Ana B. Roe", "given": "Ana B.", "family": "Roe", "role": "author"}],
        ...     publishers=[{"name": "Migration Policy Institute"}],
        ...     dates=[{"role": "published", "date": "2019-02"}],
        ... )
        >>> cite(brief)
        'Roe, A. B. (2019, February). Who Pays: What Is Known [Policy brief]. Migration Policy Institute.'
    """
    if style == "bibtex":
        return entry(publication, key_of(publication))
    write = _STYLES.get(style) if isinstance(style, str) else None
    if write is None:
        raise InvalidValueError("term/unknown", f"a style of citation: {', '.join(get_args(CitationStyle))}", style)
    return write(publication, cited(publication))


def citation_key(publication: "Publication") -> str:
    """Give the key of a publication in BibTeX: the one that it came with, else family name, year and first word.

    Args:
        publication: The publication.

    Examples:
        >>> from mixedmigration.entities import Publication
        >>> citation_key(Publication(id="publication:my-table:1", title="The Routes to Libya"))
        'ndroutes'
    """
    return key_of(publication)


def bibtex_entry(publication: "Publication", key: str) -> str:
    """Write a publication as an entry of BibTeX, for BibTeX and BibLaTeX alike.

    Args:
        publication: The publication.
        key: Its key, which has to be the only one of the file.

    Returns:
        Lines that end with the closing brace.
    """
    return entry(publication, key)
