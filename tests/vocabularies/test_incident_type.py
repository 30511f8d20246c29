"""What happened to people, on the answers of MMC's questionnaires."""

import json

import pytest

from mixedmigration.errors import UnknownTermError
from mixedmigration.vocabularies import IncidentType
from tests.shared import data

NOT_INCIDENTS = {"No", "None", "Refused"}


@pytest.mark.parametrize("question", ["R63", "R59", "R59_2"])
def test_each_answer_that_names_an_incident_is_a_word(question):
    answers = json.loads(data("mmc/returnee-codebook.json").read_text(encoding="utf-8"))["select_multiple"][question]
    found = {IncidentType.find(answer, "mmc-4mi", "returnee") for answer in answers if answer not in NOT_INCIDENTS}
    assert len(found) == len(set(answers) - NOT_INCIDENTS)


@pytest.mark.parametrize("answer", [*sorted(NOT_INCIDENTS), "Don't know", "Unknown"])
def test_what_is_no_incident_is_no_word(answer):
    with pytest.raises(UnknownTermError):
        IncidentType.find(answer)


def test_both_spellings_of_trafficking_meet():
    both = {IncidentType.find(f"Trafficking {word} exploitation", "mmc-4mi") for word in ("and", "or")}
    assert both == {IncidentType.TRAFFICKING_AND_EXPLOITATION}


def test_an_assault_stays_an_assault_and_is_a_kind_of_physical_violence():
    assert IncidentType.find("assault", "arvig") is IncidentType.ASSAULT
    assert IncidentType.ASSAULT.is_within(IncidentType.PHYSICAL_VIOLENCE)


@pytest.mark.parametrize(
    ("german", "english", "slug", "is_harm"),
    [
        ("Brandanschlag", "arson", "arson", True),
        ("Tätlicher Übergriff/Körperverletzung", "assault", "assault", True),
        ("Sonstige Angriffe", "miscellaneous attack", "attack", True),
        ("Verdachtsfall", "suspicion", "suspected-attack", None),
        ("Kundgebung/Demo", "demonstration", "demonstration", False),
        ("sonstige", "other", "other", None),
    ],
)
def test_each_kind_of_event_of_arvig_is_a_word_in_both_languages(german, english, slug, is_harm):
    assert IncidentType.find(german, "arvig") is IncidentType.find(english, "arvig") is IncidentType(slug)
    assert IncidentType(slug).is_harm is is_harm


def test_a_demonstration_is_the_one_event_that_is_no_harm():
    assert [word for word in IncidentType if word.is_harm is False] == [IncidentType.DEMONSTRATION]


def test_a_witnessed_death_is_a_death():
    assert IncidentType.WITNESSED_DEATH.is_within(IncidentType.DEATH_OR_DISAPPEARANCE)
