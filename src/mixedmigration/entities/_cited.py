"""What of a publication is cited: who, what, when, where, in plain words on one line.

Styles of citation differ in order and signs, and agree on this. Nothing is added that the record
does not say: a name whose parts nobody told apart is cited as printed.
"""

import unicodedata
from typing import TYPE_CHECKING

import attrs

from mixedmigration.values import PartialDate, Unlisted
from mixedmigration.vocabularies import ContributorRole, DateRole, IdentifierScheme, PublicationKind

if TYPE_CHECKING:
    from .publication import Contributor, Publication

__all__ = ["Cited", "CitedName", "cited", "first_words", "joined_title", "line"]

_ROLES = {
    PublicationKind.PODCAST: (ContributorRole.HOST, ContributorRole.AUTHOR),
    PublicationKind.POST: (ContributorRole.ACCOUNT, ContributorRole.AUTHOR),
    PublicationKind.EXPERT_QA: (ContributorRole.AUTHOR, ContributorRole.INTERVIEWEE),
}
_USUAL_ROLES = (ContributorRole.AUTHOR, ContributorRole.SPEAKER, ContributorRole.EDITOR)
"""Whose names stand first; a webinar without authors is cited by who spoke."""

_CONTAINED = (
    PublicationKind.ARTICLE,
    PublicationKind.FEATURE,
    PublicationKind.COUNTRY_PROFILE,
    PublicationKind.POLICY_UPDATE,
    PublicationKind.COMMENTARY,
    PublicationKind.EXPERT_QA,
    PublicationKind.PODCAST,
    PublicationKind.CHAPTER,
    PublicationKind.NEWS,
)
"""Kinds that stand in something else: a journal, a book, a podcast."""

WORDS_OF_A_POST = 20
"""Words by which a post without a title is cited. Source: APA style, 7th edition, 10.15."""


@attrs.frozen(kw_only=True)
class CitedName:
    """One name as it can be cited."""

    text: str
    """The name as printed, on one line."""
    family: str | None = None
    """Family name, where the record tells it."""
    given: str | None = None
    """Given names, where the record tells them."""
    handle: str | None = None
    """The account under which a post stands, with its at sign."""


@attrs.frozen(kw_only=True)
class Cited:
    """What of a publication is cited."""

    names: tuple[CitedName, ...]
    """Who comes first, in order."""
    role: ContributorRole | None
    """What they did; None where the publishers stand in for them, or nobody is named."""
    title: str | None
    """Title and subtitle, or the first words of a post."""
    is_title_of_text: bool
    """Whether the title is made of the first words of the text."""
    date: PartialDate | None
    """The date to cite."""
    instant: str | None
    """The moment of that date, in ISO 8601, where it is told."""
    kind: PublicationKind | None
    """What kind of publication it is, where we have a word for it."""
    kind_label: str | None
    """The kind in words."""
    container: str | None
    """What it stands in."""
    series: str | None
    """The series it is an issue of, where that is not what it stands in."""
    publishers: tuple[str, ...]
    """Names of the publishers, without those that come first already."""
    doi: str | None
    """Its DOI, without the address of a resolver."""
    url: str | None
    """Where it is."""

    @property
    def link(self) -> str | None:
        """The DOI as an address, else its own address."""
        return f"https://doi.org/{self.doi}" if self.doi else self.url


def line(text: str) -> str:
    r"""Write text on one line, without signs that control a printer or a screen.

    Args:
        text: Any text.

    Examples:
        >>> line("Global\r\nGovernance\x00 2.0")
        'Global Governance 2.0'
    """
    return " ".join("".join(" " if unicodedata.category(sign) == "Cc" else sign for sign in text).split())


def _said(text: str | None) -> str | None:
    """Give text on one line; None where nothing is said."""
    return (line(text) or None) if text is not None else None


def joined_title(title: str | None, subtitle: str | None) -> str | None:
    """Join title and subtitle the way a title page is read.

    Args:
        title: The title.
        subtitle: What stands below it.

    Examples:
        >>> joined_title("Global Governance 2.0", "What Lies Ahead?"), joined_title("Who Cares?", "A Review")
        ('Global Governance 2.0: What Lies Ahead?', 'Who Cares? A Review')
    """
    head, tail = _said(title), _said(subtitle)
    if head is None or tail is None:
        return head or tail
    return f"{head}{'' if head[-1] in '?!:.…–—' else ':'} {tail}"


def cited(publication: "Publication") -> Cited:
    """Give what of a publication is cited.

    Args:
        publication: The publication.
    """
    names, role = _first_names(publication)
    kind = publication.kind if isinstance(publication.kind, PublicationKind) else None
    title = joined_title(publication.title, publication.subtitle)
    container, series = _said(publication.container_title), _label(publication.series)
    if container is None and kind in _CONTAINED:
        container, series = series, None
    shown = {name.text.casefold() for name in names}
    publishers = [name for one in publication.publishers if (name := _said(one.name))]
    return Cited(
        names=names or tuple(CitedName(text=name) for name in publishers),
        role=role,
        title=title or first_words(publication.text),
        is_title_of_text=title is None,
        date=publication.date,
        instant=_instant_of(publication),
        kind=kind,
        kind_label=_label(publication.kind) or _said(publication.kind_reported),
        container=container,
        series=series,
        publishers=tuple(name for name in publishers if name.casefold() not in shown) if names else (),
        doi=_value_of(publication, IdentifierScheme.DOI),
        url=next(iter(publication.urls), None),
    )


def _label(word: object) -> str | None:
    if isinstance(word, Unlisted):
        return _said(word.label)
    return None if word is None else str(word)


def _first_names(publication: "Publication") -> tuple[tuple[CitedName, ...], ContributorRole | None]:
    kind = publication.kind
    special = _ROLES.get(kind, ()) if isinstance(kind, PublicationKind) else ()
    for role in (*special, *_USUAL_ROLES):
        names = [name for one in publication.contributors if one.role is role and (name := _name_of(one))]
        if names:
            return tuple(names), role
    return (), None


def _name_of(one: "Contributor") -> CitedName | None:
    family, given = _said(one.family), _said(one.given)
    text = _said(one.name) or " ".join(part for part in (given, family) if part)
    if not text:
        return None
    if one.is_organisation:
        family = given = None
    return CitedName(text=text, family=family, given=given, handle=_handle_of(one))


def _handle_of(one: "Contributor") -> str | None:
    if one.role is not ContributorRole.ACCOUNT:
        return None
    named = next((said.value for said in one.identifiers if said.scheme is IdentifierScheme.ACCOUNT), None)
    handle = line(named).lstrip("@") if named else ""
    return f"@{handle}" if handle else None


def _value_of(publication: "Publication", scheme: IdentifierScheme) -> str | None:
    return next((one.value for one in publication.identifiers if one.scheme is scheme), None)


def first_words(text: str | None) -> str | None:
    """Give the first twenty words of a post, by which it is cited where it has no title.

    Args:
        text: The text of the post.
    """
    words = line(text).split() if text is not None else []
    if not words:
        return None
    return " ".join(words[:WORDS_OF_A_POST]) + ("…" if len(words) > WORDS_OF_A_POST else "")


def _instant_of(publication: "Publication") -> str | None:
    posted = publication.dated(DateRole.POSTED)
    return next((one.instant for one in posted if one.instant is not None and one.date == publication.date), None)
