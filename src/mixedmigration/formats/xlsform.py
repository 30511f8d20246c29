"""XLSForm: electronic questionnaires as workbooks, as ODK, Ona and KoboToolbox take them.

Read are the sheets `survey`, `choices` and `settings`; what a form looks like on a screen
(appearances, pictures, messages) is left aside. Whatever is wrong with a form is told at
once, with its row and column.

Source: the XLSForm specification (xlsform.org), and what its converter pyxform reads.
"""

from collections.abc import Iterator, Mapping
from os import PathLike

import attrs

from mixedmigration.entities.choice import Choice
from mixedmigration.entities.instrument import Instrument
from mixedmigration.entities.question import Group, Question
from mixedmigration.errors import FormatError, Issue, ValidationError
from mixedmigration.vocabularies import QuestionKind

from ._xlsform_sheets import OWN, Row, Sheet, is_own, read_sheet, sheet_called
from ._xlsform_types import Asked, Section, read_type
from ._xlsform_writer import write_xlsform
from .xlsx import Workbook

__all__ = ["is_xlsform", "read_xlsform", "write_xlsform"]

_YES = ("yes", "true", "true()", "1")
_NO = ("no", "false", "false()", "0")


def is_xlsform(path: "str | PathLike[str]") -> bool:
    """Tell whether a workbook is a form: whether it has a sheet `survey` with types and names.

    Args:
        path: An .xlsx file.

    Raises:
        MissingExtraError: python-calamine is not installed.
        FormatError: It cannot be opened, or is no workbook.
    """
    book = Workbook(path)
    if sheet_called(book, "survey") is None:
        return False
    columns = read_sheet(book, "survey", []).columns
    return ("type", "") in columns and ("name", "") in columns


def read_xlsform(path: "str | PathLike[str]") -> Instrument:
    """Read a form.

    Args:
        path: An .xlsx file.

    Returns:
        The form: its questions in order, each with its answers in all languages.

    Raises:
        MissingExtraError: python-calamine is not installed.
        FormatError: It cannot be opened, is no workbook, or has no sheet `survey`.
        ValidationError: Something is wrong with the form; all of it is told, with rows and columns.

    Examples:
        >>> from mixedmigration.entities.instrument import Instrument
        >>> question = {
        ...     "name": "sex",
        ...     "kind": "select-one",
        ...     "list_name": "sexes",
        ...     "choices": [{"name": "f"}, {"name": "m"}],
        ... }
        >>> write_xlsform(Instrument(form_id="example", questions=[question]), "form.xlsx")
        >>> [choice.name for choice in read_xlsform("form.xlsx").question("sex").choices]
        ['f', 'm']
    """
    book = Workbook(path)
    if sheet_called(book, "survey") is None:
        listed = ", ".join(ascii(name)[1:-1] for name in book.names[:8])
        raise FormatError(book.name, "is no XLSForm: it has no sheet called survey", hint=f"it has {listed}")
    issues: list[Issue] = []
    others: list[Issue] = []
    survey = read_sheet(book, "survey", issues)
    choices, settings = (read_sheet(book, name, others) for name in ("choices", "settings"))
    if ("type", "") not in survey.columns:
        raise FormatError(book.name, "is no XLSForm: its sheet survey has no column called type")
    said = settings.rows[0] if settings.rows else Row(2, {})
    lists = _lists(choices, said.get("allow_choice_duplicates").casefold() in _YES, others)
    reading = _Reading(survey, lists, issues)
    reading.read()
    if issues or others:
        raise ValidationError(book.name, (*sorted(issues, key=lambda issue: issue.row or 0), *others))
    try:
        return Instrument(
            name=said.get("form_title"),
            form_id=said.get("form_id"),
            version=said.get("version"),
            default_language=said.get("default_language"),
            questions=reading.questions,
            groups=reading.groups,
        )
    except ValidationError as error:
        raise ValidationError(book.name, error.issues) from None


# Answers --------------------------------------------------------------------------------------------------------------


def _lists(sheet: Sheet, may_repeat: bool, issues: list[Issue]) -> dict[str, tuple[Choice, ...]]:
    found: dict[str, list[Choice]] = {}
    names: set[tuple[str, str]] = set()
    for row in sheet.rows:
        list_name, name = " ".join(row.get("list_name").split()), " ".join(row.get("name").split())
        if not list_name:
            continue  # a remark, or a row for the eye between two lists
        if not name:
            issues.append(
                sheet.issue("form/name", row.number, "name", f"a name for the answer in the list {list_name}")
            )
            continue
        if (list_name, name) in names and not may_repeat:
            expected = f"another name than that of an answer before it in the list {list_name}"
            issues.append(sheet.issue("form/duplicate", row.number, "name", expected, name))
        names.add((list_name, name))
        found.setdefault(list_name, []).append(
            Choice(name=name, labels=row.spoken("label"), properties=tuple(_properties(row)))
        )
    return {list_name: tuple(choices) for list_name, choices in found.items()}


def _properties(row: Row) -> Iterator[Mapping[str, object]]:
    for (meaning, column), value in row.cells.items():
        if meaning == OWN and is_own(column):
            yield {"column": column, "value": value}


# Questions ------------------------------------------------------------------------------------------------------------


@attrs.define
class _Open:
    """A section that was begun and not yet ended."""

    name: str
    is_repeat: bool
    row: int
    group: Group | None


@attrs.define
class _Reading:
    """The sheet of questions, read row by row."""

    sheet: Sheet
    lists: Mapping[str, tuple[Choice, ...]]
    issues: list[Issue]
    questions: list[Question] = attrs.field(factory=list[Question])
    groups: list[Group] = attrs.field(factory=list[Group])
    open: list[_Open] = attrs.field(factory=list[_Open])
    names: set[tuple[str, ...]] = attrs.field(factory=set[tuple[str, ...]])
    """Paths of the questions and sections so far."""

    def read(self) -> None:
        for row in self.sheet.rows:
            if row.get("disabled").casefold() not in _YES:
                self._row(row)
        for one in self.open:
            what = "repeat" if one.is_repeat else "group"
            self._complain("form/group", one.row, "type", f"an end_{what} for the {what} that begins here", one.name)
        used = {question.groups[:depth] for question in self.questions for depth in range(1, len(question.groups) + 1)}
        self.groups = [group for group in self.groups if group.path in used]

    def _complain(self, code: str, row: int, column: str, expected: str, value: str = "", hint: str = "") -> None:
        self.issues.append(self.sheet.issue(code, row, column, expected, value, hint))

    def _row(self, row: Row) -> None:
        cell = row.get("type")
        if not cell:
            if row.get("name") or row.spoken("label"):
                self._complain(
                    "form/type", row.number, "type", "a type, or a row without name and label", row.get("name")
                )
            return
        said = read_type(cell)
        if said is None:
            self._complain("form/type", row.number, "type", "a type of question that XLSForm knows", cell, _near(cell))
        elif isinstance(said, Asked):
            self._question(row, said)
        elif said.is_begin:
            self._begin(row, said)
        else:
            self._end(row, said)

    def _path(self, row: Row, name: str) -> tuple[str, ...]:
        path = (*(one.name for one in self.open), name)
        if path in self.names:
            expected = "another name than that of a row before it in the same section"
            self._complain("form/duplicate", row.number, "name", expected, name)
        self.names.add(path)
        return path

    def _begin(self, row: Row, said: Section) -> None:
        name = " ".join(row.get("name").split())
        if not name:
            self._complain("form/name", row.number, "name", "a name for the section")
            self.open.append(_Open(f"row {row.number}", said.is_repeat, row.number, None))
            return
        group = Group(
            path=self._path(row, name),
            labels=row.spoken("label"),
            is_repeat=True if said.is_repeat else None,
            relevant=row.get("relevant"),
        )
        self.groups.append(group)
        self.open.append(_Open(name, said.is_repeat, row.number, group))

    def _end(self, row: Row, said: Section) -> None:
        what = "repeat" if said.is_repeat else "group"
        if not self.open:
            self._complain("form/group", row.number, "type", f"a begin_{what} before this end")
            return
        one = self.open.pop()
        if one.is_repeat != said.is_repeat:
            begun = f"begin_{'repeat' if one.is_repeat else 'group'} of row {one.row}"
            self._complain("form/group", row.number, "type", f"the end of the {begun}", row.get("type"))

    def _question(self, row: Row, said: Asked) -> None:
        name = " ".join(row.get("name").split()) or (said.kind.slug if said.kind.is_metadata else "")
        if not name and said.kind is QuestionKind.NOTE:
            name = f"note in row {row.number}"
        if not name:
            self._complain("form/name", row.number, "name", "a name for the question")
            return
        choices = self.lists.get(said.list_name or "", ())
        if said.list_name and not choices and said.has_sheet and "${" not in said.list_name:
            near = _close(said.list_name, self.lists)
            self._complain("form/list", row.number, "type", "a list that the sheet choices has", said.list_name, near)
        *groups, name = self._path(row, name)
        required = row.get("required")
        is_required = True if required.casefold() in _YES else False if required.casefold() in _NO else None
        made = Question(
            name=name,
            kind=said.kind,
            labels=row.spoken("label"),
            hints=row.spoken("hint"),
            list_name=said.list_name,
            choices=choices,
            has_other=said.has_other,
            groups=groups,
            is_required=is_required,
            required_when=required if is_required is None else None,
            relevant=row.get("relevant"),
            constraint=row.get("constraint"),
            choice_filter=row.get("choice_filter"),
            calculation=row.get("calculation"),
        )
        self.questions.append(made)


def _near(cell: str) -> str:
    known = ("select_one list", "select_multiple list", *(kind.slug for kind in QuestionKind if not kind.is_select))
    return _close(cell, known)


def _close(word: str, known: "Mapping[str, object] | tuple[str, ...]") -> str:
    from difflib import get_close_matches

    near = get_close_matches(word[:100], list(known)[:2000], n=3)
    return f"did you mean {', '.join(near)}?" if near else ""
