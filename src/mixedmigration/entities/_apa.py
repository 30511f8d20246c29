"""A publication as the references of an article in APA style list it.

Source:
    Publication Manual of the American Psychological Association, 7th edition, chapters 9 and 10.
"""

import re
from typing import TYPE_CHECKING

from mixedmigration.values import PartialDate
from mixedmigration.vocabularies import ContributorRole, PublicationKind

from ._cited import Cited, CitedName, line
from ._date_words import day_in_words

if TYPE_CHECKING:
    from .publication import Publication

__all__ = ["apa"]

MOST_NAMES = 20
"""Names that are all listed; of more, the first nineteen and the last are."""

_ROLE_WORDS = {
    ContributorRole.EDITOR: ("Ed.", "Eds."),
    ContributorRole.HOST: ("Host", "Hosts"),
    ContributorRole.SPEAKER: ("Speaker", "Speakers"),
}
_UNNAMED = (
    PublicationKind.REPORT,
    PublicationKind.ARTICLE,
    PublicationKind.FEATURE,
    PublicationKind.BOOK,
    PublicationKind.CHAPTER,
    PublicationKind.OTHER,
)
"""Kinds that a reader sees from the rest, so that no bracket names them."""
_BRACKETS = {PublicationKind.PODCAST: "Audio podcast episode", PublicationKind.DATASET: "Data set"}


def apa(publication: "Publication", said: Cited) -> str:
    """Write a reference in APA style, in plain text.

    Args:
        publication: The publication.
        said: What of it is cited.
    """
    who, when = _names(said), f"({_date(said.date)})"
    what = _title(publication, said)
    opening = [_closed(who), f"{when}.", _closed(what)] if who else [_closed(what), f"{when}."]
    source = _source(publication, said)
    parts = [*opening, _closed(source), said.link or ""]
    return " ".join(part for part in parts if part)


def _closed(text: str) -> str:
    return text if not text or text[-1] in ".?!…" else f"{text}."


def _names(said: Cited) -> str:
    names = [_name(one) for one in said.names]
    if len(names) > MOST_NAMES:
        listed = f"{', '.join(names[: MOST_NAMES - 1])}, … {names[-1]}"
    elif len(names) > 1:
        comma = "," if len(names) > 2 or said.names[0].family else ""
        listed = f"{', '.join(names[:-1])}{comma} & {names[-1]}"
    else:
        listed = "".join(names)
    words = _ROLE_WORDS.get(said.role) if said.role else None
    return f"{listed} ({words[len(names) > 1]})" if words and listed else listed


def _name(one: CitedName) -> str:
    if one.family:
        return f"{one.family}, {_initials(one.given)}" if one.given else one.family
    return f"{one.text} [{one.handle}]" if one.handle and one.handle != one.text else one.text


def _initials(given: str) -> str:
    return " ".join("-".join(f"{part[0]}." for part in name.split("-") if part) for name in given.split())


def _date(date: PartialDate | None) -> str:
    if date is None:
        return "n.d."
    day = day_in_words(date)
    text = f"{date.year}, {day}" if day else str(date.year)
    return f"{'ca. ' if date.approximate else ''}{text}{'?' if date.uncertain else ''}"


def _title(publication: "Publication", said: Cited) -> str:
    parts = [said.title or "", _in_parentheses(publication, said), _in_brackets(said)]
    return " ".join(part for part in parts if part)


def _in_parentheses(publication: "Publication", said: Cited) -> str:
    """Tell edition, episode, series and number behind the title."""
    told = list[str]()
    if publication.edition and line(publication.edition):
        told.append(_edition(line(publication.edition)))
    number = line(publication.issue) if publication.issue else ""
    if said.kind is PublicationKind.PODCAST and number:
        told.append(f"No. {number}" if number.isdigit() else number)
    elif said.series and said.series.casefold() not in (said.title or "").casefold():
        told.append(_series(said.series, number))
    return f"({', '.join(told)})" if told else ""


def _series(series: str, number: str) -> str:
    if not number:
        return series
    return f"{series} No. {number}" if number.isdigit() else f"{series}, {number}"


def _edition(text: str) -> str:
    if re.fullmatch(r"[0-9]{1,3}", text):
        ending = "th" if text[-2:-1] == "1" else {"1": "st", "2": "nd", "3": "rd"}.get(text[-1], "th")
        return f"{text}{ending} ed."
    return text if re.search(r"\bed", text, re.IGNORECASE) else f"{text} ed."


def _in_brackets(said: Cited) -> str:
    if said.kind in _UNNAMED or said.kind_label is None:
        return "" if said.title else "[Untitled]"
    return f"[{_BRACKETS.get(said.kind, said.kind_label) if said.kind else said.kind_label}]"


def _source(publication: "Publication", said: Cited) -> str:
    """Tell what it stands in and who published it."""
    where = said.container or ""
    if where and said.kind in (PublicationKind.PODCAST, PublicationKind.CHAPTER):
        where = f"In {where}"
    elif where:
        where = ", ".join(part for part in (where, _volume(publication)) if part)
    if where and publication.pages:
        where += f", {line(publication.pages)}"
    return " ".join(filter(None, (_closed(where) if said.publishers else where, ", ".join(said.publishers))))


def _volume(publication: "Publication") -> str:
    volume = line(publication.volume) if publication.volume else ""
    issue = line(publication.issue) if publication.issue else ""
    return f"{volume}({issue})" if issue else volume
