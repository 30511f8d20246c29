"""Rows per second of `mm.load`, beside a pydantic model that validates the same fields of the same file.

    python benchmarks/load_speed.py [file] [--rows N] [--rounds N]

Without a file it makes one up: the API layout of IOM Missing Migrants, written to a temporary
folder. Both contestants start from the path and end with typed records, what was wrong, and
what is unlikely. They run in turn in one process, with Python's garbage collector as it is by
default, and processor time is counted, which a busy machine disturbs less than the clock.

What the comparison is, and is not:

- Both clean text, read dates, counts (a blank means none, or unknown, by column), positions,
  addresses and countries, compare the printed total, look for what is unlikely, and go on after
  a bad row. The pydantic model is what a careful user would write: annotated types with
  validators, countries by a ready dictionary (ours resolves names against its tables, and is
  charged for that), one model validator across fields.
- Only ours: every record carries its citation, its id with an ordinal where ids repeat, what was
  inferred, the raw text of what could not be read, and words of vocabularies in place of labels;
  cleaning is counted by column; identical records are found; the file is taken for hostile
  (duplicate keys, NaN, depth). The pydantic model keeps a bad row out whole, ours sets only the
  bad part aside.
- Each distinct cell is read once here, rows in which nothing is wrong are made column by column, and
  Python's collector of cycles rests while the file is read. Idiomatic pydantic does none of this, so
  there is a second model of the same fields, which remembers what its validators said and pauses
  the collector as well: the ratio to that one says what is left of the difference.
- Before the clock starts, both must agree on the sums.
"""

import argparse
import gc
import gzip
import html
import json
import re
import statistics
import tempfile
import time
from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from pathlib import Path
from typing import Annotated, Any, NamedTuple

from mixedmigration.sources import load
from mixedmigration.values import Country

BETWEEN = re.compile(r"[,;\s]+(?=https?://)")
SOURCE = "iom-missing-migrants"
COUNTRIES = ("Libya", "Tunisia", "Italy", "Spain", "Morocco", "Türkiye", "Greece", "Mexico", "Yemen", "Niger")
ROUTES = ("Central Mediterranean", "Western Mediterranean", "Eastern Mediterranean", "", "Darien")


class Result(NamedTuple):
    """What a contestant has to agree on."""

    records: int
    dead: int
    missing: int
    survivors: int
    positions: int
    addresses: int


def made_up(number: int) -> dict[str, str]:
    """Make up a row; text and positions are unique, as in the real file."""
    dead, missing = number % 7, number % 5
    day = date(2014, 1, 2) + timedelta(days=number % 4_000)
    return {
        "web_id": f"2031.MMP{number:06d}",
        "region": "Mediterranean",
        "reported_date": day.isoformat(),
        "number_dead": str(dead),
        "number_missing": str(missing) if number % 6 else "",
        "total_dead_and_missing": str(dead + (missing if number % 6 else 0)),
        "number_of_survivors": str(number % 90) if number % 6 == 1 else "",
        "number_of_female": "",
        "number_of_male": "",
        "number_of_children": "",
        "cause_death": ("Drowning", "Sickness", "Vehicle accident")[number % 3],
        "country_of_incident": COUNTRIES[number % len(COUNTRIES)],
        "location_description": f"Off the made-up cape {number}\n",
        "unsd_geographic_grouping": "Uncategorized",
        "location_coodinates": f"{30 + number % 971 / 97:.6f}, {10 + number % 887 / 89:.6f}",
        "migration_route": ROUTES[number % len(ROUTES)],
        "information_source": f"Example News {number % 900}",
        "url": f"https://example.org/{number}, https://example.org/{number}/more" if number % 3 else "",
        "source_quality": str(1 + number % 5),
    }


def rows_of(path: Path | None, count: int | None) -> list[dict[str, Any]]:
    """Give the rows to read."""
    if path is None:
        return [made_up(number) for number in range(1, (count or 20_000) + 1)]
    with gzip.open(path, "rt", encoding="utf-8") as file:
        rows: list[dict[str, Any]] = json.load(file)
    return (rows * (1 + (count or 0) // len(rows)))[: count or len(rows)]


# ours -----------------------------------------------------------------------------------------------------------------


def ours(path: Path) -> Result:
    records = load(path, source=SOURCE, on_error="collect").records
    return Result(
        len(records),
        sum(record.dead or 0 for record in records),
        sum(record.missing or 0 for record in records),
        sum(record.survivors or 0 for record in records),
        sum(record.position is not None for record in records),
        sum(len(record.urls) for record in records),
    )


# the peer -------------------------------------------------------------------------------------------------------------


def pydantic_contestant(rows: list[dict[str, Any]], *, is_tuned: bool = False) -> Callable[[Path], Result]:
    """Make a reader as a careful user of pydantic v2 would write it, or one who also counts the microseconds."""
    from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

    labels = {
        html.unescape(str(row.get(name) or "")) for row in rows for name in ("country_of_incident", "country_origin")
    }
    code_of = {
        label: country.code for label in labels for country in Country.split(label) if isinstance(country, Country)
    }

    remembered: Callable[[Callable[[object], object]], Callable[[object], object]]
    remembered = lru_cache(maxsize=20_000) if is_tuned else lambda validator: validator

    @remembered
    def text(value: object) -> object:
        if value is None or value == "":
            return None
        return " ".join(html.unescape(str(value)).split()) or None

    def count(value: object) -> object:
        return None if value in ("", None) else str(value).replace(",", "")

    def harmed(value: object) -> object:
        return 0 if value in ("", None) else str(value).replace(",", "")

    @remembered
    def country(value: object) -> object:
        label = text(value)
        if label is None:
            return None
        if label not in code_of:
            raise ValueError("no country that we know")
        return code_of[label]

    @remembered
    def position(value: object) -> object:
        return None if value in ("", None) else tuple(str(value).split(","))

    @remembered
    def addresses(value: object) -> object:
        pieces = BETWEEN.split(html.unescape(str(value or "")).strip())
        return tuple(piece for piece in pieces if piece.startswith("http"))

    day_ = Annotated[date | None, BeforeValidator(lambda value: value or None)]
    text_ = Annotated[str | None, BeforeValidator(text)]
    count_ = Annotated[int | None, BeforeValidator(count)]
    land_ = Annotated[str | None, BeforeValidator(country)]
    latitude_, longitude_ = Annotated[float, Field(ge=-90, le=90)], Annotated[float, Field(ge=-180, le=180)]
    spot_ = Annotated[tuple[latitude_, longitude_] | None, BeforeValidator(position)]
    harmed_ = Annotated[int, BeforeValidator(harmed)]

    class Incident(BaseModel):
        model_config = ConfigDict(frozen=True, populate_by_name=True)

        id: text_ = Field(alias="web_id")
        region: text_
        date: day_ = Field(alias="reported_date")
        dead: harmed_ = Field(alias="number_dead")
        missing: harmed_ = Field(alias="number_missing")
        total: count_ = Field(alias="total_dead_and_missing")
        survivors: count_ = Field(alias="number_of_survivors")
        females: count_ = Field(alias="number_of_female")
        males: count_ = Field(alias="number_of_male")
        children: count_ = Field(alias="number_of_children")
        cause: text_ = Field(alias="cause_death")
        country: land_ = Field(alias="country_of_incident")
        place: text_ = Field(alias="location_description")
        grouping: text_ = Field(alias="unsd_geographic_grouping")
        position: spot_ = Field(alias="location_coodinates")
        route: text_ = Field(alias="migration_route")
        reported_by: text_ = Field(alias="information_source")
        urls: Annotated[tuple[str, ...], BeforeValidator(addresses)] = Field(alias="url")
        quality: Annotated[int, Field(ge=1, le=5)] | None = Field(alias="source_quality")
        origin_region: text_ = Field(alias="region_origin", default=None)
        origin: text_ = Field(alias="country_origin", default=None)

        @model_validator(mode="after")
        def total_is_the_sum(self) -> "Incident":
            if self.total is not None and self.total != self.dead + self.missing:
                raise ValueError("the total is not the sum of its parts")
            return self

    def findings(incident: Incident) -> list[str]:
        found = []
        total = incident.dead + incident.missing
        counts = (incident.dead, incident.missing, incident.survivors, incident.females, incident.males)
        found += ["negative" for number in counts if number is not None and number < 0]
        if (incident.females or 0) + (incident.males or 0) > total:
            found.append("sexes")
        if incident.children is not None and incident.children > total:
            found.append("children")
        if total == 0:
            found.append("nobody")
        if incident.position is not None:
            latitude, longitude = incident.position
            found += ["equal"] * (latitude == longitude)
            found += ["whole"] * (latitude.is_integer() or longitude.is_integer())
        if incident.date is not None and (incident.date.month, incident.date.day) in ((1, 1), (12, 31)):
            found.append("placeholder")
        return found

    def peer(path: Path) -> Result:
        with gzip.open(path, "rb") as file:
            printed = json.loads(file.read())
        records, errors, found = [], [], []
        for number, row in enumerate(printed, 1):
            try:
                incident = Incident.model_validate(row)
            except ValidationError as error:
                errors.append((number, error.errors()))
                continue
            records.append(incident)
            found.append(findings(incident))
        return Result(
            len(records),
            sum(record.dead for record in records),
            sum(record.missing for record in records),
            sum(record.survivors or 0 for record in records),
            sum(record.position is not None for record in records),
            sum(len(record.urls) for record in records),
        )

    def tuned(path: Path) -> Result:
        for one in (text, country, position, addresses):
            one.cache_clear()  # type: ignore[attr-defined]
        gc.disable()
        try:
            return peer(path)
        finally:
            gc.enable()

    return tuned if is_tuned else peer


# the race -------------------------------------------------------------------------------------------------------------


def seconds(work: Callable[[Path], Result], path: Path) -> float:
    before = time.process_time()
    work(path)
    return time.process_time() - before


def race(contestants: dict[str, Callable[[Path], Result]], path: Path, rounds: int) -> dict[str, list[float]]:
    """Let them run in turn, after one round that is not counted and must agree."""
    results = {name: work(path) for name, work in contestants.items()}
    for name, result in results.items():
        print(f"{name:15} {result}")
    ours_, *others = results.values()
    for other in others:
        near = [abs(one - two) <= 0.001 * max(one, 1) for one, two in zip(ours_, other, strict=True)]
        if not all(near):
            raise SystemExit("they do not read the same: the comparison would mean nothing")
    taken: dict[str, list[float]] = {name: [] for name in contestants}
    for _ in range(rounds):
        for name, work in contestants.items():
            taken[name].append(seconds(work, path))
    return taken


def main() -> None:
    asked = argparse.ArgumentParser(description="Rows per second of mm.load beside pydantic.")
    asked.add_argument("file", nargs="?", type=Path, help="the API file of IOM Missing Migrants (.json.gz)")
    asked.add_argument("--rows", type=int, help="how many rows; the file is repeated or cut")
    asked.add_argument("--rounds", type=int, default=5)
    given = asked.parse_args()
    rows = rows_of(given.file, given.rows)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "rows.json.gz"
        with gzip.open(path, "wt", encoding="utf-8") as file:
            json.dump(rows, file)
        contestants: dict[str, Callable[[Path], Result]] = {"mixedmigration": ours}
        try:
            contestants["pydantic v2"] = pydantic_contestant(rows)
            contestants["… tuned"] = pydantic_contestant(rows, is_tuned=True)
        except ImportError:
            print("pydantic is not installed: no comparison")
        taken = race(contestants, path, given.rounds)
    for name, values in taken.items():
        middle = statistics.median(values)
        print(
            f"{name:15} {len(rows):,} rows: min {min(values):.2f} s, median {middle:.2f} s; "
            f"{len(rows) / middle:,.0f} rows/s, {middle / len(rows) * 1e6:.0f} us/row"
        )
    us = taken.pop("mixedmigration")
    for name, them in taken.items():
        middle, least = (measure(us) / measure(them) for measure in (statistics.median, min))
        print(f"ratio to {name:15} of medians {middle:.2f}, of minima {least:.2f}")


if __name__ == "__main__":
    main()
