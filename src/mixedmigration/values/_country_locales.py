"""Names of countries as pycountry has them, in English and in translation.

pycountry is read at run time, never copied, and only when a formal name, a language or a
label that no table of ours has is asked for. Its records can be changed by anyone in the
process, so what is needed is taken from them once.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from ._country_facts import Facts
from ._country_names import NAMES_BY_LANGUAGE

__all__ = ["LANGUAGES", "bare_congos", "english_claims", "formal_name", "label_claims", "name_in"]

LANGUAGES = (
    "fr", "es", "ar", "pt", "pt_BR", "de", "it", "nl", "tr", "fa", "ru", "so", "ti", "uk", "zh_CN", "zh_TW", "pl", "bn",
    "hi", "el", "ro", "sr", "hr", "bg", "sv", "da", "nb_NO", "fi", "hu", "cs",
)  # fmt: skip
"""Languages of origin, transit and destination whose names are read, by gettext locale.

Each was looked through for names of another country. Left out, because some were found or
much is broken: am, bs, ckb, kmr, ps, sk, sq, sw, ur.
"""

_WRONG = frozenset({"المالديف", "Slovenčina", "Domov", "ګیانا"})
"""Translations that name something else: the Maldives for Moldova (ar), "Slovak" for Iran and
"Home" for Laos (sk), Guyana for Guinea (ps)."""

_LOCALE = re.compile(r"[A-Za-z]{2,3}(?:[_-][A-Za-z]{2,4})?")
_SHORTEST = 4
"""Letters that a translated name in Latin script must have to be read: "man" and "sad" are words too."""


class _Listed(NamedTuple):
    """The English names of one country."""

    short: tuple[str, ...]
    """The common name where there is one, and the name of ISO 3166-1."""
    formal: str


@cache
def _listed() -> Mapping[str, _Listed]:
    import pycountry

    found: dict[str, _Listed] = {}
    for record in pycountry.countries:
        fields: dict[str, str] = dict(record)
        short = tuple(fields[key] for key in ("common_name", "name") if key in fields)
        found[fields["alpha_3"]] = _Listed(short, fields.get("official_name", ""))
    return MappingProxyType(found)


@cache
def _translate(locale: str) -> Callable[[str], str]:
    import gettext

    import pycountry

    return gettext.translation("iso3166-1", pycountry.LOCALES_DIR, languages=[locale], fallback=True).gettext


def _translated(code: str, locale: str) -> list[str]:
    """Give the short names in a language, common name first, without those left in English.

    Formal names are not read: their translations hold another country's name here and there.
    """
    short = _listed()[code].short if code in _listed() else ()
    return [there for name in short if (there := _translate(locale)(name)) != name and there not in _WRONG]


def english_claims() -> Iterable[tuple[str, str]]:
    """Yield each English name of pycountry and the code of its country."""
    for code, listed in _listed().items():
        for label in (*listed.short, listed.formal):
            yield label, code


def label_claims() -> Iterable[tuple[str, str]]:
    """Yield each translated name and the code of its country, language by language."""
    for locale in LANGUAGES:
        for code in _listed():
            for label in _translated(code, locale):
                if len(label) >= _SHORTEST or not label[0].isascii():
                    yield label, code


def bare_congos() -> Iterable[str]:
    """Yield what languages call the Republic of the Congo where they say no more than "Congo"."""
    return [label for label, code in label_claims() if code == "COG" and " " not in label]


def formal_name(facts: Facts) -> str:
    """Give the formal English name, or the short one where there is none."""
    return facts.formal or (_listed()[facts.code].formal if facts.code in _listed() else "") or facts.name


def name_in(facts: Facts, language: str) -> str:
    """Give a country's name in `language`, in English where there is none."""
    if not isinstance(language, str) or not _LOCALE.fullmatch(language):
        return facts.name
    locale = language.replace("-", "_")
    own = NAMES_BY_LANGUAGE.get(facts.code, {}).get(locale.partition("_")[0].lower())
    return own or next(iter(_translated(facts.code, locale)), facts.name)
