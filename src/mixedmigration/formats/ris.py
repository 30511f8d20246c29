r"""RIS: publications as EndNote, Mendeley, RefWorks and Zotero read them.

One tag to a line, one item from `TY` to `ER`. A date known to the month is written as such, since
the format has a place for each part and words behind them.

Source:
    RIS format specification (Research Information Systems), tags and types of 2001 and 2011; its
    reading is done by the package rispy.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, BinaryIO, cast

from mixedmigration.declaration.complaint import Complaint
from mixedmigration.declaration.kind import Plain
from mixedmigration.entities import Entity, Publication
from mixedmigration.entities.citing import line
from mixedmigration.errors import FormatError, MissingExtraError
from mixedmigration.values import DatePrecision, PartialDate
from mixedmigration.vocabularies import DateRole

from ._csl_item import item_of
from ._json_text import as_text
from ._stream import PathText, name_of, read_bytes
from .csl import publication_rows, publications_only
from .document import DocumentRow

__all__ = ["read_ris", "ris_of", "write_ris"]

_TYPES: Mapping[str, str] = {
    "article": "JOUR",
    "article-journal": "JOUR",
    "article-magazine": "MGZN",
    "article-newspaper": "NEWS",
    "book": "BOOK",
    "broadcast": "SOUND",
    "chapter": "CHAP",
    "dataset": "DATA",
    "document": "GEN",
    "graphic": "FIGURE",
    "hearing": "HEAR",
    "interview": "PCOMM",
    "map": "MAP",
    "post": "ICOMM",
    "post-weblog": "BLOG",
    "report": "RPRT",
    "speech": "SLIDE",
    "webpage": "ELEC",
}
_FURTHER_TYPES: Mapping[str, str] = {
    "ABST": "article-journal",
    "ADVS": "broadcast",
    "BILL": "bill",
    "CASE": "legal_case",
    "CONF": "paper-conference",
    "CPAPER": "paper-conference",
    "EBOOK": "book",
    "ECHAP": "chapter",
    "EJOUR": "article-journal",
    "ENCYC": "entry-encyclopedia",
    "GOVDOC": "report",
    "LEGAL": "legislation",
    "STAT": "legislation",
    "STAND": "standard",
    "THES": "thesis",
    "UNPB": "manuscript",
    "VIDEO": "motion_picture",
}
_NAMES: Mapping[str, str] = {"AU": "author", "A1": "author", "A2": "editor", "ED": "editor", "A4": "translator"}
_TEXTS: Mapping[str, str] = {
    "TI": "title",
    "T1": "title",
    "ST": "title-short",
    "T2": "container-title",
    "JO": "container-title",
    "JF": "container-title",
    "T3": "collection-title",
    "M3": "genre",
    "PB": "publisher",
    "CY": "publisher-place",
    "PP": "publisher-place",
    "VL": "volume",
    "IS": "issue",
    "ET": "edition",
    "AB": "abstract",
    "N2": "abstract",
    "LA": "language",
    "DO": "DOI",
    "N1": "note",
}
_DATES: Mapping[str, str] = {"DA": "issued", "Y1": "issued", "PY": "issued", "Y2": "accessed"}
_QUARTERS = ("First", "Second", "Third", "Fourth")
_QUARTER = re.compile(r"\b(first|second|third|fourth) quarter\b|\bq(?:uarter )?([1-4])\b", re.IGNORECASE)
_LONGEST = 4000
"""Characters of a date that are read."""


# Writing --------------------------------------------------------------------------------------------------------------


def ris_of(publication: Publication) -> str:
    """Give a publication as an item of RIS.

    Args:
        publication: The publication.

    Returns:
        Lines that end with CR and LF, the last one with the tag `ER`.

    Examples:
        >>> update = Publication(
        ...     id="publication:my-table:1", title="Update", dates=[{"role": "published", "date": "2024-03"}]
        ... )
        >>> ris_of(update).splitlines()[-3:]
        ['PY  - 2024', 'DA  - 2024/03//', 'ER  - ']
    """
    item = item_of(publication)
    lines = [("TY", _TYPES.get(str(item["type"]), "GEN")), ("ID", publication.id), *_named(item), *_told(item)]
    lines += _dated(publication, item)
    lines += [("KW", word) for word in publication.keywords]
    lines += [("SN", one.value) for one in publication.identifiers if str(one.scheme) in ("ISBN", "ISSN")]
    lines += [("UR", url) for url in publication.urls]
    written = [f"{tag}  - {text}" for tag, value in lines if (text := line(value))]
    return "\r\n".join([*written, "ER  - ", ""])


def _named(item: Mapping[str, Plain]) -> Iterator[tuple[str, str]]:
    author = "author" if "author" in item else "host"
    for tag, variable in (("AU", author), ("A2", "editor"), ("A4", "translator")):
        for one in cast("list[dict[str, str]]", item.get(variable, [])):
            literal = one.get("literal")
            yield tag, literal if literal is not None else ", ".join(filter(None, (one["family"], one.get("given"))))


def _told(item: Mapping[str, Plain]) -> Iterator[tuple[str, str]]:
    for tag in ("TI", "ST", "T2", "T3", "M3", "PB", "CY", "VL", "IS", "ET", "AB", "LA", "DO"):
        value = item.get(_TEXTS[tag]) or (item.get("number") if tag == "IS" else None)
        if isinstance(value, str):
            yield tag, value
    pages = item.get("page")
    if isinstance(pages, str):
        first, _, last = re.sub(r"[-–—]+", "-", pages).partition("-")
        yield "SP", first.strip()
        yield "EP", last.strip()


def _dated(publication: Publication, item: Mapping[str, Plain]) -> Iterator[tuple[str, str]]:
    date = publication.date
    if date is not None:
        yield "PY", f"{date.year:04}"
        yield "DA", _date(date)
    read = next((one.date for one in publication.dated(DateRole.ACCESSED) if one.date), None)
    if read is not None:
        yield "Y2", _date(read)


def _date(date: PartialDate) -> str:
    """Write a date with a place for each part, and in words what no part says."""
    parts = [f"{date.year:04}", f"{date.month:02}" if date.month else "", f"{date.day:02}" if date.day else ""]
    words = (
        [f"{_QUARTERS[date.quarter - 1]} quarter"] if date.precision is DatePrecision.QUARTER and date.quarter else []
    )
    words += ["circa"] if date.approximate else []
    words += ["uncertain"] if date.uncertain else []
    return "/".join([*parts, " ".join(words)])


def write_ris(records: Iterable[Entity], file: BinaryIO) -> None:
    """Write items one after another.

    Args:
        records: Publications.
        file: Where to write.

    Raises:
        FormatError: A record is no publication.
    """
    for publication in publications_only(records, "RIS"):
        file.write(f"{ris_of(publication)}\r\n".encode())


# Reading --------------------------------------------------------------------------------------------------------------


def read_ris(path: PathText) -> Iterator[DocumentRow]:
    """Yield the documents of a file of RIS; an item that does not end is no document, and is told.

    Args:
        path: The file, perhaps packed.

    Raises:
        FormatError: The file cannot be opened, is no text, or has no item.
        MissingExtraError: The package rispy is not installed.
    """
    text = as_text(read_bytes(path), name_of(path))
    chunks = _chunks(text)
    if not chunks and text.strip():
        raise FormatError(name_of(path), "has no item of RIS", hint="each item starts with a line such as TY  - RPRT")
    items = [_item(chunk) for chunk in chunks]
    rows = publication_rows([item for item in items if item is not None], "ris")
    for number, (chunk, item) in enumerate(zip(chunks, items, strict=True), 1):
        if item is None:
            complaint = Complaint("record/unreadable", "", "an item that ends with the tag ER", is_shown=False)
            yield DocumentRow(number, None, (complaint,), chunk)
        else:
            row = next(rows)
            yield DocumentRow(number, row.document, row.complaints, chunk)


def _chunks(text: str) -> list[str]:
    """Cut a file into items, each from its type to the next."""
    starts = [found.start() for found in re.finditer(r"^TY  -", text, re.MULTILINE)]
    ends = [*starts[1:], len(text)]
    return [text[start:end] for start, end in zip(starts, ends, strict=False)]


def _item(chunk: str) -> dict[str, Plain] | None:
    """Give an item of RIS as one of CSL; None where it has no end."""
    tags = _tags_of(chunk)
    return _csl_of_tags(tags) if tags is not None else None


def _tags_of(chunk: str) -> dict[str, list[str]] | None:
    try:
        import rispy
    except ImportError:
        raise MissingExtraError("reading RIS", "mixedmigration[citations]") from None
    mapping = {tag: tag for tag in rispy.TAG_KEY_MAPPING}
    try:
        loads = cast(Any, rispy).loads  # it tells no types
        read: list[Any] = loads(
            chunk.replace("\r\n", "\n").replace("\r", "\n"),
            mapping=mapping,
            list_tags=[*mapping],
            delimiter_tags_mapping={},
        )
    except Exception:  # noqa: BLE001  whatever a broken item does to the reader, it is set aside
        return None
    if len(read) != 1:
        return None
    tags: dict[str, list[str]] = {tag: [*value] for tag, value in read[0].items() if isinstance(value, list)}
    further = cast("dict[object, list[str]]", read[0].get("UK") or {})
    tags["TY"] = [str(read[0].get("TY", ""))]
    return tags | {str(tag): [*values] for tag, values in further.items() if isinstance(tag, str)}


def _csl_of_tags(tags: Mapping[str, list[str]]) -> dict[str, Plain]:
    left = {tag: values for tag, values in tags.items() if any(values)}
    types = {tag: kind for kind, tag in _TYPES.items() if kind != "article"}
    kind = left.pop("TY", [""])[0].strip().upper()
    item: dict[str, Plain] = {"type": types.get(kind, _FURTHER_TYPES.get(kind, "document"))}
    item |= _first_of(left, {"ID": "id"})
    for tag, variable in _NAMES.items():
        names = [_name(text) for text in left.pop(tag, [])]
        if names:
            item[variable] = [*cast("list[Plain]", item.get(variable, [])), *names]
    item |= _first_of(left, _TEXTS)
    for tag, variable in _DATES.items():
        if variable not in item and (values := left.get(tag)):
            item[variable] = _read_date(values[0])
            _used(left, tag)
    left.pop("PY", None)
    if pages := _first_of(left, {"SP": "first", "EP": "last"}):
        item["page"] = "-".join(str(value) for value in pages.values())
    item |= _numbers(left.pop("SN", []))
    item |= {"keyword": "; ".join(words)} if (words := left.pop("KW", [])) else {}
    item |= _first_of(left, {"UR": "URL"})
    further: dict[str, Plain] = {f"RIS {tag}": "\n".join(values) for tag, values in left.items()}
    if further:
        item["custom"] = further
    return item


def _used(left: dict[str, list[str]], tag: str) -> None:
    """Take the first value of a tag; further ones stay."""
    rest = left.pop(tag)[1:]
    if rest:
        left[tag] = rest


def _first_of(left: dict[str, list[str]], tags: Mapping[str, str]) -> dict[str, Plain]:
    found: dict[str, Plain] = {}
    for tag, variable in tags.items():
        if variable not in found and left.get(tag):
            found[variable] = "\n".join(left.pop(tag)) if tag in ("AB", "N2", "N1") else left[tag][0]
            if tag in left:
                _used(left, tag)
    return found


def _name(text: str) -> dict[str, Plain]:
    """Read a name: what stands before the comma is the family name; without a comma it is as printed."""
    family, comma, given = (part.strip() for part in text.partition(","))
    if not comma or not family:
        return {"literal": text}
    given, _, suffix = (part.strip() for part in given.partition(","))
    return {"family": family, **({"given": given} if given else {}), **({"suffix": suffix} if suffix else {})}


def _numbers(values: Iterable[str]) -> dict[str, Plain]:
    """Tell ISSN from ISBN by the number of digits."""
    found: dict[str, Plain] = {}
    for value in values:
        variable = "ISSN" if len(re.sub(r"[^0-9Xx]", "", value)) == 8 else "ISBN"
        found[variable] = f"{found[variable]} {value}" if variable in found else value
    return found


def _read_date(text: str) -> dict[str, Plain]:
    """Read a date with a place for each part; anything else is left in words."""
    parts = [part.strip() for part in text[:_LONGEST].split("/", 3)]
    numbers = [part for part in parts[:3] if part]
    words = parts[3] if len(parts) > 3 else ""
    if not numbers or not all(part.isascii() and part.isdigit() for part in numbers) or len(parts[0]) != 4:
        return {"raw": text}
    made: dict[str, Plain] = {"date-parts": [[int(part) for part in numbers]]}
    if re.search(r"\buncertain\b", words, re.IGNORECASE):
        return {"raw": _with_mark(numbers, words)}
    made |= {"circa": True} if re.search(r"\b(?:circa|ca)\b", words, re.IGNORECASE) else {}
    if quarter := _quarter_in(words):
        return {**made, "season": f"Quarter {quarter}"}
    plain = re.sub(r"\b(?:circa|ca)\b", "", words, flags=re.IGNORECASE).strip()
    return {**made, "season": plain} if plain else made


def _quarter_in(words: str) -> str | None:
    found = _QUARTER.search(words)
    if found is None:
        return None
    return found[2] or str([name.lower() for name in _QUARTERS].index(found[1].lower()) + 1)


def _with_mark(numbers: list[str], words: str) -> str:
    """Write a date of which the source is not sure in EDTF."""
    quarter = _quarter_in(words) if len(numbers) == 1 else None
    mark = "%" if re.search(r"\b(?:circa|ca)\b", words, re.IGNORECASE) else "?"
    return "-".join(numbers) + (f"-Q{quarter}" if quarter else "") + mark
