"""BibTeX: publications for LaTeX, and as most reference managers give them.

Entries are written for BibTeX and BibLaTeX alike: `date` holds what is known in EDTF, `year` and
`month` repeat it for BibTeX. Keys are unique in a file.

Source:
    O. Patashnik, BibTeXing (1988); biblatex 3.20. Its reading is done by the package bibtexparser.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, BinaryIO, cast

from mixedmigration.declaration.complaint import Complaint
from mixedmigration.declaration.kind import Plain
from mixedmigration.entities import Entity, Publication
from mixedmigration.entities.citing import bibtex_entry, citation_key, distinct_key
from mixedmigration.errors import FormatError, MissingExtraError

from ._json_text import as_text
from ._latex_text import plain_text
from ._stream import PathText, name_of, read_bytes
from .csl import publication_rows, publications_only
from .document import DocumentRow

if TYPE_CHECKING:
    from bibtexparser.library import Library
    from bibtexparser.model import Block, Entry

__all__ = ["read_bibtex", "write_bibtex"]

_TYPES: Mapping[str, str] = {
    "article": "article-journal",
    "book": "book",
    "booklet": "pamphlet",
    "collection": "book",
    "conference": "paper-conference",
    "dataset": "dataset",
    "inbook": "chapter",
    "incollection": "chapter",
    "inproceedings": "paper-conference",
    "manual": "report",
    "mastersthesis": "thesis",
    "online": "webpage",
    "electronic": "webpage",
    "www": "webpage",
    "phdthesis": "thesis",
    "report": "report",
    "techreport": "report",
    "thesis": "thesis",
    "unpublished": "manuscript",
    "video": "motion_picture",
    "audio": "broadcast",
}
_TEXTS: Mapping[str, str] = {
    "shorttitle": "title-short",
    "journal": "container-title",
    "journaltitle": "container-title",
    "booktitle": "container-title",
    "series": "collection-title",
    "type": "genre",
    "howpublished": "genre",
    "address": "publisher-place",
    "location": "publisher-place",
    "venue": "event-place",
    "volume": "volume",
    "number": "issue",
    "issue": "issue",
    "edition": "edition",
    "pages": "page",
    "language": "language",
    "isbn": "ISBN",
    "issn": "ISSN",
    "keywords": "keyword",
    "abstract": "abstract",
    "note": "note",
}
_VERBATIM: Mapping[str, str] = {"doi": "DOI", "url": "URL"}
_PUBLISHERS = ("publisher", "institution", "organization", "school")
_AND = re.compile(r"\s+and\s+", re.IGNORECASE)
_MONTHS: tuple[str, ...] = (*"jan feb mar apr may jun jul aug sep oct nov dec".split(),)
_QUARTER = re.compile(r"Quarter ([1-4]), ([0-9]{4})")
_DAY = re.compile(r"([0-9]{4})(?:-([0-9]{2}))?(?:-([0-9]{2}))?([~?%]?)")


def write_bibtex(records: Iterable[Entity], file: BinaryIO) -> None:
    """Write entries one after another, with a key of its own for each.

    A key that several records would have gets a mark from the id of each of them, so that it
    does not change with the order of the records.

    Args:
        records: Publications.
        file: Where to write.

    Raises:
        FormatError: A record is no publication.
    """
    publications = list(publications_only(records, "BibTeX"))
    for publication, key in zip(publications, _keys(publications), strict=True):
        file.write(f"{bibtex_entry(publication, key)}\n\n".encode())


def _keys(publications: Iterable[Publication]) -> Iterator[str]:
    known = [(publication, citation_key(publication)) for publication in publications]
    usual = Counter(key.lower() for _, key in known)
    taken = Counter[str]()
    for publication, key in known:
        own = key if usual[key.lower()] == 1 else distinct_key(publication, key)
        taken[own.lower()] += 1
        yield own if taken[own.lower()] == 1 else f"{own}-{taken[own.lower()]}"


# Reading --------------------------------------------------------------------------------------------------------------


def read_bibtex(path: PathText) -> Iterator[DocumentRow]:
    """Yield the documents of a file of BibTeX; a block that cannot be read is no document, and is told.

    Args:
        path: The file, perhaps packed.

    Raises:
        FormatError: The file cannot be opened, is no text, or cannot be read at all.
        MissingExtraError: The package bibtexparser is not installed.
    """
    text = as_text(read_bytes(path), name_of(path))
    library = _library(text, name_of(path))
    blocks = [_entry_of(block) for block in library.blocks]
    wanted = [
        (block, entry) for block, entry in zip(library.blocks, blocks, strict=True) if entry or _has_failed(block)
    ]
    if not wanted and text.strip():
        raise FormatError(name_of(path), "has no entry of BibTeX", hint="each entry starts like @report{key,")
    rows = publication_rows([_csl_of(entry) for _, entry in wanted if entry], "bibtex")
    for number, (block, entry) in enumerate(wanted, 1):
        if entry is None:
            complaint = Complaint("record/unreadable", "", "an entry whose braces and commas agree", is_shown=False)
            yield DocumentRow(number, None, (complaint,), block.raw)
        else:
            row = next(rows)
            yield DocumentRow(number, row.document, row.complaints, block.raw)


def _library(text: str, name: str) -> "Library":
    try:
        from bibtexparser.entrypoint import parse_string
    except ImportError:
        raise MissingExtraError("reading BibTeX", "mixedmigration[citations]") from None
    try:
        return parse_string(text)
    except Exception as error:  # noqa: BLE001  whatever a broken file does to the reader
        raise FormatError(name, f"cannot be read as BibTeX ({type(error).__name__})") from None


def _has_failed(block: "Block") -> bool:
    from bibtexparser.model import ParsingFailedBlock

    return isinstance(block, ParsingFailedBlock)


def _entry_of(block: "Block") -> "Entry | None":
    """Give the entry of a block; one whose key another has is an entry all the same."""
    from bibtexparser.model import Entry, ParsingFailedBlock

    inner = block.ignore_error_block if isinstance(block, ParsingFailedBlock) else block
    return inner if isinstance(inner, Entry) else None


def _csl_of(entry: "Entry") -> dict[str, Plain]:
    left = {field.key.lower(): str(field.value) for field in entry.fields}
    item: dict[str, Plain] = {"type": _type_of(entry.entry_type.lower(), left), "id": entry.key}
    for role in ("author", "editor", "translator"):
        if names := _names(left.pop(role, "")):
            item[role] = [*names]
    item |= {"title": title} if (title := _title(left)) else {}
    if publishers := next((left.pop(field) for field in _PUBLISHERS if field in left), ""):
        item["publisher"] = "; ".join(plain_text(name) for name in _cut(publishers, _AND))
    for field, variable in _TEXTS.items():
        if field in left and variable not in item and (text := plain_text(left.pop(field))):
            item[variable] = text
    for field, variable in _VERBATIM.items():
        if field in left:
            item[variable] = left.pop(field).strip().strip("{}")
    if item["type"] in ("post", "broadcast", "interview") and "container-title" not in item:
        item |= {"container-title": item.pop("collection-title")} if "collection-title" in item else {}
    item |= _dates(left, item)
    item["citation-key"] = entry.key
    further: dict[str, Plain] = {f"BibTeX {field}": text for field, text in left.items()}
    if further:
        item["custom"] = further
    return item


def _type_of(kind: str, fields: Mapping[str, str]) -> str:
    """Tell the type of an item; a loose one tells by what it says that it is."""
    if kind != "misc":
        is_magazine = kind == "article" and not fields.get("volume")
        return "article-magazine" if is_magazine else _TYPES.get(kind, "document")
    label = plain_text(fields.get("howpublished", "")).casefold()
    words = {"podcast episode": "broadcast", "webinar": "speech", "event": "speech", "post": "post"}
    words |= {"dataset": "dataset", "map": "map", "testimony": "hearing", "infographic": "graphic"}
    words |= {
        "expert q&a": "interview",
        "profile or web page": "webpage",
        "news and press release": "article-newspaper",
    }
    return words.get(label, "document")


def _title(left: dict[str, str]) -> str:
    title, subtitle = plain_text(left.pop("title", "")), plain_text(left.pop("subtitle", ""))
    if subtitle:
        left.setdefault("shorttitle", title)
        return f"{title}: {subtitle}"
    return title


def _names(text: str) -> list[Plain]:
    """Cut a list of names where BibTeX does: at the word and outside of braces."""
    return [_name(name) for name in _cut(text, _AND) if name.strip()]


def _cut(text: str, between: re.Pattern[str]) -> list[str]:
    text = " ".join(text.split())  # so that no run of blanks is looked at again and again
    depth, start, parts = 0, 0, list[str]()
    place = 0
    while place < len(text):
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        found = between.match(text, place) if depth == 0 and (text[place].isspace() or text[place] == ",") else None
        if found:
            parts.append(text[start:place])
            start = place = found.end()
        else:
            place += 1
    return [*parts, text[start:]]


def _name(text: str) -> Plain:
    parts = [plain_text(part) for part in _cut(text.strip(), re.compile(r","))]
    if len(parts) == 1:
        return {"literal": parts[0]}
    family, given = parts[0], parts[-1]
    suffix = {"suffix": parts[1]} if len(parts) > 2 else {}
    return cast(Plain, {"family": family, "given": given, **suffix} if given else {"family": family})


def _dates(left: dict[str, str], item: dict[str, Plain]) -> dict[str, Plain]:
    """Read `date` before year and month; a quarter stands in the note."""
    found: dict[str, Plain] = {}
    for field, variable in (("date", "issued"), ("eventdate", "event-date"), ("urldate", "accessed")):
        if field in left:
            found[variable] = _date(left.pop(field))
    year, month, day = left.pop("year", ""), plain_text(left.pop("month", "")).lower(), left.pop("day", "")
    if "issued" not in found and year:
        found["issued"] = _spelt_date(plain_text(year), month, day.strip())
    quarter, issued = _QUARTER.fullmatch(str(item.get("note", ""))), found.get("issued")
    if quarter and isinstance(issued, dict) and issued.get("date-parts") == [[int(quarter[2])]]:
        issued["season"] = f"Quarter {quarter[1]}"
        del item["note"]
    return found


def _date(text: str) -> dict[str, Plain]:
    """Read a date or interval of EDTF; what it leaves open is left out."""
    ends = [_DAY.fullmatch(end.strip()) for end in text.split("/")] if len(text) < 60 else [None]
    if not all(ends) or len(ends) > 2 or any(end[4] in ("?", "%") for end in ends if end):
        return {"raw": plain_text(text)}
    parts: list[Plain] = [[int(part) for part in end.groups()[:3] if part] for end in ends if end]
    return {"date-parts": parts, **({"circa": True} if any(end[4] for end in ends if end) else {})}


def _spelt_date(year: str, month: str, day: str) -> dict[str, Plain]:
    if not re.fullmatch(r"[0-9]{4}", year, re.ASCII):
        return {"raw": year}
    number = int(month) if re.fullmatch(r"[0-9]{1,2}", month, re.ASCII) else None
    if number is None and month[:3] in _MONTHS:
        number = _MONTHS.index(month[:3]) + 1
    days = [int(day)] if number and re.fullmatch(r"[0-9]{1,2}", day, re.ASCII) else []
    if month and number is None:
        return {"date-parts": [[int(year)]], "season": month}
    return {"date-parts": [[int(year), *([number] if number else []), *days]]}
