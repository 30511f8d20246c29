"""The sheets of an XLSForm as rows of cells by what their columns mean, whatever their spelling.

Older forms write `relevance` for `relevant`, `caption` for `label`, one colon for two; people
leave blanks, hard ones among them. All of that is the same here, and rows keep their number.
"""

from collections.abc import Iterator, Mapping

import attrs

from mixedmigration.entities._form_readers import BLANKS, trimmed
from mixedmigration.errors import CODES, FormatError, Issue, Severity
from mixedmigration.errors.exceptions import shown

from .xlsx import Workbook, cell_text

Key = tuple[str, str]
"""What a column means, and its language, or the name of a column of the form's own."""

MOST_ROWS = 50_000
"""Rows of a sheet that are read; no questionnaire has a tenth of it."""

OWN = "own"
"""What a column of the form's own means."""

_PLAIN: Mapping[str, str] = {
    "type": "type",
    "command": "type",
    "name": "name",
    "value": "name",
    "tag": "name",
    "list_name": "list_name",
    "relevant": "relevant",
    "relevance": "relevant",
    "bind::relevant": "relevant",
    "constraint": "constraint",
    "bind::constraint": "constraint",
    "calculation": "calculation",
    "calculate": "calculation",
    "bind::calculate": "calculation",
    "required": "required",
    "bind::required": "required",
    "choice_filter": "choice_filter",
    "disabled": "disabled",
}
_SPOKEN: Mapping[str, str] = {"label": "label", "caption": "label", "hint": "hint"}
_SETTINGS: Mapping[str, str] = {
    "form_title": "form_title",
    "set_form_title": "form_title",
    "form_id": "form_id",
    "set_form_id": "form_id",
    "id_string": "form_id",
    "version": "version",
    "default_language": "default_language",
    "allow_choice_duplicates": "allow_choice_duplicates",
}


@attrs.frozen
class Row:
    """One row of a sheet that is not blank."""

    number: int
    """As a spreadsheet counts them."""
    cells: Mapping[Key, str]
    """What stands in it, without stray blanks; blank cells are left out."""

    def get(self, meaning: str) -> str:
        """Give the cell of a column, or nothing."""
        return self.cells.get((meaning, ""), "")

    def spoken(self, meaning: str) -> tuple[dict[str, object], ...]:
        """Give a text in its languages, as a form's parts take it."""
        return tuple(
            {"text": text, "language": language or None}
            for (what, language), text in self.cells.items()
            if what == meaning
        )


@attrs.frozen
class Sheet:
    """A sheet, and the columns that it has."""

    name: str
    columns: Mapping[Key, str]
    """Each column's header as it stands."""
    rows: tuple[Row, ...]

    def issue(
        self, code: str, row: int, meaning: str, expected: str, value: str | None = None, hint: str = ""
    ) -> Issue:
        """Say what is wrong in a row, and in which column of it."""
        column = self.columns.get((meaning, ""), meaning)
        message = f"sheet {self.name}: {f'{shown(value)}: ' if value else ''}expected {expected}"
        return Issue(code, Severity.ERROR, "", message, row, column, hint or CODES[code].mend, value=value)


def sheet_called(book: Workbook, name: str) -> str | None:
    """Give the name of a sheet as it stands in the workbook: case and blanks make no difference."""
    return next((one for one in book.names if one.strip(BLANKS).casefold() == name), None)


def read_sheet(book: Workbook, name: str, issues: list[Issue]) -> Sheet:
    """Read a sheet; one that there is not has no rows.

    Raises:
        FormatError: It is damaged, or has more rows than any form.
    """
    found = sheet_called(book, name)
    if found is None:
        return Sheet(name, {}, ())
    raw = book.rows(found)
    if len(raw) > MOST_ROWS:
        raise FormatError(
            book.name, f"sheet {name} has more than {MOST_ROWS:,} rows", hint="remove those that are blank"
        )
    rows = ((number, [_cell(value) for value in row]) for number, row in enumerate(raw, 1))
    filled = ((number, row) for number, row in rows if any(row))
    number, header = next(filled, (1, list[str]()))
    keys = _keys(header, _SETTINGS if name == "settings" else _PLAIN)
    sheet = Sheet(name, {key: text for key, text in zip(keys, header, strict=True) if key}, tuple(_rows(filled, keys)))
    issues += _twice(sheet, keys, number, header)
    return sheet


def _cell(value: object) -> str:
    text = trimmed(cell_text(value))
    return text if isinstance(text, str) else ""


def _rows(filled: Iterator[tuple[int, list[str]]], keys: list[Key | None]) -> Iterator[Row]:
    for number, row in filled:
        cells = {key: cell for key, cell in zip(keys, row, strict=False) if key and cell}
        if cells:
            yield Row(number, cells)


def _keys(header: list[str], plain: Mapping[str, str]) -> list[Key | None]:
    """Say what each column means; a nameless one means nothing."""
    sign = "::" if any("::" in text for text in header) else ":"
    return [_key(text, plain, sign) if text else None for text in header]


def _key(text: str, plain: Mapping[str, str], sign: str) -> Key:
    whole = "_".join(text.replace("\u00a0", " ").casefold().split())
    if whole in plain:
        return plain[whole], ""
    head, parted, language = text.partition(sign)
    meaning = _SPOKEN.get("_".join(head.casefold().split()))
    if meaning is not None and plain is _PLAIN and (language.strip(BLANKS) or not parted):
        return meaning, language.strip(BLANKS)
    return OWN, " ".join(text.split())


_MEDIA = ("media", "image", "audio", "video", "big-image", "autoplay", "order", "label", "hint", "caption")
"""Columns of the sheet of choices that say how an answer looks, and nothing about it."""


def is_own(column: str) -> bool:
    """Tell whether a column of the sheet of choices is one of the form's own, which filters ask about."""
    return _key(column, _PLAIN, "::")[0] == OWN and column.partition(":")[0].strip().casefold() not in _MEDIA


def _twice(sheet: Sheet, keys: list[Key | None], number: int, header: list[str]) -> Iterator[Issue]:
    """Complain of two columns that mean the same; columns of the form's own are left alone where nobody reads them."""
    seen: dict[Key, str] = {}
    for key, text in zip(keys, header, strict=True):
        if key is None or (key[0] == OWN and sheet.name != "choices"):
            continue
        if key in seen:
            expected = f"one column only for {key[0]}{f' in {key[1]}' if key[1] else ''}"
            message = f"sheet {sheet.name}: expected {expected}, not {shown(seen[key])} and {shown(text)}"
            yield Issue("form/duplicate", Severity.ERROR, "", message, number, text, CODES["form/duplicate"].mend)
        seen[key] = text
