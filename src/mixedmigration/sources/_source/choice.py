"""How the cells of a target are read: chosen by its declared kind, with the options that a mapping states.

There is no list of fields here: a field of a new entity gets its reader from its type.
"""

from collections.abc import Callable, Mapping
from difflib import get_close_matches
from typing import TypeVar, get_args

from mixedmigration.declaration.annotation import kind_of
from mixedmigration.declaration.kind import CodedKind, Kind, ManyKind, ScalarKind, StructKind
from mixedmigration.errors import UnknownTermError
from mixedmigration.values import Country, Estimate, NoAnswer, PartialDate, Period, Place, Position, Url
from mixedmigration.values.country import CodeScheme
from mixedmigration.values.partial_date import DateOrder
from mixedmigration.values.position import CoordinateOrder
from mixedmigration.vocabularies import Region, Word

from .answer_cell import AnswerCell
from .cell import AddressesCell, CellReader, CountriesCell, CountryCell, DateCell, PlaceCell, PositionCell, TextCell
from .declared import Declared
from .flag_cell import FlagCell
from .number_cell import NumberCell, WholeNumberCell
from .several_cell import SeveralCell
from .target import Target, bare
from .term_cell import RegionTermCell, TermCell, TermsCell
from .value_cell import EstimateCell, MonthOfYearCell, PairCell, PeriodCell, ScalarCell

__all__ = ["ORDERS", "SCHEMES", "reader_of"]

T = TypeVar("T")

ORDERS: tuple[DateOrder, ...] = get_args(DateOrder)
"""Orders of day, month and year that a column may declare."""
SCHEMES: tuple[CodeScheme, ...] = get_args(CodeScheme)
"""Ways of writing a country that a column may declare."""
_PAIRS: tuple[CoordinateOrder, ...] = get_args(CoordinateOrder)


def reader_of(target: Target, told: Declared) -> CellReader:
    """Choose how the cells of a column are read.

    Args:
        target: What the column fills.
        told: The options of the column; what is wrong with them is noted there.
    """
    kind, is_reasoned = bare(target.kind)
    is_month = target.is_part and target.path[-1] == "month"
    reader = MonthOfYearCell() if is_month else _reader(kind, told)
    unknown = told.texts("unknown")
    reasons = told.pairs("no_answer", _reason) if is_reasoned else ()
    return AnswerCell(reader, unknown, reasons) if unknown or reasons else reader


def _reason(slug: str) -> NoAnswer:
    return _named(slug, {reason.slug: reason for reason in NoAnswer}, "reason for no answer")


def _named(slug: str, known: Mapping[str, T], what: str) -> T:
    if slug in known:
        return known[slug]
    near = tuple(get_close_matches(slug[:100], known, n=3))
    raise UnknownTermError("term/unknown", what, slug, near, "by its slug")


def _reader(kind: Kind, told: Declared) -> CellReader:
    if isinstance(kind, ManyKind):
        return _several(kind, told)
    if isinstance(kind, CodedKind):
        return _term(kind, told)
    if isinstance(kind, StructKind):
        return _STRUCTS[kind.type](told)
    assert isinstance(kind, ScalarKind)
    if kind == kind_of(str):
        return TextCell()
    made = None if kind.type is str else _SCALARS.get(kind.type)
    return made(told) if made else ScalarCell(kind)


# Several values -------------------------------------------------------------------------------------------------------


def _several(kind: ManyKind, told: Declared) -> CellReader:
    inner, _ = bare(kind.inner)
    separator = told.text("separator") or ""
    if inner == kind_of(Url) and not separator:
        return AddressesCell()
    one = _reader(inner, told)
    if isinstance(one, TermCell) and separator:
        return TermsCell(one, separator, kind.container)
    if one == CountryCell() and separator == "," and kind.container is tuple:
        return CountriesCell()  # it knows the names that hold a comma
    return SeveralCell(one, separator, kind.container)


# Words ----------------------------------------------------------------------------------------------------------------


def _term(kind: CodedKind, told: Declared) -> CellReader:
    words = kind.words
    slugs = {word.slug: word for word in words}
    labels = told.pairs("labels", lambda slug: _named(slug, slugs, words.vocabulary()))
    scheme = _scheme(told) if words is Region else None
    if scheme is not None:
        return RegionTermCell(scheme, labels, kind.is_open)
    return TermCell(words, _publisher(words, told), labels, kind.is_open)


def _scheme(told: Declared) -> str | None:
    return told.one_of("scheme", sorted({region.scheme for region in Region}))


def _publisher(words: type[Word], told: Declared) -> str | None:
    known = sorted(words.crosswalk().editions)
    return told.one_of("publisher", known) if known else None


def _country(told: Declared) -> CellReader:
    scheme: CodeScheme = told.one_of("scheme", SCHEMES) or "name"
    reader = CountryCell(scheme)
    labels = told.pairs("labels", Country)
    return AnswerCell(reader, labels=labels) if labels else reader


# Numbers, dates and what is made of several parts ---------------------------------------------------------------------


def _separators(told: Declared, decimal: str) -> tuple[str, str]:
    thousands, declared = told.sign("thousands") or "", told.sign("decimal")
    if thousands and thousands == (declared or decimal):
        told.complain("mapping/conflict", "another sign for thousands than for decimals", "thousands", value=thousands)
    return thousands, declared or decimal


def _whole_number(told: Declared) -> CellReader:
    return WholeNumberCell(*_separators(told, ""))


def _number(told: Declared) -> CellReader:
    return NumberCell(*_separators(told, "."))


def _flag(told: Declared) -> CellReader:
    yes, no = told.texts("yes"), told.texts("no")
    for key, words in (("yes", yes), ("no", no)):
        if not words and told.raw.get(key) is None:
            told.complain("field/required", f'the words for {key}, as in {key} = ["{key}"]', key)
    return FlagCell(yes, no)


def _pair(told: Declared) -> CellReader:
    order: CoordinateOrder = told.one_of("order", _PAIRS) or "latlon"
    decimal, separator = told.sign("decimal"), told.text("separator")
    if decimal is None and separator is None:
        return PositionCell() if order == "latlon" else PairCell(order)
    if (separator or ",") == (decimal or "."):
        told.complain("mapping/conflict", "a separator that is not the decimal sign", "separator", value=separator)
    return PairCell(order, decimal or ".", separator or ",")


_SCALARS: Mapping[type, Callable[[Declared], CellReader]] = {
    int: _whole_number,
    float: _number,
    bool: _flag,
    Country: _country,
    PartialDate: lambda told: DateCell(told.one_of("order", ORDERS)),
    Period: lambda told: PeriodCell(told.one_of("order", ORDERS)),
}
_STRUCTS: Mapping[type, Callable[[Declared], CellReader]] = {
    Position: _pair,
    Estimate: lambda told: EstimateCell(),
    Place: lambda told: PlaceCell(),
}
