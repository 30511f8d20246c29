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


@pytest.mark.parametrize("answer", [*sorted(NOT_INCIDENTS), "Don't know", "arson", "demonstration"])
def test_what_is_no_incident_is_no_word(answer):
    with pytest.raises(UnknownTermError):
        IncidentType.find(answer)


def test_both_spellings_of_trafficking_meet():
    both = {IncidentType.find(f"Trafficking {word} exploitation", "mmc-4mi") for word in ("and", "or")}
    assert both == {IncidentType.TRAFFICKING_AND_EXPLOITATION}


def test_a_narrower_kind_of_another_list_is_not_read():
    with pytest.raises(UnknownTermError, match="means less than Physical violence"):
        IncidentType.find("assault", "arvig")


def test_a_witnessed_death_is_a_death():
    assert IncidentType.WITNESSED_DEATH.is_within(IncidentType.DEATH_OR_DISAPPEARANCE)
