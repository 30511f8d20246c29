"""The publisher's scale of source quality."""

import pytest

from mixedmigration.errors import UnknownTermError
from mixedmigration.vocabularies import SourceQuality
from tests.vocabularies.words import cells

FILES = {
    "iom-missing-migrants/website-2026-05-06.csv": "Source Quality",
    "iom-missing-migrants/api-2014-2025.json.gz": "source_quality",
}


def test_each_number_has_its_published_meaning():
    assert [SourceQuality.find(str(n), "iom-missing-migrants").slug for n in range(1, 6)] == [
        "one-media-report",
        "uncorroborated-testimony",
        "several-media",
        "humanitarian-actor",
        "official-or-several-humanitarian",
    ]


def test_a_level_and_its_word_go_both_ways():
    assert [SourceQuality.of_level(word.level) for word in SourceQuality] == list(SourceQuality)
    assert [word.level for word in SourceQuality] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("level", [0, 6, -1, True, "3", 3.0, None, 10**30])
def test_there_is_no_other_level(level):
    with pytest.raises(UnknownTermError):
        SourceQuality.of_level(level)


@pytest.mark.parametrize("cell", ["45", "134", "0", "6", "4.0"])
def test_numbers_that_a_third_party_put_together_are_refused(cell):
    with pytest.raises(UnknownTermError):
        SourceQuality.find(cell, "iom-missing-migrants")


@pytest.mark.parametrize(("file", "column"), FILES.items())
def test_each_published_number_is_a_word(file, column):
    assert {SourceQuality.find(cell, "iom-missing-migrants") for cell in cells(file, column)} == set(SourceQuality)
