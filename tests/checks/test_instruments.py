"""Two versions of a questionnaire: what can be pooled is told from what has changed, and nothing is decided."""

import pytest
from hypothesis import given

from mixedmigration.checks.instruments import Pooling, compare_instruments
from mixedmigration.entities.instrument import Instrument
from tests.formats.forms import instruments


def asked(name="Q78", label="Why did you leave?", answers=("Work", "War", "Other"), kind="select-multiple", **rest):
    choices = [answer if isinstance(answer, dict) else {"name": answer} for answer in answers]
    return {"name": name, "kind": kind, "list_name": "l", "choices": choices, "labels": [{"text": label}], **rest}


def text(name, label, **rest):
    return {"name": name, "kind": "text", "labels": [{"text": label}], **rest}


def compared(old, new):
    return compare_instruments(Instrument(version="1", questions=old), Instrument(version="2", questions=new))


def labelled(name, label):
    return {"name": name, "labels": [{"text": label}]}


@pytest.mark.parametrize(
    ("new", "told"),
    [
        (asked(answers=("Work", "War", "Other", "Study")), "answers added: Study"),
        (asked(answers=("Work", "Other")), "answers removed: War"),
        (asked(answers=("Job", "War", "Other")), "answers added: Job; answers removed: Work"),
        (asked(kind="select-one"), "another kind of answer: select multiple → select one"),
        (asked(label="What made you leave?"), "asked in other words: Why did you leave? → What made you leave?"),
        (asked(relevant="${a} = 1"), "asked of others: everybody → ${a} = 1"),
        (asked(has_other=True), "Other can be answered in own words"),
        (asked(choice_filter="x = 1"), "other answers are offered to some"),
    ],
)  # fmt: skip
def test_what_has_changed_is_told_and_needs_care(new, told):
    [one] = compared([asked()], [new])
    assert (one.pooling, one.told) == (Pooling.WITH_CARE, told)


@pytest.mark.parametrize(
    "new",
    [
        asked(label="why did you  leave ?"),
        asked(answers=("Other", "War", "Work")),
        asked(answers=(labelled("Work", "WORK"), "War", "Other")),
        asked(hints=[{"text": "Read out"}]),
    ],
)
def test_blanks_case_order_and_hints_make_no_difference(new):
    [one] = compared([asked()], [new])
    assert (one.pooling, one.told) == (Pooling.SAME, "")


def test_an_answer_that_changes_its_meaning_under_one_code_is_told():
    [one] = compared([asked(answers=(labelled("1", "Work"),))], [asked(answers=(labelled("1", "War"),))])
    assert (one.relabelled, one.added, one.removed) == ((("Work", "War"),), (), ())


def test_the_same_answer_under_another_code_is_the_same():
    [one] = compared([asked(answers=(labelled("1", "Work"),))], [asked(answers=(labelled("work", "Work"),))])
    assert one.pooling is Pooling.SAME


def test_wordings_are_compared_in_a_language_that_both_have():
    both = [{"text": "لماذا", "language": "Arabic (ar)"}, {"text": "Why?", "language": "English (en)"}]
    old, new = {"name": "q", "kind": "text", "labels": both[1:]}, {"name": "q", "kind": "text", "labels": both}
    [one] = compared([old], [new])
    assert one.pooling is Pooling.SAME


class TestNames:
    def test_questions_of_one_version_are_told(self):
        found = compared([text("a", "How old are you?")], [text("b", "Which town is this?")])
        assert [(one.pooling, one.name) for one in found] == [(Pooling.ONLY_NEW, "b"), (Pooling.ONLY_OLD, "a")]

    @pytest.mark.parametrize(
        ("old", "new", "said"),
        [
            (text("R90", "Who helped you?"), text("R91", "Who  helped you ?"), "same words under another name"),
            (text("a", "How old are you?"), text("b", "How old are you now?"), "nearly the same words"),
            (asked("a", "Reasons"), asked("b", "What made you go away?"), "same answers under another name"),
        ],
    )
    def test_a_new_name_is_suggested_and_never_taken(self, old, new, said):
        [one] = compared([old], [new])
        assert (one.pooling, one.name) == (Pooling.RENAMED, f"{old['name']} → {new['name']}")
        assert said in one.told

    def test_names_of_codes_are_no_wordings(self):
        found = compared([{"name": "Q141_1"}], [{"name": "Q141_12"}])
        assert [one.pooling for one in found] == [Pooling.ONLY_NEW, Pooling.ONLY_OLD]

    def test_notes_and_what_the_device_fills_in_are_left_aside(self):
        assert len(compared([{"name": "n", "kind": "note"}, {"name": "start", "kind": "start"}], [])) == 0


def test_the_table_names_what_differs():
    old = [asked(), text("age", "How old are you?"), text("x", "Only here")]
    printed = str(
        compared(old, [asked(answers=("Work",)), text("age", "How old are you?"), text("y", "Who are they?")])
    )
    assert (
        printed.split("\n")[0]
        == "version 1 and version 2: 1 question can be pooled, 1 with care, 1 only in the old, 1 only in the new."
    )
    assert "  only in the new  1  y" in printed
    assert "    Q78  answers removed: War, Other" in printed


def test_a_frame_has_a_row_for_each_question():
    frame = compared([asked()], [asked(answers=("Work",))]).to_frame()
    assert list(frame.columns) == ["pooling", "old", "new", "label", "added", "removed", "relabelled", "changes"]
    assert frame["removed"].tolist() == [["War", "Other"]]


def test_nothing_breaks_where_there_is_nothing():
    assert str(compared([], [])).startswith("version 1 and version 2: no questions.")


@given(old=instruments(), new=instruments())
def test_each_question_is_told_once(old, new):
    found = compare_instruments(old, new)
    assert isinstance(str(found), str)
    for form, side in ((old, "old"), (new, "new")):
        told = [getattr(one, side).name for one in found if getattr(one, side) is not None]
        assert sorted(told) == sorted(
            one.name for one in form.questions if not one.is_metadata and one.kind.slug != "note"
        )


@given(form=instruments())
def test_a_form_can_be_pooled_with_itself(form):
    assert all(one.pooling is Pooling.SAME for one in compare_instruments(form, form))
