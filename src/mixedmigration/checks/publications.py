"""Publications that may stand in the records twice: one number, one address, or one title at one time.

Lists of several publishers tell of the same report, and each spells it in its own way. A pair is
worth a look where a number that a register gave agrees, or a web address after its spelling is
evened out, or a title with a date near to it. Issues of a series, parts and translations share
their titles and are no duplicates. Records are never merged: a person decides.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

import attrs

from mixedmigration.entities import Publication
from mixedmigration.values import PartialDate
from mixedmigration.vocabularies import IdentifierScheme, PublicationRelationKind

from .check import CheckAcross, Found
from .duplicates import Confidence, PossibleDuplicate

__all__ = ["CHECKS", "publication_duplicates"]

NEAR = 92
"""Days between two dates of one publication at most: lists print a month, or the day on which they were made."""
FEW = 5
"""Records that may share a web address before it says nothing: beyond, it is a home page or a list."""
SHORTEST = 12
"""Letters of a title from which an equal one says something."""
MOST_COMPARED = 20
"""Records with the same title that are compared with each other at most."""

_SAYING = frozenset(
    (
        IdentifierScheme.DOI,
        IdentifierScheme.HANDLE,
        IdentifierScheme.RELIEFWEB,
        IdentifierScheme.UN_SYMBOL,
        IdentifierScheme.CELEX,
        IdentifierScheme.AT_URI,
    )
)
"""Registers in which each publication has a number of its own; chapters share an ISBN, and issues an ISSN."""
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|mc_[ce]id|lang|language|hl", re.ASCII)
"""Parts of an address that say who sent the reader, or in which language the frame of a page stands."""
_TIED = frozenset(
    (
        PublicationRelationKind.PART_OF,
        PublicationRelationKind.HAS_PART,
        PublicationRelationKind.TRANSLATION_OF,
        PublicationRelationKind.VERSION_OF,
        PublicationRelationKind.REPOSTS,
        PublicationRelationKind.LAUNCHES,
        PublicationRelationKind.ANNOUNCES,
    )
)
"""Relations by which a record says itself that the other is another publication."""


@attrs.frozen
class _Pair:
    earlier: int
    later: int
    confidence: Confidence
    reasons: tuple[str, ...]
    is_across: bool


def publication_duplicates(records: Iterable[Publication]) -> tuple[PossibleDuplicate, ...]:
    """Give the pairs of records that may be of one publication, the most likely first.

    The same DOI, ReliefWeb number or other number of a register is of high confidence. The same
    web address, without what marks a visit, or the same title with dates that may be the same or lie
    within three months, is of medium confidence; two of these are of high confidence, and so is a
    title with the same authors. Different parts, regions, languages or issues contradict a title.

    Args:
        records: Any publications.

    Returns:
        Pairs with their reasons; nothing is merged.

    Examples:
        >>> one = Publication(id="publication:a:1", title="The Routes to Libya", urls=["https://example.org/r/"])
        >>> other = Publication(id="publication:b:9", urls=["http://www.example.org/r?utm_source=x"])
        >>> [found] = publication_duplicates([one, other])
        >>> found.confidence.value, found.reasons
        ('medium', ('the same web address',))
    """
    known = list(records)
    pairs = sorted(_pairs(known), key=lambda pair: (pair.confidence != Confidence.HIGH, pair.earlier, pair.later))
    return tuple(
        PossibleDuplicate(
            ids=(known[pair.earlier].id, known[pair.later].id),
            confidence=pair.confidence,
            reasons=pair.reasons,
            is_across=pair.is_across,
        )
        for pair in pairs
    )


def _pairs(records: Sequence[Publication]) -> Iterator[_Pair]:
    """Yield the pairs that are worth a look, each once."""
    shared = Counter(address for record in records for address in _addresses(record))
    groups: dict[str, list[int]] = defaultdict(list)
    for at, record in enumerate(records):
        keys = {*_numbers(record), *(one for one in _addresses(record) if shared[one] <= FEW), *_titles(record)}
        for key in sorted(keys):
            groups[key].append(at)
    seen: set[tuple[int, int]] = set()
    for places in groups.values():
        for last, later in enumerate(places):
            for earlier in places[max(0, last - MOST_COMPARED) : last]:
                if (earlier, later) not in seen:
                    seen.add((earlier, later))
                    pair = _judged(records, earlier, later, shared)
                    if pair is not None:
                        yield pair


def _judged(records: Sequence[Publication], earlier: int, later: int, shared: Counter[str]) -> _Pair | None:
    """Weigh what agrees and what does not; None where the pair is not worth a look."""
    one, other = records[earlier], records[later]
    if _is_tied(one, other) or _is_tied(other, one):
        return None
    numbers = sorted({key.partition(":")[0] for key in _numbers(one) & _numbers(other)})
    addresses = {address for address in _addresses(one) & _addresses(other) if shared[address] <= FEW}
    has_title = bool(_titles(one) & _titles(other)) and not _is_told_apart(one, other)
    near = _near(one.date, other.date) if has_title else ""
    reasons = [f"the same {IdentifierScheme(scheme)}" for scheme in numbers]
    reasons += ["the same web address"] if addresses and not _are_parts(one, other) else []
    reasons += ["the same title", *filter(None, (near,))] if has_title and near is not None else []
    has_authors = has_title and bool(one.authors) and one.authors == other.authors
    reasons += ["the same authors"] if has_authors and near is not None else []
    weight = 2 * len(numbers) + ("the same web address" in reasons) + ("the same title" in reasons)
    weight += "the same authors" in reasons
    if not weight or reasons == ["the same title"]:
        return None
    confidence = Confidence.HIGH if weight > 1 else Confidence.MEDIUM
    is_across = _datasets(one).isdisjoint(_datasets(other)) and bool(one.citations and other.citations)
    return _Pair(earlier, later, confidence, tuple(reasons), is_across)


def _is_tied(one: Publication, other: Publication) -> bool:
    return any(said.publication == other.id and said.kind in _TIED for said in one.related)


def _are_parts(one: Publication, other: Publication) -> bool:
    return one.part is not None and other.part is not None and one.part != other.part


def _is_told_apart(one: Publication, other: Publication) -> bool:
    """Say whether two of one title are two issues, parts or translations, by what both of them say."""
    if _are_parts(one, other) or _differ(one.languages, other.languages) or _differ(one.regions, other.regions):
        return True
    periods = one.period is not None and other.period is not None and not one.period.overlaps(other.period)
    issues = (one.volume, one.issue), (other.volume, other.issue)
    told = any(issues[0]) and any(issues[1])
    return periods or _differ(one.countries, other.countries) or (told and issues[0] != issues[1])


def _differ(one: Sequence[object], other: Sequence[object]) -> bool:
    return bool(one and other) and set(one).isdisjoint(other)


def _near(one: PartialDate | None, other: PartialDate | None) -> str | None:
    """Say how near two dates are; nothing where one is not known, and None where they are far apart."""
    if one is None or other is None:
        return ""
    if one == other:
        return "the same date"
    gap = max((one.earliest - other.latest).days, (other.earliest - one.latest).days)
    if gap > NEAR:
        return None
    return "dates that may be the same" if gap <= 0 else "dates near each other"


def _numbers(record: Publication) -> set[str]:
    return {one.key for one in record.identifiers if one.scheme in _SAYING}


def _titles(record: Publication) -> set[str]:
    """Give the title in letters and figures only, with the subtitle and without it."""
    whole = [record.title, f"{record.title} {record.subtitle}" if record.title and record.subtitle else None]
    if record.title is not None and record.subtitle is None and ":" in record.title:
        whole.append(record.title.partition(":")[0])
    letters = {_letters(text) for text in whole if text is not None}
    return {f"title {text}" for text in letters if len(text) >= SHORTEST}


def _letters(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text[:2000]).casefold()
    return "".join(sign for sign in plain if sign.isalnum())


def _addresses(record: Publication) -> set[str]:
    return {f"url {address}" for url in record.urls if (address := _evened(url))}


def _evened(url: str) -> str:
    """Even out the spelling of a web address: host, path and what selects a page, nothing else."""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").lower()
        query = parse_qsl(parts.query)
    except ValueError:
        return ""
    host = re.sub(r"^(?:www\d?|m|mobile)\.", "", host, count=1)
    path = unquote(parts.path).rstrip("/").lower()
    kept = urlencode(sorted(pair for pair in query if _TRACKING.fullmatch(pair[0].lower()) is None))
    return f"{host}{path}?{kept}" if path or kept else ""


def _datasets(record: Publication) -> set[str]:
    return {citation.edition.dataset for citation in record.citations}


def _told(records: Sequence[Publication], names: Sequence[str]) -> Iterator[Found]:
    """Yield a finding on the later record of each pair; only its best pair is told."""
    best: dict[int, _Pair] = {}
    for pair in _pairs(records):
        held = best.get(pair.later)
        if held is None or (held.confidence, pair.confidence) == (Confidence.MEDIUM, Confidence.HIGH):
            best[pair.later] = pair
    for later, pair in sorted(best.items()):
        why = ", ".join(pair.reasons)
        message = f"{pair.confidence} confidence that it is {names[pair.earlier]}: {why}"
        yield Found(later, "publication/possible-duplicate", message)


CHECKS = (
    CheckAcross(
        codes=("publication/possible-duplicate",),
        entity=Publication,
        reads=(),
        one_of=("title", "identifiers", "urls"),
        finds=_told,
    ),
)
"""Checks of publications against each other."""
