"""The records of a CSV file: cut, counted, and each fault told with its row.

The standard reader does the cutting, strictly: a quote in the wrong place is a fault of its
row and never a silent repair. Rows are numbered as a spreadsheet numbers records.
"""

import csv
import io
import re
import threading
from collections.abc import Generator, Iterator
from itertools import chain

import attrs

from mixedmigration.errors import FormatError

from ._stream import LONGEST_LINE, PathText, name_of, open_bytes

WIDEST_CELL = 2**20
"""Characters that one cell may have at most."""

DELIMITERS = (",", ";", "\t")
"""What may stand between cells, the most usual first."""

_SEPARATOR = re.compile(r'"?sep=([^"\r\n\0\w ])"?(?:\r\n|\r|\n|\Z)', re.IGNORECASE)
"""The line that Excel writes, and reads, above the header; it is no row."""
_UNQUOTED = re.compile(r'(?:[^"\r\n]+|"[^"]*")*')
_QUOTED = re.compile(r'"[^"]*"')
_LOCK = threading.Lock()


@attrs.frozen
class CsvRecord:
    """One record of a CSV file."""

    number: int
    """Row as a spreadsheet numbers it; the first record is row 1."""
    cells: list[str]
    is_foul: bool
    """Whether bytes that are no text, or NUL, stand in it; the former as halves of character pairs."""
    fault: str = ""
    """What was expected, where the record could not be cut; `cells` is then its lines."""


class _Feed:
    """Hands lines to the reader and remembers those of the record being read."""

    def __init__(self, file: io.TextIOBase, name: str) -> None:
        self._file = file
        self._name = name
        self.size = 0
        self.number = 0
        self.pending: list[str] = []
        self.is_foul = False

    def __iter__(self) -> "_Feed":
        return self

    def __next__(self) -> str:
        try:
            line = self._file.readline(LONGEST_LINE + 1)
        except UnicodeError:
            where = f"row {self.number}"
            raise FormatError(self._name, "bytes that are not text in the encoding named", where) from None
        if not line:
            raise StopIteration
        self.size += len(line)
        if self.size > LONGEST_LINE:
            raise FormatError(self._name, "the record is longer than 16 MB", f"row {self.number}")
        self.pending.append(line)
        if "\0" in line or (not line.isascii() and is_torn(line)):
            self.is_foul = True
        return line

    def start(self) -> None:
        """Forget the record that was read."""
        self.number += 1
        self.pending, self.size, self.is_foul = [], 0, False


def is_torn(line: str) -> bool:
    """Tell whether a text holds bytes that are no text in its encoding."""
    try:
        line.encode()
    except UnicodeEncodeError:
        return True
    return False


def readable(cell: str) -> str:
    r"""Write the bytes of a cell that are no text, and NUL, as `\xff`."""
    text = cell.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    return text.replace("\0", "\\x00")


def is_foul(cell: str) -> bool:
    """Tell whether a cell holds bytes that are no text, or NUL."""
    return "\0" in cell or (not cell.isascii() and is_torn(cell))


def csv_records(path: PathText, encoding: str, delimiter: str | None) -> Generator[CsvRecord]:
    """Yield the records of a CSV file, blank ones as records without cells.

    Args:
        path: The file, perhaps packed.
        encoding: Name of its encoding; UTF-8 may start with a byte order mark.
        delimiter: What stands between cells; None takes whichever of `,` `;` and tab
            is most frequent in the header, in that order where they are equal. A first line
            such as `sep=;`, as Excel has it, says it better than either, and is no row.

    Raises:
        FormatError: The file cannot be opened or is in another encoding, a quote is never
            closed, a cell is larger than 1 MB.
    """
    name = name_of(path)
    if delimiter is not None and (len(delimiter) != 1 or delimiter in '"\r\n \0'):
        raise FormatError(name, "a delimiter is one sign, and neither quote, blank nor line end")
    with open_bytes(path) as file:
        head = _head(file.peek(2**16)[: 2**16], encoding, name)
        said = _SEPARATOR.match(head)
        head = head[said.end() :] if said else head
        header = _UNQUOTED.match(head)
        end = header.end() if header else 0
        ends_with_cr = head[end : end + 1] == "\r" and head[end + 1 : end + 2] not in ("\n", "")
        codec = "utf-8-sig" if encoding.lower() in ("utf-8", "utf8", "utf_8") else encoding
        lines = io.TextIOWrapper(file, codec, "surrogateescape", "\r" if ends_with_cr else "\n")
        sign = said[1] if said else delimiter or _delimiter(head[:end])
        if said:
            lines.readline()
        yield from _cut(_Feed(lines, name), sign, name)


def _head(start: bytes, encoding: str, name: str) -> str:
    hint = 'name the encoding, such as encoding="utf-16" or "cp1252", or --encoding utf-16'
    if start[:2] in (b"\xff\xfe", b"\xfe\xff") and "16" not in encoding and "32" not in encoding:
        raise FormatError(name, "starts like a file in UTF-16", hint=hint)
    try:
        io.TextIOWrapper(io.BytesIO(), encoding)  # refuses what is no encoding of text
        return start.decode(encoding, "replace").removeprefix("\ufeff")
    except (LookupError, UnicodeError, ValueError, TypeError):
        raise FormatError(name, "the encoding named is not one we know", hint=hint) from None


def _delimiter(header: str) -> str:
    bare = _QUOTED.sub("", header)
    return max(DELIMITERS, key=bare.count)  # the first of equals


def _cut(feed: _Feed, delimiter: str, name: str) -> Iterator[CsvRecord]:
    reader = csv.reader(feed, delimiter=delimiter, strict=True)
    while True:
        feed.start()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield _explained(str(error), feed, delimiter, name)
            continue
        if feed.size > WIDEST_CELL and any(len(cell) > WIDEST_CELL for cell in cells):
            raise FormatError(name, "a cell is larger than 1 MB", f"row {feed.number}")
        yield CsvRecord(feed.number, cells, feed.is_foul)


def _explained(error: str, feed: _Feed, delimiter: str, name: str) -> CsvRecord:
    """Say what is wrong with a record; a cell that is only wide is read after all."""
    if error.startswith("field larger"):
        return _wide(feed, delimiter, name)
    if error.startswith("unexpected end"):
        hint = "close the quote, or double a quote that is part of the text"
        raise FormatError(name, "a quote is opened and never closed", f"row {feed.number}", hint)
    expected = "quotes around a whole cell, doubled inside it, and line ends only inside quotes"
    return CsvRecord(feed.number, list(feed.pending), feed.is_foul, expected)


def _wide(feed: _Feed, delimiter: str, name: str) -> CsvRecord:
    """Read the record again with our own limit, since the standard one is one number for the whole process."""
    with _LOCK:
        before = csv.field_size_limit(WIDEST_CELL)
        try:
            again = chain(tuple(feed.pending), feed)
            return CsvRecord(feed.number, next(csv.reader(again, delimiter=delimiter, strict=True)), feed.is_foul)
        except csv.Error as error:
            if str(error).startswith("field larger"):
                hint = "perhaps a quote is opened and never closed"
                raise FormatError(name, "a cell is larger than 1 MB", f"row {feed.number}", hint) from None
            return _explained(str(error), feed, delimiter, name)
        finally:
            csv.field_size_limit(before)
