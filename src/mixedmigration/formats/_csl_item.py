"""What CSL can say of a publication, as one item."""

from collections.abc import Iterable, Mapping

from mixedmigration.declaration.kind import Plain
from mixedmigration.entities import Publication
from mixedmigration.entities.citing import first_words, joined_title
from mixedmigration.values import Extras, PartialDate, Unlisted
from mixedmigration.values.extras import pointer, segments
from mixedmigration.vocabularies import DateRole, IdentifierScheme

from ._csl_dates import date_variable
from ._csl_names import name_variable
from ._csl_words import KIND_OF, NUMBERS, TEXTS, dates_of, names_of, type_of

__all__ = ["CONTAINED", "IDENTIFIERS", "item_of", "passed_on", "pointers"]

CONTAINED = ("article-journal", "article-magazine", "article-newspaper", "broadcast", "interview")
"""Types of items that stand in a series as in a journal."""

IDENTIFIERS: Mapping[str, IdentifierScheme] = {
    "DOI": IdentifierScheme.DOI,
    "ISBN": IdentifierScheme.ISBN,
    "ISSN": IdentifierScheme.ISSN,
}
"""Variables for numbers of which we have the scheme."""


def item_of(publication: Publication) -> dict[str, Plain]:
    """Give what CSL can say of a publication; what it cannot say is left out.

    Args:
        publication: The publication.
    """
    kind = type_of(publication.kind, has_volume=publication.volume is not None)
    item: dict[str, Plain] = {
        "id": publication.id,
        "type": kind,
        "title": joined_title(publication.title, publication.subtitle) or first_words(publication.text),
        "title-short": joined_title(publication.title, None) if joined_title(None, publication.subtitle) else None,
        "genre": _genre(publication, kind),
        **_names(publication, kind),
        **_dates(publication, kind),
        **_whereabouts(publication, kind),
        "publisher": "; ".join(one.name for one in publication.publishers if one.name) or None,
        "publisher-place": publication.publisher_place,
        "event-place": publication.place.name if publication.place else None,
        "language": next(iter(publication.languages), publication.title_language),
        "keyword": ", ".join(publication.keywords) or None,
        "abstract": publication.abstract,
        **{variable: _number(publication, scheme) for variable, scheme in IDENTIFIERS.items()},
        "URL": next(iter(publication.urls), None),
    }
    return {variable: value for variable, value in item.items() if value is not None}


def _label(word: object) -> str | None:
    if isinstance(word, Unlisted):
        return word.label
    return None if word is None else str(word)


def _genre(publication: Publication, kind: str) -> str | None:
    """Name the kind in words, where the type alone does not tell it."""
    return None if KIND_OF.get(kind) is publication.kind else _label(publication.kind)


def _names(publication: Publication, kind: str) -> dict[str, Plain]:
    found: dict[str, Plain] = {}
    for variable, role in names_of(kind).items():
        names = [name for one in publication.contributors if one.role is role and (name := name_variable(one))]
        found[variable] = [*names] or None
    if kind == "post" and not found["author"]:  # one who wrote a post under the account of others
        return found | _names(publication, "document")
    return found


def _dates(publication: Publication, kind: str) -> dict[str, Plain]:
    first: dict[DateRole, PartialDate] = {}
    for said in publication.dates:
        if said.date is not None:
            first.setdefault(said.role, said.date)
    told = dates_of(kind)
    roles = {variable: first.get(role) for variable, role in told.items()}
    roles["issued"] = publication.date
    if told["issued"] is DateRole.POSTED:
        roles["available-date"] = None
    return {variable: None if date is None else date_variable(date) for variable, date in roles.items()}


def _whereabouts(publication: Publication, kind: str) -> dict[str, Plain]:
    """Tell what it stands in, and where in it."""
    series, container = _label(publication.series), publication.container_title
    is_inside = container is None and kind in CONTAINED
    has_issue = kind in ("article-journal", "article-magazine", "article-newspaper", "chapter")
    return {
        "container-title": series if is_inside else container,
        "collection-title": None if is_inside else series,
        "volume": publication.volume,
        "issue" if has_issue else "number": publication.issue,
        "edition": publication.edition,
        "part": None if publication.part is None else str(publication.part),
        "page": publication.pages,
    }


def _number(publication: Publication, scheme: IdentifierScheme) -> str | None:
    return next((one.value for one in publication.identifiers if one.scheme is scheme), None)


# What came with an item of somebody else's ----------------------------------------------------------------------------


def passed_on(extras: Extras) -> tuple[dict[str, Plain], dict[str, Plain]]:
    """Give what a record keeps of the item that it was read from: variables, and custom keys.

    Args:
        extras: The record's extras, by JSON Pointer.
    """
    variables, custom = dict[str, Plain](), dict[str, Plain]()
    for at, raw in extras.items():
        names = segments(at)
        is_text, is_number = isinstance(raw, str), isinstance(raw, (int, float)) and not isinstance(raw, bool)
        if len(names) == 1 and ((names[0] in TEXTS and is_text) or (names[0] in NUMBERS and (is_text or is_number))):
            assert isinstance(raw, (str, int, float))
            variables[names[0]] = raw
        elif len(names) == 2 and names[0] == "custom" and (is_text or is_number):
            assert isinstance(raw, (str, int, float))
            custom[names[1]] = raw
    return variables, custom


def pointers(variables: Iterable[str], custom: Iterable[str]) -> set[str]:
    """Give the JSON Pointers under which a record keeps variables and custom keys."""
    return {pointer(name) for name in variables} | {pointer("custom", name) for name in custom}
