"""Whether an incident is established."""

from mixedmigration.vocabularies import Status


def test_an_incident_is_confirmed_or_alleged():
    assert [status.slug for status in Status] == ["confirmed", "alleged"]
