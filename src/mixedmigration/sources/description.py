"""A source in words: what each column of each layout means, read off its declaration."""

from collections.abc import Iterator
from html import escape
from typing import cast

import attrs

from mixedmigration.declaration import fields_of
from mixedmigration.entities import Entity
from mixedmigration.formats.prose import WIDTH, columns, listed, paragraph

from . import registry
from ._source import Blank, Column, Control, Layout, PublishedId, Source
from ._source.layout import OWN_ID, Choices
from ._source.unpivot import CODE

__all__ = ["ColumnDescription", "LayoutDescription", "SourceDescription", "describe"]

_BLANK = {Blank.UNKNOWN: "blank means not recorded", Blank.ZERO: "blank means 0"}
_UNCOMPARED = "a blank is not compared"
_USUAL = (_BLANK[Blank.UNKNOWN], _UNCOMPARED)
"""What goes without saying in a table for people."""


@attrs.frozen(kw_only=True)
class ColumnDescription:
    """What one printed column means."""

    header: str
    """The column's name as printed."""
    fields: tuple[str, ...]
    """The fields that it fills, or that it is compared with."""
    is_compared: bool = False
    """Whether it only repeats other columns, so that it is compared with them and not kept."""
    read_as: str
    """How a cell is read, in a few words."""
    blank: str
    """What a blank cell means."""
    is_optional: bool = False
    """Whether a table of this layout may lack it."""
    note: str = ""
    """What a person should know of it."""

    @property
    def goes_to(self) -> str:
        """What becomes of the column, in words."""
        names = ", ".join(self.fields)
        return f"compared with {names}" if self.is_compared else names

    @property
    def treatment(self) -> str:
        """How the column is read, in one line."""
        blank = "" if self.blank in _USUAL else self.blank
        optional = "a table may lack it" if self.is_optional else ""
        return "; ".join(filter(None, (self.read_as, blank, optional))) + (f". {self.note}" if self.note else "")


@attrs.frozen(kw_only=True)
class LayoutDescription:
    """One set of columns in which a publisher prints a dataset."""

    name: str
    """The layout's name in reports."""
    edition: str
    """When and where it was seen."""
    columns: tuple[ColumnDescription, ...]
    """In the order in which they are read."""
    constants: tuple[str, ...] = ()
    """Fields that follow from the layout alone."""
    told_once: tuple[str, ...] = ()
    """Fields that are told once: by the names or labels of columns, a title, or the name of the file."""
    cleaning: tuple[str, ...] = ()
    """What is routinely taken away from cells, and counted."""
    notes: tuple[str, ...] = ()
    """What this layout costs whoever counts with it."""


@attrs.frozen(kw_only=True)
class SourceDescription:
    """What there is to know of a published dataset before one reads it."""

    slug: str
    """The name to load it by."""
    title: str
    """As its publisher calls it."""
    publisher: str
    """Who publishes it."""
    entity: str
    """What its rows become, by slug."""
    licence: str | None
    """Under which terms, where known."""
    url: str | None
    """Where it is published."""
    notes: tuple[str, ...]
    """What whoever counts with it should know."""
    layouts: tuple[LayoutDescription, ...]
    """Every set of columns that is known."""

    def __str__(self) -> str:
        return self.text()

    def text(self, width: int = WIDTH) -> str:
        """Write the description for a terminal.

        Args:
            width: Characters of a line.
        """
        return "\n".join(self._lines(width))

    def _lines(self, width: int) -> Iterator[str]:
        yield from paragraph(f"{self.slug}: {self.title}, by {self.publisher}", width)
        yield from columns(self._facts(), width)
        for note in self.notes:
            yield from paragraph(note, width, "  - ", "    ")
        for layout in self.layouts:
            yield ""
            yield from paragraph(f"Layout {layout.name}: {layout.edition}", width)
            for note in layout.notes:
                yield from paragraph(note, width, "  - ", "    ")
            yield from columns(_rows(layout), width)
        yield ""
        yield from paragraph("A blank cell means not recorded, unless the column says otherwise.", width)

    def _facts(self) -> list[tuple[str, str]]:
        return [("records", self.entity), ("licence", self.licence or "not known"), ("from", self.url or "not known")]

    def to_dict(self) -> dict[str, object]:
        """Give the description as plain data, always with the same keys."""
        return attrs.asdict(self, value_serializer=_as_list)

    def _repr_html_(self) -> str:
        facts = "".join(f"<li>{escape(name)}: {escape(value)}</li>" for name, value in self._facts())
        notes = "".join(f"<li>{escape(note)}</li>" for note in self.notes)
        tables = "".join(map(_html, self.layouts))
        title = escape(f"{self.slug}: {self.title}, by {self.publisher}")
        return f"<p><b>{title}</b></p><ul>{facts}{notes}</ul>{tables}"


def _as_list(_: type, __: object, value: object) -> object:
    return list(cast("tuple[object, ...]", value)) if isinstance(value, tuple) else value


def _rows(layout: LayoutDescription) -> Iterator[tuple[str, str, str]]:
    for column in layout.columns:
        yield column.header, column.goes_to, column.treatment
    if layout.constants:
        yield "(every row)", listed(layout.constants), "follows from the layout alone"
    if layout.told_once:
        yield "(told once)", listed(layout.told_once), "by names or labels of columns, a title, or the file's name"
    if layout.cleaning:
        yield "(every cell)", "", f"taken away and counted: {listed(layout.cleaning)}"


def _html(layout: LayoutDescription) -> str:
    head = "".join(f'<th scope="col">{text}</th>' for text in ("column", "field", "how it is read"))
    body = "".join("<tr>" + "".join(f"<td>{escape(text)}</td>" for text in row) + "</tr>" for row in _rows(layout))
    caption = escape(" ".join((f"Layout {layout.name}: {layout.edition}", *layout.notes)))
    return f"<table><caption>{caption}</caption><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"


def describe(source: "str | Source[Entity]") -> SourceDescription:
    """Say what a published dataset is, and what each of its columns means.

    Args:
        source: The dataset's slug, or its declaration.

    Returns:
        Title, publisher, licence, notes, and a table of columns for each layout.

    Raises:
        SourceError: There is no such source.

    Examples:
        >>> described = describe("iom-missing-migrants")
        >>> described.licence
        'CC-BY-4.0'
        >>> next(column.blank for column in described.layouts[-1].columns if column.header == "Number Dead")
        'blank means 0'
    """
    found = registry.get(source)
    return SourceDescription(
        slug=found.slug,
        title=found.title,
        publisher=found.publisher,
        entity=found.entity.type_slug,
        licence=found.licence,
        url=found.url,
        notes=found.notes,
        layouts=tuple(_layout(layout, found.entity) for layout in found.layouts),
    )


def _layout(layout: Layout, entity: type[Entity]) -> LayoutDescription:
    if layout.of_table is not None:
        layout = layout.of_table(layout.of_table.known)
    parts = (name for name in layout.derived_from if name != CODE)
    ids = _ids(layout.identified_by, entity) if layout.identified_by else map(_id_part, parts)
    return LayoutDescription(
        name=layout.name,
        edition=layout.edition,
        columns=(
            *ids,
            *map(_column, filter(_is_told, (*layout.columns, *_blocks(layout)))),
            *map(_left_out, layout.left_out),
        ),
        constants=tuple(layout.constants),
        told_once=_told_once(layout),
        cleaning=tuple(step.name for step in layout.cleaning),
        notes=layout.notes,
    )


def _blocks(layout: Layout) -> tuple[Column, ...]:
    return layout.blocks.columns if layout.blocks else ()


def _told_once(layout: Layout) -> tuple[str, ...]:
    """Name the fields that no cell of a row fills, but a title, or the name or label of a column."""
    told = (*layout.above, *(layout.blocks.told if layout.blocks else ()))
    return tuple(dict.fromkeys(column.to for column in told))


def _ids(published: PublishedId, entity: type[Entity]) -> Iterator[ColumnDescription]:
    """Yield the columns of ids; where the event has no id of its own, a row's id is also the event's."""
    group = published.group
    has_own = bool(group and group != published.header) or "incident_group" not in fields_of(entity)
    own = ("id",) if has_own else ("id", "incident_group")
    form = "an id" if published.form == OWN_ID else f"an id of the form {published.form}"
    yield ColumnDescription(
        header=published.header,
        fields=own,
        read_as=form,
        blank="where it is blank or has another form, the id is derived from the row",
    )
    if group and group != published.header:
        yield ColumnDescription(header=group, fields=("incident_group",), read_as=form, blank=_BLANK[Blank.UNKNOWN])


def _id_part(header: str) -> ColumnDescription:
    return ColumnDescription(
        header=header,
        fields=("id",),
        read_as="the id is derived from it",
        blank="where it is blank, from the whole row",
    )


def _left_out(header: str) -> ColumnDescription:
    return ColumnDescription(
        header=header, fields=(), read_as="neither read nor kept", blank=_UNCOMPARED, is_optional=True
    )


def _choices(choices: Choices) -> ColumnDescription:
    return ColumnDescription(
        header=f"{choices.name}/…",
        fields=(choices.to,),
        read_as=f"a column for each label, read as {choices.reads.says}",
        blank="blank in all of them means that nothing was recorded",
        is_optional=True,
        note=choices.note,
    )


def _is_told(column: Column | Control | Choices) -> bool:
    """Tell whether a column is described; what is read beside another column of its name is not."""
    return not (isinstance(column, Column) and column.is_aside)


def _column(column: Column | Control | Choices) -> ColumnDescription:
    if isinstance(column, Choices):
        return _choices(column)
    is_control = isinstance(column, Control)
    return ColumnDescription(
        header=column.header,
        fields=column.of if isinstance(column, Control) else (column.to,),
        is_compared=is_control,
        read_as=column.reads.says,
        blank=_UNCOMPARED if isinstance(column, Control) else _BLANK[column.blank],
        is_optional=column.is_optional,
        note=column.note,
    )
