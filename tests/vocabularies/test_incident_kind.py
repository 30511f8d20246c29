"""Whether a row is an incident, a part of one, or many."""

from mixedmigration.vocabularies import IncidentKind
from tests.vocabularies.words import cells


def test_a_combined_cell_gives_both_words():
    assert IncidentKind.split("Incident,Split Incident") == (IncidentKind.INCIDENT, IncidentKind.SPLIT_INCIDENT)


def test_each_published_kind_is_a_word():
    split = {part for cell in cells("iom-gdi/iom_mmp.csv.gz", "type") for part in IncidentKind.split(cell)}
    assert split == set(IncidentKind)
