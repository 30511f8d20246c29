"""Look into a wheel: it holds every file of the package, and nothing else.

`python tools/wheel.py dist/mixedmigration-0.1.0-py3-none-any.whl`
"""

import sys
import zipfile
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[1] / "src"
NEEDED = ("mixedmigration/py.typed", "mixedmigration/__init__.py", "mixedmigration/__main__.py")


def main(wheel: str) -> int:
    with zipfile.ZipFile(wheel) as archive:
        packed = {name for name in archive.namelist() if ".dist-info/" not in name}
        licences = [name for name in archive.namelist() if name.endswith(("LICENSE", "NOTICE"))]
    files = {
        str(p.relative_to(SOURCE).as_posix()) for p in SOURCE.rglob("*") if p.is_file() and "__pycache__" not in p.parts
    }
    problems = [f"not in the wheel: {name}" for name in sorted((files | set(NEEDED)) - packed)]
    problems += [f"should not be in the wheel: {name}" for name in sorted(packed - files)]
    if not any(name.startswith("mixedmigration/testing/data/") for name in packed):
        problems.append("no sample data under mixedmigration/testing/data/")
    if len(licences) != 2:
        problems.append(f"expected LICENSE and NOTICE, found {licences}")
    print("\n".join(problems) or f"{len(packed)} files, as in the source")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
