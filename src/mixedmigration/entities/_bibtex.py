r"""A publication as an entry of BibTeX, which BibTeX and BibLaTeX both understand.

BibTeX counts braces without looking at backslashes before them, takes an at sign for the start
of an entry, and LaTeX gives ten signs a meaning. So each of them is written as a command, and
all else stays as it is, in UTF-8. Titles are kept in braces, since styles would else write the
names in them in lower case.

Source:
    O. Patashnik, BibTeXing (1988); biblatex 3.20, sections 2.1 and 2.3.8 (dates after EDTF).
"""

import re
import unicodedata
from hashlib import blake2s
from typing import TYPE_CHECKING

from mixedmigration.values import DatePrecision, PartialDate
from mixedmigration.vocabularies import ContributorRole, DateRole, IdentifierScheme, PublicationKind

from ._cited import Cited, cited, line
from ._date_words import day_in_words

if TYPE_CHECKING:
    from .publication import Contributor, Publication

__all__ = ["distinct_key", "entry", "key_of", "latex"]

KEY = "/citation-key"
"""Where a publication keeps the key that it came with."""

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_SIGNS = {
    "\\": r"\textbackslash{}",
    "{": r"\lbrace{}",
    "}": r"\rbrace{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "%": r"\%",
    "&": r"\&",
    "$": r"\$",
    "#": r"\#",
    "_": r"\_",
    "@": "{@}",
}
_TABLE = str.maketrans(_SIGNS)
_COUNTED = "{}\\"
"""Signs that would end a value too early; they are none of a web address."""
_LIGATURES = re.compile(r"([-`'])(?=\1)")
"""Signs that LaTeX would join into a dash or a quotation mark."""

_ARTICLES = (
    PublicationKind.ARTICLE,
    PublicationKind.FEATURE,
    PublicationKind.COUNTRY_PROFILE,
    PublicationKind.POLICY_UPDATE,
    PublicationKind.COMMENTARY,
    PublicationKind.EXPERT_QA,
)
_LOOSE = (
    PublicationKind.PODCAST,
    PublicationKind.WEBINAR,
    PublicationKind.EVENT,
    PublicationKind.POST,
    PublicationKind.TESTIMONY,
    PublicationKind.DATASET,
    PublicationKind.PROFILE_PAGE,
    PublicationKind.NEWS,
    PublicationKind.MAP,
    PublicationKind.INFOGRAPHIC,
    PublicationKind.OTHER,
)
_STOP_WORDS = frozenset(
    "a an and at das de der des die el en for from in into l la las le les los of on the to un una une von".split()
)


def latex(text: str) -> str:
    r"""Write text so that BibTeX and LaTeX take it letter by letter.

    Args:
        text: Any text; line ends become blanks.

    Examples:
        >>> print(latex("100% of {them} -- @home"))
        100\% of \lbrace{}them\rbrace{} -{}- {@}home
    """
    return _LIGATURES.sub(r"\1{}", line(text).translate(_TABLE))


def _verbatim(text: str | None) -> str:
    """Write a web address or DOI, in which BibLaTeX reads every sign as it is."""
    if not text or not line(text):
        return ""
    return f"{{{''.join(f'%{ord(sign):02X}' if sign in _COUNTED else sign for sign in line(text))}}}"


# Keys -----------------------------------------------------------------------------------------------------------------


def key_of(publication: "Publication") -> str:
    """Give the key of a publication, which follows from the record alone.

    Args:
        publication: The publication.
    """
    held = publication.extras.get(KEY)
    if isinstance(held, str) and re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_.:+/-]{0,99}", held):
        return held
    said = cited(publication)
    first = next(iter(said.names), None)
    who = _letters((first.family or first.text).split()) if first else ""
    year = str(said.date.year) if said.date else "nd"
    what = _letters([word for word in (said.title or "").split() if word.lower() not in _STOP_WORDS][:1])
    return f"{who[:40]}{year}{what[:40]}" if who or what else distinct_key(publication, f"p{year}")


def distinct_key(publication: "Publication", key: str) -> str:
    """Give a key that no other publication of a file has: the key with a mark that follows from the id.

    Args:
        publication: The publication.
        key: Its usual key.
    """
    return f"{key}-{blake2s(publication.id.encode('utf-8', 'replace'), digest_size=3).hexdigest()}"


def _letters(words: list[str]) -> str:
    """Give the letters and figures of ASCII that words are made of, without accents."""
    plain = unicodedata.normalize("NFKD", " ".join(words)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]", "", plain.lower())


# Entries --------------------------------------------------------------------------------------------------------------


def entry(publication: "Publication", key: str) -> str:
    """Write the entry of a publication.

    Args:
        publication: The publication.
        key: Its key.
    """
    said = cited(publication)
    kind = _entry_type(said)
    fields = {name: value for name, value in _fields(publication, said, kind).items() if value}
    lines = [f"  {name} = {value}," for name, value in fields.items()]
    return "\n".join([f"@{kind}{{{key},", *lines, "}"])


def _entry_type(said: Cited) -> str:
    if said.kind in _ARTICLES:
        return "article" if said.container else "misc"
    if said.kind is PublicationKind.BOOK:
        return "book"
    if said.kind is PublicationKind.CHAPTER:
        return "incollection"
    return "misc" if said.kind in _LOOSE or said.kind is None else "techreport"


def _text(text: str | None) -> str:
    return f"{{{latex(text)}}}" if text and line(text) else ""


def _kept(text: str | None) -> str:
    """Write text whose capitals every style must keep."""
    return f"{{{{{latex(text)}}}}}" if text and line(text) else ""


def _fields(publication: "Publication", said: Cited, kind: str) -> dict[str, str]:
    has_both = bool(publication.title and publication.subtitle)
    return {
        "author": _people(publication, said.role) if said.role is not ContributorRole.EDITOR else "",
        "editor": _people(publication, ContributorRole.EDITOR),
        "title": _kept(said.title),
        "shorttitle": _kept(publication.title) if has_both else "",
        **_within(publication, said, kind),
        "volume": _text(publication.volume),
        "number": _text(publication.issue),
        "edition": _text(publication.edition),
        "pages": _text(publication.pages).replace("–", "--"),
        **_dates(publication, said.date),
        "note": _note(said.date),
        "language": _text(next(iter(publication.languages), None)),
        "doi": _verbatim(said.doi),
        "isbn": _text(_number(publication, IdentifierScheme.ISBN)),
        "issn": _text(_number(publication, IdentifierScheme.ISSN)),
        "url": _verbatim(said.url),
        "keywords": _text(", ".join(publication.keywords)),
        "abstract": _text(publication.abstract),
    }


def _within(publication: "Publication", said: Cited, kind: str) -> dict[str, str]:
    """Tell what it stands in, who published it and what kind it is, in the fields that its type has."""
    container = {"article": "journal", "incollection": "booktitle"}.get(kind, "series")
    publisher = {"techreport": "institution", "misc": "organization"}.get(kind, "publisher")
    label = "type" if kind == "techreport" else "howpublished"
    series = {"series": _kept(said.series)} if container != "series" else {}
    return {
        label: _kept(said.kind_label) if kind in ("techreport", "misc") else "",
        container: _kept(said.container or said.series),
        **series,
        publisher: _several([one.name for one in publication.publishers if one.name and line(one.name)]),
        "address": _text(publication.publisher_place),
        "venue": _text(publication.place.name if publication.place else None),
    }


def _several(names: list[str]) -> str:
    return f"{{{' and '.join(f'{{{latex(name)}}}' for name in names)}}}" if names else ""


def _people(publication: "Publication", role: ContributorRole | None) -> str:
    names = [name for one in publication.contributors if role and one.role is role and (name := _person(one))]
    return f"{{{' and '.join(names)}}}" if names else ""


def _person(one: "Contributor") -> str:
    family, given = latex(one.family or ""), latex(one.given or "")
    if family and given and not one.is_organisation:
        return f"{_whole(family)}, {_whole(given)}"
    name = latex(one.name or "") or family or given
    return f"{{{name}}}" if name else ""


def _whole(part: str) -> str:
    """Keep a part of a name together that BibTeX would cut."""
    return f"{{{part}}}" if "," in part or re.search(r"\band\b", part, re.IGNORECASE) else part


def _number(publication: "Publication", scheme: IdentifierScheme) -> str | None:
    return next((one.value for one in publication.identifiers if one.scheme is scheme), None)


def _dates(publication: "Publication", date: PartialDate | None) -> dict[str, str]:
    """Tell the date in EDTF for BibLaTeX, and its year and month for BibTeX."""
    event = next((one.date for one in publication.dated(DateRole.EVENT) if one.date), None)
    read = next((one.date for one in publication.dated(DateRole.ACCESSED) if one.date), None)
    return {
        "date": _edtf(date),
        "year": f"{{{date.year}}}" if date else "",
        "month": _MONTHS[date.month - 1] if date and date.month else "",
        "eventdate": _edtf(event) if event != date else "",
        "urldate": _edtf(read),
    }


def _edtf(date: PartialDate | None) -> str:
    """Write a date of EDTF level 1; of a quarter, which it does not have, the year."""
    if date is None:
        return ""
    plain = str(date.truncated_to("year")) if date.precision is DatePrecision.QUARTER else str(date)
    return f"{{{plain}}}"


def _note(date: PartialDate | None) -> str:
    is_quarter = date is not None and date.precision is DatePrecision.QUARTER
    return f"{{{day_in_words(date)}, {date.year}}}" if date is not None and is_quarter else ""
