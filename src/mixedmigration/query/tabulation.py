"""A table of answers: who was asked, who answered, and how often each answer was given.

Where people may refuse or not know, leaving them out changes every percentage. So each
count has two: of all who were asked, and of those who answered. Who was not asked, and of
whom nothing was recorded, is in neither and is counted apart. Counts are of records,
without weights.
"""

from collections.abc import Sequence
from enum import StrEnum
from os import PathLike
from typing import TYPE_CHECKING, Literal, TypeAlias, overload

import attrs

from mixedmigration.declaration import Record
from mixedmigration.errors import QueryError
from mixedmigration.errors._counts import count_of
from mixedmigration.errors.exceptions import shown
from mixedmigration.values import NoAnswer, Unlisted
from mixedmigration.vocabularies import Word

from .several import is_list
from .step import Step

if TYPE_CHECKING:
    import pandas

__all__ = ["SMALL", "Answer", "Base", "BaseName", "Cell", "Group", "Tabulation"]

SMALL = 10
"""Fewer than this many respondents are marked as few.

Source: ours; survey offices take 5 to 30.
"""
BaseName: TypeAlias = Literal["respondents", "answers"]
"""What percentages are of, by name."""


class Base(StrEnum):
    """What percentages are of."""

    RESPONDENTS = "respondents"
    """Of records that were asked; with several answers to a record they may add up to more than 100."""
    ANSWERS = "answers"
    """Of answers that were given; they add up to 100."""


@attrs.frozen
class Cell:
    """How often one answer was given in one group."""

    count: int
    """Records that gave it, each once."""
    percent: float | None
    """Of the base with those who refused or did not know; None where nobody was asked."""
    percent_known: float | None
    """Of the base without them; None where nobody answered, and where the row itself is no answer."""
    is_small: bool
    """Whether so few gave it that the table marks it; nobody is not few."""


@attrs.frozen(kw_only=True)
class Group:
    """The records of one column, all of them accounted for.

    Records are those asked and those of whom there is no telling; asked are those who
    answered and those who would or could not.
    """

    values: tuple[object, ...] = attrs.field(repr=False)
    """What they have in common, one for each field; empty for all records together."""
    records: int
    """How many there are."""
    answered: int
    """How many gave an answer, "none of these" among them."""
    given: int
    """How many answers they gave together, "none of these" as one."""
    refused: int
    """How many were asked and did not wish to say."""
    dont_know: int
    """How many were asked and did not know."""
    not_asked: int
    """How many the form did not ask."""
    not_applicable: int
    """For how many the question has no meaning."""
    withheld: int
    """How many answers were taken out before the records were shared."""
    not_recorded: int
    """Of how many nothing is known, not even why."""

    @property
    def asked(self) -> int:
        """How many were asked and said something, if only that they refuse."""
        return self.answered + self.refused + self.dont_know

    @property
    def key(self) -> object:
        """What they have in common; a tuple where there are several fields."""
        return self.values[0] if len(self.values) == 1 else self.values

    def base(self, base: Base) -> int:
        """Give what percentages are of, with those who refused or did not know."""
        return self.base_known(base) + self.refused + self.dont_know

    def base_known(self, base: Base) -> int:
        """Give what percentages are of, without them."""
        return self.answered if base is Base.RESPONDENTS else self.given


@attrs.frozen
class Answer:
    """One row: an answer, "none of these" (an empty tuple), or why there is none."""

    value: object = attrs.field(repr=False)
    """The answer itself: a word, a label that is in no vocabulary, a country, a year, a number, a reason."""
    whole: Cell
    """How often it was given by all together, each record counted once."""
    cells: tuple[Cell, ...] = attrs.field(repr=False)
    """How often in each group, in the order of the table's groups."""

    @property
    def count(self) -> int:
        """How many records gave it."""
        return self.whole.count

    @property
    def percent(self) -> float | None:
        """Their share of the base with those who refused or did not know."""
        return self.whole.percent

    @property
    def percent_known(self) -> float | None:
        """Their share of the base without them."""
        return self.whole.percent_known

    @property
    def is_reason(self) -> bool:
        """Whether it says why there is no answer."""
        return isinstance(self.value, NoAnswer)


@attrs.frozen(repr=False, kw_only=True)
class Tabulation(Sequence[Answer]):
    """Answers by groups, with every base; iterating gives the rows.

    Words, countries, numbers and years are shown, since a table without them says nothing.
    Free text and labels that are in no vocabulary are not, where the field is not public:
    they may be what a person said. `reveal` gives the same table that shows them.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> from mixedmigration.query import Collection
        >>> def incident(number, **values):
        ...     return ProtectionIncident(id=f"protection-incident:my-table:{number}", **values)
        >>> records = [
        ...     incident(1, country="LBY", causes=["drowning", "violence"]),
        ...     incident(2, country="LBY", causes=["drowning"]),
        ...     incident(3, country="TUN"),
        ... ]
        >>> table = Collection(ProtectionIncident, records).tabulate("causes", by="country", small=2)
        >>> print(table)
        causes by country, percentages of protection incidents with it recorded
        causes         all      %  Libya      %  Tunisia  %
        -------------  ---  -----  -----  -----  -------  -
        Drowning         2  100.0      2  100.0        0  –
        Violence        1*   50.0     1*   50.0        0  –
        -------------  ---  -----  -----  -----  -------  -
        answers given    3             3               0
        recorded         2  100.0      2  100.0        0  –
        not recorded     1             0               1
        records          3             2               1
        percentages may add up to more than 100: a record may have several
        * fewer than 2
        >>> table.cell("drowning", "LBY").percent
        100.0
    """

    entity: type[Record]
    """The entity of the records."""
    path: str
    """The field of which the answers are."""
    by: tuple[str, ...]
    """The fields by which records are put into groups."""
    base: Base
    """What percentages are of."""
    rows: tuple[Answer, ...]
    """Answers in their order; then "none of these", refused and don't know, where anybody said so."""
    groups: tuple[Group, ...]
    """The columns; none where the table is of all together."""
    whole: Group
    """All records together, each counted once."""
    small: int
    """Fewer than this many are marked."""
    is_many: bool
    """Whether a record may give several answers."""
    is_overlapping: bool
    """Whether a record may stand in several groups."""
    is_reasoned: bool
    """Whether the field can say why there is no answer."""
    public: frozenset[str] = attrs.field(repr=False)
    """Which of the fields are public."""
    is_revealed: bool = False
    """Whether text of fields that are not public is shown."""
    steps: tuple[Step, ...] = attrs.field(default=(), eq=False, repr=False)
    """How the records came about."""

    def row(self, answer: object) -> Answer:
        """Give the row of an answer.

        Args:
            answer: The value, or the slug or code by which files hold it; `()` for "none of these".

        Raises:
            QueryError: Nobody gave it, so there is no row.
        """
        for row in self.rows:
            if _is_meant(row.value, answer):
                return row
        raise QueryError(f"nobody answered {shown(answer)} to {self.path}")

    def cell(self, answer: object, group: object = ()) -> Cell:
        """Give how often an answer was given, by all or in one group.

        Args:
            answer: As for `row`.
            group: What the group has in common: a value, its slug or code, or None for not
                recorded; a tuple where there are several fields. Without it, all together.

        Raises:
            QueryError: There is no such row or group.
        """
        if group == ():
            return self.row(answer).whole
        return self.row(answer).cells[self.groups.index(self.group(group))]

    def group(self, key: object) -> Group:
        """Give one group by what its records have in common.

        Raises:
            QueryError: There is no such group.
        """
        keys = key if is_list(key) and len(self.by) > 1 else (key,)
        for group in self.groups:
            if len(keys) == len(group.values) and all(map(_is_meant, group.values, keys)):
                return group
        raise QueryError(f"the table has no group {shown(key)} by {', '.join(self.by) or 'nothing'}")

    def reveal(self) -> "Tabulation":
        """Give the same table, showing also text that is not public; keep it local."""
        return attrs.evolve(self, is_revealed=True)

    def explain(self) -> str:
        """Write what the table is of as an English sentence."""
        from .english import story
        from .tabulation_text import heading

        return f"{story(self.entity, self.steps)}: {heading(self)}"

    def to_dicts(self) -> list[dict[str, object]]:
        """Give the table as plain data, one line for each answer and group, all together first.

        Returns:
            `answer` and the fields of the groups in the plain form of files, `…_label` in words,
            `count`, `percent`, `percent_known`, `is_small`, and of the group `base`, `base_known`,
            `asked`, `answered` and `records`.
        """
        from .tabulation_text import plain_lines

        return plain_lines(self)

    def to_csv(self, path: "str | PathLike[str] | None" = None) -> str:
        """Write what `to_dicts` gives as CSV, and give the text.

        Args:
            path: Where to write it; None gives the text only.
        """
        from .tabulation_text import csv_of

        text = csv_of(self)
        if path is not None:
            with open(path, "w", encoding="utf-8", newline="") as file:
                file.write(text)
        return text

    def to_frame(self) -> "pandas.DataFrame":
        """Give what `to_dicts` gives as a pandas data frame.

        Raises:
            MissingExtraError: pandas is not installed.
        """
        from .tabulation_text import frame_of

        return frame_of(self)

    @overload
    def __getitem__(self, place: int) -> Answer: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Answer, ...]: ...
    def __getitem__(self, place: int | slice) -> Answer | tuple[Answer, ...]:
        return self.rows[place]

    def __len__(self) -> int:
        return len(self.rows)

    def __repr__(self) -> str:
        by = f" by {', '.join(self.by)}" if self.by else ""
        counts = f"{count_of(len(self.rows), 'answer')} of {count_of(self.whole.records, 'record')}"
        return f"Tabulation of {self.path}{by}: {counts}"

    def __str__(self) -> str:
        from .tabulation_text import text_of

        return text_of(self)

    def _repr_html_(self) -> str:
        from .tabulation_text import html_of

        return html_of(self)


def _is_meant(value: object, named: object) -> bool:
    """Say whether a value is the one that somebody names, by itself or by its name in files."""
    if type(value) is type(named) and value == named:
        return True
    if not isinstance(named, str):
        return False
    if isinstance(value, (Word, NoAnswer)):
        return value.slug == named
    if isinstance(value, Unlisted):
        return value.label == named
    return getattr(value, "code", None) == named
