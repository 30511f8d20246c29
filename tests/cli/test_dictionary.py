import pytest

from mixedmigration.cli.app import main
from mixedmigration.declaration import questions_of
from mixedmigration.entities import ProtectionIncident, Route
from mixedmigration.formats import describe
from mixedmigration.formats.xlsx import sheet_names
from tests.cli.runs import document


def test_without_a_name_the_entities_are_listed(capsys):
    _, told = document(capsys, "describe")
    assert "protection-incident" in [one["name"] for one in told["entities"]]
    assert main(["describe"]) == 0
    assert "protection-incident" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["protection-incident", "ProtectionIncident"])
def test_an_entity_is_found_by_either_of_its_names(name, capsys):
    _, told = document(capsys, "describe", name)
    assert [one["name"] for one in told["fields"]] == list(questions_of(ProtectionIncident))


def test_the_table_fits_the_terminal(monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "80")
    main(["describe", "protection-incident"])
    out = capsys.readouterr().out
    assert max(map(len, out.splitlines())) <= 80
    assert "People who died." in out


def test_a_near_name_is_offered(capsys):
    assert main(["describe", "incident"]) == 2
    assert "did you mean protection-incident" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ("--to", "{}.md"),
        ("--to", "{}.HTML"),
        ("--to", "{}.html", "--format", "html"),
        ("--to", "{}", "--format", "html"),
    ],
    ids=" ".join,
)
def test_a_codebook_is_written_as_the_suffix_or_the_format_says(arguments, tmp_path, capsys):
    given = [argument.format(tmp_path / "codebook") for argument in arguments]
    assert main(["describe", "route", *given]) == 0
    described = describe(Route)
    page = described.to_markdown() if given[1].endswith(".md") else described.to_html()
    (path,) = tmp_path.iterdir()
    assert path.read_bytes() == page.encode()
    assert capsys.readouterr().out == f"Wrote the codebook to {path}.\n"


def test_a_codebook_is_printed_without_a_file(capsys):
    assert main(["describe", "route", "--format", "markdown"]) == 0
    assert capsys.readouterr().out == describe(Route).to_markdown()


def test_a_codebook_can_be_a_workbook(tmp_path, capsys):
    path = str(tmp_path / "codebook.xlsx")
    status, told = document(capsys, "describe", "route", "--to", path)
    assert (status, told) == (0, {"command": "describe", "name": "route", "written": path})
    assert sheet_names(path) == ("dictionary", "vocabularies")


BAD_USES = {
    "of no entity": (("--to", "x.md"), "name it"),
    "in no known format": (("route", "--to", "x.pdf"), "use .md, .html or .xlsx"),
    "in two formats": (("route", "--to", "x.md", "--format", "html"), "two formats"),
    "a workbook on the terminal": (("route", "--format", "xlsx"), "add --to"),
    "in no folder": (("route", "--to", "nowhere/x.md"), "no such folder"),
    "without a name": (("route", "--to", ""), "needs a name"),
}


@pytest.mark.parametrize("name", BAD_USES)
def test_a_codebook_that_cannot_be_written_is_refused_in_words(name, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    arguments, said = BAD_USES[name]
    assert main(["describe", *arguments]) == 2
    assert said in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
