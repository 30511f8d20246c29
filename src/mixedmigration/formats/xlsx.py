"""Excel workbooks: ours, which are read back equal, and those of others as tables.

Our workbook holds what our CSV holds: the records on the first sheet, each list of parts on a
sheet of its own, and beside them the dictionary of the fields and the words they may hold.
Text is always text: nothing is taken for a formula, a link or a number. What a text starts
with is escaped as in our CSV, so that it stays harmless when the sheet is saved as CSV too.
"""

import io
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import timedelta
from importlib import import_module
from typing import Any

from mixedmigration.errors import FormatError, MissingExtraError

from ._cell_text import NotTextError, text_of
from ._stream import PathText, name_of, read_bytes
from ._workbook_parts import Place, measure, without_extents
from .grid import Grid

__all__ = ["Workbook", "grid_of", "harden", "sheet_names", "soften", "xlsx_grid"]

HARD = "\\x:"
"""Before a text that spreadsheets would change; JSON escapes follow. No cell of our CSV starts like that."""
_HARD = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)|[\ufffe\uffff]")


def soften(text: str) -> str:
    r"""Write a text so that no spreadsheet changes it: `_x0041_` would become an A.

    Examples:
        >>> soften("Zuwara"), soften("_x0041_")
        ('Zuwara', '\\x:\\u005fx0041_')
    """
    if not _HARD.search(text) and not text.startswith(HARD):
        return text
    return HARD + _HARD.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False)[1:-1])


def harden(text: str) -> str:
    """Give back the text that `soften` was given."""
    if not text.startswith(HARD):
        return text
    try:
        read: object = json.loads(f'"{text[len(HARD) :]}"')
    except ValueError:
        return text
    return read if isinstance(read, str) else text


# Reading --------------------------------------------------------------------------------------------------------------


class Workbook:
    """A workbook that was measured and can be asked for its sheets; it is held in memory.

    Args:
        path: The file, perhaps packed with gzip.

    Raises:
        MissingExtraError: python-calamine is not installed.
        FormatError: It cannot be opened, is no workbook, or asks for more room than it has
            reason to.
    """

    def __init__(self, path: PathText) -> None:
        self.name = name_of(path)
        """The file's name, for messages."""
        try:
            calamine: Any = import_module("python_calamine")
        except ImportError:
            raise MissingExtraError(f"Excel ({self.name})", "mixedmigration[excel]") from None
        data = read_bytes(path)
        self._parts = measure(io.BytesIO(data), len(data), self.name)
        if foul := self._parts.foul_extents:
            data = without_extents(data, foul)
        try:
            self._book: Any = calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
            self.names: tuple[str, ...] = tuple(self._book.sheet_names)
            """Its sheets, in order."""
            states = self._book.sheets_metadata
            self.visible: list[str] = [one.name for one in states if one.visible == calamine.SheetVisibleEnum.Visible]
        except Exception as error:  # noqa: BLE001 # calamine raises errors of many kinds
            raise self._foul(error) from None

    def _foul(self, error: BaseException) -> FormatError:
        return FormatError(self.name, f"cannot be read as an .xlsx workbook ({type(error).__name__})")

    def rows(self, sheet: str) -> list[list[object]]:
        """Give the cells of a sheet from its first row and column, whatever extent it claims.

        Raises:
            FormatError: There is no such sheet, or it is damaged.
        """
        if sheet not in self.names:
            listed = ", ".join(ascii(name)[1:-1] for name in self.names[:8])
            raise FormatError(self.name, "has no sheet of that name", hint=f"it has {listed}")
        try:
            rows: list[list[object]] = self._book.get_sheet_by_name(sheet).to_python(skip_empty_area=False)
        except BaseException as error:  # a panic of the reader is no Exception
            if isinstance(error, (KeyboardInterrupt, SystemExit)):
                raise
            raise self._foul(error) from None
        for place, text in self._parts.errors_of(self.names.index(sheet)).items():
            _put(rows, place, text)
        return rows


def _put(rows: list[list[object]], place: Place, text: str) -> None:
    """Put the text of a cell in error into its place; the reader leaves it blank."""
    row, column = place
    rows.extend([] for _ in range(row + 1 - len(rows)))
    rows[row].extend("" for _ in range(column + 1 - len(rows[row])))
    if rows[row][column] == "":
        rows[row][column] = text


def cell_text(value: object) -> str:
    """Give a cell as text: a day as ISO date, a number without the noise of its binary form.

    Args:
        value: As the workbook's reader gives it.

    Examples:
        >>> cell_text(3.0), cell_text(36.8), cell_text(True), cell_text("007")
        ('3', '36.8', 'true', '007')
    """
    if isinstance(value, timedelta):
        minutes, seconds = divmod(int(value.total_seconds()), 60)
        return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}"
    try:
        return text_of(value)
    except NotTextError:
        return str(value)


def sheet_names(path: PathText) -> tuple[str, ...]:
    """Give the names of the sheets of a workbook, in order.

    Args:
        path: The file.

    Raises:
        MissingExtraError: python-calamine is not installed.
        FormatError: It is no workbook that we read.
    """
    return Workbook(path).names


def xlsx_grid(path: PathText, sheet: str | None = None) -> Grid:
    """Open a sheet of anybody's workbook as rows of text.

    The header is the first row that has any text. Rows are complete whatever extent the
    sheet claims. Columns on the right of the last name that hold nothing are left out.

    Args:
        path: The file.
        sheet: Name of the sheet; None takes the first one that is not hidden.

    Raises:
        MissingExtraError: python-calamine is not installed.
        FormatError: It is no workbook that we read, or has no such sheet.
    """
    return grid_of(Workbook(path), sheet)


def grid_of(book: Workbook, sheet: str | None) -> Grid:
    """Give a sheet of an open workbook as rows of text; arguments as for `xlsx_grid`."""
    chosen = sheet if sheet is not None else next(iter((*book.visible, *book.names)), "")
    texts = [
        [value if type(value) is str and value.isascii() else cell_text(value) for value in row]
        for row in book.rows(chosen)
    ]
    start = next((at for at, row in enumerate(texts) if any(cell.strip() for cell in row)), len(texts))
    header = texts[start] if start < len(texts) else []
    width = _width(header, texts[start + 1 :])

    def rows() -> Iterator[tuple[int, tuple[object, ...]]]:
        for number, row in enumerate(texts[start + 1 :], start + 2):
            yield number, tuple(row[:width])

    return Grid(book.name, tuple(header[:width]), start + 1, rows)


def _width(header: Sequence[str], rows: Iterable[Sequence[str]]) -> int:
    named = max((at for at, cell in enumerate(header, 1) if cell.strip()), default=0)
    return max([named, *(max((at for at, cell in enumerate(row, 1) if cell), default=0) for row in rows)])
