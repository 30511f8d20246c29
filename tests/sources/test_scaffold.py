"""A scaffold states what is certain, offers what is likely with its reason, and quotes no cell."""

import contextlib
import re
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.entities import ProtectionIncident, Route
from mixedmigration.errors import FormatError, MixedMigrationError
from mixedmigration.sources import get, load, mapping, scaffold
from mixedmigration.sources._source.header_lexicon import RULES
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


TABLES = {
    "English": (
        "incident_date_clean,n_deaths,No. missing,country_of_death,place_of_death,Cause of death (reported),weblink",
        "2031-02-03,2,1,Malta,Off Gozo,fell from a boat,https://a.example/1",
        "date dead missing country place causes_reported urls",
    ),
    "Spanish": (
        "Fecha del suceso,Personas fallecidas,Desaparecidos,País del suceso,Lugar de los hechos,País de origen",
        "28/02/2031,2,1,Túnez,Cerca de Sfax,Malí",
        "date dead missing country place origin_countries",
    ),
    "French": (
        "Date du décès,Nombre de morts,Nombre de femmes,Pays de l'incident,lieuDeces,Région d'origine",
        "28/02/2031,2,1,Tunisie,Près de Sfax,Afrique",
        "date dead females country place",
    ),
    "Italian": (
        "Data dell'incidente,Numero di morti,Dispersi,Paese,Luogo della morte,Latitudine,Longitudine",
        "28/02/2031,2,1,Italia,Al largo di Lampedusa,35.51,12.62",
        "date dead missing country place position.latitude position.longitude",
    ),
    "German": (
        "Todesdatum,Anzahl der Toten,Vermisste,Land,Todesort,Herkunftsland,Kennung",
        "2031-02-28,2,1,Malta,Vor Gozo,Mali,a1",
        "date dead missing country place origin_countries",
    ),
    "Arabic": (
        "تاريخ الحادث,عدد الوفيات,عدد المفقودين,البلد,مكان الحادث",
        "2031-02-28,2,1,ليبيا,قرب زوارة",
        "date dead missing country place",
    ),
    "glued": (
        "OBJECTID,X,Y,DEAD,NOFEMALE,NOMALE,NOCHILDREN,LOCATIONDESCRIPTION,Number_of_survivors",
        "7,12.62,35.51,2,1,1,0,Off Gozo,40",
        "position.longitude position.latitude dead females males children place survivors",
    ),
}
"""Made-up tables in several languages: header, one row, and the fields of the columns that stand."""


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
        ("countries without a name", rows("Dónde", "Malí", "Guinea"), "2 of 2 cells are countries"),
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
        [
            "",
            "3",
            "1.234",
            "12,5",
            "NA",
            "-",
            "DE",
            "IT",
            "Ana Ficticia",
            "28/02/2031",
            "Malí",
            "Malí; Guinea",
            "Drowning",
            "36.8, 5.2",
            "https://a.org",
            "sí",
        ]
    ) | st.text(max_size=12)

    names = st.sampled_from(sorted({*RULES, *(header for table in TABLES.values() for header in table[0].split(","))}))

    @given(st.lists(st.dictionaries(names | st.text(max_size=9), cells), max_size=5))
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


def filled(table):
    """Give the fields that the columns of a table fill for certain, in order."""
    return [one if isinstance(one, str) else one["to"] for one in columns(table).values()]


class TestLanguages:
    @pytest.mark.parametrize("language", TABLES)
    def test_a_table_in_any_language_is_mapped_by_the_words_of_its_names(self, language):
        header, row, fields = TABLES[language]
        table = [dict(zip(header.split(","), row.split(","), strict=True))]
        assert filled(table) == fields.split()
        [record] = load(table, mapping(tomllib.loads(scaffold(table)))).records
        assert record.dead == 2


class TestNeverWrong:
    CASES = (
        ("a month of reporting", [{"Reported Month": "3", "Year": ""}]),
        ("a number of incidents", rows("number of incidents", "3", "4")),
        ("a number of nobody knows what", rows("number", "3", "4")),
        ("dead of a kind", rows("Dead (women)", "3", "4")),
        ("dead with a note", rows("Dead (cumulative)", "3", "4")),
        ("a date of reporting alone", rows("Date reported", "2031-02-03")),
        ("map numbers that are whole", [{"X": "3", "Y": "4"}]),
        ("map numbers out of range", [{"X": "447587.2", "Y": "3592932.1"}]),
        ("one half of map numbers", rows("X", "12.5")),
        ("codes of places", rows("Location code", "Sfax-1")),
        ("places that are figures", rows("Location", "12", "13")),
        ("places that are addresses", rows("Site", "https://a.example")),
        ("years that are none", rows("Year", "1", "2")),
        ("NA among names of countries", rows("Country", "Mali", "NA", "Libya")),
        ("ids as dates", rows("Thing", "2031", "2032")),
    )

    @pytest.mark.parametrize("table", [case[1] for case in CASES], ids=[case[0] for case in CASES])
    def test_what_may_be_something_else_does_not_stand(self, table):
        assert columns(table) == {}

    def test_what_two_fields_may_hold_says_both(self):
        assert "it may also be missing or dead_and_missing_reported" in offered(rows("number", "3", "4")).replace(
            "\n# ", " "
        )
        said = offered(rows("Region of origin", "Mali", "Guinea", "Eastern Africa")).replace("\n# ", " ")
        assert "may mean origin_countries" in said
        assert "it may also be origin_regions" in said

    def test_a_date_of_reporting_stands_beside_the_date(self):
        table = [{"Date": "2031-02-03", "Date reported": "2031-02-05"}]
        assert columns(table) == {"Date": "date", "Date reported": "reported_on"}

    def test_words_of_map_programs_yield_to_names_in_words(self):
        table = [{"X": "12.5", "Y": "35.5", "Longitude": "12.51", "Latitude": "35.52"}]
        assert columns(table) == {"Longitude": "position.longitude", "Latitude": "position.latitude"}
        assert "“Longitude” fills position.longitude already" in offered(table).replace("\n# ", " ")

    def test_a_region_of_origin_is_no_region_of_the_incident(self):
        table = rows("Region of origin", "Caribbean", "Central Asia", "South-eastern Asia", "Uncategorized")
        assert columns(table)["Region of origin"]["to"] == "origin_regions"


class TestMarksForBlanks:
    def test_a_column_of_nothing_but_na_is_no_namibia(self):
        table = [{"weblink": "NA", "note": "NA", "Country": "NA", "dead": "1"} for _ in range(9)]
        text = scaffold(table)
        assert tomllib.loads(text)["columns"] == {"dead": "dead"}
        assert not re.search('"country"|origin_countries', text.partition("[columns]")[2].partition("#Country")[0])

    def test_a_mark_in_many_columns_is_said_once_and_read_as_a_blank(self):
        table = [{"Dead": "3", "Missing": "NA", "Country": "NA"}, {"Dead": "NA", "Missing": "1", "Country": "Libya"}]
        text = scaffold(table)
        told = tomllib.loads(text)
        assert told["blank_marks"] == ["NA"]
        assert text.count('"NA"') == 2
        first, second = load(table, mapping(told)).records
        assert (first.dead, first.missing, first.country) == (3, None, None)
        assert (second.dead, second.missing, second.country) == (None, 1, Country("LBY"))

    def test_na_beside_codes_of_countries_stays_namibia(self):
        codes = ("NA", "DE", "IT", "LY")
        table = [{"Country": code, "Dead": "NA" if code == "IT" else "1"} for code in codes]
        text = scaffold(table)
        told = tomllib.loads(text)
        assert "blank_marks" not in told
        assert '#blank_marks = ["NA"]' in text
        if "Country" in told["columns"]:
            records = load(table, mapping(told), on_error="collect").records
            assert records[0].country == Country("NAM")

    def test_codes_that_only_a_person_can_tell_keep_namibia_too(self):
        table = [
            {"Country": code, "Dead": "NA" if code == "AUS" else "1"} for code in ("NA", "AU", "AS", "AUS", "DE", "IT")
        ]
        assert "blank_marks" not in tomllib.loads(scaffold(table * 2))

    def test_where_a_mark_may_be_a_country_is_said(self):
        table = [{"Land": code, "Tote": "NA" if code == "IT" else "1"} for code in ("NA", "DE", "IT", "LY")]
        assert "In “Land” it may be the code of a country." in scaffold(table).replace("\n# ", " ")

    def test_na_among_names_of_countries_is_offered_as_unknown(self):
        assert '#Country = { to = "country", unknown = ["NA"] }' in scaffold(rows("Country", "Mali", "NA", "Libya"))

    def test_a_mark_behind_many_other_cells_is_seen_too(self):
        table = rows("Place", *(f"Sfax {place}" for place in range(200)), "NA")
        assert columns(table) == {"Place": {"to": "place", "unknown": ["NA"]}}

    def test_na_is_no_place(self):
        table = rows("Place", "Sfax", "NA", "Zuara")
        assert columns(table) == {"Place": {"to": "place", "unknown": ["NA"]}}
        assert load(table, mapping(tomllib.loads(scaffold(table)))).records[1].place is None

    def test_a_mark_of_people_is_asked_about(self):
        table = [{"Dead": "3", "Missing": "-"}, {"Dead": "-", "Missing": "1"}]
        text = scaffold(table)
        assert "blank_marks" not in tomllib.loads(text)
        assert '#blank_marks = ["-"]' in text


class TestPeople:
    @pytest.mark.parametrize("header", ["name_gender_age", "Names", "nombre", "nom de la victime", "Vorname"])
    def test_a_column_that_is_called_so_is_warned_of(self, header):
        text = scaffold([{header: "Ana Ficticia", "dead": "1"}])
        assert "the name says that it may name people" in text.replace("\n# ", " ").replace("The", "the")
        assert f'#{header} = "ignore"' in text.replace('"nom de la victime"', "nom de la victime")
        assert "Ficticia" not in text

    def test_a_column_whose_cells_look_so_is_warned_of(self):
        table = rows("Avisó", "Ana Ficticia", "Bob Invented (man, 35)", "Chi de la Nada", "N.N.")
        text = scaffold(table)
        assert "look like names" in text
        assert not any(one in text for one in ("Ficticia", "Invented", "Nada"))

    def test_once_ignored_it_is_not_kept_anywhere(self):
        table = [{"Names": "Ana Ficticia", "dead": "1", "other": "x"}]
        text = scaffold(table)
        [kept] = load(table, mapping(tomllib.loads(text))).records
        [left] = load(table, mapping(tomllib.loads(text.replace("#Names", "Names")))).records
        assert dict(kept.extras) == {"/Names": "Ana Ficticia", "/other": "x"}
        assert dict(left.extras) == {"/other": "x"}

    @pytest.mark.parametrize("header", ["Victims", "Names"])
    def test_numbers_name_nobody(self, header):
        assert "name people" not in scaffold(rows(header, "3", "4"))


class TestColumnsThatSayTheSame:
    def test_the_clean_one_is_taken_and_the_reason_told(self):
        days = ("2031-02-03", "2031-02-14", "2031-03-01")
        table = [{"date_raw": day, "date_clean": day, "Date": day} for day in days]
        assert columns(table) == {"date_clean": "date"}
        said = offered(table).replace("\n# ", " ")
        assert "“date_raw” and “Date” would say the same" in said
        assert said.count("it says the same as “date_clean”, which is taken") == 2

    @pytest.mark.parametrize(
        ("names", "taken"), [(("date_raw", "date_clean"), {"date_clean": "date"}), (("Date", "Incident date"), {})]
    )
    def test_one_row_in_forty_may_differ_only_where_a_name_says_which_is_clean(self, names, taken):
        days = [f"2031-{month:02}-{day:02}" for month in (3, 4) for day in range(1, 21)]
        table = [dict(zip(names, (day, day), strict=True)) for day in days]
        table[0][names[1]] = "2031-05-01"
        assert columns(table) == taken

    def test_columns_that_differ_in_a_row_are_left_to_a_person(self):
        table = [
            {"Date": day, "Incident date": other} for day, other in (("2031-02-03",) * 2, ("2031-02-04", "2031-02-05"))
        ]
        assert columns(table * 3) == {}

    def test_parts_that_are_put_together_say_so(self):
        said = offered([{"Año": "2031", "Mes": "marzo", "Día": "3"}]).replace("\n# ", " ")
        assert "put together with “Mes” and “Día”" in said

    def test_a_whole_that_is_not_read_says_that_its_parts_are_taken(self):
        table = [{"Fecha": "tal vez", "Año": "2031", "Mes": "3"}]
        assert columns(table) == {"Año": "date.year", "Mes": "date.month"}
        assert "date is put together from “Año” and “Mes”" in offered(table).replace("\n# ", " ")


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
