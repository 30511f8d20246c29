"""CSL-JSON: publications as Zotero, pandoc and citation processors exchange them.

CSL can say most of what a citation needs, and none of what else we know: roles of dates,
countries, themes, files. All of that goes into `custom`, so that our own files read back equal.
Whoever changes an item there changes the record: what CSL says goes first, and what we had said
is then kept in `extras`.

Source:
    Citation Style Language 1.0.2 and its schema csl-data.json.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import blake2s
from typing import BinaryIO, cast

from mixedmigration.declaration.complaint import Complaint
from mixedmigration.declaration.kind import Plain
from mixedmigration.entities import Entity, Publication
from mixedmigration.errors import FormatError, InvalidValueError
from mixedmigration.values.extras import pointer, segments
from mixedmigration.values.identifier import derive_id, make_id, read_id

from ._csl_fields import Fields, fields_of_item, is_item
from ._csl_item import item_of, passed_on, pointers
from ._csl_words import DATES
from ._json_text import decode
from ._stream import PathText, name_of, open_bytes, read_bytes
from .document import DocumentRow, document_of
from .json import row_of, text_of

__all__ = ["csl_of", "holds_csl", "publication_rows", "publications_only", "read_csl", "write_csl"]

OURS = "mixedmigration"
"""The key under `custom` of what CSL cannot say."""
_FIELDS, _SEALS = "fields", "beside"


def csl_of(publication: Publication) -> dict[str, Plain]:
    """Give a publication as an item of CSL-JSON.

    Args:
        publication: The publication.

    Examples:
        >>> update = Publication(
        ...     id="publication:my-table:1", title="Update", dates=[{"role": "published", "date": "2024-Q1"}]
        ... )
        >>> csl_of(update)["issued"]
        {'date-parts': [[2024]], 'season': 'Quarter 1'}
    """
    item = item_of(publication)
    for at in fields_of_item(item).left:  # what we could not read back is left to `custom`
        item.pop(segments(at)[0], None)
    variables, custom = passed_on(publication.extras)
    item |= variables
    ours = _unsaid(publication, item, pointers(variables, custom))
    if ours:
        custom[OURS] = ours
    if custom:
        item["custom"] = custom
    return item


def _unsaid(publication: Publication, item: Mapping[str, Plain], kept: set[str]) -> dict[str, Plain]:
    """Give what the item does not tell, with a seal of what it tells in its place."""
    document = document_of(publication)
    version, said = document["schema_version"], fields_of_item(item).values
    fields = {name: value for name, value in document.items() if name not in ("type", "schema_version", "id")}
    extras = {at: raw for at, raw in cast("dict[str, Plain]", fields.pop("extras", {})).items() if at not in kept}
    unsaid: dict[str, Plain] = {name: value for name, value in fields.items() if said.get(name) != value}
    unsaid |= {name: None for name in said if name not in fields}
    if not unsaid and not extras:
        return {}
    seals: dict[str, Plain] = {name: _seal(said[name]) for name in unsaid if name in said}
    if extras:
        unsaid["extras"] = extras
    whole: dict[str, Plain] = {"schema_version": version, _FIELDS: unsaid}
    if seals:
        whole[_SEALS] = seals
    return whole


def _seal(value: Plain) -> str:
    """Give a mark by which it can be told whether a value is still the same."""
    text = json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
    return blake2s(text.encode(), digest_size=6).hexdigest()


# Reading --------------------------------------------------------------------------------------------------------------


def read_csl(path: PathText) -> Iterator[DocumentRow]:
    """Yield the documents of a file of CSL-JSON: a list of items, an object with `items`, or one item.

    Args:
        path: The file, perhaps packed.

    Raises:
        FormatError: The file cannot be opened, or is no JSON.
    """
    return publication_rows(_items_of(decode(read_bytes(path), name_of(path))), "csl")


def _items_of(read: Plain) -> list[Plain]:
    if isinstance(read, dict) and isinstance(read.get("items"), list):
        return cast("list[Plain]", read["items"])
    return read if isinstance(read, list) else [read]


def holds_csl(path: PathText, most: int) -> bool:
    """Tell whether a `.json` file holds items of CSL, as Zotero names its export.

    Args:
        path: The file.
        most: Bytes in which a large file shows a variable of CSL.

    Raises:
        FormatError: It cannot be opened, or is no JSON.
    """
    with open_bytes(path) as file:
        head = file.read(most)
    if b'"type"' not in head or (b'"schema_version"' in head and b'"custom"' not in head):
        return False
    items = _items_of(decode(read_bytes(path), name_of(path)))
    return bool(items) and is_item(items[0])


def publication_rows(items: Iterable[Plain], authority: str, first: int = 1) -> Iterator[DocumentRow]:
    """Yield the documents of items; an id that several have gets a number.

    Args:
        items: The items.
        authority: Who gave the ids that are not ours: the slug of the format.
        first: Number of the first item.
    """
    seen: dict[str, int] = {}
    for number, item in enumerate(items, first):
        if not isinstance(item, dict):
            yield row_of(number, item, item)
            continue
        name = _id_of(item, authority)
        seen[name] = seen.get(name, 0) + 1
        is_ours = item.get("id") == name
        document, complaints = _document(item, name if is_ours or seen[name] == 1 else f"{name}#{seen[name]}")
        yield DocumentRow(number, document, complaints, item)


def _id_of(item: Mapping[str, Plain], authority: str) -> str:
    """Give the id of an item: ours as it is, another's with who gave it, else one that its content gives."""
    given = item.get("id")
    text = str(given) if isinstance(given, (str, int)) and not isinstance(given, bool) else ""
    try:
        if text.startswith(f"{Publication.type_slug}:") and read_id(text):
            return text
        _, is_zotero, key = text.partition("zotero.org/")
        return make_id(Publication.type_slug, "zotero" if is_zotero else authority, key or text)
    except InvalidValueError:
        parts = {key: value for key, value in item.items() if key != "custom"}
        return derive_id(Publication.type_slug, authority, (("item", _seal(parts)),))


def _document(item: dict[str, Plain], name: str) -> tuple[dict[str, Plain], tuple[Complaint, ...]]:
    read = fields_of_item(item)
    custom = item.get("custom")
    ours = custom.get(OURS) if isinstance(custom, dict) else None
    extras = dict(read.left)
    if isinstance(custom, dict):
        extras |= {pointer("custom", key): value for key, value in custom.items() if key != OURS}
    elif custom is not None:
        extras[pointer("custom")] = custom
    document: dict[str, Plain] = {"type": Publication.type_slug, "id": name}
    if isinstance(ours, dict) and isinstance(ours.get(_FIELDS), dict):
        fields, further = _restored(read, ours)
        document |= {"schema_version": ours.get("schema_version", Publication.schema_version), **fields}
        extras |= further
    else:
        document |= read.values
        extras |= {pointer("custom", OURS): ours} if ours is not None else {}
    if extras:
        document["extras"] = extras
    return document, tuple(map(_complaint, read.unread))


def _complaint(variable: str) -> Complaint:
    code = "date/unreadable" if variable in DATES else "value/type"
    return Complaint(code, pointer(variable), f"{variable} in a form that CSL has", is_shown=False)


def _restored(read: Fields, ours: dict[str, Plain]) -> tuple[dict[str, Plain], dict[str, Plain]]:
    """Put what CSL cannot say beside what it says; where somebody changed the item, the item goes first."""
    kept, seals = cast("dict[str, Plain]", ours[_FIELDS]), ours.get(_SEALS)
    values, further = dict(read.values), dict[str, Plain]()
    for name, value in kept.items():
        if name == "extras":
            further |= value if isinstance(value, dict) else {}
            continue
        sealed = seals.get(name) if isinstance(seals, dict) else None
        if (_seal(read.values[name]) if name in read.values else None) != sealed:
            further[pointer("custom", OURS, _FIELDS, name)] = value
        elif value is None:
            values.pop(name, None)
        else:
            values[name] = value
    return values, further


# Writing --------------------------------------------------------------------------------------------------------------


def publications_only(records: Iterable[Entity], what: str) -> Iterator[Publication]:
    """Yield records that must be publications.

    Args:
        records: The records.
        what: The format, for the message.

    Raises:
        FormatError: One is another kind of record.
    """
    for record in records:
        if not isinstance(record, Publication):
            raise FormatError(what, f"holds publications, and here is a record of the kind {record.type_slug}")
        yield record


def write_csl(records: Iterable[Entity], file: BinaryIO) -> None:
    """Write a list of items, each on a line of its own.

    Args:
        records: Publications.
        file: Where to write.

    Raises:
        FormatError: A record is no publication, or cannot be written as JSON.
    """
    before = b"[\n"
    for publication in publications_only(records, "CSL-JSON"):
        file.write(before + text_of(csl_of(publication)).encode())
        before = b",\n"
    file.write(b"[]\n" if before == b"[\n" else b"\n]\n")
