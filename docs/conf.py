"""How the documentation is built; what can be read from the code is written here, not by hand."""

import ast
import re
import tomllib
from pathlib import Path

from mixedmigration.errors import CODES

DOCS = Path(__file__).parent
SOURCE = DOCS.parent / "src"
ROOMS = DOCS / "reference" / "rooms"
PROJECT = tomllib.loads((DOCS.parent / "pyproject.toml").read_text(encoding="utf-8"))

project = "mixedmigration"
author = copyright = "the mixedmigration contributors"
version = release = PROJECT["project"]["version"]

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon", "sphinx.ext.viewcode"]
exclude_patterns = ["_build", "adr/template.md"]
html_theme = "furo"
html_title = f"mixedmigration {version}"
html_static_path = ["_static"]
html_css_files = ["tables.css"]
language = "en-GB"

myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_typehints = "signature"
autodoc_member_order = "bysource"
autodoc_class_signature = "mixed"
autodoc_preserve_defaults = True
napoleon_google_docstring = True
napoleon_numpy_docstring = False
napoleon_custom_sections = [("Source", "notes_style")]
# `StrEnum`s and errors would repeat what Python says of `str` and `Exception`.
autodoc_default_options = {"inherited-members": False}


def floors() -> list[str]:
    """Floors from the roof down, as the contract in pyproject.toml lists them."""
    contract = next(c for c in PROJECT["tool"]["importlinter"]["contracts"] if c["id"] == "floors")
    return [name.strip() for layer in contract["layers"] for name in layer.split("|")]


def rooms(floor: Path) -> list[str]:
    """Dotted names of the public rooms of a floor."""
    paths = sorted(
        path for path in floor.rglob("*.py") if not any(part.startswith("_") for part in path.relative_to(floor).parts)
    )
    return [".".join(path.relative_to(SOURCE).with_suffix("").parts) for path in paths]


ROOM = """## {name}

```{{eval-rst}}
.. automodule:: {dotted}
   :members:
```
"""


def floor_page(floor: Path) -> str:
    doc = ast.get_docstring(ast.parse((floor / "__init__.py").read_text(encoding="utf-8"))) or floor.name
    sections = [ROOM.format(name=room.removeprefix(f"{project}.{floor.name}."), dotted=room) for room in rooms(floor)]
    return "\n".join([f"# {floor.name}\n\n{doc}\n", *sections])


def issue_codes() -> str:
    rows = ["| code | severity | what it says | what to do | effect when loading |", "|---|---|---|---|---|"]
    for code in sorted(CODES.values(), key=lambda code: code.slug):
        rows.append(f"| `{code.slug}` | {code.severity.value} | {code.meaning} | {code.mend} | {code.effect.value} |")
    return "\n".join(rows) + "\n"


def write_what_the_code_says() -> None:
    ROOMS.mkdir(parents=True, exist_ok=True)
    for old in ROOMS.glob("*"):
        old.unlink()
    built = [name for name in floors() if (SOURCE / project / name / "__init__.py").exists()]
    for name in built:
        (ROOMS / f"{name}.md").write_text(floor_page(SOURCE / project / name), encoding="utf-8")
    listed = "\n".join(built)
    (ROOMS / "index.md").write_text(
        f"# Rooms, from the roof down\n\n```{{toctree}}\n:maxdepth: 1\n\n{listed}\n```\n", encoding="utf-8"
    )
    (ROOMS / "issue_codes.txt").write_text(issue_codes(), encoding="utf-8")


write_what_the_code_says()


QUOTED = re.compile(r"(?<![`:\w])`([^`\s](?:[^`]*[^`\s])?)`(?!`)(?=(\w?))")


def quote_as_markdown_does(app, what, name, obj, options, lines) -> None:
    """Read single backticks as code, also before a plural s, which reStructuredText does not."""
    text = "\n".join(lines)
    lines[:] = QUOTED.sub(lambda found: f"``{found[1]}``" + ("\\ " if found[2] else ""), text).split("\n")


def setup(app) -> None:
    app.connect("autodoc-process-docstring", quote_as_markdown_does, priority=900)


# Fields that bear the name of a built-in, such as `type`, are found beside it; the first is the one that is meant.
suppress_warnings = ["ref.python"]
