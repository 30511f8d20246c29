"""A form written as an XLSForm: three sheets of text, which no spreadsheet takes for anything else."""

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from os import PathLike
from typing import Any

from mixedmigration.entities.choice import Choice
from mixedmigration.entities.instrument import Instrument
from mixedmigration.entities.question import Group, Question
from mixedmigration.entities.translation import Translation
from mixedmigration.errors import FormatError, MissingExtraError
from mixedmigration.vocabularies import QuestionKind

from ._replacing import replacing
from ._xlsform_sheets import is_own

LONGEST = 32_767
"""Signs that a cell of a workbook can hold."""

Cells = Mapping[str, str]
_TYPES = {
    QuestionKind.SELECT_ONE: "select_one",
    QuestionKind.SELECT_MULTIPLE: "select_multiple",
    QuestionKind.RANK: "rank",
}
_FIRST = {"survey": ("type", "name"), "choices": ("list_name", "name"), "settings": ("form_title",)}
"""Columns that each sheet has in any case."""
FORM = "the form"


def write_xlsform(instrument: Instrument, path: "str | PathLike[str]") -> None:
    """Write a form as an XLSForm, which `read_xlsform` reads back equal.

    Texts lose stray blanks around them, and come back in the order of their languages.

    Args:
        instrument: The form; each question needs a kind, which one made of a codebook may lack.
        path: An .xlsx file; it is replaced as a whole or not at all.

    Raises:
        MissingExtraError: XlsxWriter is not installed.
        FormatError: A question has no kind or no list, or a text is longer than a cell can hold.
        OSError: The system refuses to write.

    Examples:
        >>> write_xlsform(Instrument(questions=[{"name": "age", "kind": "integer"}]), "form.xlsx")
    """
    try:
        xlsxwriter: Any = import_module("xlsxwriter")
    except ImportError:
        raise MissingExtraError("Writing an XLSForm", "mixedmigration[excel]") from None
    sheets = {
        "survey": list(_survey(instrument)),
        "choices": list(_choices(instrument.lists)),
        "settings": list(_settings(instrument)),
    }
    with replacing(path) as file:
        book: Any = xlsxwriter.Workbook(file, {"in_memory": True})
        bold = book.add_format({"bold": True})
        for name, rows in sheets.items():
            _write(book.add_worksheet(name), _FIRST[name], rows, bold)
        book.close()


def _write(sheet: Any, first: tuple[str, ...], rows: list[Cells], bold: Any) -> None:
    columns = {column: place for place, column in enumerate(dict.fromkeys((*first, *(c for row in rows for c in row))))}
    for column, place in columns.items():
        sheet.write_string(0, place, column, bold)
    for number, row in enumerate(rows, 1):
        for column, text in row.items():
            if len(text) > LONGEST:
                raise FormatError(FORM, f"a text is longer than the {LONGEST:,} signs of a cell", f"row {number + 1}")
            sheet.write_string(number, columns[column], text)
    sheet.freeze_panes(1, 0)


def _filled(cells: Iterable[tuple[str, str | None]]) -> Cells:
    return {column: text for column, text in cells if text}


def _spoken(column: str, texts: tuple[Translation, ...]) -> Iterator[tuple[str, str]]:
    for one in texts:
        yield f"{column}::{one.language}" if one.language else column, one.text


def _survey(instrument: Instrument) -> Iterator[Cells]:
    """Give the rows of the questions, with the sections that begin and end between them."""
    groups = {group.path: group for group in instrument.groups}
    before: tuple[str, ...] = ()
    for question in instrument.questions:
        yield from _between(before, question.groups, groups)
        yield _question(question)
        before = question.groups
    yield from _between(before, (), groups)


def _between(
    before: tuple[str, ...], after: tuple[str, ...], groups: Mapping[tuple[str, ...], Group]
) -> Iterator[Cells]:
    same = 0
    while same < min(len(before), len(after)) and before[same] == after[same]:
        same += 1
    for depth in range(len(before), same, -1):
        yield {"type": f"end_{_what(groups[before[:depth]])}"}
    for depth in range(same + 1, len(after) + 1):
        group = groups[after[:depth]]
        cells = (("type", f"begin_{_what(group)}"), ("name", group.name), *_spoken("label", group.labels))
        yield _filled((*cells, ("relevant", group.relevant)))


def _what(group: Group) -> str:
    return "repeat" if group.is_repeat else "group"


def _question(question: Question) -> Cells:
    required = question.required_when
    if question.is_required is not None:
        required = "yes" if question.is_required else "no"
    return _filled(
        (
            ("type", _type(question)),
            ("name", question.name),
            *_spoken("label", question.labels),
            *_spoken("hint", question.hints),
            ("required", required),
            ("relevant", question.relevant),
            ("constraint", question.constraint),
            ("choice_filter", question.choice_filter),
            ("calculation", question.calculation),
        )
    )


def _type(question: Question) -> str:
    if question.kind is None:
        raise FormatError(FORM, f"the kind of a question is not known: {question.name!a}")
    if not question.is_select:
        return question.kind.slug
    is_file = not question.choices
    if question.list_name is None or (is_file and question.kind is QuestionKind.RANK):
        raise FormatError(FORM, f"a question has no list to choose from: {question.name!a}")
    kind = _TYPES[question.kind] + ("_from_file" if is_file else "")
    return f"{kind} {question.list_name}{' or_other' if question.has_other else ''}"


def _choices(lists: Mapping[str, tuple[Choice, ...]]) -> Iterator[Cells]:
    for list_name, choices in lists.items():
        for one in choices:
            own = ((known.column, known.value) for known in one.properties)
            for foreign in (known.column for known in one.properties if not is_own(known.column)):
                raise FormatError(FORM, f"a column of its own has a name that XLSForm uses: {foreign!a}")
            yield _filled((("list_name", list_name), ("name", one.name), *_spoken("label", one.labels), *own))


def _settings(instrument: Instrument) -> Iterator[Cells]:
    names = [one.name for choices in instrument.lists.values() for one in choices]
    repeats = any(len({one.name for one in choices}) < len(choices) for choices in instrument.lists.values())
    yield _filled(
        (
            ("form_title", instrument.name),
            ("form_id", instrument.form_id),
            ("version", instrument.version),
            ("default_language", instrument.default_language),
            ("allow_choice_duplicates", "yes" if names and repeats else None),
        )
    )
