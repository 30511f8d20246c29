"""Survey exports as nobody ordered them: other columns, other orders, other spellings; nothing is lost, all is told."""

import csv
import json
import random
import re
from collections import Counter
from functools import cache

import pytest

from mixedmigration.declaration import plain_of
from mixedmigration.errors import FormatError, SourceChangedError
from mixedmigration.sources import load, read_question_map
from mixedmigration.sources.mmc_4mi import source
from mixedmigration.sources.questionnaire import questionnaire
from mixedmigration.testing import survey
from mixedmigration.testing.survey import Quirk
from mixedmigration.values import NoAnswer
from tests.shared import data

INTERVIEWS = 40
CHILD = re.compile(r"[A-Z]+[0-9]+(?:_[0-9]+)?/")
GONE = ("R63/", "Did you (or your family) experience", "How old")
OF_ONE_CELL = {
    Quirk.STRAY_BLANKS: 20,
    Quirk.TOKEN_SPELLING: 10,
    Quirk.COMMON_COUNTRY: 3,
    Quirk.TEXT_FOR_NUMBER: 3,
    Quirk.UNREADABLE_NUMBER: 4,
    Quirk.REVERSED_DAYS: 3,
    Quirk.NARROW_COLUMN: 3,
    Quirk.DUPLICATE_UUID: 2,
    Quirk.ANOTHER_LABEL: 1,
    Quirk.BLANK_ROW: 3,
    Quirk.BLANK_HEADER: 2,
    Quirk.UNKNOWN_LABEL: 6,
}


@cache
def drawn(count: int = INTERVIEWS):
    """Draw interviews by the codebook of the returnee questionnaire."""
    codebook = json.loads(data("mmc/returnee-codebook.json").read_text("utf-8"))
    return survey.draw(survey.returnee_form(codebook), count)


@cache
def plain():
    """Give the plain export of these interviews as text: header and rows."""
    made = survey.export(drawn())
    return list(made.header), [[str(cell) for cell in row] for row in made.rows]


def written(folder, *rows) -> str:
    path = folder / "export.csv"
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file).writerows(rows)
    return str(path)


def loaded(folder, header, rows, *above, **asked):
    return load(written(folder, *above, header, *rows), on_error="collect", **asked)


@pytest.fixture(scope="module")
def usual(tmp_path_factory):
    header, rows = plain()
    return loaded(tmp_path_factory.mktemp("plain"), header, rows)


def said(record, *but: str) -> dict[str, object]:
    """Give all that an interview says, lists in no order."""
    apart = ("enumerator", "citations", "extras", *but)
    told = {name: value for name, value in plain_of(record).items() if name not in apart}
    return dict(_flat(told, ""))


def _flat(value, at):
    if isinstance(value, dict):
        for name, held in value.items():
            yield from _flat(held, f"{at}/{name}")
    elif isinstance(value, list) and not all(isinstance(one, str) for one in value):
        for place, held in enumerate(value):
            yield from _flat(held, f"{at}/{place}")
    else:
        yield at, tuple(sorted(value)) if isinstance(value, list) else value


def issues(made):
    """Give what is told, save of labels that the form has and no vocabulary knows: there are many made-up ones."""
    return [issue for issue in made.report if issue.code != "term/unlisted"]


def same(one, other, *but: str) -> bool:
    return [said(record, *but) for record in one.records] == [said(record, *but) for record in other.records]


# Quirks ---------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("quirk", OF_ONE_CELL)
@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_a_planted_quirk_is_told_where_it_stands_and_no_interview_is_lost(quirk, suffix, tmp_path):
    made = survey.export(drawn(), label_row=True, quirks={quirk: OF_ONE_CELL[quirk]})
    found = load(made.write(tmp_path / f"export{suffix}"), on_error="collect")
    assert found.report.rows == len(found.records) + len(found.set_aside) == INTERVIEWS
    assert len(found.records) == INTERVIEWS
    told = Counter((issue.row, issue.column) for issue in found.report)
    assert [fault for fault in made.faults if not _is_told(fault, told, found)] == []
    assert not {issue.row for issue in issues(found)} - {fault.row for fault in made.faults}


def _is_told(fault, told, found) -> bool:
    if fault.quirk is Quirk.REVERSED_DAYS:  # nobody can say which of the two days is wrong
        return any(issue.row == fault.row and issue.code == "interview/before-journey" for issue in found.report)
    if fault.quirk is Quirk.UNKNOWN_LABEL and not told[fault.row, fault.column]:  # nobody knows the labels: it is kept
        record = next(one for one in found.records if one.citations[0].row == fault.row)
        return str(fault.cell) in json.dumps(plain_of(record))
    return told[fault.row, fault.column] == 1


def test_a_repeated_id_keeps_both_interviews(tmp_path):
    made = survey.export(drawn(), quirks={Quirk.DUPLICATE_UUID: 1})
    found = load(made.write(tmp_path / "export.xlsx"), on_error="collect")
    [fault] = made.faults
    assert [issue.code for issue in issues(found)] == ["id/repeated"]
    again = next(record for record in found.records if record.citations[0].row == fault.row)
    assert again.id == f"interview:mmc-4mi:{fault.cell}#2"
    assert len({record.id for record in found.records}) == INTERVIEWS
    assert again.profile.id.endswith("#2")


@pytest.mark.parametrize("children", ["label", "name", "0/1", "TRUE/FALSE"])
@pytest.mark.parametrize("days", ["iso", "excel"])
@pytest.mark.parametrize("label_row", [True, False])
def test_every_convention_says_the_same(children, days, label_row, usual, tmp_path):
    made = survey.export(drawn(), children=children, days=days, label_row=label_row)
    found = load(made.write(tmp_path / "export.xlsx"), on_error="collect")
    assert issues(found) == []
    assert same(found, usual, "submitted")
    assert any("labels" in note for note in found.report.notes) is label_row


# Columns --------------------------------------------------------------------------------------------------------------


def test_columns_of_one_name_are_told_apart(usual, tmp_path):
    header, rows = plain()
    header = [re.sub(r"^Please specify[0-9]+$", "Please specify", name) for name in header]
    assert Counter(header)["Please specify"] > 40
    found = loaded(tmp_path, header, rows)
    assert issues(found) == []
    assert same(found, usual, "answers")
    assert [len(record.answers) for record in found.records] == [len(record.answers) for record in usual.records]


def test_the_order_of_columns_makes_no_difference_but_to_words_beside_other(usual, tmp_path):
    header, rows = plain()
    order = list(range(len(header)))
    random.Random(1).shuffle(order)
    found = loaded(tmp_path, [header[at] for at in order], [[row[at] for at in order] for row in rows])
    assert issues(found) == []
    assert any("rearranged" in note for note in found.report.notes)
    for one, other in zip(found.records, usual.records, strict=True):
        now, before = said(one, "answers", "scales"), said(other, "answers", "scales")
        moved = {at for at in {*now, *before} if now.get(at) != before.get(at)}
        assert all(at not in now for at in moved)  # nothing stands in a wrong field
        assert all(before[at] in [answer.text for answer in one.answers] for at in moved)


def test_columns_that_are_missing_are_simply_not_there(usual, tmp_path):
    header, rows = plain()
    kept = [at for at, name in enumerate(header) if not name.startswith(GONE)]
    found = loaded(tmp_path, [header[at] for at in kept], [[row[at] for at in kept] for row in rows])
    assert len(found.records) == INTERVIEWS
    assert all(record.profile is None or record.profile.age is None for record in found.records)
    assert all(
        not isinstance(record.abuses, tuple) or all(not a.types for a in record.abuses) for record in found.records
    )


def test_questions_that_nobody_mapped_are_kept_each_with_all_its_answers(usual, tmp_path):
    header, rows = plain()
    added = ["Q900/One, two", "Q900/Three (four/five)", "Where to?", "Where to?/Home", "Where to?/On, by sea", "s/age"]
    cells = [["One, two", "Three (four/five)", "Home On, by sea", "1", "TRUE", "31"], ["", "", "Home", "1", "0", ""]]
    found = loaded(tmp_path, [*header, *added], [[*row, *cells[at > 0]] for at, row in enumerate(rows)])
    first = {answer.question: answer.values for answer in found.records[0].answers}
    assert first["Q900"] == ("One, two", "Three (four/five)")
    assert first["Where to?"] == ("Home", "On, by sea")
    assert first["s/age"] == ("31",)
    second = {answer.question: answer.values for answer in found.records[1].answers}
    assert second["Where to?"] == ("Home",)
    assert "Q900" not in second
    assert same(found, usual, "answers")
    assert issues(found) == []
    assert found.report.unmapped == ()


def sectioned(name: str) -> str:
    return f"about/return/{name}" if CHILD.match(name) else name


def dotted(name: str) -> str:
    return name.replace("/", ".", 1) if CHILD.match(name) else name


def in_dotted_sections(name: str) -> str:
    return f"about.{dotted(name)}" if CHILD.match(name) else name


@pytest.mark.parametrize("spelling", [sectioned, dotted, in_dotted_sections])
def test_sections_and_dots_before_answers_make_no_difference(spelling, usual, tmp_path):
    header, rows = plain()
    found = loaded(tmp_path, [spelling(name) for name in header], rows)
    assert issues(found) == []
    assert same(found, usual)


def test_an_export_without_a_column_for_each_answer_is_cut_by_the_longest_labels(usual, tmp_path):
    header, rows = plain()
    kept = [at for at, name in enumerate(header) if not CHILD.match(name)]
    assert len(kept) < 300
    found = loaded(tmp_path, [header[at] for at in kept], [[row[at] for at in kept] for row in rows])
    assert same(found, usual, "answers")


def test_a_thousand_columns_and_a_single_interview(usual, tmp_path):
    header, rows = plain()
    added = [f"more {number}" for number in range(500)]
    found = loaded(tmp_path, [*header, *added], [[*rows[0], *["x"] * 500]])
    assert len(found.records) == 1
    assert sum(answer.question.startswith("more ") for answer in found.records[0].answers) == 500


def test_no_interview_at_all_is_no_error(tmp_path):
    assert len(loaded(tmp_path, plain()[0], []).records) == 0


# The top of the table -------------------------------------------------------------------------------------------------


def test_titles_above_the_column_names_are_passed_over(usual, tmp_path):
    header, rows = plain()
    found = loaded(tmp_path, header, rows, ["4Mi, returnees", "March 2031"], [], ["made up"])
    assert same(found, usual)
    assert found.records[0].citations[0].row == 5


def test_errors_of_formulas_are_told_and_chosen_by_nobody(tmp_path):
    header, rows = plain()
    rows = [list(row) for row in rows]
    age, robbery = header.index("How old are you?"), header.index("R63/Robbery")
    rows[0][age], rows[1][age], rows[2][robbery] = "#REF!", "#N/A", "#VALUE!"
    found = loaded(tmp_path, header, rows)
    assert [(issue.code, issue.row, issue.column) for issue in found.report.errors] == [
        ("cell/formula-error", 2, "How old are you?"),
        ("cell/formula-error", 3, "How old are you?"),
        ("cell/formula-error", 4, "R63/Robbery"),
    ]
    assert len(found.records) == INTERVIEWS


def test_a_first_interview_that_says_little_is_no_row_of_labels():
    rows = [{"_uuid": "u", "Q13": "", "Q31": "", "Q41": "Mali"}, {"_uuid": "v", "Q13": "", "Q31": "", "Q41": "Mali"}]
    assert len(load(rows, source()).records) == 2


def test_rows_in_memory_may_begin_with_labels():
    rows = [
        {"_uuid": "_uuid", "Q13": "Country", "Q31": "Nationality", "Q41": "Departure"},
        {"_uuid": "1f0c9a6e-0000-4000-8000-000000000001", "Q13": "Niger", "Q31": "Mali", "Q41": "Mali"},
    ]
    [record] = load(rows, source()).records
    assert record.citations[0].row == 2


def test_sections_may_stand_before_the_columns_by_which_an_export_is_known():
    row = {
        "meta/_uuid": "1f0c9a6e-01",
        "intro/Q13": "Niger",
        "person/Q31": "Mali",
        "way/Q41": "Mali",
        "way/Q47": "None",
    }
    [record] = load([row]).records
    assert record.id == "interview:mmc-4mi:1f0c9a6e-01"
    assert record.country.alpha_3 == "NER"
    assert record.journey.transit_countries == ()


def test_a_source_that_is_another_says_so_in_few_words():
    with pytest.raises(SourceChangedError, match=r"and [0-9]+ more") as told:
        load([{"_uuid": "1", "Q13": "Mali", **{f"question {number}": "x" for number in range(300)}}], "mmc-4mi")
    assert len(str(told.value)) < 1500


# Codes, languages and versions ----------------------------------------------------------------------------------------


def coded():
    form = survey.core_form(headers="name", children="name")
    return survey.draw(form, 20, seed=3)


@pytest.mark.parametrize("children", ["label", "name", "0/1"])
@pytest.mark.parametrize("answers", ["label", "name"])
def test_an_export_of_codes_is_read_with_its_form(children, answers):
    form = survey.core_instrument()
    plain_form = survey.draw(survey.core_form(), 20, seed=3)
    expected = load(survey.export(plain_form).records(), source())
    made = survey.export(coded(), children=children, answers=answers)
    found = load(made.records(), source(form=form), on_error="collect")
    assert issues(found) == []
    assert same(found, expected)


@pytest.mark.parametrize("children", ["label", "name", "0/1"])
def test_codes_made_of_the_labels_are_known_without_the_form(children):
    plain_form = survey.draw(survey.core_form(), 20, seed=3)
    expected = load(survey.export(plain_form).records(), source())
    found = load(survey.export(plain_form, children=children).records(), source(), on_error="collect")
    assert issues(found) == []
    assert same(found, expected)


MAP = {
    "slug": "our-survey",
    "answers": {"no_answer": {"Refused": "refused"}, "none": ["None"], "other": ["Other"]},
    "questions": {"why": "journey.drivers", "age": "profile.age", "town": "answers"},
    "versions": {"2": {"questions": {"age": "left-out", "years": "profile.age"}}},
}


def test_labels_of_another_language_are_read_by_the_form():
    form = survey.core_instrument()
    why = next(one for one in form.questions if one.name == "Q78")
    french = [
        {
            "name": "1",
            "labels": [{"text": "Économique", "language": "fr"}, {"text": why.choices[0].label(), "language": "en"}],
        },
        {"name": "99", "labels": [{"text": "A refusé", "language": "fr"}, {"text": "Refused", "language": "en"}]},
    ]
    asked = {"name": "why", "kind": "select-multiple", "list_name": "why", "choices": french}
    from mixedmigration.entities.instrument import Instrument

    own = questionnaire(MAP, form=Instrument(name="Ours", questions=[asked]))
    rows = [{"why/Économique": "1", "why/A refusé": "0"}, {"why/Économique": "", "why/A refusé": "A refusé"}]
    first, second = load(rows, own).records
    assert [driver.slug for driver in first.journey.drivers] == ["economic"]
    assert second.journey.drivers is NoAnswer.REFUSED
    [third] = load([{"why": "1 99"}], own, on_error="collect").records
    assert [driver.slug for driver in third.journey.drivers] == ["economic"]


def test_the_version_that_an_export_names_says_which_questions_hold():
    rows = [{"__version__": "2", "age": "31", "years": "24"}]
    [record] = load(rows, questionnaire(MAP)).records
    assert str(record.profile.age) == "24"
    assert record.instrument_version == "2"
    [record] = load([{"age": "31", "years": "24"}], questionnaire(MAP, version="2")).records
    assert str(record.profile.age) == "24"
    several = load([*rows, {"__version__": "1", "age": "31"}], questionnaire(MAP))
    assert str(several.records[1].profile.age) == "31"
    assert any("2 versions" in note for note in several.report.notes)


def test_the_row_of_labels_names_questions_that_have_only_codes(tmp_path):
    told = {"slug": "x", "questions": {"How old are you?": "profile.age"}}
    path = written(
        tmp_path, ["_uuid", "v17", "v18"], ["_uuid", "How old are you?", "Which town?"], ["u-1", "24", "Gao"]
    )
    [record] = load(path, questionnaire(told)).records
    assert str(record.profile.age) == "24"
    [answer] = [one for one in record.answers if one.question == "v18"]
    assert (answer.label, answer.values) == ("Which town?", ("Gao",))


def test_a_map_is_read_once_and_used_for_any_export():
    own = questionnaire(read_question_map(MAP))
    assert [len(load([{"age": "24"}], own).records), len(load([{"why": "None"}], own).records)] == [1, 1]


def test_what_is_no_table_is_refused(tmp_path):
    (tmp_path / "empty.csv").write_text("", encoding="utf-8")
    with pytest.raises(FormatError):
        load(str(tmp_path / "empty.csv"), "mmc-4mi")


def test_a_band_that_nobody_can_read_stays_in_extras_and_the_interview_whole(tmp_path):
    header, rows = plain()
    rows = [list(row) for row in rows]
    place = next(at for at, name in enumerate(header) if name.startswith("How long did you spend in"))
    rows[0][place], rows[1][place] = "a good while", "2 to 5 years"
    found = loaded(tmp_path, header, rows)
    [issue] = issues(found)
    assert (issue.code, issue.row, issue.column) == ("duration/unreadable", 2, header[place])
    assert "a good while" in found.records[0].extras.values()
    assert str(found.records[1].journey.stays[0].length) == "P2Y/P5Y"
    assert len(found.records) == INTERVIEWS
