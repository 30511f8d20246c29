"""Runs of the command line, in this process or in one of its own."""

import csv
import json
import os
import subprocess
import sys
from pathlib import Path

from mixedmigration.cli.app import main
from mixedmigration.testing import samples

SOURCE = Path(__file__).resolve().parents[2] / "src"


def sample() -> str:
    return str(samples.path("iom-missing-migrants"))


def document(capsys, *arguments):
    """Run with `--format json` and give the status and the one document."""
    status = main([*arguments, "--format", "json"])
    return status, json.loads(capsys.readouterr().out)


def process(*arguments, **options):
    """Run in a process of its own, with our source first on the path."""
    path = os.pathsep.join(filter(None, [str(SOURCE), os.environ.get("PYTHONPATH", "")]))
    environment = os.environ | {"PYTHONPATH": path} | options.pop("env", {})
    command = [sys.executable, "-m", "mixedmigration", *arguments]
    return subprocess.run(command, env=environment, timeout=60, check=False, **options)


def table(folder: Path, *changes: dict[str, str], extra: dict[str, str] | None = None) -> str:
    """Write a small table in a publisher's layout: one made-up row for each set of changed cells."""
    with samples.path("iom-missing-migrants").open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        columns, rows = list(reader.fieldnames or ()), [next(reader) for _ in range(len(changes))]
    extra = extra or {}
    path = folder / "incidents.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, [*columns, *extra])
        writer.writeheader()
        writer.writerows(row | change | extra for row, change in zip(rows, changes, strict=True))
    return str(path)
