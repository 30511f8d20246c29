"""A first map of somebody's own form: every question is listed, and nothing is guessed in silence."""

import re
import tomllib

import pytest
from hypothesis import HealthCheck, given, settings

from mixedmigration.cli.app import main
from mixedmigration.errors import ValidationError
from mixedmigration.formats.xlsform import write_xlsform
from mixedmigration.sources import read_question_map, scaffold
from tests.formats.forms import form, instruments, workbook

DRIVERS = [
    ("d", "1", "Natural disaster or environmental factors"),
    ("d", "2", "Culture of migration (tradition of moving away)"),
]
NO_ANSWERS = [("d", "8", "Other"), ("d", "98", "Don't know"), ("d", "99", "Refused"), ("d", "0", "None")]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "form.xlsx"


def lines(text):
    return tomllib.loads(text)["questions"]


def offered(text, name):
    """Give what stands behind `#` for a question, and the reason before it."""
    found = re.search(rf"((?:# .*\n)+)#{re.escape(name)} = (.*)\n", text)
    return (" ".join(found[1].replace("# ", "").split()), tomllib.loads(f"x = {found[2]}")["x"]) if found else None


class TestCertain:
    def test_a_known_name_and_answers_that_are_all_words_stand(self, path):
        text = scaffold(form(path, [("select_multiple d", "Q78", "Reasons")], DRIVERS + NO_ANSWERS))
        assert lines(text)["Q78"] == {"to": "journey.drivers", "wording": "Reasons"}
        assert "2 of its 2 answers are words of the vocabulary driver" in " ".join(text.replace("# ", "").split())

    def test_a_known_wording_stands_whatever_the_name(self, path):
        text = scaffold(form(path, [("integer", "alter", "How old are  you?")]))
        assert lines(text)["alter"] == {"to": "profile.age", "wording": "How old are you?"}

    def test_what_the_device_fills_in_stands(self, path):
        text = scaffold(
            form(path, [("start", "start"), ("username", "username"), ("deviceid", "deviceid"), ("phonenumber", "p")])
        )
        assert lines(text)["start"] == "started"
        assert lines(text)["username"] == {"to": "enumerator", "pseudonym": True}
        assert (lines(text)["deviceid"], lines(text)["p"]) == ("left-out", "left-out")

    def test_the_words_beside_other_go_with_their_question(self, path):
        survey = [("select_multiple d", "Q78", "Reasons"), ("text", "Q78_oth", "Please specify")]
        text = scaffold(form(path, survey, DRIVERS + NO_ANSWERS))
        assert lines(text)["Q78"]["other"] == "Q78_oth"
        assert "Q78_oth" not in lines(text)

    def test_answers_that_mean_none_are_declared(self, path):
        answers = tomllib.loads(scaffold(form(path, [("select_multiple d", "q")], DRIVERS + NO_ANSWERS)))["answers"]
        assert answers == {
            "no_answer": {"Don't know": "dont-know", "Refused": "refused"},
            "none": ["None"],
            "other": ["Other"],
        }


class TestOffered:
    def test_a_known_name_alone_is_offered(self, path):
        reason, line = offered(scaffold(form(path, [("text", "Q57", "Which town?")])), "Q57")
        assert line == {"to": "journey.itinerary.0.place.name", "wording": "Which town?"}
        assert "The name is one of the 4Mi core questionnaire" in reason

    def test_a_known_name_whose_answers_are_other_words_is_offered(self, path):
        reason, _ = offered(
            scaffold(form(path, [("select_multiple d", "Q78", "x")], [("d", "1", "Red"), ("d", "2", "Blue")])), "Q78"
        )
        assert "0 of its 2 answers are words" in reason

    def test_a_list_that_a_vocabulary_has_wholly_is_offered(self, path):
        reason, line = offered(
            scaffold(form(path, [("select_multiple d", "why", "Why?")], DRIVERS + NO_ANSWERS)), "why"
        )
        assert line["to"] == "journey.drivers"
        assert "All 2 answers are words of the vocabulary driver" in reason

    def test_countries_are_offered_with_the_fields_that_hold_them(self, path):
        reason, line = offered(
            scaffold(form(path, [("select_one d", "pays", "Where?")], [("d", "1", "Mali"), ("d", "2", "Niger")])),
            "pays",
        )
        assert line["to"] == "country"
        assert "fields that hold them: country, profile.country_of_origin" in reason

    def test_one_answer_does_not_fill_a_list_of_several(self, path):
        assert offered(scaffold(form(path, [("select_one d", "why", "Why?")], DRIVERS)), "why")[1] == "answers"

    def test_the_second_question_for_a_field_is_offered(self, path):
        text = scaffold(form(path, [("integer", "a", "How old are you?"), ("integer", "Q25", "Age now?")]))
        assert ("a" in lines(text), "Q25" in lines(text)) == (True, False)

    def test_what_is_not_known_is_listed_and_kept_by_question(self, path):
        reason, line = offered(scaffold(form(path, [("text", "colour", 'Favourite "colour"?')])), "colour")
        assert (reason, line) == ('Favourite "colour"? (text)', "answers")

    def test_a_form_of_4mi_is_known_as_such(self, path):
        text = scaffold(form(path, [("text", f"Q{number}") for number in range(47, 71)]))
        assert "have the names of the 4Mi core questionnaire" in " ".join(text.replace("# ", "").split())


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(written=instruments())
def test_the_map_of_any_form_can_be_read_as_it_stands_and_uncommented(written, tmp_path):
    write_xlsform(written, tmp_path / "form.xlsx")
    text = scaffold(tmp_path / "form.xlsx")
    (tmp_path / "map.toml").write_text(text, encoding="utf-8")
    read_question_map(tmp_path / "map.toml")
    tomllib.loads(re.sub(r"(?m)^#(?! )", "", text))


def test_a_form_with_mistakes_is_refused(path):
    with pytest.raises(ValidationError):
        scaffold(form(path, [("foo", "q")]))


def test_a_table_in_a_workbook_is_mapped_as_before(path):
    text = scaffold(workbook(path, Sheet1=[("Date", "Dead"), ("2031-02-28", 3)]))
    assert 'entity = "protection-incident"' in text


def test_the_command_writes_the_map(path, tmp_path, capsys):
    out = tmp_path / "map.toml"
    assert main(["sources", "scaffold", str(form(path, [("integer", "Q25", "Age")])), "--out", str(out)]) == 0
    assert "Wrote a first question map" in capsys.readouterr().out
    assert read_question_map(out).slug == "form"
