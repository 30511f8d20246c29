"""A table of IOM's in two layouts, clean and with planted faults; all of it is made up."""
# ruff: noqa: E501  a table reads best with one line for each row

import csv
from datetime import date, timedelta
from typing import NamedTuple

Row = dict[str, str]

ROWS = 10_000
EACH = 20
"""How often each fault is planted."""
FIRST = 40
"""The first faulty row; faults stand 12 rows apart, so that none has a faulty neighbour."""
STEP = 12

WEEKDAYS = "Mon Tue Wed Thu Fri Sat Sun".split()
MONTHS = "January February March April May June July August September October November December".split()


class Fault(NamedTuple):
    """What is changed in a row, and all that is to come of it."""

    name: str
    cells: Row
    """What stands in place of the clean cells; `{before}` is the id of the row before, and so on in `_filled`."""
    issues: tuple[tuple[str, str | None, str], ...]
    """Code, column and pointer of everything that is reported."""
    fields: tuple[str, ...] = ()
    """The fields that differ from those of the clean row."""
    kept: dict[str, object] = {}  # noqa: RUF012  a named tuple is not changed
    """What goes to extras."""
    shape: str = ""
    """`short` or `long`, for a row that is set aside."""


def _day(number: int) -> date:
    """Give a day that is no placeholder."""
    return date(2031, 1, 2) + timedelta(days=number % 360)


def _id(number: int) -> str:
    return f"2031.MMP{number:05d}"


def website(number: int) -> Row:
    """Give a row in which nothing is wrong or unlikely."""
    day = _day(number)
    return {
        "Main ID": _id(number),
        "Incident ID": _id(number),
        "Region": "Mediterranean",
        "Incident Date": f"{WEEKDAYS[day.weekday()]}, {day:%m/%d/%Y} - 12:00",
        "Year": "2031",
        "Reported Month": MONTHS[day.month - 1],
        "Number Dead": str(2 + number % 7),
        "Minimum Estimated Number of Missing": str(1 + number % 5),
        "Number of Survivors": str(number % 90),
        "Number of Females": "1",
        "Number of Males": "1",
        "Number of Children": "1",
        "Region of Origin": "Eastern Africa (P)",
        "Cause of Death": "Drowning",
        "Country of Origin": "Sudan, Eritrea",
        "Location of death": f"Off the made-up cape {number}",
        "Information Source": "Example Harbour News",
        "Coordinates": f"{34 + number % 97 / 100 + 0.001:.4f}, {15 + number % 89 / 100 + 0.003:.4f}",
        "Migration route": "Central Mediterranean",
        "URL": f"https://example.org/{number}, https://example.org/{number}/more, https://example.org/{number}/most",
        "UNSD Geographical Grouping": "Uncategorized",
        "Source Quality": str(1 + number % 5),
    }


def api(number: int) -> Row:
    """Give the same event as the API prints it."""
    printed = website(number)
    dead, missing = printed["Number Dead"], printed["Minimum Estimated Number of Missing"]
    return {
        "web_id": printed["Incident ID"],
        "region": printed["Region"],
        "reported_date": _day(number).isoformat(),
        "number_dead": dead,
        "number_missing": missing,
        "total_dead_and_missing": str(int(dead) + int(missing)),
        "number_of_survivors": printed["Number of Survivors"],
        "number_of_female": "1",
        "number_of_male": "1",
        "number_of_children": "1",
        "cause_death": "Drowning, say those who were there",
        "country_of_incident": "Libya",
        "location_description": printed["Location of death"],
        "unsd_geographic_grouping": "Uncategorized",
        "location_coodinates": printed["Coordinates"],
        "migration_route": printed["Migration route"],
        "information_source": printed["Information Source"],
        "url": printed["URL"],
        "source_quality": printed["Source Quality"],
        "region_origin": "Eastern Africa (P)",
        "country_origin": "Sudan, Eritrea",
    }


def _cell(name: str, column: str, field: str, cell: str, code: str, at: str = "", kept: object = None) -> Fault:
    """Make a fault of one cell, of which a field or a piece of a list is set aside."""
    pointer = f"/{field}{at}"
    return Fault(name, {column: cell}, ((code, column, pointer),), (field,), {pointer: cell if kept is None else kept})


def _without_date(name: str, cell: str, code: str) -> Fault:
    """Make a date that is refused, so that the year and the month repeat nothing and are kept."""
    kept = {"/date": cell, "/Year": "{year}", "/Reported Month": "{month}"}
    return Fault(name, {"Incident Date": cell}, ((code, "Incident Date", "/date"),), ("date",), kept)


def _found(name: str, cells: Row, code: str, column: str, pointer: str, *fields: str) -> Fault:
    """Make a row that is only unlikely: the record is whole."""
    return Fault(name, cells, ((code, column, pointer),), fields)


_URLS = "https://example.org/1, {bad}, https://example.org/3"
_BROKEN = "https://[example.org/2"

WEBSITE = (
    _cell("a word for a number", "Number of Survivors", "survivors", "some forty", "number/unreadable"),
    _cell("a decimal count", "Number of Males", "males", "2.5", "number/unreadable"),
    _cell("a range for a count", "Number Dead", "dead", "3-5", "number/unreadable"),
    _without_date("no such day", "Sun, 02/30/2031 - 12:00", "date/impossible"),
    _without_date("no date at all", "in spring", "date/unreadable"),
    _without_date("another weekday", "Mon, 03/04/2031 - 12:00", "date/weekday"),
    Fault("another year", {"Year": "2013"}, (("cell/disagrees", "Year", "/Year"),), (), {"/Year": "2013"}),
    Fault("another month", {"Reported Month": "{other month}"},
          (("cell/disagrees", "Reported Month", "/Reported Month"),), (), {"/Reported Month": "{other month}"}),
    Fault("no year", {"Year": "MMXXXI"}, (("number/unreadable", "Year", "/Year"),), (), {"/Year": "MMXXXI"}),
    Fault(
        "no month",
        {"Reported Month": "Brumaire"},
        (("date/unreadable", "Reported Month", "/Reported Month"),),
        (),
        {"/Reported Month": "Brumaire"},
    ),
    _cell("one unknown country of several", "Country of Origin", "origin_countries", "Sudan, Atlantis, Eritrea, Somalia",
          "country/unknown", "/1", "Atlantis"),
    _cell("a country misspelt", "Country of Origin", "origin_countries", "Eritera", "country/unknown", "/0"),
    _cell("an ambiguous country", "Country of Origin", "origin_countries", "Congo", "country/ambiguous", "/0"),
    _cell("no pair of coordinates", "Coordinates", "position", "36.5N 15.2E", "position/unreadable"),
    _cell("a latitude beyond the pole", "Coordinates", "position", "136.52, 15.21", "position/range"),
    _cell("an unknown quality", "Source Quality", "source_quality", "9", "term/unknown"),
    _cell("no address among addresses", "URL", "urls", _URLS.format(bad=_BROKEN), "url/malformed", "/1", _BROKEN),
    Fault("a malformed id", {"Incident ID": "ask Ana"}, (("id/malformed", "Incident ID", "/id"),), ("id",),
          {"/id": "ask Ana"}),
    Fault("a blank id", {"Incident ID": ""}, (("id/malformed", "Incident ID", "/id"),), ("id",), {"/id": None}),
    Fault("a cell too few", {}, (("row/ragged", None, ""),), shape="short"),
    Fault("a cell too many", {}, (("row/ragged", None, ""),), shape="long"),
    _cell("bytes that are no text", "Location of death", "place", "Off \udcff Cape", "cell/encoding",
          kept="Off \\xff Cape"),
    _cell("bytes that are no text in a number", "Number Dead", "dead", "\udce9", "cell/encoding", kept="\\xe9"),
    Fault("bytes that are no text in an id", {"Incident ID": "2031.MMP\udcff"}, (("cell/encoding", "Incident ID", "/id"),),
          ("id",), {"/id": "2031.MMP\\xff"}),
    _found("an unknown route", {"Migration route": "Made-up Ring Route"}, "term/unlisted", "Migration route", "/routes",
           "routes"),
    _found("an unknown cause", {"Cause of Death": "Made-up cause"}, "term/unlisted", "Cause of Death", "/causes",
           "causes"),
    _found("an unknown region", {"Region": "Made-up Sea"}, "term/unlisted", "Region", "/regions", "regions"),
    _found("a negative count", {"Number of Survivors": "-4"}, "count/negative", "Number of Survivors", "/survivors",
           "survivors"),
    _found("more women and men than people", {"Number of Females": "80"}, "count/sexes-exceed-total",
           "Number of Females", "/females", "females"),
    _found("more children than people", {"Number of Children": "80"}, "count/children-exceed-total",
           "Number of Children", "/children", "children"),
    _found("nobody", dict.fromkeys(("Number Dead", "Minimum Estimated Number of Missing"), "0")
           | dict.fromkeys(("Number of Females", "Number of Males", "Number of Children"), ""),
           "count/nobody", "Number Dead", "/dead", "dead", "missing", "females", "males", "children"),
    _found("the last day of the year", {"Incident Date": "Wed, 12/31/2031 - 12:00", "Reported Month": "December"},
           "date/placeholder", "Incident Date", "/date", "date"),
    _found("the middle of nowhere", {"Coordinates": "0, 0.0"}, "position/null-island", "Coordinates", "/position",
           "position"),
    _found("twice the same coordinate", {"Coordinates": "34.52, 34.52"}, "position/equal", "Coordinates", "/position",
           "position"),
    _found("a whole degree", {"Coordinates": "34, 15.21"}, "position/whole-degree", "Coordinates", "/position",
           "position"),
    _found("the id of the row before", {"Incident ID": "{before}"}, "id/repeated", "Incident ID", "/id", "id"),
)  # fmt: skip
"""Faults of the website's layout."""

_TOTAL = "total_dead_and_missing"

API = (
    _cell("a word for a number", "number_of_survivors", "survivors", "some forty", "number/unreadable"),
    _cell("a decimal count", "number_of_male", "males", "2.5", "number/unreadable"),
    _cell("no such day", "reported_date", "date", "2031-02-30", "date/impossible"),
    _cell("no date at all", "reported_date", "date", "in spring", "date/unreadable"),
    _cell("an unknown country", "country_of_incident", "country", "Atlantis", "country/unknown"),
    _cell("an ambiguous country", "country_of_incident", "country", "Congo", "country/ambiguous"),
    _cell("a sea for a country", "country_of_incident", "country", "Mediterranean Sea", "country/not-a-country"),
    _cell("no pair of coordinates", "location_coodinates", "position", "somewhere", "position/unreadable"),
    _cell("a longitude beyond the date line", "location_coodinates", "position", "36.52, 195.2", "position/range"),
    _cell("an unknown quality", "source_quality", "source_quality", "official", "term/unknown"),
    _cell("no address among addresses", "url", "urls", _URLS.format(bad=_BROKEN), "url/malformed", "/1", _BROKEN),
    _cell("one unknown country of several", "country_origin", "origin_countries", "Sudan, Atlantis",
          "country/unknown", "/1", "Atlantis"),
    Fault("another total", {_TOTAL: "777"}, (("count/total-differs", _TOTAL, f"/{_TOTAL}"),), (), {f"/{_TOTAL}": "777"}),
    Fault("no total", {_TOTAL: "many"}, (("number/unreadable", _TOTAL, f"/{_TOTAL}"),), (), {f"/{_TOTAL}": "many"}),
    Fault("a number and so its total", {"number_dead": "few"}, (("number/unreadable", "number_dead", "/dead"),), ("dead",),
          {"/dead": "few", f"/{_TOTAL}": "{total}"}),
    Fault("a malformed id", {"web_id": "it will be included"}, (("id/malformed", "web_id", "/id"),),
          ("id", "incident_group"), {"/id": "it will be included"}),
    Fault("a blank id", {"web_id": ""}, (("id/malformed", "web_id", "/id"),), ("id", "incident_group"), {"/id": None}),
    Fault("a cell too few", {}, (("row/ragged", None, ""),), shape="short"),
    Fault("a cell too many", {}, (("row/ragged", None, ""),), shape="long"),
    _cell("bytes that are no text", "location_description", "place", "Off \udcff Cape", "cell/encoding",
          kept="Off \\xff Cape"),
    Fault("bytes that are no text, in a cell that two fields read", {"region_origin": "Eastern \udcff"},
          (("cell/encoding", "region_origin", "/origin_regions"),), ("origin_regions", "origin_basis"),
          {"/origin_regions": "Eastern \\xff"}),
    _found("an unknown route", {"migration_route": "Made-up Ring Route"}, "term/unlisted", "migration_route", "/routes",
           "routes"),
    _found("a negative count", {"number_of_survivors": "-4"}, "count/negative", "number_of_survivors", "/survivors",
           "survivors"),
    _found("the first day of the year", {"reported_date": "2031-01-01"}, "date/placeholder", "reported_date", "/date",
           "date"),
    _found("the id of the row before", {"web_id": "{before}"}, "id/repeated", "web_id", "/id", "id", "incident_group"),
)  # fmt: skip
"""Faults of the API's layout."""


def planted(faults: tuple[Fault, ...]) -> dict[int, Fault]:
    """Say which row (from 1, the header not counted) has which fault."""
    several = [fault for _ in range(EACH) for fault in faults]
    return {FIRST + STEP * place: fault for place, fault in enumerate(several)}


def _filled(text: object, row: Row, number: int) -> object:
    fillings = {
        "{before}": _id(number - 1),
        "{year}": str(_day(number).year),
        "{month}": MONTHS[_day(number).month - 1],
        "{other month}": MONTHS[_day(number).month % 12],
        "{total}": row.get(_TOTAL, ""),
    }
    return fillings.get(text, text) if isinstance(text, str) else text


def changed(row: Row, fault: Fault, number: int) -> Row:
    """Give the row with the fault."""
    return row | {column: str(_filled(cell, row, number)) for column, cell in fault.cells.items()}


def kept(row: Row, fault: Fault, number: int) -> dict[str, object]:
    """Give what the extras of the faulty row are to hold."""
    return {at: _filled(raw, row, number) for at, raw in fault.kept.items()}


def write(path, rows: list[Row], faults: dict[int, Fault]) -> None:
    """Write rows as CSV, each with its fault."""
    with path.open("w", encoding="utf-8", errors="surrogateescape", newline="") as file:
        out = csv.writer(file)
        out.writerow(rows[0])
        for number, row in enumerate(rows, 1):
            fault = faults.get(number)
            cells = list((changed(row, fault, number) if fault else row).values())
            if fault and fault.shape == "short":
                cells.pop()
            elif fault and fault.shape == "long":
                cells.append("one more")
            out.writerow(cells)
