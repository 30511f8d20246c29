"""Write a page for each floor of the library, with every public room and what the floor itself offers.

`docs/conf.py` writes the pages into `docs/reference/rooms/` whenever the documentation is built, so that none can
drift; they are in no commit. `python tools/room_pages.py` prints which rooms stand on which page.
"""

import ast
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "src" / "mixedmigration"

PAGE = """# {name}

{doc}
"""
ROOM = """
## {name}

```{{eval-rst}}
.. automodule:: {dotted}
   :members:{members}
```
"""
INDEX = """# Rooms, from the roof down

```{{toctree}}
:maxdepth: 1

{floors}
```
"""


def floors() -> list[str]:
    """Give the floors that are built, from the roof down, as the contract in pyproject.toml lists them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contract = next(c for c in project["tool"]["importlinter"]["contracts"] if c["id"] == "floors")
    names = [name.strip() for layer in contract["layers"] for name in layer.split("|")]
    return [name for name in names if (PACKAGE / name / "__init__.py").exists()]


def listed(path: Path) -> list[str]:
    """Give the names that a module says it offers, in its source and never by running it."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return [e.value for e in ast.walk(node.value) if isinstance(e, ast.Constant) and isinstance(e.value, str)]
    return []


def rooms(floor: str) -> dict[str, Path]:
    """Give the public rooms of a floor that offer something, by the name under which they are imported."""
    found: dict[str, Path] = {}
    for path in sorted((PACKAGE / floor).rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        parts = parts[:-1] if parts[-1] == "__init__" else parts
        if len(parts) > 2 and not any(part.startswith("_") for part in parts) and listed(path):
            found[".".join(parts)] = path
    return found


def at_the_door(floor: str) -> list[str]:
    """Give what a floor offers out of rooms that are not public, so that only its door can tell of it."""
    told = {name for path in rooms(floor).values() for name in listed(path)}
    modules = {dotted.rpartition(".")[2] for dotted in rooms(floor)}
    return [name for name in listed(PACKAGE / floor / "__init__.py") if name not in told | modules]


def page(floor: str) -> str:
    """Give the page of a floor: what it is for, what stands at its door, then its rooms by name."""
    dotted = f"{PACKAGE.name}.{floor}"
    doc = ast.get_docstring(ast.parse((PACKAGE / floor / "__init__.py").read_text(encoding="utf-8")))
    text = PAGE.format(name=floor, doc=doc or floor)
    if own := at_the_door(floor):
        text += ROOM.format(name="The floor itself", dotted=dotted, members=f" {', '.join(own)}")
    for room in rooms(floor):
        text += ROOM.format(name=room.removeprefix(f"{dotted}."), dotted=room, members="")
    return text


def pages() -> dict[str, str]:
    """Give every page by the name of its file."""
    index = INDEX.format(floors="\n".join(floors()))
    return {f"{floor}.md": page(floor) for floor in floors()} | {"index.md": index}


if __name__ == "__main__":
    for name in floors():
        offered = [*at_the_door(name), *(room.removeprefix(f"{PACKAGE.name}.{name}.") for room in rooms(name))]
        print(f"{name}: {', '.join(offered) or 'nothing yet'}")
