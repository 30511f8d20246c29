"""What the tests of several vocabularies need: the vocabularies, and the cells of published files."""

import csv
import gzip
import io
import json
from functools import cache

from mixedmigration import vocabularies
from tests.shared import data

ALL = tuple(vocabularies.get(slug) for slug in vocabularies.available())
WORDS = tuple(word for vocabulary in ALL for word in vocabulary)


def rows(name: str) -> list[dict[str, str]]:
    """Read a published table, or skip the test."""
    raw = data(name).read_bytes()
    text = (gzip.decompress(raw) if name.endswith(".gz") else raw).decode("utf-8-sig")
    return json.loads(text) if ".json" in name else list(csv.DictReader(io.StringIO(text)))


@cache
def cells(name: str, column: str) -> frozenset[str]:
    """Give the distinct cells of a column that are not blank, or skip the test."""
    return frozenset(row[column] for row in rows(name) if row[column].strip())
