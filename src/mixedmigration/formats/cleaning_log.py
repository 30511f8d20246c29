r"""The cleaning log of a survey: which answers were questioned, and what was decided on each.

It has the columns and the actions of MMC's tools, so that a log written here can be reviewed
in a spreadsheet and applied there, and the other way round. A log holds answers on purpose:
it is a local file. What it says of itself in a message or a repr holds none.
"""

import csv
import io
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from typing import Any, Literal, TypeAlias

import attrs

from mixedmigration.errors import CODES, FormatError, Issue, ValidationError
from mixedmigration.errors._counts import count_of

from ._csv_cell import LIVE
from ._replacing import replacing
from ._stream import PathText, is_path, name_of, suffix_of
from ._xlsx_sheet import Sheet, new_book
from .table import Source, Table, TableRow, open_table
from .xlsx import harden, sheet_names

__all__ = ["COLUMNS", "Action", "CleaningLog", "LogEntry", "read_cleaning_log", "write_cleaning_log"]

COLUMNS = (
    "Date", "Survey UUID", "Survey Registration Date", "Enumerator", "Section", "Question number", "Question text",
    "Issue", "Old value", "Action taken", "New value", "Identified by", "Comments", "PO feedback",
)  # fmt: skip
"""The columns, in order. Source: MMC, cleaningkit 2026.07 (MIT), `create_cleaning_log`."""
_NEEDED = ("Survey UUID", "Question number", "Old value", "Action taken", "New value")
"""Without one of these a table is no cleaning log. Source: as above, `apply_cleaning_log`."""
_SHEET = "cleaning_log"


class Action(StrEnum):
    """What was decided on a line of the log.

    Source:
        MMC, cleaningkit 2026.07 (MIT), `create_cleaning_log` and `apply_cleaning_log`.
    """

    RECODED = "recoded"
    """The answer is replaced by the new value."""
    DELETE_DATA_POINT = "delete_data_point"
    """The answer is made blank."""
    DISCARD = "discard"
    """The whole interview is left out."""
    ADDITION = "addition"
    """A blank answer is filled in with the new value."""
    NO_ACTION = "no_action"
    """The answer stays as it is."""
    OTHER = "other"
    """The answer is replaced by the new value, for a reason that the comments tell."""


_MEANINGS = {
    Action.RECODED: "The answer is replaced by the new value.",
    Action.DELETE_DATA_POINT: "The answer is made blank. Leave the new value blank.",
    Action.DISCARD: "The whole interview is left out. Say why in the comments.",
    Action.ADDITION: "A blank answer is filled in with the new value.",
    Action.NO_ACTION: "The answer stays as it is.",
    Action.OTHER: "The answer is replaced by the new value, for a reason that the comments tell.",
}


@attrs.frozen(kw_only=True)
class LogEntry:
    """One line of the log: an answer that was questioned, and what was decided on it."""

    date: str = attrs.field(default="", repr=False)
    """Day of the interview."""
    uuid: str = attrs.field(default="", repr=False)
    """The interview's own id; `all_data` stands for all interviews."""
    registered: str = attrs.field(default="", repr=False)
    """Day on which the interview was registered."""
    enumerator: str = attrs.field(default="", repr=False)
    """Who interviewed."""
    section: str = attrs.field(default="", repr=False)
    """Section of the questionnaire."""
    question: str = ""
    """The column, as exported."""
    question_text: str = attrs.field(default="", repr=False)
    """The words of the question."""
    issue: str = attrs.field(default="", repr=False)
    """Why the answer was questioned."""
    old_value: str = attrs.field(default="", repr=False)
    """The answer as it was."""
    action: Action | None = None
    """What was decided; None where nobody has decided yet."""
    new_value: str = attrs.field(default="", repr=False)
    """The answer as it should be."""
    identified_by: str = attrs.field(default="", repr=False)
    """Who questioned it."""
    comments: str = attrs.field(default="", repr=False)
    """What the reviewer says."""
    feedback: str = attrs.field(default="", repr=False)
    """What the project officer says."""
    further: tuple[tuple[str, str], ...] = attrs.field(default=(), repr=False)
    """Columns of a log that MMC's does not have, with their cells."""
    row: int | None = attrs.field(default=None, eq=False)
    """Row of the log that it was read from."""


_FIELDS = tuple(field.name for field in attrs.fields(LogEntry) if field.name not in ("further", "row"))
_BY_COLUMN = dict(zip(COLUMNS, _FIELDS, strict=True))


@attrs.frozen
class CleaningLog:
    """The lines of a cleaning log, in order; iterating gives them.

    Examples:
        >>> log = CleaningLog((LogEntry(uuid="u1", question="Q31", old_value="Libia", action=Action.RECODED),))
        >>> print(log)
        cleaning log: 1 line (recoded 1)
        >>> log.entries[0]
        LogEntry(question='Q31', action=<Action.RECODED: 'recoded'>, row=None)
    """

    entries: tuple[LogEntry, ...] = attrs.field(default=(), repr=lambda entries: f"<{len(entries):,}>")
    """The lines."""
    refused: tuple[Issue, ...] = attrs.field(default=(), eq=False, repr=False)
    """Lines of a file that could not be read, each with its row."""

    def __iter__(self) -> Iterator[LogEntry]:
        return iter(self.entries)

    def __len__(self) -> int:
        return len(self.entries)

    def __bool__(self) -> bool:
        return True

    def __str__(self) -> str:
        counts = Counter(str(entry.action) if entry.action is not None else "not decided" for entry in self.entries)
        told = ", ".join(f"{action} {count:,}" for action, count in counts.most_common())
        lines = count_of(len(self.entries), "line")
        refused = f"; {len(self.refused):,} could not be read" if self.refused else ""
        return f"cleaning log: {lines}{f' ({told})' if told else ''}{refused}"


# Writing --------------------------------------------------------------------------------------------------------------


def write_cleaning_log(log: CleaningLog, path: PathText) -> None:
    """Write a log in the columns of MMC's tools.

    In a workbook the log is the first sheet, with the actions to choose from, and a second sheet
    says what each action does; all cells are text. In a CSV file a backslash stands before a
    text that a spreadsheet would run; reading takes it away.

    Args:
        log: The log.
        path: A `.csv` or `.xlsx` file; it is replaced as a whole. It holds answers: keep it local.

    Raises:
        FormatError: The suffix is another, or a cell is too long for a workbook.
        MissingExtraError: XlsxWriter is not installed.
        OSError: The system refuses to write.
    """
    suffix, name = suffix_of(path, (".csv", ".xlsx")), name_of(path)
    further = tuple(dict.fromkeys(column for entry in log for column, _ in entry.further))
    header = (*COLUMNS, *further)
    rows = (_cells(entry) for entry in log)
    with replacing(path) as file:
        if suffix == ".csv":
            file.write(_encoded(_csv_text(header, rows), name))
            return
        with new_book(file, name) as book:
            sheet = Sheet(book, _SHEET, header, {})
            for cells in rows:
                sheet.row(cells, name)
            sheet.offer("Action taken", f"=readme!$A$2:$A${len(Action) + 1}")
            explained = Sheet(book, "readme", ("Action taken", "Description"), {})
            for action, meaning in _MEANINGS.items():
                explained.row({"Action taken": action.value, "Description": meaning}, name)


def _cells(entry: LogEntry) -> dict[str, str]:
    cells = {column: str(getattr(entry, field) or "") for column, field in _BY_COLUMN.items()}
    return cells | dict(entry.further)


def _csv_text(header: Sequence[str], rows: Iterable[Mapping[str, str]]) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(map(_guarded, header))
    writer.writerows([_guarded(cells.get(column, "")) for column in header] for cells in rows)
    return out.getvalue()


def _encoded(text: str, name: str) -> bytes:
    try:
        return text.encode()
    except UnicodeEncodeError:
        raise FormatError(name, "a text holds half of a character pair, which no file can carry") from None


def _guarded(text: str) -> str:
    is_number = text[1:].replace(".", "", 1).isdigit() and text.isascii() and text[0] == "-"
    return f"\\{text}" if text and text[0] in LIVE and not is_number else text


def _bare(text: str) -> str:
    return text[1:] if text[:1] == "\\" and text[1:2] in LIVE and len(text) > 1 else text


# Reading --------------------------------------------------------------------------------------------------------------


def read_cleaning_log(
    source: Source,
    *,
    sheet: str | None = None,
    encoding: str = "utf-8",
    on_error: Literal["raise", "collect"] = "raise",
) -> CleaningLog:
    """Read a log, perhaps after a review in a spreadsheet.

    Letter case and stray blanks in the names of columns and in actions do not count, nor does a
    hyphen or a blank in place of the line in `delete_data_point`. Columns that MMC's log does not
    have are kept.

    Args:
        source: A `.csv` or `.xlsx` file, another table, or rows in memory.
        sheet: Which sheet of a workbook; None takes the first one with the columns of a log.
        encoding: Encoding of a CSV file.
        on_error: `raise` refuses a log with a line that cannot be read, naming all of them;
            `collect` leaves them out and gives their issues in `refused`.

    Raises:
        FormatError: It has no column for the interview, the question, the action or a value.
        ValidationError: A line has an action that we do not know; `loaded` holds the others.
        MissingExtraError: The package that reads the format is not installed.

    Examples:
        >>> line = {"survey uuid": "u1", "Question number": "Q31", "Old value": "x", "New value": "y"}
        >>> read_cleaning_log([line | {"Action taken": " Recoded "}]).entries[0].action.value
        'recoded'
    """
    table = _log_table(source, sheet, encoding)
    plain = _bare if is_path(source) and _is_a(source, ".csv") else harden
    entries: list[LogEntry] = []
    refused: list[Issue] = []
    for row in table.rows():
        entry = _entry(row, plain)
        if isinstance(entry, Issue):
            refused.append(entry)
        else:
            entries.append(entry)
    log = CleaningLog(tuple(entries), tuple(refused))
    if refused and on_error == "raise":
        raise ValidationError(table.name, tuple(refused), log)
    return log


def _log_table(source: Source, sheet: str | None, encoding: str) -> Table:
    if sheet is not None or not is_path(source) or not _is_a(source, ".xlsx"):
        return _judged(open_table(source, sheet=sheet, encoding=encoding))
    fault = FormatError(name_of(source), "has no sheet")
    for name in sheet_names(source):
        try:
            return _judged(open_table(source, sheet=name))
        except FormatError as error:
            fault = error
    raise fault


def _is_a(path: PathText, suffix: str) -> bool:
    return name_of(path).lower().removesuffix(".gz").endswith(suffix)


def _judged(table: Table) -> Table:
    known = {_key(column) for column in table.columns}
    absent = [column for column in _NEEDED if _key(column) not in known]
    if absent:
        raise FormatError(table.name, f"is no cleaning log: it has no column {' or '.join(absent)}")
    return table


def _key(column: str) -> str:
    return " ".join(column.replace("_", " ").casefold().split())


_FIELD_OF = {_key(column): field for column, field in _BY_COLUMN.items()}
_Plain: TypeAlias = Callable[[str], str]


def _entry(row: TableRow, plain: _Plain) -> LogEntry | Issue:
    if not row.cells:
        return _refusal(row.complaints[0].code, f"expected {row.complaints[0].expected}", row.number)
    said, further = dict[str, str](), list[tuple[str, str]]()
    for column, cell in row.cells.items():
        field = _FIELD_OF.get(_key(column))
        if field is not None:
            said[field] = plain(cell)
        elif cell:
            further.append((plain(column), plain(cell)))
    action = _action(said.pop("action", ""))
    if action is None:
        return _refusal("cleaning/action", f"expected one of {', '.join(Action)}", row.number, "Action taken")
    said |= {field: said[field].strip() for field in ("uuid", "question") if field in said}
    values: dict[str, Any] = {**said, "action": action or None, "further": tuple(further), "row": row.number}
    return LogEntry(**values)


def _action(cell: str) -> 'Action | Literal[""] | None':
    """Give the action that a cell names, nothing where it is blank, or None where there is no such action."""
    word = "_".join(cell.casefold().replace("-", " ").replace("_", " ").split())
    if not word:
        return ""
    return Action(word) if word in {action.value for action in Action} else None


def _refusal(code: str, message: str, row: int, column: str | None = None) -> Issue:
    said = CODES[code]
    return Issue(said.slug, said.severity, "", message, row, column, said.mend)
