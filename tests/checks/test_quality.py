"""Quality of the interviews of a survey export."""

import random
import time
from itertools import combinations

import attrs
import pytest

from mixedmigration.checks.quality import Thresholds, quality_findings
from mixedmigration.checks.soft_duplicates import nearest
from mixedmigration.checks.survey import check_survey
from mixedmigration.checks.survey_finding import SurveyColumns
from mixedmigration.errors import FormatError, InvalidValueError
from mixedmigration.formats.survey_table import SurveyRow, read_survey


def export(*rows, **shared):
    return read_survey([{"_uuid": f"u{at}", **shared, **row} for at, row in enumerate(rows, 1)])


def told(table, code, thresholds=None, **columns):
    found = quality_findings(table, thresholds=thresholds, columns=SurveyColumns(**columns))
    return {one.row: one.message for one in found if one.code == f"survey/{code}"}


def skipped(table, code):
    return [one.why for one in quality_findings(table).not_run if one.code == f"survey/{code}"]


class TestThresholds:
    def test_they_are_those_of_mmc(self):
        values = attrs.asdict(Thresholds())
        assert (values["shortest_minutes"], values["longest_minutes"]) == (15, 60)
        assert (values["fewest_answers"], values["most_refusals"]) == (100, 6)
        assert (values["earliest_hour"], values["latest_hour"], values["least_gap_minutes"]) == (5, 22, 10)
        assert (values["most_differing"], values["deviations"]) == (7, 3)

    def test_they_can_be_replaced_and_not_changed(self):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            Thresholds().most_refusals = 3
        assert told(export({"_duration": "4800"}), "duration", Thresholds(longest_minutes=90)) == {}

    @pytest.mark.parametrize("value", [-1, "6", None, True, float("nan"), float("inf")])
    def test_a_threshold_is_a_number(self, value):
        with pytest.raises(InvalidValueError, match="most_refusals"):
            Thresholds(most_refusals=value)


LENGTHS = {"900": False, "899": True, "3600": False, "3601": True, "-60": True, "": False, "########": False}


class TestDuration:
    @pytest.mark.parametrize(("seconds", "is_told"), LENGTHS.items())
    def test_less_than_15_and_more_than_60_minutes_are_told(self, seconds, is_told):
        table = export({"_duration": "1800"}, {"_duration": seconds})
        assert set(told(table, "duration")) == ({2} if is_told else set())

    def test_it_is_counted_from_start_and_end_where_the_server_gives_none(self):
        table = export({"start": "2024-03-01T09:00:00.000+03:00", "end": "2024-03-01T09:04:30.000+03:00"})
        assert told(table, "duration") == {1: "it took 4.5 minutes; usual are 15 to 60"}

    def test_without_either_it_is_not_run(self):
        assert skipped(export({"Q13": "Libya"}), "duration") == ["the export has no column _duration"]

    def test_a_column_that_cannot_be_read_is_told(self):
        assert skipped(export({"_duration": "########"}), "duration") == ["no cell of _duration could be read"]


class TestCompleteness:
    def test_fewer_than_100_cells_with_an_answer_are_told(self):
        wide = [f"Q{number}" for number in range(120)]
        rows = [{name: "x" if at < count else "" for at, name in enumerate(wide)} for count in (120, 100, 99)]
        message = "99 cells with an answer; usual are 100 or more"
        assert told(export(*rows, start="2024", _duration="1800"), "completeness") == {3: message}

    def test_0_in_a_column_of_one_answer_of_several_is_no_answer(self):
        wide = {f"Q{number}": "x" for number in range(99)}
        rows = [wide | {"Q78": "A", "Q78/A": one, "Q78/B": other} for one, other in (("A", ""), ("1", "0"))]
        assert told(export(*rows), "completeness") == {}
        rows = [wide | {"Q78": "", "Q78/A": "0", "Q78/B": "FALSE"}]
        assert set(told(export(*rows), "completeness")) == {1}

    def test_an_export_with_fewer_columns_cannot_be_judged(self):
        assert skipped(export({"Q1": "x"}), "completeness") == [
            "the export has 1 column for answers, fewer than 100",
        ]


class TestRefusals:
    def test_more_than_6_refusals_are_told(self):
        rows = [{f"Q{at}": "Refused" if at < count else "x" for at in range(9)} for count in (6, 7)]
        assert told(export(*rows), "refusals") == {2: "7 cells with Refused; usual are 6 or fewer"}

    def test_another_word_can_be_declared(self):
        row = {f"Q{at}": " refusé" for at in range(9)}
        assert set(told(export(row), "refusals", Thresholds(refused="Refusé"))) == {1}


HOURS = {"04:59": True, "05:00": False, "21:59": False, "22:00": True, "00:00": True}


class TestHour:
    @pytest.mark.parametrize(("hour", "is_told"), HOURS.items())
    def test_the_clock_of_the_device_counts(self, hour, is_told):
        table = export({"start": f"2024-03-01T{hour}:00.000+03:00"})
        assert bool(told(table, "hour")) is is_told

    @pytest.mark.parametrize("start", ["", "########", "2024-03-01", "2024-13-01T04:00", "noon"])
    def test_what_is_no_moment_is_not_judged(self, start):
        assert told(export({"start": start}, {"start": "2024-03-01 10:00"}), "hour") == {}

    def test_without_the_column_it_is_not_run(self):
        assert skipped(export({"Q1": "x"}), "hour") == ["the export has no column start"]


def held(name, start, end):
    return {"username": name, "start": f"2024-03-01T{start}:00", "end": f"2024-03-01T{end}:00"}


class TestBackToBack:
    def test_less_than_10_minutes_between_two_interviews_of_one_enumerator_are_told(self):
        table = export(held("a", "09:00", "09:30"), held("a", "09:39", "10:00"), held("a", "10:10", "10:30"))
        message = "it began 9 minutes after the enumerator's interview of row 1 ended; usual are 10 minutes or more"
        assert told(table, "back-to-back") == {2: message}

    def test_an_overlap_is_told(self):
        table = export(held("a", "09:20", "09:40"), held("a", "09:00", "09:30"))
        message = "it began 10 minutes before the enumerator's interview of row 2 ended"
        assert told(table, "back-to-back") == {1: message}

    def test_enumerators_are_not_held_against_each_other(self):
        assert told(export(held("a", "09:00", "09:30"), held("b", "09:31", "10:00")), "back-to-back") == {}

    def test_nobody_named_is_not_one_enumerator(self):
        assert told(export(held("", "09:00", "09:30"), held(" ", "09:31", "10:00")), "back-to-back") == {}

    def test_a_form_left_open_is_held_against_the_next_interview_only(self):
        table = export(held("a", "08:00", "23:00"), held("a", "09:00", "09:30"), held("a", "10:00", "10:30"))
        assert set(told(table, "back-to-back")) == {2}

    def test_where_enumerators_were_left_out_it_is_not_run(self):
        rows = [{"start": "2024-03-01T09:00:00", "end": "2024-03-01T09:30:00"}]
        assert skipped(export(*rows), "back-to-back") == ["the export has no column username"]


def people(count, columns=40, seed=1):
    dice = random.Random(seed)
    return [{f"Q{at}": dice.choice(("Yes", "No", "")) for at in range(columns)} for _ in range(count)]


class TestSoftDuplicates:
    def test_two_that_differ_in_few_columns_are_both_told(self):
        rows = people(12)
        rows.append(rows[3] | {"Q0": "other", "Q1": "other", "Q2": "OTHER"})
        table = export(*rows)
        assert told(table, "soft-duplicate") == {
            4: "3 columns of 40 differ from the interview of row 13",
            13: "3 columns of 40 differ from the interview of row 4",
        }

    def test_letter_case_and_what_the_server_wrote_do_not_count(self):
        rows = people(6)
        rows.append({name: cell.upper() for name, cell in rows[0].items()})
        table = export(*({**row, "_id": str(at), "start": f"2024-03-0{at + 1}"} for at, row in enumerate(rows)))
        assert told(table, "soft-duplicate")[7].startswith("0 columns of")

    def test_only_interviews_of_one_enumerator_are_compared(self):
        rows = people(6)
        rows.append(dict(rows[0]))
        table = export(*({**row, "username": f"e{at}"} for at, row in enumerate(rows)))
        assert told(table, "soft-duplicate") == {}

    def test_a_question_with_several_answers_is_one_column(self):
        rows = [
            {"Q0": "A", "Q78": "A B", "Q78/A": "A", "Q78/B": "B"},
            {"Q0": "A", "Q78": "C", "Q78/A": "", "Q78/B": ""},
        ]
        found = told(export(*rows), "soft-duplicate", Thresholds(most_differing=1))
        assert found[1] == "1 column of 2 differs from the interview of row 2"

    def test_with_too_few_columns_it_is_not_run(self):
        assert skipped(export({"Q1": "x"}, {"Q1": "x"}), "soft-duplicate") == [
            "the export has answers in 1 column, and 7 may differ"
        ]

    @pytest.mark.parametrize("most", range(6))
    def test_the_nearest_is_the_one_that_comparing_all_pairs_finds(self, most):
        dice = random.Random(most)
        rows = [SurveyRow(at, tuple(dice.choice("ab") for _ in range(12))) for at in range(60)]
        groups = [dice.choice(("x", "y")) for _ in rows]
        best = {}
        for (one, first), (other, second) in combinations(zip(rows, groups, strict=True), 2):
            differing = sum(a != b for a, b in zip(one.cells, other.cells, strict=True))
            if first == second and differing <= most:
                for here, there in ((one, other), (other, one)):
                    best[here.number] = min(best.get(here.number, (99, 99)), (differing, there.number))
        found = {row.number: (count, other) for row, other, count in nearest(rows, range(12), groups, most)}
        assert found == best

    def test_ten_thousand_interviews_are_compared_in_seconds(self):
        dice = random.Random(5)
        words = ["Yes", "No", "Refused", "Don't know", "", "", "", ""]
        rows = [SurveyRow(at, tuple(dice.choices(words, k=120))) for at in range(10_000)]
        rows[9_999] = SurveyRow(9_999, (*rows[17].cells[:-1], "other"))
        began = time.process_time()
        found = {row.number: other for row, other, _ in nearest(rows, range(120), [""] * len(rows), 7)}
        assert found == {17: 9_999, 9_999: 17}
        assert time.process_time() - began < 20


class TestOutliers:
    AGES = tuple(str(age) for age in range(20, 60))

    def ages(self, *more):
        return export(*({"Q25": age} for age in (*self.AGES, *more)))

    def test_a_number_far_from_the_others_is_told_without_the_number(self):
        found = told(self.ages("350"), "outlier")
        assert set(found) == {41}
        assert "350" not in found[41]

    def test_a_number_that_is_far_as_a_logarithm_only_is_told(self):
        found = told(self.ages("1"), "outlier")
        assert found == {41: found[41]}
        assert found[41].startswith("the logarithm")

    def test_reasons_for_no_number_do_not_stop_it(self):
        assert set(told(self.ages("Refused", "", "Don't know", "350"), "outlier")) == {44}

    def test_a_column_with_words_has_none(self):
        assert told(self.ages("many", "350"), "outlier") == {}

    def test_few_different_numbers_have_none(self):
        table = export(*({"Q25": age} for age in [*("1234" * 20), "2"]))
        assert told(table, "outlier") == {}

    def test_money_is_compared_within_a_currency(self):
        francs = [{"Q141_3": str(500_000 + at), "Q141_1": "CFA"} for at in range(20)]
        euros = [{"Q141_3": str(900 + at), "Q141_1": "EUR"} for at in range(20)]
        table = export(*francs, *euros, {"Q141_3": "500000", "Q141_1": "EUR"})
        assert set(told(table, "outlier")) == {41}
        assert len(told(table, "outlier", amounts=())) == 0

    def test_numbers_beyond_all_measure_are_no_fault(self):
        assert told(self.ages("1e300", "9" * 30), "outlier") is not None


class TestSummary:
    def table(self):
        rows = [
            {"username": "amina", "today": "2024-03-01", "Q14": "Zuwara", "_duration": "60"},
            {"username": "bashir", "today": "2024-03-01", "Q14": "Zuwara", "_duration": "1800"},
            {"username": "bashir", "today": "2024-03-02", "Q14": "", "_duration": "120"},
        ]
        return check_survey(export(*rows))

    def test_it_counts_interviews_and_findings_of_each_enumerator_under_a_pseudonym(self):
        summary = self.table().summary()
        assert [(row.group, row.interviews, row.flagged) for row in summary] == [
            ("enumerator 1", 1, 1),
            ("enumerator 2", 2, 1),
        ]
        assert "amina" not in str(summary)

    def test_names_come_out_when_asked_for(self):
        assert [row.group for row in self.table().summary(reveal=True)] == ["amina", "bashir"]

    def test_by_day_and_place(self):
        assert {row.group: row.flagged for row in self.table().summary("day")} == {"2024-03-01": 1, "2024-03-02": 1}
        assert {row.group: row.interviews for row in self.table().summary("place")} == {"Zuwara": 2, "(blank)": 1}

    def test_it_prints_as_a_table(self):
        assert str(self.table().summary("day")).splitlines() == [
            "day         interviews  flagged  percent  what was found",
            "2024-03-02           1        1      100  duration 1",
            "2024-03-01           2        1       50  duration 1",
        ]

    def test_another_word_and_an_absent_column_are_refused(self):
        with pytest.raises(InvalidValueError):
            self.table().summary("village")
        with pytest.raises(FormatError, match="no column today"):
            check_survey(export({"Q1": "x"})).summary("day")


class TestReport:
    def test_rows_in_are_interviews_and_rows_set_aside(self, tmp_path):
        path = tmp_path / "export.csv"
        path.write_text("_uuid,_duration,Q1\n_uuid,_duration,Words\nu1,60,x\nu2,1800\nu3,1800,y\n")
        checked = check_survey(read_survey(path))
        assert (checked.report.rows, checked.report.records, checked.report.set_aside) == (3, 2, 1)
        assert checked.report.by_code == {"row/ragged": 1, "survey/duration": 1}
        assert {issue.row for issue in checked.report} == {3, 4}
        assert "the row under the header holds labels" in str(checked)

    def test_the_returnee_export_lacks_what_its_checks_need(self):
        table = read_survey([{"today": "2024-03-01", "username": "x", "R63/Robbery": "Robbery", "R63/No": ""}])
        skipped = {one.code for one in check_survey(table, instrument="4mi-returnee").not_run}
        expected = ("duration", "hour", "back-to-back", "logical", "completeness", "soft-duplicate")
        assert skipped == {f"survey/{name}" for name in expected}
