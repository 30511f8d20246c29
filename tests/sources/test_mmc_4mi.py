"""A 4Mi export, from the file to interviews: nothing lost, every quirk told, every answer as it was given."""

import json
from collections import Counter
from functools import cache

import pytest

from mixedmigration.entities import Interview
from mixedmigration.entities.translation import question_key
from mixedmigration.sources import load
from mixedmigration.sources._source.flag_cell import FlagCell
from mixedmigration.sources._source.question_map import MappedQuestion, Use
from mixedmigration.sources.mmc_4mi import question_map, source
from mixedmigration.testing import survey
from mixedmigration.values import NoAnswer
from tests.shared import data

INTERVIEWS = 740
SAME_FIELD = ("R59", "R59_2")
"""Two questions that fill one list."""


@cache
def returnees():
    """Give the synthetic export of the returnee questionnaire with the quirks that were counted, and what is read."""
    codebook = json.loads(data("mmc/returnee-codebook.json").read_text("utf-8"))
    form = survey.returnee_form(codebook)
    return survey.export(survey.draw(form, INTERVIEWS), label_row=True, quirks=survey.AS_SEEN)


@pytest.fixture(scope="module")
def loaded(tmp_path_factory):
    return load(returnees().write(tmp_path_factory.mktemp("4mi") / "returnees.xlsx"), on_error="collect")


def records_by_row(made) -> dict[int, Interview]:
    return {record.citations[0].row: record for record in made.records}


def told(record: object, path: tuple[str, ...]) -> object:
    """Give what a record says at a path, or what it says of the whole that the path leads into."""
    for name in path:
        if record is None or record == () or isinstance(record, NoAnswer):
            return record
        if name.isdigit():
            assert isinstance(record, tuple)
            record = record[int(name)] if int(name) < len(record) else None
        else:
            record = getattr(record, name)
    return record


def kept(record: Interview, question: str) -> object:
    return next((one.values for one in record.answers if one.question == question), None)


def said(question: MappedQuestion, drawn) -> object:
    """Give what has to be read of an answer that was drawn."""
    if drawn.is_blank:
        return None
    if drawn.reason is not None:
        return drawn.reason
    none = question.fills[0].none if question.fills else question_map("returnee").none
    if drawn.is_nothing and question_key(drawn.labels[0]) in map(question_key, none):
        return ()
    reads = question.fills[0].reads.read if question.use is Use.FIELD else str
    return {reads(label) for label in drawn.labels}


def test_the_export_has_the_shape_that_was_counted(loaded):
    assert loaded.report.source == "mmc-4mi, layout returnee"
    assert len(returnees().columns) == 564
    assert loaded.report.rows == len(loaded.records) + len(loaded.set_aside) == INTERVIEWS
    assert len(loaded.records) == INTERVIEWS


def test_the_38_questions_of_several_answers_are_read_as_they_were_drawn(loaded):
    declared, form = question_map("returnee"), returnees().survey.form
    rows, compared, met = records_by_row(loaded), 0, Counter[str]()
    for name in [one.name for one in form.questions if one.choices and _is_many(one)]:
        question = declared.question_of(name)
        assert question is not None, name
        if name in SAME_FIELD:
            continue
        for row, record in rows.items():
            drawn = returnees().interview_at(row)[name]
            path = question.fills[0].path if question.use is Use.FIELD else ()
            read = told(record, path) if path else kept(record, question.name)
            read = set(read) if isinstance(read, tuple) and read else read
            if drawn.is_blank and not isinstance(read, set):
                read = None  # what was said of the whole list, by another question
            assert read == said(question, drawn), (name, row)
            met[type(read).__name__] += 1
        compared += 1
    assert compared == 36
    assert min(met[kind] for kind in ("set", "NoneType", "NoAnswer", "tuple")) > 100


def _is_many(question) -> bool:
    return any(interview[question.name].is_many for interview in returnees().survey.interviews)


def test_two_questions_that_fill_one_list_are_both_in_it(loaded):
    declared = question_map("returnee")
    for row, record in records_by_row(loaded).items():
        expected = set()
        for name in SAME_FIELD:
            read = said(declared.question_of(name), returnees().interview_at(row)[name])
            expected |= read if isinstance(read, set) else set()
        read = told(record, declared.question_of("R59").fills[0].path)
        assert (set(read) if isinstance(read, tuple) else set()) == expected, row


def test_every_planted_fault_is_told_with_its_row_and_column(loaded):
    told_of = {(issue.row, issue.column) for issue in loaded.report}
    faults = returnees().faults
    assert len(faults) >= 100
    assert [fault for fault in faults if (fault.row, fault.column) not in told_of] == []


def test_refused_and_dont_know_and_blank_stay_apart(loaded):
    declared, form = question_map("returnee"), returnees().survey.form
    wrong, met = [], Counter[object]()
    for question in form.questions:
        mapped = declared.question_of(question.name) or declared.question_of(question.label)
        if mapped is None or mapped.use not in (Use.FIELD, Use.ANSWER) or not question.choices:
            continue
        for row, record in records_by_row(loaded).items():
            reason = returnees().interview_at(row)[question.name].reason
            if reason in (NoAnswer.REFUSED, NoAnswer.DONT_KNOW):
                read = told(record, mapped.fills[0].path) if mapped.fills else None
                met[reason] += 1
                if reason not in (read, kept(record, mapped.name)):
                    wrong.append((question.name, row, reason, read))
    assert wrong == []
    assert min(met.values()) > 50


def test_nothing_of_devices_is_kept_and_the_report_says_so(loaded):
    assert any("audit" in note for note in loaded.report.notes)
    assert not any("audit" in place for record in loaded.records for place in record.extras)


def test_the_id_is_that_of_the_server(loaded):
    for row, record in records_by_row(loaded).items():
        assert record.id == f"interview:mmc-4mi:{returnees().cell(row, '_uuid')}"
        assert record.profile.id.rpartition(":")[2] == record.journey.id.rpartition(":")[2] == record.submission


def test_people_who_ask_have_one_pseudonym_each_and_never_a_name(loaded):
    names = {row: returnees().cell(row, "username") for row in records_by_row(loaded)}
    pairs = {(names[row], record.enumerator) for row, record in records_by_row(loaded).items()}
    assert len(pairs) == len(set(names.values())) == len({pseudonym for _, pseudonym in pairs})
    assert not any(str(name) in str(pseudonym) for name, pseudonym in pairs)


def test_columns_that_are_left_out_are_kept_for_whoever_asks():
    rows = [{"_uuid": "1f0c9a6e-0000-4000-8000-000000000001", "Q13": "Niger", "Q31": "Mali", "Q41": "Mali"}]
    rows[0]["deviceid"] = "ab:12"
    assert not load(rows, source()).records[0].extras
    assert list(load(rows, source(keep=["deviceid"])).records[0].extras.values()) == ["ab:12"]


def test_yes_and_no_are_both_answers(loaded):
    met = Counter[tuple[str, object]]()
    for question in returnees().survey.form.questions:
        declared = question_map("returnee")
        mapped = declared.question_of(question.name) or declared.question_of(question.label)
        if mapped is None or not mapped.fills or not isinstance(mapped.fills[0].reads, FlagCell):
            continue
        for row, record in records_by_row(loaded).items():
            labels = returnees().interview_at(row)[question.name].labels
            if labels in (("Yes",), ("No",)):
                read = told(record, mapped.fills[0].path)
                assert read is (labels == ("Yes",)), (question.name, row)
                met[labels[0], read] += 1
    assert set(met) == {("Yes", True), ("No", False)}
    assert min(met.values()) > 500
