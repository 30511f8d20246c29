"""Writes the golden file of an entity that has none yet: `python -m tests.golden.make`.

The records are made up, the same on every run; those are taken that together have most fields.
A file that is there is never touched.
"""

from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings

from mixedmigration.formats import document_of, dump
from mixedmigration.testing.strategies import records
from tests.laws.registered import REAL

FOLDER = Path(__file__).parent
DRAWN, MOST = 300, 12


def paths_in(value, at=""):
    """Yield where something stands in a document, and what kind of thing; places in lists are all one."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from paths_in(item, f"{at}/{key}" if "extras" not in at else at)
    elif isinstance(value, list):
        yield f"{at}/{min(len(value), 1)}"
        for item in value:
            yield from paths_in(item, f"{at}/0")
    else:
        yield f"{at}:{type(value).__name__}"


def telling(entity):
    """Give made-up records that together have most of what records of an entity may have."""
    drawn = []

    @settings(
        max_examples=DRAWN, database=None, derandomize=True, phases=[Phase.generate], deadline=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(records(entity))
    def gather(record):
        drawn.append(record)

    gather()
    seen, chosen = set(), []
    while len(chosen) < MOST:
        best = max(drawn, key=lambda record: len({*paths_in(document_of(record))} - seen))
        new = {*paths_in(document_of(best))} - seen
        if not new:
            break
        seen |= new
        chosen.append(best)
    return list({record.id: record for record in chosen}.values())


def main():
    for entity in REAL:
        folder = FOLDER / f"v{entity.schema_version}"
        path = folder / f"{entity.type_slug}.jsonl"
        if not path.exists():
            folder.mkdir(exist_ok=True)
            dump(telling(entity), path)
            print(f"wrote {path.relative_to(FOLDER)}")


if __name__ == "__main__":
    main()
