"""Made-up cells: for each way of reading a cell, text that is read without complaint.

A writer is the reverse of a reader, so a layout that is declared tomorrow has its synthetic
tables at once. A reader that this room does not know is tried on cells of many sorts.
"""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache
from random import Random

from mixedmigration.errors import InvalidValueError, UnknownTermError
from mixedmigration.sources._source.answer_cell import AnswerCell
from mixedmigration.sources._source.area_cell import AreaCodeCell
from mixedmigration.sources._source.cell import (
    AddressesCell,
    CellReader,
    CountCell,
    CountriesCell,
    CountryCell,
    DateCell,
    MonthCell,
    Partly,
    PlaceCell,
    PositionCell,
    RegionCell,
    TextCell,
    WordCell,
    WordsCell,
)
from mixedmigration.sources._source.flag_cell import FlagCell
from mixedmigration.sources._source.label_cell import WholeLabelsCell
from mixedmigration.sources._source.level_cell import LevelCell
from mixedmigration.sources._source.number_cell import NumberCell, WholeNumberCell
from mixedmigration.sources._source.several_cell import SeveralCell
from mixedmigration.sources._source.term_cell import RegionTermCell, TermCell, TermsCell
from mixedmigration.sources._source.value_cell import MonthOfYearCell, NamedMonthDateCell
from mixedmigration.sources._source.year_cell import YearCell
from mixedmigration.values import Country, CountryKind, PartialDate
from mixedmigration.values.shape import is_list
from mixedmigration.vocabularies import Region, Word

from .id_pattern import matching

__all__ = ["read", "refusal", "spelt", "write"]

_MONTHS = "January February March April May June July August September October November December".split()
_FIRST = date(2024, 1, 2)
_EXCEL_EPOCH = date(1899, 12, 30)
_FORMS = {"dmy": "%d/%m/%Y", "mdy": "%m/%d/%Y", "ymd": "%Y-%m-%d", None: "%Y-%m-%d"}
_PLACES = ("Made-up Beach", "Invented Bay", "the coast of Nowhere", "Example Crossing", "a fictitious camp")
_WORDS = ("a made-up report", "Example News", "an invented witness", "nobody's notes", "a sample sentence")
_CODES: dict[str, Callable[[Country], str | None]] = {
    "name": lambda country: country.name,
    "iso": lambda country: country.alpha_3,
    "unhcr": lambda country: country.unhcr_code,
    "m49": lambda country: country.numeric,
    "iom": lambda country: country.iom_code,
}


def read(reader: CellReader, cell: str) -> object:
    """Read a cell; None where the reader refuses it or a part of it.

    Args:
        reader: How the column is read.
        cell: Text that is not blank.
    """
    try:
        value = reader.read(cell)
    except (InvalidValueError, UnknownTermError):
        return None
    return None if isinstance(value, Partly) else value


def refusal(reader: CellReader, cell: str) -> str | None:
    """Give the code with which a reader refuses a cell or a part of it; None where it takes the cell.

    Args:
        reader: How the column is read.
        cell: Text that is not blank.

    Examples:
        >>> refusal(CountCell(), "twelve"), refusal(CountCell(), "12")
        ('number/unreadable', None)
    """
    try:
        value = reader.read(cell)
    except (InvalidValueError, UnknownTermError) as error:
        return error.code
    return value.complaints[0].code if isinstance(value, Partly) else None


def write(reader: CellReader, random: Random) -> str:
    """Make up a cell that a reader takes; blank where nothing is known that it takes.

    Args:
        reader: How the column is read.
        random: Where chance comes from.

    Examples:
        >>> CountCell().read(write(CountCell(), Random(7))) > 0
        True
    """
    match reader:
        case CountCell() | WholeNumberCell():
            return str(random.randint(1, 60))
        case NumberCell():
            return f"{random.randint(-899, 899) / 10 + 0.0312:.4f}".replace(".", reader.decimal)
        case DateCell() | NamedMonthDateCell():
            return spelt(reader, PartialDate(_FIRST + timedelta(days=random.randint(0, 360))))
        case MonthCell() | MonthOfYearCell():
            return random.choice(_MONTHS)
        case YearCell():
            return str(random.randint(2014, 2026))
        case PositionCell():
            return f"{random.randint(-899, 899) / 10 + 0.0312:.4f}, {random.randint(-1798, 1798) / 10 + 0.0417:.4f}"
        case PlaceCell():
            return f"{random.choice(_PLACES)} {random.randint(1, 99)}"
        case TextCell():
            return f"{random.choice(_WORDS)} {random.randint(1, 99)}"
        case AddressesCell():
            return ", ".join(f"https://example.org/{random.randint(1, 999)}" for _ in range(random.randint(1, 2)))
        case _:
            return _coded(reader, random)


def _coded(reader: CellReader, random: Random) -> str:
    match reader:
        case CountryCell():
            return random.choice(_names(reader.scheme))
        case CountriesCell():
            return ",".join(random.choice(_names("name")) for _ in range(random.randint(1, 2)))
        case WordCell() | TermCell() | LevelCell():
            return random.choice(_printed(reader.words, reader.publisher or ""))
        case WordsCell() | WholeLabelsCell():
            return _joined(WordCell(reader.words, reader.publisher), ",", random)
        case TermsCell() | SeveralCell():
            return _joined(reader.one, reader.separator, random)
        case RegionCell():
            return random.choice(_regions(reader.scheme)) + random.choice(["", "", " (P)"])
        case RegionTermCell():
            return random.choice(_regions(reader.scheme))
        case AreaCodeCell():
            return matching(reader.form, random)
        case FlagCell():
            return random.choice([*reader.yes, *reader.no])
        case AnswerCell():
            return write(reader.answer, random)
        case _:
            taken = [cell for cell in _CELLS if refusal(reader, cell) is None]
            return random.choice(taken) if taken else ""


def _joined(one: CellReader, separator: str, random: Random) -> str:
    """Write one or two pieces, such as the separator leaves whole."""
    pieces = [write(one, random) for _ in range(random.randint(1, 2) if separator else 1)]
    return separator.join(dict.fromkeys(pieces))


def spelt(reader: CellReader, value: object) -> str:
    """Write a value as the cells of a column do.

    Examples:
        >>> spelt(DateCell("mdy"), PartialDate("2024-03-31")), spelt(MonthCell(), 3)
        ('03/31/2024', 'March')
    """
    match reader, value:
        case DateCell(order="excel"), PartialDate():
            return str((value.earliest - _EXCEL_EPOCH).days)
        case DateCell(), PartialDate():
            return value.earliest.strftime(_FORMS[reader.order])
        case NamedMonthDateCell(), PartialDate():
            return f"{_MONTHS[value.earliest.month - 1]} {value.earliest:%d, %Y}"
        case MonthCell(), int():
            return _MONTHS[(value - 1) % 12]
        case WordsCell() | TermsCell(), _ if is_list(value):
            separator = reader.separator if isinstance(reader, TermsCell) else ","
            return separator.join(map(str, value))
        case CountryCell(), Country():
            return _CODES[reader.scheme](value) or ""
        case _:
            return str(value)


@cache
def _names(scheme: str) -> tuple[str, ...]:
    reader = CountryCell(scheme)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    codes = (_CODES[scheme](country) for country in Country.all(CountryKind.ISO))
    return tuple(code for code in codes if code and refusal(reader, code) is None)


@cache
def _printed(words: type[Word], publisher: str) -> tuple[str, ...]:
    """Give the labels that a publisher prints today, or ours where it prints none."""
    labels = [label for word in words for label in word.printed_by(publisher)] or [word.label() for word in words]
    reader = WordCell(words, publisher, is_open=False)
    return tuple(label for label in labels if refusal(reader, label) is None)


@cache
def _regions(scheme: str) -> tuple[str, ...]:
    return tuple(region.label() for region in Region if region.scheme == scheme)


_CELLS = (
    "12", "1", "2024", "2024-03-31", "31/03/2024", "March", "Q1 2024", "yes", "no", "Yes", "No", "true", "Male",
    "Female", "a sample sentence", "Kenya", "KEN", "KE", "Unknown", "10-20", "36.81, 5.73", "https://example.org",
    "en", "English", "EUR", "12.50", "a1", "1;2", "1,2", "N/A",
)  # fmt: skip
"""Cells of many sorts, for readers that this room does not know."""
