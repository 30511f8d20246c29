"""Write the list of issue codes that programs are written against.

`python tools/issue_codes.py --write` replaces `tests/house/issue_codes.txt`; a test
compares that file with the registry.
"""

import sys
from pathlib import Path

from mixedmigration.errors import CODES

GOLDEN = Path(__file__).resolve().parents[1] / "tests" / "house" / "issue_codes.txt"


def lines() -> list[str]:
    return [f"{code.slug}\t{code.effect.value}" for code in sorted(CODES.values(), key=lambda code: code.slug)]


if __name__ == "__main__":
    if sys.argv[1:] == ["--write"]:
        GOLDEN.write_text("\n".join(lines()) + "\n", encoding="utf-8")
    else:
        print("\n".join(lines()))
