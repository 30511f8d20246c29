"""A mapping says what each column fills; all that is wrong with it is told at once, and nothing of it is run."""

import contextlib
import copy
import pickle
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.entities import Entity, ProtectionIncident, Route
from mixedmigration.errors import FormatError, MixedMigrationError, SourceError, ValidationError
from mixedmigration.formats import from_json, to_json
from mixedmigration.sources import describe, iter_load, load, mapping
from mixedmigration.sources._source.target import targets_of
from mixedmigration.values import (
    Country,
    Estimate,
    NoAnswer,
    PartialDate,
    Period,
    Place,
    Position,
    Unlisted,
)
from mixedmigration.vocabularies import CauseOfDeath, Region, RouteName, SourceQuality, Status
from tests.formats.trial import Trial

INCIDENT = {"slug": "my-table", "entity": "protection-incident"}


def declared(**more):
    return {**INCIDENT, "columns": {"Muertos": "dead"}, **more}


def source(columns, entity=ProtectionIncident, **more):
    return mapping({"slug": "my-table", "columns": columns, **more}, entity)


def read(columns, row, entity=ProtectionIncident, **more):
    """Load one row, whatever is wrong with it."""
    return load([row], source(columns, entity, **more), on_error="collect")


def record(columns, row, entity=ProtectionIncident, **more):
    [made] = read(columns, row, entity, **more).records
    return made


def problems(declaration, entity=None):
    with pytest.raises(ValidationError) as caught:
        mapping(declaration, entity)
    return caught.value.issues


class TestCells:
    CASES = (
        # target, options, cell, value
        ("causes_reported", {}, "Ahogado", "Ahogado"),
        ("description", {}, "Volcó; nadie sabe por qué", "Volcó; nadie sabe por qué"),
        ("dead", {}, "12", 12),
        ("dead", {}, "-3", -3),
        ("dead", {}, "\u22123", -3),
        ("dead", {"thousands": "."}, "1.022", 1022),
        ("dead", {"thousands": " "}, "1\u202f022", 1022),
        ("dead", {"decimal": ","}, "12,0", 12),
        ("date", {}, "2031-03-04", PartialDate("2031-03-04")),
        ("date", {}, "marzo de 2031", PartialDate("2031-03")),
        ("date", {"order": "dmy"}, "03/04/2031", PartialDate("2031-04-03")),
        ("date", {"order": "mdy"}, "03/04/2031", PartialDate("2031-03-04")),
        ("date", {"order": "excel"}, "45292", PartialDate("2024-01-01")),
        ("period", {"order": "dmy"}, "2031-01/2031-03", Period("2031-01/2031-03")),
        ("country", {}, "Costa de Marfil", Country("CIV")),
        ("country", {"scheme": "unhcr"}, "AUS", Country("AUT")),
        ("country", {"labels": {"R. D. C.": "COD"}}, "r. d. c.", Country("COD")),
        ("country", {"labels": {"R. D. C.": "COD"}}, "Malí", Country("MLI")),
        ("origin_countries", {}, "Malí", (Country("MLI"),)),
        ("origin_countries", {"separator": ";"}, "Malí; Guinea;", (Country("MLI"), Country("GIN"))),
        ("origin_countries", {"separator": ","}, "Malí, Guinea", (Country("MLI"), Country("GIN"))),
        (
            "origin_countries",
            {"separator": "/", "labels": {"x y": "KEN"}},
            "X Y / Malí",
            (Country("KEN"), Country("MLI")),
        ),
        ("causes", {}, "Ahogamiento", (CauseOfDeath.DROWNING,)),
        ("causes", {"separator": ";"}, "Ahogamiento; Rayo", (CauseOfDeath.DROWNING, Unlisted("Rayo"))),
        (
            "causes",
            {"separator": ",", "labels": {"Frío, hambre": "harsh-conditions"}},
            "frío, hambre,Drowning",
            (CauseOfDeath.HARSH_CONDITIONS, CauseOfDeath.DROWNING),
        ),
        ("routes", {"publisher": "iom-missing-migrants"}, "Darien Gap", (RouteName.DARIEN,)),
        ("status", {}, "Presunto", Status.ALLEGED),
        ("source_quality", {"publisher": "iom-missing-migrants"}, "5", SourceQuality.OFFICIAL_OR_SEVERAL_HUMANITARIAN),
        ("regions", {"scheme": "m49"}, "Northern Africa", (Region("m49/northern-africa"),)),
        (
            "regions",
            {"scheme": "mmc", "separator": "|", "labels": {"Norte": "mmc/north-africa"}},
            "norte|?",
            (Region("mmc/north-africa"), Unlisted("?")),
        ),
        ("place", {}, "Frente a Sfax", Place(name="Frente a Sfax")),
        ("position", {}, "36.8, 5.2", Position(36.8, 5.2)),
        ("position", {"order": "lonlat"}, "5.2, 36.8", Position(36.8, 5.2)),
        ("position", {"decimal": ",", "separator": ";"}, "(36,8; 5,2)", Position(36.8, 5.2)),
        ("dead_estimate", {}, "más de 100", Estimate(low=101)),
        ("urls", {}, "https://a.org/1, https://a.org/2", ("https://a.org/1", "https://a.org/2")),
        ("urls", {"separator": "|"}, "https://a.org/1|https://a.org/2", ("https://a.org/1", "https://a.org/2")),
    )

    @pytest.mark.parametrize(("to", "options", "cell", "value"), CASES)
    def test_a_cell_is_read_as_its_field_and_its_options_say(self, to, options, cell, value):
        assert getattr(record({"X": {"to": to, **options}}, {"X": cell}), to) == value

    TRIALS = (
        ("told", {"yes": "sí", "no": ["no", "nunca"]}, "SÍ", True),
        ("told", {"yes": "sí", "no": ["no", "nunca"]}, "Nunca", False),
        ("told", {"yes": "sí", "no": "no", "no_answer": {"no contesta": "refused"}}, "No contesta", NoAnswer.REFUSED),
        ("share", {"decimal": ","}, "0,25", 0.25),
        ("share", {"decimal": ",", "thousands": "."}, "1.000,5", 1000.5),
        ("texts", {"separator": ";"}, "a; b", ("a", "b")),
        ("answers", {"separator": "/"}, "3/4", (3, 4)),
        (
            "dates",
            {"separator": ";", "order": "dmy"},
            "01/02/2031;2030",
            (PartialDate("2031-02-01"), PartialDate("2030")),
        ),
        ("dates", {"no_answer": {"ns": "dont-know"}}, "NS", NoAnswer.DONT_KNOW),
        ("status", {"no_answer": {"nc": "refused"}}, "confirmed", Status.CONFIRMED),
    )

    @pytest.mark.parametrize(("to", "options", "cell", "value"), TRIALS)
    def test_a_field_of_any_kind_can_be_filled(self, to, options, cell, value):
        assert getattr(record({"X": {"to": to, **options}}, {"X": cell}, Trial), to) == value

    REFUSED = (
        ("dead", {}, "1,022", "number/unreadable"),
        ("dead", {"decimal": "."}, "1.5", "number/whole"),
        ("dead", {}, "cinco", "number/unreadable"),
        ("dead", {}, "٣", "number/unreadable"),
        ("dead", {}, "9" * 30, "number/unreadable"),
        ("date", {}, "03/04/2031", "date/ambiguous"),
        ("country", {}, "Congo", "country/ambiguous"),
        ("origin_countries", {"separator": ";"}, "Malí;Atlantis", "country/unknown"),
        ("source_quality", {}, "muy buena", "term/unknown"),
        ("position", {"decimal": ",", "separator": ";"}, "36,8", "position/unreadable"),
        ("position", {"decimal": ",", "separator": ";"}, "96,8; 2", "position/range"),
        ("urls", {}, "prensa", "url/malformed"),
    )

    @pytest.mark.parametrize(("to", "options", "cell", "code"), REFUSED)
    def test_what_cannot_be_read_is_set_aside_with_its_row_and_column(self, to, options, cell, code):
        loaded = read({"X": {"to": to, **options}}, {"X": cell})
        [issue] = loaded.report.errors
        assert (issue.code, issue.row, issue.column) == (code, 1, "X")
        [made] = loaded.records
        assert to in made.unread
        assert len(loaded.records) + len(loaded.set_aside) == 1

    def test_only_the_wrong_piece_of_a_list_is_set_aside(self):
        made = record({"X": {"to": "origin_countries", "separator": ";"}}, {"X": "Malí;Atlantis"})
        assert made.origin_countries == (Country("MLI"),)
        assert dict(made.extras) == {"/origin_countries/1": "Atlantis"}

    def test_two_columns_fill_one_list_and_each_keeps_what_it_could_not_read(self):
        columns = {"A": "origin_countries", "B": "origin_countries"}
        made = record(columns, {"A": "Malí", "B": "Guinea"})
        assert made.origin_countries == (Country("MLI"), Country("GIN"))
        loaded = read(columns, {"A": "Atlantis", "B": "Avalon"})
        assert [issue.column for issue in loaded.report.errors] == ["A", "B"]
        [made] = loaded.records
        assert dict(made.extras) == {"/origin_countries/0": "Atlantis", "/origin_countries/B/0": "Avalon"}
        assert made.unread == {"origin_countries"}

    def test_one_column_fills_two_fields(self):
        made = record({"X": ["place", {"to": "description"}]}, {"X": "Frente a Sfax"})
        assert (made.place.name, made.description) == ("Frente a Sfax", "Frente a Sfax")

    @pytest.mark.parametrize("entity", [ProtectionIncident, Route, Trial])
    def test_each_field_can_be_filled_without_a_list_of_fields(self, entity):
        flags = {"yes": "sí", "no": "no"}
        for name, target in targets_of(entity).items():
            is_flag = "true or false" in target.kind.expected
            [column] = source({"X": {"to": name, **(flags if is_flag else {})}}, entity).layouts[0].columns
            assert column.to == name
            assert column.reads.says

    def test_blank_means_unknown_unless_it_is_declared_to_mean_none(self):
        columns = {"A": "dead", "B": {"to": "missing", "blank": "zero"}}
        made = record(columns, {"A": " ", "B": "", "C": "x"})
        assert (made.dead, made.missing, made.inferred) == (None, 0, {"missing"})

    def test_a_word_for_nothing_recorded_is_never_zero(self):
        made = record({"A": {"to": "dead", "blank": "zero", "unknown": ["s/d", "-"]}}, {"A": "S/D"})
        assert (made.dead, made.inferred, made.unread) == (None, frozenset(), frozenset())


LATLON = {"Lat": "position.latitude", "Lon": "position.longitude", "Prec": "position.precision"}
DATE = {"Año": "date.year", "Mes": "date.month", "Día": "date.day"}
PERIOD = {"Desde": {"to": "period.start", "order": "dmy"}, "Hasta": {"to": "period.end", "order": "dmy"}}
PLACE = {"Lugar": "place.name", "País": "place.country", "Clase": "place.kind"}
RANGE = {"Mín": "dead_estimate.low", "Máx": "dead_estimate.high"}

WHOLE = (
    (LATLON, ("1.5", "2.5", "approximate"), "position", Position(1.5, 2.5, "approximate")),
    (LATLON, ("1.5", "2.5", ""), "position", Position(1.5, 2.5)),
    (DATE, ("2031", "marzo", "4"), "date", PartialDate("2031-03-04")),
    (DATE, ("2031", "03", ""), "date", PartialDate("2031-03")),
    (DATE, ("2031", "", ""), "date", PartialDate("2031")),
    (PERIOD, ("01/02/2031", "03/02/2031"), "period", Period("2031-02-01/2031-02-03")),
    (PLACE, ("Sfax", "Túnez", ""), "place", Place(name="Sfax", country="TUN")),
    (PLACE, ("", "", "sea"), "place", Place(kind="sea")),
    (RANGE, ("3", ""), "dead_estimate", Estimate(low=3)),
    (RANGE, ("3", "5"), "dead_estimate", Estimate(low=3, high=5)),
)

NOT_WHOLE = (
    (LATLON, ("1.5", "", ""), "value/type", {"/position/latitude": "1.5"}),
    (LATLON, ("x", "2.5", ""), "number/unreadable", {"/position/latitude": "x", "/position/longitude": "2.5"}),
    (LATLON, ("95", "2.5", ""), "position/range", {"/position/latitude": "95", "/position/longitude": "2.5"}),
    (DATE, ("", "3", "4"), "value/type", {"/date/month": "3", "/date/day": "4"}),
    (DATE, ("2031", "2", "30"), "date/impossible", {"/date/year": "2031", "/date/month": "2", "/date/day": "30"}),
    (PERIOD, ("01/02/2031", ""), "value/type", {"/period/start": "01/02/2031"}),
    (
        PERIOD,
        ("04/02/2031", "01/02/2031"),
        "period/reversed",
        {"/period/start": "04/02/2031", "/period/end": "01/02/2031"},
    ),
    (RANGE, ("5", "3"), "estimate/order", {"/dead_estimate/low": "5", "/dead_estimate/high": "3"}),
)


class TestParts:
    def test_latitude_and_longitude_make_a_position(self):
        columns = {
            "Lat": {"to": "position.latitude", "decimal": ","},
            "Lon": {"to": "position.longitude", "decimal": ","},
        }
        assert record(columns, {"Lat": "36,8", "Lon": "5,2"}).position == Position(36.8, 5.2)

    @pytest.mark.parametrize(("columns", "cells", "field", "value"), WHOLE)
    def test_the_parts_that_are_known_make_the_value(self, columns, cells, field, value):
        loaded = read(columns, dict(zip(columns, cells, strict=True)))
        assert loaded.report.errors == ()
        assert getattr(loaded.records[0], field) == value

    @pytest.mark.parametrize(("columns", "cells", "code", "extras"), NOT_WHOLE)
    def test_parts_that_make_no_value_are_told_once_and_all_kept(self, columns, cells, code, extras):
        loaded = read(columns, dict(zip(columns, cells, strict=True)))
        assert [issue.code for issue in loaded.report.errors] == [code]
        assert dict(loaded.records[0].extras) == extras

    def test_only_the_wrong_part_is_set_aside_where_the_others_say_something(self):
        made = record(DATE, {"Año": "2031", "Mes": "3", "Día": "cuatro"})
        assert (made.date, dict(made.extras)) == (PartialDate("2031-03"), {"/date/day": "cuatro"})

    def test_parts_of_a_value_that_a_rule_refuses_are_all_kept(self):
        columns = {**PERIOD, "Fecha": "date"}
        made = record(columns, {"Desde": "01/02/2031", "Hasta": "03/02/2031", "Fecha": "2033"})
        assert made.period is None
        assert dict(made.extras) == {"/period/start": "01/02/2031", "/period/end": "03/02/2031"}

    def test_a_part_of_a_part_is_reached_by_its_dotted_name(self):
        columns = {"N": "household.size", "C": {"to": "household.words", "separator": ";"}}
        made = record(columns, {"N": "4", "C": "drowning"}, Trial)
        assert (made.household.size, made.household.words) == (4, {CauseOfDeath.DROWNING})

    def test_a_checks_report_knows_that_the_field_is_filled(self):
        loaded = read({"Lat": "position.latitude", "Lon": "position.longitude"}, {"Lat": "0", "Lon": "0"})
        assert "position/null-island" in loaded.report.by_code


class TestIds:
    def test_the_tables_own_id_is_kept_and_repeats_get_ordinals(self):
        made = source({"Muertos": "dead"}, id={"column": "Nº"})
        ids = [one.id for one in load([{"Nº": "7 b", "Muertos": "1"}, {"Nº": "7 b", "Muertos": "2"}], made).records]
        assert ids == ["protection-incident:my-table:7%20b", "protection-incident:my-table:7%20b#2"]

    def test_an_id_from_named_columns_stays_when_another_cell_changes(self):
        made = source({"Muertos": "dead"}, id={"derive_from": ["Fecha", "Lugar"]})
        rows = [{"Fecha": "f", "Lugar": "l", "Muertos": "1"}, {"Lugar": "l", "Fecha": " f", "Muertos": "2"}]
        first, second = (load([row], made).records[0].id for row in rows)
        assert first == second

    def test_an_id_from_a_blank_column_is_told_and_derived_from_the_row(self):
        made = source({"Muertos": "dead"}, id={"derive_from": ["Fecha"]})
        loaded = load([{"Fecha": "", "Muertos": "1"}], made, on_error="collect")
        assert loaded.report.by_code == {"id/malformed": 1}
        assert "Fecha" in loaded.report.issues[0].message

    @pytest.mark.parametrize("cell", ["x" * 91, "\u2003 7", "", "é" * 91])
    def test_an_id_that_is_none_is_told_and_derived_from_the_row(self, cell):
        made = source({"Muertos": "dead"}, id={"column": "Nº"})
        loaded = load([{"Nº": cell, "Muertos": "1"}], made, on_error="collect")
        assert len(loaded.records) == 1
        assert set(loaded.report.by_code) <= {"id/malformed"}

    @pytest.mark.parametrize("cell", ["#" * 90, "\x1f" * 90, "%" * 90, "日" * 90])
    def test_the_longest_id_fits_whatever_it_is_made_of(self, cell):
        made = mapping({"slug": "x" * 60, "columns": {"Muertos": "dead"}, "id": {"column": "Nº"}}, ProtectionIncident)
        loaded = load([{"Nº": cell, "Muertos": "1"}, {"Nº": cell, "Muertos": "2"}], made, on_error="collect")
        assert len(loaded.records) == 2

    @pytest.mark.parametrize("own", [{"column": "Nº"}, {"derive_from": ["Nº", "Fecha"]}])
    def test_a_table_without_the_column_of_ids_is_refused(self, own):
        with pytest.raises(SourceError, match="Nº"):
            load([{"Muertos": "1", "Otra": "x", "Fecha": "2031"}], source({"Muertos": "dead"}, id=own))


class TestColumns:
    def test_columns_that_are_not_named_travel_in_extras(self):
        loaded = read({"Muertos": "dead"}, {"Muertos": "1", "Notas": "algo"})
        assert loaded.report.unmapped == ("Notas",)
        assert dict(loaded.records[0].extras) == {"/Notas": "algo"}

    def test_a_column_to_ignore_is_neither_read_nor_kept(self):
        loaded = read({"Muertos": "dead", "Nombre": "ignore"}, {"Muertos": "1", "Nombre": "Ana Ficticia"})
        assert loaded.report.unmapped == ()
        assert dict(loaded.records[0].extras) == {}
        assert "Ana" not in to_json(loaded.records[0])

    def test_a_column_to_ignore_takes_no_part_in_the_id(self):
        rows = [{"Muertos": "1", "Nombre": name} for name in ("Ana Ficticia", "Eva Ficticia")]
        made = source({"Muertos": "dead", "Nombre": "ignore"})
        assert len({load([row], made).records[0].id for row in rows}) == 1

    def test_a_table_may_lack_what_is_ignored_or_optional(self):
        columns = {"Muertos": "dead", "Nombre": "ignore", "Heridos": {"to": "injured", "optional": True}}
        assert len(read(columns, {"Muertos": "1"}).records) == 1

    def test_a_table_that_lacks_another_column_is_refused_by_name(self):
        with pytest.raises(SourceError, match="Heridos"):
            load([{"Muertos": "1"}], source({"Muertos": "dead", "Heridos": "injured"}))

    def test_stray_blanks_in_a_header_make_no_difference(self):
        assert record({"País  de origen": "origin_countries"}, {" País de\u00a0origen": "Malí"}).origin_countries

    def test_constants_stand_in_each_record_and_are_named_as_inferred(self):
        made = record(
            {"Muertos": "dead"}, {"Muertos": "1"}, constants={"types": ["death-or-disappearance"], "country": "MEX"}
        )
        assert ([word.slug for word in made.types], made.country) == (["death-or-disappearance"], Country("MEX"))
        assert made.inferred == {"types", "country"}

    def test_a_cell_goes_before_a_constant(self):
        made = record({"P": "country"}, {"P": "Perú"}, constants={"country": "MEX"})
        assert (made.country, made.inferred) == (Country("PER"), frozenset())

    def test_cleaning_is_as_declared_and_counted(self):
        assert record({"L": "place"}, {"L": " C&ocirc;te "}).place.name == "C&ocirc;te"
        assert record({"L": "place"}, {"L": " C&ocirc;te "}, cleaning=["html-entities"]).place.name == " Côte "
        loaded = read({"L": "place"}, {"L": " a\n"})
        assert loaded.report.cleaned == {("L", "line ends"): 1, ("L", "stray blanks"): 1}


class TestBlankMarks:
    def test_a_mark_is_a_blank_in_every_column(self):
        row = {"País": "NA", "Muertos": " NA ", "Causa": "NA"}
        columns = {"País": "country", "Muertos": "dead", "Causa": "causes_reported"}
        loaded = read(columns, row, blank_marks="NA")
        [made] = loaded.records
        assert (made.country, made.dead, made.causes_reported, loaded.report.issues) == (None, None, None, ())
        assert loaded.report.cleaned["Muertos", "stray blanks"] == 1
        assert loaded.report.cleaned["País", "NA for a blank"] == 1

    def test_it_is_told_letter_by_letter_and_only_where_it_is_the_whole_cell(self):
        for cell in ("NAM", "na", "NA, NA"):
            assert record({"Causa": "causes_reported"}, {"Causa": cell}, blank_marks=["NA"]).causes_reported == cell

    def test_without_it_na_is_namibia(self):
        assert record({"País": "country"}, {"País": "NA"}).country == Country("NAM")

    def test_where_a_blank_means_none_so_does_the_mark(self):
        columns = {"Muertos": {"to": "dead", "blank": "zero"}}
        assert record(columns, {"Muertos": "-"}, blank_marks=["-", "NULL"]).dead == 0

    def test_an_id_that_is_a_mark_is_none(self):
        rows = [{"Id": "NULL", "Muertos": "1"}, {"Id": "NULL", "Muertos": "2"}]
        told = declared(id={"column": "Id"}, blank_marks=["NULL"])
        loaded = load(rows, mapping(told), on_error="collect")
        assert loaded.report.by_code == {"id/malformed": 2}
        assert len({made.id for made in loaded.records}) == 2

    @pytest.mark.parametrize("marks", [3, [""], [None], {"a": "b"}, True, ["NA", 3]])
    def test_a_mark_is_text(self, marks):
        [issue] = problems(declared(blank_marks=marks))
        assert (issue.code, issue.path) == ("value/type", "/blank_marks")


class TestFiles:
    TOML = """\
slug = "my-table"
entity = "protection-incident"
encoding = "cp1252"
delimiter = ";"

[columns]
Fecha = { to = "date", order = "dmy" }
"País" = "country"
"""

    def test_a_toml_file_says_the_same_as_python(self, tmp_path):
        path = tmp_path / "map.toml"
        path.write_text(self.TOML, encoding="utf-8")
        same = {
            **INCIDENT,
            "encoding": "cp1252",
            "delimiter": ";",
            "columns": {"Fecha": {"to": "date", "order": "dmy"}, "País": "country"},
        }
        assert mapping(path) == mapping(str(path)) == mapping(same)

    def test_encoding_and_delimiter_are_those_of_the_mapping(self, tmp_path):
        (tmp_path / "map.toml").write_text(self.TOML, encoding="utf-8")
        table = tmp_path / "t.csv"
        table.write_bytes("País;Fecha\nTúnez;03/04/2031\n".encode("cp1252"))
        made = mapping(tmp_path / "map.toml")
        [incident] = load(table, made).records
        assert (incident.country, str(incident.date)) == (Country("TUN"), "2031-04-03")
        assert list(iter_load(table, made)) == [incident]

    UNREADABLE = (
        (b"slug = \n", "line 1"),
        (b'slug = "a"\nslug = "b"\n', "line 2"),
        (b"\xff\xfe", "UTF-8"),
        (b"a = " + b"[" * 100_000, "TOML"),
        (b"#" * 300_000, "larger"),
        (b"d = 2031-02-30", "TOML"),
    )

    @pytest.mark.parametrize(("data", "why"), UNREADABLE)
    def test_a_file_that_is_no_mapping_is_refused_with_the_place(self, data, why, tmp_path):
        path = tmp_path / "map.toml"
        path.write_bytes(data)
        with pytest.raises(FormatError, match=why):
            mapping(path)

    @pytest.mark.parametrize("path", ["nowhere.toml", "", "a\0b", "."])
    def test_a_file_that_is_not_there_is_our_own_error(self, path):
        with pytest.raises(FormatError):
            mapping(path)

    def test_a_mistake_is_told_with_the_line_of_the_file(self, tmp_path):
        path = tmp_path / "map.toml"
        path.write_text(
            'slug = "my-table"\nentity = "protection-incident"\n\n[columns.Fecha]\nto = "date"\norder = "dym"\n'
            'note = """\nDos\nlíneas"""\n\n[columns."Año"]\nto = "dat"\n',
            encoding="utf-8",
        )
        with pytest.raises(ValidationError) as caught:
            mapping(path)
        assert "columns.Fecha.order (line 6)" in str(caught.value)
        assert 'columns."Año".to (line 12)' in str(caught.value)


class TestProblems:
    CASES = (
        # change of a good declaration, place, code, what the message offers
        ({"slug": "My Table"}, "/slug", "value/type", "small letters"),
        ({"slug": None}, "/slug", "field/required", "small letters"),
        ({"slug": "x" * 61}, "/slug", "value/type", "60"),
        ({"entity": "protection-incidnt"}, "/entity", "term/unknown", "did you mean protection-incident"),
        ({"entity": None}, "/entity", "field/required", "protection-incident"),
        ({"titel": "x"}, "/titel", "mapping/unknown", "did you mean title"),
        ({"title": " "}, "/title", "value/type", "not blank"),
        ({"url": "prensa"}, "/url", "url/malformed", "http"),
        ({"encoding": "klingon"}, "/encoding", "term/unknown", "cp1252"),
        ({"encoding": "hex"}, "/encoding", "term/unknown", "cp1252"),
        ({"delimiter": "ab"}, "/delimiter", "value/type", "one character"),
        ({"notes": [1]}, "/notes", "value/type", "list of texts"),
        ({"cleaning": ["html"]}, "/cleaning", "term/unknown", "html-entities"),
        ({"id": "Nº"}, "/id", "value/type", "table"),
        ({"id": {}}, "/id", "mapping/conflict", "derive_from"),
        ({"id": {"column": "a", "derive_from": ["b"]}}, "/id", "mapping/conflict", "derive_from"),
        ({"id": {"colum": "a"}}, "/id/colum", "mapping/unknown", "did you mean column"),
        ({"columns": None}, "/columns", "field/required", "which field"),
        ({"columns": {}}, "/columns", "field/required", "at least one"),
        ({"columns": []}, "/columns", "value/type", "table"),
        ({"columns": {" ": "dead"}}, "/columns/ ", "value/type", "name of a column"),
        ({"columns": {"a": "dead", " a": "missing"}}, "/columns/ a", "mapping/conflict", "another column than a"),
        ({"columns": {"a": 3}}, "/columns/a", "value/type", "`to`"),
        ({"columns": {"a": {}}}, "/columns/a/to", "field/required", "protection-incident"),
        ({"columns": {"a": "deads"}}, "/columns/a/to", "mapping/unknown", "did you mean dead"),
        ({"columns": {"a": "latitude"}}, "/columns/a/to", "mapping/unknown", "did you mean position.latitude"),
        ({"columns": {"a": "extras"}}, "/columns/a/to", "mapping/unknown", "field of protection-incident"),
        ({"columns": {"a": "id"}}, "/columns/a/to", "mapping/unknown", "field of protection-incident"),
        ({"columns": {"a": {"to": ["dead"]}}}, "/columns/a/to", "mapping/unknown", "field of protection-incident"),
        ({"columns": {"a": "dead", "b": "dead"}}, "/columns/b/to", "mapping/conflict", "another column fills dead"),
        (
            {"columns": {"a": "position", "b": "position.latitude"}},
            "/columns/b/to",
            "mapping/conflict",
            "as a whole or its parts",
        ),
        ({"columns": {"a": {"to": "date", "ordr": "dmy"}}}, "/columns/a/ordr", "mapping/unknown", "did you mean order"),
        ({"columns": {"a": {"to": "dead", "order": "dmy"}}}, "/columns/a/order", "mapping/unknown", "option for dead"),
        ({"columns": {"a": {"to": "date", "order": "dym"}}}, "/columns/a/order", "term/unknown", "dmy, mdy, ymd"),
        ({"columns": {"a": {"to": "country", "scheme": "iso3"}}}, "/columns/a/scheme", "term/unknown", "iso"),
        (
            {"columns": {"a": {"to": "country", "labels": {"x": "XXQ"}}}},
            "/columns/a/labels/x",
            "country/unknown",
            "alpha-3",
        ),
        ({"columns": {"a": {"to": "country", "labels": {"x": 3}}}}, "/columns/a/labels/x", "value/type", "text"),
        ({"columns": {"a": {"to": "country", "labels": "x"}}}, "/columns/a/labels", "value/type", "table"),
        (
            {"columns": {"a": {"to": "causes", "labels": {"x": "drownin"}}}},
            "/columns/a/labels/x",
            "term/unknown",
            "did you mean drowning",
        ),
        (
            {"columns": {"a": {"to": "routes", "publisher": "iom"}}},
            "/columns/a/publisher",
            "term/unknown",
            "iom-missing-migrants",
        ),
        ({"columns": {"a": {"to": "regions", "scheme": "un"}}}, "/columns/a/scheme", "term/unknown", "m49"),
        ({"columns": {"a": {"to": "dead", "blank": "none"}}}, "/columns/a/blank", "term/unknown", "unknown, zero"),
        (
            {"columns": {"a": {"to": "country", "blank": "zero"}}},
            "/columns/a/blank",
            "mapping/unknown",
            "option for country",
        ),
        ({"columns": {"a": {"to": "dead", "decimal": "dot"}}}, "/columns/a/decimal", "value/type", "one character"),
        (
            {"columns": {"a": {"to": "dead", "decimal": ",", "thousands": ","}}},
            "/columns/a/thousands",
            "mapping/conflict",
            "another sign",
        ),
        (
            {"columns": {"a": {"to": "position", "decimal": ","}}},
            "/columns/a/separator",
            "mapping/conflict",
            "decimal sign",
        ),
        ({"columns": {"a": {"to": "dead", "unknown": [3]}}}, "/columns/a/unknown", "value/type", "list of texts"),
        ({"columns": {"a": {"to": "dead", "optional": "yes"}}}, "/columns/a/optional", "value/type", "true or false"),
        ({"columns": {"a": [{"to": "dead"}, {"to": "x"}]}}, "/columns/a/1/to", "mapping/unknown", "field"),
        ({"constants": []}, "/constants", "value/type", "table"),
        ({"constants": {"statsu": "confirmed"}}, "/constants/statsu", "mapping/unknown", "did you mean status"),
        ({"constants": {"status": "confirmd"}}, "/constants/status", "term/unknown", "did you mean confirmed"),
        ({"constants": {"types": ["death", "x"]}}, "/constants/types/1", "term/unknown", "incident-type"),
        ({"constants": {"position.latitude": 1}}, "/constants/position.latitude", "mapping/unknown", "field"),
    )

    @pytest.mark.parametrize(("change", "path", "code", "offer"), CASES)
    def test_a_mistake_is_told_with_its_place_and_near_names(self, change, path, code, offer):
        declaration = {key: value for key, value in {**declared(), **change}.items() if value is not None}
        [issue] = problems(declaration)
        assert (issue.path, issue.code) == (path, code)
        assert offer in str(issue)

    def test_an_unknown_answer_is_told_with_near_reasons(self):
        columns = {"a": {"to": "told", "yes": "y", "no": "n", "no_answer": {"nc": "refusd"}}}
        [issue] = problems({"slug": "t", "columns": columns}, Trial)
        assert (issue.path, issue.code) == ("/columns/a/no_answer/nc", "term/unknown")
        assert "did you mean refused" in str(issue)

    def test_yes_and_no_are_never_assumed(self):
        issues = problems({"slug": "t", "columns": {"a": "told"}}, Trial)
        assert [issue.path for issue in issues] == ["/columns/a/yes", "/columns/a/no"]

    def test_all_mistakes_are_told_at_once(self):
        issues = problems(
            {
                "slug": "T",
                "entity": "protection-incident",
                "colour": "red",
                "columns": {"a": "deads", "b": {"to": "date", "order": "x", "y": 1}},
                "constants": {"status": "x"},
            }
        )
        assert {issue.path for issue in issues} == {
            "/slug",
            "/colour",
            "/columns/a/to",
            "/columns/b/order",
            "/columns/b/y",
            "/constants/status",
        }

    def test_the_entity_asked_for_and_the_one_declared_must_agree(self):
        [issue] = problems(declared(entity="route", columns={"a": "description"}), ProtectionIncident)
        assert (issue.path, issue.code) == ("/entity", "mapping/conflict")

    @pytest.mark.parametrize("declaration", [None, 3, [], (), object()])
    def test_something_else_is_refused(self, declaration):
        with pytest.raises(ValidationError, match="table of keys and values"):
            mapping(declaration)

    junk = st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.binary(max_size=3),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
        max_leaves=8,
    )
    KEYS = (
        *("slug entity columns id cleaning constants encoding delimiter notes url sheet edition".split()),
        *("to order scheme labels publisher separator decimal unknown blank column derive_from".split()),
    )

    @given(
        st.dictionaries(st.sampled_from(KEYS), junk),
        st.dictionaries(st.text(max_size=5), st.dictionaries(st.sampled_from(KEYS), junk) | junk, max_size=3),
        st.sampled_from(sorted(targets_of(ProtectionIncident))),
    )
    def test_whatever_is_declared_the_error_is_ours(self, top, columns, target):
        named = {
            header: {**options, "to": target} if isinstance(options, dict) else options
            for header, options in columns.items()
        }
        for declaration in (top, {**INCIDENT, "columns": named}, {**declared(), **top}):
            with contextlib.suppress(MixedMigrationError):
                made = mapping(declaration)
                list(iter_load([dict.fromkeys(named, "x") | {"Muertos": "1"}], made))


class TestSources:
    def test_a_mapping_is_a_source_like_any_other(self):
        made = source(
            {"Muertos": {"to": "dead", "note": "Solo confirmados."}, "Nombre": "ignore", "Lat": "position.latitude"},
            publisher="Observatorio ficticio",
            title="Incidentes",
            licence="CC-BY-4.0",
            url="https://example.org/x",
            notes="Cuenta solo una frontera.",
            edition="2031",
            id={"derive_from": ["Muertos"]},
        )
        described = describe(made)
        assert (described.publisher, described.notes) == ("Observatorio ficticio", ("Cuenta solo una frontera.",))
        columns = {column.header: column for column in described.layouts[0].columns}
        assert columns["Nombre"].read_as == "neither read nor kept"
        assert "Solo confirmados." in columns["Muertos"].note
        assert "position.latitude" in str(described)
        [citation] = load([{"Muertos": "1", "Lat": ""}], made).records[0].citations
        assert citation.edition.edition == "mapping (2031)"

    def test_a_tables_own_id_is_described_without_its_pattern(self):
        described = str(describe(source({"Muertos": "dead"}, id={"column": "Nº"})))
        assert "an id" in described
        assert "[" not in described

    def test_a_source_is_a_value(self):
        made = source({"C": {"to": "causes", "separator": ";", "labels": {"x": "drowning"}}, "F": "date"})
        assert pickle.loads(pickle.dumps(made)) == made
        assert copy.deepcopy(made) == made
        assert hash(made) == hash(copy.copy(made))

    def test_the_records_are_written_and_read_back(self):
        made = record({"C": {"to": "causes", "separator": ";"}, "F": "date"}, {"C": "Ahogamiento;Rayo", "F": "2031"})
        assert from_json(to_json(made)) == made

    def test_an_entity_without_an_incident_group_is_read_too(self):
        columns = {
            "Nombre": "name",
            "Países": {"to": "countries", "separator": ","},
            "Orden": {"to": "has_country_order", "yes": "sí", "no": "no"},
        }
        row = {"Id": "r1", "Nombre": "Mi ruta", "Países": "Malí, Argelia", "Orden": "sí"}
        made = record(columns, row, Route, id={"column": "Id"})
        assert made.id == "route:my-table:r1"
        assert (made.name, made.has_country_order) == (Unlisted("Mi ruta"), True)
        assert "incident_group" not in str(describe(source(columns, Route, id={"column": "Id"})))

    def test_rows_in_are_records_plus_rows_set_aside(self, tmp_path):
        path = tmp_path / "t.csv"
        path.write_text("Muertos,Notas\n1,a\n2,b,c\n3,d\n", encoding="utf-8")
        loaded = load(path, source({"Muertos": "dead"}), on_error="collect")
        assert (len(loaded.records), len(loaded.set_aside)) == (2, 1)

    @given(st.lists(st.tuples(st.text(max_size=12), st.text(string.printable, max_size=12)), max_size=4))
    def test_no_cell_is_lost(self, cells):
        made = source({"A": {"to": "origin_countries", "separator": ";"}, "B": "dead"})
        rows = [{"A": a, "B": b} for a, b in cells]
        try:
            loaded = load(rows, made, on_error="collect")
        except SourceError:  # no row has a column
            return
        assert len(loaded.records) + len(loaded.set_aside) + loaded.report.blank_rows == len(rows)
        for one in loaded.records:
            assert isinstance(one, Entity)
