import pytest

from mixedmigration.checks import NotRun, Report
from mixedmigration.errors import Issue, Severity
from mixedmigration.sources import load
from mixedmigration.testing import samples


def error(row: int | None = 2, message: str = "expected a country that we know", value: object = "CANARY") -> Issue:
    return Issue("country/unknown", Severity.ERROR, "/origin_countries/0", message, row, "Origin", value=value)


def report(*issues: Issue, **more) -> Report:
    return Report(subject="my.csv", rows=9, records=9, issues=issues, **more)


@pytest.mark.parametrize("width", [60, 80, 100, 140])
@pytest.mark.parametrize("examples", [0, 1, 5])
def test_a_report_fits_its_width(width, examples):
    told = load(samples.path("iom-missing-migrants"), on_error="collect").report
    assert max(map(len, told.text(width, examples).splitlines())) <= width


def test_a_printed_report_fits_a_hundred_columns():
    told = load(samples.path("iom-missing-migrants"), on_error="collect").report
    assert str(told) == told.text()
    assert max(map(len, str(told).splitlines())) <= 100


def test_a_block_says_how_many_where_what_and_what_to_do():
    text = report(*(error(row) for row in range(2, 9))).text()
    for words in ("7  country/unknown, in Origin", "Rows 2, 3, 4, 5, 6, …", "Row 2: expected a country", "To do: "):
        assert words in text


def test_a_value_is_shown_only_when_asked_for():
    assert "CANARY" not in report(error()).text(examples=9)
    assert "value: 'CANARY'" in report(error()).text(reveal=True)
    assert "value" not in report(error(value=None)).text(reveal=True)


def test_a_revealed_value_cannot_move_the_cursor():
    assert "\x1b" not in report(error(value="a\x1b[2Jb"), error(value=["\x1b"])).text(examples=9, reveal=True)


def test_an_issue_without_a_row_is_told_without_one():
    text = report(error(row=None)).text()
    assert "Row" not in text
    assert "expected a country that we know" in text


def test_issues_that_were_not_kept_are_counted_all_the_same():
    told = report(error(), further={"country/unknown": 4, "count/negative": 3})
    assert told.by_code == {"country/unknown": 5, "count/negative": 3}
    assert len(told) == 8
    assert "3  count/negative" in told.text()


def test_checks_that_did_not_run_stand_together_with_their_reason():
    skipped = (NotRun("count/negative", "no record has dead"), NotRun("count/nobody", "no record has dead"))
    assert "Not checked, because no record has dead: count/negative, count/nobody." in report(not_run=skipped).text()


def test_many_columns_are_named_up_to_a_number():
    text = report(unmapped=tuple(f"column {n}" for n in range(500))).text()
    assert "and 488 more" in text
