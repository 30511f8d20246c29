"""Write into `docs/reference/json-schema.md` what we refuse and JSON Schema does not, from the conformance set.

`python tools/conformance_page.py --write` writes the table; without `--write` it says whether the page is up to date,
as a test does.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))

from tests.conformance.cases import FOLDER, Case, cases  # noqa: E402 - after the path to it

PAGE = ROOT / "docs" / "reference" / "json-schema.md"
BEGIN, END = "<!-- differences, written by tools/conformance_page.py -->\n", "<!-- end of differences -->\n"


def entities() -> list[str]:
    return sorted(path.name for path in FOLDER.iterdir() if (path / "faulty.json").exists())


def reasons(faulty: list[Case]) -> Iterator[tuple[str, str, str]]:
    """Yield each reason once, with the codes and the names of its cases."""
    by_reason: dict[str, list[Case]] = {}
    for case in faulty:
        if case.why:
            by_reason.setdefault(case.why, []).append(case)
    for why, found in by_reason.items():
        codes = dict.fromkeys(f"`{code}`" for case in found for code, _ in case.issues)
        yield "; ".join(case.name for case in found), ", ".join(codes), why


def section(slug: str) -> str:
    valid, faulty = cases(slug, "valid"), cases(slug, "faulty")
    differing = sum(1 for case in faulty if case.why)
    lines = [
        f"### `{slug}`",
        "",
        f"{len(valid)} valid documents are accepted by both. Of {len(faulty)} faulty ones both refuse "
        f"{len(faulty) - differing}; we alone refuse {differing}:",
        "",
        "| what we alone refuse | as | why JSON Schema does not |",
        "| --- | --- | --- |",
        *(f"| {names} | {codes} | {why} |" for names, codes, why in reasons(faulty)),
        "",
    ]
    return "\n".join(lines)


def table() -> str:
    return "\n" + "\n".join(section(slug) for slug in entities()) + "\n"


def page() -> str:
    """Give the page as it is, with the table of today."""
    before, _, rest = PAGE.read_text(encoding="utf-8").partition(BEGIN)
    return before + BEGIN + table() + END + rest.partition(END)[2]


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        PAGE.write_text(page(), encoding="utf-8")
    elif PAGE.read_text(encoding="utf-8") != page():
        sys.exit("not up to date: run python tools/conformance_page.py --write")
