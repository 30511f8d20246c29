"""A partial date says what was said, answers from that, and never guesses."""

import copy
import csv
import gzip
import json
import pickle
from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from hypothesis import example, given, settings
from hypothesis import strategies as st

from mixedmigration.errors import InvalidValueError
from mixedmigration.values import partial_date as room
from mixedmigration.values.partial_date import DatePrecision, PartialDate
from tests.shared import corpus, data

TEXT_FORMS = {
    "a day": ("2024-03-31", "2024-03-31", "day", "2024-03-31", "2024-03-31"),
    "a leap day": ("2024-02-29", "2024-02-29", "day", "2024-02-29", "2024-02-29"),
    "a month": ("2024-02", "2024-02", "month", "2024-02-01", "2024-02-29"),
    "February of a century that is no leap year": ("1900-02", "1900-02", "month", "1900-02-01", "1900-02-28"),
    "a year": ("2024", "2024", "year", "2024-01-01", "2024-12-31"),
    "the first year": ("0001", "0001", "year", "0001-01-01", "0001-12-31"),
    "the last day": ("9999-12-31", "9999-12-31", "day", "9999-12-31", "9999-12-31"),
    "a quarter": ("2024-Q1", "2024-Q1", "quarter", "2024-01-01", "2024-03-31"),
    "the last quarter": ("2024-Q4", "2024-Q4", "quarter", "2024-10-01", "2024-12-31"),
    "an uncertain month": ("2024-03?", "2024-03?", "month", "2024-03-01", "2024-03-31"),
    "an approximate year": ("1951~", "1951~", "year", "1951-01-01", "1951-12-31"),
    "an uncertain and approximate day": ("2024-03-31%", "2024-03-31%", "day", "2024-03-31", "2024-03-31"),
    "a quarter with a mark": ("2024-Q2?", "2024-Q2?", "quarter", "2024-04-01", "2024-06-30"),
    "an unspecified month": ("2024-XX", "2024", "year", "2024-01-01", "2024-12-31"),
    "an unspecified month and day": ("2024-XX-XX", "2024", "year", "2024-01-01", "2024-12-31"),
    "an unspecified day": ("2024-03-XX", "2024-03", "month", "2024-03-01", "2024-03-31"),
    "an EDTF quarter": ("2024-34", "2024-Q2", "quarter", "2024-04-01", "2024-06-30"),
}

NO_TEXT_FORMS = {
    "a day that is not": ("2023-02-29", "date/impossible"),
    "a month that is not": ("2023-13", "date/impossible"),
    "a month zero": ("2023-00", "date/impossible"),
    "a quarter that is not": ("2023-Q5", "date/impossible"),
    "year zero": ("0000", "date/impossible"),
    "an unknown date of Frontex": ("9999-99", "date/impossible"),
    "an unknown date of Frontex, with a day": ("9999-99-XX", "date/impossible"),
    "years that look like a month": ("2018-19", "date/impossible"),
    "years that look like a season": ("2020-21", "date/ambiguous"),
    "a season": ("2024-21", "date/unreadable"),
    "a known day in an unknown month": ("2024-XX-31", "date/unreadable"),
    "a decade": ("202X", "date/unreadable"),
    "an unknown year": ("XXXX", "date/unreadable"),
    "a negative year": ("-0044", "date/unreadable"),
    "a long year": ("Y17000", "date/unreadable"),
    "an ISO week day": ("2024-W01-1", "date/unreadable"),
    "an ISO week": ("2024-W01", "date/unreadable"),
    "a compact ISO day": ("20240331", "date/unreadable"),
    "one digit for the month": ("2024-3", "date/unreadable"),
    "blanks around it": (" 2024 ", "date/unreadable"),
    "a line end": ("2024-03-31\n", "date/unreadable"),
    "Arabic-Indic digits": ("٢٠٢٤", "date/unreadable"),
    "Arabic-Indic digits in ten characters": ("٢٠٢٤-٠٣-٣١", "date/unreadable"),
    "half a character pair": ("2024-03-3\ud800", "date/unreadable"),
    "nothing": ("", "date/unreadable"),
    "a period": ("2023/2024", "date/unreadable"),
    "a spelling": ("March 2024", "date/unreadable"),
    "a time": ("2024-03-31T12:00", "date/unreadable"),
}

NO_DATES_AT_ALL = [None, 2024, 45292.0, True, b"2024", [], {}, ("2024",), ..., float("nan"), 10**30]


def named(table):
    return [pytest.param(*row, id=name) for name, row in table.items()]


def refusal(make, *args, **kwargs):
    with pytest.raises(InvalidValueError) as caught:
        make(*args, **kwargs)
    return caught.value


@pytest.mark.parametrize(("text", "canonical", "precision", "earliest", "latest"), named(TEXT_FORMS))
def test_a_text_form_means_its_days(text, canonical, precision, earliest, latest):
    made = PartialDate(text)
    assert (str(made), made.precision) == (canonical, precision)
    assert (str(made.earliest), str(made.latest)) == (earliest, latest)


@pytest.mark.parametrize(("text", "code"), named(NO_TEXT_FORMS))
def test_what_is_no_text_form_is_refused_with_a_hint(text, code):
    error = refusal(PartialDate, text)
    assert error.code == code
    assert error.hint


@pytest.mark.parametrize("value", NO_DATES_AT_ALL, ids=repr)
def test_what_is_no_text_is_no_date(value):
    assert refusal(PartialDate, value).code == "date/unreadable"
    assert refusal(PartialDate.parse, value).code == "date/unreadable"


def test_a_date_of_python_is_a_day():
    assert PartialDate(date(2024, 3, 31)) == PartialDate("2024-03-31") == PartialDate.parse(date(2024, 3, 31))


def test_an_instant_gives_its_day_as_written():
    assert str(PartialDate(datetime(2024, 3, 31, 23, 59, tzinfo=UTC))) == "2024-03-31"


def test_a_missing_instant_of_pandas_is_no_date():
    pandas = pytest.importorskip("pandas")
    assert refusal(PartialDate, pandas.NaT).code == "date/unreadable"
    assert str(PartialDate(pandas.Timestamp("2024-03-31 12:00"))) == "2024-03-31"


def test_parts_that_are_not_known_are_none():
    assert [
        (d.year, d.quarter, d.month, d.day) for d in map(PartialDate, ["2024", "2024-Q2", "2024-05", "2024-05-17"])
    ] == [
        (2024, None, None, None),
        (2024, 2, None, None),
        (2024, 2, 5, None),
        (2024, 2, 5, 17),
    ]


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ({"year": 2024}, "2024"),
        ({"year": 2024, "month": 3}, "2024-03"),
        ({"year": 2024, "month": 3, "day": 31}, "2024-03-31"),
        ({"year": 2024, "quarter": 1, "uncertain": True}, "2024-Q1?"),
        ({"year": 2024, "approximate": True, "uncertain": True}, "2024%"),
    ],
)
def test_a_date_is_made_from_its_parts(parts, text):
    assert PartialDate.of(**parts) == PartialDate(text)


@pytest.mark.parametrize(
    ("parts", "code"),
    [
        ({"year": 2024, "day": 3}, "date/unreadable"),
        ({"year": 2024, "month": 3, "quarter": 1}, "date/unreadable"),
        ({"year": None}, "date/unreadable"),
        ({"year": True}, "date/unreadable"),
        ({"year": 2024.0}, "date/unreadable"),
        ({"year": "2024"}, "date/unreadable"),
        ({"year": 0}, "date/impossible"),
        ({"year": 10_000}, "date/impossible"),
        ({"year": 2023, "month": 2, "day": 29}, "date/impossible"),
        ({"year": 2023, "month": 2, "day": 0}, "date/impossible"),
        ({"year": 2023, "quarter": 0}, "date/impossible"),
    ],
)
def test_parts_that_do_not_go_together_are_refused(parts, code):
    assert refusal(PartialDate.of, **parts).code == code


# ------------------------------------------------------------------------------------------------------------ spellings

SPELLINGS = {
    "the text form": ("2024-03-31", None, "2024-03-31"),
    "the text form with a declared order": ("2024-03-04", "dmy", "2024-03-04"),
    "the text form in Excel's column": ("2024-03-31", "excel", "2024-03-31"),
    "blanks around it": (" 2024-03\u00a0\n", None, "2024-03"),
    "lower case": ("2024-q1", None, "2024-Q1"),
    "a year": ("2021", None, "2021"),
    "MMP 2020": ("January 05, 2020", None, "2020-01-05"),
    "MMP 2026": ("Thu, 01/01/2026 - 12:00", None, "2026-01-01"),
    "MMP 2026, settled by its weekday": ("Fri, 01/02/2026 - 12:00", None, "2026-01-02"),
    "MMP 2026, with its order": ("Fri, 01/02/2026 - 12:00", "mdy", "2026-01-02"),
    "MMP by month": ("January 2023", None, "2023-01"),
    "Schengen": ("21.10.06", "dmy", "2006-10-21"),
    "Schengen, the last of the 20th century": ("31.12.99", "dmy", "1999-12-31"),
    "the pivot": ("01/01/69", "mdy", "1969-01-01"),
    "below the pivot": ("01/01/68", "mdy", "2068-01-01"),
    "a short year first": ("06-10-21", "ymd", "2006-10-21"),
    "DTM": ("2017-12-31T00:00:00", None, "2017-12-31"),
    "ReliefWeb": ("2024-03-31T00:00:00+00:00", None, "2024-03-31"),
    "an instant late in the day": ("2024-03-31 23:59:59-11:00", None, "2024-03-31"),
    "an instant with a Z": ("2024-03-31T12:00:00.123Z", None, "2024-03-31"),
    "an RSS feed": ("Tue, 10 May 2022 15:07:21 -0400", None, "2022-05-10"),
    "a post": ("November 4, 2025 at 9:02 PM", None, "2025-11-04"),
    "MMC: month": ("March 2025", None, "2025-03"),
    "MMC: quarter": ("Quarter 1, 2024", None, "2024-Q1"),
    "MMC: quarter in capitals": ("QUARTER 1 2021", None, "2021-Q1"),
    "MPI: day": ("March 16, 2022", None, "2022-03-16"),
    "MPI: month": ("February 2019", None, "2019-02"),
    "day, month, year": ("27 Aug 2019", None, "2019-08-27"),
    "a short month": ("Feb 2019", None, "2019-02"),
    "a short month with a point": ("Feb. 2019", None, "2019-02"),
    "Sept": ("Sept 2021", None, "2021-09"),
    "with dashes": ("05-Jan-2020", None, "2020-01-05"),
    "with no blanks": ("05Jan2020", None, "2020-01-05"),
    "the year before the month": ("2024 March", None, "2024-03"),
    "the year before month and day": ("2024-Mar-05", None, "2024-03-05"),
    "an ordinal": ("5th of January 2020", None, "2020-01-05"),
    "a short year with its month in letters": ("05-Jan-20", "dmy", "2020-01-05"),
    "a short year with its month first": ("Jan 5, 20", "mdy", "2020-01-05"),
    "a short year in front": ("20-Jan-05", "ymd", "2020-01-05"),
    "a weekday in full": ("Thursday, January 1, 2026", None, "2026-01-01"),
    "a quarter, year last": ("Q1 2024", None, "2024-Q1"),
    "a quarter, year first": ("2024 Q1", None, "2024-Q1"),
    "a quarter in words": ("first quarter of 2024", None, "2024-Q1"),
    "a quarter with an ordinal": ("3rd quarter 2024", None, "2024-Q3"),
    "a French quarter": ("T1 2024", None, "2024-Q1"),
    "a French quarter in words": ("1er trimestre 2024", None, "2024-Q1"),
    "a Spanish quarter": ("primer trimestre de 2024", None, "2024-Q1"),
    "a Spanish quarter, short": ("1T 2024", None, "2024-Q1"),
    "a German quarter": ("1. Quartal 2024", None, "2024-Q1"),
    "French": ("5 janvier 2020", None, "2020-01-05"),
    "French, the first": ("1er août 2023", None, "2023-08-01"),
    "French, with its weekday": ("jeudi 1 janvier 2026", None, "2026-01-01"),
    "French, short": ("févr. 2021", None, "2021-02"),
    "Spanish": ("5 de enero de 2020", None, "2020-01-05"),
    "Spanish, a month": ("septiembre de 2022", None, "2022-09"),
    "Portuguese": ("5 de março de 2021", None, "2021-03-05"),
    "Portuguese, with its weekday": ("quinta-feira, 1 de janeiro de 2026", None, "2026-01-01"),
    "Italian": ("5 gennaio 2020", None, "2020-01-05"),
    "German": ("5. März 2024", None, "2024-03-05"),
    "Dutch": ("5 maart 2024", None, "2024-03-05"),
    "Turkish": ("5 Mayıs 2022", None, "2022-05-05"),
    "Turkish in capitals": ("5 ŞUBAT 2022", None, "2022-02-05"),
    "Romanian": ("5 iulie 2022", None, "2022-07-05"),
    "Greek": ("15 Φεβρουαρίου 2021", None, "2021-02-15"),
    "Russian": ("24 февраля 2022", None, "2022-02-24"),
    "Ukrainian": ("24 лютого 2022", None, "2022-02-24"),
    "Arabic of Egypt": ("5 يناير 2020", None, "2020-01-05"),
    "Arabic of Syria": ("5 كانون الثاني 2020", None, "2020-01-05"),
    "Arabic of Tunisia": ("جانفي 2020", None, "2020-01"),
    "Arabic of Morocco": ("غشت 2020", None, "2020-08"),
    "only one order fits: day first": ("13/02/2026", None, "2026-02-13"),
    "only one order fits: month first": ("02/13/2026", None, "2026-02-13"),
    "both orders are the same day": ("02/02/2026", None, "2026-02-02"),
    "order day first": ("03/04/2020", "dmy", "2020-04-03"),
    "order month first": ("03/04/2020", "mdy", "2020-03-04"),
    "points": ("03.04.2020", "dmy", "2020-04-03"),
    "a year in front is followed by the month": ("2020/03/04", None, "2020-03-04"),
    "a year in front is followed by the month, whatever the order": ("2020/03/04", "dmy", "2020-03-04"),
    "month and year": ("03/2024", None, "2024-03"),
    "year and month": ("2024/03", None, "2024-03"),
    "compact, with its order": ("20240331", "ymd", "2024-03-31"),
    "compact, day first": ("31032024", "dmy", "2024-03-31"),
    "circa": ("circa 2015", None, "2015~"),
    "about a month": ("about March 2021", None, "2021-03~"),
    "the clock before the day": ("10:30 on 5 March 2020", "dmy", "2020-03-05"),
    "a clock without minutes": ("5 March 2020 at 3 pm", "dmy", "2020-03-05"),
    "Excel": ("45292", "excel", "2024-01-01"),
    "Excel with a time": ("45292.75", "excel", "2024-01-01"),
    "Excel before its leap day": ("59", "excel", "1900-02-28"),
    "Excel after its leap day": ("61", "excel", "1900-03-01"),
    "Excel's column with another spelling": ("March 2024", "excel", "2024-03"),
}

NO_SPELLINGS = {
    "MMP 2026 without its weekday": ("01/02/2026", None, "date/ambiguous"),
    "Schengen without its order": ("21.10.06", None, "date/ambiguous"),
    "a short year that fits one order only": ("31.12.99", None, "date/ambiguous"),
    "a short year with its month in letters": ("05-Jan-20", None, "date/ambiguous"),
    "a day or a year": ("Nov 22", None, "date/ambiguous"),
    "seasons or years": ("2020-21", None, "date/ambiguous"),
    "a year in Excel's column": ("2024", "excel", "date/ambiguous"),
    "peers' example": ("03/04/2020", None, "date/ambiguous"),
    "Frontex": ("9999-99", None, "date/impossible"),
    "Frontex with a day": ("9999-99-XX", None, "date/impossible"),
    "both orders agree with the weekday": ("Wed, 01/07/2026 - 12:00", None, "date/ambiguous"),
    "no day in any order": ("31/31/2026", None, "date/impossible"),
    "no day in the declared order": ("13/02/2026", "mdy", "date/impossible"),
    "no day with its month in letters": ("30 February 2020", None, "date/impossible"),
    "no fifth quarter": ("Q5 2024", None, "date/impossible"),
    "no month": ("13/2024", None, "date/impossible"),
    "Excel's leap day": ("60", "excel", "date/impossible"),
    "Excel's day zero": ("0", "excel", "date/impossible"),
    "beyond Excel": ("2958466", "excel", "date/impossible"),
    "no order agrees with the weekday": ("Mon, 01/02/2026", None, "date/weekday"),
    "the declared order belies the weekday": ("Fri, 01/02/2026 - 12:00", "dmy", "date/weekday"),
    "another weekday": ("Friday 1 January 2026", None, "date/weekday"),
    "the year stands elsewhere": ("01/02/2026", "ymd", "date/unreadable"),
    "an Excel number that nobody declared": ("45292", None, "date/unreadable"),
    "compact without its order": ("20240331", None, "date/unreadable"),
    "a prefix": ("E.g., 06/19/2022", None, "date/unreadable"),
    "a listing": ("Video, Audio | March 8, 2022", None, "date/unreadable"),
    "a column too narrow": ("########", None, "date/unreadable"),
    "Arabic-Indic digits": ("٥ يناير ٢٠٢٠", None, "date/unreadable"),
    "full-width digits": ("２０２４", None, "date/unreadable"),
    "a superscript": ("202²", None, "date/unreadable"),
    "a season in words": ("Spring 2020", None, "date/unreadable"),
    "a month alone": ("May", None, "date/unreadable"),
    "a weekday alone": ("Sat", None, "date/unreadable"),
    "a weekday of a month": ("Thu, February 2019", None, "date/unreadable"),
    "a clock of a month": ("February 2019 12:00", None, "date/unreadable"),
    "a day without a year": ("March 8", None, "date/unreadable"),
    "a number": ("10", None, "date/unreadable"),
    "a decimal": ("1.5", None, "date/unreadable"),
    "dateutil's surprise": ("1A2B", None, "date/unreadable"),
    "a period": ("January - March 2024", None, "date/unreadable"),
    "the 24th hour": ("2024-03-31T24:00:00", None, "date/unreadable"),
    "no such minute": ("2024-03-31 12:60", None, "date/unreadable"),
    "no such offset": ("2024-03-31 12:00+99:99", None, "date/unreadable"),
    "a thirteenth hour in the afternoon": ("2024-03-31 13:00 pm", None, "date/unreadable"),
    "an era": ("5 March 2020 BC", "dmy", "date/unreadable"),
    "what dateutil takes for an offset": ("March 5-7 2020", "dmy", "date/unreadable"),
    "what dateutil fills from today": ("10:30 March", "dmy", "date/unreadable"),
    "a clock before a month": ("10:30 March 2020", "dmy", "date/unreadable"),
    "a weekday dateutil ignores": ("Friday 5 March 2020 at 3 pm", "dmy", "date/unreadable"),
    "a short year for dateutil": ("10:30 on 5 March 20", "dmy", "date/unreadable"),
    "an open period": ("2024-Q1/..", None, "date/unreadable"),
    "a dash at its end": ("March 2024 -", None, "date/unreadable"),
    "three digits for a year": ("1/2/203", None, "date/unreadable"),
    "mixed separators": ("13/02.2026", None, "date/unreadable"),
    "not a number": ("nan", "excel", "date/unreadable"),
    "a negative day number": ("-5", "excel", "date/unreadable"),
    "blank": (" \n", None, "date/unreadable"),
    "none": ("None", None, "date/unreadable"),
    "a control character": ("2024\x00", None, "date/unreadable"),
    "a long text": ("2024 " * 100, None, "date/unreadable"),
    "a very long number": ("9" * 100_000, "excel", "date/unreadable"),
}


@pytest.mark.parametrize(("text", "order", "expected"), named(SPELLINGS))
def test_a_spelling_of_the_field_is_read(text, order, expected):
    assert str(PartialDate.parse(text, order)) == expected


@pytest.mark.parametrize(("text", "order", "code"), named(NO_SPELLINGS))
def test_what_is_not_certain_is_refused_with_a_hint(text, order, code):
    error = refusal(PartialDate.parse, text, order)
    assert error.code == code
    assert error.hint


def outcome(text, order):
    room._read.cache_clear()
    room._known.cache_clear()
    try:
        return str(PartialDate.parse(text, order))
    except InvalidValueError as error:
        return str(error)


def test_no_reading_depends_on_today():
    cases = [row[:2] for table in (SPELLINGS, NO_SPELLINGS) for row in table.values()]
    cases += [(text, order) for text, _ in cases for order in ("dmy", "mdy", "ymd", "excel")]
    seen = []
    for today in (
        datetime(2026, 1, 31, tzinfo=UTC),
        datetime(2024, 2, 29, 12, tzinfo=UTC),
        datetime(1999, 12, 31, tzinfo=UTC),
    ):
        with time_machine.travel(today):
            seen.append([outcome(text, order) for text, order in cases])
    assert seen[0] == seen[1] == seen[2]


def test_a_refusal_of_an_ambiguous_date_names_all_candidates():
    hint = refusal(PartialDate.parse, "01/02/2026").hint
    assert "2026-02-01" in hint
    assert "2026-01-02" in hint


def test_a_refusal_in_the_declared_order_names_the_order_that_would_fit():
    assert "2026-02-13 in the order dmy" in refusal(PartialDate.parse, "13/02/2026", "mdy").hint


def test_the_weekday_of_a_refusal_is_named_in_english_whatever_the_locale():
    assert "2026-02-01 is a Sunday" in refusal(PartialDate.parse, "Mon, 01/02/2026").hint


@pytest.mark.parametrize("order", ["DMY", "", 5, ["dmy"], b"dmy"], ids=repr)
def test_an_order_that_is_none_is_refused(order):
    assert refusal(PartialDate.parse, "2024", order).code == "value/type"


@pytest.mark.parametrize(
    ("serial", "day"),
    [
        (1, "1900-01-01"),
        (59, "1900-02-28"),
        (61, "1900-03-01"),
        (2024, "1905-07-16"),
        (45292.99, "2024-01-01"),
        (2958465, "9999-12-31"),
    ],
)
def test_a_day_number_of_excel_is_a_day(serial, day):
    assert str(PartialDate.from_excel(serial)) == day == str(PartialDate.parse(serial, "excel"))


@pytest.mark.parametrize(
    "serial",
    [0, 0.5, -1, 60, 60.5, 2958466, float("nan"), float("inf"), 10**400, True, "45292", None],
    ids=lambda s: repr(s)[:12],
)
def test_what_is_no_day_number_of_excel_is_refused(serial):
    assert refusal(PartialDate.from_excel, serial).code in {"date/impossible", "date/unreadable"}


# ------------------------------------------------------------------------------------------------------------ real data


def test_each_date_of_the_website_file_agrees_with_its_year_and_month():
    with data("iom-missing-migrants/website-2026-05-06.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == 238
    settled_by_weekday = 0
    for row in rows:
        day = PartialDate.parse(row["Incident Date"], "mdy")
        assert day.within(PartialDate.parse(f"{row['Reported Month']} {row['Year']}"))
        assert outcome(row["Incident Date"], None) == str(day) or "could be" in outcome(row["Incident Date"], None)
        settled_by_weekday += outcome(row["Incident Date"], None) == str(day)
    assert settled_by_weekday == 231


def test_each_date_of_the_api_is_read_or_blank():
    rows = json.loads(gzip.decompress(data("iom-missing-migrants/api-2014-2025.json.gz").read_bytes()))
    texts = [row["reported_date"] for row in rows]
    assert sum(1 for text in texts if not text) == 15
    assert all(PartialDate.parse(text).precision is DatePrecision.DAY for text in texts if text)


def test_each_date_of_the_publications_is_read():
    records = json.loads(data("publications/mmc-mpi-records-as-seen.json").read_text(encoding="utf-8"))
    texts = [record["date_raw"] for record in records if record.get("date_raw")]
    assert len(texts) > 10
    assert all(PartialDate.parse(text) for text in texts)


def test_no_naughty_text_gets_anything_out_but_our_refusal():
    for text in json.loads(corpus("blns/blns.json").read_text(encoding="utf-8")):
        for order in (None, "dmy", "excel"):
            assert outcome(text, order)


# ------------------------------------------------------------------------------------------------------------ questions

TRUTH = {
    # this, other: before, possibly_before, after, possibly_after, within, overlaps
    "a day before a day": ("2023-05-31", "2023-06-01", "1 1 0 0 0 0"),
    "the same day": ("2023-06-01", "2023-06-01", "0 0 0 0 1 1"),
    "a month before the next": ("2023-05", "2023-06", "1 1 0 0 0 0"),
    "two unknown days of one month": ("2023-06", "2023-06", "0 1 0 1 1 1"),
    "a month and its year": ("2023-06", "2023", "0 1 0 1 1 1"),
    "a year and one of its months": ("2023", "2023-06", "0 1 0 1 0 1"),
    "a year and its first day": ("2023", "2023-01-01", "0 0 0 1 0 1"),
    "a year and its last day": ("2023", "2023-12-31", "0 1 0 0 0 1"),
    "a quarter and a month after it": ("2023-Q1", "2023-04", "1 1 0 0 0 0"),
    "a month and that month as a period": ("2023-06", "2023-06/2023-06", "0 0 0 0 1 1"),
    "a year and a period inside it": ("2023", "2023-03/2023-06", "0 1 0 1 0 1"),
    "a day in a period with an open end": ("2023-06-15", "2023-06/..", "0 0 0 0 1 1"),
    "a day before a period with an open end": ("2023-05-15", "2023-06/..", "1 1 0 0 0 0"),
    "a day in a period with an open start": ("2023-05-15", "../2023-06", "0 0 0 0 1 1"),
    "a month that a period cuts": ("2023-06", "2023-06-15/..", "0 1 0 0 0 1"),
}
QUESTIONS = ("before", "possibly_before", "after", "possibly_after", "within", "overlaps")


@pytest.mark.parametrize(("this", "other", "answers"), named(TRUTH))
def test_questions_are_answered_as_the_table_says(this, other, answers):
    given = [int(getattr(PartialDate(this), question)(other)) for question in QUESTIONS]
    assert given == [int(answer) for answer in answers.split()]


def test_the_other_side_may_be_a_date_of_python():
    assert PartialDate("2023").before(date(2024, 1, 1))


@pytest.mark.parametrize("other", [None, 5, "June", "2023/", "2024/2023", ...], ids=repr)
def test_a_question_about_no_date_is_refused(other):
    for question in QUESTIONS:
        refusal(getattr(PartialDate("2023"), question), other)


def test_marks_take_no_part_in_questions():
    assert PartialDate("2023-05~").before("2023-06?")


def test_dates_have_no_order_of_their_own():
    with pytest.raises(TypeError):
        sorted([PartialDate("2023"), PartialDate("2024")])


@pytest.mark.parametrize(
    ("text", "precision", "expected"),
    [
        ("2024-05-17", "month", "2024-05"),
        ("2024-05-17?", "quarter", "2024-Q2?"),
        ("2024-Q2", "year", "2024"),
        ("2024", "year", "2024"),
        ("2024-05-17", "day", "2024-05-17"),
    ],
)
def test_a_date_is_made_coarser_on_request(text, precision, expected):
    coarser = PartialDate(text).truncated_to(precision)
    assert str(coarser) == expected
    assert PartialDate(text).within(coarser)


@pytest.mark.parametrize(
    ("text", "precision"),
    [("2024", "month"), ("2024-Q2", "month"), ("2024-05", "day"), ("2024", "week"), ("2024", None), ("2024", [])],
)
def test_a_date_is_never_made_finer(text, precision):
    refusal(PartialDate(text).truncated_to, precision)


# ----------------------------------------------------------------------------------------------------------------- laws

marks = st.sampled_from(["", "~", "?", "%"])
years = st.integers(1, 9999).map("{:04}".format)
days_of_calendar = st.dates().map(str)
texts = st.builds(
    str.__add__,
    st.one_of(
        years,
        st.builds("{}-Q{}".format, years, st.integers(1, 4)),
        days_of_calendar.map(lambda day: day[:7]),
        days_of_calendar,
    ),
    marks,
)
dates = texts.map(PartialDate)

few_days = [date(2023, 12, 30) + timedelta(days=n) for n in range(6)]
near_texts = ["2023", "2024", "2023-12", "2024-01", "2023-Q4", "2024-Q1", *map(str, few_days)]
near = st.sampled_from(near_texts).map(PartialDate)


@given(texts)
def test_the_text_form_round_trips(text):
    made = PartialDate(text)
    assert str(made) == text
    assert PartialDate.parse(text) == made == eval(repr(made))


@given(dates, dates)
def test_equal_dates_are_the_same_text_and_hash_alike(one, other):
    assert (one == other) == (str(one) == str(other))
    assert hash(one) == hash(PartialDate(str(one)))
    assert (one.sort_key == other.sort_key) == (one == other)


@given(dates)
def test_a_date_survives_copies_and_pickles(made):
    for again in (copy.copy(made), copy.deepcopy(made), *(pickle.loads(pickle.dumps(made, p)) for p in range(2, 6))):
        assert again == made
        assert again.latest == made.latest


@given(dates)
def test_the_first_day_is_never_after_the_last(made):
    assert made.earliest <= made.latest
    assert PartialDate(made.earliest).within(made)
    assert PartialDate(made.latest).within(made)


@given(dates, dates)
def test_what_was_certainly_before_sorts_before_and_was_possibly_before(one, other):
    if one.before(other):
        assert one.sort_key < other.sort_key
        assert one.possibly_before(other)
        assert not one.possibly_after(other)
        assert not one.overlaps(other)
    assert one.before(other) == other.after(one)
    assert one.possibly_before(other) == other.possibly_after(one)
    assert one.overlaps(other) == other.overlaps(one)


def all_days(made):
    return range(made.earliest.toordinal(), made.latest.toordinal() + 1)


@given(near, near)
def test_questions_agree_with_going_through_all_days(one, other):
    pairs = [(a, b) for a in all_days(one) for b in (other.earliest.toordinal(), other.latest.toordinal())]
    assert one.before(other) == all(a < b for a, b in pairs)
    assert one.possibly_before(other) == any(a < b for a, b in pairs)
    assert one.after(other) == all(a > b for a, b in pairs)
    assert one.possibly_after(other) == any(a > b for a, b in pairs)
    assert one.within(other) == (set(all_days(one)) <= set(all_days(other)))
    assert one.overlaps(other) == bool(set(all_days(one)) & set(all_days(other)))


def tried(make, *args):
    """Give what was made, or the code of our refusal."""
    try:
        return make(*args), None
    except InvalidValueError as error:
        return None, error.code


orders = st.sampled_from([None, "dmy", "mdy", "ymd", "excel"])
anything = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.binary(), st.text(), st.dates(), st.datetimes(),
    st.lists(st.integers()), st.dictionaries(st.text(), st.text()), st.decimals(), st.complex_numbers(), st.uuids(),
)  # fmt: skip
nearly = st.text(st.sampled_from("0123456789-/.: ,+TZqQX?~%janfebthumarche²٣\u00a0\u200f\ud800"), max_size=30)
nearly |= st.builds(
    " ".join,
    st.lists(
        st.sampled_from(
            [
                "5",
                "05",
                "2024",
                "24",
                "March",
                "Thu,",
                "Q1",
                "at",
                "3 pm",
                "12:00",
                "-",
                "/",
                "of",
                "th",
                "10h",
                "mars",
                "٣",
                "circa",
                "+01:00",
            ]
        ),
        max_size=7,
    ),
)


@given(st.one_of(anything, nearly), orders)
@example("1" * 5000, "dmy")
@example("March " + "9" * 190, "dmy")
@example("5 March 2020 " + "3" * 40 + " pm", "dmy")
def test_nothing_but_our_refusal_comes_out(value, order):
    for made, code in (tried(PartialDate, value), tried(PartialDate.parse, value, order)):
        assert code in {None, "date/unreadable", "date/ambiguous", "date/impossible", "date/weekday"}
        assert made is None or PartialDate(str(made)) == made


MONTHS = "January February March April May June July August September October November December".split()


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_spelt_out_is_that_day(day):
    english = f"{day.day} {MONTHS[day.month - 1]} {day.year}"
    assert PartialDate.parse(english).earliest == day
    assert PartialDate.parse(f"{day.month}/{day.day}/{day.year}", "mdy").earliest == day
    assert PartialDate.parse(f"{day.day}.{day.month}.{day.year}", "dmy").earliest == day


@given(st.dates(min_value=date(1900, 3, 1)))
def test_an_excel_number_is_the_days_since_its_epoch(day):
    assert PartialDate.from_excel((day - date(1899, 12, 30)).days).earliest == day


@settings(max_examples=15)
@given(st.one_of(years, days_of_calendar, days_of_calendar.map(lambda day: day[:7])), marks)
def test_the_edtf_package_agrees_on_what_we_share(text, mark):
    edtf = pytest.importorskip("edtf")
    judged = edtf.parse_edtf(text + mark)
    ours = PartialDate(text + mark)
    assert str(judged) == str(ours)
    assert tuple(judged.lower_strict()[:3]) == tuple(ours.earliest.timetuple()[:3])
    assert tuple(judged.upper_strict()[:3]) == tuple(ours.latest.timetuple()[:3])


def test_no_name_stands_for_two_months_or_for_a_weekday_too():
    from mixedmigration.values import _calendar_names as names
    from mixedmigration.vocabularies.label import fold

    for rows, known in ((names._MONTHS, names.months()), (names._WEEKDAYS, names.weekdays())):
        listed = [fold(name) for row in rows for name in {fold(name) for name in row.split("|")}]
        assert sorted(listed) == sorted(known)
    assert not names.months().keys() & names.weekdays().keys()


def test_cldr_agrees_with_the_names_of_the_months():
    babel = pytest.importorskip("babel")
    from mixedmigration.values._calendar_names import months, weekdays
    from mixedmigration.vocabularies.label import fold

    for language in "ar ar_DZ ar_MA ar_SY de el en es fr it nl pt ro ru tr uk".split():
        locale = babel.Locale.parse(language)
        for kind in ("format", "stand-alone"):
            for number, name in locale.months[kind]["wide"].items():
                assert months()[fold(name)] == number, (language, name)
            for number, name in locale.days[kind]["wide"].items():
                if language[:2] != "ar":  # CLDR writes those with an article and several spellings
                    assert weekdays()[fold(name)] == number, (language, name)


@pytest.mark.parametrize(
    "text",
    ["9" * 100_000, " " * 100_000, "a " * 50_000, "1/" * 50_000, "12:" * 50_000, "2024-03-31 " * 9_000, "´" * 100_000],
    ids=lambda text: text[:6],
)
def test_a_hostile_length_is_refused_at_once(text):
    from time import process_time

    started = process_time()
    refusal(PartialDate.parse, text, "dmy")
    refusal(PartialDate, text)
    assert process_time() - started < 0.05


@pytest.mark.parametrize("piece", ["1", " ", "a", "a ", "1 ", "1/", "12:", "- ", ",", "mar ", "1 mar ", "thu, "])
def test_the_longest_text_we_look_at_is_read_quickly(piece):
    from time import process_time

    started = process_time()
    for order in (None, "dmy", "excel"):
        outcome((piece * 200)[:200], order)
    assert process_time() - started < 0.05
