"""JSON Lines: one record to a line, for files of any size and tools that read line by line.

There is no header and no trailer: every line is a whole document, and a file that was
written by us is never half there, because it takes its name only when it is complete.
"""

from collections.abc import Generator, Iterable
from typing import BinaryIO

from mixedmigration.declaration.complaint import Complaint
from mixedmigration.entities import Entity
from mixedmigration.errors import FormatError

from ._json_text import decode
from ._stream import LONGEST_LINE, PathText, lines_of
from .document import DocumentRow
from .json import row_of, to_json

__all__ = ["read_jsonl", "write_jsonl"]


def read_jsonl(path: PathText) -> Generator[DocumentRow]:
    """Yield the documents of a file, one to a line; blank lines are passed over.

    A line that is no JSON is a row without a document (`record/unreadable`), and reading
    goes on behind it.

    Raises:
        FormatError: The file cannot be opened, or a line is longer than 16 MB.
    """
    for number, line in lines_of(path):
        content = (line.removeprefix(b"\xef\xbb\xbf") if number == 1 else line).strip(b" \t\r")
        if not content:
            continue
        text = content.decode("utf-8", "backslashreplace")
        try:
            yield row_of(number, decode(content, "the line"), text)
        except FormatError as error:
            complaint = Complaint("record/unreadable", "", f"a JSON object ({error.reason})", is_shown=False)
            yield DocumentRow(number, None, (complaint,), text)


def write_jsonl(records: Iterable[Entity], file: BinaryIO) -> None:
    """Write one document to a line.

    Raises:
        FormatError: As for `to_json`, or a record is longer than 16 MB.
    """
    for record in records:
        line = to_json(record).encode() + b"\n"
        if len(line) > LONGEST_LINE:
            raise FormatError(record_name(record), "the record is longer than 16 MB")
        file.write(line)


def record_name(record: Entity) -> str:
    """Name a record in a message."""
    return str(getattr(record, "id", record.type_slug))
