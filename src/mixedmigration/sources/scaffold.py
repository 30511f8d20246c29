"""A first mapping of somebody's own table, written from its header and its first rows.

What is certain stands as it will be read; everything else stands behind `#` with the reason
and the number of cells that speak for it. Nothing is guessed in silence, and no cell of the
table is written down: a mapping is handed around, the people in the table are not.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import islice
from os import PathLike, fsdecode
from textwrap import wrap

import attrs

from mixedmigration.declaration.kind import CodedKind
from mixedmigration.entities import Entity, ProtectionIncident
from mixedmigration.errors import FormatError, SourceError
from mixedmigration.errors._counts import count_of
from mixedmigration.formats.document import entity_slugs
from mixedmigration.formats.table import Rows, Table, open_table
from mixedmigration.formats.xlsform import is_xlsform, read_xlsform
from mixedmigration.values.shape import is_list
from mixedmigration.vocabularies.label import fold

from . import registry
from ._source import Source, recognise
from ._source.blank_marks import BlankMark
from ._source.cleaning import BLANKS, LINE_ENDS, clean
from ._source.form_scaffold import form_scaffold
from ._source.form_suggestion import KnownMap
from ._source.proposal import Proposal, proposal
from ._source.suggestion import Sample, Suggestion, known_headers
from ._source.target import bare, targets_of
from ._source.toml_text import quoted, quoted_key

__all__ = ["is_form", "scaffold"]

SAMPLED = 1000
"""Rows that are looked at."""
LONGEST_CELL = 2000
"""Characters of a cell that are looked at."""
WIDTH = 100
"""Characters of a line of comment."""


def scaffold(
    path_or_rows: "str | PathLike[str] | Rows",
    entity: type[Entity] | None = None,
    *,
    encoding: str = "utf-8",
    delimiter: str | None = None,
    sheet: str | None = None,
) -> str:
    """Write a first mapping of a table, or a first question map of a form, as TOML with comments.

    The name of each column is compared with the fields, with the columns of known datasets,
    and with words in English, Spanish, French, Italian, German and Arabic; the cells of up to 1,000 rows are
    tried in every way the field can be read. No cell is quoted.

    A workbook that is an XLSForm gives a question map: each question is listed, and compared
    with those of 4Mi and with the words that fields hold.

    Args:
        path_or_rows: The table, or its rows; or a form.
        entity: What the rows shall become; None takes incidents, and interviews of a form.
        encoding: Encoding of a CSV file.
        delimiter: What stands between the cells of a CSV file; None looks at the header.
        sheet: The sheet of a workbook; None takes the first that is not hidden.

    Returns:
        The text of a mapping, to be looked through, saved, and given to `mapping`; of a form that of
        a question map, for `read_question_map`.

    Raises:
        FormatError: The table cannot be read, or is not in this encoding.
        ValidationError: Something is wrong with the form.

    Examples:
        >>> print(scaffold([{"Fecha": "28/02/2031", "Muertos": "3"}]).partition("[columns]")[2])
        <BLANKLINE>
        # The name is Spanish for date; 1 of 1 cell is read.
        Fecha = { to = "date", order = "dmy" }
        # The name is Spanish for dead; 1 of 1 cell is read.
        Muertos = "dead"
        ...
    """
    if sheet is None and isinstance(path_or_rows, (str, PathLike)) and is_form(path_or_rows):
        return _of_form(path_or_rows, entity)
    entity = entity or ProtectionIncident
    table = open_table(path_or_rows, encoding=encoding, delimiter=delimiter, sheet=sheet)
    opening = {"encoding": encoding if encoding != "utf-8" else None, "delimiter": delimiter, "sheet": sheet}
    sampled = _sampled(table, encoding)
    sources = registry.all_sources()
    found = proposal(sampled.columns, entity, known_headers(sources, entity))
    name = table.name if isinstance(path_or_rows, (str, PathLike)) else "my-table"
    lines = [
        *_preface(name, table, sampled, sources),
        *_head(name, entity, opening),
        *_marks(found.marks),
        *_ids(found.ids),
        *_columns(found),
        *_constants(entity),
    ]
    return "\n".join(lines) + "\n"


def is_form(path: "str | PathLike[str]") -> bool:
    """Tell whether a file is an XLSForm.

    Args:
        path: The file.

    Raises:
        FormatError: It is named as a workbook and cannot be read as one.
        MissingExtraError: The package that reads workbooks is not installed.
    """
    return fsdecode(path).casefold().endswith((".xlsx", ".xlsx.gz")) and is_xlsform(path)


def _of_form(path: "str | PathLike[str]", entity: type[Entity] | None) -> str:
    from mixedmigration.entities.interview import Interview

    from .mmc_4mi import maps, question_map

    form = read_xlsform(path)
    cls = entity or Interview
    known = (KnownMap(question_map(name), maps.declared_questions(name)) for name in maps.NAMES)
    name = fsdecode(path).replace("\\", "/").rpartition("/")[2]
    return form_scaffold(form, name, cls, [one for one in known if one.declared.entity is cls])


# The sample -----------------------------------------------------------------------------------------------------------


@attrs.frozen
class _Sampled:
    """What was seen of a table."""

    columns: tuple[Sample, ...]
    rows: int
    distrusted: int
    """Rows whose cells cannot be told apart."""


def _sampled(table: Table, encoding: str) -> _Sampled:
    cells: dict[str, Counter[str]] = {column: Counter() for column in table.columns}
    by_row: dict[str, list[str]] = {column: [] for column in table.columns}
    rows = distrusted = 0
    for row in islice(table.rows(), SAMPLED):
        if any(said.code == "cell/encoding" for said in row.complaints):
            hint = "name its encoding, such as cp1252 (Western Europe) or cp1256 (Arabic), or save it as UTF-8"
            raise FormatError(table.name, f"holds bytes that are no text in {encoding}", f"row {row.number}", hint)
        if any(said.at == "" for said in row.complaints):
            distrusted += 1
            continue
        rows += 1
        for column, cell in row.cells.items():
            text, _ = clean(cell[:LONGEST_CELL], (LINE_ENDS, BLANKS))
            cells.setdefault(column, Counter())[text] += 1
            by_row.setdefault(column, [""] * (rows - 1)).append(text)
        for texts in by_row.values():
            texts.extend([""] * (rows - len(texts)))
    samples = (
        Sample(header, dict(_filled(seen)), rows - sum(count for _, count in _filled(seen)), tuple(by_row[header]))
        for header, seen in cells.items()
    )
    return _Sampled(tuple(samples), rows, distrusted)


def _filled(seen: Mapping[str, int]) -> Iterator[tuple[str, int]]:
    return ((cell, count) for cell, count in seen.items() if cell)


# The text -------------------------------------------------------------------------------------------------------------


def _preface(name: str, table: Table, sampled: _Sampled, sources: tuple[Source[Entity], ...]) -> Iterator[str]:
    yield from _comment(
        f"How the columns of {quoted(name)} fill fields. Written from its header and {count_of(sampled.rows, 'row')}. "
        "What is commented out is not certain: look at the reason, then uncomment the line or remove it. "
        "Columns that are not named travel along in extras."
    )
    if sampled.distrusted:
        rows = count_of(sampled.distrusted, "row")
        yield from _comment(f"Not looked at: {rows} that cannot be trusted, as with more cells than the header.")
    layout = _known_layout(table, sources)
    if layout:
        yield from _comment(f"These are the columns of {layout}, which is read without a mapping.")
    yield ""


def _known_layout(table: Table, sources: tuple[Source[Entity], ...]) -> str | None:
    try:
        fit = recognise(sources, table.columns)
    except SourceError:
        return None
    return f"{fit.source.slug}, layout {fit.layout.name}"


def _head(name: str, entity: type[Entity], opening: Mapping[str, str | None]) -> Iterator[str]:
    stem = name.partition(".")[0] or name
    slug = re.sub(r"[^a-z0-9]+", "-", fold(stem)).strip("-")[:60].strip("-") or "my-table"
    yield f"slug = {quoted(slug)}  # stands in the id of each record"
    yield f"title = {quoted(stem)}"
    yield '#publisher = "who made the table"'
    others = [other for other in entity_slugs() if other != entity.type_slug]
    yield f"entity = {quoted(entity.type_slug)}" + (f"  # or {', '.join(others)}" if others else "")
    yield from (f"{key} = {quoted(value)}" for key, value in opening.items() if value is not None)


def _marks(marks: tuple[BlankMark, ...]) -> Iterator[str]:
    """Say once for the whole table what stands for a blank in several of its columns."""
    proven, likely = ([one for one in marks if one.is_proven is told] for told in (True, False))
    if marks:
        yield ""
    if proven:
        yield from _comment(f"{_stand(proven)}, also where it can be nothing else: so it is read as a blank.")
        listed = [one.mark for one in proven]
        yield f"blank_marks = {_value(listed)}"
    if likely:
        beside = "add to the list" if proven else "uncomment"
        codes = " and ".join(
            f"“{header}”" for header in dict.fromkeys(name for one in likely for name in one.beside_codes)
        )
        warned = f" In {codes} it may be the code of a country." if codes else ""
        yield from _comment(f"{_stand(likely)}.{warned} If that means that nothing was recorded, {beside}:")
        listed = [one.mark for one in marks]
        yield f"#blank_marks = {_value(listed)}"


def _stand(marks: list[BlankMark]) -> str:
    return "; ".join(
        f"{quoted(one.mark)} stands in {count_of(one.columns, 'column')} ({count_of(one.cells, 'cell')})"
        for one in marks
    )


def _ids(ids: tuple[Suggestion, ...]) -> Iterator[str]:
    yield ""
    for one in ids:
        mark = "" if one.is_certain else "#"
        yield from _comment(_sentence(one))
        yield from (f"{mark}[id]", f"{mark}column = {quoted(one.header)}")
    if not ids:
        yield from _comment(
            "Without an id, one is derived from the whole row, and changes when any cell does. "
            "If the table has one, or a few columns that tell rows apart:"
        )
        yield from ("#[id]", '#column = "…"', '#derive_from = ["…", "…"]')


def _columns(found: Proposal) -> Iterator[str]:
    yield from ("", "[columns]")
    for one in found.columns:
        yield from _comment(_sentence(one))
        yield ("" if one.is_certain else "#") + f"{quoted_key(one.header)} = {_options(one)}"


def _sentence(one: Suggestion) -> str:
    told = "; ".join(one.reasons)
    return f"{told[:1].upper()}{told[1:]}."


def _options(one: Suggestion) -> str:
    if not one.options:
        return '"ignore"'
    if list(one.options) == ["to"]:
        return quoted(one.to)
    return "{ " + ", ".join(f"{name} = {_value(value)}" for name, value in one.options.items()) + " }"


def _value(value: object) -> str:
    if is_list(value):
        return "[" + ", ".join(map(_value, value)) + "]"
    return quoted(str(value))


def _constants(entity: type[Entity]) -> Iterator[str]:
    yield ""
    yield from _comment("What is the same in every row:")
    yield "#[constants]"
    for target in targets_of(entity).values():
        kind, _ = bare(target.kind)
        if isinstance(kind, CodedKind) and not target.is_part:
            yield f"#{target.name} = {quoted(next(iter(kind.words)).slug)}"
            return


def _comment(text: str) -> Iterator[str]:
    """Wrap a comment; what cannot be seen must not end it."""
    harmless = "".join(sign if sign.isprintable() else " " for sign in text)
    return (f"# {line}" for line in wrap(harmless, WIDTH - 2, break_long_words=False, break_on_hyphens=False))
