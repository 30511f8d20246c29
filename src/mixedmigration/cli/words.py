"""The vocabularies: which words we use, what they mean, and which word a label stands for."""

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING

from mixedmigration.errors._counts import count_of

from .ending import BAD, GOOD
from .printing import complain, say, say_json, terminal_width

if TYPE_CHECKING:
    from mixedmigration.vocabularies import Word

__all__ = ["EPILOGUE", "HELP", "configure", "run"]

HELP = "show the words of a vocabulary, or find the word for a label; without a name, list the vocabularies"
EPILOGUE = 'For example: mixedmigration vocabulary route, or: mixedmigration vocabulary --find "Darien Gap"'
COUNTRIES = "country"
"""The name under which countries are looked up, which are values and no words."""


def configure(command: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    command.add_argument("name", nargs="?", metavar="NAME", help="a vocabulary, such as cause-of-death, or country")
    command.add_argument(
        "--language", default="en", metavar="xx", help="language of the labels (ISO 639-1); English where there is none"
    )
    command.add_argument("--find", metavar="LABEL", help="the word that this slug or label stands for, exactly")


def run(options: argparse.Namespace) -> int:
    """List vocabularies or words, or find a label.

    Raises:
        UnknownTermError: There is no such vocabulary, or no word has the label.
    """
    if options.find is not None:
        return _find(options)
    return _list(options) if options.name is None else _words(options)


def _list(options: argparse.Namespace) -> int:
    from mixedmigration.vocabularies import catalogue

    found = [catalogue.get(slug) for slug in catalogue.available()]
    if options.format == "json":
        say_json({"command": "vocabulary", "vocabularies": [_about(words) for words in found]})
    else:
        rows = [(words.vocabulary(), _count(words), _meaning(words)) for words in found]
        _say_rows([*rows, (COUNTRIES, "", "Countries and what stands in a column of countries.")])
    return GOOD


def _meaning(words: "type[Word]") -> str:
    return (words.__doc__ or "").strip().split("\n", 1)[0]


def _about(words: "type[Word]") -> dict[str, object]:
    origin = words.origin()
    facts = {"edition": origin.edition, "source": origin.source, "licence": origin.licence}
    kind = {"is_complete": origin.is_complete, "is_ordered": origin.is_ordered}
    return {"name": words.vocabulary(), "meaning": _meaning(words), "words": len(words), **facts, **kind}


def _count(words: "type[Word]") -> str:
    """Say how many words there are, whether they are steps of a scale, and whether more are met in data."""
    origin = words.origin()
    return count_of(len(words), "step" if origin.is_ordered else "word") + ("" if origin.is_complete else " or more")


def _words(options: argparse.Namespace) -> int:
    from mixedmigration.vocabularies import catalogue

    if options.name == COUNTRIES:
        return _countries(options)
    words = catalogue.get(options.name)
    if options.format == "json":
        say_json(
            {"command": "vocabulary", **_about(words), "terms": [_plain(word, options.language) for word in words]}
        )
    else:
        _say_rows([_row(word, options.language) for word in words])
    return GOOD


def _row(word: "Word", language: str) -> tuple[str, str]:
    return word.slug, f"{word.label(language)}: {word.definition}"


def _plain(word: "Word", language: str) -> dict[str, object]:
    return {
        "vocabulary": word.vocabulary(),
        "slug": word.slug,
        "label": word.label(language),
        "definition": word.definition,
        "broader": [other.slug for other in word.broader],
    }


def _say_rows(rows: Sequence[Sequence[str]]) -> None:
    from mixedmigration.formats.prose import columns

    say("\n".join(columns(rows, terminal_width(), "")))


def _countries(options: argparse.Namespace) -> int:
    from mixedmigration.values import Country

    found = [(one.code, one.name_in(options.language), one.kind.value) for one in Country.all()]
    if options.format == "json":
        listed = [{"code": code, "name": name, "kind": kind} for code, name, kind in found]
        say_json({"command": "vocabulary", "name": COUNTRIES, "countries": listed})
    else:
        _say_rows(found)
    return GOOD


def _find(options: argparse.Namespace) -> int:
    found = _country(options) if options.name == COUNTRIES else _terms(options)
    if not found:
        complain(f"no vocabulary has the label {options.find!r}; name one, and near labels are offered")
        return BAD
    if options.format == "json":
        say_json({"command": "vocabulary", "label": options.find, "found": [plain for _, plain in found]})
    else:
        _say_rows([row for row, _ in found])
    return GOOD


def _country(options: argparse.Namespace) -> list[tuple[tuple[str, ...], dict[str, object]]]:
    from mixedmigration.values import Country

    one = Country.resolve(options.find)
    name = one.name_in(options.language)
    return [((one.code, name, one.kind.value), {"code": one.code, "name": name, "kind": one.kind.value})]


def _terms(options: argparse.Namespace) -> list[tuple[tuple[str, ...], dict[str, object]]]:
    """Find the label in the vocabulary that is named, or in each that has it."""
    from mixedmigration.errors import UnknownTermError
    from mixedmigration.vocabularies import catalogue

    if options.name is not None:
        word = catalogue.get(options.name).find(options.find)
        return [(_row(word, options.language), _plain(word, options.language))]
    found: list[tuple[tuple[str, ...], dict[str, object]]] = []
    for slug in catalogue.available():
        try:
            word = catalogue.get(slug).find(options.find)
        except UnknownTermError:
            continue
        found.append(((slug, *_row(word, options.language)), _plain(word, options.language)))
    return found
