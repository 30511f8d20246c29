"""Documents of other people's programs as rows of a table: each value has a column named by the way to it.

`{"fields": {"source": [{"name": "UNHCR"}]}}` has the column `fields/source/0/name`. Nothing is
lost: empty lists and objects stand in a column as `[]` and `{}`, and null as a blank.
"""

from collections.abc import Iterator, Mapping
from typing import cast

import attrs

from mixedmigration.declaration.kind import Plain
from mixedmigration.values.shape import is_object

__all__ = ["Nesting"]


@attrs.frozen(kw_only=True)
class Nesting:
    """Where the records of a JSON document are, whose values lie several levels deep.

    Examples:
        >>> nesting = Nesting(records=("data",))
        >>> records, rest = nesting.records_of({"count": 1, "data": [{"id": 7, "fields": {"date": None}}]})
        >>> [nesting.leaves_of(record) for record in records], rest
        ([{'id': 7, 'fields/date': None}], {'count': 1})
    """

    records: tuple[str, ...] = ()
    """Keys under which a document may keep the list of its records; else it is a list, or one record."""

    def records_of(self, document: Plain) -> tuple[list[Plain], Mapping[str, Plain]]:
        """Give the records of a document, and what it says beside them.

        Args:
            document: As it was read.
        """
        if isinstance(document, list):
            return document, {}
        if not isinstance(document, dict):
            return [document], {}
        for key in self.records:
            held = document.get(key)
            if isinstance(held, list):
                return held, {name: value for name, value in document.items() if name != key}
        return [document], {}

    def leaves_of(self, record: Mapping[str, object]) -> dict[str, object]:
        """Give the values of a record by the way to them.

        Args:
            record: An object.
        """
        return dict(_leaves(record, ""))


DEEPEST = 64
"""Levels that are looked through; what lies deeper stands in one cell."""


def _leaves(value: object, name: str, level: int = 0) -> Iterator[tuple[str, object]]:
    if level < DEEPEST and is_object(value) and value:
        below = ((f"{name}/{key}" if name else str(key), item) for key, item in value.items())
    elif level < DEEPEST and isinstance(value, (list, tuple)) and value:
        below = ((f"{name}/{place}", item) for place, item in enumerate(cast("list[object]", value)))
    else:
        yield name, value
        return
    for way, item in below:
        yield from _leaves(item, way, level + 1)
