"""A survey export as it stands: cells by question, the row of labels apart, rows numbered as in the file.

Checks of a survey and its cleaning log work on this table, before anything is read into
interviews. A table is never changed; whoever cleans it gets a new one.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterator, Mapping

import attrs

from mixedmigration.declaration.complaint import Complaint
from mixedmigration.errors import CODES, FormatError, Issue
from mixedmigration.errors._counts import count_of

from ._replacing import replacing
from ._stream import PathText, is_path, name_of, suffix_of
from ._xlsx_sheet import Sheet, new_book
from .survey_header import survey_header
from .table import Source, TableRow, open_table
from .xlsx import harden

__all__ = ["SurveyRow", "SurveyTable", "UnreadRow", "read_survey", "write_survey"]


@attrs.frozen
class SurveyRow:
    """One interview as exported."""

    number: int
    """Row as a spreadsheet numbers it (the header is row 1), or item from 1."""
    cells: tuple[str, ...] = attrs.field(repr=False)
    """Text in the order of the columns; blank where nothing was exported."""


@attrs.frozen
class UnreadRow:
    """A row that cannot be laid out in columns, with its reasons."""

    number: int
    """Row as a spreadsheet numbers it."""
    raw: tuple[str, ...] = attrs.field(repr=False)
    """What stands in it."""
    issues: tuple[Issue, ...] = ()
    """Why it cannot be trusted."""


@attrs.frozen
class SurveyTable:
    """A survey export in memory; equal tables have the same cells, whatever their file is called.

    Examples:
        >>> table = read_survey([{"_uuid": "", "Q13": "Country"}, {"_uuid": "u1", "Q13": "Libya"}])
        >>> print(table)
        rows: 1 interview, 2 columns, with a row of labels
        >>> table.column("Q13"), table.label("Q13")
        (('Libya',), 'Country')
    """

    columns: tuple[str, ...] = attrs.field(repr=lambda columns: f"<{len(columns):,}>")
    """Question names, as exported."""
    rows: tuple[SurveyRow, ...] = attrs.field(repr=lambda rows: f"<{len(rows):,}>")
    """The interviews, in order."""
    labels: tuple[str, ...] = attrs.field(default=(), repr=False)
    """The row of labels under the header, or nothing where there is none."""
    set_aside: tuple[UnreadRow, ...] = attrs.field(default=(), repr=False)
    """Rows that are no interviews."""
    issues: tuple[Issue, ...] = attrs.field(default=(), repr=False, eq=False)
    """What is wrong with cells of the interviews."""
    name: str = attrs.field(default="rows", eq=False)
    """The file's name."""
    printed: tuple[str, ...] = attrs.field(default=(), repr=False, eq=False)
    """The header as it was exported, where several columns have one name; nothing where it is the columns."""
    _places: Mapping[str, int] = attrs.field(init=False, repr=False, eq=False)

    def __attrs_post_init__(self) -> None:
        plain = [_plain(column) for column in self.columns]
        counts = Counter(plain)
        places = {column: place for place, column in enumerate(plain) if counts[column] == 1}
        object.__setattr__(self, "_places", places | {column: at for at, column in enumerate(self.columns)})

    def __str__(self) -> str:
        interviews = count_of(len(self.rows), "interview")
        aside = f", {count_of(len(self.set_aside), 'row')} set aside" if self.set_aside else ""
        labels = ", with a row of labels" if self.labels else ""
        return f"{self.name}: {interviews}, {count_of(len(self.columns), 'column')}{labels}{aside}"

    def place(self, column: str) -> int | None:
        """Say where a column stands; stray blanks and line breaks in its name do not count.

        Args:
            column: Its name.

        Returns:
            From 0; None where there is no such column.
        """
        return self._places.get(column, self._places.get(_plain(column)))

    def column(self, name: str) -> tuple[str, ...]:
        """Give the cells of a column, one for each interview.

        Raises:
            FormatError: There is no such column.
        """
        place = self.place(name)
        if place is None:
            raise FormatError(self.name, f"has no column {name[:60]!a}")
        return tuple(row.cells[place] for row in self.rows)

    def label(self, column: str) -> str:
        """Give the words of a question, or nothing where there is no row of labels."""
        place = self.place(column)
        return self.labels[place] if self.labels and place is not None else ""

    def answer_columns(self) -> Mapping[str, str]:
        """Give each column that holds one answer of a question with several, with that answer's label.

        Such columns are named `Q78/Economic`. The question is what stands before the first slash,
        if another column is named so or starts likewise.
        """
        stems = Counter(name.partition("/")[0] for name in self.columns if "/" in name)
        named = {name for name in self.columns if "/" not in name}
        return {
            name: label
            for name in self.columns
            for stem, slash, label in (name.partition("/"),)
            if slash and stem and label and (stem in named or (stems[stem] > 1 and " " not in stem.strip()))
        }

    def mappings(self) -> Iterator[dict[str, str]]:
        """Yield the interviews as mappings from column to cell, as other readers of tables take them."""
        for row in self.rows:
            yield dict(zip(self.columns, row.cells, strict=True))


def _plain(column: str) -> str:
    return " ".join(column.split())


# Reading --------------------------------------------------------------------------------------------------------------


def read_survey(
    source: Source,
    *,
    has_labels: bool | None = None,
    encoding: str = "utf-8",
    delimiter: str | None = None,
    sheet: str | None = None,
) -> SurveyTable:
    """Read a survey export as it stands.

    Args:
        source: A `.csv`, `.xlsx`, `.json`, `.jsonl` or `.parquet` file, rows in memory, or a frame.
        has_labels: Whether the first row under the header holds labels, as Ona writes them. None
            takes it for one where the columns that the server fills hold no digit and the interview's
            id is blank or the column's own name; no interview looks like that.
        encoding: Encoding of a CSV file.
        delimiter: What stands between the cells of a CSV file; None finds it in the header.
        sheet: Which sheet of a workbook; None takes the first one that is not hidden.

    Raises:
        FormatError: It is not what it says it is.
        MissingExtraError: The package that reads the format is not installed.
    """
    header = survey_header(has_labels)
    table = open_table(source, encoding=encoding, delimiter=delimiter, sheet=sheet, header=header)
    is_workbook = is_path(source) and ".xlsx" in name_of(source).lower()[-9:]
    rows: list[SurveyRow] = []
    aside: list[UnreadRow] = []
    issues: list[Issue] = []
    for row in table.rows():
        said = [_issue(complaint, row.number) for complaint in row.complaints]
        if row.cells:
            cells = (row.cells.get(column, "") for column in table.columns)
            rows.append(SurveyRow(row.number, tuple(map(harden, cells) if is_workbook else cells)))
            issues += said
        else:
            aside.append(UnreadRow(row.number, _raw(row), tuple(said)))
    below = [table.labels.get(column, "") for column in table.columns] if table.labels else []
    labels = tuple(map(harden, below) if is_workbook else below)
    printed = table.header if table.header and table.header != table.columns else ()
    return SurveyTable(table.columns, tuple(rows), labels, tuple(aside), tuple(issues), table.name, printed)


def _issue(complaint: Complaint, row: int) -> Issue:
    column = complaint.at.removeprefix("/").replace("~1", "/").replace("~0", "~") or None
    code = CODES[complaint.code]
    said = f"expected {complaint.expected}"
    return Issue(code.slug, code.severity, complaint.at, said, row, column, code.mend, value=complaint.value)


def _raw(row: TableRow) -> tuple[str, ...]:
    if isinstance(row.raw, str):
        return (row.raw,)
    return row.raw if isinstance(row.raw, tuple) else tuple(row.raw.values())


# Writing --------------------------------------------------------------------------------------------------------------


def write_survey(table: SurveyTable, path: PathText) -> None:
    """Write a table in the shape in which it was exported, with its row of labels.

    A CSV file holds the very cells, so that other tools read what the server wrote; a cell that a
    spreadsheet would run stays one. In a workbook all cells are text, and columns of one name are numbered.

    Args:
        table: The table; rows that were set aside are written as they stood, in a CSV file only.
        path: A `.csv` or `.xlsx` file; it is replaced as a whole.

    Raises:
        FormatError: The suffix is another, or a cell is too long for a workbook.
        MissingExtraError: XlsxWriter is not installed.
        OSError: The system refuses to write.
    """
    suffix = suffix_of(path, (".csv", ".xlsx"))
    name = name_of(path)
    if suffix == ".xlsx" and table.set_aside:
        raise FormatError(name, "rows that were set aside fit into no columns", hint="write .csv, or mend them first")
    with replacing(path) as file:
        if suffix == ".csv":
            file.write(_csv_text(table).encode("utf-8"))
            return
        with new_book(file, name) as book:
            sheet = Sheet(book, "data", table.columns, {})
            for cells in (*((table.labels,) if table.labels else ()), *(row.cells for row in table.rows)):
                sheet.row(dict(zip(table.columns, cells, strict=True)), name)


def _csv_text(table: SurveyTable) -> str:
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(table.printed or table.columns)
    if table.labels:
        writer.writerow(table.labels)
    rows = sorted(
        [(row.number, row.cells) for row in table.rows] + [(row.number, row.raw) for row in table.set_aside],
    )
    writer.writerows(cells for _, cells in rows)
    return out.getvalue()
