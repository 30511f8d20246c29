"""What the columns of somebody's table may fill, taken together: no two of them fill one place.

Where columns contend for a field, none of them is certain any more. Where one column fills
a field as a whole, those that would fill its parts say the same again.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

import attrs

from mixedmigration.entities import Entity

from .header_words import words_for_id
from .layout import OWN_ID
from .suggestion import Sample, Suggestion, suggest
from .target import bare, needed_parts, targets_of

__all__ = ["Proposal", "proposal"]


@attrs.frozen
class Proposal:
    """What was found of a whole table."""

    columns: tuple[Suggestion, ...]
    """One for each column that is not one of ids, in the table's order."""
    ids: tuple[Suggestion, ...]
    """Columns whose name says that they hold the ids of rows."""


def proposal(samples: Iterable[Sample], entity: type[Entity], known: Mapping[str, tuple[str, str]]) -> Proposal:
    """Say what the columns of a table may fill.

    Args:
        samples: What was seen of each column.
        entity: What the rows are.
        known: The columns of known layouts.
    """
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
    return Proposal(tuple(_whole_parts(_apart(_unclaimed(columns)), entity)), tuple(ids))


def _of_id(sample: Sample, why: str) -> Suggestion:
    repeated = sum(count for count in sample.cells.values() if count > 1)
    form = re.compile(OWN_ID)
    odd = sum(count for cell, count in sample.cells.items() if not form.fullmatch(cell))
    faults = {"are blank": sample.blanks, "repeat another one": repeated, "are too long for an id": odd}
    doubts = tuple(f"{count} of its cells {what}" for what, count in faults.items() if count)
    is_certain = bool(sample.cells) and not doubts
    return Suggestion(sample.header, {"column": sample.header}, is_certain, (why, *doubts))


def _doubted(one: Suggestion, doubt: str) -> Suggestion:
    return attrs.evolve(one, is_certain=False, reasons=(*one.reasons, doubt))


def _unclaimed(columns: Sequence[Suggestion]) -> list[Suggestion]:
    """Doubt columns that would fill the same field."""
    claims: dict[str, int] = {}
    for one in columns:
        if one.is_certain:
            claims[one.to] = claims.get(one.to, 0) + 1
    doubt = "several columns look like this field"
    return [_doubted(one, doubt) if one.is_certain and claims[one.to] > 1 else one for one in columns]


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
