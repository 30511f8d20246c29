import pytest

from mixedmigration.cli.app import main
from mixedmigration.declaration import questions_of
from mixedmigration.entities import ProtectionIncident
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
