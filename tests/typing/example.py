"""A program as a user would write it: checked by mypy and pyright, never run."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import assert_type

import attrs

import mixedmigration as mm
from mixedmigration.entities import Entity
from mixedmigration.query import Collection, Tabulation
from mixedmigration.sources import Loaded, SetAside, Source
from mixedmigration.sources.iom_missing_migrants import SOURCE
from mixedmigration.values import Total, Unlisted
from mixedmigration.vocabularies import CauseOfDeath, RouteName, SourceQuality

# loading knows what comes out, by the source's name, its declaration, or the entity
loaded = mm.load("incidents.csv", "iom-missing-migrants", on_error="collect")
assert_type(loaded, Loaded[mm.ProtectionIncident])
assert_type(loaded.records, Collection[mm.ProtectionIncident])
assert_type(loaded.report, mm.Report)
assert_type(loaded.set_aside, tuple[SetAside, ...])
assert_type(mm.load("incidents.csv", SOURCE), Loaded[mm.ProtectionIncident])
assert_type(mm.load("events.csv", "arvig"), Loaded[mm.ProtectionIncident])
assert_type(mm.load("events.csv", "arvig", encoding="utf-16"), Loaded[mm.ProtectionIncident])
assert_type(mm.load("incidents.jsonl", entity=mm.ProtectionIncident), Loaded[mm.ProtectionIncident])
assert_type(mm.load("anything.jsonl"), Loaded[Entity])
assert_type(SOURCE, Source[mm.ProtectionIncident])
rows = mm.iter_load([{"Main ID": "2026.MMP0001"}], "iom-missing-migrants")
assert_type(rows, Iterator[mm.ProtectionIncident | SetAside])

# constructors take values and the texts that stand for them
incident = mm.ProtectionIncident(
    id="protection-incident:my-table:7",
    date="2024-03",
    reported_on=date(2024, 3, 31),
    country="LBY",
    dead=4,
    routes=["central-mediterranean", RouteName.SAHARA_DESERT_CROSSING, Unlisted("a path")],
    causes=[CauseOfDeath.DROWNING],
    position=mm.Position(32.9, 12.1),
    place=mm.Place(name="Off the coast of Zuwara", country=mm.Country("LBY")),
    urls=["https://example.org/report"],
)
assert_type(incident.date, mm.PartialDate | None)
assert_type(incident.country, mm.Country | None)
assert_type(incident.dead, int | None)
assert_type(incident.dead_and_missing, int | None)
assert_type(incident.causes, tuple[CauseOfDeath | Unlisted, ...])
assert_type(incident.source_quality, SourceQuality | None)
assert_type(attrs.evolve(incident, dead=5), mm.ProtectionIncident)
assert_type(mm.build(mm.ProtectionIncident, {"id": "protection-incident:my-table:7"}), mm.ProtectionIncident)

# what is wrong is told before the program runs
mm.ProtectionIncident(id="protection-incident:my-table:7", ded=4)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
mm.ProtectionIncident(id="protection-incident:my-table:7", dead="4")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
incident.dead = 5  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
mm.Cuntry("KEN")  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]
mm.vocabularies.Rout  # type: ignore[attr-defined]  # noqa: B018  # pyright: ignore[reportAttributeAccessIssue, reportUnusedExpression]

# questions and totals
f = mm.field
fatal = (f("dead") >= 1) & f("date").within("2023") & f("routes").contains("central-mediterranean")
kept = loaded.records.where(fatal)
assert_type(kept, Collection[mm.ProtectionIncident])
assert_type(loaded.records.where(lambda one: (one.dead or 0) > 1), Collection[mm.ProtectionIncident])
assert_type(kept.total("dead"), Total)
assert_type(kept.total("dead", "missing"), Mapping[str, Total])
assert_type(kept[0], mm.ProtectionIncident)
assert_type(kept[:3], Collection[mm.ProtectionIncident])
assert_type(kept.first(), mm.ProtectionIncident | None)
assert_type(kept.one(f("dead") == 7), mm.ProtectionIncident)
assert_type(kept.by_id["protection-incident:my-table:7"], mm.ProtectionIncident)
table = kept.group_by("country").total("dead", "missing").sort_by("-dead")
print(table, fatal.explain())

# writing and reading back
text: str = mm.to_json(incident)
assert_type(mm.from_json(text, mm.ProtectionIncident), mm.ProtectionIncident)
mm.dump(kept, "kept.jsonl.gz")
report = mm.check(kept)
for issue in report:
    assert_type(issue, mm.Issue)
try:
    mm.load("incidents.csv", "iom-missing-migrants")
except mm.ValidationError as error:
    assert_type(error.issues, tuple[mm.Issue, ...])

# a table of answers, records since a day, and several kinds together
assert_type(loaded.records.tabulate("causes", by="date"), Tabulation)
assert_type(loaded.records.tabulate("causes", ["date", "country"], "answers", small=5), Tabulation)
assert_type(loaded.records.since("2024"), Collection[mm.ProtectionIncident])
assert_type(loaded.records.since(date(2024, 1, 1), possibly=True), Collection[mm.ProtectionIncident])
dataset = mm.Dataset(loaded.records, mm.Route(id="route:my-table:west"))
assert_type(dataset[mm.Route], Collection[mm.Route])
assert_type(dataset["route"], Collection[Entity])
assert_type(dataset.check(known=["route:my-table:south"]), mm.Report)
assert_type(mm.sources.load_dataset("all.jsonl").dataset, mm.Dataset)
