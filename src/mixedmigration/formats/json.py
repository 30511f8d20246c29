"""JSON: one record as one object, and the strict reading of JSON that others wrote."""

import json
from collections.abc import Iterable, Iterator
from typing import BinaryIO, TypeVar, cast, overload

from mixedmigration.declaration import checked, issue_of, keep_homeless
from mixedmigration.declaration.complaint import Complaint
from mixedmigration.declaration.kind import Plain
from mixedmigration.entities import Entity
from mixedmigration.entities.entity import judge_entity
from mixedmigration.errors import FormatError, ValidationError

from ._json_text import DEEPEST, decode
from ._stream import PathText, name_of, read_bytes
from .document import DocumentRow, document_of, draft_of, is_deeper

__all__ = ["document_of", "draft_of", "from_json", "parse", "read_json", "to_json", "write_json"]

E = TypeVar("E", bound=Entity)

_LINE_ENDS = str.maketrans({sign: f"\\u{ord(sign):04x}" for sign in "\x85\u2028\u2029"})
"""Signs that some readers take for the end of a line; in JSON they stand only inside of texts."""


def parse(data: str | bytes) -> Plain:
    """Read JSON that may be hostile.

    Refused are, beside everything that is no JSON, keys given twice, NaN and Infinity, numbers
    beyond every float, halves of character pairs and more than 64 levels. A byte order mark is
    left out.

    Raises:
        FormatError: It was refused; line and column are named, the content is not.

    Examples:
        >>> parse('{"dead": 4, "dead": 5}')
        Traceback (most recent call last):
        ...
        mixedmigration.errors.exceptions.FormatError: JSON at line 1, column 13: a key is given twice in one object
    """
    return decode(data, "JSON")


def text_of(document: dict[str, Plain]) -> str:
    """Write a document as one line of JSON, the same on every run.

    Args:
        document: The wire form of a record.

    Raises:
        FormatError: It holds something that no reader would take back: half of a character
            pair, a number that is not finite, more than 64 levels.
    """
    name = str(document.get("id", "JSON"))
    if is_deeper(document, DEEPEST):
        raise FormatError(name, f"more than {DEEPEST} levels of lists and objects")
    try:
        text = json.dumps(document, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        text.encode()
    except UnicodeEncodeError:
        raise FormatError(name, "a text holds half of a character pair, which no file can carry") from None
    except ValueError:
        raise FormatError(name, "a number is not finite, or has too many digits") from None
    return text if text.isascii() else text.translate(_LINE_ENDS)


def to_json(entity: Entity) -> str:
    """Write a record as one JSON object on one line.

    Absent fields are left out; keys stand in the order of the declaration; the same record
    gives the same text on every machine.

    Args:
        entity: The record.

    Raises:
        FormatError: A text in it holds half of a character pair.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> to_json(ProtectionIncident(id="protection-incident:my-table:7", date="2024-03"))
        '{"type":"protection-incident","schema_version":1,"id":"protection-incident:my-table:7","date":"2024-03"}'
    """
    if not isinstance(entity, Entity):
        raise FormatError("JSON", f"expected a record, not {type(entity).__name__}")
    return text_of(document_of(entity))


@overload
def from_json(text: str | bytes, entity: type[E], strict: bool = ...) -> E: ...
@overload
def from_json(text: str | bytes, entity: None = ..., strict: bool = ...) -> Entity: ...
def from_json(text: str | bytes, entity: type[Entity] | None = None, strict: bool = False) -> Entity:
    """Read a record from one JSON object.

    Keys that the entity does not declare are kept in `extras` under their pointer.

    Args:
        text: The JSON, as text or as bytes in UTF-8.
        entity: What it must be; None takes it from its `type`.
        strict: Whether keys that the entity does not declare refuse the record.

    Returns:
        The record, whole and checked.

    Raises:
        FormatError: It is no JSON, or JSON that is refused (see `parse`).
        ValidationError: It is no such record; all issues are in it.
        TypeError: `entity` is no class of records.

    Examples:
        >>> from_json('{"type": "protection-incident", "id": "protection-incident:my-table:7", "dead": 4}').dead
        4
    """
    if entity is not None:
        judge_entity(entity)
    made = draft_of(parse(text), entity, strict=strict)
    if made.is_lost:
        subject = made.cls.__name__ if made.cls is not Entity else "the document"
        raise ValidationError(subject, tuple(issue_of(said) for said in made.complaints if said.is_error))
    if made.is_whole:
        keep_homeless(made)
    return cast(Entity, checked(made))


def read_json(path: PathText) -> Iterator[DocumentRow]:
    """Yield the documents of a `.json` file, which is one document or a list of them.

    Raises:
        FormatError: The file cannot be opened or is no JSON.
    """
    read = decode(read_bytes(path), name_of(path))
    for number, item in enumerate(read if isinstance(read, list) else [read], 1):
        yield row_of(number, item, item)


def row_of(number: int, item: Plain, raw: object) -> DocumentRow:
    """Give a row for what was read; no document where it is no object."""
    if isinstance(item, dict):
        return DocumentRow(number, item, (), raw)
    complaint = Complaint("record/shape", "", "an object with named fields", is_shown=False)
    return DocumentRow(number, None, (complaint,), raw)


def write_json(records: Iterable[Entity], file: BinaryIO) -> None:
    """Write a list of documents, each on a line of its own.

    Raises:
        FormatError: As for `to_json`.
    """
    before = b"[\n"
    for record in records:
        file.write(before + to_json(record).encode())
        before = b",\n"
    file.write(b"[]\n" if before == b"[\n" else b"\n]\n")
