"""The sheets that explain a workbook of ours: the dictionary of its fields, and the words they may hold."""

from collections.abc import Mapping
from typing import Any, BinaryIO

from mixedmigration.vocabularies import Word

from ._declared import words_of
from ._xlsx_sheet import Sheet, new_book
from .dictionary import Dictionary

DICTIONARY, VOCABULARIES = "dictionary", "vocabularies"


def write_dictionary(dictionary: Dictionary, file: BinaryIO, name: str) -> None:
    """Write a workbook that only explains.

    Args:
        dictionary: What it explains.
        file: Where to write.
        name: The file's name, for messages.

    Raises:
        MissingExtraError: XlsxWriter is not installed.
    """
    with new_book(file, name) as book:
        explain(book, dictionary)


def explain(book: Any, dictionary: Dictionary) -> dict[str, str]:
    """Add the sheets that explain the records of a workbook.

    Args:
        book: The workbook, as XlsxWriter has it.
        dictionary: What is explained.

    Returns:
        Where the words of each vocabulary stand, by its slug, as a formula.
    """
    entries = dictionary.to_dicts()
    sheet = Sheet(book, DICTIONARY, list(entries[0]) if entries else ["name"], {})
    for entry in entries:
        sheet.row({key: _said(value) for key, value in entry.items()}, DICTIONARY)
    return _add_words(book, words_of(dictionary.entity))


def _add_words(book: Any, vocabularies: Mapping[str, type[Word]]) -> dict[str, str]:
    """Add the sheet of words, one vocabulary after the other."""
    if not vocabularies:
        return {}
    sheet = Sheet(book, VOCABULARIES, ("vocabulary", "word", "label", "meaning"), {})
    ranges: dict[str, str] = {}
    for slug, words in vocabularies.items():
        start = sheet.rows + 1
        for word in words:
            cells = {"vocabulary": slug, "word": word.slug, "label": word.label(), "meaning": word.definition}
            sheet.row(cells, VOCABULARIES)
        ranges[slug] = f"={VOCABULARIES}!$B${start}:$B${sheet.rows}"
    return ranges


def _said(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else ""
    return "" if value is None else str(value)
