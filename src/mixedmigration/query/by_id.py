"""Records found by their id.

Publishers give one id to several rows. Each row is a record with an ordinal behind its
id, the first without; the bare id then stands for all of them, and asking for it is
answered with the candidates instead of with whichever row came first.
"""

from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import TypeVar, overload

from mixedmigration.declaration import Record
from mixedmigration.errors import AmbiguousIdError, QueryError, UnknownIdError
from mixedmigration.errors._counts import count_of
from mixedmigration.errors.exceptions import shown

__all__ = ["ById"]

E_co = TypeVar("E_co", bound=Record, covariant=True)
D = TypeVar("D")

_COMPARED = 2000
"""Ids that an unknown one is compared with at most, which bounds the time of a refusal."""


class ById(Mapping[str, E_co]):
    """The records of a collection by their ids.

    Where a published id stands for several rows, its first row is called `…#1` here; the
    bare id raises. An id that several different records bear as it is cannot be looked up
    at all and is left out when ids are listed; `ambiguous` holds such ids.

    Raises:
        QueryError: The records have no id.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> from mixedmigration.query import Collection
        >>> ids = ("protection-incident:my-table:7", "protection-incident:my-table:7#2")
        >>> by_id = Collection(ProtectionIncident, [ProtectionIncident(id=id, dead=1) for id in ids]).by_id
        >>> by_id["protection-incident:my-table:7#1"].id
        'protection-incident:my-table:7'
        >>> by_id["protection-incident:my-table:7"]
        Traceback (most recent call last):
        ...
        mixedmigration.errors.exceptions.AmbiguousIdError: the id 'protection-incident:my-table:7' stands for ...
    """

    __slots__ = ("_rows", "_siblings")

    def __init__(self, records: Iterable[E_co]) -> None:
        self._rows: dict[str, list[E_co]] = {}
        self._siblings: dict[str, list[str]] = {}
        for record in records:
            identifier = getattr(record, "id", None)
            if not isinstance(identifier, str):
                raise QueryError(f"{type(record).__name__} has no id to look up")
            self._rows.setdefault(identifier, []).append(record)
        for identifier in self._rows:
            published, sign, _ = identifier.rpartition("#")
            if sign:
                self._siblings.setdefault(published, []).append(identifier)

    def __getitem__(self, identifier: str) -> E_co:
        if isinstance(identifier, str) and identifier in self._siblings:  # pyright: ignore[reportUnnecessaryIsInstance]
            raise _ambiguous(identifier, self._candidates(identifier))
        rows = self._found(identifier)
        if not rows:
            raise UnknownIdError(f"no record has the id {shown(identifier)}", self._near(identifier))
        if any(row != rows[0] for row in rows[1:]):
            what = f"the id {shown(identifier)} is borne by {count_of(len(rows), 'different record')}"
            raise AmbiguousIdError(f"{what}: find them with .where(field('id') == …)", (identifier,))
        return rows[0]

    def _found(self, identifier: object) -> list[E_co]:
        """Give the records with exactly this id; `X#1` is the first row of an `X` that has others."""
        if not isinstance(identifier, str):
            return []
        rows = self._rows.get(identifier, [])
        published, _, ordinal = identifier.rpartition("#")
        return rows if rows or ordinal != "1" else self._rows.get(published, [])

    def _candidates(self, published: str) -> tuple[str, ...]:
        first = (f"{published}#1",) if published in self._rows else ()
        return (*first, *self._siblings[published])

    def __contains__(self, identifier: object) -> bool:
        return isinstance(identifier, str) and (identifier in self._siblings or bool(self._found(identifier)))

    @overload
    def get(self, key: str, /) -> E_co | None: ...
    @overload
    def get(self, key: str, /, default: E_co | D) -> E_co | D: ...
    def get(self, key: str, /, default: object = None) -> object:
        """Give the record with this id, or the default where there is none.

        Args:
            key: The id.
            default: Given back where no record has the id.

        Raises:
            AmbiguousIdError: The id stands for several records: there is one, so the
                default would be wrong.

        Examples:
            >>> from mixedmigration.entities import ProtectionIncident
            >>> from mixedmigration.query import Collection
            >>> Collection(ProtectionIncident).by_id.get("protection-incident:my-table:7") is None
            True
        """
        return self[key] if key in self else default  # noqa: SIM401 - this is `get`

    def __iter__(self) -> Iterator[str]:
        unclear = set(self.ambiguous)
        for identifier in self._rows:
            if identifier not in unclear:
                yield f"{identifier}#1" if identifier in self._siblings else identifier

    def __len__(self) -> int:
        return sum(1 for _ in self)

    @property
    def ambiguous(self) -> tuple[str, ...]:
        """The ids that several different records bear, so that none of them can be looked up."""
        return tuple(key for key, rows in self._rows.items() if any(row != rows[0] for row in rows[1:]))

    def __repr__(self) -> str:
        return f"ById of {count_of(len(self._rows), 'id')}"

    def _near(self, identifier: object) -> tuple[str, ...]:
        """Give ids that may be meant: the same local id, then near spellings; never many compared."""
        if not isinstance(identifier, str) or not identifier or len(identifier) > 400:
            return ()
        local = f":{identifier.rpartition(':')[2]}"
        same = [known for known in self._rows if known.endswith(local)]
        start, end = identifier[:-3], identifier[-6:]
        alike = [known for known in self._rows if known.startswith(start) or known.endswith(end)]
        close = get_close_matches(identifier, alike[:_COMPARED], n=3, cutoff=0.8)
        return tuple(dict.fromkeys([*same[:3], *close]))[:3]


def _ambiguous(identifier: str, candidates: tuple[str, ...]) -> AmbiguousIdError:
    return AmbiguousIdError(
        f"the id {shown(identifier)} stands for {count_of(len(candidates), 'record')}: name one row", candidates
    )
