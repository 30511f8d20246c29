"""What the code says of itself: present, complete, in one spelling, and of no one machine."""

import ast
import re
import subprocess
from itertools import pairwise

import pytest

from tests.house.source import (
    ROOT,
    Place,
    decorators,
    functions,
    is_generated,
    is_public,
    listed,
    modules,
    own_nodes,
    public_definitions,
    text,
    tree,
)

UNDOCUMENTED_DECORATORS = {"overload", "setter", "deleter", "override"}
MACHINE_PATH = re.compile(r"(?<![\w.~-])/(?:work|root|tmp|home)/")
AMERICAN = re.compile(
    r"\b(?:serializ\w+|normaliz\w+|organiz\w+|recogniz\w+|summariz\w+|anonymiz\w+|pseudonymiz\w+|generaliz\w+|standardiz\w+|categoriz\w+|"
    r"initializ\w+|behavior\w*|color(?:s|ed)?|labeled|labeling|modeled|modeling|canceled|neighbor\w*|favor(?:s|ed|ite)?|labor|center(?:s|ed)?|"
    r"catalog(?:s|ed)?|gray)\b"
)


def test_each_public_module_opens_with_what_it_is():
    found = [str(Place(path, 1)) for path in modules() if not ast.get_docstring(tree(path)) and text(path).strip()]
    assert not found, listed("A module opens with two to five lines on what the thing is", found)


def test_each_public_object_has_a_docstring():
    found = []
    for path in filter(is_public, modules()):
        for name, node in public_definitions(path):
            if not ast.get_docstring(node) and not decorators(node) & UNDOCUMENTED_DECORATORS:
                found.append(f"{Place(path, node.lineno)} {name}")
    assert not found, listed("A public object says what it means", found)


def test_each_field_of_a_public_class_is_documented_under_it():
    found = []
    for path in filter(is_public, modules()):
        for name, node in public_definitions(path):
            if isinstance(node, ast.ClassDef) and decorators(node) & {"frozen", "define"}:
                found += [f"{Place(path, line)} {name}.{field}" for field, line in undocumented_fields(node)]
    assert not found, listed("A field is documented right under it", found)


def undocumented_fields(node):
    """Yield fields that are followed by no docstring; `about(...)` says it in the declaration."""
    for statement, following in zip(node.body, [*node.body[1:], None], strict=True):
        if not isinstance(statement, ast.AnnAssign) or not isinstance(statement.target, ast.Name):
            continue
        is_told = isinstance(following, ast.Expr) and isinstance(following.value, ast.Constant)
        if not (
            is_told
            or statement.target.id.startswith("_")
            or "about(" in ast.unparse(statement)
            or "ClassVar" in ast.unparse(statement)
        ):
            yield statement.target.id, statement.lineno


def raised(function) -> set[str]:
    """Names of the classes that a function raises itself; a bare `raise` passes on what was documented below."""
    caught = {h.name for node in own_nodes(function) if isinstance(node, ast.Try) for h in node.handlers if h.name}
    names = set()
    for node in own_nodes(function):
        if isinstance(node, ast.Raise) and node.exc is not None:
            target = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
            name = ast.unparse(target)
            if name not in caught:
                names.add(name.split(".")[-1])
    return names


def test_each_error_that_a_public_function_raises_is_documented():
    found = []
    for path in filter(is_public, modules()):
        for name, node in public_definitions(path):
            if isinstance(node, ast.ClassDef):
                continue
            section = (ast.get_docstring(node) or "").partition("Raises:")[2]
            found += [
                f"{Place(path, node.lineno)} {name} raises {error}"
                for error in sorted(raised(node))
                if error[:1].isupper() and error not in section
            ]
    assert not found, listed("`Raises:` is complete", found)


def test_each_vocabulary_and_each_number_has_a_source():
    found = []
    for path in (p for p in modules() if "vocabularies" in p.parts and is_public(p)):
        for node in tree(path).body:
            if (
                isinstance(node, ast.ClassDef)
                and any(ast.unparse(base).split(".")[-1] == "Word" for base in node.bases)
                and "Source:" not in (ast.get_docstring(node) or "")
            ):
                found.append(f"{Place(path, node.lineno)} {node.name}")
    assert not found, listed("A vocabulary names who defined it under `Source:`", found)


def test_docstrings_are_in_british_spelling():
    found = []
    for path in (p for p in modules() if not is_generated(p)):
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
                found += [
                    f"{Place(path, getattr(node, 'lineno', 1))} {match[0]}"
                    for match in AMERICAN.finditer(without_code(ast.get_docstring(node) or ""))
                ]
    assert not found, listed("British spelling", found)


def without_code(docstring: str) -> str:
    """Leave out examples and names between backticks, which are not prose."""
    prose = docstring.partition("Examples:")[0].partition("Source:")[0]
    return re.sub(r"`[^`]*`", "", prose)


def tracked_files():
    """What git would hold: tracked files, and new ones that are not ignored."""
    result = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode:
        pytest.skip("this is no git working copy")
    return [ROOT / name for name in result.stdout.splitlines() if (ROOT / name).is_file()]


def test_no_file_knows_the_machine_it_was_written_on():
    found = []
    for path in tracked_files():
        if path.suffix in {".gz", ".parquet", ".png", ".xlsx"} or path == ROOT / "tests/house/test_words.py":
            continue
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            if MACHINE_PATH.search(line):
                found.append(f"{Place(path, number)} {line.strip()[:80]}")
    assert not found, listed("No path of one machine", found)


COUNTED = re.compile(
    r" (?:more |different |further )?(?:answers|cells|columns|complaints|countries|days|entities|events|fields|groups|"
    r"ids|incidents|interviews|issues|items|legs|lines|minutes|months|persons|policies|questions|records|rows|rules|steps|"
    r"times|words|years)\b"
)
"""A noun that follows on a number, in the plural."""


def test_a_number_and_its_noun_are_written_by_one_hand():
    """`count_of` knows that one row is no "1 rows"; a bound in capitals is never 1."""
    found = []
    for path in modules():
        for node in ast.walk(tree(path)):
            pieces = node.values if isinstance(node, ast.JoinedStr) else []
            for number, after in pairwise(pieces):
                if (
                    isinstance(number, ast.FormattedValue)
                    and isinstance(after, ast.Constant)
                    and COUNTED.match(after.value)
                    and not ast.unparse(number.value).isupper()
                    and "count" not in ast.unparse(number.value).partition("(")[0]
                ):
                    found.append(f"{Place(path, number.lineno)} {{{ast.unparse(number.value)}}}{after.value[:30]}")
    assert not found, listed("A number and its noun are written by `count_of`", found)


def test_no_test_waits_for_a_blanket_excuse():
    found = [
        f"{Place(path, n)}"
        for path in modules()
        for n, line in enumerate(text(path).splitlines(), 1)
        if re.search(r"#\s*(noqa|type: ignore|pyright: ignore)\s*$", line)
    ]
    assert not found, listed("A switched-off check names its rule", found)


def test_functions_exist():
    """The tests above would pass on an empty house."""
    assert sum(1 for path in modules() for _ in functions(path)) > 10
