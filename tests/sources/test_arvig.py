"""ARVIG is read as it was meant; every number here was counted from the file by other means."""

import csv
import gzip
from collections import Counter

import pytest

from mixedmigration.errors import Severity
from mixedmigration.formats.json import from_json, to_json
from mixedmigration.sources import Column, get, load
from mixedmigration.values import AdminArea, PartialDate, Place, Position
from mixedmigration.vocabularies import IncidentType, PositionPrecision, Status
from tests.shared import data

ROW = {
    "date": "2016-02-29",
    "location": "Musterstadt",
    "state": "Thüringen",
    "community_id": "073140000000",
    "longitude": "8.445179999999999",
    "latitude": "49.47741",
    "category_de": "Brandanschlag & Sonstige Angriffe",
    "category_en": "arson & miscellaneous attack",
    "description": "Unbekannte werfen Steine.\n\nNiemand wird verletzt.",
    "source": " http://example.org/a und http://example.org/b",
}
"""A made-up row."""


def read(**cells):
    return load([ROW | cells], source="arvig", on_error="collect")


class TestOneRow:
    def test_it_is_known_by_its_columns(self):
        assert load([ROW]).report.source == "arvig, layout events"

    def test_it_needs_nothing_of_its_own(self):
        """What reads it is a declaration over the same columns and readers as any other source's."""
        [layout] = get("arvig").layouts
        assert all(type(column).__module__.endswith("_source.layout") for column in layout.columns)
        assert all("_source." in type(column.reads).__module__ for column in layout.columns)

    def test_the_place_has_a_name_a_country_and_areas_with_codes(self):
        [record] = read().records
        assert record.place == Place(
            name="Musterstadt",
            country="DEU",
            areas=(AdminArea(level=1, name="Thüringen"), AdminArea(level=5, code="073140000000", version="ARS")),
        )

    def test_the_position_says_that_it_stands_for_a_town(self):
        assert read().records[0].position == Position(49.47741, 8.445179999999999, PositionPrecision.LOCALITY)

    def test_the_text_stays_as_it_was_written_with_its_language(self):
        [record] = read().records
        assert record.description == ROW["description"]
        assert record.description_language == "de"
        assert "Steine" not in repr(record)

    def test_what_follows_from_the_layout_is_named(self):
        assert read().records[0].inferred == {"country", "description_language"}

    def test_nobody_is_counted_and_nothing_is_zero(self):
        [record] = read().records
        for name in ("dead", "missing", "injured", "survivors", "females", "males", "children", "dead_and_missing"):
            assert getattr(record, name) is None

    @pytest.mark.parametrize(
        ("english", "german", "types"),
        [
            ("arson", "Brandanschlag", ["arson"]),
            ("assault", "Tätlicher Übergriff/Körperverletzung", ["assault"]),
            ("demonstration", "Kundgebung/Demo", ["demonstration"]),
            ("miscellaneous attack", "Sonstige Angriffe", ["attack"]),
            ("suspicion", "Verdachtsfall", ["suspected-attack"]),
            ("other", "sonstige", ["other"]),
            (
                "demonstration & miscellaneous attack",
                "Kundgebung/Demo & Sonstige Angriffe",
                ["demonstration", "attack"],
            ),
        ],
    )
    def test_categories_are_words_and_joined_ones_are_several(self, english, german, types):
        given = read(category_en=english, category_de=german)
        assert [word.slug for word in given.records[0].types] == types
        assert given.report.errors == ()

    def test_a_suspicion_is_alleged_and_nothing_else_has_a_status(self):
        suspected = read(category_en="suspicion", category_de="Verdachtsfall").records[0]
        assert (suspected.status, "status" in suspected.inferred) == (Status.ALLEGED, True)
        assert read().records[0].status is None

    def test_german_that_says_something_else_is_told_and_kept(self):
        given = read(category_de="Kundgebung/Demo")
        assert [(issue.code, issue.column) for issue in given.report.errors] == [("cell/disagrees", "category_de")]
        assert given.records[0].extras["/category_de"] == "Kundgebung/Demo"

    def test_a_category_that_nobody_knows_is_kept_as_it_is(self):
        given = read(category_en="vigil", category_de="")
        assert [word.label for word in given.records[0].types] == ["vigil"]
        assert "term/unlisted" in given.report.by_code

    @pytest.mark.parametrize("code", ["73140000000", "07314", "0731400000000", "07314000000x"])
    def test_a_code_that_lost_its_zero_is_set_aside_and_the_place_stays(self, code):
        given = read(community_id=code)
        [record] = given.records
        assert [(issue.code, issue.column) for issue in given.report.errors] == [("id/malformed", "community_id")]
        assert record.place.areas == (AdminArea(level=1, name="Thüringen"),)
        assert code in record.extras.values()

    @pytest.mark.parametrize(
        ("source", "urls", "reported_by"),
        [
            ("http://example.org/a", ["http://example.org/a"], None),
            (
                " http://example.org/a und http://example.org/b ,",
                ["http://example.org/a", "http://example.org/b"],
                None,
            ),
            (
                "http://example.org/a\nhttps://example.org/b;c,1",
                ["http://example.org/a", "https://example.org/b;c,1"],
                None,
            ),
            ("Beispiel e.V. ,", [], "Beispiel e.V. ,"),
            ("Beispiel, http://example.org/", ["http://example.org/"], "Beispiel, http://example.org/"),
            ("http://example.org/gekue...", [], "http://example.org/gekue..."),
            ("http:// http://example.org/a", ["http://example.org/a"], "http:// http://example.org/a"),
            ("http://Unbekannte haben", [], "http://Unbekannte haben"),
            ("http://example.org/?u=http://example.com/x", ["http://example.org/?u=http://example.com/x"], None),
            ("", [], None),
        ],
    )
    def test_names_and_addresses_of_one_cell_are_told_apart(self, source, urls, reported_by):
        given = read(source=source)
        assert (list(given.records[0].urls), given.records[0].reported_by) == (urls, reported_by)
        assert given.report.errors == ()

    @pytest.mark.parametrize("cells", [{"latitude": "95"}, {"longitude": ""}, {"latitude": "x"}])
    def test_half_a_position_is_none(self, cells):
        given = read(**cells)
        assert given.records[0].position is None
        assert {issue.column for issue in given.report.errors} == {"latitude"}
        kept = {cell for at, cell in given.records[0].extras.items() if at.startswith("/position")}
        assert kept == {cell for cell in ((ROW | cells)["latitude"], (ROW | cells)["longitude"]) if cell}

    def test_a_row_of_blanks_but_a_date_is_a_record(self):
        given = load([dict.fromkeys(ROW, "") | {"date": "2016-02-29"}], source="arvig")
        assert given.records[0].date == PartialDate("2016-02-29")
        assert (given.records[0].place, given.records[0].position, given.records[0].types) == (None, None, ())

    def test_it_reads_back_from_json(self):
        [record] = read().records
        assert from_json(to_json(record)) == record


# -------------------------------------------------------------------------------------------------------- the real file


@pytest.fixture(scope="module")
def arvig():
    return load(data("arvig/arvig.csv.gz"), source="arvig", on_error="collect")


@pytest.fixture(scope="module")
def printed():
    with gzip.open(data("arvig/arvig.csv.gz"), "rt", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class TestTheFile:
    def test_every_row_is_a_record(self, arvig, printed):
        assert len(arvig.records) + len(arvig.set_aside) == len(printed) == 6_918
        assert (arvig.set_aside, arvig.report.errors, arvig.report.unmapped) == ((), (), ())

    def test_the_87_rows_that_are_printed_again_are_reported_and_kept(self, arvig, printed):
        seen, again = set(), []
        for number, row in enumerate(printed, 2):
            again += [number] * (tuple(row.values()) in seen)
            seen.add(tuple(row.values()))
        assert len(again) == 87
        for code in ("record/identical", "id/repeated"):
            assert [issue.row for issue in arvig.report if issue.code == code] == again
        assert len({record.id for record in arvig.records}) == 6_918
        assert sum("#" in record.id for record in arvig.records) == 87

    def test_codes_of_municipalities_are_text_of_twelve_digits_with_their_zeros(self, arvig, printed):
        codes = [record.place.areas[1].code for record in arvig.records]
        assert codes == [row["community_id"] for row in printed]
        assert {len(code) for code in codes} == {12}
        assert sum(code.startswith("0") for code in codes) == 3_520

    def test_places_are_those_that_are_printed(self, arvig, printed):
        assert [record.place.name for record in arvig.records] == [row["location"].strip() for row in printed]
        assert [record.place.areas[0].name for record in arvig.records] == [row["state"] for row in printed]

    def test_each_name_of_a_place_has_one_position_which_stands_for_a_town(self, arvig, printed):
        points = [(record.position.latitude, record.position.longitude) for record in arvig.records]
        assert points == [(float(row["latitude"]), float(row["longitude"])) for row in printed]
        assert sum(count for count in Counter(points).values() if count > 1) == 5_875
        assert {record.position.precision for record in arvig.records} == {PositionPrecision.LOCALITY}
        named = {}
        for record, point in zip(arvig.records, points, strict=True):
            named.setdefault((record.place.name, record.place.areas[0].name), set()).add(point)
        assert {len(found) for found in named.values()} == {1}

    def test_every_category_is_a_word(self, arvig):
        words = Counter(word for record in arvig.records for word in record.types)
        assert {word.slug: count for word, count in words.items()} == {
            "attack": 4_825 + 12 + 2 + 2,
            "assault": 1_004 + 12,
            "demonstration": 541 + 2,
            "arson": 296 + 2,
            "suspected-attack": 211,
            "other": 25,
        }

    def test_demonstrations_can_be_left_out_of_what_is_counted_as_harm(self, arvig):
        harm = [record for record in arvig.records if any(word.is_harm for word in record.types)]
        assert len(harm) == 6_918 - 541 - 211 - 25
        assert sum(record.types == (IncidentType.DEMONSTRATION,) for record in arvig.records) == 541

    def test_german_and_english_agree_in_every_row(self, arvig):
        assert "cell/disagrees" not in arvig.report.by_code

    def test_every_text_is_kept_letter_by_letter_with_its_language(self, arvig, printed):
        assert [record.description for record in arvig.records] == [row["description"] for row in printed]
        assert {record.description_language for record in arvig.records} == {"de"}

    def test_no_source_is_lost(self, arvig, printed):
        for record, row in zip(arvig.records, printed, strict=True):
            if record.reported_by is None:
                rest = row["source"]
                for url in record.urls:
                    assert url in rest
                    rest = rest.replace(url, "", 1)
                assert not "".join(rest.replace("und", "").replace("Quelle:", "").split()).strip(",;.")
            else:
                assert record.reported_by == row["source"].strip()
        assert sum(not row["source"].strip() for row in printed) == 93

    def test_nothing_is_said_of_a_record_but_findings(self, arvig):
        assert {issue.severity for issue in arvig.report} == {Severity.FINDING}

    def test_the_report_says_what_the_layout_costs(self, arvig):
        assert any("87 rows" in note for note in arvig.report.notes)


def test_two_columns_of_one_list_stay_in_their_order():
    """The areas of a place are the first of its kind: a list inside a value, of which each column fills one item."""
    [layout] = get("arvig").layouts
    filling = [c.to for c in layout.columns if isinstance(c, Column) and c.to.startswith("place.areas")]
    assert filling == ["place.areas.0", "place.areas.1"]
