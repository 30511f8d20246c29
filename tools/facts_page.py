"""Write `docs/reference/facts-of-the-texts.md` from `tools/facts/*.toml`: which record carries which sentence.

`python tools/facts_page.py --write` writes the page; without `--write` it says whether the page is up to date, as a
test does. Tests hold each row against the shipped records, and against the texts where these are at hand.
"""

import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from pathlib import Path

import attrs

from mixedmigration import knowledge
from mixedmigration.declaration import plain_of
from mixedmigration.knowledge._texts import TEXTS

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "reference" / "facts-of-the-texts.md"
TABLES = ROOT / "tools" / "facts"

REASONS = ("aspiration", "navigation", "opinion")

HEAD = """\
<!-- Written by tools/facts_page.py: change tools/facts/*.toml or the shipped records, not this page. -->

# Facts of the texts

The organisations, initiatives, publications, policy events and figures of `mixedmigration.knowledge` rest on five
texts: two of the Mixed Migration Centre and three of the Migration Policy Institute. Here is every sentence of them,
with the records and values that carry it, or the reason why none does. The sentences themselves are not repeated: the
number, some words and a short account tell which one is meant. How to use the records: `docs/how-to/ask-the-facts.md`.

- **Sentences** are numbered through each text, with headings, captions and lines of lists. A line ends a sentence, and
  so does a full stop, question mark or exclamation mark before a capital letter.
- **Values** are those of the record. `…words…` stand within a longer text. Lists may hold more than is named here.
- **Opinion** judges or argues, **aspiration** says what somebody wants, **navigation** leads through the page. Where a
  sentence tells a fact and praises it, the record carries the fact.
- Every record cites the sentences that it rests on: `record.citations` names the text and, as row, the sentence.

"""


@attrs.frozen
class Row:
    """What became of one sentence."""

    text: int
    """Number of the text, from 1."""
    number: int
    """Number of the sentence, from 1."""
    words: str
    """Words that stand in it, to tell it by."""
    says: str
    """What it says, in short and in our words."""
    reason: str
    """Why no record carries it; empty where one does."""
    facts: Mapping[str, Mapping[str, object]]
    """The values that carry it, by the id of the record."""


# A full stop, question mark or exclamation mark ends a sentence before a capital letter, save after an abbreviation.
_END = re.compile(r"(?<=[.?!])(?<!U\.S\.)(?<! G\.)(?<![Ee]\.g\.) +(?=[A-Z“\"¿])|(?<=[.?!][”\"]) +(?=[A-Z])")


def sentences(text: str) -> list[str]:
    """Split a text into sentences; a line never belongs to the one before it."""
    lines = (" ".join(line.replace("•", " ").split()) for line in text.splitlines())
    return [part for line in lines for part in _END.split(line) if part]


def rows() -> list[Row]:
    """Read what is declared, in the order of the texts."""
    return [
        Row(
            text=number,
            number=int(sentence),
            words=declared.pop("words"),
            says=declared.pop("says"),
            reason=declared.pop("is", ""),
            facts=declared,
        )
        for number in range(1, len(TEXTS) + 1)
        for sentence, declared in tomllib.loads((TABLES / f"text-{number}.toml").read_text(encoding="utf-8")).items()
    ]


@cache
def records() -> Mapping[str, Mapping[str, object]]:
    """Give the plain form of every record that can carry a fact, by its id."""
    return {str(record.id): plain_of(record) for record in knowledge.dataset() if "citations" in plain_of(record)}  # type: ignore[attr-defined]


def holds(found: object, expected: object) -> bool:
    """Say whether a plain value holds what is expected: named keys, items in order, the same values.

    >>> holds({"value": 100.0, "unit": "persons"}, {"value": 100})
    True
    >>> holds(["b", "a"], ["a", "b"]), holds("a long text", "…long…"), holds(1, True)
    (False, True, False)
    """
    if isinstance(expected, Mapping):
        return isinstance(found, Mapping) and all(key in found and holds(found[key], expected[key]) for key in expected)
    if isinstance(expected, list):
        return isinstance(found, Sequence) and not isinstance(found, str) and _in_order(found, expected)
    if isinstance(expected, str) and expected.startswith("…"):
        return isinstance(found, str) and expected.strip("…") in found
    return found == expected and isinstance(found, bool) == isinstance(expected, bool)


def _in_order(found: Iterable[object], expected: Iterable[object]) -> bool:
    ahead = iter(found)
    return all(any(holds(item, wanted) for item in ahead) for wanted in expected)


def shown(value: object) -> str:
    """Write an expected value so that a reader finds it in the record."""
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {_grouped(each)}" for key, each in value.items())
    if isinstance(value, list):
        return "; ".join(map(shown, value))
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return f"{int(value):,}"
    return str(value).rpartition(":mixedmigration:")[2].replace("|", "\\|")


def _grouped(value: object) -> str:
    if isinstance(value, list):
        return f"[{shown(value)}]"
    return f"({shown(value)})" if isinstance(value, Mapping) else shown(value)


def carried_by(row: Row) -> str:
    """Write the last cell of a row."""
    if not row.facts:
        return row.reason
    parts = (f"`{key.partition(':')[0]}:{key.rpartition(':')[2]}` {shown(value)}" for key, value in row.facts.items())
    return "<br>".join(parts)


def counts(found: Iterable[Row]) -> str:
    """Tell how many sentences tell facts, and how many do not."""
    by_reason = Counter(row.reason or "carried by records" for row in found)
    return ", ".join(f"{number} {reason}" for reason, number in sorted(by_reason.items()))


def section(number: int, slug: str, found: Sequence[Row]) -> str:
    """Write the table of one text."""
    edition = TEXTS[slug]
    read = f" Read on {edition.read_on}, as its fields for dates let think." if edition.read_on else ""
    lines = [
        f"## Text {number}: {edition.edition}",
        "",
        f"{edition.publisher}, cited as `{slug}`.{read} {len(found)} sentences: {counts(found)}.",
        "",
        "| sentence | words in it | what it says | carried by |",
        "|---|---|---|---|",
    ]
    for row in found:
        words = row.words.replace("|", "\\|")
        lines.append(f"| {row.text}.{row.number} | {words} | {row.says} | {carried_by(row)} |")
    return "\n".join(lines) + "\n"


def page() -> str:
    """Give the whole page."""
    found = rows()
    known = repr(knowledge.dataset()).removeprefix("Dataset of ").rpartition(",")[0]  # routes rest on other sources
    total = f"{len(found)} sentences: {counts(found)}. The records: {known}.\n"
    parts = [
        section(number, slug, [row for row in found if row.text == number]) for number, slug in enumerate(TEXTS, 1)
    ]
    return "\n".join([HEAD + total, *parts])


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        PAGE.write_text(page(), encoding="utf-8")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != page():
        sys.exit("not up to date: run python tools/facts_page.py --write")
