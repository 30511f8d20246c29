"""Files of our own formats, opened and written by the suffix of their name."""

from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import islice
from typing import TypeGuard

from mixedmigration.entities import Entity
from mixedmigration.errors import FormatError
from mixedmigration.errors.exceptions import shown
from mixedmigration.values.shape import is_iterable

from ._citation_files import BY_CITATION, READ_CITATIONS, citation_rows, dump_citations
from ._column_files import (
    BY_COLUMNS,
    documents_by_columns,
    dump_by_columns,
    grid_documents,
    is_ours_by_columns,
    kind_by_columns,
)
from ._csv_record import csv_records
from ._json_text import decode
from ._replacing import replacing
from ._stream import READABLE, PathText, is_path, name_of, open_bytes, read_bytes, suffix_of
from .csl import holds_csl
from .csv import Nested, is_ours, kind_of_header, read_csv, write_csv
from .document import TYPE, VERSION, DocumentRow, entity_named
from .geojson import first_of, read_geojson, write_geojson
from .grid import Frame, frame_grid, is_frame
from .json import read_json, write_json
from .jsonl import read_jsonl, write_jsonl

__all__ = ["SUFFIXES", "documents", "dump", "is_document_file", "kind_of"]

SUFFIXES = (".csv", ".json", ".jsonl", ".parquet", ".xlsx", ".geojson", *BY_CITATION)
"""What `dump` writes, each also followed by `.gz`."""
OPENED = (*READABLE, ".parquet", ".xlsx", ".geojson", *READ_CITATIONS)
"""What `documents` reads."""


def dump(records: Iterable[Entity], path: PathText, *, nested: Nested = "files") -> None:
    """Write records to a file whose suffix names the format; the old file stays until the new one is complete.

    Args:
        records: A collection, or any records; they may come one by one.
        path: Ends in `.json`, `.jsonl`, `.csv`, `.parquet`, `.xlsx` or `.geojson`, perhaps followed by `.gz`.
            Publications also go to `.csl.json`, `.ris` and `.bib`, and with organisations to `.jsonld`.
        nested: For CSV, whether lists of parts go to child files or as JSON into one cell.

    Raises:
        FormatError: The suffix is not known, an item is no record, or a record cannot be
            written in the format.
        MissingExtraError: The package that writes the format is not installed.
        OSError: The system refuses to write; the old file is then as it was.

    Examples:
        >>> from pathlib import Path
        >>> from mixedmigration.entities import ProtectionIncident
        >>> dump([ProtectionIncident(id="protection-incident:my-table:7", dead=4)], "incidents.jsonl")
        >>> print(Path("incidents.jsonl").read_text(encoding="utf-8"), end="")
        {"type":"protection-incident","schema_version":1,"id":"protection-incident:my-table:7","dead":4}
    """
    suffix = suffix_of(path, SUFFIXES)
    if nested not in ("files", "json"):
        raise FormatError("nested", 'expected "files" or "json"')
    if suffix == ".csv":
        write_csv(_checked(records), path, nested, getattr(records, "entity", None))
        return
    with replacing(path) as file:
        if suffix in BY_COLUMNS:
            dump_by_columns(suffix, _checked(records), file, name_of(path), getattr(records, "entity", None))
        elif suffix == ".geojson":
            write_geojson(_checked(records), file)
        elif suffix in BY_CITATION:
            dump_citations(suffix, _checked(records), file)
        else:
            (write_json if suffix == ".json" else write_jsonl)(_checked(records), file)


def _checked(records: object) -> Iterator[Entity]:
    if not is_iterable(records):
        hint = "put it into a list" if isinstance(records, Entity) else ""
        raise FormatError("records", f"expected records, not {shown(records)}", hint=hint)
    for number, record in enumerate(records, 1):
        if not isinstance(record, Entity):
            raise FormatError("records", f"expected a record, not {type(record).__name__}", f"item {number}")
        yield record


def documents(path: "PathText | Frame", encoding: str | None = None) -> Iterator[DocumentRow]:
    """Yield the documents of a file or a frame of ours, one at a time; none is read as a record yet.

    Args:
        path: Ends in `.json`, `.jsonl`, `.ndjson`, `.csv`, `.parquet`, `.xlsx`, `.geojson`,
            `.csl.json`, `.ris` or `.bib`, perhaps followed by `.gz`; or a frame of pandas,
            Polars, pyarrow or DuckDB. A `.json` file may hold items of CSL-JSON.
        encoding: Encoding of a CSV file that somebody saved anew; None is UTF-8, in which we write.

    Raises:
        FormatError: The suffix is not known, the file is not what it says it is, or was written
            by a newer release.
        MissingExtraError: The package that reads the format is not installed.

    Examples:
        >>> from mixedmigration.entities import ProtectionIncident
        >>> dump([ProtectionIncident(id="protection-incident:my-table:7", dead=4)], "incidents.csv")
        >>> [row.document["dead"] for row in documents("incidents.csv")]
        [4]
    """
    if not is_path(path):
        return grid_documents(frame_grid(path))
    suffix = suffix_of(path, OPENED)
    if suffix == ".csv":
        return read_csv(path, encoding or OURS)
    if suffix in BY_COLUMNS:
        return documents_by_columns(suffix, path)
    if suffix == ".geojson":
        return read_geojson(path)
    if suffix in READ_CITATIONS or (suffix == ".json" and holds_csl(path, PEEKED)):
        return citation_rows(".csl.json" if suffix == ".json" else suffix, path)
    return read_json(path) if suffix == ".json" else read_jsonl(path)


OURS = "utf-8"
"""The encoding in which we write."""
PEEKED = 2**16
"""Bytes in which a large `.json` file of ours names its schema version."""


def is_document_file(source: object, encoding: str | None = None) -> "TypeGuard[PathText | Frame]":
    """Tell whether a file is of one of our own formats, and not a publisher's table.

    A table or a frame tells by its columns, the others by the first object, which has `type`
    and `schema_version`. A file without any record counts as ours. What cannot be read does
    not: whoever opens it says why.

    Args:
        source: A path, a frame, or anything else, which is no file of ours.
        encoding: Encoding of a CSV file, as for `documents`.

    Examples:
        >>> is_document_file([{"Number of Dead": "4"}])
        False
    """
    try:
        if not is_path(source):
            return is_frame(source) and is_ours(frame_grid(source).header)
        suffix = suffix_of(source, OPENED)
        if suffix in BY_COLUMNS:
            return is_ours_by_columns(suffix, source)
        if suffix == ".geojson":
            return (first := first_of(source)) == {} or _is_document(first)
        if suffix == ".csv":
            return is_ours(_csv_header(source, encoding))
        if suffix in READ_CITATIONS or (suffix == ".json" and holds_csl(source, PEEKED)):
            return True
        return _holds_documents(source) if suffix == ".json" else _holds_lines(source)
    except FormatError:
        return False


def _csv_header(path: PathText, encoding: str | None) -> list[str]:
    with closing(csv_records(path, encoding or OURS, ",")) as records:
        return next((record.cells for record in records if any(record.cells)), list[str]())


def kind_of(source: "PathText | Frame", encoding: str | None = None) -> type[Entity] | None:
    """Give the entity that a file of ours says it holds, also where it holds no record; None where it does not say.

    The schema of Arrow data and the sheet of a workbook are named by the entity. A CSV file tells by its
    columns, where those of one entity alone are the same.

    Args:
        source: A file or a frame for which `is_document_file` holds.
        encoding: Encoding of a CSV file, as for `documents`.

    Raises:
        FormatError: It cannot be read.
        MissingExtraError: The package that reads the format is not installed.

    Examples:
        >>> from mixedmigration.entities import Route
        >>> from mixedmigration.query import Collection
        >>> dump(Collection(Route), "routes.csv")
        >>> kind_of("routes.csv").__name__
        'Route'
    """
    if not is_path(source):
        return entity_named(frame_grid(source).slug)
    suffix = suffix_of(source, OPENED)
    if suffix in BY_COLUMNS:
        return kind_by_columns(suffix, source)
    if suffix in READ_CITATIONS:
        return entity_named("publication")
    return kind_of_header(_csv_header(source, encoding)) if suffix == ".csv" else None


def _holds_documents(path: PathText) -> bool:
    with open_bytes(path) as file:
        head = file.read(PEEKED)
    if len(head) == PEEKED and f'"{VERSION}"'.encode() not in head:
        return False
    read = decode(read_bytes(path), name_of(path))
    return _is_document(read[0]) if isinstance(read, list) and read else read == [] or _is_document(read)


def _holds_lines(path: PathText) -> bool:
    with closing(read_jsonl(path)) as rows:
        first = list(islice(rows, 10))
    return not first or any(_is_document(row.document) for row in first)


def _is_document(item: object) -> bool:
    return isinstance(item, dict) and TYPE in item and VERSION in item
