"""Logical checks: rules written in R, run on the answers of one interview."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.checks.logical import logical_findings, logical_rule, read_rules
from mixedmigration.checks.mmc_rules import CORE, mmc_rules
from mixedmigration.checks.rule_expression import parse_expression
from mixedmigration.checks.survey import check_survey
from mixedmigration.errors import FormatError, InvalidValueError, ValidationError
from mixedmigration.formats.survey_table import read_survey
from tests.shared import data

NA = ""


def answer(rule, **cells):
    expression = parse_expression(rule)
    asked = expression.bound(expression.columns.index)
    return asked([cells.get(column.replace("/", "_"), NA) for column in expression.columns])


TRUTHS = {
    "equal texts": ("a == b", {"a": "Libya", "b": "Libya"}, True),
    "different texts": ("a == b", {"a": "Libya", "b": "Sudan"}, False),
    "letter case counts": ("a == b", {"a": "Libya", "b": "libya"}, False),
    "stray blanks do not": ("a == b", {"a": " Libya ", "b": "Libya"}, True),
    "a blank is NA": ("a == b", {"a": "Libya"}, None),
    "two blanks are NA": ("a == b", {}, None),
    "NA is never compared": ("a == NA", {"a": "Libya"}, None),
    "not NA is NA": ("!(a == b)", {}, None),
    "! binds looser than ==": ("!a == b", {"a": "x", "b": "y"}, True),
    "! binds looser than %in%": ("!a %in% c(b)", {"a": "x", "b": "y"}, True),
    "! binds tighter than &": ("!is.na(a) & a == 'x'", {"a": "x"}, True),
    "false & NA is false": ("a == 'x' & b == 'y'", {"a": "z"}, False),
    "true & NA is NA": ("a == 'x' & b == 'y'", {"a": "x"}, None),
    "NA & false is false": ("b == 'y' & a == 'x'", {"a": "z"}, False),
    "true | NA is true": ("a == 'x' | b == 'y'", {"a": "x"}, True),
    "false | NA is NA": ("a == 'x' | b == 'y'", {"a": "z"}, None),
    "& binds tighter than |": ("a == '1' | a == '2' & a == '3'", {"a": "1"}, True),
    "parentheses": ("(a == '1' | a == '2') & a == '3'", {"a": "1"}, False),
    "%in% finds": ("a %in% c('x', \"y\")", {"a": "y"}, True),
    "%in% knows no NA": ("a %in% c('x')", {}, False),
    "a blank is among blanks": ("a %in% c(b, 'x')", {}, True),
    "nothing is in nothing": ("a %in% c()", {"a": "x"}, False),
    "c() in c() is flat": ("a %in% c('x', c('y', b))", {"a": "y"}, True),
    "%in% of one column": ("a %in% b", {"a": "x", "b": "x"}, True),
    "is.na of a blank": ("is.na(a)", {"a": "  "}, True),
    "is.na of an answer": ("is.na(a)", {"a": "None"}, False),
    "is.na of a comparison": ("is.na(a == b)", {"a": "x"}, True),
    "numbers are numbers": ("a < 18", {"a": "9"}, True),
    "a number as text": ("a == 18", {"a": "18.0"}, True),
    "a negative number": ("a > -5", {"a": "-4"}, True),
    "less than a negative number": ("a < -5", {"a": "-6"}, True),
    "an exponent": ("a == 1e3", {"a": "1000"}, True),
    "an R integer": ("a >= 18L", {"a": "18"}, True),
    "words are no number": ("a < 18", {"a": "Refused"}, None),
    "numbers in %in%": ("a %in% c(1, 2)", {"a": "2.0"}, True),
    "days in order": ("a <= b", {"a": "2024-01-02", "b": "2024-01-10"}, True),
    "unequal": ("a != 'x'", {"a": "y"}, True),
    "a quoted name": ("`Q78/Other` == 'Other'", {"Q78_Other": "Other"}, True),
    "an escaped quote": (r"a == 'Don\'t know'", {"a": "Don't know"}, True),
    "line breaks": ("!is.na(a) &\n  !a %in% c(b)\n ", {"a": "x", "b": "y"}, True),
    "a comment": ("a == 'x' # as agreed\n", {"a": "x"}, True),
    "a constant": ("TRUE & a == 'x'", {"a": "x"}, True),
    "twice not": ("!!is.na(a)", {}, True),
}


@pytest.mark.parametrize(("rule", "cells", "expected"), TRUTHS.values(), ids=TRUTHS.keys())
def test_a_rule_means_what_it_means_in_r(rule, cells, expected):
    assert answer(rule, **cells) is expected


REFUSED = {
    "nothing": ("", 1),
    "a bare name": ("Q13", 1),
    "a bare vector": ("c(Q13)", 1),
    "one equals sign": ("Q13 = Q31", 5),
    "two ampersands": ("is.na(a) && is.na(b)", 10),
    "a chain of comparisons": ("a == b == c", 8),
    "a chain of %in%": ("a %in% b %in% c", 1),
    "a range": ("a %in% 1:3", 9),
    "another function": ("across(a)", 1),
    "a call that would do harm": ("system('rm')", 1),
    "arithmetic": ("a + 1 == 2", 3),
    "an assignment": ("a <- 2", 3),
    "indexing": ("a[1] == 2", 2),
    "a namespace": ("base::is.na(a)", 5),
    "a member": ("a$b == 2", 2),
    "an open text": ("a == 'x", 6),
    "an open parenthesis": ("(a == 'x'", 10),
    "a closing one": ("a == 'x')", 9),
    "not of a text": ("!a", 2),
    "a vector compared": ("a == c(b)", 6),
    "is.na of several": ("is.na(c(a, b))", 7),
    "is.na of two": ("is.na(a, b)", 1),
    "a condition compared": ("a == (b == c)", 6),
    "two rules": ("a == 'x' b == 'y'", 10),
    "a name that R quotes": ("_uuid == 'x'", 1),
    "deep parentheses": ("(" * 1000 + "a == 'x'" + ")" * 1000, 33),
    "many negations": ("!" * 1000 + "is.na(a)", 33),
    "too long": ("a" * 10_001, 10_001),
}


@pytest.mark.parametrize(("rule", "at"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_such_rule_is_refused_with_its_place(rule, at):
    with pytest.raises(InvalidValueError) as caught:
        parse_expression(rule)
    assert caught.value.code == "rule/expression"
    assert f"at character {at}" in caught.value.expected


def test_a_refusal_names_the_line_of_a_long_rule():
    with pytest.raises(InvalidValueError, match=r"line 2"):
        parse_expression("is.na(a) &\n b = 'x'")


@given(st.text() | st.text(alphabet="aQ1 ()c!&|=<>%in,'\"`.\n#-NAe", max_size=60))
def test_any_text_is_a_rule_or_refused(text):
    try:
        expression = parse_expression(text)
    except InvalidValueError:
        return
    assert expression.bound(expression.columns.index)([""] * len(expression.columns)) in (True, False, None)


@pytest.mark.parametrize("value", [None, b"a == 'x'", 3])
def test_what_is_no_text_is_refused_as_a_rule(value):
    with pytest.raises(InvalidValueError):
        parse_expression(value)


def test_a_wide_rule_is_read():
    columns = ", ".join(f"Q{number}" for number in range(1_000))
    assert len(parse_expression(f"Q1 %in% c({columns})").columns) == 1_000


class TestLists:
    def test_the_public_list_has_eleven_rules(self):
        book = read_rules(data("mmc/logical_checks_mmc.xlsx"))
        assert [rule.check_id for rule in book] == [rule.check_id for rule in mmc_rules()]
        assert len(book) == 11
        assert book.refused == ()

    def test_a_rule_on_two_sheets_in_two_forms_is_told(self):
        [note] = read_rules(data("mmc/logical_checks_mmc.xlsx")).notes
        assert note.startswith("check_country_04 stands on two sheets")

    def test_one_sheet_can_be_named(self):
        book = read_rules(data("mmc/logical_checks_mmc.xlsx"), sheet="Sheet 1")
        assert [rule.check_id for rule in book] == ["check_country_02", "check_country_04"]

    def test_a_range_of_columns_is_written_out(self):
        rule = read_rules(data("mmc/logical_checks_mmc.xlsx")).rules[2]
        assert rule.columns == ("Q13", "Q41", *(f"Q{number}" for number in range(47, 55)), "Q56")

    def test_all_rules_that_cannot_be_read_are_named_at_once(self):
        rows = [rule("good", "Q1 == 'x'"), rule("bad", "across(Q1)"), rule("worse", "Q1 = 'x'")]
        with pytest.raises(ValidationError) as caught:
            read_rules(rows)
        assert [issue.row for issue in caught.value.issues] == [2, 3]
        assert {issue.column for issue in caught.value.issues} == {"check_to_perform"}
        assert "the rule bad" in str(caught.value)
        assert [one.check_id for one in caught.value.loaded] == ["good"]

    def test_they_can_be_left_out(self):
        book = read_rules([rule("good", "Q1 == 'x'"), rule("bad", "across(Q1)")], on_error="collect")
        assert ([one.check_id for one in book], len(book.refused)) == (["good"], 1)

    def test_a_name_stands_once(self):
        with pytest.raises(FormatError, match="twice"):
            read_rules([rule("same", "Q1 == 'x'"), rule("same", "Q1 == 'y'")])

    def test_a_rule_has_a_name(self):
        assert len(read_rules([rule("", "Q1 == 'x'")], on_error="collect").refused) == 1

    def test_another_table_is_no_list(self):
        with pytest.raises(FormatError, match="no list of rules"):
            read_rules([{"Q1": "x"}])

    def test_columns_may_be_left_out(self):
        rows = [{"Check ID": "x", "Description": "d", "check to perform": "Q1 == Q2"}]
        assert read_rules(rows).rules[0].columns == ("Q1", "Q2")


def rule(name, condition):
    return {"check_id": name, "description": "d", "check_to_perform": condition, "columns_to_clean": ""}


# The oracle -----------------------------------------------------------------------------------------------------------

COUNTRIES = ("Libya", "Sudan", "Niger", "Egypt", "Chad", "None", "", "", "")
WAY = ("Q13", "Q41", "Q47", "Q48", "Q49", "Q50", "Q51", "Q52", "Q53", "Q54")
STOPS = {"check_route_01": "Q56", "check_route_02": "Q59", "check_route_03": "Q62", "check_route_04": "Q65"}
FEARED = {"05": "Q98", "06": "Q102", "07": "Q106", "08": "Q110", "09": "Q114"}
PLACES = STOPS | {f"check_route_{number}": column for number, column in FEARED.items()}


def core(count, seed):
    """Make up a table of 4Mi core, with its row of labels."""
    dice = random.Random(seed)
    columns = ("_uuid", *WAY, "Q31", "Q92", *PLACES.values())
    labels = {column: "" if column == "_uuid" else f"Words of {column}" for column in columns}
    rows = [{column: dice.choice(COUNTRIES) for column in columns} | {"_uuid": f"u{at}"} for at in range(count)]
    return read_survey([labels, *rows]), rows


def oracle(row, blanks_agree):
    """Say by hand which rules of MMC hold for an interview."""
    flags = set()
    if row["Q13"] and row["Q13"] == row["Q31"]:
        flags.add("check_country_02")
    if (row["Q92"] or blanks_agree) and row["Q92"] in (row["Q31"], row["Q41"]):
        flags.add("check_country_04")
    way = {row[column] for column in WAY}
    for name, place in PLACES.items():
        if row[place] != "" and row[place] not in way:
            flags.add(name)
    return flags


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("list_of", ["spreadsheet", "library"])
def test_the_eleven_rules_give_the_flags_of_a_hand_written_oracle(list_of, seed):
    rules = read_rules(data("mmc/logical_checks_mmc.xlsx")) if list_of == "spreadsheet" else mmc_rules()
    table, rows = core(400, seed)
    found = logical_findings(table, rules, instrument=CORE)
    flags = {(one.uuid, one.rule) for one in found}
    expected = {(row["_uuid"], name) for row in rows for name in oracle(row, list_of == "spreadsheet")}
    assert found.not_run == ()
    assert {name for _, name in expected} == {rule.check_id for rule in rules}
    assert flags == expected
    assert len(found) == len(flags)


def test_findings_name_row_interview_columns_and_rule():
    table, rows = core(50, 1)
    one = next(iter(logical_findings(table, mmc_rules())))
    assert one.rule == "check_country_02"
    assert one.columns == ("Q13", "Q31")
    assert rows[one.row - 2]["_uuid"] == one.uuid
    assert one.message.startswith("[check_country_02] The country of interview")


class TestNotRun:
    def test_a_rule_without_its_columns_is_not_run_and_says_which(self):
        table = read_survey([{"_uuid": "u1", "Q13": "Libya", "Q31": "Libya", "Q41": "Chad"}])
        found = logical_findings(table, mmc_rules())
        assert len(found) == 1
        whys = [one.why for one in found.not_run]
        assert whys[0] == "check_country_04 needs Q92, which the export does not have"
        assert whys[1].startswith("check_route_01 needs Q56, Q47, Q48")
        assert len(whys) == 10
        assert (found.not_run[0].rule, found.not_run[0].columns) == ("check_country_04", ("Q92",))

    def test_a_report_tells_of_many_such_rules_in_one_sentence(self):
        table = read_survey([{"_uuid": "u1", "Q13": "Libya", "Q31": "Libya", "Q41": "Chad", "Q92": "Chad"}])
        report = check_survey(table).report
        whys = [one.why for one in report.not_run if one.code == "survey/logical"]
        assert whys == [
            "9 rules (check_route_01, check_route_02, check_route_03 and 6 more) need columns that the export does "
            "not have (Q56, Q47, Q48, Q49, Q50, Q51 and 11 more)"
        ]
        other = check_survey(table, instrument="other").report
        assert "11 rules (check_country_02, " in str(other)

    def test_a_rule_for_another_questionnaire_is_not_run(self):
        table, _ = core(20, 1)
        found = logical_findings(table, mmc_rules(), instrument="4mi-returnee")
        assert len(found) == 0
        assert found.not_run[0].why == "check_country_02 is meant for 4mi-core, and this is 4mi-returnee"
        assert len(found.not_run) == 11

    def test_a_list_of_ones_own_can_be_meant_for_a_questionnaire(self):
        table, _ = core(60, 1)
        book = read_rules([rule("x", "Q13 == Q31")]).for_instruments("other")
        assert len(logical_findings(table, book, instrument="other")) > 0
        assert len(logical_findings(table, book, instrument=CORE).not_run) == 1

    def test_columns_to_clean_that_are_not_there_do_not_stop_a_rule(self):
        table = read_survey([{"Q1": "x"}])
        [one] = logical_findings(table, [logical_rule("x", "d", "Q1 == 'x'", "Q1, Q2")])
        assert (one.columns, one.uuid) == (("Q1",), "")


def test_findings_show_no_answer():
    table = read_survey([{"_uuid": "SECRET-ID", "Q1": "SECRET", "Q2": "SECRET"}])
    found = logical_findings(table, [logical_rule("x", "The same.", "Q1 == Q2")])
    shown = f"{found!r} {[str(one) for one in found]} {[str(one.issue()) for one in found]} {table!r} {table}"
    assert "SECRET" not in shown
