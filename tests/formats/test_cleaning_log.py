"""The cleaning log: MMC's columns and actions, written, reviewed, read and applied."""

import copy
import csv
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.checks.cleaning import apply_log, cleaning_log_of
from mixedmigration.checks.mmc_rules import mmc_rules
from mixedmigration.checks.survey import check_survey
from mixedmigration.errors import CODES, FormatError, Issue, Severity, ValidationError
from mixedmigration.formats.cleaning_log import (
    COLUMNS,
    Action,
    CleaningLog,
    LogEntry,
    read_cleaning_log,
    write_cleaning_log,
)
from mixedmigration.formats.survey_table import read_survey, write_survey
from mixedmigration.formats.xlsx import Workbook
from tests.shared import few

FORMATS = [".csv", ".xlsx"]


def entry(uuid="u1", question="Q31", old="Libia", action=Action.RECODED, new="Libya", **more):
    return LogEntry(uuid=uuid, question=question, old_value=old, action=action, new_value=new, **more)


def table(*rows):
    labels = {
        "_uuid": "",
        "Q13": "Country?",
        "Q31": "Nationality?",
        "Q78": "Why?",
        "Q78/War": "War",
        "Q78/Work": "Work",
    }
    blank = dict.fromkeys(labels, "")
    usual = {"_uuid": "u1", "Q31": "Libia"}, {"_uuid": "u2", "Q31": "Sudan", "Q78": "War", "Q78/War": "War"}
    return read_survey([labels, *({**blank, **row} for row in rows or usual)])


def applied(*entries, data=None, **options):
    return apply_log(CleaningLog(entries), data or table(), **options)


def refusals(*entries, **options):
    return [one.issue.code for one in applied(*entries, **options).refused]


class TestShape:
    def test_the_columns_are_those_of_mmc(self):
        assert " | ".join(COLUMNS) == (
            "Date | Survey UUID | Survey Registration Date | Enumerator | Section | Question number | Question text | "
            "Issue | Old value | Action taken | New value | Identified by | Comments | PO feedback"
        )

    def test_the_actions_are_those_of_mmc(self):
        assert set(Action) == {"recoded", "delete_data_point", "discard", "addition", "no_action", "other"}

    def test_a_csv_file_has_these_columns_and_no_other(self, tmp_path):
        write_cleaning_log(CleaningLog((entry(),)), tmp_path / "log.csv")
        with (tmp_path / "log.csv").open(newline="", encoding="utf-8") as file:
            assert tuple(next(csv.reader(file))) == COLUMNS

    def test_a_workbook_has_the_log_on_its_first_sheet_and_explains_the_actions(self, tmp_path):
        write_cleaning_log(CleaningLog((entry(),)), tmp_path / "log.xlsx")
        book = Workbook(tmp_path / "log.xlsx")
        assert book.names == ("cleaning_log", "readme")
        assert tuple(book.rows("cleaning_log")[0]) == COLUMNS
        assert [row[0] for row in book.rows("readme")[1:]] == list(Action)

    def test_a_log_without_lines_can_be_written_and_read(self, tmp_path):
        for suffix in FORMATS:
            write_cleaning_log(CleaningLog(), tmp_path / f"log{suffix}")
            assert read_cleaning_log(tmp_path / f"log{suffix}") == CleaningLog()

    def test_another_suffix_is_refused(self, tmp_path):
        with pytest.raises(FormatError):
            write_cleaning_log(CleaningLog(), tmp_path / "log.docx")


TEXTS = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), max_size=12
) | st.sampled_from(
    [
        "=1+1",
        "-13",
        "+252 61",
        "@x",
        "\\x",
        "\\=x",
        "_x0041_",
        "a\nb",
        "007",
        "1e5",
        "TRUE",
        "None",
        "NA",
        "12.50",
        "~",
        "!",
    ]
)
NAMES = TEXTS.map(str.strip)
LINES = st.builds(
    LogEntry,
    date=TEXTS, uuid=NAMES.filter(bool), registered=TEXTS, enumerator=TEXTS, section=TEXTS, question=NAMES,
    question_text=TEXTS, issue=TEXTS, old_value=TEXTS, action=st.none() | st.sampled_from(Action), new_value=TEXTS,
    identified_by=TEXTS, comments=TEXTS, feedback=TEXTS,
    further=st.just(()) | TEXTS.filter(bool).map(lambda cell: (("check_binding", cell),)),
)  # fmt: skip


class TestRoundTrip:
    @pytest.mark.parametrize("suffix", FORMATS)
    @few(60)
    @given(lines=st.lists(LINES, max_size=4))
    def test_a_log_is_read_as_it_was_written(self, suffix, lines, tmp_path_factory):
        path = tmp_path_factory.mktemp("log") / f"log{suffix}"
        log = CleaningLog(tuple(lines))
        write_cleaning_log(log, path)
        assert read_cleaning_log(path) == log

    @pytest.mark.parametrize("suffix", FORMATS)
    def test_written_edited_read_and_applied(self, suffix, tmp_path):
        data = table()
        log = cleaning_log_of(check_survey(table({"_uuid": "u1", "Q13": "Libya", "Q31": "Libya"})).findings, data)
        write_cleaning_log(CleaningLog((entry(), entry("u2", "", "", Action.DISCARD, ""))), tmp_path / f"log{suffix}")
        read = read_cleaning_log(tmp_path / f"log{suffix}")
        done = apply_log(read, data)
        assert log.entries
        assert done.table.column("_uuid") == ("u1",)
        assert done.table.column("Q31") == ("Libya",)
        write_survey(done.table, tmp_path / f"clean{suffix}")
        assert read_survey(tmp_path / f"clean{suffix}").column("Q31") == ("Libya",)
        assert read_survey(tmp_path / f"clean{suffix}").label("Q31") == "Nationality?"

    def test_no_cell_of_a_csv_file_is_a_live_formula(self, tmp_path):
        write_cleaning_log(CleaningLog((entry(old="=HYPERLINK(1)", new="@SUM(1)"),)), tmp_path / "log.csv")
        with (tmp_path / "log.csv").open(newline="", encoding="utf-8") as file:
            assert not any(cell[:1] in "=+@" for row in csv.reader(file) for cell in row if cell)

    def test_a_log_can_be_copied_and_pickled(self):
        log = CleaningLog((entry(),))
        assert copy.deepcopy(log) == pickle.loads(pickle.dumps(log)) == log
        assert len({log, copy.copy(log)}) == 1


ROW = {"Survey UUID": "u1", "Question number": "Q31", "Old value": "a", "Action taken": "recoded", "New value": "b"}


class TestReading:
    @pytest.mark.parametrize("word", ["Recoded", " RECODED ", "recoded"])
    def test_letter_case_and_blanks_of_an_action_do_not_count(self, word):
        assert read_cleaning_log([ROW | {"Action taken": word}]).entries[0].action is Action.RECODED

    @pytest.mark.parametrize("word", ["delete data point", "Delete-data-point", "DELETE_DATA_POINT"])
    def test_delete_data_point_may_be_written_as_words(self, word):
        assert read_cleaning_log([ROW | {"Action taken": word}]).entries[0].action is Action.DELETE_DATA_POINT

    def test_letter_case_and_blanks_of_columns_do_not_count(self):
        row = {f" {column.upper()} ".replace(" ", "  "): cell for column, cell in ROW.items()}
        assert read_cleaning_log([row]) == read_cleaning_log([ROW])

    def test_an_action_that_nobody_knows_is_refused_with_its_row(self):
        with pytest.raises(ValidationError) as caught:
            read_cleaning_log([ROW, ROW | {"Action taken": "burn"}, ROW | {"Action taken": "?"}])
        assert [(issue.code, issue.row) for issue in caught.value.issues] == [
            ("cleaning/action", 2),
            ("cleaning/action", 3),
        ]
        assert len(caught.value.loaded) == 1
        assert "burn" not in str(caught.value)

    def test_such_lines_can_be_left_out(self):
        log = read_cleaning_log([ROW, ROW | {"Action taken": "burn"}], on_error="collect")
        assert (len(log), len(log.refused)) == (1, 1)

    def test_a_line_that_nobody_decided_is_read(self):
        assert read_cleaning_log([ROW | {"Action taken": ""}]).entries[0].action is None

    def test_without_a_needed_column_it_is_no_log(self):
        with pytest.raises(FormatError, match="Action taken"):
            read_cleaning_log([{key: cell for key, cell in ROW.items() if key != "Action taken"}])

    def test_it_is_found_on_whichever_sheet_it_stands(self, tmp_path):
        import xlsxwriter

        with xlsxwriter.Workbook(str(tmp_path / "log.xlsx")) as book:
            book.add_worksheet("dataset").write_row(0, 0, ["_uuid", "Q31"])
            sheet = book.add_worksheet("cleaning_log")
            sheet.write_row(0, 0, [*ROW, "check_binding"])
            sheet.write_row(1, 0, ["u1", "Q25", 31.0, "Recoded", 13.0, "x ~/~ u1"])
        [line] = read_cleaning_log(tmp_path / "log.xlsx")
        assert (line.old_value, line.new_value, line.further) == ("31", "13", (("check_binding", "x ~/~ u1"),))


class TestMaking:
    def test_there_is_a_line_for_each_answer_to_look_at(self):
        data = table({"_uuid": "u7", "Q13": "Libya", "Q31": "Libya"})
        log = cleaning_log_of(check_survey(data, rules=mmc_rules()[:1]).findings, data, identified_by="desk")
        assert [(line.uuid, line.question, line.old_value, line.question_text) for line in log] == [
            ("u7", "Q13", "Libya", "Country?"),
            ("u7", "Q31", "Libya", "Nationality?"),
        ]
        assert {line.identified_by for line in log} == {"desk"}
        assert {(line.action, line.new_value) for line in log} == {(None, "")}
        assert log.entries[0].issue.startswith("[check_country_02] ")

    def test_day_and_enumerator_stand_on_each_line(self):
        data = read_survey(
            [{"_uuid": "u1", "today": "2024-03-01T00:00:00", "username": "amina", "_duration": "60", "Q1": "x"}]
        )
        [line] = cleaning_log_of(check_survey(data).findings, data)
        assert (line.date, line.enumerator, line.question, line.old_value) == ("2024-03-01", "amina", "_duration", "60")

    def test_a_finding_on_the_whole_interview_names_all_columns(self):
        data = read_survey([{"_uuid": "u1"} | {f"Q{at}": "Refused" for at in range(8)}])
        [line] = cleaning_log_of(check_survey(data).findings, data)
        assert (line.question, line.old_value) == ("all_columns", "")

    def test_issues_of_a_report_give_lines_too(self):
        data = table()
        said = Issue("country/unknown", Severity.ERROR, "/nationality", "expected a country", 2, "Q31", value="Libia")
        [line] = cleaning_log_of([said], data)
        assert (line.uuid, line.question, line.old_value) == ("u1", "Q31", "Libia")
        assert line.issue == "[country/unknown] expected a country"

    def test_lines_stand_in_the_order_of_rows(self):
        rows = [{"_uuid": f"u{at}", "_duration": str(at), "Q13": "x", "Q31": "x"} for at in range(4)]
        data = read_survey(rows)
        log = cleaning_log_of(check_survey(data).findings, data)
        assert [line.uuid for line in log] == sorted(line.uuid for line in log)


class TestApplying:
    def test_recoded_replaces(self):
        assert applied(entry()).table.column("Q31") == ("Libya", "Sudan")

    def test_the_data_given_are_as_they_were(self):
        data = table()
        before = copy.deepcopy(data)
        applied(entry(), entry("u2", "", "", Action.DISCARD, ""), data=data)
        assert data == before

    def test_delete_data_point_makes_blank(self):
        assert applied(entry(action=Action.DELETE_DATA_POINT, new="")).table.column("Q31") == ("", "Sudan")

    def test_addition_fills_in(self):
        assert applied(entry(question="Q13", old="", action=Action.ADDITION)).table.column("Q13") == ("Libya", "")

    def test_other_replaces(self):
        assert applied(entry(action=Action.OTHER)).table.column("Q31") == ("Libya", "Sudan")

    def test_discard_leaves_out_the_interview(self):
        done = applied(entry(action=Action.DISCARD))
        assert done.table.column("_uuid") == ("u2",)
        assert [(one.action, one.row, one.column) for one in done.changes] == [(Action.DISCARD, 2, "")]

    def test_no_action_and_no_decision_change_nothing(self):
        done = applied(entry(action=Action.NO_ACTION, new=""), entry(action=None, new=""))
        assert done.table == table()
        assert (len(done.kept), len(done.undecided), len(done.changes)) == (1, 1, 0)

    def test_each_change_says_line_row_column_and_both_values(self):
        [one] = applied(entry()).changes
        assert (one.entry, one.row, one.column, one.before, one.after) == (2, 2, "Q31", "Libia", "Libya")

    def test_all_data_changes_every_interview_that_no_line_names(self):
        data = table({"_uuid": "u1", "Q13": "LBY"}, {"_uuid": "u2", "Q13": "LBY"}, {"_uuid": "u3", "Q13": "LBY"})
        lines = entry("all_data", "Q13", "LBY", new="Libya"), entry("u3", "Q13", "LBY", new="Chad")
        assert applied(*lines, data=data).table.column("Q13") == ("Libya", "Libya", "Chad")

    def test_numbers_and_flags_that_a_spreadsheet_rewrote_are_the_same(self):
        data = read_survey([{"_uuid": "u1", "Q25": "31.0", "Q30": "TRUE", "Q1": "a  b "}])
        lines = (
            entry("u1", "Q25", "31", new="13"),
            entry("u1", "Q30", "true", new="x"),
            entry("u1", "Q1", "a b", new="c"),
        )
        assert len(applied(*lines, data=data).changes) == 3


REFUSED = {
    "an interview that is not there": (entry("u9"), "cleaning/interview"),
    "no interview": (entry(""), "cleaning/interview"),
    "discarding what is not there": (entry("u9", action=Action.DISCARD), "cleaning/interview"),
    "discarding everything": (entry("all_data", action=Action.DISCARD), "cleaning/interview"),
    "a column that is not there": (entry(question="Q99"), "cleaning/question"),
    "an addition without a question": (entry(question="", old="", action=Action.ADDITION), "cleaning/question"),
    "the whole interview": (entry(question="all_columns", old=""), "cleaning/question"),
    "another old value": (entry(old="Niger"), "cleaning/old-value"),
    "no old value": (entry(old=""), "cleaning/old-value"),
    "an addition where there is an answer": (entry(old="", action=Action.ADDITION), "cleaning/old-value"),
    "everybody, where one differs": (entry("all_data"), "cleaning/old-value"),
    "no new value": (entry(new=" "), "cleaning/new-value"),
    "the old value again": (entry(new="Libia"), "cleaning/new-value"),
    "deleting with a new value": (entry(action=Action.DELETE_DATA_POINT), "cleaning/new-value"),
    "no action with a new value": (entry(action=Action.NO_ACTION), "cleaning/new-value"),
    "no answer of the form": (entry(new="Lybia"), "cleaning/choice"),
    "no label of its column": (entry("u2", "Q78/War", "War", new="Work"), "cleaning/choice"),
}


@pytest.mark.parametrize(("line", "code"), REFUSED.values(), ids=REFUSED.keys())
def test_a_line_is_refused_with_its_reason(line, code):
    done = applied(line, choices={"Q31": ["Libya", "Sudan"]})
    assert [one.issue.code for one in done.refused] == [code]
    assert done.refused[0].issue.row == 2
    assert done.table == table()
    assert done.changes == ()


class TestConflicts:
    def test_two_lines_that_disagree_are_both_refused(self):
        assert refusals(entry(), entry(new="Chad")) == ["cleaning/conflict"] * 2

    def test_two_lines_that_agree_are_one_change(self):
        done = applied(entry(), entry(issue="another check"))
        assert (len(done.changes), len(done.unchanged), len(done.refused)) == (1, 1, 0)

    def test_a_second_discard_names_the_first(self):
        done = applied(entry(action=Action.DISCARD), entry(action=Action.DISCARD))
        assert [one.issue.message for one in done.refused] == ["row 2 discards the same interview"]

    def test_an_id_that_two_interviews_have_is_refused(self):
        data = table({"_uuid": "u1", "Q31": "Libia"}, {"_uuid": "u1", "Q31": "Libia"})
        assert refusals(entry(), data=data) == ["cleaning/interview"]

    def test_the_row_is_that_of_the_log_that_was_read(self):
        log = read_cleaning_log([ROW, ROW | {"Survey UUID": "u9"}])
        assert [one.issue.row for one in apply_log(log, table()).refused] == [1, 2]


CELLS = st.sampled_from(["", "a", "b", "1", "1.0", "TRUE"])
TABLES = st.lists(st.fixed_dictionaries({"Q1": CELLS, "Q2": CELLS}), min_size=1, max_size=4).map(
    lambda rows: read_survey([{"_uuid": f"u{at}"} | row for at, row in enumerate(rows)])
)
DECISIONS = st.lists(
    st.builds(
        entry,
        uuid=st.sampled_from(["u0", "u1", "u2", "u9", "all_data", "ALL_DATA", ""]),
        question=st.sampled_from(["Q1", "Q2", " Q2", "Q9"]),
        old=CELLS,
        action=st.none() | st.sampled_from(Action),
        new=CELLS,
    ),
    max_size=8,
)


class TestLaws:
    @given(data=TABLES, lines=DECISIONS)
    def test_applying_a_log_again_changes_nothing(self, data, lines):
        log = CleaningLog(tuple(lines))
        once = apply_log(log, data)
        again = apply_log(log, once.table)
        assert again.table == once.table
        assert again.changes == ()

    @given(data=TABLES, lines=DECISIONS)
    def test_each_line_ends_in_one_place(self, data, lines):
        done = apply_log(CleaningLog(tuple(lines)), data)
        ends = [*{one.entry for one in done.changes}, *done.refused, *done.unchanged, *done.kept, *done.undecided]
        assert len(ends) == len(lines)
        assert done.report.rows == len(lines)

    @given(data=TABLES, lines=DECISIONS)
    def test_the_order_of_lines_does_not_matter_to_the_data(self, data, lines):
        one, other = apply_log(CleaningLog(tuple(lines)), data), apply_log(CleaningLog(tuple(lines[::-1])), data)
        assert one.table == other.table

    @given(data=TABLES, lines=DECISIONS)
    def test_what_changed_is_what_the_changes_say(self, data, lines):
        done = apply_log(CleaningLog(tuple(lines)), data)
        cells = {
            (row.number, name): cell for row in data.rows for name, cell in zip(data.columns, row.cells, strict=True)
        }
        for one in done.changes:
            if one.action is Action.DISCARD:
                cells = {key: cell for key, cell in cells.items() if key[0] != one.row}
        for one in done.changes:
            if (one.row, one.column) in cells:
                assert cells[one.row, one.column] == one.before
                cells[one.row, one.column] = one.after
        table = done.table
        assert cells == {
            (row.number, name): cell for row in table.rows for name, cell in zip(table.columns, row.cells, strict=True)
        }


def test_what_a_log_says_of_itself_holds_no_answer(tmp_path):
    secret = "SECRET"
    fields = dict.fromkeys(
        ("date", "registered", "enumerator", "section", "question_text", "issue", "comments"), secret
    )
    line = entry(uuid=secret, old=secret, new=f"{secret}2", identified_by=secret, feedback=secret, **fields)
    log = CleaningLog((line, entry(uuid="u1", old=secret, new=secret)))
    data = table({"_uuid": secret, "Q31": secret})
    done = apply_log(log, data)
    shown = [log, line, data, done, done.report, *done.changes, *done.refused, *(one.issue for one in done.refused)]
    assert len(done.changes) == 1
    assert secret not in " ".join(f"{one!r} {one}" for one in shown)
    assert all(code in CODES for code in done.report.by_code)
