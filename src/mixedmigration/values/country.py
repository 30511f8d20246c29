"""A country or area, as the field names it.

ISO 3166-1 and what the field needs beside it: Kosovo, countries that are no more, people
who are stateless, whose origin is unknown or mixed, and a few areas and groups that
publishers count. `Country("KEN")` takes codes only; `Country.resolve` reads names and the
code lists of UNHCR and IOM, where the same three letters may mean another country. A
label is read exactly over listed spellings, or refused with suggestions.
"""

import threading
from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Literal, final

import attrs

from mixedmigration.errors import InvalidValueError, UnknownTermError
from mixedmigration.vocabularies.label import longest_labels
from mixedmigration.vocabularies.region import Region

from ._country_facts import Facts, facts_by_code
from ._country_labels import (
    LONGEST,
    SCHEMES,
    Keyed,
    by_code,
    by_label,
    by_locale,
    cleaned,
    look_up,
    nearest_codes,
    refusal,
    with_name,
)
from ._country_locales import formal_name, name_in

__all__ = ["CodeScheme", "Country", "CountryKind"]

CodeScheme = Literal["name", "iso", "unhcr", "m49", "iom"]
"""A way of writing a country.

`name`: a name in any language, or an ISO code in capitals; `iso`: alpha-2, alpha-3 or
number; `unhcr` and `iom`: the code lists of their data; `m49`: the UN's numbers.
"""


class CountryKind(StrEnum):
    """What sort of thing stands in a column of countries.

    Source: ISO 3166-1:2020 and ISO 3166-3:2020 for `ISO`, `USER_ASSIGNED` and
        `FORMERLY_USED`; the rest names what UNHCR and IOM print beside countries.
    """

    ISO = "iso"
    """A country or territory that ISO 3166-1 lists."""
    USER_ASSIGNED = "user-assigned"
    """A country that the field counts under a code which ISO leaves to its users: Kosovo."""
    FORMERLY_USED = "formerly-used"
    """A country whose ISO code was withdrawn, such as the Soviet Union."""
    STATELESS = "stateless"
    """People whom no state considers its nationals."""
    UNKNOWN = "unknown"
    """The source does not know the country."""
    MIXED = "mixed"
    """People of several countries, and the source does not say which."""
    PEOPLE = "people"
    """A people whom publishers count apart from a country: Tibetans."""
    AREA = "area"
    """An area that publishers count apart because its status is not settled: Abyei."""
    AGGREGATE = "aggregate"
    """Several countries counted together, or one of them that was not identified."""

    @property
    def is_country(self) -> bool:
        """Whether it is a country or territory, of today or of the past."""
        return self in (CountryKind.ISO, CountryKind.USER_ASSIGNED, CountryKind.FORMERLY_USED)


def _region(scheme: str, slug: str) -> Region | None:
    return Region(f"{scheme}/{slug}") if slug else None


@final
@attrs.frozen(init=False, eq=False, repr=False)
class Country:
    """A country, territory or other thing that stands in a column of countries.

    There is one object per country, also after pickling and copying, so that `is` and
    `==` say the same.

    Args:
        code: ISO 3166-1 alpha-3 or alpha-2, or one of our special codes, in capitals.

    Raises:
        InvalidValueError: It is no such code; names go through `Country.resolve`.

    Source:
        ISO 3166-1 and 3166-3; UNHCR Refugee Data Finder; IOM Global Data Institute;
        UN Statistics Division, M49. Names and spellings: see docs/reference/countries.md.

    Examples:
        >>> Country("KEN")
        Country('KEN')
        >>> str(Country("NA"))
        'Namibia'
        >>> Country.resolve("Côte d&#039;Ivoire").code
        'CIV'
        >>> Country.resolve("AUS", scheme="unhcr").name
        'Austria'
    """

    code: str
    """What files hold: ISO 3166-1 alpha-3, or a special code such as `XKX` or `UNK`."""
    _facts: Facts

    def __new__(cls, code: str) -> "Country":
        """Give the one object for `code`."""
        found = _registry().get(code) if isinstance(code, str) else None
        if found is None:
            raise InvalidValueError(
                "country/unknown", "an ISO 3166-1 alpha-3 or alpha-2 code in capitals, or a special code",
                code, "names and other codes are read by Country.resolve",
            )  # fmt: skip
        return found

    @property
    def kind(self) -> CountryKind:
        """What sort of thing it is."""
        return CountryKind(self._facts.kind)

    @property
    def is_country(self) -> bool:
        """Whether it is a country or territory; not for unknown, mixed, stateless, peoples, areas, groups."""
        return self.kind.is_country

    @property
    def name(self) -> str:
        """The short English name in use at the United Nations, such as `Türkiye` or `Iran`."""
        return self._facts.name

    @property
    def official_name(self) -> str:
        """The formal English name, such as `Islamic Republic of Iran`; the short one where there is none."""
        return formal_name(self._facts)

    @property
    def alpha_2(self) -> str | None:
        """ISO 3166-1 alpha-2 (`XK` for Kosovo); None where ISO has since given it to another country."""
        return self._facts.alpha_2 or None

    @property
    def alpha_3(self) -> str | None:
        """ISO 3166 alpha-3, in use or withdrawn (`XKX` for Kosovo); None for what ISO does not know."""
        return self._facts.alpha_3 or None

    @property
    def numeric(self) -> str | None:
        """ISO 3166-1 and M49 number as three digits of text; None where there is none of its own."""
        return self._facts.numeric or None

    @property
    def unhcr_code(self) -> str | None:
        """UNHCR's three letters, which may be another country's ISO code; None where it has none."""
        return self._facts.unhcr_code or None

    @property
    def iom_code(self) -> str | None:
        """The code in the tables of IOM's Global Data Institute; None where it has none."""
        return self._facts.iom_code or None

    @property
    def _m49(self) -> tuple[Region, ...]:
        """Region, sub-region and intermediate region, as far as they go."""
        region = _region("m49", self._facts.m49)
        chain: tuple[Region, ...] = ()
        while region is not None and region.broader:
            chain = (region, *chain)
            region = region.broader[0]
        return chain

    @property
    def m49_region(self) -> Region | None:
        """The UN's region, such as Africa; None for what is not placed (Antarctica, unknown)."""
        return next(iter(self._m49), None)

    @property
    def m49_subregion(self) -> Region | None:
        """The UN's sub-region, such as Sub-Saharan Africa."""
        return next(iter(self._m49[1:]), None)

    @property
    def m49_intermediate_region(self) -> Region | None:
        """The UN's intermediate region, such as Eastern Africa; only some sub-regions have any."""
        return next(iter(self._m49[2:]), None)

    @property
    def unhcr_region(self) -> Region | None:
        """The regional bureau of UNHCR; None where its table gives none."""
        return _region("unhcr", self._facts.unhcr_region)

    @property
    def iom_region(self) -> Region | None:
        """The region of IOM; None where its table gives none."""
        return _region("iom", self._facts.iom_region)

    @property
    def mmc_region(self) -> Region | None:
        """The region of the Mixed Migration Centre, by our reading; None where MMC names none.

        MMC publishes the names of its regions but no list of countries: M49 decides, with
        MMC's own "Eastern and Southern Africa | Egypt & Yemen", and Sudan beside them.
        """
        return _region("mmc", self._facts.mmc_region)

    @property
    def successors(self) -> tuple["Country", ...]:
        """The entries of ISO 3166-1 that cover a former country's territory; empty for all others."""
        return tuple(Country(code) for code in self._facts.successors)

    def name_in(self, language: str) -> str:
        """Give the name in a language, in English where there is none.

        Args:
            language: ISO 639-1 or 639-3 code, with a region where it matters (`pt_BR`).

        Examples:
            >>> Country("EGY").name_in("es")
            'Egipto'
        """
        return name_in(self._facts, language)

    @classmethod
    def resolve(cls, label: str, scheme: CodeScheme = "name") -> "Country":
        """Read a label or a code as a country, exactly.

        Case, accents, HTML entities, hyphens, full stops and "Rep.", "Dem.", "St." and "&"
        make no difference to a name. A near miss is never read; it is suggested.

        Args:
            label: One label or code; a cell with several goes through `split`.
            scheme: Which list the label is from; see `CodeScheme`.

        Raises:
            UnknownTermError: With code `country/unknown`, `country/ambiguous` (`nearest`
                holds the countries it may mean) or `country/not-a-country`; or
                `term/unknown` if there is no such scheme.

        Examples:
            >>> Country.resolve("Dem. Rep. of the Congo").code
            'COD'
            >>> try:
            ...     Country.resolve("Congo")
            ... except UnknownTermError as error:
            ...     print(error.code, *error.nearest, sep="; ")
            country/ambiguous; COD (Democratic Republic of the Congo); COG (Republic of the Congo)
        """
        if not isinstance(label, str):
            raise UnknownTermError("country/unknown", "country", label, (), "the label is not text")
        if not isinstance(scheme, str):
            _must_be_known(scheme)
        remembered = _READ.get((label, scheme))
        return remembered if remembered is not None else _resolved(label, scheme)

    @classmethod
    def split(cls, cell: str, scheme: CodeScheme = "name") -> tuple["Country | str", ...]:
        """Read a cell that lists several countries with commas between them.

        The longest known label is taken at each place, because some names hold a comma.
        What cannot be read comes back as text, so that nothing is lost.

        Examples:
            >>> Country.split("Sudan, China, Hong Kong Special Administrative Region,Atlantis")
            (Country('SDN'), Country('HKG'), 'Atlantis')
            >>> Country.split("ERI,ETH,UNK", scheme="iom")
            (Country('ERI'), Country('ETH'), Country('UNK'))

        Raises:
            UnknownTermError: There is no such scheme, or the cell is not text.
        """
        if not isinstance(cell, str):
            raise UnknownTermError("country/unknown", "country", cell, (), "the cell is not text")
        _must_be_known(scheme)
        text, known = cleaned(cell), Keyed(by_label() if scheme == "name" else {})
        found = tuple(_read_piece(piece, scheme) for piece in longest_labels(text, known, ","))
        if scheme == "name" and any(isinstance(piece, str) for piece in found):
            known = Keyed({**by_locale(), **by_label()})
            found = tuple(_read_piece(piece, scheme) for piece in longest_labels(text, known, ","))
        return found

    @classmethod
    def suggest(cls, label: object, count: int = 5) -> tuple[str, ...]:
        """Give the countries whose names are nearest to `label`, best first, as "AFG (Afghanistan)".

        Examples:
            >>> Country.suggest("Afganistan")[0]
            'AFG (Afghanistan)'
        """
        if not isinstance(label, str) or len(label) > LONGEST or count < 1:
            return ()
        codes = nearest_codes(cleaned(label))
        return tuple(with_name(code) for code in codes[:count])

    @classmethod
    def all(cls, kind: CountryKind | None = None) -> tuple["Country", ...]:
        """Give every country and area, or those of one kind, in the order of their codes.

        Examples:
            >>> [country.code for country in Country.all(CountryKind.AGGREGATE)]
            ['EU27', 'OOS', 'XCX']
        """
        own = (country for code, country in _registry().items() if code == country.code)
        return tuple(sorted(country for country in own if kind is None or country.kind == kind))

    def __lt__(self, other: object) -> bool:
        return self.code < other.code if isinstance(other, Country) else NotImplemented

    def __repr__(self) -> str:
        return f"Country({self.code!r})"

    def __str__(self) -> str:
        return self.name

    def __reduce__(self) -> tuple[type["Country"], tuple[str]]:
        return Country, (self.code,)

    def __copy__(self, _: object = None) -> "Country":
        return self

    __deepcopy__ = __copy__


_LOCK = threading.Lock()
_MADE: dict[str, Country] = {}
_READ: dict[tuple[str, str], Country] = {}
_REMEMBERED = 20_000
"""Labels that are remembered at most, so that hostile input cannot fill the memory."""


def _made(facts: Facts) -> Country:
    country = object.__new__(Country)
    object.__setattr__(country, "code", facts.code)
    object.__setattr__(country, "_facts", facts)
    return country


def _registry() -> Mapping[str, Country]:
    """Give every country by every code of its own; made once, by whichever thread comes first."""
    if not _MADE:
        with _LOCK:
            if not _MADE:
                own = {code: _made(facts) for code, facts in facts_by_code().items()}
                _MADE.update({code: own[ours] for code, ours in by_code().items()})
    return _MADE


@cache
def _any_language() -> Keyed:
    return Keyed({**by_locale(), **by_label()})


def _must_be_known(scheme: object) -> None:
    if scheme not in SCHEMES:
        raise UnknownTermError("term/unknown", "code scheme", scheme, SCHEMES)


def _resolved(label: str, scheme: str) -> Country:
    _must_be_known(scheme)
    text = cleaned(label) if len(label) <= LONGEST else ""
    code = look_up(text, scheme) if text else None
    if code is None:
        raise _refused(label, text, scheme)
    country = Country(code)
    if len(_READ) < _REMEMBERED:
        _READ[label, scheme] = country
    return country


def _refused(label: str, text: str, scheme: str) -> UnknownTermError:
    """Make the error that says why a label is no country, with what it may mean."""
    if len(label) > LONGEST:
        return UnknownTermError("country/unknown", "country", label, (), f"it is longer than {LONGEST} characters")
    why = refusal(text, scheme)
    nearest = tuple(with_name(code) for code in why.candidates)
    reason = why.reason
    if scheme == "name" and not nearest and not reason:
        nearest = Country.suggest(text)
        reason = "it names several countries; Country.split reads each" if _names_several(text) else ""
    return UnknownTermError(why.code, "country", label, nearest, reason)


def _names_several(text: str) -> bool:
    return "," in text and sum(isinstance(piece, Country) for piece in Country.split(text)) > 1


def _read_piece(piece: str, scheme: str) -> Country | str:
    """Read what `longest_labels` left: our code, or a piece that it could not read."""
    code = look_up(piece, scheme) if len(piece) <= LONGEST else None
    return piece if code is None else Country(code)
