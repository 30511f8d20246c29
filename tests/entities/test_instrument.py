"""A form is found by its names and wordings, and cannot contradict itself."""

import copy
import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.declaration import plain_of
from mixedmigration.entities import build
from mixedmigration.entities.choice import Choice
from mixedmigration.entities.instrument import Instrument
from mixedmigration.entities.question import Group, Question
from mixedmigration.entities.translation import Translation, question_key
from mixedmigration.errors import InvalidValueError, UnknownTermError, ValidationError
from mixedmigration.vocabularies import QuestionKind
from tests.formats.forms import instruments
from tests.shared import data


def codes(error):
    return [issue.code for issue in error.value.issues]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("How long in ${R2_2}${R2_1}?", "How  long in\n?", True),
        ("Housing : \n\nsituation", "housing : situation", True),
        ("What\u00a0town?", "what town ?", True),
        ("${", "", False),
        ("Niger", "Nigeria", False),
    ],
)
def test_wordings_are_the_same_up_to_blanks_case_and_placeholders(one, other, same):
    assert (question_key(one) == question_key(other)) is same


class TestWhatCannotBe:
    @pytest.mark.parametrize(
        ("form", "code"),
        [
            ({"questions": [{"name": "a"}, {"name": "a"}]}, "form/duplicate"),
            ({"questions": [{"name": " "}]}, "form/name"),
            ({"questions": [{"name": "a", "kind": "text", "list_name": "l"}]}, "form/list"),
            ({"questions": [{"name": "a", "kind": "text", "choices": [{"name": "x"}]}]}, "form/list"),
            (
                {"questions": [
                    {"name": "a", "kind": "rank", "list_name": "l", "choices": [{"name": "x"}]},
                    {"name": "b", "kind": "rank", "list_name": "l", "choices": [{"name": "y"}]},
                ]},
                "form/list",
            ),
            ({"questions": [{"name": "a", "groups": ["g"]}]}, "form/group"),
            ({"questions": [{"name": "a"}], "groups": [{"path": ["g"]}]}, "form/group"),
            ({"questions": [{"name": "a"}], "groups": [{"path": []}]}, "form/name"),
            ({"questions": [{"name": "a", "labels": [{"text": "x"}, {"text": "y"}]}]}, "form/duplicate"),
            ({"questions": [{"name": "a", "kind": "essay"}]}, "term/unknown"),
        ],
    )  # fmt: skip
    def test_it_is_refused(self, form, code):
        with pytest.raises(ValidationError) as error:
            build(Instrument, form)
        assert code in codes(error)

    def test_a_section_may_not_be_entered_twice(self):
        questions = [{"name": "a", "groups": ["g"]}, {"name": "b"}, {"name": "c", "groups": ["g"]}]
        with pytest.raises(ValidationError) as error:
            Instrument(questions=questions, groups=[{"path": ["g"]}])
        assert codes(error) == ["form/group"]

    def test_questions_of_one_name_may_stand_in_two_sections(self):
        questions = [{"name": "a", "groups": ["g"]}, {"name": "a", "groups": ["h"]}]
        form = Instrument(questions=questions, groups=[{"path": ["g"]}, {"path": ["h"]}])
        with pytest.raises(UnknownTermError, match="several questions"):
            form.question("a")


class TestFinding:
    FORM = Instrument(
        questions=[
            Question(
                name="Q78",
                kind="select-multiple",
                list_name="l",
                labels=[
                    {"text": "Why did you leave ${c}?", "language": "English (en)"},
                    {"text": "Pourquoi ?", "language": "Français (fr)"},
                ],
            ),
            Question(name="thanks", kind="note"),
            Question(name="Q78_1", kind="text", relevant="selected(${Q78}, 'other')"),
            Question(name="Q79", kind="text", labels=[{"text": "Please specify"}]),
        ]
    )  # fmt: skip

    @pytest.mark.parametrize("name", ["Q78", "q78 ", "why did you leave ?", "POURQUOI?"])
    def test_a_question_is_found_by_name_and_by_wording_in_any_language(self, name):
        assert self.FORM.question(name).name == "Q78"

    def test_near_names_are_offered(self):
        with pytest.raises(UnknownTermError, match="did you mean Q78"):
            self.FORM.question("Q781")

    def test_the_words_beside_other_follow_their_question(self):
        first, _, words, last = self.FORM.questions
        assert self.FORM.other_of(first) == words
        assert self.FORM.other_of(words) == last
        assert self.FORM.other_of(last) is None

    def test_words_that_depend_on_another_question_are_not_its_own(self):
        form = Instrument(questions=[{"name": "a"}, {"name": "b", "kind": "text", "relevant": "${x} = 1"}])
        assert form.other_of(form.questions[0]) is None

    def test_a_form_is_shown_in_one_line(self):
        assert (
            repr(self.FORM)
            == "<Instrument A form without a title: 4 questions, 1 list of answers, in English (en), Français (fr)>"
        )


@given(form=instruments())
def test_a_form_is_a_value(form):
    assert hash(form) == hash(copy.deepcopy(form))
    assert pickle.loads(pickle.dumps(form)) == form
    assert build(Instrument, json.loads(json.dumps(plain_of(form)))) == form


@given(form=instruments())
def test_each_section_of_a_question_is_found(form):
    for question in form.questions:
        assert tuple(group.path for group in form.groups_of(question)) == tuple(
            question.groups[:depth] for depth in range(1, len(question.groups) + 1)
        )


class TestCodebook:
    def test_children_become_answers_and_the_column_before_their_label(self):
        form = Instrument.from_codebook(
            {"columns": ["Why?", "Q1/A, b/c", "Q1/Other"], "select_multiple": {"Q1": ["A, b/c", "Other"]}}
        )
        [question] = form.questions
        assert (question.name, question.label(), question.kind) == ("Q1", "Why?", QuestionKind.SELECT_MULTIPLE)
        assert [choice.name for choice in question.choices] == ["A, b/c", "Other"]

    def test_no_label_is_taken_where_one_question_has_none(self):
        lists = {"Q1": ["A"], "Q2": ["B"]}
        form = Instrument.from_codebook({"columns": ["Why?", "Q1/A", "Q2/B"], "select_multiple": lists})
        assert [(one.name, one.label()) for one in form.questions] == [("Why?", "Why?"), ("Q1", "Q1"), ("Q2", "Q2")]

    def test_an_answer_that_only_a_column_names_is_not_lost(self):
        form = Instrument.from_codebook({"columns": ["Q1", "Q1/A", "Q1/New"], "select_multiple": {"Q1": ["A"]}})
        assert [choice.name for choice in form.question("Q1").choices] == ["A", "New"]

    def test_columns_of_one_name_are_told_apart(self):
        form = Instrument.from_codebook({"columns": ["Please specify", "a", "Please specify"]})
        assert [one.name for one in form.questions] == ["Please specify", "a", "Please specify2"]

    def test_what_the_device_fills_in_is_known_by_name(self):
        form = Instrument.from_codebook({"columns": ["today", "audit", "age"]})
        assert [one.kind for one in form.questions] == [QuestionKind.TODAY, QuestionKind.AUDIT, None]

    def test_the_returnee_questionnaire_has_all_its_questions(self):
        codebook = json.loads(data("mmc/returnee-codebook.json").read_text(encoding="utf-8"))
        form = Instrument.from_codebook(codebook, name="Returnees")
        several = [one for one in form.questions if one.is_select]
        assert (len(form.questions), len(several)) == (564 - sum(map(len, codebook["select_multiple"].values())), 38)
        assert {one.name: [c.name for c in one.choices] for one in several} == {
            name: [" ".join(answer.split()) for answer in answers]
            for name, answers in codebook["select_multiple"].items()
        }
        assert form.question("Q78").label() == "For what reasons did you leave Afghanistan?"
        assert form.other_of(form.question("R63")).name == "Please specify28"

    @pytest.mark.parametrize(
        "codebook",
        [None, [], "x", {}, {"columns": None}, {"columns": [1]}, {"columns": [""]},
         {"columns": [], "select_multiple": []}, {"columns": ["a"], "select_multiple": {"a": [None]}}],
    )  # fmt: skip
    def test_anything_else_is_no_codebook(self, codebook):
        with pytest.raises(InvalidValueError):
            Instrument.from_codebook(codebook)

    @given(
        columns=st.lists(
            st.text(min_size=1, max_size=8).filter(lambda text: text.strip() and text.isprintable()), max_size=9
        ),
        lists=st.dictionaries(st.sampled_from("ab"), st.lists(st.sampled_from(["x", "x y", "Other"]), max_size=3)),
    )
    def test_any_columns_become_a_form(self, columns, lists):
        form = Instrument.from_codebook(
            {"columns": [*columns, *(f"{n}/{a}" for n in lists for a in lists[n])], "select_multiple": lists}
        )
        assert len({one.name for one in form.questions}) == len(form.questions)


def test_parts_are_whole_by_themselves():
    assert Choice(name="1").label() == "1"
    assert Group(path=["a", "b"]).name == "b"
    assert Translation(text="Où ?", language="Français (fr)").language == "Français (fr)"
