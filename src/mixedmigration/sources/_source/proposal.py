"""What the columns of somebody's table may fill, taken together: no two of them fill one place.

Where columns contend for a field, none of them is certain any more. Where one column fills
a field as a whole, those that would fill its parts say the same again.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

import attrs

from mixedmigration.entities import Entity
from mixedmigration.errors._counts import count_of

from .blank_marks import BlankMark, are_codes, blank_marks
from .header_words import words_for_id
from .layout import OWN_ID
from .suggestion import Sample, Suggestion, suggest
from .target import bare, needed_parts, targets_of

__all__ = ["Proposal", "proposal"]

LEAST_ALIKE = 3
"""Rows in which two columns must be read before they say the same."""
ALIKE = 0.95
"""Share of the rows in which they must agree where their names call one clean or raw; else they do in all."""
_RANK = {"clean": 1, "raw": -1}
"""Which of two columns that say the same is taken, by how their names call them."""


@attrs.frozen
class Proposal:
    """What was found of a whole table."""

    columns: tuple[Suggestion, ...]
    """One for each column that is not one of ids, in the table's order."""
    ids: tuple[Suggestion, ...]
    """Columns whose name says that they hold the ids of rows."""
    marks: tuple[BlankMark, ...] = ()
    """What stands for a blank in several columns; the columns were looked at without those that are proven."""


def proposal(samples: Iterable[Sample], entity: type[Entity], known: Mapping[str, tuple[str, str]]) -> Proposal:
    """Say what the columns of a table may fill.

    Args:
        samples: What was seen of each column.
        entity: What the rows are.
        known: The columns of known layouts.
    """
    columns = tuple(samples)
    marks = blank_marks(columns)
    proven = frozenset(one.mark for one in marks if one.is_proven)
    found = _proposal([_without(one, proven) for one in columns], entity, known)
    codes = {one.header for one in columns if not proven.isdisjoint(one.cells) and are_codes(one.cells)}
    beside = tuple(one.header for one in found.columns if one.to and one.header in codes)
    if beside:
        marks = tuple(attrs.evolve(one, is_proven=False, beside_codes=beside) for one in marks)
        found = _proposal(columns, entity, known)
    return attrs.evolve(found, marks=marks)


def _without(sample: Sample, marks: Container[str]) -> Sample:
    """Take the marks for a blank from a column."""
    cells = {cell: count for cell, count in sample.cells.items() if cell not in marks}
    taken = sum(sample.cells.values()) - sum(cells.values())
    rows = tuple("" if cell in marks else cell for cell in sample.rows)
    return attrs.evolve(sample, cells=cells, blanks=sample.blanks + taken, rows=rows) if taken else sample


def _proposal(samples: Sequence[Sample], entity: type[Entity], known: Mapping[str, tuple[str, str]]) -> Proposal:
    ids: list[Suggestion] = []
    columns: list[Suggestion] = []
    for sample in samples:
        word = words_for_id(sample.header)
        if word is not None:
            ids.append(_of_id(sample, f"the name is {word.language} for an id"))
        else:
            columns.append(suggest(sample, entity, known))
    if len(ids) > 1:
        ids = [_doubted(one, "several columns look like ids") for one in ids]
    rows = {sample.header: sample.rows for sample in samples}
    settled = _whole_parts(_of_report(_apart(_unclaimed(columns, rows))), entity)
    return Proposal(tuple(_beside(settled)), tuple(ids))


def _of_id(sample: Sample, why: str) -> Suggestion:
    repeated = sum(count for count in sample.cells.values() if count > 1)
    form = re.compile(OWN_ID)
    odd = sum(count for cell, count in sample.cells.items() if not form.fullmatch(cell))
    faults = (
        count_of(sample.blanks, "of its cells is blank", "of its cells are blank") if sample.blanks else "",
        count_of(repeated, "of its cells repeats another one", "of its cells repeat another one") if repeated else "",
        count_of(odd, "of its cells is too long for an id", "of its cells are too long for an id") if odd else "",
    )
    doubts = tuple(filter(None, faults))
    is_certain = bool(sample.cells) and not doubts
    return Suggestion(sample.header, {"column": sample.header}, is_certain, (why, *doubts))


def _doubted(one: Suggestion, doubt: str) -> Suggestion:
    return attrs.evolve(one, is_certain=False, reasons=(*one.reasons, doubt))


def _unclaimed(columns: Sequence[Suggestion], rows: Mapping[str, tuple[str, ...]]) -> list[Suggestion]:
    """Doubt columns that would fill the same field, but for one that says the same as the others, and better."""
    claims: dict[str, list[Suggestion]] = {}
    for one in columns:
        if one.is_certain:
            claims.setdefault(one.to, []).append(one)
    told: dict[str, Suggestion] = {}
    for rivals in claims.values():
        worded = [one for one in rivals if not one.is_map_word] or rivals
        told |= {one.header: attrs.evolve(one, is_certain=False) for one in rivals if one not in worded}
        if len(worded) > 1:
            told |= {one.header: one for one in _settled(worded, rows)}
    return [told.get(one.header, one) for one in columns]


def _settled(rivals: Sequence[Suggestion], rows: Mapping[str, tuple[str, ...]]) -> Iterator[Suggestion]:
    best = max(rivals, key=lambda one: (_RANK.get(one.form, 0), sum(map(bool, rows[one.header]))))
    others = [one for one in rivals if one is not best]
    if not all(_say_the_same(best, other, rows) for other in others):
        yield from (_doubted(one, "several columns look like this field") for one in rivals)
        return
    names = " and ".join(f"“{one.header}”" for one in others)
    yield attrs.evolve(best, reasons=(*best.reasons, f"{names} would say the same"))
    yield from (_doubted(one, f"it says the same as “{best.header}”, which is taken") for one in others)


def _say_the_same(one: Suggestion, other: Suggestion, rows: Mapping[str, tuple[str, ...]]) -> bool:
    """Say whether two columns say the same in nearly every row in which both were read."""
    pairs = zip(rows[one.header], rows[other.header], strict=False)
    both = [
        (one.read[first], other.read[second]) for first, second in pairs if first in one.read and second in other.read
    ]
    needed = ALIKE if one.form != other.form else 1.0
    return len(both) >= LEAST_ALIKE and sum(first == second for first, second in both) >= needed * len(both)


def _of_report(columns: Sequence[Suggestion]) -> list[Suggestion]:
    """Doubt dates of reporting where nothing else says when it happened."""
    if any(one.to.partition(".")[0] in ("date", "period") for one in columns):
        return list(columns)
    doubt = "no other column says when it happened, so it may be date"
    return [_doubted(one, doubt) if one.is_certain and one.to.startswith("reported_on") else one for one in columns]


def _beside(columns: Sequence[Suggestion]) -> list[Suggestion]:
    """Say of parts which others they are put together with, and of a whole that its parts are taken."""
    parts: dict[str, list[str]] = {}
    for one in columns:
        field, dot, _ = one.to.partition(".")
        if one.is_certain and dot:
            parts.setdefault(field, []).append(one.header)
    filled = {one.to: one.header for one in columns if one.is_certain}
    told = [_with_parts(one, parts.get(one.to.partition(".")[0], [])) for one in columns]
    return [one if one.is_certain else _with_taken(one, filled) for one in told]


def _with_taken(one: Suggestion, filled: Mapping[str, str]) -> Suggestion:
    taken = filled.get(one.to)
    is_told = taken is None or any(taken in reason for reason in one.reasons)
    return one if is_told else attrs.evolve(one, reasons=(*one.reasons, f"“{taken}” fills {one.to} already"))


def _with_parts(one: Suggestion, parts: Sequence[str]) -> Suggestion:
    field, dot, _ = one.to.partition(".")
    others = " and ".join(f"“{header}”" for header in parts if header != one.header)
    if not others or field == "position":
        return one
    if one.is_certain and dot:
        return attrs.evolve(one, reasons=(*one.reasons, f"put together with {others}"))
    if not dot and not one.is_certain:
        return attrs.evolve(
            one, reasons=(*one.reasons, f"{field} is put together from {others}, to be removed if this is taken")
        )
    return one


def _apart(columns: Sequence[Suggestion]) -> list[Suggestion]:
    """Leave out parts of a field that another column fills as a whole."""
    whole = {one.to: one.header for one in columns if one.is_certain and "." not in one.to}
    found: list[Suggestion] = []
    for one in columns:
        field, dot, _ = one.to.partition(".")
        is_again = one.is_certain and dot and field in whole
        found.append(_doubted(one, f"another column fills {field} as a whole") if is_again else one)
    return found


def _whole_parts(columns: Sequence[Suggestion], entity: type[Entity]) -> list[Suggestion]:
    """Doubt parts without the others that their value needs, as a latitude without longitude."""
    filled = {one.to for one in columns if one.is_certain}
    return [_with_others(one, filled, entity) if one.is_certain else one for one in columns]


def _with_others(one: Suggestion, filled: Iterable[str], entity: type[Entity]) -> Suggestion:
    field, dot, _ = one.to.partition(".")
    kind, _ = bare(targets_of(entity)[one.to].field.kind)
    lacking = [name for name in needed_parts(kind) if f"{field}.{name}" not in set(filled)] if dot else []
    return _doubted(one, f"{field} needs {' and '.join(lacking)} as well") if lacking else one
