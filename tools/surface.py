"""The public surface: every name, with its parameters, that other people's programs may use.

`python tools/surface.py --check` compares the source with `tests/house/public_names.txt`
and says what is gone and what is new; `--write` replaces that file. The source is read,
never imported, so that what a type checker sees is what is compared.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import griffe

ROOT = Path(__file__).resolve().parents[1]
GOLDEN = ROOT / "tests" / "house" / "public_names.txt"
PACKAGE = "mixedmigration"


def names(source: Path = ROOT / "src") -> list[str]:
    """Every public name below `source`, one line each, sorted."""
    package = griffe.load(PACKAGE, search_paths=[str(source)])
    assert isinstance(package, griffe.Module)
    return sorted(set(_of_module(package)))


def differences(source: Path, before: list[str]) -> list[str]:
    """What is gone (`-`) and what is new (`+`) since `before`."""
    now = names(source)
    gone, new = set(before) - set(now), set(now) - set(before)
    return [f"- {line}" for line in sorted(gone)] + [f"+ {line}" for line in sorted(new)]


def _of_module(module: griffe.Module) -> Iterator[str]:
    for name in module.exports or ():
        member = module.members.get(str(name))
        if member is None:
            yield f"{module.path}.{name}"  # a room, or a name that appears when first touched
        elif isinstance(member, griffe.Alias):
            yield f"{module.path}.{name} = {member.target_path}"
        else:
            yield from _of_object(member)
    for name, member in module.members.items():
        if isinstance(member, griffe.Module) and not name.startswith("_"):
            yield from _of_module(member)


def _of_object(member: griffe.Object | griffe.Alias) -> Iterator[str]:
    if isinstance(member, griffe.Alias):
        yield f"{member.path} = {member.target_path}"
    elif isinstance(member, griffe.Function):
        yield f"{member.path}({', '.join(_parameter(p) for p in member.parameters if p.name not in {'self', 'cls'})})"
    else:
        yield member.path
    if isinstance(member, griffe.Class):
        for name, part in member.members.items():
            if not name.startswith("_"):
                yield from _of_object(part)


def _parameter(parameter: griffe.Parameter) -> str:
    """A parameter as a caller meets it: how it may be given, and whether it may be left out."""
    mark = {"keyword-only": "*", "positional-only": "/"}.get(parameter.kind.value if parameter.kind else "", "")
    if "variadic" in (parameter.kind.value if parameter.kind else ""):
        return f"**{parameter.name}" if parameter.default == "{}" else f"*{parameter.name}"
    return f"{mark}{parameter.name}{'' if parameter.required else '='}"


def main(arguments: list[str]) -> int:
    if arguments == ["--write"]:
        GOLDEN.write_text("\n".join(names()) + "\n", encoding="utf-8")
        return 0
    changed = differences(ROOT / "src", GOLDEN.read_text(encoding="utf-8").splitlines())
    print("\n".join(changed) or "the public surface is what it was")
    if changed:
        print(
            "\nIf that is meant: `python tools/surface.py --write`, and a fragment in changelog.d/ "
            "(breaking or deprecation if a line begins with -)."
        )
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
