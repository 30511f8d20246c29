"""Readers of cells: from a publisher's text to a value, as a column's declaration says.

A reader is plain data with one pure question, so it can be described, compared, and asked
once for each distinct text of a column. It gives the value or refuses it; it never guesses.
"""

import re
from typing import Literal, Protocol

import attrs

from mixedmigration.declaration.complaint import Complaint, complaint_of
from mixedmigration.errors import InvalidValueError, UnknownTermError
from mixedmigration.values import Country, PartialDate, Place, Position, Unlisted, Url, read_url
from mixedmigration.vocabularies import OriginBasis, Region, Word

__all__ = [
    "AddressesCell",
    "CellReader",
    "CountCell",
    "CountriesCell",
    "CountryCell",
    "DateCell",
    "MonthCell",
    "OriginBasisCell",
    "Partly",
    "PlaceCell",
    "PositionCell",
    "RegionCell",
    "TextCell",
    "WordCell",
    "WordsCell",
]


@attrs.frozen
class Partly:
    """A cell of several values of which some were refused."""

    value: object
    complaints: tuple[Complaint, ...]
    """With pointers relative to the field."""


class CellReader(Protocol):
    """Reads one cell that is not blank."""

    def read(self, cell: str) -> object:
        """Give the value, or `Partly`.

        Raises:
            InvalidValueError: The cell holds no such value.
            UnknownTermError: The word is not in its vocabulary.
        """

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        ...


@attrs.frozen
class TextCell:
    """Text, kept as it is after cleaning."""

    says = "text"

    def read(self, cell: str) -> str:
        """Give the text."""
        return cell


_WHOLE = re.compile(r"[+-]?[0-9]{1,18}", re.ASCII)
_GROUPED = re.compile(r"[+-]?[0-9]{1,3}(,[0-9]{3}){1,5}", re.ASCII)


@attrs.frozen
class CountCell:
    """A number of people in digits; thousands may be parted by commas."""

    says = "a whole number, thousands parted by commas"

    def read(self, cell: str) -> int:
        """Give the number.

        Raises:
            InvalidValueError: The cell is anything else, a decimal fraction included.
        """
        if _WHOLE.fullmatch(cell) or _GROUPED.fullmatch(cell):
            return int(cell.replace(",", ""))
        raise InvalidValueError("number/unreadable", "a whole number such as 12 or 1,022", cell)


@attrs.frozen
class DateCell:
    """A date in the publisher's order of day, month and year."""

    order: Literal["dmy", "mdy", "ymd", "excel"] | None = None
    """Declared for a layout; None refuses every ambiguous date."""

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return f"a date, in the order {self.order}" if self.order else "a date, ambiguous ones refused"

    def read(self, cell: str) -> PartialDate:
        """Give the date with the precision it was printed in.

        Raises:
            InvalidValueError: It is no date, ambiguous or impossible.
        """
        return PartialDate.parse(cell, order=self.order)


_MONTHS = {
    name: number
    for number, name in enumerate(
        "january february march april may june july august september october november december".split(),
        start=1,
    )
}


@attrs.frozen
class MonthCell:
    """The English name of a month."""

    says = "the name of a month"

    def read(self, cell: str) -> int:
        """Give its number, from 1 to 12.

        Raises:
            InvalidValueError: It is no name of a month.
        """
        if cell.casefold() in _MONTHS:
            return _MONTHS[cell.casefold()]
        raise InvalidValueError("date/unreadable", "the English name of a month", cell)


@attrs.frozen
class CountryCell:
    """A country by a name or by a code of a declared scheme."""

    scheme: Literal["name", "iso", "unhcr", "m49", "iom"] = "name"

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return f"a country by its {self.scheme}" if self.scheme == "name" else f"a country by its {self.scheme} code"

    def read(self, cell: str) -> Country:
        """Give the country.

        Raises:
            UnknownTermError: The label stands for no country, or for more than one.
        """
        return Country.resolve(cell, scheme=self.scheme)


LONGEST_LIST = 2_000
"""Characters of a list of countries at most, since each name that is none is looked up with care."""


@attrs.frozen
class CountriesCell:
    """Country names joined by commas; names that hold a comma are still found."""

    says = "countries by their names, joined by commas"

    def read(self, cell: str) -> object:
        """Give the countries; refuse only the names that are none.

        Raises:
            UnknownTermError: The cell is longer than any list of countries.
        """
        if len(cell) > LONGEST_LIST:
            raise UnknownTermError("country/unknown", "country", cell, (), f"of at most {LONGEST_LIST:,} characters")
        pieces = Country.split(cell)
        found = tuple(piece for piece in pieces if isinstance(piece, Country))
        refused = {piece: _no_country(piece) for piece in pieces if isinstance(piece, str)}
        complaints = tuple(
            refused[piece].under(f"/{place}") for place, piece in enumerate(pieces) if isinstance(piece, str)
        )
        return Partly(found, complaints) if complaints else found


def _no_country(name: str) -> Complaint:
    try:
        Country.resolve(name)
    except (InvalidValueError, UnknownTermError) as error:
        return complaint_of(error, "")
    return Complaint("country/unknown", "", "a country name", name)


@attrs.frozen
class WordCell:
    """One word of a vocabulary, by the publisher's label."""

    words: type[Word]
    publisher: str
    is_open: bool = True
    """Whether a label that no vocabulary knows is kept as unlisted, or refused."""

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return f"a word of the vocabulary {self.words.vocabulary()}"

    def read(self, cell: str) -> Word | Unlisted:
        """Give the word, or the label as unlisted.

        Raises:
            UnknownTermError: The label is unknown and the vocabulary closed.
        """
        try:
            return self.words.find(cell, publisher=self.publisher)
        except UnknownTermError:
            if self.is_open:
                return Unlisted(cell)
            raise


@attrs.frozen
class WordsCell:
    """Words of a vocabulary joined by commas, by the publisher's labels."""

    words: type[Word]
    publisher: str

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return f"words of the vocabulary {self.words.vocabulary()}, joined by commas"

    def read(self, cell: str) -> tuple[Word | Unlisted, ...]:
        """Give the words in order; labels that no vocabulary knows are kept as unlisted."""
        pieces = self.words.split(cell, publisher=self.publisher)
        return tuple(Unlisted(piece) if isinstance(piece, str) else piece for piece in pieces)


PRESUMED = "(P)"
"""IOM's mark behind a region of origin that is presumed."""


_NOT_SAID = frozenset({"unknown", "mixed", "mixed/unknown"})
"""Regions of origin that say nothing of one."""


def _labels(cell: str) -> list[str]:
    return [label.strip() for label in cell.split(",") if label.strip()]


@attrs.frozen
class OriginBasisCell:
    """Whether regions of origin are presumed, as IOM's mark behind one of them says."""

    says = "presumed where a region is marked with (P), else reported"

    def read(self, cell: str) -> OriginBasis | None:
        """Give the basis, presumed where one of several regions is; None where the origin itself is unknown."""
        labels = _labels(cell)
        if all(label.casefold() in _NOT_SAID for label in labels):
            return None
        is_presumed = any(label.endswith(PRESUMED) for label in labels)
        return OriginBasis.PRESUMED if is_presumed else OriginBasis.REPORTED


@attrs.frozen
class RegionCell:
    """Regions of one scheme, by the publisher's labels; a mark for "presumed" is left to its own field.

    Examples:
        >>> iom = "iom-missing-migrants"
        >>> [region.slug for region in RegionCell(iom).read("Northern Africa (P),Western Africa")]
        ['iom-missing-migrants/northern-africa', 'iom-missing-migrants/western-africa']
    """

    scheme: str
    and_scheme: str | None = None
    """A second scheme, asked when the first does not have the label."""

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        return f"regions of the scheme {self.scheme}, joined by commas"

    def read(self, cell: str) -> tuple[Region | Unlisted, ...]:
        """Give the regions in order, each once; labels of no region are kept as unlisted."""
        whole = self._one(cell)
        if "," not in cell or isinstance(whole, Region):
            return (whole,)
        found = tuple(dict.fromkeys(map(self._one, _labels(cell))))
        return found if any(isinstance(one, Region) for one in found) else (whole,)

    def _one(self, printed: str) -> Region | Unlisted:
        label = printed.removesuffix(PRESUMED).strip() or printed
        for scheme in filter(None, (self.scheme, self.and_scheme)):
            try:
                return Region.in_scheme(scheme, label)
            except UnknownTermError:
                continue
        return Unlisted(label)


@attrs.frozen
class PositionCell:
    """Latitude and longitude in one cell, in decimal degrees."""

    says = "latitude, longitude in decimal degrees"

    def read(self, cell: str) -> Position:
        """Give the position.

        Raises:
            InvalidValueError: It is no pair of coordinates on the globe.
        """
        return Position.parse(cell)


@attrs.frozen
class PlaceCell:
    """A place in the publisher's words."""

    says = "a place in the publisher's words"

    def read(self, cell: str) -> Place:
        """Give a place of that name."""
        return Place(name=cell)


_BETWEEN = re.compile(r"[,;\s]+(?=https?://|www\.)")


@attrs.frozen
class AddressesCell:
    """Web addresses; a comma, semicolon or blank before the next one parts them."""

    says = "web addresses"

    def read(self, cell: str) -> object:
        """Give the addresses; refuse only the pieces that are none."""
        found, complaints = list[Url](), list[Complaint]()
        for place, piece in enumerate(_BETWEEN.split(cell.rstrip(" ,;"))):
            try:
                found.append(read_url(piece))
            except InvalidValueError as error:
                complaints.append(complaint_of(error, f"/{place}"))
        return Partly(tuple(found), tuple(complaints)) if complaints else tuple(found)
