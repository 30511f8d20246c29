"""A mapping: how the columns of one's own table fill the fields of an entity, told as data.

A mapping is a mapping of Python or a file of TOML; both say the same. It names columns,
fields, orders, separators and words, and nothing of it is ever run. What comes of it is a
source like any publisher's, with the same reading and the same report.
"""

import codecs
import re
from collections.abc import Iterator, Mapping
from os import PathLike, fsdecode
from typing import TypeAlias, TypeVar, overload

from mixedmigration.declaration.annotation import kind_of
from mixedmigration.declaration.complaint import REFUSED, Complaint
from mixedmigration.entities import Entity
from mixedmigration.errors import CODES, InvalidValueError, Issue, Severity, ValidationError
from mixedmigration.errors.exceptions import shown
from mixedmigration.formats.document import entity_named, entity_slugs
from mixedmigration.values import read_url
from mixedmigration.values.extras import segments
from mixedmigration.values.shape import is_list, is_object

from ._source import Blank, Column, Layout, PublishedId, Source
from ._source.choice import reader_of
from ._source.cleaning import BLANKS, HTML_ENTITIES, LINE_ENDS, Step, clean, for_blank
from ._source.declared import Declared
from ._source.layout import OWN_ID, header_key
from ._source.target import Target, bare, near_targets, targets_of
from ._source.toml_text import Path, lines_of, read_toml, written_path

__all__ = ["Declaration", "mapping"]

E = TypeVar("E", bound=Entity)
Declaration: TypeAlias = "Mapping[str, object] | str | PathLike[str]"
"""A mapping as Python has it, or the path of its TOML file."""

IGNORE = "ignore"
"""What a column is mapped to that shall be neither read nor kept."""

_STEPS: Mapping[str, Step] = {"html-entities": HTML_ENTITIES, "line-ends": LINE_ENDS, "blanks": BLANKS}
_USUAL = ("line-ends", "blanks")
_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
LONGEST_SLUG = 60


@overload
def mapping(declaration: Declaration, entity: type[E]) -> Source[E]: ...
@overload
def mapping(declaration: Declaration, entity: None = None) -> Source[Entity]: ...
def mapping(declaration: Declaration, entity: type[Entity] | None = None) -> Source[Entity]:
    """Make a source of one's own table.

    A declaration has the keys `slug`, `entity` and `columns`, and perhaps `title`,
    `publisher`, `licence`, `url`, `notes`, `edition`, `encoding`, `delimiter`, `sheet`, `id`,
    `cleaning`, `blank_marks` and `constants`. Each column names the field it fills, or a part of one such as
    `position.latitude`, with options that follow from the kind of the field. Columns that are
    not named travel in `extras`; a column mapped to `ignore` is neither read nor kept.

    Args:
        declaration: The mapping, or the path of its TOML file.
        entity: What the rows become, where the declaration does not say it.

    Returns:
        A source that `load`, `iter_load` and `describe` take like any other.

    Raises:
        ValidationError: Something in the declaration cannot be carried out; all of it is told,
            with its place.
        FormatError: The file cannot be read, or is no TOML.

    Examples:
        >>> source = mapping(
        ...     {
        ...         "slug": "my-table",
        ...         "entity": "protection-incident",
        ...         "columns": {"Fecha": {"to": "date", "order": "dmy"}, "País": "country", "Muertos": "dead"},
        ...     }
        ... )
        >>> from mixedmigration.sources import load
        >>> [incident] = load([{"Fecha": "03/04/2031", "País": "Túnez", "Muertos": "4"}], source).records
        >>> incident.date, incident.country, incident.dead
        (PartialDate('2031-04-03'), Country('TUN'), 4)
    """
    told, lines, subject = _opened(declaration)
    made = _source(told, entity)
    if made is None or told.problems:
        raise ValidationError(subject, tuple(_issue(said, lines) for said in told.problems))
    return made


def _opened(declaration: Declaration) -> tuple[Declared, Mapping[Path, int], str]:
    """Give what was declared, the lines of its keys, and what to call it."""
    if isinstance(declaration, (str, PathLike)):
        path = fsdecode(declaration)
        name = ascii(path.replace("\\", "/").rpartition("/")[2])[1:-1][:80]
        raw, text = read_toml(path, name)
        return Declared(raw, (), []), lines_of(text), name
    if is_object(declaration):
        return Declared(declaration, (), []), {}, "the mapping"
    told = Declared({}, (), [])
    told.complain("value/type", "a table of keys and values, or the path of a TOML file", value=declaration)
    return told, {}, "the mapping"


def _issue(said: Complaint, lines: Mapping[Path, int]) -> Issue:
    """Say what is wrong and where, as somebody who edits the mapping looks for it."""
    path = segments(said.at) if said.at else ()
    line = next((lines[path[:end]] for end in range(len(path), 0, -1) if path[:end] in lines), None)
    where = f"{written_path(path) or 'the mapping'}{f' (line {line})' if line else ''}"
    value = "" if said.value is None else f" is {shown(said.value)}"
    column = path[1] if len(path) > 1 and path[0] == "columns" else None
    code = CODES[said.code]
    message = f"{where}{value}: expected {said.expected}"
    return Issue(code.slug, Severity.ERROR, said.at, message, None, column, said.hint or code.mend, value=said.value)


def _source(told: Declared, entity: type[Entity] | None) -> Source[Entity] | None:
    slug, cls = _slug(told), _entity(told, entity)
    layout = _layout(told, cls)
    publisher, title = told.text("publisher") or "not stated", told.text("title") or slug
    licence, url, notes = told.text("licence"), _url(told), told.texts("notes")
    encoding, delimiter, sheet = _encoding(told), told.sign("delimiter"), told.text("sheet")
    told.refuse_others("a key of a mapping")
    if cls is None or layout is None:
        return None
    return Source(
        slug=slug,
        title=title,
        publisher=publisher,
        entity=cls,
        layouts=(layout,),
        licence=licence,
        url=url,
        notes=notes,
        encoding=encoding,
        delimiter=delimiter,
        sheet=sheet,
    )


def _slug(told: Declared) -> str:
    slug = told.get("slug")
    if isinstance(slug, str) and _SLUG.fullmatch(slug) and len(slug) <= LONGEST_SLUG:
        return slug
    code = "field/required" if slug is None else "value/type"
    told.complain(code, f"a name of at most {LONGEST_SLUG} small letters, digits and hyphens", "slug", value=slug)
    return ""


def _entity(told: Declared, entity: type[Entity] | None) -> type[Entity] | None:
    named = told.get("entity")
    found = entity_named(named) if named is not None else entity
    if found is None and named is not None:
        told.unknown("entity", named, entity_slugs())
    elif found is None:
        told.complain("field/required", f"what each row is: one of {', '.join(entity_slugs())}", "entity")
    elif entity is not None and found is not entity:
        told.complain("mapping/conflict", f"{entity.type_slug}, which was asked for", "entity", value=named)
    return found


def _url(told: Declared) -> str | None:
    url = told.text("url")
    try:
        return None if url is None else read_url(url)
    except InvalidValueError as error:
        told.complain(error.code, error.expected, "url", value=url)
        return None


def _encoding(told: Declared) -> str:
    name = told.text("encoding") or "utf-8"
    try:
        "".encode(codecs.lookup(name).name)  # refuses what is no encoding of text
    except (LookupError, ValueError):
        told.unknown("encoding", name, ("utf-8", "utf-16", "cp1252", "latin-1", "cp1256"), "an encoding such as")
    return name


# The layout -----------------------------------------------------------------------------------------------------------


def _layout(told: Declared, entity: type[Entity] | None) -> Layout | None:
    identified_by, derived_from = _id(told)
    edition = told.text("edition") or "a table of one's own"
    cleaning, raw = _cleaning(told), told.get("columns")
    constants = told.get("constants")
    if raw is None:
        told.complain("field/required", "a table that says of each column which field it fills", "columns")
    columns = None if raw is None else told.below("columns", raw)
    if columns is None or entity is None:
        return None
    left_out = tuple(header for header in columns.raw if isinstance(header, str) and columns.raw[header] == IGNORE)
    read = tuple(_columns(columns, entity))
    return Layout(
        name="mapping",
        edition=edition,
        identified_by=identified_by,
        columns=read,
        cleaning=cleaning,
        constants={} if constants is None else _constants(told.below("constants", constants), entity, read),
        derived_from=derived_from,
        left_out=left_out,
    )


def _id(told: Declared) -> tuple[PublishedId | None, tuple[str, ...]]:
    raw = told.get("id")
    table = None if raw is None else told.below("id", raw)
    if table is None:
        return None, ()
    column, parts = table.text("column"), table.texts("derive_from")
    is_misspelt = table.refuse_others("a key of id")
    if (column is None) == (not parts) and not is_misspelt:
        table.complain("mapping/conflict", "either column, or derive_from with a list of columns")
    return (PublishedId(header=column, form=OWN_ID) if column and not parts else None), parts


def _cleaning(told: Declared) -> tuple[Step, ...]:
    names = _USUAL if told.get("cleaning") is None else told.texts("cleaning")
    for name in names:
        if name not in _STEPS:
            told.unknown("cleaning", name, _STEPS)
    steps = tuple(step for name, step in _STEPS.items() if name in names)
    marks = tuple(dict.fromkeys(clean(mark, steps)[0] for mark in told.texts("blank_marks")))
    return (*steps, for_blank(*marks)) if marks else steps


def _constants(table: Declared | None, entity: type[Entity], columns: tuple[Column, ...]) -> dict[str, object]:
    """Read the values that every row shares, as a document would say them."""
    found: dict[str, object] = {}
    parts = {column.to.partition(".")[0] for column in columns if "." in column.to}
    for name, value in table.raw.items() if table else ():
        target = targets_of(entity).get(str(name))
        if table is None or target is None or target.is_part:
            _no_field(table, entity, str(name), name)
        elif target.name in parts:
            table.complain("mapping/conflict", "a field that no columns are put together for", str(name))
        else:
            found[target.name] = _constant(table, target, value)
    return found


def _constant(table: Declared, target: Target, value: object) -> object:
    said: list[Complaint] = []
    read = target.kind.read(value, "", said)
    for complaint in said:
        keys = segments(complaint.at) if complaint.at else ()
        table.complain(
            complaint.code, complaint.expected, target.name, *keys, value=complaint.value, hint=complaint.hint
        )
    return None if read is REFUSED else read


# The columns ----------------------------------------------------------------------------------------------------------


def _columns(columns: Declared, entity: type[Entity]) -> Iterator[Column]:
    """Read what each column fills; complain of two that fill one place."""
    filled: dict[str, Target] = {}
    printed: dict[str, str] = {}
    if not columns.raw:
        columns.complain("field/required", "at least one column")
    for header, raw in columns.raw.items():
        if not isinstance(header, str) or not header_key(header):
            columns.complain("value/type", "the name of a column", str(header))
            continue
        if header_key(header) in printed:
            columns.complain("mapping/conflict", f"another column than {printed[header_key(header)]}", header)
        printed[header_key(header)] = header
        for told in _tables(columns, header, raw):
            target = _target(told, entity)
            if target is not None:
                _claim(told, target, filled)
                yield _column(told, header, target)


def _tables(columns: Declared, header: str, raw: object) -> Iterator[Declared]:
    """Give the tables of options of one column: one, or several where it fills several fields."""
    if raw == IGNORE:
        return
    several = [(str(place), item) for place, item in enumerate(raw)] if is_list(raw) else [("", raw)]
    for place, item in several:
        path = (*columns.path, header, *([place] if place else []))
        if isinstance(item, str):
            yield Declared({"to": item}, path, columns.problems)
        elif is_object(item):
            yield Declared(item, path, columns.problems)
        else:
            columns.complain(
                "value/type", "a field, or a table of options with a field under `to`", *path[1:], value=item
            )


def _target(told: Declared, entity: type[Entity]) -> Target | None:
    name = told.get("to")
    target = targets_of(entity).get(name) if isinstance(name, str) else None
    if name is None:
        told.complain("field/required", f"the field of {entity.type_slug} that it fills", "to")
    elif target is None:
        _no_field(told, entity, "to", name)
    return target


def _no_field(told: Declared | None, entity: type[Entity], key: str, name: object) -> None:
    if told is not None:
        near = near_targets(entity, name)
        hint = f"did you mean {', '.join(near)}?" if near else f"mixedmigration describe {entity.type_slug} lists them"
        told.complain(
            "mapping/unknown", f"a field of {entity.type_slug} that a column can fill", key, value=name, hint=hint
        )


def _claim(told: Declared, target: Target, filled: dict[str, Target]) -> None:
    """Complain where another column fills the same place, the whole of which this is a part, or a part of it."""
    for other in filled.values():
        shorter, longer = sorted((target.path, other.path), key=len)
        is_same_list = target.path == other.path and target.is_list
        if longer[: len(shorter)] == shorter and not is_same_list:
            expected = "a field of its own" if target.path == other.path else f"{shorter[0]} as a whole or its parts"
            told.complain("mapping/conflict", f"{expected}, since another column fills {other.name}", "to")
            return
    filled[target.name] = target


def _column(told: Declared, header: str, target: Target) -> Column:
    reads, note, is_optional = reader_of(target, told), told.text("note") or "", told.flag("optional")
    blank = Blank.UNKNOWN
    if _is_count(target):
        blank = Blank(told.one_of("blank", [meaning.value for meaning in Blank]) or "unknown")
    told.refuse_others(f"an option for {target.name}")
    return Column(header=header, to=target.name, reads=reads, blank=blank, is_optional=is_optional, note=note)


def _is_count(target: Target) -> bool:
    """Say whether a blank can mean 0."""
    return bare(target.kind)[0] == kind_of(int) and not target.is_part
