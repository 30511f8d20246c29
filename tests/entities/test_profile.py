"""A migrant profile: what one person said of themselves, with every kind of no answer kept apart."""

import copy
import pickle

import attrs
import pytest
from hypothesis import given

from mixedmigration.declaration import Role, Sensitivity, fields_of, plain_of, questions_of
from mixedmigration.entities import MigrantProfile, build
from mixedmigration.entities.profile import Household, MigrationStatusIn
from mixedmigration.errors import ValidationError
from mixedmigration.testing.strategies import records
from mixedmigration.values import Age, Country, NoAnswer, Rating, Unlisted
from mixedmigration.vocabularies import EducationLevel, MigrationStatus, Sex, SexBasis, SpecificNeed, WorkKind

ID = "migrant-profile:my-table:7"
WHOLE = {
    "id": ID,
    "age": "18-24",
    "sex": "female",
    "sex_basis": "observed",
    "gender": "a woman",
    "nationalities": ["ETH", "ERI"],
    "nationality_other": "Oromo",
    "country_of_origin": "ETH",
    "place_of_origin": {"name": "Jimma", "country": "ETH"},
    "country_of_residence": "SDN",
    "place_of_residence": {"name": "Gedaref"},
    "country_of_departure": "SDN",
    "place_of_departure": {"name": "Gedaref"},
    "statuses": [
        {"country": "SDN", "status": "refugee", "as_of": "2022", "before_return": False},
        {"country": "LBY", "status": {"no_answer": "refused"}, "status_other": "waiting"},
    ],
    "education": "religious-primary",
    "education_other": "with my uncle",
    "is_earning": True,
    "work_kinds": ["casual-work", {"unlisted": "Barter"}],
    "work_kinds_other": "by the day",
    "sectors": ["domestic-work"],
    "sectors_other": "in a house",
    "occupation": "cook",
    "income_adequacy": {"label": "Rarely", "step": 2, "steps": 5},
    "marital_status": "widowed",
    "household": {
        "has_children_in_care": True,
        "children_in_care": 2,
        "children_ages": [4, "5-11"],
        "travels_with_children": True,
        "size": 3,
        "has_family_along": True,
        "has_family_left": {"no_answer": "dont-know"},
    },
    "languages": ["am", "om"],
    "specific_needs": ["single-parent"],
    "specific_needs_other": "none of these words",
}
REASONED = [
    name
    for name, field in fields_of(MigrantProfile).items()
    if field.default is None and "NoAnswer" in str(field.annotation)
]


def issues(**changes):
    with pytest.raises(ValidationError) as caught:
        build(MigrantProfile, WHOLE | changes)
    return {(issue.code, issue.path) for issue in caught.value.issues}


def test_the_example_fills_each_field():
    assert WHOLE.keys() == fields_of(MigrantProfile).keys() - {"citations", "extras", "inferred"}
    assert WHOLE["household"].keys() == fields_of(Household).keys()
    told = WHOLE["statuses"][0].keys() | WHOLE["statuses"][1].keys()
    assert told == fields_of(MigrationStatusIn).keys()


def test_values_are_read_as_what_they_are():
    person = build(MigrantProfile, WHOLE)
    assert person.age == Age("18-24")
    assert (person.sex, person.sex_basis) == (Sex.FEMALE, SexBasis.OBSERVED)
    assert person.nationalities == (Country("ETH"), Country("ERI"))
    assert person.statuses[0].status is MigrationStatus.REFUGEE
    assert person.statuses[1].status is NoAnswer.REFUSED
    assert person.education is EducationLevel.RELIGIOUS_PRIMARY
    assert person.work_kinds == (WorkKind.CASUAL, Unlisted("Barter"))
    assert person.income_adequacy == Rating("Rarely", 2, 5)
    assert person.household.children_ages == (Age(4), Age("5-11"))
    assert person.specific_needs == (SpecificNeed.SINGLE_PARENT,)


def test_a_profile_needs_only_its_id():
    person = MigrantProfile(id=ID)
    assert plain_of(person) == {"id": ID}
    assert person.nationalities is person.age is person.household is None
    assert person.statuses == ()
    with pytest.raises(ValidationError):
        build(MigrantProfile, {"age": 20})
    with pytest.raises(ValidationError):
        MigrantProfile(id=None)


@pytest.mark.parametrize("name", REASONED)
@pytest.mark.parametrize("reason", NoAnswer)
def test_every_answer_may_be_declined_and_the_reason_stays(name, reason):
    person = build(MigrantProfile, {"id": ID, name: reason})
    assert getattr(person, name) is reason
    assert plain_of(person)[name] == {"no_answer": reason.slug}
    assert build(MigrantProfile, plain_of(person)) == person


def test_nothing_none_and_a_reason_are_three_things():
    told = [build(MigrantProfile, {"id": ID, "languages": answer}) for answer in ([], None, NoAnswer.REFUSED)]
    assert [person.languages for person in told] == [(), None, NoAnswer.REFUSED]
    assert len(set(told)) == 3


def test_its_plain_form_reads_back_equal():
    person = build(MigrantProfile, WHOLE)
    again = build(MigrantProfile, plain_of(person))
    assert again == person
    assert hash(again) == hash(person)
    assert pickle.loads(pickle.dumps(person)) == copy.deepcopy(person) == person


def test_ends_of_the_age_can_be_asked_for():
    assert {"age_low", "age_high"} <= questions_of(MigrantProfile).keys()
    assert (build(MigrantProfile, WHOLE).age_low, build(MigrantProfile, WHOLE).age_high) == (18, 24)
    assert MigrantProfile(id=ID, age="60+").age_high is None
    assert MigrantProfile(id=ID, age=NoAnswer.REFUSED).age_low is None


def test_each_wrong_value_is_told_at_its_place():
    household = WHOLE["household"] | {"children_in_care": -1, "size": 2.5}
    assert issues(age="old", nationalities=["Ethiopia"], household=household) == {
        ("age/unreadable", "/age"),
        ("country/unknown", "/nationalities/0"),
        ("number/range", "/household/children_in_care"),
        ("number/whole", "/household/size"),
    }
    assert issues(id="journey:my-table:7") == {("id/type", "/id")}


def test_the_record_shows_nothing_of_the_person():
    shown = repr(build(MigrantProfile, WHOLE)) + str(build(MigrantProfile, WHOLE).household)
    for word in ("ETH", "Jimma", "cook", "18", "widowed", "woman", "Gedaref"):
        assert word not in shown


def test_what_names_a_person_together_with_other_things_is_declared_so():
    fields = fields_of(MigrantProfile)
    for name in ("age", "sex", "nationalities", "place_of_origin", "education", "household", "languages"):
        assert fields[name].about.role is Role.QUASI_IDENTIFIER, name
        assert fields[name].about.sensitivity >= Sensitivity.MODERATE, name
    for name in fields:
        if name.endswith("_other"):
            assert fields[name].about.role is Role.FREE_TEXT
            assert fields[name].about.sensitivity is Sensitivity.HIGH


@given(records(MigrantProfile))
def test_every_made_up_profile_comes_back_equal(person):
    assert build(MigrantProfile, plain_of(person)) == person
    assert attrs.evolve(person) == person
