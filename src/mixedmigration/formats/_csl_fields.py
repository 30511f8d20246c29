"""The fields of a publication, as an item of CSL tells them."""

import re
from collections.abc import Callable, Mapping
from typing import cast

import attrs

from mixedmigration.declaration.kind import Plain
from mixedmigration.errors import InvalidValueError, UnknownTermError
from mixedmigration.values.extras import pointer
from mixedmigration.values.language import CODES
from mixedmigration.vocabularies import PublicationKind, PublicationSeries

from ._csl_dates import read_date
from ._csl_item import CONTAINED, IDENTIFIERS
from ._csl_names import is_whole, read_name
from ._csl_words import KIND_OF, TYPES, dates_of, names_of, type_of

__all__ = ["Fields", "fields_of_item", "is_item"]

_RESOLVER = re.compile(r"(?:https?://(?:dx\.)?doi\.org/|doi:)\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"[,;]")
_BLANKS = re.compile(r"[\s,;]+")


@attrs.frozen
class Fields:
    """What an item tells, field by field, and what found no field."""

    values: dict[str, Plain]
    """Values of our fields, in their plain form."""
    left: dict[str, Plain]
    """Raw input without a field, by JSON Pointer."""
    unread: tuple[str, ...]
    """Variables for which we have a field, and of which nothing could be read."""


class _Item:
    """An item while it is read: what was asked for is taken, the rest is left."""

    def __init__(self, item: Mapping[str, Plain]) -> None:
        self.item = {key: value for key, value in item.items() if key not in ("id", "custom")}
        self.kind = str(item.get("type", ""))
        self.left: dict[str, Plain] = {}
        self.unread: list[str] = []

    def take(self, variable: str) -> Plain:
        return self.item.pop(variable, None)

    def leave(self, variable: str, raw: Plain, *steps: int, is_unread: bool = False) -> None:
        """Keep raw input beside the record."""
        self.left[pointer(variable, *steps)] = raw
        if is_unread:
            self.unread.append(variable)

    def text(self, variable: str) -> str | None:
        """Take text; a number is the text that it is written as."""
        value = self.take(variable)
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return str(value)
        if value is not None and not isinstance(value, str):
            self.leave(variable, value, is_unread=True)
        return value if isinstance(value, str) and value else None


def fields_of_item(item: Mapping[str, Plain]) -> Fields:
    """Read an item as far as it can be read.

    Args:
        item: The item; `id` and `custom` are passed over.

    Examples:
        >>> fields_of_item({"type": "report", "title": "The Routes", "issued": {"date-parts": [[2024]]}}).values
        {'title': 'The Routes', 'kind': 'report', 'dates': [{'role': 'published', 'date': '2024'}]}
    """
    read = _Item(item)
    read.take("type")
    values: dict[str, Plain] = {
        **_titles(read),
        **_kind(read),
        **_containers(read),
        "volume": read.text("volume"),
        "issue": _issue(read),
        "edition": read.text("edition"),
        "part": _part(read),
        "pages": read.text("page"),
        "contributors": _contributors(read) or None,
        "publishers": [{"name": name} for name in _apart(read.text("publisher"))] or None,
        "publisher_place": read.text("publisher-place"),
        "dates": _dates(read) or None,
        "place": {"name": name} if (name := read.text("event-place")) else None,
        "keywords": _keywords(read) or None,
        "languages": _languages(read) or None,
        "abstract": read.text("abstract"),
        "identifiers": _identifiers(read) or None,
        "urls": [url] if (url := read.text("URL")) else None,
    }
    for variable, raw in read.item.items():
        read.leave(variable, raw)
    return Fields({name: value for name, value in values.items() if value is not None}, read.left, (*read.unread,))


def _titles(read: _Item) -> dict[str, Plain]:
    title, short = read.text("title"), read.take("title-short")
    if isinstance(short, str) and short and title and title.startswith(short):
        rest = title[len(short) :]
        if rest[:1] in (":", " ") and (subtitle := rest.lstrip(": ")):
            return {"title": short, "subtitle": subtitle}
    if short is not None:
        read.leave("title-short", short)
    return {"title": title}


def _kind(read: _Item) -> dict[str, Plain]:
    """Tell the kind from the genre where that is a word of ours and fits the type, else from the type."""
    genre = read.text("genre")
    known = _found(PublicationKind.find, genre)
    if isinstance(known, PublicationKind) and read.kind in (type_of(known, has_volume=has) for has in (False, True)):
        return {"kind": known.slug}
    usual = KIND_OF.get(read.kind)
    if usual is not None:
        return {"kind": usual.slug, "kind_reported": genre}
    label = genre or (read.kind if read.kind != "document" else None)
    return {"kind": {"unlisted": label} if label else None}


def _found(find: Callable[[str], object], label: str | None) -> object | None:
    try:
        return find(label) if label else None
    except (InvalidValueError, UnknownTermError):
        return None


def _containers(read: _Item) -> dict[str, Plain]:
    container, series = read.text("container-title"), read.text("collection-title")
    inside = _found(PublicationSeries.find, container)
    if series is None and read.kind in CONTAINED and isinstance(inside, PublicationSeries) and str(inside) == container:
        container, series = None, container
    known = _found(PublicationSeries.find, series)
    word: Plain = known.slug if isinstance(known, PublicationSeries) and str(known) == series else None
    return {"series": word or ({"unlisted": series} if series else None), "container_title": container}


def _issue(read: _Item) -> str | None:
    """Take the first number of an issue; a second one is left."""
    for variable in ("issue", "number", "collection-number"):
        if variable in read.item and (number := read.text(variable)) is not None:
            return number
    return None


def _part(read: _Item) -> int | None:
    value = read.take("part")
    if isinstance(value, str) and re.fullmatch(r"-?[0-9]{1,9}", value, re.ASCII):
        return int(value)
    if type(value) is int:
        return value
    if value is not None:
        read.leave("part", value)
    return None


def _contributors(read: _Item) -> list[Plain]:
    found: list[Plain] = []
    for variable, role in names_of(read.kind).items():
        given = read.take(variable)
        if given is not None and not isinstance(given, list):
            read.leave(variable, given, is_unread=True)
            continue
        for place, raw in enumerate(given or ()):
            name = read_name(raw, role)
            if name is not None:
                found.append(name)
            if name is None or not is_whole(raw):
                read.leave(variable, raw, place, is_unread=name is None)
    return found


def _dates(read: _Item) -> list[Plain]:
    found: list[Plain] = []
    event = read.item.get("event-date")
    for variable, role in dates_of(read.kind).items():
        raw = read.take(variable)
        if variable == "issued" and raw is not None and raw == event:
            continue
        date = read_date(raw)
        if date is not None:
            found.append({"role": role.slug, **date})
        elif raw is not None and raw not in ({}, ""):
            read.leave(variable, raw, is_unread=True)
    return found


def _apart(text: str | None) -> list[str]:
    """Tell publishers apart where a semicolon and a blank stand between them."""
    return [name for name in (text or "").split("; ") if name.strip()]


def _keywords(read: _Item) -> list[Plain]:
    text = read.text("keyword")
    return [word for part in _BETWEEN.split(text or "") if (word := part.strip())]


def _languages(read: _Item) -> list[Plain]:
    """Take the language of a locale; what else the locale says is left."""
    text = read.text("language")
    if text is None:
        return []
    code = re.split(r"[-_]", text.strip(), maxsplit=1)[0].lower()
    if text != code:
        read.leave("language", text)
    return [code] if code in CODES else []


def _identifiers(read: _Item) -> list[Plain]:
    found: list[Plain] = []
    for variable, scheme in IDENTIFIERS.items():
        text = read.text(variable)
        if text is None:
            continue
        numbers = [_RESOLVER.sub("", text, count=1)] if variable == "DOI" else _BLANKS.split(text.strip())
        found += [{"value": number, "scheme": scheme.slug} for number in numbers if number.strip()]
    return found


def is_item(value: object) -> bool:
    """Tell whether something is an item of CSL, and not a record of ours or of somebody else."""
    if not isinstance(value, Mapping):
        return False
    said = cast("Mapping[str, object]", value)
    has_name = any(variable in said for variable in ("title", "issued", "author", "custom", "container-title"))
    return said.get("type") in TYPES and "id" in said and "schema_version" not in said and has_name
