"""Reported perpetrators, on the answers of MMC's questionnaire."""

import json

import pytest

from mixedmigration.errors import UnknownTermError
from mixedmigration.vocabularies import Perpetrator
from tests.shared import data

NOBODY = {"None", "Don't know", "Refused"}


def test_each_answer_that_names_a_group_is_a_word():
    answers = json.loads(data("mmc/returnee-codebook.json").read_text(encoding="utf-8"))["select_multiple"]["R64"]
    assert {Perpetrator.find(a, "mmc-4mi", "returnee") for a in answers if a not in NOBODY} == set(Perpetrator)


@pytest.mark.parametrize("answer", sorted(NOBODY))
def test_an_answer_that_names_nobody_is_no_word(answer):
    with pytest.raises(UnknownTermError):
        Perpetrator.find(answer, "mmc-4mi")


def test_a_parent_cell_joined_by_single_spaces_can_be_read():
    cell = "Smugglers Border guards/immigration officials Organizations organizing the return processes (UN, NGOs,etc)"
    assert Perpetrator.split(cell, "mmc-4mi", " ") == (
        Perpetrator.SMUGGLERS,
        Perpetrator.BORDER_GUARDS,
        Perpetrator.RETURN_ORGANISATIONS,
    )
