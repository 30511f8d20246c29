"""The export of a made-up survey, in the exact shape in which Ona and Kobo write one.

A row holds the answers of one interview: of a question with several options the whole, joined
by blanks, and a column for each option. On request it has the quirks of real exports; each is
told with its row, its column and what is true.
"""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, TypeAlias, cast

import attrs

from mixedmigration.errors import FormatError, InvalidValueError
from mixedmigration.formats._replacing import replacing
from mixedmigration.formats._xlsx_sheet import new_book
from mixedmigration.formats.header import PLAIN
from mixedmigration.vocabularies.question_kind import QuestionKind

from .survey_answer import Dice, Drawn
from .survey_form import FormColumn, Question
from .survey_instrument import Wording
from .survey_interview import MadeUpInterview, Survey
from .survey_quirks import Cell, PlantedQuirk, Quirk, Sheet, plant, standing

__all__ = ["Cell", "Children", "Days", "Export", "export"]

Children: TypeAlias = Literal["label", "name", "0/1", "TRUE/FALSE"]
"""What the column of an option holds where it was chosen; `0/1` and `TRUE/FALSE` also tell where it was not."""
Days: TypeAlias = Literal["iso", "excel"]
"""How days and moments stand in a workbook: as text, or as Excel's own dates."""


@attrs.frozen(kw_only=True)
class Export:
    """A made-up export, with what was drawn and what was done to it.

    Examples:
        >>> from mixedmigration.testing.survey import draw
        >>> from mixedmigration.testing.survey_core import core_form
        >>> made = export(draw(core_form(), 2), label_row=True, quirks=["duplicate-uuid"])
        >>> made.interview_rows, [(one.row, one.column) for one in made.quirks]
        ((3, 4), [(2, ''), (4, '_uuid')])
    """

    survey: Survey
    """What was drawn: the truth."""
    header: tuple[str, ...] = attrs.field(repr=False)
    """The first row, as it is written."""
    rows: tuple[tuple[Cell, ...], ...] = attrs.field(repr=False)
    """All rows below the header, the labels and blank ones among them."""
    interview_rows: tuple[int, ...] = attrs.field(repr=False)
    """The row of each interview, as a spreadsheet numbers it: the header is row 1."""
    quirks: tuple[PlantedQuirk, ...]
    """What differs from a plain export, by row and column."""

    @property
    def faults(self) -> tuple[PlantedQuirk, ...]:
        """The quirks of which whoever reads the export has to say something."""
        return tuple([one for one in self.quirks if one.quirk.is_fault])

    @cached_property
    def columns(self) -> tuple[str, ...]:
        """The columns as they are called when the file is read: a nameless one at place 7 is `column 7`."""
        return PLAIN.told_apart(self.header)

    @cached_property
    def _places(self) -> Mapping[str, int]:
        return {column: at for at, column in enumerate(self.columns)}

    def interview_at(self, row: int) -> MadeUpInterview:
        """Give the truth of the interview in a row of the file.

        Args:
            row: The row as a spreadsheet numbers it.

        Raises:
            InvalidValueError: There is no interview in that row.
        """
        if row not in self.interview_rows:
            raise InvalidValueError("number/range", "the row of an interview", row)
        return self.survey.interviews[self.interview_rows.index(row)]

    def cell(self, row: int, column: str) -> Cell:
        """Give what stands in a cell.

        Args:
            row: The row as a spreadsheet numbers it; 1 is the header.
            column: The column, as in `columns`.

        Raises:
            InvalidValueError: There is no such cell.
        """
        if not 1 <= row <= len(self.rows) + 1 or column not in self._places:
            raise InvalidValueError("number/range", "a row and a column of the export", column)
        cells = self.header if row == 1 else self.rows[row - 2]
        return cells[self._places[column]]

    def records(self) -> list[dict[str, str]]:
        """Give the rows below the header as text by column, as a reader of the file would."""
        return [dict(zip(self.columns, map(_text, row), strict=True)) for row in self.rows]

    def to_csv(self) -> str:
        """Write the export as the text of a CSV file."""
        text = io.StringIO(newline="")
        csv.writer(text, lineterminator="\n").writerows([self.header, *(map(_text, row) for row in self.rows)])
        return text.getvalue()

    def write(self, path: Path | str) -> Path:
        """Write the export to a file: the same bytes each time.

        Args:
            path: A `.csv` or `.xlsx` file.

        Raises:
            FormatError: The suffix is another one.
            MissingExtraError: A workbook is asked for, and xlsxwriter is not installed.
            OSError: The file cannot be written.
        """
        path = Path(path)
        if path.suffix not in (".csv", ".xlsx"):
            raise FormatError(path.name, "exports are made up as .csv or .xlsx")
        with replacing(path) as file:
            if path.suffix == ".csv":
                file.write(self.to_csv().encode())
            else:
                with new_book(file, path.name) as book:
                    _write_sheet(book, [self.header, *self.rows])
        return path


def export(
    survey: Survey,
    *,
    answers: Wording = "label",
    children: Children = "label",
    days: Days = "iso",
    label_row: bool = False,
    quirks: "Mapping[Quirk | str, int] | Iterable[Quirk | str]" = (),
    seed: int = 0,
) -> Export:
    """Lay a survey out as an export.

    Args:
        survey: The survey.
        answers: What stands for the options chosen.
        children: What the column of an option holds.
        days: How days stand in a workbook; in CSV they are always text.
        label_row: Whether a row of labels stands under the header.
        quirks: Kinds of quirks and how many of each, or kinds, each planted once for each time it is named.
        seed: Where quirks go; the same seed puts them into the same places.

    Raises:
        InvalidValueError: There is no such quirk, or the export cannot have so many of it.
    """
    plan = [(column, survey.form[column.question]) for column in survey.form.columns]
    rows = [_row(interview, plan, answers, children, days) for interview in survey.interviews]
    sheet = Sheet(survey=survey, header=list(survey.form.headers), rows=rows)
    for kind, count in _counts(quirks).items():
        plant(sheet, kind, count, Dice(seed))
    return _laid_out(sheet, label_row)


def _counts(quirks: "Mapping[Quirk | str, int] | Iterable[Quirk | str]") -> Mapping[str, int]:
    if isinstance(quirks, Mapping):
        return {str(kind): count for kind, count in cast("Mapping[Quirk | str, int]", quirks).items()}
    return Counter(map(str, quirks))


def _laid_out(sheet: Sheet, label_row: bool) -> Export:
    """Number the rows: labels come first, blank rows before the interview that they were planted before."""
    rows = list[tuple[Cell, ...]]()
    places, blanks = list[int](), list[int]()
    if label_row:
        rows.append(tuple([column.label for column in sheet.survey.form.columns]))
    for at, row in enumerate(sheet.rows):
        for _ in range(sheet.blank_before.count(at)):
            rows.append(("",) * len(sheet.header))
            blanks.append(len(rows) + 1)
        rows.append(tuple(row))
        places.append(len(rows) + 1)
    columns = PLAIN.told_apart(sheet.header)
    told = [*standing(sheet, columns, label_row), *(PlantedQuirk(row, "", Quirk.BLANK_ROW, "", "") for row in blanks)]
    told += [
        PlantedQuirk(places[at], columns[column], quirk, sheet.rows[at][column], truth)
        for at, column, quirk, truth in sheet.planted
    ]
    order = {column: at for at, column in enumerate(columns)}
    told.sort(key=lambda one: (one.row, order.get(one.column, -1)))
    return Export(
        survey=sheet.survey,
        header=tuple(sheet.header),
        rows=tuple(rows),
        interview_rows=tuple(places),
        quirks=tuple(told),
    )


def _row(
    interview: MadeUpInterview,
    plan: list[tuple[FormColumn, Question]],
    answers: Wording,
    children: Children,
    days: Days,
) -> list[Cell]:
    """Write the cells of an interview, in the order of the columns."""
    cells = list[Cell]()
    for column, question in plan:
        drawn = interview[question.name]
        if column.choice is None:
            cells.append(_whole(drawn, question, answers, days))
        else:
            cells.append(_child(drawn, column, children))
    return cells


def _whole(drawn: Drawn, question: Question, answers: Wording, days: Days) -> Cell:
    if drawn.value is None:
        return " ".join(drawn.labels if answers == "label" else drawn.names)
    if isinstance(drawn.value, date) and days == "excel":
        return drawn.value
    is_text = question.is_worked_out or question.kind is QuestionKind.TEXT
    return drawn.value if isinstance(drawn.value, int) and not is_text else _text(drawn.value)


def _child(drawn: Drawn, column: FormColumn, children: Children) -> Cell:
    assert column.choice is not None
    is_chosen = column.choice in drawn.chosen
    if children in ("label", "name"):
        said = column.choice.label if children == "label" else column.choice.name
        return said if is_chosen else ""
    if drawn.is_blank:
        return ""
    return int(is_chosen) if children == "0/1" else str(is_chosen).upper()


def _text(cell: Cell) -> str:
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _write_sheet(book: Any, rows: Iterable[Iterable[Cell]]) -> None:
    """Write rows to a sheet: text stays text, and a blank has no cell."""
    day, moment = (book.add_format({"num_format": form}) for form in ("yyyy-mm-dd", "yyyy-mm-dd hh:mm:ss"))
    sheet = book.add_worksheet("data")
    for at, row in enumerate(rows):
        for place, cell in enumerate(row):
            if isinstance(cell, date):
                sheet.write_datetime(at, place, cell, moment if isinstance(cell, datetime) else day)
            elif isinstance(cell, int):
                sheet.write_number(at, place, cell)
            elif cell:
                sheet.write_string(at, place, cell)
