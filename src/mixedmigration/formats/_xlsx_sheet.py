"""One sheet of a workbook that is being written, cell by cell, within the limits of spreadsheets."""

import io
import re
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from importlib import import_module
from typing import Any, BinaryIO

from mixedmigration.errors import FormatError, MissingExtraError

from .xlsx import soften

LONGEST_CELL = 32_767
"""Characters that a cell may have. Source: Microsoft, Excel specifications and limits."""
MOST_ROWS = 1_048_576
"""Rows that a sheet may have, its header included. Source: as above."""
LONGEST_NAME = 31
"""Characters that the name of a sheet may have. Source: as above."""

_WHOLE = re.compile(r"-?[0-9]{1,15}")
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


@contextmanager
def new_book(file: BinaryIO, name: str) -> Generator[Any]:
    """Open a workbook that is written to a file when the block ends without an error.

    Args:
        file: Where to write.
        name: The file's name, for messages.

    Raises:
        MissingExtraError: XlsxWriter is not installed.
    """
    try:
        xlsxwriter: Any = import_module("xlsxwriter")
    except ImportError:
        raise MissingExtraError(f"Excel ({name})", "mixedmigration[excel]") from None
    held = io.BytesIO()
    book: Any = xlsxwriter.Workbook(held, _OPTIONS)
    book.set_properties({"created": datetime(2000, 1, 1)})  # noqa: DTZ001 # the same file each time
    yield book
    book.close()
    file.write(held.getvalue())


def sheet_of(name: str) -> str:
    """Give the name of the sheet of an entity or a list of parts; what comes first is shortened first.

    Examples:
        >>> sheet_of("journey.legs"), sheet_of("earlier_journeys.legs.payments.receivers")
        ('journey.legs', 'e.legs.payments.receivers')
    """
    names = name.split(".")
    for place, one in enumerate(names[:-1]):
        if len(".".join(names)) > LONGEST_NAME:
            names[place] = one[0]
    short = ".".join(names)
    return short if len(short) <= LONGEST_NAME else f"{short[:14]}..{short[-15:]}"


class Sheet:
    """One sheet that is being written."""

    def __init__(self, book: Any, name: str, header: Sequence[str], types: Mapping[str, type]) -> None:
        self._sheet: Any = book.add_worksheet(sheet_of(name))
        self._header, self._types = header, types
        self.rows = 1
        bold = book.add_format({"bold": True})
        for place, column in enumerate(header):
            self._sheet.write_string(0, place, column, bold)
        self._sheet.freeze_panes(1, 0)

    def row(self, cells: Mapping[str, str], record: str) -> None:
        """Write one row."""
        if self.rows >= MOST_ROWS:
            raise FormatError(record, f"a sheet has at most {MOST_ROWS:,} rows", hint="use .parquet, .jsonl or .csv")
        for place, column in enumerate(self._header):
            if text := cells.get(column, ""):
                self._cell(place, text, self._types.get(column, str), record)
        self.rows += 1

    def _cell(self, place: int, text: str, kind: type, record: str) -> None:
        if kind is bool and text in ("true", "false"):
            self._sheet.write_boolean(self.rows, place, text == "true")
        elif (number := _number(text, kind)) is not None:
            self._sheet.write_number(self.rows, place, number)
        else:
            self._sheet.write_string(self.rows, place, _judged(soften(text), record))

    def offer(self, column: str, source: str) -> None:
        """Offer the words of a vocabulary in the cells of a column; others are allowed after a warning."""
        place = self._header.index(column)
        said = {"validate": "list", "source": source, "error_type": "warning"}
        self._sheet.data_validation(1, place, max(self.rows, 1000), place, said)


def _judged(text: str, record: str) -> str:
    if len(text) > LONGEST_CELL:
        raise FormatError(record, f"a cell of a workbook holds at most {LONGEST_CELL:,} characters", hint="use .jsonl")
    try:
        text.encode()
    except UnicodeEncodeError:
        raise FormatError(record, "a text holds half of a character pair, which no file can carry") from None
    return text


def _number(text: str, kind: type) -> int | float | None:
    """Give the number of a cell, where a spreadsheet keeps all of its digits."""
    if kind is int and _WHOLE.fullmatch(text):
        return int(text)
    if kind is not float:
        return None
    try:
        number = float(text)
    except ValueError:
        return None
    is_kept = number == 0 or 1e-300 < abs(number) < 1e300
    return number if is_kept and float(f"{number:.16G}") == number else None
