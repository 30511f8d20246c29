"""The source of the library as the house tests look at it: parsed, never imported."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "mixedmigration"

Function = ast.FunctionDef | ast.AsyncFunctionDef


class Place(NamedTuple):
    """Somewhere in a file, written so that an editor can jump to it."""

    path: Path
    line: int

    def __str__(self) -> str:
        return f"{self.path.relative_to(ROOT)}:{self.line}"


def modules() -> list[Path]:
    """Every module of the library."""
    return sorted(PACKAGE.rglob("*.py"))


@cache
def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(text(path), filename=str(path))


def is_generated(path: Path) -> bool:
    """Reference tables are written by a generator, which says so in the first lines."""
    head = text(path)[:600].lower()
    return path.name.startswith("_") and path.name != "__init__.py" and "generated" in head


def is_public(path: Path) -> bool:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return all(not part.startswith("_") or part == "__init__" for part in parts)


def dotted(path: Path) -> str:
    """Give the name that the module is imported by."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def functions(path: Path) -> Iterator[Function]:
    for node in ast.walk(tree(path)):
        if isinstance(node, Function):
            yield node


def public_definitions(path: Path) -> Iterator[tuple[str, ast.ClassDef | Function]]:
    """Classes and functions that carry a public name, at any depth of classes."""

    def look(body: list[ast.stmt], prefix: str) -> Iterator[tuple[str, ast.ClassDef | Function]]:
        for node in body:
            if isinstance(node, ast.If):
                yield from look([*node.body, *node.orelse], prefix)
            if not isinstance(node, ast.ClassDef | Function) or node.name.startswith("_"):
                continue
            yield prefix + node.name, node
            if isinstance(node, ast.ClassDef):
                yield from look(node.body, f"{prefix}{node.name}.")

    yield from look(tree(path).body, "")


def decorators(node: ast.ClassDef | Function) -> set[str]:
    """Names of the decorators, without their arguments."""
    return {ast.unparse(d.func if isinstance(d, ast.Call) else d).split(".")[-1] for d in node.decorator_list}


def own_nodes(node: ast.AST) -> Iterator[ast.AST]:
    """Walk what a function does itself, without the functions and classes inside it."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef | Function | ast.Lambda):
            continue
        yield child
        yield from own_nodes(child)


def listed(heading: str, places: list[str]) -> str:
    """Write a failure as a list that a person can work through."""
    return "\n".join([f"{heading} ({len(places)}):", *(f"  {place}" for place in places)])
