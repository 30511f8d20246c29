"""The declaration of a source: who publishes it, and what the columns of each layout mean.

It is data, never a function over a row, so that a table can be read by columns, described
to people, and compared with next year's.
"""

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

import attrs

from mixedmigration.entities import Entity
from mixedmigration.formats.header import PLAIN, Header
from mixedmigration.formats.nested import Nesting
from mixedmigration.values import NoAnswer

from .cell import CellReader
from .cleaning import Step

if TYPE_CHECKING:
    from .joining import Joining
    from .sequel import Sequel
    from .unpivot import Blocks

__all__ = [
    "NO_TOP",
    "OWN_ID",
    "Blank",
    "Choices",
    "Column",
    "Control",
    "Layout",
    "PublishedId",
    "Source",
    "TableTop",
    "header_key",
]

E_co = TypeVar("E_co", bound=Entity, covariant=True)


class Blank(Enum):
    """What a blank cell of a column means."""

    UNKNOWN = "unknown"
    """Nothing was recorded."""
    ZERO = "zero"
    """None was reported, and the publisher's own totals count it as 0."""


@attrs.frozen(kw_only=True)
class Column:
    """What one column of a layout means."""

    header: str
    """The column's name as printed; where `to` has a `*`, each `*` in it stands for a number."""
    to: str
    """The field it fills; several columns may fill one list in order. Dots lead to a part, numbers
    to an item of a list, and `*` to the item that the column's own number says; `*+100` counts on from 100,
    where other columns fill the first items of the list."""
    reads: CellReader
    blank: Blank = Blank.UNKNOWN
    is_optional: bool = False
    """Whether a table of this layout may lack it."""
    is_aside: bool = False
    """Whether another column reads the same cells, so that nothing is complained of twice."""
    is_inferred: bool = False
    """Whether its value follows from the cell by a rule of the layout, and is not what is printed."""
    may_be_filled: bool = False
    """Whether its blanks may have been filled with 0; in a table without a blank there, a 0 then is a blank."""
    note: str = ""
    """What a person should know of it."""
    also: tuple[str, ...] = ()
    """Other names under which the column is printed; case and what stands between words make no difference."""
    joins: str | None = None
    """What stands between its text and that of an earlier column of the same field; None replaces the earlier text."""

    @property
    def is_pattern(self) -> bool:
        """Whether it stands for several columns, whose names differ by a number."""
        return "*" in self.to


@attrs.frozen(kw_only=True)
class Control:
    """A column that repeats what other columns say: it is compared and not kept."""

    header: str
    of: tuple[str, ...]
    """The fields it repeats; dots lead to a part, and numbers to an item of a list."""
    reads: CellReader
    agrees: Callable[..., bool]
    """Asked with the cell's value and the values of `of`."""
    code: str
    expected: str
    is_optional: bool = False
    note: str = ""
    also: tuple[str, ...] = ()
    """Other names under which the column is printed."""


@attrs.frozen(kw_only=True)
class Choices:
    """The columns of one question of which several answers may be chosen."""

    name: str
    """What stands before the slash in the columns of its labels."""
    to: str
    """The list that the answers fill."""
    reads: CellReader
    """How a label is read."""
    parent: str | None = None
    """The question's own column; None where it has the question's name."""
    none: tuple[str, ...] = ()
    """Labels that say "none of these": an empty list, and not an unknown one."""
    reasons: tuple[tuple[str, NoAnswer], ...] = ()
    """Labels that say why there is no answer."""
    labels: tuple[str, ...] = ()
    """Labels that the question is known to have, for exports without a column for each."""
    columns: Mapping[str, str] | None = attrs.field(default=None, hash=False)
    """The columns of its labels where a table is known: header and label; None finds them by the name."""
    spelt: Mapping[str, str] = attrs.field(factory=dict[str, str], hash=False)
    """Labels by what exports may print instead, such as the codes of a form, as `question_key` writes them."""
    lifts: str | None = None
    """Where a reason for no answer goes, or an empty list, when `to` cannot hold it."""
    makes: Callable[[object], object] | None = None
    """What is made of the list, or of the reason; None takes it as it is."""
    note: str = ""
    """What a person should know of it."""

    @property
    def header(self) -> str:
        """The question's own column, as declared."""
        return self.parent if self.parent is not None else self.name

    def label_of(self, header: str) -> str | None:
        """Give the label of a column, or None where it is not one of this question.

        Args:
            header: The column's name as printed.
        """
        start, found = f"{self.name}/", header_key(header)
        return found[len(start) :] if found.startswith(start) and len(found) > len(start) else None

    def children(self, columns: Iterable[str]) -> dict[str, str]:
        """Give the columns of its labels in the order of the table: header and label.

        Args:
            columns: The columns that the table prints.
        """
        if self.columns is not None:
            return {header: label for header, label in self.columns.items() if header in set(columns)}
        found = {header: self.label_of(header) for header in columns}
        return {header: label for header, label in found.items() if label is not None}


OWN_ID = r"(?:[^\s\ud800-\udfff]| ){1,90}"
"""Any id of 90 characters, which also fit into an id of ours where each has to be escaped."""


@attrs.frozen(kw_only=True)
class PublishedId:
    """Where a layout prints the ids of its rows."""

    header: str
    form: str
    """The regular expression that a whole id matches."""
    group: str | None = None
    """The column that holds the id of the event, where it is another one."""
    also: tuple[str, ...] = ()
    """Other names under which the column of ids is printed."""


@attrs.frozen
class TableTop:
    """What a table says beside its columns and before its rows."""

    labels: Mapping[str, str] = attrs.field(factory=dict[str, str], hash=False)
    """What a row below the column names says of each, where there is one."""
    versions: tuple[str, ...] = ()
    """The versions of the form that its rows name, where the layout depends on them."""


NO_TOP = TableTop()
"""Nothing but columns is known."""


class LayoutOfTable(Protocol):
    """Gives the layout of a table whose columns follow from a form, or from the table itself."""

    def __call__(self, columns: tuple[str, ...], top: TableTop = NO_TOP) -> "Layout":
        """Give the whole layout.

        Args:
            columns: The columns that the table prints.
            top: What else it says before its rows.
        """
        ...

    @property
    def version_columns(self) -> tuple[str, ...]:
        """The columns that may name a version of the form; none where it makes no difference."""
        ...

    @property
    def known(self) -> tuple[str, ...]:
        """The columns that are known beforehand, to be described."""
        ...


@attrs.frozen(kw_only=True)
class Layout:
    """One set of columns in which a publisher prints a dataset."""

    name: str
    edition: str
    """When and where this layout was seen, in words."""
    identified_by: PublishedId | None
    """None where rows are printed without an id; it is then derived from the whole row."""
    columns: tuple[Column | Control | Choices, ...]
    cleaning: tuple[Step, ...]
    constants: Mapping[str, object] = attrs.field(factory=dict[str, object], hash=False)
    """Fields that follow from the layout alone; they are named in `inferred`."""
    notes: tuple[str, ...] = ()
    """What this layout costs whoever counts with it, one sentence each."""
    derived_from: tuple[str, ...] = ()
    """Columns from which the id of a row is derived, where rows have none; empty means the whole row."""
    left_out: tuple[str, ...] = ()
    """Columns that are not read and not kept."""
    of_table: "LayoutOfTable | None" = attrs.field(default=None, eq=False, repr=False)
    """Gives the whole layout for the columns of a table, where they differ from one table to the next."""
    never_has: tuple[str, ...] = ()
    """Columns that only a fuller layout has: a table with one of them is another, however well it fits."""
    above: tuple[Column, ...] = ()
    """Columns whose one value stands for the whole table: in a title above it, or in the name of its file."""
    placeholder: tuple[str, ...] = ()
    """Columns that say nothing by themselves: a row that is blank in all others is no record."""
    blocks: "Blocks | None" = None
    """Columns that stand in a row once for each of many things; each block of them is a record."""
    joining: "Joining | None" = None
    """Which rows tell of one thing and become one record."""
    sequel: "Sequel | None" = None
    """How a record is linked to an earlier one that it goes on from."""

    @property
    def headers(self) -> tuple[str, ...]:
        """The names of all columns, as printed."""
        own = self.identified_by
        ids = (own.header, *([own.group] if own.group and own.group != own.header else [])) if own else ()
        blocks = self.blocks.columns if self.blocks else ()
        return (*ids, *(column.header for column in (*self.columns, *blocks)), *self.left_out)

    @property
    def required(self) -> tuple[str, ...]:
        """The names of the columns that every table of this layout has."""
        blocks = self.blocks.columns if self.blocks else ()
        columns = (*self.columns, *blocks)
        optional = {*self.left_out, *(column.header for column in columns if not _is_needed(column))}
        needed = (header for header in self.headers if header not in optional)
        derived = () if self.blocks else self.derived_from  # where there are blocks, also from their code
        return tuple(dict.fromkeys((*needed, *derived)))


def _is_needed(column: Column | Control | Choices) -> bool:
    if isinstance(column, Choices):
        return False
    return not (column.is_optional or (isinstance(column, Column) and column.is_pattern))


@attrs.frozen(kw_only=True)
class Source(Generic[E_co]):
    """A published dataset and all the layouts it was printed in."""

    slug: str
    title: str
    publisher: str
    entity: type[E_co]
    layouts: tuple[Layout, ...]
    licence: str | None = None
    url: str | None = None
    notes: tuple[str, ...] = ()
    """What whoever counts with it should know, one sentence each."""
    protocol: int = 1
    """The version of this declaration; raised when its meaning changes."""
    encoding: str = "utf-8"
    """Encoding of its CSV files, asked for only where the source is named."""
    delimiter: str | None = None
    """What stands between the cells of its CSV files; None looks at the header."""
    sheet: str | None = None
    """The sheet of its workbooks; None takes the first that is not hidden."""
    header: Header = PLAIN
    """Where the column names of its tables stand."""
    nesting: Nesting | None = None
    """Where the records of its JSON documents are, whose values lie several levels deep."""


def header_key(header: str) -> str:
    r"""Give what makes two printed column names the same: stray blanks make no difference.

    Examples:
        >>> header_key("\ufeffMember  State ")
        'Member State'
    """
    return " ".join(header.replace("\ufeff", "").split())
