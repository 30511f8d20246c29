"""What no room may import or call, whatever floor it is on."""

import ast

from tests.house.source import PACKAGE, Place, dotted, listed, modules, tree

DANGEROUS_CALLS = {"eval", "exec", "compile", "__import__"}
DANGEROUS_MODULES = {"pickle", "marshal", "shelve", "yaml", "dill", "cloudpickle"}
NETWORK_MODULES = {"socket", "urllib.request", "http.client", "requests", "httpx", "aiohttp", "ftplib", "smtplib"}
DOOR = "mixedmigration"


def imports(path):
    """Yield each imported module by its full name, with the names taken from it."""
    package = dotted(path).split(".") if path.name == "__init__.py" else dotted(path).split(".")[:-1]
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((node, alias.name, ()) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            start = package[: len(package) - node.level + 1] if node.level else []
            yield node, ".".join([*start, *([node.module] if node.module else [])]), tuple(a.name for a in node.names)


def rooms():
    """Every module but the door itself."""
    return [path for path in modules() if path.parent != PACKAGE]


def test_no_room_imports_from_the_door():
    floors = {path.name for path in PACKAGE.iterdir() if path.is_dir()}
    found = []
    for path in rooms():
        for node, module, names in imports(path):
            if module == DOOR and (not names or not set(names) <= floors):
                found.append(f"{Place(path, node.lineno)} import {', '.join(names) or DOOR}")
    assert not found, listed("A room imports from rooms, never from `mixedmigration` itself", found)


def test_no_room_can_run_text_or_unpack_objects():
    found = []
    for path in modules():
        found += [
            f"{Place(path, node.lineno)} {node.func.id}()"
            for node in ast.walk(tree(path))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in DANGEROUS_CALLS
        ]
        found += [
            f"{Place(path, node.lineno)} {name}"
            for node, name, _ in imports(path)
            if name.split(".")[0] in DANGEROUS_MODULES
        ]
    assert not found, listed("The library runs no text as code and reads no pickles or YAML", found)


def test_no_room_reaches_for_the_network():
    found = [
        f"{Place(path, node.lineno)} {name}"
        for path in modules()
        for node, name, _ in imports(path)
        if any(name == module or name.startswith(f"{module}.") for module in NETWORK_MODULES)
    ]
    assert not found, listed("The library never opens a connection", found)


def test_no_room_guesses_a_date_or_a_country():
    """`dateutil.parser.parse` fills gaps from today, `search_fuzzy` takes the nearest name."""
    found = [
        f"{Place(path, node.lineno)} .{node.attr}"
        for path in modules()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute) and node.attr == "search_fuzzy"
    ]
    assert not found, listed("No fuzzy match is ever taken by itself", found)


def test_no_room_works_at_import():
    """Opening files, reading the environment or importing pycountry waits until it is asked for."""
    found = []
    for path in modules():
        for node in tree(path).body:
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else [node.module or ""]
                found += [
                    f"{Place(path, node.lineno)} imports {name}"
                    for name in names
                    if name.split(".")[0]
                    in {"pycountry", "dateutil", "pandas", "polars", "pyarrow", "duckdb", "pyspark", "narwhals"}
                ]
            elif isinstance(node, ast.Assign | ast.AnnAssign | ast.Expr):
                found += [
                    f"{Place(path, call.lineno)} opens a file"
                    for call in ast.walk(node)
                    if isinstance(call, ast.Call)
                    and ast.unparse(call.func).split(".")[-1] in {"open", "read_text", "read_bytes"}
                ]
    assert not found, listed("No work at import", found)
