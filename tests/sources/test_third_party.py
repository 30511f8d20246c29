"""A package that is installed beside ours adds a source, with nothing but an entry point."""

import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src"
PACKAGE = Path(__file__).resolve().parents[1] / "third_party_source"
ROW = {"Ref": "bw-7", "Seen on": "03/04/2031", "State": "Ruritania", "Hurt": "?", "Who": "a volunteer"}


def install(folder: Path) -> Path:
    """Put the package where an installer would, with the metadata that it would write; nothing is fetched."""
    told = tomllib.loads((PACKAGE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    module = told["name"].replace("-", "_")
    shutil.copytree(PACKAGE / module, folder / module, ignore=shutil.ignore_patterns("__pycache__"))
    metadata = folder / f"{module}-{told['version']}.dist-info"
    metadata.mkdir()
    name = f"Metadata-Version: 2.1\nName: {told['name']}\nVersion: {told['version']}\n"
    (metadata / "METADATA").write_text(name, encoding="utf-8")
    points = [
        f"[{group}]\n" + "\n".join(f"{slug} = {target}" for slug, target in offered.items())
        for group, offered in told["entry-points"].items()
    ]
    (metadata / "entry_points.txt").write_text("\n\n".join(points) + "\n", encoding="utf-8")
    return folder


def run(folder: Path, *arguments: str, **options) -> subprocess.CompletedProcess[str]:
    """Run Python with that folder as its installed packages, beside our source and what we need."""
    path = os.pathsep.join(map(str, (SOURCE, folder, *filter(None, [os.environ.get("PYTHONPATH")]))))
    environment = os.environ | {"PYTHONPATH": path, "PYTHONIOENCODING": "utf-8"}
    command = [sys.executable, "-W", "error", *arguments]
    return subprocess.run(
        command, env=environment, capture_output=True, encoding="utf-8", timeout=60, check=False, **options
    )


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    return install(tmp_path_factory.mktemp("packages"))


def told(folder: Path, program: str) -> object:
    done = run(folder, "-c", f"import json, mixedmigration as mm\nrow = {ROW!r}\n{program}")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_its_source_is_listed_beside_ours(installed):
    slugs = told(installed, "print(json.dumps(mm.sources.available()))")
    assert {"border-watch", "iom-missing-migrants"} <= set(slugs)


def test_its_table_is_read_by_its_slug(installed):
    program = """
loaded = mm.load([row], "border-watch")
[one] = loaded.records
print(json.dumps([loaded.report.source, json.loads(mm.to_json(one))]))
"""
    source, document = told(installed, program)
    assert source == "border-watch, layout mapping"
    assert document["id"] == "protection-incident:border-watch:bw-7"
    assert (document["date"], document["country"], document["status"]) == ("2031-04-03", "UNK", "alleged")
    assert "injured" not in document
    assert document["extras"] == {"/Who": "a volunteer"}
    assert document["citations"][0]["edition"]["publisher"] == "Border Watch (made up)"


def test_its_table_is_recognised_by_its_columns(installed):
    assert told(installed, "print(json.dumps(mm.load([row]).report.source))") == "border-watch, layout mapping"


def test_it_is_described_as_ours_are(installed):
    described = told(installed, "print(json.dumps(mm.sources.describe('border-watch').to_dict()))")
    assert described["title"] == "Border Watch"
    columns = {column["header"]: column for column in described["layouts"][0]["columns"]}
    assert columns["Seen on"]["read_as"] == "a date, in the order dmy"


def test_the_command_line_knows_it(installed, tmp_path):
    (tmp_path / "seen.csv").write_text(",".join(ROW) + "\n" + ",".join(ROW.values()) + "\n", encoding="utf-8")
    listed = run(installed, "-m", "mixedmigration", "sources")
    assert "border-watch" in listed.stdout, listed.stderr
    checked = run(installed, "-m", "mixedmigration", "check", "seen.csv", cwd=tmp_path)
    assert (checked.returncode, checked.stderr) == (0, "")
    assert "border-watch, layout mapping" in checked.stdout


def test_it_costs_nothing_before_somebody_asks(installed):
    loaded = told(installed, "import sys\nmm.load\nprint(json.dumps('border_watch' in sys.modules))")
    assert loaded is False


def test_without_the_package_there_is_no_such_source(tmp_path):
    done = run(tmp_path, "-c", "import mixedmigration as mm\nmm.sources.get('border-watch')")
    assert "no such source" in done.stderr


def test_a_package_that_cannot_be_loaded_is_named_and_hides_no_other_source(installed, tmp_path):
    broken = install(tmp_path)
    (broken / "border_watch" / "mapping.toml").write_text("slug = 3", encoding="utf-8")
    program = ["import mixedmigration as mm", "print(mm.sources.get('iom-missing-migrants').slug)"]
    done = run(broken, "-c", "\n".join([*program, "mm.sources.get('border-watch')"]))
    assert done.stdout == "iom-missing-migrants\n"
    assert "border-watch: its package fails to load (ValidationError)" in done.stderr
