"""How labels and codes are read as countries: exactly, over tables, or not at all.

Every index maps a key to one of our codes. The key of a label is what is left after
folding, without full stops, hyphens, apostrophes and articles and with "Rep.", "Dem.",
"St." and "&" written in full; nothing that could turn one name into another.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType

import attrs

from mixedmigration.vocabularies.label import fold
from mixedmigration.vocabularies.region import Region

from ._country_aliases import ALIASES, CODE_LIKE
from ._country_facts import Facts, facts_by_code
from ._country_locales import bare_congos, english_claims, label_claims
from ._country_names import NAMES_BY_LANGUAGE
from ._country_refused import AMBIGUOUS, AMBIGUOUS_CODES, ANSWERS, FIRST_WORDS, LAST_WORDS, NOT_COUNTRIES

__all__ = [
    "LONGEST",
    "SCHEMES",
    "Keyed",
    "Refusal",
    "by_code",
    "by_label",
    "by_locale",
    "cleaned",
    "key",
    "look_up",
    "nearest_codes",
    "refusal",
    "with_name",
]

LONGEST = 200
"""Characters that a label may have at most; the longest known one has about 90."""

SCHEMES = ("name", "iso", "unhcr", "m49", "iom")
"""The ways of writing a country that we read."""

_COMMAS = 3
"""Commas that a label may have at most; bounds the work on a cell of many countries."""
_DROPPED = str.maketrans({".": None, "*": None, "'": None, "-": " ", "&": " and "})
_IN_FULL = {"rep": "republic", "dem": "democratic", "st": "saint"}
_SLASH = re.compile(r" ?/ ?")

RETIRED_NUMERIC = MappingProxyType({"230": "ETH", "280": "DEU", "532": "ANT", "736": "SDN", "886": "YEM"})
"""M49 numbers that were replaced when a country's borders changed and its alpha-3 code stayed.

Source: UN Statistics Division, M49, "Codes added or changed since 1982".
"""
_PRINTED_AS_ISO = MappingProxyType({"UKN": "UNK", "XXX": "UNK", "STA": "XXA"})
"""What UNHCR prints in its ISO columns for unknown and stateless; `XXX` is also ICAO's "unspecified"."""


def cleaned(label: str) -> str:
    """Undo HTML entities and take away blanks around the label."""
    if "&" not in label:
        return label.strip()
    import html

    return html.unescape(label).strip()


def key(label: str) -> str:
    """Reduce a label to what its spelling variants share.

    Examples:
        >>> key("Dem. People’s Rep. of Korea") == key("Democratic People's Republic of Korea")
        True
        >>> key("Niger") == key("Nigeria")
        False
    """
    text = fold(label).translate(_DROPPED)
    text = text.removesuffix(" (the)").removesuffix(", the")
    words = [_IN_FULL.get(word, word) for word in text.split()]
    if len(words) > 1 and words[0] == "the":
        del words[0]
    return _SLASH.sub("/", " ".join(words))


class Keyed(Mapping[str, str]):
    """A view of an index that reduces what is asked to its key."""

    def __init__(self, index: Mapping[str, str]) -> None:
        self._index = index

    def __getitem__(self, label: str) -> str:
        if label.count(",") > _COMMAS or len(label) > LONGEST:
            raise KeyError(label)
        return self._index[key(label)]

    def __iter__(self) -> Iterator[str]:
        return iter(self._index)

    def __len__(self) -> int:
        return len(self._index)


def _own() -> Iterable[tuple[str, str]]:
    for facts in facts_by_code().values():
        yield facts.name, facts.code
        if facts.formal and facts.kind != "formerly-used":
            yield facts.formal, facts.code
    for group in ALIASES.values():
        for code, labels in group.items():
            for label in labels:
                yield label, code
    for code, names in NAMES_BY_LANGUAGE.items():
        for label in names.values():
            yield label, code


def _undisputed(claims: Iterable[tuple[str, str]], taken: Iterable[str]) -> Mapping[str, str]:
    """Map keys to codes; a key that two codes claim, or that is taken, is nobody's."""
    found: dict[str, str] = {}
    disputed = set(taken)
    for label, code in claims:
        at = key(label)
        if at in disputed or not at:
            continue
        if found.setdefault(at, code) != code:
            disputed.add(at)
            del found[at]
    return MappingProxyType(found)


@attrs.frozen
class Refusal:
    """Why a label is not read, and the codes of the countries it may mean."""

    code: str
    reason: str
    candidates: tuple[str, ...] = ()


@cache
def _refused() -> Mapping[str, Refusal]:
    several = "it fits {}"
    ambiguous = {
        key(label): Refusal("country/ambiguous", several.format(" and ".join(codes)), codes)
        for label, codes in AMBIGUOUS.items()
    }
    places = {key(label): Refusal("country/not-a-country", reason) for label, reason in NOT_COUNTRIES.items()}
    answers = {key(label): Refusal("country/unknown", reason) for label, reason in ANSWERS.items()}
    return MappingProxyType({**answers, **places, **ambiguous})


@cache
def _regions() -> Mapping[str, Refusal]:
    reason = "it names a region of several countries"
    labels = (alias.label for region in Region for alias in region.term.aliases)
    return MappingProxyType({key(label): Refusal("country/not-a-country", reason) for label in labels})


@cache
def by_label() -> Mapping[str, str]:
    """Map the key of every name and spelling in our own tables to our code."""
    return _undisputed(_own(), _refused())


@cache
def by_locale() -> Mapping[str, str]:
    """Map the key of every name that pycountry has, in any language, to our code, beyond `by_label`.

    What is claimed by two countries, in whichever languages, is left out.
    """
    return _undisputed((*english_claims(), *label_claims()), {*_refused(), *by_label(), *_bare_congos()})


@cache
def _bare_congos() -> frozenset[str]:
    return frozenset(key(label) for label in bare_congos())


def _codes(facts: Facts) -> tuple[str, ...]:
    return tuple(code for code in (facts.code, facts.alpha_2, facts.alpha_3) if code)


@cache
def by_code() -> Mapping[str, str]:
    """Map every code that `Country(...)` takes to ours: alpha-3, alpha-2 and special codes."""
    return MappingProxyType({code: facts.code for facts in facts_by_code().values() for code in _codes(facts)})


@cache
def _capitals() -> Mapping[str, str]:
    """Map the codes that are read among names: all but the two letters of former countries."""
    former = {f.alpha_2 for f in facts_by_code().values() if f.kind == "formerly-used"}
    return MappingProxyType({**{c: ours for c, ours in by_code().items() if c not in former}, **CODE_LIKE})


@cache
def _by_numeric() -> Mapping[str, str]:
    return MappingProxyType({**RETIRED_NUMERIC, **{f.numeric: f.code for f in facts_by_code().values() if f.numeric}})


@cache
def _by_unhcr() -> Mapping[str, str]:
    return MappingProxyType({f.unhcr_code: f.code for f in facts_by_code().values() if f.unhcr_code})


@cache
def _by_iom() -> Mapping[str, str]:
    return MappingProxyType({"UNK": "UNK", **{f.iom_code: f.code for f in facts_by_code().values() if f.iom_code}})


@cache
def _by_iso() -> Mapping[str, str]:
    return MappingProxyType({**by_code(), **_PRINTED_AS_ISO})


def _numeric(text: str) -> str | None:
    return _by_numeric().get(text.zfill(3)) if text.isascii() and text.isdigit() else None


def look_up(text: str, scheme: str) -> str | None:
    """Give our code for a cleaned text in one of `SCHEMES`, or None."""
    match scheme:
        case "name":
            at = key(text)
            return _capitals().get(text) or by_label().get(at) or (None if at in _refused() else by_locale().get(at))
        case "iso":
            return _by_iso().get(text.upper()) or _numeric(text)
        case "unhcr":
            return _by_unhcr().get(text.upper())
        case "iom":
            return _by_iom().get(text.upper())
        case _:
            return _numeric(text)


def refusal(text: str, scheme: str) -> Refusal:
    """Say why `look_up` gave None."""
    if not text:
        return Refusal("country/unknown", "the label is blank")
    if scheme == "iso" and (codes := AMBIGUOUS_CODES.get(text.upper())):
        return Refusal("country/ambiguous", f"it was given to {' and then to '.join(codes)}", codes)
    if scheme == "m49" and text in _regions():
        return _regions()[text]
    if scheme != "name":
        return Refusal("country/unknown", _about_code(text, scheme))
    at = key(text)
    listed = _refused().get(at) or _regions().get(at)
    if listed is None and at in _bare_congos():
        return _refused()["congo"]
    return listed or _by_its_words(at)


def _about_code(text: str, scheme: str) -> str:
    return (
        f"scheme {scheme!r} takes codes; names take scheme='name'"
        if look_up(text, "name")
        else f"no code of scheme {scheme!r}"
    )


def _by_its_words(at: str) -> Refusal:
    words = at.split()
    last = LAST_WORDS.get(words[-1].rstrip(")")) if words else None
    first = next((reason for start, reason in FIRST_WORDS.items() if at.startswith(start)), None)
    reason = first or last
    return Refusal("country/not-a-country", reason) if reason else Refusal("country/unknown", "")


def nearest_codes(text: str) -> list[str]:
    """Give codes by how near a name of theirs is: nearly the same, then contained in the text."""
    asked, known = key(text), by_label()
    near = get_close_matches(asked, known, n=20, cutoff=0.7)
    inside = [label for label in known if len(label) > 3 and f" {label} " in f" {asked.replace(',', ' ')} "]
    code = by_code().get(text.upper())
    found = [*([code] if code else []), *(known[label] for label in [*near, *inside])]
    return list(dict.fromkeys(found))


def with_name(code: str) -> str:
    """Write a code with its name, as "AFG (Afghanistan)"."""
    return f"{code} ({facts_by_code()[code].name})"
