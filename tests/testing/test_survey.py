"""Made-up surveys follow the form, and their exports tell what was drawn and nothing else."""

import copy
import csv
import io
import json
import pickle
import re
import subprocess
import sys
from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.entities.instrument import Instrument
from mixedmigration.errors import FormatError, InvalidValueError, UnknownTermError
from mixedmigration.formats.table import open_table
from mixedmigration.formats.xlsform import read_xlsform, write_xlsform
from mixedmigration.testing import samples, strategies, survey
from mixedmigration.values import NoAnswer
from mixedmigration.vocabularies.question_kind import QuestionKind
from tests.shared import data, few

CORE = survey.core_form()
BOOK = {
    "columns": [
        "today",
        "How old are you?",
        "Why did you leave?",
        "Q78/War",
        "Q78/No work, no money",
        "Q78/Other",
        "Q78/None",
        "Q78/Refused",
        "Please specify",
        "Were you held in detention relating to your migration status before you left?",
        "For how long were you held in detention?",
        "_uuid",
    ],
    "select_multiple": {"Q78": ["War", "No work, no money", "Other", "None", "Refused"]},
}
SMALL = survey.returnee_form(BOOK)


@pytest.fixture(scope="module")
def returnee():
    return survey.returnee_form(data("mmc/returnee-codebook.json"))


@pytest.fixture(scope="module")
def drawn(returnee):
    return survey.draw(returnee, 740, seed=4)


@pytest.fixture(scope="module")
def plain(drawn):
    return survey.export(drawn)


# Interviews -----------------------------------------------------------------------------------------------------------


def put_as_the_form_says(interview):
    answers = {name: interview[name] for name in interview}
    for question in interview.form.questions:
        is_due = question.relevant is None or question.relevant.holds(answers)
        assert interview[question.name].is_asked == is_due, question.name


def fits(interview):
    """What holds for the answers of every interview."""
    for question in interview.form.questions:
        told = interview[question.name]
        assert set(told.chosen) <= set(question.choices)
        assert len(set(told.chosen)) == len(told.chosen)
        assert len(told.chosen) <= 1 or question.kind is QuestionKind.SELECT_MULTIPLE
        assert len(told.chosen) <= 1 or not any(choice.is_alone for choice in told.chosen)
        assert told.is_asked or told.is_blank
        assert (told.reason is NoAnswer.NOT_ASKED) == (not told.is_asked)


@few(25)
@given(strategies.survey_interviews(CORE))
def test_a_core_interview_follows_skip_logic(interview):
    put_as_the_form_says(interview)
    fits(interview)


@few(25)
@given(strategies.survey_interviews(SMALL))
def test_an_interview_of_a_codebook_follows_the_declared_rules(interview):
    put_as_the_form_says(interview)
    fits(interview)
    assert interview["detained_for"].is_asked == (interview["detained"].labels == ("Yes",))
    assert interview["Please specify"].is_asked == ("Other" in interview["Q78"].labels)


@few(10)
@given(seed=st.integers())
def test_returnees_follow_skip_logic(seed, returnee):
    for interview in survey.draw(returnee, 2, seed=seed).interviews:
        put_as_the_form_says(interview)
        fits(interview)


def test_the_rules_of_the_returnee_questionnaire_read_as_meant(drawn):
    for one in drawn.interviews:
        assert one["detained_for"].is_asked == ("Yes" in one["detained"].labels)
        assert (
            one["R25"].is_asked
            == one["R26"].is_asked
            == (one["Did you make any money in ${R2_2}${R2_1}?"].labels == ("Yes",))
        )
        assert one["R64"].is_asked == bool(one["R63"].answers)
        assert one["R59"].is_asked != one["R59_2"].is_asked
        assert one["R44"].is_asked == (one["with_family"].labels == ("No",))
        assert one["Please specify6"].is_asked == ("Other" in one["Q78"].labels)
        assert one["Please specify43"].is_asked == ("Yes, other" in one["R103"].labels)
        if one["arrival"].is_asked:
            assert one["num_of_days"].value == (one["today"].value - one["arrival"].value).days > 0


def test_nothing_of_a_form_is_left_unheeded(returnee):
    assert returnee.not_followed == CORE.not_followed == ()


def test_people_are_adults_and_days_are_in_order(drawn):
    assert {18 <= one["How old are you?"].value <= 75 for one in drawn.interviews} == {True}
    for one in survey.draw(CORE, 200, seed=1).interviews:
        assert 18 <= one["Q25"].value <= 75
        assert one["Q45_1"].value < one["today"].value == one["start"].value.date()
        assert one["start"].value < one["end"].value < one["_submission_time"].value
        assert 900 < one["_duration"].value == (one["end"].value - one["start"].value).total_seconds() < 3600


def test_journeys_lie_on_one_way_unless_slips_are_asked_for():
    stops = ("Q56", "Q59", "Q62", "Q65", "Q68", "Q98", "Q102", "Q106", "Q110", "Q114")

    def strays(slips):
        found = 0
        for one in survey.draw(CORE, 200, seed=3, slips=slips).interviews:
            way = {label for name in ("Q13", "Q41", *(f"Q{n}" for n in range(47, 55))) for label in one[name].labels}
            found += sum(not {*one[stop].labels} <= way for stop in stops)
            found += one["Q13"].labels == one["Q31"].labels
        return found

    assert strays(0) == 0
    assert strays(20) > 20


def test_every_kind_of_no_answer_is_drawn(drawn):
    told = [one[name] for one in drawn.interviews for name in one]
    reasons = {drawn.reason for drawn in told}
    assert {NoAnswer.REFUSED, NoAnswer.DONT_KNOW, NoAnswer.NOT_ASKED, NoAnswer.NOT_APPLICABLE, None} <= reasons
    assert any(one.is_nothing for one in told)
    assert any(one.is_blank and one.is_asked for one in told), "left blank though it was put"


def test_an_answer_nothing_is_neither_a_refusal_nor_a_blank():
    nothing = survey.Drawn(chosen=(survey.Choice("None"),), is_many=True)
    assert (nothing.answers, nothing.reason, nothing.is_nothing, nothing.is_blank) == ((), None, True, False)
    assert survey.Drawn(chosen=(survey.Choice("No"),)).answers == ("No",)


def test_the_same_seed_gives_the_same_survey(drawn, returnee):
    assert survey.draw(returnee, 740, seed=4) == drawn
    assert survey.draw(returnee, 740, seed=5) != drawn


def test_interviews_can_be_copied_and_pickled():
    told = survey.draw(CORE, 1).interviews[0]
    assert copy.deepcopy(told) == pickle.loads(pickle.dumps(told)) == told
    assert told["Q13"] == pickle.loads(pickle.dumps(told))["Q13"]


def test_a_question_that_the_form_does_not_have_is_refused_by_name():
    with pytest.raises(UnknownTermError, match="Q999"):
        survey.draw(CORE, 1).interviews[0]["Q999"]
    with pytest.raises(UnknownTermError):
        CORE["Q72"].choice("Fastest")


def test_nobody_tells_their_name_and_nothing_has_happened_yet(drawn):
    for one in drawn.interviews:
        texts = [told.value for told in map(one.__getitem__, one) if isinstance(told.value, str)]
        assert not [text for text in texts if "@" in text]
        days = [told.value for told in map(one.__getitem__, one) if isinstance(told.value, date)]
        assert all(day.year >= 2029 for day in days)


# Forms ----------------------------------------------------------------------------------------------------------------


def test_the_returnee_form_has_the_columns_of_the_codebook(returnee):
    book = json.loads(data("mmc/returnee-codebook.json").read_text("utf-8"))
    assert list(returnee.headers) == book["columns"]
    assert len(returnee.headers) == 564
    assert {one.name: [c.label for c in one.choices] for one in returnee.several} == book["select_multiple"]
    assert len(returnee.several) == 38


def test_the_core_form_reads_back_from_an_xlsform(tmp_path):
    write_xlsform(survey.core_instrument(), tmp_path / "form.xlsx")
    assert read_xlsform(tmp_path / "form.xlsx") == survey.core_instrument()


def test_the_core_form_has_the_questions_that_mmc_checks():
    asked = {one.name for one in CORE.questions}
    checked = "Q13 Q31 Q41 Q92 Q47 Q48 Q49 Q50 Q51 Q52 Q53 Q54 Q56 Q59 Q62 Q65 Q98 Q102 Q106 Q110 Q114"
    assert {*checked.split(), "start", "end", "username", "_uuid", "_duration"} <= asked


def form(*questions, groups=(), **options):
    return survey.form_of(Instrument(name="A form", questions=questions, groups=groups), **options)


def test_skip_logic_that_cannot_be_read_is_told_and_the_question_is_put():
    made = form({"name": "a", "kind": "text"}, {"name": "b", "kind": "text", "relevant": "pulldata('x', 'y') = 1"})
    assert [(one.question, one.said) for one in made.not_followed] == [("b", "pulldata('x', 'y') = 1")]
    assert "put always" in made.not_followed[0].why
    assert survey.draw(made, 3).interviews[2]["b"].is_asked


def test_a_condition_on_a_later_question_is_told():
    made = form({"name": "a", "kind": "text", "relevant": "${b} != ''"}, {"name": "b", "kind": "text"})
    assert "b does not come before it" in made.not_followed[0].why


def test_a_section_is_put_under_its_condition_and_a_repeated_one_is_left_out():
    made = form(
        {"name": "age", "kind": "integer", "constraint": ". >= 18 and . < 20"},
        {"name": "a", "kind": "text", "groups": ["old"], "relevant": "${age} < 30"},
        {"name": "b", "kind": "text", "groups": ["many"]},
        groups=[{"path": ["old"], "relevant": "${age} > 18"}, {"path": ["many"], "is_repeat": True}],
    )
    assert [one.question for one in made.not_followed] == ["b"]
    told = survey.draw(made, 30).interviews
    assert {(one["age"].value, one["a"].is_asked) for one in told} == {(18, False), (19, True)}


def test_a_form_that_adds_other_has_a_question_for_it():
    made = form(
        {"name": "why", "kind": "select-multiple", "list_name": "l", "choices": [{"name": "x"}], "has_other": True}
    )
    assert made.headers[:4] == ("why", "why/x", "why/Other", "why_other")
    assert all(o["why_other"].is_asked == ("other" in o["why"].names) for o in survey.draw(made, 20).interviews)


def test_headers_that_stand_twice_are_numbered():
    label = [{"text": "Please specify"}]
    made = form(*({"name": name, "kind": "text", "labels": label} for name in "abc"), headers="label")
    assert made.headers[:3] == ("Please specify", "Please specify2", "Please specify3")
    assert {q.column for q in survey.export(survey.draw(made, 1)).quirks} == {"Please specify2", "Please specify3"}


def test_questions_of_every_kind_can_be_made_up():
    choices = {"list_name": "l", "choices": [{"name": "x"}, {"name": "y"}]}
    kinds = [kind for kind in QuestionKind if kind is not QuestionKind.NOTE]
    made = form(
        *({"name": f"q{at}", "kind": kind, **(choices if kind.is_select else {})} for at, kind in enumerate(kinds))
    )
    told = survey.draw(made, 2).interviews[1]
    assert [kind for at, kind in enumerate(kinds) if told[f"q{at}"].is_blank] == [QuestionKind.CALCULATE]


BAD_BOOKS = {
    "no list of columns": {"columns": "today"},
    "nothing": {},
    "a number among the columns": {"columns": ["today", 7]},
    "options that are no list": {"columns": ["today"], "select_multiple": {"Q78": 3}},
}


@pytest.mark.parametrize("book", BAD_BOOKS.values(), ids=BAD_BOOKS.keys())
def test_what_is_no_codebook_is_refused(book):
    with pytest.raises((InvalidValueError, FormatError)):
        survey.form_of_codebook(book)


@pytest.mark.parametrize("text", ["", "{", "[]", "[" * 100_000])
def test_a_file_that_is_no_codebook_is_refused(text, tmp_path):
    (tmp_path / "book.json").write_text(text, "utf-8")
    with pytest.raises((InvalidValueError, FormatError)):
        survey.form_of_codebook(tmp_path / "book.json")


def test_two_questions_may_not_be_called_the_same():
    facts = [survey.Fact(phrase=header, name="x") for header in ("today", "How old are you?")]
    with pytest.raises(InvalidValueError, match="a name of its own"):
        survey.form_of_codebook(BOOK, facts)


# Exports --------------------------------------------------------------------------------------------------------------


def read(path):
    return {row.number: row.cells for row in open_table(path).rows()}


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_all_groups_of_the_file_are_what_was_drawn(drawn, plain, returnee, suffix, tmp_path):
    rows = read(plain.write(tmp_path / f"export{suffix}"))
    assert len(rows) == len(drawn) == 740
    for number, one in zip(plain.interview_rows, drawn.interviews, strict=True):
        for group in returnee.several:
            labels = [choice.label for choice in group.choices]
            found = [label for label in labels if rows[number][f"{group.name}/{label}"]]
            assert tuple(found) == one[group.name].labels
            assert all(rows[number][f"{group.name}/{label}"] == label for label in found)
            assert rows[number][group.label] == " ".join(found)


def test_about_three_quarters_of_the_cells_are_blank(plain):
    cells = [cell for row in plain.rows for cell in row]
    assert len(cells) == 740 * 564
    assert 0.70 < cells.count("") / len(cells) < 0.80


def test_a_workbook_and_a_csv_file_hold_the_same(plain, tmp_path):
    assert read(plain.write(tmp_path / "a.csv")) == read(plain.write(tmp_path / "a.xlsx"))
    assert [dict(row) for row in read(tmp_path / "a.csv").values()] == plain.records()


@few(15)
@given(made=strategies.survey_exports(CORE, max_interviews=2))
def test_a_file_has_a_row_for_each_interview_and_one_for_labels(made):
    rows = list(csv.reader(io.StringIO(made.to_csv())))
    labelled = any(one.quirk is survey.Quirk.LABEL_ROW for one in made.quirks)
    assert len(rows) == 1 + labelled + len(made.survey)
    assert {len(row) for row in rows} == {len(CORE.columns)}
    assert made.interview_rows == tuple(range(2 + labelled, 2 + labelled + len(made.survey)))


CONVENTIONS = {"label": ("Safest", ""), "name": ("safest", ""), "0/1": ("1", "0"), "TRUE/FALSE": ("TRUE", "FALSE")}


@pytest.mark.parametrize("children", CONVENTIONS)
def test_a_child_column_holds_what_its_convention_says(children):
    drawn = survey.draw(CORE, 40, seed=2)
    made = survey.export(drawn, children=children)
    yes, no = CONVENTIONS[children]
    for row, one in zip(made.records(), drawn.interviews, strict=True):
        assert row["Q72/Safest"] == (yes if "Safest" in one["Q72"].labels else no)
        if not one["Q134"].is_asked:
            assert row["Q134/Other"] == ""


def test_names_stand_for_answers_on_request():
    drawn = survey.draw(CORE, 20, seed=2)
    rows = survey.export(drawn, answers="name").records()
    assert [row["Q78"].split() for row in rows] == [list(one["Q78"].names) for one in drawn.interviews]


def test_days_of_a_workbook_are_excels_own_on_request(tmp_path):
    drawn = survey.draw(CORE, 3)
    cells = survey.export(drawn, days="excel").rows[0]
    assert isinstance(cells[CORE.headers.index("start")], datetime)
    rows = read(survey.export(drawn, days="excel").write(tmp_path / "a.xlsx"))
    assert [row["today"] for row in rows.values()] == [str(one["today"].value) for one in drawn.interviews]


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_the_same_seed_writes_the_same_bytes(suffix, tmp_path):
    for name in "ab":
        made = survey.export(
            survey.draw(CORE, 20, seed=9), quirks=["stray-blanks", "blank-row"], seed=2, label_row=True
        )
        made.write(tmp_path / f"{name}{suffix}")
    assert (tmp_path / f"a{suffix}").read_bytes() == (tmp_path / f"b{suffix}").read_bytes()


def test_no_hash_seed_makes_a_difference():
    work = "from mixedmigration.testing import survey as s; print(s.export(s.draw(s.core_form(), 9, seed=1)).to_csv())"
    texts = {
        subprocess.run(
            [sys.executable, "-c", work], check=True, capture_output=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in "12"
    }
    assert len(texts) == 1


def test_a_file_of_another_kind_is_refused(tmp_path):
    with pytest.raises(FormatError, match=re.escape(".csv or .xlsx")):
        survey.export(survey.draw(CORE, 1)).write(tmp_path / "a.txt")


def test_a_row_or_cell_that_is_not_there_is_refused():
    made = survey.export(survey.draw(CORE, 1))
    assert made.interview_at(2) is made.survey.interviews[0]
    for ask in (lambda: made.interview_at(1), lambda: made.cell(9, "Q13"), lambda: made.cell(2, "Q999")):
        with pytest.raises(InvalidValueError):
            ask()


def test_the_sample_is_an_export_of_sixty_made_up_interviews():
    rows = list(csv.reader(io.StringIO(samples.path("mmc-4mi").read_text("utf-8"))))
    assert tuple(rows[0]) == CORE.headers
    assert rows[1][CORE.headers.index("Q25")] == "How old are you?"
    assert sum(any(row) for row in rows[2:]) == 60
    assert "synthetic" in samples.path("mmc-4mi").name


def test_a_survey_of_minus_one_is_refused():
    with pytest.raises(InvalidValueError):
        survey.draw(CORE, -1)
    assert len(survey.draw(CORE, 0)) == 0
