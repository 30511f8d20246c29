"""A table of answers as people read it, and as other programs take it over."""

import csv
import io
from collections.abc import Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

import attrs

from mixedmigration.errors import MissingExtraError
from mixedmigration.formats._csv_cell import NOTHING as NONE_GIVEN
from mixedmigration.formats._csv_cell import write_cell
from mixedmigration.values import NoAnswer, Rating, Unlisted

from .answers import asked
from .english import field_name, nouns
from .table import GAP, WIDEST_CELL, Table, cell
from .tabulation import Base, Cell, Group, Tabulation

if TYPE_CHECKING:
    import pandas

__all__ = ["csv_of", "frame_of", "heading", "html_of", "plain_lines", "text_of"]

WIDEST_TEXT = 120
"""Characters of a line of text; groups for which there is no room stand in a table below."""
LONGEST_LABEL = 1000
"""Characters of a label where there is room for it, as in a file."""
NO_PERCENT = "–"
"""Stands where there is nobody of whom it could be a share."""
FEW = "*"
"""Stands behind a count of few."""


def heading(table: Tabulation) -> str:
    """Say what the table is of, in a line."""
    by = f" by {' and '.join(map(field_name, table.by))}" if table.by else ""
    return f"{field_name(table.path)}{by}, percentages of {_base_of(table)}"


def _base_of(table: Tabulation) -> str:
    if table.base is Base.ANSWERS:
        return "answers given"
    return f"{nouns(table.entity)} {'that were asked' if table.is_reasoned else 'with it recorded'}"


@attrs.frozen
class _Column:
    """One group under its heading, with the figures that are printed."""

    heading: str
    group: Group
    cells: tuple[Cell, ...]
    has_known: bool

    @property
    def headings(self) -> tuple[str, ...]:
        return (self.heading, "%", "% known") if self.has_known else (self.heading, "%")

    def line(self, count: str, percent: str = "", known: str = "") -> tuple[str, ...]:
        return (count, percent, known) if self.has_known else (count, percent)

    def answer(self, place: int, is_reason: bool) -> tuple[str, ...]:
        one = self.cells[place]
        known = "" if is_reason else _share(one.percent_known)
        return self.line(f"{one.count:,}{FEW if one.is_small else ''}", _share(one.percent), known)


def _share(percent: float | None) -> str:
    return NO_PERCENT if percent is None else f"{percent:.1f}"


@attrs.frozen
class _Labels:
    """The words for the values of one field; text that is not public is numbered instead."""

    values: tuple[object, ...]
    is_shown: bool
    widest: int

    def __getitem__(self, value: object) -> str:
        if value == ():
            return "none of these"
        if value is None:
            return "not recorded"
        if isinstance(value, NoAnswer):
            return _REASONS[value]
        if isinstance(value, Rating) and value.step is not None and not self.is_shown:
            return f"{value.step} of {value.steps}"
        if _is_text(value) and not self.is_shown:
            return f"(text {self._hidden.index(value) + 1}, not shown)"
        text = cell(value, widest=self.widest)
        return f"{text} (unlisted)" if isinstance(value, Unlisted) else text

    @property
    def _hidden(self) -> list[object]:
        return [value for value in self.values if _is_text(value)]


def _is_text(value: object) -> bool:
    """Say whether a value is in words of its own, which may be those of a person."""
    return isinstance(value, (Unlisted, str, Rating))


_REASONS = {
    NoAnswer.REFUSED: "Refused",
    NoAnswer.DONT_KNOW: "Don't know",
    NoAnswer.NOT_ASKED: "not asked",
    NoAnswer.NOT_APPLICABLE: "not applicable",
    NoAnswer.WITHHELD: "withheld",
}


def _labels(table: Tabulation, widest: int = LONGEST_LABEL) -> tuple[_Labels, tuple[_Labels, ...]]:
    """Give the words for the answers, and for what the groups of each field have in common."""
    groups = (tuple(dict.fromkeys(group.values[place] for group in table.groups)) for place in range(len(table.by)))
    is_shown = {path: table.is_revealed or path in table.public for path in (table.path, *table.by)}
    rows = _Labels(tuple(row.value for row in table.rows), is_shown[table.path], widest)
    return rows, tuple(_Labels(values, is_shown[path], widest) for values, path in zip(groups, table.by, strict=True))


def _columns(table: Tabulation, widest: int = LONGEST_LABEL) -> list[_Column]:
    _, by = _labels(table, widest)
    has_known = bool(table.whole.refused or table.whole.dont_know)
    whole = _Column("all" if table.by else "n", table.whole, tuple(row.whole for row in table.rows), has_known)
    groups = [
        _Column(
            ", ".join(labels[value] for labels, value in zip(by, group.values, strict=True)),
            group,
            tuple(row.cells[place] for row in table.rows),
            has_known,
        )
        for place, group in enumerate(table.groups)
    ]
    return [whole, *groups]


def _answers(table: Tabulation, columns: Sequence[_Column], widest: int = LONGEST_LABEL) -> list[tuple[str, ...]]:
    """Write a line for each answer."""
    labels, _ = _labels(table, widest)
    return [
        (labels[row.value], *(text for column in columns for text in column.answer(place, row.is_reason)))
        for place, row in enumerate(table.rows)
    ]


def _bases(table: Tabulation, columns: Sequence[_Column]) -> list[tuple[str, ...]]:
    """Write the lines that say how many records there are and how many of them stand in each base."""
    lines = {
        "answers given": ("given", table.base is Base.ANSWERS or table.is_many),
        "asked" if table.is_reasoned else "recorded": ("asked", True),
        "of them answered": ("answered", columns[0].has_known),
        **{name: (name.replace(" ", "_"), bool(_count(table.whole, name))) for name in _UNASKED},
        "records": ("records", True),
    }
    return [
        (name, *(text for column in columns for text in _base(table, column, attribute)))
        for name, (attribute, is_told) in lines.items()
        if is_told
    ]


_UNASKED = ("not asked", "not applicable", "withheld", "not recorded")
"""Who stands in no base."""


def _count(group: Group, name: str) -> int:
    count: int = getattr(group, name.replace(" ", "_"))
    return count


def _base(table: Tabulation, column: _Column, attribute: str) -> tuple[str, ...]:
    """Write how many records of a group there are, with 100 under the percentages that are of them."""
    count = _count(column.group, attribute)
    few = FEW if attribute == "asked" and 0 < count < table.small else ""
    return column.line(f"{count:,}{few}", *_hundreds(table.base, column.group, attribute))


def _hundreds(base: Base, group: Group, attribute: str) -> tuple[str, str]:
    """Say under which of the two percentages a base belongs: it is what is 100 there."""
    has_reasons = bool(group.refused or group.dont_know)
    of_all = {Base.RESPONDENTS: "asked", Base.ANSWERS: "" if has_reasons else "given"}[base]
    of_known = {Base.RESPONDENTS: "answered", Base.ANSWERS: "given"}[base]
    return (
        _share(100.0 if group.base(base) else None) if attribute == of_all else "",
        _share(100.0 if group.base_known(base) else None) if attribute == of_known else "",
    )


def _notes(table: Tabulation, columns: Sequence[_Column]) -> list[str]:
    """Say what a reader would otherwise get wrong."""
    has_small = any(one.is_small for column in columns for one in column.cells) or any(
        0 < column.group.asked < table.small for column in columns
    )
    labels = [table.path, *table.by] if not table.is_revealed else []
    hidden = [path for path in labels if path not in table.public and _has_text(table, path)]
    notes = {
        "%: with those who refused or did not know; % known: without them": columns[0].has_known,
        "percentages may add up to more than 100: a record may have several": table.is_many
        and table.base is Base.RESPONDENTS,
        "a record may stand in several groups, and stands once in all": table.is_overlapping,
        f"{FEW} fewer than {table.small}": has_small,
        f"text of {', '.join(hidden)} is not public; .reveal() shows it, keep it local": bool(hidden),
    }
    return [note for note, is_told in notes.items() if is_told]


def _has_text(table: Tabulation, path: str) -> bool:
    values = [row.value for row in table.rows] if path == table.path else []
    places = [place for place, name in enumerate(table.by) if name == path]
    values += [group.values[place] for group in table.groups for place in places]
    return any(_is_text(value) for value in values)


def text_of(table: Tabulation) -> str:
    """Write the table for a terminal; groups beyond the width of a line stand in tables below.

    Args:
        table: The table.
    """
    columns = _columns(table, WIDEST_CELL)
    texts = ["\n".join(_block(table, some)) for some in _fitting(table, columns)]
    return "\n".join([heading(table), "\n\n".join(texts), *_notes(table, columns)])


def _block(table: Tabulation, columns: Sequence[_Column]) -> list[str]:
    answers = _answers(table, columns)
    lines = _table(table, columns).text().split("\n")
    return [*lines[: 2 + len(answers)], lines[1], *lines[2 + len(answers) :]]


def _table(table: Tabulation, columns: Sequence[_Column]) -> Table:
    headings = (table.path, *(text for column in columns for text in column.headings))
    rows = (*_answers(table, columns, WIDEST_CELL), *_bases(table, columns))
    return Table(headings, rows, (False, *[True] * (len(headings) - 1)))


def _fitting(table: Tabulation, columns: Sequence[_Column]) -> Iterator[list[_Column]]:
    """Yield columns in as many portions as a line has room for; the names of the answers begin each."""
    widths = iter(_table(table, columns).widths)
    first = next(widths)
    portion, room = list[_Column](), WIDEST_TEXT - first
    for column in columns:
        width = sum(next(widths) + len(GAP) for _ in column.headings)
        if portion and width > room:
            yield portion
            portion, room = [], WIDEST_TEXT - first
        portion.append(column)
        room -= width
    yield portion


def html_of(table: Tabulation) -> str:
    """Write the table for a notebook: each group is a heading over its figures."""
    columns = _columns(table)
    span = 3 if columns[0].has_known else 2
    top = "".join(f'<th colspan="{span}" scope="colgroup">{escape(column.heading)}</th>' for column in columns)
    names = ("n", "%", "% known")[:span] * len(columns)
    sub = "".join(f'<th scope="col">{name}</th>' for name in names)
    notes = "".join(f"<p>{escape(note)}</p>" for note in _notes(table, columns))
    return (
        f"<div><table><caption>{escape(heading(table))}</caption>"
        f'<thead><tr><th rowspan="2" scope="col">{escape(table.path)}</th>{top}</tr><tr>{sub}</tr></thead>'
        f"<tbody>{_html_rows(_answers(table, columns))}</tbody>"
        f"<tfoot>{_html_rows(_bases(table, columns))}</tfoot></table>{notes}</div>"
    )


def _html_rows(rows: Sequence[tuple[str, ...]]) -> str:
    return "".join(
        f'<tr><th scope="row">{escape(name)}</th>'
        + "".join(f'<td style="text-align: right">{escape(text)}</td>' for text in texts)
        + "</tr>"
        for name, *texts in rows
    )


def plain_lines(table: Tabulation) -> list[dict[str, object]]:
    """Give the table as plain data, one line for each answer and group, all together first."""
    rows, by = _labels(table)
    lines: list[dict[str, object]] = []
    for place, group in enumerate((table.whole, *table.groups)):
        keys = {
            name: text
            for path, labels, value in zip(table.by, by, group.values or [_ALL] * len(by), strict=True)
            for name, text in _names(table, path, labels, value)
        }
        for row in table.rows:
            answer = {"answer": _code(table, table.path, row.value, rows), "answer_label": rows[row.value]}
            lines.append({**answer, **keys, **_figures(table.base, group, (row.whole, *row.cells)[place])})
    return lines


_ALL = object()
"""Stands for all groups together."""


def _names(table: Tabulation, path: str, labels: _Labels, value: object) -> Iterator[tuple[str, str | None]]:
    yield path, "(all)" if value is _ALL else _code(table, path, value, labels)
    yield f"{path}_label", "all together" if value is _ALL else labels[value]


def _code(table: Tabulation, path: str, value: object, labels: _Labels) -> str:
    """Write a value as our CSV files do."""
    if isinstance(value, Rating) or (_is_text(value) and not labels.is_shown):
        return write_cell(labels[value])
    if value is None or value == ():
        return "" if value is None else NONE_GIVEN
    if isinstance(value, NoAnswer):
        return write_cell({"no_answer": value.slug})
    found = asked(table.entity, path)
    return write_cell(value if isinstance(value, int) else found.leaf.plain(value))


def _figures(base: Base, group: Group, one: Cell) -> dict[str, object]:
    return {
        **attrs.asdict(one),
        "base": group.base(base),
        "base_known": group.base_known(base),
        **{name: getattr(group, name) for name in ("asked", "answered", "records")},
    }


def csv_of(table: Tabulation) -> str:
    """Write the lines as CSV, with a header; what is unknown is an empty cell."""
    file = io.StringIO(newline="")
    lines = plain_lines(table)
    names = list(lines[0]) if lines else ["answer", "answer_label"]
    writer = csv.DictWriter(file, names, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(lines)
    return file.getvalue()


def frame_of(table: Tabulation) -> "pandas.DataFrame":
    """Give the lines as a pandas data frame.

    Raises:
        MissingExtraError: pandas is not installed.
    """
    try:
        import pandas
    except ImportError:
        raise MissingExtraError("Tabulation.to_frame()", "pandas") from None
    return pandas.DataFrame(plain_lines(table))
