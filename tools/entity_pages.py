"""Write a page of `docs/reference/` for each entity from its declaration, so that it cannot drift.

`python tools/entity_pages.py --write` writes the pages; without `--write` it says whether they are up to date, as a
test does.
"""

import sys
from pathlib import Path

from mixedmigration import entities
from mixedmigration.entities import Entity
from mixedmigration.formats.codebook import markdown_page

FOLDER = Path(__file__).resolve().parents[1] / "docs" / "reference"
HEAD = "<!-- Written by tools/entity_pages.py: change the declaration, not this page. -->\n\n"


def pages() -> dict[Path, str]:
    """Give every page by its path."""
    offered = (getattr(entities, name) for name in entities.__all__)
    ours = [cls for cls in offered if isinstance(cls, type) and issubclass(cls, Entity) and cls.type_slug]
    return {FOLDER / f"{cls.type_slug}.md": HEAD + markdown_page(cls) for cls in ours}


def outdated() -> list[Path]:
    """Give the pages that do not say what the declaration says."""
    return [path for path, text in pages().items() if not path.exists() or path.read_text(encoding="utf-8") != text]


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        for path, text in pages().items():
            path.write_text(text, encoding="utf-8")
    elif found := outdated():
        sys.exit(f"not up to date: {', '.join(path.name for path in found)}: run python tools/entity_pages.py --write")
