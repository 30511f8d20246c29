"""An interview: a person and a journey as they are told, and testimony that is never an incident."""

import copy
import pickle

import pytest
from hypothesis import given

from mixedmigration.declaration import Role, Sensitivity, draft, fields_of, plain_of
from mixedmigration.entities import Interview, Journey, MigrantProfile, ProtectionIncident, build
from mixedmigration.entities.answer import Answer, ScaleAnswer
from mixedmigration.entities.setting import Setting
from mixedmigration.entities.testimony import PerceivedRisk, ReportedAbuse
from mixedmigration.errors import ValidationError
from mixedmigration.testing.strategies import records
from mixedmigration.values import Country, Duration, Moment, NoAnswer, PartialDate, Rating, Unlisted
from mixedmigration.vocabularies import Impression, IncidentType, Listener, Perpetrator
from tests.entities import test_journey, test_profile

ID = "interview:my-table:7"
ABUSE = {
    "types": ["robbery", "detention", {"unlisted": "Threats"}],
    "types_other": "they shouted",
    "perpetrators": ["border-guards"],
    "perpetrators_other": "a man",
    "countries": ["LBY"],
    "places": [{"name": "Bani Walid"}],
    "date": "2023",
    "on_return": False,
    "was_detained": True,
    "detention_length": "P1W/P1M",
}
RISK = {
    "country": "LBY",
    "place": {"name": "Sabha"},
    "risks": ["kidnapping"],
    "risks_other": "all",
    "perpetrators": ["armed-groups"],
    "perpetrators_other": "anyone",
}
SETTING = {
    "refusals_before": 2,
    "interviewed_before": False,
    "is_comfortable": True,
    "is_undisturbed": False,
    "listeners": ["spouse"],
    "listeners_other": "a guest",
    "recruitment": "referral",
    "recruitment_detail": "by a friend",
    "knows_respondent": False,
}
WHOLE = {
    "id": ID,
    "instrument": "4mi-returnee",
    "instrument_version": "2025",
    "mode": "in-person",
    "language": "fa",
    "date": "2024-03-31",
    "started": "2024-03-31T09:30:00+04:30",
    "ended": "2024-03-31T10:15:00+04:30",
    "duration_seconds": 2700,
    "submitted": "2024-03-31T18:00:00Z",
    "country": "AFG",
    "place": {"name": "Herat"},
    "setting": SETTING,
    "consent": True,
    "enumerator": "e-4f1c",
    "submission": "168000001",
    "profile": {"id": "migrant-profile:my-table:7", "age": 24},
    "journey": {"id": "journey:my-table:7", "drivers": ["economic"]},
    "abuses": [ABUSE],
    "risks": [RISK],
    "scales": [{"question": "R60", "label": "I felt safe", "rating": {"label": "Agree"}}],
    "answers": [{"question": "R103", "label": "Plans?", "values": ["Yes, buy a car"], "text": "a red one"}],
    "impressions": ["calm"],
    "impressions_other": "tired",
    "difficulties": ["distracted"],
    "difficulties_other": "rain",
    "message": "Be safe",
    "comments": "none",
}
NEVER = ("device", "phone", "username", "imei", "audit", "email", "sim")
"""What a collecting server knows and a record has no field for."""


def issues(**changes):
    with pytest.raises(ValidationError) as caught:
        build(Interview, WHOLE | changes)
    return {(issue.code, issue.path) for issue in caught.value.issues}


def test_the_example_fills_each_field():
    assert WHOLE.keys() == fields_of(Interview).keys() - {"citations", "extras", "inferred"}
    for plain, cls in (
        (ABUSE, ReportedAbuse),
        (RISK, PerceivedRisk),
        (SETTING, Setting),
        (WHOLE["answers"][0], Answer),
        (WHOLE["scales"][0], ScaleAnswer),
    ):
        assert plain.keys() == fields_of(cls).keys()


def test_values_are_read_as_what_they_are():
    interview = build(Interview, WHOLE)
    assert isinstance(interview.profile, MigrantProfile)
    assert isinstance(interview.journey, Journey)
    assert interview.started == Moment("2024-03-31T09:30:00+04:30")
    assert interview.setting.listeners == (Listener.SPOUSE,)
    [abuse] = interview.abuses
    assert abuse.types == (IncidentType.ROBBERY, IncidentType.DETENTION, Unlisted("Threats"))
    assert abuse.perpetrators == (Perpetrator.BORDER_GUARDS,)
    assert abuse.detention_length == Duration("P1W/P1M")
    assert interview.risks[0].country == Country("LBY")
    assert interview.scales[0].rating == Rating("Agree")
    assert interview.answers[0].values == ("Yes, buy a car",)
    assert interview.impressions == (Impression.CALM,)


def test_an_interview_needs_only_its_id():
    interview = Interview(id=ID)
    assert plain_of(interview) == {"id": ID}
    assert interview.profile is interview.journey is interview.abuses is interview.consent is None


def test_nothing_happened_nothing_recorded_and_not_said_are_three_things():
    told = [Interview(id=ID, abuses=abuses) for abuses in ([], None, NoAnswer.REFUSED)]
    assert [interview.abuses for interview in told] == [(), None, NoAnswer.REFUSED]
    assert [plain_of(interview).get("abuses") for interview in told] == [[], None, {"no_answer": "refused"}]
    assert len(set(told)) == 3


def test_testimony_has_no_date_to_have_and_pairs_nobody_with_anything():
    abuse = ReportedAbuse(types=["robbery", "kidnapping"], perpetrators=["smugglers", "criminal-gangs"])
    assert abuse.date is None
    assert abuse.countries is None
    assert len(abuse.types) == len(abuse.perpetrators) == 2


def test_testimony_is_no_incident():
    assert not issubclass(ReportedAbuse, ProtectionIncident)
    assert not any(name in fields_of(ReportedAbuse) for name in ("dead", "missing", "status", "id"))


def test_its_plain_form_reads_back_equal():
    interview = build(Interview, WHOLE)
    assert build(Interview, plain_of(interview)) == interview
    assert pickle.loads(pickle.dumps(interview)) == copy.deepcopy(interview) == interview


def test_a_whole_person_and_a_whole_journey_fit_in():
    plain = {"id": ID, "profile": test_profile.WHOLE, "journey": test_journey.WHOLE}
    interview = build(Interview, plain)
    assert interview.profile == build(MigrantProfile, test_profile.WHOLE)
    assert interview.journey == build(Journey, test_journey.WHOLE)
    assert interview.journey.respondent == interview.profile.id


@pytest.mark.parametrize(
    ("started", "ended"),
    [
        ("2024-03-31T10:00:00+03:00", "2024-03-31T09:59:59+03:00"),
        ("2024-03-31T10:00:00+03:00", "2024-03-31T06:59:00Z"),
        ("2024-03-31T10:00:00", "2024-03-31T08:59:00"),
    ],
)
def test_an_interview_does_not_end_before_it_begins(started, ended):
    assert issues(started=started, ended=ended) == {("interview/reversed", "/ended")}
    made = draft(Interview, WHOLE | {"started": started, "ended": ended})
    assert made.homeless() == {"/ended": ended}
    assert made.values["started"] == Moment(started)


@pytest.mark.parametrize(
    ("started", "ended"),
    [
        ("2024-03-31T10:00:00+03:00", "2024-03-31T10:00:00+03:00"),
        ("2024-03-31T10:00:00+03:00", "2024-03-31T09:00:00+01:00"),
        ("2024-10-27T02:50:00", "2024-10-27T02:20:00"),
        ("2024-03-31T10:00:00", "2024-03-31T01:00:00Z"),
    ],
)
def test_clocks_are_put_back_and_offsets_differ(started, ended):
    interview = build(Interview, WHOLE | {"started": started, "ended": ended})
    assert (interview.started, interview.ended) == (Moment(started), Moment(ended))


def test_one_wrong_cell_of_a_part_sets_only_itself_aside():
    plain = WHOLE | {
        "profile": {"id": "migrant-profile:my-table:7", "age": "########", "sex": "female"},
        "consent": "perhaps",
    }
    made = draft(Interview, plain)
    assert not made.is_lost
    assert made.homeless() == {"/profile/age": "########", "/consent": "perhaps"}
    assert made.values["profile"].sex.slug == "female"
    assert made.values["date"] == PartialDate("2024-03-31")


def test_an_embedded_record_has_an_id_of_its_own_kind():
    assert issues(profile={"id": "journey:my-table:7"}) == {("value/type", "/profile")}
    assert issues(journey={"drivers": []}) == {("value/type", "/journey")}


def test_there_is_no_field_for_a_device_or_a_telephone_or_a_name():
    for cls in (Interview, Setting, MigrantProfile, Journey):
        for name in fields_of(cls):
            assert not any(word in name for word in NEVER), name


def test_testimony_and_words_are_most_sensitive():
    fields = fields_of(Interview)
    for name in ("abuses", "answers", "message", "comments"):
        assert fields[name].about.sensitivity is Sensitivity.HIGH
    for cls in (ReportedAbuse, PerceivedRisk, Answer, Setting):
        for name, field in fields_of(cls).items():
            if name.endswith(("_other", "_detail")) or name == "text":
                assert (field.about.sensitivity, field.about.role) == (Sensitivity.HIGH, Role.FREE_TEXT)


def test_the_record_shows_nothing_that_was_told():
    shown = repr(build(Interview, WHOLE)) + repr(build(Interview, WHOLE).abuses) + repr(build(Interview, WHOLE).answers)
    for word in ("Bani", "LBY", "robbery", "ROBBERY", "car", "Be safe", "e-4f1c", "Herat", "24"):
        assert word not in shown.replace("2024", "").replace("2025", ""), word


@given(records(Interview))
def test_every_made_up_interview_comes_back_equal(interview):
    assert build(Interview, plain_of(interview)) == interview
