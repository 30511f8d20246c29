"""The words of people and their journeys, on the answer lists of MMC's questionnaires."""

import json

import pytest

from mixedmigration import vocabularies
from mixedmigration.errors import UnknownTermError
from mixedmigration.vocabularies import (
    Agreement,
    Driver,
    EducationLevel,
    IncidentType,
    MigrationStatus,
    ProgressArea,
    ReturnMode,
    ReturnReason,
    RouteReason,
    Sex,
    Word,
)
from tests.shared import data

NO_WORDS = {"None", "No", "Nothing", "No, none", "Don't know", "Refused"}
"""Answers that say that there is nothing, or why there is no answer; they are never words."""

LISTS = {
    "Q16": "listener",
    "Q78": "driver",
    "Q161": "impression",
    "Q162": "interview-difficulty",
    "R25": "work-kind",
    "R72": "work-kind",
    "R26": "sector",
    "R73": "sector",
    "R27": "skill",
    "R27_2": "expectation",
    "R31": "return-reason",
    "R32": "return-reason",
    "R35": "return-reason",
    "R36": "return-reason",
    "R37": "return-reason",
    "R39": "adviser",
    "R46": "adviser",
    "R44": "family-stay-reason",
    "R49": "assistance-kind",
    "R89": "assistance-kind",
    "R93": "assistance-kind",
    "R50": "assistance-provider",
    "R90": "assistance-provider",
    "R55": "preparation",
    "R59": "incident-type",
    "R59_2": "incident-type",
    "R63": "incident-type",
    "R64": "perpetrator",
    "R67": "return-challenge",
}
"""Each question with several answers whose answers are words, and the vocabulary."""

WHOLE = {"Q16", "Q78", "Q161", "Q162", "R25", "R72", "R26", "R73", "R27", "R27_2", "R44", "R55", "R67"}
"""Those whose answers are all the words that there are."""

SHORT_DRIVERS = [
    "Economic",
    "Violence, insecurity and conflict",
    "Rights and freedoms",
    "Personal or family reasons",
    "Access to services/corruption",
    "Natural disaster or environmental factors",
    "Culture of migration",
    "Other",
]
STATUSES = {
    "Irregular/no legal documents to stay in this country": "irregular",
    "Asylum seeker": "asylum-seeker",
    "Refugee": "refugee",
    "Temporary resident (with permit/visa)": "temporary-resident",
    "Permit is no longer valid/ expired": "expired-permit",
    "Temporary protection": "temporary-protection",
    "Regular migrant with no need for permit": "no-permit-needed",
    "Student visa": "student",
}
RETURNS = {
    "AVR (assisted voluntary return)": "assisted-voluntary",
    "Forced return: Deportation": "deportation",
    "Forced return: Expulsion": "expulsion",
    "Independent / spontaneous": "independent",
}
SCALES = {"agreement"}
PARTS_OF_LISTS = {
    "amount-basis",
    "education-level",
    "financing",
    "payment-modality",
    "recruitment",
    "route-reason",
    "smuggler-service",
    "movement-plan",
    "agreement",
    "sex",
    "marital-status",
    "interview-mode",
}


def answers(question):
    codebook = json.loads(data("mmc/returnee-codebook.json").read_text(encoding="utf-8"))
    return [answer for answer in codebook["select_multiple"][question] if answer not in NO_WORDS]


def columns():
    return json.loads(data("mmc/returnee-codebook.json").read_text(encoding="utf-8"))["columns"]


@pytest.mark.parametrize(("question", "slug"), LISTS.items())
def test_each_answer_of_a_list_is_a_word_of_its_own(question, slug):
    found = [vocabularies.get(slug).find(answer, "mmc-4mi", "returnee") for answer in answers(question)]
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("question", sorted(WHOLE))
def test_a_vocabulary_has_no_word_that_its_list_has_not(question):
    words = vocabularies.get(LISTS[question])
    assert {words.find(answer, "mmc-4mi", "returnee") for answer in answers(question)} == set(words)


@pytest.mark.parametrize("slug", sorted(set(LISTS.values())))
def test_no_answer_is_a_word(slug):
    for answer in NO_WORDS:
        with pytest.raises(UnknownTermError):
            vocabularies.get(slug).find(answer, "mmc-4mi", "returnee")


@pytest.mark.parametrize("question", sorted(LISTS))
def test_a_parent_cell_joined_by_single_blanks_is_cut_by_the_longest_labels(question):
    words = vocabularies.get(LISTS[question])
    told = answers(question)
    assert words.split(" ".join(told), "mmc-4mi", " ", "returnee") == tuple(
        words.find(answer, "mmc-4mi", "returnee") for answer in told
    )


def test_short_and_long_labels_of_drivers_are_the_same_words():
    assert [Driver.find(short, "mmc-4mi", "core") for short in SHORT_DRIVERS] == list(Driver)


@pytest.mark.parametrize(("label", "slug"), STATUSES.items())
def test_each_status_of_the_questionnaire_is_a_word(label, slug):
    assert MigrationStatus.find(label, "mmc-4mi", "returnee").slug == slug


@pytest.mark.parametrize(("label", "slug"), RETURNS.items())
def test_each_way_of_returning_is_a_word(label, slug):
    assert ReturnMode.find(label, "mmc-4mi", "returnee").slug == slug


def test_unhcr_codes_of_people_are_read_and_others_of_concern_are_not_made_more_precise():
    assert MigrationStatus.find("ASY", "unhcr-population-types") is MigrationStatus.ASYLUM_SEEKER
    with pytest.raises(UnknownTermError):
        MigrationStatus.find("OOC", "unhcr-population-types")


def test_reasons_lie_within_their_themes():
    themes = {"R32": "legal-status", "R35": "living-conditions", "R36": "origin-conditions", "R37": "personal"}
    for question, theme in themes.items():
        for answer in answers(question):
            word = ReturnReason.find(answer, "mmc-4mi", "returnee")
            assert word is ReturnReason.OTHER or word.broader == (ReturnReason(theme),)


def test_each_area_of_progress_is_found_by_its_column():
    areas = [column for column in columns() if column.startswith("How much progress")]
    assert {ProgressArea.find(area, "mmc-4mi", "returnee") for area in areas} == set(ProgressArea)


def test_trafficking_and_its_variant_are_one_word_and_a_religious_school_is_within_primary():
    variants = ("Trafficking and exploitation", "Trafficking or exploitation")
    assert {IncidentType.find(label, "mmc-4mi", "core") for label in variants} == {
        IncidentType.TRAFFICKING_AND_EXPLOITATION
    }
    assert EducationLevel.RELIGIOUS_PRIMARY.is_within(EducationLevel.PRIMARY)


def test_sex_is_what_the_enumerator_ticks():
    assert [Sex.find(label, "mmc-4mi", "returnee") for label in ("Female", "Male")] == [Sex.FEMALE, Sex.MALE]


def test_a_scale_has_ranks_from_one_up_and_other_vocabularies_have_none():
    for slug in vocabularies.available():
        words = vocabularies.get(slug)
        ranks = [word.rank for word in words]
        assert ranks == (list(range(1, len(words) + 1)) if words.origin().is_ordered else [None] * len(words))


def test_the_scale_of_agreement_goes_up():
    assert Agreement.STRONGLY_DISAGREE.rank < Agreement.NEITHER.rank < Agreement.STRONGLY_AGREE.rank
    assert sorted(Agreement, key=lambda word: word.rank) == list(Agreement)


@pytest.mark.parametrize("slug", sorted(PARTS_OF_LISTS))
def test_a_list_of_which_a_part_is_known_says_so(slug):
    assert not vocabularies.get(slug).origin().is_complete


def test_of_a_list_whose_middle_is_unknown_nothing_is_made_up():
    assert {word.slug for word in RouteReason} == {"safest", "other"}
    assert {word.slug for word in vocabularies.get("smuggler-service")} == {"documents", "other"}
    assert {word.slug for word in vocabularies.get("financing")} == {"borrowing", "work", "other"}


def test_a_vocabulary_states_by_itself_whether_it_is_whole_and_ordered():
    class Known(Word, vocabulary="known", edition="2026-11-22"):
        pass

    class Part(Word, vocabulary="part", edition="2026-11-22", is_complete=False, ordered=True):
        pass

    assert (Known.origin().is_complete, Known.origin().is_ordered) == (True, False)
    assert (Part.origin().is_complete, Part.origin().is_ordered) == (False, True)
