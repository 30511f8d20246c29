"""References between records: whether each leads to a record, and to one of the right kind.

They can be judged only where the records at hand are all there is. A single collection
says nothing about the records that its own refer to; a dataset does.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NewType

import attrs

from mixedmigration.entities import Entity
from mixedmigration.entities.embedded import embedded_in
from mixedmigration.entities.reference import Reference, kinds_named_by, references_of
from mixedmigration.errors import Issue
from mixedmigration.values import read_id

from .records import finding

__all__ = ["Whole", "reference_findings"]

LONGEST_CIRCLE = 6
"""Ids of a circle that a message names at most."""


class Whole:
    """Records of several kinds that stand for all there is, so that references between them can be judged."""

    __slots__ = ()


@attrs.frozen
class _Named:
    """One reference, and the place in the dataset of the record in which it was found."""

    place: int
    reference: Reference


def reference_findings(
    records: Sequence[Entity], rows: Sequence[int | None], known: Iterable["str | Entity"] = ()
) -> Iterator[Issue]:
    """Yield what is wrong with ids and references: duplicate, of another kind, dangling, ambiguous, circular.

    Args:
        records: All records of a dataset.
        rows: The row or item of each.
        known: Ids, or records, that references may lead to as well, such as those that we ship.
    """
    yield from _duplicates(records, rows)
    ids = {_name(record) for record in records} | {one if isinstance(one, str) else _name(one) for one in known}
    ids |= {_name(inner) for record in records for _, inner in embedded_in(record)}
    several = {one.rpartition("#")[0] for one in ids if "#" in one}
    kinds = dict[NewType, frozenset[str]]()
    named = [_Named(place, found) for place, record in enumerate(records) for found in references_of(record)]
    for one in named:
        reference = one.reference
        wanted = kinds.setdefault(reference.id_type, kinds_named_by(reference.id_type))
        said = _judged(reference, wanted, ids, several)
        if said is not None:
            yield finding(said[0], reference.at, f"{_name(reference.holder)} {said[1]}", rows[one.place])
    for circle in _circles(named):
        yield _circular(circle, rows)


def _judged(reference: Reference, wanted: frozenset[str], ids: set[str], several: set[str]) -> tuple[str, str] | None:
    """Give the code and the words for what is wrong with a reference by itself."""
    target = reference.target if reference.is_public else "a record"
    kind = read_id(reference.target).type
    if wanted and kind not in wanted:
        return "reference/type", f"names {target}, which is no {' or '.join(sorted(wanted))}"
    if reference.target in several:
        return "reference/ambiguous", f"names {target}, which stands for several rows"
    if reference.target not in ids:
        return "reference/dangling", f"names {target}, which the dataset does not hold"
    return None


def _name(record: Entity) -> str:
    return str(record.id)  # type: ignore[attr-defined]


def _duplicates(records: Sequence[Entity], rows: Sequence[int | None]) -> Iterator[Issue]:
    """Yield a finding for each record whose id another has; one that is held both apart and inside is no other."""
    first = dict[str, Entity]()
    apart = set[str]()
    for record, row in zip(records, rows, strict=True):
        for at, one in (("", record), *embedded_in(record)):
            name = _name(one)
            earlier = first.setdefault(name, one)
            is_again = not at and name in apart
            if is_again or earlier != one:
                differs = "" if earlier == one else ", and they differ"
                yield finding("id/duplicate", f"{at}/id", f"an earlier record has the id {name} too{differs}", row)
        apart.add(_name(record))


def _circles(named: Iterable[_Named]) -> Iterator[list[_Named]]:
    """Yield circles of references of one meaning, in the order in which their first records stand."""
    by_meaning = dict[tuple[str, ...], dict[str, list[_Named]]]()
    for one in named:
        reference = one.reference
        kind = type(reference.holder).type_slug
        if not reference.is_mutual and reference.target.startswith(f"{kind}:"):
            edges = by_meaning.setdefault((kind, *reference.relation, *reference.words), {})
            edges.setdefault(_name(reference.holder), []).append(one)
    for edges in by_meaning.values():
        yield from _circles_in(edges)


def _circles_in(edges: Mapping[str, Sequence[_Named]]) -> Iterator[list[_Named]]:
    """Follow references depth first; where one leads back onto the way, the rest of the way is a circle."""
    done = set[str]()
    for start in edges:
        way, on_way, ahead = list[_Named](), {start}, [(start, iter(edges[start]))]
        while ahead:
            here, following = ahead[-1]
            step = next((one for one in following if one.reference.target not in done), None)
            if step is None:
                ahead.pop()
                on_way.discard(here)
                done.add(here)
                way = way[:-1]
                continue
            target = step.reference.target
            if target in on_way:
                holders = [_name(one.reference.holder) for one in way] + [here]
                yield [*way[holders.index(target) :], step]
            elif target in edges:
                way.append(step)
                on_way.add(target)
                ahead.append((target, iter(edges[target])))
            else:
                done.add(target)


def _circular(circle: Sequence[_Named], rows: Sequence[int | None]) -> Issue:
    """Tell a circle at the first of its records in the dataset."""
    start = min(range(len(circle)), key=lambda place: circle[place].place)
    turned = [*circle[start:], *circle[:start]]
    names = [_name(one.reference.holder) for one in turned]
    shown = names[:LONGEST_CIRCLE] + (["…"] if len(names) > LONGEST_CIRCLE else [])
    reference = turned[0].reference
    meaning = f" ({', '.join(reference.words)})" if reference.words else ""
    relation = reference.relation[0].replace("_", " ")
    message = f"{relation}{meaning} lead in a circle: {' → '.join([*shown, names[0]])}"
    return finding("reference/cycle", turned[0].reference.at, message, rows[turned[0].place])
