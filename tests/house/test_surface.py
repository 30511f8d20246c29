"""The check of the public surface can fail: it is shown mutated copies of the source."""

import shutil

import pytest

from tests.house.source import PACKAGE
from tools.surface import differences, names

MUTATIONS = {
    "a renamed class": ("errors/issue.py", "class IssueCode:", "class CodeOfIssue:", "errors.issue.IssueCode"),
    "a renamed method": ("errors/issue.py", "def reveal(", "def show(", "Issue.reveal"),
    "a new required parameter": ("errors/issue.py", "def reveal(self)", "def reveal(self, key: str)", "reveal(key)"),
    "a removed field": ("errors/issue.py", "    mend: str\n", "", "IssueCode.mend"),
    "a removed member": ("errors/issue.py", '    FINDING = "finding"\n', "", "Severity.FINDING"),
}


@pytest.fixture(scope="module")
def before():
    return names(PACKAGE.parent)


def copy_of_the_source(folder):
    shutil.copytree(PACKAGE, folder / PACKAGE.name, ignore=shutil.ignore_patterns("__pycache__"))
    return folder / PACKAGE.name


def test_an_unchanged_copy_has_the_same_surface(tmp_path, before):
    copy_of_the_source(tmp_path)
    assert differences(tmp_path, before) == []


def test_the_surface_is_not_empty(before):
    assert len(before) > 50


@pytest.mark.parametrize(("file", "old", "new", "word"), MUTATIONS.values(), ids=MUTATIONS.keys())
def test_a_change_is_seen(tmp_path, before, file, old, new, word):
    path = copy_of_the_source(tmp_path) / file
    source = path.read_text(encoding="utf-8")
    assert old in source, f"{file} no longer holds {old!r}: choose another line to mutate"
    path.write_text(source.replace(old, new), encoding="utf-8")
    assert any(word in line for line in differences(tmp_path, before))


def test_a_name_that_is_no_longer_offered_is_seen(tmp_path, before):
    path = copy_of_the_source(tmp_path) / "errors" / "__init__.py"
    path.write_text(path.read_text(encoding="utf-8").replace('    "Severity",\n', ""), encoding="utf-8")
    assert [line for line in differences(tmp_path, before) if "errors.Severity" in line]
