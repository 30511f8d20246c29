"""Files and frames of ours that are tables of typed columns, or workbooks: opened, known, written."""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import BinaryIO

from mixedmigration.entities import Entity
from mixedmigration.errors import FormatError

from ._column_rows import document_row
from ._stream import PathText
from .document import TYPE, VERSION, DocumentRow, entity_named, entity_slugs
from .grid import Grid

BY_COLUMNS = (".parquet", ".xlsx")
"""Suffixes of the files that are read and written here."""


def dump_by_columns(
    suffix: str, records: Iterable[Entity], file: BinaryIO, name: str, entity: type[Entity] | None
) -> None:
    """Write records of one type.

    Args:
        suffix: Names the format.
        records: The records, which may come one by one.
        file: Where to write.
        name: The file's name, for messages.
        entity: What they are, for a file without records.

    Raises:
        FormatError: They are of several types, or cannot be written in the format.
        MissingExtraError: The package that writes the format is not installed.
    """
    if suffix == ".xlsx":
        from ._xlsx_records import write_xlsx

        write_xlsx(records, file, name, entity)
        return
    from .parquet import write_parquet

    left = iter(records)
    first = next(left, None)
    kind = type(first) if first is not None else entity or Entity
    write_parquet(kind, _of_one_type(chain([] if first is None else [first], left), kind, name), file, name)


def _of_one_type(records: Iterable[Entity], kind: type[Entity], name: str) -> Iterator[Entity]:
    for record in records:
        if type(record) is not kind:
            reason = f"one file of columns holds one type, and here are {record.type_slug} and others"
            raise FormatError(name, reason, hint="use .jsonl, or one file for each")
        yield record


def is_ours_by_columns(suffix: str, path: PathText) -> bool:
    """Tell whether a file holds records of ours.

    Raises:
        FormatError: It cannot be read.
        MissingExtraError: The package that reads the format is not installed.
    """
    if suffix == ".xlsx":
        from ._xlsx_records import our_sheet
        from .xlsx import Workbook

        return our_sheet(Workbook(path)) is not None
    from .parquet import parquet_grid

    grid = parquet_grid(path)
    return {TYPE, VERSION} <= set(grid.header)


def kind_by_columns(suffix: str, path: PathText) -> type[Entity] | None:
    """Give the entity that a file of ours is named for; arguments and errors as for `is_ours_by_columns`."""
    if suffix == ".xlsx":
        from ._xlsx_records import our_sheet
        from ._xlsx_sheet import sheet_of
        from .xlsx import Workbook

        name = our_sheet(Workbook(path))
        return next((entity_named(slug) for slug in entity_slugs() if sheet_of(slug) == name), None)
    from .parquet import parquet_grid

    return entity_named(parquet_grid(path).slug)


def documents_by_columns(suffix: str, path: PathText) -> Iterator[DocumentRow]:
    """Yield the documents of a file of ours; arguments and errors as for `is_ours_by_columns`."""
    if suffix == ".xlsx":
        from ._xlsx_records import read_xlsx
        from .xlsx import Workbook

        return read_xlsx(Workbook(path))
    from .parquet import parquet_grid

    return grid_documents(parquet_grid(path))


def grid_documents(grid: Grid) -> Iterator[DocumentRow]:
    """Yield the documents of rows of our columns.

    Args:
        grid: The rows.

    Raises:
        FormatError: Its schema names a newer version than this release knows, or two of its
            columns have one name.
    """
    entity = entity_named(grid.slug)
    if entity is not None and grid.version is not None and grid.version > entity.schema_version:
        reason = (
            f"holds schema version {grid.version} of {grid.slug}, and this release knows up to {entity.schema_version}"
        )
        raise FormatError(grid.name, reason, hint="install a newer release of mixedmigration")
    if len(set(grid.header)) < len(grid.header):
        raise FormatError(grid.name, "has columns with the same name", hint="rename one of each")
    return (document_row(number, row) for number, row in grid.mappings())
