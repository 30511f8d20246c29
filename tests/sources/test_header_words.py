"""The name of a column is told by all of its words, in six languages and any order, or not at all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.formats.document import entity_named, entity_slugs
from mixedmigration.sources._source.blank_marks import are_codes, blank_marks, is_mark
from mixedmigration.sources._source.header_lexicon import CONCEPTS, FORMS, IDIOMS, LANGUAGES, LEFT_OPEN, RULES
from mixedmigration.sources._source.header_words import (
    fields_called,
    form_of,
    names_people,
    plain_header,
    words_for_id,
)
from mixedmigration.sources._source.personal_names import look_like_names
from mixedmigration.sources._source.suggestion import Sample
from mixedmigration.sources._source.target import targets_of


def called(header):
    """Give the fields that a name stands for and leaves no doubt of."""
    return {word.target for word in fields_called(header) if not word.is_open}


TOLD = {
    "incident_date_clean": "date",
    "incidentDate": "date",
    "Date of death": "date",
    "Fecha del suceso": "date",
    "Date du décès": "date",
    "Data dell'incidente": "date",
    "Datum des Vorfalls": "date",
    "تاريخ الحادث": "date",
    "incident_year": "date.year",
    "Año del incidente": "date.year",
    "incident_month": "date.month",
    "DATEREPORTED": "reported_on",
    "Reporting date": "reported_on",
    "Fecha (informe)": "reported_on",
    "month of reporting": "reported_on.month",
    "country_of_death": "country",
    "Country code": "country",
    "País del suceso": "country",
    "INCIDENTREGION": "regions",
    "place_of_death": "place",
    "LOCATIONDESCRIPTION": "place",
    "lieuDeces": "place",
    "Luogo della morte": "place",
    "Todesort": "place",
    "مكان الوفاة": "place",
    "latitude, longitude": "position",
    "Latitudine": "position.latitude",
    "Längengrad": "position.longitude",
    "MIGRANTROUTE": "routes",
    "Rotta migratoria": "routes",
    "n_deaths": "dead",
    "No. dead": "dead",
    "NODEAD": "dead",
    "Number of migrants dead": "dead",
    "Personas fallecidas": "dead",
    "Nombre de morts": "dead",
    "num_morti": "dead",
    "Anzahl der Toten": "dead",
    "عدد الوفيات": "dead",
    "Dead (number)": "dead",
    "Desaparecidos": "missing",
    "Vermisste": "missing",
    "Total Number of Dead and Missing": "dead_and_missing_reported",
    "muertos y desaparecidos": "dead_and_missing_reported",
    "No. dead/missing": "dead_and_missing_reported",
    "Number_of_survivors": "survivors",
    "NOFEMALE": "females",
    "No. Male": "males",
    "NOCHILDREN": "children",
    "cause_of_death_text": "causes_reported",
    "Cause of death (reported)": "causes_reported",
    "Cause of death (category)": "causes",
    "País_de_origen": "origin_countries",
    "Herkunftsland": "origin_countries",
    "ORIGINREGION": "origin_regions",
    "region_of_origin": "origin_regions",
    "Source Reliability": "source_quality",
    "INFORELIABILITY": "source_quality",
    "weblink": "urls",
    "source_url": "urls",
}
SEVERAL = {
    "Cause_of_death": {"causes", "causes_reported"},
    "Todesursache": {"causes", "causes_reported"},
    "Fuente": {"reported_by", "urls"},
}
NOTHING = (
    "number of incidents",
    "deaths per month",
    "décès du mois",
    "date of birth",
    "country of source",
    "Dead (women)",
    "Children dead",
    "females missing",
    "killed by",
    "estimated deaths",
    "place of origin",
    "nombre muertos",
    "type of death",
    "source_dataset",
    "incident_date_precision",
    "PUBLICVIEW",
    "AGERANGE",
    "nationwide",
    "NOMORT",  # a number of the dead, or a name and a place
    "",
    "_",
)
OPEN = {
    "number": {"dead", "missing", "dead_and_missing_reported"},
    "nb": {"dead", "missing", "dead_and_missing_reported"},
    "Víctimas": {"dead", "missing", "dead_and_missing_reported", "injured"},
    "origin": {"origin_countries", "origin_regions"},
    "X": {"position.longitude"},
    "y": {"position.latitude"},
}


@pytest.mark.parametrize(("header", "field"), TOLD.items(), ids=TOLD)
def test_all_words_together_stand_for_one_field(header, field):
    assert called(header) == {field}


@pytest.mark.parametrize(("header", "fields"), SEVERAL.items(), ids=SEVERAL)
def test_a_name_that_two_fields_have_stands_for_both(header, fields):
    assert called(header) == fields


@pytest.mark.parametrize("header", NOTHING)
def test_a_name_with_a_word_that_changes_it_stands_for_nothing(header):
    assert called(header) == set()


@pytest.mark.parametrize(("header", "fields"), OPEN.items(), ids=OPEN)
def test_a_name_that_says_too_little_leaves_it_open(header, fields):
    assert called(header) == set()
    assert {word.target for word in fields_called(header)} == fields


@pytest.mark.parametrize(
    "header", ["record_id", "OBJECTID", "EventId", "Nº de caso", "incident number", "Identifiant", "رقم الحادث"]
)
def test_a_name_of_ids_is_told_by_its_words(header):
    assert words_for_id(header) is not None


@pytest.mark.parametrize("header", ["number of incidents", "case count", "report", "main"])
def test_what_counts_is_no_id(header):
    assert words_for_id(header) is None


PEOPLE = ("name_gender_age", "Names", "nombre", "nom de la victime", "Cognome", "Vorname", "Name of the dead", "الاسم")


@pytest.mark.parametrize("header", PEOPLE)
def test_a_name_that_speaks_of_people_is_known(header):
    assert names_people(header)


@pytest.mark.parametrize("header", ["place name", "boat name", "country", "file name", "last", "", "age"])
def test_other_names_do_not_speak_of_people(header):
    assert not names_people(header)


def test_a_name_says_how_its_cells_are_written():
    assert [form_of(name) for name in ("date_clean", "fecha bruta", "cause text", "Country ISO3", "date")] == [
        "clean",
        "raw",
        "text",
        "code",
        "",
    ]


def test_case_accents_and_notes_make_no_difference():
    assert plain_header("  PAÍS_de-Origen (ISO) ") == "pais de origen"
    assert called("FECHA (dd/mm/aaaa)") == {"date"}


def test_a_long_header_is_no_word():
    assert fields_called("fecha " * 10_000) == fields_called("date" * 20) == fields_called("n " * 40) == ()


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("Fecha", "Spanish"),
        ("Pays", "French"),
        ("Paese", "Italian"),
        ("Datum", "German"),
        ("البلد", "Arabic"),
        ("deaths", "English"),
    ],
)
def test_words_are_told_by_language(header, language):
    assert {word.language for word in fields_called(header)} == {language}


def test_each_rule_stands_for_a_field_of_some_entity():
    known = {name for slug in entity_slugs() for name in targets_of(entity_named(slug))}
    assert {*RULES, *IDIOMS} - {""} <= known
    assert {target for targets in LEFT_OPEN.values() for target in targets} <= known


def test_each_rule_is_made_of_words_that_have_a_meaning():
    used = {concept for rules in (*RULES.values(), LEFT_OPEN) for rule in rules for concept in rule.split()}
    assert used <= {*CONCEPTS}
    assert {language for words in CONCEPTS.values() for language in words} <= {"", *LANGUAGES}


words = st.sampled_from([word for said in CONCEPTS.values() for one in said.values() for word in one.split("|")])


@given(
    st.lists(words | st.sampled_from([*FORMS, "of", "de", "xyz"]) | st.text(max_size=6), max_size=6),
    st.sampled_from(" _-/"),
)
def test_any_name_is_told_without_failing_and_in_any_order(said, between):
    header = between.join(said)
    fields_called(header)
    assert names_people(header) in {True, False}
    if all(word in CONCEPTS for word in said):
        assert called(header) == called(between.join(reversed(said)))


@given(st.text(max_size=80))
def test_any_text_is_a_name(header):
    fields_called(header)
    words_for_id(header)
    names_people(header)
    form_of(header)


# Marks for blanks, and names of people --------------------------------------------------------------------------------


@pytest.mark.parametrize("cell", ["NA", "N/A", "-", "null", "NULL", "None", "n.d.", "?", "S/D", "#N/A", "nan"])
def test_a_mark_for_a_blank_is_known(cell):
    assert is_mark(cell)


@pytest.mark.parametrize("cell", ["NAM", "Namibia", "0", "unknown", "no", "x", "", "N" * 2000])
def test_other_cells_are_no_marks(cell):
    assert not is_mark(cell)


@pytest.mark.parametrize(
    ("cells", "are"),
    [
        (["NA", "DE", "IT"], True),
        (["NA", "DE;IT", "FR"], True),
        (["NA", "DE"], False),
        (["NA"], False),
        (["NA", "Mali", "Chad"], False),
    ],
)
def test_cells_are_codes_where_nearly_all_have_two_letters(cells, are):
    assert are_codes(cells) is are


def sampled(**cells):
    return [Sample(header, dict.fromkeys(seen, 1), 0) for header, seen in cells.items()]


@pytest.mark.parametrize(
    ("columns", "proven"),
    [
        (sampled(dead=["1", "2", "NA"], note=["NA", "so"]), [True]),
        (sampled(when=["2031-02-03", "NA"], note=["NA", "so"]), [True]),
        (sampled(a=["NA"], b=["NA"]), [True]),
        (sampled(a=["NA"], note=["NA", "so"]), [False]),
        (sampled(dead=["1", "-"], note=["-", "so"]), [False]),
        (sampled(dead=["1", "NA"], note=["so"]), []),
    ],
    ids=["numbers", "dates", "whole columns", "text", "a mark of people", "one column"],
)
def test_a_mark_of_programs_is_proven_where_it_can_be_nothing_else(columns, proven):
    assert [one.is_proven for one in blank_marks(columns)] == proven


def test_cells_that_look_like_names_of_people_are_noticed():
    assert look_like_names({"Ana Ficticia": 1, "Bob Invented (man, 35)": 1, "علي الخيالي": 1, "NA": 4})
    assert not look_like_names({"Ana Ficticia": 9, "Bob Invented": 9, "Chi Imaginary": 9})
    assert not look_like_names({"body found": 1, "boat lost": 1, "at sea": 1})
