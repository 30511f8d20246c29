"""What the name of a column says: its words, taken apart, and the field that they stand for together.

A name is told by all of its words or not at all: `region of origin` is no region of an incident,
and `number of incidents` is no number of dead. Words that are glued together, as in `NOFEMALE`,
are taken apart where known words leave no letter over.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import product
from types import MappingProxyType

import attrs

from mixedmigration.vocabularies.label import LONGEST, fold

from .header_lexicon import CONCEPTS, FILLERS, FORMS, IDIOMS, IDS, LANGUAGES, LEFT_OPEN, PEOPLE, RULES

__all__ = [
    "HeaderWord",
    "fields_called",
    "form_of",
    "has_odd_note",
    "has_telling_note",
    "names_people",
    "plain_header",
    "words_for_id",
]

MOST_WORDS = 12
"""Words of a name that is looked at."""
MOST_WAYS = 64
"""Ways to understand the words of a name that are tried."""
LONGEST_GLUED = 40
"""Letters of a word that is taken apart."""
SHORTEST = 3
"""Letters of a piece of a glued word, but for words for "number" at its start and for small words inside."""

_NOTES = re.compile(r"\([^()]{0,60}\)|\[[^\[\]]{0,60}\]")
_MARKS = re.compile(r"[_\-./:#*?]+")
_HUMP = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")
_WORD = re.compile(r"[^\W_]+")
_ADJECTIVES = frozenset(("full", "first", "last", "given", "family"))
_PERSONAL = frozenset("gender sex sexe sexo sesso geschlecht age edad alter eta الجنس العمر".split())


@attrs.frozen
class HeaderWord:
    """What the words above a column stand for, and in which language."""

    target: str
    """The dotted name of the field or part; empty for the id."""
    language: str
    """The language's English name."""
    is_open: bool = False
    """Whether they may as well stand for something else."""


def plain_header(header: str) -> str:
    """Take away what makes no difference: case, accents, underscores, and notes in brackets.

    Examples:
        >>> plain_header("FECHA_INCIDENTE (dd/mm/aaaa)")
        'fecha incidente'
    """
    return " ".join(_MARKS.sub(" ", _NOTES.sub(" ", fold(header))).split()) if len(header) <= LONGEST else ""


def fields_called(header: str) -> tuple[HeaderWord, ...]:
    """Give what the words above a column may stand for.

    Examples:
        >>> [(word.target, word.language) for word in fields_called("País_de_origen")]
        [('origin_countries', 'Spanish')]
        >>> [word.target for word in fields_called("NOFEMALE")], fields_called("number of incidents")
        (['females'], ())
    """
    return tuple(word for word in _called(header) if word.target)


def words_for_id(header: str) -> HeaderWord | None:
    """Say whether the words above a column stand for the id of a row, and in which language."""
    return next((word for word in _called(header) if not word.target), None)


def form_of(header: str) -> str:
    """Say how a name calls its cells written: `clean`, `raw`, `text` or `code`; empty where it says nothing.

    Examples:
        >>> form_of("incident_date_raw"), form_of("incident_date")
        ('raw', '')
    """
    return next((_forms()[word] for word in _words(header) if word in _forms()), "")


def has_telling_note(header: str) -> bool:
    """Say whether a note in brackets says what a column is, and not only how its cells are written.

    Examples:
        >>> has_telling_note("Dead (women)"), has_telling_note("Fecha (dd/mm/aaaa)")
        (True, False)
    """
    notes = _words(" ".join(_NOTES.findall(header))) if len(header) <= LONGEST else ()
    return any(word in meanings for word in notes for meanings in _meanings().values())


def has_odd_note(header: str) -> bool:
    """Say whether a note in brackets holds a word that is not known, as `(cumulative)`.

    Examples:
        >>> has_odd_note("Dead (cumulative)"), has_odd_note("Dead (number)")
        (True, False)
    """
    return not set(_words(" ".join(_NOTES.findall(header)) if len(header) <= LONGEST else "")) <= _known()


def names_people(header: str) -> bool:
    """Say whether the words above a column speak of single people, as `name, gender, age` do.

    Examples:
        >>> names_people("nom de la victime"), names_people("place name"), names_people("Vorname")
        (True, False, True)
    """
    words = [word for word in _words(header) if word not in _small()]
    known = [{concept for meanings in _meanings().values() for concept in meanings.get(word, ())} for word in words]
    is_name = [("name" in concepts) for concepts in known]
    speaks = [word in PEOPLE and word not in _ADJECTIVES for word in words]
    fit = (
        name or word in PEOPLE or word in _PERSONAL or not concepts.isdisjoint(("people", "dead", "missing", "death"))
        for name, word, concepts in zip(is_name, words, known, strict=True)
    )
    return (any(is_name) or any(speaks)) and all(fit)


# The words ------------------------------------------------------------------------------------------------------------


@cache
def _meanings() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Give what each word means, by language."""
    found: dict[str, dict[str, tuple[str, ...]]] = {code: {} for code in LANGUAGES}
    for concept, by_language in CONCEPTS.items():
        for code in LANGUAGES:
            said = "|".join(filter(None, (by_language.get("", ""), by_language.get(code, ""))))
            for word in filter(None, map(fold, said.split("|"))):
                found[code][word] = (*found[code].get(word, ()), concept)
    return MappingProxyType(found)


@cache
def _forms() -> Mapping[str, str]:
    return MappingProxyType({fold(word): form for form, words in FORMS.items() for word in words.split("|")})


@cache
def _small() -> frozenset[str]:
    """Give the words that do not say what a column is."""
    return frozenset((*map(fold, FILLERS), *_forms()))


@cache
def _idioms() -> Mapping[str, tuple[HeaderWord, ...]]:
    found: dict[str, dict[str, HeaderWord]] = {}
    for target, by_language in {**IDIOMS, "": IDS}.items():
        for code, words in by_language.items():
            for word in words.split("|"):
                found.setdefault(plain_header(word), {}).setdefault(target, HeaderWord(target, LANGUAGES[code]))
    return MappingProxyType({word: tuple(meanings.values()) for word, meanings in found.items()})


@cache
def _pieces() -> frozenset[str]:
    """Give the words of which a glued one may consist."""
    words = (word for meanings in _meanings().values() for word in meanings)
    return frozenset(word for word in (*words, *_small()) if len(word) >= SHORTEST and word.isalpha())


@cache
def _numbers() -> frozenset[str]:
    """Give the short words for "number" with which a glued word may start."""
    return frozenset(word for word in map(fold, CONCEPTS["count"][""].split("|")) if len(word) < SHORTEST)


def _words(header: str) -> tuple[str, ...]:
    """Take a name apart; words that are not known stay whole."""
    if len(header) > LONGEST:
        return ()
    words = _WORD.findall(fold(_HUMP.sub(" ", header)))
    return tuple(piece for word in words[: MOST_WORDS + 1] for piece in _apart(word))


@cache
def _known() -> frozenset[str]:
    return frozenset(
        (*(word for meanings in _meanings().values() for word in meanings), *_small(), *PEOPLE, *_PERSONAL)
    )


def _apart(word: str) -> tuple[str, ...]:
    """Take a glued word apart into the fewest known ones; where that cannot be done, or in two ways, it stays whole."""
    if word in _known() or len(word) > LONGEST_GLUED:
        return (word,)
    ways: dict[int, list[tuple[str, ...]]] = {0: [()]}
    for end in range(1, len(word) + 1):
        found = [
            (*way, word[start:end])
            for start in range(end)
            for way in ways.get(start, ())
            if _is_piece(word[start:end], start, len(word) - end)
        ]
        if found:
            fewest = min(map(len, found))
            ways[end] = [way for way in found if len(way) == fewest][:2]
    whole = ways.get(len(word), [])
    return whole[0] if len(whole) == 1 else (word,)


def _is_piece(piece: str, before: int, after: int) -> bool:
    if len(piece) >= SHORTEST:
        return piece in _pieces()
    is_edge = piece in _numbers() if not before else piece == "id" and not after
    return len(piece) > 1 and (is_edge or bool(before and after and piece in _small()))


# Their meaning together -----------------------------------------------------------------------------------------------


def _called(header: str) -> tuple[HeaderWord, ...]:
    """Read a name with its notes in brackets; without them only where they say nothing that is known."""
    whole, bare = _words(header), _words(_NOTES.sub(" ", header)) if len(header) <= LONGEST else ()
    if whole == bare:
        return _idioms().get(plain_header(header), ()) or _together(whole)
    found = _together(whole)
    if found or has_telling_note(header):
        return found
    return _idioms().get(plain_header(header), ()) or _together(bare)


@cache
def _rules() -> Mapping[frozenset[str], tuple[tuple[str, bool], ...]]:
    """Give what concepts stand for together, and whether that leaves something open."""
    found: dict[frozenset[str], dict[str, bool]] = {}
    for target, rules in RULES.items():
        for rule in rules:
            found.setdefault(frozenset(rule.split()), {})[target] = False
    for rule, targets in LEFT_OPEN.items():
        for target in targets:
            found.setdefault(frozenset(rule.split()), {}).setdefault(target, True)
    return MappingProxyType({rule: tuple(targets.items()) for rule, targets in found.items()})


def _together(words: tuple[str, ...]) -> tuple[HeaderWord, ...]:
    found: dict[str, HeaderWord] = {}
    telling = [word for place, word in enumerate(words) if _is_telling(word, place in (0, len(words) - 1))]
    is_text = any(_forms().get(word) == "text" for word in words)
    for code, meanings in _meanings().items() if 0 < len(telling) <= MOST_WORDS else ():
        for target, is_open in _in_language(telling, meanings):
            known = found.get(target)
            if known is None or (known.is_open and not is_open):
                found[target] = HeaderWord(target, LANGUAGES[code], is_open)
    if is_text and "causes_reported" in found:
        return (found["causes_reported"],)
    return tuple(sorted(found.values(), key=lambda word: word.is_open))


def _is_telling(word: str, is_at_an_end: bool) -> bool:
    """Leave out small words; `y` joins two words, and is a coordinate where there is none to join."""
    return word not in _small() or (is_at_an_end and any(word in meanings for meanings in _meanings().values()))


def _in_language(words: list[str], meanings: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, bool]]:
    """Look up what words mean together that are all known in one language."""
    options = [meanings.get(word, ()) for word in words]
    for place, combination in enumerate(product(*options)):
        if place == MOST_WAYS:
            return
        yield from _rules().get(frozenset(combination), ())
