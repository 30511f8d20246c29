"""A publication as a bibliography in Chicago style lists it.

Source:
    The Chicago Manual of Style, 17th edition, chapter 14 (notes and bibliography).
"""

from typing import TYPE_CHECKING

from mixedmigration.vocabularies import ContributorRole, PublicationKind

from ._cited import Cited, CitedName, line
from ._date_words import months_first

if TYPE_CHECKING:
    from .publication import Publication

__all__ = ["chicago"]

MOST_NAMES, FIRST_NAMES = 10, 7
"""Of more than ten names the first seven are listed."""

_ROLE_WORDS = {
    ContributorRole.EDITOR: ("ed.", "eds."),
    ContributorRole.HOST: ("host", "hosts"),
    ContributorRole.SPEAKER: ("speaker", "speakers"),
}
_IN_QUOTES = (
    PublicationKind.ARTICLE,
    PublicationKind.FEATURE,
    PublicationKind.COUNTRY_PROFILE,
    PublicationKind.POLICY_UPDATE,
    PublicationKind.COMMENTARY,
    PublicationKind.EXPERT_QA,
    PublicationKind.PODCAST,
    PublicationKind.WEBINAR,
    PublicationKind.EVENT,
    PublicationKind.POST,
    PublicationKind.CHAPTER,
    PublicationKind.NEWS,
    PublicationKind.PROFILE_PAGE,
)
_UNNAMED = (
    *(kind for kind in _IN_QUOTES if kind not in (PublicationKind.WEBINAR, PublicationKind.EVENT)),
    PublicationKind.REPORT,
    PublicationKind.BOOK,
    PublicationKind.OTHER,
)


def chicago(publication: "Publication", said: Cited) -> str:
    """Write an entry of a bibliography in Chicago style, in plain text.

    Args:
        publication: The publication.
        said: What of it is cited.
    """
    when = _date(said)
    what = (said.title or "Untitled") if said.title or not said.kind_label else said.kind_label
    title = f"“{_closed(what)}”" if said.kind in _IN_QUOTES or (said.title and said.is_title_of_text) else _closed(what)
    parts = [_closed(_names(said)), title, _where(publication, said, when), f"{said.link}." if said.link else ""]
    return " ".join(part for part in parts if part)


def _closed(text: str) -> str:
    return text if not text or text[-1] in ".?!…" else f"{text}."


def _names(said: Cited) -> str:
    names = [_inverted(one) if place == 0 else one.text for place, one in enumerate(said.names)]
    if len(names) > MOST_NAMES:
        listed = f"{', '.join(names[:FIRST_NAMES])}, et al."
    elif len(names) > 1:
        comma = "," if len(names) > 2 or names[0] != said.names[0].text else ""
        listed = f"{', '.join(names[:-1])}{comma} and {names[-1]}"
    else:
        listed = "".join(names)
    words = _ROLE_WORDS.get(said.role) if said.role else None
    return f"{listed}, {words[len(names) > 1]}" if words and listed else listed


def _inverted(one: CitedName) -> str:
    if one.family and one.given:
        return f"{one.family}, {one.given}"
    return f"{one.text} ({one.handle})" if one.handle and one.handle != one.text else one.text


def _date(said: Cited) -> str:
    if said.date is None:
        return "n.d."
    clock = _clock(said.instant) if said.kind is PublicationKind.POST and said.instant else ""
    return months_first(said.date) + (f", {clock}" if clock else "")


def _clock(instant: str) -> str:
    """Write the time of a post as printed, by the clock of whoever printed it."""
    hour, minute = int(instant[11:13]), instant[14:16]
    return f"{hour % 12 or 12}:{minute} {'a.m.' if hour < 12 else 'p.m.'}"


def _where(publication: "Publication", said: Cited, when: str) -> str:
    publisher = ", ".join(said.publishers)
    if publication.volume and said.container and said.kind is not PublicationKind.CHAPTER:
        return _in_a_volume(publication, said.container, when)
    if said.kind is PublicationKind.CHAPTER and said.container:
        pages = f", {line(publication.pages)}" if publication.pages else ""
        return f"In {said.container}{pages}. {', '.join(filter(None, (publisher, when)))}."
    told = [] if said.kind in _UNNAMED or said.title is None else [said.kind_label]
    number = line(publication.issue) if publication.issue else ""
    if said.kind is PublicationKind.PODCAST:
        told += [said.container, f"episode {number}" if number.isdigit() else number, publisher, "podcast"]
        return _closed(", ".join(filter(None, [*told, when])))
    is_told_apart = said.series is not None and said.series.casefold() not in (said.title or "").casefold()
    series = " ".join(filter(None, (said.series, number))) if is_told_apart else ""
    head = " ".join(_closed(part) for part in (told[0] if told else "", series) if part)
    tail = _closed(", ".join(filter(None, (said.container, publisher, when))))
    return f"{head} {tail}" if head else tail


def _in_a_volume(publication: "Publication", container: str, when: str) -> str:
    issue = f", no. {line(publication.issue)}" if publication.issue else ""
    pages = f": {line(publication.pages)}" if publication.pages else ""
    return f"{container} {line(publication.volume or '')}{issue} ({when}){pages}."
