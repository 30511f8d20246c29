"""The shape of the house: floors are folders, rooms are nouns, and rooms stay small."""

import ast
import statistics
import tomllib

from tests.house.source import (
    PACKAGE,
    ROOT,
    Place,
    dotted,
    functions,
    is_generated,
    is_public,
    listed,
    modules,
    text,
    tree,
)

DRAWERS = {"utils", "util", "helpers", "helper", "common", "base", "core", "misc", "shared", "tools", "stuff", "lib"}
LONGEST_MODULE = 400
LONGEST_DOOR = 60
LONGEST_FUNCTION = 50
MEDIAN_FUNCTION = 7
NAMES_AT_THE_DOOR = 40


def body_length(function) -> int:
    """Lines of what a function does, its docstring aside."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    return body[-1].end_lineno - body[0].lineno + 1 if body else 0


def test_no_room_is_a_drawer():
    found = [
        str(Place(path, 1))
        for path in modules()
        for part in path.relative_to(PACKAGE).with_suffix("").parts
        if part.strip("_") in DRAWERS
    ]
    assert not found, listed("A room is named after a thing of the field, not after a drawer", found)


def test_each_folder_of_the_package_is_a_floor_of_the_contract():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contract = next(c for c in project["tool"]["importlinter"]["contracts"] if c["id"] == "floors")
    floors = {name.strip() for layer in contract["layers"] for name in layer.split("|")}
    folders = {path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name != "__pycache__"}
    assert folders == floors, (
        f"floors without a folder: {floors - folders}; folders without a floor: {folders - floors}"
    )


def test_each_folder_with_modules_is_a_package():
    found = sorted({str(Place(path.parent, 1)) for path in modules() if not (path.parent / "__init__.py").exists()})
    assert not found, listed("A folder of modules needs an __init__.py", found)


def table_lines(body) -> int:
    """Lines of assignments at module or class level: the words and codes that a room lists."""
    count = 0
    for node in body:
        if isinstance(node, ast.ClassDef):
            count += table_lines(node.body)
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            count += node.end_lineno - node.lineno + 1
    return count


def test_no_room_is_too_long():
    """Tables are left aside: a vocabulary is as long as its publisher's."""
    lengths = {p: len(text(p).splitlines()) - table_lines(tree(p).body) for p in modules() if not is_generated(p)}
    found = [f"{Place(path, 1)} has {length} lines" for path, length in lengths.items() if length >= LONGEST_MODULE]
    assert not found, listed(f"A room has fewer than {LONGEST_MODULE} lines", found)


def test_a_door_of_a_floor_is_short_and_only_re_exports():
    found = []
    for path in modules():
        if path.name == "__init__.py":
            if (length := len(text(path).splitlines())) > LONGEST_DOOR and path.parent != PACKAGE:
                found.append(f"{Place(path, 1)} has {length} lines")
            found += [
                f"{Place(path, node.lineno)} defines {node.name}"
                for node in tree(path).body
                if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("__")
            ]
    assert not found, listed(f"An __init__.py has at most {LONGEST_DOOR} lines and only re-exports", found)


def test_the_front_door_has_at_most_forty_names():
    exported = names_listed(PACKAGE / "__init__.py") or []
    rooms = {path.name for path in PACKAGE.iterdir() if path.is_dir()}
    names = [name for name in exported if name not in rooms and not name.startswith("__")]
    assert len(names) <= NAMES_AT_THE_DOOR, f"{len(names)} names at the door: {', '.join(names)}"


def test_no_function_is_too_long():
    found = [
        f"{Place(path, node.lineno)} {node.name} has {body_length(node)} lines"
        for path in modules()
        if not is_generated(path)
        for node in functions(path)
        if body_length(node) > LONGEST_FUNCTION
    ]
    assert not found, listed(f"A function does its work in at most {LONGEST_FUNCTION} lines", found)


def test_half_of_the_functions_have_seven_lines_or_fewer():
    lengths = [body_length(node) for path in modules() if not is_generated(path) for node in functions(path)]
    assert statistics.median(lengths) <= MEDIAN_FUNCTION, (
        f"the median is {statistics.median(lengths)} of {len(lengths)} functions"
    )


def names_listed(path) -> list[str] | None:
    """Give what `__all__` says, or None where there is none."""
    for node in tree(path).body:
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        if isinstance(target, ast.Name) and target.id == "__all__" and node.value is not None:
            return [e.value for e in ast.walk(node.value) if isinstance(e, ast.Constant) and isinstance(e.value, str)]
    return None


def test_each_public_module_says_what_it_offers():
    found = []
    for path in modules():
        if (
            is_public(path)
            and names_listed(path) is None
            and any(not isinstance(node, ast.Expr) for node in tree(path).body)
        ):
            found.append(f"{Place(path, 1)} {dotted(path)}")
    assert not found, listed("A public module has __all__", found)


def test_what_a_module_offers_is_sorted_once_and_exists():
    found = []
    for path in modules():
        names = names_listed(path) or []
        defined = {name for node in ast.walk(tree(path)) for name in _bound(node)}
        found += [
            f"{Place(path, 1)} offers {name!r}, which it does not define"
            for name in names
            if name not in defined and not (path.parent / name).is_dir() and not (path.parent / f"{name}.py").exists()
        ]
        found += [f"{Place(path, 1)} offers {name!r} twice" for name in set(names) if names.count(name) > 1]
    assert not found, listed("__all__ holds names of the module", found)


def _bound(node) -> list[str]:
    if isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
        return [node.name]
    if isinstance(node, ast.Import | ast.ImportFrom):
        return [(alias.asname or alias.name).split(".")[0] for alias in node.names]
    if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
        return [node.id]
    return []
