import pytest

from mixedmigration import vocabularies
from mixedmigration.cli.app import main
from tests.cli.runs import document


def test_every_vocabulary_is_listed(capsys):
    _, told = document(capsys, "vocabulary")
    assert tuple(one["name"] for one in told["vocabularies"]) == vocabularies.available()
    main(["vocabulary"])
    assert all(slug in capsys.readouterr().out for slug in ["route"])


@pytest.mark.parametrize("name", vocabularies.available())
def test_every_vocabulary_can_be_shown_in_any_language(name, capsys):
    for language in ("en", "es", "ar", "xx"):
        _, told = document(capsys, "vocabulary", name, "--language", language)
        assert len(told["terms"]) == len(vocabularies.get(name))
        assert main(["vocabulary", name, "--language", language]) == 0
        capsys.readouterr()


def test_a_label_is_found_in_the_language_asked_for(capsys):
    _, told = document(capsys, "vocabulary", "cause-of-death", "--find", "Drowning", "--language", "es")
    assert [(one["slug"], one["label"]) for one in told["found"]] == [("drowning", "Ahogamiento")]


def test_without_a_name_every_vocabulary_is_searched(capsys):
    _, told = document(capsys, "vocabulary", "--find", "Darien Gap")
    assert ("route", "darien") in [(one["vocabulary"], one["slug"]) for one in told["found"]]


def test_a_near_miss_is_offered_and_never_taken(capsys):
    assert main(["vocabulary", "route", "--find", "Darian Gap"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "did you mean Darien" in err


def test_countries_are_found_by_name(capsys):
    _, told = document(capsys, "vocabulary", "country", "--find", "Ivory Coast", "--language", "fr")
    assert told["found"] == [{"code": "CIV", "name": "Côte d'Ivoire", "kind": "iso"}]


def test_countries_are_listed(capsys):
    _, told = document(capsys, "vocabulary", "country")
    assert {"code": "NAM", "name": "Namibia", "kind": "iso"} in told["countries"]
