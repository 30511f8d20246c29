"""A scaffold states what is certain, offers what is likely with its reason, and quotes no cell."""

import contextlib
import re
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.entities import ProtectionIncident, Route
from mixedmigration.errors import FormatError, MixedMigrationError
from mixedmigration.formats.document import entity_named, entity_slugs
from mixedmigration.sources import get, load, mapping, scaffold
from mixedmigration.sources._source.header_words import WORDS, fields_called, plain_header
from mixedmigration.sources._source.target import targets_of
from mixedmigration.sources._source.trial import verdict
from mixedmigration.testing import samples
from mixedmigration.values import Country, Unlisted
from mixedmigration.vocabularies import CauseOfDeath
from tests.formats.trial import Trial
from tests.shared import data
from tests.sources import stranger


def columns(rows, entity=ProtectionIncident):
    """Give what a scaffold says of each column for certain."""
    return tomllib.loads(scaffold(rows, entity))["columns"]


def offered(rows, entity=ProtectionIncident):
    """Give the lines that are commented out, with their reasons before them."""
    return scaffold(rows, entity).partition("[columns]")[2].partition("# What is the same")[0]


class TestTheStranger:
    @pytest.fixture
    def path(self, tmp_path):
        return stranger.table(tmp_path)

    @pytest.fixture
    def text(self, path):
        return scaffold(path, encoding="cp1252")

    def test_the_scaffold_is_edited_in_under_ten_lines(self, text):
        before, after = text.split("\n"), stranger.edited(text).split("\n")
        assert len(before) == len(after)
        assert 0 < sum(old != new for old, new in zip(before, after, strict=True)) < 10

    def test_the_table_is_then_read_to_the_last_cell(self, path, text, tmp_path):
        (tmp_path / "map.toml").write_text(stranger.edited(text), encoding="utf-8")
        loaded = load(path, mapping(tmp_path / "map.toml"))
        assert loaded.report.source == "incidentes, layout mapping"
        assert (len(loaded.records), loaded.set_aside, loaded.report.errors) == (8, (), ())
        assert loaded.records.entity is ProtectionIncident
        first, second, *_, big, _, _ = loaded.records
        assert (str(first.date), first.country, str(first.position)) == ("2031-02-03", Country("TUN"), "34.72, 11.05")
        assert (first.dead, first.missing, first.causes) == (4, 12, (CauseOfDeath.DROWNING,))
        assert (second.dead, second.missing, second.inferred) == (0, None, {"dead", "types"})
        assert second.origin_countries == (Country("SDN"), Country("ERI"))
        assert dict(second.extras) == {"/Notas": "cuerpo sin identificar"}
        assert second.id == "protection-incident:incidentes:A-002"
        assert big.dead == 1020
        assert loaded.records[3].routes == (Unlisted("Ruta atlántica"),)

    def test_the_scaffold_is_read_as_it_stands_too(self, path, text):
        loaded = load(path, mapping(tomllib.loads(text)), on_error="collect")
        assert (len(loaded.records), loaded.report.by_code) == (8, {"number/unreadable": 2})

    def test_what_is_certain_stands_and_what_is_not_says_why(self, text):
        assert 'Fecha = { to = "date", order = "dmy" }' in text
        assert 'Latitud = { to = "position.latitude", decimal = "," }' in text
        assert '"País de origen" = { to = "origin_countries", separator = "/" }' in text
        assert '#Ruta = "routes"' in text
        assert "only 6 of 7 cells are words that we know" in text

    def test_without_its_encoding_the_table_is_refused_with_a_hint(self, path):
        with pytest.raises(FormatError, match="encoding"):
            scaffold(path)

    def test_a_cell_in_another_encoding_is_found_too(self, tmp_path):
        path = tmp_path / "t.csv"
        path.write_bytes("Lugar\nSfax\nAlborán\n".encode("cp1252"))
        with pytest.raises(FormatError, match=r"row 3.*cp1252"):
            scaffold(path)


def rows(header, *cells):
    return [{header: cell} for cell in cells]


class TestCertain:
    CASES = (
        (rows("Fecha", "28/02/2031", "03/02/2031"), {"to": "date", "order": "dmy"}),
        (rows("Date", "02/28/2031", "02/03/2031"), {"to": "date", "order": "mdy"}),
        (rows("Fecha", "28/02/2031"), {"to": "date", "order": "dmy"}),
        (rows("Date of incident", "2031-02-03"), "date"),
        (rows("Date", "Thu, 01/02/2031", "Fri, 01/03/2031"), {"to": "date", "order": "mdy"}),
        (rows("Date", "3 mars 2031"), "date"),
        (rows("PAYS", "Côte d’Ivoire", "Mali"), "country"),
        (rows("البلد", "ليبيا", "تونس"), "country"),
        (rows("country", "AUS", "AUT"), "country"),
        (rows("dead", "3", "12"), "dead"),
        (rows("Nombre_de_morts", "1 200", "3"), {"to": "dead", "thousands": " "}),
        (rows("Muertos", "1.234", "3"), {"to": "dead", "thousands": "."}),
        (rows("Deaths", "1.0", "3.0"), {"to": "dead", "decimal": "."}),
        (rows("Nationality", "Mali, Guinea", "Mali"), {"to": "origin_countries", "separator": ","}),
        (rows("Cause of death", "Drowning|Violence", "Drowning"), {"to": "causes", "separator": "|"}),
        (rows("Cause of death", "se cayó", "hambre"), "causes_reported"),
        (rows("Fuente", "https://a.org/x", "https://b.org"), "urls"),
        (rows("Fuente", "prensa", "testigos"), "reported_by"),
        (rows("Region", "Caribbean", "Central Asia", "South-eastern Asia", "Uncategorized"), None),
        (rows("Coordinates", "36.8, 5.2", "12.1, 110.5"), "position"),
        (rows("Migration route", "Darien Gap"), "routes"),
        (rows("place.name", "Sfax"), "place.name"),
    )

    @pytest.mark.parametrize(("table", "told"), [case for case in CASES if case[1] is not None])
    def test_one_way_that_is_proven_stands(self, table, told):
        assert columns(table) == {next(iter(table[0])): told}

    def test_what_stands_reads_what_it_was_tried_on(self):
        for table, _ in self.CASES:
            made = columns(table)
            if made:
                source = mapping({"slug": "t", "columns": made}, ProtectionIncident)
                assert load(table, source, on_error="collect").report.errors == ()

    def test_latitude_and_longitude_stand_together(self):
        table = [{"Latitude": "36,8", "Longitude": "110,25"}, {"Latitude": "1,255", "Longitude": "2,5"}]
        assert columns(table) == {
            "Latitude": {"to": "position.latitude", "decimal": ","},
            "Longitude": {"to": "position.longitude", "decimal": ","},
        }

    def test_year_month_and_day_stand_together(self):
        table = [{"Año": "2031", "Mes": "marzo", "Día": "3"}]
        assert columns(table) == {"Año": "date.year", "Mes": "date.month", "Día": "date.day"}

    def test_yes_and_no_are_read_in_the_tables_language(self):
        assert columns(rows("told", "sí", "no"), Trial)["told"] == {"to": "told", "yes": ["sí"], "no": ["no"]}

    @pytest.mark.parametrize("header", ["Expediente", "ID", "Nº de caso", "Incident_ID", "رقم الحادث"])
    def test_a_column_of_ids_is_the_id(self, header):
        text = scaffold([{header: "a1", "dead": "1"}, {header: "a2", "dead": "2"}])
        assert tomllib.loads(text)["id"] == {"column": header}


class TestNotCertain:
    CASES = (
        ("no day proves the order", rows("Fecha", "03/04/2031", "05/06/2031"), 'order = "dmy" or order = "mdy"'),
        ("the days contradict each other", rows("Fecha", "28/02/2031", "02/28/2031", "03/04/2031"), "only 2 of 3"),
        ("numbers are not dates for certain", rows("Fecha", "45292", "45293"), "as Excel writes days"),
        ("a thousand or twelve", rows("Dead", "12.000", "3"), "no cell proves"),
        ("ISO or UNHCR", rows("country", "AUS", "KEN"), 'scheme = "unhcr"'),
        ("latitude or longitude first", rows("Coordinates", "36.8, 5.2"), 'order = "lonlat"'),
        ("few are countries", rows("country", "Mali", "Atlantis", "Avalon"), "only 1 of 3 cells are read"),
        ("words or text", rows("Cause of death", "Drowning", "se cayó"), "it may also be causes_reported"),
        ("nothing to look at", [{"dead": "", "x": "y"}], "all cells that were looked at are blank"),
        ("a half of a pair", rows("Latitude", "36.8"), "position needs longitude as well"),
        ("dates without a name", rows("Avisado", "2031-02-03"), "fields that hold them: date, reported_on"),
        ("countries without a name", rows("Dónde", "Malí", "Guinea"), "1 of 1 cells|2 of 2 cells are countries"),
        ("neither name nor cells", rows("Xyz", "abc"), "neither the name nor the cells"),
    )

    @pytest.mark.parametrize(("table", "why"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
    def test_it_is_offered_with_its_reason_and_does_not_stand(self, table, why):
        assert columns(table) == {}
        said = " ".join(offered(table).replace("\n#", " ").split())
        assert re.search(why, said, re.IGNORECASE), said

    def test_columns_that_look_the_same_are_left_to_a_person(self):
        table = [{"Date": "2031-02-03", "Incident date": "2031-02-04", "dead": "1"}]
        assert columns(table) == {"dead": "dead"}
        assert offered(table).count("several columns look like this field") == 2

    def test_a_year_beside_a_date_is_not_read_again(self):
        table = [{"Date": "2031-02-03", "Year": "2031"}]
        assert columns(table) == {"Date": "date"}
        assert "another column fills date as a whole" in offered(table)

    @pytest.mark.parametrize("ids", [("a", "a"), ("a", ""), ("a", "x" * 99)])
    def test_a_column_of_ids_that_are_none_is_only_offered(self, ids):
        text = scaffold([{"ID": one, "dead": str(place)} for place, one in enumerate(ids)])
        assert "id" not in tomllib.loads(text)
        assert '#column = "ID"' in text

    def test_two_columns_of_ids_are_left_to_a_person(self):
        assert "id" not in tomllib.loads(scaffold([{"ID": "1", "Case ID": "2", "dead": "1"}]))

    def test_blank_counts_are_never_made_zero(self):
        text = scaffold([{"Dead": "1", "x": "1"}, {"Dead": "", "x": "2"}])
        assert tomllib.loads(text)["columns"]["Dead"] == "dead"
        assert 'if a blank means none, add blank = "zero"' in text.replace("\n# ", " ")

    def test_words_for_nothing_recorded_are_asked_about(self):
        text = scaffold(rows("Desaparecidos", "3", "S/D", "s/d"))
        assert tomllib.loads(text)["columns"] == {"Desaparecidos": "missing"}
        assert 'add unknown = ["s/d"]' in text.replace("\n# ", " ")

    def test_each_line_that_is_offered_is_toml(self):
        table = [{"Fecha": "03/04/2031", "Avisado": "2031-02-03", 'a "b"\\': "x", "Region": "Caribbean"}]
        lines = [line[1:] for line in offered(table).splitlines() if re.match(r"#[^ ]", line)]
        assert len(tomllib.loads("[columns]\n" + "\n".join(lines))["columns"]) == 4


class TestTheText:
    def test_it_is_the_head_of_a_mapping(self, tmp_path):
        path = tmp_path / "Mis incidentes (2031).v2.csv"
        path.write_text("Muertos;País\n1;Malí\n", encoding="utf-8")
        told = tomllib.loads(scaffold(path, delimiter=";"))
        assert (told["slug"], told["title"]) == ("mis-incidentes-2031", "Mis incidentes (2031)")
        assert (told["entity"], told["delimiter"]) == ("protection-incident", ";")
        assert "encoding" not in told

    @pytest.mark.parametrize("name", ["حوادث.csv", "__.csv", f"{'x' * 99}.csv"])
    def test_any_file_name_gives_a_slug(self, name, tmp_path):
        path = tmp_path / name
        path.write_text("dead\n1\n", encoding="utf-8")
        assert len(load(path, mapping(tomllib.loads(scaffold(path)))).records) == 1

    def test_a_known_layout_is_named(self):
        text = scaffold(samples.path("iom-missing-migrants"))
        assert "which is read without a mapping" in text.replace("\n# ", " ")
        told = tomllib.loads(text)["columns"]
        layout = get("iom-missing-migrants").layouts[-1]
        assert told["Location of death"] == "place"
        assert len(told) > len(layout.columns) / 2

    def test_rows_that_cannot_be_trusted_are_counted(self, tmp_path):
        path = tmp_path / "t.csv"
        path.write_text("dead,x\n1,2\n1,2,3\n", encoding="utf-8")
        assert "Not looked at: 1 row" in scaffold(path)

    def test_a_long_table_is_looked_at_from_its_start_only(self):
        taken = []

        def endless():
            for number in range(5000):
                taken.append(number)
                yield {"dead": str(number)}

        assert "1,000 rows" in scaffold(endless())
        assert len(taken) <= 1002

    def test_no_cell_is_quoted(self):
        secret = "Zqxv"
        table = [
            {"Lugar": f"{secret}1", "Nota": f"{secret}2 {place}", "País": f"{secret}3", "Causa": f"{secret}4, Drowning"}
            for place in range(30)
        ]
        assert secret not in scaffold(table)

    cells = st.sampled_from(
        ["", "3", "1.234", "12,5", "28/02/2031", "Malí", "Malí; Guinea", "Drowning", "36.8, 5.2", "https://a.org", "sí"]
    ) | st.text(max_size=12)

    @given(st.lists(st.dictionaries(st.sampled_from(sorted(WORDS)) | st.text(max_size=9), cells), max_size=5))
    def test_any_table_gives_a_mapping_that_reads_it(self, table):
        try:
            told = tomllib.loads(scaffold(table))
        except FormatError:
            return
        if told["columns"]:
            loaded = load(table, mapping(told), on_error="collect")
            assert len(loaded.records) + len(loaded.set_aside) + loaded.report.blank_rows == len(table)

    @pytest.mark.parametrize("header", ['a"b', "a\\b", "a\nb = 1\n[x]", "a\u202eb", "a'b", "=", "#", "]", "é"])
    def test_a_strange_header_stays_a_key(self, header):
        told = tomllib.loads(scaffold([{header: "x", "dead": "1"}]))
        assert told["columns"] == {"dead": "dead"}
        assert set(told) == {"slug", "title", "entity", "columns"}

    def test_another_entity_has_its_own_fields(self):
        table = [{"Nombre": "Mi ruta", "Países": "Malí, Argelia", "Muertos": "1"}]
        text = scaffold(table, Route)
        told = tomllib.loads(text)
        assert told["entity"] == "route"
        assert told["columns"] == {"Países": {"to": "countries", "separator": ","}}

    @pytest.mark.parametrize("source", [None, 3, "nowhere.csv", b"x", [], ""])
    def test_what_is_no_table_is_our_own_error(self, source):
        with contextlib.suppress(MixedMigrationError):
            assert tomllib.loads(scaffold(source))["columns"] == {}


class TestWords:
    def test_each_word_stands_for_a_field_of_some_entity(self):
        known = {name for slug in entity_slugs() for name in targets_of(entity_named(slug))}
        assert set(WORDS) <= known

    def test_case_accents_and_notes_make_no_difference(self):
        assert plain_header("  PAÍS_de-Origen (ISO) ") == "pais de origen"
        assert [word.target for word in fields_called("FECHA (dd/mm/aaaa)")] == ["date"]

    def test_a_long_header_is_no_word(self):
        assert fields_called("fecha " * 10_000) == ()

    def test_words_are_told_by_language(self):
        assert {word.language for name in ("Fecha", "Pays", "البلد", "deaths") for word in fields_called(name)} == {
            "Spanish",
            "French",
            "Arabic",
            "English",
        }


class TestPublished:
    def test_an_arabic_french_or_english_header_is_found_in_real_tables(self):
        told = tomllib.loads(scaffold(data("iom-missing-migrants/website-2026-05-06.csv")))
        assert told["columns"]["Incident Date"] == {"to": "date", "order": "mdy"}
        assert told["columns"]["Coordinates"] == "position"
        assert told["id"] == {"column": "Incident ID"}

    def test_the_scaffold_of_a_known_table_reads_what_its_source_reads(self):
        path = data("iom-missing-migrants/website-2026-05-06.csv")
        own = load(path, mapping(tomllib.loads(scaffold(path))), on_error="collect").records
        theirs = load(path, "iom-missing-migrants", on_error="collect").records
        for name in ("date", "country", "position", "survivors", "females", "causes", "routes"):
            assert [getattr(one, name) for one in own] == [getattr(one, name) for one in theirs], name


def test_a_way_that_reads_all_and_is_not_contradicted_is_proven():
    target = targets_of(ProtectionIncident)["date"]
    found = verdict(target, {"28/02/2031": 3, "03/04/2031": 2})
    assert (dict(found.best.options), found.rivals, found.proofs) == ({"order": "dmy"}, (), 3)
    open_ = verdict(target, {"03/04/2031": 2})
    assert [dict(trial.options) for trial in open_.rivals] == [{"order": "mdy"}]
