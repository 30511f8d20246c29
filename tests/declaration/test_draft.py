"""A draft says how far a record could be read, and what became of the rest."""

from mixedmigration.declaration import Draft, draft
from mixedmigration.declaration.complaint import Complaint
from mixedmigration.declaration.record import keep_homeless
from mixedmigration.entities import ProtectionIncident
from mixedmigration.values import Extras
from tests.declaration.made_up import Visit

ID = "protection-incident:my-table:7"


def a_draft(*codes):
    return Draft(Visit, {}, [Complaint(code, f"/{place}", "x", place) for place, code in enumerate(codes)])


def test_findings_leave_it_whole():
    assert a_draft("key/unknown", "term/unlisted").is_whole
    assert not a_draft("value/type").is_whole


def test_it_is_lost_where_the_record_itself_is_refused():
    assert not a_draft("value/type", "key/unknown").is_lost
    assert a_draft("value/type", "field/required").is_lost
    assert a_draft("record/shape").is_lost


def test_what_has_no_home_is_what_was_refused_and_what_nobody_declared():
    assert a_draft("value/type", "term/unlisted", "key/unknown").homeless() == {"/0": 0, "/2": 2}


class TestExtras:
    def test_what_has_no_home_goes_there(self):
        made = draft(ProtectionIncident, {"id": ID, "dead": "some", "Notes": "x"})
        keep_homeless(made)
        assert made.values["extras"] == Extras({"/dead": "some", "/Notes": "x"})

    def test_what_was_there_stays(self):
        made = draft(ProtectionIncident, {"id": ID, "Notes": "x", "extras": {"/Other": 1}})
        keep_homeless(made)
        assert made.values["extras"] == Extras({"/Other": 1, "/Notes": "x"})

    def test_two_claims_on_one_place_are_both_kept(self):
        made = draft(ProtectionIncident, {"id": ID, "Notes": "new", "extras": {"/Notes": "old"}})
        keep_homeless(made)
        assert made.values["extras"] == Extras({"/Notes": "new", "/extras/~1Notes": "old"})

    def test_raw_input_of_a_field_that_has_a_value_stays_where_it_is(self):
        made = draft(ProtectionIncident, {"id": ID, "dead": 3, "extras": {"/dead": "three"}})
        keep_homeless(made)
        assert (made.values["dead"], made.values["extras"]) == (3, Extras({"/dead": "three"}))

    def test_a_part_without_extras_is_left_alone(self):
        made = draft(Visit, {"title": "a", "seats": "x"})
        keep_homeless(made)
        assert "extras" not in made.values
