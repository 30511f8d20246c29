"""A question map says which question fills which field; what cannot hold is told with its line."""

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mixedmigration.entities.instrument import Instrument
from mixedmigration.entities.interview import Interview
from mixedmigration.errors import FormatError, MixedMigrationError, ValidationError
from mixedmigration.sources import mmc_4mi
from mixedmigration.sources._source.field_path import list_of, path_target, paths_of
from mixedmigration.sources.question_map import QuestionMap, Use, placed, read_question_map
from mixedmigration.values import Age, Country, Duration, NoAnswer, PartialDate, Rating, Unlisted
from mixedmigration.vocabularies import Driver, Sex
from tests.shared import data

ANSWERS = {"no_answer": {"Refused": "refused", "Don't know": "dont-know"}, "none": ["None", "No"], "other": ["Other"]}


def declared(questions, **rest):
    return read_question_map({"slug": "x", "publisher": "mmc-4mi", "answers": ANSWERS, "questions": questions, **rest})


def fill(line):
    [question] = declared({"Q": line}).questions
    return question.fills[0]


def issues(raw):
    with pytest.raises(ValidationError) as error:
        read_question_map(raw)
    return error.value.issues


def told(questions, **rest):
    return [(issue.code, issue.path) for issue in issues({"slug": "x", "questions": questions, **rest})]


class TestPaths:
    @pytest.mark.parametrize(
        "path",
        [
            "country",
            "profile.age",
            "journey.itinerary.4.place.name",
            "journey.smuggling.payments.3.amount",
            "place.areas.0.name",
        ],
    )
    def test_a_path_leads_through_parts_and_items_of_lists(self, path):
        assert path_target(Interview, path).name == path

    @pytest.mark.parametrize(
        "path",
        ["", ".", "id", "profile.id", "journey.extras", "profile", "journey.itinerary", "journey.itinerary.country",
         "journey.itinerary.00.country", "journey.itinerary.100.country", "journey.drivers.0", "answers.0.question",
         "answers", "scales", "profile.age.years", None, 3, "a" * 999, "journey.itinerary.٣.country",
         "journey.itinerary.-1.country"],
    )  # fmt: skip
    def test_what_can_hold_no_answer_has_no_path(self, path):
        assert path_target(Interview, path) is None

    def test_each_path_that_is_listed_is_one(self):
        assert all(path_target(Interview, path) == target for path, target in paths_of(Interview).items())

    def test_the_item_that_a_path_names_is_told(self):
        assert list_of(path_target(Interview, "journey.itinerary.2.country")) == (("journey", "itinerary"), 2)
        assert list_of(path_target(Interview, "profile.age")) is None


class TestReadingAnswers:
    @pytest.mark.parametrize(
        ("line", "answer", "value"),
        [
            ("profile.sex", "Female", Sex.FEMALE),
            ("profile.age", "34", Age(34)),
            ({"to": "profile.age", "labels": {"Young": "18-24"}}, "young", Age("18-24")),
            ("country", "Türkiye", Country("TUR")),
            ({"to": "country", "labels": {"Here": "AFG"}}, "here", Country("AFG")),
            ({"to": "date", "order": "dmy"}, "03/04/2031", PartialDate("2031-04-03")),
            ("consent", "Yes", True),
            ({"to": "consent", "yes": ["Sí"], "no": ["No"]}, "SI", True),
            ({"to": "journey.smuggling.used", "opening": True}, "Yes, for one border", True),
            ({"to": "journey.went_directly", "yes": ["None"], "no": [], "otherwise": "no"}, "Mali", False),
            ("profile.household.children_in_care", "3", 3),
            ("journey.migrant_return.choice", "Some choice", Rating("Some choice")),
            ({"to": "journey.migrant_return.choice", "scale": ["None", "Some", "All"]}, "some", Rating("some", 2, 3)),
            ("journey.stays.0.length", "1-3 months", Duration("P1M/P3M")),
            ({"to": "journey.stays.0.length", "unit": "days"}, "12", Duration("P12D")),
            ("journey.drivers", "Natural disaster or environmental factors", Driver.ENVIRONMENT),
            ("journey.drivers", "Boredom", Unlisted("Boredom")),
            ("journey.smuggling.borders", "Egypt/Libya", "Egypt/Libya"),
            ({"to": "journey.transit_countries", "separator": ";"}, "Mali; Niger", (Country("MLI"), Country("NER"))),
        ],
    )  # fmt: skip
    def test_an_answer_is_read_as_its_field_asks(self, line, answer, value):
        assert fill(line).reads.read(answer) == value

    def test_answers_say_why_there_is_none(self):
        own = fill({"to": "journey.drivers", "no_answer": {"Skip": "not-applicable"}, "none": ["Nada"]})
        assert [own.reason(answer) for answer in ("skip", "REFUSED", "War")] == [
            NoAnswer.NOT_APPLICABLE,
            NoAnswer.REFUSED,
            None,
        ]
        assert [own.is_none(answer) for answer in ("nada", "None")] == [True, False]
        assert fill("journey.drivers").is_none("none")

    def test_the_words_beside_other_go_to_their_field(self):
        assert fill("journey.drivers").other.name == "journey.drivers_other"
        assert (
            fill({"to": "profile.nationalities", "other_to": "profile.nationality_other"}).other.name
            == "profile.nationality_other"
        )
        assert fill("country").other is None

    def test_a_question_can_fill_several_fields_and_be_kept_as_well(self):
        [question] = declared({"Q": [{"to": "country", "keep": True}, "place.country"]}).questions
        assert ([one.to.name for one in question.fills], question.is_kept) == (["country", "place.country"], True)

    def test_several_questions_can_fill_one_list(self):
        assert len(declared({"Q47": "journey.transit_countries", "Q48": "journey.transit_countries"}).questions) == 2


class TestMistakes:
    @pytest.mark.parametrize(
        ("questions", "code", "path"),
        [
            ({"Q": "profile.aeg"}, "mapping/unknown", "/questions/Q/to"),
            ({"Q": {"label": "x"}}, "field/required", "/questions/Q/to"),
            ({"Q": 5}, "value/type", "/questions/Q"),
            ({"Q": []}, "value/type", "/questions/Q"),
            ({"Q": [5]}, "value/type", "/questions/Q/0"),
            ({" ": "date"}, "value/type", "/questions/ "),
            ({"Q": {"to": "date", "order": "dym"}}, "term/unknown", "/questions/Q/order"),
            ({"Q": {"to": "profile.sex", "labels": {"F": "femal"}}}, "term/unknown", "/questions/Q/labels/F"),
            ({"Q": {"to": "profile.age", "labels": {"x": "old"}}}, "age/unreadable", "/questions/Q/labels/x"),
            ({"Q": {"to": "profile.sex", "no_answer": {"x": "refusd"}}}, "term/unknown", "/questions/Q/no_answer/x"),
            ({"Q": {"to": "profile.sex", "odrer": "dmy"}}, "mapping/unknown", "/questions/Q/odrer"),
            ({"Q1": "country", "Q2": "country"}, "mapping/conflict", "/questions/Q2/to"),
            ({"Q1": "place", "Q2": "place.name"}, "mapping/conflict", "/questions/Q2/to"),
            ({"Q1": "country", "q1 ": "date"}, "mapping/conflict", "/questions/q1 "),
            ({"Q1": {"to": "country", "wording": "Q2"}, "Q2": "date"}, "mapping/conflict", "/questions/Q2"),
        ],
    )  # fmt: skip
    def test_a_mistake_is_told_with_its_place(self, questions, code, path):
        assert (code, path) in told(questions)

    @pytest.mark.parametrize(
        ("raw", "code", "path"),
        [
            ({"questions": {}}, "field/required", "/slug"),
            ({"slug": "x"}, "field/required", "/questions"),
            ({"slug": "x", "questions": {}, "entity": "intervew"}, "term/unknown", "/entity"),
            ({"slug": "x", "questions": {}, "quetions": {}}, "mapping/unknown", "/quetions"),
            ({"slug": "x", "questions": {}, "constants": {"sx": "male"}}, "mapping/unknown", "/constants/sx"),
            ({"slug": "x", "questions": {}, "constants": {"country": "man"}}, "country/unknown", "/constants/country"),
            ({"slug": "x", "questions": {}, "versions": {"2": {}}}, "field/required", "/versions/2/questions"),
            (
                {"slug": "x", "questions": {"Q": "country"}, "versions": {"2": {"questions": {"R": "country"}}}},
                "mapping/conflict",
                "/versions/2/questions/R/to",
            ),
            ({"slug": "x", "questions": {}, "answers": {"no_anser": {}}}, "mapping/unknown", "/answers/no_anser"),
            (None, "value/type", ""),
        ],
    )  # fmt: skip
    def test_a_mistake_of_the_whole_is_told(self, raw, code, path):
        assert (code, path) in [(issue.code, issue.path) for issue in issues(raw)]

    def test_near_fields_are_offered(self):
        [issue] = issues({"slug": "x", "questions": {"Q": "journey.driver"}})
        assert "did you mean journey.drivers" in str(issue)

    def test_the_line_of_a_file_is_named(self, tmp_path):
        path = tmp_path / "map.toml"
        path.write_text('slug = "x"\n[questions]\nQ1 = "country"\nQ2 = { to = "profile.aeg" }\n', encoding="utf-8")
        with pytest.raises(ValidationError, match=r"map\.toml has 1 issue"):
            read_question_map(path)
        [issue] = issues(path)
        assert "questions.Q2.to (line 4)" in str(issue)

    def test_json_says_the_same(self, tmp_path):
        path = tmp_path / "map.json"
        path.write_text('{"slug": "x", "questions": {"Q1": "country"}}', encoding="utf-8")
        assert read_question_map(path) == read_question_map({"slug": "x", "questions": {"Q1": "country"}})
        for text in ("[]", "{", '{"slug": "x", "slug": "y"}'):
            path.write_text(text, encoding="utf-8")
            with pytest.raises(FormatError):
                read_question_map(path)

    def test_what_is_no_toml_is_refused_as_such(self, tmp_path):
        (tmp_path / "map.toml").write_text("slug = ", encoding="utf-8")
        with pytest.raises(FormatError):
            read_question_map(tmp_path / "map.toml")


LEAVES = st.none() | st.booleans() | st.integers() | st.text(max_size=9)
KEYS = st.sampled_from("to labels none Q wording scale order".split()) | st.text(max_size=4)
JUNK = st.recursive(
    LEAVES | st.sampled_from(["country", "journey.drivers", "answers"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
    max_leaves=8,
)  # fmt: skip


@given(
    raw=st.dictionaries(
        st.sampled_from(["slug", "questions", "answers", "constants", "versions", "id", "entity", "notes"]), JUNK
    )
)
def test_no_declaration_raises_anything_foreign(raw):
    with contextlib.suppress(MixedMigrationError):
        assert isinstance(read_question_map(raw), QuestionMap)


def test_a_version_of_the_form_replaces_its_questions():
    whole = declared(
        {"Q1": "country", "Q2": "date"}, versions={"2": {"questions": {"Q1": "place.name", "Q3": "country"}}}
    )
    second = whole.of_version("2")
    assert {one.name: one.fills[0].to.name for one in second.questions} == {
        "Q2": "date",
        "Q1": "place.name",
        "Q3": "country",
    }
    assert [one.name for one in whole.of_version("1").questions] == ["Q1", "Q2"]


class TestColumns:
    MAP = declared(
        {
            "Q78": {"to": "journey.drivers", "wording": "Why did you leave ${c}?"},
            "Q31": {"to": "profile.nationalities", "other": "Q31_2", "other_to": "profile.nationality_other"},
            "Q25": {"to": "profile.age", "wording": ["How old are you?", "Age"]},
            "deviceid": "left-out",
            "R1": "answers",
        }
    )  # fmt: skip

    def place(self, *headers, **rest):
        return placed(self.MAP, headers, **rest)

    def one(self, name, *headers, **rest):
        return next(one for one in self.place(*headers, **rest).questions if one.name == name)

    @pytest.mark.parametrize("parent", ["Q78", "Why did you\n leave ${x}?", "intro/Q78", "q78"])
    @pytest.mark.parametrize("before", ["Q78/", "intro/Q78/", "a/b/Q78/", "Q78."])
    def test_children_and_their_parent_are_one_question(self, parent, before):
        found = self.one(
            "Q78", "x", parent, f"{before}Access/corruption (e.g. a, b)", f"{before}Other", "Please specify12"
        )
        assert (found.column, found.other) == (1, 4)
        assert [(option.column, option.label) for option in found.options] == [
            (2, "Access/corruption (e.g. a, b)"),
            (3, "Other"),
        ]

    def test_the_words_beside_other_are_found_by_name_wherever_they_are(self):
        assert self.one("Q31", "Q31", "Please specify", "x", "Q31_2").other == 3

    def test_a_question_of_its_own_is_not_taken_for_words_beside_other(self):
        assert self.one("Q25", "Age", "What is your town?").other is None

    def test_words_that_the_map_names_are_a_question_of_their_own(self):
        own = declared({"Q25": "profile.age", "Please specify": "message"})
        assert [one.name for one in placed(own, ("Q25", "Please specify")).questions] == ["Q25", "Please specify"]

    def test_a_name_behind_words_is_no_name(self):
        assert [one.name for one in self.place("Why not/Q78/a").questions] == ["Why not/Q78/a"]

    def test_the_row_of_wordings_tells_what_names_do_not(self):
        assert self.one("Q25", "x1", "x2", labels=("How old are you ?", "")).column == 0

    def test_the_form_tells_questions_that_the_map_is_silent_about(self):
        form = Instrument.from_codebook(
            {"columns": ["Why?", "S1/a/b", "S1/c"], "select_multiple": {"S1": ["a/b", "c"]}}
        )
        found = self.one("S1", "Why?", "S1/a/b", "S1/c", form=form)
        assert (found.question, found.column, [option.label for option in found.options]) == (None, 0, ["a/b", "c"])

    def test_columns_of_one_name_are_kept_apart(self):
        assert [one.name for one in self.place("a", "a", "Q25", "Q25").questions] == ["a", "a (2)", "Q25", "Q25 (2)"]

    def test_questions_without_a_column_are_told(self):
        assert [one.name for one in self.place("Q78", "Q31").absent] == ["Q25"]

    def test_what_is_left_out_is_told(self):
        assert [one.name for one in self.place("deviceid", "R1", "z").with_use(Use.LEFT_OUT)] == ["deviceid"]

    @given(
        headers=st.lists(
            st.sampled_from(
                [
                    "Q78",
                    "Q78/a",
                    "x/Q78/b",
                    "Q78.c",
                    "Q25",
                    "Age",
                    "Please specify",
                    "a",
                    "",
                    "/",
                    ".",
                    "Q31_2",
                    "g/Q31",
                ]
            )
            | st.text(max_size=6)
        )
    )
    def test_each_column_belongs_to_one_question(self, headers):
        found = placed(self.MAP, headers).questions
        assert sorted(column for one in found for column in one.columns) == list(range(len(headers)))
        assert len({one.name for one in found}) == len(found)


@pytest.fixture(scope="module")
def columns():
    return json.loads(data("mmc/returnee-codebook.json").read_text(encoding="utf-8"))["columns"]


@pytest.fixture(scope="module")
def found(columns):
    return placed(mmc_4mi.question_map("returnee"), columns)


class TestReturnees:
    def test_every_column_is_considered(self, found):
        assert sorted(column for one in found.questions for column in one.columns) == list(range(564))
        assert [one.name for one in found.questions if one.question is None] == []
        assert [one.name for one in found.absent] == ["start", "end", "_duration"]

    def test_every_question_with_several_answers_has_its_columns(self, found):
        assert len(found.groups) == 38
        assert all(one.column == one.options[0].column - 1 for one in found.groups)
        assert sum(one.use is Use.FIELD for one in found.groups) == 29

    def test_every_answer_of_a_field_is_a_word_of_its_vocabulary(self, found):
        unknown = {
            one.name: [option.label for option in one.options if is_unknown(one.question.fills[0], option.label)]
            for one in found.groups
            if one.use is Use.FIELD
        }
        assert {name: labels for name, labels in unknown.items() if labels} == {}

    def test_the_words_beside_other_have_a_home(self, found, columns):
        beside = {columns[one.other]: one.name for one in found.questions if one.other is not None}
        specify = [column for column in columns if column.startswith("Please specify")]
        assert set(specify) == {column for column in beside if column.startswith("Please specify")}
        assert (beside["Please specify6"], beside["Please specify28"]) == ("Q78", "R63")

    def test_people_are_left_out(self, found):
        assert {one.name for one in found.with_use(Use.LEFT_OUT)} == {"audit", "_submitted_by"}
        assert next(one for one in found.questions if one.name == "username").question.is_pseudonym


def is_unknown(fill, label):
    if fill.reason(label) is not None or fill.is_none(label):
        return False
    return isinstance(fill.reads.read(label), Unlisted)


def test_the_core_map_knows_the_questions_that_are_public():
    core = mmc_4mi.question_map("core")
    slots = {f"Q{number}": "journey.transit_countries" for number in range(47, 55)}
    stops = {f"Q{56 + 3 * at}": f"journey.itinerary.{at}.country" for at in range(5)}
    places = {f"Q{98 + 4 * at}": f"risks.{at}.country" for at in range(5)}
    amounts = {f"S{at + 1}_3": f"journey.smuggling.payments.{at}.amount" for at in range(4)}
    known = {
        "Q13": "country",
        "Q31": "profile.nationalities",
        "Q41": "journey.country_of_departure",
        "Q92": "journey.destination",
    }
    for name, path in (slots | stops | places | amounts | known).items():
        assert core.question_of(name).fills[0].to.name == path
