"""The quirks of real survey exports, each planted on purpose and told with its place and the truth.

They were counted in an export of 740 interviews of MMC's returnee questionnaire; only the
counts and the shapes are known here, no answer of anybody.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import TypeAlias

import attrs

from mixedmigration.errors import InvalidValueError
from mixedmigration.errors._counts import count_of
from mixedmigration.vocabularies.question_kind import QuestionKind

from .survey_answer import Chance, Drawn, one_of
from .survey_form import FormColumn, Question
from .survey_interview import Survey

__all__ = ["AS_SEEN", "Cell", "PlantedQuirk", "Quirk", "Sheet"]

Cell: TypeAlias = str | int | datetime | date
"""What stands in a cell; blank is the empty text."""


class Quirk(StrEnum):
    """Something that real exports have and plain ones have not."""

    PLACEHOLDER = "placeholder"
    """A header with `${R2_2}` in it, which the server did not replace; it stands there where the form has it."""
    LINE_END_IN_HEADER = "line-end-in-header"
    """A header of several lines; it stands there where the form has it."""
    NUMBERED_HEADER = "numbered-header"
    """`Please specify2`: a header that stood twice; it stands there where the form has it."""
    LABEL_ROW = "label-row"
    """A row of labels under the header."""
    BLANK_HEADER = "blank-header"
    """A column without a name, which has cells."""
    BLANK_ROW = "blank-row"
    """A row without any text."""
    NARROW_COLUMN = "narrow-column"
    """`########`: what a column too narrow showed when the file was saved as text, for all days of a row."""
    LOST_PRECISION = "lost-precision"
    """168000000: the number of a row, rounded by a spreadsheet; comes with `narrow-column`."""
    NUMBER_FOR_TEXT = "number-for-text"
    """A number in a column where all others are text; comes with `narrow-column`."""
    TEXT_FOR_NUMBER = "text-for-number"
    """Text of digits in a column where all others are numbers."""
    ANOTHER_LABEL = "another-label"
    """The column of an option whose cells hold another label, because the form was changed between."""
    ANOTHER_LABEL_IN_WHOLE = "another-label-in-whole"
    """The same in the column that joins all options chosen; comes with `another-label`."""
    STRAY_BLANKS = "stray-blanks"
    """Blanks around the cell, one of them not breaking."""
    TOKEN_SPELLING = "token-spelling"  # noqa: S105 - no password
    """`none`, `no` or a line end behind `None`, in place of `None` or `No`."""
    COMMON_COUNTRY = "common-country"
    """A country by another of its common names."""
    REVERSED_DAYS = "reversed-days"
    """A day that lies after the one that it has to lie before."""
    UNREADABLE_NUMBER = "unreadable-number"
    """Words where a number is due."""
    UNKNOWN_LABEL = "unknown-label"
    """An option that the form does not have."""
    DUPLICATE_UUID = "duplicate-uuid"
    """The identifier of an earlier interview."""

    @property
    def is_fault(self) -> bool:
        """Whether something is lost or doubtful, so that whoever reads the export has to say so of that cell."""
        return self in _FAULTS


_FAULTS = frozenset(
    {
        Quirk.NARROW_COLUMN,
        Quirk.LOST_PRECISION,
        Quirk.ANOTHER_LABEL,
        Quirk.REVERSED_DAYS,
        Quirk.UNREADABLE_NUMBER,
        Quirk.UNKNOWN_LABEL,
        Quirk.DUPLICATE_UUID,
    }
)
ONLY_STANDING = frozenset(
    {
        Quirk.PLACEHOLDER,
        Quirk.LINE_END_IN_HEADER,
        Quirk.NUMBERED_HEADER,
        Quirk.LABEL_ROW,
        Quirk.LOST_PRECISION,
        Quirk.NUMBER_FOR_TEXT,
        Quirk.ANOTHER_LABEL_IN_WHOLE,
    }
)
"""What is not planted by itself: it follows from the form, from an option of `export`, or from another quirk."""
AS_SEEN: Mapping[Quirk, int] = {
    Quirk.NARROW_COLUMN: 18,
    Quirk.ANOTHER_LABEL: 1,
    Quirk.STRAY_BLANKS: 59,
    Quirk.TOKEN_SPELLING: 18,
}
"""How often the real export of 740 interviews has what can be counted in it.

Source: an export of MMC's returnee questionnaire, counted without regard to whose answers they are.
"""


@attrs.frozen
class PlantedQuirk:
    """One quirk in a file, and what is true."""

    row: int
    """The row as a spreadsheet numbers it; the header is row 1."""
    column: str
    """The column as it is called when the file is read; blank for a whole row."""
    quirk: Quirk
    """Its kind."""
    cell: Cell = attrs.field(repr=False)
    """What stands there."""
    truth: Cell = attrs.field(repr=False)
    """What would stand there in a plain export."""


@attrs.define(kw_only=True)
class Sheet:
    """An export on which quirks are being planted; no cell gets two."""

    survey: Survey
    """What was drawn."""
    header: list[str]
    """The first row."""
    rows: list[list[Cell]]
    """The cells of each interview."""
    planted: list[tuple[int, int, Quirk, Cell]] = attrs.Factory(list[tuple[int, int, Quirk, Cell]])
    """Place of the interview, place of the column, kind and truth."""
    blank_before: list[int] = attrs.Factory(list[int])
    """Places of interviews before which a blank row stands."""
    _taken: set[tuple[int, int]] = attrs.Factory(set[tuple[int, int]])

    def columns(self) -> Iterator[tuple[int, FormColumn, Question]]:
        """Yield place, column and question of each column that still has its name."""
        form = self.survey.form
        for at, column in enumerate(form.columns):
            if self.header[at]:
                yield at, column, form[column.question]

    def drawn(self, at: int, question: Question) -> Drawn:
        """Give the truth of a question of an interview, by its place."""
        return self.survey.interviews[at][question.name]

    def is_free(self, at: int, column: int) -> bool:
        """Tell whether a cell has text and no quirk yet."""
        return self.rows[at][column] != "" and (at, column) not in self._taken

    def put(self, at: int, column: int, quirk: Quirk, cell: Cell) -> None:
        """Change a cell, and write down what was true."""
        self._taken.add((at, column))
        self.planted.append((at, column, quirk, self.rows[at][column]))
        self.rows[at][column] = cell


Change: TypeAlias = Callable[[Cell, Question, Drawn, Chance], Cell | None]
"""Gives what stands in a cell instead; None where the cell cannot have the quirk."""


def plant(sheet: Sheet, kind: Quirk | str, count: int, chance: Chance) -> None:
    """Plant a quirk so often.

    Args:
        sheet: The export.
        kind: The quirk.
        count: How often.
        chance: Where chance comes from.

    Raises:
        InvalidValueError: There is no such quirk, it is not planted by itself, or there is no room for so many.
    """
    if kind not in [one for one in Quirk if one not in ONLY_STANDING]:
        names = ", ".join(one for one in Quirk if one not in ONLY_STANDING)
        raise InvalidValueError("term/unknown", f"a quirk that can be planted: {names}", kind)
    quirk = Quirk(kind)
    places = _places(sheet, quirk)
    if count > len(places):
        most = count_of(len(places), "time")
        raise InvalidValueError("number/range", f"{quirk} at most {most} in this export", count)
    for _ in range(count):
        _PLANT.get(quirk, _plant_cell)(sheet, quirk, places.pop(chance.below(len(places))), chance)


def _places(sheet: Sheet, quirk: Quirk) -> list[tuple[int, int]]:
    """List where a quirk can be planted; a row or a column alone has 0 for the other."""
    if quirk is Quirk.BLANK_ROW:
        return [(at, 0) for at in range(len(sheet.rows)) if at not in sheet.blank_before]
    if quirk is Quirk.BLANK_HEADER:
        return [(0, at) for at, head, question in sheet.columns() if _is_words(head, question)]
    if quirk is Quirk.NARROW_COLUMN:
        days = [at for at, _, question in sheet.columns() if _is_day(question)]
        return [(at, 0) for at in range(len(sheet.rows)) if any(sheet.is_free(at, day) for day in days)]
    if quirk is Quirk.ANOTHER_LABEL:
        return [(0, at) for at, column, _ in sheet.columns() if column.choice and column.choice.label == "Nothing"]
    if quirk is Quirk.DUPLICATE_UUID:
        uuid = [at for at, column, _ in sheet.columns() if column.header == "_uuid"]
        return [(at, place) for place in uuid for at in range(1, len(sheet.rows)) if sheet.is_free(at, place)]
    return list(_cells(sheet, CHANGES[quirk]))


def _is_words(head: FormColumn, question: Question) -> bool:
    return question.kind is QuestionKind.TEXT and head.header not in _KEYS


def _cells(sheet: Sheet, change: Change) -> Iterator[tuple[int, int]]:
    for place, column, question in sheet.columns():
        for at, row in enumerate(sheet.rows):
            is_free = column.header not in _KEYS and sheet.is_free(at, place)
            if is_free and change(row[place], question, sheet.drawn(at, question), _First()) is not None:
                yield at, place


_KEYS = frozenset({"_id", "_uuid", "instanceID", "username", "_submitted_by", "audit"})


class _First:
    """Chance that always takes the first."""

    def below(self, count: int) -> int:
        return 0


def _plant_cell(sheet: Sheet, quirk: Quirk, place: tuple[int, int], chance: Chance) -> None:
    at, column = place
    question = sheet.survey.form[sheet.survey.form.columns[column].question]
    cell = CHANGES[quirk](sheet.rows[at][column], question, sheet.drawn(at, question), chance)
    assert cell is not None
    sheet.put(at, column, quirk, cell)


# Changes of one cell --------------------------------------------------------------------------------------------------


def _with_blanks(cell: Cell, question: Question, drawn: Drawn, chance: Chance) -> Cell | None:
    if not isinstance(cell, str) or drawn.value is not None or question.kind is QuestionKind.SELECT_MULTIPLE:
        return None
    return one_of(chance, (f" {cell}", f"{cell}\u00a0", f"{cell} ", f"\u00a0{cell} "))


def _as_text(cell: Cell, question: Question, drawn: Drawn, chance: Chance) -> Cell | None:
    return str(cell) if isinstance(cell, int) else None


def _in_words(cell: Cell, question: Question, drawn: Drawn, chance: Chance) -> Cell | None:
    is_number = isinstance(cell, int) and question.kind is QuestionKind.INTEGER
    return one_of(chance, ("about thirty", "12 or 13", "quite a few")) if is_number else None


def _spelt(cell: Cell, question: Question, drawn: Drawn, chance: Chance) -> Cell | None:
    return {"None": one_of(chance, ("none", "None\n")), "No": "no"}.get(cell) if isinstance(cell, str) else None


ANOTHER = "None of these"
COMMON = {
    "Iran": "Islamic Republic of Iran",
    "Russia": "Russian Federation",
    "Türkiye": "Turkey",
    "United Kingdom": "UK",
    "Libya": "Libyan Arab Jamahiriya",
    "Cote d'Ivoire": "Ivory Coast",
}
"""Another name by which a country is commonly called."""


def _otherwise(cell: Cell, question: Question, drawn: Drawn, chance: Chance) -> Cell | None:
    return COMMON.get(cell) if isinstance(cell, str) else None


def _unlisted(cell: Cell, question: Question, drawn: Drawn, chance: Chance) -> Cell | None:
    is_option = question.kind is QuestionKind.SELECT_ONE and bool(drawn.answers)
    return f"Made-up answer {1 + chance.below(9)} that no form has" if is_option else None


def _too_late(cell: Cell, question: Question, drawn: Drawn, chance: Chance) -> Cell | None:
    """Put a day that comes before the interview after it; ends come before starts."""
    days = timedelta(days=900 + chance.below(90))
    if question.kind is QuestionKind.END and isinstance(drawn.value, datetime):
        return _like(cell, drawn.value - days)
    is_day = question.kind is QuestionKind.DATE and isinstance(drawn.value, date)
    return _like(cell, drawn.value + days) if is_day and isinstance(drawn.value, date) else None


def _like(cell: Cell, day: date) -> Cell:
    return day.isoformat() if isinstance(cell, str) else day


CHANGES: Mapping[Quirk, Change] = {
    Quirk.STRAY_BLANKS: _with_blanks,
    Quirk.TEXT_FOR_NUMBER: _as_text,
    Quirk.TOKEN_SPELLING: _spelt,
    Quirk.COMMON_COUNTRY: _otherwise,
    Quirk.REVERSED_DAYS: _too_late,
    Quirk.UNREADABLE_NUMBER: _in_words,
    Quirk.UNKNOWN_LABEL: _unlisted,
}
"""What each quirk of one cell makes of it."""


# Changes of a row or a column -----------------------------------------------------------------------------------------


def _is_day(question: Question) -> bool:
    return question.kind in (QuestionKind.TODAY, QuestionKind.DATE, QuestionKind.DATETIME)


def _plant_narrow(sheet: Sheet, quirk: Quirk, place: tuple[int, int], chance: Chance) -> None:
    """Spoil a row as a spreadsheet did: no day is left, its number is rounded, and numbers are numbers."""
    at = place[0]
    for column, head, question in list(sheet.columns()):
        if not sheet.is_free(at, column):
            continue
        value = sheet.drawn(at, question).value
        if _is_day(question):
            sheet.put(at, column, quirk, "########")
        elif head.header == "_id" and isinstance(value, int):
            sheet.put(at, column, Quirk.LOST_PRECISION, value // 10**6 * 10**6)
        elif question.is_worked_out and isinstance(value, int):
            sheet.put(at, column, Quirk.NUMBER_FOR_TEXT, value)


def _plant_blank_row(sheet: Sheet, quirk: Quirk, place: tuple[int, int], chance: Chance) -> None:
    sheet.blank_before.append(place[0])


def _plant_blank_header(sheet: Sheet, quirk: Quirk, place: tuple[int, int], chance: Chance) -> None:
    sheet.header[place[1]] = ""


def _plant_label(sheet: Sheet, quirk: Quirk, place: tuple[int, int], chance: Chance) -> None:
    """Change the label in all cells of an option, and where it stands alone in the whole."""
    column = place[1]
    head = sheet.survey.form.columns[column]
    wholes = [at for at, one, _ in sheet.columns() if one.question == head.question and one.choice is None]
    for at in range(len(sheet.rows)):
        if sheet.is_free(at, column):
            sheet.put(at, column, quirk, ANOTHER)
            for whole in wholes:
                if sheet.is_free(at, whole):
                    sheet.put(at, whole, Quirk.ANOTHER_LABEL_IN_WHOLE, ANOTHER)


def _plant_uuid(sheet: Sheet, quirk: Quirk, place: tuple[int, int], chance: Chance) -> None:
    at, column = place
    sheet.put(at, column, quirk, sheet.rows[chance.below(at)][column])


_PLANT: Mapping[Quirk, Callable[[Sheet, Quirk, tuple[int, int], Chance], None]] = {
    Quirk.NARROW_COLUMN: _plant_narrow,
    Quirk.BLANK_ROW: _plant_blank_row,
    Quirk.BLANK_HEADER: _plant_blank_header,
    Quirk.ANOTHER_LABEL: _plant_label,
    Quirk.DUPLICATE_UUID: _plant_uuid,
}


def standing(sheet: Sheet, columns: tuple[str, ...], label_row: bool) -> Iterator[PlantedQuirk]:
    """Yield the quirks that stand in the header, whether planted or in the form itself, and the row of labels.

    Args:
        sheet: The export.
        columns: What its columns are called when it is read.
        label_row: Whether there is a row of labels.
    """
    if label_row:
        yield PlantedQuirk(2, "", Quirk.LABEL_ROW, "", "")
    printed = set(sheet.survey.form.headers)
    for column, cell, truth in zip(columns, sheet.header, sheet.survey.form.headers, strict=True):
        if not cell:
            yield PlantedQuirk(1, column, Quirk.BLANK_HEADER, cell, truth)
        if "${" in cell:
            yield PlantedQuirk(1, column, Quirk.PLACEHOLDER, cell, truth)
        if "\n" in cell:
            yield PlantedQuirk(1, column, Quirk.LINE_END_IN_HEADER, cell, truth)
        if (stem := cell.rstrip("0123456789")) != cell and stem in printed:
            yield PlantedQuirk(1, column, Quirk.NUMBERED_HEADER, cell, stem)
