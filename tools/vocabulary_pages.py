"""Write `docs/reference/vocabularies.md` from the vocabularies themselves, so that it cannot drift.

`python tools/vocabulary_pages.py --write` writes the page; without `--write` it says whether the page is up to date,
as a test does.
"""

import sys
from pathlib import Path

from mixedmigration import vocabularies

PAGE = Path(__file__).resolve().parents[1] / "docs" / "reference" / "vocabularies.md"

HEAD = """\
<!-- Written by tools/vocabulary_pages.py: change the vocabulary, not this page. -->

# Vocabularies

Each word has a slug that never changes once released (files hold it), labels by language, a definition in our own
words, a source, and what publishers print for it. Of a publisher's labels only those that mean *exactly* or *nearly*
the same (`exact`, `close`) are read as the word. The others (`broader`, `narrower`, `related`) are listed so that a
refusal can say why. Translations are ours.

"""


def cell(text: str) -> str:
    """Write text so that it stays in one cell of a Markdown table."""
    return text.replace("|", "\\|").replace("\n", " ") or " "


def languages(word: vocabularies.Word) -> str:
    return "; ".join(f"{code}: {label}" for code, label in word.term.labels)


def printed(word: vocabularies.Word) -> str:
    """List what each publisher prints, its editions together."""
    editions: dict[tuple[str, str, str], list[str]] = {}
    for alias in word.term.aliases:
        where = alias.publisher or "common"
        match = "" if alias.match is vocabularies.Match.EXACT else f", {alias.match}"
        only = ", only there" if alias.is_local else ""
        editions.setdefault((where, alias.label, match + only), []).append(alias.edition)
    return "; ".join(
        f"{where}{' ' + ', '.join(seen) if any(seen) else ''}: “{label}”{note}"
        for (where, label, note), seen in editions.items()
    )


def row(word: vocabularies.Word) -> str:
    within = ", ".join(f"`{broader.slug}`" for broader in word.broader)
    meaning = word.definition + (f" Within {within}." if within else "")
    cells = (f"`{word.slug}`", word.term.label, meaning, languages(word), printed(word))
    return f"| {' | '.join(cell(text) for text in cells)} |"


PARTIAL = "Not all words of its source are publicly known; fields keep any other label as it is printed."


def sources(vocabulary: type[vocabularies.Word]) -> str:
    """Name the vocabulary's own source, then those of single words."""
    return "; ".join(dict.fromkeys(filter(None, [vocabulary.origin().source, *(w.source for w in vocabulary)])))


def section(slug: str) -> str:
    vocabulary = vocabularies.get(slug)
    origin = vocabulary.origin()
    lines = [
        f"## `{slug}`",
        "",
        (vocabulary.__doc__ or "").strip().splitlines()[0],
        "",
        f"`mixedmigration.vocabularies.{vocabulary.__name__}`, {len(vocabulary)} words, list of {origin.edition}.",
        *(["", "The words are steps of a scale, lowest first; `rank` counts them."] if origin.is_ordered else []),
        *([] if origin.is_complete else ["", f"**Part of a list.** {PARTIAL}"]),
        "",
        f"Source: {sources(vocabulary)}.",
        *(["", f"Licence: {origin.licence}."] if origin.licence else []),
        "",
        "| slug | label | meaning | other languages | printed by |",
        "|---|---|---|---|---|",
        *(row(word) for word in vocabulary),
    ]
    return "\n".join(lines) + "\n"


def page() -> str:
    """Give the whole page."""
    return HEAD + "\n".join(section(slug) for slug in vocabularies.available())


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        PAGE.write_text(page(), encoding="utf-8")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != page():
        sys.exit("not up to date: run python tools/vocabulary_pages.py --write")
