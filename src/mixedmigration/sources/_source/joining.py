"""Rows that tell of one thing, put together to one record: each row of a law is one measure of it.

A row is first read by itself, as any other. Then lists of parts are put one behind another,
and the record cites all its rows. What the rows say differently beyond that is told and kept.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from typing import cast

import attrs

from mixedmigration.declaration import fields_of, issue_of, settle, unchecked
from mixedmigration.declaration.complaint import Complaint
from mixedmigration.entities import Entity
from mixedmigration.errors import Issue
from mixedmigration.values import Extras, NoAnswer
from mixedmigration.values.extras import pointer

from .layout import header_key
from .read_row import ReadRow

__all__ = ["Joining", "joined", "key_of"]

ROWS = "rows"
"""Where `extras` keep what a later row of a record says differently: `/rows/7/level`."""


@attrs.frozen(kw_only=True)
class Joining:
    """Which rows of a table tell of one thing, and how their records become one."""

    by: tuple[str, ...]
    """Columns whose cells are the same in all rows of one record; a row where one of them is blank stands alone."""
    letters: int | None = None
    """How many letters of each of those cells count, from its start; None counts all."""
    lists: tuple[str, ...] = ()
    """Fields whose parts are put one behind another, row by row."""
    texts: tuple[str, ...] = ()
    """Fields whose texts are put one below another, where a later row says more."""
    note: str = ""
    """What a person should know of it."""


def key_of(joining: Joining, cells: Mapping[str, str], printed: Mapping[str, str]) -> Hashable | None:
    """Give what the rows of one record have in common; None where the row stands alone.

    Args:
        joining: As the layout declares it.
        cells: The row.
        printed: The printed name of each declared column that the table has.
    """
    known = [printed[header_key(name)] for name in joining.by if header_key(name) in printed]
    found = tuple(" ".join(cells.get(name, "").split()).casefold()[: joining.letters] for name in known)
    return found if found and all(found) else None


def joined(
    joining: Joining,
    entity: type[Entity],
    rows: Iterable[tuple[Hashable | None, ReadRow]],
    columns: Mapping[str, str],
) -> Iterator[ReadRow]:
    """Put rows together, and yield what comes of them in the order of the first row of each.

    All rows are held until the last is read, since a row of the first record may come last.

    Args:
        joining: As the layout declares it.
        entity: What the records are.
        rows: What came of each row by itself, with its key.
        columns: The printed name of the column that fills each field.
    """
    groups: dict[Hashable, list[ReadRow]] = {}
    for key, row in rows:
        is_alone = key is None or row.record is None
        groups.setdefault(("alone", len(groups)) if is_alone else ("joined", key), []).append(row)
    for held in groups.values():
        yield from _one(held, _Merger(joining, entity, columns))


def _one(rows: list[ReadRow], merger: "_Merger") -> Iterator[ReadRow]:
    """Give one record of several rows; where they contradict a rule of the entity together, they stay apart."""
    if len(rows) == 1:
        yield rows[0]
        return
    for row in rows:
        merger.take(row)
    made = settle(merger.entity, merger.values, [], {})
    if made.complaints:
        yield from rows
        return
    made.values["extras"] = Extras(merger.kept)
    record = unchecked(merger.entity, made.values)
    yield ReadRow(rows[0].number, record, None, tuple(merger.issues), rows=len(rows))


class _Merger:
    """The values of one record while its rows are put together."""

    def __init__(self, joining: Joining, entity: type[Entity], columns: Mapping[str, str]) -> None:
        self.joining, self.entity, self.columns = joining, entity, columns
        self.fields = fields_of(entity)
        self.values: dict[str, object] = {}
        self.reasons: dict[str, int] = {}
        """The row that gave a reason for no answer, by field."""
        self.kept: dict[str, object] = {}
        self.issues: list[Issue] = []

    def take(self, row: ReadRow) -> None:
        """Add what a row says."""
        record = row.record
        assert record is not None
        moves = {name: len(cast("tuple[object, ...]", self.values.get(name, ()))) for name in self.joining.lists}
        for at, raw in record.extras.items():
            self._keep(_moved(at, moves), raw, row.number)
        self.issues += [attrs.evolve(issue, path=_moved(issue.path, moves)) for issue in row.issues]
        if not self.values:
            self.values = {name: getattr(record, name) for name in self.fields}
            self.reasons = {name: row.number for name, held in self.values.items() if isinstance(held, NoAnswer)}
            return
        for name in self.fields:
            self._add(name, getattr(record, name), row.number)

    def _keep(self, at: str, raw: object, number: int) -> None:
        if at in self.kept and self.kept[at] != raw:
            at = f"{pointer(ROWS, number)}{at}"
        self.kept[at] = raw

    def _add(self, name: str, value: object, number: int) -> None:
        held, default = self.values[name], self.fields[name].default
        if name in self.joining.lists or name == "citations":
            self.values[name] = (*cast("tuple[object, ...]", held), *cast("tuple[object, ...]", value))
        elif name in ("id", "extras") or value in (held, default):
            return
        elif held == default:
            self.values[name] = value
            if isinstance(value, NoAnswer):
                self.reasons[name] = number
        elif isinstance(held, NoAnswer) is not isinstance(value, NoAnswer):
            self._answer(name, held, value, number)
        elif isinstance(held, frozenset):
            self.values[name] = held | cast("frozenset[object]", value)
        elif isinstance(held, tuple):
            more = (item for item in cast("tuple[object, ...]", value) if item not in held)
            self.values[name] = (*cast("tuple[object, ...]", held), *more)
        elif name in self.joining.texts:
            self.values[name] = _below(str(held), str(value))
        else:
            self._differs(name, value, number)

    def _answer(self, name: str, held: object, value: object, number: int) -> None:
        """Let an answer go before the reason why another row has none; the reason is kept and is no contradiction."""
        reason, row = (held, self.reasons[name]) if isinstance(held, NoAnswer) else (value, number)
        self.values[name] = value if reason is held else held
        self.kept[pointer(ROWS, row, name)] = self.fields[name].kind.plain(reason)

    def _differs(self, name: str, value: object, number: int) -> None:
        field = self.fields[name]
        at = pointer(ROWS, number, name)
        self.kept[at] = field.kind.plain(value)
        said = Complaint("row/differs", at, f"the same {name} in all rows of one record", self.kept[at])
        self.issues.append(issue_of(said.under("", field.is_public), number, self.columns.get(name)))


def _below(held: str, value: str) -> str:
    """Put a text below another one, unless it stands in it already."""
    return held if value in held else value if held in value else f"{held}\n\n{value}"


def _moved(at: str, moves: Mapping[str, int]) -> str:
    """Point to an item of a list that now stands behind others."""
    for name, by in moves.items():
        start = f"{pointer(name)}/"
        if by and at.startswith(start):
            item, slash, below = at[len(start) :].partition("/")
            return f"{start}{int(item) + by}{slash}{below}" if item.isdigit() else at
    return at
