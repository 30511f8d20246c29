"""How the documentation is built; what can be read from the code is written here, not by hand."""

import re
import sys
import tomllib
from pathlib import Path

from mixedmigration.errors import CODES

DOCS = Path(__file__).parent
sys.path.insert(0, str(DOCS.parent))

from tools import room_pages  # noqa: E402 # tools are beside the documentation, in no package

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


def issue_codes() -> str:
    rows = ["| code | severity | what it says | what to do | effect when loading |", "|---|---|---|---|---|"]
    for code in sorted(CODES.values(), key=lambda code: code.slug):
        rows.append(f"| `{code.slug}` | {code.severity.value} | {code.meaning} | {code.mend} | {code.effect.value} |")
    return "\n".join(rows) + "\n"


def write_what_the_code_says() -> None:
    ROOMS.mkdir(parents=True, exist_ok=True)
    for old in ROOMS.glob("*"):
        old.unlink()
    for name, text in room_pages.pages().items():
        (ROOMS / name).write_text(text, encoding="utf-8")
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
