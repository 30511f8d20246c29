"""A collection as people see it: a table of its first records, one line, and how it came about."""

from typing import TYPE_CHECKING, cast

from mixedmigration.declaration import Record
from mixedmigration.errors._counts import count_of

from .field import Name, path_of
from .several import how_many

if TYPE_CHECKING:
    from .collection import Collection

__all__ = ["Shown"]


class Shown:
    """What a collection shows of itself; fields that are not public are never shown."""

    __slots__ = ()

    def explain(self) -> str:
        """Write how the collection came about as an English sentence.

        Examples:
            >>> from mixedmigration.entities import ProtectionIncident
            >>> from mixedmigration.query import Collection, field
            >>> Collection(ProtectionIncident).where(field("dead") >= 1).sort_by("-date").explain()
            'protection incidents where dead is at least 1, sorted by date, latest first'
        """
        from .english import story

        records = self._collection()
        return story(records.entity, records.steps)

    def show(self, *fields: Name, rows: int = 10) -> str:
        """Write the first records as a table of text; fields that are not public are never shown.

        Args:
            *fields: The columns; without any, public fields of which something is known.
            rows: How many records at most.

        Raises:
            QueryError: The entity does not have a field, or it is not public; `rows` is no whole number.

        Examples:
            >>> from mixedmigration.entities import ProtectionIncident
            >>> from mixedmigration.query import Collection
            >>> records = [ProtectionIncident(id="protection-incident:my-table:1", dead=1200, country="LBY")]
            >>> print(Collection(ProtectionIncident, records).show("country", "dead"))
            country   dead
            -------  -----
            Libya    1,200
            1 record
        """
        from .view import text_of

        return text_of(self._collection(), tuple(map(path_of, fields)), how_many(rows))

    def _repr_html_(self) -> str:
        from .view import html_of

        return html_of(self._collection())

    def __repr__(self) -> str:
        records = self._collection()
        return f"Collection[{records.entity.__name__}] of {count_of(len(records), 'record')}"

    def _collection(self) -> "Collection[Record]":
        return cast("Collection[Record]", self)
