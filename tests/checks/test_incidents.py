"""What is unlikely in an incident is found, exactly where it is, and nothing is changed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.checks import check, checks_of, findings_of
from mixedmigration.entities import ProtectionIncident
from mixedmigration.errors import CODES, Severity
from mixedmigration.values import Extras, Position, Unlisted

ID = "protection-incident:my-table:7"


def incident(**fields):
    return ProtectionIncident(id=fields.pop("id", ID), **fields)


def found(**fields):
    return [(issue.code, issue.path) for issue in findings_of(incident(**fields))]


@pytest.mark.parametrize("field", ["dead", "missing", "injured", "survivors", "females", "males", "children"])
def test_a_negative_count_is_found_in_each_count(field):
    assert ("count/negative", f"/{field}") in found(**{field: -1})
    assert found(**{field: 0}) == []


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ({"dead": 1, "missing": 0, "females": 1, "males": 1}, ["count/sexes-exceed-total"]),
        ({"dead": 1, "missing": 1, "females": 1, "males": 1}, []),
        ({"dead": 1, "missing": 0, "females": 2}, ["count/sexes-exceed-total"]),
        ({"dead": 1, "females": 2, "males": 2}, []),
        ({"dead": 2, "missing": -3}, ["count/negative"]),
        ({"dead": 1, "missing": 0, "children": 2}, ["count/children-exceed-total"]),
        ({"dead": 1, "missing": 1, "children": 2}, []),
        ({"children": 2}, []),
        ({"dead": 0, "missing": 0}, ["count/nobody"]),
        ({"dead": 1, "missing": -1}, ["count/negative", "count/nobody"]),
        ({"dead": 0}, []),
        ({"position": Position(0, 0)}, ["position/null-island"]),
        ({"position": Position(34.5, 34.5)}, ["position/equal"]),
        ({"position": Position(34, 34)}, ["position/equal", "position/whole-degree"]),
        ({"position": Position(34, 15.2)}, ["position/whole-degree"]),
        ({"position": Position(34.5, -34.5)}, []),
        ({"date": "2031-01-01"}, ["date/placeholder"]),
        ({"date": "2031-12-31"}, ["date/placeholder"]),
        ({"date": "2031-01"}, []),
        ({"date": "2031-01-02"}, []),
        ({"routes": (Unlisted("Made-up Ring Route"),)}, ["term/unlisted"]),
        ({"routes": (Unlisted("one"), Unlisted("two"))}, ["term/unlisted", "term/unlisted"]),
        ({"id": f"{ID}#2"}, ["id/repeated"]),
        ({}, []),
    ],
)
def test_each_check_finds_what_it_says_and_nothing_more(fields, codes):
    assert sorted(code for code, _ in found(**fields)) == sorted(codes)


def test_an_unknown_number_never_makes_a_finding():
    assert found(dead=None, missing=3, females=9, males=9, children=9) == []


def test_a_finding_says_where_it_stands():
    [issue] = findings_of(incident(survivors=-4), 12, {"survivors": "Number of Survivors"})
    assert (issue.row, issue.column, issue.severity) == (12, "Number of Survivors", Severity.FINDING)
    assert issue.message == "survivors is -4"
    assert issue.hint == CODES["count/negative"].mend


def test_every_check_has_a_code_that_leaves_the_record_whole():
    assert {CODES[one.code].severity for one in checks_of(ProtectionIncident)} == {Severity.FINDING}


def test_an_unlisted_label_is_named_only_where_its_field_is_public():
    [route] = findings_of(incident(routes=(Unlisted("Ring"),)))
    [perpetrator] = findings_of(incident(perpetrators=(Unlisted("Ana's cousin"),)))
    assert "'Ring'" in route.message
    assert "cousin" not in perpetrator.message


def test_checking_reports_with_the_rows_of_the_citations():
    report = check([incident(survivors=-4), incident(id="protection-incident:my-table:8")])
    assert (report.rows, report.records, report.by_code) == (2, 2, {"count/negative": 1})


def test_fields_that_could_not_be_read_are_reported_when_records_are_checked():
    report = check([incident(extras=Extras({"/dead": "some", "/Notes": "x"}))])
    assert [(issue.code, issue.path) for issue in report] == [("field/unread", "/dead")]


def test_checks_that_lack_a_field_say_so_instead_of_passing():
    skipped = {one.code: one.why for one in check([incident(dead=1)]).not_run}
    assert skipped["position/equal"] == "no record has position"
    assert "count/nobody" in skipped


def test_checks_that_ran_are_not_said_to_have_been_skipped():
    full = incident(dead=1, missing=0, injured=0, survivors=0, females=0, males=0, children=0)
    assert not {one.code for one in check([full]).not_run if one.code.startswith("count/")}


def test_no_records_are_no_error():
    report = check([])
    assert (len(report), report.rows, report.not_run) == (0, 0, ())


COUNTS = st.none() | st.integers(-5, 50)


@given(dead=COUNTS, missing=COUNTS, females=COUNTS, males=COUNTS, children=COUNTS)
def test_checks_agree_with_the_arithmetic(dead, missing, females, males, children):
    codes = [code for code, _ in found(dead=dead, missing=missing, females=females, males=males, children=children)]
    total = None if dead is None or missing is None else dead + missing
    known = [count for count in (females, males) if count is not None]
    assert ("count/sexes-exceed-total" in codes) == bool(known and total is not None and sum(known) > total)
    assert ("count/children-exceed-total" in codes) == (None not in (total, children) and children > total)
    assert ("count/nobody" in codes) == (total == 0)
    assert codes.count("count/negative") == sum(
        c is not None and c < 0 for c in (dead, missing, females, males, children)
    )
