"""Write the table of labels into `docs/reference/countries.md`.

    python tools/country_labels.py ../shared/data docs/reference/countries.md

Reads every country cell of the published files under the first path and says, label by
label, how it is read: as a country, as a special (stateless, unknown, mixed, a group) or
not at all. Only the part of the page between the two marks is written.
"""

import csv
import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Literal, cast

from mixedmigration.errors import UnknownTermError
from mixedmigration.values.country import CodeScheme, Country

START, END = "<!-- labels: start -->", "<!-- labels: end -->"

Kind = Literal["country", "special", "refused"]
KINDS: tuple[Kind, ...] = ("country", "special", "refused")
Cells = Counter[tuple[str, str, CodeScheme]]
"""Rows by dataset, label and scheme."""


def _table(path: Path) -> Iterator[dict[str, str | None]]:
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)
    else:
        with gzip.open(path, "rt", encoding="utf-8", newline="") as file:
            yield from csv.DictReader(file)


def _labels(cell: str, scheme: CodeScheme) -> Iterator[str]:
    """Yield the labels of a cell as they are printed; a cell of several is cut where `split` cuts it."""
    try:
        Country.resolve(cell, scheme)
        yield cell
    except UnknownTermError:
        pieces = Country.split(cell, scheme)
        several = "," in cell and len(pieces) > 1
        yield from (piece if isinstance(piece, str) else piece.code for piece in pieces) if several else (cell,)


def _count(into: Cells, dataset: str, cell: object, scheme: CodeScheme) -> None:
    if isinstance(cell, str) and cell:
        for label in _labels(cell, scheme):
            into[dataset, label, scheme] += 1


def _missing_migrants(folder: Path, into: Cells) -> None:
    with gzip.open(folder / "api-2014-2025.json.gz", "rt", encoding="utf-8") as file:
        for row in cast("list[dict[str, object]]", json.load(file)):
            for column in ("country_of_incident", "country_origin"):
                _count(into, "IOM Missing Migrants", row.get(column), "name")
    for path in sorted(folder.glob("*.csv")):
        for line in _table(path):
            _count(into, "IOM Missing Migrants", line["Country of Origin"], "name")


_UNHCR_COLUMNS: tuple[tuple[str, str, CodeScheme], ...] = tuple(
    (f"{side}{suffix}", "UNHCR" + what, cast("CodeScheme", scheme))
    for side in ("coo", "coa")
    for suffix, what, scheme in (
        ("_name", ", names", "name"),
        ("", ", codes", "unhcr"),
        ("_iso", ", ISO column", "iso"),
    )
)


def _unhcr(folder: Path, into: Cells) -> None:
    seen: Counter[tuple[str, str]] = Counter()
    for path in sorted(folder.glob("*.csv.gz")):
        for row in _table(path):
            for column, _, _ in _UNHCR_COLUMNS:
                if row.get(column):
                    seen[column, row[column] or ""] += 1
            if "unhcr_code" in row:
                for column, dataset, scheme in (
                    ("iso_code", ", ISO column", "iso"),
                    ("unhcr_code", ", codes", "unhcr"),
                    ("name", ", names", "name"),
                ):
                    _count(into, "UNHCR" + dataset, row[column], cast("CodeScheme", scheme))
    columns: dict[str, tuple[str, CodeScheme]] = {
        column: (dataset, scheme) for column, dataset, scheme in _UNHCR_COLUMNS
    }
    for (column, label), rows in seen.items():
        into[columns[column][0], label, columns[column][1]] += rows


def _gdi(folder: Path, into: Cells) -> None:
    for path in sorted(folder.glob("*.csv.gz")):
        for row in _table(path):
            for column in ("nat", "geo", "origin", "iso3"):
                _count(into, "IOM GDI, codes", row.get(column), "iom")
            for column in ("name", "name_sort", "name_text"):
                _count(into, "IOM GDI, names", row.get(column), "name")


def cells(data: Path) -> Cells:
    """Count every label in every country cell of the published files."""
    found: Cells = Counter()
    _missing_migrants(data / "iom-missing-migrants", found)
    _unhcr(data / "unhcr", found)
    _gdi(data / "iom-gdi", found)
    return found


def read(label: str, scheme: CodeScheme) -> tuple[Kind, str]:
    """Say how a label is read: its kind, and the code or the reason."""
    try:
        country = Country.resolve(label, scheme)
    except UnknownTermError as error:
        return "refused", f"{error.code}: {error.reason}" if error.reason else error.code
    return ("country" if country.is_country else "special"), country.code


def page_part(found: Cells) -> str:
    """Write the counts by dataset and the table of labels that are not the name we print."""
    counts: Counter[tuple[str, Kind]] = Counter()
    rows: Counter[tuple[str, Kind]] = Counter()
    labels: dict[tuple[str, str, str], set[str]] = {}
    for (dataset, label, scheme), number in found.items():
        kind, code = read(label, scheme)
        counts[dataset, kind] += 1
        rows[dataset, kind] += number
        if kind != "country" or (scheme == "name" and Country(code).name != label):
            labels.setdefault((label, kind, code), set()).add(dataset)
    lines = [
        "| dataset | labels read as countries | rows | as specials | rows | refused | rows |",
        "|---|--:|--:|--:|--:|--:|--:|",
    ]
    for dataset in sorted({dataset for dataset, _, _ in found}):
        numbers = [f"{n:,}" for kind in KINDS for n in (counts[dataset, kind], rows[dataset, kind])]
        lines.append(f"| {dataset} | {' | '.join(numbers)} |")
    lines += ["", "Labels that are not the name we print:", "", "| label | read as | | in |", "|---|---|---|---|"]
    for (label, how, code), where in sorted(labels.items()):
        lines.append(f"| `{label}` | {code} | {how} | {'; '.join(sorted(where))} |")
    return "\n".join(lines)


def updated(page: str, part: str) -> str:
    """Put the part between the marks of the page."""
    before, _, rest = page.partition(START)
    return f"{before}{START}\n\n{part}\n\n{END}{rest.partition(END)[2]}"


if __name__ == "__main__":
    target = Path(sys.argv[2])
    target.write_text(
        updated(target.read_text(encoding="utf-8"), page_part(cells(Path(sys.argv[1])))), encoding="utf-8"
    )
