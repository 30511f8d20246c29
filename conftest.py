"""How the README, the pages of `docs/` and every docstring are run as tests."""

import os
import shutil
import tempfile
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE
from pathlib import Path

from sybil import Sybil
from sybil.document import PythonDocStringDocument
from sybil.integration.pytest import SybilItem
from sybil.parsers.markdown import PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser
from sybil.parsers.rest import PythonCodeBlockParser as RestCodeBlockParser

ROOT = Path(__file__).parent
OPTIONS = ELLIPSIS | NORMALIZE_WHITESPACE


def enter_an_empty_folder(namespace: dict[str, object]) -> None:
    namespace["_home"] = Path.cwd()
    namespace["_folder"] = tempfile.mkdtemp(prefix="mixedmigration-example-")
    os.chdir(str(namespace["_folder"]))


def leave_it(namespace: dict[str, object]) -> None:
    os.chdir(str(namespace["_home"]))
    shutil.rmtree(str(namespace["_folder"]), ignore_errors=True)


pages = Sybil(
    parsers=[PythonCodeBlockParser(doctest_optionflags=OPTIONS), SkipParser()],
    path=str(ROOT),
    patterns=["README.md", "CONTRIBUTING.md", "docs/**/*.md"],
    excludes=["docs/_build/**", "docs/reference/rooms/*"],
    setup=enter_an_empty_folder,
    teardown=leave_it,
)

docstrings = Sybil(
    parsers=[DocTestParser(optionflags=OPTIONS), RestCodeBlockParser()],
    path=str(ROOT / "src"),
    patterns=["**/*.py"],
    document_types={".py": PythonDocStringDocument},
    setup=enter_an_empty_folder,
    teardown=leave_it,
)

shorten_traceback = SybilItem._traceback_filter


def shorten_traceback_if_it_is_ours(self: SybilItem, excinfo):
    """Show a failure that does not come from the example's own line, such as a file left open.

    Sybil 10 looks for its own frame and ends the whole run when there is none.
    """
    try:
        return shorten_traceback(self, excinfo)
    except IndexError:
        return excinfo.traceback


SybilItem._traceback_filter = shorten_traceback_if_it_is_ours

pytest_collect_file = (pages + docstrings).pytest()

# Checked by mypy and pyright, never run.
collect_ignore = ["tests/typing", "docs/conf.py", "docs/_build", "docs/reference/rooms"]
