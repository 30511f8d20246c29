from mixedmigration.cli.app import main
from mixedmigration.sources import available
from tests.cli.runs import document


def test_the_sources_are_listed(capsys):
    _, told = document(capsys, "sources")
    assert tuple(one["slug"] for one in told["sources"]) == available()
    main(["sources"])
    assert "Missing Migrants Project" in capsys.readouterr().out


def test_a_source_is_described_for_machines(capsys):
    _, told = document(capsys, "sources", "describe", "iom-missing-migrants")
    layout = next(one for one in told["layouts"] if one["name"] == "website-2026")
    dead = next(one for one in layout["columns"] if one["header"] == "Number Dead")
    assert (dead["fields"], dead["blank"]) == (["dead"], "blank means 0")


def test_a_source_is_described_for_people(monkeypatch, capsys):
    monkeypatch.setenv("COLUMNS", "80")
    assert main(["sources", "describe", "iom-missing-migrants"]) == 0
    out = capsys.readouterr().out
    assert max(map(len, out.splitlines())) <= 80
    assert "compared with date" in out


def test_a_near_source_is_offered(capsys):
    assert main(["sources", "describe", "iom-missing-migrant"]) == 2
    assert "known are iom-missing-migrants" in capsys.readouterr().err
