"""What `import mixedmigration` costs, beside `import attrs`, on this machine.

Fresh interpreters, one of each in turn, so that a busy minute slows both. Time is
the processor time of the import statement, which other programs disturb less than the
clock on the wall.

`python benchmarks/import_cost.py` prints minimum, median and the ratio; it also fails if
a heavy module is loaded. The ratio itself only warns: a shared machine may be noisy.
"""

import statistics
import subprocess
import sys

LIMIT = 1.5
"""The promise: at most this many times `import attrs`."""
ROUNDS = 15
HEAVY = ("cattrs", "pycountry", "hypothesis", "dateutil", "json", "csv")

TIMED = "import time; before = time.process_time(); {work}; print(time.process_time() - before)"
LISTED = "import sys; before = set(sys.modules); import mixedmigration; print(*sorted(set(sys.modules) - before))"


def run(program: str) -> str:
    return subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True).stdout


def heavy_modules() -> list[str]:
    """Modules that `import mixedmigration` loads and should not."""
    return [name for name in run(LISTED).split() if name in HEAVY]


def seconds() -> dict[str, list[float]]:
    """Processor seconds of each import, in turn."""
    work = {"attrs": "import attrs", "mixedmigration": "import mixedmigration"}
    taken: dict[str, list[float]] = {name: [] for name in work}
    for name, statement in work.items():
        run(TIMED.format(work=statement))  # the first run writes the byte code
        taken[name].clear()
    for _ in range(ROUNDS):
        for name, statement in work.items():
            taken[name].append(float(run(TIMED.format(work=statement))))
    return taken


def main() -> int:
    taken = seconds()
    for name, values in taken.items():
        print(f"import {name:15} min {min(values) * 1000:6.1f} ms   median {statistics.median(values) * 1000:6.1f} ms")
    for measure in (min, statistics.median):
        ratio = measure(taken["mixedmigration"]) / measure(taken["attrs"])
        verdict = "kept" if ratio <= LIMIT else "NOT kept"
        print(f"ratio of {measure.__name__:6} {ratio:.2f}, at most {LIMIT} promised: {verdict}")
    if heavy := heavy_modules():
        print(f"import mixedmigration loads {', '.join(heavy)}, which should wait until needed")
    return 1 if heavy else 0


if __name__ == "__main__":
    sys.exit(main())
