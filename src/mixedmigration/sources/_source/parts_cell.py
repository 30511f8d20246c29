"""Cells that list names, each of which becomes a part of the record: authors, publishers."""

import re
from collections.abc import Mapping

import attrs

from mixedmigration.declaration import Record
from mixedmigration.errors import InvalidValueError
from mixedmigration.values.text import text

from .cell import LONGEST_LIST

__all__ = ["PartsCell"]


@attrs.frozen
class PartsCell:
    """Names parted by commas, and the last by a word such as "and"; each is a part with that name.

    Examples:
        >>> from mixedmigration.entities.publication import Contributor
        >>> authors = PartsCell(Contributor, "name", {"role": "author"}, before="By", last="and")
        >>> [one.name for one in authors.read("By  Salma Haddad, Ana Ruiz and Joseph Okello")]
        ['Salma Haddad', 'Ana Ruiz', 'Joseph Okello']
    """

    part: type[Record]
    """What each name becomes."""
    field: str
    """The field of the part that holds the name."""
    says_also: Mapping[str, object] = attrs.field(factory=dict[str, object], hash=False)
    """What else the part says."""
    before: str = ""
    """A word that stands before the names and is none."""
    last: str = ""
    """A word that may stand before the last name."""

    @property
    def says(self) -> str:
        """How the cell is read, in a few words."""
        last = f', the last behind "{self.last}"' if self.last else ""
        return f"names in order, parted by commas{last}"

    def read(self, cell: str) -> tuple[Record, ...]:
        """Give the parts in the order of the names.

        Raises:
            InvalidValueError: The cell is longer than any list of names, or holds what no file can carry.
        """
        if len(cell) > LONGEST_LIST:
            raise InvalidValueError("value/type", f"a list of at most {LONGEST_LIST:,} characters", cell)
        listed = text(cell).strip()
        if self.before and listed.casefold().startswith(f"{self.before.casefold()} "):
            listed = listed[len(self.before) :]
        if self.last:
            listed = re.sub(rf",? {re.escape(self.last)} (?=[^,]*$)", ", ", listed)
        names = (" ".join(name.split()) for name in listed.split(","))
        return tuple(self.part(**{self.field: name, **self.says_also}) for name in names if name)
